import { useMemo } from 'react';
import type { BigIdea, CommentKind } from '../graphql/generated/graphql.ts';
import { useViewer } from '../session/viewer-context.ts';
import type { Mentionable } from '../writing/mention-words.ts';

/** A comment, an answer or a change of one that was begun and not sent. */
export interface BegunWords {
  readonly text: string;
  readonly mentions: readonly Mentionable[];
  readonly kind?: CommentKind | null;
  readonly tags?: readonly BigIdea[];
  /** The passage’s new wording, where one is proposed. */
  readonly wording?: string;
}

/** Where what was begun waits for whoever comes back to it. */
export interface Begun {
  /** Null where nothing was. */
  readonly before: BegunWords | null;
  /** Null once it was sent, or thrown away. */
  keep(words: BegunWords | null): void;
}

const PREFIX = 'coherence-begun';
const inMemory = new Map<string, BegunWords>();

/** One place to write in, by its key: what is written there outlives the card it stands on, and, where this tab may keep it, a reload. */
export function begunAt(personId: string, key: string, storage: Storage | null): Begun {
  const name = `${PREFIX}:${personId}:${key}`;
  const trying = <T>(work: () => T): T | null => {
    try {
      return work();
    } catch {
      return null;
    }
  };
  const stored = () => trying(() => JSON.parse(storage?.getItem(name) ?? 'null') as BegunWords | null);
  return {
    before: inMemory.get(name) ?? stored(),
    keep(words) {
      if (words === null) inMemory.delete(name);
      else inMemory.set(name, words);
      trying(() => (words === null ? storage?.removeItem(name) : storage?.setItem(name, JSON.stringify(words))));
    },
  };
}

/** The same for whoever is signed in; on a shared computer nothing outlives the page (D22). */
export function useBegun(key: string): Begun {
  const { person, sharedComputer } = useViewer();
  return useMemo(() => begunAt(person.id, key, sharedComputer || typeof sessionStorage === 'undefined' ? null : sessionStorage), [person.id, key, sharedComputer]);
}
