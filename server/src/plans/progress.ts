import type { CriterionState } from '../generated/prisma/enums.ts';

/** What progress is counted from. */
export interface Weighed {
  readonly state: CriterionState;
  readonly weight: number;
}

/** How far criteria have come. A share never hides one that is not met: they are counted beside it. */
export interface Progress {
  /** 0 to 100: met counts whole and partially met half, by weight. */
  readonly percent: number;
  readonly notStarted: number;
  readonly inProgress: number;
  readonly notMet: number;
  readonly partiallyMet: number;
  readonly met: number;
}

const WORTH: Record<CriterionState, number> = { NOT_STARTED: 0, IN_PROGRESS: 0, NOT_MET: 0, PARTIALLY_MET: 0.5, MET: 1 };

/** Rolls criteria up by their weights; nothing weighs nothing, and is 0 per cent. */
export function progressOf(criteria: readonly Weighed[]): Progress {
  const total = criteria.reduce((sum, { weight }) => sum + weight, 0);
  const reached = criteria.reduce((sum, { weight, state }) => sum + weight * WORTH[state], 0);
  const count = (state: CriterionState) => criteria.filter((one) => one.state === state).length;
  return {
    percent: total === 0 ? 0 : Math.round((100 * reached) / total),
    notStarted: count('NOT_STARTED'),
    inProgress: count('IN_PROGRESS'),
    notMet: count('NOT_MET'),
    partiallyMet: count('PARTIALLY_MET'),
    met: count('MET'),
  };
}
