import { PassingMap } from '../../platform/passing-map.ts';
import { refuse } from '../refusals.ts';

/** How many offers, and how large they are together. */
interface Size {
  readonly offers: number;
  readonly bytes: number;
}

/** Offers that wait for something, counted: no more than so many at once, and of one person no more than a part, so that a flood leaves room for the others. */
export class Crowd {
  readonly #most: Size;
  readonly #partOfOne: number;
  readonly #ofPerson = new PassingMap<string, Size>();
  #all: Size = { offers: 0, bytes: 0 };

  constructor(most: Size & { readonly partOfOne: number }) {
    this.#most = most;
    this.#partOfOne = most.partOfOne;
  }

  /** Lets an offer in. @returns what lets it out again, to be called once @throws Refusal where too much waits, of all or of this person */
  enter(personId: string, bytes: number): () => void {
    const ofOne = this.#ofPerson.get(personId) ?? { offers: 0, bytes: 0 };
    if (!this.#fits(this.#all, bytes, 1) || !this.#fits(ofOne, bytes, this.#partOfOne)) refuse('TRANSIENT_BUSY');
    this.#count(personId, 1, bytes);
    return () => this.#count(personId, -1, -bytes);
  }

  #fits(size: Size, more: number, part: number): boolean {
    return size.offers < this.#most.offers * part && size.bytes + more <= this.#most.bytes * part;
  }

  #count(personId: string, offers: number, bytes: number): void {
    const ofOne = sum(this.#ofPerson.get(personId) ?? { offers: 0, bytes: 0 }, offers, bytes);
    if (ofOne.offers === 0) this.#ofPerson.delete(personId);
    else this.#ofPerson.set(personId, ofOne);
    this.#all = sum(this.#all, offers, bytes);
  }
}

function sum(size: Size, offers: number, bytes: number): Size {
  return { offers: size.offers + offers, bytes: size.bytes + bytes };
}
