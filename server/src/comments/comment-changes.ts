import { authoriseContent, type Asker } from '../asker.ts';
import { recordEvents } from '../events/event.store.ts';
import type { CommentModel } from '../generated/prisma/models.ts';
import type { AfterCommit, Tx } from '../platform/database.ts';
import type { Deps } from '../platform/deps.ts';
import { DomainProblem, forbidden } from '../platform/errors.ts';
import type { ContentFacts } from '../policy/facts.store.ts';
import { can } from '../policy/policy.ts';
import { keepFromTokens, placeOf, ruleOf, type Deed } from './comment-place.ts';
import { lockComment } from './comment.store.ts';
import { factsOfFieldNow } from './field-owners.ts';

export type CommentChange = Promise<{ comment: CommentModel }>;

/** What a change of a comment is given: the transaction, the comment as it was, and whose sequence or plan it is on. */
export interface ChangeOf {
  readonly tx: Tx;
  readonly after: AfterCommit;
  readonly before: CommentModel;
  readonly facts: ContentFacts;
  /** Whether it may be done in another field of the same text, too. @throws DomainProblem FORBIDDEN */
  readonly expectIn: (root: string) => Promise<void>;
}

/** What the rules need to know of a comment. */
export const resourceOf = (facts: ContentFacts, { authorId }: CommentModel) => ({ ...facts, personId: authorId });

/** How comments are changed: one at a time, checked as they are then, in one transaction with the event. */
export function createCommentChanges({ db, bus, clock }: Pick<Deps, 'db' | 'bus' | 'clock'>) {
  const announce = (tx: Tx, after: AfterCommit, asker: Asker, { id, placeId }: CommentModel, type: string) =>
    recordEvents(tx, after, bus, [{ scope: placeId, type, nodeId: id, actorId: asker.actor.personId, at: clock.now() }]);

  /** @throws DomainProblem NOT_FOUND, FORBIDDEN, or CONFLICT where it has been deleted and `type` is no matter of its thread */
  async function change(asker: Asker, deed: Deed, commentId: string, type: string, work: (of: ChangeOf) => Promise<CommentModel>): CommentChange {
    const facts = await authoriseContent(asker, 'content.view', commentId, 'comment');
    return db.write(asker.actor.personId, async (tx, after) => {
      const before = await lockComment(tx, commentId);
      const place = placeOf(before);
      const expectIn = async (root: string | null) => {
        const decision = can(asker.actor, ruleOf(place, deed), resourceOf(await factsOfFieldNow(tx, facts, place, root), before));
        if (!decision.allowed) throw forbidden(decision.reason);
      };
      await expectIn(before.root);
      keepFromTokens(asker, place);
      if (before.deletedAt !== null && !OF_THREADS.has(type)) throw new DomainProblem('CONFLICT', 'This comment has been deleted.');
      const comment = await work({ tx, after, before, facts, expectIn });
      await announce(tx, after, asker, comment, type);
      return { comment };
    });
  }

  return { announce, change };
}

/** What happens to a thread whose first comment is gone, too. */
const OF_THREADS = new Set(['comment.resolved', 'comment.reopened']);
