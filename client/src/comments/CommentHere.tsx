import { IconMessage, IconMessagePlus } from '@tabler/icons-react';
import { useContext } from 'react';
import { count } from '../ui/labels.ts';
import { CommentDeskContext, useDesk } from './comment-desk.ts';
import { itemOfRoot } from './comment-place.ts';
import classes from './Comments.module.css';

/** At an item's title: how much is said about it, and the way to say something. */
export function CommentOnItem({ itemId, title }: { itemId: string; title: string }) {
  const desk = useContext(CommentDeskContext);
  const said = useDesk(({ counts }) => counts.get(itemId) ?? null);
  if (!desk || (!desk.canComment && !said)) return null;
  const words = said && `${count(said.open, 'open comment')}${said.news > 0 ? `, ${said.news} new` : ''}`;
  return (
    <button
      type="button" className={classes.here} data-said={said ? '' : undefined} data-news={said && said.news > 0 ? '' : undefined} disabled={!desk.canComment}
      title={desk.canComment ? 'Comment on this' : undefined} aria-label={[desk.canComment ? `Comment on ${title}` : title, words].filter(Boolean).join(': ')}
      onClick={() => desk.begin({ itemId, root: null, passage: null, suggests: false })}
    >
      {said ? <IconMessage size={15} stroke={1.75} aria-hidden /> : <IconMessagePlus size={15} stroke={1.75} aria-hidden />}
      {said?.open}
    </button>
  );
}

/** Beside a field's label: the way to say something about the field. Nothing outside a page with comments. */
export function CommentOnField({ root, label }: { root: string; label: string }) {
  const desk = useContext(CommentDeskContext);
  if (!desk?.canComment) return null;
  return (
    <button
      type="button" className={classes.here} title={`Comment on ${label.toLowerCase()}`} aria-label={`Comment on ${label.toLowerCase()}`}
      onClick={() => desk.begin({ itemId: itemOfRoot(desk.place, root), root, passage: null, suggests: false })}
    >
      <IconMessagePlus size={14} stroke={1.75} aria-hidden />
    </button>
  );
}
