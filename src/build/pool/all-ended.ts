/**
 * Like `Promise.all`, but throws only when all have ended: nobody works on behind the back of the one who tidies up.
 * @throws what the first of them threw, in their order.
 */
export async function allEnded<T extends readonly unknown[]>(
  work: T,
): Promise<{ -readonly [K in keyof T]: Awaited<T[K]> }> {
  await Promise.allSettled(work);
  return Promise.all(work);
}
