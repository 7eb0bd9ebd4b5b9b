/** Brings a place of the text into sight, and the focus to it. */
export function goTo(target: HTMLElement): void {
  target.tabIndex = -1;
  target.scrollIntoView();
  target.focus({ preventScroll: true });
}
