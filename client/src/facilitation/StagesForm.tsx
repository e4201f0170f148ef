import { ActionIcon, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { type HalfTermDays, sayDay } from './half-terms.ts';
import type { Stage } from './thread-view.ts';
import classes from './StagesForm.module.css';

export interface StagesFormProps {
  readonly stages: readonly Stage[];
  readonly onChange: (stages: readonly Stage[]) => void;
  /** Whether stages carry days; a template's do not. */
  readonly dated?: boolean;
  readonly halfTerms?: readonly HalfTermDays[];
}

const MOST_STAGES = 8;

/** The course of a thread: what its parts are called, and when each begins or how long it takes by the clock. */
export function StagesForm({ stages, onChange, dated = false, halfTerms = [] }: StagesFormProps) {
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
            : dated && (index === 0
              ? <span className={classes.begins}>from the start</span>
              : <TextInput aria-label={`Stage ${index + 1} begins`} type="date" value={stage.opensOn ?? ''} onChange={(event) => set(index, { opensOn: event.currentTarget.value || null })} title={stage.opensOn ? sayDay(stage.opensOn, halfTerms) : undefined} />)}
          <ActionIcon variant="subtle" aria-label={`Take out stage ${index + 1}`} onClick={() => onChange(stages.filter((_, at) => at !== index))}><IconX size={14} stroke={1.75} /></ActionIcon>
          {stage.purpose && <p className={classes.purpose}>{stage.purpose}</p>}
        </div>
      ))}
      {stages.length < MOST_STAGES && <div><button type="button" className={classes.add} onClick={() => onChange([...stages, { title: '', ...(stages.some(({ minutes }) => minutes != null) && { minutes: 5 }) }])}>Add a stage</button></div>}
    </fieldset>
  );
}
