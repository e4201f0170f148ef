import '../editor/field/editor.css';
import { useEffect, useMemo, useState } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import { LinkedPanel } from '../facilitation/LinkedPanel.tsx';
import { spacePath } from '../facilitation/space-path.ts';
import { SpaceActions } from '../facilitation/SpaceActions.tsx';
import type { Space } from '../facilitation/thread-view.ts';
import { useNavPlace } from '../shell/nav-place.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { NotFound } from '../ui/NotFound.tsx';
import { PageTrouble } from '../ui/PageTrouble.tsx';
import { TroubleNote } from '../ui/TroubleNote.tsx';
import { setTabTitle } from '../ui/tab-title.ts';
import { PostsSkeleton } from './PostsSkeleton.tsx';
import { ALL_THREADS, type ListFilter, listInput, ThreadList } from './ThreadList.tsx';
import { ThreadPane } from './ThreadPane.tsx';
import { useSpaceThreads } from './use-space-threads.ts';
import { useThread } from './use-thread.ts';
import classes from './Discussions.module.css';

/** So many threads are listed at first, and more each time one asks. */
const AT_ONCE = 40;
const MOST = 100;

function useSpaceOfAddress(): Space {
  const { workGroupId, departmentId, hubId = '' } = useParams();
  return useMemo(() => {
    if (workGroupId) return { kind: 'WORK_GROUP', id: workGroupId };
    return departmentId ? { kind: 'DEPARTMENT', id: departmentId } : { kind: 'HUB', id: hubId };
  }, [workGroupId, departmentId, hubId]);
}

/** What a work group, a department or a hub talks about: its threads, and the one that is open. */
export function DiscussionsPage() {
  const space = useSpaceOfAddress();
  return <Discussions key={space.id} space={space} />;
}

function Discussions({ space }: { space: Space }) {
  const { threadId = null } = useParams();
  const [filter, setFilter] = useState<ListFilter>(ALL_THREADS);
  const [first, setFirst] = useState(AT_ONCE);
  const input = useMemo(() => listInput(filter), [filter]);
  const { space: found, trouble, refetch, reportNews } = useSpaceThreads(space, first, input);
  const path = spacePath(space);
  useNavPlace(path);
  const openTitle = found?.threads.find(({ id }) => id === threadId)?.title;
  useEffect(() => setTabTitle(openTitle ?? 'Discussions'), [openTitle]);
  if (found === null) return <NotFound />;
  if (trouble) return <PageTrouble trouble={trouble} onRetry={() => void refetch()} />;
  return (
    <div className={classes.page} data-thread={threadId ?? undefined}>
      <header className={classes.top}>
        <div className={classes.heading}>
          <div className={classes.crumb}>{found ? <><Link to={found.path}>{found.title}</Link>{found.crumb && ` · ${found.crumb}`}</> : '\u00a0'}</div>
          <h1>Discussions</h1>
        </div>
        {found && <SpaceActions space={space} canOpen={found.canOpen} reportNews={reportNews} leads={found.threads.some(({ viewerCan }) => viewerCan.facilitate)} />}
      </header>
      <div className={classes.three} data-two={threadId === null || undefined}>
        <ThreadList
          space={space} threads={found?.threads} openId={threadId} filter={filter} onFilter={setFilter} hasMore={(found?.hasMore ?? false) && first < MOST}
          onMore={() => setFirst(MOST)} canOpen={found?.canOpen ?? false}
        />
        {threadId === null ? <ChooseOne none={found?.threads.length === 0} /> : <OpenThread key={threadId} threadId={threadId} path={path} />}
      </div>
    </div>
  );
}

/** The middle while no thread is open. */
function ChooseOne({ none }: { none: boolean }) {
  return (
    <div className={`${classes.pane} ${classes.place}`}>
      {none
        ? <EmptyState title="What you think about between meetings">A thread asks one question, keeps what everybody says to it in one place, and ends with something to take to the next meeting.</EmptyState>
        : <EmptyState title="Choose a thread">A dot marks the ones with something new for you. What has been said so far stands on top of each, so that five minutes are enough.</EmptyState>}
    </div>
  );
}

/** The thread that is open, and beside it what it is about. */
function OpenThread({ threadId, path }: { threadId: string; path: string }) {
  const [search] = useSearchParams();
  const live = useThread(threadId, search.get('post'));
  const { thread, trouble } = live;
  if (thread === null) return <div className={`${classes.pane} ${classes.place}`}><NotFound /></div>;
  if (thread === undefined) {
    return (
      <>
        <div className={classes.pane}><div className={classes.scroller}><div className={classes.column} style={{ paddingTop: 24 }}>{trouble ? <TroubleNote trouble={trouble} onRetry={live.refetch} /> : <PostsSkeleton />}</div></div></div>
        <div className={classes.side} />
      </>
    );
  }
  return (
    <>
      <ThreadPane live={live} thread={thread} back={path} />
      <aside className={classes.side} aria-label="About this thread"><LinkedPanel thread={thread} /></aside>
    </>
  );
}
