import type * as Y from 'yjs';
import { attach, reattach, type Anchor, type LastPlace } from '../../../../schema/document/anchors.ts';
import { readField, type FieldReading } from '../../../../schema/document/field-text.ts';
import type { Place } from '../../../../schema/document/passage-search.ts';
import { decodePlace, encodeAfter, encodeBefore } from '../../../../schema/document/relative-place.ts';
import { drawnRange, readDrawn, selectedStretch, type DrawnField } from './field-dom.ts';

/** What is selected of a drawn field, tied to its characters instead of the nodes that show them. */
export type KeptSelection = KeptWords | KeptCaret;

interface KeptWords {
  readonly anchor: Anchor;
  readonly last: LastPlace;
  /** Whether it begins, and whether it ends, in this field. */
  readonly begins: boolean;
  readonly ends: boolean;
  readonly backwards: boolean;
}

/** Where a mouse was pressed that is about to select. */
interface KeptCaret {
  readonly caret: Uint8Array;
}

/** Words that others write anew, as by a split, are searched for up to this length, in characters; longer stretches only follow their ends. */
const MOST_SEARCHED = 2_000;

/** The selection, where something of it lies in a field. */
function selectionIn(field: Element): { readonly selection: Selection; readonly range: Range } | null {
  const selection = window.getSelection();
  if (!selection || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  return range.intersectsNode(field) ? { selection, range } : null;
}

/**
 * What is selected of a field now; null for nothing.
 * @param before what was kept before, and still holds where the document is ahead of what is drawn
 */
export function keepSelection(field: Element, fragment: Y.XmlFragment, before: KeptSelection | null): KeptSelection | null {
  const selected = selectionIn(field);
  if (!selected) return null;
  const { selection, range } = selected;
  const [drawn, reading] = [readDrawn(field), readField(fragment)];
  if (drawn.text !== reading.text) return before;
  if (range.collapsed) return keepCaret(drawn, reading, range);
  const stretch = selectedStretch(drawn, range);
  const anchor = stretch && attach(reading, stretch.from, stretch.to);
  if (!anchor) return null;
  return {
    anchor,
    last: { ...stretch, text: reading.text },
    begins: field.contains(range.startContainer),
    ends: field.contains(range.endContainer),
    backwards: selection.anchorNode !== range.startContainer || selection.anchorOffset !== range.startOffset,
  };
}

/** Selects in a field that was drawn anew what was selected of it, as far as it is still there. */
export function restoreSelection(field: Element, fragment: Y.XmlFragment, kept: KeptSelection): void {
  const selection = window.getSelection();
  if (!selection) return;
  const [drawn, reading] = [readDrawn(field), readField(fragment)];
  if ('caret' in kept) return restoreCaret(drawn, reading, kept, selection);
  const place = placeNow(reading, kept);
  const range = place && drawnRange(drawn, place.from, place.to);
  if (!range) return;
  const selected = selectionIn(field);
  const stretch = selected && selectedStretch(drawn, selected.range);
  // Where the nodes are the same the browser has kept it by itself.
  if (stretch?.from === place.from && stretch.to === place.to) return;
  const now = selection.rangeCount > 0 ? selection.getRangeAt(0) : range;
  const [start, end] = [kept.begins ? range : now, kept.ends ? range : now];
  const [first, last] = [[start.startContainer, start.startOffset], [end.endContainer, end.endOffset]] as const;
  const [anchor, focus] = kept.backwards ? [last, first] : [first, last];
  selection.setBaseAndExtent(...anchor, ...focus);
}

function placeNow(reading: FieldReading, { anchor, last }: KeptWords): Place | null {
  const [start, end] = [decodePlace(reading, anchor.start), decodePlace(reading, anchor.end)];
  if (!(start?.live && end?.live) && anchor.quote.length <= MOST_SEARCHED) {
    const found = reattach(reading, anchor, last);
    if (found.state === 'FOUND') return found;
  }
  return start && end && start.offset < end.offset ? { from: start.offset, to: end.offset } : null;
}

function keepCaret({ runs }: DrawnField, reading: FieldReading, { startContainer, startOffset }: Range): KeptCaret | null {
  const run = runs.find(({ node }) => node instanceof Text && node === startContainer);
  const at = run && run.from + startOffset;
  const caret = at === undefined ? null : (encodeBefore(reading, at) ?? encodeAfter(reading, at - 1));
  return caret && { caret };
}

function restoreCaret({ runs }: DrawnField, reading: FieldReading, { caret }: KeptCaret, selection: Selection): void {
  const at = decodePlace(reading, caret)?.offset;
  const run = at === undefined ? undefined : runs.find(({ node, from, length }) => node instanceof Text && from <= at && at <= from + length);
  if (!run || at === undefined || (selection.anchorNode === run.node && selection.anchorOffset === at - run.from)) return;
  selection.collapse(run.node, at - run.from);
}
