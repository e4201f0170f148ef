/** The first waits for the second. */
export interface Dependency {
  readonly actionId: string;
  readonly onId: string;
}

/** The ids of a circle of actions that wait for each other, from one of them and back to it; null where there is none through it. */
export function findCycle(dependencies: readonly Dependency[], from: string): string[] | null {
  const waitsFor = Map.groupBy(dependencies, ({ actionId }) => actionId);
  const seen = new Set<string>();
  const path: { id: string; next: string[] }[] = [{ id: from, next: (waitsFor.get(from) ?? []).map(({ onId }) => onId) }];
  while (path.length > 0) {
    const next = path.at(-1)!.next.shift();
    if (next === undefined) path.pop();
    else if (next === from) return [...path.map(({ id }) => id), from];
    else if (!seen.has(next)) {
      seen.add(next);
      path.push({ id: next, next: (waitsFor.get(next) ?? []).map(({ onId }) => onId) });
    }
  }
  return null;
}
