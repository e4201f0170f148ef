import type { Asker } from '../asker.ts';
import type { EvidenceKind, HalfTermName, Rag } from '../generated/prisma/enums.ts';
import type { DevelopmentPlanModel, EvidenceModel, MilestoneModel, PriorityModel } from '../generated/prisma/models.ts';
import type { Deps } from '../platform/deps.ts';
import { DomainProblem, invalid, notFound } from '../platform/errors.ts';
import { line } from '../platform/text.ts';
import { authoriseItem, authorisePlan, mayEditItem, mayUpdateAction, type SeenItem } from './plan-access.ts';
import { linkable, lines, MOST } from './plan-rows.ts';
import type { PlanWritings } from './plan-writing.ts';

type Origin = { readonly origin?: string | null | undefined };

/** What shows how far a plan has come: milestones, evidence, and what its pieces lead to. */
export function createPlanEvidenceService({ ids }: Pick<Deps, 'ids'>, { change }: PlanWritings) {
  return {
    /** Says where a priority stood at a half-term; said again, it is replaced, and the history keeps the rest. */
    async setMilestone(asker: Asker, input: { priorityId: string; halfTerm: HalfTermName; rag: Rag; comment?: string | null | undefined } & Origin): Promise<{ plan: DevelopmentPlanModel; priority: PriorityModel; milestone: MilestoneModel }> {
      const { plan, item: priority } = await authoriseItem(asker, input.priorityId, ['priority']);
      const { priorityId, halfTerm, rag } = input;
      const comment = lines(input.comment, 'comment');
      const milestone = await change(asker, plan.id, input, async ({ tx, note, tell, now }) => {
        const before = await tx.milestone.findUnique({ where: { priorityId_halfTerm: { priorityId, halfTerm } } });
        const data = { rag, comment, byId: asker.actor.personId, at: now };
        const set = before
          ? await tx.milestone.update({ where: { id: before.id }, data })
          : await tx.milestone.create({ data: { id: ids.next('milestone'), planId: plan.id, departmentId: plan.departmentId, priorityId, halfTerm, ...data } });
        if (before === null) note(set.id, 'created', null, { halfTerm, rag });
        else if (before.rag !== rag) note(set.id, 'rag', before.rag, rag);
        if (before !== null && before.comment !== comment) note(set.id, 'comment', before.comment, comment);
        tell('milestone.set', set.id);
        return set;
      });
      return { plan, priority, milestone };
    },

    /** Adds evidence to a criterion or an action: a few words, a file of the asker's own, something of the product, or several of these. */
    async addEvidence(
      asker: Asker,
      input: { criterionId?: string | null | undefined; actionId?: string | null | undefined; kind: EvidenceKind; title?: string | null | undefined; note?: string | null | undefined; fileId?: string | null | undefined; objectId?: string | null | undefined } & Origin,
    ): Promise<{ plan: DevelopmentPlanModel; evidence: EvidenceModel }> {
      if ((input.criterionId == null) === (input.actionId == null)) throw invalid('Evidence belongs to a criterion or to an action. Nothing was added.', 'criterionId');
      const of = (input.criterionId ?? input.actionId)!;
      const { plan, facts } = await authoriseItem(asker, of, [input.criterionId == null ? 'action' : 'criterion'], (who, seen) =>
        seen.kind === 'action' ? mayUpdateAction(who, seen as SeenItem<'action'>) : mayEditItem(who, seen));
      const linked = input.objectId == null ? null : await linkable(asker, input.objectId);
      if (input.objectId != null && linked === null) throw notFound('What this leads to');
      const title = line(input.title ?? linked?.title ?? '', 'title');
      const text = lines(input.note, 'note');
      const evidence = await change(asker, plan.id, input, async ({ tx, note, tell, now }) => {
        if ((await tx.evidence.count({ where: { planId: plan.id } })) >= MOST.evidence) throw new DomainProblem('CONFLICT', `A plan holds ${MOST.evidence} pieces of evidence at most.`);
        if (input.fileId != null) {
          const { count } = await tx.file.updateMany({
            where: { id: input.fileId, uploaderId: asker.actor.personId, threadId: null, planId: null },
            data: { planId: plan.id, hubId: facts.hubId! },
          });
          if (count === 0) throw invalid('This file is not there any more. Take it out or upload it again; nothing was added.', 'fileId');
        }
        const added = await tx.evidence.create({
          data: {
            id: ids.next('evidence'), planId: plan.id, departmentId: plan.departmentId, criterionId: input.criterionId ?? null, actionId: input.actionId ?? null,
            kind: input.kind, title, note: text, fileId: input.fileId ?? null, ...(linked && { linkType: linked.type, linkId: input.objectId! }), addedById: asker.actor.personId, at: now,
          },
        });
        note(added.id, 'created', null, { title, kind: input.kind });
        tell('evidence.added', added.id);
        return added;
      });
      return { plan, evidence };
    },

    /** Leads from a priority, criterion or action to something that the asker sees. A link grants nothing. */
    async linkPlanItem(asker: Asker, { itemId, objectId, origin }: { itemId: string; objectId: string } & Origin): Promise<{ plan: DevelopmentPlanModel; itemId: string }> {
      const { plan } = await authoriseItem(asker, itemId, ['priority', 'criterion', 'action']);
      const linked = await linkable(asker, objectId);
      if (linked === null) throw notFound();
      await change(asker, plan.id, { origin }, async ({ tx, note, tell }) => {
        const links = await tx.planLink.findMany({ where: { planId: plan.id } });
        if (links.some((link) => link.itemId === itemId && link.objectId === objectId)) throw new DomainProblem('CONFLICT', 'It leads there already.');
        if (links.length >= MOST.links) throw new DomainProblem('CONFLICT', `A plan has ${MOST.links} links at most. Take one away first.`);
        await tx.planLink.create({ data: { id: ids.next('planlink'), planId: plan.id, departmentId: plan.departmentId, itemId, objectType: linked.type, objectId } });
        note(itemId, 'linked', null, linked.type);
        tell('plan.linked', itemId);
      });
      return { plan, itemId };
    },

    async unlinkPlanItem(asker: Asker, { planId, linkId, origin }: { planId: string; linkId: string } & Origin): Promise<{ plan: DevelopmentPlanModel; itemId: string }> {
      await authorisePlan(asker, 'plan.view', planId);
      const link = (await asker.loaders.linksOfPlan.load(planId)).find(({ id }) => id === linkId);
      if (link === undefined) throw notFound('This link');
      const { plan } = await authoriseItem(asker, link.itemId, ['priority', 'criterion', 'action']);
      await change(asker, planId, { origin }, async ({ tx, note, tell }) => {
        const { count } = await tx.planLink.deleteMany({ where: { id: linkId } });
        if (count === 0) throw notFound('This link');
        note(link.itemId, 'unlinked', link.objectType, null);
        tell('plan.unlinked', link.itemId);
      });
      return { plan, itemId: link.itemId };
    },
  };
}
