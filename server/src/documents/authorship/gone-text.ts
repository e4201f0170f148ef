import type { AuthoredRun } from './first-authors.ts';
import type { Effort } from './effort.ts';

/** Text that went in one piece, with who had written it. */
export interface GoneRun {
  readonly text: string;
  readonly runs: readonly AuthoredRun[];
  /** Who deleted it. */
  readonly personId: string;
}

/** What one update deleted, to be found by what is written anew. */
export class GoneText {
  readonly #runs: readonly GoneRun[];
  /** The first of each text. */
  readonly #byText = new Map<string, GoneRun>();

  constructor(runs: readonly GoneRun[]) {
    this.#runs = runs;
    for (const run of runs) if (!this.#byText.has(run.text)) this.#byText.set(run.text, run);
  }

  /** Authors of a text that is one of these pieces, or lies within one. */
  authorsOf(text: string, characters: Effort): readonly AuthoredRun[] | null {
    return this.#byText.get(text)?.runs ?? within(this.#runs, text, characters);
  }

  /** What went as a whole and stands within something longer, with the place of each. */
  *partsOf(text: string, characters: Effort): Generator<{ at: number; runs: readonly AuthoredRun[] }> {
    for (const run of this.#runs) {
      if (!characters.take(PIECE)) return;
      const at = run.text.length > 1 ? indexIn(text, run.text, characters) : -1;
      if (at >= 0) yield { at, runs: run.runs };
    }
  }
}

/** What the look at another piece costs, however short it is, in characters. */
const PIECE = 16;
/** How much of a text is looked for before the rest is compared: a search for more costs the product of both lengths at worst. */
const HEAD = 200;

/** The same among a few pieces. */
export function wholeOf(gone: readonly GoneRun[], text: string, characters: Effort): readonly AuthoredRun[] | null {
  return gone.find((run) => run.text === text)?.runs ?? within(gone, text, characters);
}

function within(gone: readonly GoneRun[], text: string, characters: Effort): readonly AuthoredRun[] | null {
  if (text.length < 2) return null;
  for (const run of gone) {
    if (!characters.take(PIECE)) return null;
    const at = indexIn(run.text, text, characters);
    if (at >= 0) return cut(run.runs, at, text.length);
  }
  return null;
}

/** Where a part stands first in a text; nowhere where that cannot be found out for what is left. */
function indexIn(text: string, part: string, characters: Effort): number {
  if (part.length > text.length || !characters.take(text.length)) return -1;
  if (part.length <= HEAD) return text.indexOf(part);
  const head = part.slice(0, HEAD);
  for (let at = text.indexOf(head); at >= 0; at = text.indexOf(head, at + 1)) {
    if (!characters.take(part.length)) return -1;
    if (text.startsWith(part, at)) return at;
  }
  return -1;
}

function cut(runs: readonly AuthoredRun[], from: number, length: number): AuthoredRun[] {
  return cutInTurn(runs, [from, length])[1]!;
}

/** The authors of pieces of these lengths, one after the other. */
export function cutInTurn(runs: readonly AuthoredRun[], lengths: readonly number[]): AuthoredRun[][] {
  let [next, used] = [0, 0];
  return lengths.map((length) => {
    const piece: AuthoredRun[] = [];
    for (let wanted = length; wanted > 0 && next < runs.length;) {
      const { length: whole, authorId } = runs[next]!;
      const taken = Math.min(wanted, whole - used);
      if (taken > 0) piece.push({ length: taken, authorId });
      wanted -= taken;
      used += taken;
      if (used === whole) [next, used] = [next + 1, 0];
    }
    return piece;
  });
}
