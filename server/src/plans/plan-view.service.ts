import type { Asker } from '../asker.ts';
import type { PlanViewKind } from '../generated/prisma/enums.ts';
import type { DevelopmentPlanModel } from '../generated/prisma/models.ts';
import type { Deps } from '../platform/deps.ts';
import { DomainProblem, invalid, notFound } from '../platform/errors.ts';
import { line } from '../platform/text.ts';
import { authorisePlan } from './plan-access.ts';

/** Ways of looking at one plan that one person keeps. */
const MOST_VIEWS = 30;
/** Characters of a filter as JSON. */
const MOST_FILTER = 4_000;

/** Ways of looking at a plan: everybody's own. */
export function createPlanViewService({ db, ids }: Pick<Deps, 'db' | 'ids'>) {
  return {
    /** Keeps a way of looking under a name; the same name again replaces it. @throws DomainProblem */
    async savePlanView(asker: Asker, input: { planId: string; name: string; view: PlanViewKind; filter: unknown }): Promise<{ plan: DevelopmentPlanModel }> {
      const { plan } = await authorisePlan(asker, 'plan.view', input.planId);
      const name = line(input.name, 'name', 60);
      const filter = input.filter;
      if (typeof filter !== 'object' || filter === null || Array.isArray(filter) || JSON.stringify(filter).length > MOST_FILTER) throw invalid('A filter is a small object. Nothing was kept.', 'filter');
      const { personId } = asker.actor;
      const key = { personId, planId: plan.id, name };
      await db.write(personId, async (tx) => {
        const own = await tx.planView.findMany({ where: { personId, planId: plan.id } });
        if (own.length >= MOST_VIEWS && !own.some((view) => view.name === name)) throw new DomainProblem('CONFLICT', `${MOST_VIEWS} views of a plan are the most. Take one away first.`);
        await tx.planView.upsert({ where: { personId_planId_name: key }, create: { id: ids.next('view'), ...key, view: input.view, filter }, update: { view: input.view, filter } });
      });
      asker.loaders.viewsOfPlan.clear(plan.id);
      return { plan };
    },

    async deletePlanView(asker: Asker, { planId, viewId }: { planId: string; viewId: string }): Promise<{ plan: DevelopmentPlanModel }> {
      const { plan } = await authorisePlan(asker, 'plan.view', planId);
      const { personId } = asker.actor;
      const { count } = await db.write(personId, (tx) => tx.planView.deleteMany({ where: { id: viewId, personId, planId } }));
      if (count === 0) throw notFound('This view');
      asker.loaders.viewsOfPlan.clear(planId);
      return { plan };
    },
  };
}
