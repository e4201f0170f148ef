import { Link } from 'react-router';
import { BodyText } from '../writing/BodyText.tsx';
import { bodyOf } from '../writing/body.ts';
import { useViewer } from '../session/viewer-context.ts';
import { changeWords, deedLabel, momentLabel, placeWords, schoolLabel, type ShownItem } from './inbox-words.ts';
import { markItemRead } from './mark-read.ts';
import classes from './InboxPage.module.css';

/** One item as a sentence, leading to the place; opening it marks it read. */
export function InboxLine({ item, now }: { item: ShownItem; now: number }) {
  const viewer = useViewer();
  const unread = item.readAt === null;
  const change = changeWords(item);
  const school = schoolLabel(item, viewer.departments.map(({ id }) => id));
  return (
    <li className={classes.line} data-unread={unread || undefined}>
      <span className={classes.mark} aria-hidden />
      <div className={classes.text}>
        <Link to={`/sequences/${item.comment.sequence.id}?comment=${item.comment.id}`} className={classes.sentence} onClick={() => unread && markItemRead(item.id)}>
          {unread && <span className="visually-hidden">Not read: </span>}
          <b>{item.actor?.name ?? 'Somebody'}</b> {deedLabel(item, viewer.person.id)} <span className={classes.place}>{placeWords(item)}</span>
        </Link>
        <div className={classes.said}><BodyText body={change === null ? item.comment.body : bodyOf(change)} /></div>
      </div>
      <span className={classes.when}>{school && `${school} · `}<time dateTime={item.at}>{momentLabel(item.at, now)}</time></span>
    </li>
  );
}
