import { toBase64 } from 'lib0/buffer';
import * as Y from 'yjs';
import type { DocumentSyncEvent } from './document-operations.ts';
import type { DocumentSession } from './document-session.ts';
import { openSync } from './document-transport.ts';
import type { CompleteOptions } from './provider-options.ts';
import { retryDelay } from './push-outcome.ts';

export interface DocumentSyncHandlers {
  readonly onEvent: (event: DocumentSyncEvent) => void;
  /** It ended and will be opened again. */
  readonly onLost: () => void;
  /** The document is absent or not shared; nothing will be opened again. */
  readonly onDenied: () => void;
  /** The client id belongs to somebody else; nothing will be opened again under it. */
  readonly onForeignClient: () => void;
}

/** Keeps one `documentSync` open for the session of the moment, with growing pauses where it fails. */
export class DocumentSync {
  readonly #options: CompleteOptions;
  readonly #session: () => DocumentSession;
  readonly #handlers: DocumentSyncHandlers;
  #close = () => {};
  #timer: ReturnType<typeof setTimeout> | undefined;
  #attempts = 0;
  #stopped = false;

  constructor(options: CompleteOptions, session: () => DocumentSession, handlers: DocumentSyncHandlers) {
    this.#options = options;
    this.#session = session;
    this.#handlers = handlers;
  }

  /** Opens it now, in place of one that may be open. */
  open(): void {
    if (this.#stopped) return;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#close();
    const { client, documentId } = this.#options;
    const session = this.#session();
    this.#close = openSync(
      client,
      {
        documentId,
        clientId: session.clientId,
        // With nothing yet there is nothing to compare: the whole document is missing.
        stateVector: () => (session.epoch === null ? null : toBase64(Y.encodeStateVector(session.doc))),
        epoch: () => session.epoch,
      },
      { onEvent: this.#handlers.onEvent, onEnded: (code) => this.#ended(code) },
    );
  }

  /** Opens it again after a pause that grows with each failure; at once where `now`. */
  reopen(now = false): void {
    if (this.#stopped) return;
    if (this.#timer !== undefined && !now) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.open(), now ? 0 : retryDelay(++this.#attempts, this.#options.random));
  }

  /** It has opened: pauses begin from the shortest again. */
  succeeded(): void {
    this.#attempts = 0;
  }

  /** Goes on after `stop`. */
  resume(): void {
    this.#stopped = false;
    this.open();
  }

  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#timer);
    this.#close();
  }

  #ended(code: string | null): void {
    if (code === 'NOT_FOUND' || code === 'FORBIDDEN') return this.#handlers.onDenied();
    if (code === 'UPDATE_FOREIGN_CLIENT') return this.#handlers.onForeignClient();
    this.#handlers.onLost();
    this.reopen();
  }
}
