import type { Persona } from './cast.ts';
import type { Attempt } from './mutations.ts';
import type { PlanName, ScenePlan } from './plans.ts';
import type { Thing, WallRule } from './rules.ts';
import type { Scene } from './scene.ts';

const body = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'New' }] }] };

/** Every mutation of plans: on that of `here`, which a stranger does not see; where owners may, also on the other hub's, whose owner is no subject lead. */
export function planAttempts({ plans, departments, schemes, talks }: Scene): Attempt[] {
  const on = (piece: PlanName, more: Partial<Thing> = {}): Thing => ({ type: '', piece, owners: [piece === 'P1' ? 'lead' : 'stranger'], ...more });
  const here = (mutation: string, may: WallRule, input: (of: ScenePlan, persona: Persona) => object, more: Partial<Thing> = {}, attempt: Partial<Attempt> = {}): Attempt =>
    ({ mutation, seen: 'plan.view', may, on: on('P1', more), input: (persona) => input(plans.P1, persona), ...attempt });
  const both = (mutation: string, may: WallRule, input: (of: ScenePlan) => object, more: Partial<Thing> = {}): Attempt[] => [
    here(mutation, may, input, more),
    { mutation, seen: 'plan.view', may, on: on('PX', more.person === undefined ? {} : { person: 'stranger' }), input: () => input(plans.PX) },
  ];
  const doer = { person: 'teacher' } as const;
  /** What is new is its maker's: whoever adds an action takes it on. */
  const own = (person: Persona): Thing => on('P1', { person });

  return [
    { mutation: 'createPlan', seen: 'department.view', may: 'plan.lead', on: { type: '', school: 'here', piece: 'P1' }, made: (person) => ({ type: '', piece: 'P1', owners: [person] }), input: () => ({ departmentId: departments.here.id, academicYear: 2027, templateKey: 'first-steps' }) },
    ...both('editPlan', 'plan.edit', ({ id }) => ({ planId: id, title: 'New' })),
    here('archivePlan', 'plan.lead', ({ id }) => ({ planId: id })),
    here('signOffPlan', 'plan.signOff', ({ id }) => ({ planId: id })),
    here('rollOverPlan', 'plan.lead', ({ id, actionId }) => ({ planId: id, academicYear: 2027, carried: [{ actionId, reason: 'Cover' }] })),
    here('writeReview', 'plan.lead', ({ id }) => ({ planId: id, term: 'SPRING', body })),
    ...both('addPriority', 'plan.edit', ({ id }) => ({ planId: id, title: 'New' })),
    here('editPriority', 'plan.edit', ({ besideId }) => ({ priorityId: besideId, title: 'New' })),
    here('movePriority', 'plan.edit', ({ besideId }) => ({ priorityId: besideId, afterId: null })),
    here('addCriterion', 'plan.edit', ({ priorityId }) => ({ priorityId, title: 'New' })),
    ...both('editCriterion', 'plan.edit', ({ criterionId }) => ({ criterionId, state: 'MET' })),
    here('moveCriterion', 'plan.edit', ({ criterionId, besideId }) => ({ criterionId, priorityId: besideId })),
    here('removePlanItem', 'plan.edit', ({ evidenceId }) => ({ itemId: evidenceId })),
    here('restorePlanItem', 'plan.edit', ({ removedId }) => ({ itemId: removedId })),
    here('addAction', 'plan.editAction', ({ criterionId }) => ({ criterionId, title: 'New' }), {}, { made: own }),
    ...both('editAction', 'plan.editAction', ({ actionId }) => ({ actionId, title: 'New' }), doer),
    here('moveAction', 'plan.editAction', ({ actionId, besideId }) => ({ actionId, priorityId: besideId }), doer),
    ...both('setActionStatus', 'plan.updateAction', ({ actionId }) => ({ actionId, status: 'DONE' }), doer),
    here('setDependencies', 'plan.editAction', ({ actionId }) => ({ actionId, onIds: [] }), doer),
    // Of the department's own thread, where its teachers read, and a plan that the advocate and the subject lead put actions into.
    { mutation: 'takeUpAction', seen: 'plan.takeUp', may: 'plan.editAction', on: on('P1', { person: 'advocate' }), input: () => ({ actionId: talks.department.actionId, planId: plans.P1.id, criterionId: plans.P1.criterionId }) },
    here('setMilestone', 'plan.edit', ({ priorityId }) => ({ priorityId, halfTerm: 'SPRING_1', rag: 'GREEN' })),
    here('addEvidence', 'plan.updateAction', ({ actionId }) => ({ actionId, kind: 'MINUTE', title: 'New' }), doer),
    here('linkPlanItem', 'plan.edit', ({ criterionId }) => ({ itemId: criterionId, objectId: schemes.S1.sequenceId })),
    here('unlinkPlanItem', 'plan.editAction', ({ id, linkId }) => ({ planId: id, linkId })),
    here('restoreChange', 'plan.lead', ({ id, changeId }) => ({ planId: id, changeId })),
    here('savePlanView', 'plan.own', ({ id }) => ({ planId: id, name: 'New', view: 'TABLE', filter: {} })),
    here('deletePlanView', 'plan.own', ({ id, viewIds }, persona) => ({ planId: id, viewId: viewIds[persona] })),
    here('giveSharingGrant', 'content.share', ({ id }) => ({ objectId: id, recipientId: departments.outside.id, level: 'VIEW' })),
  ];
}
