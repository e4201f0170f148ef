import { IconCheck, IconClock, IconLock, IconPin } from '@tabler/icons-react';
import { stateLabel } from './thread-line.ts';
import type { FacilitatedThread } from './thread-view.ts';
import classes from './ThreadState.module.css';

const ICON = { SCHEDULED: IconClock, OPEN: null, LOCKED: IconLock, CLOSED: IconCheck };

/** How a thread stands, in a few words: open until when, locked, closed; who facilitates it; and whether names stand at posts. */
export function ThreadState({ thread }: { thread: FacilitatedThread }) {
  const Icon = ICON[thread.state];
  const by = thread.facilitators.map(({ name }) => name);
  return (
    <span className={classes.state} data-state={thread.state}>
      {thread.pinned && <IconPin size={13} stroke={2} aria-label="Pinned" />}
      <span>{Icon && <Icon size={13} stroke={2} aria-hidden />}{stateLabel(thread)}</span>
      {by.length > 0 && <span>facilitated by {by.length > 2 ? `${by.slice(0, 2).join(', ')} and others` : by.join(' and ')}</span>}
      {thread.anonymity !== 'OFF' && <span>{thread.anonymity === 'FULL' ? 'nobody can tell who wrote what' : 'names only for whoever facilitates'}</span>}
    </span>
  );
}
