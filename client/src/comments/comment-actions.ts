import { client } from '../graphql/client.ts';
import { AddCommentDocument, type AddCommentInput, type CommentThreadFragment, DeleteCommentDocument, ReopenCommentDocument, ResolveCommentDocument } from '../graphql/generated/graphql.ts';
import { take } from '../graphql/problem.ts';
import { bodyOf } from './comment-body.ts';
import { fetchChanged, keepThread } from './comment-cache.ts';
import type { CommentPlace } from './comment-desk.ts';

export type NewComment = Pick<AddCommentInput, 'kind' | 'tags'> & {
  /** What was typed: a paragraph a line, formulas between dollars. */
  readonly text: string;
};

function base64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}

/** Says something about a place of a sequence. @throws Refused */
export async function addComment(sequenceId: string, { stepId, root, passage }: CommentPlace, { text, kind, tags }: NewComment): Promise<CommentThreadFragment> {
  const input: AddCommentInput = {
    sequenceId,
    kind: kind ?? null,
    tags: tags ?? [],
    ...(text.trim() !== '' && { body: bodyOf(text) }),
    ...(stepId !== null && { stepId }),
    ...(root !== null && { root }),
    ...(passage && { passage: { ...passage, start: base64(passage.start), end: base64(passage.end) } }),
  };
  const { data } = await client.mutate({ mutation: AddCommentDocument, variables: { input } });
  const { comment } = take(data?.addComment, 'CommentAdded');
  keepThread(sequenceId, comment);
  return comment;
}

/** Answers a thread. @throws Refused */
export async function replyTo(sequenceId: string, parentId: string, text: string): Promise<void> {
  const { data } = await client.mutate({ mutation: AddCommentDocument, variables: { input: { sequenceId, parentId, body: bodyOf(text) } } });
  take(data?.addComment, 'CommentAdded');
  await fetchChanged(sequenceId, parentId);
}

/** @throws Refused */
export async function setResolved(commentId: string, resolved: boolean): Promise<void> {
  const variables = { input: { commentId } };
  if (resolved) take((await client.mutate({ mutation: ResolveCommentDocument, variables })).data?.resolveComment, 'CommentResolved');
  else take((await client.mutate({ mutation: ReopenCommentDocument, variables })).data?.reopenComment, 'CommentReopened');
}

/** Takes its words away; where replies hang, a trace remains. @throws Refused */
export async function deleteComment(sequenceId: string, commentId: string): Promise<void> {
  const { data } = await client.mutate({ mutation: DeleteCommentDocument, variables: { input: { commentId } } });
  const { comment } = take(data?.deleteComment, 'CommentDeleted');
  if (comment.parent) await fetchChanged(sequenceId, comment.parent.id);
  else keepThread(sequenceId, comment);
}
