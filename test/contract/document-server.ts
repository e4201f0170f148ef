import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import * as Y from 'yjs';
import { appendBlocks, fragmentText, paragraph } from '../../schema/document/content.ts';
import { quietDoc } from '../../schema/document/quiet-doc.ts';

/**
 * The people of every contract test: `ada` and `ben` write, `cem` comments, `vic` views, `tim` writes until his right ends by date,
 * and `zoe` has nothing to do with the document.
 */
export type Name = 'ada' | 'ben' | 'cem' | 'vic' | 'tim' | 'zoe';

export interface SyncEvent {
  readonly type: string;
  readonly [field: string]: unknown;
}

/** What came of a push, a presence or a parked edit. */
export type Answer =
  | { readonly refusal: null; readonly seq: number }
  | { readonly refusal: string; readonly retry: boolean };

export interface SyncRequest {
  readonly clientId: number;
  readonly stateVector: Uint8Array | null;
  readonly epoch: string | null;
}

export interface Offer {
  readonly clientId: number;
  readonly update: Uint8Array;
  readonly updateId?: string;
  readonly epoch?: string;
}

export interface LogRow {
  readonly seq: number;
  readonly updateId: string;
  readonly clientId: number;
  readonly bytes: Uint8Array;
}

/** One document on a server, and what a test may do with it: the co-editing engine as its contract shows it (D1–D22). */
export interface DocumentServer {
  /** Two fields that exist, and one of a step that is not in this document. */
  readonly roots: readonly [string, string];
  readonly strangeRoot: string;
  /** Subscribes. @throws Error with the refusal as its message */
  sync(name: Name, request: SyncRequest, onEvent: (event: SyncEvent) => void): Promise<{ stop(): void; readonly ended: Promise<void> }>;
  push(name: Name, offer: Offer & { readonly epoch: string; readonly updateId: string }): Promise<Answer>;
  present(name: Name, clientId: number, state: unknown): Promise<Answer>;
  park(name: Name, edit: { readonly root: string; readonly body: unknown; readonly reason: string }): Promise<Answer>;
  /** What is committed. */
  log(): Promise<LogRow[]>;
  parked(): Promise<number>;
  /** Takes ben's strongest right: an editor comments, then views, then has none. Resolves when it is committed. */
  degradeBen(): Promise<void>;
  /** Moves the clock beyond the day on which tim's right ends. */
  passTimsLastDay(): void;
  /** Lets no time pass any more: what fills again with time does not. */
  holdClock(): void;
  close(): Promise<void>;
}

/** What the contract is tried on. */
export interface Subject {
  /** A server with a document of its own. */
  start(): Promise<DocumentServer>;
  close(): Promise<void>;
  /** Whether the thread of the test runs nothing but the engine, so that what a refusal costs it can be measured. */
  readonly measurable: boolean;
}

const decode = (text: unknown) => Buffer.from(String(text), 'base64');

/** One person's tab: a Y.Doc that follows the server, and keeps what was written until `save`. */
export class Tab {
  readonly doc = quietDoc();
  readonly name: Name;
  readonly events: SyncEvent[] = [];
  unsaved: { update: Uint8Array; updateId: string }[] = [];
  epoch = '';
  readonly #server: DocumentServer;
  #sync: { stop(): void; readonly ended: Promise<void> } | null = null;
  readonly #waiting = new Set<() => void>();

  constructor(server: DocumentServer, name: Name) {
    this.#server = server;
    this.name = name;
    this.doc.on('update', (update: Uint8Array, _origin: unknown, _doc: Y.Doc, { local }: Y.Transaction) => {
      if (local) this.unsaved.push({ update, updateId: randomUUID() });
    });
  }

  get clientId(): number {
    return this.doc.clientID;
  }

  get ended(): Promise<void> {
    return this.#sync!.ended;
  }

  async open(): Promise<this> {
    const known = this.epoch === '' ? null : Y.encodeStateVector(this.doc);
    const before = this.events.length;
    const request = { clientId: this.clientId, stateVector: known, epoch: this.epoch || null };
    this.#sync = await this.#server.sync(this.name, request, (event) => this.#received(event));
    await this.until(({ type }) => type === 'DocumentOpened' || type === 'DocumentResyncRequired', before);
    return this;
  }

  close(): void {
    this.#sync?.stop();
    this.#sync = null;
  }

  /** Resolves with the first event that fits among those after the `from` first. */
  async until(fits: (event: SyncEvent) => boolean, from = 0, ms = 10_000): Promise<SyncEvent> {
    const end = Date.now() + ms;
    for (;;) {
      const found = this.events.slice(from).find(fits);
      if (found) return found;
      if (Date.now() > end) throw new Error(`nothing that fits has come, but ${JSON.stringify(this.events.map(({ type }) => type))}`);
      await new Promise<void>((resolve) => {
        const wake = () => (clearTimeout(timer), this.#waiting.delete(wake), resolve());
        const timer = setTimeout(wake, 200);
        this.#waiting.add(wake);
      });
    }
  }

  text(root = this.#server.roots[0]): string {
    return fragmentText(this.doc.getXmlFragment(root));
  }

  /** Adds a paragraph at the end of a field. */
  write(text: string, root = this.#server.roots[0]): this {
    this.doc.transact(() => appendBlocks(this.doc.getXmlFragment(root), [paragraph(text)]));
    return this;
  }

  offer(update: Uint8Array, as: Partial<Offer> = {}): Promise<Answer> {
    const { clientId = this.clientId, updateId = randomUUID(), epoch = this.epoch } = as;
    return this.#server.push(this.name, { clientId, update, updateId, epoch });
  }

  /** Offers what is unsaved, in order and without waiting in between; what was taken is unsaved no more. */
  async save(): Promise<Answer[]> {
    const offered = this.unsaved.splice(0);
    return Promise.all(offered.map(({ update, updateId }) => this.offer(update, { updateId })));
  }

  /** Writes and saves. @throws where it was refused */
  async say(text: string, root = this.#server.roots[0]): Promise<this> {
    for (const answer of await this.write(text, root).save()) expect(answer).toMatchObject({ refusal: null });
    return this;
  }

  #received(event: SyncEvent): void {
    this.events.push(event);
    if (event.type === 'DocumentOpened') {
      this.epoch = String(event['epoch']);
      Y.applyUpdate(this.doc, decode(event['missing']), 'server');
    }
    if (event.type === 'DocumentUpdated') Y.applyUpdate(this.doc, decode(event['update']), 'server');
    for (const wake of [...this.#waiting]) wake();
  }
}

/** A document as the log alone gives it. */
export function replay(rows: readonly LogRow[]): Y.Doc {
  const doc = quietDoc();
  for (const { bytes } of rows) Y.applyUpdate(doc, bytes);
  expect(doc.store.pendingStructs ?? doc.store.pendingDs).toBeNull();
  return doc;
}
