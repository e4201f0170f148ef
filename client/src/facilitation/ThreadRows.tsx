import { IconPin } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { ThreadLineFragment } from '../graphql/generated/graphql.ts';
import { sinceLabel } from '../ui/dates.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Section } from '../ui/Page.tsx';
import { Row, Rows } from '../ui/Rows.tsx';
import { useNow } from '../ui/use-now.ts';
import { spacePath, threadPath } from './space-path.ts';
import { threadLine } from './thread-line.ts';
import type { Space } from './thread-view.ts';
import classes from './ThreadRows.module.css';

export interface ThreadRowsProps {
  readonly threads: readonly (ThreadLineFragment & { readonly lastVisitAt?: string | null })[];
  readonly label: string;
  /** Says which space each is in. */
  readonly place?: (thread: ThreadLineFragment) => string;
}

/** Threads in a list: what they are about, what is new in them, and when somebody last wrote. */
export function ThreadRows({ threads, label, place }: ThreadRowsProps) {
  const now = useNow();
  return (
    <Rows label={label}>
      {threads.map((thread) => (
        <Row
          key={thread.id} to={threadPath(thread)}
          title={<>{thread.unreadCount > 0 && <span className={classes.dot} title="Something new" />}{thread.pinned && <IconPin size={14} stroke={1.75} className={classes.pin} aria-label="Pinned" />}{thread.title}</>}
          detail={[place?.(thread), threadLine(thread, now)].filter(Boolean).join(' · ')}
          aside={thread.lastPostAt && <time dateTime={thread.lastPostAt}>{sinceLabel(thread.lastPostAt, now)}</time>}
        />
      ))}
    </Rows>
  );
}

export interface SpaceThreadsProps {
  readonly space: Space;
  readonly threads: readonly ThreadLineFragment[];
  /** Whether there are more than these. */
  readonly more: boolean;
  /** What the place is for, where nobody has opened a thread yet. */
  readonly children: ReactNode;
}

/** A space's discussions on its page: those that matter now, and the way to all of them. */
export function SpaceThreads({ space, threads, more, children }: SpaceThreadsProps) {
  const path = spacePath(space);
  return (
    <Section title="Discussions" action={threads.length > 0 && <Link to={path} className={classes.all}>{more ? 'All discussions' : 'Open them'}</Link>}>
      {threads.length > 0
        ? <ThreadRows threads={threads} label="Discussions" />
        : <EmptyState title="Nothing is being discussed" action={<Link to={path}>Go to the discussions</Link>}>{children}</EmptyState>}
    </Section>
  );
}
