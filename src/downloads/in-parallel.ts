/** Does something for each item, several at a time; the first failure ends all. */
export async function inParallel<T>(
  items: readonly T[],
  atOnce: number,
  work: (item: T) => Promise<void>,
): Promise<void> {
  let next = 0;
  let failed = false;
  const hand = async () => {
    while (!failed) {
      const place = next++;
      if (place >= items.length) return;
      try {
        await work(items[place] as T);
      } catch (error) {
        failed = true;
        throw error;
      }
    }
  };
  const hands = await Promise.allSettled(Array.from({ length: atOnce }, hand));
  const failure = hands.find((result) => result.status === 'rejected');
  if (failure) throw failure.reason;
}
