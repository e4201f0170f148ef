import { generateNKeysBetween } from 'fractional-indexing';
import type { Prisma } from '../generated/prisma/client.ts';
import type { Tx } from '../platform/database.ts';
import type { Ids } from '../platform/ids.ts';
import type { PlanTemplate } from './plan-templates.ts';

/** The rows of a plan that is about to be made. */
export interface NewPlanRows {
  readonly plan: Prisma.DevelopmentPlanCreateManyInput;
  readonly document: Prisma.DocumentCreateManyInput;
  readonly priorities: readonly Prisma.PriorityCreateManyInput[];
  readonly criteria: readonly Prisma.SuccessCriterionCreateManyInput[];
  readonly actions: readonly Prisma.ActionCreateManyInput[];
  readonly links: readonly Prisma.PlanLinkCreateManyInput[];
  readonly dependencies: readonly Prisma.ActionDependencyCreateManyInput[];
  readonly change: Prisma.PlanChangeCreateManyInput;
}

interface NewPlan {
  readonly departmentId: string;
  readonly hubId: string;
  readonly academicYear: number;
  readonly title: string;
  readonly ownerId: string;
  readonly template?: PlanTemplate | null;
  readonly basedOnId?: string;
}

/** The rows of a plan from a template, or of an empty one. */
export function newPlanRows({ ids, now }: { ids: Ids; now: Date }, { template = null, departmentId, hubId, ownerId, ...input }: NewPlan): NewPlanRows {
  const id = ids.next('plan');
  const at = { planId: id, departmentId };
  const priorities: Prisma.PriorityCreateManyInput[] = [];
  const criteria: Prisma.SuccessCriterionCreateManyInput[] = [];
  const actions: Prisma.ActionCreateManyInput[] = [];
  const wanted = template?.priorities ?? [];
  const places = generateNKeysBetween(null, null, wanted.length);
  for (const [index, priority] of wanted.entries()) {
    const priorityId = ids.next('priority');
    priorities.push({ ...at, id: priorityId, title: priority.title, position: places[index]! });
    const criterionPlaces = generateNKeysBetween(null, null, priority.criteria.length);
    const actionPlaces = generateNKeysBetween(null, null, priority.criteria.reduce((sum, criterion) => sum + criterion.actions.length, 0));
    for (const [number, criterion] of priority.criteria.entries()) {
      const criterionId = ids.next('criterion');
      criteria.push({
        ...at, id: criterionId, priorityId, title: criterion.title, expectedEvidence: criterion.expectedEvidence, state: 'NOT_STARTED',
        lasting: criterion.lasting ?? false, position: criterionPlaces[number]!,
      });
      for (const action of criterion.actions) {
        actions.push({
          ...at, id: ids.next('action'), hubId, priorityId, criterionId, title: action.title, ownerId, status: 'NOT_STARTED',
          ...(action.startHalfTerm && { startHalfTerm: action.startHalfTerm }), dueHalfTerm: action.dueHalfTerm, lasting: action.lasting ?? false,
          ...(action.releaseHalfDays !== undefined && { releaseHalfDays: action.releaseHalfDays }), createdById: ownerId, createdAt: now, position: actionPlaces.shift()!,
        });
      }
    }
  }
  return {
    plan: { id, departmentId, ownerId, ...input, status: 'DRAFT', ...(template && { templateKey: template.key }), createdAt: now, updatedAt: now },
    document: { id: ids.next('document'), kind: 'PLAN', objectId: id, departmentId, epoch: ids.next('epoch'), createdAt: now },
    priorities, criteria, actions, links: [], dependencies: [],
    change: { id: ids.next('change'), ...at, objectId: id, field: 'created', after: { title: input.title }, byId: ownerId, at: now },
  };
}

/** Writes a new plan with everything in it, in few statements. */
export async function writeNewPlan(tx: Tx, rows: NewPlanRows): Promise<void> {
  await tx.developmentPlan.createMany({ data: [rows.plan] });
  await tx.document.createMany({ data: [rows.document] });
  await tx.priority.createMany({ data: [...rows.priorities] });
  await tx.successCriterion.createMany({ data: [...rows.criteria] });
  await tx.action.createMany({ data: [...rows.actions] });
  await tx.planLink.createMany({ data: [...rows.links] });
  if (rows.dependencies.length > 0) await tx.actionDependency.createMany({ data: [...rows.dependencies] });
  await tx.planChange.createMany({ data: [rows.change] });
}
