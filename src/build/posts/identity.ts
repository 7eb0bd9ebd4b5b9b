import { hash } from 'node:crypto';
import { ID_DIGITS } from '../../manifest/article-id.ts';

const BASE = 32;
const HASH_DIGITS = 10;

/** Name of a file's content: the first 50 bits of its SHA-256 in base 32, ten digits `0-9a-v`. */
export function contentHash(content: string | Uint8Array): string {
  // 13 hexadecimal digits are 52 bits, which a number holds exactly; two of them are too many.
  const bits = Math.floor(Number.parseInt(hash('sha256', content, 'hex').slice(0, 13), 16) / 4);
  return bits.toString(BASE).padStart(HASH_DIGITS, '0');
}

/** The digits of an article's id: the first 35 bits of the SHA-256 of what identifies its post. */
export function idDigits(identity: string): string {
  // 9 hexadecimal digits are 36 bits; one of them is too many.
  const bits = Math.floor(Number.parseInt(hash('sha256', identity, 'hex').slice(0, 9), 16) / 2);
  return bits.toString(BASE).padStart(ID_DIGITS, '0');
}
