import type { CriterionState, HalfTermName, PlanStatus, Rag } from '../generated/prisma/enums.ts';
import type { Tx } from '../platform/database.ts';

/** Of a plan, what its summary is made from: nothing that people wrote but titles of the plan and of its priorities. */
export interface PlanNumbers {
  readonly id: string;
  readonly departmentId: string;
  readonly academicYear: number;
  readonly title: string;
  readonly status: PlanStatus;
  readonly signedOffAt: Date | null;
  readonly updatedAt: Date;
}

export interface PriorityNumbers {
  readonly id: string;
  readonly planId: string;
  readonly title: string;
}

export interface OverviewRows {
  readonly plans: readonly PlanNumbers[];
  readonly priorities: readonly PriorityNumbers[];
  readonly criteria: readonly { priorityId: string; state: CriterionState; weight: number }[];
  readonly actions: readonly { priorityId: string; dueOn: Date | null; dueHalfTerm: HalfTermName | null }[];
  readonly milestones: readonly { priorityId: string; halfTerm: HalfTermName; rag: Rag }[];
}

/**
 * Reads plans of departments in a year for their summaries: five statements, however many there are; nothing that was taken out, itself or with its
 * criterion. As the service role: who may is the caller's to know.
 */
export async function loadOverview(db: Tx, departmentIds: readonly string[], academicYear: number): Promise<OverviewRows> {
  const plans = await db.developmentPlan.findMany({
    where: { departmentId: { in: [...departmentIds] }, academicYear, status: { not: 'ARCHIVED' } },
    select: { id: true, departmentId: true, academicYear: true, title: true, status: true, signedOffAt: true, updatedAt: true },
  });
  const planId = { in: plans.map(({ id }) => id) };
  const [priorities, criteria, actions, milestones] = await Promise.all([
    db.priority.findMany({ where: { planId, removedAt: null }, select: { id: true, planId: true, title: true }, orderBy: [{ position: 'asc' }, { id: 'asc' }] }),
    db.successCriterion.findMany({ where: { planId, removedAt: null }, select: { id: true, priorityId: true, state: true, weight: true } }),
    db.action.findMany({ where: { planId, removedAt: null, status: { in: ['NOT_STARTED', 'IN_PROGRESS'] } }, select: { priorityId: true, criterionId: true, dueOn: true, dueHalfTerm: true } }),
    db.milestone.findMany({ where: { planId }, select: { priorityId: true, halfTerm: true, rag: true }, orderBy: { halfTerm: 'asc' } }),
  ]);
  const there = new Set(criteria.map(({ id }) => id));
  const standing = actions.filter(({ criterionId }) => criterionId === null || there.has(criterionId));
  return { plans, priorities, criteria, actions: standing.map((action) => ({ ...action, priorityId: action.priorityId! })), milestones };
}
