import type { Asker } from '../asker.ts';
import { mayReadOthers, seeThread } from '../discussions/thread-access.ts';
import type { ActionStatus, HalfTermName } from '../generated/prisma/enums.ts';
import type { ActionModel, DevelopmentPlanModel } from '../generated/prisma/models.ts';
import type { Deps } from '../platform/deps.ts';
import { DomainProblem, forbidden, invalid, notFound } from '../platform/errors.ts';
import { idPrefix } from '../platform/ids.ts';
import { positionAfter } from '../platform/position.ts';
import { line } from '../platform/text.ts';
import { can } from '../policy/policy.ts';
import { decimal } from './decimal.store.ts';
import { authoriseItem, authorisePlan, mayUpdateAction, ownersAbove, type SeenPlan } from './plan-access.ts';
import { findCycle } from './dependencies.ts';
import { checkOwner, checkSupporter, lines, MOST, updateRow } from './plan-rows.ts';
import type { PlanWriting, PlanWritings } from './plan-writing.ts';

type Origin = { readonly origin?: string | null | undefined };
type ActionChanged = Promise<{ plan: DevelopmentPlanModel; action: ActionModel }>;

export interface PlanActionInput {
  readonly title?: string | null | undefined;
  readonly note?: string | null | undefined;
  readonly ownerId?: string | null | undefined;
  readonly supporterId?: string | null | undefined;
  readonly startOn?: Date | null | undefined;
  readonly startHalfTerm?: HalfTermName | null | undefined;
  readonly dueOn?: Date | null | undefined;
  readonly dueHalfTerm?: HalfTermName | null | undefined;
  readonly releaseHalfDays?: number | null | undefined;
  readonly cost?: number | null | undefined;
  readonly lasting?: boolean | null | undefined;
}

/** A day takes the half-term's place and the half-term the day's. */
function dates({ startOn, startHalfTerm, dueOn, dueHalfTerm }: PlanActionInput): Partial<ActionModel> {
  if (startOn != null && startHalfTerm != null) throw invalid('It starts on a day or in a half-term, not both. Nothing was changed.', 'startHalfTerm');
  if (dueOn != null && dueHalfTerm != null) throw invalid('It is due on a day or in a half-term, not both. Nothing was changed.', 'dueHalfTerm');
  return {
    ...(startOn !== undefined && { startOn, ...(startOn !== null && { startHalfTerm: null }) }),
    ...(startHalfTerm !== undefined && { startHalfTerm, ...(startHalfTerm !== null && { startOn: null }) }),
    ...(dueOn !== undefined && { dueOn, ...(dueOn !== null && { dueHalfTerm: null }) }),
    ...(dueHalfTerm !== undefined && { dueHalfTerm, ...(dueHalfTerm !== null && { dueOn: null }) }),
  };
}

function actionData({ title, note, ownerId, supporterId, releaseHalfDays, cost, lasting, ...when }: PlanActionInput): Partial<ActionModel> {
  if (releaseHalfDays != null && !(releaseHalfDays >= 0 && releaseHalfDays <= 400)) throw invalid('Release is counted in half-days, from 0 to 400. Nothing was changed.', 'releaseHalfDays');
  if (cost != null && !(cost >= 0 && cost <= 100_000_000)) throw invalid('A cost is counted in pence, from 0. Nothing was changed.', 'cost');
  return {
    ...(title != null && { title: line(title, 'title') }),
    ...(note !== undefined && { note: lines(note, 'note') }),
    ...(ownerId != null && { ownerId }),
    ...(supporterId !== undefined && { supporterId }),
    ...(releaseHalfDays !== undefined && { releaseHalfDays: releaseHalfDays === null ? null : decimal(Math.round(releaseHalfDays * 10) / 10) }),
    ...(cost !== undefined && { cost }),
    ...(lasting != null && { lasting }),
    ...dates(when),
  };
}

