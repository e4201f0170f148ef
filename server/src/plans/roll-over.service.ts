import { generateNKeysBetween } from 'fractional-indexing';
import type { Asker } from '../asker.ts';
import { recordEvents } from '../events/event.store.ts';
import type { Prisma } from '../generated/prisma/client.ts';
import type { ActionDependencyModel, ActionModel, DevelopmentPlanModel, PlanLinkModel, PriorityModel, SuccessCriterionModel } from '../generated/prisma/models.ts';
import { academicYearLabel } from '../platform/calendar-day.ts';
import type { Deps } from '../platform/deps.ts';
import { DomainProblem, invalid } from '../platform/errors.ts';
import type { Ids } from '../platform/ids.ts';
import { line } from '../platform/text.ts';
import { newPlanRows, writeNewPlan, type NewPlanRows } from './new-plan.ts';
import { authorisePlan } from './plan-access.ts';
import { checkYear } from './plan.service.ts';
import { workersOf } from './workers.ts';
import type { PlanWritings } from './plan-writing.ts';

export interface Carried {
  readonly actionId: string;
  /** Why it goes on. */
  readonly reason: string;
}

interface Old {
  readonly plan: DevelopmentPlanModel;
  readonly priorities: readonly PriorityModel[];
  readonly criteria: readonly SuccessCriterionModel[];
  readonly actions: readonly ActionModel[];
  readonly links: readonly PlanLinkModel[];
  readonly dependencies: readonly ActionDependencyModel[];
  /** Who works in the department today. */
  readonly workers: ReadonlySet<string>;
}

const held = <T extends { removedAt: Date | null }>(rows: readonly T[]) => rows.filter(({ removedAt }) => removedAt === null);

/**
 * What of a plan goes into the next year: the actions that are carried, criteria that are not met or that hold one of those, and the
 * priorities of either, with their links, and what waits for what of it. Dates stay behind; a state begins again as in progress. What somebody
 * owned who has left is nobody's, an action of theirs whoever's who takes the plan along.
 */
function carryOver({ ids, now }: { ids: Ids; now: Date }, old: Old, next: NewPlanRows, carried: ReadonlyMap<string, string>, byId: string): NewPlanRows {
  const actions = old.actions.filter(({ id }) => carried.has(id));
  const criteria = held(old.criteria).filter(({ id, state }) => state !== 'MET' || actions.some(({ criterionId }) => criterionId === id));
  const priorities = held(old.priorities).filter(({ id }) => [...actions, ...criteria].some(({ priorityId }) => priorityId === id));
  const at = { planId: next.plan.id, departmentId: old.plan.departmentId };
  const newIds = new Map<string, string>();
  const renew = (id: string, kind: 'priority' | 'criterion' | 'action') => {
    const made = ids.next(kind);
    newIds.set(id, made);
    return made;
  };
  const inPriorities = <T extends { priorityId: string | null }>(rows: readonly T[]) => rows.filter(({ priorityId }) => newIds.has(priorityId!));
  const still = (ownerId: string | null) => (ownerId !== null && old.workers.has(ownerId) ? ownerId : null);
  const newPriorities = priorities.map(({ id, title, ownerId, position }) => ({ ...at, id: renew(id, 'priority'), title, ownerId: still(ownerId), position }));
  const newCriteria = inPriorities(criteria).map(({ id, priorityId, title, expectedEvidence, state, weight, lasting, ownerId, position }) => ({
    ...at, id: renew(id, 'criterion'), priorityId: newIds.get(priorityId)!, title, expectedEvidence, weight, lasting, ownerId: still(ownerId), position,
    state: state === 'NOT_STARTED' ? ('NOT_STARTED' as const) : ('IN_PROGRESS' as const),
  }));
  const places = generateNKeysBetween(null, null, actions.length);
  const newActions = inPriorities(actions).map((action, index): Prisma.ActionCreateManyInput => ({
    ...at, id: renew(action.id, 'action'), hubId: action.hubId, priorityId: newIds.get(action.priorityId!)!, criterionId: newIds.get(action.criterionId ?? '') ?? null,
    title: action.title, note: action.note, ownerId: still(action.ownerId) ?? byId, supporterId: action.supporterId, status: action.status === 'IN_PROGRESS' ? 'IN_PROGRESS' : 'NOT_STARTED',
    releaseHalfDays: action.releaseHalfDays, cost: action.cost, lasting: action.lasting, carriedFromId: action.id, carriedReason: carried.get(action.id)!,
    createdById: byId, createdAt: now, position: places[index]!,
  }));
  const links = old.links.filter(({ itemId }) => newIds.has(itemId)).map(({ itemId, objectType, objectId }) => ({ ...at, id: ids.next('planlink'), itemId: newIds.get(itemId)!, objectType, objectId }));
  const dependencies = old.dependencies
    .filter(({ actionId, onId }) => newIds.has(actionId) && newIds.has(onId))
    .map(({ actionId, onId }) => ({ ...at, actionId: newIds.get(actionId)!, onId: newIds.get(onId)! }));
  return { ...next, priorities: newPriorities, criteria: newCriteria, actions: newActions, links, dependencies };
}

