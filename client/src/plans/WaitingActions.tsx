import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { IconMessageForward } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { Link } from 'react-router';
import { ActionsWaitingDocument, type ActionsWaitingQuery } from '../graphql/generated/graphql.ts';
import { dueLabel } from '../facilitation/action-line.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { count } from '../ui/labels.ts';
import { TroubleNote } from '../ui/TroubleNote.tsx';
import { useAction } from '../ui/use-action.ts';
import { usePlanDesk } from './plan-context.ts';
import { shortName } from './plan-words.ts';
import { takeUp } from './take-up.ts';
import { homeOf, type OpenPriority, TakeUpPlace } from './TakeUpPlace.tsx';
import classes from './WaitingActions.module.css';

type Waiting = NonNullable<ActionsWaitingQuery['plan']>['waitingActions'][number];

/** What colleagues took on in discussions and no plan has yet, as a line above the plan that opens the list. Nothing for those who put no actions into it. */
export function WaitingActions() {
  const { plan, today, renew } = usePlanDesk();
  const mayTake = plan.priorities.some(({ can, criteria }) => can.editActions || criteria.some((one) => one.can.editActions));
  const { data, refetch } = useQuery(ActionsWaitingDocument, { variables: { id: plan.id }, skip: !mayTake, fetchPolicy: 'cache-and-network' });
  const [open, setOpen] = useState(false);
  const many = plan.actions.length;
  // What a colleague has taken up just now waits no longer.
  useEffect(() => {
    if (mayTake) void refetch().catch(() => {});
  }, [many, mayTake, refetch]);
  const waiting = data?.plan?.waitingActions ?? [];
  if (waiting.length === 0 && !open) return null;
  const priorities = plan.priorities.map(({ id, title, can, criteria }) => ({ id, title, takes: can.editActions, criteria: criteria.map((one) => ({ id: one.id, title: one.title, takes: one.can.editActions })) }));
  return (
    <>
      {waiting.length > 0 && (
        <p className={classes.line}>
          <IconMessageForward size={15} stroke={1.75} aria-hidden />
          <span>{count(waiting.length, 'action')} from your discussions {waiting.length === 1 ? 'is' : 'are'} in no plan yet. <button type="button" onClick={() => setOpen(true)}>Take {waiting.length === 1 ? 'it' : 'them'} up…</button></span>
        </p>
      )}
      {open && (
        <Dialog title="Actions waiting to be taken up" side onClose={() => setOpen(false)}>
          <p className={classes.about}>Colleagues took these on in discussions. Once the plan takes one up it has a place, a day and evidence here, and still leads back to its post.</p>
          {waiting.length === 0 && <p className="muted">Everything has been taken up.</p>}
          <ul className={classes.list} aria-label="Actions waiting to be taken up">
            {waiting.map((action) => (
              <WaitingOne
                key={action.id} action={action} today={today} priorities={priorities}
                onTake={async (place) => {
                  await takeUp(action.id, plan.id, homeOf(priorities, place));
                  renew();
                  await refetch();
                }}
              />
            ))}
          </ul>
          <div className={classes.end}><Button onClick={() => setOpen(false)}>Done</Button></div>
        </Dialog>
      )}
    </>
  );
}

function WaitingOne({ action, today, priorities, onTake }: { action: Waiting; today: string; priorities: readonly OpenPriority[]; onTake(place: string): Promise<void> }) {
  const [place, setPlace] = useState('');
  const take = useAction(() => onTake(place));
  const due = dueLabel(action.dueOn, today);
  return (
    <li>
      <p className={classes.title}>{action.title}</p>
      <p className={classes.from}>
        {shortName(action.owner)}{due.label && <> · <span data-due={due.state}>{due.label}</span></>}
        {action.thread && <> · <Link to={`/threads/${action.thread.id}${action.post ? `?post=${action.post.id}` : ''}`}>{action.thread.title}</Link></>}
      </p>
      <div className={classes.take}>
        <TakeUpPlace label={`What “${action.title}” serves`} priorities={priorities} value={place} onChange={setPlace} />
        <Button variant="filled" disabled={place === ''} loading={take.busy} onClick={() => void take.run()}>Take up</Button>
      </div>
      <TroubleNote trouble={take.trouble} />
    </li>
  );
}