/** Says which actions of the plan one waits for, with its history; whether that is another than before. @throws DomainProblem INVALID_INPUT where they would wait for each other */
export async function writeDependencies({ tx, note, plan }: PlanWriting, actionId: string, onIds: readonly string[]): Promise<boolean> {
  const actions = new Map((await tx.action.findMany({ where: { planId: plan.id }, select: { id: true, title: true } })).map((row) => [row.id, row.title]));
  if (onIds.some((id) => !actions.has(id))) throw notFound('One of these actions');
  const all = await tx.actionDependency.findMany({ where: { planId: plan.id } });
  const before = all.filter((one) => one.actionId === actionId).map(({ onId }) => onId).toSorted();
  const cycle = findCycle([...all.filter((one) => one.actionId !== actionId), ...onIds.map((onId) => ({ actionId, onId }))], actionId);
  if (cycle !== null) throw invalid(`These would wait for each other: ${cycle.map((id) => `“${actions.get(id)}”`).join(', ')}. Nothing was changed.`, 'onIds');
  await tx.actionDependency.deleteMany({ where: { actionId } });
  await tx.actionDependency.createMany({ data: onIds.map((onId) => ({ actionId, onId, planId: plan.id, departmentId: plan.departmentId })) });
  if (before.join(' ') === onIds.join(' ')) return false;
  note(actionId, 'dependsOn', before, onIds);
  return true;
}

