import { TextDecoder } from 'node:util';
import type { Warnings } from '../report/warning.ts';

const HEAD = 2048;
const DECLARED = /charset\s*=\s*["']?\s*([\w-]+)|^(?:encoding|charset)\s*:\s*["']?([\w-]+)/im;

const strictUtf8 = new TextDecoder('utf-8', { fatal: true });

/**
 * Text of a post, with `\n` line ends and without a byte order mark. Files are read as UTF-8, or UTF-16 by their mark,
 * or what they name themselves (`encoding: gbk` in the front matter, `charset=` in a `<meta>`).
 * @returns `null` when the file is binary.
 */
export function decode(bytes: Uint8Array, warnings: Warnings): string | null {
  const text = decodeBytes(bytes, warnings);
  return text?.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

function decodeBytes(bytes: Uint8Array, warnings: Warnings): string | null {
  const utf16 = utf16Label(bytes);
  if (utf16) return new TextDecoder(utf16).decode(bytes);
  if (bytes.subarray(0, HEAD).includes(0)) return null;
  try {
    return strictUtf8.decode(bytes);
  } catch {
    return decodeOther(bytes, warnings);
  }
}

function utf16Label(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

function decodeOther(bytes: Uint8Array, warnings: Warnings): string {
  const declared = declaredDecoder(bytes);
  const text = (declared ?? new TextDecoder()).decode(bytes);
  if (text.includes('\u{fffd}'))
    warnings.add(
      'invalid-encoding',
      `some bytes are not valid ${declared ? declared.encoding : 'UTF-8'}`,
      'put � in their place; save the file as UTF-8',
    );
  return text;
}

function declaredDecoder(bytes: Uint8Array): TextDecoder | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD));
  const match = DECLARED.exec(head);
  const label = match?.[1] ?? match?.[2];
  if (label === undefined) return undefined;
  try {
    return new TextDecoder(label);
  } catch {
    return undefined;
  }
}
