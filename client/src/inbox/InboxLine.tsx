import { Link } from 'react-router';
import { sinceLabel } from '../ui/dates.ts';
import { deedLabel, placeWords, saidWords, type ShownItem } from './inbox-words.ts';
import { markItemRead } from './mark-read.ts';
import classes from './InboxPage.module.css';

/** One item as a sentence, leading to the place; opening it marks it read. */
export function InboxLine({ item, viewerId, now }: { item: ShownItem; viewerId: string; now: number }) {
  const unread = item.readAt === null;
  const said = saidWords(item);
  return (
    <li className={classes.line} data-unread={unread || undefined}>
      <span className={classes.mark} aria-hidden />
      <div className={classes.text}>
        <Link to={`/sequences/${item.comment.sequence.id}?comment=${item.comment.id}`} className={classes.sentence} onClick={() => unread && markItemRead(item.id)}>
          {unread && <span className="visually-hidden">Not read: </span>}
          <b>{item.actor.name}</b> {deedLabel(item, viewerId)} <span className={classes.place}>{placeWords(item)}</span>
        </Link>
        {said !== '' && <p className={classes.said}>{said}</p>}
      </div>
      <time className={classes.time} dateTime={item.at}>{sinceLabel(item.at, now)}</time>
    </li>
  );
}
