import { invalid } from '../platform/errors.ts';
import { line, optionalLine } from '../platform/text.ts';

/** A part of a thread in which one thing is done. */
export interface ThreadStage {
  readonly title: string;
  readonly purpose?: string | null | undefined;
  /** How long it takes, where people are at it together. */
  readonly minutes?: number | null | undefined;
  /** Midnight UTC of the day on which it begins. */
  readonly opensOn?: Date | null | undefined;
}

const MOST_STAGES = 12;
const MOST_MINUTES = 600;

/** Stages as a thread keeps them, days as yyyy-MM-dd. @throws DomainProblem INVALID_INPUT */
export function stagesOf(given: readonly ThreadStage[]): object[] {
  if (given.length > MOST_STAGES) throw invalid(`A thread has ${MOST_STAGES} stages at most. Nothing was changed.`, 'stages');
  return given.map(({ title, purpose, minutes = null, opensOn }) => {
    if (minutes !== null && (minutes < 1 || minutes > MOST_MINUTES)) throw invalid(`A stage takes 1 to ${MOST_MINUTES} minutes. Nothing was changed.`, 'stages');
    return { title: line(title, 'stages'), purpose: optionalLine(purpose, 'stages', 500), minutes, opensOn: opensOn?.toISOString().slice(0, 10) ?? null };
  });
}

/** Stages as they are read: what `stagesOf` made. */
export function readStages(stored: unknown): ThreadStage[] {
  return (stored as { title: string; purpose?: string | null; minutes?: number | null; opensOn?: string | null }[]).map(({ title, purpose, minutes, opensOn }) => ({
    title, purpose: purpose ?? null, minutes: minutes ?? null, opensOn: opensOn ? new Date(`${opensOn}T00:00:00Z`) : null,
  }));
}
