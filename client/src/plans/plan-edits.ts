import type { Named, PlanAction, PlanCriterion, PlanMilestone, PlanModel, PlanPriority } from './plan-model.ts';
import { NO_DAY } from './plan-model.ts';

export type PriorityChange = Partial<Pick<PlanPriority, 'title' | 'owner'>>;
export type CriterionChange = Partial<Pick<PlanCriterion, 'title' | 'expectedEvidence' | 'state' | 'weight' | 'lasting' | 'owner'>>;
export type ActionChange = Partial<Pick<PlanAction, 'title' | 'note' | 'owner' | 'supporter' | 'start' | 'due' | 'releaseHalfDays' | 'cost' | 'lasting'>>;

/** Where an action goes; `afterId` null is first in its priority. */
export interface ActionPlace {
  readonly priorityId: string;
  readonly criterionId: string | null;
  readonly afterId: string | null;
}

/** One change to a plan, as somebody makes it. Ids of what is added are made here until the server answers with its own. */
export type PlanEdit =
  | { readonly kind: 'editPriority'; readonly id: string; readonly change: PriorityChange }
  | { readonly kind: 'editCriterion'; readonly id: string; readonly change: CriterionChange }
  | { readonly kind: 'editAction'; readonly id: string; readonly change: ActionChange }
  | { readonly kind: 'setStatus'; readonly id: string; readonly status: PlanAction['status']; readonly note?: string | null }
  | { readonly kind: 'setDependencies'; readonly id: string; readonly onIds: readonly string[] }
  | { readonly kind: 'moveAction'; readonly id: string; readonly to: ActionPlace }
  | { readonly kind: 'movePriority'; readonly id: string; readonly afterId: string | null }
  | { readonly kind: 'moveCriterion'; readonly id: string; readonly priorityId: string; readonly afterId: string | null }
  | { readonly kind: 'addPriority'; readonly id: string; readonly title: string }
  | { readonly kind: 'addCriterion'; readonly id: string; readonly priorityId: string; readonly title: string }
  | { readonly kind: 'addAction'; readonly id: string; readonly priorityId: string; readonly criterionId: string | null; readonly title: string; readonly owner: Named }
  | { readonly kind: 'remove'; readonly item: 'PRIORITY' | 'CRITERION' | 'ACTION'; readonly id: string }
  | { readonly kind: 'setMilestone'; readonly id: string; readonly milestone: PlanMilestone };

/** The list with `item` after `afterId`: first for null, last where that one is gone. */
export function placeAfter<T extends { readonly id: string }>(list: readonly T[], item: T, afterId: string | null): T[] {
  const rest = list.filter(({ id }) => id !== item.id);
  const found = rest.findIndex(({ id }) => id === afterId);
  const at = afterId === null ? 0 : found === -1 ? rest.length : found + 1;
  return rest.toSpliced(at, 0, item);
}

/** The id of the last action of a priority, for what goes behind it; null where there is none. */
export function lastOf(actions: readonly PlanAction[], priorityId: string): string | null {
  return actions.findLast((action) => action.priorityId === priorityId)?.id ?? null;
}

const eachPriority = (plan: PlanModel, change: (priority: PlanPriority) => PlanPriority): PlanModel => ({ ...plan, priorities: plan.priorities.map(change) });

export const onePriority = (plan: PlanModel, id: string, change: (priority: PlanPriority) => PlanPriority) =>
  eachPriority(plan, (priority) => (priority.id === id ? change(priority) : priority));

export const oneAction = (plan: PlanModel, id: string, change: (action: PlanAction) => PlanAction): PlanModel =>
  ({ ...plan, actions: plan.actions.map((action) => (action.id === id ? change(action) : action)) });

function criterionOf(plan: PlanModel, id: string): PlanCriterion | undefined {
  return plan.priorities.flatMap(({ criteria }) => criteria).find((criterion) => criterion.id === id);
}

function moveCriterion(plan: PlanModel, id: string, priorityId: string, afterId: string | null): PlanModel {
  const criterion = criterionOf(plan, id);
  if (!criterion) return plan;
  const moved = { ...criterion, priorityId };
  const actions = plan.actions.map((action) => (action.criterionId === id ? { ...action, priorityId } : action));
  return eachPriority({ ...plan, actions }, (priority) => ({
    ...priority,
    criteria: priority.id === priorityId ? placeAfter(priority.criteria, moved, afterId) : priority.criteria.filter((one) => one.id !== id),
  }));
}

