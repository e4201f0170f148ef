import { PassingMap } from '../platform/passing-map.ts';
import type { Offer } from './admission.ts';
import { refuse } from './refusals.ts';

/** Offers that are being looked at, before they wait for their commit. */
const MAX_ARRIVING = 2_000;
/** Of one person, so that a flood leaves room for the others. */
const MAX_OF_ONE = 1_000;

/** What arrives in a room: keeps the order of one client's offers while one of them waits for a look at the database. */
export class Arrivals {
  /** The last offer of each client that is being looked at. */
  readonly #turns = new PassingMap<number, Promise<unknown>>();
  readonly #ofPerson = new PassingMap<string, number>();
  #count = 0;

  get isEmpty(): boolean {
    return this.#turns.size === 0;
  }

  /** Whether an offer of this client's is being looked at, so that the next has to come after it. */
  awaits(clientId: number): boolean {
    return this.#turns.has(clientId);
  }

  /** Looks at an offer when those that its client made before have been looked at. @throws Refusal where too much arrives at once, of all or of this person */
  inTurn<T>({ clientId, personId }: Pick<Offer, 'clientId' | 'personId'>, look: () => Promise<T>): Promise<T> {
    const ofPerson = this.#ofPerson.get(personId) ?? 0;
    if (this.#count >= MAX_ARRIVING || ofPerson >= MAX_OF_ONE) refuse('TRANSIENT_BUSY');
    this.#count += 1;
    this.#ofPerson.set(personId, ofPerson + 1);
    const before = this.#turns.get(clientId);
    const looked = before ? before.then(look, look) : look();
    this.#turns.set(clientId, looked);
    const leave = () => {
      this.#count -= 1;
      const left = this.#ofPerson.get(personId)! - 1;
      if (left > 0) this.#ofPerson.set(personId, left);
      else this.#ofPerson.delete(personId);
      if (this.#turns.get(clientId) === looked) this.#turns.delete(clientId);
    };
    looked.then(leave, leave);
    return looked;
  }
}
