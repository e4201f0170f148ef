import { PassingMap } from '../../platform/passing-map.ts';
import type { Offer } from './admission.ts';
import { refuse } from '../refusals.ts';

/** Offers that are being looked at, before they wait for their commit. */
const MAX_ARRIVING = 2_000;
const MAX_BYTES = 16 * 1024 * 1024;
/** What of both may be of one person, so that a flood leaves room for the others. */
const PART_OF_ONE = 1 / 2;

/** How many, and how large they are together. */
interface Arriving {
  count: number;
  bytes: number;
}

/** What arrives in a room: keeps the order of one client's offers while one of them waits for a look at the database. */
export class Arrivals {
  /** The last offer of each client that is being looked at. */
  readonly #turns = new PassingMap<number, Promise<unknown>>();
  readonly #ofPerson = new PassingMap<string, Arriving>();
  readonly #all: Arriving = { count: 0, bytes: 0 };

  get isEmpty(): boolean {
    return this.#turns.size === 0;
  }

  /** Whether an offer of this client's is being looked at, so that the next has to come after it. */
  awaits(clientId: number): boolean {
    return this.#turns.has(clientId);
  }

  /** Looks at an offer when those that its client made before have been looked at. @throws Refusal where too much arrives at once, of all or of this person */
  inTurn<T>({ clientId, personId, bytes: { byteLength } }: Pick<Offer, 'clientId' | 'personId' | 'bytes'>, look: () => Promise<T>): Promise<T> {
    const ofOne = this.#ofPerson.get(personId) ?? { count: 0, bytes: 0 };
    if (!hasRoom(this.#all, byteLength, 1) || !hasRoom(ofOne, byteLength, PART_OF_ONE)) refuse('TRANSIENT_BUSY');
    for (const arriving of [this.#all, ofOne]) count(arriving, 1, byteLength);
    this.#ofPerson.set(personId, ofOne);
    const before = this.#turns.get(clientId);
    const looked = before ? before.then(look, look) : look();
    this.#turns.set(clientId, looked);
    const leave = () => {
      for (const arriving of [this.#all, ofOne]) count(arriving, -1, -byteLength);
      if (ofOne.count === 0) this.#ofPerson.delete(personId);
      if (this.#turns.get(clientId) === looked) this.#turns.delete(clientId);
    };
    looked.then(leave, leave);
    return looked;
  }
}

function hasRoom({ count, bytes }: Arriving, more: number, part: number): boolean {
  return count < MAX_ARRIVING * part && bytes + more <= MAX_BYTES * part;
}

function count(arriving: Arriving, offers: number, bytes: number): void {
  arriving.count += offers;
  arriving.bytes += bytes;
}
