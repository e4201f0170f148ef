import type { LostWords } from '../document/document-operations.ts';
import type { UnsavedStore } from './unsaved-store.ts';

/** Lost words as they are settled: what was seen of them, and no more (D18). */
export type SeenWords = Pick<LostWords, 'id' | 'text'>;

/** More of the same deletion comes under the same id. */
export function keyOf({ id, text }: SeenWords): string {
  return `${id} ${text}`;
}

/**
 * One tab's part of the device's store, which notes with an update the lost words that it puts back: whoever saves it settles them,
 * and until then nobody is asked about them again. The note comes and goes with the update.
 */
export class NotingStore {
  readonly store: UnsavedStore;
  /** By update id; an update is written again whenever more has joined it. */
  readonly #notes = new Map<string, readonly SeenWords[]>();
  #noting: SeenWords | null = null;

  constructor(store: UnsavedStore) {
    this.store = {
      ...store,
      put: (update) => {
        const noted = [...(this.#notes.get(update.updateId) ?? []), ...(this.#noting ? [this.#noting] : [])];
        if (noted.length === 0) return store.put(update);
        this.#notes.set(update.updateId, noted);
        return store.put({ ...update, putsBack: noted });
      },
    };
  }

  /** Notes the words with what is stored in the course of the call. */
  note({ id, text }: SeenWords, call: () => void): void {
    this.#noting = { id, text };
    call();
    this.#noting = null;
  }
}
