import { client } from '../graphql/client.ts';
import { ChangedCommentDocument, type CommentThreadFragment, type CommentWordsFragment } from '../graphql/generated/graphql.ts';
import type { CommentPlace } from './comment-place.ts';
import { COMMENTS } from './place-queries.ts';

/** Threads that are asked for at once; as many as the server gives. */
export const THREADS_AT_ONCE = 500;

/** What the page asks for first. */
export function commentsVariables({ id }: CommentPlace) {
  return { id, first: THREADS_AT_ONCE, after: null };
}

/** Changes the threads that are held of a place. */
function updateThreads(place: CommentPlace, change: (threads: CommentThreadFragment[]) => CommentThreadFragment[]): void {
  client.cache.updateQuery({ query: COMMENTS[place.kind], variables: commentsVariables(place) }, (data) => {
    const held = data?.place;
    if (!held) return;
    return { place: { ...held, comments: { ...held.comments, nodes: change(held.comments.nodes) } } } as typeof data;
  });
}

/** Puts a thread where it belongs: what is not here yet comes last, what says nothing any more goes. */
export function keepThread(place: CommentPlace, thread: CommentThreadFragment): void {
  updateThreads(place, (threads) => {
    if (thread.deletedAt != null && thread.replies.length === 0) return threads.filter(({ id }) => id !== thread.id);
    return threads.some(({ id }) => id === thread.id) ? threads.map((one) => (one.id === thread.id ? thread : one)) : [...threads, thread];
  });
}

/** Adds a reply to its thread, where it is not there yet. */
export function keepReply(place: CommentPlace, parentId: string, reply: CommentWordsFragment): void {
  updateThreads(place, (threads) => threads.map((thread) =>
    (thread.id !== parentId || thread.replies.some(({ id }) => id === reply.id) ? thread : { ...thread, replies: [...thread.replies, reply] })));
}

/** Takes a comment that cannot be seen any more out of what is held. */
function dropComment(place: CommentPlace, commentId: string): void {
  updateThreads(place, (threads) => threads.filter(({ id }) => id !== commentId)
    .map((thread) => (thread.replies.some(({ id }) => id === commentId) ? { ...thread, replies: thread.replies.filter(({ id }) => id !== commentId) } : thread)));
}

/** A comment as an event brings it: with its whole thread. */
export interface ToldComment extends CommentThreadFragment {
  readonly parent: CommentThreadFragment | null;
}

/** Puts what an event brought where it belongs. */
export function keepTold(place: CommentPlace, comment: ToldComment): void {
  keepThread(place, comment.parent ?? comment);
}

/** Fetches what an event said has changed: the comment with its whole thread. */
export async function fetchChanged(place: CommentPlace, commentId: string): Promise<void> {
  const { data } = await client.query({ query: ChangedCommentDocument, variables: { id: commentId }, fetchPolicy: 'network-only' });
  const comment = data?.node?.__typename === 'Comment' ? data.node : null;
  if (comment) keepThread(place, comment.parent ?? comment);
  else dropComment(place, commentId);
}
