import type { ActionStatus, PlanAction, PlanModel, PlanPriority } from './plan-model.ts';
import { ACTION_STATUSES } from './plan-words.ts';
import { dueDay } from './plan-dates.ts';

export interface BoardLane {
  readonly priority: PlanPriority;
  readonly cells: readonly { readonly status: ActionStatus; readonly actions: readonly PlanAction[] }[];
}

/** Columns of the board: dropped actions have one only where there are any. */
export function boardStatuses(plan: PlanModel): readonly ActionStatus[] {
  return plan.actions.some(({ status }) => status === 'DROPPED') ? ACTION_STATUSES : ACTION_STATUSES.slice(0, 3);
}

/** Actions by priority and status, in each place what is due first on top; what has no day keeps the plan's order at the end. */
export function boardLanes(plan: PlanModel): BoardLane[] {
  const by = (action: PlanAction) => dueDay(action.due, plan.halfTerms) ?? '9999';
  return plan.priorities.map((priority) => ({
    priority,
    cells: boardStatuses(plan).map((status) => ({
      status,
      actions: plan.actions.filter((one) => one.priorityId === priority.id && one.status === status).toSorted((a, b) => (by(a) < by(b) ? -1 : by(a) > by(b) ? 1 : 0)),
    })),
  }));
}

/** Where a card may be put down: another status if one may update it, another priority if one may edit it. */
export function mayDrop(action: PlanAction, to: { readonly priorityId: string; readonly status: ActionStatus }): boolean {
  if (action.priorityId !== to.priorityId) return action.can.edit;
  return action.can.update && action.status !== to.status;
}
