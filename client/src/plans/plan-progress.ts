import type { CriterionState, PlanAction, PlanCriterion, PlanModel, PlanPriority, Rag } from './plan-model.ts';
import { halfTermOn } from './plan-dates.ts';

const SCORE: Readonly<Record<CriterionState, number>> = { MET: 1, PARTIALLY_MET: 0.5, NOT_STARTED: 0, IN_PROGRESS: 0, NOT_MET: 0 };

export interface Progress {
  /** 0 to 1: criteria by their weights, a criterion partially met as half. */
  readonly share: number;
  /** How many are met, of how many. */
  readonly met: number;
  readonly of: number;
  /** Those judged and not met, which no average may hide. */
  readonly unmet: readonly PlanCriterion[];
}

/** How far criteria have come together. */
export function progressOf(criteria: readonly PlanCriterion[]): Progress {
  const weights = criteria.reduce((sum, { weight }) => sum + weight, 0);
  const reached = criteria.reduce((sum, { weight, state }) => sum + weight * SCORE[state], 0);
  return {
    share: weights === 0 ? 0 : reached / weights,
    met: criteria.filter(({ state }) => state === 'MET').length,
    of: criteria.length,
    unmet: criteria.filter(({ state }) => state === 'NOT_MET'),
  };
}

/** How many actions are done; dropped ones do not count. */
export function doneOf(actions: readonly PlanAction[]): { readonly done: number; readonly of: number } {
  const kept = actions.filter(({ status }) => status !== 'DROPPED');
  return { done: kept.filter(({ status }) => status === 'DONE').length, of: kept.length };
}

/** The latest rating of a priority, up to the half-term of a day. */
export function ragOf(priority: PlanPriority, plan: PlanModel, today: string): Rag | null {
  const now = plan.halfTerms.findIndex(({ name }) => name === halfTermOn(today, plan.halfTerms));
  const past = plan.halfTerms.slice(0, now + 1).toReversed();
  for (const { name } of past) {
    const milestone = priority.milestones.find(({ halfTerm }) => halfTerm === name);
    if (milestone) return milestone.rag;
  }
  return null;
}

/** What a plan asks for in release (half-days) and money (pence), dropped actions left out. */
export function costOf(actions: readonly PlanAction[]): { readonly halfDays: number; readonly pence: number } {
  const kept = actions.filter(({ status }) => status !== 'DROPPED');
  return { halfDays: kept.reduce((sum, one) => sum + (one.releaseHalfDays ?? 0), 0), pence: kept.reduce((sum, one) => sum + (one.cost ?? 0), 0) };
}
