import { useQuery } from '@apollo/client/react';
import { type CommentWordsFragment, CommentVersionsDocument } from '../graphql/generated/graphql.ts';
import { sinceLabel } from '../ui/dates.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { BodyText } from '../writing/BodyText.tsx';
import classes from './Comments.module.css';

/** Earlier wordings of a comment, the latest first. */
export function VersionsDialog({ comment, now, onClose }: { comment: CommentWordsFragment; now: number; onClose: () => void }) {
  const { data } = useQuery(CommentVersionsDocument, { variables: { id: comment.id }, fetchPolicy: 'network-only' });
  const versions = data?.node?.__typename === 'Comment' ? data.node.versions : [];
  return (
    <Dialog title={`What ${comment.author.name} wrote before`} onClose={onClose} size="sm">
      {versions.map(({ id, body, at }) => (
        <div key={id} className={classes.version}>
          <div className={classes.where}>{sinceLabel(at, now)}</div>
          <div className={classes.body}><BodyText body={body} /></div>
        </div>
      ))}
    </Dialog>
  );
}
