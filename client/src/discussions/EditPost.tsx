import type { BodyNode } from '../writing/body.ts';
import { Composer } from './Composer.tsx';
import type { ShownPost } from './discussion-view.ts';
import { editPostNow } from './editing-post.ts';
import { editPost } from './post-actions.ts';
import { useThreadDesk } from './thread-context.ts';

/** Gives one's post other words, in its place; the earlier ones are kept for whoever reads the thread. */
export function EditPost({ post }: { post: ShownPost }) {
  const { search } = useThreadDesk();
  const close = () => editPostNow(null);
  return (
    <Composer
      label="Change the post" placeholder="" action="Save" begin takesFiles={false} search={search} onCancel={close}
      initial={{ body: post.body as BodyNode, mentions: post.mentions, quote: null, files: [] }}
      onSend={async ({ body, mentions }) => {
        await editPost(post.id, body, mentions.map(({ id }) => id));
        close();
      }}
    />
  );
}
