import { useQueryClient } from '@tanstack/react-query';
import { NewerEditionError } from '../edition/errors.ts';
import { manifestQuery } from '../edition/queries.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { editionShown, useNewEdition } from './connection.ts';
import styles from './new-edition-pill.module.css';
import { updateReader } from './update-reader.ts';

/** Offers the newer edition that has been stored in the background; nothing moves until it is pressed. */
export function NewEditionPill() {
  const { messages } = useI18n();
  const client = useQueryClient();
  const available = useNewEdition();
  if (!available) return null;
  const show = async () => {
    try {
      await client.refetchQueries(manifestQuery, { throwOnError: true });
      editionShown();
    } catch (error) {
      if (error instanceof NewerEditionError) await updateReader();
    }
  };
  return (
    <button type="button" className={styles.pill} onClick={show}>
      ↑ {messages.newEdition}
    </button>
  );
}
