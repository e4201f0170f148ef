import { type RefObject, useCallback, useEffect, useRef } from 'react';
import { useSearchParams } from 'react-router';
import { showSuggestedWords } from '../editor/field/suggested-words.ts';
import type { CommentThreadFragment } from '../graphql/generated/graphql.ts';
import { type ItemCount, useCommentDesk, useDesk } from './comment-desk.ts';
import { ALL_OPEN, type CommentFilter, hasNews, type LastLook } from './comment-filter.ts';
import { markPassages, passageAt, strikeOut } from './highlights.ts';
import { itemOf } from './comment-place.ts';
import type { CommentedPage } from './commented-page.ts';
import { DRAFT_ID } from './rail-order.ts';
import type { Anchors } from './use-anchors.ts';

/** So long it takes at most until the page has made room for a rail that opens, in milliseconds. */
const ROOM_MADE_MS = 200;

/**
 * Gives one thread the word: opens the part of the page it is in, brings text and card into sight, and takes the focus there.
 * @param wide whether the comments stand beside the text @param collapsible whether they may be put away
 */
export function useGoTo(anchors: Anchors, page: CommentedPage, { wide, collapsible }: { readonly wide: boolean; readonly collapsible: boolean }, stage: RefObject<HTMLElement | null>) {
  const desk = useCommentDesk();
  const latest = useRef({ anchors, page, wide, collapsible });
  latest.current = { anchors, page, wide, collapsible };
  const pending = useRef<{ id: string; focus: boolean } | null>(null);

  const arrive = useCallback(() => {
    const { anchors: { spots }, wide: isWide } = latest.current;
    const goal = pending.current;
    const spot = goal && spots.get(goal.id);
    if (!goal || !spot || spot.closedIn !== null || !stage.current) return;
    pending.current = null;
    const y = spot.y + stage.current.getBoundingClientRect().top;
    const [least, most] = isWide ? [70, window.innerHeight - 160] : [60, window.innerHeight * 0.28];
    if (y < least || y > most) window.scrollTo({ top: window.scrollY + y - (isWide ? window.innerHeight * 0.3 : 90), behavior: 'smooth' });
    if (goal.focus) requestAnimationFrame(() => document.querySelector<HTMLElement>(`aside [data-comment="${CSS.escape(goal.id)}"]`)?.focus({ preventScroll: isWide }));
  }, [stage]);

  const goTo = useCallback((id: string, { focus = true } = {}) => {
    if (desk.getState().activeId === id && !focus) return;
    pending.current = { id, focus };
    const makesRoom = latest.current.wide && latest.current.collapsible && !desk.getState().isOpen;
    desk.set({ activeId: id, isOpen: true });
    const closedIn = latest.current.anchors.spots.get(id)?.closedIn;
    if (closedIn != null) latest.current.page.open(closedIn);
    else if (makesRoom) setTimeout(arrive, ROOM_MADE_MS);
    else arrive();
  }, [desk, arrive]);

  useEffect(arrive, [anchors, arrive]);

  return goTo;
}

/** Follows a link to a comment, as the inbox has it, to the thread it is in, also where that is resolved. */
export function useLink(threads: readonly CommentThreadFragment[] | null, { spots }: Anchors, goTo: (id: string) => void, setFilter: (filter: CommentFilter) => void): void {
  const linked = useSearchParams()[0].get('comment');
  const followed = useRef<string | null>(null);
  useEffect(() => {
    if (linked === null || followed.current === linked) return;
    const thread = threads?.find(({ id, replies }) => id === linked || replies.some((reply) => reply.id === linked));
    if (!thread) return;
    if (!spots.has(thread.id)) return setFilter({ ...ALL_OPEN, resolved: thread.resolvedAt != null });
    followed.current = linked;
    goTo(thread.id);
  }, [linked, threads, spots, goTo, setFilter]);
}

