import { checkContent, isSameHolder, type Holder } from './content-rules.ts';
import { refuse } from '../refusals.ts';
import type { Content, Id, ReadStruct, ReadUpdate } from './update-reader.ts';

/** Where a struct stands: in a holder, under an attribute's name or in its sequence; `holder` is null where that has been collected. */
export interface Place {
  readonly holder: Holder | null;
  readonly parentSub: string | null;
}

/** Where a stretch is that its author has collected: Yjs puts it beside nothing. */
export const NOWHERE: Place = { holder: null, parentSub: null };

/** What a place is seen in; null where that is deleted. */
export function liveHolder({ holder }: Place): Holder | null {
  return holder?.isDeleted ? null : holder;
}

/** A struct that is not yet in the room's document, but may be built upon: it waits for its commit. */
export interface QueuedStruct {
  readonly clock: number;
  readonly length: number;
  readonly place: Place;
  readonly origin: Id | null;
  readonly rightOrigin: Id | null;
  /** What it is to those that it holds; null where that is not known any more, undefined where it never can hold anything. */
  readonly holds: Holder | null | undefined;
}

/** What an update is checked against: the committed document and its author's own queue. */
export interface KnownHistory {
  /** The next clock of the update's own author: committed and queued. */
  nextClock(author: number): number;
  /** The next clock of anybody else: committed alone. What waits has been told to nobody, and where it will stand is not known yet. */
  nextCommitted(client: number): number;
  /** Where a known struct stands; null where it has been collected. */
  placeOf(id: Id): Place | null;
  /** What a known item is to those that it holds; null where it is collected, undefined where it never could hold anything. */
  holderAt(id: Id): Holder | null | undefined;
  /** A root that this document has, or null. */
  root(name: string): Holder | null;
}

export interface CheckedUpdate {
  readonly clockFrom: number;
  readonly clockTo: number;
  readonly structs: readonly QueuedStruct[];
  /** Whether it adds anything to the document's size. */
  readonly grows: boolean;
}

/**
 * Checks that an update only adds to its author's own history and that nothing of it would stay pending (D3), and what it adds (D4).
 * @param author the client id under which it was pushed
 * @throws Refusal
 */
export function checkUpdate(update: ReadUpdate, author: number, known: KnownHistory): CheckedUpdate {
  if (update.client !== null && update.client !== author) refuse('UPDATE_FOREIGN_CLIENT');
  const start = known.nextClock(author);
  const clockFrom = update.structs[0]?.clock ?? start;
  if (clockFrom > start) refuse('UPDATE_GAP');
  const inUpdate = new UpdateSoFar(author, clockFrom, known);
  for (const struct of update.structs) inUpdate.add(struct);
  for (const { client, clock, length } of update.deletions) {
    if (clock + length <= inUpdate.nextClock(client)) continue;
    // One's own words that are not here yet may still come: they were offered before this and failed for the moment.
    refuse(client === author ? 'UPDATE_GAP' : 'UPDATE_UNKNOWN_DELETION');
  }
  return {
    clockFrom,
    clockTo: inUpdate.nextClock(author),
    structs: inUpdate.structs,
    grows: update.structs.some(({ content }) => content !== null && content.type !== 'deleted'),
  };
}

/** The names of the roots that an update writes into by name. */
export function rootsNamed(update: ReadUpdate): Set<string> {
  const names = new Set<string>();
  for (const { parent } of update.structs) if (typeof parent === 'string') names.add(parent);
  return names;
}

/** Finds the struct that covers a clock in an ordered run. */
export function structAt<T extends { readonly clock: number; readonly length: number }>(run: readonly T[], clock: number): T | undefined {
  let low = 0;
  let high = run.length - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const struct = run[middle]!;
    if (clock < struct.clock) high = middle - 1;
    else if (clock >= struct.clock + struct.length) low = middle + 1;
    else return struct;
  }
  return undefined;
}

class UpdateSoFar {
  readonly structs: QueuedStruct[] = [];
  readonly #author: number;
  readonly #from: number;
  readonly #known: KnownHistory;
  #next: number;

  constructor(author: number, from: number, known: KnownHistory) {
    this.#author = author;
    this.#from = from;
    this.#known = known;
    this.#next = from;
  }

  nextClock(client: number): number {
    return client === this.#author ? Math.max(this.#known.nextClock(client), this.#next) : this.#known.nextCommitted(client);
  }

  add(struct: ReadStruct): void {
    const { clock, length, content, origin, rightOrigin } = struct;
    if (content === null) {
      this.structs.push({ clock, length, place: NOWHERE, origin, rightOrigin, holds: null });
    } else {
      const place = this.#place(struct);
      checkContent(content, place.holder, place.parentSub);
      this.structs.push({ clock, length, place, origin, rightOrigin, holds: this.#holds(clock, content, place.holder) });
    }
    this.#next = clock + length;
  }

  #holds(clock: number, content: Content, within: Holder | null): Holder | null | undefined {
    if (content.type === 'string' || content.type === 'format' || content.type === 'attribute') return undefined;
    if (within === null) return null;
    const item = { client: this.#author, clock };
    if (content.type === 'text') return { ...within, kind: 'text', item };
    const { root, isDeleted } = within;
    const depth = within.depth + 1;
    if (content.type === 'deleted') return { kind: 'collected', node: '', depth, root, item, isDeleted: true };
    return { kind: 'element', node: content.name, depth, root, item, isDeleted };
  }

  #place({ origin, rightOrigin, parent, parentSub, content }: ReadStruct): Place {
    if (typeof parent === 'string') return { holder: this.#known.root(parent) ?? refuse('UPDATE_UNKNOWN_ROOT'), parentSub };
    if (parent !== null) {
      const holder = this.#holderAt(parent);
      // Nobody can tell how deep a nest becomes that grows where all around it is collected each time.
      if (holder === null && (content?.type === 'element' || content?.type === 'text')) refuse('UPDATE_UNKNOWN_ORIGIN');
      return { holder, parentSub };
    }
    const left = origin && this.#placeOf(origin);
    const right = rightOrigin && this.#placeOf(rightOrigin);
    if (left && right) checkSiblings(left, right);
    return left ?? right ?? refuse('UPDATE_MALFORMED');
  }

  #placeOf(id: Id): Place {
    this.#expectKnown(id);
    const own = this.#own(id);
    return own ? own.place : (this.#known.placeOf(id) ?? { holder: null, parentSub: null });
  }

  #holderAt(id: Id): Holder | null {
    this.#expectKnown(id);
    const own = this.#own(id);
    const holder = own ? own.holds : this.#known.holderAt(id);
    return holder === undefined ? refuse('UPDATE_CONTENT_NOT_ALLOWED') : holder;
  }

  #own(id: Id): QueuedStruct | undefined {
    return id.client === this.#author && id.clock >= this.#from ? structAt(this.structs, id.clock) : undefined;
  }

  #expectKnown({ client, clock }: Id): void {
    const next = client === this.#author ? this.#next : this.#known.nextCommitted(client);
    if (clock >= next) refuse('UPDATE_UNKNOWN_ORIGIN');
  }
}

/**
 * Both neighbours must have one parent. Yjs takes the left one's parent, but drops the item where either neighbour is already
 * collected; documents that collect at different times would then differ for ever.
 */
function checkSiblings(left: Place, right: Place): void {
  const holder = liveHolder(left);
  if (!isSameHolder(holder, liveHolder(right))) refuse('UPDATE_UNKNOWN_ORIGIN');
  if (holder !== null && left.parentSub !== right.parentSub) refuse('UPDATE_UNKNOWN_ORIGIN');
}
