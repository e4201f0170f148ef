import { randomUUID } from 'node:crypto';
import * as Y from 'yjs';
import { quietDoc } from '../../../schema/document/quiet-doc.ts';
import type { UpdateKind } from './ports.ts';
import type { Room } from './rooms/room.ts';

/** Who writes when the server does, and why (D14). */
export interface ServerEdit {
  readonly personId: string;
  readonly originalAuthorId: string;
  readonly reason: Exclude<UpdateKind, 'edit'>;
  /** What the update's id in the log is made of (`serverUpdateId`), where whoever edits wants to know it there again; random by default. */
  readonly id?: string;
}

/** The id under which the log has an update of the server's: with a sign that no client's update id has, so that nobody else can take it. */
export function serverUpdateId(reason: ServerEdit['reason'], id: string): string {
  return `${reason}:${id}`;
}

/**
 * Writes into a room as the server: an ordinary update, made on a copy and offered like everybody else's (D8, D14).
 * One edit at a time, so that each continues the history of the client id leased to its person, author and reason.
 */
export class ServerEditor {
  readonly #room: Room;
  readonly #newClientId: () => number;
  readonly #clientIds = new Map<string, number>();
  #last: Promise<unknown> = Promise.resolve();

  constructor(room: Room, newClientId: () => number) {
    this.#room = room;
    this.#newClientId = newClientId;
  }

  /** @returns the seq of the edit once it is committed; the room's seq where nothing was changed */
  edit(by: ServerEdit, change: (doc: Y.Doc) => void): Promise<number> {
    const edit = this.#last.then(() => this.#edit(by, change));
    this.#last = edit.catch(() => {});
    return edit;
  }

  /** A client id that nobody holds in this document (D3). */
  freeClientId(): number {
    let clientId = this.#newClientId();
    while (this.#room.state.leases.has(clientId)) clientId = this.#newClientId();
    return clientId;
  }

  async #edit(by: ServerEdit, change: (doc: Y.Doc) => void): Promise<number> {
    await this.#room.ready();
    const clientId = this.#clientIdOf(by);
    const bytes = changeOf(this.#room.state.doc, clientId, change);
    if (bytes === null) return this.#room.state.seq;
    const updateId = serverUpdateId(by.reason, by.id ?? randomUUID());
    const reason = `${by.reason}:${by.originalAuthorId}`;
    try {
      return await this.#room.push({ personId: by.personId, clientId, updateId, kind: by.reason, bytes, reason }, 'trusted');
    } catch (error) {
      // What was refused may be half known under this id; the next edit starts its own history.
      this.#clientIds.delete(keyOf(by));
      throw error;
    }
  }

  #clientIdOf(by: ServerEdit): number {
    const kept = this.#clientIds.get(keyOf(by));
    if (kept !== undefined) return kept;
    const clientId = this.freeClientId();
    this.#clientIds.set(keyOf(by), clientId);
    return clientId;
  }
}

function keyOf({ personId, originalAuthorId, reason }: ServerEdit): string {
  return `${personId} ${originalAuthorId} ${reason}`;
}

/** The update that a change makes to a document, written under a client id; null where it changes nothing. */
function changeOf(doc: Y.Doc, clientId: number, change: (doc: Y.Doc) => void): Uint8Array | null {
  const copy = quietDoc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  copy.clientID = clientId;
  const updates: Uint8Array[] = [];
  copy.on('update', (update: Uint8Array) => void updates.push(update));
  copy.transact(() => change(copy));
  copy.destroy();
  if (updates.length === 0) return null;
  return updates.length === 1 ? updates[0]! : Y.mergeUpdates(updates);
}
