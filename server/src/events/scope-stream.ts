import type { StoredEvent } from './event.store.ts';
import type { PresenceNews, PresenceSeat } from './scope-presence.ts';
import type { NewsSeat, ThreadNews } from './thread-news.ts';

/** What a subscriber of a scope is sent. */
export type ScopeMessage =
  | { readonly kind: 'opened'; readonly cursor: string }
  | { readonly kind: 'event'; readonly cursor: string; readonly previousCursor: string; readonly event: StoredEvent; readonly answeredAlike?: { readonly key: string; readonly own: Readonly<Record<string, string>> } | null }
  | { readonly kind: 'presence'; readonly news: PresenceNews }
  | { readonly kind: 'news'; readonly threadIds: readonly string[]; readonly round: number }
  | { readonly kind: 'resync'; readonly reason: string }
  | { readonly kind: 'ended'; readonly reason: string };

/** LAPSED: the scope may still be seen, but a right of the subscriber's ended by its date, which no event tells. */
export type ScopeRights = 'HELD' | 'LAPSED' | 'GONE';

export interface ScopeStreamSource {
  /** Events after a seq, oldest first, at most `limit`. */
  read(seq: bigint, limit: number): Promise<StoredEvent[]>;
  /** Asked again whenever rights may have changed. */
  rights(): Promise<ScopeRights>;
  cursor(seq: bigint): string;
  /** Whether an event is for the subscriber; one that is not leaves no trace. */
  isVisible(event: StoredEvent): Promise<boolean>;
  /** In what the subscriber is like others who are given the event, so that one answer does for all; null for an answer of their own. */
  likeness(event: StoredEvent): Promise<string | null>;
  /** Calls back when there may be something new, or (`rights`) rights may have changed; answers with how to stop that. */
  onWake(wake: (rights: boolean) => void): () => void;
  /** Takes a seat among those who are told of threads with something new, and says which of them the subscriber may read. */
  readonly news?: { join(onNews: () => void): NewsSeat; readable(news: ThreadNews): Promise<readonly string[]> } | undefined;
  /** Takes a seat among those who are told who is there, for subscribers that want to know. */
  readonly present?: ((on: { news: () => void; rightsGone: () => void }) => PresenceSeat) | undefined;
}

const BATCH = 100;
/** A reader that missed more than this is told to fetch afresh instead. */
const MOST_MISSED = 1_000n;

/**
 * One subscriber's events of one scope. A plain async iterator and no generator: `return()` must end a reader
 * that is waiting, which a generator does only after its next event.
 */
export function openScopeStream(source: ScopeStreamSource, head: bigint, after: bigint | null): AsyncIterableIterator<ScopeMessage> {
  /** The last event read, and the place of the last that this subscriber was given. */
  let seq = after ?? head;
  let given = source.cursor(seq);
  let done = false;
  let [unsure, unread] = [after !== null, after !== null];
  let notify: (() => void) | null = null;
  const pending: ScopeMessage[] = [];
  if (after === null) pending.push({ kind: 'opened', cursor: given });
  else if (head - after > MOST_MISSED) pending.push({ kind: 'resync', reason: 'Too much has happened since: fetch afresh.' });

  const wake = (rights: boolean) => {
    [unsure, unread] = [unsure || rights, true];
    notify?.();
  };
  const stop = source.onWake(wake);
  const newsSeat = source.news?.join(() => notify?.());
  const seat = source.present?.({ news: () => notify?.(), rightsGone: () => wake(true) });

  /** Nothing that waits is handed out to somebody whose right has ended since it was read. */
  async function checkRight(): Promise<void> {
    unsure = false;
    const rights = await source.rights();
    if (rights === 'GONE') pending.splice(0, pending.length, { kind: 'ended', reason: 'This is no longer shared with you.' });
    if (rights === 'LAPSED') pending.splice(0, pending.length, { kind: 'resync', reason: 'A role of yours has ended: fetch afresh.' });
  }

  async function fill(): Promise<void> {
    unread = false;
    const events = await source.read(seq, BATCH);
    // Rights are compared after the events were read: nothing that was created after a right had ended is handed out.
    if (events.length > 0) unsure = true;
    for (const event of events) {
      seq = event.seq;
      if (!(await source.isVisible(event))) continue;
      const cursor = source.cursor(event.seq);
      pending.push({ kind: 'event', previousCursor: given, cursor, event });
      given = cursor;
    }
    if (events.length === BATCH) unread = true;
  }

  /** Asked when it is handed out, by the rights that hold then. */
  async function likened(message: Extract<ScopeMessage, { kind: 'event' }>): Promise<ScopeMessage> {
    const key = await source.likeness(message.event);
    const { previousCursor, cursor } = message;
    return key === null ? message : { ...message, answeredAlike: { key, own: { previousCursor, cursor } } };
  }

  function finish(): void {
    done = true;
    stop();
    newsSeat?.leave();
    seat?.leave();
    notify?.();
  }

  return {
    [Symbol.asyncIterator]() {
      return this;
    },
    async next() {
      for (;;) {
        if (done) return { done: true, value: undefined };
        if (unsure) {
          await checkRight();
          continue;
        }
        const message = pending.shift();
        if (message !== undefined) {
          if (message.kind === 'ended' || message.kind === 'resync') finish();
          return { done: false, value: message.kind === 'event' ? await likened(message) : message };
        }
        if (unread) {
          await fill();
          continue;
        }
        const posted = newsSeat?.take() ?? null;
        if (posted !== null) {
          await checkRight();
          const threadIds = pending.length === 0 ? await source.news!.readable(posted) : [];
          if (threadIds.length > 0) return { done: false, value: { kind: 'news', threadIds, round: posted.round } };
          continue;
        }
        const news = seat?.take() ?? null;
        if (news !== null) return { done: false, value: { kind: 'presence', news } };
        await new Promise<void>((resolve) => {
          notify = resolve;
        });
        notify = null;
      }
    },
    async return() {
      finish();
      return { done: true, value: undefined };
    },
  };
}
