import { authoriseContent, type Asker } from '../asker.ts';
import { recordEvents } from '../events/event.store.ts';
import type { ReactionKind } from '../generated/prisma/enums.ts';
import type { CommentModel, LessonSequenceModel } from '../generated/prisma/models.ts';
import type { Deps } from '../platform/deps.ts';
import { createCommentChanges, type CommentChange } from './comment-changes.ts';
import { markRead, type CommentCounts } from './comment.store.ts';

/** What people do with comments without a word: react, and read. */
export function createCommentResponseService(deps: Deps) {
  const { db, bus, clock } = deps;
  const { change } = createCommentChanges(deps);

  return {
    counts: (asker: Asker, sequenceId: string): Promise<CommentCounts> => asker.loaders.commentCounts.load({ personId: asker.actor.personId, sequenceId }),

    /** When the asker last had the comments of a sequence read; null for never. */
    readAt: (asker: Asker, sequenceId: string): Promise<Date | null> => asker.loaders.sequenceReadAt.load({ personId: asker.actor.personId, sequenceId }),

    /** Whether somebody else wrote it since the asker was last here. */
    async isUnread(asker: Asker, { sequenceId, authorId, createdAt, deletedAt }: CommentModel): Promise<boolean> {
      const { personId } = asker.actor;
      if (authorId === personId || deletedAt !== null) return false;
      const readAt = await asker.loaders.sequenceReadAt.load({ personId, sequenceId });
      return readAt === null || createdAt > readAt;
    },

    /** Says one of a few things of a comment with a click, or takes it back. */
    reactToComment(asker: Asker, { commentId, kind, on }: { commentId: string; kind: ReactionKind; on: boolean }): CommentChange {
      return change(asker, 'content.comment', commentId, 'comment.reacted', async ({ tx, before }) => {
        const { personId } = asker.actor;
        const key = { commentId, personId, kind };
        if (on) await tx.commentReaction.createMany({ data: { ...key, at: clock.now() }, skipDuplicates: true });
        else await tx.commentReaction.deleteMany({ where: key });
        return before;
      });
    },

    /** Everything said about a sequence until then, or now, is read; told to the asker's other screens. */
    async markSequenceRead(asker: Asker, { sequenceId, upTo }: { sequenceId: string; upTo?: Date | null | undefined }): Promise<{ sequence: LessonSequenceModel }> {
      await authoriseContent(asker, 'content.view', sequenceId, 'sequence');
      const { personId } = asker.actor;
      const now = clock.now();
      return db.write(personId, async (tx, after) => {
        const sequence = await tx.lessonSequence.findUniqueOrThrow({ where: { id: sequenceId } });
        await markRead(tx, personId, sequenceId, upTo && upTo < now ? upTo : now);
        await recordEvents(tx, after, bus, [{ scope: personId, type: 'sequence.read', nodeId: sequenceId, actorId: personId, at: now }]);
        return { sequence };
      });
    },
  };
}
