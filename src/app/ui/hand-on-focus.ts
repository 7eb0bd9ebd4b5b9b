/** What is folded away can't take the focus. */
const CONTROLS = ':is(a[href], button):not(details:not([open]) *)';

/**
 * To be called before a control goes: gives the focus that it has to its neighbour in the list, or where there is none
 * to `otherwise`, so that the keyboard does not begin at the top of the page again.
 */
export function handOnFocus(from: HTMLElement, otherwise?: HTMLElement | null): void {
  if (document.activeElement !== from) return;
  const item = from.closest('li');
  const near = item?.nextElementSibling ?? item?.previousElementSibling;
  // The control at the same place, else the last.
  const place = item ? [...item.querySelectorAll(CONTROLS)].indexOf(from) : 0;
  const controls = [...(near?.querySelectorAll<HTMLElement>(CONTROLS) ?? [])];
  (controls[place] ?? controls.at(-1) ?? otherwise)?.focus();
}

/**
 * As the `ref` of a control that goes by itself, or whose place another takes: the nearest element around it that can
 * have the focus takes it over.
 */
export function leaveFocus(control: HTMLElement | null): () => void {
  return () => {
    if (document.activeElement === control) control?.closest<HTMLElement>('[tabindex="-1"]')?.focus();
  };
}
