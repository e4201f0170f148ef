import * as Y from 'yjs';
import { quietDoc } from '../../../../schema/document/quiet-doc.ts';
import type { LoggedUpdate, StoredDocument } from '../ports.ts';

/** Merging reads the whole snapshot once more; beyond so many updates behind it, applying them all is cheaper. */
const MAX_MERGED = 1_000;

/** Some 20 ms; a document of more client ids is put together some updates at a time. */
const MOST_CLIENTS_PASSED = 100_000;

type ApplyUpdates = (doc: Y.Doc, updates: readonly LoggedUpdate[]) => void;

/**
 * A document as the log keeps it, a snapshot and what was committed after it: enough to answer whoever opens it, without the Y.Doc
 * (a page typed in 260,000 keystrokes takes 100 ms to apply and 20 ms to encode again).
 */
export class UnbuiltDocument {
  readonly #snapshot: StoredDocument['snapshot'];
  readonly #tail: readonly LoggedUpdate[];
  #merged: Uint8Array | null = null;

  constructor({ snapshot, tail }: Pick<StoredDocument, 'snapshot' | 'tail'>) {
    this.#snapshot = snapshot;
    this.#tail = tail.filter(({ seq }) => seq > (snapshot?.seq ?? 0));
  }

  /** The whole state as one update; undefined where that costs less through the document. */
  state(): Uint8Array | undefined {
    if (this.#snapshot === null || this.#tail.length > MAX_MERGED) return undefined;
    if (this.#tail.length === 0) return this.#snapshot.bytes;
    return Y.mergeUpdates([this.#snapshot.bytes, this.#merge()]);
  }

  /** Its encoded state vector; undefined where that costs less through the document. */
  stateVector(): Uint8Array | undefined {
    const stateVector = this.#snapshot?.stateVector;
    if (!stateVector || this.#tail.length > MAX_MERGED) return undefined;
    if (this.#tail.length === 0) return stateVector;
    // The tail goes on where the snapshot ends.
    return Y.encodeStateVector(new Map([...Y.decodeStateVector(stateVector), ...Y.parseUpdateMeta(this.#merge()).to]));
  }

  /**
   * Puts it together, collected after each update or few of them, as the room did that took it in: a nest in something deleted, of which
   * each level was collected at once, can be too deep to be collected as a whole, and values of an attribute of something deleted so many
   * that it takes seconds to order them (D4). Of 500 updates it costs 2 ms rather than one.
   * @param apply applies updates that were committed after the snapshot, in one transaction
   */
  build(apply: ApplyUpdates = applyTogether): Y.Doc {
    const doc = quietDoc({ gc: true });
    if (this.#snapshot) Y.applyUpdate(doc, this.#snapshot.bytes);
    // Yjs goes through all client ids in each transaction.
    const together = Math.ceil((doc.store.clients.size * this.#tail.length) / MOST_CLIENTS_PASSED) || 1;
    for (let i = 0; i < this.#tail.length; i += together) apply(doc, this.#tail.slice(i, i + together));
    return doc;
  }

  #merge(): Uint8Array {
    return (this.#merged ??= Y.mergeUpdates(this.#tail.map(({ bytes }) => bytes)));
  }
}

function applyTogether(doc: Y.Doc, updates: readonly LoggedUpdate[]): void {
  doc.transact(() => {
    for (const { bytes } of updates) Y.applyUpdate(doc, bytes);
  });
}
