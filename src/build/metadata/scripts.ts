/** Whether a UTF-16 unit is written without spaces and read one by one: Han, kana, Hangul. */
export function isIdeograph(code: number): boolean {
  return isHan(code) || isKana(code) || isHangul(code);
}

export const isHan = (code: number) =>
  (code >= 0x4e00 && code <= 0x9fff) ||
  (code >= 0x3400 && code <= 0x4dbf) ||
  (code >= 0xd840 && code <= 0xd888);

export const isKana = (code: number) => code >= 0x3040 && code <= 0x30ff && code !== 0x30fb;

export const isHangul = (code: number) => code >= 0xac00 && code <= 0xd7a3;
