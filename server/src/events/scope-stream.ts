import type { StoredEvent } from './event.store.ts';
import type { PresenceNews, PresenceSeat } from './scope-presence.ts';

/** What a subscriber of a scope is sent. */
export type ScopeMessage =
  | { readonly kind: 'opened'; readonly cursor: string }
  | { readonly kind: 'event'; readonly cursor: string; readonly previousCursor: string; readonly event: StoredEvent }
  | { readonly kind: 'presence'; readonly news: PresenceNews }
  | { readonly kind: 'resync'; readonly reason: string }
  | { readonly kind: 'ended'; readonly reason: string };

export interface ScopeStreamSource {
  /** Events after a seq, oldest first, at most `limit`. */
  read(seq: bigint, limit: number): Promise<StoredEvent[]>;
  /** Whether the subscriber may still see the scope, asked before every delivery. */
  mayStillSee(): Promise<boolean>;
  cursor(seq: bigint): string;
  /** Calls back when there may be something new, or rights may have changed; answers with how to stop that. */
  onWake(wake: () => void): () => void;
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
  let seq = after ?? head;
  let done = false;
  let awake = after !== null;
  let notify: (() => void) | null = null;
  const pending: ScopeMessage[] = [];
  if (after === null) pending.push({ kind: 'opened', cursor: source.cursor(head) });
  else if (head - after > MOST_MISSED) pending.push({ kind: 'resync', reason: 'Too much has happened since: fetch afresh.' });

  const wake = () => {
    awake = true;
    notify?.();
  };
  const stop = source.onWake(wake);
  const seat = source.present?.({ news: () => notify?.(), rightsGone: wake });

  async function fill(): Promise<void> {
    awake = false;
    if (!(await source.mayStillSee())) {
      pending.push({ kind: 'ended', reason: 'This is no longer shared with you.' });
      return;
    }
    const events = await source.read(seq, BATCH);
    for (const event of events) {
      pending.push({ kind: 'event', previousCursor: source.cursor(seq), cursor: source.cursor(event.seq), event });
      seq = event.seq;
    }
    if (events.length === BATCH) awake = true;
  }

  function finish(): void {
    done = true;
    stop();
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
        const message = pending.shift();
        if (message !== undefined) {
          if (message.kind === 'ended' || message.kind === 'resync') finish();
          return { done: false, value: message };
        }
        if (awake) {
          await fill();
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
