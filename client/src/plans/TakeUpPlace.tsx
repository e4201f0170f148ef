import { NativeSelect } from '@mantine/core';

interface Titled {
  readonly id: string;
  readonly title: string;
}

/** A priority as far as actions may be put there. */
export interface OpenPriority extends Titled {
  readonly takes: boolean;
  readonly criteria: readonly (Titled & { readonly takes: boolean })[];
}

/** Where in a plan an action goes: a priority as a whole, or one of its criteria. */
export type ActionHome = { readonly priorityId: string } | { readonly criterionId: string };

export interface TakeUpPlaceProps {
  readonly label: string;
  readonly priorities: readonly OpenPriority[];
  /** The id of a priority or a criterion; empty before one was chosen. */
  readonly value: string;
  readonly onChange: (id: string) => void;
}

/** Chooses the priority or the success criterion that an action serves, among those one may put actions into. */
export function TakeUpPlace({ label, priorities, value, onChange }: TakeUpPlaceProps) {
  const groups = priorities.flatMap(({ id, title, takes, criteria }, index) => {
    const items = [...(takes ? [{ value: id, label: 'The priority as a whole' }] : []), ...criteria.filter((one) => one.takes).map((one) => ({ value: one.id, label: one.title }))];
    return items.length > 0 ? [{ group: `${index + 1} · ${title}`, items }] : [];
  });
  return <NativeSelect label={label} data-autofocus value={value} onChange={(event) => onChange(event.currentTarget.value)} data={[{ value: '', label: 'Choose what it serves…' }, ...groups]} />;
}

/** What the server is told of a chosen place. */
export function homeOf(priorities: readonly OpenPriority[], id: string): ActionHome {
  return priorities.some((one) => one.id === id) ? { priorityId: id } : { criterionId: id };
}
