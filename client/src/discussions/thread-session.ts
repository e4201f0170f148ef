import { type Trouble, troubleOf } from '../graphql/problem.ts';
import { dropPost, type Held, mergePosts, type Placed, putPost } from './post-order.ts';

/** One answer of the server: a stretch of posts in reading order. */
export interface PostPage<P> {
  readonly posts: readonly P[];
  readonly hasBefore: boolean;
  readonly hasAfter: boolean;
  readonly startCursor: string | null;
  readonly endCursor: string | null;
}

/** Which stretch: around a post, or what lies before or after a cursor. */
export type PostStretch = { readonly around: string } | { readonly before: string } | { readonly after: string } | { readonly first: true };

/** Asks for a stretch; null where the thread cannot be seen. */
export type FetchPosts<P> = (stretch: PostStretch) => Promise<PostPage<P> | null>;

export interface ThreadPosts<P extends Placed> extends Held<P> {
  /** Whether the first answer has come. */
  readonly ready: boolean;
  /** Why there is nothing to show, where there is nothing. */
  readonly trouble: Trouble | null;
  readonly loading: 'before' | 'after' | null;
}

const NOTHING_YET = { posts: [], hasBefore: false, hasAfter: false, ready: false, trouble: null, loading: null } as const;

/** The posts of a thread as they are held here: one stretch without gaps that grows at its ends and follows the thread's events. */
export class ThreadSession<P extends Placed> {
  readonly #fetch: FetchPosts<P>;
  readonly #listeners = new Set<() => void>();
  #state: ThreadPosts<P> = NOTHING_YET;
  #cursors: { start: string | null; end: string | null } = { start: null, end: null };
  /** What came while an answer was on its way; it may be newer than the answer. */
  #since = new Map<string, P | null>();
  #number = 0;
  #closed = false;
  /** The post that is being read; where to begin anew. */
  readingId: string | null = null;

  constructor(fetch: FetchPosts<P>) {
    this.#fetch = fetch;
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  getState = (): ThreadPosts<P> => this.#state;

  /** Begins anew: around a post, or at the beginning. */
  async open(around: string | null): Promise<void> {
    const number = ++this.#number;
    this.#closed = false;
    this.#since.clear();
    try {
      const page = await this.#fetch(around === null ? { first: true } : { around });
      if (this.#closed || number !== this.#number) return;
      this.#cursors = { start: page?.startCursor ?? null, end: page?.endCursor ?? null };
      this.#set({ ...NOTHING_YET, ...(page && { posts: mergePosts([], page.posts), hasBefore: page.hasBefore, hasAfter: page.hasAfter }), ready: true });
      this.#applySince();
    } catch (error) {
      // What is on screen stays; the connection's own notice says why it is not renewed.
      if (!this.#closed && number === this.#number && !this.#state.ready) this.#set({ ...NOTHING_YET, trouble: troubleOf(error) });
    }
  }

  /** Asks again for what may be out of date: around what is being read. */
  renew(): Promise<void> {
    const { posts, hasBefore } = this.#state;
    const isHere = posts.some(({ id }) => id === this.readingId);
    return this.open(isHere ? this.readingId : hasBefore ? posts[0]!.id : null);
  }

  /** Asks for what lies before or after; nothing where that is here, or on its way. */
  async grow(side: 'before' | 'after'): Promise<void> {
    const { hasBefore, hasAfter, loading } = this.#state;
    const cursor = side === 'before' ? this.#cursors.start : this.#cursors.end;
    if (loading !== null || cursor === null || !(side === 'before' ? hasBefore : hasAfter)) return;
    const number = this.#number;
    this.#set({ ...this.#state, loading: side });
    this.#since.clear();
    try {
      const page = await this.#fetch(side === 'before' ? { before: cursor } : { after: cursor });
      if (this.#closed || number !== this.#number) return;
      if (page) this.#join(page, side);
    } catch {
      if (!this.#closed && number === this.#number) this.#set({ ...this.#state, loading: null });
    }
  }

  #join(page: PostPage<P>, side: 'before' | 'after'): void {
    const posts = mergePosts(this.#state.posts, page.posts);
    if (side === 'before') {
      this.#cursors = { ...this.#cursors, start: page.startCursor ?? this.#cursors.start };
      this.#set({ ...this.#state, posts, hasBefore: page.hasBefore, loading: null });
    } else {
      this.#cursors = { ...this.#cursors, end: page.endCursor ?? this.#cursors.end };
      this.#set({ ...this.#state, posts, hasAfter: page.hasAfter, loading: null });
    }
    this.#applySince();
  }

  /** A post that is new or has changed. */
  put(post: P): void {
    this.#since.set(post.id, post);
    this.#change(putPost(this.#state, post));
  }

  /** A post that is no longer here, or not for the viewer. */
  drop(postId: string): void {
    this.#since.set(postId, null);
    this.#change(dropPost(this.#state, postId));
  }

  /** Takes nothing of what is still on its way, until it is opened again. */
  close(): void {
    this.#closed = true;
  }

  #applySince(): void {
    for (const [id, post] of this.#since) this.#change(post ? putPost(this.#state, post) : dropPost(this.#state, id));
    this.#since.clear();
  }

  #change(held: Held<P>): void {
    if (held !== this.#state) this.#set({ ...this.#state, ...held });
  }

  #set(state: ThreadPosts<P>): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}
