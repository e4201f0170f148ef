import { dueDay, startDay } from './plan-dates.ts';
import type { PlanAction, PlanHalfTerm, PlanModel } from './plan-model.ts';

const DAY_MS = 86_400_000;
const noon = (date: string) => Date.parse(`${date}T12:00:00Z`);

/** Where an action lies over the six half-terms: each a sixth, so that 0 is the year's first school day and 6 its last. */
export interface TimelineBar {
  readonly action: PlanAction;
  readonly from: number;
  readonly to: number;
  /** It has no start of its own: it is drawn as a point at its end. */
  readonly point: boolean;
}

export interface TimelineLane {
  readonly priorityId: string;
  readonly bars: readonly TimelineBar[];
  /** Actions without any day. */
  readonly undated: readonly PlanAction[];
}

/** A day's place over the half-terms, 0 to 6; a day in the holidays is at the end of the half-term before. */
export function placeOf(day: string, halfTerms: readonly PlanHalfTerm[]): number {
  const index = halfTerms.findLastIndex(({ startsOn }) => startsOn <= day);
  const term = halfTerms[index];
  if (!term) return 0;
  const length = noon(term.endsOn) - noon(term.startsOn) + DAY_MS;
  return index + Math.min(1, (noon(day) - noon(term.startsOn)) / length);
}

/** A short bar still has to be seen and pressed. */
const LEAST = 0.16;

function barOf(action: PlanAction, halfTerms: readonly PlanHalfTerm[]): TimelineBar | null {
  const end = dueDay(action.due, halfTerms);
  const begin = startDay(action.start, halfTerms);
  if (end === null && begin === null) return null;
  const dayAfter = (day: string) => new Date(noon(day) + DAY_MS).toISOString().slice(0, 10);
  const last = end ?? begin!;
  const within = halfTerms.some(({ startsOn, endsOn }) => last >= startsOn && last <= endsOn);
  const index = halfTerms.findLastIndex(({ startsOn }) => startsOn <= last);
  // Due on the last day of a half-term is up to its very end, not the beginning of the next.
  const to = end === null ? placeOf(last, halfTerms) + LEAST : within ? Math.min(index + 1, placeOf(dayAfter(last), halfTerms)) : placeOf(last, halfTerms);
  // Due in a half-term, and nothing said about its start: it lies in that half-term.
  const from = begin ? placeOf(begin, halfTerms) : action.due.halfTerm ? Math.max(0, to - 1) : to - LEAST;
  const point = begin === null && action.due.halfTerm === null;
  return { action, from: Math.max(0, Math.min(from, to - LEAST)), to: Math.max(to, LEAST), point };
}

/** Each priority's actions over the year, those that end first on top. */
export function timelineLanes(plan: PlanModel): TimelineLane[] {
  return plan.priorities.map(({ id: priorityId }) => {
    const actions = plan.actions.filter((action) => action.priorityId === priorityId);
    const bars = actions.flatMap((action) => barOf(action, plan.halfTerms) ?? []).toSorted((a, b) => a.to - b.to || a.from - b.from);
    const dated = new Set(bars.map(({ action }) => action.id));
    return { priorityId, bars, undated: actions.filter(({ id }) => !dated.has(id)) };
  });
}

/** An action that has to wait for another, both on the timeline. */
export interface Dependency {
  readonly from: string;
  readonly to: string;
  /** It begins, or is due where it has no start, before the other ends: the two do not fit. */
  readonly tight: boolean;
}

/** What waits for what, among the bars shown. */
export function dependenciesOf(lanes: readonly TimelineLane[]): Dependency[] {
  const bars = new Map(lanes.flatMap((lane) => lane.bars).map((bar) => [bar.action.id, bar]));
  return [...bars.values()].flatMap((bar) => bar.action.dependsOn.flatMap((onId) => {
    const on = bars.get(onId);
    if (!on) return [];
    const open = on.action.status !== 'DONE' && on.action.status !== 'DROPPED';
    return [{ from: onId, to: bar.action.id, tight: open && (bar.point ? bar.to : bar.from) < on.to - 0.001 && bar.to <= on.to + 0.001 }];
  }));
}
