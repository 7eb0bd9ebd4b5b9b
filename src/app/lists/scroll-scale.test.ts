import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ScrollScale } from './scroll-scale.ts';

const VIEW = 800;
const LIMIT = 5_000_000;
const CONTENT = 16_000_000;

function scaleOf(content: number): ScrollScale {
  const scale = new ScrollScale();
  scale.resize(content, VIEW, LIMIT);
  return scale;
}

test('a list that fits is not scaled', () => {
  const scale = scaleOf(1_000_000);
  expect(scale.length).toBe(1_000_000);
  for (const top of [0, 10, 900_000, 3]) {
    scale.moveTo(top);
    expect(scale).toMatchObject({ offset: top, shift: 0, hasDrifted: false });
  }
});

test('a longer list has the longest scroller, and both ends are reached', () => {
  const scale = scaleOf(CONTENT);
  expect(scale.length).toBe(LIMIT);
  scale.moveTo(LIMIT - VIEW);
  expect(scale.offset).toBe(CONTENT - VIEW);
  scale.moveTo(0);
  expect(scale.offset).toBe(0);
});

test('any place can be gone to, and stays there when the scroller is set right', () => {
  fc.assert(
    fc.property(fc.nat(CONTENT - VIEW), (offset) => {
      const scale = scaleOf(CONTENT);
      const top = scale.placeAt(offset);
      expect(top).toBeGreaterThanOrEqual(0);
      expect(top).toBeLessThanOrEqual(LIMIT - VIEW);
      expect(scale.offset).toBe(offset);
      scale.moveTo(top);
      expect(scale).toMatchObject({ offset, hasDrifted: false });
    }),
  );
});

test('small moves are pixel by pixel, however many, and no end is met too early', () => {
  fc.assert(
    fc.property(
      fc.nat(CONTENT - VIEW),
      fc.array(fc.integer({ min: -1500, max: 1500 }), { maxLength: 200 }),
      (start, steps) => {
        const scale = scaleOf(CONTENT);
        let top = scale.placeAt(start);
        let expected = start;
        for (const step of steps) {
          const wanted = Math.max(0, Math.min(CONTENT - VIEW, expected + step));
          top += wanted - expected;
          expected = wanted;
          scale.moveTo(top);
          expect(scale.offset).toBe(expected);
          // Between two steps it may come to rest.
          if (scale.hasDrifted) top = scale.placeAt(scale.offset);
          expect(scale.offset).toBe(expected);
        }
      },
    ),
  );
});

test('a dragged scroll bar passes all of the list', () => {
  const scale = scaleOf(CONTENT);
  let last = -1;
  for (let top = 0; top <= LIMIT - VIEW; top += 100_000) {
    scale.moveTo(top);
    expect(scale.offset).toBeGreaterThan(last);
    last = scale.offset;
  }
  expect(last).toBeGreaterThan(0.97 * CONTENT);
});

test('a list that grows or shrinks keeps its place as far as it can', () => {
  const scale = scaleOf(CONTENT);
  scale.placeAt(9_000_000);
  scale.resize(20_000_000, VIEW, LIMIT);
  expect(scale.offset).toBe(9_000_000);
  scale.resize(3_000_000, VIEW, LIMIT);
  expect(scale).toMatchObject({ offset: 3_000_000 - VIEW, shift: 0 });
});
