import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconCheck, IconDots, IconRotate } from '@tabler/icons-react';
import { memo, useState } from 'react';
import type { CommentThreadFragment, CommentWordsFragment } from '../graphql/generated/graphql.ts';
import { Confirm } from '../ui/Confirm.tsx';
import { sinceLabel } from '../ui/dates.ts';
import { toastTrouble, toastUndo } from '../ui/toast.ts';
import { TroubleNote } from '../ui/TroubleNote.tsx';
import { deleteComment, replyTo, setResolved } from './comment-actions.ts';
import { isNew, type LastLook, schoolName } from './comment-filter.ts';
import { colourOf, IDEA_LABEL, initialsOf, KIND_LABEL } from './comment-words.ts';
import { CommentBody } from './CommentBody.tsx';
import { useSending, WriteArea } from './Composer.tsx';
import classes from './Comments.module.css';

export interface CommentCardProps {
  readonly thread: CommentThreadFragment;
  readonly sequenceId: string;
  /** Where it stands, in words; shown where the text itself does not show it. */
  readonly where: string;
  readonly active: boolean;
  /** Whether the words it is about are in the text now. */
  readonly found: boolean;
  /** Away from the text, as on a phone: the card says what it is about. */
  readonly apart: boolean;
  readonly look: LastLook;
  readonly now: number;
  readonly onActivate: (id: string) => void;
}

/** A thread as a card: what was said, by whom and for which school, the answers, and what may be done. */
export const CommentCard = memo(function CommentCard(props: CommentCardProps) {
  const { thread, where, active, found, apart, look, now, onActivate } = props;
  const news = [thread, ...thread.replies].some((comment) => isNew(comment, look));
  const shown = active ? thread.replies : thread.replies.slice(-1);
  const hidden = thread.replies.length - shown.length;
  return (
    <article
      id={`comment-${thread.id}`} className={classes.card} tabIndex={0} data-active={active || undefined} data-new={news || undefined}
      aria-label={`${thread.author.name}, ${where}${news ? ', new' : ''}`} onFocus={() => onActivate(thread.id)} onClick={() => onActivate(thread.id)}
    >
      <Head comment={thread} now={now} sequenceId={props.sequenceId} thread={thread} active={active} />
      <About thread={thread} where={where} found={found} apart={apart} />
      <Words comment={thread} clamped={!active} />
      {thread.resolvedAt != null && <div className={classes.decided}>Resolved{thread.resolvedBy ? ` by ${thread.resolvedBy.name}` : ''}, {sinceLabel(thread.resolvedAt, now)}</div>}
      {thread.tags.length > 0 && <div className={classes.feet}><span className={classes.tags}>{thread.tags.map((tag) => IDEA_LABEL[tag]).join(' · ')}</span></div>}
      {hidden > 0 && <button type="button" className={classes.more} onClick={() => onActivate(thread.id)}>{hidden} earlier {hidden === 1 ? 'reply' : 'replies'}</button>}
      {shown.map((reply) => (
        <div key={reply.id} className={classes.reply}>
          <Head comment={reply} now={now} sequenceId={props.sequenceId} active={active} />
          <Words comment={reply} clamped={!active} />
        </div>
      ))}
      {active && thread.viewerCan.reply && <Reply sequenceId={props.sequenceId} threadId={thread.id} />}
    </article>
  );
});

/** Where it stands, where that is not to be seen beside it; and that its words are gone. */
function About({ thread: { passage, root, step }, where, found, apart }: Pick<CommentCardProps, 'thread' | 'where' | 'found' | 'apart'>) {
  return (
    <>
      {(apart || passage == null) && <div className={classes.where}>{!apart && root != null ? where.split(' · ').at(-1) : step == null && !apart ? 'On the whole sequence' : where}</div>}
      {passage && (apart || !found) && <div className={classes.quote}>{passage.quote}</div>}
      {passage && !found && <div className={classes.gone}>These words are not in the text any more.</div>}
    </>
  );
}

function Words({ comment, clamped }: { comment: CommentWordsFragment; clamped: boolean }) {
  if (comment.deletedAt != null) return <p className={classes.deleted}>This comment was deleted.</p>;
  if (comment.text.trim() === '') return null;
  return <div className={clamped ? `${classes.body} ${classes.clamped}` : classes.body}><CommentBody body={comment.body} /></div>;
}

interface HeadProps {
  readonly comment: CommentWordsFragment;
  readonly now: number;
  readonly sequenceId: string;
  readonly active: boolean;
  /** Of a thread's first comment. */
  readonly thread?: CommentThreadFragment;
}

function Head({ comment, now, sequenceId, active, thread }: HeadProps) {
  const [deleting, setDeleting] = useState(false);
  const { author, viewerCan } = comment;
  const resolve = (resolved: boolean) => {
    setResolved(comment.id, resolved).then(() => resolved && toastUndo('The comment is resolved.', () => setResolved(comment.id, false)), toastTrouble);
  };
  return (
    <div className={classes.head}>
      <span className={classes.avatar} style={{ backgroundColor: colourOf(author.id) }} aria-hidden>{initialsOf(author.name)}</span>
      <span className={classes.who} title={`${author.name}, ${schoolName(comment)}`}>
        <b>{author.name}</b>{schoolName(comment)} · {sinceLabel(comment.createdAt, now)}{comment.editedAt != null && ' · edited'}
      </span>
      {thread && active && viewerCan.resolve && comment.deletedAt == null && (
        thread.resolvedAt == null
          ? <ActionIcon variant="subtle" size={26} aria-label="Resolve" title="Resolve" onClick={() => resolve(true)}><IconCheck size={16} stroke={2} /></ActionIcon>
          : <ActionIcon variant="subtle" size={26} aria-label="Open again" title="Open again" onClick={() => resolve(false)}><IconRotate size={15} stroke={1.75} /></ActionIcon>
      )}
      {active && viewerCan.delete && comment.deletedAt == null && (
        <Menu position="bottom-end">
          <Menu.Target><ActionIcon variant="subtle" size={26} aria-label="More for this comment"><IconDots size={15} stroke={1.75} /></ActionIcon></Menu.Target>
          <Menu.Dropdown><Menu.Item data-danger onClick={() => setDeleting(true)}>Delete…</Menu.Item></Menu.Dropdown>
        </Menu>
      )}
      {comment.kind != null && <span className={classes.kind} data-kind={comment.kind}>{KIND_LABEL[comment.kind]}</span>}
      {deleting && (
        <Confirm title="Delete this comment?" action="Delete" danger onClose={() => setDeleting(false)} onConfirm={() => deleteComment(sequenceId, comment.id)}>
          {thread && thread.replies.length > 0 ? 'Its words go for good. The replies stay, under a note that a comment stood here.' : 'Its words go for good.'}
        </Confirm>
      )}
    </div>
  );
}

function Reply({ sequenceId, threadId }: { sequenceId: string; threadId: string }) {
  const [text, setText] = useState('');
  const { busy, trouble, send } = useSending((words: string) => replyTo(sequenceId, threadId, words));
  const submit = async () => {
    if (text.trim() !== '' && (await send(text))) setText('');
  };
  return (
    <div
      className={classes.write} style={{ marginTop: 10 }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        void submit();
      }}
    >
      <WriteArea value={text} onChange={setText} label="Reply" placeholder="Reply" short />
      <TroubleNote trouble={trouble} />
      {text.trim() !== '' && <div className={classes.writeFeet}><Button variant="filled" loading={busy} onClick={() => void submit()}>Reply</Button></div>}
    </div>
  );
}
