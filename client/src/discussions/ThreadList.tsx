import { Skeleton } from '@mantine/core';
import { IconPin, IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { threadLine } from '../facilitation/thread-line.ts';
import { spacePath } from '../facilitation/space-path.ts';
import type { Space } from '../facilitation/thread-view.ts';
import { useNow } from '../ui/use-now.ts';
import type { ListedThread } from './discussion-view.ts';
import { SearchField } from './ReadingBar.tsx';
import classes from './Discussions.module.css';

/** Which threads are listed. */
export interface ListFilter {
  readonly show: 'all' | 'unread' | 'mine' | 'closed';
  readonly search: string;
}

export const ALL_THREADS: ListFilter = { show: 'all', search: '' };

/** A list's filter as the server takes it. */
export function listInput({ show, search }: ListFilter) {
  return { ...(show === 'unread' && { unread: true }), ...(show === 'mine' && { mine: true }), ...(show === 'closed' && { state: 'CLOSED' as const }), ...(search.trim() !== '' && { search: search.trim() }) };
}

const SHOWN = [['all', 'All'], ['unread', 'New'], ['mine', 'Mine'], ['closed', 'Closed']] as const;

export interface ThreadListProps {
  readonly space: Space;
  /** Undefined while they are on their way. */
  readonly threads: readonly ListedThread[] | undefined;
  readonly openId: string | null;
  readonly filter: ListFilter;
  readonly onFilter: (filter: ListFilter) => void;
  readonly hasMore: boolean;
  readonly onMore: () => void;
  readonly canOpen: boolean;
}

/** The threads of a space: what is new at a glance, the pinned first. */
export function ThreadList({ space, threads, openId, filter, onFilter, hasMore, onMore, canOpen }: ThreadListProps) {
  const now = useNow();
  const [searching, setSearching] = useState(false);
  const path = spacePath(space);
  return (
    <nav className={classes.list} aria-label="Threads">
      <div className={classes.filters} role="group" aria-label="Which threads">
        {SHOWN.map(([show, label]) => <button key={show} type="button" aria-pressed={filter.show === show} onClick={() => onFilter({ ...filter, show })}>{label}</button>)}
        <button type="button" className={classes.find} aria-label="Search in these threads" aria-pressed={searching} onClick={() => { setSearching(!searching); onFilter({ ...filter, search: '' }); }}><IconSearch size={15} stroke={1.75} aria-hidden /></button>
      </div>
      {searching && <div className={classes.searchThreads} style={{ display: 'flex' }}><SearchField label="Search in these threads" value={filter.search} onChange={(search) => onFilter({ ...filter, search })} onClose={() => { setSearching(false); onFilter({ ...filter, search: '' }); }} /></div>}
      <div className={classes.threads}>
        {threads === undefined && [0, 1, 2, 3].map((row) => <div key={row} className={classes.thread}><Skeleton height={15} width={`${88 - row * 9}%`} mb={8} /><Skeleton height={12} width="60%" /></div>)}
        {threads?.map((thread) => <ThreadLine key={thread.id} thread={thread} to={`${path}/${thread.id}`} open={thread.id === openId} now={now} />)}
        {threads?.length === 0 && <NoThreads filter={filter} space={space} canOpen={canOpen} />}
        {hasMore && <button type="button" className={classes.more} onClick={onMore}>Show earlier ones</button>}
      </div>
    </nav>
  );
}

function ThreadLine({ thread, to, open, now }: { thread: ListedThread; to: string; open: boolean; now: number }) {
  const { title, pinned, unreadCount, state } = thread;
  return (
    <Link to={to} className={classes.thread} aria-current={open ? 'page' : undefined} data-quiet={(state === 'CLOSED' && unreadCount === 0) || undefined}>
      <b>
        {unreadCount > 0 && <i className={classes.dot} aria-hidden />}
        {pinned && <IconPin size={13} stroke={2} className={classes.pin} aria-label="Pinned:" />}
        {title}
      </b>
      <span>{threadLine(thread, now)}</span>
    </Link>
  );
}

const WHOM = { WORK_GROUP: 'the group', DEPARTMENT: 'the department', HUB: 'the hub' } as const;

function NoThreads({ filter, space, canOpen }: { filter: ListFilter; space: Space; canOpen: boolean }) {
  if (filter.search.trim() !== '') return <p className={classes.nothing}><b>Nothing found</b>No thread here has these words, neither in what it asks nor in a post you may read.</p>;
  if (filter.show === 'unread') return <p className={classes.nothing}><b>Everything read</b>What others post from now on stands here with a dot.</p>;
  if (filter.show === 'mine') return <p className={classes.nothing}><b>None of yours yet</b>Threads in which you have posted, or that you lead, stand here.</p>;
  if (filter.show === 'closed') return <p className={classes.nothing}><b>None closed yet</b>A thread that ends keeps what came of it, and stays to be read.</p>;
  return (
    <p className={classes.nothing}>
      <b>No threads yet</b>
      {canOpen ? `A thread asks ${WHOM[space.kind]} one question and goes on between meetings. Begin with “New thread”: a template does half of it.` : `What ${WHOM[space.kind]} talks about between meetings will stand here. Whoever facilitates opens the first thread; you are told.`}
    </p>
  );
}
