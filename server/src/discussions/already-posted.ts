import type { DiscussionModel } from '../generated/prisma/models.ts';
import type { Tx } from '../platform/database.ts';
import { DomainProblem } from '../platform/errors.ts';

/** Where one opening post each is taken, the second is refused and shown the first, where that may be seen. */
export class AlreadyPosted extends DomainProblem {
  readonly postId: string | null;

  constructor(message: string, postId: string | null) {
    super('CONFLICT', message);
    this.postId = postId;
  }
}

interface Author {
  readonly authorId: string | null;
  readonly authorMark: Uint8Array | null;
  readonly mayRead: boolean;
}

/**
 * Asked as the service role, under the lock on the thread: the first may be a colleague's, whom one does not see yet.
 * @throws AlreadyPosted
 */
export async function refuseSecond(service: Tx, { id: threadId, onePer, anonymity }: DiscussionModel, oneKey: string, { authorId, authorMark, mayRead }: Author): Promise<void> {
  const first = await service.post.findFirst({ where: { threadId, oneKey, parentId: null, deletedAt: null } });
  if (first === null) return;
  const own = authorMark === null ? first.authorId === authorId : first.authorMark !== null && Buffer.compare(first.authorMark, authorMark) === 0;
  const shown = own || (mayRead && anonymity === 'OFF');
  const whose = own || onePer !== 'SCHOOL' ? 'You have' : 'Your school has';
  throw new AlreadyPosted(`${whose} posted here already: this thread takes one opening post each. Yours was not added; say it as an answer, or change the first.`, shown ? first.id : null);
}
