import { useQuery } from '@apollo/client/react';
import { Link } from 'react-router';
import { OtherThreadOfDocument } from '../graphql/generated/graphql.ts';
import { threadPath } from './space-path.ts';
import classes from './Facilitation.module.css';

/** In a line that says where posts went or whence they came: the other thread, for those who see it. */
export function OtherThread({ noteId }: { noteId: string }) {
  const { data } = useQuery(OtherThreadOfDocument, { variables: { id: noteId } });
  const note = data?.node;
  const thread = note && 'otherThread' in note ? note.otherThread : null;
  return thread ? <Link to={threadPath(thread)} className={classes.link}>{thread.title}</Link> : null;
}
