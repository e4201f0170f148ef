import { IconChevronLeft } from '@tabler/icons-react';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { Link } from 'react-router';
import { awaits } from '../facilitation/DecisionCard.tsx';
import { FacilitationDialogs } from '../facilitation/FacilitationDialogs.tsx';
import { SelectionBar } from '../facilitation/SelectionBar.tsx';
import { StageStrip } from '../facilitation/StageStrip.tsx';
import { SummaryBox } from '../facilitation/SummaryBox.tsx';
import { useViewer } from '../session/viewer-context.ts';
import { toastTrouble } from '../ui/toast.ts';
import { TroubleNote } from '../ui/TroubleNote.tsx';
import { useNow } from '../ui/use-now.ts';
import type { ShownThread } from './discussion-view.ts';
import { Dock, PostFirst } from './Dock.tsx';
import { useEditingId } from './editing-post.ts';
import { NewBelow } from './NewBelow.tsx';
import { NothingHere } from './NothingHere.tsx';
import { OutgoingPost } from './OutgoingPost.tsx';
import { PeopleHere, WritingLine } from './PeopleHere.tsx';
import { findPeople, markThreadRead } from './post-actions.ts';
import type { Outgoing } from './post-outbox.ts';
import { postItems, type PostItem } from './post-items.ts';
import { PostCard } from './PostCard.tsx';
import { PostList, type PostListHandle } from './PostList.tsx';
import { PostsSkeleton } from './PostsSkeleton.tsx';
import { ReadingBar } from './ReadingBar.tsx';
import { isFiltered } from './reading-filter.ts';
import { type ThreadDesk, ThreadDeskContext } from './thread-context.ts';
import { ThreadHead } from './ThreadHead.tsx';
import type { Quoted, Written } from './unsent-store.ts';
import { useOutgoing } from './use-outgoing.ts';
import { useReading } from './use-reading.ts';
import { useThreadKeys } from './use-thread-keys.ts';
import type { LiveThread } from './use-thread.ts';
import { Writing } from './Writing.tsx';
import classes from './Discussions.module.css';
import postClasses from './Post.module.css';

interface Answering {
  readonly rootId: string;
  readonly quote: Quoted | null;
  readonly taken: Written | null;
}

const NOTHING_ON_ITS_WAY: readonly Outgoing[] = [];
/** Typing is told to others for so long after the last key, in milliseconds. */
const WRITING_MS = 4_000;

