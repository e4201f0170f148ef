const DAY = 24 * 60 * 60 * 1000;

/** How many calendar weeks from Monday a half-term touches, first and last school day included. Dates are midnight UTC. */
export function teachingWeeks(startsOn: Date, endsOn: Date): number {
  return (mondayOf(endsOn) - mondayOf(startsOn)) / (7 * DAY) + 1;
}

function mondayOf(date: Date): number {
  const sinceMonday = (date.getUTCDay() + 6) % 7;
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate() - sinceMonday);
}
