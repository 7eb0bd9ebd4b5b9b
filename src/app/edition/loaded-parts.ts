/** One column of the index: a part per month, `undefined` until it is loaded, `null` when it can't be. */
export interface LoadedParts<T> {
  parts: (T | null | undefined)[];
  /** The first failure, and a way to try what failed again. */
  error: Error | null;
  retry: () => void;
}

/** What the queries of some parts have brought. */
export function combineParts<T>(
  results: { data: T | undefined; error: Error | null; refetch: () => unknown }[],
): LoadedParts<T> {
  return {
    parts: results.map(({ data, error }) => data ?? (error ? null : undefined)),
    error: results.find(({ error }) => error !== null)?.error ?? null,
    retry: () => {
      for (const { error, refetch } of results) if (error) refetch();
    },
  };
}
