import * as Y from 'yjs';
import { quietDoc } from '../../../schema/document/quiet-doc.ts';
import type { LoggedUpdate } from './ports.ts';

/** What one update of the log did to the document. */
export interface ReplayedUpdate {
  readonly update: LoggedUpdate;
  readonly doc: Y.Doc;
  /** The clock at which the update's own history went on. */
  readonly from: number;
  /** What it deleted, an entry an item. */
  readonly deleted: ReadonlyMap<number, readonly { readonly clock: number; readonly len: number }[]>;
  /** The update taken apart; done where it is asked for, and once. */
  parts(): ReturnType<typeof Y.decodeUpdate>;
}

/** How long the event loop is kept at a time, in milliseconds. */
const SLICE_MS = 8;

/**
 * Applies a log from its beginning to a document that forgets nothing, and lets `visit` look after each update, before anything is
 * joined or tidied. In slices, so that everybody else's words go on meanwhile. The caller destroys the document.
 */
export async function replayLog(log: readonly LoggedUpdate[], visit: (replayed: ReplayedUpdate) => void): Promise<Y.Doc> {
  const doc = quietDoc({ gc: false });
  let began = performance.now();
  for (const update of log) {
    doc.transact((transaction) => {
      const from = Y.getState(doc.store, update.clientId);
      Y.applyUpdate(doc, update.bytes);
      let parts: ReturnType<typeof Y.decodeUpdate> | null = null;
      visit({ update, doc, from, deleted: transaction.deleteSet.clients, parts: () => (parts ??= Y.decodeUpdate(update.bytes)) });
    });
    if (performance.now() - began < SLICE_MS) continue;
    await new Promise((resolve) => setImmediate(resolve));
    began = performance.now();
  }
  return doc;
}

/** The struct at a place in a client's history; null where nothing is. */
export function structAt(doc: Y.Doc, client: number, clock: number): Y.AbstractStruct | null {
  const structs = doc.store.clients.get(client);
  if (!structs || clock >= Y.getState(doc.store, client)) return null;
  return structs[Y.findIndexSS(structs, clock)]!;
}

/** The root that an item stands in. */
export function rootTypeOf(item: Y.Item): Y.AbstractType<unknown> {
  let type = item.parent as Y.AbstractType<unknown>;
  while (type._item) type = type._item.parent as Y.AbstractType<unknown>;
  return type;
}
