import { useRef, useState } from 'react';
import type { Mentionable } from '../writing/mention-words.ts';
import type { Begun } from './begun-words.ts';

/** Words that are being written, and who is named in them. */
export interface Words {
  readonly text: string;
  setText(text: string): void;
  /** Remembers whom a name in the text means. */
  meant(person: Mentionable): void;
  /** Those who are still named. */
  mentions(): Mentionable[];
}

interface Before {
  readonly text: string;
  readonly mentions: readonly Mentionable[];
}

/** Begins with what was written before, where something was. @param begun where it waits while one is elsewhere */
export function useWords(before: Before = { text: '', mentions: [] }, begun: Begun | null = null): Words {
  const [first] = useState(() => begun?.before ?? before);
  const [text, setText] = useState(first.text);
  const people = useRef(new Map(first.mentions.map(({ id, name }) => [id, name])));
  const namedIn = (words: string) => [...people.current].filter(([, name]) => words.includes(`@${name}`)).map(([id, name]) => ({ id, name }));
  return {
    text,
    setText(words) {
      setText(words);
      begun?.keep(words.trim() === '' || words === before.text ? null : { text: words, mentions: namedIn(words) });
    },
    meant: ({ id, name }) => void people.current.set(id, name),
    mentions: () => namedIn(text),
  };
}
