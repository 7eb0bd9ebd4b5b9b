import { expect, test } from 'vitest';
import type { ReadingState } from '../reading-state/marks.ts';
import { readReadingFile, writeReadingFile } from './reading-file.ts';

const state: ReadingState = {
  read: new Map([['202407-aaaaaaa', { value: true, at: 5 }]]),
  starred: new Map([['202407-bbbbbbb', { value: false, at: 6 }]]),
  watermarks: new Map([['文化/城市', { minutes: -9007199254740991, since: 0, at: 7 }]]),
};

test('what is written is read again', () => {
  expect(readReadingFile(writeReadingFile(state), 'mine.json')).toEqual(state);
});

test.each([
  ['[]', 'mine.json'],
  ['{"format":"other"}', 'mine.json: field “format”: this is no file of what has been read'],
  [
    writeReadingFile(state).replace('"version": 1', '"version": 2'),
    'field “version”: the file was written by a newer',
  ],
  [writeReadingFile(state).replace('"at": 6', '"at": -6'), 'field “starred.202407-bbbbbbb.at”'],
  [writeReadingFile(state).replace('202407-aaaaaaa', '__proto__x'), 'field “read.__proto__x”'],
])('a file that is none is refused by its field', (text, message) => {
  expect(() => readReadingFile(text, 'mine.json')).toThrow(message);
});
