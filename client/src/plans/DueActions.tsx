import { useQuery } from '@apollo/client/react';
import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { client } from '../graphql/client.ts';
import { DuePlanActionsDocument, type DuePlanActionsQuery, SetActionStatusDocument } from '../graphql/generated/graphql.ts';
import { take } from '../graphql/problem.ts';
import { useViewer } from '../session/viewer-context.ts';
import { Section } from '../ui/Page.tsx';
import { Rows } from '../ui/Rows.tsx';
import { toastTrouble } from '../ui/toast.ts';
import { dueLine, dueState } from './plan-dates.ts';
import classes from './DueActions.module.css';

type Plan = NonNullable<NonNullable<DuePlanActionsQuery['viewer']>['departments'][number]['planOfYear']>;
type Action = Plan['actions'][number];
interface Mine {
  readonly plan: Plan;
  readonly action: Action;
}

const whenOf = ({ dueOn, dueHalfTerm }: Action) => ({ on: dueHalfTerm ? null : (dueOn ?? null), halfTerm: dueHalfTerm ?? null });

/** What one has taken on in the department's plan and is due within a fortnight, or overdue; ticked off here. */
export function DueActions() {
  const { person, today } = useViewer();
  const { data } = useQuery(DuePlanActionsDocument, { variables: { year: today.academicYear }, fetchPolicy: 'cache-and-network' });
  // What was just ticked off stays in sight, so that it can be taken back.
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const mine: Mine[] = (data?.viewer?.departments ?? []).flatMap(({ planOfYear: plan }) => (plan
    ? plan.actions.filter(({ id, due, owner, supporter }) => (due !== 'NONE' || ticked.has(id)) && (owner.id === person.id || supporter?.id === person.id)).map((action) => ({ plan, action }))
    : []));
  if (mine.length === 0) return null;
  const [first] = mine;
  const tick = async (action: Action, done: boolean) => {
    setTicked((now) => new Set(now).add(action.id));
    try {
      const status = done ? 'DONE' as const : 'IN_PROGRESS' as const;
      const { data: answer } = await client.mutate({
        mutation: SetActionStatusDocument, variables: { input: { actionId: action.id, status } },
        optimisticResponse: { setActionStatus: { __typename: 'PlanActionChanged', action: { __typename: 'Action', id: action.id, status } } },
      });
      take(answer?.setActionStatus, 'PlanActionChanged');
    } catch (error) {
      toastTrouble(error);
    }
  };
  return (
    <Section title="Yours in the development plan" action={<Link to={`/plans/${first!.plan.id}?owner=${person.id}`} className="small">All of yours</Link>}>
      <Rows label="Plan actions that are due">{mine.map((one) => <DueRow key={one.action.id} {...one} today={today.date} onTick={(done) => void tick(one.action, done)} />)}</Rows>
    </Section>
  );
}

function DueRow({ plan, action, today, onTick }: Mine & { today: string; onTick(done: boolean): void }) {
  const when = { due: whenOf(action), status: action.status };
  return (
    <li className={classes.row}>
      <Checkbox aria-label={`${action.title}: done`} checked={action.status === 'DONE'} disabled={!action.viewerCan.update} onChange={(event) => onTick(event.currentTarget.checked)} />
      <div className={classes.text}>
        <Link to={`/plans/${plan.id}?owner=${action.owner.id}`} data-done={action.status === 'DONE' || undefined}>{action.title}</Link>
        <small>{action.priority?.title}</small>
      </div>
      <span className={classes.due} data-due={dueState(when, today, plan.halfTerms)}>{action.status === 'DONE' ? 'Done' : dueLine(when, today, plan.halfTerms)}</span>
    </li>
  );
}
