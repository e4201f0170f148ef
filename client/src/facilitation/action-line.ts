import { dayLabel } from '../ui/dates.ts';
import type { ActionStatus } from './thread-view.ts';

export const ACTION_STATUSES = ['NOT_STARTED', 'IN_PROGRESS', 'DONE', 'DROPPED'] as const satisfies ActionStatus[];

export const ACTION_STATUS_LABEL: Readonly<Record<ActionStatus, string>> = {
  NOT_STARTED: 'Not started', IN_PROGRESS: 'In progress', DONE: 'Done', DROPPED: 'Dropped',
};

const DAY_MS = 86_400_000;
/** Within so many days something is "due". */
const SOON_DAYS = 14;

export interface Due {
  /** "overdue since Thu 19 Nov", "due Fri 27 Nov · in 5 days"; empty without a date. */
  readonly label: string;
  readonly state: 'none' | 'later' | 'soon' | 'over';
}

/** When something is due, as a plan says it. Both days as yyyy-MM-dd. */
export function dueLabel(dueOn: string | null | undefined, today: string, status: ActionStatus = 'NOT_STARTED'): Due {
  if (!dueOn) return { label: '', state: 'none' };
  if (status === 'DONE' || status === 'DROPPED') return { label: dayLabel(dueOn), state: 'none' };
  const days = Math.round((Date.parse(dueOn) - Date.parse(today)) / DAY_MS);
  if (days < 0) return { label: `overdue since ${dayLabel(dueOn)}`, state: 'over' };
  if (days === 0) return { label: 'due today', state: 'soon' };
  if (days > SOON_DAYS) return { label: `due ${dayLabel(dueOn)}`, state: 'later' };
  return { label: `due ${dayLabel(dueOn)} · ${days === 1 ? 'tomorrow' : `in ${days} days`}`, state: 'soon' };
}
