import type { Bus } from '../platform/bus.ts';

/** What somebody who follows their own scope is to be told of: threads in which somebody else posted. Whether they may read them is asked when it is handed out. */
export interface ThreadNews {
  readonly threadIds: readonly string[];
  /** All who are told in one round read by the same loaders. */
  readonly round: number;
}

/** A place among those who are told. */
export interface NewsSeat {
  /** What has come since it was last asked; null for nothing. */
  take(): ThreadNews | null;
  leave(): void;
}

export interface ThreadNewsTeller {
  join(personId: string, onNews: () => void): NewsSeat;
  close(): void;
}

/** What is posted within so many milliseconds is told at once. */
const GATHER_MS = 1_000;

/**
 * Tells people that something is new in a thread they do not have open, so that counts beside their spaces are live. Never stored: whoever was
 * not there looks when they come. Whoever has the thread open on any screen was told by its own events, so that a post to 200 readers costs nothing more here.
 */
export function createThreadNews(bus: Bus, isFollowing: (scope: string, personId: string) => boolean): ThreadNewsTeller {
  interface Seat {
    readonly personId: string;
    readonly waiting: Set<string>;
    round: number;
    readonly onNews: () => void;
  }
  const seats = new Set<Seat>();
  const posted = new Map<string, Set<string>>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let round = 0;

  function tell(): void {
    timer = undefined;
    round++;
    for (const seat of seats) {
      for (const [threadId, authors] of posted) {
        const byOthers = authors.size > 1 || !authors.has(seat.personId);
        if (byOthers && !isFollowing(threadId, seat.personId)) seat.waiting.add(threadId);
      }
      seat.round = round;
      if (seat.waiting.size > 0) seat.onNews();
    }
    posted.clear();
  }

  const stop = bus.subscribe('posted', ({ threadId, personId }) => {
    if (seats.size === 0) return;
    posted.set(threadId, (posted.get(threadId) ?? new Set()).add(personId));
    timer ??= setTimeout(tell, GATHER_MS).unref();
  });

  return {
    join(personId, onNews) {
      const seat: Seat = { personId, onNews, waiting: new Set(), round };
      seats.add(seat);
      return {
        take() {
          if (seat.waiting.size === 0) return null;
          const threadIds = [...seat.waiting];
          seat.waiting.clear();
          return { threadIds, round: seat.round };
        },
        leave: () => void seats.delete(seat),
      };
    },
    close() {
      stop();
      clearTimeout(timer);
    },
  };
}
