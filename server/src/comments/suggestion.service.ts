import DataLoader from 'dataloader';
import type * as Y from 'yjs';
import { reattach, type Reattached } from '../../../schema/document/anchors.ts';
import { fieldText } from '../../../schema/document/field-text.ts';
import { objectOfRoot } from '../../../schema/document/roots.ts';
import { authoriseContent, type Asker } from '../asker.ts';
import type { DocumentEngine } from '../documents/engine.ts';
import { recordEvents } from '../events/event.store.ts';
import { Refusal } from '../documents/refusals.ts';
import type { CommentModel, SuggestionModel } from '../generated/prisma/models.ts';
import type { Loaders } from '../loaders.ts';
import type { Deps } from '../platform/deps.ts';
import { DomainProblem, invalid } from '../platform/errors.ts';
import { holdUnarchived, putAway } from '../plans/put-away.ts';
import { createCommentChanges, type ChangeOf, type CommentChange } from './comment-changes.ts';
import type { InformPeople } from './comment-news.ts';
import { keepFromTokens, placeNamed, ruleOf, type NamedPlace } from './comment-place.ts';
import { halfAccepted, lockComment, openSuggestionsOf } from './comment.store.ts';
import { decidesWithin } from './field-owners.ts';
import { replacePassage } from './replace-passage.ts';

/** The most suggestions accepted at once. */
export const MOST_AT_ONCE = 100;

export interface DecidedAtOnce {
  readonly accepted: CommentModel[];
  /** Those whose passage reads otherwise by now: left open. */
  readonly stale: CommentModel[];
}

/** Who decided when, and at which seq it was taken into the text. */
interface Decision {
  readonly personId: string;
  readonly at: Date;
  readonly seq: bigint | null;
}

/** What has become of proposed changes: taken into the text with credit, or not. */
export function createSuggestionService(deps: Deps, { documents, inform }: { documents: DocumentEngine; inform: InformPeople }) {
  const { db, bus, clock } = deps;
  const { change } = createCommentChanges(deps);

  const perOperation = new WeakMap<Loaders, DataLoader<string, string | null>>();

  /** What comments' passages read now, each document asked once an operation. */
  function passagesNow({ loaders }: Asker): DataLoader<string, string | null> {
    const texts = perOperation.get(loaders) ?? new DataLoader(async (ids: readonly string[]) => {
      const comments = (await Promise.all(ids.map((id) => loaders.comment.load(id)))).filter((comment) => comment !== null);
      const found = new Map<string, string | null>();
      for (const [placeId, ours] of Map.groupBy(comments, (comment) => comment.placeId)) {
        const document = await loaders.document.load(placeId);
        if (document !== null) await documents.read(document.id, (doc) => ours.forEach((comment) => found.set(comment.id, passageNow(doc, comment).text)));
      }
      return ids.map((id) => found.get(id) ?? null);
    });
    perOperation.set(loaders, texts);
    return texts;
  }

  async function openSuggestion({ tx, before }: ChangeOf): Promise<SuggestionModel> {
    const suggestion = await tx.suggestion.findUnique({ where: { commentId: before.id } });
    if (suggestion === null) throw invalid('This comment proposes no change.', 'commentId');
    if (suggestion.status !== 'OPEN') throw new DomainProblem('CONFLICT', `This suggestion has been ${suggestion.status.toLowerCase()} already.`);
    return suggestion;
  }

  /** A decided suggestion is dealt with, and whoever made it hears of it. */
  async function settle({ tx, after, before }: Pick<ChangeOf, 'tx' | 'after' | 'before'>, status: 'ACCEPTED' | 'DECLINED', { personId, at, seq }: Decision): Promise<CommentModel> {
    await tx.suggestion.update({ where: { commentId: before.id }, data: { status, decidedById: personId, decidedAt: at, seq } });
    const comment = await tx.comment.update({ where: { id: before.id }, data: { resolvedAt: before.resolvedAt ?? at, resolvedById: before.resolvedById ?? personId } });
    if (personId !== before.authorId) await inform(tx, after, [{ kind: 'DECISION', personId: before.authorId, comment, actorId: personId }]);
    return comment;
  }

  /** Settles acceptances that are in the text alone, because the process ended before their row was written: of one comment, or all. */
  async function finishAcceptances(commentId: string | null = null): Promise<void> {
    for (const { comment_id: id, person_id: personId, seq, at } of await halfAccepted(db.service, commentId)) {
      await db.serve(async (tx, after) => {
        // Whoever is accepting it now holds the comment until that is done.
        const before = await lockComment(tx, id);
        if ((await tx.suggestion.findUnique({ where: { commentId: id } }))?.status !== 'OPEN') return;
        await settle({ tx, after, before }, 'ACCEPTED', { personId, at, seq });
        await recordEvents(tx, after, bus, [{ scope: before.placeId, type: 'suggestion.decided', nodeId: id, actorId: personId, at: clock.now() }]);
      });
    }
  }

  /** Writes it into the text in the acceptor's name, with its author's credit (D14), while the comment's row keeps others from doing so too; the log has it under the suggestion's id. */
  async function accept(asker: Asker, commentId: string): CommentChange {
    await finishAcceptances(commentId);
    return change(asker, 'decide', commentId, 'suggestion.decided', async (of) => {
      const suggestion = await openSuggestion(of);
      // Where the transaction is done again, its edit is in the text already.
      const [done] = await halfAccepted(db.service, commentId);
      if (done !== undefined) return settle(of, 'ACCEPTED', { personId: done.person_id, at: done.at, seq: done.seq });
      const by = { personId: asker.actor.personId, originalAuthorId: of.before.authorId, reason: 'suggestion', id: suggestion.id } as const;
      if (of.before.planId !== null) await holdUnarchived(of.tx, of.before.planId);
      const { id: documentId } = await of.tx.document.findUniqueOrThrow({ where: { objectId: of.before.placeId }, select: { id: true } });
      const { seq } = await documents.edit(documentId, by, (doc) => applyTo(doc, of.before, suggestion)).catch(asConflict);
      return settle(of, 'ACCEPTED', { personId: by.personId, at: clock.now(), seq: BigInt(seq) });
    });
  }

  return {
    acceptSuggestion: (asker: Asker, { commentId }: { commentId: string }): CommentChange => accept(asker, commentId),

    async declineSuggestion(asker: Asker, { commentId }: { commentId: string }): CommentChange {
      await finishAcceptances(commentId);
      return change(asker, 'decide', commentId, 'suggestion.decided', async (of) => {
        await openSuggestion(of);
        return settle(of, 'DECLINED', { personId: asker.actor.personId, at: clock.now(), seq: null });
      });
    },

    finishAcceptances: () => finishAcceptances(),

    /** Accepts every open suggestion of a sequence or a plan, or of one field, that the asker may decide about and that still fits its text: each by itself, the oldest first. */
    async acceptAllSuggestions(asker: Asker, { root, ...named }: NamedPlace & { root?: string | null | undefined }): Promise<DecidedAtOnce> {
      const place = placeNamed(named);
      const facts = await authoriseContent(asker, 'content.view', place.id, place.kind);
      const within = await decidesWithin(asker, facts, place);
      if (within !== null && !within.some((id) => !root || objectOfRoot(root) === id)) await authoriseContent(asker, ruleOf(place, 'decide'), place.id, place.kind);
      keepFromTokens(asker, place);
      if (facts.putAway) throw putAway();
      const open = await asker.reader.run((tx) => openSuggestionsOf(tx, place.id, { root: root ?? null, within }, MOST_AT_ONCE));
      const decided: DecidedAtOnce = { accepted: [], stale: [] };
      for (const comment of open) {
        try {
          decided.accepted.push((await accept(asker, comment.id)).comment);
        } catch (error) {
          if (!(error instanceof DomainProblem) || error.code !== 'CONFLICT') throw error;
          decided.stale.push(comment);
        }
      }
      return decided;
    },

    /** Whether a suggestion is open and its passage still reads as it did when it was made. */
    async isCurrent(asker: Asker, { commentId, status }: SuggestionModel): Promise<boolean> {
      return status === 'OPEN' && (await passagesNow(asker).load(commentId)) === (await asker.loaders.suggestionOfComment.load(commentId))?.original;
    },
  };
}

