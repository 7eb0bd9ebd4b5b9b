import { expect, test } from 'vitest';
import { createProgress } from './progress.ts';

function recorder(isTTY: boolean) {
  const written: string[] = [];
  let now = 0;
  const progress = createProgress({ isTTY, write: (text) => written.push(text) }, undefined, () => now);
  return {
    written,
    at: (milliseconds: number, done: number) => {
      now = milliseconds;
      progress(done, 1000);
    },
  };
}

test('a terminal sees a bar with rate and time left, which goes at the end', () => {
  const { written, at } = recorder(true);
  at(1000, 250);
  at(1010, 260);
  at(4000, 1000);
  expect(written).toEqual([
    '\r██████░░░░░░░░░░░░░░░░░░ 250 of 1000 posts, 250 a second, 3 s left\x1b[K',
    '\r\x1b[K',
  ]);
});

test('a log gets a line each tenth', () => {
  const { written, at } = recorder(false);
  for (let done = 32; done <= 1000; done += 32) at(done, done);
  at(1000, 1000);
  expect(written).toHaveLength(10);
  expect(written[0]).toBe('128 of 1000 posts compiled\n');
  expect(written.at(-1)).toBe('1000 of 1000 posts compiled\n');
});
