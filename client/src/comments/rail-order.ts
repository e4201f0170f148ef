import type { CommentThreadFragment } from '../graphql/generated/graphql.ts';
import { parseRoot } from '../../../schema/document/roots.ts';
import { ALL_FIELDS } from '../sequences/step-fields.ts';
import type { AnchorSpot } from './use-anchors.ts';

/** What stands in the rail: a thread beside its text, the threads of a closed step as one, or what is being written. */
export type RailEntry =
  | { readonly kind: 'thread'; readonly id: string; readonly y: number; readonly thread: CommentThreadFragment; readonly spot: AnchorSpot }
  | { readonly kind: 'stack'; readonly id: string; readonly y: number; readonly stepId: string; readonly threads: readonly CommentThreadFragment[] }
  | { readonly kind: 'draft'; readonly id: string; readonly y: number };

/** The id of what is being written, among the ids of threads. */
export const DRAFT_ID = 'draft';

function fieldOrder(root: string | null | undefined): number {
  if (root == null) return -1;
  const parsed = parseRoot('SEQUENCE', root);
  // Misconceptions stand between the two parts of a step.
  return parsed?.part ? 5.5 : ALL_FIELDS.findIndex(({ field }) => field === parsed?.field);
}

/** Threads in the order of the page: where their text stands, then as they were written. */
export function inPageOrder(threads: readonly CommentThreadFragment[], spots: ReadonlyMap<string, AnchorSpot>): CommentThreadFragment[] {
  const keyed = threads.flatMap((thread) => {
    const spot = spots.get(thread.id);
    return spot ? [{ thread, keys: [Math.round(spot.y), spot.closedIn === null ? 0 : fieldOrder(thread.root), spot.from, Date.parse(thread.createdAt)] }] : [];
  });
  keyed.sort((a, b) => {
    const at = a.keys.findIndex((key, index) => key !== b.keys[index]);
    return at < 0 ? 0 : a.keys[at]! - b.keys[at]!;
  });
  return keyed.map(({ thread }) => thread);
}

/** What the rail shows, from top to bottom. @param ordered threads in the order of the page */
export function railEntries(ordered: readonly CommentThreadFragment[], spots: ReadonlyMap<string, AnchorSpot>): RailEntry[] {
  const entries: RailEntry[] = [];
  const stacks = new Map<string, CommentThreadFragment[]>();
  for (const thread of ordered) {
    const spot = spots.get(thread.id)!;
    const { y, closedIn } = spot;
    if (closedIn === null) {
      entries.push({ kind: 'thread', id: thread.id, y, thread, spot });
      continue;
    }
    const stack = stacks.get(closedIn);
    if (stack) {
      stack.push(thread);
      continue;
    }
    const threads = [thread];
    stacks.set(closedIn, threads);
    entries.push({ kind: 'stack', id: `stack:${closedIn}`, y, stepId: closedIn, threads });
  }
  const draft = spots.get(DRAFT_ID);
  if (draft) {
    const after = entries.findIndex(({ y }) => y > draft.y);
    entries.splice(after < 0 ? entries.length : after, 0, { kind: 'draft', id: DRAFT_ID, y: draft.y });
  }
  return entries;
}
