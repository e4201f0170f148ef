import { useSyncExternalStore } from 'react';
import type { ScopePresence } from '../graphql/scope-presence.ts';
import { initialsOf } from '../ui/person-mark.ts';
import { type ThreadPresence, writingLine } from './thread-presence.ts';
import classes from './Discussions.module.css';

const MOST = 4;

/** Everybody else who has the thread open. */
export function PeopleHere({ presence }: { presence: ScopePresence<ThreadPresence> }) {
  const people = useSyncExternalStore(presence.subscribe, presence.others);
  if (people.length === 0) return null;
  const names = people.map(({ name }) => name).join(', ');
  return (
    <span className="presence-avatars" role="img" aria-label={`${names} ${people.length === 1 ? 'is' : 'are'} here`} title={names}>
      {people.slice(0, MOST).map(({ id, name, colour }) => <span key={id} className="presence-avatar" style={{ backgroundColor: colour }} aria-hidden>{initialsOf(name)}</span>)}
      {people.length > MOST && <span className="presence-more" aria-hidden>+{people.length - MOST}</span>}
    </span>
  );
}

/** Who is writing just now. */
export function WritingLine({ presence }: { presence: ScopePresence<ThreadPresence> }) {
  const people = useSyncExternalStore(presence.subscribe, presence.others);
  return <p className={classes.typing} role="status">{writingLine(people.filter(({ state }) => state.writing !== null).map(({ name }) => name))}</p>;
}