/** One thread: its stages and summary on top, its posts in two levels, and where one writes. */
export function ThreadPane({ live, thread, back }: { live: LiveThread; thread: ShownThread; back: string }) {
  const now = useNow();
  const { person } = useViewer();
  const { posts, session, presence, filter, setFilter, tells } = live;
  const filtered = isFiltered(filter);
  const scroller = useRef<HTMLDivElement>(null);
  const list = useRef<PostListHandle>(null);
  const reading = useReading(live, filtered, list, now);
  const { goTo, news } = reading;

  const { outbox, outgoing: onTheirWay } = useOutgoing(thread.id, posts.posts);
  const outgoing = filtered ? NOTHING_ON_ITS_WAY : onTheirWay;
  const [answering, setAnswering] = useState<Answering | null>(null);
  const [dock, setDock] = useState<{ open: boolean; taken: Written | null }>({ open: false, taken: null });
  const editingId = useEditingId();

  const rootOfAnswer = answering?.rootId ?? null;
  const canReply = thread.viewerCan.post;
  const items = useMemo(
    () => postItems({ posts: posts.posts, outgoing, newLine: reading.newLine, answering: rootOfAnswer, canReply: canReply && !filtered }),
    [posts.posts, outgoing, reading.newLine, rootOfAnswer, canReply, filtered],
  );
  const kept = useMemo(() => new Set([...(rootOfAnswer === null ? [] : [`end ${rootOfAnswer}`]), ...(editingId === null ? [] : [editingId])]), [rootOfAnswer, editingId]);

  const threadId = thread.id;
  const answer = useCallback((rootId: string, quote: Quoted | null = null) => setAnswering({ rootId, quote, taken: null }), []);
  const search = useCallback((text: string) => findPeople(threadId, text), [threadId]);
  const desk = useMemo<ThreadDesk>(() => ({ thread, search, answer, goTo }), [thread, search, answer, goTo]);
  useEffect(() => {
    if (rootOfAnswer !== null) list.current?.reveal(`end ${rootOfAnswer}`, 210);
  }, [rootOfAnswer]);

  const writingTimer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const onWriting = useCallback((writing: 'post' | 'answer' | null) => {
    clearTimeout(writingTimer.current);
    if (!tells) return;
    presence.setOwn({ writing });
    if (writing !== null) writingTimer.current = setTimeout(() => presence.setOwn({ writing: null }), WRITING_MS);
  }, [presence, tells]);
  useEffect(() => () => clearTimeout(writingTimer.current), []);

  const takeBack = (clientKey: string) => {
    const post = outbox.take(clientKey);
    if (!post) return;
    if (post.parentId === null) setDock({ open: true, taken: post });
    else setAnswering({ rootId: post.parentId, quote: post.quote, taken: post });
  };
  useThreadKeys({
    onStep: reading.step,
    onNews: reading.toNews,
    onAnswer() {
      const id = document.activeElement?.closest<HTMLElement>('[data-post]')?.dataset['post'];
      const post = posts.posts.find((one) => one.id === id);
      if (post?.viewerCan.reply) answer(post.rootId);
    },
  });

  // What one has posted oneself is shown, wherever it stands.
  const mineBefore = useRef<ReadonlySet<string>>(new Set());
  useEffect(() => {
    const keys = new Set(outgoing.map(({ clientKey }) => clientKey));
    const added = [...keys].find((key) => !mineBefore.current.has(key));
    mineBefore.current = keys;
    if (added !== undefined && !posts.hasAfter) list.current?.reveal(added, 120);
  }, [outgoing, posts.hasAfter]);

  const draw = useCallback((item: PostItem) => {
    switch (item.kind) {
      case 'line': return <div className={classes.newLine} role="separator"><span>{item.label}</span></div>;
      case 'post': return <PostCard post={item.post} now={now} isNew={news.has(item.post.id)} reached={reading.reachedId === item.post.id} />;
      case 'outgoing': {
        const { clientKey } = item.outgoing;
        return <OutgoingPost outgoing={item.outgoing} onRetry={() => outbox.retry(clientKey)} onChange={() => takeBack(clientKey)} onDiscard={() => void outbox.take(clientKey)} />;
      }
      case 'branchEnd': return answering?.rootId === item.rootId
        ? (
          <div className={postClasses.end}>
            <Writing
              key={`${item.rootId} ${answering.quote?.postId ?? ''} ${answering.taken !== null}`} parentId={item.rootId} quote={answering.quote} taken={answering.taken} begin onWriting={onWriting}
              onDone={() => setAnswering(null)} onCancel={() => setAnswering(null)} onDropQuote={() => setAnswering({ ...answering, quote: null })}
            />
          </div>
        )
        : <div className={postClasses.end}><button type="button" className={postClasses.answer} onClick={() => answer(item.rootId)}>Reply to this branch…</button></div>;
    }
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- taking back is the same for as long as the outbox is
  }, [now, news, reading.reachedId, answering, outbox, onWriting, answer]);

  const schools = useMemo(() => thread.heardFrom.map(({ department }) => ({ id: department.id, name: department.school.name })), [thread.heardFrom]);
  const markAll = () => {
    markThreadRead(thread.id, null).then(live.refetch, toastTrouble);
  };
  const grow = useCallback((side: 'before' | 'after') => void session.grow(side), [session]);
  const fresh = posts.posts.filter(({ id }) => news.has(id)).length;
  const unseen = Math.max(thread.unreadCount, 0);
  const toDecide = thread.decisions.filter((decision) => awaits(decision, person.id)).length;
  const decide = () => {
    const card = scroller.current?.querySelector<HTMLElement>('[data-asks]');
    card?.scrollIntoView({ block: 'start' });
    card?.focus({ preventScroll: true });
  };
  const bar = (thread.postCount > 0 || filtered) && !thread.mustPostFirst && (
    <ReadingBar
      filter={filter} onFilter={setFilter} news={unseen > 0 ? Math.max(unseen, 0) : fresh} onFirstUnread={reading.toNews} onAllRead={markAll} wasHere={live.lastVisitAt !== null} schools={schools} toDecide={toDecide} onDecide={decide}
      anonymous={thread.anonymity !== 'OFF'}
    >
      {tells && <PeopleHere presence={presence} />}
    </ReadingBar>
  );
  return (
    <ThreadDeskContext value={desk}>
      <section className={classes.pane} aria-label={thread.title}>
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by the keyboard */}
        <div className={classes.fixed} {...((thread.summary ?? thread.outcome) != null && { tabIndex: 0, role: 'region', 'aria-label': 'On top of the thread' })}><div className={classes.column}><StageStrip thread={thread} /><SummaryBox thread={thread} /></div></div>
        <div className={classes.frame}>
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by the keyboard */}
          <div ref={scroller} className={classes.scroller} tabIndex={0} role="region" aria-label="Posts">
            <div className={classes.column}>
              <Link to={back} className={classes.back}><IconChevronLeft size={17} stroke={1.75} aria-hidden />All threads</Link>
              <ThreadHead thread={thread} />
              {bar}
              <TroubleNote trouble={posts.trouble} onRetry={() => void session.open(null)} />
              {!posts.ready && posts.trouble === null && <PostsSkeleton />}
              {posts.hasBefore && <span className={classes.stretch} role="status">Earlier posts…</span>}
              <PostList items={items} scroller={scroller} kept={kept} draw={draw} onNear={grow} handle={list} />
              {posts.hasAfter && <span className={classes.stretch} role="status">More posts…</span>}
              {posts.ready && items.length === 0 && !thread.mustPostFirst && <NothingHere thread={thread} filtered={filtered} />}
              {thread.mustPostFirst && <PostFirst taken={dock.taken} onWriting={onWriting} />}
              {tells && <WritingLine presence={presence} />}
            </div>
          </div>
          <NewBelow live={live} list={list} news={news} onGo={goTo} />
        </div>
        <SelectionBar thread={thread} />
        {!thread.mustPostFirst && <Dock taken={dock.taken} open={dock.open} onOpen={(open) => setDock({ open, taken: null })} onWriting={onWriting} />}
        <FacilitationDialogs thread={thread} />
      </section>
    </ThreadDeskContext>
  );
}
