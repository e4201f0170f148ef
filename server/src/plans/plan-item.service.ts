import type { Asker } from '../asker.ts';
import type { CriterionState } from '../generated/prisma/enums.ts';
import type { DevelopmentPlanModel, PriorityModel, SuccessCriterionModel } from '../generated/prisma/models.ts';
import { bumpDepartments } from '../platform/access-version.ts';
import type { Deps } from '../platform/deps.ts';
import { DomainProblem, invalid, stillThere } from '../platform/errors.ts';
import { positionAfter } from '../platform/position.ts';
import { line } from '../platform/text.ts';
import { authoriseItem, authorisePlan, type ItemKind, type PlanItems } from './plan-access.ts';
import { checkOwner, lines, MOST, updateRow } from './plan-rows.ts';
import type { PlanWritings, WriteOptions } from './plan-writing.ts';

type Origin = { readonly origin?: string | null | undefined };
type PriorityChanged = Promise<{ plan: DevelopmentPlanModel; priority: PriorityModel }>;
type CriterionChanged = Promise<{ plan: DevelopmentPlanModel; criterion: SuccessCriterionModel }>;

export interface CriterionInput {
  readonly title?: string | null | undefined;
  readonly expectedEvidence?: string | null | undefined;
  readonly state?: CriterionState | null | undefined;
  readonly weight?: number | null | undefined;
  readonly lasting?: boolean | null | undefined;
  readonly ownerId?: string | null | undefined;
}

function checkWeight(weight: number): number {
  if (!Number.isInteger(weight) || weight < 0 || weight > 10) throw invalid('A weight is a whole number from 0 to 10. Nothing was changed.', 'weight');
  return weight;
}

/** The columns that an input names; what it leaves out stays. */
const criterionData = ({ title, expectedEvidence, state, weight, lasting, ownerId }: CriterionInput): Partial<SuccessCriterionModel> => ({
  ...(title != null && { title: line(title, 'title') }),
  ...(expectedEvidence !== undefined && { expectedEvidence: lines(expectedEvidence, 'expectedEvidence') }),
  ...(state != null && { state }),
  ...(weight != null && { weight: checkWeight(weight) }),
  ...(lasting != null && { lasting }),
  ...(ownerId !== undefined && { ownerId }),
});

