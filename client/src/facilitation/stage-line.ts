import { calendarDay, dayLabel } from '../ui/dates.ts';
import type { Stage } from './thread-view.ts';

export interface StageMark {
  readonly title: string;
  readonly purpose: string | null;
  readonly state: 'done' | 'now' | 'ahead';
  /** "to Fri 27 Nov", "from Mon 30 Nov", "15 min"; empty where nothing is set. */
  readonly when: string;
  readonly minutes: number | null;
}

export interface Course {
  readonly stages: readonly Stage[];
  /** Index of the stage it is in. */
  readonly stage: number;
  readonly closesAt?: string | null;
  readonly closedAt?: string | null;
}

const DAY_MS = 86_400_000;

/** The last weekday before a calendar day: what ends as a Monday begins ends on Friday. */
function dayBefore(date: string): string {
  const at = Date.parse(`${date}T12:00:00Z`);
  const back = { 0: 2, 1: 3 }[new Date(at).getUTCDay()] ?? 1;
  return new Date(at - back * DAY_MS).toISOString().slice(0, 10);
}

/** A thread's stages as they are shown: what is over, what runs now and until when, what comes and from when. */
export function stageMarks({ stages, stage, closesAt, closedAt }: Course): StageMark[] {
  return stages.map(({ title, purpose, minutes, opensOn }, index) => {
    const state = closedAt != null || index < stage ? 'done' : index === stage ? 'now' : 'ahead';
    const clock = minutes != null ? `${minutes} min` : '';
    return { title, purpose: purpose ?? null, state, minutes: minutes ?? null, when: state === 'done' ? '' : clock || dated(state) };

    function dated(at: 'now' | 'ahead'): string {
      if (at === 'ahead') return opensOn ? `from ${dayLabel(opensOn)}` : '';
      const next = stages[index + 1];
      if (next?.opensOn) return `to ${dayLabel(dayBefore(next.opensOn))}`;
      return next === undefined && closesAt != null ? `to ${dayLabel(calendarDay(Date.parse(closesAt)))}` : '';
    }
  });
}

/** "4:05" for what is left of so many minutes; "0:00" once they are over. All in ms. */
export function timeLeft(minutes: number, since: number, now: number): string {
  const seconds = Math.max(0, Math.ceil((minutes * 60_000 - (now - since)) / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
