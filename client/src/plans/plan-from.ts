import type { PlanActionPartsFragment, PlanCriterionPartsFragment, PlanEvidencePartsFragment, PlanLinkPartsFragment, PlanMilestonePartsFragment, PlanObjectFragment, PlanPageQuery } from '../graphql/generated/graphql.ts';
import type { PlanAction, PlanCriterion, PlanEvidence, PlanLink, PlanMilestone, PlanModel, PlanObject } from './plan-model.ts';

/** A plan as the server gives it to its page. */
export type FetchedPlan = NonNullable<PlanPageQuery['plan']>;

/** Where something leads; null for what one may not see. */
export function objectFrom(object: PlanObjectFragment | null | undefined): PlanObject | null {
  const shared = object && { objectId: object.id, talk: false };
  switch (object?.__typename) {
    case 'Unit':
      return { ...shared!, kind: 'Unit', title: object.title, to: `/units/${object.id}` };
    case 'LessonSequence':
      return { ...shared!, kind: 'Lesson sequence', title: object.title, to: `/sequences/${object.id}` };
    case 'SchemeOfWork':
      return { ...shared!, kind: 'Scheme of work', title: object.title, to: `/schemes/${object.id}` };
    case 'Step':
      return { ...shared!, kind: 'Step', title: object.title, to: object.sequence ? `/sequences/${object.sequence.id}?step=${object.id}` : null };
    case 'Thread':
      return { ...shared!, kind: 'Discussion', talk: true, title: object.title, to: `/threads/${object.id}` };
    case 'Post':
      return { ...shared!, kind: object.author ? `Post by ${object.author.name}` : 'Post', talk: true, title: object.thread.title, to: `/threads/${object.thread.id}?post=${object.id}` };
    default:
      return null;
  }
}

function evidenceFrom({ id, kind, title, note, at, file, addedBy, object }: PlanEvidencePartsFragment): PlanEvidence {
  return { id, kind, title, note: note ?? null, file: file ?? null, addedBy: addedBy ?? null, at, from: objectFrom(object) };
}

/** What one may not see is left out. */
function linkFrom({ id, object }: PlanLinkPartsFragment): PlanLink[] {
  const found = objectFrom(object);
  return found ? [{ id, ...found }] : [];
}

export function criterionFrom(priorityId: string, one: PlanCriterionPartsFragment): PlanCriterion {
  return {
    id: one.id, priorityId, title: one.title, expectedEvidence: one.expectedEvidence ?? null, state: one.state, weight: one.weight, lasting: one.outlasts, owner: one.answersFor ?? null,
    evidence: one.evidence.map(evidenceFrom), links: one.links.flatMap(linkFrom), can: one.viewerCan,
  };
}

export function actionFrom(one: PlanActionPartsFragment): PlanAction[] {
  if (!one.priority) return [];
  const startHalfTerm = one.startHalfTerm ?? null;
  return [{
    id: one.id, priorityId: one.priority.id, criterionId: one.criterion?.id ?? null, title: one.title, note: one.note ?? null, owner: one.owner, supporter: one.supporter ?? null,
    start: startHalfTerm ? { on: null, halfTerm: startHalfTerm } : { on: one.startsOn ?? null, halfTerm: null },
    due: one.dueHalfTerm ? { on: null, halfTerm: one.dueHalfTerm } : { on: one.dueOn ?? null, halfTerm: null },
    releaseHalfDays: one.releaseHalfDays ?? null, cost: one.cost ?? null, status: one.status, lasting: one.lasting ?? false, carriedReason: one.carriedReason ?? null,
    from: one.thread ? { title: one.thread.title, to: `/threads/${one.thread.id}${one.post ? `?post=${one.post.id}` : ''}` } : null,
    dependsOn: one.dependsOn.map(({ id }) => id), evidence: one.evidence.map(evidenceFrom), links: one.links.flatMap(linkFrom), can: one.viewerCan,
  }];
}

export function milestoneFrom({ id, halfTerm, rag, comment, by, at }: PlanMilestonePartsFragment): PlanMilestone {
  return { id, halfTerm, rag, comment: comment ?? null, by: by ?? null, at };
}

/** What the views show of a plan as the server gives it. */
export function planFrom(plan: FetchedPlan): PlanModel {
  return {
    id: plan.id, title: plan.title, halfTerms: plan.halfTerms, can: { edit: plan.viewerCan.edit },
    priorities: plan.priorities.map(({ id, title, owner, criteria, milestones, links, viewerCan }) => ({
      id, title, owner: owner ?? null, can: viewerCan, links: links.flatMap(linkFrom), criteria: criteria.map((one) => criterionFrom(id, one)),
      milestones: milestones.map(milestoneFrom),
    })),
    actions: plan.actions.flatMap(actionFrom),
  };
}
