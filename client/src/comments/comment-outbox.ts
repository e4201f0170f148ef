import { editsChanged, registerEdits } from '../editor/kept-words/unsaved-registry.ts';
import { isRefusal, troubleOf } from '../graphql/problem.ts';
import type { KeptComments, UnsentComment } from './kept-comments.ts';

/** Sends a comment, and puts what the server answers where it belongs. @throws Refused, or what the connection says */
export type SendComment = (comment: UnsentComment) => Promise<void>;

/** Between two tries, in milliseconds: the first, and the longest. */
const [FIRST_WAIT, LONGEST_WAIT] = [1_000, 30_000];

/** Comments on their way: shown at once, kept until the server has them, sent again under the same id and so added once. */
export interface CommentOutbox {
  /** All that are not acknowledged, the oldest first; a new array with every change. */
  getState(): readonly UnsentComment[];
  /** Whether the last try did not reach the server. */
  isOffline(): boolean;
  subscribe(listener: () => void): () => void;
  /** Adds one, or gives one that was refused other words. */
  send(comment: UnsentComment): void;
  /** Tries again now, as after the connection came back. */
  retry(): void;
  discard(id: string): void;
  /** Sends nothing any more: somebody else is signed in. What is kept on the device waits for its writer. */
  stop(): void;
}

/** Sends what earlier visits left as well. @param kept null where nothing may stay on the device */
export function createCommentOutbox(sendOne: SendComment, kept: KeptComments | null): CommentOutbox {
  let all: readonly UnsentComment[] = kept?.all() ?? [];
  let [offline, busy, stopped, wait] = [false, false, false, FIRST_WAIT];
  let timer: ReturnType<typeof setTimeout> | undefined;
  const listeners = new Set<() => void>();
  const set = (next: readonly UnsentComment[]) => {
    all = next;
    for (const listener of listeners) listener();
    editsChanged();
  };
  const replace = (comment: UnsentComment) => {
    kept?.put(comment);
    set(all.some(({ id }) => id === comment.id) ? all.map((one) => (one.id === comment.id ? comment : one)) : [...all, comment]);
  };
  const drop = (id: string) => {
    kept?.remove(id);
    set(all.filter((one) => one.id !== id));
  };
  const unregister = registerEdits({
    get unsaved() { return all.some(({ refused }) => refused === null); },
    get place() { return isKept() ? 'kept' : 'tab'; },
    get safelyKept() { return isKept(); },
  });

  /** Whether the device has all that waits: its storage may be full. */
  function isKept(): boolean {
    const there = new Set(kept?.all().map(({ id }) => id));
    return kept !== null && all.every(({ id, refused }) => refused !== null || there.has(id));
  }

  /** One after the other, in the order they were written. */
  async function work(): Promise<void> {
    if (busy || stopped) return;
    clearTimeout(timer);
    busy = true;
    try {
      for (let next = waiting(); next && !stopped; next = waiting()) {
        if (!(await attempt(next))) return;
      }
    } finally {
      busy = false;
    }
  }

  const waiting = () => all.find(({ refused }) => refused === null);

  /** @returns whether there is an answer, good or bad */
  async function attempt(comment: UnsentComment): Promise<boolean> {
    try {
      await sendOne(comment);
      [offline, wait] = [false, FIRST_WAIT];
      drop(comment.id);
      return true;
    } catch (error) {
      if (isRefusal(error)) {
        offline = false;
        if (all.includes(comment)) replace({ ...comment, refused: troubleOf(error) });
        return true;
      }
      offline = true;
      set([...all]);
      if (!stopped) timer = setTimeout(() => void work(), wait);
      wait = Math.min(wait * 2, LONGEST_WAIT);
      return false;
    }
  }

  const outbox: CommentOutbox = {
    getState: () => all,
    isOffline: () => offline,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    send(comment) {
      replace(comment);
      void work();
    },
    retry() {
      wait = FIRST_WAIT;
      void work();
    },
    discard: drop,
    stop() {
      stopped = true;
      clearTimeout(timer);
      unregister();
      globalThis.removeEventListener?.('online', outbox.retry);
    },
  };
  globalThis.addEventListener?.('online', outbox.retry);
  outbox.retry();
  return outbox;
}
