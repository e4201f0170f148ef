import * as Y from 'yjs';
import { appendBlocks, paragraph } from '../../../../schema/document/content.ts';
import type { LostWords } from './document-operations.ts';
import { keyOf, type SeenWords } from '../kept-words/put-back.ts';
import { DocumentConnection } from './document-connection.ts';
import { mayWriteIn, statusOf, type DocumentState } from './document-state.ts';
import { sendPresence, settleLostWords, startAfresh } from './document-transport.ts';
import { EarlierTabs } from './earlier-tabs.ts';
import { LostWordsHere, writeLostWords } from '../kept-words/lost-words.ts';
import { DocumentPresence } from './presence.ts';
import { completeOptions, type CompleteOptions, type DocumentProviderOptions } from './provider-options.ts';
import { offerUpdate, type OwnUpdate } from './push-outcome.ts';
import { RefusedStore } from '../kept-words/refused-store.ts';
import { ReplaceableSession } from './replaceable-session.ts';
import { editsChanged, type EditsPlace, registerEdits } from '../kept-words/unsaved-registry.ts';
import { WordsNotSaved } from '../kept-words/words-not-saved.ts';

/**
 * One document of one person in one tab, open against the public API: its Y.Doc, what of it is saved, who is here, and the one undo.
 * Create it, `open` it, `close` it; React reads it through `subscribe` and `getState`. It puts together what does the work:
 * the session with its outbox, the connection, and what becomes of words that will not be saved.
 */
export class DocumentProvider {
  readonly documentId: string;
  readonly presence: DocumentPresence;
  readonly #options: CompleteOptions;
  readonly #session: ReplaceableSession;
  readonly #connection: DocumentConnection;
  readonly #notSaved: WordsNotSaved;
  readonly #refused: RefusedStore;
  readonly #earlier: EarlierTabs;
  readonly #lost = new LostWordsHere(() => this.#changed());
  readonly #listeners = new Set<() => void>();
  /** Who waits for whatever is next; the state may say the same before and after that. */
  readonly #settling: (() => void)[] = [];
  readonly #closed = new AbortController();
  /** What was told last is the last to be shown. */
  #telling = Promise.resolve();
  #state: DocumentState;
  #cleanUp: (() => void)[] = [];

