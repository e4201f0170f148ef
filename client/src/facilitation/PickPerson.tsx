import { TextInput } from '@mantine/core';
import { type KeyboardEvent, useEffect, useId, useState } from 'react';
import type { Named } from './thread-view.ts';
import classes from './Facilitation.module.css';

const SEARCH_AFTER_MS = 150;

export interface PickPersonProps {
  readonly label: string;
  readonly description?: string;
  readonly chosen: Named | null;
  readonly onChoose: (person: Named | null) => void;
  /** People whose name has these letters; all of them, or the first, for none. */
  readonly search: (text: string) => Promise<readonly Named[]>;
  readonly begin?: boolean;
}

/** Finds one person by name among those who come into question. */
export function PickPerson({ label, description, chosen, onChoose, search, begin = false }: PickPersonProps) {
  const [text, setText] = useState(chosen?.name ?? '');
  const [found, setFound] = useState<readonly Named[]>([]);
  const [asked, setAsked] = useState(false);
  const [on, setOn] = useState(0);
  const list = useId();
  useEffect(() => {
    if (!asked) return;
    let over = false;
    const timer = setTimeout(() => {
      search(text).then((people) => {
        if (over) return;
        setFound(people.slice(0, 8));
        setOn(0);
      }, () => {});
    }, text === '' ? 0 : SEARCH_AFTER_MS);
    return () => {
      over = true;
      clearTimeout(timer);
    };
  }, [asked, text, search]);
  const take = (person: Named) => {
    onChoose(person);
    setText(person.name);
    setAsked(false);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!asked || found.length === 0) return;
    if (event.key === 'ArrowDown') setOn((on + 1) % found.length);
    else if (event.key === 'ArrowUp') setOn((on + found.length - 1) % found.length);
    else if (event.key === 'Enter') take(found[on]!);
    else if (event.key === 'Escape') setAsked(false);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const open = asked && found.length > 0;
  return (
    <div className={classes.pick}>
      <TextInput
        label={label} description={description} value={text} autoComplete="off" data-autofocus={begin || undefined} role="combobox" aria-expanded={open} aria-controls={list}
        placeholder="A name" onFocus={() => setAsked(chosen === null)} onBlur={() => setTimeout(() => setAsked(false), 120)} onKeyDown={onKeyDown}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setAsked(true);
          if (chosen) onChoose(null);
        }}
      />
      {open && (
        <div className={classes.found} role="listbox" id={list} aria-label={label}>
          {found.map((person, index) => (
            <button key={person.id} type="button" role="option" aria-selected={index === on} onMouseDown={(event) => event.preventDefault()} onClick={() => take(person)}>{person.name}</button>
          ))}
        </div>
      )}
      {asked && text !== '' && found.length === 0 && <p className="muted small">Nobody by that name among those who may be here.</p>}
    </div>
  );
}
