import type { Outgoing } from './post-outbox.ts';
import type { ShownPost } from './discussion-view.ts';
import type { WindowItem } from './use-windowed.ts';

/** What stands in the list of a thread's posts. */
export type PostItem = WindowItem & (
  | { readonly kind: 'post'; readonly post: ShownPost }
  | { readonly kind: 'outgoing'; readonly outgoing: Outgoing }
  | { readonly kind: 'line'; readonly label: string }
  | { readonly kind: 'branchEnd'; readonly rootId: string }
);

/** Letters in a line of a post: as many as its column has room for, fewer on a phone. */
const lineLength = () => Math.max(24, Math.min(74, Math.floor((window.innerWidth - 90) / 8)));

/** About how high a post is, by its words, before it has been drawn; in pixels. */
function guessOf(text: string, isReply: boolean): number {
  const room = lineLength() - (isReply ? 6 : 0);
  const lines = text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / room)), 0);
  return 74 + lines * 24;
}

export interface ItemsOf {
  readonly posts: readonly ShownPost[];
  /** One's own, on their way. */
  readonly outgoing: readonly Outgoing[];
  /** The post before which the line stands that all from there on is new, and what it says. */
  readonly newLine: { readonly before: string; readonly label: string } | null;
  /** The branch in which an answer is being written. */
  readonly answering: string | null;
  /** Whether branches can be answered. */
  readonly canReply: boolean;
}

/** The list in its order: branch by branch, one's own unsent answers at the end of theirs, unsent opening posts last. */
export function postItems({ posts, outgoing, newLine, answering, canReply }: ItemsOf): PostItem[] {
  const items: PostItem[] = [];
  const waiting = Map.groupBy(outgoing, ({ parentId }) => parentId);
  posts.forEach((post, at) => {
    if (newLine?.before === post.id) items.push({ kind: 'line', key: 'new', guess: 34, label: newLine.label });
    items.push({ kind: 'post', key: post.id, guess: guessOf(post.text, post.id !== post.rootId), post });
    const isLast = posts[at + 1]?.rootId !== post.rootId;
    if (!isLast) return;
    for (const one of waiting.get(post.rootId) ?? []) items.push(outgoingItem(one));
    const answers = post.id !== post.rootId || (waiting.get(post.rootId)?.length ?? 0) > 0;
    if (answering === post.rootId || (answers && canReply)) items.push({ kind: 'branchEnd', key: `end ${post.rootId}`, guess: answering === post.rootId ? 180 : 40, rootId: post.rootId });
  });
  for (const one of waiting.get(null) ?? []) items.push(outgoingItem(one));
  return items;
}

function outgoingItem(outgoing: Outgoing): PostItem {
  return { kind: 'outgoing', key: outgoing.clientKey, guess: 110, outgoing };
}
