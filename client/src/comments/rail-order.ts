import type { CommentThreadFragment } from '../graphql/generated/graphql.ts';
import type { CommentedPage } from './commented-page.ts';
import type { ParkedEdit } from './parked-edits.ts';
import type { AnchorSpot } from './use-anchors.ts';

/** What stands in the rail: a thread beside its text, the threads of a closed part as one, words that wait to be merged, or what is being written. */
export type RailEntry =
  | { readonly kind: 'thread'; readonly id: string; readonly y: number; readonly thread: CommentThreadFragment; readonly spot: AnchorSpot }
  | { readonly kind: 'stack'; readonly id: string; readonly y: number; readonly closedIn: string; readonly threads: readonly CommentThreadFragment[]; readonly parked: number }
  | { readonly kind: 'parked'; readonly id: string; readonly y: number; readonly edit: ParkedEdit }
  | { readonly kind: 'draft'; readonly id: string; readonly y: number };

/** The id of what is being written, among the ids of threads. */
export const DRAFT_ID = 'draft';

/** Threads in the order of the page: where their text stands, then as they were written. */
export function inPageOrder(threads: readonly CommentThreadFragment[], spots: ReadonlyMap<string, AnchorSpot>, { fieldRank }: Pick<CommentedPage, 'fieldRank'>): CommentThreadFragment[] {
  const keyed = threads.flatMap((thread) => {
    const spot = spots.get(thread.id);
    return spot ? [{ thread, keys: [Math.round(spot.y), spot.closedIn === null ? 0 : thread.root == null ? -1 : fieldRank(thread.root), spot.from, Date.parse(thread.createdAt)] }] : [];
  });
  keyed.sort((a, b) => {
    const at = a.keys.findIndex((key, index) => key !== b.keys[index]);
    return at < 0 ? 0 : a.keys[at]! - b.keys[at]!;
  });
  return keyed.map(({ thread }) => thread);
}

/** A closed part's entry while it is put together. */
type Stack = Omit<Extract<RailEntry, { kind: 'stack' }>, 'threads' | 'parked'> & { threads: CommentThreadFragment[]; parked: number };

/** What the rail shows, from top to bottom. @param ordered threads in the order of the page @param parked words that wait at their field */
export function railEntries(ordered: readonly CommentThreadFragment[], spots: ReadonlyMap<string, AnchorSpot>, parked: readonly ParkedEdit[] = []): RailEntry[] {
  const entries: RailEntry[] = [];
  const stacks = new Map<string, Stack>();
  const stackOf = (closedIn: string, y: number) => {
    const held = stacks.get(closedIn);
    if (held) return held;
    const stack: Stack = { kind: 'stack', id: `stack:${closedIn}`, y, closedIn, threads: [], parked: 0 };
    stacks.set(closedIn, stack);
    insert(entries, stack);
    return stack;
  };
  for (const thread of ordered) {
    const spot = spots.get(thread.id)!;
    if (spot.closedIn === null) entries.push({ kind: 'thread', id: thread.id, y: spot.y, thread, spot });
    else stackOf(spot.closedIn, spot.y).threads.push(thread);
  }
  for (const edit of parked) {
    const spot = spots.get(edit.id);
    if (spot?.closedIn === null) insert(entries, { kind: 'parked', id: edit.id, y: spot.y, edit });
    else if (spot) stackOf(spot.closedIn!, spot.y).parked++;
  }
  const draft = spots.get(DRAFT_ID);
  if (draft) insert(entries, { kind: 'draft', id: DRAFT_ID, y: draft.y });
  return entries;
}

/** Behind what stands as high. */
function insert(entries: RailEntry[], entry: RailEntry): void {
  const after = entries.findIndex(({ y }) => y > entry.y);
  entries.splice(after < 0 ? entries.length : after, 0, entry);
}
