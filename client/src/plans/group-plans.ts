interface Outlined {
  readonly atRisk: boolean;
  readonly silentDays: number;
  readonly overdue: number;
}

export interface DepartmentOfGroup {
  readonly id: string;
  readonly school: { readonly name: string };
}

/** Who has no plan yet, by name; empty where everybody has one. */
export function withoutPlan(plans: readonly { readonly department: { readonly id: string } }[], departments: readonly DepartmentOfGroup[]): string {
  const names = departments.filter(({ id }) => !plans.some(({ department }) => department.id === id)).map(({ school }) => school.name);
  if (names.length === 0) return '';
  if (plans.length === 0) return 'No department has begun its plan for this year yet.';
  return `${names.length === 1 ? names[0] : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`} ${names.length === 1 ? 'has' : 'have'} no plan for this year yet.`;
}

/** Why a plan is at risk: "2 overdue, 1 priority red". */
export function riskLine({ overdue, priorities }: { readonly overdue: number; readonly priorities: readonly { readonly rag?: string | null }[] }): string {
  const red = priorities.filter(({ rag }) => rag === 'RED').length;
  return [overdue > 0 && `${overdue} overdue`, red > 0 && `${red} ${red === 1 ? 'priority' : 'priorities'} red`].filter(Boolean).join(', ');
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
