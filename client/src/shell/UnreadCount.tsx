import { useViewer } from '../session/viewer-context.ts';
import classes from './UnreadCount.module.css';

/** How much of one's inbox is not read; nothing where all of it is. */
export function UnreadCount() {
  const { inboxUnread } = useViewer();
  if (inboxUnread === 0) return null;
  return <span className={classes.count}>{inboxUnread > 99 ? '99+' : inboxUnread}<span className="visually-hidden"> not read</span></span>;
}
