import { useRef, useState } from 'react';

/** Somebody who can be named in a comment. */
export interface Mentionable {
  readonly id: string;
  readonly name: string;
}

/** Words that are being written, and who is named in them. */
export interface Words {
  readonly text: string;
  setText(text: string): void;
  /** Remembers whom a name in the text means. */
  meant(person: Mentionable): void;
  /** Ids of those who are still named. */
  mentions(): string[];
}

/** Begins with what was written before, where something was. */
export function useWords(before: { readonly text: string; readonly mentions: readonly Mentionable[] } = { text: '', mentions: [] }): Words {
  const [text, setText] = useState(before.text);
  const people = useRef(new Map(before.mentions.map(({ id, name }) => [id, name])));
  return {
    text,
    setText,
    meant: ({ id, name }) => void people.current.set(id, name),
    mentions: () => [...people.current].filter(([, name]) => text.includes(`@${name}`)).map(([id]) => id),
  };
}

/** The beginning of a name that is being written before the caret, and where its @ stands; null where none is. */
export function nameBefore(text: string, caret: number): { readonly at: number; readonly search: string } | null {
  const found = /(?:^|[\s(])@([\p{L}'’-]*(?: [\p{L}'’-]+){0,2})$/u.exec(text.slice(0, caret));
  return found && { at: caret - found[1]!.length - 1, search: found[1]! };
}
