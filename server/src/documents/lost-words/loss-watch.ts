import * as Y from 'yjs';
import { IdRanges } from './id-ranges.ts';
import type { LoggedUpdate } from '../ports.ts';
import { committedAt } from '../rules/committed-chains.ts';

/**
 * Notices, as updates of the log are applied, that one of them may have cost somebody words (D18): it deleted text without naming
 * it, since what held the text was deleted by somebody who had not seen it; or its own text went straight into something deleted.
 * For ordinary typing that is a comparison of two numbers; what exactly was lost, and whose, is found by `findLostWords`.
 */
export class LossWatch {
  readonly #authorOf: (clientId: number) => string | undefined;
  #suspects: number[] = [];

  constructor(authorOf: (clientId: number) => string | undefined) {
    this.#authorOf = authorOf;
  }

  /** The seqs noticed since this was last asked. */
  take(): number[] {
    const suspects = this.#suspects;
    if (suspects.length > 0) this.#suspects = [];
    return suspects;
  }

  /** Applies updates to a document in one transaction, and looks at each. */
  apply(doc: Y.Doc, updates: readonly LoggedUpdate[]): void {
    doc.transact((transaction) => {
      const seen = new Map<number, number>();
      for (const update of updates) {
        const from = Y.getState(doc.store, update.clientId);
        Y.applyUpdate(doc, update.bytes);
        const deleted = newDeletions(transaction, seen);
        if (this.#isSuspect(doc, update, from, deleted)) this.#suspects.push(update.seq);
      }
    });
  }

  #isSuspect(doc: Y.Doc, update: LoggedUpdate, from: number, deleted: readonly Deletion[]): boolean {
    const holders = deleted.some(({ client, clock }) => isHolder(committedAt(doc, client, clock)));
    const dead = isDeadFrom(doc, update.clientId, from);
    if (!holders && !dead) return false;
    const { structs, ds } = Y.decodeUpdate(update.bytes);
    const named = IdRanges.of(ds.clients);
    return (holders && this.#deletesUnnamed(doc, update, deleted, named)) || (dead && insertsDead(doc, structs, named));
  }

  #deletesUnnamed(doc: Y.Doc, update: LoggedUpdate, deleted: readonly Deletion[], named: IdRanges): boolean {
    return deleted.some(({ client, clock, length }) => {
      const struct = committedAt(doc, client, clock);
      if (!(struct instanceof Y.Item) || !(struct.content instanceof Y.ContentString)) return false;
      const author = client === update.clientId ? update.authorId : this.#authorOf(client);
      return author !== update.authorId && named.without(client, clock, length).length > 0;
    });
  }
}

/** Whether anything that a client has added from this clock on is deleted or collected already. */
function isDeadFrom(doc: Y.Doc, client: number, from: number): boolean {
  const structs = doc.store.clients.get(client);
  if (!structs || Y.getState(doc.store, client) <= from) return false;
  for (let i = Y.findIndexSS(structs, from); i < structs.length; i++) if (structs[i]!.deleted) return true;
  return false;
}

function insertsDead(doc: Y.Doc, structs: readonly Y.AbstractStruct[], named: IdRanges): boolean {
  return structs.some((struct) => {
    if (!(struct instanceof Y.Item) || !(struct.content instanceof Y.ContentString)) return false;
    const { client, clock } = struct.id;
    return named.without(client, clock, struct.length).some((part) => isDead(doc, client, part));
  });
}

interface Deletion {
  readonly client: number;
  readonly clock: number;
  readonly length: number;
}

/** What a transaction has deleted since the last look at it; an entry an item, since Yjs joins them only at its end. */
function newDeletions(transaction: Y.Transaction, seen: Map<number, number>): Deletion[] {
  const deletions: Deletion[] = [];
  for (const [client, items] of transaction.deleteSet.clients) {
    for (let i = seen.get(client) ?? 0; i < items.length; i++) deletions.push({ client, clock: items[i]!.clock, length: items[i]!.len });
    seen.set(client, items.length);
  }
  return deletions;
}

function isHolder(struct: Y.AbstractStruct): boolean {
  return struct instanceof Y.Item && struct.content instanceof Y.ContentType;
}

/** Whether any of a stretch is deleted or collected. */
function isDead(doc: Y.Doc, client: number, { clock, length }: { clock: number; length: number }): boolean {
  const structs = doc.store.clients.get(client)!;
  for (let i = Y.findIndexSS(structs, clock); i < structs.length && structs[i]!.id.clock < clock + length; i++) {
    if (structs[i]!.deleted) return true;
  }
  return false;
}
