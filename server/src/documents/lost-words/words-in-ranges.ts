import * as Y from 'yjs';
import type { IdRanges } from './id-ranges.ts';

const BLOCKS: ReadonlySet<string> = new Set(['paragraph', 'listItem']);

/**
 * The plain text of those characters of a type that are in the ranges, deleted or not, in the order of the document: a line a block,
 * formulas between dollars, an ellipsis where something else stood between two pieces.
 * @param around what stood around them
 */
export function wordsInRanges(type: Y.AbstractType<unknown>, ranges: IdRanges, around: IdRanges): string {
  const words = new Words(ranges, around);
  words.addType(type);
  return words.text.trim();
}

class Words {
  text = '';
  /** Whether something of what stood around them stands between the last piece of this line and the next. */
  #gap = false;
  readonly #ranges: IdRanges;
  readonly #around: IdRanges;

  constructor(ranges: IdRanges, around: IdRanges) {
    this.#ranges = ranges;
    this.#around = around;
  }

  addType(type: Y.AbstractType<unknown>): void {
    for (let item = type._start; item !== null; item = item.right) {
      if (item.content instanceof Y.ContentString) this.#addString(item, item.content.str);
      else if (item.content instanceof Y.ContentType) this.#addElement(item.content.type as Y.AbstractType<unknown>);
    }
  }

  #addElement(type: Y.AbstractType<unknown>): void {
    const name = type instanceof Y.XmlElement ? type.nodeName : '';
    if (name === 'hardBreak') return this.#endLine();
    if (BLOCKS.has(name)) {
      this.#endLine();
      this.addType(type);
      return this.#endLine();
    }
    if (name !== 'inlineMath') return this.addType(type);
    const formula = wordsInRanges(type, this.#ranges, this.#around);
    if (formula !== '') this.#add(`$${formula}$`);
  }

  #addString(item: Y.Item, str: string): void {
    const { client, clock } = item.id;
    let end = clock;
    for (const part of this.#ranges.within(client, clock, str.length)) {
      this.#pass(client, end, part.clock);
      this.#add(str.slice(part.clock - clock, part.clock - clock + part.length));
      end = part.clock + part.length;
    }
    this.#pass(client, end, clock + str.length);
  }

  #pass(client: number, from: number, to: number): void {
    if (to > from && this.#around.within(client, from, to - from).length > 0) this.#gap = true;
  }

  #add(piece: string): void {
    if (this.#gap && this.text !== '' && !/\s$/.test(this.text) && !/^\s/.test(piece)) this.text += ' … ';
    this.text += piece;
    this.#gap = false;
  }

  #endLine(): void {
    if (this.text !== '' && !this.text.endsWith('\n')) this.text += '\n';
    this.#gap = false;
  }
}