/** From one year's plan to the next. */
export function createRollOverService({ bus, clock, ids }: Pick<Deps, 'bus' | 'clock' | 'ids'>, { change, forget }: PlanWritings) {
  /** @throws DomainProblem INVALID_INPUT where an action cannot be carried, or no reason is given */
  function check(old: Old, carried: readonly Carried[]): Map<string, string> {
    const priorities = new Set(held(old.priorities).map(({ id }) => id));
    const open = new Map(held(old.actions).filter(({ status, priorityId }) => status !== 'DONE' && status !== 'DROPPED' && priorities.has(priorityId!)).map((action) => [action.id, action]));
    const found = new Map<string, string>();
    for (const { actionId, reason } of carried) {
      if (!open.has(actionId)) throw invalid('Only actions of this plan that are not finished go on into the next. Nothing was made.', 'carried');
      found.set(actionId, line(reason, 'carried', 500));
    }
    return found;
  }

  return {
    /** Makes the next year's plan out of this one, which stays as it is. @throws DomainProblem CONFLICT where that year has one */
    async rollOverPlan(asker: Asker, input: { planId: string; academicYear: number; carried: readonly Carried[]; origin?: string | null | undefined }): Promise<{ plan: DevelopmentPlanModel; from: DevelopmentPlanModel }> {
      const { plan, facts } = await authorisePlan(asker, 'plan.lead', input.planId);
      const academicYear = checkYear(input.academicYear);
      if (academicYear <= plan.academicYear) throw invalid('A plan goes on into a later year. Nothing was made.', 'academicYear');
      const { loaders } = asker;
      const [priorities, criteria, actions, links, dependencies, workers] = await Promise.all([
        loaders.prioritiesOfPlan.load(plan.id), loaders.criteriaOfPlan.load(plan.id), loaders.actionsOfPlan.load(plan.id), loaders.linksOfPlan.load(plan.id),
        loaders.dependenciesOfPlan.load(plan.id), workersOf(asker, plan.departmentId, clock.now()),
      ]);
      const old = { plan, priorities, criteria, actions, links, dependencies, workers };
      const carried = check(old, input.carried);
      const { personId } = asker.actor;
      const at = { ids, now: clock.now() };
      const title = `Development plan ${academicYearLabel(academicYear)}`;
      const empty = newPlanRows(at, { departmentId: plan.departmentId, hubId: facts.hubId!, academicYear, title, ownerId: plan.ownerId, basedOnId: plan.id });
      const rows = carryOver(at, old, { ...empty, change: { ...empty.change, byId: personId } }, carried, personId);
      await change(asker, plan.id, { origin: input.origin, archivedToo: true }, async ({ tx, after, note, tell, give }) => {
        const other = await tx.developmentPlan.count({ where: { departmentId: plan.departmentId, academicYear, status: { not: 'ARCHIVED' } } });
        if (other > 0) throw new DomainProblem('CONFLICT', `There is a plan for ${academicYearLabel(academicYear)} already. Put it away first; nothing was made.`);
        await writeNewPlan(tx, rows);
        give(rows.actions.map(({ id }) => id));
        note(plan.id, 'rolledOver', null, { academicYear, carried: carried.size });
        tell('plan.rolledOver', plan.id);
        const event = { type: 'plan.created', nodeId: rows.plan.id, actorId: personId, at: clock.now(), origin: input.origin ?? null };
        await recordEvents(tx, after, bus, [{ ...event, scope: plan.departmentId }, { ...event, scope: rows.plan.id }]);
      });
      loaders.plansOfDepartment.clear(plan.departmentId);
      loaders.contentFacts.clear(rows.plan.id);
      forget(asker, rows.plan.id);
      return { plan: (await loaders.plan.load(rows.plan.id))!, from: plan };
    },
  };
}
