import type { Asker } from '../asker.ts';
import { commentBody } from '../comments/comment-body.ts';
import { recordEvents } from '../events/event.store.ts';
import type { PlanStatus, Term } from '../generated/prisma/enums.ts';
import type { DevelopmentPlanModel, PlanReviewModel, PriorityModel } from '../generated/prisma/models.ts';
import { bumpDepartments } from '../platform/access-version.ts';
import { academicYearLabel } from '../platform/calendar-day.ts';
import type { Deps } from '../platform/deps.ts';
import { DomainProblem, forbidden, invalid, notFound } from '../platform/errors.ts';
import { line } from '../platform/text.ts';
import { can } from '../policy/policy.ts';
import { inPlan } from './in-plan.ts';
import { authorisePlan, mayEditItem, ownersAbove, seePlan, type PlanItems } from './plan-access.ts';
import { checkOwner, lines, updateRow } from './plan-rows.ts';
import { newPlanRows, writeNewPlan } from './new-plan.ts';
import { PLAN_TEMPLATES } from './plan-templates.ts';
import type { PlanWritings } from './plan-writing.ts';

type Origin = { readonly origin?: string | null | undefined };
type PlanChanged = Promise<{ plan: DevelopmentPlanModel }>;

/** Of the years that the product knows. */
export function checkYear(academicYear: number): number {
  if (academicYear < 2000 || academicYear > 2100) throw invalid('Name the year in which the academic year begins, such as 2026.', 'academicYear');
  return academicYear;
}

