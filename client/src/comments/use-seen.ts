import { type RefObject, useEffect, useRef } from 'react';
import type { CommentWordsFragment } from '../graphql/generated/graphql.ts';
import { markItemRead } from '../inbox/mark-read.ts';

/** So long a card is on screen until what it says counts as read, in milliseconds. */
const SEEN_AFTER_MS = 2_000;

/** Marks what the inbox says about these comments as read, once their card is active or has been on screen for a moment. Returns what to give the card. */
export function useSeen(comments: readonly CommentWordsFragment[], active: boolean): RefObject<HTMLElement | null> {
  const card = useRef<HTMLElement>(null);
  const unread = comments.flatMap(({ inboxItems }) => inboxItems).filter(({ readAt }) => readAt == null).map(({ id }) => id).join(' ');
  useEffect(() => {
    if (unread === '' || !card.current) return;
    const seen = () => document.visibilityState === 'visible' && unread.split(' ').forEach(markItemRead);
    if (active) return void seen();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const observer = new IntersectionObserver(([entry]) => {
      clearTimeout(timer);
      if (entry?.isIntersecting) timer = setTimeout(seen, SEEN_AFTER_MS);
    }, { threshold: 0.5 });
    observer.observe(card.current);
    return () => {
      clearTimeout(timer);
      observer.disconnect();
    };
  }, [unread, active]);
  return card;
}
