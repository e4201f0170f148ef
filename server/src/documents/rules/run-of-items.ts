import type * as Y from 'yjs';
import type { CausalPast } from './causal-past.ts';
import { refuse } from '../refusals.ts';
import type { Id } from './update-reader.ts';
import { structAt, type QueuedStruct } from './update-rules.ts';

/** What an author knows: their own words, and the log up to a number; of what came before anybody noted numbers, what their words refer to. */
export interface Seen {
  readonly author: number;
  readonly upTo: number;
  /** Up to this number nobody noted when something came. */
  readonly unnoted: number;
  readonly past: CausalPast;
  /** Which struct of the update is being looked at. */
  readonly index: number;
}

interface Place {
  readonly client: number;
  clock: number;
  length: number;
  origin: Id | null;
  readonly rightOrigin: Id | null;
  /** With which number in the log it came. */
  readonly seq: number;
  left: Place | null;
  right: Place | null;
}

/** Steps that the places of one update may take to find, all together; each takes about a tenth of a microsecond. */
export class Steps {
  #left: number;

  constructor(most: number) {
    this.#left = most;
  }

  /** @throws Refusal where there are no more */
  take(steps: number): void {
    this.#left -= steps;
    if (this.#left < 0) refuse('UPDATE_TOO_COSTLY');
  }
}

/** What it costs to take one item in, in steps. */
const ITEM_STEPS = 4;
/** How many entries of an array are moved in one step. */
const MOVED_IN_STEP = 64;

/** What one shared type holds, in its order, with an author's waiting words among it: as Yjs would have it, without building it. */
export class RunOfItems {
  readonly #byClient = new Map<number, Place[]>();
  readonly #seqOf: (id: Id) => number;
  readonly #steps: Steps;
  #first: Place | null = null;

  /** @param first the committed items, by the chain of their right neighbours */
  constructor(first: Y.Item | null, seqOf: (id: Id) => number, steps: Steps) {
    this.#seqOf = seqOf;
    this.#steps = steps;
    let left: Place | null = null;
    for (let item = first; item !== null; item = item.right) {
      steps.take(ITEM_STEPS);
      const { client, clock } = item.id;
      const place: Place = { client, clock, length: item.length, origin: item.origin, rightOrigin: item.rightOrigin, seq: seqOf(item.id), left, right: null };
      if (left) left.right = place;
      else this.#first = place;
      this.#of(client).push(place);
      left = place;
    }
    for (const places of this.#byClient.values()) places.sort((a, b) => a.clock - b.clock);
  }

  /**
   * Puts a struct in its place.
   * @param seen what its author knew; null where that has been checked before
   * @returns false where something the author knew stands between its two neighbours
   */
  add(client: number, { clock, length, origin, rightOrigin }: QueuedStruct, seen: Seen | null): boolean {
    this.#steps.take(ITEM_STEPS);
    // The right one first: where both lie in one place, parting it for the left one leaves its beginning where it is.
    const right = rightOrigin && this.#beginningAt(rightOrigin);
    const left = origin && this.#endingAt(origin);
    if (seen && !this.#areNext(left, right, seen)) return false;
    const place: Place = { client, clock, length, origin, rightOrigin, seq: Number.MAX_SAFE_INTEGER, left: null, right: null };
    this.#insert(place, this.#leftOf(place, left, right));
    return true;
  }

  #areNext(left: Place | null, right: Place | null, { author, upTo, unnoted, past, index }: Seen): boolean {
    let between = left ? left.right : this.#first;
    for (; between !== null && between !== right; between = between.right) {
      this.#steps.take(1);
      if (between.client === author || between.seq <= upTo) return false;
      if (between.seq <= unnoted && past.covers(between.client, between.clock, index)) return false;
    }
    return between === right;
  }

  /** Yjs' rule for those who wrote at one place at once (Item.integrate). */
  #leftOf(place: Place, left: Place | null, right: Place | null): Place | null {
    const before = new Set<Place>();
    const conflicting = new Set<Place>();
    let result = left;
    for (let other = left ? left.right : this.#first; other !== null && other !== right; other = other.right) {
      this.#steps.take(1);
      before.add(other);
      conflicting.add(other);
      if (isSame(place.origin, other.origin)) {
        if (other.client < place.client) {
          result = other;
          conflicting.clear();
        } else if (isSame(place.rightOrigin, other.rightOrigin)) break;
        continue;
      }
      const origin = other.origin && this.#covering(other.origin);
      if (!origin || !before.has(origin)) break;
      if (conflicting.has(origin)) continue;
      result = other;
      conflicting.clear();
    }
    return result;
  }

  #insert(place: Place, left: Place | null): void {
    place.left = left;
    place.right = left ? left.right : this.#first;
    if (left) left.right = place;
    else this.#first = place;
    if (place.right) place.right.left = place;
    const places = this.#of(place.client);
    const at = firstBeyond(places, place.clock);
    this.#steps.take((places.length - at) / MOVED_IN_STEP);
    places.splice(at, 0, place);
  }

  #endingAt(id: Id): Place | null {
    const place = this.#covering(id);
    if (!place) return null;
    if (id.clock + 1 < place.clock + place.length) this.#split(place, id.clock + 1);
    return place;
  }

  #beginningAt(id: Id): Place | null {
    const place = this.#covering(id);
    return place && (place.clock < id.clock ? this.#split(place, id.clock) : place);
  }

  #split(place: Place, clock: number): Place {
    const { client, rightOrigin } = place;
    const rest: Place = {
      client, clock, rightOrigin,
      length: place.clock + place.length - clock,
      origin: { client, clock: clock - 1 },
      seq: place.seq === Number.MAX_SAFE_INTEGER ? place.seq : this.#seqOf({ client, clock }),
      left: null, right: null,
    };
    place.length = clock - place.clock;
    this.#insert(rest, place);
    return rest;
  }

  #covering({ client, clock }: Id): Place | null {
    return structAt(this.#byClient.get(client) ?? [], clock) ?? null;
  }

  #of(client: number): Place[] {
    let places = this.#byClient.get(client);
    if (!places) this.#byClient.set(client, (places = []));
    return places;
  }
}

/** The index of the first of them that begins beyond a clock; mostly that is behind them all. */
function firstBeyond(places: readonly Place[], clock: number): number {
  let [low, high] = [0, places.length];
  if (high > 0 && places[high - 1]!.clock <= clock) return high;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (places[middle]!.clock <= clock) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isSame(one: Id | null, other: Id | null): boolean {
  return one === null || other === null ? one === other : one.client === other.client && one.clock === other.clock;
}
