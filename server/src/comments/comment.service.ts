import { parseRoot } from '../../../schema/document/roots.ts';
import { authoriseContent, mayDo, type Asker } from '../asker.ts';
import { recordEvents } from '../events/event.store.ts';
import type { BigIdea, CommentKind } from '../generated/prisma/enums.ts';
import type { CommentModel } from '../generated/prisma/models.ts';
import type { Page } from '../graphql/connection.ts';
import type { AfterCommit, Tx } from '../platform/database.ts';
import type { Deps } from '../platform/deps.ts';
import { DomainProblem, forbidden, invalid, notFound } from '../platform/errors.ts';
import { can, type Action } from '../policy/policy.ts';
import type { ContentFacts } from '../policy/facts.store.ts';
import { anchorColumns, type PassageInput } from './comment-anchor.ts';
import { commentBody, NO_WORDS } from './comment-body.ts';
import { placeExists, threadsOf, type CommentCounts, type CommentFilter } from './comment.store.ts';
import { spokenFor } from './spoken-for.ts';

/** A sequence holds no more comments than this, replies and deleted ones counted. */
export const MOST_COMMENTS = 2_000;

export interface NewComment {
  readonly sequenceId: string;
  readonly stepId?: string | null | undefined;
  readonly root?: string | null | undefined;
  readonly passage?: PassageInput | null | undefined;
  readonly parentId?: string | null | undefined;
  readonly kind?: CommentKind | null | undefined;
  readonly tags?: readonly BigIdea[] | null | undefined;
  readonly body?: unknown;
}

/** What the viewer may do with a comment. */
export interface CommentRights {
  readonly edit: boolean;
  readonly delete: boolean;
  readonly resolve: boolean;
  readonly reply: boolean;
  readonly accept: boolean;
}

type CommentChange = Promise<{ comment: CommentModel }>;

