const DAY = 86_400_000;

/** Dates of the demo's past, counted back from the clock; nothing it gives lies after `now`. */
export interface Timeline {
  readonly now: Date;
  /** The calendar year in which the current academic year begins. */
  readonly academicYear: number;
  /** A moment of a working day that many days ago (at least 1), never at a weekend. `slot` spreads moments over the day. */
  ago(days: number, slot?: number): Date;
  /** `month-day` of the academic year that began so many years ago, at midnight UTC; not clamped to the past. */
  day(yearsAgo: number, monthDay: string): Date;
  /** The same as a moment during the day, moved back to just before now where it would come after. */
  past(yearsAgo: number, monthDay: string, slot?: number): Date;
}

/** Minutes after eight in the morning, the same for the same slot. */
function minutesInto(slot: number): number {
  return (slot * 37) % 480;
}

function workingDay(date: Date): Date {
  const back = date.getUTCDay() === 0 ? 2 : date.getUTCDay() === 6 ? 1 : 0;
  return new Date(date.getTime() - back * DAY);
}

function atSlot(date: Date, slot: number): Date {
  const day = workingDay(date);
  return new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth(), day.getUTCDate(), 8, minutesInto(slot), (slot * 13) % 60));
}

export function createTimeline(now: Date, academicYear: number): Timeline {
  const day = (yearsAgo: number, monthDay: string) => {
    const begins = academicYear - yearsAgo;
    return new Date(`${monthDay >= '09-01' ? begins : begins + 1}-${monthDay}T00:00:00Z`);
  };
  return {
    now,
    academicYear,
    day,
    ago: (days, slot = 0) => atSlot(new Date(now.getTime() - Math.max(1, days) * DAY), slot),
    past(yearsAgo, monthDay, slot = 0) {
      const planned = atSlot(day(yearsAgo, monthDay), slot);
      return planned < now ? planned : atSlot(new Date(now.getTime() - 2 * DAY), slot);
    },
  };
}
