import { expect, test } from 'vitest';
import type { ReadingState } from '../reading-state/marks.ts';
import { ReadingFileError, readReadingFile, writeReadingFile } from './reading-file.ts';

const state: ReadingState = {
  read: new Map([['202407-aaaaaaa', { value: true, at: 5 }]]),
  starred: new Map([['202407-bbbbbbb', { value: false, at: 6 }]]),
  watermarks: new Map([['文化/城市', { minutes: -9007199254740991, since: 0, at: 7 }]]),
};

test('what is written is read again', () => {
  expect(readReadingFile(writeReadingFile(state))).toEqual(state);
});

test.each([
  ['{"read":', 'json', ''],
  ['[]', 'format', ''],
  ['{"format":"other"}', 'format', ''],
  [writeReadingFile(state).replace('"version": 1', '"version": 2'), 'version', ''],
  [writeReadingFile(state).replace('"at": 6', '"at": -6'), 'field', 'starred.202407-bbbbbbb.at'],
  [writeReadingFile(state).replace('202407-aaaaaaa', '__proto__x'), 'field', 'read.__proto__x'],
] as const)('a file that is none is refused: %s', (text, fault, field) => {
  expect(() => readReadingFile(text)).toThrow(new ReadingFileError(fault, field));
});
