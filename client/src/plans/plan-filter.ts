import { type DueState, dueState } from './plan-dates.ts';
import type { ActionStatus, PlanAction, PlanCriterion, PlanModel } from './plan-model.ts';
import { ACTION_STATUSES } from './plan-words.ts';

/** What somebody wants to see of a plan; what is absent does not narrow it. */
export interface PlanFilter {
  readonly owner?: string;
  /** DUE within a fortnight or overdue; OVER only overdue. */
  readonly due?: 'DUE' | 'OVER';
  readonly priority?: string;
  readonly status?: ActionStatus;
  readonly lasting?: true;
}

const KEYS = ['owner', 'due', 'priority', 'status', 'lasting'] as const;

/** A filter from an address or a saved view; what it does not know is left out. */
export function readFilter(from: Readonly<Record<string, unknown>>): PlanFilter {
  const text = (key: string) => (typeof from[key] === 'string' && from[key] !== '' ? (from[key] as string) : undefined);
  const [owner, due, priority, status] = [text('owner'), text('due'), text('priority'), text('status')];
  return {
    ...(owner !== undefined && { owner }),
    ...((due === 'DUE' || due === 'OVER') && { due }),
    ...(priority !== undefined && { priority }),
    ...((ACTION_STATUSES as readonly unknown[]).includes(status) && { status: status as ActionStatus }),
    ...((from['lasting'] === true || from['lasting'] === '1') && { lasting: true as const }),
  };
}

/** The same address with another filter. */
export function writeFilter(params: URLSearchParams, filter: PlanFilter): URLSearchParams {
  const next = new URLSearchParams(params);
  for (const key of KEYS) {
    const value = filter[key];
    if (value === undefined) next.delete(key);
    else next.set(key, value === true ? '1' : value);
  }
  return next;
}

export function isFiltered(filter: PlanFilter): boolean {
  return KEYS.some((key) => filter[key] !== undefined);
}

const SHOWN_DUE: Readonly<Record<'DUE' | 'OVER', readonly DueState[]>> = { DUE: ['due', 'over'], OVER: ['over'] };

/** Whether an action is among what is asked for. The supporter counts as one of those whose it is. */
export function showsAction(action: PlanAction, filter: PlanFilter, { today, plan }: { today: string; plan: PlanModel }): boolean {
  if (filter.owner && action.owner?.id !== filter.owner && action.supporter?.id !== filter.owner) return false;
  if (filter.priority && action.priorityId !== filter.priority) return false;
  if (filter.status && action.status !== filter.status) return false;
  if (filter.lasting && !action.lasting) return false;
  return !filter.due || SHOWN_DUE[filter.due].includes(dueState(action, today, plan.halfTerms));
}

/** Whether a criterion is among what is asked for: by itself, or because an action of it is. */
export function showsCriterion(criterion: PlanCriterion, actions: readonly PlanAction[], filter: PlanFilter): boolean {
  if (filter.priority && criterion.priorityId !== filter.priority) return false;
  if (actions.some(({ criterionId }) => criterionId === criterion.id)) return true;
  if (filter.due || filter.status) return false;
  return (!filter.owner || criterion.owner?.id === filter.owner) && (!filter.lasting || criterion.lasting);
}

/** The plan with only what is asked for, its order kept. A priority stands as long as it was not asked away. */
export function filterPlan(plan: PlanModel, filter: PlanFilter, today: string): PlanModel {
  if (!isFiltered(filter)) return plan;
  const actions = plan.actions.filter((action) => showsAction(action, filter, { today, plan }));
  const priorities = plan.priorities
    .map((priority) => ({ ...priority, criteria: priority.criteria.filter((criterion) => showsCriterion(criterion, actions, filter)) }))
    .filter(({ id, criteria }) => filter.priority === id || criteria.length > 0 || actions.some(({ priorityId }) => priorityId === id));
  return { ...plan, actions, priorities };
}
