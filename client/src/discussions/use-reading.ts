import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { newSince } from '../ui/dates.ts';
import type { ShownPost } from './discussion-view.ts';
import { markThreadRead } from './post-actions.ts';
import type { PostListHandle } from './PostList.tsx';
import { newLineBefore, nextUnread } from './read-state.ts';
import type { LiveThread } from './use-thread.ts';
import { useSeen } from './use-seen.ts';

/** How long the post that somebody was led to stands out, in milliseconds. */
const REACHED_MS = 2_400;

export interface Reading {
  /** Posts that are new since the last visit; the marks stay until the thread is left. */
  readonly news: ReadonlySet<string>;
  readonly newLine: { readonly before: string; readonly label: string } | null;
  /** The post somebody has just been led to. */
  readonly reachedId: string | null;
  /** Leads to a post, fetching the stretch where it stands. @param focus whether it takes the focus */
  goTo(postId: string, focus?: boolean): void;
  /** To the next or the previous post from the one that has the focus. */
  step(direction: 1 | -1): void;
  toNews(): void;
}

function focusedPost(): string | null {
  return document.activeElement?.closest<HTMLElement>('[data-post]')?.dataset['post'] ?? null;
}

/** Moving through a thread: what is new, where one is, and that it has been seen. */
export function useReading(live: LiveThread, filtered: boolean, list: RefObject<PostListHandle | null>, now: number): Reading {
  const { thread, posts, session, lastVisitAt, filter, setFilter } = live;
  const sticky = useRef(new Set<string>());
  const news = useMemo(() => {
    for (const { id, unread } of posts.posts) if (unread) sticky.current.add(id);
    return new Set(sticky.current);
  }, [posts.posts]);
  const line = useMemo(() => (filtered ? null : newLineBefore(posts.posts, lastVisitAt, posts.hasBefore)), [filtered, posts, lastVisitAt]);
  const newLine = useMemo(() => (line === null || lastVisitAt === null ? null : { before: line, label: newSince(lastVisitAt, now) }), [line, lastVisitAt, now]);

  const [reachedId, setReached] = useState<string | null>(null);
  const goal = useRef<{ readonly id: string; readonly focus: boolean } | null>(null);
  const reach = useCallback((id: string, focus: boolean) => {
    list.current?.scrollTo(id);
    setReached(id);
    if (focus) requestAnimationFrame(() => requestAnimationFrame(() => document.getElementById(`post-${id}`)?.focus({ preventScroll: true })));
  }, [list]);
  useEffect(() => {
    if (reachedId === null) return;
    const timer = setTimeout(() => setReached(null), REACHED_MS);
    return () => clearTimeout(timer);
  }, [reachedId]);

  const goTo = useCallback((id: string, focus = true) => {
    if (session.getState().posts.some((post) => post.id === id)) return reach(id, focus);
    goal.current = { id, focus };
    if (filtered) setFilter({ ...filter, mine: false, unanswered: false, sinceLastVisit: false, departmentId: null, search: '' });
    else void session.open(id);
  }, [session, reach, filtered, filter, setFilter]);
  useEffect(() => {
    const wanted = goal.current;
    if (wanted === null || !posts.ready) return;
    if (posts.posts.some(({ id }) => id === wanted.id)) {
      goal.current = null;
      reach(wanted.id, wanted.focus);
    } else if (!filtered) {
      goal.current = null;
      void session.open(wanted.id).then(() => reach(wanted.id, wanted.focus));
    }
  }, [posts, filtered, session, reach]);

  const current = (): ShownPost | null => {
    const id = focusedPost() ?? list.current?.keysInView().find((key) => posts.posts.some((post) => post.id === key)) ?? null;
    return posts.posts.find((post) => post.id === id) ?? null;
  };
  const step = (direction: 1 | -1) => {
    const focused = focusedPost();
    const at = posts.posts.findIndex(({ id }) => id === (focused ?? current()?.id));
    const next = focused === null ? posts.posts[Math.max(0, at)] : posts.posts[at + direction];
    if (next) reach(next.id, true);
  };
  const toNews = () => {
    const id = nextUnread(posts.posts.map((post) => ({ ...post, unread: news.has(post.id) })), current());
    if (id !== null) goTo(id);
    else if (thread?.firstUnread) goTo(thread.firstUnread.id);
  };

  const firstUnreadId = thread?.firstUnread?.id ?? null;
  const beginsRead = !filtered && (!posts.hasBefore || firstUnreadId === null || posts.posts.some(({ id }) => id === firstUnreadId) || news.has(firstUnreadId));
  useSeen(posts, beginsRead, list, {
    tell(postId) {
      // Should that fail, it is new again with the next visit.
      if (thread) markThreadRead(thread.id, postId).catch(() => {});
    },
    onReading(keys) {
      session.readingId = keys.find((key) => key.startsWith('post_')) ?? session.readingId;
    },
  });
  useBeginning(live, reach);
  return { news, newLine, reachedId, goTo, step, toNews };
}

/** Where reading begins: at the post a link names; otherwise at the first that is new, where that is not among the first anyway. */
function useBeginning({ posts, beginsAt, isLinked }: LiveThread, reach: (id: string, focus: boolean) => void): void {
  const begun = useRef(false);
  useEffect(() => {
    if (begun.current || !posts.ready) return;
    begun.current = true;
    const at = posts.posts.findIndex(({ id }) => id === beginsAt);
    if (at < 0 || beginsAt === null) return;
    if (isLinked) reach(beginsAt, true);
    // On a first visit that is where the thread begins.
    else if (at > 1 || posts.hasBefore) reach(beginsAt, false);
  }, [posts, beginsAt, isLinked, reach]);
}
