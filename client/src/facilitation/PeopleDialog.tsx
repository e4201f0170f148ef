import { Button, Skeleton } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { type ThreadPeopleQuery, ThreadPeopleDocument } from '../graphql/generated/graphql.ts';
import { usePage } from '../graphql/use-page.ts';
import { Dialog, DialogActions } from '../ui/Dialog.tsx';
import { sinceLabel } from '../ui/dates.ts';
import { TroubleNote } from '../ui/TroubleNote.tsx';
import { useAction } from '../ui/use-action.ts';
import { useNow } from '../ui/use-now.ts';
import { nudge } from './thread-actions.ts';
import type { FacilitatedThread } from './thread-view.ts';
import classes from './Facilitation.module.css';

type Expected = NonNullable<NonNullable<ThreadPeopleQuery['thread']>['expected']>[number];

/** Who has posted, who has only read, and who has not been here; those who have not posted can be nudged. */
export function PeopleDialog({ thread, onClose }: { thread: FacilitatedThread; onClose: () => void }) {
  const { data, trouble } = usePage(ThreadPeopleDocument, { id: thread.id });
  const expected = data?.thread?.expected;
  return (
    <Dialog title="Who has read and posted" onClose={onClose}>
      <TroubleNote trouble={trouble} />
      {!data && !trouble && <><Skeleton height={18} mb={12} /><Skeleton height={18} width="70%" /></>}
      {expected && <Everybody thread={thread} expected={expected} />}
      <DialogActions><Button onClick={onClose}>Done</Button></DialogActions>
    </Dialog>
  );
}

function Everybody({ thread, expected }: { thread: FacilitatedThread; expected: readonly Expected[] }) {
  const waiting = expected.filter(({ posted }) => !posted);
  const posted = expected.filter((one) => one.posted);
  const all = useAction(() => nudge(thread.id, {}));
  const open = thread.state === 'OPEN';
  return (
    <>
      {waiting.length > 0 && (
        <section aria-label="Not yet posted">
          <h3 className={classes.group}>Not yet posted</h3>
          <ul className={classes.lines}>{waiting.map((one) => <Waiting key={nameOf(one)} thread={thread} one={one} open={open} />)}</ul>
          {open && waiting.length > 1 && <p style={{ marginTop: 10 }}><Button loading={all.busy} onClick={() => void all.run()}>Nudge all {waiting.length}</Button></p>}
          <TroubleNote trouble={all.trouble} />
        </section>
      )}
      {posted.length > 0 && (
        <section aria-label="Posted">
          <h3 className={classes.group}>Posted</h3>
          <ul className={classes.lines}>
            {posted.map((one) => <li key={nameOf(one)}><span>{nameOf(one)}</span><IconCheck size={15} stroke={2} color="var(--green)" aria-hidden /></li>)}
          </ul>
        </section>
      )}
      {expected.length === 0 && <p className={classes.note}>Nobody can see this thread yet.</p>}
    </>
  );
}

function nameOf({ person, department }: Expected): string {
  return [person?.name, department?.school.name].filter(Boolean).join(' · ');
}

const DAY_MS = 86_400_000;

function Waiting({ thread, one, open }: { thread: FacilitatedThread; one: Expected; open: boolean }) {
  const now = useNow();
  const ask = useAction(() => nudge(thread.id, one.person ? { personIds: [one.person.id] } : { departmentIds: [one.department!.id] }));
  // Nobody is asked twice within a day; saying so is better than a button that is refused.
  const again = one.nudgedAt == null || now - Date.parse(one.nudgedAt) >= DAY_MS;
  return (
    <li>
      <span>{nameOf(one)}<span className="muted small"> · {one.read ? 'has read it' : 'has not been here'}{one.nudgedAt ? `, nudged ${sinceLabel(one.nudgedAt, now)}` : ''}</span></span>
      {ask.trouble && <span className={classes.refused} role="alert">{ask.trouble.title}</span>}
      {open && again && !ask.trouble && <Button variant="subtle" loading={ask.busy} onClick={() => void ask.run()} aria-label={`Nudge ${nameOf(one)}`}>{one.nudgedAt ? 'Nudge again' : 'Nudge'}</Button>}
    </li>
  );
}
