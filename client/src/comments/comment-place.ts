import type { Anchor } from '../../../schema/document/anchors.ts';
import type { AddCommentInput, CommentWordsFragment } from '../graphql/generated/graphql.ts';

/** What is commented on as a whole, by its id. */
export interface CommentPlace {
  readonly kind: 'sequence' | 'plan';
  readonly id: string;
}

/** What a comment is about in its place: a passage of a field, a field, an item (a step, a part of a plan), or without any of them the whole. */
export interface CommentTarget {
  readonly itemId: string | null;
  readonly root: string | null;
  readonly passage: (Pick<Anchor, 'start' | 'end' | 'quote' | 'prefix' | 'suffix'> & { readonly epoch: string }) | null;
}

/** The item that a thread is about; null of the whole. */
export function itemOf({ step, planItem }: Pick<CommentWordsFragment, 'step' | 'planItem'>): string | null {
  return step?.id ?? planItem?.id ?? null;
}

/** A place and an item of it as a comment is sent with them. */
export function placeInput({ kind, id }: CommentPlace, itemId: string | null): Pick<AddCommentInput, 'sequenceId' | 'stepId' | 'planId' | 'planItemId'> {
  return kind === 'sequence' ? { sequenceId: id, ...(itemId !== null && { stepId: itemId }) } : { planId: id, ...(itemId !== null && { planItemId: itemId }) };
}

/** The same read back. */
export function placeOfInput({ sequenceId, planId }: AddCommentInput): CommentPlace {
  return sequenceId == null ? { kind: 'plan', id: planId! } : { kind: 'sequence', id: sequenceId };
}

/** The item whose field a root is; null for a field of the whole. */
export function itemOfRoot(place: CommentPlace, root: string): string | null {
  const objectId = root.split('/')[0]!;
  return objectId === place.id ? null : objectId;
}
