import type * as Y from 'yjs';

/** So many characters by one author. */
export interface AuthoredRun {
  readonly length: number;
  readonly authorId: string;
}

interface Credit {
  readonly clock: number;
  readonly length: number;
  readonly authorId: string;
}

/** Who first wrote each character, by its place in the history of a client: its lease's person, save where somebody else is credited. */
export class FirstAuthors {
  readonly #people = new Map<number, string>();
  /** In the order of their clocks, without overlaps. */
  readonly #credits = new Map<number, Credit[]>();

  lease(client: number, personId: string): void {
    this.#people.set(client, personId);
  }

  /** Says who wrote a stretch that begins here; what was said before of any part of it stays. */
  credit(client: number, clock: number, runs: readonly AuthoredRun[]): void {
    const credits = this.#credits.get(client) ?? [];
    this.#credits.set(client, credits);
    for (const { length, authorId } of runs) {
      const at = firstAfter(credits, clock);
      const isFree = (credits[at]?.clock ?? Number.POSITIVE_INFINITY) >= clock + length;
      if (isFree) credits.splice(at, 0, { clock, length, authorId });
      clock += length;
    }
  }

  /** The authors of a stretch, in order. */
  of(client: number, clock: number, length: number): AuthoredRun[] {
    const own = this.#people.get(client) ?? '';
    const end = clock + length;
    const runs: AuthoredRun[] = [];
    const credits = this.#credits.get(client) ?? [];
    for (let i = firstAfter(credits, clock); clock < end; i++) {
      const credit = credits[i];
      const ownEnd = Math.min(end, credit?.clock ?? end);
      if (ownEnd > clock) runs.push({ length: ownEnd - clock, authorId: own });
      clock = Math.max(clock, ownEnd);
      if (!credit || clock >= end) break;
      const creditEnd = Math.min(end, credit.clock + credit.length);
      if (creditEnd > clock) runs.push({ length: creditEnd - clock, authorId: credit.authorId });
      clock = Math.max(clock, creditEnd);
    }
    return runs;
  }

  /** Hands an item's text over in pieces of one author each. */
  split({ id }: Pick<Y.Item, 'id'>, text: string, add: (text: string, authorId: string) => void): void {
    let at = 0;
    for (const { length, authorId } of this.of(id.client, id.clock, text.length)) {
      add(text.slice(at, at + length), authorId);
      at += length;
    }
  }
}

/** The first credit that ends after a clock. */
function firstAfter(credits: readonly Credit[], clock: number): number {
  let low = 0;
  let high = credits.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (credits[middle]!.clock + credits[middle]!.length <= clock) low = middle + 1;
    else high = middle;
  }
  return low;
}
