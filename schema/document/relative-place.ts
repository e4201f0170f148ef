import * as Y from 'yjs';
import type { FieldReading } from './field-text.ts';

/** Where an encoded relative position stands in a field's text. */
export interface RelativePlace {
  readonly offset: number;
  /** Whether the character it was tied to is still there; otherwise it is where that character stood. */
  readonly live: boolean;
}

/** Encodes the place before a character of the text, tied to that character; null where it belongs to no run. */
export function encodeBefore(field: FieldReading, offset: number): Uint8Array | null {
  const run = field.runs.find(({ from, length }) => from <= offset && offset < from + length);
  return run ? Y.encodeRelativePosition(Y.createRelativePositionFromTypeIndex(run.type, offset - run.from, 0)) : null;
}

/** Encodes the place after a character of the text, tied to that character; null where it belongs to no run. */
export function encodeAfter(field: FieldReading, offset: number): Uint8Array | null {
  const run = field.runs.find(({ from, length }) => from <= offset && offset < from + length);
  return run ? Y.encodeRelativePosition(Y.createRelativePositionFromTypeIndex(run.type, offset - run.from + 1, -1)) : null;
}

/** Reads one; null where it is none, or of something that is not in this field any more or not yet. */
export function decodePlace(field: FieldReading, encoded: Uint8Array): RelativePlace | null {
  const doc = field.runs[0]?.type.doc;
  const position = doc && decode(encoded);
  if (!doc || !position?.item || Y.getState(doc.store, position.item.client) <= position.item.clock) return null;
  // Where an undo has put the words back is known to nobody but who undid: it would be another place elsewhere.
  const place = Y.createAbsolutePositionFromRelativePosition(position, doc, false);
  const run = place && field.runs.find(({ type }) => Object.is(type, place.type));
  return run ? { offset: run.from + place.index, live: !Y.getItem(doc.store, position.item).deleted } : null;
}

function decode(encoded: Uint8Array): Y.RelativePosition | null {
  try {
    return Y.decodeRelativePosition(encoded);
  } catch {
    return null;
  }
}
