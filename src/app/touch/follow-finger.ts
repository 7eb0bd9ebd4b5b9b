import { lineDirection } from '../ui/line-direction.ts';

/** How far a finger moves before it is known where it wants to go, in pixels. */
const SLOP = 10;
/** How much more it must move along the axis than across. */
const STRAIGHT = 1.5;
/** A finger that has stayed so long before it left was not thrown, in milliseconds. */
const RESTED_MS = 80;
/** The system goes back when a finger comes in over the edge. */
const EDGE = 24;

/** A movement of one finger along an axis. Distances are in pixels, positive to the end of a line (`x`) and down (`y`). */
export interface FingerMove {
  axis: 'x' | 'y';
  /** Whether a movement that begins on an element, in a direction, is one to follow. */
  begin(target: Element, direction: 1 | -1): boolean;
  follow(distance: number): void;
  /** The finger has left. @param speed pixels a millisecond, over the last stretch. */
  release(distance: number, speed: number): void;
  /** The movement is none: the browser or another finger has taken over. */
  abort(): void;
}

/**
 * Follows fingers on an element. The listeners are passive: `touch-action` of what lies there must leave the axis to
 * the page, or the browser must have nothing to scroll along it. @returns stops it.
 */
export function followFinger(element: HTMLElement, move: FingerMove): () => void {
  let start: Touch | null = null;
  let following = false;
  let distance = 0;
  let last = { distance: 0, at: 0 };
  let speed = 0;
  const stopped = new AbortController();
  const listen = (
    type: 'touchstart' | 'touchmove' | 'touchend' | 'touchcancel',
    on: (e: TouchEvent) => void,
  ) => element.addEventListener(type, on, { passive: true, signal: stopped.signal });

  const abort = () => {
    if (following) move.abort();
    following = false;
    start = null;
  };
  listen('touchstart', ({ touches }) => {
    abort();
    const [touch] = touches;
    if (!touch || touches.length > 1 || document.getSelection()?.type === 'Range') return;
    // A page that is enlarged is moved about.
    if ((visualViewport?.scale ?? 1) > 1.01) return;
    const fromEdge = Math.min(touch.clientX, innerWidth - touch.clientX);
    if (move.axis === 'x' && fromEdge < EDGE) return;
    start = touch;
    speed = 0;
  });
  listen('touchmove', ({ touches, timeStamp }) => {
    const [touch] = touches;
    if (!start || !touch) return;
    const [x, y] = [touch.clientX - start.clientX, touch.clientY - start.clientY];
    const [along, across] = move.axis === 'x' ? [x * lineDirection(element), y] : [y, x];
    if (!following) {
      if (Math.hypot(x, y) < SLOP) return;
      const direction = along > 0 ? 1 : -1;
      const isStraight = Math.abs(along) > STRAIGHT * Math.abs(across);
      following = isStraight && start.target instanceof Element && move.begin(start.target, direction);
      if (!following) start = null;
      last = { distance: 0, at: timeStamp };
    }
    if (!following) return;
    distance = along - Math.sign(along) * Math.min(SLOP, Math.abs(along));
    if (timeStamp > last.at) speed = (distance - last.distance) / (timeStamp - last.at);
    last = { distance, at: timeStamp };
    move.follow(distance);
  });
  listen('touchend', ({ timeStamp }) => {
    if (following) move.release(distance, timeStamp - last.at < RESTED_MS ? speed : 0);
    following = false;
    start = null;
  });
  listen('touchcancel', abort);
  return () => {
    abort();
    stopped.abort();
  };
}

/** A distance beyond a limit, as if against a spring. */
export function sprung(distance: number, limit: number): number {
  const beyond = Math.abs(distance) - limit;
  return beyond <= 0 ? distance : Math.sign(distance) * (limit + 2 * Math.sqrt(beyond));
}
