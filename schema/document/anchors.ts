import * as Y from 'yjs';
import { readField, type FieldReading } from './field-text.ts';
import { findPassage, textChange, type Place, type QuotedPassage, type TextChange } from './passage-search.ts';
import { decodePlace, encodeAfter, encodeBefore } from './relative-place.ts';

/**
 * What ties a remark to a passage: the places before its first and after its last character, as encoded Yjs relative positions, the words
 * themselves as they were when it was made, and up to 32 characters of what stands around it.
 */
export interface Anchor extends QuotedPassage {
  readonly start: Uint8Array;
  readonly end: Uint8Array;
}

/** Where a passage was, and the field's text at that time. */
export interface LastPlace extends Place {
  readonly text: string;
}

/** What an anchor has become: found, with everything it is tied to now and its quote as before, or lost because its words are gone. */
export type Reattached = ({ readonly state: 'FOUND' } & Place & Anchor) | { readonly state: 'LOST' };

/** Characters of context on each side. */
export const ANCHOR_CONTEXT = 32;

/** Ties an anchor to a stretch of a field's text (`fieldText`); null where there is no written character in it. */
export function attach(of: Y.XmlFragment | FieldReading, from: number, to: number): Anchor | null {
  const field = reading(of);
  const inside = field.runs.filter((run) => run.from < to && run.from + run.length > from && run.length > 0);
  const [first, last] = [inside[0], inside.at(-1)];
  if (!first || !last || from >= to) return null;
  const start = encodeBefore(field, Math.max(from, first.from));
  const end = encodeAfter(field, Math.min(to, last.from + last.length) - 1);
  return start && end && { start, end, quote: field.text.slice(from, to), ...contextOf(field.text, { from, to }) };
}

/**
 * Finds an anchor's passage in a field as it is now (D15, D18). Its relative positions are believed where their characters live and what
 * they cover is the quote still, or has its characters in order; otherwise the text it was last seen in is compared with this one, and
 * its words and what stood around them are searched for.
 * @param last where it was; with its text but `null` as its place where it was lost
 */
export function reattach(of: Y.XmlFragment | FieldReading, anchor: Anchor, last: LastPlace | { readonly text: string } | null = null): Reattached {
  return reattaching(of, last?.text ?? null)(anchor, last && 'from' in last ? last : null);
}

/** The same for many anchors of one field: the texts are compared once. @param lastText the field's text that their last places are of */
export function reattaching(of: Y.XmlFragment | FieldReading, lastText: string | null): (anchor: Anchor, last: Place | null) => Reattached {
  const field = reading(of);
  let change: TextChange | null = null;
  return (anchor, last) => {
    const live = livePlace(field, anchor);
    if (live && field.text.slice(live.from, live.to) === anchor.quote) return foundAt(field, anchor, live, live);
    if (lastText !== null) change ??= textChange(lastText, field.text);
    if (anchor.quote.trim() === '') return live ? foundAt(field, anchor, live, live) : { state: 'LOST' };
    const place = findPassage(field.text, anchor, { live, last: change && last, change });
    return place ? foundAt(field, anchor, place, live) : { state: 'LOST' };
  };
}

function foundAt(field: FieldReading, anchor: Anchor, place: Place, live: Place | null): Reattached {
  const { quote } = anchor;
  if (place === live) return { state: 'FOUND', ...place, start: anchor.start, end: anchor.end, quote, ...contextOf(field.text, place) };
  const made = attach(field, place.from, place.to);
  return made ? { state: 'FOUND', from: place.from, to: place.to, ...made, quote } : { state: 'LOST' };
}

/** Where the first and the last character of an anchor stand, if both are still there and in order. */
function livePlace(field: FieldReading, { start, end, quote }: Anchor): Place | null {
  const [from, to] = [decodePlace(field, start), decodePlace(field, end)];
  if (!from?.live || !to?.live || from.offset >= to.offset) return null;
  return withEdges(field.text, quote, { from: from.offset, to: to.offset });
}

/** A passage may begin or end with a break or with the dollar of a formula, which no position can be tied to. */
function withEdges(text: string, quote: string, { from, to }: Place): Place {
  const head = /^[\n$]*/.exec(quote)![0];
  const tail = /[\n$]*$/.exec(quote)![0];
  const before = [...head].findLastIndex((_, i) => i < from && text.slice(from - i - 1, from) === head.slice(head.length - i - 1)) + 1;
  const after = [...tail].findLastIndex((_, i) => text.slice(to, to + i + 1) === tail.slice(0, i + 1)) + 1;
  return { from: from - before, to: to + after };
}

function contextOf(text: string, { from, to }: Place): { prefix: string; suffix: string } {
  return { prefix: text.slice(Math.max(0, from - ANCHOR_CONTEXT), from), suffix: text.slice(to, to + ANCHOR_CONTEXT) };
}

function reading(of: Y.XmlFragment | FieldReading): FieldReading {
  return of instanceof Y.XmlFragment ? readField(of) : of;
}
