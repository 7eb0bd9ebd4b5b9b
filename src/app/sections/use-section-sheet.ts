import { useCallback, useRef } from 'react';
import { useLocation, useNavigate } from 'react-router';

/**
 * Whether the sheet of sections is open. It is an entry of the browser's history, so that the system's back button
 * closes it.
 */
export function useSectionSheet(): { open: boolean; show: () => void; hide: () => void } {
  const location = useLocation();
  const navigate = useNavigate();
  const show = useCallback(() => navigate(location, { state: { sectionSheet: true } }), [navigate, location]);
  const open = location.state?.sectionSheet === true;
  // However often it is asked to, an open sheet goes back one entry.
  const left = useRef('');
  const hide = useCallback(() => {
    if (left.current === location.key) return;
    left.current = location.key;
    navigate(-1);
  }, [navigate, location.key]);
  return { open, show, hide };
}
