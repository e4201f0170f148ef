import { calendarDay, clockTime, dayLabel, daysBetween, fullDay } from '../ui/dates.ts';
import type { ShownPost } from './discussion-view.ts';

/** When a post was written: "20 min", "14:05", "Tue", "Mon 16 Nov"; with the year where it is another. `now` in ms since the epoch. */
export function whenLabel(iso: string, now: number): string {
  const minutes = Math.floor((now - Date.parse(iso)) / 60_000);
  const days = daysBetween(iso, now);
  const day = calendarDay(Date.parse(iso));
  if (minutes < 1) return 'now';
  if (minutes < 60) return `${minutes} min`;
  if (days === 0) return clockTime(iso);
  if (days === 1) return 'yesterday';
  if (days < 6) return dayLabel(day).split(' ')[0]!;
  if (days < 60) return dayLabel(day);
  return fullDay(iso);
}

/** The day alone, where times would tell who wrote: "today", "Tue", "Mon 16 Nov". */
export function dayOnly(iso: string, now: number): string {
  return daysBetween(iso, now) === 0 ? 'today' : whenLabel(`${iso.slice(0, 10)}T00:00:00Z`, now);
}

/** For whom somebody spoke, in as few words as a post has room for. */
export function schoolName(post: Pick<ShownPost, 'authorDepartment'>): string | null {
  return post.authorDepartment?.school.name.replace(/ (School|Academy|College)$/, '') ?? null;
}

/** Who said it, as it may be said: a name, or that it is somebody of the group. */
export function authorName(post: Pick<ShownPost, 'author' | 'authorLabel'>): string {
  return post.author?.name ?? post.authorLabel ?? 'Former colleague';
}
