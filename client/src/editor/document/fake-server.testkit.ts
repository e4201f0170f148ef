import { fromBase64, toBase64 } from 'lib0/buffer';
import type { Sink } from 'graphql-ws';
import * as Y from 'yjs';
import { quietDoc } from '../../../../schema/document/quiet-doc.ts';
import { objectOfRoot } from '../../../../schema/document/roots.ts';
import type { LostWords, PresenceClient } from './document-operations.ts';
import type { SocketClient } from './document-transport.ts';
import type { Locks } from './stored-updates.ts';
import type { KeptWords, UnsavedStore, UnsavedUpdate } from '../kept-words/unsaved-store.ts';

interface PushedInput {
  documentId: string;
  clientId: number;
  epoch: string;
  update: string;
  updateId: string;
}

type SyncVariables = { documentId: string; clientId: number; stateVector: string | null; epoch: string | null };
type Payload = { query: string; variables: Record<string, unknown> };
type Event = Record<string, unknown> & { __typename: string };

interface Subscriber {
  readonly socket: FakeSocket;
  readonly clientId: number;
  readonly personId: string;
  send(event: Event): void;
  complete(): void;
}

/** A server of one document that speaks the contract in memory: an update is saved when it is in `log`. */
export class FakeServer {
  doc = quietDoc();
  epoch = 'epoch_1';
  schemaVersion = 1;
  nearlyFull = false;
  /** Update id to its bytes, in the order of saving. */
  readonly log = new Map<string, Uint8Array>();
  /** Every push that arrived, also re-offers. */
  readonly pushes: PushedInput[] = [];
  readonly parked: { root: string; body: unknown; reason: string }[] = [];
  readonly roles = new Map<string, string | null>();
  /** Who writes in the fields of some objects only. */
  readonly within = new Map<string, readonly string[]>();
  /** Lost words that their authors have decided about. */
  readonly settled: string[] = [];
  readonly presences: { clientId: number; state: unknown }[] = [];
  /** What to answer a push with instead of saving it; `silence` saves nothing and answers nothing, `lose` saves and does not answer. */
  onPush: (input: PushedInput) => null | 'silence' | 'lose' | { refusal: string; retry: boolean; message: string } = () => null;
  /** Acknowledgements wait for this. */
  beforeAnswer: Promise<void> = Promise.resolve();
  readonly #subscribers = new Set<Subscriber>();
  /** Lost words by their ids. */
  readonly #lost = new Map<string, string>();

  roleOf(personId: string): string | null {
    return this.roles.has(personId) ? this.roles.get(personId)! : 'EDITOR';
  }