/** Comments on a sequence, where they stand, and who may do what to them. */
export function createCommentService({ db, bus, clock, ids }: Deps) {
  const announce = (tx: Tx, after: AfterCommit, asker: Asker, { id, sequenceId }: CommentModel, type: string) =>
    recordEvents(tx, after, bus, [{ scope: sequenceId, type, nodeId: id, actorId: asker.actor.personId, at: clock.now() }]);

  const rights = (facts: ContentFacts, { authorId }: CommentModel) => ({ ...facts, personId: authorId });

  /** The step and field a new comment is about. @throws DomainProblem NOT_FOUND, INVALID_INPUT */
  async function placeOf(tx: Tx, { sequenceId, stepId = null, root = null, passage }: NewComment): Promise<{ stepId: string | null; root: string | null }> {
    if (root === null) {
      if (passage) throw invalid('A passage is of a field: say which. Nothing was changed.', 'root');
      if (stepId !== null && !(await placeExists(tx, sequenceId, stepId, undefined))) throw notFound('This step');
      return { stepId, root };
    }
    const parsed = parseRoot('SEQUENCE', root);
    if (parsed === null) throw invalid('There is no such field. Nothing was changed.', 'root');
    if (!(await placeExists(tx, sequenceId, parsed.objectId, parsed.itemId)) || (stepId !== null && stepId !== parsed.objectId)) throw notFound('This step');
    return { stepId: parsed.objectId, root };
  }

  /** The thread a reply goes to. @throws DomainProblem NOT_FOUND, CONFLICT, INVALID_INPUT */
  async function threadOf(tx: Tx, { sequenceId, parentId, ...reply }: NewComment): Promise<CommentModel | null> {
    if (parentId === null || parentId === undefined) return null;
    const parent = await tx.comment.findUnique({ where: { id: parentId } });
    if (parent === null || parent.sequenceId !== sequenceId) throw notFound('This comment');
    if (parent.parentId !== null) throw invalid('Comments have two levels: answer the first of the thread. Nothing was changed.', 'parentId');
    if (reply.stepId || reply.root || reply.passage || reply.kind || reply.tags?.length) throw invalid('A reply stands where its thread stands: it has no place, kind or tags of its own.', 'parentId');
    return parent;
  }

  /** Changes a comment that is still there, in one transaction with its event. */
  async function change(asker: Asker, action: Action, commentId: string, type: string, work: (tx: Tx, comment: CommentModel) => Promise<CommentModel>): CommentChange {
    const facts = await authoriseContent(asker, 'content.view', commentId, 'comment');
    return db.write(asker.actor.personId, async (tx, after) => {
      await tx.$queryRaw`SELECT 1 FROM comment WHERE id = ${commentId} FOR UPDATE`;
      const before = await tx.comment.findUniqueOrThrow({ where: { id: commentId } });
      const decision = can(asker.actor, action, rights(facts, before));
      if (!decision.allowed) throw forbidden(decision.reason);
      const comment = await work(tx, before);
      await announce(tx, after, asker, comment, type);
      return { comment };
    });
  }

  async function setResolved(asker: Asker, commentId: string, resolved: boolean): CommentChange {
    return change(asker, 'comment.resolve', commentId, resolved ? 'comment.resolved' : 'comment.reopened', async (tx, before) => {
      if (before.parentId !== null) throw invalid('A thread is resolved as a whole: by its first comment.', 'commentId');
      if ((before.resolvedAt !== null) === resolved) throw new DomainProblem('CONFLICT', resolved ? 'This has been resolved already.' : 'This is open already.');
      const data = resolved ? { resolvedAt: clock.now(), resolvedById: asker.actor.personId } : { resolvedAt: null, resolvedById: null };
      return tx.comment.update({ where: { id: commentId }, data });
    });
  }

  return {
    async find(asker: Asker, id: string): Promise<CommentModel | null> {
      return (await mayDo(asker, 'content.view', id)) ? asker.loaders.comment.load(id) : null;
    },

    /** Threads of a sequence, the oldest first; one more than asked for where there are more. */
    async ofSequence(asker: Asker, sequenceId: string, page: Page, filter: CommentFilter): Promise<CommentModel[]> {
      if (!(await mayDo(asker, 'content.view', sequenceId))) return [];
      const { personId } = asker.actor;
      const readAt = filter.unread == null ? null : await asker.loaders.sequenceReadAt.load({ personId, sequenceId });
      return asker.reader.run((tx) => threadsOf(tx, sequenceId, page, filter, { personId, readAt }));
    },

    counts: (asker: Asker, sequenceId: string): Promise<CommentCounts> =>
      asker.loaders.commentCounts.load({ personId: asker.actor.personId, sequenceId }),

    /** When the asker last had the comments of a sequence read; null for never. */
    readAt: (asker: Asker, sequenceId: string): Promise<Date | null> =>
      asker.loaders.sequenceReadAt.load({ personId: asker.actor.personId, sequenceId }),

    async isUnread(asker: Asker, { sequenceId, authorId, createdAt, deletedAt }: CommentModel): Promise<boolean> {
      const { personId } = asker.actor;
      if (authorId === personId || deletedAt !== null) return false;
      const readAt = await asker.loaders.sequenceReadAt.load({ personId, sequenceId });
      return readAt === null || createdAt > readAt;
    },

    async viewerCan(asker: Asker, comment: CommentModel): Promise<CommentRights> {
      const facts = await asker.loaders.contentFacts.load(comment.sequenceId);
      const may = (action: Action) => facts !== null && can(asker.actor, action, rights(facts, comment)).allowed;
      const there = comment.deletedAt === null;
      return {
        edit: there && may('comment.edit'),
        delete: there && may('comment.delete'),
        resolve: comment.parentId === null && may('comment.resolve'),
        reply: may('content.comment'),
        accept: there && may('content.edit'),
      };
    },

    /** Says something about a sequence, a step, a field or a passage of it, or answers what was said. */
    async addComment(asker: Asker, input: NewComment): CommentChange {
      const facts = await authoriseContent(asker, 'content.comment', input.sequenceId, 'sequence');
      const words = commentBody(input.body);
      const anchor = anchorColumns(input.passage);
      const { personId } = asker.actor;
      return db.write(personId, async (tx, after) => {
        const parent = await threadOf(tx, input);
        const place = await placeOf(tx, input);
        const { unitId, schemeId, departmentId } = await tx.lessonSequence.findUniqueOrThrow({ where: { id: input.sequenceId } });
        if ((await tx.comment.count({ where: { sequenceId: input.sequenceId } })) >= MOST_COMMENTS) throw invalid(`A sequence holds ${MOST_COMMENTS} comments at most. Yours was not added.`);
        const comment = await tx.comment.create({
          data: {
            id: ids.next('comment'), sequenceId: input.sequenceId, unitId, schemeId, departmentId, parentId: parent?.id ?? null,
            authorId: personId, authorDepartmentId: spokenFor(asker.actor, facts), kind: input.kind ?? null, tags: [...new Set(input.tags)],
            body: words.body as object, text: words.text, ...place, ...anchor, createdAt: clock.now(),
          },
        });
        await announce(tx, after, asker, comment, 'comment.added');
        return { comment };
      });
    },

    /** Takes a comment's words away, with everything that was made of them; where replies hang, that something stood there remains. */
    deleteComment(asker: Asker, input: { commentId: string }): CommentChange {
      return change(asker, 'comment.delete', input.commentId, 'comment.deleted', async (tx, { id: commentId, deletedAt }) => {
        if (deletedAt !== null) throw new DomainProblem('CONFLICT', 'This has been deleted already.');
        const where = { commentId };
        await tx.commentVersion.deleteMany({ where });
        await tx.commentReaction.deleteMany({ where });
        await tx.commentMention.deleteMany({ where });
        await tx.suggestion.deleteMany({ where });
        return tx.comment.update({
          where: { id: commentId },
          data: { body: NO_WORDS.body as object, text: NO_WORDS.text, editedAt: null, deletedAt: clock.now(), deletedById: asker.actor.personId },
        });
      });
    },

    resolveComment: (asker: Asker, input: { commentId: string }): CommentChange => setResolved(asker, input.commentId, true),
    reopenComment: (asker: Asker, input: { commentId: string }): CommentChange => setResolved(asker, input.commentId, false),
  };
}

export type CommentService = ReturnType<typeof createCommentService>;
