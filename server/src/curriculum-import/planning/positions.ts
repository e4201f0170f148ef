import { generateNKeysBetween } from 'fractional-indexing';

/** `count` positions after the last of those there are. */
export function positionsAfter(existing: readonly string[], count: number): string[] {
  const last = existing.toSorted(byCode).at(-1) ?? null;
  return generateNKeysBetween(last, null, count);
}

/** `count` positions right after one of those there are, or before all of them for null. */
export function positionsRightAfter(existing: readonly string[], after: string | null, count: number): string[] {
  const next = existing.toSorted(byCode).find((position) => after === null || position > after) ?? null;
  return generateNKeysBetween(after, next, count);
}

/** Fractional indices are ordered by character code, not by language. */
function byCode(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
