import { Button, NativeSelect } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { client } from '../graphql/client.ts';
import { AddProgrammeDocument, type SchemeMapFragment, type Tier } from '../graphql/generated/graphql.ts';
import { take } from '../graphql/problem.ts';
import { Dialog, DialogActions } from '../ui/Dialog.tsx';
import { TroubleNote } from '../ui/TroubleNote.tsx';
import { useAction } from '../ui/use-action.ts';

const YEARS = [7, 8, 9, 10, 11];

/** Adds a year to a scheme; Years 10 and 11 with their tier. */
export function AddProgrammeDialog({ scheme, onClose }: { scheme: SchemeMapFragment; onClose: () => void }) {
  const taken = new Set(scheme.programmes.filter((one) => one.tier == null).map((one) => one.yearGroup));
  const free = YEARS.filter((year) => year > 9 || !taken.has(year));
  const [yearGroup, setYearGroup] = useState(free[0] ?? 7);
  const [tier, setTier] = useState<Tier | ''>('');
  const add = useAction(async () => {
    const input = { schemeId: scheme.id, yearGroup, tier: yearGroup > 9 && tier !== '' ? tier : null };
    const { data } = await client.mutate({ mutation: AddProgrammeDocument, variables: { input } });
    take(data?.addProgramme, 'ProgrammeAdded');
  });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (await add.run()) onClose();
  };
  return (
    <Dialog title="Add a year" onClose={onClose} size="sm">
      <form onSubmit={(event) => void submit(event)}>
        <NativeSelect
          label="Year" data-autofocus value={String(yearGroup)} onChange={(event) => setYearGroup(Number(event.currentTarget.value))}
          data={free.map((year) => ({ value: String(year), label: `Year ${year}` }))}
        />
        {yearGroup > 9 && (
          <NativeSelect
            label="Tier" mt={14} value={tier} onChange={(event) => setTier(event.currentTarget.value as Tier | '')}
            data={[{ value: '', label: 'Both tiers together' }, { value: 'FOUNDATION', label: 'Foundation' }, { value: 'HIGHER', label: 'Higher' }]}
          />
        )}
        <TroubleNote trouble={add.trouble} />
        <DialogActions>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" variant="filled" loading={add.busy}>Add year</Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
