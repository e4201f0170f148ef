import * as Y from 'yjs';
import type { IdRanges } from './id-ranges.ts';

const BLOCKS: ReadonlySet<string> = new Set(['paragraph', 'listItem']);

/**
 * The plain text of those characters of a type that are in the ranges, deleted or not, in the order of the document: a line a block,
 * formulas between dollars, an ellipsis where something else stood between two pieces.
 * @param around what stood around them
 */
export function wordsInRanges(type: Y.AbstractType<unknown>, ranges: IdRanges, around: IdRanges): string {
  const whole = new Words();
  const places: Place[] = [{ next: type._start, words: whole, end: () => {} }];
  // Without recursion: in what is deleted a nest may be deeper than any stack.
  for (let place = places.at(-1); place; place = places.at(-1)) {
    const item = place.next;
    if (item === null) {
      places.pop();
      place.end();
      continue;
    }
    place.next = item.right;
    if (item.content instanceof Y.ContentString) addString(place.words, item, item.content.str, ranges, around);
    else if (item.content instanceof Y.ContentType) enter(places, place.words, item.content.type as Y.AbstractType<unknown>);
  }
  return whole.text();
}

/** How far a type has been read, and what its words are added to. */
interface Place {
  next: Y.Item | null;
  readonly words: Words;
  readonly end: () => void;
}

function enter(places: Place[], words: Words, type: Y.AbstractType<unknown>): void {
  const name = type instanceof Y.XmlElement ? type.nodeName : '';
  const next = type._start;
  if (name === 'hardBreak') words.endLine();
  else if (BLOCKS.has(name)) {
    words.endLine();
    places.push({ next, words, end: () => words.endLine() });
  } else if (name === 'inlineMath') {
    const formula = new Words();
    const end = () => {
      const latex = formula.text();
      if (latex !== '') words.add(`$${latex}$`);
    };
    places.push({ next, words: formula, end });
  } else places.push({ next, words, end: () => {} });
}

function addString(words: Words, { id: { client, clock } }: Y.Item, str: string, ranges: IdRanges, around: IdRanges): void {
  const pass = (from: number, to: number) => {
    if (to > from && around.within(client, from, to - from).length > 0) words.gap();
  };
  let end = clock;
  for (const part of ranges.within(client, clock, str.length)) {
    pass(end, part.clock);
    words.add(str.slice(part.clock - clock, part.clock - clock + part.length));
    end = part.clock + part.length;
  }
  pass(end, clock + str.length);
}

class Words {
  readonly #pieces: string[] = [];
  /** Whether something of what stood around them stands between the last piece of this line and the next. */
  #gap = false;

  text(): string {
    return this.#pieces.join('').trim();
  }

  gap(): void {
    this.#gap = true;
  }

  add(piece: string): void {
    const last = this.#pieces.at(-1);
    if (this.#gap && last !== undefined && !/\s/.test(last.at(-1)!) && !/^\s/.test(piece)) this.#pieces.push(' … ');
    this.#pieces.push(piece);
    this.#gap = false;
  }

  endLine(): void {
    const last = this.#pieces.at(-1);
    if (last !== undefined && !last.endsWith('\n')) this.#pieces.push('\n');
    this.#gap = false;
  }
}
