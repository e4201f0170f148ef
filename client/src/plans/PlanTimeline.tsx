import { Fragment, type RefObject, useEffect, useRef, useState } from 'react';
import { SaidAboutItem } from '../comments/CommentHere.tsx';
import { spanLabel } from '../ui/dates.ts';
import { RagMark } from './Marks.tsx';
import { usePlanDesk } from './plan-context.ts';
import { dueInFull, dueLine, dueState, halfTermOn, isInYear, rateable, whenLine } from './plan-dates.ts';
import type { PlanAction, PlanModel, PlanPriority } from './plan-model.ts';
import { type Dependency, dependenciesOf, placeOf, type TimelineBar, type TimelineLane, timelineLanes } from './plan-timeline.ts';
import { STATUS_LABEL, whoLine } from './plan-words.ts';
import classes from './PlanTimeline.module.css';

/** The year in six half-terms: what runs when, what waits for what, and how each priority was rated. */
export function PlanTimeline({ plan }: { plan: PlanModel }) {
  const { today } = usePlanDesk();
  const [on, setOn] = useState<string | null>(null);
  const lanes = timelineLanes(plan);
  const dependencies = dependenciesOf(lanes);
  const chart = useRef<HTMLDivElement>(null);
  const here = isInYear(today, plan.halfTerms);
  const now = here ? halfTermOn(today, plan.halfTerms) : null;
  return (
    <div className={classes.frame}>
      <div ref={chart} className={classes.chart}>
        <div className={classes.heads}>
          {plan.halfTerms.map(({ name, label, startsOn, endsOn }) => <div key={name} data-now={name === now || undefined}>{label}<small>{spanLabel(startsOn, endsOn)}</small></div>)}
        </div>
        {here && <span className={classes.today} style={{ left: `${(placeOf(today, plan.halfTerms) / 6) * 100}%` }}><span>Today</span></span>}
        {plan.priorities.map((priority, index) => (
          <Lane key={priority.id} priority={priority} lane={lanes[index]!} halfTerms={plan.halfTerms} dependencies={dependencies} onPoint={setOn} />
        ))}
        <Arrows chart={chart} dependencies={dependencies} on={on} drawn={plan} />
      </div>
    </div>
  );
}

interface LaneProps {
  readonly priority: PlanPriority;
  readonly lane: TimelineLane;
  readonly halfTerms: PlanModel['halfTerms'];
  readonly dependencies: readonly Dependency[];
  onPoint(id: string | null): void;
}

function Lane({ priority, lane, halfTerms, dependencies, onPoint }: LaneProps) {
  const { open, today } = usePlanDesk();
  const begun = new Set(rateable(today, halfTerms));
  return (
    <section className={classes.lane} data-item={priority.id} aria-label={priority.title}>
      <h3>{priority.title} <SaidAboutItem itemId={priority.id} title={priority.title} /></h3>
      <div className={classes.rags}>
        {halfTerms.map(({ name, label }) => {
          const milestone = priority.milestones.find(({ halfTerm }) => halfTerm === name);
          const mark = milestone && <RagMark rag={milestone.rag} bare />;
          if (!mark && !(priority.can.edit && begun.has(name))) return <span key={name} />;
          return (
            <button
              key={name} type="button" title={milestone?.comment ?? undefined} data-empty={!mark || undefined}
              aria-label={milestone ? undefined : `Rate ${label}: ${priority.title}`} onClick={() => open({ what: 'milestone', id: priority.id, halfTerm: name })}
            >
              {mark ?? '+'}{milestone && <span className="visually-hidden"> in {label}</span>}{milestone?.comment && <span className={classes.said}>{milestone.comment}</span>}
            </button>
          );
        })}
      </div>
      <ul className={classes.bars}>{lane.bars.map((bar) => <Bar key={bar.action.id} bar={bar} waitsFor={dependencies.filter(({ to }) => to === bar.action.id)} onPoint={onPoint} />)}</ul>
      {lane.bars.length === 0 && lane.undated.length === 0 && <p className={classes.undated}>No actions yet: each stands here from when it begins to when it is due.</p>}
      {lane.undated.length > 0 && (
        <p className={classes.undated}>
          No day yet:{' '}
          {lane.undated.map((action, index) => (
            <Fragment key={action.id}>
              {index > 0 && ' · '}
              <span data-item={action.id}><button type="button" className={classes.named} onClick={() => open({ what: 'item', id: action.id })}>{action.title}</button> <SaidAboutItem itemId={action.id} title={action.title} /></span>
            </Fragment>
          ))}
        </p>
      )}
    </section>
  );
}

