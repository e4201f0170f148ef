import * as Y from 'yjs';
import type { Effort } from './effort.ts';

/** Items that hold text, as they stand side by side. */
export type TextRun = readonly Y.Item[];

export function textOf({ content }: Y.Item): string {
  return (content as Y.ContentString).str;
}

/** Adds whatever holds text of a stretch of a client's history. */
export function addStrings(doc: Y.Doc, client: number, from: number, length: number, items: Set<Y.Item>): void {
  const structs = doc.store.clients.get(client)!;
  for (let i = Y.findIndexSS(structs, from); i < structs.length && structs[i]!.id.clock < from + length; i++) {
    const struct = structs[i]!;
    if (struct instanceof Y.Item && struct.content instanceof Y.ContentString) items.add(struct);
  }
}

/**
 * Items that hold text, joined where they stand side by side.
 * @param steps items that may be passed by on the way from one to the next; without any left each stays by itself
 */
export function runsOf(items: ReadonlySet<Y.Item>, steps: Effort): TextRun[] {
  // As nearly every keystroke has it: among thousands that were deleted before there is no other to be looked for.
  if (items.size === 1) return [[...items]];
  const following = new Map<Y.Item, Y.Item>();
  for (const item of items) {
    const next = nextOf(item, items, steps);
    if (next) following.set(item, next);
  }
  const continuing = new Set(following.values());
  return [...items].filter((item) => !continuing.has(item)).map((first) => {
    const run: Y.Item[] = [];
    for (let item: Y.Item | undefined = first; item; item = following.get(item)) run.push(item);
    return run;
  });
}

/**
 * All runs of each parent that has several, joined as they stand in it.
 * @param steps items that may be passed by; a parent whose runs are not found within them is left out
 */
export function joinedByParent(runs: readonly TextRun[], steps: Effort): TextRun[] {
  const byParent = Map.groupBy(runs, ([first]) => first!.parent);
  return [...byParent.values()].flatMap((parts) => {
    const ordered = parts.length > 1 ? inOrder(parts, steps) : null;
    return ordered ? [ordered.flat()] : [];
  });
}

/** The next item that was text until this moment: marks and what was deleted before do not part two pieces. */
function nextOf(item: Y.Item, items: ReadonlySet<Y.Item>, steps: Effort): Y.Item | null {
  let next = item.right;
  while (next && !items.has(next) && (next.deleted || next.content instanceof Y.ContentFormat)) {
    if (!steps.take(1)) return null;
    next = next.right;
  }
  return next && items.has(next) ? next : null;
}

/** Runs of one parent as they stand in it, looked for from one of them to both sides: mostly they are near, in whatever long list. */
function inOrder(runs: readonly TextRun[], steps: Effort): TextRun[] | null {
  const byFirst = new Map(runs.map((run) => [run[0]!, run]));
  const [before, after]: [TextRun[], TextRun[]] = [[], []];
  let [left, right] = [runs[0]![0]!.left, runs[0]![0]!.right];
  while (before.length + after.length + 1 < runs.length) {
    if ((!left && !right) || !steps.take(1)) return null;
    const [earlier, later] = [left && byFirst.get(left), right && byFirst.get(right)];
    if (earlier) before.push(earlier);
    if (later) after.push(later);
    [left, right] = [left && left.left, right && right.right];
  }
  return [...before.toReversed(), runs[0]!, ...after];
}
