import { useEffect, useRef } from 'react';
import type { CommentThreadFragment } from '../graphql/generated/graphql.ts';
import { markRead } from './comment-actions.ts';
import type { CommentPlace } from './comment-place.ts';

/** So long it must have been on screen. */
const SEEN_AFTER_MS = 3_000;

/** Remembers on the server what the viewer has seen, once it has been on screen for a moment. What is new stays marked until the page is left. */
export function useMarkRead(place: CommentPlace, threads: readonly CommentThreadFragment[] | null, readAt: string | null | undefined): void {
  const marked = useRef<string | null>(null);
  const latest = (threads ?? []).flatMap((thread) => [thread, ...thread.replies]).reduce((last, { createdAt }) => (createdAt > last ? createdAt : last), '');
  useEffect(() => {
    if (readAt === undefined || latest === '' || latest <= (marked.current ?? readAt ?? '')) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const mark = () => {
      if (document.visibilityState !== 'visible') return;
      timer = setTimeout(() => {
        marked.current = latest;
        markRead(place, latest).catch(() => (marked.current = null));
      }, SEEN_AFTER_MS);
    };
    const look = () => {
      clearTimeout(timer);
      mark();
    };
    mark();
    document.addEventListener('visibilitychange', look);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [place, latest, readAt]);
}
