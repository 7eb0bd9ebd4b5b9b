/** For a control that goes when it has been used: the focus goes to what is read, the article or the list. */
export function focusPage(): void {
  (document.getElementById('article') ?? document.getElementById('list'))?.focus({ preventScroll: true });
}
