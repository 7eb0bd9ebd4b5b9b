/** For a control that goes when it has been used: the list, which stays, takes the focus. */
export const focusList = () => document.getElementById('list')?.focus({ preventScroll: true });
