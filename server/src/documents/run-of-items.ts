import type * as Y from 'yjs';
import { refuse } from './refusals.ts';
import type { Id } from './update-reader.ts';
import { structAt, type QueuedStruct } from './update-rules.ts';

/** What an author knows: their own words, and the log up to a number. */
export interface Seen {
  readonly author: number;
  readonly upTo: number;
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

/** Steps that one update's places may take to find; more than any text of people needs. */
const MAX_STEPS = 1_500_000;

/** What one shared type holds, in its order, with an author's waiting words among it: as Yjs would have it, without building it. */
export class RunOfItems {
  readonly #byClient = new Map<number, Place[]>();
  readonly #seqOf: (id: Id) => number;
  #first: Place | null = null;
  #steps = 0;

  /** @param first the committed items, by the chain of their right neighbours */
  constructor(first: Y.Item | null, seqOf: (id: Id) => number) {
    this.#seqOf = seqOf;
    let left: Place | null = null;
    for (let item = first; item !== null; item = item.right) {
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
    // The right one first: where both lie in one place, parting it for the left one leaves its beginning where it is.
    const right = rightOrigin && this.#beginningAt(rightOrigin);
    const left = origin && this.#endingAt(origin);
    if (seen && !this.#areNext(left, right, seen)) return false;
    const place: Place = { client, clock, length, origin, rightOrigin, seq: Number.MAX_SAFE_INTEGER, left: null, right: null };
    this.#insert(place, this.#leftOf(place, left, right));
    return true;
  }

  #areNext(left: Place | null, right: Place | null, { author, upTo }: Seen): boolean {
    let between = left ? left.right : this.#first;
    for (; between !== null && between !== right; between = between.right) {
      this.#step();
      if (between.client === author || between.seq <= upTo) return false;
    }
    return between === right;
  }

  /** Yjs' rule for those who wrote at one place at once (Item.integrate). */
  #leftOf(place: Place, left: Place | null, right: Place | null): Place | null {
    const before = new Set<Place>();
    const conflicting = new Set<Place>();
    let result = left;
    for (let other = left ? left.right : this.#first; other !== null && other !== right; other = other.right) {
      this.#step();
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
    let at = places.length;
    while (at > 0 && places[at - 1]!.clock > place.clock) at -= 1;
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

  #step(): void {
    if (++this.#steps > MAX_STEPS) refuse('UPDATE_TOO_COSTLY');
  }
}

function isSame(one: Id | null, other: Id | null): boolean {
  return one === null || other === null ? one === other : one.client === other.client && one.clock === other.clock;
}
