import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { usePlanDesk } from './plan-context.ts';
import { parseWhen, WHEN_HELP, whenLine } from './plan-dates.ts';
import { sayDay } from '../facilitation/half-terms.ts';
import { showToast } from '../ui/toast-store.ts';
import type { PlanEdit } from './plan-edits.ts';
import type { Named, PlanHalfTerm } from './plan-model.ts';
import type { Column, PlanRow } from './plan-rows.ts';
import { ACTION_STATUSES, CRITERION_STATES, STATE_LABEL, STATUS_LABEL } from './plan-words.ts';
import type { Leave } from './PlanTable.tsx';
import classes from './PlanTable.module.css';

export interface CellEditorProps {
  readonly row: PlanRow;
  readonly column: Column;
  readonly typed: string | null;
  onLeave(how: Leave): void;
}

/** What a field makes of what was entered: an edit, nothing to do (null), or a word on what is wrong with it. */
type Reading = PlanEdit | { readonly wrong: string } | null;

interface Field {
  readonly label: string;
  readonly held: string;
  readonly choices?: readonly { readonly value: string; readonly label: string }[];
  readonly hints?: readonly string[];
  read(value: string): Reading;
}

const edited = (was: string, read: (value: string) => Reading) => (value: string) => (value.trim() === was ? null : read(value.trim()));

const MOST_CHARACTERS = 200;

/** What a title becomes; nothing where there is none. */
const titled = (make: (title: string) => PlanEdit) => (value: string): Reading =>
  value.trim() === '' ? null : value.trim().length > MOST_CHARACTERS ? { wrong: `No more than ${MOST_CHARACTERS} characters: this has ${value.trim().length}` } : make(value.trim());

function title(held: string, make: (title: string) => PlanEdit): Field {
  return { label: 'What', held, read: edited(held, titled(make)) };
}

function adding(priorityId: string, column: Column, owner: Named): Field {
  const id = () => `new_${crypto.randomUUID()}`;
  return column === 'who'
    ? { label: 'A new success criterion', held: '', read: titled((value) => ({ kind: 'addCriterion', id: id(), priorityId, title: value })) }
    : { label: 'A new action', held: '', read: titled((value) => ({ kind: 'addAction', id: id(), priorityId, criterionId: null, title: value, owner })) };
}

function fieldOf(row: PlanRow, column: Column, { people, me, halfTerms }: { people: readonly Named[]; me: Named; halfTerms: readonly PlanHalfTerm[] }): Field | null {
  if (row.kind === 'ADD') return adding(row.priority.id, column, me);
  if (row.kind === 'PRIORITY') return title(row.priority.title, (value) => ({ kind: 'editPriority', id: row.id, change: { title: value } }));
  if (row.kind === 'CRITERION') {
    if (column === 'what') return title(row.criterion.title, (value) => ({ kind: 'editCriterion', id: row.id, change: { title: value } }));
    const choices = CRITERION_STATES.map((value) => ({ value, label: STATE_LABEL[value] }));
    return { label: 'State', held: row.criterion.state, choices, read: edited(row.criterion.state, (value) => ({ kind: 'editCriterion', id: row.id, change: { state: value as never } })) };
  }
  const { action } = row;
  switch (column) {
    case 'what':
      return title(action.title, (value) => ({ kind: 'editAction', id: row.id, change: { title: value } }));
    case 'who': {
      const all = action.owner && !people.some(({ id }) => id === action.owner!.id) ? [action.owner, ...people] : people;
      const held = action.owner?.id ?? '';
      return {
        label: 'Who does it', held, choices: all.map(({ id, name }) => ({ value: id, label: name })),
        read: edited(held, (value) => ({ kind: 'editAction', id: row.id, change: { owner: all.find(({ id }) => id === value) ?? null } })),
      };
    }
    case 'when': {
      const held = whenLine(action.due, halfTerms);
      return {
        label: 'When it is due', held: action.due.on ? sayDay(action.due.on, halfTerms) : held, hints: halfTerms.flatMap(({ label }) => [label, `${label}, week 3`, `${label}, week 6`]),
        read: (value) => {
          const due = parseWhen(value, halfTerms);
          if (due === null) return { wrong: WHEN_HELP };
          // The day itself, where it is still the one that the words said.
          return value.trim() === (action.due.on ? sayDay(action.due.on, halfTerms) : held) ? null : { kind: 'editAction', id: row.id, change: { due } };
        },
      };
    }
    case 'release': {
      const held = action.releaseHalfDays ? String(action.releaseHalfDays) : '';
      return {
        label: 'Release, in half-days', held,
        read: edited(held, (value) => {
          const days = Number(value.replace('½', '.5').replace(',', '.') || 0);
          return Number.isFinite(days) && days >= 0 && days <= 200 && days * 2 === Math.round(days * 2)
            ? { kind: 'editAction', id: row.id, change: { releaseHalfDays: days === 0 ? null : days } }
            : { wrong: 'A number of half-days, such as 2 or 0.5' };
        }),
      };
    }
    case 'state':
      return {
        label: 'Status', held: action.status, choices: ACTION_STATUSES.map((value) => ({ value, label: STATUS_LABEL[value] })),
        read: edited(action.status, (value) => ({ kind: 'setStatus', id: row.id, status: value as never })),
      };
    case 'evidence':
      return null;
  }
}

