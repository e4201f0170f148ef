import type { Asker } from '../asker.ts';
import type { HalfTermName, PlanStatus, Rag } from '../generated/prisma/enums.ts';
import { londonDay } from '../platform/calendar-day.ts';
import type { Deps } from '../platform/deps.ts';
import { can } from '../policy/policy.ts';
import type { HalfTermDates } from '../schools/calendar.ts';
import { dueDay, dueOf } from './due.ts';
import { loadHalfTermsOfPlans } from './plan-calendar.store.ts';
import { loadOverview, type OverviewRows, type PlanNumbers, type PriorityNumbers } from './plan-overview.store.ts';
import { progressOf, type Progress } from './progress.ts';

export interface PriorityOutline {
  readonly title: string;
  readonly progress: Progress;
  readonly milestones: readonly { halfTerm: HalfTermName; rag: Rag }[];
  /** Of the last half-term that has one. */
  readonly rag: Rag | null;
  readonly nextDueOn: Date | null;
  readonly overdue: number;
}

/** What a specialist and a hub lead see of a plan that was not shared with them. */
export interface PlanOutline {
  readonly planId: string;
  readonly departmentId: string;
  readonly academicYear: number;
  readonly title: string;
  readonly status: PlanStatus;
  readonly signedOffAt: Date | null;
  readonly priorities: readonly PriorityOutline[];
  readonly progress: Progress;
  readonly atRisk: boolean;
  readonly lastChangedAt: Date;
  readonly silentDays: number;
  readonly nextDueOn: Date | null;
  readonly overdue: number;
}

const DAY_MS = 86_400_000;
const earliest = (days: readonly (Date | null)[]) => days.reduce((first, day) => (day !== null && (first === null || day < first) ? day : first), null);

function priorityOutline({ id, title }: PriorityNumbers, rows: OverviewRows, halfTerms: readonly HalfTermDates[], today: Date): PriorityOutline {
  const days = rows.actions.filter(({ priorityId }) => priorityId === id).map((action) => dueDay({ ...action, startOn: null, startHalfTerm: null }, halfTerms));
  const overdue = days.filter((day) => dueOf('NOT_STARTED', day, today) === 'OVERDUE').length;
  const milestones = rows.milestones.filter(({ priorityId }) => priorityId === id).map(({ halfTerm, rag }) => ({ halfTerm, rag }));
  return {
    title, milestones, overdue,
    progress: progressOf(rows.criteria.filter(({ priorityId }) => priorityId === id)),
    rag: milestones.at(-1)?.rag ?? null,
    nextDueOn: earliest(days.filter((day) => day !== null && day >= today)),
  };
}

function planOutline(plan: PlanNumbers, rows: OverviewRows, halfTerms: readonly HalfTermDates[], now: Date): PlanOutline {
  const today = londonDay(now);
  const own = rows.priorities.filter(({ planId }) => planId === plan.id);
  const priorities = own.map((priority) => priorityOutline(priority, rows, halfTerms, today));
  const overdue = priorities.reduce((sum, priority) => sum + priority.overdue, 0);
  const { id: planId, updatedAt, ...facts } = plan;
  return {
    ...facts, planId, priorities, overdue,
    progress: progressOf(rows.criteria.filter(({ priorityId }) => own.some(({ id }) => id === priorityId))),
    atRisk: overdue > 0 || priorities.some(({ rag }) => rag === 'RED'),
    lastChangedAt: updatedAt,
    silentDays: Math.max(0, Math.round((today.getTime() - londonDay(updatedAt).getTime()) / DAY_MS)),
    nextDueOn: earliest(priorities.map(({ nextDueOn }) => nextDueOn)),
  };
}

/** What those around a department see of its plan, whatever it shares. */
export function createPlanOverviewService({ db, clock }: Pick<Deps, 'db' | 'clock'>) {
  async function outlines(departmentIds: readonly string[], academicYear: number): Promise<PlanOutline[]> {
    const rows = await loadOverview(db.service, departmentIds, academicYear);
    const halfTerms = await loadHalfTermsOfPlans(db.service, rows.plans.map(({ id }) => id));
    return rows.plans.map((plan) => planOutline(plan, rows, halfTerms.get(plan.id) ?? [], clock.now()));
  }

  return {
    /** Plans of the departments that take part in a work group now, in its year; null for those who neither lead it nor its hub. */
    async ofWorkGroup({ actor, loaders }: Asker, workGroupId: string): Promise<PlanOutline[] | null> {
      const group = await loaders.workGroup.load(workGroupId);
      if (group === null || !can(actor, 'plan.overview', { workGroupId, hubId: group.hubId }).allowed) return null;
      const participations = await loaders.participations.load(workGroupId);
      return outlines(participations.map(({ departmentId }) => departmentId), group.academicYear);
    },

    /** A department's plan of a year in outline; null where there is none, and for those who see nothing of it. */
    async ofDepartment({ actor, loaders }: Asker, departmentId: string, academicYear: number): Promise<PlanOutline | null> {
      const facts = await loaders.departmentFacts.load(departmentId);
      if (facts === null) return null;
      const groups = await loaders.groupsOfDepartment.load(departmentId);
      if (!can(actor, 'plan.summary', { ...facts, groupIds: groups.map(({ workGroupId }) => workGroupId) }).allowed) return null;
      return (await outlines([departmentId], academicYear))[0] ?? null;
    },
  };
}