function wordsOf(action: PlanAction, tight: boolean, plan: PlanModel, today: string): string {
  const start = whenLine(action.start, plan.halfTerms);
  const waits = action.dependsOn.flatMap((id) => plan.actions.find((one) => one.id === id)?.title ?? []);
  return [
    `${action.title} ${whoLine([action.owner])}`, tight && 'due before what it waits for', action.supporter && `with ${whoLine([action.supporter])}`, start && `from ${start}`, dueLine(action, today, plan.halfTerms), STATUS_LABEL[action.status],
    waits.length > 0 && `waits for ${waits.join(' and ')}`,
  ].filter(Boolean).join(', ');
}

function Bar({ bar, waitsFor, onPoint }: { bar: TimelineBar; waitsFor: readonly Dependency[]; onPoint(id: string | null): void }) {
  const { plan, today, open } = usePlanDesk();
  const { action, from, to, point } = bar;
  // Words stand in the bar where it is long enough, else beside it: to the right, or in the last half-terms to the left.
  const side = to - from >= 1.9 ? 'in' : to > 4.1 ? 'left' : 'right';
  const tight = waitsFor.some((one) => one.tight);
  return (
    <li data-side={side} data-status={action.status} style={{ '--from': from, '--to': to } as never}>
      <button
        type="button" className={classes.bar} data-action={action.id} data-status={action.status} data-due={dueState(action, today, plan.halfTerms)} data-point={point || undefined} data-side={side}
        aria-label={wordsOf(action, tight, plan, today)} title={dueInFull(action.due, plan.halfTerms)}
        onClick={() => open({ what: 'item', id: action.id })} onMouseEnter={() => onPoint(action.id)} onMouseLeave={() => onPoint(null)} onFocus={() => onPoint(action.id)} onBlur={() => onPoint(null)}
      >
        <i aria-hidden />
        <span className={classes.words}><b>{action.title}</b> <small>{whoLine([action.owner])}{tight && <em> · due before what it waits for</em>}</small></span>
      </button>
      <SaidAboutItem itemId={action.id} title={action.title} />
    </li>
  );
}

interface Line extends Dependency {
  readonly path: string;
}

/** Lines from what comes first to what waits for it; those of the bar one points at are strong. */
function Arrows({ chart, dependencies, on, drawn }: { chart: RefObject<HTMLDivElement | null>; dependencies: readonly Dependency[]; on: string | null; drawn: PlanModel }) {
  const [lines, setLines] = useState<readonly Line[]>([]);
  const key = JSON.stringify(dependencies);
  useEffect(() => {
    const element = chart.current;
    if (!element) return;
    const measure = () => {
      const frame = element.getBoundingClientRect();
      const boxOf = (id: string) => element.querySelector<HTMLElement>(`[data-action="${CSS.escape(id)}"] > i`)?.getBoundingClientRect();
      setLines((JSON.parse(key) as Dependency[]).flatMap((one) => {
        const [a, b] = [boxOf(one.from), boxOf(one.to)];
        if (!a || !b) return [];
        const [x1, y1, x2, y2] = [a.right - frame.left, a.top + a.height / 2 - frame.top, b.left - frame.left, b.top + b.height / 2 - frame.top];
        // Out to the right, down beside the bar, and in from the left; where the next begins earlier, the line turns back.
        const out = x1 + 7;
        const [down, above] = [y2 > y1, y2 + (y2 > y1 ? -13 : 13)];
        // At the year's beginning there is no room at the left: in from above or below.
        const path = x2 < 14 ? `M${x1} ${y1}H${out}V${above}H${x2 + 12}V${y2 + (down ? -9 : 9)}` : x2 >= out + 4 ? `M${x1} ${y1}H${out}V${y2}H${x2 - 3}` : `M${x1} ${y1}H${out}V${above}H${x2 - 9}V${y2}H${x2 - 3}`;
        return [{ ...one, path }];
      }));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [chart, key, drawn]);
  return (
    <svg className={classes.arrows} aria-hidden>
      <defs><marker id="plan-arrow" viewBox="0 0 6 6" refX="5" refY="3" markerWidth="6" markerHeight="6" orient="auto"><path d="M0 0 6 3 0 6Z" fill="context-stroke" /></marker></defs>
      {lines.map(({ from, to, tight, path }) => <path key={`${from}-${to}`} d={path} data-tight={tight || undefined} data-on={on === from || on === to || undefined} data-off={(on !== null && on !== from && on !== to) || undefined} markerEnd="url(#plan-arrow)" />)}
    </svg>
  );
}
