import type { ActionStatus, HalfTermName } from '../generated/prisma/enums.ts';
import type { HalfTermDates } from '../schools/calendar.ts';

/** How long before its day something counts as due. */
export const DUE_WITHIN_DAYS = 14;
const DAY_MS = 86_400_000;

export type Due = 'NONE' | 'DUE' | 'OVERDUE';

/** What says when an action begins and is to be done: a day, or a half-term. */
export interface Dated {
  readonly startOn: Date | null;
  readonly startHalfTerm: HalfTermName | null;
  readonly dueOn: Date | null;
  readonly dueHalfTerm: HalfTermName | null;
}

/** The day an action begins; of a half-term its first school day. */
export function startDay({ startOn, startHalfTerm }: Dated, halfTerms: readonly HalfTermDates[]): Date | null {
  return startOn ?? halfTerms.find(({ name }) => name === startHalfTerm)?.startsOn ?? null;
}

/** The day by which an action is to be done; of a half-term its last school day. */
export function dueDay({ dueOn, dueHalfTerm }: Dated, halfTerms: readonly HalfTermDates[]): Date | null {
  return dueOn ?? halfTerms.find(({ name }) => name === dueHalfTerm)?.endsOn ?? null;
}

/** Due within fourteen days, its own day included, then overdue; nothing that is done or dropped is either. Days are midnight UTC. */
export function dueOf(status: ActionStatus, day: Date | null, today: Date): Due {
  if (day === null || status === 'DONE' || status === 'DROPPED') return 'NONE';
  const days = (day.getTime() - today.getTime()) / DAY_MS;
  return days < 0 ? 'OVERDUE' : days <= DUE_WITHIN_DAYS ? 'DUE' : 'NONE';
}
