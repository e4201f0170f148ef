import { IconLock } from '@tabler/icons-react';
import { useState } from 'react';
import { preloadPostEditor } from './Composer.tsx';
import type { ShownThread } from './discussion-view.ts';
import type { Written } from './unsent-store.ts';
import { useThreadDesk } from './thread-context.ts';
import { Writing } from './Writing.tsx';
import classes from './Discussions.module.css';

const ONE_PER = { PERSON: 'One post each', ADVOCATE: 'One post per advocate', SCHOOL: 'One post per school' };

const WHO_POSTS = {
  group: 'You read here. Those who post are the advocates and subject leads of the group, and whom the facilitator invites.',
  hub: 'You read here. Those who post are the teachers, advocates and subject leads of the hub’s schools, and its specialists and leads.',
};

/** Why nobody, or not this viewer, can post now; null where they can. */
function whyNot({ state, viewerCan, mustPostFirst, workGroup }: ShownThread): string | null {
  if (viewerCan.post) return null;
  if (state === 'CLOSED') return 'This thread is closed. What was said and what came of it stay to be read.';
  if (state === 'LOCKED') return 'This thread is locked for now: everybody reads, nobody posts.';
  if (state === 'SCHEDULED') return 'This thread has not opened yet.';
  return mustPostFirst ? 'You read here once it is closed: those who post see one another’s words when they have posted, and your role does not post.' : WHO_POSTS[workGroup ? 'group' : 'hub'];
}

export interface DockProps {
  /** Words that came back from the outbox to be changed. */
  readonly taken: Written | null;
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
  readonly onWriting: (writing: 'post' | 'answer' | null) => void;
}

/** At the foot of the thread: where an opening post is written, folded to a line until somebody begins. */
export function Dock({ taken, open, onOpen, onWriting }: DockProps) {
  const { thread } = useThreadDesk();
  const [begun, setBegun] = useState(false);
  const reason = whyNot(thread);
  if (reason !== null) {
    return (
      <div className={classes.dock}>
        <p className={`${classes.cannot} ${classes.column}`}>
          <IconLock size={15} stroke={1.75} aria-hidden />
          <span>{reason}</span>
        </p>
      </div>
    );
  }
  const close = () => {
    onOpen(false);
    setBegun(false);
  };
  const hasDraft = thread.myDrafts.some(({ parent }) => parent == null);
  return (
    <div className={classes.dock}>
      <div className={classes.column}>
        {open
          ? <Writing parentId={null} taken={taken} begin={begun || taken !== null} onDone={close} onCancel={close} onWriting={onWriting} />
          : (
            <button type="button" className={classes.begin} onPointerEnter={() => void preloadPostEditor().catch(() => {})} onFocus={() => void preloadPostEditor().catch(() => {})} onClick={() => { setBegun(true); onOpen(true); }}>
              {hasDraft ? 'Go on with what you were writing…' : thread.onePer ? `Write a post… (${ONE_PER[thread.onePer].toLowerCase()}; answers are free)` : 'Write a post…'}
            </button>
          )}
      </div>
    </div>
  );
}

/** Before one has posted where others are seen only then: why nothing is to be seen, and the place to write. */
export function PostFirst({ taken, onWriting }: Pick<DockProps, 'taken' | 'onWriting'>) {
  const { thread } = useThreadDesk();
  return (
    <>
      <div className={classes.first}>
        <b>First yours, then the others’</b>
        Each writes here without leaning on what others said. What they wrote appears as soon as yours is posted{thread.onePer === 'SCHOOL' ? '; one post for your school is enough' : ''}.
      </div>
      {thread.viewerCan.post ? <Writing parentId={null} taken={taken} onDone={() => {}} onWriting={onWriting} /> : <p className={classes.cannot}>{whyNot(thread)}</p>}
    </>
  );
}
