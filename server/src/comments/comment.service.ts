import { authoriseContent, mayDo, type Asker } from '../asker.ts';
import type { DocumentEngine } from '../documents/engine.ts';
import type { BigIdea, CommentKind } from '../generated/prisma/enums.ts';
import type { CommentModel } from '../generated/prisma/models.ts';
import type { Page } from '../graphql/connection.ts';
import type { Deps } from '../platform/deps.ts';
import { DomainProblem, invalid, notFound } from '../platform/errors.ts';
import { idPrefix } from '../platform/ids.ts';
import { oneAtATime } from '../platform/one-at-a-time.ts';
import { can } from '../policy/policy.ts';
import { spokenFor } from '../policy/spoken-for.ts';
import { peopleWhoSee, type NamedPerson } from '../policy/people-who-see.store.ts';
import type { PassageInput } from './comment-anchor.ts';
import { commentBody, NO_WORDS } from './comment-body.ts';
import { createCommentChanges, resourceOf, type CommentChange } from './comment-changes.ts';
import { newsOf, type InformPeople } from './comment-news.ts';
import { anchorOf } from './comment-passage.ts';
import { keepFromTokens, placeNamed, placeOf, ruleOf, type CommentPlace, type Deed, type NamedPlace } from './comment-place.ts';
import { placeColumns } from './comment-place.store.ts';
import { forgetWords, keepVersion, replaceMentions, threadsOf, type CommentFilter } from './comment.store.ts';
import { factsOfField } from './field-owners.ts';
import { checkMentions } from './mentions.ts';
import { changeProposed, ownId, sentAgain, spotOf, threadOf, wordsOf, type NewComment } from './new-comment.ts';

/** A sequence or a plan holds no more comments than this, replies and deleted ones counted. */
export const MOST_COMMENTS = 2_000;
/** People offered at once for a mention. */
const MOST_OFFERED = 20;

/** What the viewer may do with a comment. */
export interface CommentRights {
  readonly edit: boolean;
  readonly delete: boolean;
  readonly resolve: boolean;
  readonly reply: boolean;
  readonly accept: boolean;
  readonly reattach: boolean;
}

export interface EditedComment {
  readonly commentId: string;
  readonly body?: unknown;
  readonly kind?: CommentKind | null | undefined;
  readonly tags?: readonly BigIdea[] | null | undefined;
  readonly mentions?: readonly string[] | null | undefined;
}

export interface CommentParts {
  readonly documents: DocumentEngine;
  readonly inform: InformPeople;
  /** A comment was tied to words of a field, which may still be on their way. */
  readonly anchorMade: (documentId: string, root: string) => void;
}

