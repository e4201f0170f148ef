import { DOCUMENT_LIMITS } from '../../../../schema/document/limits.ts';
import { eventBytes, type DocumentEvent, type PresenceClient } from '../events.ts';

/** Takes an event over; answers with a promise where the next one has to wait for it. */
export type EventSink = (event: DocumentEvent) => Promise<void> | undefined;

/** What a subscription iterates over. It is a plain iterator, since a generator that waits cannot be ended from outside. */
export interface DocumentEvents extends AsyncIterableIterator<DocumentEvent> {
  /** Hands every event to a sink in place of being iterated over, at once where it can, in their order. Resolves at the end; rejects where the sink fails. */
  deliver(sink: EventSink): Promise<void>;
}

export interface SubscriberHooks {
  /** Called once, when nobody listens any more. */
  readonly onEnd: () => void;
  /** Called once, when the reader has fallen too far behind; its socket is to be closed with 4290 (D11). */
  readonly onSlow: () => void;
}

/**
 * One reader of a room with a bounded queue (D11): a reader that stops costs only itself.
 * While it is held, nothing is handed out, so that what was written after a loss of rights is never seen (D9).
 */
export class Subscriber implements DocumentEvents {
  /** Of the presence that was dropped: who left, by client id. Null where none was. */
  #missed: Map<number, PresenceClient> | null = null;
  readonly #hooks: SubscriberHooks;
  #queue: DocumentEvent[] = [];
  #bytes = 0;
  #held = false;
  #finished = false;
  #waiting: ((result: IteratorResult<DocumentEvent>) => void) | null = null;
  #sink: EventSink | null = null;
  /** The sink while it takes events over at once; null wherever anything stands between. */
  #straight: EventSink | null = null;
  /** Whether the sink has not taken the last event over yet. */
  #sinking = false;
  #delivered: PromiseWithResolvers<void> | null = null;

  constructor(hooks: SubscriberHooks) {
    this.#hooks = hooks;
  }

  get ended(): boolean {
    return this.#finished;
  }

  /** Hands an event over, or queues it. The first event of a subscription does not count against the queue. */
  push(event: DocumentEvent): void {
    const straight = this.#straight;
    if (straight) {
      const taken = straight(event);
      return taken && this.#waitFor(taken);
    }
    if (this.#finished) return;
    if (this.#waiting && !this.#held) return this.#hand(event);
    const weight = event.type === 'DocumentOpened' ? 0 : eventBytes(event);
    if (event.type === 'PresenceUpdated' && this.#isHalfFull()) return this.missPresence(event.clients);
    this.#queue.push(event);
    this.#bytes += weight;
    if (this.#queue.length > DOCUMENT_LIMITS.subscriberEvents || this.#bytes > DOCUMENT_LIMITS.subscriberBytes) this.#overflow();
  }

  /** Whether presence was dropped; all of it has to be told then, with those who left meanwhile. */
  get hasMissedPresence(): boolean {
    return this.#missed !== null;
  }

  /** Drops presence, save for who left: a screen that is not told shows them for ever. */
  missPresence(clients: readonly PresenceClient[]): void {
    this.#missed ??= new Map();
    for (const client of clients) {
      if (client.state === null) this.#missed.set(client.clientId, client);
    }
    if (this.#missed.size > DOCUMENT_LIMITS.subscriberEvents) this.#overflow();
  }

  /** Who left in what was dropped, where there is room to tell all; null where there is none yet. They are forgotten here. */
  takeMissedPresence(): PresenceClient[] | null {
    if (this.#missed === null || this.#isHalfFull()) return null;
    const left = [...this.#missed.values()];
    this.#missed = null;
    return left;
  }

  /** Keeps everything back until `release`. */
  hold(): void {
    this.#held = true;
    this.#straight = null;
  }

  release(): void {
    this.#held = false;
    const next = this.#waiting ? this.#shift() : undefined;
    if (next) this.#hand(next);
    this.#sinkQueued();
  }

  deliver(sink: EventSink): Promise<void> {
    this.#sink = sink;
    this.#delivered = Promise.withResolvers();
    this.#sinkQueued();
    return this.#delivered.promise;
  }

  /** Drops what waits, hands over one last event and ends. */
  endWith(last: DocumentEvent): void {
    if (this.#finished) return;
    this.#held = false;
    this.#clear();
    if (this.#waiting) this.#hand(last);
    else this.#queue.push(last);
    this.#finish();
    this.#sinkQueued();
  }

  next(): Promise<IteratorResult<DocumentEvent>> {
    const event = this.#held ? undefined : this.#shift();
    if (event) return Promise.resolve({ value: event, done: false });
    if (this.#finished) return Promise.resolve({ value: undefined, done: true });
    return new Promise((resolve) => {
      this.#waiting = resolve;
    });
  }

  return(): Promise<IteratorResult<DocumentEvent>> {
    this.#clear();
    this.#finish();
    return Promise.resolve({ value: undefined, done: true });
  }

  [Symbol.asyncIterator](): DocumentEvents {
    return this;
  }

  #isHalfFull(): boolean {
    return this.#queue.length >= DOCUMENT_LIMITS.subscriberEvents / 2 || this.#bytes >= DOCUMENT_LIMITS.subscriberBytes / 2;
  }

  #overflow(): void {
    this.#clear();
    this.#finish();
    this.#hooks.onSlow();
  }

  #shift(): DocumentEvent | undefined {
    const event = this.#queue.shift();
    if (event && event.type !== 'DocumentOpened') this.#bytes -= eventBytes(event);
    return event;
  }

  #hand(event: DocumentEvent): void {
    const waiting = this.#waiting!;
    this.#waiting = null;
    waiting({ value: event, done: false });
  }

  #sinkQueued(): void {
    while (this.#sink && !this.#sinking && !this.#held && this.#queue.length > 0) {
      const taken = this.#sink(this.#shift()!);
      if (taken) this.#waitFor(taken);
    }
    if (this.#finished && !this.#sinking && this.#queue.length === 0) this.#delivered?.resolve();
    if (!this.#finished && !this.#sinking && !this.#held) this.#straight = this.#sink;
  }

  /** Keeps what comes until the sink has taken the last event over. */
  #waitFor(taken: Promise<void>): void {
    this.#sinking = true;
    this.#straight = null;
    taken.then(
      () => {
        this.#sinking = false;
        this.#sinkQueued();
      },
      (error: unknown) => {
        this.#delivered!.reject(error);
        void this.return();
      },
    );
  }

  #clear(): void {
    this.#queue = [];
    this.#bytes = 0;
  }

  #finish(): void {
    if (this.#finished) return;
    this.#finished = true;
    this.#straight = null;
    if (this.#queue.length === 0) this.#waiting?.({ value: undefined, done: true });
    if (this.#queue.length === 0) this.#waiting = null;
    if (this.#queue.length === 0 && !this.#sinking) this.#delivered?.resolve();
    this.#hooks.onEnd();
  }
}
