interface Outlined {
  readonly atRisk: boolean;
  readonly silentDays: number;
  readonly overdue: number;
}

/** After so many days without a change a plan is worth asking after. */
const QUIET_DAYS = 28;

/** How long nothing was changed, in words. */
export function silenceLine(days: number): string {
  if (days === 0) return 'changed today';
  if (days < 14) return `changed ${days === 1 ? 'yesterday' : `${days} days ago`}`;
  return `quiet for ${Math.floor(days / 7)} weeks`;
}

/** Those at risk first, most overdue on top, then those that have gone quiet, the longest first; others in their order. */
export function summaryOrder<P extends Outlined>(plans: readonly P[]): P[] {
  const rank = ({ atRisk, silentDays }: P) => (atRisk ? 0 : silentDays >= QUIET_DAYS ? 1 : 2);
  return plans.toSorted((a, b) => rank(a) - rank(b) || (rank(a) === 0 ? b.overdue - a.overdue : rank(a) === 1 ? b.silentDays - a.silentDays : 0));
}
