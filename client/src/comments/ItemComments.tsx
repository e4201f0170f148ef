import { type ReactNode, type RefObject, useCallback, useMemo, useRef, useState } from 'react';
import { IconMessagePlus } from '@tabler/icons-react';
import { useViewer } from '../session/viewer-context.ts';
import { useNow } from '../ui/use-now.ts';
import { useCommentDesk, useDesk } from './comment-desk.ts';
import type { LastLook } from './comment-filter.ts';
import { type CommentTarget, itemOf } from './comment-place.ts';
import { CommentCard } from './CommentCard.tsx';
import type { CommentedPage } from './commented-page.ts';
import { DraftComposer, draftKey } from './DraftComposer.tsx';
import { useAsked, useCounts, useMarks, useTextClicks } from './rail-effects.ts';
import { DRAFT_ID } from './rail-order.ts';
import { SelectionBar } from './SelectionBar.tsx';
import { anchoredDraft, anchoredThread, useAnchors } from './use-anchors.ts';
import { useHeldComments } from './use-comments.ts';
import { useThreadsWithUnsent } from './use-unsent.ts';
import classes from './Comments.module.css';

export interface ItemCommentsProps {
  /** The item first, then what is a part of it. */
  readonly itemIds: readonly string[];
  readonly page: CommentedPage;
  /** What is shown of the item, its text with it. */
  readonly text: RefObject<HTMLElement | null>;
  /** What stands over them. */
  readonly heading: ReactNode;
}

/** What was said about one item where it is open by itself, as in a dialog: a list in the order it was written. */
export function ItemComments({ itemIds, page, text, heading }: ItemCommentsProps) {
  const desk = useCommentDesk();
  const { person } = useViewer();
  const { threads: saved, readAt } = useHeldComments(desk.place);
  const all = useThreadsWithUnsent(desk.place, saved);
  const draft = useDesk((state) => state.draft);
  const activeId = useDesk((state) => state.activeId);
  const [resolved, setResolved] = useState(false);
  const list = useRef<HTMLElement>(null);
  const now = useNow();
  const look = useMemo<LastLook>(() => ({ personId: person.id, readAt: readAt ?? null }), [person.id, readAt]);
  const key = itemIds.join(' ');
  const threads = useMemo(() => (all ?? []).filter((thread) => key.split(' ').includes(itemOf(thread) ?? '')), [all, key]);
  const shown = useMemo(() => threads.filter(({ resolvedAt }) => resolved || resolvedAt == null), [threads, resolved]);
  const anchored = useMemo(() => [...shown.map(anchoredThread), ...(draft ? [anchoredDraft(DRAFT_ID, draft)] : [])], [shown, draft]);
  const anchors = useAnchors(anchored, page, text, list);
  const goTo = useCallback((id: string) => {
    desk.set({ activeId: id });
    requestAnimationFrame(() => list.current?.querySelector(`[data-comment="${CSS.escape(id)}"]`)?.scrollIntoView({ block: 'nearest', behavior: 'smooth' }));
  }, [desk]);
  useMarks(anchors, shown, draft ? DRAFT_ID : activeId, false);
  useTextClicks(text, anchors, goTo);
  useAsked(threads, shown, goTo);
  useCounts(all, look);
  const onActivate = useCallback((id: string) => desk.set({ activeId: id }), [desk]);
  /** Short: it is said what the item is. */
  const about = (target: Pick<CommentTarget, 'itemId' | 'root'>) => (target.itemId === itemIds[0] && target.root === null ? '' : page.where(target).split(' · ').at(-1)!);
  const settled = threads.filter(({ resolvedAt }) => resolvedAt != null).length;
  if (!desk.canComment && threads.length === 0) return null;
  return (
    <section ref={list} className={classes.ofItem} aria-label="Comments">
      <div className={classes.ofItemHead}>
        {heading}
        {settled > 0 && <button type="button" className={classes.link} onClick={() => setResolved(!resolved)}>{resolved ? 'Hide what is resolved' : `${settled} resolved`}</button>}
        {desk.canComment && !draft && (
          <button type="button" className={classes.say} onClick={() => desk.begin({ itemId: itemIds[0]!, root: null, passage: null, suggests: false })}><IconMessagePlus size={15} stroke={1.75} aria-hidden />Comment</button>
        )}
      </div>
      {desk.canComment && <SelectionBar text={text} isCommentable={page.isCommentable} />}
      {shown.map((thread) => {
        const [spot, target] = [anchors.spots.get(thread.id), { itemId: itemOf(thread), root: thread.root ?? null }];
        return (
          <CommentCard
            key={thread.id} thread={thread} where={page.where(target)} about={about(target)} active={activeId === thread.id && !draft} found={spot?.found ?? true} reads={spot?.reads ?? null}
            apart look={look} now={now} onActivate={onActivate}
          />
        );
      })}
      {draft && <DraftComposer key={draftKey(draft)} draft={draft} where={about(draft) || page.where(draft)} />}
    </section>
  );
}
