import { memo, useState } from 'react';
import { Button } from '@mantine/core';
import type { CommentThreadFragment, CommentWordsFragment } from '../graphql/generated/graphql.ts';
import { sinceLabel } from '../ui/dates.ts';
import { TroubleNote } from '../ui/TroubleNote.tsx';
import { useAction } from '../ui/use-action.ts';
import { useBegun } from './begun-words.ts';
import { editComment, newReply } from './comment-actions.ts';
import { useCommentDesk, useDesk } from './comment-desk.ts';
import { isNew, type LastLook } from './comment-filter.ts';
import { type CommentTarget, itemOf } from './comment-place.ts';
import { IDEA_LABEL } from './comment-words.ts';
import { BodyText } from '../writing/BodyText.tsx';
import { CommentHead } from './CommentHead.tsx';
import { Reactions } from './Reactions.tsx';
import { Decide, SuggestedChange } from './SuggestedChange.tsx';
import { useSeen } from './use-seen.ts';
import { useUnsent } from './use-unsent.ts';
import { useWords } from './use-words.ts';
import { Unsent } from './Unsent.tsx';
import { WriteWords } from './WriteWords.tsx';
import classes from './Comments.module.css';

export interface CommentCardProps {
  readonly thread: CommentThreadFragment;
  /** Where it stands, in words; shown where the text itself does not show it. */
  readonly where: string;
  readonly active: boolean;
  /** Whether the words it is about are in the text now. */
  readonly found: boolean;
  /** What they read now; null where they are not drawn. */
  readonly reads: string | null;
  /** Away from the text, as on a phone: the card says what it is about. */
  readonly apart: boolean;
  /** The same in other words, where they suffice. */
  readonly about?: string;
  /** Shows what it is about, where the page does not show it now. */
  readonly onReveal?: ((target: Pick<CommentTarget, 'itemId' | 'root'>) => void) | undefined;
  readonly look: LastLook;
  readonly now: number;
  readonly onActivate: (id: string) => void;
}

/** A thread as a card: what was said, by whom and for which school, the answers, and what may be done. */
export const CommentCard = memo(function CommentCard(props: CommentCardProps) {
  const { thread, where, active, reads, look, now, onActivate } = props;
  const news = [thread, ...thread.replies].some((comment) => isNew(comment, look));
  const shown = active ? thread.replies : thread.replies.slice(-1);
  const hidden = thread.replies.length - shown.length;
  const card = useSeen(shown === thread.replies ? [thread, ...thread.replies] : [thread, ...shown], active);
  return (
    <article
      ref={card} data-comment={thread.id} className={classes.card} tabIndex={0} data-active={active || undefined} data-new={news || undefined}
      aria-label={`${thread.author.name}, ${where}${news ? ', new' : ''}`} onClick={() => onActivate(thread.id)}
      // By the keyboard alone: a card that grows while a button of it is pressed would move the button from under the click.
      onFocus={({ target }) => target.matches(':focus-visible') && onActivate(thread.id)}
    >
      <About {...props} />
      <Said
        comment={thread} now={now} active={active} thread={thread}
        change={<SuggestedChange comment={thread} reads={reads} now={now} />} decision={<Decide comment={thread} reads={reads} />}
      />
      {thread.resolvedAt != null && <p className={classes.decided}>Resolved{thread.resolvedBy ? ` by ${thread.resolvedBy.name}` : ''}, {sinceLabel(thread.resolvedAt, now)}</p>}
      {hidden > 0 && <button type="button" className={classes.more} onClick={() => onActivate(thread.id)}>{hidden} earlier {hidden === 1 ? 'reply' : 'replies'}</button>}
      {shown.map((reply) => <div key={reply.id} className={classes.reply}><Said comment={reply} now={now} active={active} /></div>)}
      {active && thread.viewerCan.reply && <Reply threadId={thread.id} />}
    </article>
  );
});

