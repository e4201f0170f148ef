import { ActionIcon, NativeSelect, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
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

/** The course of a thread: what its parts are called, and when each begins or how long it takes by the clock. */
export function StagesForm({ stages, onChange, days }: StagesFormProps) {
  const choices = days ? schoolDays(days.today, days.halfTerms) : [];
  const set = (index: number, change: Partial<Stage>) => onChange(stages.map((stage, at) => (at === index ? { ...stage, ...change } : stage)));
  return (
    <fieldset className={classes.stages}>
      <legend>Stages</legend>
      {stages.length === 0 && <p className="muted small">None: everybody posts and answers as they like.</p>}
      {stages.map((stage, index) => (
        // A stage has no name but its place until it is kept.
        <div key={`${index}`} className={classes.stage}>
          <TextInput aria-label={`Stage ${index + 1}`} value={stage.title} maxLength={200} onChange={(event) => set(index, { title: event.currentTarget.value })} />
          {stage.minutes != null
            ? <TextInput aria-label={`Minutes of stage ${index + 1}`} type="number" min={1} max={600} rightSection={<span className="muted small">min</span>} value={stage.minutes} onChange={(event) => set(index, { minutes: Math.max(1, Number(event.currentTarget.value) || 1) })} />
            : days && (index === 0
              ? <span className={classes.begins}>from the start</span>
              : <Begins label={`Stage ${index + 1} begins`} value={stage.opensOn ?? ''} choices={choices} onChange={(opensOn) => set(index, { opensOn })} />)}
          <ActionIcon variant="subtle" aria-label={`Take out stage ${index + 1}`} onClick={() => onChange(stages.filter((_, at) => at !== index))}><IconX size={14} stroke={1.75} /></ActionIcon>
          {stage.purpose && <p className={classes.purpose}>{stage.purpose}</p>}
        </div>
      ))}
      {stages.length < MOST_STAGES && <div><button type="button" className={classes.add} onClick={() => onChange([...stages, { title: '', ...(stages.some(({ minutes }) => minutes != null) && { minutes: 5 }) }])}>Add a stage</button></div>}
    </fieldset>
  );
}

interface BeginsProps {
  readonly label: string;
  readonly value: string;
  readonly choices: readonly { readonly date: string; readonly label: string }[];
  readonly onChange: (date: string | null) => void;
}

/** The day on which a stage begins; one that is past stays among the choices. */
function Begins({ label, value, choices, onChange }: BeginsProps) {
  const known = value === '' || choices.some(({ date }) => date === value);
  return (
    <NativeSelect
      aria-label={label} value={value} onChange={(event) => onChange(event.currentTarget.value || null)}
      data={[{ value: '', label: 'when you say' }, ...(known ? [] : [{ value, label: dayLabel(value) }]), ...choices.map((choice) => ({ value: choice.date, label: choice.label }))]}
    />
  );
}
