import { setTimeout as delay } from 'node:timers/promises';
import * as Y from 'yjs';
import { DOCUMENT_SYNC } from '../../../schema/document/sync-operation.ts';
import { createTestClient, type TestClient } from '../../testkit/client.ts';
import type { Edit, Ledger } from './ledger.ts';

const PUSH = `mutation ($input: PushDocumentUpdateInput!) { pushDocumentUpdate(input: $input) {
  __typename ... on DocumentUpdateSaved { seq } ... on Problem { message } ... on DocumentProblem { refusal retry } } }`;

/** Offers that are under way at once: the protocol does not wait for one before the next. */
const WINDOW = 4;
/** Edits that wait for their acknowledgement, from which on the writer pauses. */
const PATIENCE = 40;
const AGAIN_MS = 100;

interface Pending {
  readonly edit: Edit;
  readonly update: string;
}

export interface WriterOptions {
  readonly number: number;
  readonly url: string;
  readonly cookie: string;
  readonly ledger: Ledger;
  readonly roots: readonly string[];
}

/**
 * Somebody who writes words among everybody else's, keeps what is not acknowledged, and after every trouble comes back and offers
 * the same bytes under the same ids, in order. Does by hand what a client has to do (REALTIME.md, "The wire").
 */
export class Writer {
  readonly doc = new Y.Doc();
  readonly #options: WriterOptions;
  readonly #client: TestClient;
  readonly #pending: Pending[] = [];
  #epoch: string | null = null;
  #isOpen = false;
  #writing = false;
  #closed = false;
  #words = 0;
  #made = 0;
  readonly #loops: Promise<void>[];

  constructor(options: WriterOptions) {
    this.#options = options;
    this.#client = createTestClient(options.url, options.cookie);
    this.#loops = [this.#listen(), this.#offer(), this.#write()];
  }

  get isOpen(): boolean {
    return this.#isOpen;
  }

  /** Edits that are not acknowledged. */
  get unsaved(): number {
    return this.#pending.length;
  }

  /** Edits made so far. */
  get made(): number {
    return this.#made;
  }

  /** Edits acknowledged so far: in the order in which they were made. */
  get saved(): number {
    return this.#made - this.#pending.length;
  }

  resume(): void {
    this.#writing = true;
  }

  pause(): void {
    this.#writing = false;
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#client.close();
    await Promise.all(this.#loops);
  }

  /** Follows the document, again and again. */
  async #listen(): Promise<void> {
    while (!this.#closed) {
      await this.#follow();
      this.#isOpen = false;
      await delay(AGAIN_MS);
    }
  }

