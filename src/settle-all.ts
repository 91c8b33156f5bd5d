/**
 * Runs the work for every item at once and waits for all of it, so that one failure does not hide another.
 * Throws the only failure as it is, or an `AggregateError` that holds them all.
 */
export async function settleAll<T, R>(
  items: readonly T[],
  work: (item: T) => Promise<R>,
): Promise<readonly R[]> {
  const settled = await Promise.allSettled(items.map(work));
  const failures = settled.filter((result) => result.status === 'rejected');
  // What several waited for in vain is one failure.
  const reasons = new Set<unknown>(failures.map(({ reason }) => reason));
  if (reasons.size === 1) throw failures[0]?.reason;
  if (reasons.size > 1) throw new AggregateError(reasons);
  return settled.map((result) => (result as PromiseFulfilledResult<R>).value);
}
