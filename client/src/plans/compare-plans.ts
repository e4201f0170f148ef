import type { ComparedPlanFragment, PlanOutlineFragment } from '../graphql/generated/graphql.ts';

export type SharedPriority = ComparedPlanFragment['priorities'][number];
export type OutlinedPriority = PlanOutlineFragment['priorities'][number];

interface InDepartment {
  readonly departmentId: string;
  readonly school: string;
}

/** A department whose plan one may read. */
export interface SharedColumn extends InDepartment {
  readonly kind: 'shared';
  readonly plan: ComparedPlanFragment;
}

/** A department whose plan one sees in outline alone. */
export interface OutlineColumn extends InDepartment {
  readonly kind: 'outline';
  readonly plan: PlanOutlineFragment;
}

export type Column = SharedColumn | OutlineColumn;

/** A priority as an address names it: its id, or in an outline, which has none, its place in the department's plan. */
export interface Choice {
  readonly key: string;
  readonly title: string;
}

/** The priorities of a column that may be chosen. */
export function choicesOf(column: Column): Choice[] {
  if (column.kind === 'shared') return column.plan.priorities.map(({ id, title }) => ({ key: id, title }));
  return column.plan.priorities.map(({ title }, index) => ({ key: `${column.departmentId}.${index + 1}`, title }));
}

interface Group {
  readonly departments: readonly { readonly id: string; readonly school: { readonly name: string }; readonly planOfYear?: ComparedPlanFragment | null }[];
  readonly planOverview?: readonly PlanOutlineFragment[] | null;
}

/** The departments of a group that show something of their plan, one's own first; and those that show nothing. */
export function columnsOf({ departments, planOverview }: Group, own: ReadonlySet<string>): { columns: Column[]; without: string[] } {
  const columns: Column[] = [];
  const without: string[] = [];
  for (const { id: departmentId, school: { name: school }, planOfYear } of departments.toSorted((a, b) => Number(own.has(b.id)) - Number(own.has(a.id)))) {
    const outline = planOverview?.find(({ department }) => department.id === departmentId);
    if (planOfYear) columns.push({ kind: 'shared', departmentId, school, plan: planOfYear });
    else if (outline) columns.push({ kind: 'outline', departmentId, school, plan: outline });
    else without.push(school);
  }
  return { columns, without };
}

/** Words that say nothing of what a priority is about. */
const EMPTY = new Set(['with', 'that', 'this', 'from', 'into', 'their', 'they', 'every', 'each', 'same', 'between', 'through', 'year', 'years', 'stage', 'lesson', 'lessons', 'department', 'pupils', 'pupil', 'teachers', 'plan', 'work']);

/** Beginnings of the words that say what it is about, so that "model" and "models" agree. */
function stems(title: string): Set<string> {
  return new Set((title.toLowerCase().match(/\p{L}{4,}/gu) ?? []).filter((word) => !EMPTY.has(word)).map((word) => word.slice(0, 6).replace(/e?s$/, '')));
}

/** What a priority leads to, itself or by what is in it, titles by id. */
function linkedTo(priority: SharedPriority): Map<string, string> {
  const links = [priority.links, ...priority.criteria.map((one) => one.links), ...priority.actions.map((one) => one.links)].flat();
  return new Map(links.flatMap(({ object }) => (object && 'title' in object ? [[object.id, object.title] as const] : [])));
}

export interface Suggestion {
  readonly choice: Choice;
  /** Why one might think so: "both lead to “Ratio and scale”". */
  readonly because: string;
}

/** Of so many words that one of two titles has, so great a share is in the other. */
const ALIKE = 0.3;

/**
 * The priority of a column that might be about the same as another, with the reason; null where none looks like it. A guess by what both
 * lead to (a unit of one's own counts by its title), then by the words of their titles: people choose.
 */
export function suggest(mine: { readonly title: string; readonly shared?: SharedPriority }, column: Column): Suggestion | null {
  const choices = choicesOf(column);
  if (mine.shared && column.kind === 'shared') {
    const own = linkedTo(mine.shared);
    const titles = new Set(own.values());
    for (const [index, priority] of column.plan.priorities.entries()) {
      for (const [id, title] of linkedTo(priority)) if (own.has(id) || titles.has(title)) return { choice: choices[index]!, because: `both lead to “${title}”` };
    }
  }
  const words = stems(mine.title);
  let best: { choice: Choice; share: number } | null = null;
  for (const choice of choices) {
    const theirs = stems(choice.title);
    const shared = [...words].filter((word) => theirs.has(word)).length;
    const share = shared / Math.max(1, Math.min(words.size, theirs.size));
    if (share >= ALIKE && share > (best?.share ?? 0)) best = { choice, share };
  }
  return best && { choice: best.choice, because: 'its title has the same words' };
}
