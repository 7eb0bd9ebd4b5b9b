import { expect, test } from 'vitest';
import { keyOfEvent } from './key-of-event.ts';

const press = (key: string, code: string, shiftKey = false) => keyOfEvent({ key, code, shiftKey });

test('the character counts, wherever it lies on the keyboard', () => {
  expect(press('j', 'KeyJ')).toBe('j');
  // Dvorak: the key that says J elsewhere writes h, and the other way round.
  expect(press('h', 'KeyJ')).toBe('h');
  expect(press('j', 'KeyC')).toBe('j');
  // German: the question mark is on the key of ß.
  expect(press('?', 'Minus', true)).toBe('?');
  expect(press('/', 'Digit7', true)).toBe('/');
});

test('an input method that keeps the character to itself leaves the place of the key', () => {
  expect(press('Process', 'KeyJ')).toBe('j');
  expect(press('Process', 'KeyA', true)).toBe('A');
  expect(press('Unidentified', 'Slash')).toBe('/');
  expect(press('？', 'Slash', true)).toBe('?');
  expect(press('　', 'Space')).toBe('Space');
  expect(press('о', 'KeyJ')).toBe('j');
});

test('Shift makes a letter great, not Caps Lock', () => {
  expect(press('A', 'KeyA', true)).toBe('A');
  expect(press('A', 'KeyA')).toBe('a');
  expect(press('a', 'KeyA', true)).toBe('A');
  expect(press(' ', 'Space', true)).toBe('Shift+Space');
});

test('keys without a character keep their names', () => {
  expect(press('Escape', 'Escape')).toBe('Escape');
  expect(press('ArrowDown', 'ArrowDown', true)).toBe('ArrowDown');
  expect(press('Process', 'Backquote')).toBe('Process');
});
