import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef } from 'react';
import { MissingFileError } from '../edition/errors.ts';
import { manifestQuery } from '../edition/queries.ts';

/**
 * The way out when files of the edition on screen are gone from the server, because others have come in their place:
 * shows the newest edition. Does so by itself, once for each edition; what it returns does so when it is asked.
 * @param error why the list is not loaded. @param retry loads it again.
 */
export function useRenewal(edition: string, error: Error | null, retry: () => void): () => Promise<void> {
  const client = useQueryClient();
  const renewed = useRef('');
  const renew = useCallback(async () => {
    await client.refetchQueries(manifestQuery);
    retry();
  }, [client, retry]);
  useEffect(() => {
    if (!(error instanceof MissingFileError) || renewed.current === edition) return;
    renewed.current = edition;
    void renew();
  }, [error, edition, renew]);
  return renew;
}
