import { IconAlertTriangle } from '@tabler/icons-react';
import { Link } from 'react-router';
import type { PlanOutlineFragment } from '../graphql/generated/graphql.ts';
import { dayLabel } from '../ui/dates.ts';
import { HALF_TERM_LABEL, HALF_TERMS } from '../ui/labels.ts';
import { Section } from '../ui/Page.tsx';
import { ProgressBar, RagMark } from './Marks.tsx';
import { type DepartmentOfGroup, riskLine, silenceLine, summaryOrder, withoutPlan } from './group-plans.ts';
import classes from './GroupPlans.module.css';

/** How the plans of a group's departments go, in outline, for whoever leads the group: those that need a talk first. Nothing for others. */
export function GroupPlans({ plans, departments, compare }: { plans: readonly PlanOutlineFragment[] | null; departments: readonly DepartmentOfGroup[]; compare: string }) {
  if (!plans) return null;
  const without = withoutPlan(plans, departments);
  return (
    <Section title="Development plans" note={plans.length > 0 ? 'priorities, states, ratings and dates' : undefined} action={plans.length > 1 && <Link to={compare} className="small">Compare</Link>}>
      {plans.length > 0 && <div className={classes.frame}><ul className={classes.plans} aria-label="Plans of the departments">{summaryOrder(plans).map((plan) => <Plan key={plan.department.id} plan={plan} />)}</ul></div>}
      {without && <p className="muted small" style={{ marginTop: 8 }}>{without}</p>}
    </Section>
  );
}

function Plan({ plan }: { plan: PlanOutlineFragment }) {
  const { met, notMet, inProgress, notStarted, partiallyMet, percent } = plan.progress;
  const of = met + notMet + inProgress + notStarted + partiallyMet;
  const school = plan.department.school.name;
  return (
    <li className={classes.plan}>
      <div className={classes.head}>
        <h3>{plan.plan ? <Link to={`/plans/${plan.plan.id}`}>{school}</Link> : school}</h3>
        {plan.atRisk && <span className={classes.risk}><IconAlertTriangle size={14} stroke={1.9} aria-hidden />{riskLine(plan)}</span>}
        <span className={classes.facts}>
          <ProgressBar share={percent / 100} />{percent} % · {met} of {of} criteria met{notMet > 0 && <b>, {notMet} not met</b>}
        </span>
      </div>
      <p className={classes.line}>{[silenceLine(plan.silentDays), plan.nextDueOn && `next due ${dayLabel(plan.nextDueOn)}`, plan.status === 'DRAFT' && 'still a draft', plan.signedOffAt ? 'signed off' : 'not signed off'].filter(Boolean).join(' · ')}</p>
      <ul className={classes.priorities}>
        {plan.priorities.map((priority, index) => (
          <li key={`${index}`}>
            <span className={classes.title}>{index + 1} · {priority.title}</span>
            <span className={classes.rags}>
              {HALF_TERMS.map((name) => {
                const rag = priority.milestones.find(({ halfTerm }) => halfTerm === name)?.rag;
                return <span key={name} title={HALF_TERM_LABEL[name]}>{rag ? <><span className="visually-hidden">{HALF_TERM_LABEL[name]}: </span><RagMark rag={rag} bare /></> : <i aria-hidden />}</span>;
              })}
            </span>
            <span className={classes.due}>{priority.overdue > 0 ? <b>{priority.overdue} overdue</b> : priority.nextDueOn ? dayLabel(priority.nextDueOn) : '–'}</span>
          </li>
        ))}
      </ul>
    </li>
  );
}
