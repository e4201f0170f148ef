import * as Y from 'yjs';
import { parseInline, type Inline } from '../../../schema/document/inline.ts';
import { fieldText } from '../../../schema/document/field-text.ts';

/** A piece of a paragraph and where it stands in the field's text (`fieldText`). */
interface Piece {
  readonly from: number;
  readonly to: number;
  readonly node: Y.XmlText | Y.XmlElement;
  readonly paragraph: Y.XmlElement;
}

/** A stretch of a text that changes, and what it changes to. */
export interface Replacement {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/**
 * Rewrites a passage of a field: what both wordings begin and end with stays as it is, formulas as wholes, so that marks, colleagues'
 * cursors and other comments around the change keep their place. Call inside a transaction.
 * @returns false where the change is not within one paragraph; nothing was changed then
 */
export function replacePassage(fragment: Y.XmlFragment, { from, to }: { from: number; to: number }, replacement: string): boolean {
  const pieces = piecesOf(fragment);
  const text = fieldText(fragment);
  // Both wordings of the whole passage, formulas at its ends taken in.
  const [first, last] = withFormulas(pieces, from, to);
  const passage: Replacement = { from: first, to: last, text: text.slice(first, from) + replacement + text.slice(to, last) };
  const change = wholeFormulas(pieces, passage, narrowed(passage, text.slice(first, last)));
  if (change.from === change.to && change.text === '') return true;
  const touched = pieces.filter((piece) => piece.from <= change.to && piece.to >= change.from);
  const paragraph = touched.find((piece) => piece.to > change.from || change.from === change.to)?.paragraph ?? touched[0]?.paragraph;
  const own = touched.filter((piece) => piece.paragraph === paragraph);
  if (paragraph === undefined || change.text.includes('\n') || !covers(own, change)) return false;
  const at = remove(paragraph, own, change);
  insert(paragraph, at, parseInline(change.text));
  return true;
}

/** Without what the two wordings have in common at either end. */
function narrowed({ from, to, text }: Replacement, original: string): Replacement {
  const most = Math.min(original.length, text.length);
  let start = 0;
  while (start < most && original[start] === text[start]) start++;
  let end = 0;
  while (end < most - start && original.at(-1 - end) === text.at(-1 - end)) end++;
  return { from: from + start, to: to - end, text: text.slice(start, text.length - end) };
}

/** A change that cuts into a formula takes the whole of it. */
function wholeFormulas(pieces: readonly Piece[], passage: Replacement, { from, to }: Replacement): Replacement {
  const [first, last] = withFormulas(pieces, from, to);
  return { from: first, to: last, text: passage.text.slice(first - passage.from, passage.text.length - (passage.to - last)) };
}

/** A stretch, made wider to where formulas that it cuts into begin and end. */
function withFormulas(pieces: readonly Piece[], from: number, to: number): [from: number, to: number] {
  const cut = pieces.filter(({ node, ...piece }) => node instanceof Y.XmlElement && ((piece.from < from && from < piece.to) || (piece.from < to && to < piece.to)));
  return [Math.min(from, ...cut.map((piece) => piece.from)), Math.max(to, ...cut.map((piece) => piece.to))];
}

function piecesOf(fragment: Y.XmlFragment): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  let paragraphs = 0;
  const push = (node: Piece['node'], paragraph: Y.XmlElement, length: number) => {
    pieces.push({ from: at, to: at + length, node, paragraph });
    at += length;
  };
  const read = (parent: Y.XmlFragment) => {
    for (const node of parent.toArray()) {
      if (!(node instanceof Y.XmlElement)) continue;
      if (node.nodeName !== 'paragraph') {
        read(node);
        continue;
      }
      if (paragraphs++ > 0) at += 1;
      for (const child of node.toArray()) {
        if (child instanceof Y.XmlText) push(child, node, child.length);
        else if (child instanceof Y.XmlElement) push(child, node, child.nodeName === 'hardBreak' ? 1 : sourceLength(child) + 2);
      }
      if (node.length === 0) pieces.push({ from: at, to: at, node, paragraph: node });
    }
  };
  read(fragment);
  return pieces;
}

function sourceLength(formula: Y.XmlElement): number {
  return formula.toArray().reduce((sum, child) => sum + (child instanceof Y.XmlText ? child.length : 0), 0);
}

/** Whether the pieces of one paragraph hold the whole of a change. */
function covers(pieces: readonly Piece[], { from, to }: Replacement): boolean {
  return pieces.length > 0 && pieces[0]!.from <= from && pieces.at(-1)!.to >= to;
}

/** Where something is to be inserted: within a text, or before a child of the paragraph. */
type InsertionPoint = { readonly text: Y.XmlText; readonly offset: number } | { readonly child: number };

function remove(paragraph: Y.XmlElement, pieces: readonly Piece[], { from, to }: Replacement): InsertionPoint {
  let point: InsertionPoint | null = null;
  for (const piece of pieces) {
    const [start, end] = [Math.max(from, piece.from), Math.min(to, piece.to)];
    if (piece.node instanceof Y.XmlText) {
      point ??= { text: piece.node, offset: start - piece.from };
      if (end > start) piece.node.delete(start - piece.from, end - start);
    } else if (piece.node !== paragraph && end > start) {
      const index = indexOf(paragraph, piece.node);
      paragraph.delete(index, 1);
      point ??= { child: index };
    }
  }
  if (point !== null) return point;
  // Between two formulas, or in an empty paragraph.
  const before = pieces.find((piece) => piece.to === from && piece.node !== paragraph);
  return { child: before ? indexOf(paragraph, before.node) + 1 : 0 };
}

function indexOf(paragraph: Y.XmlElement, node: Y.XmlText | Y.XmlElement): number {
  return paragraph.toArray().findIndex((child) => Object.is(child, node));
}

function insert(paragraph: Y.XmlElement, point: InsertionPoint, runs: readonly Inline[]): void {
  if (runs.length === 0) return;
  const [first] = runs;
  if ('text' in point && runs.length === 1 && 'text' in first!) return point.text.insert(point.offset, first.text);
  let child = 'text' in point ? splitText(paragraph, point) : point.child;
  for (const run of runs) {
    const node = 'math' in run ? new Y.XmlElement('inlineMath') : new Y.XmlText(run.text);
    if ('math' in run) (node as Y.XmlElement).insert(0, [new Y.XmlText(run.math)]);
    paragraph.insert(child++, [node]);
  }
}

/** Moves what stands behind a place into a text of its own, as the editor does around a new formula. @returns the child between the two */
function splitText(paragraph: Y.XmlElement, { text, offset }: { text: Y.XmlText; offset: number }): number {
  const child = indexOf(paragraph, text) + 1;
  if (offset === 0) return child - 1;
  if (offset === text.length) return child;
  const tail = new Y.XmlText();
  const delta: { insert: unknown; attributes?: object }[] = [];
  let at = 0;
  for (const run of text.toDelta() as { insert: string; attributes?: object }[]) {
    const rest = run.insert.slice(Math.max(0, offset - at));
    if (rest !== '') delta.push({ ...run, insert: rest });
    at += run.insert.length;
  }
  text.delete(offset, text.length - offset);
  tail.applyDelta(delta);
  paragraph.insert(child, [tail]);
  return child;
}
