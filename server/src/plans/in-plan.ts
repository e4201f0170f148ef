import type { Loaders } from '../loaders.ts';
import type { ActionModel, EvidenceModel, PriorityModel, SuccessCriterionModel } from '../generated/prisma/models.ts';

/** What stands in a plan: nothing taken out, and nothing whose holder was. */
export interface InPlan {
  readonly priorities: readonly PriorityModel[];
  readonly criteria: readonly SuccessCriterionModel[];
  readonly actions: readonly ActionModel[];
  readonly evidence: readonly EvidenceModel[];
}

const kept = new WeakMap<readonly PriorityModel[], Promise<InPlan>>();

/** What stands in a plan, in its order; worked out once for what was read once. */
export async function inPlan(loaders: Loaders, planId: string): Promise<InPlan> {
  const priorities = await loaders.prioritiesOfPlan.load(planId);
  const known = kept.get(priorities);
  if (known !== undefined) return known;
  const made = stand(loaders, planId, priorities);
  kept.set(priorities, made);
  return made;
}

async function stand(loaders: Loaders, planId: string, all: readonly PriorityModel[]): Promise<InPlan> {
  const [criterionRows, actionRows, evidenceRows] = await Promise.all([loaders.criteriaOfPlan.load(planId), loaders.actionsOfPlan.load(planId), loaders.evidenceOfPlan.load(planId)]);
  const priorities = all.filter(({ removedAt }) => removedAt === null);
  const place = new Map(priorities.map(({ id }, index) => [id, index]));
  const criteria = criterionRows.filter(({ removedAt, priorityId }) => removedAt === null && place.has(priorityId));
  const criterionIds = new Set(criteria.map(({ id }) => id));
  const actions = actionRows
    .filter(({ removedAt, priorityId, criterionId }) => removedAt === null && place.has(priorityId!) && (criterionId === null || criterionIds.has(criterionId)))
    .toSorted((a, b) => place.get(a.priorityId!)! - place.get(b.priorityId!)!);
  const actionIds = new Set(actions.map(({ id }) => id));
  const evidence = evidenceRows.filter(({ removedAt, criterionId, actionId }) => removedAt === null && (criterionIds.has(criterionId!) || actionIds.has(actionId!)));
  return { priorities, criteria, actions, evidence };
}
