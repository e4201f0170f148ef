import { ActionIcon, Menu } from '@mantine/core';
import { IconCheck, IconDots, IconRotate } from '@tabler/icons-react';
import { useState } from 'react';
import type { CommentThreadFragment, CommentWordsFragment } from '../graphql/generated/graphql.ts';
import { Confirm } from '../ui/Confirm.tsx';
import { sinceLabel } from '../ui/dates.ts';
import { colourOf, initialsOf } from '../ui/person-mark.ts';
import { toastTrouble, toastUndo } from '../ui/toast.ts';
import { deleteComment, setResolved } from './comment-actions.ts';
import { useCommentDesk } from './comment-desk.ts';
import { schoolName } from './comment-filter.ts';
import { KIND_LABEL } from './comment-words.ts';
import { VersionsDialog } from './VersionsDialog.tsx';
import classes from './Comments.module.css';

export interface CommentHeadProps {
  readonly comment: CommentWordsFragment;
  readonly now: number;
  readonly active: boolean;
  /** Of a thread's first comment. */
  readonly thread?: CommentThreadFragment;
  readonly onEdit: () => void;
}

/** Who said it, for which school and when; in an active card also what may be done with it. */
export function CommentHead({ comment, now, active, thread, onEdit }: CommentHeadProps) {
  const { place } = useCommentDesk();
  const [open, setOpen] = useState<'delete' | 'versions' | null>(null);
  const { author, viewerCan } = comment;
  const school = schoolName(comment, place.kind);
  const isThere = comment.deletedAt == null;
  const close = () => setOpen(null);
  return (
    <div className={classes.head}>
      {thread && <span className={classes.avatar} style={{ backgroundColor: colourOf(author.id) }} aria-hidden>{initialsOf(author.name)}</span>}
      <span className={classes.who} title={[author.name, school].filter(Boolean).join(', ')}>
        <b>{author.name}</b>{thread && school && <span className={classes.school}>{school}</span>}<span className={classes.when}>{thread && school && '· '}{sinceLabel(comment.createdAt, now).replace(' ago', '')}</span>
      </span>
      {thread && active && isThere && viewerCan.resolve && <Resolve thread={thread} />}
      {active && isThere && (viewerCan.edit || viewerCan.delete || comment.editedAt != null) && (
        <Menu position="bottom-end">
          <Menu.Target><ActionIcon variant="subtle" size={26} aria-label="More for this comment"><IconDots size={15} stroke={1.75} /></ActionIcon></Menu.Target>
          <Menu.Dropdown>
            {viewerCan.edit && <Menu.Item onClick={onEdit}>Change…</Menu.Item>}
            {comment.editedAt != null && <Menu.Item onClick={() => setOpen('versions')}>What it said before</Menu.Item>}
            {viewerCan.delete && <Menu.Item data-danger onClick={() => setOpen('delete')}>Delete…</Menu.Item>}
          </Menu.Dropdown>
        </Menu>
      )}
      {comment.editedAt != null && isThere && <span className={classes.edited}>edited</span>}
      {comment.kind != null && <span className={classes.kind} data-kind={comment.kind}>{KIND_LABEL[comment.kind]}</span>}
      {open === 'versions' && <VersionsDialog comment={comment} now={now} onClose={close} />}
      {open === 'delete' && (
        <Confirm title="Delete this comment?" action="Delete" danger onClose={close} onConfirm={() => deleteComment(place, comment.id)}>
          {thread && thread.replies.length > 0 ? 'Its words go for good. The replies stay, under a note that a comment stood here.' : 'Its words go for good.'}
        </Confirm>
      )}
    </div>
  );
}

function Resolve({ thread }: { thread: CommentThreadFragment }) {
  const resolve = (resolved: boolean) => {
    setResolved(thread.id, resolved).then(() => resolved && toastUndo('The comment is resolved.', () => setResolved(thread.id, false)), toastTrouble);
  };
  return thread.resolvedAt == null
    ? <ActionIcon variant="subtle" size={26} aria-label="Resolve" title="Resolve" onClick={() => resolve(true)}><IconCheck size={16} stroke={2} /></ActionIcon>
    : <ActionIcon variant="subtle" size={26} aria-label="Open again" title="Open again" onClick={() => resolve(false)}><IconRotate size={15} stroke={1.75} /></ActionIcon>;
}
