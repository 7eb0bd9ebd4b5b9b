/**
 * As the `ref` of a control that goes by itself, or whose place another takes: the nearest element around it that can
 * have the focus takes it over.
 */
export function leaveFocus(control: HTMLElement | null): () => void {
  return () => {
    if (document.activeElement === control) control?.closest<HTMLElement>('[tabindex="-1"]')?.focus();
  };
}
