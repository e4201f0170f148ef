import { ActionIcon, NativeSelect, TextInput } from '@mantine/core';
import { IconCalendar, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { dayLabel } from '../ui/dates.ts';
import { type HalfTermDays, schoolDays } from './half-terms.ts';
import type { Stage } from './thread-view.ts';
import classes from './StagesForm.module.css';

export interface StagesFormProps {
  readonly stages: readonly Stage[];
  readonly onChange: (stages: readonly Stage[]) => void;
  /** What the days are chosen from on which stages begin; left out of a template, whose stages have none. */
  readonly days?: { readonly today: string; readonly halfTerms: readonly HalfTermDays[] };
}

const MOST_STAGES = 8;
const MOST_MINUTES = 240;
/** Where a stage is first put by the clock. */
const SOME_MINUTES = 10;

type Change = Partial<Stage>;
type DayChoices = readonly { readonly date: string; readonly label: string }[];

/** The course of a thread: what its parts are called and are for, and when each begins or how long it takes by the clock. */
export function StagesForm({ stages, onChange, days }: StagesFormProps) {
  const choices = days ? schoolDays(days.today, days.halfTerms) : null;
  const set = (index: number, change: Change) => onChange(stages.map((stage, at) => (at === index ? { ...stage, ...change } : stage)));
  const add = () => onChange([...stages, { title: '', ...(stages.some(({ minutes }) => minutes != null) && { minutes: SOME_MINUTES }) }]);
  return (
    <fieldset className={classes.stages}>
      <legend>Stages</legend>
      {stages.length === 0 && <p className="muted small">None: everybody posts and answers as they like.</p>}
      {stages.map((stage, index) => (
        // A stage has no name but its place until it is kept.
        <div key={`${index}`} className={classes.stage}>
          <TextInput aria-label={`Stage ${index + 1}`} value={stage.title} maxLength={200} placeholder="What it is called" onChange={(event) => set(index, { title: event.currentTarget.value })} />
          <Timing index={index} stage={stage} choices={choices} onChange={(change) => set(index, change)} />
          <ActionIcon variant="subtle" aria-label={`Take out stage ${index + 1}`} onClick={() => onChange(stages.filter((_, at) => at !== index))}><IconX size={14} stroke={1.75} /></ActionIcon>
          <textarea
            className={classes.purpose} aria-label={`What stage ${index + 1} is for`} rows={1} maxLength={500} placeholder="What people do in it" value={stage.purpose ?? ''}
            onChange={(event) => set(index, { purpose: event.currentTarget.value || null })}
          />
        </div>
      ))}
      {stages.length < MOST_STAGES && <div><button type="button" className={classes.add} onClick={add}>Add a stage</button></div>}
    </fieldset>
  );
}

interface TimingProps {
  readonly index: number;
  readonly stage: Stage;
  /** Null in a template. */
  readonly choices: DayChoices | null;
  readonly onChange: (change: Change) => void;
}

/** When a stage begins, or how long it takes where people are at it together. */
function Timing({ index, stage, choices, onChange }: TimingProps) {
  const minutes = <Minutes label={`Minutes of stage ${index + 1}`} value={stage.minutes ?? null} optional={choices === null} onChange={(value) => onChange({ minutes: value })} />;
  if (choices === null) return minutes;
  if (stage.minutes == null) return <Begins index={index} value={stage.opensOn ?? ''} choices={choices} onChange={onChange} />;
  return (
    <div className={classes.clock}>
      {minutes}
      <ActionIcon variant="subtle" aria-label={`Stage ${index + 1} by date instead of by the clock`} title="By date instead" onClick={() => onChange({ minutes: null })}><IconCalendar size={15} stroke={1.75} /></ActionIcon>
    </div>
  );
}

/** Minutes as they are typed: what is no number of them yet changes nothing. */
function Minutes({ label, value, optional, onChange }: { label: string; value: number | null; optional: boolean; onChange: (minutes: number | null) => void }) {
  const [text, setText] = useState<string | null>(null);
  const write = (typed: string) => {
    setText(typed);
    const minutes = Math.round(Number(typed));
    if (minutes >= 1 && minutes <= MOST_MINUTES) onChange(minutes);
    else if (typed.trim() === '' && optional) onChange(null);
  };
  return (
    <TextInput
      type="number" aria-label={label} min={1} max={MOST_MINUTES} placeholder={optional ? 'no clock' : ''} rightSection={<span className="muted small">min</span>} value={text ?? value ?? ''}
      onChange={(event) => write(event.currentTarget.value)} onBlur={() => setText(null)}
    />
  );
}

const CLOCK = 'clock';

/** The day on which a stage begins; one that is past stays among the choices. */
function Begins({ index, value, choices, onChange }: { index: number; value: string; choices: DayChoices; onChange: (change: Change) => void }) {
  const known = value === '' || choices.some(({ date }) => date === value);
  const days = index === 0 ? [] : [...(known ? [] : [{ value, label: dayLabel(value) }]), ...choices.map(({ date, label }) => ({ value: date, label }))];
  return (
    <NativeSelect
      aria-label={`Stage ${index + 1} begins`} value={index === 0 ? '' : value}
      onChange={({ currentTarget: { value: chosen } }) => onChange(chosen === CLOCK ? { minutes: SOME_MINUTES, opensOn: null } : { opensOn: chosen || null })}
      data={[{ value: '', label: index === 0 ? 'from the start' : 'when you say' }, { value: CLOCK, label: 'by the clock' }, ...days]}
    />
  );
}
