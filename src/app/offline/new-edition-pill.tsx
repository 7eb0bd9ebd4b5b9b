import { useQueryClient } from '@tanstack/react-query';
import { manifestQuery } from '../edition/queries.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { editionShown, useNewEdition } from './connection.ts';
import styles from './new-edition-pill.module.css';

/** Offers the newer edition that has been stored in the background; nothing moves until it is pressed. */
export function NewEditionPill() {
  const { messages } = useI18n();
  const client = useQueryClient();
  const available = useNewEdition();
  if (!available) return null;
  return (
    <button
      type="button"
      className={styles.pill}
      onClick={() => void client.refetchQueries(manifestQuery).then(editionShown)}
    >
      ↑ {messages.newEdition}
    </button>
  );
}
