import { useQuery } from '@apollo/client/react';
import { useEffect, useRef } from 'react';
import { client } from '../graphql/client.ts';
import type { CommentThreadFragment } from '../graphql/generated/graphql.ts';
import type { Trouble } from '../graphql/problem.ts';
import { usePage } from '../graphql/use-page.ts';
import { commentsVariables, keepThread, keepTold, THREADS_AT_ONCE, type ToldComment } from './comment-cache.ts';
import type { CommentPlace } from './comment-place.ts';
import { COMMENTS } from './place-queries.ts';
import { isAboutComments, type ScopeFeed } from './scope-feed.ts';

export interface PlaceComments {
  /** All threads, the oldest first; null until they are here. */
  readonly threads: readonly CommentThreadFragment[] | null;
  /** When the viewer was last here, as it was when this page was opened; undefined until that is known. */
  readonly readAt: string | null | undefined;
  readonly trouble: Trouble | null;
  readonly refetch: () => void;
}

/** What was said in a place, kept up with what others say. */
export function useComments(place: CommentPlace, feed: ScopeFeed): PlaceComments {
  const { data, trouble, refetch } = usePage(COMMENTS[place.kind], commentsVariables(place));
  const held = data?.place;
  const readAt = useRef<{ of: string; at: string | null } | null>(null);
  if (held && readAt.current?.of !== place.id) readAt.current = { of: place.id, at: held.myReadAt ?? null };

  const again = () => void refetch().catch(() => {});
  useEffect(() => feed.follow((event) => {
    if (event === null) again();
    else if (isAboutComments(event) && event.node?.__typename === 'Comment') keepTold(place, event.node as unknown as ToldComment);
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- refetching is the same for as long as the place is
  }), [feed, place]);

  const more = held?.comments.pageInfo.hasNextPage ? held.comments.pageInfo.endCursor : null;
  useEffect(() => {
    if (more != null) void fetchRest(place, more).catch(() => {});
  }, [place, more]);
  return { threads: held?.comments.nodes ?? null, readAt: readAt.current?.at, trouble, refetch: again };
}

/** The same as a page that is open holds it; asked for only where nothing is. */
export function useHeldComments(place: CommentPlace): Pick<PlaceComments, 'threads' | 'readAt'> {
  const { data } = useQuery(COMMENTS[place.kind], { variables: commentsVariables(place), fetchPolicy: 'cache-first' });
  const held = data?.place as NonNullable<typeof data>['place'] | undefined;
  return { threads: held?.comments.nodes ?? null, readAt: held ? (held.myReadAt ?? null) : undefined };
}

/** What does not fit into the first answer. */
async function fetchRest(place: CommentPlace, first: string): Promise<void> {
  let after: string | null = first;
  while (after !== null) after = await fetchPage(place, after);
}

/** @returns where the next page begins */
async function fetchPage(place: CommentPlace, after: string): Promise<string | null> {
  const { data } = await client.query({ query: COMMENTS[place.kind], variables: { id: place.id, first: THREADS_AT_ONCE, after }, fetchPolicy: 'network-only' });
  const page = data?.place?.comments;
  for (const thread of page?.nodes ?? []) keepThread(place, thread);
  return page?.pageInfo.hasNextPage ? (page.pageInfo.endCursor ?? null) : null;
}
