import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { client } from '../graphql/client.ts';
import { AddSchoolDocument } from '../graphql/generated/graphql.ts';
import { take } from '../graphql/problem.ts';
import { Dialog, DialogActions } from '../ui/Dialog.tsx';
import { TroubleNote } from '../ui/TroubleNote.tsx';
import { useAction } from '../ui/use-action.ts';

const EMPTY = { name: '', urn: '', localAuthority: '', trust: '', departmentName: 'Mathematics' };

/** Adds a school with its mathematics department. */
export function AddSchoolDialog({ hubId, onAdded, onClose }: { hubId: string; onAdded: () => unknown; onClose: () => void }) {
  const [school, setSchool] = useState(EMPTY);
  const add = useAction(async () => {
    const { name, urn, localAuthority, trust, departmentName } = school;
    const input = { hubId, name: name.trim(), urn: urn.trim(), localAuthority: localAuthority.trim(), trust: trust.trim() || null, departmentName: departmentName.trim() };
    const { data } = await client.mutate({ mutation: AddSchoolDocument, variables: { input } });
    take(data?.addSchool, 'SchoolAdded');
    await onAdded();
  });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (await add.run()) onClose();
  };
  const field = (key: keyof typeof EMPTY) => ({
    value: school[key],
    onChange: (event: React.ChangeEvent<HTMLInputElement>) => setSchool({ ...school, [key]: event.currentTarget.value }),
    error: add.trouble?.field === key ? add.trouble.title : undefined,
  });
  const urnIsSound = /^\d{6}$/.test(school.urn.trim());
  const ready = urnIsSound && [school.name, school.localAuthority, school.departmentName].every((text) => text.trim() !== '');
  return (
    <Dialog title="Add a school" onClose={onClose}>
      <form onSubmit={(event) => void submit(event)} style={{ display: 'grid', gap: 14 }}>
        <TextInput label="Name" data-autofocus {...field('name')} />
        <TextInput label="URN" description="The school’s six-digit number." inputMode="numeric" maxLength={6} {...field('urn')} />
        <TextInput label="Local authority" {...field('localAuthority')} />
        <TextInput label="Trust" description="Leave empty where there is none." {...field('trust')} />
        <TextInput label="Department" {...field('departmentName')} />
        <TroubleNote trouble={add.trouble?.field ? null : add.trouble} />
        <DialogActions>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" variant="filled" loading={add.busy} disabled={!ready}>Add school</Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
