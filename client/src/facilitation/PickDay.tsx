import { NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { type HalfTermDays, likelyDays, sayDay } from './half-terms.ts';

export interface PickDayProps {
  readonly label: string;
  readonly description?: string;
  /** yyyy-MM-dd, or null for no day. */
  readonly value: string | null;
  readonly onChange: (date: string | null) => void;
  /** yyyy-MM-dd. */
  readonly today: string;
  readonly halfTerms: readonly HalfTermDays[];
  /** What no day is called. */
  readonly none: string;
}

const OTHER = 'other';

/** A day as people say it: "Autumn 2, week 4 · Fri 27 Nov", or another from the calendar. */
export function PickDay({ label, description, value, onChange, today, halfTerms, none }: PickDayProps) {
  const likely = likelyDays(today, halfTerms);
  const known = value === null || likely.some(({ date }) => date === value);
  const [asked, setAsked] = useState(false);
  const other = asked || !known;
  return (
    <div>
      <NativeSelect
        label={label} description={description} value={other ? OTHER : (value ?? '')}
        onChange={(event) => {
          const chosen = event.currentTarget.value;
          setAsked(chosen === OTHER);
          if (chosen !== OTHER) onChange(chosen === '' ? null : chosen);
        }}
        data={[{ value: '', label: none }, ...likely.map(({ date, label: text }) => ({ value: date, label: text })), { value: OTHER, label: 'Another day…' }]}
      />
      {other && (
        <TextInput
          type="date" aria-label={`${label}: the day`} mt={6} min={today} value={value ?? ''} onChange={(event) => onChange(event.currentTarget.value || null)}
          description={value && !known ? sayDay(value, halfTerms) : undefined} inputWrapperOrder={['input', 'description']}
        />
      )}
    </div>
  );
}
