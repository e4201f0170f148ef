import type { Asker } from '../asker.ts';
import { mayReadOthers, seeThread } from '../discussions/thread-access.ts';
import type { ActionModel, DevelopmentPlanModel } from '../generated/prisma/models.ts';
import { academicYearOf, londonDay } from '../platform/calendar-day.ts';
import type { Deps } from '../platform/deps.ts';
import { can } from '../policy/policy.ts';
import { inPlan } from './in-plan.ts';
import { seePlan } from './plan-access.ts';
import { workersOf } from './workers.ts';

/** Actions that are shown as waiting for one plan. */
const MOST_WAITING = 100;

/** What people of a department took on in threads, on its way into their plan. */
export function createTakeUpService({ clock }: Pick<Deps, 'clock'>) {
  /** Whoever owns the plan, a priority or a criterion may put actions into some of it, too. */
  async function mayTakeUpInto(asker: Asker, planId: string): Promise<boolean> {
    const seen = await seePlan(asker, planId);
    if (seen === null || seen.plan.status === 'ARCHIVED') return false;
    if (can(asker.actor, 'plan.editAction', seen.facts).allowed) return true;
    const { priorities, criteria } = await inPlan(asker.loaders, planId);
    const ownerIds = [...priorities, ...criteria].flatMap(({ ownerId }) => ownerId ?? []);
    return can(asker.actor, 'plan.editAction', { ...seen.facts, ownerIds }).allowed;
  }

  const open = ({ planId, status, removedAt }: ActionModel) => planId === null && removedAt === null && (status === 'NOT_STARTED' || status === 'IN_PROGRESS');

  return {
    /** What people of its department took on in threads that the asker reads and no plan has, the oldest first; none for those who put nothing into it. */
    async waitingFor(asker: Asker, plan: DevelopmentPlanModel): Promise<ActionModel[]> {
      if (!(await mayTakeUpInto(asker, plan.id))) return [];
      const ownerIds = [...(await workersOf(asker, plan.departmentId, clock.now()))];
      const made = await asker.reader.run((tx) =>
        tx.action.findMany({
          where: { planId: null, removedAt: null, threadId: { not: null }, status: { in: ['NOT_STARTED', 'IN_PROGRESS'] }, ownerId: { in: ownerIds }, OR: [{ departmentId: null }, { departmentId: plan.departmentId }] },
          orderBy: { id: 'asc' }, take: MOST_WAITING,
        }),
      );
      const reads = await Promise.all(made.map(async ({ threadId }) => {
        const thread = await seeThread(asker, threadId!);
        return thread !== null && (await mayReadOthers(asker, thread));
      }));
      return made.filter((_, index) => reads[index]);
    },

    /** Plans of this year and later that may take an action up by the asker's hand; none once a plan has it. */
    async plansFor(asker: Asker, action: ActionModel): Promise<DevelopmentPlanModel[]> {
      if (!open(action) || action.threadId === null) return [];
      const own = [...asker.actor.departmentIds].filter((id) => action.departmentId === null || action.departmentId === id);
      const here = await Promise.all(own.map(async (id) => (await workersOf(asker, id, clock.now())).has(action.ownerId)));
      const plans = (await Promise.all(own.filter((_, index) => here[index]).map((id) => asker.loaders.plansOfDepartment.load(id)))).flat();
      const year = academicYearOf(londonDay(clock.now()));
      const coming = plans.filter(({ academicYear }) => academicYear >= year);
      const may = await Promise.all(coming.map(({ id }) => mayTakeUpInto(asker, id)));
      return coming.filter((_, index) => may[index]).toSorted((a, b) => a.academicYear - b.academicYear);
    },
  };
}
