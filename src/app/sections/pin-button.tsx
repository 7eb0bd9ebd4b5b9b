import { useI18n } from '../i18n/i18n.tsx';
import { handOnFocus } from '../ui/hand-on-focus.ts';
import { Icon } from '../ui/icon.tsx';
import styles from './favourites.module.css';
import { toggleFavourite } from './favourites.ts';

/** Puts a section among the favourites, or takes it from them. */
export function PinButton({
  path,
  name,
  pinned,
  goes = false,
}: {
  path: string;
  name: string;
  pinned: boolean;
  /** Whether it goes with its row when it is pressed. */
  goes?: boolean;
}) {
  const { messages } = useI18n();
  return (
    <button
      type="button"
      className={styles.tool}
      aria-label={pinned ? messages.unpin(name) : messages.pin(name)}
      data-pinned={pinned || undefined}
      onClick={({ currentTarget }) => {
        if (goes) handOnFocus(currentTarget);
        toggleFavourite(path);
      }}
    >
      <Icon name={pinned ? 'close' : 'pin'} />
    </button>
  );
}
