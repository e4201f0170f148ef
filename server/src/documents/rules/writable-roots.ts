import { objectOfRoot } from '../../../../schema/document/roots.ts';
import { refuse } from '../refusals.ts';
import type { Id } from './update-reader.ts';
import { liveHolder, type QueuedStruct } from './update-rules.ts';

/** A stretch of a client's history. */
export interface Stretch extends Id {
  readonly length: number;
}

/** Where what is known stands. */
export interface KnownPlaces {
  /**
   * The roots that hold something of a stretch, known or queued; null for what is deleted already, so that nothing done to it shows.
   * One answer a struct.
   */
  rootsOf(stretch: Stretch): Iterable<string | null>;
}

/**
 * Refuses an update that writes or deletes outside of the roots that its author may write in (D9). Each struct stands where its
 * neighbours or its parent do, and that never changes; so this is exact, and tells before anything is applied. What stands in something
 * deleted is seen nowhere, whoever's it was.
 * @param structs what it adds, as checked; deletions may name these, too
 * @throws Refusal
 */
export function expectWithin(within: ReadonlySet<string>, structs: readonly QueuedStruct[], deletions: readonly Stretch[], known: KnownPlaces): void {
  const expect = (root: string) => void (within.has(objectOfRoot(root)) || refuse('FIELD_READ_ONLY'));
  for (const { place } of structs) {
    const holder = liveHolder(place);
    if (holder !== null) expect(holder.root);
  }
  for (const stretch of deletions) {
    for (const root of known.rootsOf(stretch)) if (root !== null) expect(root);
  }
}
