import { IconUser } from '@tabler/icons-react';
import { memo, useState } from 'react';
import { OtherThread } from '../facilitation/OtherThread.tsx';
import { HiddenPost, MakeActionLink, PostActions } from '../facilitation/PostFeet.tsx';
import { SelectPost } from '../facilitation/SelectionBar.tsx';
import { colourOf, initialsOf } from '../ui/person-mark.ts';
import { BodyText } from '../writing/BodyText.tsx';
import { PostFiles } from './Attachments.tsx';
import type { ShownPost } from './discussion-view.ts';
import { EditPost } from './EditPost.tsx';
import { useEditing } from './editing-post.ts';
import { PostReactions } from './PostReactions.tsx';
import { PostTools } from './PostTools.tsx';
import { authorName, dayOnly, schoolName, whenLabel } from './post-words.ts';
import { useThreadDesk } from './thread-context.ts';
import classes from './Post.module.css';

/** Lines about posts that went elsewhere or came from there. */
const LEADS_ON: ReadonlySet<string> = new Set(['MOVED', 'SPLIT', 'MERGED']);

/** Longer posts are folded until somebody opens them, in characters. */
const LONG = 2_400;

export interface PostCardProps {
  readonly post: ShownPost;
  readonly now: number;
  /** New since the last visit; the mark stays until the thread is left. */
  readonly isNew: boolean;
  /** Somebody has just been led to it. */
  readonly reached: boolean;
}

/** One post: who, for which school and when; the words, what goes with them, what others said with a click, and what may be done. */
export const PostCard = memo(function PostCard({ post, now, isNew, reached }: PostCardProps) {
  const { thread } = useThreadDesk();
  if (post.note !== 'POST') return <p id={`post-${post.id}`} className={classes.note}>{post.text} {LEADS_ON.has(post.note) && <OtherThread noteId={post.id} />} <span>{whenLabel(post.createdAt, now)}</span></p>;
  const when = thread.anonymity === 'FULL' ? dayOnly(post.createdAt, now) : whenLabel(post.createdAt, now);
  const name = authorName(post);
  const school = schoolName(post);
  const isReply = post.rootId !== post.id;
  return (
    <article
      id={`post-${post.id}`} className={classes.post} tabIndex={-1} data-post={post.id} data-reply={isReply || undefined} data-new={isNew || undefined} data-reached={reached || undefined}
      aria-label={`${name}${school ? `, ${school}` : ''}, ${when}${isReply ? ', an answer' : ''}${isNew ? ', new' : ''}`}
    >
      {post.author
        ? <span className={classes.avatar} style={{ backgroundColor: colourOf(post.author.id) }} aria-hidden>{initialsOf(post.author.name)}</span>
        : <span className={classes.avatar} data-nobody aria-hidden><IconUser size={16} stroke={1.75} /></span>}
      <div>
        <div className={classes.head}>
          <SelectPost threadId={thread.id} postId={post.id} label={`the post of ${name}, ${when}`} />
          <b>{name}</b>
          <span>{school && `${school} · `}<time dateTime={post.createdAt} title={fullTime(post.createdAt, thread.anonymity === 'FULL')}>{when}</time>{post.editedAt != null && post.deletedAt == null && ' · edited'}</span>
          {post.mine && thread.anonymity !== 'OFF' && <span>· yours</span>}
          {isNew && <span className={classes.new}>new</span>}
          <PostTools post={post} now={now} />
        </div>
        {post.deletedAt == null ? <HiddenPost thread={thread} post={post}><Said post={post} /></HiddenPost> : <p className={classes.gone}>{isReply ? 'This answer was deleted.' : 'This post was deleted.'}</p>}
      </div>
    </article>
  );
});

const TIME = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit' });

function fullTime(iso: string, secret: boolean): string | undefined {
  return secret ? undefined : TIME.format(new Date(iso));
}

/** The words, or the editor over them, and what stands below. */
function Said({ post }: { post: ShownPost }) {
  const { thread, answer, goTo } = useThreadDesk();
  const [open, setOpen] = useState(false);
  const editing = useEditing(post.id);
  if (editing) return <EditPost post={post} />;
  const folded = !open && post.text.length > LONG;
  return (
    <>
      {post.quoteText && <button type="button" className={classes.quote} disabled={!post.quoteOf} onClick={() => post.quoteOf && goTo(post.quoteOf.id)} title="Go to the post it is from">{post.quoteText}</button>}
      <div className={folded ? `${classes.body} ${classes.folded}` : classes.body}><BodyText body={post.body} mentions={post.mentions} /></div>
      {folded && <button type="button" className={classes.more} onClick={() => setOpen(true)}>Read all of it</button>}
      <PostFiles files={post.files} />
      <PostActions actions={post.actions} />
      <div className={classes.feet}>
        <PostReactions post={post} />
        {post.viewerCan.reply && post.id === post.rootId && <button type="button" className={classes.foot} onClick={() => answer(post.rootId)}>Reply</button>}
        <MakeActionLink thread={thread} post={post} />
      </div>
    </>
  );
}
