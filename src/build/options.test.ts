import { describe, expect, test } from 'vitest';
import { parseOptions, USAGE, UsageError } from './options.ts';

test('the defaults', () => {
  expect(parseOptions([])).toMatchObject({
    posts: 'content',
    out: 'dist',
    base: '/',
    strict: false,
    json: false,
    app: true,
    help: false,
  });
});

describe('the base', () => {
  test.each([
    ['/', '/'],
    ['news', '/news/'],
    ['/a//b', '/a/b/'],
    ['/~me/x_y-1.2/', '/~me/x_y-1.2/'],
  ])('%s is %s', (given, base) => {
    expect(parseOptions(['--base', given]).base).toBe(base);
  });

  test.each(['/../', '/a b/', 'https://example.org/', '/?x', '/"/'])('%s is refused', (given) => {
    expect(() => parseOptions(['--base', given])).toThrow(UsageError);
  });
});

test('the time of the build', () => {
  expect(parseOptions(['--now', '2026-01-31T12:00:00Z']).now).toBe(Date.UTC(2026, 0, 31, 12) / 1000);
  expect(() => parseOptions(['--now', 'today'])).toThrow('ISO 8601');
});

describe('how many articles’ images are mirrored', () => {
  test.each([
    ['200', 200],
    ['0', 0],
    ['none', 0],
    ['all', Number.POSITIVE_INFINITY],
  ])('%s', (given, images) => expect(parseOptions(['--images', given]).images).toBe(images));

  test.each(['', 'some', '-1', '1.5', 'Infinity'])('“%s” is refused', (given) => {
    expect(() => parseOptions([`--images=${given}`])).toThrow('all or none');
  });
});

test('what is not known is refused', () => {
  expect(() => parseOptions(['--stict'])).toThrow(UsageError);
  expect(() => parseOptions(['posts'])).toThrow(UsageError);
  expect(parseOptions(['--no-app']).app).toBe(false);
});

test('the help names every option', () => {
  for (const name of Object.keys(parseOptions([]))) {
    const option = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    const isOn = name === 'app' || name === 'worker';
    expect(USAGE).toContain(isOn ? `--no-${option} ` : `--${option} `);
  }
});
