import './comments.css';
import { ActionIcon } from '@mantine/core';
import { IconMessage, IconX } from '@tabler/icons-react';
import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { CommentThreadFragment } from '../graphql/generated/graphql.ts';
import { useViewer } from '../session/viewer-context.ts';
import { count } from '../ui/labels.ts';
import { TroubleNote } from '../ui/TroubleNote.tsx';
import { useNow } from '../ui/use-now.ts';
import { useCommentDesk, useDesk } from './comment-desk.ts';
import { ALL_OPEN, type CommentFilter, hasNews, isNarrowed, type LastLook, passes, schoolsIn } from './comment-filter.ts';
import { itemOf, itemOfRoot } from './comment-place.ts';
import type { CommentedPage } from './commented-page.ts';
import { CommentCard } from './CommentCard.tsx';
import { DraftComposer, draftKey } from './DraftComposer.tsx';
import { AcceptAll } from './AcceptAll.tsx';
import { ParkedCard } from './ParkedCard.tsx';
import { type ParkedEdit, useParkedEdits } from './parked-edits.ts';
import { NothingSaid } from './NothingSaid.tsx';
import { useActiveItem, useAsked, useCounts, useGoTo, useLink, useMarks, useTextClicks } from './rail-effects.ts';
import { DRAFT_ID, inPageOrder, railEntries } from './rail-order.ts';
import { RailBar } from './RailBar.tsx';
import { RailStage } from './RailStage.tsx';
import type { ScopeFeed } from './scope-feed.ts';
import { SelectionBar } from './SelectionBar.tsx';
import { anchoredDraft, anchoredParked, anchoredThread, type AnchorSpot, useAnchors } from './use-anchors.ts';
import { useComments } from './use-comments.ts';
import { useMarkRead } from './use-mark-read.ts';
import { outboxOf, useThreadsWithUnsent } from './use-unsent.ts';
import { useRailKeys } from './use-rail-keys.ts';
import { useTextRights } from './use-text-rights.ts';
import { useWide } from './use-wide.ts';
import classes from './Comments.module.css';

export interface CommentRailProps {
  readonly page: CommentedPage;
  /** The text that is commented on. */
  readonly text: RefObject<HTMLElement | null>;
  readonly feed: ScopeFeed;
  /** On a large screen it may be put away as well. */
  readonly collapsible?: boolean;
  /** While other comments have the word, as in a dialog over the page. */
  readonly muted?: boolean;
}

const NONE: readonly ParkedEdit[] = [];

