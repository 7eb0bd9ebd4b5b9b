import { useSyncExternalStore } from 'react';

/** Heights in rem. Every article row is equally high, so the length of a list is known without measuring. */
const ROW_REM = 9.75;
const DAY_REM = 2.25;

const subscribe = (changed: () => void) => {
  addEventListener('resize', changed);
  return () => removeEventListener('resize', changed);
};
const rootFontSize = () => Number.parseFloat(getComputedStyle(document.documentElement).fontSize);

/** Heights of the rows of a list in pixels, after the reader's font size. */
export function useRowSizes(): { row: number; day: number } {
  const rem = useSyncExternalStore(subscribe, rootFontSize, () => 16);
  return { row: Math.round(ROW_REM * rem), day: Math.round(DAY_REM * rem) };
}
