import { useCallback, useEffect, useEffectEvent, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { client } from '../graphql/client.ts';
import { type PostFilter, type PostWordsFragment, ThreadEventsDocument, ThreadPageDocument, ThreadPostsDocument } from '../graphql/generated/graphql.ts';
import type { Trouble } from '../graphql/problem.ts';
import { onRightsChanged } from '../graphql/rights.ts';
import { ScopePresence, sendPresence } from '../graphql/scope-presence.ts';
import { followScope, type ScopeEvent } from '../graphql/scope-subscription.ts';
import { socket } from '../graphql/socket.ts';
import { usePage } from '../graphql/use-page.ts';
import { forget } from '../graphql/use-scope-events.ts';
import { useViewer } from '../session/viewer-context.ts';
import { shown, type ShownPost, type ShownThread } from './discussion-view.ts';
import { ORIGIN } from './origin.ts';
import { onPostSent } from './outbox-of.ts';
import { followPosts } from './post-feed.ts';
import { EVERYTHING, filterInput, isFiltered, type ReadingFilter } from './reading-filter.ts';
import { readThreadPresence, type ThreadPresence } from './thread-presence.ts';
import { type FetchPosts, type PostStretch, type ThreadPosts, ThreadSession } from './thread-session.ts';

/** Posts that are asked for at once. */
const AT_ONCE = 50;
/** What others post changes counts beside the thread; they are asked for no more often than this, in milliseconds. */
const HEAD_MS = 4_000;
/** What facilitators do often comes as several events. */
const GATHER_MS = 150;

export interface LiveThread {
  /** Undefined while it is on its way, null where it cannot be seen. */
  readonly thread: ShownThread | null | undefined;
  readonly trouble: Trouble | null;
  readonly posts: ThreadPosts<ShownPost>;
  readonly session: ThreadSession<ShownPost>;
  readonly presence: ScopePresence<ThreadPresence>;
  /** When the viewer was here before, as it was when this was opened. */
  readonly lastVisitAt: string | null;
  /** The post where reading begins: the one that a link names, or the first that was new. */
  readonly beginsAt: string | null;
  readonly isLinked: boolean;
  /** Whether others see who is here and who is writing. */
  readonly tells: boolean;
  readonly filter: ReadingFilter;
  readonly setFilter: (filter: ReadingFilter) => void;
  readonly refetch: () => void;
}

const NO_STRETCH = { first: null, after: null, last: null, before: null, around: null };

function variablesOf(stretch: PostStretch) {
  if ('around' in stretch) return { ...NO_STRETCH, around: stretch.around, first: AT_ONCE };
  if ('before' in stretch) return { ...NO_STRETCH, before: stretch.before, last: AT_ONCE };
  return 'after' in stretch ? { ...NO_STRETCH, after: stretch.after, first: AT_ONCE } : { ...NO_STRETCH, first: AT_ONCE };
}

function fetchPostsOf(threadId: string, filter: PostFilter | null): FetchPosts<ShownPost> {
  return async (stretch) => {
    const { data } = await client.query({ query: ThreadPostsDocument, variables: { id: threadId, filter, ...variablesOf(stretch) }, fetchPolicy: 'no-cache', context: { queryDeduplication: false } });
    const posts = data?.thread?.posts;
    if (!posts) return null;
    const { hasPreviousPage, hasNextPage, startCursor, endCursor } = posts.pageInfo;
    return { posts: posts.nodes.map(shown), hasBefore: hasPreviousPage, hasAfter: hasNextPage, startCursor: startCursor ?? null, endCursor: endCursor ?? null };
  };
}

type ThreadEvent = ScopeEvent & { readonly node: ({ readonly __typename: 'Post' } & PostWordsFragment) | { readonly __typename: string; readonly id: string } | null };

/** A thread that is open: its head, the posts that are held, who is here; kept up with what others do. @param postId where it begins, as a link says */
export function useThread(threadId: string, postId: string | null): LiveThread {
  const { person } = useViewer();
  const { data, trouble, refetch } = usePage(ThreadPageDocument, { id: threadId });
  const [ended, setEnded] = useState(false);
  const thread = ended ? null : data?.thread;
  const [filter, setFilter] = useState<ReadingFilter>(EVERYTHING);
  const input = useMemo(() => filterInput(filter), [filter]);
  const session = useMemo(() => new ThreadSession<ShownPost>(fetchPostsOf(threadId, input)), [threadId, input]);
  const posts = useSyncExternalStore(session.subscribe, session.getState);
  const [presence] = useState(() => new ScopePresence<ThreadPresence>({
    viewerId: person.id, own: { writing: null }, read: readThreadPresence, send: (state) => sendPresence(socket, threadId, state),
  }));

  const visit = useRef<{ readonly at: string | null; readonly begin: string | null } | null>(null);
  if (thread && visit.current === null) visit.current = { at: thread.lastVisitAt ?? null, begin: postId ?? thread.firstUnread?.id ?? null };
  const isHere = thread != null;
  const filtered = isFiltered(filter);

  // The posts come once it is known where to begin.
  useEffect(() => {
    if (isHere) void session.open(filtered ? null : visit.current!.begin);
    return () => session.close();
  }, [session, isHere, filtered]);

  const renewHead = useCallback(() => void refetch().catch(() => {}), [refetch]);
  const headTimer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const headDue = useRef(Infinity);
  // What can wait does not hold up what cannot: a thread that is closed says so in a post, too.
  const headSoon = (wait: number) => {
    if (performance.now() + wait >= headDue.current) return;
    headDue.current = performance.now() + wait;
    clearTimeout(headTimer.current);
    headTimer.current = setTimeout(() => {
      headDue.current = Infinity;
      void client.query({ query: ThreadPageDocument, variables: { id: threadId }, fetchPolicy: 'network-only' }).catch(() => {});
    }, wait);
  };
  useEffect(() => () => clearTimeout(headTimer.current), []);

  const put = useEffectEvent((post: PostWordsFragment) => {
    if (post.thread.id !== threadId) session.drop(post.id);
    else if (!filtered || session.getState().posts.some(({ id }) => id === post.id)) session.put(shown(post));
  });
  const onEvent = useEffectEvent(({ name, node }: ThreadEvent) => {
    if (node?.__typename === 'Post') put(node as PostWordsFragment);
    // What was moved, merged or hidden may be anywhere.
    else if (name.startsWith('post.')) void session.renew();
    headSoon(name.startsWith('post.') ? HEAD_MS : GATHER_MS);
  });
  const onOwnPost = useEffectEvent((post: PostWordsFragment) => {
    // With one's own the others' come to be seen, and the counts beside them are others.
    if (post.thread.id === threadId) headSoon(thread?.mustPostFirst ? 0 : GATHER_MS);
  });
  const tells = thread?.anonymity === 'OFF' && !thread.mustPostFirst;
  // What may be done with each post, and whose it still is known to be, follows from how the thread stands and who leads it.
  const standing = thread && [thread.state, thread.viewerCan.post, thread.viewerCan.react, thread.viewerCan.facilitate].join(' ');
  const stoodAs = useRef(standing);
  useEffect(() => {
    if (standing && stoodAs.current && stoodAs.current !== standing && session.getState().ready) void session.renew();
    stoodAs.current = standing;
  }, [standing, session]);
  const wasToPost = useRef(false);
  const mustPostFirst = thread?.mustPostFirst ?? false;
  useEffect(() => {
    if (wasToPost.current && !mustPostFirst) void session.open(null);
    wasToPost.current = mustPostFirst;
  }, [mustPostFirst, session]);
  const renewAll = useEffectEvent(() => {
    renewHead();
    if (session.getState().ready) void session.renew();
  });
  useEffect(() => {
    if (!isHere) return;
    const stops = [
      followScope(socket, {
        document: ThreadEventsDocument, variables: { threadId, origin: ORIGIN }, inSight: true, onRefetch: () => renewAll(), onEvent: (event) => onEvent(event as ThreadEvent),
        // Who is here is nobody's business where nobody is to be known, nor before one has posted.
        onPresence: (update) => tells && presence.received(update),
        onLeave: () => {
          forget([threadId]);
          setEnded(true);
        },
      }),
      followPosts((post) => {
        put(post);
        if (post.deletedAt != null) onOwnPost(post);
      }),
      onPostSent((post) => {
        put(post);
        onOwnPost(post);
      }),
      () => presence.close(),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [threadId, isHere, presence, tells]);
  // What was taken away may be given back.
  useEffect(() => (ended ? onRightsChanged(() => { setEnded(false); renewHead(); }) : undefined), [ended, renewHead]);

  return { thread, trouble, posts, session, presence, lastVisitAt: visit.current?.at ?? null, beginsAt: visit.current?.begin ?? null, isLinked: postId !== null, tells, filter, setFilter, refetch: renewHead };
}
