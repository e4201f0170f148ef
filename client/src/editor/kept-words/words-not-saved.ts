import type { DocumentConnection } from '../document/document-connection.ts';
import { parkEdit } from '../document/document-transport.ts';
import type { EarlierTabs } from '../document/earlier-tabs.ts';
import { fieldJson } from '../field/field-json.ts';
import type { DocumentPresence } from '../document/presence.ts';
import type { CompleteOptions } from '../document/provider-options.ts';
import type { FinalProblem } from '../document/push-outcome.ts';
import type { RefusedStore } from './refused-store.ts';
import type { ReplaceableSession } from '../document/replaceable-session.ts';

export interface WordsNotSavedParts {
  readonly session: ReplaceableSession;
  readonly connection: DocumentConnection;
  readonly presence: DocumentPresence;
  readonly refused: RefusedStore;
  readonly earlier: EarlierTabs;
  readonly onChange: () => void;
}

/** Where one's words will not be saved: they are kept for the person to decide, and the document is opened anew or has ended. */
export class WordsNotSaved {
  readonly #options: CompleteOptions;
  readonly #parts: WordsNotSavedParts;

  constructor(options: CompleteOptions, parts: WordsNotSavedParts) {
    this.#options = options;
    this.#parts = parts;
  }

  /** A push was refused for good. */
  pushRefused(problem: FinalProblem): void {
    if (problem.refusal === 'NOT_FOUND') this.accessRemoved();
    else if (problem.refusal === 'EPOCH_CHANGED') this.epochChanged();
    else {
      this.#parts.session.nearlyFull ||= problem.refusal === 'DOCUMENT_FULL';
      this.#refuse(problem);
    }
  }

  /** The client id of this tab belongs to somebody else (D6). */
  foreignClient(): void {
    this.#refuse({ refusal: 'UPDATE_FOREIGN_CLIENT', message: '' });
  }

  /** The document has begun another history (D8). */
  epochChanged(): void {
    const { session, refused } = this.#parts;
    const { client, documentId } = this.#options;
    const words = session.unsavedWords();
    for (const { root } of words) {
      if (root !== null) parkEdit(client, { documentId, root, body: fieldJson(session.now.doc.getXmlFragment(root)), reason: 'EPOCH_CHANGED' });
    }
    refused.keep(words, 'epoch-changed');
    // The new history may have room; the next acknowledgement says.
    session.nearlyFull = false;
    this.#beginAnew();
  }

  /** The document is absent, or not shared any more (D9). */
  accessRemoved(): void {
    const { session, connection, refused, earlier, onChange } = this.#parts;
    if (connection.ended) return;
    refused.keep(session.unsavedWords(), 'access-removed');
    void earlier.giveUp(session.now.clientId).catch(() => {});
    this.#replace();
    connection.end();
    onChange();
  }

  #refuse(problem: FinalProblem): void {
    this.#parts.refused.keepRefused(this.#parts.session.unsavedWords(), problem);
    this.#beginAnew();
  }

  #beginAnew(): void {
    this.#replace();
    this.#parts.connection.open();
    this.#parts.onChange();
  }

  #replace(): void {
    const { session, connection, presence } = this.#parts;
    session.replace();
    presence.closed();
    presence.doc = session.now.doc;
    connection.forget();
  }
}
