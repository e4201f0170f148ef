import { retryDelay } from '../editor/document/push-outcome.ts';
import type { EditsPlace } from '../editor/kept-words/unsaved-registry.ts';
import type { Trouble } from '../graphql/problem.ts';
import type { UnsentPost, UnsentStore } from './unsent-store.ts';

/** What became of an attempt: the server has it, it will not take it, or it could not be asked. */
export type SendOutcome<Sent> =
  | { readonly kind: 'sent'; readonly post: Sent }
  | { readonly kind: 'refused'; readonly trouble: Trouble; /** The post that stands in its place. */ readonly insteadOf?: string | null }
  | { readonly kind: 'unreached' };

/** A post on its way, as it is shown. */
export interface Outgoing extends UnsentPost {
  readonly state: 'saving' | 'waiting' | 'refused';
  /** Whether it waits on this device and outlives this tab. */
  readonly kept: boolean;
  /** Why it was refused, and the post that stands in its place where that is why. */
  readonly trouble: Trouble | null;
  readonly insteadOf: string | null;
}

export interface OutboxOptions<Sent> {
  readonly personId: string;
  /** Null where nothing may be kept on the device, as on a shared computer. */
  readonly store: UnsentStore | null;
  /** Sends one; it may have been sent before. Uploads what goes with it first, and says so through `keep`. */
  readonly send: (post: UnsentPost, keep: (post: UnsentPost) => Promise<void>) => Promise<SendOutcome<Sent>>;
  /** Held for as long as this tab has a post in hand, so that no other takes it up; waits for as long as another holds it. Resolves with how to let go. */
  readonly hold: (clientKey: string) => Promise<() => void>;
  readonly random: () => number;
  readonly onSent: (sent: Sent, post: UnsentPost) => void;
}

interface InHand {
  post: UnsentPost;
  readonly mayKeep: boolean;
  state: Outgoing['state'];
  kept: boolean;
  trouble: Trouble | null;
  insteadOf: string | null;
  attempts: number;
  letGo: () => void;
}

/** One's own posts on their way to the server: kept on the device first, then sent one after the other until each is taken or refused. */
export class PostOutbox<Sent> {
  readonly #options: OutboxOptions<Sent>;
  readonly #listeners = new Set<() => void>();
  #inHand: InHand[] = [];
  #shown: readonly Outgoing[] = [];
  #sending = false;
  #stopped = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(options: OutboxOptions<Sent>) {
    this.#options = options;
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Everything that is not sent, oldest first; the same array until something changes. */
  all = (): readonly Outgoing[] => this.#shown;

  get unsaved(): boolean {
    return this.#inHand.length > 0;
  }

  get place(): EditsPlace {
    return this.#inHand.every(({ kept }) => kept) ? 'kept' : 'tab';
  }

  /** Whether all that is not sent waits on this device and nothing is just being sent. */
  get safelyKept(): boolean {
    return this.#inHand.every(({ kept, state }) => kept && state !== 'saving');
  }

  /** Takes up what earlier tabs left on this device, and what another tab has in hand once that is closed. */
  async load(): Promise<void> {
    const { store, personId } = this.#options;
    const left = (await store?.list(personId).catch(() => [])) ?? [];
    for (const { clientKey } of left) void this.#takeUp(clientKey);
  }