/** What was said in a place, beside its text; on a small screen in a sheet over it. */
export function CommentRail({ page, text, feed, collapsible = false, muted = false }: CommentRailProps) {
  const desk = useCommentDesk();
  const { place } = desk;
  const viewer = useViewer();
  const { person } = viewer;
  const { threads: saved, readAt, trouble, refetch } = useComments(place, feed);
  const threads = useThreadsWithUnsent(place, saved);
  const outbox = outboxOf(viewer);
  useEffect(() => feed.follow((event) => event === null && outbox.retry()), [feed, outbox]);
  useTextRights(() => feed.tell(null));
  const draft = useDesk((state) => state.draft);
  const activeId = useDesk((state) => state.activeId);
  const isOpen = useDesk((state) => state.isOpen);
  const isChoosing = useDesk((state) => state.reattachingId) !== null;
  const [filter, setFilter] = useState<CommentFilter>(ALL_OPEN);
  const wide = useWide(place.kind);
  const now = useNow();
  const stage = useRef<HTMLDivElement>(null);
  const look = useMemo<LastLook>(() => ({ personId: person.id, readAt: readAt ?? null }), [person.id, readAt]);

  const waiting = useParkedEdits(place, feed);
  // They are suggestions that nobody has decided about, in words of no kind or tag.
  const parked = filter.resolved || filter.unread || filter.tag || filter.school || (filter.kind && filter.kind !== 'SUGGEST') ? NONE : waiting;
  const shown = useMemo(() => (threads ?? []).filter((thread) => passes(thread, filter, look)), [threads, filter, look]);
  const anchored = useMemo(() => [...shown.map(anchoredThread), ...parked.map((edit) => anchoredParked(place, edit)), ...(draft ? [anchoredDraft(DRAFT_ID, draft)] : [])], [place, shown, parked, draft]);
  const anchors = useAnchors(anchored, page, text, stage);
  const ordered = useMemo(() => inPageOrder(shown, anchors.spots, page), [shown, anchors.spots, page]);
  const entries = useMemo(() => railEntries(ordered, anchors.spots, parked), [ordered, anchors.spots, parked]);
  const goTo = useGoTo(anchors, page, { wide, collapsible }, stage);
  useLink(threads, anchors, goTo, setFilter);
  useMarks(anchors, shown, draft ? DRAFT_ID : activeId, muted);
  useAsked(threads, ordered, goTo, setFilter);
  useCounts(threads, look);
  useTextClicks(text, anchors, goTo);
  useActiveItem(threads, activeId);
  // What is put away has not been seen.
  useMarkRead(place, isOpen || (wide && !collapsible) ? saved : null, readAt);

  const step = (direction: 1 | -1) => {
    const at = ordered.findIndex(({ id }) => id === activeId);
    const next = ordered[at < 0 ? (direction > 0 ? 0 : ordered.length - 1) : at + direction];
    if (next) goTo(next.id);
  };
  useRailKeys(step);

  const open = (threads ?? []).filter(({ resolvedAt }) => resolvedAt == null).length;
  const news = useMemo(() => (threads ?? []).filter((thread) => hasNews(thread, look)).length, [threads, look]);
  const onActivate = useCallback((id: string) => goTo(id, { focus: false }), [goTo]);
  const card = (thread: CommentThreadFragment, spot: AnchorSpot | undefined, apart: boolean) => (
    <CommentCard
      key={thread.id} thread={thread} where={page.where({ itemId: itemOf(thread), root: thread.root ?? null })}
      active={activeId === thread.id && !draft} found={spot?.found ?? true} reads={spot?.reads ?? null} apart={apart || spot?.drawn === false} onReveal={spot?.drawn === false ? page.reveal : undefined}
      look={look} now={now} onActivate={onActivate}
    />
  );
  const parkedCard = (edit: ParkedEdit) => <ParkedCard key={edit.id} edit={edit} where={page.where({ itemId: itemOfRoot(place, edit.root), root: edit.root })} now={now} />;
  const composer = draft && <DraftComposer key={draftKey(draft)} draft={draft} where={page.where(draft)} />;
  const bar = (
    <RailBar
      filter={filter} onFilter={setFilter} counts={threads && { open, resolved: threads.length - open }} news={news} schools={schoolsIn(threads ?? [], place.kind)} onStep={step}
      onComment={desk.canComment ? () => desk.begin({ itemId: null, root: null, passage: null, suggests: false }) : null}
    >
      {!wide && <ActionIcon variant="subtle" size={40} aria-label="Close the comments" onClick={() => desk.set({ isOpen: false, activeId: null })}><IconX size={18} stroke={1.75} /></ActionIcon>}
    </RailBar>
  );
  const nothing = threads !== null && shown.length === 0 && parked.length === 0 && !draft && <NothingSaid page={page} none={threads.length === 0} canComment={desk.canComment} filter={filter} onFilter={setFilter} />;
  // All of them are accepted, not those that a filter lets through.
  const all = !isNarrowed(filter) && !filter.resolved && <AcceptAll threads={shown} />;
  const selection = desk.canComment && !muted && <SelectionBar text={text} isCommentable={page.isCommentable} />;

  if (!wide) {
    return (
      <aside aria-label="Comments">
        <div ref={stage} />
        {selection}
        {isOpen && isChoosing && (
          // The text needs the room for words to be chosen in it.
          <div className={classes.sheet} data-place={place.kind} role="status">
            <p className={classes.choosing}>Select the words in the text that it belongs to. <button type="button" className={classes.link} onClick={() => desk.set({ reattachingId: null })}>Leave it</button></p>
          </div>
        )}
        {isOpen ? (
          <div className={classes.sheet} data-place={place.kind} hidden={isChoosing}>
            {bar}
            <div className={classes.list}>
              <TroubleNote trouble={trouble} onRetry={refetch} />
              {composer}
              {all}
              {nothing}
              {parked.map(parkedCard)}
              <SheetCards threads={ordered} card={(thread) => card(thread, anchors.spots.get(thread.id), true)} />
            </div>
          </div>
        ) : (
          <button type="button" className={classes.open} onClick={() => desk.set({ isOpen: true })}>
            <IconMessage size={18} stroke={1.75} aria-hidden />{open === 0 ? 'Comments' : count(open, 'comment')}{news > 0 && <span className={classes.new}>{news} new</span>}
          </button>
        )}
      </aside>
    );
  }
  // Put away, it still knows where everything stands.
  if (collapsible && !isOpen) return <div className={classes.away}><div ref={stage} />{selection}</div>;
  return (
    <aside className={classes.rail} aria-label="Comments">
      {bar}
      <TroubleNote trouble={trouble} onRetry={refetch} />
      {all}
      {nothing}
      {selection}
      <RailStage entries={entries} activeId={draft ? DRAFT_ID : activeId} stage={stage} card={card} composer={composer} parkedCard={parkedCard} page={page} look={look} />
    </aside>
  );
}

/** On a phone: a few at a time, the rest when asked for. */
function SheetCards({ threads, card }: { threads: readonly CommentThreadFragment[]; card: (thread: CommentThreadFragment) => React.ReactNode }) {
  const [most, setMost] = useState(40);
  return (
    <>
      {threads.slice(0, most).map(card)}
      {threads.length > most && <button type="button" className={classes.more} onClick={() => setMost(most + 40)}>{threads.length - most} more</button>}
    </>
  );
}
