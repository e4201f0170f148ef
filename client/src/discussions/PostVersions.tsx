import { useQuery } from '@apollo/client/react';
import { PostVersionsDocument } from '../graphql/generated/graphql.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { BodyText } from '../writing/BodyText.tsx';
import type { ShownPost } from './discussion-view.ts';
import { authorName, whenLabel } from './post-words.ts';
import classes from './Post.module.css';

/** Earlier wordings of a post, the latest first. */
export function PostVersions({ post, now, onClose }: { post: ShownPost; now: number; onClose: () => void }) {
  const { data } = useQuery(PostVersionsDocument, { variables: { id: post.id }, fetchPolicy: 'network-only' });
  const versions = data?.node?.__typename === 'Post' ? data.node.versions : [];
  return (
    <Dialog title={`What ${authorName(post)} wrote before`} onClose={onClose} size="sm">
      {versions.map(({ id, body, at }) => (
        <div key={id} className={classes.version}>
          <div className="muted small">{whenLabel(at, now)}</div>
          <div className={classes.body}><BodyText body={body} /></div>
        </div>
      ))}
    </Dialog>
  );
}
