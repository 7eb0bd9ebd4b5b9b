import { type ComponentType, lazy, Suspense } from 'react';
import type { ControlsProps } from './controls.tsx';

/** Where it does not come, the reader does without. */
const Controls = lazy(async (): Promise<{ default: ComponentType<ControlsProps> }> => {
  try {
    return { default: (await import('./controls.tsx')).Controls };
  } catch {
    return { default: () => null };
  }
});

/** Keys and gestures, which a list that is on its way to the screen need not wait for. */
export function LazyControls(props: ControlsProps) {
  return (
    <Suspense fallback={null}>
      <Controls {...props} />
    </Suspense>
  );
}
