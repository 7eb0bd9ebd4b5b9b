import type { Browser, CDPSession, Page } from '@playwright/test';

/** A page that shows the reader with its whole index, slowed down. */
export interface OpenReader {
  page: Page;
  session: CDPSession;
}

const SLOWDOWN = 4;

/** Opens the reader, and waits until its index is loaded. */
export async function openReader(
  browser: Browser,
  url: string,
  viewport: { width: number; height: number },
): Promise<OpenReader> {
  const context = await browser.newContext({ viewport, locale: 'en-GB', serviceWorkers: 'block' });
  const page = await context.newPage();
  await page.addInitScript(watch);
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
  await page.goto(url);
  await page.getByRole('article').first().waitFor();
  await page.waitForLoadState('networkidle');
  return { page, session };
}

/** What the page notes of itself, in `window.bench`. */
export interface Notes {
  /** Longest event of each interaction, in milliseconds. */
  interactions: Map<number, number>;
  /** How long lists took to tell. */
  lists: number[];
}

declare global {
  interface Window {
    bench: Notes;
  }
}

/** Runs in the page. */
function watch(): void {
  const notes: Notes = { interactions: new Map(), lists: [] };
  window.bench = notes;
  // TypeScript's library does not know the threshold (yet).
  const events: PerformanceObserverInit & { durationThreshold: number } = {
    ...{ type: 'event', durationThreshold: 16, buffered: true },
  };
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      if (!(entry instanceof PerformanceEventTiming) || entry.interactionId === 0) continue;
      const longest = notes.interactions.get(entry.interactionId) ?? 0;
      notes.interactions.set(entry.interactionId, Math.max(longest, entry.duration));
    }
  }).observe(events);
  new PerformanceObserver((list) => {
    for (const entry of list.getEntriesByName('list')) notes.lists.push(entry.duration);
  }).observe({ type: 'measure', buffered: true });
}
