import type { PresentPerson } from '../graphql/scope-presence.ts';
import { useAtUnit, useOthers } from './map-context.ts';
import type { MapPresence } from './map-presence.ts';
import classes from './MapPeople.module.css';

const MOST = 5;

/** "Aisha Khan" to "AK", titles left out. */
export function initials(name: string): string {
  const words = name.replace(/^(?:Mr|Mrs|Ms|Miss|Mx|Dr)\.? /i, '').split(/\s+/).filter(Boolean);
  const letters = words.length > 1 ? [words[0]![0], words.at(-1)![0]] : [...(words[0] ?? '?')].slice(0, 2);
  return letters.join('').toUpperCase();
}

function Avatars({ people, where, small }: { people: readonly PresentPerson<MapPresence>[]; where: string; small?: boolean }) {
  const names = people.map(({ name }) => name).join(', ');
  const shown = people.slice(0, small ? 2 : MOST);
  return (
    <span className={classes.people} data-small={small || undefined} role="img" aria-label={`${names} ${people.length === 1 ? 'is' : 'are'} ${where}`} title={names}>
      {shown.map(({ id, name, colour }) => <i key={id} style={{ background: colour }} aria-hidden>{initials(name)}</i>)}
      {people.length > shown.length && <i className={classes.rest} aria-hidden>+{people.length - shown.length}</i>}
    </span>
  );
}

/** Everybody else who has the map open. */
export function PeopleOnMap() {
  const people = useOthers();
  return people.length === 0 ? null : <Avatars people={people} where="here" />;
}

/** Who looks at a unit, or is moving it. */
export function PeopleAtUnit({ unitId }: { unitId: string }) {
  const people = useAtUnit(unitId);
  if (people.length === 0) return null;
  const moving = people.some(({ state }) => state.doing === 'moving');
  return <span className={classes.atUnit} data-moving={moving || undefined}><Avatars people={people} where={moving ? 'moving it' : 'here'} small /></span>;
}