/** What a plan's department does: its actions. */
export function createPlanActionService(deps: Deps, { change }: PlanWritings) {
  const { ids } = deps;

  /** Where in a plan an action shall stand. @throws DomainProblem */
  async function place(asker: Asker, { priorityId, criterionId }: { priorityId?: string | null | undefined; criterionId?: string | null | undefined }): Promise<SeenPlan & { priorityId: string; criterionId: string | null }> {
    const holder = criterionId ?? priorityId;
    if (holder == null) throw invalid('Say which priority or criterion it is for. Nothing was changed.', 'priorityId');
    const { plan, facts, item, kind } = await authoriseItem(asker, holder, ['priority', 'criterion'], ({ actor }, seen) => can(actor, 'plan.editAction', { ...seen.facts, ownerIds: [...seen.ownersAbove, ...(seen.item.ownerId ? [seen.item.ownerId] : [])] }));
    if (kind === 'criterion' && priorityId != null && (item as { priorityId: string }).priorityId !== priorityId) throw notFound('This criterion of the priority');
    return { plan, facts, priorityId: kind === 'criterion' ? (item as { priorityId: string }).priorityId : item.id, criterionId: kind === 'criterion' ? item.id : null };
  }

  /** Where that is once the plan is held: a criterion may just have gone to another priority, and its actions with it. */
  async function placeNow(tx: PlanWriting['tx'], { priorityId, criterionId }: { priorityId: string; criterionId: string | null }): Promise<{ priorityId: string; criterionId: string | null }> {
    return criterionId === null ? { priorityId, criterionId } : { criterionId, priorityId: (await tx.successCriterion.findUniqueOrThrow({ where: { id: criterionId } })).priorityId };
  }

  const service = {
    /** Adds an action to a priority or a criterion; whoever adds it takes it on, unless they say who does. */
    async addAction(asker: Asker, input: { title: string; priorityId?: string | null | undefined; criterionId?: string | null | undefined; afterId?: string | null | undefined } & PlanActionInput & Origin): ActionChanged {
      const { plan, facts, ...found } = await place(asker, input);
      const ownerId = input.ownerId ?? (asker.actor.departmentIds.has(plan.departmentId) ? asker.actor.personId : plan.ownerId);
      await checkOwner(deps, plan.departmentId, ownerId);
      await checkSupporter(deps, facts, input.supporterId);
      const data = actionData(input);
      const action = await change(asker, plan.id, input, async ({ tx, note, tell, now }) => {
        const { priorityId, criterionId } = await placeNow(tx, found);
        const all = await tx.action.findMany({ where: { planId: plan.id }, select: { id: true, position: true, priorityId: true } });
        if (all.length >= MOST.actions) throw new DomainProblem('CONFLICT', `A plan holds ${MOST.actions} actions at most, those taken out counted.`);
        const siblings = all.flatMap((row) => (row.priorityId === priorityId ? [{ id: row.id, position: row.position! }] : []));
        const added = await tx.action.create({
          data: {
            ...data, title: data.title!, ownerId, id: ids.next('action'), hubId: facts.hubId!, departmentId: plan.departmentId, planId: plan.id, priorityId, criterionId,
            status: 'NOT_STARTED', createdById: asker.actor.personId, createdAt: now, position: positionAfter(siblings, input.afterId),
          },
        });
        note(added.id, 'created', null, { title: added.title });
        tell('action.added', added.id);
        return added;
      });
      return { plan, action };
    },

    async editAction(asker: Asker, input: { actionId: string } & PlanActionInput & Origin): ActionChanged {
      const { plan, facts } = await authoriseItem(asker, input.actionId, ['action']);
      await checkOwner(deps, plan.departmentId, input.ownerId);
      await checkSupporter(deps, facts, input.supporterId);
      const data = actionData(input);
      const action = await change(asker, plan.id, input, async (writing) => {
        writing.tell('action.edited', input.actionId);
        return updateRow(writing, 'action', await writing.tx.action.findUniqueOrThrow({ where: { id: input.actionId } }), data);
      });
      return { plan, action };
    },

    /** Says how far an action has come, and what there is to say about it: its owner's, too. */
    async setActionStatus(asker: Asker, input: { actionId: string; status: ActionStatus; note?: string | null | undefined } & Origin): ActionChanged {
      const { plan } = await authoriseItem(asker, input.actionId, ['action'], mayUpdateAction);
      const data = { status: input.status, ...(input.note !== undefined && { note: lines(input.note, 'note') }) };
      const action = await change(asker, plan.id, input, async (writing) => {
        writing.tell('action.statusSet', input.actionId);
        return updateRow(writing, 'action', await writing.tx.action.findUniqueOrThrow({ where: { id: input.actionId } }), data);
      });
      return { plan, action };
    },

    /** Moves an action after another, or first for null, and to another priority or criterion of the plan. */
    async moveAction(asker: Asker, input: { actionId: string; priorityId?: string | null | undefined; criterionId?: string | null | undefined; afterId?: string | null | undefined } & Origin): ActionChanged {
      const { plan, item } = await authoriseItem(asker, input.actionId, ['action']);
      const to = input.priorityId == null && input.criterionId == null ? null : await place(asker, input);
      if (to !== null && to.plan.id !== plan.id) throw invalid('That is of another plan. Nothing was moved.', 'priorityId');
      const action = await change(asker, plan.id, input, async (writing) => {
        const row = await writing.tx.action.findUniqueOrThrow({ where: { id: item.id } });
        const { priorityId, criterionId } = await placeNow(writing.tx, to ?? { priorityId: row.priorityId!, criterionId: row.criterionId });
        const siblings = await writing.tx.action.findMany({ where: { planId: plan.id, priorityId }, select: { id: true, position: true } });
        const position = positionAfter(siblings.map((row) => ({ id: row.id, position: row.position! })), input.afterId ?? null, item.id);
        writing.tell('action.moved', item.id);
        return updateRow(writing, 'action', row, { priorityId, criterionId, position });
      });
      return { plan, action };
    },

    /** A plan takes up what came out of a thread that the asker reads; it is the same action, and stays the thread's. @throws DomainProblem */
    async takeUpAction(asker: Asker, input: { actionId: string; planId: string; priorityId?: string | null | undefined; criterionId?: string | null | undefined } & Origin): ActionChanged {
      const found = idPrefix(input.actionId) === 'action' ? await asker.loaders.planAction.load(input.actionId) : null;
      const thread = found?.threadId ? await seeThread(asker, found.threadId) : null;
      if (found === null || thread === null || !(await mayReadOthers(asker, thread))) throw notFound('This action');
      await authorisePlan(asker, 'plan.view', input.planId);
      const { plan, ...holder } = await place(asker, input);
      if (plan.id !== input.planId) throw invalid('That is of another plan. Nothing was taken up.', 'priorityId');
      if (found.planId !== null) throw new DomainProblem('CONFLICT', 'A plan has taken this action up already.');
      if (found.departmentId !== null && found.departmentId !== plan.departmentId) throw forbidden('This action came out of another department’s thread.');
      await checkOwner(deps, plan.departmentId, found.ownerId);
      const action = await change(asker, plan.id, input, async ({ tx, note, tell }) => {
        const { priorityId, criterionId } = await placeNow(tx, holder);
        const siblings = await tx.action.findMany({ where: { planId: plan.id, priorityId }, select: { id: true, position: true } });
        const position = positionAfter(siblings.map((row) => ({ id: row.id, position: row.position! })), undefined);
        const [taken] = await tx.$queryRaw<{ take_up_action: boolean }[]>`SELECT take_up_action(${found.id}, ${plan.id}, ${priorityId}, ${criterionId}, ${position})`;
        if (!taken?.take_up_action) throw new DomainProblem('CONFLICT', 'A plan has taken this action up already.');
        note(found.id, 'created', null, { title: found.title, takenUp: true });
        tell('action.takenUp', found.id);
        return tx.action.findUniqueOrThrow({ where: { id: found.id } });
      });
      return { plan, action };
    },

    /** Says which actions of the plan this one waits for: all of them. @throws DomainProblem INVALID_INPUT where they would wait for each other */
    async setDependencies(asker: Asker, input: { actionId: string; onIds: readonly string[] } & Origin): ActionChanged {
      const { plan, item } = await authoriseItem(asker, input.actionId, ['action']);
      const onIds = [...new Set(input.onIds)].toSorted();
      if (onIds.length > MOST.dependencies) throw invalid(`An action waits for ${MOST.dependencies} others at most. Nothing was changed.`, 'onIds');
      await change(asker, plan.id, input, async (writing) => {
        await writeDependencies(writing, item.id, onIds);
        writing.tell('action.dependenciesSet', item.id);
      });
      return { plan, action: (await asker.loaders.planAction.load(item.id))! };
    },

    /** From a thread: what is said of an action there, by the rules of its plan. @throws DomainProblem */
    async updateAction(asker: Asker, { status, ...input }: { actionId: string; status?: ActionStatus | null | undefined } & Pick<PlanActionInput, 'title' | 'ownerId' | 'dueOn'> & Origin): Promise<{ action: ActionModel }> {
      const { actionId, origin, title, ownerId, dueOn } = input;
      const edits = title != null || ownerId != null || dueOn !== undefined;
      if (edits || status == null) await service.editAction(asker, { actionId, title, ownerId, dueOn, origin });
      return status == null ? { action: (await asker.loaders.planAction.load(actionId))! } : service.setActionStatus(asker, { actionId, status, origin });
    },

    /** What the asker may do with an action of a plan that they see. */
    async mayOf(asker: Asker, { plan, facts }: SeenPlan, action: ActionModel): Promise<{ update: boolean; edit: boolean }> {
      if (facts.putAway) return { update: false, edit: false };
      const above = await ownersAbove(asker, plan, { priorityId: action.priorityId, criterionId: action.criterionId });
      const seen = { kind: 'action' as const, item: action, plan, facts, ownersAbove: above };
      return { update: mayUpdateAction(asker, seen).allowed, edit: can(asker.actor, 'plan.editAction', { ...facts, ownerIds: above }).allowed };
    },
  };
  return service;
}

export type PlanActionService = ReturnType<typeof createPlanActionService>;
