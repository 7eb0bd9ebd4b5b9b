/** How a picture lies on the stage. `x` and `y` are pixels from the middle of the stage to the middle of the picture. */
export interface View {
  /** 1 fits the picture into the stage. */
  scale: number;
  x: number;
  y: number;
}

export interface Size {
  width: number;
  height: number;
}

/** A point on the stage, in pixels from its middle. */
export interface Point {
  x: number;
  y: number;
}

export const FIT: View = { scale: 1, x: 0, y: 0 };
/** What a double tap zooms to. */
export const CLOSE_UP = 2.5;
export const LARGEST = 8;

/** Zooms so that what lies under a point stays there. */
export function zoomAbout(view: View, factor: number, point: Point): View {
  const scale = Math.min(LARGEST, Math.max(1, view.scale * factor));
  const change = scale / view.scale;
  return { scale, x: point.x - (point.x - view.x) * change, y: point.y - (point.y - view.y) * change };
}

/** Keeps the edges of the picture from coming inside those of the stage; a side that fits stays in the middle. */
export function withinStage(view: View, picture: Size, stage: Size): View {
  const along = (offset: number, size: number, room: number) => {
    const reach = Math.max(0, (size * view.scale - room) / 2);
    return Math.min(reach, Math.max(-reach, offset));
  };
  return {
    scale: view.scale,
    x: along(view.x, picture.width, stage.width),
    y: along(view.y, picture.height, stage.height),
  };
}

/** What a movement of one finger over a picture that is not zoomed asks for. */
export function swipeOf(dx: number, dy: number): 'left' | 'right' | 'down' | null {
  if (Math.abs(dx) > Math.abs(dy)) return Math.abs(dx) < 50 ? null : dx < 0 ? 'left' : 'right';
  return dy > 80 ? 'down' : null;
}
