/** Limits of co-editing (D4, D10, D11), the same on both sides so that an editor can refuse before the server has to. Sizes in bytes. */
export const DOCUMENT_LIMITS = {
  /** An update of ordinary writing. */
  updateBytes: 64 * 1024,
  /** An update paid from a person's paste budget. */
  pasteBytes: 1024 * 1024,
  /** What one person may paste above `updateBytes` per minute, in bytes. */
  pasteBudgetPerMinute: 4 * 1024 * 1024,
  /** Structs of an update that is applied without trying it in a worker first. */
  plainStructs: 128,
  /** Stretches that such an update deletes. */
  plainDeletions: 512,
  /** What an update that has to be tried takes from the paste budget at least, in bytes. */
  trialBytes: 128 * 1024,
  /** Encoded live state of a document; it refuses growth beyond. */
  documentBytes: 2 * 1024 * 1024,
  /** Where the document begins to warn. */
  documentWarningBytes: 1024 * 1024,
  /** Elements within each other below a root, the innermost included; text does not count. */
  depth: 16,
  presenceBytes: 4 * 1024,
  /** How long presence changes are collected before they go out, in milliseconds. */
  presenceCoalesceMs: 80,
  /** Events and bytes waiting for one subscriber before its socket is closed. */
  subscriberEvents: 256,
  subscriberBytes: 1024 * 1024,
} as const;
