import { type InSpace, spaceOf } from '../facilitation/space-path.ts';

/** How many threads of each space have something new, by the space's id. */
export function newsBySpace(threads: readonly InSpace[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const thread of threads) {
    const { id } = spaceOf(thread);
    counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}
