import type { PostWordsFragment, ThreadHeadFragment, ThreadRowFragment } from '../graphql/generated/graphql.ts';

/** A post as the list has it, with its place in the order of reading. */
export type ShownPost = Omit<PostWordsFragment, 'viewerCan'> & {
  readonly rootId: string;
  readonly viewerCan: PostWordsFragment['viewerCan'] & { readonly makeAction: boolean; readonly hide: boolean; readonly move: boolean };
};

/** A thread as its pane has it. */
export type ShownThread = ThreadHeadFragment;

/** A thread as the list at left has it. */
export type ListedThread = ThreadRowFragment;

/** A post as it is shown: who facilitates makes actions of posts, hides and moves them. */
export function shown(post: PostWordsFragment): ShownPost {
  const { facilitate } = post.viewerCan;
  return { ...post, rootId: post.root?.id ?? post.parent?.id ?? post.id, viewerCan: { ...post.viewerCan, makeAction: facilitate, hide: facilitate, move: facilitate } };
}