/** Comments on a sequence or a plan, where they stand, and who may do what to them. */
export function createCommentService(deps: Deps, { documents, inform, anchorMade }: CommentParts) {
  const { db, clock, ids } = deps;
  const { announce, change } = createCommentChanges(deps);

  async function documentOf(asker: Asker, { kind, id }: CommentPlace): Promise<string> {
    const document = await asker.loaders.document.load(id);
    if (document === null) throw notFound(`This ${kind}`);
    return document.id;
  }

  function setResolved(asker: Asker, commentId: string, resolved: boolean): CommentChange {
    return change(asker, 'resolve', commentId, resolved ? 'comment.resolved' : 'comment.reopened', async ({ tx, before }) => {
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

    /** Threads of a sequence or a plan, the oldest first; one more than asked for where there are more. */
    async ofPlace(asker: Asker, placeId: string, page: Page, filter: CommentFilter): Promise<CommentModel[]> {
      if (!(await mayDo(asker, 'content.view', placeId))) return [];
      const { personId } = asker.actor;
      const readAt = filter.unread == null ? null : await asker.loaders.placeReadAt.load({ personId, placeId });
      return asker.reader.run((tx) => threadsOf(tx, placeId, page, filter, { personId, readAt }));
    },

    async viewerCan(asker: Asker, comment: CommentModel): Promise<CommentRights> {
      const facts = await asker.loaders.contentFacts.load(comment.placeId);
      const place = placeOf(comment);
      const ofField = facts && (await factsOfField(asker, facts, place, comment.root));
      const may = (deed: Deed) => ofField !== null && can(asker.actor, ruleOf(place, deed), resourceOf(ofField, comment)).allowed;
      const there = comment.deletedAt === null;
      return {
        edit: there && may('edit'),
        delete: there && may('delete'),
        resolve: comment.parentId === null && may('resolve'),
        reply: may('comment'),
        accept: there && may('decide'),
        reattach: there && comment.anchorState !== 'PLACE' && may('reattach'),
      };
    },

    /** People who see a sequence or a plan now, by name, for whoever may comment there; null for everybody else. @throws DomainProblem INVALID_INPUT */
    async mentionable(asker: Asker, named: NamedPlace, search: string): Promise<NamedPerson[] | null> {
      const place = placeNamed(named);
      const facts = idPrefix(place.id) === place.kind ? await asker.loaders.contentFacts.load(place.id) : null;
      if (facts === null || !can(asker.actor, ruleOf(place, 'comment'), facts).allowed) return null;
      return peopleWhoSee(db.service, facts, clock.now(), { search: search.trim().slice(0, 100), most: MOST_OFFERED });
    },

    /** Says something about a sequence or a plan, a part of it, a field or a passage, or answers what was said; what is sent again is answered again. */
    async addComment(asker: Asker, input: NewComment): CommentChange {
      const place = placeNamed(input);
      const facts = await authoriseContent(asker, ruleOf(place, 'comment'), place.id, place.kind);
      keepFromTokens(asker, place);
      const id = input.id == null ? ids.next('comment') : ownId(input.id, clock.now());
      const there = input.id == null ? null : await asker.loaders.comment.load(id);
      if (there !== null) return { comment: sentAgain(there, asker.actor.personId, place, input) };
      const words = wordsOf(input);
      const proposed = changeProposed(input);
      const documentId = await documentOf(asker, place);
      const anchor = await anchorOf(documents, documentId, input.root ?? null, input.passage);
      const mentioned = await checkMentions(db.service, asker, facts, place, clock.now(), input.mentions);
      const { personId } = asker.actor;
      return db.write(personId, async (tx, after) => {
        // How much is there is counted.
        await oneAtATime(tx, `comments of ${place.id}`);
        const parent = await threadOf(tx, place, input);
        const spot = await spotOf(tx, place, input);
        const columns = await placeColumns(tx, place);
        if ((await tx.comment.count({ where: { placeId: place.id } })) >= MOST_COMMENTS) throw invalid(`A ${place.kind} holds ${MOST_COMMENTS} comments at most. Yours was not added.`);
        const [comment] = await tx.comment.createManyAndReturn({
          data: {
            id, ...columns, parentId: parent?.id ?? null,
            authorId: personId, authorDepartmentId: spokenFor(asker.actor, facts.departmentId, (facts.grants ?? []).map((grant) => grant.recipientDepartmentId)), kind: proposed ? 'SUGGEST' : (input.kind ?? null), tags: [...new Set(input.tags)],
            body: words.body as object, text: words.text, ...spot, ...anchor, createdAt: clock.now(),
          },
          skipDuplicates: true,
        });
        // Sent twice at the same moment: the other one has just added it.
        if (comment === undefined) return { comment: sentAgain(await tx.comment.findUnique({ where: { id } }), personId, place, input) };
        if (proposed) await tx.suggestion.create({ data: { id: ids.next('suggestion'), commentId: comment.id, root: spot.root!, ...proposed, status: 'OPEN' } });
        if (input.passage) after(() => anchorMade(documentId, spot.root!));
        if (mentioned.length > 0) await replaceMentions(tx, comment.id, mentioned);
        await inform(tx, after, await newsOf(tx, comment, parent, mentioned));
        await announce(tx, after, asker, comment, 'comment.added');
        return { comment };
      });
    },

    /** Changes a comment's words, keeping how they read before; a thread's kind and tags too, where they are given. */
    editComment(asker: Asker, input: EditedComment): CommentChange {
      return change(asker, 'edit', input.commentId, 'comment.edited', async ({ tx, after, before, facts }) => {
        const carries = (await tx.suggestion.count({ where: { commentId: before.id } })) > 0;
        const words = input.body === undefined ? before : carries && input.body === null ? NO_WORDS : commentBody(input.body);
        if (before.parentId !== null && (input.kind || input.tags?.length)) throw invalid('Kind and tags are those of the thread’s first comment.', 'kind');
        if (carries && input.kind !== undefined && input.kind !== 'SUGGEST') throw invalid('A comment that proposes other words is one of kind suggest.', 'kind');
        const reworded = JSON.stringify(words.body) !== JSON.stringify(before.body);
        if (reworded) await keepVersion(tx, ids.next('version'), before);
        const comment = await tx.comment.update({
          where: { id: before.id },
          data: {
            ...(reworded && { body: words.body as object, text: words.text, editedAt: clock.now() }),
            ...(input.kind !== undefined && { kind: input.kind }),
            ...(input.tags != null && { tags: [...new Set(input.tags)] }),
          },
        });
        if (input.mentions != null) {
          const mentioned = await checkMentions(db.service, asker, facts, placeOf(before), clock.now(), input.mentions);
          const added = await replaceMentions(tx, before.id, mentioned);
          await inform(tx, after, added.filter((personId) => personId !== before.authorId).map((personId) => ({ kind: 'MENTION', personId, comment, actorId: asker.actor.personId })));
        }
        return comment;
      });
    },

    /** Takes a comment's words away, with everything that was made of them; where replies hang, that something stood there remains. */
    deleteComment(asker: Asker, input: { commentId: string }): CommentChange {
      return change(asker, 'delete', input.commentId, 'comment.deleted', async ({ tx, before: { id } }) => {
        await forgetWords(tx, id);
        const data = { body: NO_WORDS.body as object, text: NO_WORDS.text, editedAt: null, deletedAt: clock.now(), deletedById: asker.actor.personId };
        return tx.comment.update({ where: { id }, data });
      });
    },

    resolveComment: (asker: Asker, input: { commentId: string }): CommentChange => setResolved(asker, input.commentId, true),
    reopenComment: (asker: Asker, input: { commentId: string }): CommentChange => setResolved(asker, input.commentId, false),

    /** Says by hand which words a comment is about, in its field or in another of the same text. */
    async reattachComment(asker: Asker, input: { commentId: string; root?: string | null | undefined; passage: PassageInput }): CommentChange {
      const seen = await asker.loaders.comment.load(input.commentId);
      const root = input.root ?? seen?.root ?? null;
      // Whoever does not see the comment is refused below, before anything is looked at.
      const documentId = seen === null ? '' : await documentOf(asker, placeOf(seen));
      const anchor = seen === null ? null : await anchorOf(documents, documentId, root, input.passage);
      return change(asker, 'reattach', input.commentId, 'comment.reattached', async ({ tx, after, before, expectIn }) => {
        if (before.parentId !== null) throw invalid('A reply stands where its thread stands.', 'commentId');
        if (root !== null && root !== before.root) await expectIn(root);
        const spot = await spotOf(tx, placeOf(before), { root, passage: input.passage });
        after(() => anchorMade(documentId, spot.root!));
        await tx.suggestion.updateMany({ where: { commentId: before.id }, data: { root: spot.root! } });
        return tx.comment.update({ where: { id: before.id }, data: { ...spot, ...anchor! } });
      });
    },
  };
}

export type CommentService = ReturnType<typeof createCommentService>;