  constructor(given: DocumentProviderOptions) {
    const { client, documentId } = given;
    const options = completeOptions(given);
    const onChange = () => this.#changed();
    const offer = (update: OwnUpdate) => offerUpdate(options, update);
    this.documentId = documentId;
    this.#options = options;
    this.#session = new ReplaceableSession(options, this, {
      offer, onChange,
      onRefused: (problem) => this.#notSaved.pushRefused(problem),
      onSilence: () => this.#connection.doubt(),
    });
    this.presence = new DocumentPresence(this.#session.now.doc, (state) => {
      sendPresence(client, { documentId, clientId: this.#session.now.clientId, state });
    });
    this.#refused = new RefusedStore(options, onChange);
    this.#earlier = new EarlierTabs(options, {
      refused: this.#refused, signal: this.#closed.signal, offer: (update) => offer(update).outcome, onChange,
      onPutBack: (words) => {
        this.#lost.decide(words);
        this.#settleLost(words);
      },
    });
    this.#connection = new DocumentConnection(options, {
      session: this.#session, presence: this.presence, onChange,
      onOpened: () => void this.#earlier.push(),
      onWordsLost: (words) => (this.#telling = this.#telling.then(() => this.#tellLost(words))),
      onEpochChanged: () => this.#notSaved.epochChanged(),
      onAccessRemoved: () => this.#notSaved.accessRemoved(),
      onForeignClient: () => this.#notSaved.foreignClient(),
    });
    this.#notSaved = new WordsNotSaved(options, {
      session: this.#session, connection: this.#connection, presence: this.presence, refused: this.#refused, earlier: this.#earlier, onChange,
    });
    this.#state = this.#readState();
  }

  // ---- what the interface reads

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  getState = (): DocumentState => this.#state;

  /** Whether anything of one's own is not acknowledged, of this tab or left over from an earlier one, or was refused and is in this tab alone. */
  get unsaved(): boolean {
    return this.#unacknowledged || this.#refused.onlyHere;
  }

  get place(): EditsPlace {
    return this.#options.storage === null || this.#refused.onlyHere ? 'tab' : this.#session.now.outbox.place;
  }

  /** Whether it waits on this device until the line is back, so that leaving loses nothing (D22). */
  get safelyKept(): boolean {
    return this.#state.status === 'offline-kept' && !this.#refused.onlyHere;
  }

  get #unacknowledged(): boolean {
    return this.#session.now.outbox.unsaved || this.#earlier.unsaved > 0;
  }

  /** The Yjs client id of the moment; another one after `generation` was raised (D6). */
  get clientId(): number {
    return this.#session.now.clientId;
  }

  /** The history that the text belongs to (D8); null until it is here. */
  get epoch(): string | null {
    return this.#session.now.epoch;
  }

  /** The live text of a field; looking at it writes nothing. Another one after `generation` was raised. */
  fragment(root: string): Y.XmlFragment {
    return this.#session.now.doc.getXmlFragment(root);
  }

  /** Encoded size of the live document, in bytes; measured anew each time. */
  documentBytes(): number {
    return Y.encodeStateAsUpdate(this.#session.now.doc).length;
  }

  // ---- writing

  /** Makes a transaction origin count as this person's edits, so that undo knows them. */
  trackEdits(origin: unknown): void {
    this.#session.trackEdits(origin);
  }

  undo(): void {
    if (this.#state.canWrite) this.#session.now.history.undo();
  }

  redo(): void {
    if (this.#state.canWrite) this.#session.now.history.redo();
  }

  /** Ends the present step of undo: what is written next is taken back by itself. */
  endUndoStep(): void {
    this.#session.now.history.stopCapturing();
  }

  /** Calls back with the field in which an undo or redo has just changed something. */
  onReveal(listener: (root: string) => void): () => void {
    return this.#session.onReveal(listener);
  }

  /** Calls back each time before what others wrote is taken in. */
  onIncoming(listener: () => void): () => void {
    return this.#session.onIncoming(listener);
  }

  /** Writes refused words at the end of their field and forgets them as refused: on the device once it has what was written, or the server has. */
  putBack(id: string): void {
    const words = this.#refused.all.find((each) => each.id === id);
    const root = words?.root;
    if (!words || !root || !mayWriteIn(this.#state, root)) return;
    const lines = words.text.split('\n').filter((line) => line.trim() !== '');
    this.#session.now.doc.transact(() => appendBlocks(this.fragment(root), lines.map(paragraph)), this);
    this.#refused.drop(id, this.#keptOrSaved());
  }

  /** Writes lost words where they fit best, and tells the server once that is saved (D18). */
  putBackLost(id: string): void {
    const words = this.#lost.find(id);
    if (!words || words.root === null || !mayWriteIn(this.#state, words.root)) return;
    const field = this.fragment(words.root);
    this.#session.putBack(words, () => this.#session.now.doc.transact(() => writeLostWords(field, words), this));
    this.#lost.decide(words);
    void this.saved().then((saved) => saved && this.#settleLost(words));
  }

  /** Lets lost words go: they were copied or discarded. */
  dropLost(id: string): void {
    const words = this.#lost.find(id);
    if (!words) return;
    this.#lost.decide(words);
    this.#settleLost(words);
  }

  /** A field is on the screen, and shows what was lost in it, until the answer is called. */
  fieldShown(root: string): () => void {
    return this.#lost.fieldShown(root);
  }

  /** Told of what lies open: what an update on this device puts back, of whatever tab, is not asked about. */
  async #tellLost(words: readonly LostWords[]): Promise<void> {
    const { storage, person, documentId } = this.#options;
    const kept = await storage?.list(person.id, documentId).catch(() => []);
    const putBack = new Set(kept?.flatMap(({ putsBack = [] }) => putsBack).map(keyOf));
    this.#lost.told(words.filter((each) => !putBack.has(keyOf(each))));
  }

  #settleLost({ id, text }: SeenWords): void {
    settleLostWords(this.#options.client, { documentId: this.documentId, lostWordsId: id, text });
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
    const connection = this.#connection;
    this.#cleanUp.push(
      this.#options.client.on('closed', () => connection.lost()),
      registerEdits(this),
      this.#options.watchPerson(this.#options.person.id, (same) => (same ? connection.unlock() : connection.lock())),
      listen('online', () => connection.networkIsBack()),
      listen('offline', () => connection.doubt()),
      listen('pagehide', () => this.#session.now.outbox.flush()),
    );
    connection.open();
    void this.#refused.load().catch(() => {});
  }

  /** Whether what was written until now is saved: it waits for that, offline too. False once it never will be by itself: it was refused, access has ended, or the document was left. */
  saved(): Promise<boolean> {
    return this.#session.now.outbox.acknowledged();
  }

  /**
   * Resolves once nothing is unsaved, or all of it is kept on the device while there is no connection, or it is not to be sent; and once
   * refused words that are in this tab alone are decided about (D5), but for a document that is not open to its writer any more.
   */
  async settled(): Promise<void> {
    this.#session.now.outbox.flush();
    // A tick at least: who leaves and comes back at once finds the document as it was.
    await Promise.resolve();
    while (this.#isSaving() || (this.#refused.onlyHere && !this.#connection.locked && !this.#connection.ended)) await this.#nextChange();
  }

  async #keptOrSaved(): Promise<void> {
    const { outbox } = this.#session.now;
    while (outbox.unsaved && !outbox.kept) await this.#nextChange();
  }

  #nextChange(): Promise<void> {
    return new Promise((resolve) => this.#settling.push(resolve));
  }

  #isSaving(): boolean {
    const { outbox } = this.#session.now;
    const { ended, locked, connected } = this.#connection;
    return outbox.unsaved && !ended && !locked && !(outbox.kept && !connected);
  }

  /** Leaves the document when it has settled. */
  async close(): Promise<void> {
    await this.settled();
    this.destroy();
  }

  /** Ends at once, whatever is unsaved; what is kept on the device is pushed at the next opening. */
  destroy(): void {
    this.#closed.abort();
    this.#connection.stop();
    for (const cleanUp of this.#cleanUp.splice(0)) cleanUp();
    this.presence.closed();
    this.#session.now.end();
  }

  // ---- state

  #readState(): DocumentState {
    const { outbox } = this.#session.now;
    const { role, within, opened, connected, ended, locked, outdated } = this.#connection;
    const canWrite = opened && !ended && !locked && !outdated && role === 'EDITOR';
    const kept = this.#options.storage !== null && (outbox.kept || !outbox.unsaved);
    return {
      status: statusOf({ ended, locked, outdated, opened, connected, unsaved: this.#unacknowledged, kept, canWrite }),
      canWrite, within, role,
      ready: opened,
      nearlyFull: this.#session.nearlyFull,
      refused: this.#refused.all,
      lost: this.#lost.all,
      generation: this.#session.generation,
    };
  }

  #changed(): void {
    editsChanged();
    if (this.#settling.length > 0) for (const resolve of this.#settling.splice(0)) resolve();
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
