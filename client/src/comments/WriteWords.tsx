import { type KeyboardEvent, lazy, Suspense, useCallback, useId, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { client } from '../graphql/client.ts';
import { MentionablePeopleDocument } from '../graphql/generated/graphql.ts';
import { type Mentionable, nameBefore } from '../writing/mention-words.ts';
import { useNameSearch } from '../writing/use-name-search.ts';
import { useCommentDesk } from './comment-desk.ts';
import { placeInput } from './comment-place.ts';
import type { Words } from './use-words.ts';
import { WriteArea, type WriteAreaProps } from './WriteArea.tsx';
import classes from './Comments.module.css';

const PupilHint = lazy(async () => ({ default: (await import('./PupilHint.tsx')).PupilHint }));
/** Shorter words name nobody. */
const LEAST = 4;

export interface WriteWordsProps extends Pick<WriteAreaProps, 'begin' | 'label' | 'placeholder' | 'short'> {
  readonly words: Words;
}

/** Writes a comment's words. After an @ it offers those who can see its place; nobody else can be named. */
export function WriteWords({ words, ...rest }: WriteWordsProps) {
  const { place } = useCommentDesk();
  const area = useRef<HTMLTextAreaElement>(null);
  const [asked, setAsked] = useState<{ at: number; search: string } | null>(null);
  const find = useCallback(async (search: string) => {
    const { data } = await client.query({ query: MentionablePeopleDocument, variables: { ...placeInput(place, null), search } });
    return data?.mentionablePeople ?? [];
  }, [place]);
  const { people, chosen, setChosen } = useNameSearch(asked?.search ?? null, find);
  const list = useId();

  const write = (text: string) => {
    words.setText(text);
    setAsked(nameBefore(text, area.current?.selectionStart ?? text.length));
  };
  const name = (person: Mentionable) => {
    const caret = asked!.at + person.name.length + 2;
    words.meant(person);
    // At once, and the caret with it: one that moved a frame later would tear apart what is typed until then.
    flushSync(() => {
      words.setText(`${words.text.slice(0, asked!.at)}@${person.name} ${words.text.slice(asked!.at + 1 + asked!.search.length)}`);
      setAsked(null);
    });
    area.current?.focus();
    area.current?.setSelectionRange(caret, caret);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (people.length === 0 || asked === null) return;
    if (event.key === 'ArrowDown') setChosen((chosen + 1) % people.length);
    else if (event.key === 'ArrowUp') setChosen((chosen + people.length - 1) % people.length);
    else if ((event.key === 'Enter' && !event.ctrlKey) || event.key === 'Tab') name(people[chosen]!);
    else if (event.key === 'Escape') setAsked(null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <>
      <div className={classes.peopleHost}>
        <WriteArea area={area} value={words.text} onChange={write} onKeyDown={onKeyDown} {...rest} />
        {people.length > 0 && (
          <div className={classes.people} role="listbox" id={list} aria-label={`People who see this ${place.kind}`}>
            {people.map((person, index) => (
              <button key={person.id} type="button" role="option" aria-selected={index === chosen} onMouseDown={(event) => event.preventDefault()} onClick={() => name(person)}>{person.name}</button>
            ))}
          </div>
        )}
      </div>
      {words.text.length >= LEAST && <Suspense><PupilHint text={words.text} people={words.mentions().map((person) => person.name)} /></Suspense>}
    </>
  );
}
