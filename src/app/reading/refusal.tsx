import { useI18n } from '../i18n/i18n.tsx';
import { useReading } from '../reading-state/reading-context.tsx';

/** Says that the browser keeps no reading state, where that is so. */
export function Refusal() {
  const { messages } = useI18n();
  const { store } = useReading();
  return store.refused && <p role="status">{messages.readingNotKept}</p>;
}
