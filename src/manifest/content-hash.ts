const DIGITS = '0123456789abcdefghijklmnopqrstuv';
const HASH_DIGITS = 10;

/** Name of a file's content: the first 50 bits of its SHA-256 in base 32, ten digits `0-9a-v`. */
export function hashDigits(sha256: Uint8Array): string {
  let digits = '';
  for (let bit = 0; bit < HASH_DIGITS * 5; bit += 5) {
    const pair = ((sha256[bit >>> 3] ?? 0) << 8) | (sha256[(bit >>> 3) + 1] ?? 0);
    digits += DIGITS[(pair >>> (11 - (bit & 7))) & 31];
  }
  return digits;
}

/** The hash that a file of the edition carries in its name; `undefined` for the manifest. */
export function hashInName(file: string): string | undefined {
  return /(?:^|[/.])([0-9a-v]{10})\.\w+$/.exec(file)?.[1];
}
