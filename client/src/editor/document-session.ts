import * as Y from 'yjs';
import { createHistory } from './document-history.ts';
import type { Outbox } from './outbox.ts';

/** The origin of what came from the server; everything else is an edit of this tab. */
export const REMOTE = Symbol('remote');

/** One Y.Doc with one client id (D6), from its opening until it is dropped. */
export interface DocumentSession {
  readonly doc: Y.Doc;
  readonly clientId: number;
  readonly outbox: Outbox;
  readonly history: Y.UndoManager;
  epoch: string | null;
  /** Ends the subscription, where there is one. */
  closeSync: () => void;
  /** Gives the client id up, so that another tab may push what is left of it. */
  release: () => void;
}

/** Begins a session: whatever changes its document in this tab goes into its outbox. */
export function beginSession(
  clientId: number,
  origins: ReadonlySet<unknown>,
  createOutbox: (session: { readonly epoch: string | null }) => Outbox,
): DocumentSession {
  const doc = new Y.Doc();
  doc.clientID = clientId;
  const session: DocumentSession = {
    doc,
    clientId,
    outbox: undefined as unknown as Outbox,
    history: createHistory(doc, origins),
    epoch: null,
    closeSync: () => {},
    release: () => {},
  };
  Object.assign(session, { outbox: createOutbox(session) });
  // By the transaction and not by its origin: a binding may write on its own account, and a gap in one's clocks would be refused (D3).
  doc.on('update', (update: Uint8Array, _origin: unknown, _doc: Y.Doc, transaction: Y.Transaction) => {
    if (transaction.local) session.outbox.add(update);
  });
  return session;
}

/** Ends a session; its document is gone from memory, what the outbox keeps on the device stays there. */
export function endSession(session: DocumentSession): void {
  session.closeSync();
  session.outbox.stop();
  session.release();
  session.history.destroy();
  session.doc.destroy();
}

/** Whether something arrived whose forerunners are missing; only a resynchronisation helps then (D7). */
export function hasGap(doc: Y.Doc): boolean {
  return doc.store.pendingStructs !== null || doc.store.pendingDs !== null;
}
