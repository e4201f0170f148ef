import type { PlanAction, PlanCriterion, PlanHalfTerm, PlanModel, PlanPriority } from './plan-model.ts';
import { NO_DAY } from './plan-model.ts';

/** The half-terms of 2026/27. */
export const HALF_TERMS: readonly PlanHalfTerm[] = [
  { name: 'AUTUMN_1', label: 'Autumn 1', startsOn: '2026-09-01', endsOn: '2026-10-23' },
  { name: 'AUTUMN_2', label: 'Autumn 2', startsOn: '2026-11-02', endsOn: '2026-12-18' },
  { name: 'SPRING_1', label: 'Spring 1', startsOn: '2027-01-04', endsOn: '2027-02-12' },
  { name: 'SPRING_2', label: 'Spring 2', startsOn: '2027-02-22', endsOn: '2027-03-25' },
  { name: 'SUMMER_1', label: 'Summer 1', startsOn: '2027-04-12', endsOn: '2027-05-28' },
  { name: 'SUMMER_2', label: 'Summer 2', startsOn: '2027-06-07', endsOn: '2027-07-21' },
];

export const PRIYA = { id: 'person_priya', name: 'Priya Rao' };
export const TOM = { id: 'person_tom', name: 'Tom Okafor' };

/** An action with nothing said about it but what is given. */
export function anAction(id: string, given: Partial<PlanAction> = {}): PlanAction {
  return {
    id, priorityId: 'p1', criterionId: null, title: id, note: null, owner: PRIYA, supporter: null, start: NO_DAY, due: NO_DAY, releaseHalfDays: null, cost: null,
    status: 'NOT_STARTED', lasting: false, carriedReason: null, from: null, dependsOn: [], evidence: [], links: [], can: { edit: true, update: true }, ...given,
  };
}

export function aCriterion(id: string, given: Partial<PlanCriterion> = {}): PlanCriterion {
  return { id, priorityId: 'p1', title: id, expectedEvidence: null, state: 'NOT_STARTED', weight: 1, lasting: false, owner: null, evidence: [], links: [], can: { edit: true, editActions: true }, ...given };
}

export function aPriority(id: string, given: Partial<PlanPriority> = {}): PlanPriority {
  return { id, title: id, owner: null, criteria: [], milestones: [], links: [], can: { edit: true, editActions: true }, ...given };
}

export function aPlan(given: Partial<PlanModel> = {}): PlanModel {
  return { id: 'plan_1', title: 'Every pupil can say what is multiplied', halfTerms: HALF_TERMS, priorities: [aPriority('p1')], actions: [], can: { edit: true }, ...given };
}