function remove(plan: PlanModel, item: 'PRIORITY' | 'CRITERION' | 'ACTION', id: string): PlanModel {
  if (item === 'ACTION') return { ...plan, actions: plan.actions.filter((action) => action.id !== id) };
  if (item === 'PRIORITY') return { ...plan, priorities: plan.priorities.filter((one) => one.id !== id), actions: plan.actions.filter(({ priorityId }) => priorityId !== id) };
  const actions = plan.actions.filter(({ criterionId }) => criterionId !== id);
  return eachPriority({ ...plan, actions }, (priority) => ({ ...priority, criteria: priority.criteria.filter((one) => one.id !== id) }));
}

function add(plan: PlanModel, edit: Extract<PlanEdit, { kind: 'addPriority' | 'addCriterion' | 'addAction' }>): PlanModel {
  const can = { edit: true, editActions: true, update: true };
  const bare = { id: edit.id, title: edit.title, lasting: false, evidence: [], links: [], can };
  if (edit.kind === 'addPriority') {
    if (plan.priorities.some(({ id }) => id === edit.id)) return plan;
    return { ...plan, priorities: [...plan.priorities, { id: edit.id, title: edit.title, owner: null, criteria: [], milestones: [], links: [], can }] };
  }
  if (edit.kind === 'addCriterion') {
    if (criterionOf(plan, edit.id)) return plan;
    const criterion: PlanCriterion = { ...bare, priorityId: edit.priorityId, expectedEvidence: null, state: 'NOT_STARTED', weight: 1, owner: null };
    return onePriority(plan, edit.priorityId, (priority) => ({ ...priority, criteria: [...priority.criteria, criterion] }));
  }
  if (plan.actions.some(({ id }) => id === edit.id)) return plan;
  const action: PlanAction = {
    ...bare, priorityId: edit.priorityId, criterionId: edit.criterionId, note: null, owner: edit.owner, supporter: null, start: NO_DAY, due: NO_DAY,
    releaseHalfDays: null, cost: null, status: 'NOT_STARTED', carriedReason: null, from: null, dependsOn: [],
  };
  return { ...plan, actions: [...plan.actions, action] };
}

/** The plan after an edit. Doing it twice is the same as once; what the edit speaks of may be gone. */
export function applyEdit(plan: PlanModel, edit: PlanEdit): PlanModel {
  switch (edit.kind) {
    case 'editPriority':
      return onePriority(plan, edit.id, (priority) => ({ ...priority, ...edit.change }));
    case 'editCriterion':
      return eachPriority(plan, (priority) => ({ ...priority, criteria: priority.criteria.map((one) => (one.id === edit.id ? { ...one, ...edit.change } : one)) }));
    case 'editAction':
      return oneAction(plan, edit.id, (action) => ({ ...action, ...edit.change }));
    case 'setStatus':
      return oneAction(plan, edit.id, (action) => ({ ...action, status: edit.status, ...(edit.note !== undefined && { note: edit.note }) }));
    case 'setDependencies':
      return oneAction(plan, edit.id, (action) => ({ ...action, dependsOn: edit.onIds }));
    case 'moveAction': {
      const action = plan.actions.find(({ id }) => id === edit.id);
      if (!action) return plan;
      return { ...plan, actions: placeAfter(plan.actions, { ...action, priorityId: edit.to.priorityId, criterionId: edit.to.criterionId }, edit.to.afterId) };
    }
    case 'movePriority': {
      const priority = plan.priorities.find(({ id }) => id === edit.id);
      return priority ? { ...plan, priorities: placeAfter(plan.priorities, priority, edit.afterId) } : plan;
    }
    case 'moveCriterion':
      return moveCriterion(plan, edit.id, edit.priorityId, edit.afterId);
    case 'addPriority':
    case 'addCriterion':
    case 'addAction':
      return add(plan, edit);
    case 'remove':
      return remove(plan, edit.item, edit.id);
    case 'setMilestone':
      return onePriority(plan, edit.id, (priority) => ({
        ...priority, milestones: [...priority.milestones.filter(({ halfTerm }) => halfTerm !== edit.milestone.halfTerm), edit.milestone],
      }));
  }
}

/** The same edit where the server has given something another id than it was drawn with. */
export function withId(edit: PlanEdit, from: string, to: string): PlanEdit {
  return JSON.parse(JSON.stringify(edit, (_key, value: unknown) => (value === from ? to : value))) as PlanEdit;
}
