import { IconMessage, IconMessagePlus } from '@tabler/icons-react';
import { useContext } from 'react';
import { count } from '../ui/labels.ts';
import { CommentDeskContext, type ItemCount, useDesk } from './comment-desk.ts';
import { itemOfRoot } from './comment-place.ts';
import { useWide } from './use-wide.ts';
import classes from './Comments.module.css';

function countWords({ open, news }: ItemCount): string {
  return `${count(open, 'open comment')}${news > 0 ? `, ${news} new` : ''}`;
}

/** At an item's title: how much is said about it, and the way to say something. */
export function CommentOnItem({ itemId, title }: { itemId: string; title: string }) {
  const desk = useContext(CommentDeskContext);
  const said = useDesk(({ counts }) => counts.get(itemId) ?? null);
  if (!desk || (!desk.canComment && !said)) return null;
  const words = said && countWords(said);
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

/** The same as a way to what was said: it begins only where nothing was. `tabIndex` as of a button. */
export function SaidAboutItem({ itemId, title, tabIndex }: { itemId: string; title: string; tabIndex?: number }) {
  const desk = useContext(CommentDeskContext);
  const said = useDesk(({ counts }) => counts.get(itemId) ?? null);
  const active = useDesk(({ activeItemId, draft }) => (draft ? draft.itemId : activeItemId) === itemId);
  if (!desk || (!desk.canComment && !said)) return null;
  return (
    <button
      type="button" tabIndex={tabIndex} className={classes.here} data-said={said ? '' : undefined} data-news={said && said.news > 0 ? '' : undefined} data-active={active || undefined}
      title={said ? 'What was said about this' : 'Comment on this'} aria-label={said ? `${title}: ${countWords(said)}` : `Comment on ${title}`}
      onClick={() => (said ? desk.ask(itemId) : desk.begin({ itemId, root: null, passage: null, suggests: false }))}
    >
      {said ? <IconMessage size={15} stroke={1.75} aria-hidden /> : <IconMessagePlus size={15} stroke={1.75} aria-hidden />}
      {said?.open}
    </button>
  );
}

/** Opens the comments where they are not always beside the page, and puts them away; says how many there are. */
export function CommentsToggle() {
  const desk = useContext(CommentDeskContext);
  const total = useDesk((state) => state.total);
  const isOpen = useDesk((state) => state.isOpen) ?? false;
  const wide = useWide(desk?.place.kind ?? 'sequence');
  if (!desk || !wide || (!desk.canComment && !isOpen && (total?.open ?? 0) === 0)) return null;
  const words = total && total.open > 0 ? countWords(total) : 'Comments';
  return (
    <button
      type="button" className={classes.toggle} aria-pressed={isOpen} aria-label={words} title={words} data-news={(total?.news ?? 0) > 0 || undefined}
      onClick={() => desk.set(isOpen ? { isOpen: false, activeId: null } : { isOpen: true })}
    >
      <IconMessage size={17} stroke={1.75} aria-hidden />{total && total.open > 0 ? total.open : null}
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
