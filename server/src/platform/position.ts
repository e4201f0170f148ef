import { generateKeyBetween } from 'fractional-indexing';
import { DomainProblem } from './errors.ts';

/** Something with a place in an order: positions are compared as bytes, ties broken by id. */
export interface Placed {
  readonly id: string;
  readonly position: string;
}

const byPlace = (a: Placed, b: Placed) => (a.position === b.position ? (a.id < b.id ? -1 : 1) : a.position < b.position ? -1 : 1);

/**
 * The position right after another item, or first for null, or last for undefined.
 * Two people who insert at the same place at once may get equal positions; the next insert between them steps over both.
 * @throws DomainProblem CONFLICT where the item to follow is no longer there.
 */
export function positionAfter(items: readonly Placed[], afterId: string | null | undefined, movingId: string | null = null): string {
  const ordered = items.filter(({ id }) => id !== movingId).toSorted(byPlace);
  if (afterId === undefined) return generateKeyBetween(ordered.at(-1)?.position ?? null, null);
  const index = afterId === null ? -1 : ordered.findIndex(({ id }) => id === afterId);
  if (afterId !== null && index === -1) {
    throw new DomainProblem('CONFLICT', 'What it should follow is no longer there. Nothing was moved; choose another place.');
  }
  const before = index === -1 ? null : ordered[index]!.position;
  const next = ordered.slice(index + 1).find(({ position }) => before === null || position > before);
  return generateKeyBetween(before, next?.position ?? null);
}
