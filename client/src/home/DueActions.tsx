import { useQuery } from '@apollo/client/react';
import { Checkbox } from '@mantine/core';
import { Link } from 'react-router';
import { dueLabel } from '../facilitation/action-line.ts';
import { client } from '../graphql/client.ts';
import { DueActionsDocument, type DueActionsQuery, TickOffDocument } from '../graphql/generated/graphql.ts';
import { take } from '../graphql/problem.ts';
import { useViewer } from '../session/viewer-context.ts';
import { Section } from '../ui/Page.tsx';
import { Rows } from '../ui/Rows.tsx';
import { toastTrouble } from '../ui/toast.ts';
import classes from './DueActions.module.css';

type Due = NonNullable<DueActionsQuery['viewer']>['dueActions'][number];

/** What one has taken on, in a plan or out of a discussion, and is due within a fortnight, or overdue; ticked off here. */
export function DueActions() {
  const { person, today } = useViewer();
  // What was just ticked off stays in sight until the next look, so that it can be taken back.
  const { data } = useQuery(DueActionsDocument, { fetchPolicy: 'cache-and-network', nextFetchPolicy: 'cache-first' });
  const mine = data?.viewer?.dueActions ?? [];
  if (mine.length === 0) return null;
  const planId = mine.find(({ plan }) => plan)?.plan?.id;
  return (
    <Section title="Yours to do" action={planId && <Link to={`/plans/${planId}?owner=${person.id}`} className="small">All of yours in the plan</Link>}>
      <Rows label="Actions that are due">{mine.map((action) => <DueRow key={action.id} action={action} today={today.date} onTick={(done) => void tick(action, done).catch(toastTrouble)} />)}</Rows>
    </Section>
  );
}

/** Shown at once; taken back where it is refused. @throws Refused */
async function tick({ id }: Due, done: boolean): Promise<void> {
  const status = done ? 'DONE' as const : 'IN_PROGRESS' as const;
  const { data } = await client.mutate({
    mutation: TickOffDocument, variables: { input: { actionId: id, status } },
    optimisticResponse: { updateAction: { __typename: 'ActionUpdated', action: { __typename: 'Action', id, status } } },
  });
  take(data?.updateAction, 'ActionUpdated');
}

/** The action in its plan, or the post that it came from. */
function placeOf({ id, plan, thread, post }: Due): string {
  return plan ? `/plans/${plan.id}?item=${id}` : `/threads/${thread?.id ?? ''}${post ? `?post=${post.id}` : ''}`;
}

function DueRow({ action, today, onTick }: { action: Due; today: string; onTick(done: boolean): void }) {
  const due = dueLabel(action.dueBy, today, action.status);
  const done = action.status === 'DONE';
  return (
    <li className={classes.row}>
      <Checkbox aria-label={`${action.title}: done`} checked={done} disabled={!action.viewerCan.update} onChange={(event) => onTick(event.currentTarget.checked)} />
      <div className={classes.text}>
        <Link to={placeOf(action)} data-done={done || undefined}>{action.title}</Link>
        <small>{action.priority?.title ?? action.thread?.title}</small>
      </div>
      <span className={classes.due} data-due={due.state}>{done ? 'Done' : due.label}</span>
    </li>
  );
}
