import './comments.css';
import { ActionIcon } from '@mantine/core';
import { IconMessage, IconX } from '@tabler/icons-react';
import { type RefObject, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react';
import { useSearchParams } from 'react-router';
import type { CommentThreadFragment, SequenceStepsFragment } from '../graphql/generated/graphql.ts';
import { useViewer } from '../session/viewer-context.ts';
import { count } from '../ui/labels.ts';
import { TroubleNote } from '../ui/TroubleNote.tsx';
import { useNow } from '../ui/use-now.ts';
import { addComment } from './comment-actions.ts';
import { CommentDeskContext, type Draft, type StepCount, useDesk } from './comment-desk.ts';
import { ALL_OPEN, type CommentFilter, hasNews, type LastLook, passes, schoolsIn } from './comment-filter.ts';
import { placeWords } from './comment-words.ts';
import { CommentCard } from './CommentCard.tsx';
import { Composer, type Written } from './Composer.tsx';
import { markPassages, passageAt } from './highlights.ts';
import { AcceptAll } from './AcceptAll.tsx';
import { NothingSaid } from './NothingSaid.tsx';
import { DRAFT_ID, inPageOrder, railEntries, type RailEntry } from './rail-order.ts';
import { RailBar } from './RailBar.tsx';
import type { ScopeFeed } from './scope-feed.ts';
import { SelectionBar } from './SelectionBar.tsx';
import { anchoredDraft, anchoredThread, type Anchors, type AnchorSpot, useAnchors } from './use-anchors.ts';
import { useComments } from './use-comments.ts';
import { useMarkRead } from './use-mark-read.ts';
import { useRailKeys } from './use-rail-keys.ts';
import { useRailLayout } from './use-rail-layout.ts';
import { useWide } from './use-wide.ts';
import classes from './Comments.module.css';

export interface CommentRailProps {
  readonly sequence: SequenceStepsFragment;
  /** The text that is commented on. */
  readonly text: RefObject<HTMLElement | null>;
  readonly feed: ScopeFeed;
}

/** What was said about a sequence, beside its text; on a small screen in a sheet over it. */
export function CommentRail({ sequence, text, feed }: CommentRailProps) {
  const desk = useContext(CommentDeskContext)!;
  const { person } = useViewer();
  const { threads, readAt, trouble, refetch } = useComments(sequence.id, feed);
  const draft = useDesk((state) => state.draft);
  const activeId = useDesk((state) => state.activeId);
  const sheetOpen = useDesk((state) => state.sheetOpen);
  const [filter, setFilter] = useState<CommentFilter>(ALL_OPEN);
  const wide = useWide();
  const now = useNow();
  const stage = useRef<HTMLDivElement>(null);
  const look = useMemo<LastLook>(() => ({ personId: person.id, readAt: readAt ?? null }), [person.id, readAt]);

  const shown = useMemo(() => (threads ?? []).filter((thread) => passes(thread, filter, look)), [threads, filter, look]);
  const anchored = useMemo(() => [...shown.map(anchoredThread), ...(draft ? [anchoredDraft(DRAFT_ID, draft)] : [])], [shown, draft]);
  const anchors = useAnchors(anchored, text, stage);
  const ordered = useMemo(() => inPageOrder(shown, anchors.spots), [shown, anchors.spots]);
  const entries = useMemo(() => railEntries(ordered, anchors.spots), [ordered, anchors.spots]);
  const goTo = useGoTo(anchors, wide, stage);
  useLink(threads, anchors, goTo, setFilter);
  useMarks(anchors, shown, draft ? DRAFT_ID : activeId);
  useCounts(threads, look);
  useTextClicks(text, anchors, goTo);
  useMarkRead(sequence.id, threads, readAt);

  const step = (direction: 1 | -1) => {
    const at = ordered.findIndex(({ id }) => id === activeId);
    const next = ordered[at < 0 ? (direction > 0 ? 0 : ordered.length - 1) : at + direction];
    if (next) goTo(next.id);
  };
  useRailKeys(step);

  const steps = useMemo(() => ({ steps: sequence.steps }), [sequence.steps]);
  const isCommentable = useCallback((root: string) => root.startsWith('step'), []);
  const open = (threads ?? []).filter(({ resolvedAt }) => resolvedAt == null).length;
  const news = useMemo(() => (threads ?? []).filter((thread) => hasNews(thread, look)).length, [threads, look]);
  const onActivate = useCallback((id: string) => goTo(id, { focus: false }), [goTo]);
  const card = (thread: CommentThreadFragment, spot: AnchorSpot | undefined, apart: boolean) => (
    <CommentCard
      key={thread.id} thread={thread} sequenceId={sequence.id} where={placeWords(steps, { stepId: thread.step?.id ?? null, root: thread.root ?? null })}
      active={activeId === thread.id && !draft} found={spot?.found ?? true} reads={spot?.reads ?? null} apart={apart}
      look={look} now={now} onActivate={onActivate}
    />
  );
  const composer = draft && <DraftComposer key={draftKey(draft)} draft={draft} sequenceId={sequence.id} where={placeWords(steps, draft)} />;
  const bar = (
    <RailBar
      filter={filter} onFilter={setFilter} open={open} resolved={(threads?.length ?? 0) - open} news={news} schools={schoolsIn(threads ?? [])} onStep={step}
      onComment={desk.canComment ? () => desk.begin({ stepId: null, root: null, passage: null, suggests: false }) : null}
    >
      {!wide && <ActionIcon variant="subtle" size={40} aria-label="Close the comments" onClick={() => desk.set({ sheetOpen: false, activeId: null, draft: null })}><IconX size={18} stroke={1.75} /></ActionIcon>}
    </RailBar>
  );
  const nothing = threads !== null && shown.length === 0 && !draft && <NothingSaid none={threads.length === 0} canComment={desk.canComment} filter={filter} onFilter={setFilter} />;
  const all = <AcceptAll sequenceId={sequence.id} threads={shown} />;
  const selection = desk.canComment && <SelectionBar text={text} isCommentable={isCommentable} />;

  if (!wide) {
    return (
      <aside aria-label="Comments">
        <div ref={stage} />
        {selection}
        {sheetOpen ? (
          <div className={classes.sheet}>
            {bar}
            <div className={classes.list}>
              <TroubleNote trouble={trouble} onRetry={refetch} />
              {composer}
              {all}
              {nothing}
              <SheetCards threads={ordered} card={(thread) => card(thread, anchors.spots.get(thread.id), true)} />
            </div>
          </div>
        ) : (
          <button type="button" className={classes.open} onClick={() => desk.set({ sheetOpen: true })}>
            <IconMessage size={18} stroke={1.75} aria-hidden />{open === 0 ? 'Comments' : count(open, 'comment')}{news > 0 && <span className={classes.new}>{news} new</span>}
          </button>
        )}
      </aside>
    );
  }
  return (
    <aside className={classes.rail} aria-label="Comments">
      {bar}
      <TroubleNote trouble={trouble} onRetry={refetch} />
      {all}
      {nothing}
      {selection}
      <Stage entries={entries} activeId={draft ? DRAFT_ID : activeId} stage={stage} card={card} composer={composer} stepName={(stepId) => placeWords(steps, { stepId, root: null })} look={look} />
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

interface StageProps {
  readonly entries: readonly RailEntry[];
  readonly activeId: string | null;
  readonly stage: RefObject<HTMLDivElement | null>;
  readonly card: (thread: CommentThreadFragment, spot: AnchorSpot, apart: boolean) => React.ReactNode;
  readonly composer: React.ReactNode;
  readonly stepName: (stepId: string) => string;
  readonly look: LastLook;
}

/** Cards beside their text: only what is near the window is drawn. */
function Stage({ entries, activeId, stage, card, composer, stepName, look }: StageProps) {
  const desk = useContext(CommentDeskContext)!;
  const layout = useRailLayout(entries, activeId, stage);
  const byId = useMemo(() => new Map(entries.map((entry) => [entry.id, entry])), [entries]);
  return (
    <div ref={stage} className={classes.stage} style={{ minHeight: layout.end + 24 }}>
      {layout.folded.length > 0 && <button type="button" className={classes.folded} onClick={() => desk.set({ activeId: null })}>↑ {layout.folded.length} earlier</button>}
      {layout.cards.map(({ id, top, height }) => {
        const entry = byId.get(id);
        if (!entry || (id !== activeId && !layout.isNear(top, height))) return null;
        return (
          <div key={id} data-entry={id} ref={(element) => layout.watch(id, element)} className={classes.slot} data-settled data-active={id === activeId || undefined} style={{ transform: `translateY(${top}px)` }}>
            {entry.kind === 'thread' ? card(entry.thread, entry.spot, false) : entry.kind === 'draft' ? composer : <Stack entry={entry} name={stepName(entry.stepId)} look={look} />}
          </div>
        );
      })}
    </div>
  );
}

/** What was said in a closed step, in two lines; opens the step. */
function Stack({ entry: { stepId, threads }, name, look }: { entry: Extract<RailEntry, { kind: 'stack' }>; name: string; look: LastLook }) {
  const [, setParams] = useSearchParams();
  const news = threads.filter((thread) => hasNews(thread, look)).length;
  const last = threads.at(-1)!;
  return (
    <button type="button" className={classes.stack} onClick={() => openStep(setParams, stepId)}>
      <b>{count(threads.length, 'comment')}</b> in {name.toLowerCase()}{news > 0 && <>{' · '}<i className={classes.new}>{news} new</i></>}
      <span>{last.author.name}: {last.text || last.suggestion?.replacement || 'deleted'}</span>
    </button>
  );
}

function openStep(setParams: ReturnType<typeof useSearchParams>[1], stepId: string): void {
  setParams((before) => {
    const next = new URLSearchParams(before);
    next.set('step', stepId);
    return next;
  }, { replace: true, preventScrollReset: true });
}

function draftKey({ stepId, root, passage, suggests }: Draft): string {
  return [stepId, root, passage?.quote, passage?.prefix, suggests].join('|');
}

function DraftComposer({ draft, sequenceId, where }: { draft: Draft; sequenceId: string; where: string }) {
  const desk = useContext(CommentDeskContext)!;
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Once it stands beside its text.
    const timer = setTimeout(() => place.current?.scrollIntoView({ block: 'nearest', behavior: 'smooth' }), 250);
    return () => clearTimeout(timer);
  }, []);
  const send = async ({ tags, ...written }: Written) => {
    const { id } = await addComment(sequenceId, draft, { ...written, tags: [...tags] });
    desk.set({ draft: null, activeId: id });
  };
  return (
    <div ref={place} className={classes.drafting}>
      <Composer sequenceId={sequenceId} where={where} quote={draft.passage?.quote ?? null} suggests={draft.suggests} onCancel={() => desk.set({ draft: null })} onSend={send} />
    </div>
  );
}

/** Gives one thread the word: opens its step, brings text and card into sight, and takes the focus there. */
function useGoTo(anchors: Anchors, wide: boolean, stage: RefObject<HTMLElement | null>) {
  const desk = useContext(CommentDeskContext)!;
  const [, setParams] = useSearchParams();
  const latest = useRef({ anchors, wide });
  latest.current = { anchors, wide };
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
    if (goal.focus) requestAnimationFrame(() => document.getElementById(`comment-${goal.id}`)?.focus({ preventScroll: isWide }));
  }, [stage]);

  const goTo = useCallback((id: string, { focus = true } = {}) => {
    if (desk.getState().activeId === id && !focus) return;
    pending.current = { id, focus };
    desk.set({ activeId: id, sheetOpen: true });
    const closedIn = latest.current.anchors.spots.get(id)?.closedIn;
    if (closedIn != null) openStep(setParams, closedIn);
    else arrive();
  }, [desk, setParams, arrive]);

  useEffect(arrive, [anchors, arrive]);

  return goTo;
}

