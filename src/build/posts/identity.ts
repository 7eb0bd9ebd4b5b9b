import { hash } from 'node:crypto';
import { ID_DIGITS } from '../../manifest/article-id.ts';
import { hashDigits } from '../../manifest/content-hash.ts';

const BASE = 32;

/** Name of a file's content, as the contract makes it. */
export function contentHash(content: string | Uint8Array): string {
  return hashDigits(hash('sha256', content, 'buffer'));
}

/** The digits of an article's id: the first 35 bits of the SHA-256 of what identifies its post. */
export function idDigits(identity: string): string {
  // 9 hexadecimal digits are 36 bits; one of them is too many.
  const bits = Math.floor(Number.parseInt(hash('sha256', identity, 'hex').slice(0, 9), 16) / 2);
  return bits.toString(BASE).padStart(ID_DIGITS, '0');
}
