const CONTROLS = 'a[href], button';

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
