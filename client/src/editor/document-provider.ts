import { fromBase64, toBase64 } from 'lib0/buffer';
import * as Y from 'yjs';
import { appendBlocks, paragraph } from '../../../schema/document/content.ts';
import { DOCUMENT_SCHEMA_VERSION } from '../../../schema/document/version.ts';
import { rootNames } from './document-history.ts';
import type { DocumentOpened, DocumentSyncEvent } from './document-operations.ts';
import { REMOTE, beginSession, endSession, hasGap, type DocumentSession } from './document-session.ts';
import { statusOf, type DocumentRole, type DocumentState, type RefusedWords } from './document-state.ts';
import { openSync, parkEdit, pushUpdate, sendPresence, type SocketClient } from './document-transport.ts';
import { fieldJson } from './field-json.ts';
import { Outbox } from './outbox.ts';
import { DocumentPresence } from './presence.ts';
import { outcomeOf, retryDelay } from './push-outcome.ts';
import { holdClientId, pushStoredUpdates, type Locks } from './stored-updates.ts';
import { registerEdits } from './unsaved-registry.ts';
import { openUnsavedStore, type KeptReason, type UnsavedStore } from './unsaved-store.ts';
import { wordsInDocument, wordsInUpdates, type FieldWords } from './unsaved-words.ts';

export interface DocumentProviderOptions {
  readonly client: SocketClient;
  readonly documentId: string;
  readonly person: { readonly id: string };
  /** On a shared computer nothing is kept on the device (D22). */
  readonly sharedComputer: boolean;
  /** Where unsaved edits are kept; null keeps them nowhere. Default: IndexedDB. */
  readonly storage?: UnsavedStore | null;
  /** Default: the browser's Web Locks. Without them nothing is kept, since two tabs could push the same edits differently (D6). */
  readonly locks?: Locks | null;
  readonly now?: () => number;
  /** From 0 to below 1. */
  readonly random?: () => number;
  readonly newClientId?: () => number;
  readonly newUpdateId?: () => string;
  /** The schema version that this editor understands. */
  readonly schemaVersion?: number;
}

function randomUint32(): number {
  return crypto.getRandomValues(new Uint32Array(1))[0]!;
}

