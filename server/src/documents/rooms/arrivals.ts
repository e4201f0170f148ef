import { PassingMap } from '../../platform/passing-map.ts';
import type { Offer } from './admission.ts';
import { Crowd } from './crowd.ts';

/** Offers that are being looked at, before they wait for their commit. */
const MOST = { offers: 2_000, bytes: 16 * 1024 * 1024, partOfOne: 1 / 2 };

/** What arrives in a room: keeps the order of one client's offers while one of them waits for a look at the database. */
export class Arrivals {
  /** The last offer of each client that is being looked at. */
  readonly #turns = new PassingMap<number, Promise<unknown>>();
  readonly #crowd = new Crowd(MOST);

  get isEmpty(): boolean {
    return this.#turns.size === 0;
  }

  /** Whether an offer of this client's is being looked at, so that the next has to come after it. */
  awaits(clientId: number): boolean {
    return this.#turns.has(clientId);
  }

  /** Looks at an offer when those that its client made before have been looked at. @throws Refusal where too much arrives at once, of all or of this person */
  inTurn<T>({ clientId, personId, bytes: { byteLength } }: Pick<Offer, 'clientId' | 'personId' | 'bytes'>, look: () => Promise<T>): Promise<T> {
    const leave = this.#crowd.enter(personId, byteLength);
    const before = this.#turns.get(clientId);
    const looked = before ? before.then(look, look) : look();
    this.#turns.set(clientId, looked);
    const settle = () => {
      leave();
      if (this.#turns.get(clientId) === looked) this.#turns.delete(clientId);
    };
    looked.then(settle, settle);
    return looked;
  }
}
