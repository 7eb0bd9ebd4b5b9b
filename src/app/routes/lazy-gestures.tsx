import { type ComponentType, lazy, Suspense } from 'react';
import type { GesturesProps } from '../touch/gestures.tsx';
import { GESTURES_ON, gesturesOn } from '../touch/gestures-on.ts';
import { useKept } from '../ui/kept-value.ts';

/** Where it does not come, the reader does without. */
const Gestures = lazy(async (): Promise<{ default: ComponentType<GesturesProps> }> => {
  try {
    return { default: (await import('../touch/gestures.tsx')).Gestures };
  } catch {
    return { default: () => null };
  }
});

/** What fingers do: fetched where there can be some, and the reader has not switched it off. */
export function LazyGestures(props: GesturesProps) {
  const on = useKept(gesturesOn, GESTURES_ON);
  if (!on || globalThis.navigator?.maxTouchPoints === 0) return null;
  return (
    <Suspense fallback={null}>
      <Gestures {...props} />
    </Suspense>
  );
}
