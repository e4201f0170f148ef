/** A statement that comes for the third time is likely to come again. */
const OFTEN = 3;
/** Postgres keeps the plan of each name on each connection, some tens of kilobytes: how many names there are, and how many texts are counted. */
const [MOST_NAMES, MOST_COUNTED] = [300, 3_000];

/**
 * Names the statements that are asked often, so that Postgres plans them once for a connection and not at every call, which for small
 * reads under row-level security costs more than carrying them out. Others stay without a name.
 */
export function createStatementNames(): (query: { readonly sql: string }) => string {
  const asked = new Map<string, number>();
  const names = new Map<string, string>();
  return ({ sql }) => {
    const known = names.get(sql);
    if (known !== undefined) return known;
    const times = (asked.get(sql) ?? 0) + 1;
    if (times < OFTEN || names.size >= MOST_NAMES) {
      if (asked.size < MOST_COUNTED || asked.has(sql)) asked.set(sql, times);
      return '';
    }
    asked.delete(sql);
    const name = `s${names.size + 1}`;
    names.set(sql, name);
    return name;
  };
}
