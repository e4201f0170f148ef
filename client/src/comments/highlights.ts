import type { CommentKind } from '../graphql/generated/graphql.ts';

/** A passage to be marked in the text. */
export interface MarkedPassage {
  readonly range: Range;
  readonly kind: CommentKind | null;
  readonly active: boolean;
}

/** Names of the highlights that comments.css draws. */
const NAMES = ['comment', 'comment-wonder', 'comment-suggest', 'comment-active'] as const;

function nameOf({ kind, active }: MarkedPassage): (typeof NAMES)[number] {
  if (active) return 'comment-active';
  return kind === 'WONDER' ? 'comment-wonder' : kind === 'SUGGEST' ? 'comment-suggest' : 'comment';
}

/** Marks passages without touching the text: nothing of it is in the document. Browsers that cannot do it show none. */
export function markPassages(passages: readonly MarkedPassage[]): void {
  if (typeof Highlight === 'undefined' || !('highlights' in CSS)) return;
  const byName = Map.groupBy(passages, nameOf);
  for (const name of NAMES) {
    const ranges = (byName.get(name) ?? []).map(({ range }) => range);
    if (ranges.length === 0) CSS.highlights.delete(name);
    else CSS.highlights.set(name, new Highlight(...ranges));
  }
}

/** Strikes what open suggestions would take out. */
export function strikeOut(ranges: readonly Range[]): void {
  if (typeof Highlight === 'undefined' || !('highlights' in CSS)) return;
  const highlight = new Highlight(...ranges);
  // Over the mark of its passage.
  highlight.priority = 1;
  if (ranges.length === 0) CSS.highlights.delete('comment-deleted');
  else CSS.highlights.set('comment-deleted', highlight);
}

/** Which passage lies under a point of the window; the shortest where several do. */
export function passageAt(ranges: ReadonlyMap<string, Range>, x: number, y: number): string | null {
  const under = [...ranges].filter(([, range]) => [...range.getClientRects()].some((box) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom));
  under.sort(([, a], [, b]) => a.toString().length - b.toString().length);
  return under[0]?.[0] ?? null;
}
