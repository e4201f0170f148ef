import { useEffect, useRef } from 'react';
import { client } from '../graphql/client.ts';
import { type CommentThreadFragment, SequenceCommentsDocument } from '../graphql/generated/graphql.ts';
import type { Trouble } from '../graphql/problem.ts';
import { usePage } from '../graphql/use-page.ts';
import { commentsVariables, keepThread, keepTold, THREADS_AT_ONCE, type ToldComment } from './comment-cache.ts';
import { isAboutComments, type ScopeFeed } from './scope-feed.ts';

export interface SequenceComments {
  /** All threads, the oldest first; null until they are here. */
  readonly threads: readonly CommentThreadFragment[] | null;
  /** When the viewer was last here, as it was when this page was opened; undefined until that is known. */
  readonly readAt: string | null | undefined;
  readonly trouble: Trouble | null;
  readonly refetch: () => void;
}

/** What was said about a sequence, kept up with what others say. */
export function useComments(sequenceId: string, feed: ScopeFeed): SequenceComments {
  const { data, trouble, refetch } = usePage(SequenceCommentsDocument, commentsVariables(sequenceId));
  const held = data?.lessonSequence;
  const readAt = useRef<{ of: string; at: string | null } | null>(null);
  if (held && readAt.current?.of !== sequenceId) readAt.current = { of: sequenceId, at: held.myReadAt ?? null };

  const again = () => void refetch().catch(() => {});
  useEffect(() => feed.follow((event) => {
    if (event === null) again();
    else if (isAboutComments(event) && event.node?.__typename === 'Comment') keepTold(sequenceId, event.node as unknown as ToldComment);
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- refetching is the same for as long as the sequence is
  }), [feed, sequenceId]);

  const more = held?.comments.pageInfo.hasNextPage ? held.comments.pageInfo.endCursor : null;
  useEffect(() => {
    if (more != null) void fetchRest(sequenceId, more).catch(() => {});
  }, [sequenceId, more]);
  return { threads: held?.comments.nodes ?? null, readAt: readAt.current?.at, trouble, refetch: again };
}

/** What does not fit into the first answer. */
async function fetchRest(sequenceId: string, first: string): Promise<void> {
  let after: string | null = first;
  while (after !== null) after = await fetchPage(sequenceId, after);
}

/** @returns where the next page begins */
async function fetchPage(sequenceId: string, after: string): Promise<string | null> {
  const { data } = await client.query({ query: SequenceCommentsDocument, variables: { id: sequenceId, first: THREADS_AT_ONCE, after }, fetchPolicy: 'network-only' });
  const page = data?.lessonSequence?.comments;
  for (const thread of page?.nodes ?? []) keepThread(sequenceId, thread);
  return page?.pageInfo.hasNextPage ? (page.pageInfo.endCursor ?? null) : null;
}
