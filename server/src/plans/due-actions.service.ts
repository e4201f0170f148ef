import type { Asker } from '../asker.ts';
import { seeThread } from '../discussions/thread-access.ts';
import type { ActionModel } from '../generated/prisma/models.ts';
import { londonDay } from '../platform/calendar-day.ts';
import type { Deps } from '../platform/deps.ts';
import { dueDay, dueOf } from './due.ts';
import { seePlan } from './plan-access.ts';

/** Actions with a day that one person has at once, looked through for those that are due. */
const MOST_OPEN = 200;

/** What one person has to do soon, wherever they took it on. */
export function createDueActionsService({ clock }: Pick<Deps, 'clock'>) {
  /** Whether an action stands where the asker sees it: in a plan that was not put away, or in its thread. */
  async function stands(asker: Asker, { planId, threadId, priorityId, criterionId }: ActionModel): Promise<boolean> {
    const { loaders } = asker;
    if (planId === null) return threadId !== null && (await seeThread(asker, threadId)) !== null;
    const seen = await seePlan(asker, planId);
    if (seen === null || seen.plan.status === 'ARCHIVED') return false;
    const [priorities, criteria] = await Promise.all([loaders.prioritiesOfPlan.load(planId), loaders.criteriaOfPlan.load(planId)]);
    return priorities.some(({ id, removedAt }) => id === priorityId && removedAt === null) && (criterionId === null || criteria.some(({ id, removedAt }) => id === criterionId && removedAt === null));
  }

  return {
    /** What the asker does or helps with, due within fourteen days or overdue, the earliest first. */
    async ofAsker(asker: Asker): Promise<ActionModel[]> {
      const { personId } = asker.actor;
      const open = await asker.reader.run((tx) =>
        tx.action.findMany({
          where: {
            removedAt: null, status: { in: ['NOT_STARTED', 'IN_PROGRESS'] },
            AND: [{ OR: [{ ownerId: personId }, { supporterId: personId }] }, { OR: [{ dueOn: { not: null } }, { dueHalfTerm: { not: null } }] }],
          },
          orderBy: { id: 'desc' }, take: MOST_OPEN,
        }),
      );
      const today = londonDay(clock.now());
      const dated = await Promise.all(open.map(async (action) => ({ action, day: dueDay(action, action.planId === null ? [] : await asker.loaders.halfTermsOfPlan.load(action.planId)) })));
      const due = dated.filter(({ action, day }) => dueOf(action.status, day, today) !== 'NONE').toSorted((a, b) => a.day!.getTime() - b.day!.getTime() || (a.action.id < b.action.id ? -1 : 1));
      const here = await Promise.all(due.map(({ action }) => stands(asker, action)));
      return due.filter((_, index) => here[index]).map(({ action }) => action);
    },
  };
}
