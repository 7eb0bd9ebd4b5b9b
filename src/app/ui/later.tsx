import { type ComponentType, lazy, Suspense } from 'react';
import { usePainted } from './use-painted.ts';

/**
 * A part that a page can be read without: its code is asked for when the page is painted. Where it does not come, the
 * page does without.
 */
export function later<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  const Part: ComponentType<P> = lazy(async () => {
    try {
      return { default: await load() };
    } catch {
      return { default: (): null => null };
    }
  });
  return function Later(props: P) {
    const painted = usePainted();
    return <Suspense fallback={null}>{painted && <Part {...props} />}</Suspense>;
  };
}