  subscribe(subscriber: Subscriber, variables: SyncVariables): (() => void) | { code: string } {
    const role = this.roleOf(subscriber.personId);
    if (role === null) return { code: 'NOT_FOUND' };
    if (variables.epoch !== null && variables.epoch !== this.epoch) {
      subscriber.send({ __typename: 'DocumentResyncRequired', reason: 'EPOCH_CHANGED' });
      subscriber.complete();
      return () => {};
    }
    const known = variables.stateVector ? fromBase64(variables.stateVector) : undefined;
    this.#subscribers.add(subscriber);
    subscriber.send({
      __typename: 'DocumentOpened',
      epoch: this.epoch,
      schemaVersion: this.schemaVersion,
      role,
      writableObjectIds: this.within.get(subscriber.personId) ?? null,
      seq: this.log.size,
      missing: toBase64(Y.encodeStateAsUpdate(this.doc, known)),
      stateVector: toBase64(Y.encodeStateVector(this.doc)),
      presence: [],
    });
    return () => {
      if (!this.#subscribers.delete(subscriber)) return;
      this.broadcast({ __typename: 'PresenceUpdated', clients: [this.#presence(subscriber, null)] });
    };
  }

  broadcast(event: Event): void {
    for (const subscriber of this.#subscribers) subscriber.send(event);
  }

  /** Tells a person's tabs what of theirs was lost. */
  tellLost(personId: string, words: readonly LostWords[]): void {
    for (const { id, text } of words) this.#lost.set(id, text);
    for (const subscriber of this.#subscribers) if (subscriber.personId === personId) subscriber.send({ __typename: 'DocumentWordsLost', words });
  }

  /** Of more than their author has seen nothing is settled. */
  settle({ lostWordsId, text }: { lostWordsId: string; text: string }): void {
    if (text === this.#lost.get(lostWordsId)) this.settled.push(lostWordsId);
  }

  push(input: PushedInput): 'silence' | Event {
    this.pushes.push(input);
    const verdict = this.onPush(input);
    if (verdict === 'silence') return 'silence';
    if (verdict !== null && verdict !== 'lose') return { __typename: 'DocumentProblem', ...verdict };
    if (this.#isOutside(input)) return { __typename: 'DocumentProblem', refusal: 'FIELD_READ_ONLY', retry: false, message: 'You only read this field.' };
    if (input.epoch !== this.epoch) return { __typename: 'DocumentProblem', refusal: 'EPOCH_CHANGED', retry: false, message: 'Another epoch.' };
    if (!this.log.has(input.updateId)) this.#save(input);
    return verdict === 'lose' ? 'silence' : { __typename: 'DocumentUpdateSaved', nearlyFull: this.nearlyFull };
  }

  /** Whether it changes a field in which its author only reads. */
  #isOutside({ clientId, update }: PushedInput): boolean {
    const author = [...this.#subscribers].find((each) => each.clientId === clientId)?.personId;
    const within = author === undefined ? undefined : this.within.get(author);
    if (within === undefined) return false;
    const shown = (doc: Y.Doc) => [...doc.share.keys()].filter((root) => !within.includes(objectOfRoot(root))).map((root) => doc.getXmlFragment(root).toString()).join();
    const copy = quietDoc();
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(this.doc));
    Y.applyUpdate(copy, fromBase64(update));
    return shown(copy) !== shown(this.doc);
  }

  #save(input: PushedInput): void {
    const bytes = fromBase64(input.update);
    const { from } = Y.parseUpdateMeta(bytes);
    const state = Y.decodeStateVector(Y.encodeStateVector(this.doc));
    for (const [client, clock] of from) {
      if (client !== input.clientId || clock > (state.get(client) ?? 0)) throw new Error('[D3] a gap or a foreign client');
    }
    Y.applyUpdate(this.doc, bytes);
    this.log.set(input.updateId, bytes);
    this.broadcast({ __typename: 'DocumentUpdated', seq: this.log.size, update: input.update });
  }

  /** Writes as a colleague would who is not connected here. */
  write(change: (doc: Y.Doc) => void): void {
    const before = Y.encodeStateVector(this.doc);
    change(this.doc);
    this.broadcast({ __typename: 'DocumentUpdated', seq: this.log.size, update: toBase64(Y.encodeStateAsUpdate(this.doc, before)) });
  }

  setPresence(subscriberOf: FakeSocket, input: { clientId: number; state: unknown }): void {
    this.presences.push(input);
    const subscriber = [...this.#subscribers].find((each) => each.clientId === input.clientId && each.socket === subscriberOf);
    if (subscriber) this.broadcast({ __typename: 'PresenceUpdated', clients: [this.#presence(subscriber, input.state)] });
  }

  #presence({ clientId, personId }: Subscriber, state: unknown): PresenceClient {
    return { clientId, personId, name: `Name of ${personId}`, colour: '#3b6fb6', role: this.roleOf(personId) ?? 'NONE', state };
  }

  /** Begins another history with the same text, for everybody (D8). */
  startAfresh(): void {
    const fresh = new Y.Doc();
    for (const root of this.doc.share.keys()) {
      fresh.getXmlFragment(root).insert(0, this.doc.getXmlFragment(root).toArray().map((node) => node.clone() as Y.XmlElement));
    }
    Object.assign(this, { doc: fresh, epoch: `${this.epoch}+`, nearlyFull: false });
    for (const subscriber of [...this.#subscribers]) {
      subscriber.send({ __typename: 'DocumentResyncRequired', reason: 'EPOCH_CHANGED' });
      this.#subscribers.delete(subscriber);
      subscriber.complete();
    }
  }

  setRole(personId: string, role: string | null, within?: readonly string[]): void {
    this.roles.set(personId, role);
    if (within) this.within.set(personId, within);
    else this.within.delete(personId);
    for (const subscriber of [...this.#subscribers].filter((each) => each.personId === personId)) {
      subscriber.send({ __typename: 'DocumentAccessChanged', role, writableObjectIds: within ?? null });
      if (role !== null) continue;
      this.#subscribers.delete(subscriber);
      subscriber.complete();
    }
  }
}

interface Operation {
  readonly payload: Payload;
  readonly sink: Sink<never>;
  stop: () => void;
}

/** A person's graphql-ws client to the fake server. Like the real one it sends what is open again after a drop. */
export class FakeSocket implements SocketClient {
  readonly #server: FakeServer;
  readonly #personId: string;
  readonly #operations = new Set<Operation>();
  readonly #closedListeners = new Set<() => void>();
  connected = true;

  constructor(server: FakeServer, personId: string) {
    this.#server = server;
    this.#personId = personId;
  }

  on = ((event: string, listener: () => void) => {
    if (event === 'closed') this.#closedListeners.add(listener);
    return () => this.#closedListeners.delete(listener);
  }) as SocketClient['on'];

  subscribe = ((payload: Payload, sink: Sink<never>) => {
    const operation: Operation = { payload, sink, stop: () => {} };
    this.#operations.add(operation);
    // A frame takes a moment, as on a real socket.
    if (this.connected) queueMicrotask(() => this.#send(operation));
    return () => {
      this.#operations.delete(operation);
      operation.stop();
    };
  }) as SocketClient['subscribe'];

  drop(): void {
    this.connected = false;
    for (const operation of this.#operations) operation.stop();
    for (const listener of this.#closedListeners) listener();
  }

  reconnect(): void {
    this.connected = true;
    for (const operation of this.#operations) this.#send(operation);
  }

  #send(operation: Operation): void {
    if (!this.connected || !this.#operations.has(operation)) return;
    // What JSON would carry, getters read now.
    const { query, variables } = JSON.parse(JSON.stringify(operation.payload)) as Payload;
    if (query.startsWith('subscription')) return this.#sync(operation, variables as unknown as SyncVariables);
    const input = variables.input as PushedInput & { state: unknown; root: string; body: unknown; reason: string };
    if (query.includes('setPresence')) this.#server.setPresence(this, input);
    else if (query.includes('parkDocumentEdit')) this.#server.parked.push(input);
    else if (query.includes('startDocumentAfresh')) {
      this.#server.startAfresh();
      this.#next(operation, { startDocumentAfresh: { __typename: 'DocumentStartedAfresh' } });
    } else if (query.includes('settleLostWords')) this.#server.settle(input as unknown as { lostWordsId: string; text: string });
    else {
      const answer = this.#server.push(input);
      if (answer === 'silence') return;
      void this.#server.beforeAnswer.then(() => {
        this.#next(operation, { pushDocumentUpdate: answer });
        this.#operations.delete(operation);
      });
    }
  }

  #sync(operation: Operation, variables: SyncVariables): void {
    const stop = this.#server.subscribe(
      {
        socket: this,
        clientId: variables.clientId,
        personId: this.#personId,
        send: (documentSync) => queueMicrotask(() => this.#next(operation, { documentSync })),
        complete: () => queueMicrotask(() => this.#operations.delete(operation) && operation.sink.complete()),
      },
      variables,
    );
    if (typeof stop === 'function') operation.stop = stop;
    else {
      this.#operations.delete(operation);
      operation.sink.error([{ extensions: stop }]);
    }
  }

  #next(operation: Operation, data: unknown): void {
    if (this.connected && this.#operations.has(operation)) operation.sink.next({ data } as never);
  }
}

/** Web Locks within one test: held names, first come first served, `ifAvailable` honoured. */
export function fakeLocks(): Locks {
  const held = new Set<string>();
  const waiting = new Map<string, (() => void)[]>();
  const request = async (name: string, ...rest: unknown[]) => {
    const callback = rest.at(-1) as (lock: object | null) => unknown;
    const { ifAvailable = false } = (rest.length > 1 ? rest[0] : {}) as { ifAvailable?: boolean };
    if (held.has(name)) {
      if (ifAvailable) return callback(null);
      await new Promise<void>((resolve) => waiting.set(name, [...(waiting.get(name) ?? []), resolve]));
    }
    held.add(name);
    try {
      return await callback({ name });
    } finally {
      held.delete(name);
      waiting.get(name)?.shift()?.();
    }
  };
  return { request: request as Locks['request'] };
}

/** The device's store without a database. */
export function memoryStore(): UnsavedStore & { updates: Map<string, UnsavedUpdate>; kept: Map<string, KeptWords> } {
  const updates = new Map<string, UnsavedUpdate>();
  const kept = new Map<string, KeptWords>();
  const here = <T extends { personId: string; documentId: string }>(all: Map<string, T>, personId: string, documentId: string) =>
    [...all.values()].filter((each) => each.personId === personId && each.documentId === documentId);
  return {
    updates,
    kept,
    put: async (update) => void updates.set(update.updateId, update),
    remove: async (ids) => ids.forEach((id) => updates.delete(id)),
    list: async (personId, documentId) => here(updates, personId, documentId).sort((a, b) => a.clientId - b.clientId || a.order - b.order),
    documents: async (personId) => [...new Set([...updates.values()].filter((each) => each.personId === personId).map(({ documentId }) => documentId))],
    keepWords: async (words) => words.forEach((word) => kept.set(word.id, word)),
    words: async (personId, documentId) => here(kept, personId, documentId).sort((a, b) => a.at - b.at),
    allWords: async (personId) => [...kept.values()].filter((each) => each.personId === personId).sort((a, b) => a.at - b.at),
    dropWords: async (ids) => ids.forEach((id) => kept.delete(id)),
  };
}
