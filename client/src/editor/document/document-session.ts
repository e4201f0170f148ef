import * as Y from 'yjs';
import { quietDoc } from '../../../../schema/document/quiet-doc.ts';
import { createHistory } from './document-history.ts';
import type { Outbox } from './outbox.ts';

/** The origin of what came from the server; everything else is an edit of this tab. */
export const REMOTE = Symbol('remote');

export interface SessionParts {
  readonly clientId: number;
  /** Transaction origins that are this person's edits. */
  readonly origins: ReadonlySet<unknown>;
  /** Gives the client id up, so that another tab may push what is left of it. */
  readonly release: () => void;
  readonly now: () => number;
}

/** One Y.Doc with one client id (D6), from its opening until it is dropped. */
export class DocumentSession {
  readonly doc = quietDoc();
  readonly clientId: number;
  readonly history: Y.UndoManager;
  readonly outbox: Outbox;
  /** The history that the document belongs to (D8); null until it was opened. */
  epoch: string | null = null;
  readonly #release: () => void;

  constructor(
    { clientId, origins, release, now }: SessionParts,
    createOutbox: (session: DocumentSession) => Outbox,
  ) {
    this.clientId = clientId;
    this.doc.clientID = clientId;
    this.history = createHistory(this.doc, origins, now);
    this.#release = release;
    this.outbox = createOutbox(this);
    // By the transaction and not by its origin: a binding may write on its own account, and a gap in one's clocks would be refused (D3).
    this.doc.on('update', (update: Uint8Array, _origin: unknown, _doc: Y.Doc, transaction: Y.Transaction) => {
      if (transaction.local) this.outbox.add(update);
    });
  }

  /**
   * Takes in what came from the server.
   * @returns `gap` where forerunners are missing or the bytes mean nothing, so that only a resynchronisation helps (D7);
   * `foreign` where Yjs met this session's client id in a stranger's update and took another one, under which nothing may be written (D6)
   */
  apply(update: Uint8Array): 'applied' | 'gap' | 'foreign' {
    try {
      Y.applyUpdate(this.doc, update, REMOTE);
    } catch {
      return 'gap';
    }
    if (this.doc.clientID !== this.clientId) return 'foreign';
    return this.doc.store.pendingStructs !== null || this.doc.store.pendingDs !== null ? 'gap' : 'applied';
  }

  /** The document is gone from memory; what the outbox keeps on the device stays there. */
  end(): void {
    this.outbox.stop();
    this.#release();
    this.history.destroy();
    this.doc.destroy();
  }
}
