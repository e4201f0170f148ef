import { rootNames } from './document-history.ts';
import { DocumentSession } from './document-session.ts';
import { Outbox } from './outbox.ts';
import type { CompleteOptions } from './provider-options.ts';
import type { FinalProblem, OwnUpdate, PendingOutcome } from './push-outcome.ts';
import { holdClientId } from './stored-updates.ts';
import { NotingStore, type SeenWords } from '../kept-words/put-back.ts';
import { wordsInDocument } from '../kept-words/unsaved-words.ts';

export interface ReplaceableSessionParts {
  readonly offer: (update: OwnUpdate) => PendingOutcome;
  readonly onChange: () => void;
  /** An update will never be accepted, and so nothing after it (D5). */
  readonly onRefused: (problem: FinalProblem) => void;
  /** An update was not answered in time. */
  readonly onSilence: () => void;
}

/** The Y.Doc of the moment, with its undo and its outbox. Where it cannot go on, another one takes its place under a new client id (D5, D6). */
export class ReplaceableSession {
  /** Raised when another one took its place; fields bind to that. */
  generation = 0;
  /** Whether the document is above half of its size limit (D4), as was last heard. */
  nearlyFull = false;
  readonly #options: CompleteOptions;
  readonly #parts: ReplaceableSessionParts;
  readonly #origins: Set<unknown>;
  readonly #revealListeners = new Set<(root: string) => void>();
  readonly #incomingListeners = new Set<() => void>();
  readonly #noting: NotingStore | null;
  #session: DocumentSession;

  /** @param origin a transaction origin that counts as this person's edits; `trackEdits` adds others */
  constructor(options: CompleteOptions, origin: unknown, parts: ReplaceableSessionParts) {
    this.#options = options;
    this.#parts = parts;
    this.#origins = new Set([origin]);
    this.#noting = options.storage && new NotingStore(options.storage);
    this.#session = this.#begin();
  }

  get now(): DocumentSession {
    return this.#session;
  }

  trackEdits(origin: unknown): void {
    this.#origins.add(origin);
    this.#session.history.addTrackedOrigin(origin);
  }

  onReveal(listener: (root: string) => void): () => void {
    this.#revealListeners.add(listener);
    return () => this.#revealListeners.delete(listener);
  }

  onIncoming(listener: () => void): () => void {
    this.#incomingListeners.add(listener);
    return () => this.#incomingListeners.delete(listener);
  }

  /** Takes in what came from the server, as `DocumentSession.apply` does. */
  apply(update: Uint8Array): ReturnType<DocumentSession['apply']> {
    for (const listener of this.#incomingListeners) listener();
    return this.#session.apply(update);
  }

  /** Writes lost words; what is kept of it on the device says so. */
  putBack(words: SeenWords, write: () => void): void {
    const { outbox } = this.#session;
    outbox.flush();
    write();
    if (this.#noting) this.#noting.note(words, () => outbox.flush());
  }

  /** One's own words that are not acknowledged. */
  unsavedWords() {
    return wordsInDocument(this.#session.doc, this.#session.outbox.updates());
  }

  /** Drops the Y.Doc and begins anew under another client id; what was unsaved must have been dealt with before. */
  replace(): void {
    void this.#session.outbox.discard();
    this.#session.end();
    this.#session = this.#begin();
    this.generation++;
  }

  #begin(): DocumentSession {
    const { storage, locks, person, documentId, newClientId, newUpdateId, random, now } = this.#options;
    const { offer, onChange, onRefused, onSilence } = this.#parts;
    const clientId = newClientId();
    const release = storage ? holdClientId(locks, documentId, clientId) : () => {};
    const session = new DocumentSession({ clientId, release, now, origins: this.#origins }, (own) => new Outbox({
      personId: person.id, documentId, clientId, store: this.#noting && this.#noting.store, newUpdateId, random, onChange, onRefused, onSilence,
      epoch: () => own.epoch,
      onSaved: (nearlyFull) => (this.nearlyFull = nearlyFull),
      offer: ({ updateId, bytes }) => offer({ clientId, epoch: own.epoch!, updateId, bytes }),
    }));
    session.history.on('stack-item-popped', ({ changedParentTypes }) => {
      for (const root of rootNames(changedParentTypes.keys())) {
        for (const listener of this.#revealListeners) listener(root);
      }
    });
    return session;
  }
}
