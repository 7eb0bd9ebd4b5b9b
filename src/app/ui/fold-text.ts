/** A text in the form in which it is compared: without case, accents, and the widths of letters and digits. */
export function foldText(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim();
}
