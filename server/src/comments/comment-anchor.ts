import { invalid } from '../platform/errors.ts';

/** A passage as a client gives it: where it begins and ends, and what stands there and around it. */
export interface PassageInput {
  /** Encoded relative positions of Yjs, base64. */
  readonly start: string;
  readonly end: string;
  readonly quote: string;
  readonly prefix?: string | null | undefined;
  readonly suffix?: string | null | undefined;
  readonly epoch: string;
}

/** The columns of an anchor that a client decides about; where it stands in the text is found out afterwards. */
export interface AnchorColumns {
  readonly anchorState: 'PLACE' | 'FOUND';
  readonly quote: string | null;
  readonly prefix: string | null;
  readonly suffix: string | null;
  readonly anchorStart: Uint8Array<ArrayBuffer> | null;
  readonly anchorEnd: Uint8Array<ArrayBuffer> | null;
  readonly anchorEpoch: string | null;
  readonly anchorFrom: null;
  readonly anchorTo: null;
  readonly anchorSeq: null;
}

export const MOST_QUOTE = 2_000;
/** Characters kept of what stands on either side. */
export const CONTEXT = 32;
/** An encoded relative position names its root, of some 120 characters at most, and an id. */
const MOST_POSITION_BYTES = 256;

const AT_A_PLACE: AnchorColumns = {
  anchorState: 'PLACE', quote: null, prefix: null, suffix: null, anchorStart: null, anchorEnd: null, anchorEpoch: null, anchorFrom: null, anchorTo: null, anchorSeq: null,
};

/** The anchor of a passage, or of a place where there is none. @throws DomainProblem INVALID_INPUT */
export function anchorColumns(passage: PassageInput | null | undefined): AnchorColumns {
  if (passage === null || passage === undefined) return AT_A_PLACE;
  const { quote, prefix, suffix, start, end, epoch } = passage;
  if (quote.trim() === '') throw invalid('Select some words first; nothing was changed.', 'passage');
  if (quote.length > MOST_QUOTE) throw invalid(`The passage is ${quote.length} characters long; ${MOST_QUOTE} is the most. Choose a shorter one, or comment on the field.`, 'passage');
  if (!/^[\w-]{1,64}$/.test(epoch)) throw invalid('The passage’s epoch is none. Nothing was changed.', 'passage');
  return {
    ...AT_A_PLACE, anchorState: 'FOUND', quote, prefix: (prefix ?? '').slice(-CONTEXT), suffix: (suffix ?? '').slice(0, CONTEXT),
    anchorStart: position(start), anchorEnd: position(end), anchorEpoch: epoch,
  };
}

function position(base64: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(Buffer.from(base64, 'base64'));
  if (bytes.length === 0 || bytes.length > MOST_POSITION_BYTES) throw invalid('The passage’s positions are no relative positions. Nothing was changed.', 'passage');
  return bytes;
}
