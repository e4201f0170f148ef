import { Button, NativeSelect, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { client } from '../graphql/client.ts';
import { AddUnitDocument, type HalfTermName, type SchemeMapFragment } from '../graphql/generated/graphql.ts';
import { take } from '../graphql/problem.ts';
import { Dialog, DialogActions } from '../ui/Dialog.tsx';
import { spanLabel } from '../ui/dates.ts';
import { count, yearLabel } from '../ui/labels.ts';
import { TroubleNote } from '../ui/TroubleNote.tsx';
import { useAction } from '../ui/use-action.ts';
import { mapRows } from './map-model.ts';

/** Adds a unit at the end of a half-term. */
export function AddUnitDialog({ scheme, onClose }: { scheme: SchemeMapFragment; onClose: () => void }) {
  const rows = mapRows(scheme.programmes);
  const [title, setTitle] = useState('');
  const [programmeId, setProgrammeId] = useState(rows[0]?.programme.id ?? '');
  const [halfTerm, setHalfTerm] = useState<HalfTermName>('AUTUMN_1');
  const [weeks, setWeeks] = useState(3);
  const term = scheme.halfTerms.find((one) => one.name === halfTerm);
  const placed = rows.find((row) => row.programme.id === programmeId)?.cells.find((cell) => cell.halfTerm === halfTerm)
    ?.placements.reduce((sum, placement) => sum + placement.weeks, 0) ?? 0;
  const add = useAction(async () => {
    const input = { programmeId, title: title.trim(), halfTerm, weeks };
    const { data } = await client.mutate({ mutation: AddUnitDocument, variables: { input } });
    take(data?.addUnit, 'UnitAdded');
  });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (await add.run()) onClose();
  };
  return (
    <Dialog title="Add a unit" onClose={onClose}>
      <form onSubmit={(event) => void submit(event)} style={{ display: 'grid', gap: 14 }}>
        <TextInput label="Title" data-autofocus value={title} onChange={(event) => setTitle(event.currentTarget.value)} required withAsterisk={false} maxLength={200} placeholder="Ratio and scale" />
        <div style={{ display: 'grid', gap: 14, gridTemplateColumns: 'repeat(auto-fit, minmax(130px, 1fr))' }}>
          <NativeSelect label="Year" value={programmeId} onChange={(event) => setProgrammeId(event.currentTarget.value)} data={rows.map((row) => ({ value: row.programme.id, label: yearLabel(row.programme) }))} />
          <NativeSelect
            label="Half-term" value={halfTerm} onChange={(event) => setHalfTerm(event.currentTarget.value as HalfTermName)}
            data={scheme.halfTerms.map((one) => ({ value: one.name, label: one.label }))}
          />
          <NativeSelect label="Weeks" value={String(weeks)} onChange={(event) => setWeeks(Number(event.currentTarget.value))} data={[1, 2, 3, 4, 5, 6, 7, 8].map(String)} />
        </div>
        {term && (
          <p className="muted small">
            {term.label}, {spanLabel(term.startsOn, term.endsOn)}, has {count(term.weeks, 'week')}; {placed === 0 ? 'nothing is placed there yet' : `${count(placed, 'week')} ${placed === 1 ? 'is' : 'are'} taken`}.
            {placed + weeks > term.weeks && <> <b>With this unit it is over-full;</b> you can still add it.</>}
          </p>
        )}
        <TroubleNote trouble={add.trouble} />
        <DialogActions>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" variant="filled" loading={add.busy} disabled={title.trim() === ''}>Add unit</Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
