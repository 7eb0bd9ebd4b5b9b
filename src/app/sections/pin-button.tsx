import { useI18n } from '../i18n/i18n.tsx';
import { Icon } from '../ui/icon.tsx';
import styles from './favourites.module.css';
import { toggleFavourite } from './favourites.ts';

/** Puts a section among the favourites, or takes it from them. */
export function PinButton({ path, name, pinned }: { path: string; name: string; pinned: boolean }) {
  const { messages } = useI18n();
  return (
    <button
      type="button"
      className={styles.tool}
      aria-label={pinned ? messages.unpin(name) : messages.pin(name)}
      data-pinned={pinned || undefined}
      onClick={() => toggleFavourite(path)}
    >
      <Icon name={pinned ? 'close' : 'pin'} />
    </button>
  );
}
