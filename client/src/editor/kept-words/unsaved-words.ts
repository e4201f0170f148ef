import * as Y from 'yjs';

/** Words of one field, as plain text; the field is null where only the update itself could be read. */
export interface FieldWords {
  readonly root: string | null;
  readonly text: string;
}

type Ranges = Map<number, [from: number, to: number][]>;

function insertedRanges(updates: readonly Uint8Array[]): Ranges {
  const ranges: Ranges = new Map();
  for (const update of updates) {
    for (const struct of Y.decodeUpdate(update).structs) {
      if (struct instanceof Y.Item || struct instanceof Y.GC) {
        const { client, clock } = struct.id;
        ranges.set(client, [...(ranges.get(client) ?? []), [clock, clock + struct.length]]);
      }
    }
  }
  return ranges;
}

const BLOCKS = new Set(['paragraph', 'listItem']);

/** The parts of a type's text that lie in the ranges, in the order of the document. */
function wordsOfType(type: Y.AbstractType<unknown>, ranges: Ranges): string {
  let out = '';
  for (let item = type._start; item !== null; item = item.right) {
    if (item.deleted) continue;
    if (item.content instanceof Y.ContentString) {
      for (const [from, to] of ranges.get(item.id.client) ?? []) {
        const start = Math.max(from - item.id.clock, 0);
        const end = Math.min(to - item.id.clock, item.length);
        if (start < end) out += item.content.str.slice(start, end);
      }
    } else if (item.content instanceof Y.ContentType) {
      out += wordsOfChild(item.content.type, ranges);
    }
  }
  return out;
}

function wordsOfChild(type: Y.AbstractType<unknown>, ranges: Ranges): string {
  const words = wordsOfType(type, ranges);
  const name = type instanceof Y.XmlElement ? type.nodeName : null;
  if (name === 'inlineMath') return words && `$${words}$`;
  if (name !== null && BLOCKS.has(name) && words !== '' && !words.endsWith('\n')) return `${words}\n`;
  return words;
}

/** What the updates inserted and the document still shows, field by field: one's own words and nobody else's (D5, D9). */
export function wordsInDocument(doc: Y.Doc, updates: readonly Uint8Array[]): FieldWords[] {
  const ranges = insertedRanges(updates);
  return [...doc.share]
    .map(([root, type]) => ({ root, text: wordsOfType(type as Y.AbstractType<unknown>, ranges).replace(/\n+$/, '') }))
    .filter(({ text }) => text.trim() !== '');
}

/** The text that updates carry, read without their document: in the order of writing, and the field unknown. */
export function wordsInUpdates(updates: readonly Uint8Array[]): FieldWords[] {
  let text = '';
  for (const update of updates) {
    for (const struct of Y.decodeUpdate(update).structs) {
      if (!(struct instanceof Y.Item)) continue;
      if (struct.content instanceof Y.ContentString) text += struct.content.str;
      else if (struct.content instanceof Y.ContentType && text !== '' && !text.endsWith('\n')) text += '\n';
    }
  }
  text = text.trim();
  return text === '' ? [] : [{ root: null, text }];
}
