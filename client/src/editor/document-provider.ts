import { fromBase64, toBase64 } from 'lib0/buffer';
import * as Y from 'yjs';
import { appendBlocks, paragraph } from '../../../schema/document/content.ts';
import { forgetElsewhere, rootNames } from './document-history.ts';
import type { DocumentOpened, DocumentRole, DocumentSyncEvent } from './document-operations.ts';
import { DocumentSession } from './document-session.ts';
import { mayWriteIn, statusOf, type DocumentState } from './document-state.ts';
import { DocumentSync } from './document-sync.ts';
import { parkEdit, pushUpdate, sendPresence, settleLostWords, startAfresh } from './document-transport.ts';
import { EarlierTabs } from './earlier-tabs.ts';
import { fieldJson } from './field-json.ts';
import { LostWordsHere, writeLostWords } from './lost-words.ts';
import { Outbox } from './outbox.ts';
import { DocumentPresence } from './presence.ts';
import { completeOptions, type CompleteOptions, type DocumentProviderOptions } from './provider-options.ts';
import { outcomeOf, type FinalProblem } from './push-outcome.ts';
import { RefusedStore } from './refused-store.ts';
import { holdClientId } from './stored-updates.ts';
import { registerEdits } from './unsaved-registry.ts';
import { wordsInDocument } from './unsaved-words.ts';

const FOREIGN_CLIENT: FinalProblem = { refusal: 'UPDATE_FOREIGN_CLIENT', message: '' };

/**
 * One document of one person in one tab, open against the public API: its Y.Doc, what of it is saved, who is here, and the one undo.
 * Create it, `open` it, `close` it; React reads it through `subscribe` and `getState`.
 */
export class DocumentProvider {
  readonly documentId: string;
  readonly presence: DocumentPresence;
  readonly #options: CompleteOptions;
  readonly #sync: DocumentSync;
  readonly #refused: RefusedStore;
  readonly #earlier: EarlierTabs;
  readonly #lost = new LostWordsHere(() => this.#changed());
  readonly #origins = new Set<unknown>([this]);
  readonly #listeners = new Set<() => void>();
  readonly #revealListeners = new Set<(root: string) => void>();
  readonly #closed = new AbortController();
  #session: DocumentSession;
  #generation = 0;
  #state: DocumentState;
  #role: DocumentRole | null = null;
  #within: readonly string[] | null = null;
  #opened = false;
  #connected = false;
  #ended = false;
  #locked = false;
  #outdated = false;
  #nearlyFull = false;
  #cleanUp: (() => void)[] = [];

