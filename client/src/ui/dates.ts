const LONDON = { timeZone: 'Europe/London' } as const;
const dayMonth = new Intl.DateTimeFormat('en-GB', { ...LONDON, day: 'numeric', month: 'short' });
const dayMonthYear = new Intl.DateTimeFormat('en-GB', { ...LONDON, day: 'numeric', month: 'short', year: 'numeric' });
const weekday = new Intl.DateTimeFormat('en-GB', { ...LONDON, weekday: 'short' });
const hourMinute = new Intl.DateTimeFormat('en-GB', { ...LONDON, hour: '2-digit', minute: '2-digit' });
const isoDay = new Intl.DateTimeFormat('en-CA', { ...LONDON, year: 'numeric', month: '2-digit', day: '2-digit' });

/** A calendar day (yyyy-MM-dd) as an instant that formats as that day in London. */
function atNoon(date: string): Date {
  return new Date(`${date}T12:00:00Z`);
}

/** The calendar day of a moment (ms since the epoch) in London, as yyyy-MM-dd. */
export function calendarDay(at: number): string {
  return isoDay.format(at);
}

/** "15:42", London time. */
export function clockTime(iso: string): string {
  return hourMinute.format(new Date(iso));
}

/** "Thu 19 Nov" for yyyy-MM-dd. */
export function dayLabel(date: string): string {
  return `${weekday.format(atNoon(date))} ${shortDay(date)}`;
}

/** "19 Nov" for yyyy-MM-dd. English dates abbreviate September to three letters here, as calendars do. */
export function shortDay(date: string): string {
  return dayMonth.format(atNoon(date)).replace('Sept', 'Sep');
}

/** "1 Sep – 23 Oct". */
export function spanLabel(startsOn: string, endsOn: string): string {
  return `${shortDay(startsOn)} – ${shortDay(endsOn)}`;
}

/** When something happened: relative within a week, then the day, with its year where that is another. `now` in ms since the epoch. */
export function sinceLabel(iso: string, now: number): string {
  const then = new Date(iso);
  const minutes = Math.floor((now - then.getTime()) / 60_000);
  if (minutes < 1) return 'just now';
  if (minutes < 60) return `${minutes} min ago`;
  const days = (Date.parse(isoDay.format(now)) - Date.parse(isoDay.format(then))) / 86_400_000;
  if (days === 0) return `${Math.floor(minutes / 60)} h ago`;
  if (days === 1) return 'yesterday';
  if (days < 7) return weekday.format(then);
  const format = isoDay.format(now).slice(0, 4) === isoDay.format(then).slice(0, 4) ? dayMonth : dayMonthYear;
  return format.format(then).replace('Sept', 'Sep');
}

/** The calendar day of an instant, as "19 Nov 2026". */
export function fullDay(iso: string): string {
  return dayMonthYear.format(new Date(iso)).replace('Sept', 'Sep');
}

/** Days of the calendar from a moment until now (ms since the epoch), in Britain. */
export function daysBetween(iso: string, now: number): number {
  return (Date.parse(calendarDay(now)) - Date.parse(calendarDay(Date.parse(iso)))) / 86_400_000;
}

const LONG_WEEKDAY = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', weekday: 'long' });

/** What is said over everything new: "new since Tuesday". */
export function newSince(iso: string, now: number): string {
  const days = daysBetween(iso, now);
  if (days === 0) return `new since ${clockTime(iso)}`;
  if (days === 1) return 'new since yesterday';
  if (days < 7) return `new since ${LONG_WEEKDAY.format(new Date(iso))}`;
  return `new since ${shortDay(calendarDay(Date.parse(iso)))}`;
}
