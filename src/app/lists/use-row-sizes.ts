import { useMemo, useSyncExternalStore } from 'react';
import type { Density } from './density.ts';
import type { RowSizes } from './row-places.ts';

/** Heights in rem. Every article row is equally high, so the length of a list is known without measuring. */
const ROW_REM: Record<Density, number> = { compact: 3.75, cosy: 9.75, cards: 21 };
const DAY_REM = 2.25;

const subscribe = (changed: () => void) => {
  addEventListener('resize', changed);
  return () => removeEventListener('resize', changed);
};
const rootFontSize = () => Number.parseFloat(getComputedStyle(document.documentElement).fontSize);

/** Heights of the rows of a list, after the reader's font size. */
export function useRowSizes(density: Density): RowSizes {
  const rem = useSyncExternalStore(subscribe, rootFontSize, () => 16);
  return useMemo(
    () => ({ row: Math.round(ROW_REM[density] * rem), day: Math.round(DAY_REM * rem) }),
    [density, rem],
  );
}