  async #takeUp(clientKey: string): Promise<void> {
    const { store, personId, hold } = this.#options;
    if (this.#find(clientKey)) return;
    const letGo = await hold(clientKey);
    // While it was waited for, another tab may have sent it.
    const post = (await store!.list(personId).catch(() => [])).find((one) => one.clientKey === clientKey);
    if (!post || this.#stopped || this.#find(clientKey)) return letGo();
    this.#inHand = [...this.#inHand, { post, mayKeep: true, state: 'waiting' as const, kept: true, trouble: null, insteadOf: null, attempts: 0, letGo }].toSorted((a, b) => a.post.at - b.post.at);
    this.#changed();
    this.#next();
  }

  /** Takes a post to be sent. Resolves once it is kept on the device, where that can be. @param mayKeep false where nothing may tell that this person wrote it */
  async add(post: UnsentPost, mayKeep = true): Promise<void> {
    const one: InHand = { post, mayKeep, state: 'saving', kept: false, trouble: null, insteadOf: null, attempts: 0, letGo: () => {} };
    this.#inHand.push(one);
    this.#changed();
    // Kept before it is sent: what the server answers may never arrive here.
    one.letGo = await this.#options.hold(post.clientKey);
    await this.#keep(one);
    this.#next();
  }

  /** The connection is back, or the person asks: what waits is sent now. */
  resume(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#next();
  }

  /** Sends a refused post again. */
  retry(clientKey: string): void {
    const one = this.#find(clientKey);
    if (!one) return;
    Object.assign(one, { state: 'saving', trouble: null, insteadOf: null, attempts: 0 });
    this.#changed();
    this.resume();
  }

  /** Takes a post back, to be changed or thrown away. @returns its words; null where it is being sent or is gone */
  take(clientKey: string): UnsentPost | null {
    const one = this.#find(clientKey);
    if (!one || one.state === 'saving') return null;
    this.#drop(one);
    return one.post;
  }

  /** The server has it, as its thread shows: the answer that said so was lost, or is still on its way. */
  found(clientKey: string): void {
    const one = this.#find(clientKey);
    if (one) this.#drop(one);
  }

  /** Sends nothing more. What is kept on the device stays there. */
  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#timer);
    for (const { letGo } of this.#inHand) letGo();
  }

  #find(clientKey: string): InHand | undefined {
    return this.#inHand.find(({ post }) => post.clientKey === clientKey);
  }

  async #keep(one: InHand): Promise<void> {
    const { store } = this.#options;
    if (!store || !one.mayKeep) return;
    one.kept = await store.put(one.post).then(() => true, () => false);
    this.#changed();
  }

  #drop(one: InHand): void {
    this.#inHand = this.#inHand.filter((other) => other !== one);
    // Let go of only then: another tab that waits for it must not find it there.
    void (this.#options.store?.remove(one.post.clientKey) ?? Promise.resolve()).catch(() => {}).finally(() => one.letGo());
    this.#changed();
  }

  #next(): void {
    const one = this.#inHand.find(({ state }) => state !== 'refused');
    if (!one || this.#sending || this.#stopped || this.#timer !== undefined) return;
    this.#sending = true;
    one.state = 'saving';
    this.#changed();
    void this.#send(one).finally(() => {
      this.#sending = false;
      this.#next();
    });
  }

  async #send(one: InHand): Promise<void> {
    const keep = async (post: UnsentPost) => {
      one.post = post;
      await this.#keep(one);
    };
    const outcome = await this.#options.send(one.post, keep).catch((): SendOutcome<Sent> => ({ kind: 'unreached' }));
    if (this.#stopped || !this.#inHand.includes(one)) return;
    if (outcome.kind === 'sent') {
      this.#options.onSent(outcome.post, one.post);
      this.#drop(one);
    } else if (outcome.kind === 'refused') {
      one.state = 'refused';
      one.trouble = outcome.trouble;
      one.insteadOf = outcome.insteadOf ?? null;
    } else {
      // What comes after it waits, too: a conversation keeps its order.
      for (const each of this.#inHand) if (each.state === 'saving') each.state = 'waiting';
      this.#timer = setTimeout(() => this.resume(), retryDelay(++one.attempts, this.#options.random));
    }
    this.#changed();
  }

  #changed(): void {
    this.#shown = this.#inHand.map(({ post, state, kept, trouble, insteadOf }) => ({ ...post, state, kept, trouble, insteadOf }));
    for (const listener of this.#listeners) listener();
  }
}