/** Goes where somebody asked to: to the first that was said about an item. */
export function useAsked(threads: readonly CommentThreadFragment[] | null, ordered: readonly CommentThreadFragment[], goTo: (id: string) => void, setFilter?: (filter: CommentFilter) => void): void {
  const desk = useCommentDesk();
  const asked = useDesk((state) => state.askedItemId);
  useEffect(() => {
    // Comments on the whole are of no item, either.
    if (asked === null) return;
    const thread = ordered.find((one) => itemOf(one) === asked);
    if (!thread) {
      // Open, and filtered away.
      if (threads?.some((one) => itemOf(one) === asked && one.resolvedAt == null)) setFilter?.(ALL_OPEN);
      return;
    }
    desk.set({ askedItemId: null });
    goTo(thread.id);
  }, [asked, threads, ordered, goTo, setFilter, desk]);
}

/** Tells the page which item the active comment is about. */
export function useActiveItem(threads: readonly CommentThreadFragment[] | null, activeId: string | null): void {
  const desk = useCommentDesk();
  const thread = threads?.find(({ id }) => id === activeId);
  const itemId = thread ? itemOf(thread) : null;
  useEffect(() => {
    if (desk.getState().activeItemId !== itemId) desk.set({ activeItemId: itemId });
  }, [desk, itemId]);
}

/** Marks the passages in the text, and what suggestions would make of them, for as long as the rail is there. @param muted while other comments are marked instead */
export function useMarks({ ranges, struck, suggested }: Anchors, shown: readonly CommentThreadFragment[], activeId: string | null, muted: boolean): void {
  useEffect(() => {
    if (muted) return;
    const kinds = new Map(shown.map(({ id, kind }) => [id, kind ?? null]));
    markPassages([...ranges].map(([id, range]) => ({ range, kind: kinds.get(id) ?? null, active: id === activeId })));
  }, [ranges, shown, activeId, muted]);
  useEffect(() => {
    if (muted) return;
    strikeOut(struck);
    showSuggestedWords(suggested);
  }, [struck, suggested, muted]);
  useEffect(() => () => {
    markPassages([]);
    strikeOut([]);
    showSuggestedWords(new Map());
  }, []);
}

/** Tells the items how much is said about them. */
export function useCounts(threads: readonly CommentThreadFragment[] | null, look: LastLook): void {
  const desk = useCommentDesk();
  useEffect(() => {
    const counts = new Map<string, ItemCount>();
    for (const thread of threads ?? []) {
      const itemId = itemOf(thread);
      if (itemId === null || thread.resolvedAt != null) continue;
      const before = counts.get(itemId) ?? { open: 0, news: 0 };
      counts.set(itemId, { open: before.open + 1, news: before.news + (hasNews(thread, look) ? 1 : 0) });
    }
    const held = desk.getState().counts;
    // The same objects stay, so that only items are drawn anew of which something else is said.
    for (const [id, said] of counts) {
      const old = held.get(id);
      if (old && old.open === said.open && old.news === said.news) counts.set(id, old);
    }
    if (threads === null) return;
    const open = threads.filter(({ resolvedAt }) => resolvedAt == null);
    desk.set({ counts, total: { open: open.length, news: threads.filter((thread) => hasNews(thread, look)).length } });
  }, [threads, look, desk]);
}

/** A click on a passage in the text shows what was said about it; one beside it puts the cards back. */
export function useTextClicks(text: RefObject<HTMLElement | null>, { ranges }: Anchors, goTo: (id: string, options: { focus: boolean }) => void): void {
  const desk = useCommentDesk();
  useEffect(() => {
    const element = text.current;
    if (!element) return;
    const onClick = (event: MouseEvent) => {
      if (window.getSelection()?.isCollapsed === false) return;
      const id = passageAt(ranges, event.clientX, event.clientY);
      if (id !== null && id !== DRAFT_ID) goTo(id, { focus: false });
      else if (desk.getState().activeId !== null) desk.set({ activeId: null });
    };
    element.addEventListener('click', onClick);
    return () => element.removeEventListener('click', onClick);
  }, [text, ranges, goTo, desk]);
}
