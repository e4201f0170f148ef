import * as Y from 'yjs';
import { quietDoc } from '../../../../schema/document/quiet-doc.ts';
import type { DocumentLog, LoggedUpdate } from '../ports.ts';

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

/** Which log, and to whom client ids are leased. */
export interface LogOf {
  readonly documentId: string;
  readonly epoch: string;
  readonly leases?: ReadonlyMap<number, string>;
}

/** A log in order, in parts. */
export type LogPages = Iterable<readonly LoggedUpdate[]> | AsyncIterable<readonly LoggedUpdate[]>;

/** Updates that are read from the database at a time. */
const PAGE = 2_000;
/** How long the event loop is kept at a time, in milliseconds. */
const SLICE_MS = 8;

/**
 * Applies a log from its beginning to a document that forgets nothing, and lets `visit` look after each update, before anything is
 * joined or tidied. In slices, so that everybody else's words go on meanwhile. The caller destroys the document.
 */
export async function replayLog(log: LogPages, visit: (replayed: ReplayedUpdate) => void): Promise<Y.Doc> {
  const doc = quietDoc({ gc: false });
  let began = performance.now();
  for await (const page of log) {
    for (const update of page) {
      replayOne(doc, update, visit);
      if (performance.now() - began < SLICE_MS) continue;
      await new Promise((resolve) => setImmediate(resolve));
      began = performance.now();
    }
  }
  return doc;
}

function replayOne(doc: Y.Doc, update: LoggedUpdate, visit: (replayed: ReplayedUpdate) => void): void {
  doc.transact((transaction) => {
    const from = Y.getState(doc.store, update.clientId);
    Y.applyUpdate(doc, update.bytes);
    let parts: ReturnType<typeof Y.decodeUpdate> | null = null;
    visit({ update, doc, from, deleted: transaction.deleteSet.clients, parts: () => (parts ??= Y.decodeUpdate(update.bytes)) });
  });
}

/** The log of an epoch from its beginning to this seq, read bit by bit. */
export async function* logPages(log: Pick<DocumentLog, 'beginning' | 'readAfter'>, { documentId, epoch, leases }: LogOf, to: number): LogPages {
  const beginning = await log.beginning(documentId, epoch);
  let last = 0;
  if (beginning) {
    const [clientId = 0] = Y.parseUpdateMeta(beginning.bytes).to.keys();
    yield [{ ...beginning, clientId, authorId: leases?.get(clientId) ?? '', updateId: '', kind: 'restore' }];
    last = beginning.seq;
  }
  for (;;) {
    const page = (await log.readAfter(documentId, epoch, last, PAGE)).filter(({ seq }) => seq <= to);
    if (page.length === 0) return;
    yield page;
    last = page.at(-1)!.seq;
  }
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
