import type { CompleteOptions } from './provider-options.ts';
import type { OwnUpdate, PushOutcome } from './push-outcome.ts';
import type { RefusedStore } from '../kept-words/refused-store.ts';
import type { SeenWords } from '../kept-words/put-back.ts';
import { pushStoredUpdates, takeLeftUpdates } from './stored-updates.ts';
import { wordsInUpdates } from '../kept-words/unsaved-words.ts';

export interface EarlierTabsParts {
  readonly refused: RefusedStore;
  readonly signal: AbortSignal;
  /** Offers an update under the client id it was written with (D6). */
  readonly offer: (update: OwnUpdate) => Promise<PushOutcome>;
  readonly onChange: () => void;
  /** Lost words that were put back there are saved. */
  readonly onPutBack: (words: SeenWords) => void;
}

/** What earlier tabs of this person kept on the device and could not save any more (D22). */
export class EarlierTabs {
  /** Updates that this tab is pushing for them. */
  unsaved = 0;
  readonly #options: CompleteOptions;
  readonly #parts: EarlierTabsParts;
  #pushing = false;

  constructor(options: CompleteOptions, parts: EarlierTabsParts) {
    this.#options = options;
    this.#parts = parts;
  }

  /** Pushes what is left, unless another tab is doing so. */
  async push(): Promise<void> {
    const { storage, locks, person, documentId, random } = this.#options;
    const { refused, signal, offer, onPutBack } = this.#parts;
    if (!storage || !locks || this.#pushing) return;
    this.#pushing = true;
    await pushStoredUpdates({
      store: storage, locks, random, documentId, signal,
      personId: person.id,
      push: offer,
      onFound: (count) => this.#count(count),
      // They come back as an event, in the log's order: applied before what stands ahead of them, typing beside them would be refused (D3).
      onSaved: ({ putsBack }) => {
        putsBack?.forEach(onPutBack);
        this.#count(-1);
      },
      onRefused: async (updates, problem) => {
        await refused.keepRefused(wordsInUpdates(updates.map(({ bytes }) => bytes)), problem);
        this.#count(-updates.length);
        // Where the device could not, they are shown here, and nobody leaves without a question: pushed again they would be shown again.
        return true;
      },
    }).catch(() => {});
    this.#pushing = false;
  }

  /** Keeps what is left as words alone: the right to write is gone. What a living tab has unsaved is that tab's to keep. @param ownId the client id whose words are dealt with already */
  async giveUp(ownId: number): Promise<void> {
    const { storage, locks, person, documentId } = this.#options;
    if (!storage || !locks) return;
    await takeLeftUpdates({ store: storage, locks, personId: person.id, documentId }, async (updates) => {
      if (updates[0]?.clientId === ownId) return;
      await this.#parts.refused.keep(wordsInUpdates(updates.map(({ bytes }) => bytes)), 'access-removed');
      await storage.remove(updates.map(({ updateId }) => updateId));
    });
  }

  #count(change: number): void {
    this.unsaved += change;
    this.#parts.onChange();
  }
}
