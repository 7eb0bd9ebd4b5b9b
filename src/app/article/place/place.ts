/** How far a text is read: 0 shows its beginning, 1 its end. */
export type Place = number;

/** Where the reader is. A text that is in sight as a whole is read. */
export function placeOf(scroller: HTMLElement, body: HTMLElement): Place {
  const room = body.offsetHeight - scroller.clientHeight;
  if (room <= 0) return 1;
  const passed = scroller.getBoundingClientRect().top - body.getBoundingClientRect().top;
  return Math.min(1, Math.max(0, passed / room));
}

/** Brings a place into sight. */
export function scrollToPlace(scroller: HTMLElement, body: HTMLElement, place: Place): void {
  const start = body.getBoundingClientRect().top - scroller.getBoundingClientRect().top + scroller.scrollTop;
  scroller.scrollTop = start + place * (body.offsetHeight - scroller.clientHeight);
}
