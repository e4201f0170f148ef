import { authorshipOf, type Authorship } from './authorship.ts';
import { logPages, type LogOf } from '../log/log-replay.ts';
import type { DocumentLog } from '../ports.ts';

interface Kept {
  readonly seq: number;
  readonly authorship: Promise<Authorship>;
}

const KEPT_DOCUMENTS = 20;

/** Who wrote what in the last documents that were asked for, as long as nothing is written there; several who ask at once share one reading. */
export class AuthorshipCache {
  readonly #log: DocumentLog;
  readonly #kept = new Map<string, Kept>();

  constructor(log: DocumentLog) {
    this.#log = log;
  }

  /** @param seq the last committed update */
  of(document: LogOf, seq: number): Promise<Authorship> {
    const { epoch } = document;
    const kept = this.#kept.get(epoch);
    if (kept?.seq === seq) return kept.authorship;
    const authorship = authorshipOf(logPages(this.#log, document, seq));
    const reading = { seq, authorship };
    this.#kept.delete(epoch);
    this.#kept.set(epoch, reading);
    if (this.#kept.size > KEPT_DOCUMENTS) this.#kept.delete(this.#kept.keys().next().value!);
    authorship.catch(() => this.#kept.get(epoch) === reading && this.#kept.delete(epoch));
    return authorship;
  }
}
