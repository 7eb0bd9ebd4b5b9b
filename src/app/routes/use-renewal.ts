import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef } from 'react';
import { mayBeReplaced, showNewest } from '../edition/queries.ts';

/**
 * The way out when files of the edition on screen are gone from the server, because others have come in their place:
 * shows the newest edition. Does so by itself, once for each edition, whichever file it is; what it returns does so when
 * it is asked.
 * @param retry loads again what of the index could not be loaded.
 */
export function useRenewal(edition: string, retry: () => void): () => Promise<void> {
  const client = useQueryClient();
  const renewed = useRef('');
  const renew = useCallback(async () => {
    await showNewest(client);
    retry();
  }, [client, retry]);
  useEffect(
    () =>
      client.getQueryCache().subscribe((event) => {
        if (event.type !== 'updated' || event.action.type !== 'error') return;
        if (!mayBeReplaced(event.action.error) || renewed.current === edition) return;
        renewed.current = edition;
        void renew();
      }),
    [client, edition, renew],
  );
  return renew;
}
