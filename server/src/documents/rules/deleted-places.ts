import type * as Y from 'yjs';
import { chainKey } from './own-words.ts';
import { refuse } from '../refusals.ts';
import { isSameId, type Id } from './update-reader.ts';
import { liveHolder, NOWHERE, type QueuedStruct } from './update-rules.ts';

/** What a room takes on account: 0.3 s of whoever puts the document together, or 100 claims among 5,000 structs. */
const MOST_STEPS = 500_000;
/** Within so many commits, those of a snapshot's tail, it is all there again. */
const COMMITS = 500;

/**
 * Bounds what may be written beside each other in what is deleted (D4). The room has collected what stood there, so that nobody can tell
 * whether two neighbours were next to each other; but whoever reads the log without collecting orders it all, and so does a newcomer's
 * browser: 15,000 values of one attribute took it twenty seconds. A claim is a place among what others may have written, too, and costs
 * at most as many steps as there are structs that are deleted, or came since the last snapshots, which are sent as they were written; an
 * update has one claim free, so that whoever types on never depends on others.
 */
export class DeletedPlaces {
  readonly #committed: { readonly doc: Y.Doc };
  #left = MOST_STEPS;
  /** Structs that were checked in this stretch of commits, and in the one before. */
  #recent = [0, 0];
  #commits = 0;

  /** @param committed the document, which takes in what is committed */
  constructor(committed: { readonly doc: Y.Doc }) {
    this.#committed = committed;
  }

  /** To be called for each update that holds. */
  add(structs: number): void {
    this.#recent[0]! += structs;
  }

  /** To be called for each that adds something in what is deleted. @throws Refusal */
  claim(author: number, placed: readonly QueuedStruct[], last: QueuedStruct | undefined): void {
    const claims = claimsOf(author, placed, last) - 1;
    if (claims <= 0) return;
    const steps = claims * (deletedIn(this.#committed.doc) + this.#recent[0]! + this.#recent[1]! + placed.length);
    if (steps > this.#left) refuse('UPDATE_TOO_COSTLY');
    this.#left -= steps;
  }

  /** To be called with how many updates were committed. */
  settle(updates: number): void {
    if (this.#left < MOST_STEPS) this.#left = Math.min(MOST_STEPS, this.#left + (updates / COMMITS) * MOST_STEPS);
    this.#commits += updates;
    if (this.#commits < COMMITS) return;
    this.#commits = 0;
    this.#recent = [0, this.#recent[0]!];
  }
}

function deletedIn({ store }: Y.Doc): number {
  let deleted = 0;
  for (const structs of store.clients.values()) for (const struct of structs) if (struct.deleted) deleted += 1;
  return deleted;
}

/** Those that neither go on where words of their author end, before the same neighbour, nor are the first in what the update itself brings. */
function claimsOf(author: number, placed: readonly QueuedStruct[], last: QueuedStruct | undefined): number {
  const from = placed[0]!.clock;
  /** The last clock of words behind which nothing of their author stands yet, to what stood behind them. */
  const ends = new Map<number, Id | null>();
  const entered = new Set<string>();
  let claims = 0;
  if (last) ends.set(last.clock + last.length - 1, last.rightOrigin);
  for (const { clock, length, place, origin, rightOrigin } of placed) {
    const { holder, parentSub } = place;
    if (liveHolder(place) === null && place !== NOWHERE) {
      const isOwn = holder !== null && holder.item?.client === author && holder.item.clock >= from;
      const chain = isOwn && origin === null && rightOrigin === null ? chainKey(holder, parentSub) : null;
      const goesOn = origin?.client === author && ends.has(origin.clock) && isSameId(ends.get(origin.clock)!, rightOrigin);
      if (goesOn) ends.delete(origin.clock);
      else if (chain === null || entered.has(chain)) claims += 1;
      if (chain !== null) entered.add(chain);
    }
    ends.set(clock + length - 1, rightOrigin);
  }
  return claims;
}