/** Priorities and success criteria, and what is alike for everything in a plan: taking out, and putting back. */
export function createPlanItemService(deps: Deps, { change }: PlanWritings) {
  const { ids } = deps;

  /** Takes a thing out of its plan, or puts it back; what is in it goes with it, and comes back as it was. */
  async function setRemoved(asker: Asker, itemId: string, removed: boolean, options: WriteOptions): Promise<{ plan: DevelopmentPlanModel; itemId: string }> {
    const kinds = ['priority', 'criterion', 'action', 'evidence'] as const;
    const { kind, plan } = await authoriseItem(asker, itemId, kinds);
    await change(asker, plan.id, options, async (writing) => {
      const row = await rowOf(writing.tx, kind, itemId);
      if ((row.removedAt !== null) === removed) throw new DomainProblem('CONFLICT', removed ? 'It has been taken out already.' : 'It is in its place already.');
      await updateRow(writing, kind, row, { removedAt: removed ? writing.now : null });
      writing.tell(`${kind}.${removed ? 'removed' : 'restored'}`, itemId);
    });
    return { plan: (await asker.loaders.plan.load(plan.id))!, itemId };
  }

  return {
    async addPriority(asker: Asker, input: { planId: string; title: string; ownerId?: string | null | undefined; afterId?: string | null | undefined } & Origin): PriorityChanged {
      const { plan } = await authorisePlan(asker, 'plan.edit', input.planId);
      await checkOwner(deps, plan.departmentId, input.ownerId);
      const title = line(input.title, 'title');
      const priority = await change(asker, plan.id, input, async ({ tx, after, note, tell }) => {
        const siblings = await tx.priority.findMany({ where: { planId: plan.id } });
        if (siblings.length >= MOST.priorities) throw new DomainProblem('CONFLICT', `A plan holds ${MOST.priorities} priorities at most, those taken out counted.`);
        const data = { id: ids.next('priority'), planId: plan.id, departmentId: plan.departmentId, title, ownerId: input.ownerId ?? null, position: positionAfter(siblings, input.afterId) };
        const added = await tx.priority.create({ data });
        note(added.id, 'created', null, { title });
        tell('priority.added', added.id);
        // Who has the plan's document open writes in a part of it that was not there (D9).
        if (added.ownerId !== null) await bumpDepartments(tx, after, deps.bus, [plan.departmentId]);
        return added;
      });
      return { plan, priority };
    },

    /** Another title; another owner is for those who own the plan. */
    async editPriority(asker: Asker, input: { priorityId: string; title?: string | null | undefined; ownerId?: string | null | undefined } & Origin): PriorityChanged {
      const { plan } = await authoriseItem(asker, input.priorityId, ['priority']);
      if (input.ownerId !== undefined) await authorisePlan(asker, 'plan.edit', plan.id);
      await checkOwner(deps, plan.departmentId, input.ownerId);
      const data = { ...(input.title != null && { title: line(input.title, 'title') }), ...(input.ownerId !== undefined && { ownerId: input.ownerId }) };
      const priority = await change(asker, plan.id, input, async (writing) => {
        writing.tell('priority.edited', input.priorityId);
        return updateRow(writing, 'priority', await writing.tx.priority.findUniqueOrThrow({ where: { id: input.priorityId } }), data);
      });
      return { plan, priority };
    },

    /** Moves a priority after another, or first for null. */
    async movePriority(asker: Asker, input: { priorityId: string; afterId?: string | null | undefined } & Origin): PriorityChanged {
      const { plan } = await authoriseItem(asker, input.priorityId, ['priority']);
      await authorisePlan(asker, 'plan.edit', plan.id);
      const priority = await change(asker, plan.id, input, async (writing) => {
        const siblings = await writing.tx.priority.findMany({ where: { planId: plan.id } });
        writing.tell('priority.moved', input.priorityId);
        const row = stillThere(siblings.find(({ id }) => id === input.priorityId), 'This priority');
        return updateRow(writing, 'priority', row, { position: positionAfter(siblings, input.afterId ?? null, row.id) });
      });
      return { plan, priority };
    },

    async addCriterion(asker: Asker, input: { priorityId: string; afterId?: string | null | undefined } & CriterionInput & { title: string } & Origin): CriterionChanged {
      const { plan } = await authoriseItem(asker, input.priorityId, ['priority']);
      await checkOwner(deps, plan.departmentId, input.ownerId);
      const data = criterionData(input);
      const criterion = await change(asker, plan.id, input, async ({ tx, note, tell }) => {
        const all = await tx.successCriterion.findMany({ where: { planId: plan.id } });
        if (all.length >= MOST.criteria) throw new DomainProblem('CONFLICT', `A plan holds ${MOST.criteria} criteria at most, those taken out counted.`);
        const position = positionAfter(all.filter(({ priorityId }) => priorityId === input.priorityId), input.afterId);
        const added = await tx.successCriterion.create({
          data: { state: 'NOT_STARTED', ...data, title: data.title!, id: ids.next('criterion'), planId: plan.id, departmentId: plan.departmentId, priorityId: input.priorityId, position },
        });
        note(added.id, 'created', null, { title: added.title });
        tell('criterion.added', added.id);
        return added;
      });
      return { plan, criterion };
    },

    /** Another owner is for those who own the priority. */
    async editCriterion(asker: Asker, input: { criterionId: string } & CriterionInput & Origin): CriterionChanged {
      const { plan, item } = await authoriseItem(asker, input.criterionId, ['criterion']);
      if (input.ownerId !== undefined) await authoriseItem(asker, item.priorityId, ['priority']);
      await checkOwner(deps, plan.departmentId, input.ownerId);
      const data = criterionData(input);
      const criterion = await change(asker, plan.id, input, async (writing) => {
        writing.tell('criterion.edited', input.criterionId);
        return updateRow(writing, 'criterion', await writing.tx.successCriterion.findUniqueOrThrow({ where: { id: input.criterionId } }), data);
      });
      return { plan, criterion };
    },

    /** Moves a criterion after another, or first for null, and into another priority of the plan; its actions go with it. */
    async moveCriterion(asker: Asker, input: { criterionId: string; priorityId?: string | null | undefined; afterId?: string | null | undefined } & Origin): CriterionChanged {
      const { plan, item } = await authoriseItem(asker, input.criterionId, ['criterion']);
      const priorityId = input.priorityId ?? item.priorityId;
      await authoriseItem(asker, item.priorityId, ['priority']);
      const to = await authoriseItem(asker, priorityId, ['priority']);
      if (to.plan.id !== plan.id) throw invalid('This priority is of another plan. Nothing was moved.', 'priorityId');
      const criterion = await change(asker, plan.id, input, async (writing) => {
        const siblings = await writing.tx.successCriterion.findMany({ where: { priorityId } });
        const row = await writing.tx.successCriterion.findUniqueOrThrow({ where: { id: item.id } });
        await writing.tx.action.updateMany({ where: { criterionId: row.id }, data: { priorityId } });
        writing.tell('criterion.moved', row.id);
        return updateRow(writing, 'criterion', row, { priorityId, position: positionAfter(siblings, input.afterId ?? null, row.id) });
      });
      return { plan, criterion };
    },

    removePlanItem: (asker: Asker, { itemId, origin }: { itemId: string } & Origin) => setRemoved(asker, itemId, true, { origin }),
    restorePlanItem: (asker: Asker, { itemId, origin }: { itemId: string } & Origin) => setRemoved(asker, itemId, false, { origin }),
  };
}

type Removable = Exclude<ItemKind, 'milestone' | 'review'>;

async function rowOf<K extends Removable>(tx: Parameters<Parameters<Deps['db']['write']>[1]>[0], kind: K, id: string): Promise<PlanItems[K]> {
  const where = { where: { id } };
  const row = await (kind === 'priority'
    ? tx.priority.findUniqueOrThrow(where)
    : kind === 'criterion'
      ? tx.successCriterion.findUniqueOrThrow(where)
      : kind === 'action'
        ? tx.action.findUniqueOrThrow(where)
        : tx.evidence.findUniqueOrThrow(where));
  return row as PlanItems[K];
}
