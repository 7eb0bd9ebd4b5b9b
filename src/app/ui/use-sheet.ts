import { useCallback, useEffect, useRef } from 'react';
import { useLocation, useNavigate } from 'react-router';

/**
 * The sheet or dialog that is open, by its name. It is an entry of the browser's history, so that the system's back
 * button closes it; one that is opened from another takes its place.
 */
export function useSheet(): {
  sheet: string | undefined;
  /** What the sheet is about, as given when it was opened. */
  about: string | undefined;
  /** Stays the same. */
  show: (name: string, about?: string) => void;
  hide: () => void;
} {
  const location = useLocation();
  const navigate = useNavigate();
  const { sheet, about } = sheetOf(location.state);
  // So that what is given it need not be rendered for every page that is opened.
  const here = useRef(location);
  here.current = location;
  const show = useCallback(
    (name: string, about?: string) => {
      const { state } = here.current;
      const isOpen = sheetOf(state).sheet !== undefined;
      return navigate(here.current, { state: { ...state, sheet: name, about }, replace: isOpen });
    },
    [navigate],
  );
  // However often it is asked to, an open sheet goes back one entry.
  const left = useRef('');
  // The browser's forward button leads to it again.
  useEffect(() => {
    if (left.current !== location.key) left.current = '';
  }, [location.key]);
  const hide = useCallback(() => {
    if (left.current === location.key) return;
    left.current = location.key;
    navigate(-1);
  }, [navigate, location.key]);
  return { sheet, about, show, hide };
}

function sheetOf(state: unknown): { sheet: string | undefined; about: string | undefined } {
  const { sheet, about } = Object(state);
  const text = (value: unknown) => (typeof value === 'string' ? value : undefined);
  return { sheet: text(sheet), about: text(about) };
}
