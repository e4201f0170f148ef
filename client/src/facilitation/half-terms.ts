import { dayLabel } from '../ui/dates.ts';

/** A half-term as the schema gives it; days as yyyy-MM-dd. */
export interface HalfTermDays {
  readonly label: string;
  readonly startsOn: string;
  readonly endsOn: string;
}

const DAY_MS = 86_400_000;
const noon = (date: string) => Date.parse(`${date}T12:00:00Z`);
const isoDay = (at: number) => new Date(at).toISOString().slice(0, 10);

function mondayOf(date: string): number {
  const at = noon(date);
  return at - ((new Date(at).getUTCDay() + 6) % 7) * DAY_MS;
}

/** A day as people say it: "Autumn 2, week 3 · Thu 19 Nov"; only the day in a holiday. */
export function sayDay(date: string, halfTerms: readonly HalfTermDays[]): string {
  const within = halfTerms.find(({ startsOn, endsOn }) => date >= startsOn && date <= endsOn);
  if (!within) return halfTerms.length > 0 ? `${dayLabel(date)}, in the holidays` : dayLabel(date);
  return `${within.label}, week ${Math.round((mondayOf(date) - mondayOf(within.startsOn)) / (7 * DAY_MS)) + 1} · ${dayLabel(date)}`;
}

export interface DayChoice {
  /** yyyy-MM-dd. */
  readonly date: string;
  readonly label: string;
}

/** Days on which something may well end: the Fridays of the coming school weeks, and the last days of half-terms; any Friday where no half-terms are known. `today` itself is not one. */
export function likelyDays(today: string, halfTerms: readonly HalfTermDays[], many = 8): DayChoice[] {
  const days: string[] = [];
  const unknown = halfTerms.length === 0;
  const last = unknown ? isoDay(noon(today) + 60 * DAY_MS) : halfTerms.reduce((latest, { endsOn }) => (endsOn > latest ? endsOn : latest), today);
  for (let friday = mondayOf(today) + 4 * DAY_MS; days.length < many && isoDay(friday - 4 * DAY_MS) <= last; friday += 7 * DAY_MS) {
    const date = isoDay(friday);
    const term = halfTerms.find(({ startsOn, endsOn }) => date >= startsOn && isoDay(friday - 4 * DAY_MS) <= endsOn);
    if (!term && !unknown) continue;
    const day = term && date > term.endsOn ? term.endsOn : date;
    if (day > today) days.push(day);
  }
  return days.map((date) => ({ date, label: sayDay(date, halfTerms) }));
}

/** The coming school days, Monday to Friday, tomorrow first; any weekday where no half-terms are known. */
export function schoolDays(today: string, halfTerms: readonly HalfTermDays[], many = 40): DayChoice[] {
  const days: DayChoice[] = [];
  const last = halfTerms.reduce((latest, { endsOn }) => (endsOn > latest ? endsOn : latest), halfTerms.length > 0 ? today : isoDay(noon(today) + 60 * DAY_MS));
  for (let at = noon(today) + DAY_MS; days.length < many && isoDay(at) <= last; at += DAY_MS) {
    const date = isoDay(at);
    const weekday = new Date(at).getUTCDay();
    if (weekday === 0 || weekday === 6 || (halfTerms.length > 0 && !halfTerms.some(({ startsOn, endsOn }) => date >= startsOn && date <= endsOn))) continue;
    days.push({ date, label: dayLabel(date) });
  }
  return days;
}

/** The days between the stages of a thread, spread evenly over school days from `from` to `to`; the first stage opens at once. */
export function spreadStages<S extends { readonly minutes?: number | null }>(stages: readonly S[], from: string, to: string): (S & { opensOn: string | null })[] {
  const step = (noon(to) - noon(from)) / Math.max(1, stages.length);
  return stages.map((stage, index) => {
    if (index === 0 || stage.minutes != null) return { ...stage, opensOn: null };
    const at = new Date(noon(from) + Math.round((step * index) / DAY_MS) * DAY_MS);
    // Nothing begins on a weekend: the Monday after it.
    const weekend = { 6: 2, 0: 1 }[at.getUTCDay()] ?? 0;
    return { ...stage, opensOn: isoDay(at.getTime() + weekend * DAY_MS) };
  });
}
