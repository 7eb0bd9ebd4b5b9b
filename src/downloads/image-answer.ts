import type { ImageAnswer } from '../manifest/worker-messages.ts';
import { FileError } from './checked-answer.ts';

/**
 * The bytes of an image that the worker has stored; 0 where they are not known.
 * @throws {FileError} @throws {DOMException} `QuotaExceededError`
 */
export function bytesOfAnswer(address: string, answer: ImageAnswer | undefined): number {
  if (!answer) throw new FileError('refused', address);
  if ('bytes' in answer) return answer.bytes;
  if (answer.fault === 'full') throw new DOMException('no room for an image', 'QuotaExceededError');
  throw new FileError(answer.fault, address);
}
