import { fromBase64 } from 'lib0/buffer';
import type { DocumentOpened, DocumentRole, DocumentSyncEvent, LostWords } from './document-operations.ts';
import { forgetElsewhere } from './document-history.ts';
import { mayWriteIn } from './document-state.ts';
import { DocumentSync } from './document-sync.ts';
import type { DocumentPresence } from './presence.ts';
import type { CompleteOptions } from './provider-options.ts';
import type { ReplaceableSession } from './replaceable-session.ts';

export interface DocumentConnectionParts {
  readonly session: ReplaceableSession;
  readonly presence: DocumentPresence;
  readonly onChange: () => void;
  /** The document is here, or here again. */
  readonly onOpened: () => void;
  readonly onWordsLost: (words: readonly LostWords[]) => void;
  /** The document has begun another history (D8). */
  readonly onEpochChanged: () => void;
  /** The document is absent, or not shared any more (D9). */
  readonly onAccessRemoved: () => void;
  /** The client id of this tab belongs to somebody else (D6). */
  readonly onForeignClient: () => void;
}

/** The subscription of a document: whether it is open, what the server has said about one's rights, and what comes in by it. */
export class DocumentConnection {
  readonly #options: CompleteOptions;
  readonly #parts: DocumentConnectionParts;
  readonly #sync: DocumentSync;
  #role: DocumentRole | null = null;
  #within: readonly string[] | null = null;
  #opened = false;
  #connected = false;
  #outdated = false;
  #ended = false;
  #locked = false;

  constructor(options: CompleteOptions, parts: DocumentConnectionParts) {
    this.#options = options;
    this.#parts = parts;
    this.#sync = new DocumentSync(options, () => parts.session.now, {
      onEvent: (event) => this.#received(event),
      onLost: () => this.lost(),
      onDenied: parts.onAccessRemoved,
      onForeignClient: parts.onForeignClient,
    });
  }

  get role(): DocumentRole | null {
    return this.#role;
  }

  /** The objects in whose fields alone one may write (D9); null where it is every field. */
  get within(): readonly string[] | null {
    return this.#within;
  }

  /** Whether the text is here. */
  get opened(): boolean {
    return this.#opened;
  }

  get connected(): boolean {
    return this.#connected;
  }

  /** Whether the document needs a newer editor (D16). */
  get outdated(): boolean {
    return this.#outdated;
  }

  /** Whether the right to see it is gone. */
  get ended(): boolean {
    return this.#ended;
  }

  /** Whether nothing is sent, since somebody else has signed in. */
  get locked(): boolean {
    return this.#locked;
  }

  open(): void {
    this.#sync.open();
  }

  /** Opens it at once where it is not open: there is a network again. */
  networkIsBack(): void {
    if (!this.#connected) this.#sync.reopen(true);
  }

  /** It ended; whoever ends it sees to it that it is opened again. */
  lost(): void {
    if (!this.#connected) return;
    this.#connected = false;
    this.#parts.session.now.outbox.pause();
    this.#parts.presence.closed();
    this.#parts.onChange();
  }

  /** The line may be dead without saying so: it counts as lost until the document has opened again. */
  doubt(): void {
    this.lost();
    this.#sync.reopen(true);
  }

  /** Sends nothing any more: the cookie may be somebody else's by now. What is kept on the device waits for its writer. */
  lock(): void {
    this.#locked = true;
    this.lost();
    this.#sync.stop();
    this.#parts.session.now.outbox.pause();
    this.#parts.onChange();
  }

  /** The person is back. */
  unlock(): void {
    if (!this.#locked) return;
    this.#locked = false;
    if (!this.#ended) this.#sync.resume();
    this.#parts.onChange();
  }

  /** Nothing is received any more. */
  stop(): void {
    this.#sync.stop();
  }

  /** The Y.Doc was replaced: nothing of the document is here. */
  forget(): void {
    this.#opened = false;
    this.#connected = false;
  }

  /** The right to see it is gone. */
  end(): void {
    this.#sync.stop();
    this.#ended = true;
    this.#role = null;
  }

  #received(event: DocumentSyncEvent): void {
    switch (event.__typename) {
      case 'DocumentOpened':
        return this.#documentOpened(event);
      case 'DocumentUpdated':
        return this.#apply(fromBase64(event.update));
      case 'PresenceUpdated':
        return this.#parts.presence.received(event.clients);
      case 'DocumentWordsLost':
        return this.#parts.onWordsLost(event.words);
      case 'DocumentAccessChanged':
        if (event.role === null) return this.#parts.onAccessRemoved();
        this.#rightsTold(event.role, event.writableObjectIds);
        return this.#parts.onChange();
      case 'DocumentResyncRequired':
        if (event.reason === 'EPOCH_CHANGED' && this.#parts.session.now.epoch !== null) return this.#parts.onEpochChanged();
        this.lost();
        return this.#sync.reopen();
    }
  }

  #documentOpened(event: DocumentOpened): void {
    const session = this.#parts.session.now;
    if (session.epoch !== null && session.epoch !== event.epoch) return this.#parts.onEpochChanged();
    session.epoch = event.epoch;
    this.#rightsTold(event.role, event.writableObjectIds);
    this.#outdated = event.schemaVersion > this.#options.schemaVersion;
    this.#opened = true;
    this.#connected = true;
    this.#sync.succeeded();
    this.#apply(fromBase64(event.missing));
    // What it holds may have been foreign: then another session is being opened already.
    if (session !== this.#parts.session.now) return;
    this.#parts.presence.opened(event.presence);
    session.outbox.resume();
    this.#parts.onChange();
    this.#parts.onOpened();
  }

  #rightsTold(role: DocumentRole, within: readonly string[] | null): void {
    const before = this.#within;
    this.#role = role;
    this.#within = within;
    if (within === null || before?.every((id) => within.includes(id))) return;
    forgetElsewhere(this.#parts.session.now.history, (root) => mayWriteIn({ canWrite: true, within }, root));
  }

  #apply(update: Uint8Array): void {
    const result = this.#parts.session.apply(update);
    if (result === 'foreign') this.#parts.onForeignClient();
    else if (result === 'gap') this.#sync.reopen();
  }
}
