import { type ReactNode, useRef } from 'react';
import { MM, type PrintSheet, usePrintFit } from '../ui/use-print-fit.ts';
import { RagMark, StateMark } from './Marks.tsx';
import { usePlanDesk } from './plan-context.ts';
import { dueState, whenLine } from './plan-dates.ts';
import type { PlanAction, PlanModel, PlanPriority } from './plan-model.ts';
import { costOf, doneOf, ragOf } from './plan-progress.ts';
import { Reached } from './Reached.tsx';
import { money, releaseLine, whoLine } from './plan-words.ts';
import classes from './PlanPaper.module.css';

export interface PlanPaperProps {
  readonly plan: PlanModel;
  readonly heading: string;
  /** What the department wants, and where it stands: fields of the plan's document. */
  readonly vision: ReactNode;
  readonly whereWeAreNow: ReactNode;
  readonly impactOf: (priority: PlanPriority) => ReactNode;
  /** Who agreed it and when, and the last review. */
  readonly foot: ReactNode;
}

/** A4 within its margins (plan page in PlanPaper.module.css), with a little to spare. */
const A4: PrintSheet = {
  width: (210 - 24) * MM,
  height: (297 - 22) * MM - 6,
  sizes: Array.from({ length: 42 }, (_, index) => (112 - 2 * index) / 100),
  prepare: (copy) => copy.setAttribute('data-measured', ''),
};

/** The whole plan as one side of A4 to hand to a senior leader. */
export function PlanPaper({ plan, heading, vision, whereWeAreNow, impactOf, foot }: PlanPaperProps) {
  const sheet = useRef<HTMLElement>(null);
  usePrintFit(sheet, A4);
  const { halfDays, pence } = costOf(plan.actions);
  const cost = [halfDays > 0 && `${releaseLine(halfDays)} of release`, pence > 0 && money(pence)].filter(Boolean).join(', ');
  return (
    <article ref={sheet} className={classes.sheet} aria-label="Plan on a page" data-plan-sheet>
      <header className={classes.head}>
        <p>{heading}</p>
        <h2>{plan.title}</h2>
      </header>
      <div className={classes.words}>{vision}{whereWeAreNow}</div>
      {plan.priorities.length === 0 && <p className={classes.none} data-print="skip">No priorities yet. They are set in the table, and stand here with what shows them and who does what.</p>}
      <div className={classes.priorities}>{plan.priorities.map((priority, index) => <OnPaper key={priority.id} number={index + 1} priority={priority} plan={plan} impact={impactOf(priority)} />)}</div>
      <footer className={classes.foot}>{foot}{cost && <span>{cost}</span>}</footer>
    </article>
  );
}

function OnPaper({ number, priority, plan, impact }: { number: number; priority: PlanPriority; plan: PlanModel; impact: ReactNode }) {
  const { today } = usePlanDesk();
  const rag = ragOf(priority, plan, today);
  const actions = plan.actions.filter((action) => action.priorityId === priority.id && action.status !== 'DROPPED');
  const { done, of } = doneOf(actions);
  return (
    <section className={classes.priority} data-item={priority.id}>
      <h3><span>{number} · {priority.title}</span>{rag && <RagMark rag={rag} />}</h3>
      <p className={classes.line}>
        <Reached criteria={priority.criteria} />
        <span>{[of > 0 && `${done} of ${of} actions done`, whoLine([priority.owner])].filter(Boolean).join(' · ')}</span>
      </p>
      <div className={classes.two}>
        <ul className={classes.criteria} aria-label="Success criteria">{priority.criteria.map((one) => <li key={one.id} data-item={one.id}><StateMark state={one.state} bare /><span>{one.title}</span></li>)}</ul>
        <table className={classes.actions}>
          <caption className="visually-hidden">Actions</caption>
          <thead className="visually-hidden"><tr><th scope="col">What</th><th scope="col">Who</th><th scope="col">When</th></tr></thead>
          <tbody>{actions.map((action) => <ActionOnPaper key={action.id} action={action} plan={plan} today={today} />)}</tbody>
        </table>
      </div>
      {impact}
    </section>
  );
}

function ActionOnPaper({ action, plan, today }: { action: PlanAction; plan: PlanModel; today: string }) {
  const over = dueState(action, today, plan.halfTerms) === 'over';
  return (
    <tr data-item={action.id} data-done={action.status === 'DONE' || undefined}>
      <td>{action.title}</td>
      <td>{whoLine([action.owner])}</td>
      <td data-over={over || undefined}>{action.status === 'DONE' ? 'done' : <><span>{whenLine(action.due, plan.halfTerms)}</span>{over && ' · overdue'}</>}</td>
    </tr>
  );
}
