/** Where lines of an element go: to the right (1), or to the left (-1). */
export function lineDirection(element: Element): 1 | -1 {
  return element.matches(':dir(rtl)') ? -1 : 1;
}
