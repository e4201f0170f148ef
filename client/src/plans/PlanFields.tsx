import { Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { sayDay } from '../facilitation/half-terms.ts';
import { showToast } from '../ui/toast-store.ts';
import { parseWhen, WHEN_HELP, whenLine } from './plan-dates.ts';
import { ReadField } from './ReadField.tsx';
import type { Named, PlanHalfTerm, When } from './plan-model.ts';

interface Common {
  readonly label: string;
  readonly description?: string;
  readonly readOnly?: boolean;
}

/**
 * Saves what a field holds when it goes without having been left, as where a press beside a sheet closes it: a browser tells nobody that it lost its focus then.
 * @param save answers what is wrong with what it holds, or nothing
 */
function useSavedOnGoing(draft: string | null, save: () => string | null): void {
  const latest = useRef({ draft, save });
  latest.current = { draft, save };
  useEffect(() => () => {
    const wrong = latest.current.save();
    if (wrong) showToast({ kind: 'trouble', title: `“${latest.current.draft?.trim()}” was not kept.`, detail: `${wrong}. The plan shows what it held before.` });
  }, []);
}

interface LineFieldProps extends Common {
  readonly value: string;
  readonly multiline?: boolean;
  /** A line that may be longer than the field: it wraps, and Enter ends it all the same. */
  readonly wraps?: boolean;
  readonly most?: number;
  readonly placeholder?: string;
  readonly numeric?: boolean;
  /** Called when the field is left with something else in it; answers what is wrong with that, or nothing. */
  onSave(value: string): string | void;
}

/** A line, or lines, saved when one leaves it; Enter ends a line, Escape puts back what it held. */
export function LineField({ label, description, value, readOnly = false, multiline = false, wraps = false, most = 200, placeholder, numeric = false, onSave }: LineFieldProps) {
  const [draft, setDraft] = useState<string | null>(null);
  const [wrong, setWrong] = useState<string | null>(null);
  const save = () => {
    const problem = draft === null || draft.trim() === value ? null : (onSave(draft.trim()) ?? null);
    setWrong(problem);
    if (problem === null) setDraft(null);
    return problem;
  };
  useSavedOnGoing(draft, save);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key === 'Enter' && !multiline) save();
    else if (event.key === 'Escape' && draft !== null && draft !== value) {
      setDraft(null);
      setWrong(null);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  if (readOnly) return <ReadField label={label}>{value}</ReadField>;
  const shared = {
    label, description, placeholder, error: wrong, value: draft ?? value, maxLength: most, onBlur: save, onKeyDown,
    onChange: (event: { currentTarget: { value: string } }) => setDraft(event.currentTarget.value),
  };
  const grows = { fieldSizing: 'content', minHeight: multiline ? 62 : 36, maxHeight: '30vh' } as never;
  return multiline || wraps ? <Textarea {...shared} rows={multiline ? 3 : 1} styles={{ input: grows }} /> : <TextInput {...shared} inputMode={numeric ? 'decimal' : undefined} />;
}

interface WhenFieldProps extends Common {
  readonly value: When;
  readonly halfTerms: readonly PlanHalfTerm[];
  onSave(when: When): void;
}

/** A day or a half-term, typed as people say it. */
export function WhenField({ label, value, halfTerms, readOnly, onSave }: WhenFieldProps) {
  const list = useId();
  const shown = value.on ? sayDay(value.on, halfTerms) : whenLine(value, halfTerms);
  const [draft, setDraft] = useState<string | null>(null);
  const [wrong, setWrong] = useState<string | null>(null);
  const save = () => {
    const when = draft === null || draft.trim() === shown ? undefined : parseWhen(draft, halfTerms);
    const problem = when === null ? WHEN_HELP : null;
    setWrong(problem);
    if (when) onSave(when);
    if (problem === null) setDraft(null);
    return problem;
  };
  useSavedOnGoing(draft, save);
  if (readOnly) return <ReadField label={label}>{shown}</ReadField>;
  return (
    <>
      <TextInput
        label={label} value={draft ?? shown} list={list} placeholder="No day set" autoComplete="off" onBlur={save}
        error={wrong}
        onChange={(event) => {
          setDraft(event.currentTarget.value);
          setWrong(null);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter') save();
          else if (event.key === 'Escape' && draft !== null && draft !== shown) {
            setDraft(null);
            setWrong(null);
          } else return;
          event.preventDefault();
          event.stopPropagation();
        }}
      />
      <datalist id={list}>{halfTerms.map((term) => <option key={term.name} value={term.label} />)}</datalist>
    </>
  );
}

interface PersonFieldProps extends Common {
  readonly value: Named | null;
  readonly people: readonly Named[];
  readonly none?: string;
  onSave(person: Named | null): void;
}

/** One of the people of the department. */
export function PersonField({ label, value, people, none, readOnly = false, onSave }: PersonFieldProps) {
  if (readOnly) return <ReadField label={label}>{value?.name ?? none}</ReadField>;
  const all = value && !people.some(({ id }) => id === value.id) ? [value, ...people] : people;
  return (
    <NativeSelect
      label={label} value={value?.id ?? ''} onChange={(event) => onSave(all.find(({ id }) => id === event.currentTarget.value) ?? null)}
      data={[...(none !== undefined || value === null ? [{ value: '', label: none ?? 'Choose…' }] : []), ...all.map(({ id, name }) => ({ value: id, label: name }))]}
    />
  );
}

/** Whether something outlasts the people who began it (R18). */
export function LastingField({ value, readOnly = false, onSave }: { value: boolean; readOnly?: boolean; onSave(lasting: boolean): void }) {
  if (readOnly) return value ? <ReadField label="Lasting">It changes a system, a policy or a way of learning together</ReadField> : null;
  return (
    <Checkbox
      label="Lasting" description="It changes a system, a policy or a way of learning together, so that it outlives the people who began it" checked={value}
      onChange={(event) => onSave(event.currentTarget.checked)}
    />
  );
}
