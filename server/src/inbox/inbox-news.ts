import type { InboxKind } from '../generated/prisma/enums.ts';
import type { AfterCommit, Tx } from '../platform/database.ts';

/** Something that one person is to hear of by name, about a comment, about a thread and maybe a post or an action in it, or about an action of a plan. */
export interface InboxNews {
  readonly kind: InboxKind;
  readonly personId: string;
  /** Null where nobody is to be known to have written it. */
  readonly actorId: string | null;
  readonly commentId?: string;
  readonly threadId?: string;
  readonly postId?: string;
  readonly actionId?: string;
  /** Keeps no more of the time than the day. */
  readonly toTheDay?: boolean;
}

/** Tells people, in the transaction in which it happens. Whether they may still see what it is about is asked when they read. */
export type TellPeople = (tx: Tx, after: AfterCommit, news: readonly InboxNews[]) => Promise<void>;