/** One field in place of what a cell shows. Leaving it keeps what was entered, Escape does not. */
export function CellEditor({ row, column, typed, onLeave }: CellEditorProps) {
  const { plan, people, me, edit } = usePlanDesk();
  const [field] = useState(() => fieldOf(row, column, { people, me, halfTerms: plan.halfTerms }));
  const [value, setValue] = useState(() => startOf(field, typed));
  const [wrong, setWrong] = useState<string | null>(null);
  const input = useRef<HTMLInputElement & HTMLSelectElement>(null);
  const over = useRef(false);
  /** The browser's own list is open: what is chosen in it is meant. */
  const picking = useRef(false);
  useEffect(() => {
    input.current?.focus();
    if (typed === null && !field?.choices) input.current?.select();
    if (typed === null && field?.choices) {
      try {
        input.current?.showPicker();
        picking.current = true;
      } catch {
        // Only where a person's own key or press began it; the field is open without it.
      }
    }
  }, [typed, field]);
  if (!field) return null;

  const finish = (how: Leave, entered = value) => {
    if (over.current) return;
    const reading = field.read(entered);
    if (reading && 'wrong' in reading) {
      if (how !== 'away') return setWrong(reading.wrong);
      // Whoever goes on elsewhere does not look here any more.
      showToast({ kind: 'trouble', title: `“${entered.trim()}” was not kept.`, detail: `${reading.wrong}. The plan shows what it held before.` });
    } else if (reading) edit(reading);
    over.current = true;
    onLeave(how);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      over.current = true;
      onLeave('stay');
    } else if (event.key === 'Enter') {
      if (row.kind === 'ADD' && value.trim() !== '') {
        const reading = field.read(value);
        if (reading && 'wrong' in reading) setWrong(reading.wrong);
        else {
          if (reading) edit(reading);
          setValue('');
        }
      } else finish(row.kind === 'ADD' || field.choices ? 'stay' : 'down');
    } else if (event.key === 'Tab') finish(event.shiftKey ? 'back' : 'next');
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const list = `when-${row.id}`;
  return (
    <div className={classes.editor}>
      {field.choices
        ? (
          <select
            ref={input} aria-label={field.label} value={value} onKeyDown={onKeyDown} onBlur={() => finish('away')}
            onChange={(event) => {
              setValue(event.currentTarget.value);
              if (picking.current) finish('stay', event.currentTarget.value);
            }}
          >
            {field.held === '' && <option value="">–</option>}
            {field.choices.map((choice) => <option key={choice.value} value={choice.value}>{choice.label}</option>)}
          </select>
        )
        : (
          <input
            ref={input} aria-label={field.label} aria-invalid={wrong !== null || undefined} value={value} list={field.hints ? list : undefined} autoComplete="off"
            inputMode={column === 'release' ? 'decimal' : undefined} maxLength={500} onKeyDown={onKeyDown} onBlur={() => finish('away')}
            onChange={(event) => {
              setValue(event.currentTarget.value);
              setWrong(null);
            }}
          />
        )}
      {field.hints && <datalist id={list}>{field.hints.map((hint) => <option key={hint} value={hint} />)}</datalist>}
      {wrong && <p role="alert" className={classes.wrong}>{wrong}</p>}
    </div>
  );
}

/** What was typed begins anew, but chooses among choices. */
function startOf(field: Field | null, typed: string | null): string {
  if (typed === null || !field) return field?.held ?? '';
  if (!field.choices) return typed;
  return field.choices.find(({ label }) => label.toLowerCase().startsWith(typed.toLowerCase()))?.value ?? field.held;
}
