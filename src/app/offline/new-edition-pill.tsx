import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Manifest } from '../../manifest/manifest.ts';
import { NewerEditionError } from '../edition/errors.ts';
import { fetchManifest, manifestQuery } from '../edition/queries.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { useAnnouncements } from './connection.ts';
import styles from './new-edition-pill.module.css';
import { updateReader } from './update-reader.ts';

/**
 * Offers an edition other than the one that is shown, once it is stored; nothing moves until it is pressed. The two are
 * compared anew with each announcement and with each edition that is shown, however it came onto the screen.
 */
export function NewEditionPill({ manifest, onShown }: { manifest: Manifest; onShown: () => void }) {
  const { messages, formats } = useI18n();
  const client = useQueryClient();
  const announcements = useAnnouncements();
  const { data: news, error } = useQuery({
    queryKey: ['news', manifest.edition, announcements],
    queryFn: () => newsOf(client, manifest),
    enabled: announcements > 0,
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const tooNew = error instanceof NewerEditionError;
  const show = async () => {
    if (tooNew) return updateReader();
    await client.refetchQueries(manifestQuery);
    onShown();
  };
  const count = news?.count ?? 0;
  return (
    <div className={styles.place} role="status">
      {(news || tooNew) && (
        <button type="button" className={styles.pill} onClick={show}>
          {count > 0 ? messages.newArticles(count, formats.number(count)) : messages.newEdition}
        </button>
      )}
    </div>
  );
}

/** What is new in the newest edition; `null` when it is the one that is shown. The count is 0 where it is not known. */
async function newsOf(client: QueryClient, shown: Manifest): Promise<{ count: number } | null> {
  const next = await fetchManifest();
  if (next.edition === shown.edition) return null;
  try {
    const { countNew } = await import('./count-new.ts');
    return { count: await countNew(client, shown, next) };
  } catch {
    return { count: 0 };
  }
}
