import type { RefusedWords } from '../document/document-state.ts';
import type { CompleteOptions } from '../document/provider-options.ts';
import type { FinalProblem } from '../document/push-outcome.ts';
import type { KeptReason, KeptWords } from './unsaved-store.ts';
import { WHY_KEPT } from './why-kept.ts';
import type { FieldWords } from './unsaved-words.ts';

/** Words refused within this time of the last belong to the same piece, in milliseconds. */
const CONTINUED_MS = 3_000;

/** One's own words that were not saved: held here and, where it may be, on the device, until the person has decided (D5, D8, D9). */
export class RefusedStore {
  readonly #options: CompleteOptions;
  readonly #onChange: () => void;
  /** When each was last added to. */
  readonly #last = new Map<string, number>();
  /** What the device has, too. */
  readonly #onDevice = new Set<string>();
  /** A new array with every change. */
  all: readonly RefusedWords[] = [];

  constructor(options: CompleteOptions, onChange: () => void) {
    this.#options = options;
    this.#onChange = onChange;
  }

  /** Whether some are in this tab alone: nothing may be kept, or the device could not. */
  get onlyHere(): boolean {
    return this.all.some(({ id }) => !this.#onDevice.has(id));
  }

  /** Brings back what earlier tabs kept. */
  async load(): Promise<void> {
    const { storage, person, documentId } = this.#options;
    const words = (await storage?.words(person.id, documentId)) ?? [];
    for (const { id } of words) this.#onDevice.add(id);
    this.#add(words);
  }

  /** @returns whether the device has them, too; here they are at once */
  keep(words: readonly FieldWords[], reason: KeptReason, detail = ''): Promise<boolean> {
    const { person, documentId, now, newUpdateId } = this.#options;
    const message = [WHY_KEPT[reason], detail].filter(Boolean).join(' ');
    const kept = words.map(({ root, text }) => {
      const earlier = this.#continued(root, message);
      const place = { personId: person.id, documentId, root, reason, message, at: now() };
      return { ...place, id: earlier?.id ?? newUpdateId(), text: (earlier?.text ?? '') + text };
    });
    for (const { id, at } of kept) this.#last.set(id, at);
    const stored = this.#store(kept);
    this.#add(kept);
    return stored;
  }

  /** Keeps words that the server will never take, with what it says where that is meant for people. */
  keepRefused(words: readonly FieldWords[], { refusal, message }: FinalProblem): Promise<boolean> {
    if (refusal === 'EPOCH_CHANGED') return this.keep(words, 'epoch-changed');
    // What is said about an update as such is for programs.
    return this.keep(words, 'refused', refusal.startsWith('UPDATE_') ? '' : message);
  }

  /** @param safe once it holds, the device forgets them, too */
  drop(id: string, safe = Promise.resolve()): void {
    this.all = this.all.filter((each) => each.id !== id);
    void safe.then(() => this.#options.storage?.dropWords([id])).catch(() => {});
    this.#onChange();
  }

  async #store(words: readonly KeptWords[]): Promise<boolean> {
    const { storage } = this.#options;
    for (const { id } of words) this.#onDevice.delete(id);
    const kept = (await storage?.keepWords(words).then(() => true, () => false)) ?? false;
    if (kept) for (const { id } of words) this.#onDevice.add(id);
    this.#onChange();
    return kept;
  }

  /** Whoever types on while words are refused gets one piece back, and not one for every few letters. */
  #continued(root: string | null, message: string): RefusedWords | undefined {
    const now = this.#options.now();
    return this.all.find((each) => each.root === root && each.message === message && now - (this.#last.get(each.id) ?? 0) < CONTINUED_MS);
  }

  #add(words: readonly RefusedWords[]): void {
    if (words.length === 0) return;
    const all = new Map(this.all.map((each) => [each.id, each]));
    for (const { id, root, text, reason, message } of words) all.set(id, { id, root, text, reason, message });
    this.all = [...all.values()];
    this.#onChange();
  }
}
