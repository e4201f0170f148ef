import { useState } from 'react';
import type { CommentThreadFragment } from '../graphql/generated/graphql.ts';
import { Confirm } from '../ui/Confirm.tsx';
import { count } from '../ui/labels.ts';
import { showToast } from '../ui/toast-store.ts';
import { acceptAllSuggestions } from './comment-actions.ts';
import { useCommentDesk } from './comment-desk.ts';
import classes from './Comments.module.css';

/** Where several suggestions are open and the viewer may take them: all at once. */
export function AcceptAll({ threads }: { threads: readonly CommentThreadFragment[] }) {
  const { place } = useCommentDesk();
  const [asking, setAsking] = useState(false);
  const open = threads.filter(({ suggestion, viewerCan }) => suggestion?.status === 'OPEN' && viewerCan.accept).length;
  if (open < 2 && !asking) return null;
  const accept = async () => {
    const { accepted, stale } = await acceptAllSuggestions(place);
    showToast({
      kind: 'done',
      title: `${count(accepted, 'suggestion')} accepted.`,
      ...(stale > 0 && { detail: `${count(stale, 'suggestion')} stayed open: the text has changed since.` }),
    });
  };
  return (
    <div className={classes.acceptAll}>
      {count(open, 'open suggestion')}
      <button type="button" className={classes.link} onClick={() => setAsking(true)}>Accept all…</button>
      {asking && (
        <Confirm title={`Accept ${count(open, 'suggestion')}?`} action="Accept all" onClose={() => setAsking(false)} onConfirm={accept}>
          Each is put into the text as an edit of yours that names who suggested it. Where the text has changed since, the suggestion stays open.
        </Confirm>
      )}
    </div>
  );
}