  constructor(options: DocumentProviderOptions) {
    const { client, documentId } = options;
    this.documentId = documentId;
    this.#options = completeOptions(options);
    this.#session = this.#begin();
    this.#refused = new RefusedStore(this.#options, () => this.#changed());
    this.#earlier = new EarlierTabs(this.#options, {
      refused: this.#refused,
      signal: this.#closed.signal,
      offer: (update) => this.#offer(update).outcome,
      onChange: () => this.#changed(),
    });
    this.#sync = new DocumentSync(this.#options, () => this.#session, {
      onEvent: (event) => this.#received(event),
      onLost: () => this.#connectionLost(),
      onDenied: () => this.#accessRemoved(),
      onForeignClient: () => this.#wordsRefused(FOREIGN_CLIENT),
    });
    this.presence = new DocumentPresence(this.#session.doc, (state) => {
      sendPresence(client, { documentId, clientId: this.#session.clientId, state });
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
    return this.#session.outbox.unsaved || this.#earlier.unsaved > 0;
  }

  /** Whether it waits on this device until the line is back, so that leaving loses nothing (D22). */
  get safelyKept(): boolean {
    return this.#state.status === 'offline-kept';
  }

  /** The Yjs client id of the moment; another one after `generation` was raised (D6). */
  get clientId(): number {
    return this.#session.clientId;
  }

  /** The history that the text belongs to (D8); null until it is here. */
  get epoch(): string | null {
    return this.#session.epoch;
  }

  /** The live text of a field; looking at it writes nothing. Another one after `generation` was raised. */
  fragment(root: string): Y.XmlFragment {
    return this.#session.doc.getXmlFragment(root);
  }

  /** Encoded size of the live document, in bytes; measured anew each time. */
  documentBytes(): number {
    return Y.encodeStateAsUpdate(this.#session.doc).length;
  }

  // ---- writing

  /** Makes a transaction origin count as this person's edits, so that undo knows them. */
  trackEdits(origin: unknown): void {
    this.#origins.add(origin);
    this.#session.history.addTrackedOrigin(origin);
  }

  undo(): void {
    if (this.#state.canWrite) this.#session.history.undo();
  }

  redo(): void {
    if (this.#state.canWrite) this.#session.history.redo();
  }

  /** Ends the present step of undo: what is written next is taken back by itself. */
  endUndoStep(): void {
    this.#session.history.stopCapturing();
  }

  /** Calls back with the field in which an undo or redo has just changed something. */
  onReveal(listener: (root: string) => void): () => void {
    this.#revealListeners.add(listener);
    return () => this.#revealListeners.delete(listener);
  }

  /** Writes refused words at the end of their field and forgets them as refused. */
  putBack(id: string): void {
    const words = this.#refused.all.find((each) => each.id === id);
    const root = words?.root;
    if (!words || !root || !mayWriteIn(this.#state, root)) return;
    const lines = words.text.split('\n').filter((line) => line.trim() !== '');
    this.#session.doc.transact(() => appendBlocks(this.fragment(root), lines.map(paragraph)), this);
    this.#refused.drop(id);
  }

  /** Writes lost words where they fit best, and tells the server once that is saved (D18). */
  putBackLost(id: string): void {
    const words = this.#lost.find(id);
    if (!words || words.root === null || !mayWriteIn(this.#state, words.root)) return;
    const field = this.fragment(words.root);
    this.#session.doc.transact(() => writeLostWords(field, words), this);
    this.#lost.decide(words);
    void this.settled().then(() => this.#settleLost(id));
  }

  /** Lets lost words go: they were copied or discarded. */
  dropLost(id: string): void {
    const words = this.#lost.find(id);
    if (!words) return;
    this.#lost.decide(words);
    this.#settleLost(id);
  }

  /** A field is on the screen, and shows what was lost in it, until the answer is called. */
  fieldShown(root: string): () => void {
    return this.#lost.fieldShown(root);
  }

  #settleLost(lostWordsId: string): void {
    settleLostWords(this.#options.client, { documentId: this.documentId, lostWordsId });
  }

  /**
   * Begins a new history of the document with its text as it is; this tab opens it as everybody's does (D8).
   * @returns why it was not done, for people; null where it was
   */
  async startAfresh(): Promise<string | null> {
    const answer = await startAfresh(this.#options.client, { documentId: this.documentId }).answer;
    if (answer.kind !== 'answered') return 'There was no answer. Look again in a moment.';
    return answer.value.message ?? null;
  }

  /** Forgets refused words: they were copied or discarded. */
  dropRefused(id: string): void {
    this.#refused.drop(id);
  }

  // ---- life

  /** Subscribes, and shows what an earlier tab could not save. */
  open(): void {
    this.#cleanUp.push(
      this.#options.client.on('closed', () => this.#connectionLost()),
      registerEdits(this),
      this.#options.watchPerson(this.#options.person.id, (same) => (same ? this.#unlock() : this.#lock())),
      listen('online', () => this.#connected || this.#sync.reopen(true)),
      listen('offline', () => this.#doubtConnection()),
      listen('pagehide', () => this.#session.outbox.flush()),
    );
    this.#sync.open();
    void this.#refused.load().catch(() => {});
  }

  /** Sends nothing any more: the cookie may be somebody else's by now. What is kept on the device waits for its writer. */
  #lock(): void {
    this.#locked = true;
    this.#connectionLost();
    this.#sync.stop();
    this.#session.outbox.pause();
    this.#changed();
  }

  /** The person is back. */
  #unlock(): void {
    if (!this.#locked) return;
    this.#locked = false;
    if (!this.#ended) this.#sync.resume();
    this.#changed();
  }

  /** Resolves once nothing is unsaved, or all of it is kept on the device while there is no connection, or it is not to be sent. */
  async settled(): Promise<void> {
    this.#session.outbox.flush();
    // A tick at least: who leaves and comes back at once finds the document as it was.
    await Promise.resolve();
    while (this.#session.outbox.unsaved && !this.#ended && !this.#locked && !(this.#session.outbox.kept && !this.#connected)) {
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
    this.#sync.stop();
    for (const cleanUp of this.#cleanUp.splice(0)) cleanUp();
    this.presence.closed();
    this.#session.end();
  }

  #begin(): DocumentSession {
    const { storage, locks, person, documentId, newClientId, newUpdateId, random, now } = this.#options;
    const clientId = newClientId();
    const release = storage ? holdClientId(locks, documentId, clientId) : () => {};
    const session = new DocumentSession({ clientId, release, now, origins: this.#origins }, (own) => new Outbox({
      personId: person.id, documentId, clientId, store: storage, newUpdateId, random,
      epoch: () => own.epoch,
      offer: ({ updateId, bytes }) => this.#offer({ clientId, epoch: own.epoch!, updateId, bytes }),
      onChange: () => this.#changed(),
      onSaved: (nearlyFull) => (this.#nearlyFull = nearlyFull),
      onRefused: (problem) => this.#pushRefused(problem),
      onSilence: () => this.#doubtConnection(),
    }));
    session.history.on('stack-item-popped', ({ changedParentTypes }) => {
      for (const root of rootNames(changedParentTypes.keys())) {
        for (const listener of this.#revealListeners) listener(root);
      }
    });
    return session;
  }

  /** Drops the Y.Doc and begins anew under another client id (D5); what was unsaved must have been dealt with before. */
  #restart(): void {
    void this.#session.outbox.discard();
    this.#session.end();
    this.#session = this.#begin();
    this.presence.closed();
    this.presence.doc = this.#session.doc;
    this.#generation++;
    this.#opened = false;
    this.#connected = false;
  }

  #offer(update: { readonly clientId: number; readonly epoch: string; readonly updateId: string; readonly bytes: Uint8Array }) {
    const { clientId, epoch, updateId, bytes } = update;
    const input = { documentId: this.documentId, clientId, epoch, updateId, update: toBase64(bytes) };
    const pending = pushUpdate(this.#options.client, input);
    return { outcome: pending.answer.then(outcomeOf), cancel: pending.cancel };
  }

  // ---- what comes in

  #received(event: DocumentSyncEvent): void {
    switch (event.__typename) {
      case 'DocumentOpened':
        return this.#documentOpened(event);
      case 'DocumentUpdated':
        return this.#apply(fromBase64(event.update));
      case 'PresenceUpdated':
        return this.presence.received(event.clients);
      case 'DocumentWordsLost':
        return this.#lost.told(event.words);
      case 'DocumentAccessChanged':
        if (event.role === null) return this.#accessRemoved();
        this.#rightsTold(event.role, event.writableObjectIds);
        return this.#changed();
      case 'DocumentResyncRequired':
        if (event.reason === 'EPOCH_CHANGED' && this.#session.epoch !== null) return this.#epochChanged();
        this.#connectionLost();
        return this.#sync.reopen();
    }
  }

  #documentOpened(event: DocumentOpened): void {
    const session = this.#session;
    if (session.epoch !== null && session.epoch !== event.epoch) return this.#epochChanged();
    session.epoch = event.epoch;
    this.#rightsTold(event.role, event.writableObjectIds);
    this.#outdated = event.schemaVersion > this.#options.schemaVersion;
    this.#opened = true;
    this.#connected = true;
    this.#sync.succeeded();
    this.#apply(fromBase64(event.missing));
    // What it holds may have been foreign: then another session is being opened already.
    if (session !== this.#session) return;
    this.presence.opened(event.presence);
    session.outbox.resume();
    this.#changed();
    void this.#earlier.push();
  }

  #rightsTold(role: DocumentRole, within: readonly string[] | null): void {
    const before = this.#within;
    this.#role = role;
    this.#within = within;
    if (within === null || before?.every((id) => within.includes(id))) return;
    forgetElsewhere(this.#session.history, (root) => mayWriteIn({ canWrite: true, within }, root));
  }

  #apply(update: Uint8Array): void {
    const result = this.#session.apply(update);
    if (result === 'foreign') this.#wordsRefused(FOREIGN_CLIENT);
    else if (result === 'gap') this.#sync.reopen();
  }

  #connectionLost(): void {
    if (!this.#connected) return;
    this.#connected = false;
    this.#session.outbox.pause();
    this.presence.closed();
    this.#changed();
  }

  /** The line may be dead without saying so: it counts as lost until the document has opened again. */
  #doubtConnection(): void {
    this.#connectionLost();
    this.#sync.reopen(true);
  }

  // ---- what will not be saved

  #pushRefused(problem: FinalProblem): void {
    if (problem.refusal === 'NOT_FOUND') this.#accessRemoved();
    else if (problem.refusal === 'EPOCH_CHANGED') this.#epochChanged();
    else {
      this.#nearlyFull ||= problem.refusal === 'DOCUMENT_FULL';
      this.#wordsRefused(problem);
    }
  }

  #wordsRefused(problem: FinalProblem): void {
    this.#refused.keepRefused(this.#ownWords(), problem);
    this.#beginAnew();
  }

  #epochChanged(): void {
    const words = this.#ownWords();
    for (const { root } of words) {
      if (root === null) continue;
      const body = fieldJson(this.fragment(root));
      parkEdit(this.#options.client, { documentId: this.documentId, root, body, reason: 'EPOCH_CHANGED' });
    }
    this.#refused.keep(words, 'epoch-changed');
    // The new history may have room; the next acknowledgement says.
    this.#nearlyFull = false;
    this.#beginAnew();
  }

  #beginAnew(): void {
    this.#restart();
    this.#sync.open();
    this.#changed();
  }

  #accessRemoved(): void {
    if (this.#ended) return;
    this.#refused.keep(this.#ownWords(), 'access-removed');
    void this.#earlier.giveUp(this.#session.clientId).catch(() => {});
    this.#restart();
    this.#sync.stop();
    this.#ended = true;
    this.#role = null;
    this.#changed();
  }

  #ownWords() {
    return wordsInDocument(this.#session.doc, this.#session.outbox.updates());
  }

  // ---- state

  #readState(): DocumentState {
    const { outbox } = this.#session;
    const canWrite = this.#opened && !this.#ended && !this.#locked && !this.#outdated && this.#role === 'EDITOR';
    const status = statusOf({
      ended: this.#ended,
      locked: this.#locked,
      outdated: this.#outdated,
      opened: this.#opened,
      connected: this.#connected,
      unsaved: this.unsaved,
      kept: this.#options.storage !== null && (outbox.kept || !outbox.unsaved),
      canWrite,
    });
    return {
      status, canWrite,
      within: this.#within,
      ready: this.#opened,
      role: this.#role,
      nearlyFull: this.#nearlyFull,
      refused: this.#refused.all,
      lost: this.#lost.all,
      generation: this.#generation,
    };
  }

  #changed(): void {
    const next = this.#readState();
    const same = (Object.keys(next) as (keyof DocumentState)[]).every((key) => next[key] === this.#state[key]);
    if (same) return;
    this.#state = next;
    for (const listener of this.#listeners) listener();
  }
}

function listen(type: string, listener: () => unknown): () => void {
  const call = () => void listener();
  globalThis.addEventListener?.(type, call);
  return () => globalThis.removeEventListener?.(type, call);
}
