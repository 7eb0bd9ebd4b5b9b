/** Longer passages are named by their first and last words. */
const LONGEST = 60;
const ENDS = 20;

/** The address of a passage: browsers go to the words and mark them (Text Fragments). */
export function quotationUrl(url: string, passage: string): string {
  const lines = passage.split(/\n+/).map((line) => line.replace(/\s+/g, ' ').trim());
  const words = lines.filter((line) => line !== '');
  const [first = ''] = words;
  const last = words.at(-1) ?? '';
  const directive =
    words.length > 1 || first.length > LONGEST
      ? `${encode(beginningOf(first))},${encode(endOf(last))}`
      : encode(first);
  return `${url}#:~:text=${directive}`;
}

/** The words that an address names: the whole, or its beginning and end. `null` when it names none. */
export function passageOf(address: string): { start: string; end: string | null } | null {
  const directive = /:~:(?:.*&)?text=([^&]+)/.exec(address)?.[1];
  if (directive === undefined) return null;
  try {
    // Words before (`…-,`) and after (`,-…`) tell passages apart; they are not part of them.
    const parts = directive.split(',').filter((part) => !part.endsWith('-') && !part.startsWith('-'));
    const [start = '', end] = parts.map(decodeURIComponent);
    return start === '' ? null : { start, end: end ?? null };
  } catch {
    return null;
  }
}

/** Where a passage stands in a text: the positions of its first character and after its last. */
export function findPassage(
  text: string,
  { start, end }: { start: string; end: string | null },
): [number, number] | null {
  const from = find(text, start, 0);
  if (!from) return null;
  if (end === null) return from;
  const to = find(text, end, from[1]);
  return to && [from[0], to[1]];
}

/** White space in a document may be of any kind and number. */
function find(text: string, words: string, from: number): [number, number] | null {
  const pattern = words.trim().split(/\s+/).map(escapeRegExp).join('\\s*');
  const expression = new RegExp(pattern, 'giu');
  expression.lastIndex = from;
  const match = expression.exec(text);
  return match && [match.index, match.index + match[0].length];
}

function escapeRegExp(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

function encode(words: string): string {
  // These mean something in the directive.
  return encodeURIComponent(words).replaceAll('-', '%2D');
}

/** The first words, cut between words where there are spaces. */
function beginningOf(line: string): string {
  if (line.length <= ENDS) return line;
  return /^.{1,20}(?=\s)/u.exec(line)?.[0] ?? line.slice(0, ENDS);
}

function endOf(line: string): string {
  if (line.length <= ENDS) return line;
  return /(?<=\s)\S.{0,19}$/u.exec(line)?.[0] ?? line.slice(-ENDS);
}
