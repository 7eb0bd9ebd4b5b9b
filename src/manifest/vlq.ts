/**
 * Columns of numbers as text: variable-length quantities in base 64, as in source maps (ECMA-426) but without a sign.
 * Each digit carries five bits, the least significant first; a digit of 32 or more says that another follows. Numbers
 * below 32 take one character, and gzip makes less of it than of decimal digits and commas.
 */
const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const BITS = 5;
const MORE = 1 << BITS;

/** What a column may hold, as far as it can be told without reading it. */
export const VLQ_PATTERN = /^[\w-]*$/;

const VALUES = new Int8Array(128).fill(-1);
for (let value = 0; value < DIGITS.length; value++) VALUES[DIGITS.charCodeAt(value)] = value;

/** Writes integers from 0 to 2^31 - 1. */
export function encodeNumbers(numbers: readonly number[]): string {
  let text = '';
  for (const number of numbers) {
    let rest = number;
    while (rest >= MORE) {
      text += DIGITS[MORE | (rest % MORE)];
      rest >>>= BITS;
    }
    text += DIGITS[rest];
  }
  return text;
}

/**
 * Reads what {@link encodeNumbers} wrote.
 * @throws {RangeError} when the text is no such column, or holds a number of 2^31 or more.
 */
export function decodeNumbers(text: string): Int32Array {
  const numbers = new Int32Array(text.length);
  let length = 0;
  let number = 0;
  let shift = 0;
  for (let at = 0; at < text.length; at++) {
    const value = VALUES[text.charCodeAt(at)] ?? -1;
    if (value === -1) throw new RangeError('a column of numbers holds a character that is no digit');
    number += (value % MORE) * 2 ** shift;
    if (number >= 2 ** 31) throw new RangeError('a column of numbers holds one that is too large');
    shift += BITS;
    if (value >= MORE) continue;
    numbers[length++] = number;
    number = 0;
    shift = 0;
  }
  if (shift > 0) throw new RangeError('a column of numbers ends within a number');
  return numbers.subarray(0, length);
}
