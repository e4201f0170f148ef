/** The calendar day in London at an instant, as the midnight UTC that rows hold for a day. */
export function londonDay(instant: Date): Date {
  return new Date(`${LONDON.format(instant)}T00:00:00Z`);
}

const LONDON = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London', year: 'numeric', month: '2-digit', day: '2-digit' });

/** The instant at which a London day begins; British clocks never change between midnight and 1 a.m. */
export function londonMidnight(day: Date): Date {
  const atUtcMidnight = new Date(day);
  // In summer London is an hour ahead: its midnight is 23:00 UTC of the day before.
  const summer = new Date(atUtcMidnight.getTime() - 3_600_000);
  return londonDay(summer).getTime() === day.getTime() ? summer : atUtcMidnight;
}

/** The year in which the academic year of a London day begins: 2026 for any day from 1 September 2026 to 31 August 2027. */
export function academicYearOf(day: Date): number {
  return day.getUTCMonth() >= 8 ? day.getUTCFullYear() : day.getUTCFullYear() - 1;
}

/** "2026/27". */
export function academicYearLabel(year: number): string {
  return `${year}/${String((year + 1) % 100).padStart(2, '0')}`;
}