/** Where a comment's passage stands in a document, and what it reads; null where its words are gone. */
function passageNow(doc: Y.Doc, { root, anchorStart: start, anchorEnd: end, quote, prefix, suffix }: CommentModel): { place: Reattached; text: string | null } {
  const lost = { place: { state: 'LOST' }, text: null } as const;
  if (root === null || start === null || end === null || quote === null || !doc.share.has(root)) return lost;
  const fragment = doc.getXmlFragment(root);
  const place = reattach(fragment, { start, end, quote, prefix: prefix ?? '', suffix: suffix ?? '' });
  return place.state === 'LOST' ? lost : { place, text: fieldText(fragment).slice(place.from, place.to) };
}

/** @throws DomainProblem CONFLICT that says what stands there now */
function applyTo(doc: Y.Doc, comment: CommentModel, { original, replacement }: SuggestionModel): void {
  const { place, text } = passageNow(doc, comment);
  if (place.state === 'LOST') throw new DomainProblem('CONFLICT', 'The words that this would change are gone. Nothing was changed; its author can attach it to others.');
  if (text !== original) throw new DomainProblem('CONFLICT', `The text has changed since this was suggested. It reads now: “${shortened(text!)}”. Nothing was changed.`);
  if (!replacePassage(doc.getXmlFragment(comment.root!), place, replacement)) {
    throw new DomainProblem('CONFLICT', 'The words stand in more than one paragraph by now, so this cannot be put in by itself. Nothing was changed.');
  }
}

/** What the room refuses, such as to grow beyond its limit, is said as it says it. */
function asConflict(error: unknown): never {
  throw error instanceof Refusal ? new DomainProblem('CONFLICT', error.message) : error;
}

function shortened(text: string): string {
  return text.length <= 200 ? text : `${text.slice(0, 199)}…`;
}
