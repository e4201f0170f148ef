import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { ComparedPlanFragment } from '../graphql/generated/graphql.ts';
import { dayLabel } from '../ui/dates.ts';
import { count, HALF_TERM_LABEL, HALF_TERMS } from '../ui/labels.ts';
import { MathText } from '../writing/MathText.tsx';
import type { OutlinedPriority, SharedPriority } from './compare-plans.ts';
import { ProgressBar, RagMark, StateMark } from './Marks.tsx';
import { whenLine } from './plan-dates.ts';
import { objectFrom } from './plan-from.ts';
import type { Rag } from './plan-model.ts';
import { kindsLine, shortName, STATUS_LABEL } from './plan-words.ts';
import classes from './ComparePlans.module.css';

/** The parts of an approach, in the order in which every column shows them. */
const PARTS = ['Why this', 'How it stands', 'What will show it', 'What they do', 'Evidence', 'What came of it', 'Leads to'] as const;

/** One row of the comparison; an empty one keeps its place, so that the next stands in line. */
function Part({ name, children }: { name: (typeof PARTS)[number]; children: ReactNode }) {
  return <div className={classes.part}><h3>{name}</h3>{children || <p className={classes.none}>Nothing said</p>}</div>;
}

interface Standing {
  readonly milestones: readonly { readonly halfTerm: string; readonly rag: Rag }[];
  readonly progress: SharedPriority['progress'];
}

function Stands({ milestones, progress }: Standing) {
  const { met, notMet, inProgress, notStarted, partiallyMet, percent } = progress;
  const of = met + notMet + inProgress + notStarted + partiallyMet;
  return (
    <>
      <div className={classes.rags}>
        {HALF_TERMS.map((name) => {
          const rag = milestones.find(({ halfTerm }) => halfTerm === name)?.rag;
          return <span key={name} title={HALF_TERM_LABEL[name]}>{rag ? <><span className="visually-hidden">{HALF_TERM_LABEL[name]}: </span><RagMark rag={rag} bare /></> : <i aria-hidden />}</span>;
        })}
      </div>
      <p className={classes.facts}><ProgressBar share={percent / 100} />{percent} % · {met} of {of} criteria met{notMet > 0 && <b>, {notMet} not met</b>}</p>
    </>
  );
}

/** A priority of a plan that is shared with whoever looks. */
export function SharedApproach({ plan, priority }: { plan: ComparedPlanFragment; priority: SharedPriority }) {
  const words = (field: string) => priority.words.find((one) => one.field === field)?.text;
  const [rationale, impact] = [words('rationale'), words('impact')];
  const evidence = [...priority.criteria, ...priority.actions].flatMap((one) => one.evidence);
  const links = [priority.links, ...priority.criteria.map((one) => one.links), ...priority.actions.map((one) => one.links)].flat().flatMap(({ object }) => objectFrom(object) ?? []);
  const said = priority.milestones.findLast(({ comment }) => comment);
  return (
    <>
      <Part name="Why this">{rationale && <div className={classes.words}><MathText text={rationale} /></div>}</Part>
      <Part name="How it stands"><Stands milestones={priority.milestones} progress={priority.progress} />{said && <p className={classes.said}>{HALF_TERM_LABEL[said.halfTerm]}: {said.comment}</p>}</Part>
      <Part name="What will show it">
        {priority.criteria.length > 0 && <ul>{priority.criteria.map(({ id, title, state }) => <li key={id}><span>{title}</span><small><StateMark state={state} /></small></li>)}</ul>}
      </Part>
      <Part name="What they do">
        {priority.actions.length > 0 && (
          <ul>
            {priority.actions.map(({ id, title, status, owner, dueOn, dueHalfTerm }) => (
              <li key={id} data-status={status}>
                <span>{title}</span>
                <small>{[shortName(owner), whenLine({ on: dueHalfTerm ? null : (dueOn ?? null), halfTerm: dueHalfTerm ?? null }, plan.halfTerms), STATUS_LABEL[status].toLowerCase()].filter(Boolean).join(' · ')}</small>
              </li>
            ))}
          </ul>
        )}
      </Part>
      <Part name="Evidence">{evidence.length > 0 && <p>{kindsLine(evidence)}</p>}</Part>
      <Part name="What came of it">{impact && <div className={classes.words}><MathText text={impact} /></div>}</Part>
      <Part name="Leads to">
        {links.length > 0 && <ul>{[...new Map(links.map((link) => [link.objectId, link])).values()].map(({ objectId, title, to, kind }) => <li key={objectId}>{to ? <Link to={to}>{title}</Link> : <span>{title}</span>}<small>{kind}</small></li>)}</ul>}
      </Part>
    </>
  );
}

/** A priority of a plan that one sees in outline: titles, states, ratings and dates. */
export function OutlinedApproach({ priority }: { priority: OutlinedPriority }) {
  return (
    <>
      <div className={classes.part}><p className={classes.none}>In outline: titles, states, ratings and dates. The rest is the department’s to share.</p></div>
      <Part name="How it stands">
        <Stands milestones={priority.milestones} progress={priority.progress} />
        <p className={classes.said}>{[priority.overdue > 0 && `${count(priority.overdue, 'action')} overdue`, priority.nextDueOn && `next due ${dayLabel(priority.nextDueOn)}`].filter(Boolean).join(' · ')}</p>
      </Part>
    </>
  );
}
