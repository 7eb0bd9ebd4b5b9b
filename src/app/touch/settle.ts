import { lineDirection } from '../ui/line-direction.ts';

const MOVE_MS = 180;

const calm = () => matchMedia('(prefers-reduced-motion: reduce)').matches;

/** Lets an element that was moved return to its place. */
export async function settle(element: HTMLElement): Promise<void> {
  const from = element.style.translate;
  element.style.translate = '';
  if (!from || calm()) return;
  const back = element.animate({ translate: [from, '0px'] }, { duration: MOVE_MS, easing: 'ease-out' });
  await back.finished.catch(() => undefined);
}

/** Lets an element leave to the beginning (1) or the end (-1) of the line. @returns puts it back, if it is still there. */
export async function leave(element: HTMLElement, to: 1 | -1): Promise<() => void> {
  const from = element.style.translate || '0px';
  element.style.translate = '';
  if (calm()) return () => {};
  const away = element.animate(
    { translate: [from, `${-100 * to * lineDirection(element)}%`] },
    { duration: MOVE_MS, easing: 'ease-in', fill: 'forwards' },
  );
  await away.finished.catch(() => undefined);
  return () => setTimeout(() => away.cancel(), MOVE_MS);
}
