import { useI18n } from '../i18n/i18n.tsx';
import { useOnline } from './connection.ts';

/** Says that the site is not reached, where the status line is out of sight. */
export function OfflineBadge() {
  const { messages } = useI18n();
  return useOnline() ? null : <span> · {messages.offline}</span>;
}
