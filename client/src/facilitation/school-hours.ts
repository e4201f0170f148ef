const LONDON_OFFSET = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', timeZoneName: 'longOffset' });

/** An hour of a day in London (yyyy-MM-dd) as an instant. */
function londonHour(date: string, time: string): string {
  const offset = LONDON_OFFSET.formatToParts(new Date(`${date}T12:00:00Z`)).find(({ type }) => type === 'timeZoneName')?.value.replace('GMT', '') || 'Z';
  return new Date(`${date}T${time}${offset}`).toISOString();
}

/** When a thread opens that opens on a day: as that day begins. */
export function openingInstant(date: string): string {
  return londonHour(date, '00:00:00');
}

/** When a thread closes that closes on a day: as that day ends, so that an evening is enough. */
export function closingInstant(date: string): string {
  return londonHour(date, '23:59:59');
}
