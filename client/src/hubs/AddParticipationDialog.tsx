import { Button, NativeSelect } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { client } from '../graphql/client.ts';
import { AddParticipationDocument, type HubGroupFragment, type SchoolRowFragment } from '../graphql/generated/graphql.ts';
import { take } from '../graphql/problem.ts';
import { Dialog, DialogActions } from '../ui/Dialog.tsx';
import { TroubleNote } from '../ui/TroubleNote.tsx';
import { useAction } from '../ui/use-action.ts';

/** Adds a department of the hub to a work group. */
export function AddParticipationDialog({ group, schools, onClose }: { group: HubGroupFragment; schools: readonly SchoolRowFragment[]; onClose: () => void }) {
  const there = new Set(group.departments.map((department) => department.id));
  const choices = schools.flatMap((school) => school.departments.filter((one) => !there.has(one.id)).map((one) => ({ value: one.id, label: `${school.name} · ${one.name}` })));
  const [departmentId, setDepartmentId] = useState(choices[0]?.value ?? '');
  const add = useAction(async () => {
    const { data } = await client.mutate({ mutation: AddParticipationDocument, variables: { input: { workGroupId: group.id, departmentId } } });
    take(data?.addParticipation, 'ParticipationAdded');
  });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (await add.run()) onClose();
  };
  return (
    <Dialog title={`Add a department to ${group.title}`} onClose={onClose} size="sm">
      <form onSubmit={(event) => void submit(event)}>
        {choices.length === 0
          ? <p>Every department of the hub is in this group already.</p>
          : <NativeSelect label="Department" data-autofocus value={departmentId} onChange={(event) => setDepartmentId(event.currentTarget.value)} data={choices} description="It sees at once what the group shares." />}
        <TroubleNote trouble={add.trouble} />
        <DialogActions>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" variant="filled" loading={add.busy} disabled={departmentId === ''}>Add</Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
