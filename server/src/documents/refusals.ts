/**
 * Every reason for which the engine says no. *Final*: the same words will never be taken, so the editor reopens under a new
 * client id and offers its text back (D5). *Transient*: the same update may be offered again under the same update id.
 */
export const REFUSALS = {
  NOT_FOUND: { retry: false, message: 'This document does not exist, or is not shared with you.' },
  ROLE_TOO_LOW: { retry: false, message: 'You may read this document, but not do that in it.' },
  FIELD_READ_ONLY: { retry: false, message: 'You may write in other fields of this document, but only read this one.' },
  EPOCH_CHANGED: { retry: false, message: 'This document was started afresh. Your unsaved words can be kept for review.' },
  DOCUMENT_FULL: { retry: false, message: 'This document has reached its size limit; nothing can be added until something is taken out.' },
  DOCUMENT_NOT_FULL: { retry: false, message: 'This document is far from its size limit, so it need not be started afresh.' },
  UPDATE_MALFORMED: { retry: false, message: 'The update is not a version 1 Yjs update.' },
  UPDATE_TOO_LARGE: { retry: false, message: 'The update is larger than a document takes at once.' },
  UPDATE_TOO_COSTLY: { retry: false, message: 'The update would keep everybody who has this document open waiting.' },
  UPDATE_FOREIGN_CLIENT: { retry: false, message: 'This client id belongs to somebody else, or the update writes under another one.' },
  UPDATE_ID_TAKEN: { retry: false, message: 'This update id was used for another update.' },
  UPDATE_UNKNOWN_ORIGIN: { retry: false, message: 'The update stands beside text that this document does not have.' },
  UPDATE_NOT_ADJACENT: { retry: false, message: 'The update stands between two places that were not next to each other when it was written.' },
  UPDATE_UNKNOWN_DELETION: { retry: false, message: 'The update deletes what does not exist.' },
  UPDATE_UNKNOWN_ROOT: { retry: false, message: 'The update writes into a field that this document does not have.' },
  UPDATE_CONTENT_NOT_ALLOWED: { retry: false, message: 'The update holds something that a field cannot hold.' },
  UPDATE_TOO_DEEP: { retry: false, message: 'The update nests lists more deeply than a field allows.' },
  STATE_VECTOR_MALFORMED: { retry: false, message: 'The state vector could not be read.' },
  PRESENCE_TOO_LARGE: { retry: false, message: 'The presence state is too large.' },
  PRESENCE_WITHOUT_SYNC: { retry: true, message: 'Presence needs an open subscription with the same client id.' },
  PARKED_EDIT_INVALID: { retry: false, message: 'This cannot be kept for review: it is too large, or of a field that this document does not have.' },
  UPDATE_GAP: { retry: true, message: 'Earlier words of this client have not arrived yet; offer them first.' },
  TRANSIENT_COMMIT_UNKNOWN: { retry: true, message: 'It is not known whether this was saved; offer it again.' },
  TRANSIENT_BUSY: { retry: true, message: 'The server is behind with saving; offer this again in a moment.' },
  TRANSIENT_PASTE_BUDGET: { retry: true, message: 'That is a lot of text in a short time; offer this again in a minute.' },
  TRANSIENT_DRAINING: { retry: true, message: 'This server is restarting; offer this again.' },
} as const satisfies Record<string, { retry: boolean; message: string }>;

export type RefusalCode = keyof typeof REFUSALS;

/** A refusal on its way out of the engine; caught at its border and never logged as an error. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly code: RefusalCode;
  /** Whether the same update may be offered again. */
  readonly retry: boolean;

  constructor(code: RefusalCode) {
    super(REFUSALS[code].message);
    this.code = code;
    this.retry = REFUSALS[code].retry;
  }
}

/** @throws Refusal always; for use in expressions. */
export function refuse(code: RefusalCode): never {
  throw new Refusal(code);
}
