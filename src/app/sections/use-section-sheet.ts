import { useCallback } from 'react';
import { useLocation, useNavigate } from 'react-router';

/**
 * Whether the sheet of sections is open. It is an entry of the browser's history, so that the system's back button
 * closes it.
 */
export function useSectionSheet(): { open: boolean; show: () => void; hide: () => void } {
  const location = useLocation();
  const navigate = useNavigate();
  const show = useCallback(() => navigate(location, { state: { sectionSheet: true } }), [navigate, location]);
  const hide = useCallback(() => navigate(-1), [navigate]);
  return { open: location.state?.sectionSheet === true, show, hide };
}
