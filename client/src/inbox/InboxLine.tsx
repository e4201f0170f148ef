import { Link } from 'react-router';
import { useViewer } from '../session/viewer-context.ts';
import { sinceLabel } from '../ui/dates.ts';
import { BodyText } from '../writing/BodyText.tsx';
import { bodyOf } from '../writing/body.ts';
import { changeWords, commentAddress, deedLabel, isOfComment, isOfPlan, momentLabel, placeWords, schoolLabel, type ShownItem } from './inbox-words.ts';
import { markItemRead } from './mark-read.ts';
import { actionWords, spaceName, threadAddress, threadDeed, threadNote } from './thread-words.ts';
import classes from './InboxPage.module.css';

interface Said {
  readonly to: string;
  readonly deed: string;
  readonly place: string;
  /** What was said; null where the sentence is all there is. */
  readonly body: unknown;
}

function say(item: ShownItem, viewerId: string): Said {
  if (isOfComment(item)) {
    const change = changeWords(item);
    const body = change === null ? item.comment.body : bodyOf(change);
    return { to: commentAddress(item), deed: deedLabel(item, viewerId), place: placeWords(item), body };
  }
  if (isOfPlan(item)) return { to: `/plans/${item.action.plan.id}?item=${item.action.id}`, deed: 'gave you something to do in', place: item.action.plan.title, body: bodyOf(actionWords(item.action)) };
  const note = threadNote(item);
  return { to: threadAddress(item), deed: threadDeed(item, viewerId), place: item.thread.title, body: note === null ? (item.post?.body ?? null) : bodyOf(note) };
}

/** One item as a sentence, leading to the place; opening it marks it read. @param underDay whether its day stands above it already */
export function InboxLine({ item, now, underDay = false }: { item: ShownItem; now: number; underDay?: boolean }) {
  const viewer = useViewer();
  const unread = item.readAt === null;
  const { to, deed, place, body } = say(item, viewer.person.id);
  const from = schoolLabel(item, viewer.departments.map(({ id }) => id)) ?? (item.thread ? spaceName(item.thread) : null);
  return (
    <li className={classes.line} data-unread={unread || undefined}>
      <span className={classes.mark} aria-hidden />
      <div className={classes.text}>
        <Link to={to} className={classes.sentence} onClick={() => unread && markItemRead(item.id)}>
          {unread && <span className="visually-hidden">Not read: </span>}
          <b>{item.actor?.name ?? 'Somebody'}</b> {deed} <span className={classes.place}>{place}</span>
        </Link>
        {body != null && <div className={classes.said}><BodyText body={body} /></div>}
      </div>
      <span className={classes.when}>{from && `${from} · `}<time dateTime={item.at}>{underDay ? momentLabel(item.at, now) : sinceLabel(item.at, now)}</time></span>
    </li>
  );
}
