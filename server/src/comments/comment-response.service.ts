import { authoriseContent, type Asker } from '../asker.ts';
import { recordEvents } from '../events/event.store.ts';
import type { ReactionKind } from '../generated/prisma/enums.ts';
import type { CommentModel } from '../generated/prisma/models.ts';
import type { Deps } from '../platform/deps.ts';
import { createCommentChanges, type CommentChange } from './comment-changes.ts';
import { keepFromTokens, type CommentPlace } from './comment-place.ts';
import { placeColumns } from './comment-place.store.ts';
import { markRead, type CommentCounts } from './comment.store.ts';

/** What people do with comments without a word: react, and read. */
export function createCommentResponseService(deps: Deps) {
  const { db, bus, clock } = deps;
  const { change } = createCommentChanges(deps);

  return {
    counts: (asker: Asker, placeId: string): Promise<CommentCounts> => asker.loaders.commentCounts.load({ personId: asker.actor.personId, placeId }),

    /** When the asker last had the comments of a sequence or a plan read; null for never. */
    readAt: (asker: Asker, placeId: string): Promise<Date | null> => asker.loaders.placeReadAt.load({ personId: asker.actor.personId, placeId }),

    /** Whether somebody else wrote it since the asker was last here. */
    async isUnread(asker: Asker, { placeId, authorId, createdAt, deletedAt }: CommentModel): Promise<boolean> {
      const { personId } = asker.actor;
      if (authorId === personId || deletedAt !== null) return false;
      const readAt = await asker.loaders.placeReadAt.load({ personId, placeId });
      return readAt === null || createdAt > readAt;
    },

    /** Says one of a few things of a comment with a click, or takes it back. */
    reactToComment(asker: Asker, { commentId, kind, on }: { commentId: string; kind: ReactionKind; on: boolean }): CommentChange {
      return change(asker, 'comment', commentId, 'comment.reacted', async ({ tx, before }) => {
        const { personId } = asker.actor;
        const key = { commentId, personId, kind };
        if (on) await tx.commentReaction.createMany({ data: { ...key, at: clock.now() }, skipDuplicates: true });
        else await tx.commentReaction.deleteMany({ where: key });
        return before;
      });
    },

    /** Everything said in a place until then, or now, is read; told to the asker's other screens. */
    async markRead(asker: Asker, place: CommentPlace, upTo: Date | null | undefined): Promise<void> {
      await authoriseContent(asker, 'content.view', place.id, place.kind);
      keepFromTokens(asker, place);
      const { personId } = asker.actor;
      const now = clock.now();
      await db.write(personId, async (tx, after) => {
        // The second wall: what one does not see is not there.
        await placeColumns(tx, place);
        await markRead(tx, personId, place.id, upTo && upTo < now ? upTo : now);
        await recordEvents(tx, after, bus, [{ scope: personId, type: `${place.kind}.read`, nodeId: place.id, actorId: personId, at: now }]);
      });
      asker.loaders.placeReadAt.clearAll();
      asker.loaders.commentCounts.clearAll();
    },
  };
}
