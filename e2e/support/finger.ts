import type { Page } from '@playwright/test';

type Point = readonly [x: number, y: number];

/** A finger on a touch screen, as the browser sees it: it decides itself what is scrolling and what is the page's. */
export interface Finger {
  /** Puts it down and moves it, in steps of a frame. */
  drag(from: Point, to: Point): Promise<void>;
  lift(): Promise<void>;
  /** The whole movement. */
  swipe(from: Point, to: Point): Promise<void>;
  /** With a second finger: both move on a level line about a point, from one distance to another. */
  pinch(about: Point, from: number, to: number): Promise<void>;
}

const STEPS = 12;

export async function fingerOn(page: Page): Promise<Finger> {
  const client = await page.context().newCDPSession(page);
  const touch = (
    type: 'touchStart' | 'touchMove' | 'touchEnd',
    points: { x: number; y: number; id?: number }[],
  ) => client.send('Input.dispatchTouchEvent', { type, touchPoints: points });
  const drag = async ([fromX, fromY]: Point, [toX, toY]: Point) => {
    await touch('touchStart', [{ x: fromX, y: fromY }]);
    for (let step = 1; step <= STEPS; step++) {
      const part = step / STEPS;
      await touch('touchMove', [{ x: fromX + (toX - fromX) * part, y: fromY + (toY - fromY) * part }]);
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(done)));
    }
  };
  const lift = async () => {
    await touch('touchEnd', []);
  };
  const pinch = async ([x, y]: Point, from: number, to: number) => {
    const fingers = (distance: number) => [
      { x: x - distance / 2, y, id: 0 },
      { x: x + distance / 2, y, id: 1 },
    ];
    await touch('touchStart', fingers(from));
    for (let step = 1; step <= STEPS; step++) {
      await touch('touchMove', fingers(from + ((to - from) * step) / STEPS));
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(done)));
    }
    await lift();
  };
  return {
    drag,
    lift,
    pinch,
    swipe: async (from, to) => {
      await drag(from, to);
      await lift();
    },
  };
}