/** Where it stands, where that is not to be seen beside it; and that its words are gone, with what they were. */
function About({ thread, where, found, apart, about = where, onReveal }: CommentCardProps) {
  const { id, passage, root, viewerCan } = thread;
  const desk = useCommentDesk();
  const reattaching = useDesk(({ reattachingId }) => reattachingId === id) ?? false;
  const place = apart ? about : itemOf(thread) === null && root == null ? `On the whole ${desk.place.kind}` : root == null ? where : where.split(' · ').at(-1);
  return (
    <>
      {(apart || passage == null) && place && (
        <p className={classes.about}>{onReveal ? <button type="button" className={classes.link} onClick={() => onReveal({ itemId: itemOf(thread), root: root ?? null })}>{place}</button> : place}</p>
      )}
      {passage && (apart || !found) && <p className={classes.quote} data-gone={!found || undefined}>{passage.quote}</p>}
      {passage && !found && (
        <p className={classes.gone}>
          {reattaching ? 'Select the words in the text that it belongs to. ' : 'These words are not in the text any more. '}
          {viewerCan.reattach && <button type="button" className={classes.link} onClick={() => desk.set({ reattachingId: reattaching ? null : id })}>{reattaching ? 'Leave it' : 'Choose other words'}</button>}
        </p>
      )}
    </>
  );
}

interface SaidProps {
  readonly comment: CommentWordsFragment;
  readonly now: number;
  readonly active: boolean;
  /** Of a thread's first comment. */
  readonly thread?: CommentThreadFragment;
  /** What it proposes, and the decision about it. */
  readonly change?: React.ReactNode;
  readonly decision?: React.ReactNode;
}

/** One comment of a thread: who, what, and what others said of it with a click. */
function Said({ comment, now, active, thread, change, decision }: SaidProps) {
  const [editing, setEditing] = useState(false);
  const feet = comment.deletedAt == null && (comment.reactions.length > 0 || comment.tags.length > 0 || (active && comment.viewerCan.reply));
  return (
    <>
      <CommentHead comment={comment} now={now} active={active} {...(thread && { thread })} onEdit={() => setEditing(true)} />
      {change}
      {editing ? <Edit comment={comment} onDone={() => setEditing(false)} /> : <CommentText comment={comment} clamped={!active} />}
      {decision}
      <Unsent id={comment.id} />
      {feet && (
        <div className={classes.feet}>
          <Reactions comment={comment} active={active} />
          {comment.tags.length > 0 && <span className={classes.tags}>{comment.tags.map((tag) => IDEA_LABEL[tag]).join(' · ')}</span>}
        </div>
      )}
    </>
  );
}

function CommentText({ comment, clamped }: { comment: CommentWordsFragment; clamped: boolean }) {
  if (comment.deletedAt != null) return <p className={classes.deleted}>This comment was deleted.</p>;
  if (comment.text.trim() === '') return null;
  return <div className={clamped ? `${classes.body} ${classes.clamped}` : classes.body}><BodyText body={comment.body} mentions={comment.mentions} /></div>;
}

function Edit({ comment, onDone }: { comment: CommentWordsFragment; onDone: () => void }) {
  const begun = useBegun(`change ${comment.id}`);
  const words = useWords(comment, begun);
  const { busy, trouble, run } = useAction(editComment.bind(null, comment.id));
  const same = words.text.trim() === comment.text.trim();
  const leave = () => {
    begun.keep(null);
    onDone();
  };
  const submit = async () => {
    if (same || (await run({ text: words.text, mentions: words.mentions() }))) leave();
  };
  return (
    <div className={classes.write} style={{ marginTop: 6 }} onKeyDown={(event) => event.key === 'Escape' && same && leave()}>
      <WriteWords words={words} begin label="Change the comment" />
      <TroubleNote trouble={trouble} />
      <div className={classes.writeFeet}>
        <Button variant="filled" disabled={words.text.trim() === ''} loading={busy} onClick={() => void submit()}>Save</Button>
        <Button variant="subtle" onClick={leave}>Cancel</Button>
      </div>
    </div>
  );
}

function Reply({ threadId }: { threadId: string }) {
  const { place } = useCommentDesk();
  const words = useWords(undefined, useBegun(`answer ${threadId}`));
  const { outbox } = useUnsent(threadId);
  const submit = () => {
    if (words.text.trim() === '') return;
    outbox.send(newReply(place, threadId, { text: words.text, mentions: words.mentions() }, Date.now()));
    words.setText('');
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    submit();
  };
  return (
    <div className={classes.write} style={{ marginTop: 10 }} onKeyDown={onKeyDown}>
      <WriteWords words={words} label="Reply" placeholder="Reply" short />
      {words.text.trim() !== '' && <div className={classes.writeFeet}><Button variant="filled" onClick={submit}>Reply</Button></div>}
    </div>
  );
}