/** A department's plans as wholes: making, naming, agreeing, signing off, putting away, reviewing. */
export function createPlanService(deps: Deps, { change, forget }: PlanWritings) {
  const { db, bus, clock, ids } = deps;

  const ofYear = async (asker: Asker, departmentId: string, academicYear: number): Promise<DevelopmentPlanModel | null> =>
    (await service.ofDepartment(asker, departmentId)).find((plan) => plan.academicYear === academicYear && plan.status !== 'ARCHIVED') ?? null;

  const service = {
    async find(asker: Asker, planId: string): Promise<DevelopmentPlanModel | null> {
      return (await seePlan(asker, planId))?.plan ?? null;
    },

    /** Those that the asker sees, the latest year first. */
    async ofDepartment(asker: Asker, departmentId: string): Promise<DevelopmentPlanModel[]> {
      const plans = await asker.loaders.plansOfDepartment.load(departmentId);
      const seen = await Promise.all(plans.map(({ id }) => seePlan(asker, id)));
      return plans.filter((_, index) => seen[index] !== null);
    },

    ofYear,

    /** Of a plan that the asker sees. */
    async viewerCan({ actor, loaders }: Asker, planId: string) {
      const facts = await loaders.contentFacts.load(planId);
      const may = (action: 'plan.edit' | 'plan.comment' | 'plan.editAction' | 'plan.lead' | 'plan.signOff' | 'plan.history') => can(actor, action, facts ?? {}).allowed;
      const live = !facts?.putAway;
      return {
        edit: live && may('plan.edit'), comment: may('plan.comment'), editActions: live && may('plan.editAction'), lead: may('plan.lead'), signOff: live && may('plan.signOff'), history: may('plan.history'),
      };
    },

    /** Of a piece of a plan that the asker sees. */
    async viewerCanWith<K extends 'priority' | 'criterion' | 'evidence'>(asker: Asker, kind: K, item: PlanItems[K]): Promise<{ edit: boolean; editActions: boolean }> {
      const seen = await seePlan(asker, item.planId);
      if (seen === null || seen.facts.putAway) return { edit: false, editActions: false };
      const above = await ownersAbove(asker, seen.plan, item);
      const own = 'ownerId' in item && item.ownerId !== null ? [item.ownerId] : [];
      return {
        edit: mayEditItem(asker, { ...seen, kind, item, ownersAbove: above }).allowed,
        editActions: can(asker.actor, 'plan.editAction', { ...seen.facts, ownerIds: [...above, ...own] }).allowed,
      };
    },

    /** Priorities that lead to one of these units and sequences, themselves or by what is in them, as far as the asker sees their plans. */
    async prioritiesServedBy(asker: Asker, objectIds: readonly string[]): Promise<PriorityModel[]> {
      const links = (await Promise.all(objectIds.map((id) => asker.loaders.linksToObject.load(id)))).flat();
      const found = await Promise.all(
        links.map(async ({ planId, itemId }) => {
          const seen = await seePlan(asker, planId);
          if (seen === null || seen.plan.status === 'ARCHIVED') return null;
          const { priorities, criteria, actions } = await inPlan(asker.loaders, planId);
          const holder = [...criteria, ...actions].find(({ id }) => id === itemId)?.priorityId ?? itemId;
          return priorities.find(({ id }) => id === holder) ?? null;
        }),
      );
      return [...new Map(found.flatMap((priority) => (priority === null ? [] : [[priority.id, priority]]))).values()];
    },

    /** Makes the plan of a year, empty or from a template. @throws DomainProblem CONFLICT where the year has one */
    async createPlan(asker: Asker, input: { departmentId: string; academicYear: number; templateKey?: string | null | undefined; title?: string | null | undefined } & Origin): PlanChanged {
      const facts = await asker.loaders.departmentFacts.load(input.departmentId);
      if (facts === null || !can(asker.actor, 'department.view', facts).allowed) throw notFound('This department');
      const decision = can(asker.actor, 'plan.lead', facts);
      if (!decision.allowed) throw forbidden(decision.reason);
      const academicYear = checkYear(input.academicYear);
      const template = input.templateKey == null ? null : PLAN_TEMPLATES.find(({ key }) => key === input.templateKey);
      if (template === undefined) throw invalid('There is no such template. Nothing was made.', 'templateKey');
      const title = input.title == null ? `Development plan ${academicYearLabel(academicYear)}` : line(input.title, 'title');
      const { personId } = asker.actor;
      const rows = newPlanRows({ ids, now: clock.now() }, { departmentId: input.departmentId, hubId: facts.hubId!, academicYear, title, ownerId: personId, template });
      await db.write(personId, async (tx, after) => {
        await refuseSecondOfYear(tx, input.departmentId, academicYear);
        await writeNewPlan(tx, rows);
        const event = { type: 'plan.created', nodeId: rows.plan.id, actorId: personId, at: clock.now(), origin: input.origin ?? null };
        await recordEvents(tx, after, bus, [{ ...event, scope: input.departmentId }, { ...event, scope: rows.plan.id }]);
      });
      asker.loaders.plansOfDepartment.clear(input.departmentId);
      asker.loaders.contentFacts.clear(rows.plan.id);
      forget(asker, rows.plan.id);
      return { plan: (await service.find(asker, rows.plan.id))! };
    },

    /** Another title, owner or status; what was put away is taken out again by another status. @throws DomainProblem */
    async editPlan(asker: Asker, input: { planId: string; title?: string | null | undefined; status?: PlanStatus | null | undefined; ownerId?: string | null | undefined } & Origin): PlanChanged {
      const leads = input.status != null || input.ownerId != null;
      const { plan: found } = await authorisePlan(asker, leads ? 'plan.lead' : 'plan.edit', input.planId);
      await checkOwner(deps, found.departmentId, input.ownerId);
      const data = { ...(input.title != null && { title: line(input.title, 'title') }), ...(input.status != null && { status: input.status }), ...(input.ownerId != null && { ownerId: input.ownerId }) };
      const plan = await change(asker, input.planId, { ...input, archivedToo: input.status != null }, async (writing) => {
        if (writing.plan.status === 'ARCHIVED' && input.status != null && input.status !== 'ARCHIVED') await refuseSecondOfYear(writing.tx, found.departmentId, found.academicYear);
        // Its text is written in open documents, or no longer (D9).
        if (input.status != null && (writing.plan.status === 'ARCHIVED') !== (input.status === 'ARCHIVED')) await bumpDepartments(writing.tx, writing.after, bus, [found.departmentId]);
        writing.tell(input.status === 'ARCHIVED' ? 'plan.archived' : 'plan.edited', input.planId, 'department');
        return updateRow(writing, 'plan', writing.plan, data);
      });
      asker.loaders.plansOfDepartment.clear(found.departmentId);
      asker.loaders.contentFacts.clear(plan.id);
      return { plan };
    },

    archivePlan: (asker: Asker, { planId, origin }: { planId: string } & Origin): PlanChanged => service.editPlan(asker, { planId, status: 'ARCHIVED', origin }),

    /** A senior leader of the school stands behind the plan as it is now, once or again. @throws DomainProblem */
    async signOffPlan(asker: Asker, { planId, note, origin }: { planId: string; note?: string | null | undefined } & Origin): PlanChanged {
      await authorisePlan(asker, 'plan.signOff', planId);
      const signedOffNote = lines(note, 'note');
      const plan = await change(asker, planId, { origin }, (writing) => {
        writing.tell('plan.signedOff', planId, 'department');
        return updateRow(writing, 'plan', writing.plan, { signedOffAt: writing.now, signedOffById: asker.actor.personId, signedOffNote });
      });
      return { plan };
    },

    /** What the subject lead says of a term; writing again replaces it, and the history keeps what it said. @throws DomainProblem */
    async writeReview(asker: Asker, input: { planId: string; term: Term; body: unknown } & Origin): Promise<{ plan: DevelopmentPlanModel; review: PlanReviewModel }> {
      const { plan } = await authorisePlan(asker, 'plan.lead', input.planId);
      const { body, text } = commentBody(input.body);
      const { planId, term } = input;
      const review = await change(asker, planId, input, async ({ tx, note, tell, now }) => {
        const existing = await tx.planReview.findUnique({ where: { planId_term: { planId, term } } });
        const data = { body: body as object, text, authorId: asker.actor.personId, at: now };
        const written = existing
          ? await tx.planReview.update({ where: { id: existing.id }, data })
          : await tx.planReview.create({ data: { id: ids.next('review'), planId, departmentId: plan.departmentId, term, ...data } });
        note(written.id, existing ? 'body' : 'created', existing?.body ?? null, existing ? body : { term });
        tell(existing ? 'review.edited' : 'review.written', written.id);
        return written;
      });
      return { plan, review };
    },
  };
  return service;

  async function refuseSecondOfYear(tx: Parameters<Parameters<typeof db.write>[1]>[0], departmentId: string, academicYear: number): Promise<void> {
    const other = await tx.developmentPlan.count({ where: { departmentId, academicYear, status: { not: 'ARCHIVED' } } });
    if (other > 0) throw new DomainProblem('CONFLICT', `There is a plan for ${academicYearLabel(academicYear)} already. Go on with it, or put it away first; nothing was made.`);
  }
}
