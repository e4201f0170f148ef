import { ActionIcon, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { type KeyboardEvent, useId, useState } from 'react';
import { type Linkable, searchLinkables } from './linkable.ts';
import { useLinkables, useLinkableThreads } from './use-linkables.ts';
import classes from './Facilitation.module.css';

export interface PickLinkProps {
  readonly label: string;
  readonly description?: string;
  readonly chosen: readonly Linkable[];
  readonly onChange: (chosen: readonly Linkable[]) => void;
  readonly begin?: boolean;
  /** Finds threads, too. */
  readonly threads?: boolean;
}

/** Finds work of the product, by title, among what one may see. */
export function PickLink({ label, description, chosen, onChange, begin = false, threads = false }: PickLinkProps) {
  const [text, setText] = useState('');
  const [asked, setAsked] = useState(false);
  const [on, setOn] = useState(0);
  const list = useId();
  const wanted = asked || text !== '';
  const work = useLinkables(wanted);
  const talk = useLinkableThreads(wanted && threads);
  const all = work && [...work, ...(talk ?? [])];
  const found = all ? searchLinkables(all.filter(({ id }) => !chosen.some((one) => one.id === id)), text) : [];
  const take = (one: Linkable) => {
    onChange([...chosen, one]);
    setText('');
    setAsked(false);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!asked || found.length === 0) return;
    if (event.key === 'ArrowDown') setOn((on + 1) % found.length);
    else if (event.key === 'ArrowUp') setOn((on + found.length - 1) % found.length);
    else if (event.key === 'Enter') take(found[on] ?? found[0]!);
    else if (event.key === 'Escape') setAsked(false);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className={classes.pick}>
      <TextInput
        label={label} description={description} value={text} autoComplete="off" role="combobox" aria-expanded={asked && found.length > 0} aria-controls={list}
        placeholder="A title: “multiplier”, “Year 8 ratio”" data-autofocus={begin || undefined} onFocus={() => setAsked(true)} onBlur={() => setTimeout(() => setAsked(false), 150)} onKeyDown={onKeyDown}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setAsked(true);
          setOn(0);
        }}
      />
      {asked && found.length > 0 && (
        <div className={classes.found} role="listbox" id={list} aria-label={label}>
          {found.map((one, index) => (
            <button key={one.id} type="button" role="option" aria-selected={index === on} onMouseDown={(event) => event.preventDefault()} onClick={() => take(one)}>{one.title}<small>{one.place}</small></button>
          ))}
        </div>
      )}
      {chosen.length > 0 && (
        <ul className={classes.chosen} aria-label={label}>
          {chosen.map((one) => (
            <li key={one.id}>
              <span>{one.title} <span className="muted small">{one.place}</span></span>
              <ActionIcon variant="subtle" aria-label={`Do not link ${one.title}`} onClick={() => onChange(chosen.filter(({ id }) => id !== one.id))}><IconX size={14} stroke={1.75} /></ActionIcon>
            </li>
          ))}
        </ul>
      )}
      {asked && all && text !== '' && found.length === 0 && <p className="muted small">Nothing by that name is shared with you.</p>}
    </div>
  );
}
