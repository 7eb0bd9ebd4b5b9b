import { expect, test } from 'vitest';
import { FIT, swipeOf, withinStage, zoomAbout } from './zoom.ts';

const stage = { width: 800, height: 600 };

test('what lies under the point stays there', () => {
  const point = { x: 120, y: -40 };
  const before = { scale: 2, x: 30, y: 10 };
  const after = zoomAbout(before, 1.5, point);
  expect(after.scale).toBe(3);
  expect((point.x - after.x) / after.scale).toBeCloseTo((point.x - before.x) / before.scale);
  expect((point.y - after.y) / after.scale).toBeCloseTo((point.y - before.y) / before.scale);
});

test('a picture is never smaller than the stage lets it be, nor boundlessly large', () => {
  expect(zoomAbout(FIT, 0.1, { x: 0, y: 0 })).toEqual(FIT);
  expect(zoomAbout(FIT, 1000, { x: 0, y: 0 }).scale).toBe(8);
});

test('the edges do not come inside those of the stage', () => {
  const picture = { width: 800, height: 400 };
  expect(withinStage({ scale: 2, x: 9999, y: -9999 }, picture, stage)).toEqual({ scale: 2, x: 400, y: -100 });
  expect(withinStage({ scale: 1, x: 50, y: 50 }, picture, stage)).toEqual(FIT);
});

test.each([
  [-90, 20, 'left'],
  [90, 20, 'right'],
  [10, 120, 'down'],
  [10, -120, null],
  [30, 10, null],
])('a movement by %i, %i is %s', (dx, dy, swipe) => {
  expect(swipeOf(dx, dy)).toBe(swipe);
});
