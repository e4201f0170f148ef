import { parseRoot } from '../../../schema/document/roots.ts';
import type { BigIdea, CommentKind } from '../generated/prisma/enums.ts';
import type { CommentModel } from '../generated/prisma/models.ts';
import type { Tx } from '../platform/database.ts';
import { DomainProblem, invalid, notFound } from '../platform/errors.ts';
import { MOST_QUOTE, type PassageInput } from './comment-anchor.ts';
import { commentBody, NO_WORDS, type CommentBody } from './comment-body.ts';
import { DOCUMENT_KINDS, type CommentPlace, type NamedPlace } from './comment-place.ts';
import { fieldExists, partExists } from './comment-place.store.ts';
import { holdComment } from './comment.store.ts';

/** What in its place something is about: a step of a sequence or an item of a plan, and a field of its text. */
interface NamedSpot {
  readonly stepId?: string | null | undefined;
  readonly planItemId?: string | null | undefined;
  readonly root?: string | null | undefined;
  readonly passage?: PassageInput | null | undefined;
}

export interface NewComment extends NamedPlace, NamedSpot {
  /** Made by the caller, so that what is sent again is not added again. */
  readonly id?: string | null | undefined;
  readonly parentId?: string | null | undefined;
  readonly kind?: CommentKind | null | undefined;
  readonly tags?: readonly BigIdea[] | null | undefined;
  readonly body?: unknown;
  readonly mentions?: readonly string[] | null | undefined;
  readonly suggestion?: { readonly replacement: string } | null | undefined;
}

/** The columns of it. */
export interface Spot {
  readonly stepId: string | null;
  readonly planItemId: string | null;
  readonly root: string | null;
}

/** A UUIDv7 (RFC 9562) behind the prefix: its first 48 bits are when it was made. */
const OWN_ID = /^comment_([0-9a-f]{12})7[0-9a-f]{3}[89ab][0-9a-f]{15}$/;
const DAY_MS = 86_400_000;

/** An id as a caller made it. @throws DomainProblem INVALID_INPUT for one of no such form, or of a clock that is days ahead */
export function ownId(id: string, now: Date): string {
  const made = OWN_ID.exec(id);
  if (made === null || Number.parseInt(made[1]!, 16) > now.getTime() + DAY_MS) throw invalid('This is no id for a new comment; is the clock of this device right? Nothing was added.', 'id');
  return id;
}

/** What is there under the id of something that is sent again. @throws DomainProblem INVALID_INPUT where that is not the same */
export function sentAgain(comment: CommentModel | null, personId: string, { id: placeId }: CommentPlace, { parentId }: NewComment): CommentModel {
  if (comment?.authorId !== personId || comment.placeId !== placeId || comment.parentId !== (parentId ?? null)) throw invalid('This id is taken. Nothing was added.', 'id');
  return comment;
}

const PARTS = {
  sequence: { named: 'stepId', foreign: 'planItemId', called: 'This step', wrong: 'A sequence has steps, and no items of a plan. Nothing was changed.' },
  plan: { named: 'planItemId', foreign: 'stepId', called: 'This item', wrong: 'A plan has items, and no steps. Nothing was changed.' },
} as const satisfies Record<CommentPlace['kind'], object>;

/** Finds what something is about. @throws DomainProblem NOT_FOUND, INVALID_INPUT */
export async function spotOf(tx: Tx, place: CommentPlace, spot: NamedSpot): Promise<Spot> {
  const { named, foreign, called, wrong } = PARTS[place.kind];
  const { [named]: partId = null, root = null, passage } = spot;
  if (spot[foreign] != null) throw invalid(wrong, foreign);
  const at = (part: string | null): Spot => ({ stepId: null, planItemId: null, [named]: part, root });
  if (root === null) {
    if (passage) throw invalid('A passage is of a field: say which. Nothing was changed.', 'root');
    if (partId !== null && !(await partExists(tx, place, partId))) throw notFound(called);
    return at(partId);
  }
  const parsed = parseRoot(DOCUMENT_KINDS[place.kind], root);
  if (parsed === null) throw invalid('There is no such field. Nothing was changed.', 'root');
  if (!(await fieldExists(tx, place, parsed)) || (partId !== null && partId !== parsed.objectId)) throw notFound(called);
  // A plan’s own text is about the plan as a whole.
  return at(parsed.objectId === place.id ? null : parsed.objectId);
}

/** The thread a reply goes to; null for a new thread. @throws DomainProblem NOT_FOUND, CONFLICT, INVALID_INPUT */
export async function threadOf(tx: Tx, { id: placeId }: CommentPlace, { parentId, ...reply }: NewComment): Promise<CommentModel | null> {
  if (parentId === null || parentId === undefined) return null;
  const parent = await holdComment(tx, parentId);
  if (parent === null || parent.placeId !== placeId) throw notFound('This comment');
  if (parent.parentId !== null) throw invalid('Comments have two levels: answer the first of the thread. Nothing was changed.', 'parentId');
  if (parent.deletedAt !== null && (await tx.comment.count({ where: { parentId, deletedAt: null } })) === 0) {
    throw new DomainProblem('CONFLICT', 'What you answer has been deleted meanwhile. Your words were not added: say them as a comment of their own.');
  }
  if (reply.stepId || reply.planItemId || reply.root || reply.passage || reply.kind || reply.tags?.length || reply.suggestion) {
    throw invalid('A reply stands where its thread stands: it has no place, kind, tags or suggestion of its own.', 'parentId');
  }
  return parent;
}

/** The words of a new comment; a suggestion may speak for itself. @throws DomainProblem INVALID_INPUT */
export function wordsOf({ body, suggestion }: Pick<NewComment, 'body' | 'suggestion'>): CommentBody {
  return suggestion && (body === undefined || body === null) ? NO_WORDS : commentBody(body);
}

/** What a suggestion would change; null where none is made. @throws DomainProblem INVALID_INPUT */
export function changeProposed({ suggestion, passage, kind }: NewComment): { original: string; replacement: string } | null {
  if (suggestion === null || suggestion === undefined) return null;
  if (!passage) throw invalid('A suggestion is about words of a field: select them first. Nothing was changed.', 'suggestion');
  if (kind !== null && kind !== undefined && kind !== 'SUGGEST') throw invalid('A comment that proposes other words is one of kind suggest. Nothing was changed.', 'kind');
  const [original, { replacement }] = [passage.quote, suggestion];
  if (replacement.length > MOST_QUOTE) throw invalid(`Your wording is ${replacement.length} characters long; ${MOST_QUOTE} is the most. Nothing was changed.`, 'suggestion');
  if (replacement === original) throw invalid('Your wording is the one that is there. Nothing was changed.', 'suggestion');
  const [before, after] = [original.split('\n'), replacement.split('\n')];
  const changed = before.filter((words, index) => words !== after[index]).length;
  if (before.length !== after.length || changed > 1) throw invalid('A suggestion changes words within one paragraph: make one for each. Nothing was changed.', 'suggestion');
  return { original, replacement };
}