function randomHex(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Wording for what the person is told when words could not be saved; the server's own message follows it. */
const KEPT_MESSAGE: Record<KeptReason, string> = {
  refused: 'These words could not be saved.',
  'access-removed': 'You no longer have access to this document. These words were not saved.',
  'epoch-changed': 'This document was started afresh before these words were saved.',
};

const EPOCH_PROBLEM = /^(?:EPOCH_CHANGED|CONFLICT)$/;

/**
 * One document of one person in one tab, open against the public API: its Y.Doc, what of it is saved, who is here, and the one undo.
 * Create it, `open` it, `close` it; React reads it through `subscribe` and `getState`.
 */
export class DocumentProvider {
  readonly documentId: string;
  readonly presence: DocumentPresence;
  readonly #options: Required<Omit<DocumentProviderOptions, 'documentId'>>;
  readonly #origins = new Set<unknown>();
  readonly #listeners = new Set<() => void>();
  readonly #revealListeners = new Set<(root: string) => void>();
  readonly #closed = new AbortController();
  #session: DocumentSession;
  #generation = 0;
  #state: DocumentState;
  #role: DocumentRole | null = null;
  #opened = false;
  #connected = false;
  #ended = false;
  #outdated = false;
  /** The problem that ended a session whose epoch may be the reason: decided by what the next opening says. */
  #undecided: { code: string; message: string } | null = null;
  #refused: readonly RefusedWords[] = [];
  #pushingStored = false;
  #storedUnsaved = 0;
  #reopenAttempts = 0;
  #reopenTimer: ReturnType<typeof setTimeout> | undefined;
  #cleanUp: (() => void)[] = [];

  constructor(options: DocumentProviderOptions) {
    const locks = options.locks === undefined ? (globalThis.navigator?.locks ?? null) : options.locks;
    const mayKeep = !options.sharedComputer && locks !== null && options.storage !== null;
    this.documentId = options.documentId;
    this.#options = {
      client: options.client,
      person: options.person,
      sharedComputer: options.sharedComputer,
      storage: mayKeep ? (options.storage ?? openUnsavedStore()) : null,
      locks,
      now: options.now ?? Date.now,
      random: options.random ?? (() => randomUint32() / 2 ** 32),
      newClientId: options.newClientId ?? randomUint32,
      newUpdateId: options.newUpdateId ?? (() => `update_${randomHex()}`),
      schemaVersion: options.schemaVersion ?? DOCUMENT_SCHEMA_VERSION,
    };
    this.#session = this.#begin();
    this.presence = new DocumentPresence(this.#session.doc, (state) => {
      sendPresence(options.client, { documentId: this.documentId, clientId: this.#session.clientId, state });
    });
    this.#state = this.#readState();
  }

  // ---- what the interface reads

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  getState = (): DocumentState => this.#state;

  /** Whether anything of one's own is not acknowledged, of this tab or left over from an earlier one. */
  get unsaved(): boolean {
    return this.#session.outbox.unsaved || this.#storedUnsaved > 0;
  }

  /** Encoded size of the live document, in bytes; measured anew each time. */
  documentBytes(): number {
    return Y.encodeStateAsUpdate(this.#session.doc).length;
  }

  get clientId(): number {
    return this.#session.clientId;
  }

  /** The live text of a field; looking at it writes nothing. Another one after `generation` was raised. */
  fragment(root: string): Y.XmlFragment {
    return this.#session.doc.getXmlFragment(root);
  }

  // ---- writing

  /** Makes a transaction origin count as this person's edits, so that undo knows them. */
  trackEdits(origin: unknown): void {
    this.#origins.add(origin);
    this.#session.history.addTrackedOrigin(origin);
  }

  get history(): Y.UndoManager {
    return this.#session.history;
  }

  undo(): void {
    if (this.#state.canWrite) this.#session.history.undo();
  }

  redo(): void {
    if (this.#state.canWrite) this.#session.history.redo();
  }

  /** Calls back with the field in which an undo or redo has just changed something. */
  onReveal(listener: (root: string) => void): () => void {
    this.#revealListeners.add(listener);
    return () => this.#revealListeners.delete(listener);
  }

  /** Writes refused words at the end of their field and forgets them as refused. */
  putBack(id: string): void {
    const words = this.#refused.find((each) => each.id === id);
    if (!words?.root || !this.#state.canWrite) return;
    this.trackEdits(this);
    const lines = words.text.split('\n').filter((line) => line.trim() !== '');
    this.#session.doc.transact(() => appendBlocks(this.fragment(words.root!), lines.map(paragraph)), this);
    this.dropRefused(id);
  }

  /** Forgets refused words: they were copied, put back or discarded. */
  dropRefused(id: string): void {
    this.#refused = this.#refused.filter((each) => each.id !== id);
    void this.#options.storage?.dropWords([id]).catch(() => {});
    this.#changed();
  }

  // ---- life

  /** Subscribes, and shows what an earlier tab could not save. */
  open(): void {
    const { client, storage } = this.#options;
    this.#cleanUp.push(
      client.on('closed', () => this.#connectionLost()),
      registerEdits(this),
      this.#listen('online', () => this.#reopenSoon(0)),
      this.#listen('pagehide', () => this.#session.outbox.flush()),
    );
    this.#sync();
    void storage
      ?.words(this.#options.person.id, this.documentId)
      .then((words) => this.#offerBack(words))
      .catch(() => {});
  }

  /** Resolves once nothing is unsaved, or all of it is kept on the device while there is no connection. */
  async settled(): Promise<void> {
    this.#session.outbox.flush();
    // A tick at least: who leaves and comes back at once finds the document as it was.
    await Promise.resolve();
    while (this.#session.outbox.unsaved && !this.#ended && !(this.#session.outbox.kept && !this.#connected)) {
      await new Promise<void>((resolve) => {
        const stop = this.subscribe(() => (stop(), resolve()));
      });
    }
  }

  /** Leaves the document when it has settled. */
  async close(): Promise<void> {
    await this.settled();
    this.destroy();
  }

  /** Ends at once, whatever is unsaved; what is kept on the device is pushed at the next opening. */
  destroy(): void {
    this.#closed.abort();
    clearTimeout(this.#reopenTimer);
    for (const cleanUp of this.#cleanUp.splice(0)) cleanUp();
    this.presence.closed();
    endSession(this.#session);
  }

  #listen(type: string, listener: () => void): () => void {
    globalThis.addEventListener?.(type, listener);
    return () => globalThis.removeEventListener?.(type, listener);
  }

  #begin(): DocumentSession {
    const { storage, locks, person, newClientId, newUpdateId, random } = this.#options;
    const clientId = newClientId();
    const session = beginSession(clientId, this.#origins, (current) => new Outbox({
      personId: person.id,
      documentId: this.documentId,
      clientId,
      epoch: () => current.epoch,
      store: storage,
      newUpdateId,
      random,
      offer: ({ updateId, bytes }) => this.#offer({ clientId, epoch: current.epoch!, updateId, bytes }),
      onChange: () => this.#changed(),
      onRefused: (problem) => this.#pushRefused(problem),
      onSilence: () => {
        this.#connectionLost();
        this.#reopenSoon(0);
      },
    }));
    session.release = storage ? holdClientId(locks, this.documentId, clientId) : () => {};
    session.history.on('stack-item-popped', ({ changedParentTypes }) => {
      for (const root of rootNames(changedParentTypes.keys())) {
        for (const listener of this.#revealListeners) listener(root);
      }
    });
    return session;
  }

  /** Drops the Y.Doc and begins anew under another client id (D5); the old session's unsaved updates must be dealt with before. */
  #restart(): void {
    endSession(this.#session);
    this.#session = this.#begin();
    this.presence.closed();
    this.presence.doc = this.#session.doc;
    this.#generation++;
    this.#opened = false;
    this.#connected = false;
    this.#undecided = null;
  }

  #offer(update: { clientId: number; epoch: string; updateId: string; bytes: Uint8Array }) {
    const { bytes, ...rest } = update;
    const pending = pushUpdate(this.#options.client, { documentId: this.documentId, ...rest, update: toBase64(bytes) });
    return { outcome: pending.answer.then(outcomeOf), cancel: pending.cancel };
  }

  // ---- the subscription

  #sync(): void {
    const session = this.#session;
    clearTimeout(this.#reopenTimer);
    this.#reopenTimer = undefined;
    session.closeSync();
    session.closeSync = openSync(
      this.#options.client,
      {
        documentId: this.documentId,
        clientId: session.clientId,
        // With nothing yet there is nothing to compare: the whole document is missing.
        stateVector: () => (session.epoch === null ? null : toBase64(Y.encodeStateVector(session.doc))),
        epoch: () => session.epoch,
      },
      {
        onEvent: (event) => this.#received(event),
        onEnded: (code) => {
          if (code === 'NOT_FOUND' || code === 'FORBIDDEN') this.#accessRemoved();
          else if (code === 'UPDATE_FOREIGN_CLIENT') this.#wordsRefused('');
          else {
            this.#connectionLost();
            this.#reopenSoon(retryDelay(++this.#reopenAttempts, this.#options.random));
          }
        },
      },
    );
  }

  #reopenSoon(delay: number): void {
    if (this.#ended || this.#closed.signal.aborted || (delay === 0 && this.#connected)) return;
    clearTimeout(this.#reopenTimer);
    this.#reopenTimer = setTimeout(() => this.#sync(), delay);
  }

  #connectionLost(): void {
    if (!this.#connected) return;
    this.#connected = false;
    this.#session.outbox.pause();
    this.presence.closed();
    this.#changed();
  }

  #received(event: DocumentSyncEvent): void {
    switch (event.__typename) {
      case 'DocumentOpened':
        return this.#documentOpened(event);
      case 'DocumentUpdated':
        return this.#apply(event.update);
      case 'PresenceUpdated':
        return this.presence.received(event.clients);
      case 'DocumentAccessChanged':
        if (event.role === null) return this.#accessRemoved();
        this.#role = event.role as DocumentRole;
        return this.#changed();
      case 'DocumentResyncRequired':
        if (event.reason === 'EPOCH_CHANGED' && this.#session.epoch !== null) return this.#epochChanged();
        this.#connectionLost();
        return this.#reopenSoon(retryDelay(++this.#reopenAttempts, this.#options.random));
    }
  }

  #documentOpened(event: DocumentOpened): void {
    const session = this.#session;
    if (session.epoch !== null && session.epoch !== event.epoch) return this.#epochChanged();
    if (this.#undecided) return this.#wordsRefused(this.#undecided.message);
    session.epoch = event.epoch;
    this.#role = event.role as DocumentRole;
    this.#outdated = event.schemaVersion > this.#options.schemaVersion;
    this.#opened = true;
    this.#connected = true;
    this.#reopenAttempts = 0;
    this.#apply(event.missing);
    this.presence.opened(event.presence);
    session.outbox.resume();
    this.#changed();
    void this.#pushStored();
  }

  #apply(base64: string): void {
    const { doc, clientId } = this.#session;
    try {
      Y.applyUpdate(doc, fromBase64(base64), REMOTE);
    } catch {
      // Bytes that cannot be read say nothing about the document: ask for it again.
      return this.#resync();
    }
    // Yjs takes a new id where it meets its own in a stranger's update; writing under it would be nobody's (D6).
    if (doc.clientID !== clientId) this.#wordsRefused('');
    else if (hasGap(doc)) this.#resync();
  }

  #resync(): void {
    if (this.#reopenTimer !== undefined) return;
    this.#reopenSoon(retryDelay(++this.#reopenAttempts, this.#options.random));
  }

  // ---- what will not be saved

  #pushRefused(problem: { code: string; message: string }): void {
    if (problem.code === 'NOT_FOUND') this.#accessRemoved();
    else if (EPOCH_PROBLEM.test(problem.code)) {
      this.#undecided = problem;
      this.#sync();
    } else this.#wordsRefused(problem.message);
  }

  #wordsRefused(message: string): void {
    this.#keep(this.#ownWords(), 'refused', message);
    void this.#session.outbox.discard();
    this.#restart();
    this.#sync();
    this.#changed();
  }

  #epochChanged(): void {
    const words = this.#ownWords();
    for (const { root } of words) {
      if (root !== null) this.#park(root, fieldJson(this.fragment(root)));
    }
    this.#keep(words, 'epoch-changed', '');
    void this.#session.outbox.discard();
    this.#restart();
    this.#sync();
    this.#changed();
  }

  #park(root: string, body: unknown): void {
    parkEdit(this.#options.client, { documentId: this.documentId, root, body, reason: 'EPOCH_CHANGED' });
  }

  #accessRemoved(): void {
    if (this.#ended) return;
    this.#keep(this.#ownWords(), 'access-removed', '');
    void this.#session.outbox.discard();
    void this.#giveUpStored();
    this.#restart();
    this.#ended = true;
    this.#role = null;
    this.#changed();
  }

  #ownWords(): FieldWords[] {
    return wordsInDocument(this.#session.doc, this.#session.outbox.updates());
  }

  #keep(words: readonly FieldWords[], reason: KeptReason, detail: string): void {
    const { person, now, newUpdateId, storage } = this.#options;
    const message = [KEPT_MESSAGE[reason], detail].filter(Boolean).join(' ');
    const place = { personId: person.id, documentId: this.documentId, reason, message, at: now() };
    const kept = words.map(({ root, text }) => ({ ...place, id: newUpdateId(), root, text }));
    void storage?.keepWords(kept).catch(() => {});
    this.#offerBack(kept);
  }

  #offerBack(words: readonly RefusedWords[]): void {
    const known = new Set(this.#refused.map(({ id }) => id));
    const added = words.filter(({ id }) => !known.has(id));
    if (added.length === 0) return;
    this.#refused = [...this.#refused, ...added.map(({ id, root, text, reason, message }) => ({ id, root, text, reason, message }))];
    this.#changed();
  }

  // ---- what earlier tabs left

  async #pushStored(): Promise<void> {
    const { storage, locks, person, random } = this.#options;
    if (!storage || !locks || this.#pushingStored) return;
    this.#pushingStored = true;
    await pushStoredUpdates({
      store: storage, locks, random,
      personId: person.id,
      documentId: this.documentId,
      signal: this.#closed.signal,
      push: (update) => this.#offer(update).outcome,
      onFound: (count) => this.#countStored(count),
      onSaved: ({ bytes, epoch }) => {
        if (epoch === this.#session.epoch) this.#apply(toBase64(bytes));
        this.#countStored(-1);
      },
      onRefused: (updates, { code, message }) => {
        const reason = EPOCH_PROBLEM.test(code) ? 'epoch-changed' : 'refused';
        this.#keep(wordsInUpdates(updates.map(({ bytes }) => bytes)), reason, reason === 'refused' ? message : '');
        this.#countStored(-updates.length);
      },
    }).catch(() => {});
    this.#pushingStored = false;
  }

  #countStored(change: number): void {
    this.#storedUnsaved += change;
    this.#changed();
  }

  async #giveUpStored(): Promise<void> {
    const { storage, person } = this.#options;
    if (!storage) return;
    const updates = await storage.list(person.id, this.documentId);
    this.#keep(wordsInUpdates(updates.map(({ bytes }) => bytes)), 'access-removed', '');
    await storage.remove(updates.map(({ updateId }) => updateId));
  }

  // ---- state

  #readState(): DocumentState {
    const { outbox } = this.#session;
    const canWrite = this.#opened && !this.#ended && !this.#outdated && this.#role === 'EDITOR';
    const status = statusOf({
      ended: this.#ended,
      outdated: this.#outdated,
      opened: this.#opened,
      connected: this.#connected,
      unsaved: this.unsaved,
      kept: this.#options.storage !== null && (outbox.kept || !outbox.unsaved),
      canWrite,
    });
    const { refused, role, generation } = { refused: this.#refused, role: this.#role, generation: this.#generation };
    return { status, ready: this.#opened, canWrite, role, refused, generation };
  }

  #changed(): void {
    const next = this.#readState();
    const same = (Object.keys(next) as (keyof DocumentState)[]).every((key) => next[key] === this.#state[key]);
    if (same) return;
    this.#state = next;
    for (const listener of this.#listeners) listener();
  }
}
