import type { Anchor } from '../../../schema/document/anchors.ts';
import type { AddCommentInput, CommentWordsFragment } from '../graphql/generated/graphql.ts';

/** What is commented on as a whole, by its id. */
export interface CommentPlace {
  readonly kind: 'sequence';
  readonly id: string;
}

/** What a comment is about in its place: a passage of a field, a field, an item (a step), or without any of them the whole. */
export interface CommentTarget {
  readonly itemId: string | null;
  readonly root: string | null;
  readonly passage: (Pick<Anchor, 'start' | 'end' | 'quote' | 'prefix' | 'suffix'> & { readonly epoch: string }) | null;
}

/** The item that a thread is about; null of the whole. */
export function itemOf({ step }: Pick<CommentWordsFragment, 'step'>): string | null {
  return step?.id ?? null;
}

/** A place and an item of it as a comment is sent with them. */
export function placeInput(place: CommentPlace, itemId: string | null): Pick<AddCommentInput, 'sequenceId' | 'stepId'> {
  return { sequenceId: place.id, ...(itemId !== null && { stepId: itemId }) };
}

/** The same read back. */
export function placeOfInput({ sequenceId }: AddCommentInput): CommentPlace {
  return { kind: 'sequence', id: sequenceId };
}

/** The item whose field a root is; null for a field of the whole. */
export function itemOfRoot(place: CommentPlace, root: string): string | null {
  const objectId = root.split('/')[0]!;
  return objectId === place.id ? null : objectId;
}
