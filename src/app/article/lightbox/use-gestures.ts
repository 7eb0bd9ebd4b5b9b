import { type PointerEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { lineDirection } from '../../ui/line-direction.ts';
import { CLOSE_UP, FIT, type Point, type Size, swipeOf, type View, withinStage, zoomAbout } from './zoom.ts';

const TAP_DISTANCE = 8;
const DOUBLE_TAP_MS = 300;

/** What gestures ask for beside zooming. */
interface GestureActions {
  turn: (by: 1 | -1) => void;
  hide: () => void;
}

/** Zooms and moves a picture by wheel, pinch, double tap and drag; a swipe turns the page or leaves. */
export function useGestures(
  stage: RefObject<HTMLElement | null>,
  picture: RefObject<HTMLElement | null>,
  { turn, hide }: GestureActions,
) {
  const [view, setView] = useState<View>(FIT);
  /** How far a finger has dragged a picture that is not zoomed. */
  const [drag, setDrag] = useState<Point | null>(null);
  const pointers = useRef(new Map<number, Point>());
  const start = useRef({ x: 0, y: 0, onPicture: false, many: false });
  const lastTap = useRef({ at: 0, x: 0, y: 0 });

  const fromMiddle = (at: { clientX: number; clientY: number }): Point => {
    const box = stage.current?.getBoundingClientRect() ?? new DOMRect();
    return { x: at.clientX - box.x - box.width / 2, y: at.clientY - box.y - box.height / 2 };
  };
  const change = (next: (view: View) => View) =>
    setView((view) => withinStage(next(view), sizeOf(picture.current), sizeOf(stage.current)));
  const zoom = (factor: number, point: Point = { x: 0, y: 0 }) =>
    change((view) => zoomAbout(view, factor, point));

  // React listens to wheels passively, and the page would scroll or zoom.
  useEffect(() => {
    const element = stage.current;
    const onWheel = (event: WheelEvent) => {
      event.preventDefault();
      const box = element?.getBoundingClientRect() ?? new DOMRect();
      const point = { x: event.clientX - box.x - box.width / 2, y: event.clientY - box.y - box.height / 2 };
      setView((view) =>
        withinStage(
          zoomAbout(view, Math.exp(-event.deltaY * (event.ctrlKey ? 0.01 : 0.002)), point),
          sizeOf(picture.current),
          sizeOf(element),
        ),
      );
    };
    element?.addEventListener('wheel', onWheel, { passive: false });
    return () => element?.removeEventListener('wheel', onWheel);
  }, [stage, picture]);

  const onPointerDown = (event: PointerEvent) => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    if (pointers.current.size === 0)
      start.current = {
        x: event.clientX,
        y: event.clientY,
        onPicture: event.target === picture.current,
        many: false,
      };
    pointers.current.set(event.pointerId, fromMiddle(event));
    if (pointers.current.size > 1) start.current.many = true;
  };
  const onPointerMove = (event: PointerEvent) => {
    const before = pointers.current.get(event.pointerId);
    if (!before) return;
    const point = fromMiddle(event);
    const [other] = [...pointers.current].filter(([id]) => id !== event.pointerId).map(([, at]) => at);
    pointers.current.set(event.pointerId, point);
    if (other) {
      zoom(distance(point, other) / Math.max(1, distance(before, other)), middle(point, other));
    } else if (view.scale > 1) {
      change(({ scale, x, y }) => ({ scale, x: x + point.x - before.x, y: y + point.y - before.y }));
    } else if (!start.current.many) {
      setDrag({ x: event.clientX - start.current.x, y: event.clientY - start.current.y });
    }
  };
  const onPointerUp = (event: PointerEvent) => {
    if (!pointers.current.delete(event.pointerId)) return;
    const { x, y, onPicture, many } = start.current;
    const moved = { x: event.clientX - x, y: event.clientY - y };
    setDrag(null);
    if (many || event.type === 'pointercancel') return;
    if (Math.hypot(moved.x, moved.y) < TAP_DISTANCE) {
      if (onPicture) tap(event);
      else hide();
      return;
    }
    const swipe = view.scale === 1 ? swipeOf(moved.x, moved.y) : null;
    if (swipe === 'down') hide();
    // In a right-to-left interface the next picture stands at the left.
    else if (swipe) turn((swipe === 'left') === (lineDirection(event.currentTarget) === 1) ? 1 : -1);
  };
  const tap = (event: PointerEvent) => {
    const { at, x, y } = lastTap.current;
    const again =
      event.timeStamp - at < DOUBLE_TAP_MS && Math.hypot(event.clientX - x, event.clientY - y) < 40;
    lastTap.current = again
      ? { at: 0, x: 0, y: 0 }
      : { at: event.timeStamp, x: event.clientX, y: event.clientY };
    if (!again) return;
    if (view.scale > 1) setView(FIT);
    else zoom(CLOSE_UP, fromMiddle(event));
  };
  return {
    view,
    drag,
    zoom,
    reset: () => setView(FIT),
    handlers: { onPointerDown, onPointerMove, onPointerUp, onPointerCancel: onPointerUp },
  };
}

function sizeOf(element: HTMLElement | null): Size {
  return { width: element?.offsetWidth ?? 0, height: element?.offsetHeight ?? 0 };
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

function middle(a: Point, b: Point): Point {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
}
