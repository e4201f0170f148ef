import { usePeopleInDocument, usePeopleInRoot } from './provider-context.tsx';
import type { PresentClient } from './presence.ts';

function initials(name: string): string {
  const words = name.replace(/^(?:Mr|Mrs|Ms|Miss|Mx|Dr)\.? /i, '').split(/\s+/).filter(Boolean);
  const letters = words.length > 1 ? [words[0]![0], words.at(-1)![0]] : [...(words[0] ?? '?')].slice(0, 2);
  return letters.join('').toUpperCase();
}

interface AvatarsProps {
  readonly people: readonly PresentClient[];
  /** What the row says of them, such as "in this step". */
  readonly where: string;
  readonly max?: number;
}

function Avatars({ people, where, max = 5 }: AvatarsProps) {
  if (people.length === 0) return null;
  const names = people.map(({ name }) => name).join(', ');
  return (
    <span className="presence-avatars" role="img" aria-label={`${names} ${people.length === 1 ? 'is' : 'are'} ${where}`}>
      {people.slice(0, max).map((person) => (
        <span key={person.personId} className="presence-avatar" style={{ backgroundColor: person.colour }} title={person.name} aria-hidden="true">
          {initials(person.name)}
        </span>
      ))}
      {people.length > max && (
        <span className="presence-more" aria-hidden="true" title={names}>
          +{people.length - max}
        </span>
      )}
    </span>
  );
}

/** The colleagues who have this document open. */
export function PresenceAvatars() {
  return <Avatars people={usePeopleInDocument()} where="here" />;
}

/** The colleagues who are writing in one step. */
export function StepAvatars({ stepId }: { readonly stepId: string }) {
  return <Avatars people={usePeopleInRoot(stepId)} where="in this step" />;
}
