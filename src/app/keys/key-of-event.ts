type KeyOfEvent = Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey'>;

/** Keys that carry the same on all keyboards; with Shift, the second. */
const BY_CODE: Readonly<Record<string, readonly [plain: string, shifted: string]>> = {
  Slash: ['/', '?'],
  Space: [' ', ' '],
};

/**
 * The name of the key that was pressed: a letter (great with Shift, whatever Caps Lock says), a sign, `Space`,
 * `Shift+Space`, or the event's own name. The character counts, so that it works on all layouts; where the key writes
 * none of ASCII (a Chinese input method reports `Process` or full-width signs, a Cyrillic layout its own letters), its
 * place on the keyboard does.
 */
export function keyOfEvent({ key, code, shiftKey }: KeyOfEvent): string {
  const character = /^[\x20-\x7e]$/.test(key) ? key : (characterOf(code, shiftKey) ?? key);
  if (character === ' ') return shiftKey ? 'Shift+Space' : 'Space';
  if (!/^[a-z]$/i.test(character)) return character;
  return shiftKey ? character.toUpperCase() : character.toLowerCase();
}

function characterOf(code: string, shiftKey: boolean): string | undefined {
  return /^Key([A-Z])$/.exec(code)?.[1] ?? BY_CODE[code]?.[shiftKey ? 1 : 0];
}