  #follow(): Promise<void> {
    const { documentId } = this.#options.ledger;
    const stateVector = Buffer.from(Y.encodeStateVector(this.doc)).toString('base64');
    const variables = { documentId, clientId: this.doc.clientID, stateVector, epoch: this.#epoch };
    return new Promise((resolve) => {
      this.#client.socket.subscribe<{ documentSync: SyncEvent }>(
        { query: DOCUMENT_SYNC, variables },
        {
          next: ({ data, errors }) => {
            if (data) this.#take(data.documentSync);
            for (const error of errors ?? []) this.#look(error);
          },
          error: (error) => {
            for (const one of Array.isArray(error) ? error : [error]) this.#look(one);
            resolve();
          },
          complete: resolve,
        },
      );
    });
  }

  #take(event: SyncEvent): void {
    const update = event.missing ?? event.update;
    if (update !== undefined) Y.applyUpdate(this.doc, Buffer.from(update, 'base64'), 'server');
    if (event.epoch !== undefined) [this.#epoch, this.#isOpen] = [event.epoch, true];
    if (event.role === null) this.#wrong('lost its access');
    if (event.reason === 'EPOCH_CHANGED') this.#wrong('was told of another epoch');
  }

  /** A lost line and whatever may be tried again are part of the trouble; everything else is not. */
  #look(error: unknown): void {
    const { code, reason, message, extensions } = error as Partial<CloseEvent> & { message?: string; extensions?: { retry?: boolean; code?: string } };
    if (typeof code === 'number' && code >= 4400 && code < 4500) this.#wrong(`had its socket closed with ${code} ${reason}`);
    if (extensions?.retry === false) this.#wrong(`was refused its document: ${extensions.code} ${message}`);
  }

  /** Offers what waits, a few at a time and in order; what was not taken is offered again. */
  async #offer(): Promise<void> {
    while (!this.#closed) {
      const offered = this.#isOpen ? this.#pending.slice(0, WINDOW) : [];
      const answers = await Promise.all(offered.map((pending) => this.#push(pending)));
      if (answers.every(Boolean)) await delay(5);
      else await delay(AGAIN_MS);
    }
  }

  /** @returns whether it was acknowledged */
  async #push(pending: Pending): Promise<boolean> {
    const { ledger } = this.#options;
    const { edit, update } = pending;
    const input = { documentId: ledger.documentId, clientId: this.doc.clientID, epoch: this.#epoch, updateId: edit.updateId, update };
    const answer = await this.#ask(input);
    if (answer === null) ledger.unanswered += 1;
    else if (answer.seq !== undefined) {
      ledger.acknowledge(edit, answer.seq);
      this.#pending.splice(this.#pending.indexOf(pending), 1);
      if (Math.random() < 0.05) void this.#pushAgain(edit, input);
      return true;
    } else if (answer.retry === true) ledger.transient += 1;
    else this.#wrong(`was refused for good: ${answer.refusal ?? answer.__typename} ${answer.message}`);
    return false;
  }

  /** Offers again what was saved: the answer, if one comes, has to be the same (D2). */
  async #pushAgain(edit: Edit, input: object): Promise<void> {
    const seq = (await this.#ask(input))?.seq;
    if (seq !== undefined) this.#options.ledger.acknowledge(edit, seq);
  }

  #ask(input: object): Promise<PushAnswer | null> {
    return new Promise((resolve) => {
      this.#client.socket.subscribe<{ pushDocumentUpdate: PushAnswer }>(
        { query: PUSH, variables: { input } },
        {
          next: ({ data, errors }) => {
            if (data) return resolve(data.pushDocumentUpdate);
            const { message = '', extensions } = errors?.[0] ?? {};
            // Given up after five seconds (P5); anything else would be a fault of ours, masked.
            if (extensions?.['retry'] !== true) this.#wrong(`got an error for an offer: ${extensions?.['code']} ${message}`);
            resolve({ __typename: 'error', retry: true });
          },
          error: () => resolve(null),
          complete: () => resolve(null),
        },
      );
    });
  }

  async #write(): Promise<void> {
    while (!this.#closed) {
      await delay(20 + Math.random() * 60);
      if (this.#writing && this.#isOpen && this.#pending.length < PATIENCE) this.#edit();
    }
  }

  /** Puts a new word somewhere between two, or takes any word out: others write at the same places. */
  #edit(): void {
    const { ledger, number, roots } = this.#options;
    const text = textOf(this.doc, roots[Math.floor(Math.random() * roots.length)]!);
    if (text === null) return;
    const starts = [0, ...[...text.toString().matchAll(/ /g)].map(({ index }) => index + 1)];
    const at = Math.floor(Math.random() * starts.length);
    const word = text.toString().slice(starts[at], starts[at + 1]);
    const takesOut = word !== '' && Math.random() < 0.15;
    const updateId = crypto.randomUUID();
    const edit: Edit = { updateId, writer: number, kind: takesOut ? 'delete' : 'insert', word: takesOut ? word.trim() : `w${number}.${this.#words++}`, seq: null };
    let update: Uint8Array | null = null;
    const keep = (bytes: Uint8Array) => (update = bytes);
    this.doc.on('update', keep);
    if (takesOut) text.delete(starts[at]!, word.length);
    else text.insert(starts[at]!, `${edit.word} `);
    this.doc.off('update', keep);
    ledger.add(edit);
    this.#made += 1;
    this.#pending.push({ edit, update: Buffer.from(update!).toString('base64') });
  }

  #wrong(what: string): void {
    this.#options.ledger.wrong.push(`Writer ${this.#options.number} ${what}`);
  }
}

interface SyncEvent {
  readonly epoch?: string;
  readonly missing?: string;
  readonly update?: string;
  readonly role?: string | null;
  readonly reason?: string;
}

interface PushAnswer {
  readonly __typename: string;
  readonly seq?: number;
  readonly refusal?: string;
  readonly retry?: boolean;
  readonly message?: string;
}

/** The text of a root's one paragraph; null before it is there. */
export function textOf(doc: Y.Doc, root: string): Y.XmlText | null {
  const paragraph = doc.getXmlFragment(root).get(0);
  const text = paragraph instanceof Y.XmlElement ? paragraph.get(0) : null;
  return text instanceof Y.XmlText ? text : null;
}