/** Follows a link to a comment, as the inbox has it, to the thread it is in, also where that is resolved. */
function useLink(threads: readonly CommentThreadFragment[] | null, { spots }: Anchors, goTo: (id: string) => void, setFilter: (filter: CommentFilter) => void): void {
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

/** Marks the passages in the text for as long as the rail is there. */
function useMarks({ ranges }: Anchors, shown: readonly CommentThreadFragment[], activeId: string | null): void {
  useEffect(() => {
    const kinds = new Map(shown.map(({ id, kind }) => [id, kind ?? null]));
    markPassages([...ranges].map(([id, range]) => ({ range, kind: kinds.get(id) ?? null, active: id === activeId })));
  }, [ranges, shown, activeId]);
  useEffect(() => () => markPassages([]), []);
}

/** Tells the steps how much is said about them. */
function useCounts(threads: readonly CommentThreadFragment[] | null, look: LastLook): void {
  const desk = useContext(CommentDeskContext)!;
  useEffect(() => {
    const counts = new Map<string, StepCount>();
    for (const thread of threads ?? []) {
      if (!thread.step || thread.resolvedAt != null) continue;
      const before = counts.get(thread.step.id) ?? { open: 0, news: 0 };
      counts.set(thread.step.id, { open: before.open + 1, news: before.news + (hasNews(thread, look) ? 1 : 0) });
    }
    const held = desk.getState().counts;
    // The same objects stay, so that only steps are drawn anew of which something else is said.
    for (const [id, said] of counts) {
      const old = held.get(id);
      if (old && old.open === said.open && old.news === said.news) counts.set(id, old);
    }
    desk.set({ counts });
  }, [threads, look, desk]);
}

/** A click on a passage in the text shows what was said about it; one beside it puts the cards back. */
function useTextClicks(text: RefObject<HTMLElement | null>, { ranges }: Anchors, goTo: (id: string, options: { focus: boolean }) => void): void {
  const desk = useContext(CommentDeskContext)!;
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
