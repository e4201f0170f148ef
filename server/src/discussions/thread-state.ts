import type { DiscussionModel } from '../generated/prisma/models.ts';
import type { ThreadState } from './discussion-enums.type.ts';

/** How far a thread has come at a moment. One whose day has passed takes no posts until its facilitator closes it or gives it another day. */
export function stateOf({ closedAt, lockedAt, opensAt, closesAt }: Pick<DiscussionModel, 'closedAt' | 'lockedAt' | 'opensAt' | 'closesAt'>, now: Date): ThreadState {
  if (closedAt !== null) return 'CLOSED';
  if (opensAt > now) return 'SCHEDULED';
  return lockedAt !== null || (closesAt !== null && closesAt <= now) ? 'LOCKED' : 'OPEN';
}
