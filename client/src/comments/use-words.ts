import { useRef, useState } from 'react';
import type { Mentionable } from '../writing/mention-words.ts';

/** Words that are being written, and who is named in them. */
export interface Words {
  readonly text: string;
  setText(text: string): void;
  /** Remembers whom a name in the text means. */
  meant(person: Mentionable): void;
  /** Those who are still named. */
  mentions(): Mentionable[];
}

/** Begins with what was written before, where something was. */
export function useWords(before: { readonly text: string; readonly mentions: readonly Mentionable[] } = { text: '', mentions: [] }): Words {
  const [text, setText] = useState(before.text);
  const people = useRef(new Map(before.mentions.map(({ id, name }) => [id, name])));
  return {
    text,
    setText,
    meant: ({ id, name }) => void people.current.set(id, name),
    mentions: () => [...people.current].filter(([, name]) => text.includes(`@${name}`)).map(([id, name]) => ({ id, name })),
  };
}
