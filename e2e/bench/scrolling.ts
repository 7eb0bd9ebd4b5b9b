import type { CDPSession } from '@playwright/test';
import * as v from 'valibot';
import type { Figure } from './figures.ts';
import type { OpenReader } from './open-reader.ts';

const SECONDS = 8;
/** Pixels a second: some twenty-five rows. */
const SPEED = 4000;

const frameSchema = v.object({
  name: v.string(),
  args: v.optional(v.object({ hasPartialUpdate: v.optional(v.boolean()) })),
});

/**
 * Scrolls down for some seconds, and counts in the browser's own trace the frames that it dropped. A frame that shows
 * the scrolled list before the page has done its part is no dropped one; whether it shows paper where rows should be is
 * counted for itself.
 */
export async function measureScrolling({ page, session }: OpenReader): Promise<Figure[]> {
  const list = page.locator('#list');
  await list.evaluate((element) => element.scrollTo(0, 100_000));
  await page.waitForTimeout(1000);
  const box = await list.boundingBox();
  if (!box) throw new Error('the list is not on screen');
  await list.evaluate(watchRows);
  const trace = await startTrace(session);
  await session.send('Input.synthesizeScrollGesture', {
    x: box.x + box.width / 2,
    y: box.y + box.height / 2,
    yDistance: -SPEED * SECONDS,
    speed: SPEED,
    preventFling: true,
    gestureSourceType: 'mouse',
  });
  const frames = await trace();
  const { rows, moves, bare } = await page.evaluate(() => window.scrolled);
  const count = (name: string) => frames.filter((frame) => frame.name === name).length;
  const dropped = frames.filter(
    ({ name, args }) => name === 'DroppedFrame' && !args?.hasPartialUpdate,
  ).length;
  return [
    {
      name: `dropped frames at ${SPEED} px/s`,
      value: (100 * dropped) / count('BeginFrame'),
      unit: '%',
      most: 1,
    },
    { name: 'moves that meet no row', value: (100 * bare) / moves, unit: '%', most: 1 },
    { name: 'rows in the document', value: rows, unit: '', most: 80 },
  ];
}

interface Scrolled {
  /** The most rows in the document at once. */
  rows: number;
  moves: number;
  /** Moves after which the window reached beyond the rows. */
  bare: number;
}

declare global {
  interface Window {
    scrolled: Scrolled;
  }
}

/** Runs in the page: looks at the rows whenever the list has moved, before the reader does. */
function watchRows(list: Element): void {
  const scrolled = { rows: 0, moves: 0, bare: 0 };
  window.scrolled = scrolled;
  const look = () => {
    const rows = [...list.querySelectorAll('[data-index]')];
    const lowest = Math.max(...rows.map((row) => row.getBoundingClientRect().bottom));
    scrolled.moves += 1;
    scrolled.rows = Math.max(scrolled.rows, rows.length);
    if (lowest < list.getBoundingClientRect().bottom) scrolled.bare += 1;
  };
  addEventListener('scroll', look, { capture: true, passive: true });
}

/** Notes the browser's frames until what it returns is called. */
async function startTrace(session: CDPSession): Promise<() => Promise<v.InferOutput<typeof frameSchema>[]>> {
  const events: unknown[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...value));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['disabled-by-default-devtools.timeline.frame'] },
  });
  return async () => {
    const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
    await session.send('Tracing.end');
    await complete;
    return events.filter((event) => v.is(frameSchema, event));
  };
}
