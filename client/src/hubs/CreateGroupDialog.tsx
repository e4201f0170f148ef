import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { client } from '../graphql/client.ts';
import { CreateWorkGroupDocument, type HubPageQuery, type WorkGroupKind } from '../graphql/generated/graphql.ts';
import { take } from '../graphql/problem.ts';
import { useViewer } from '../session/viewer-context.ts';
import { Dialog, DialogActions } from '../ui/Dialog.tsx';
import { GROUP_KIND_LABEL } from '../ui/labels.ts';
import { TroubleNote } from '../ui/TroubleNote.tsx';
import { useAction } from '../ui/use-action.ts';

const KINDS: readonly WorkGroupKind[] = ['DEVELOPMENT', 'EMBEDDING', 'SUSTAINING', 'OTHER'];

/** The meeting models of the programme (R7), in words. */
const MEETING_MODELS = ['Half-termly, both advocates released', 'At least four half-days between September and July', 'Three full days, one a term'];

/** A new work group for a school year. */
export function CreateGroupDialog({ hub, onClose }: { hub: NonNullable<HubPageQuery['hub']>; onClose: () => void }) {
  const { today } = useViewer();
  const [title, setTitle] = useState('');
  const [kind, setKind] = useState<WorkGroupKind>('EMBEDDING');
  const [academicYear, setAcademicYear] = useState(today.academicYear);
  const [theme, setTheme] = useState('');
  const [keyStage, setKeyStage] = useState('3');
  const [meetingModel, setMeetingModel] = useState(MEETING_MODELS[0] ?? '');
  const [specialistIds, setSpecialistIds] = useState<string[]>([]);
  const specialists = (hub.members?.nodes ?? []).filter((member) => member.role === 'MASTERY_SPECIALIST').map((member) => member.person);
  const create = useAction(async () => {
    const input = { hubId: hub.id, title: title.trim(), kind, academicYear, theme: theme.trim() || null, keyStage: keyStage === '' ? null : Number(keyStage), meetingModel, specialistIds };
    const { data } = await client.mutate({ mutation: CreateWorkGroupDocument, variables: { input } });
    take(data?.createWorkGroup, 'WorkGroupCreated');
  });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (await create.run()) onClose();
  };
  return (
    <Dialog title="New work group" onClose={onClose}>
      <form onSubmit={(event) => void submit(event)} style={{ display: 'grid', gap: 14 }}>
        <TextInput label="Title" data-autofocus value={title} onChange={(event) => setTitle(event.currentTarget.value)} maxLength={200} />
        <div style={{ display: 'grid', gap: 14, gridTemplateColumns: 'repeat(auto-fit, minmax(150px, 1fr))' }}>
          <NativeSelect label="Kind" value={kind} onChange={(event) => setKind(event.currentTarget.value as WorkGroupKind)} data={KINDS.map((one) => ({ value: one, label: GROUP_KIND_LABEL[one] }))} />
          <NativeSelect
            label="School year" value={String(academicYear)} onChange={(event) => setAcademicYear(Number(event.currentTarget.value))}
            data={[today.academicYear, today.academicYear + 1].map((year) => ({ value: String(year), label: `${year}/${String((year + 1) % 100).padStart(2, '0')}` }))}
          />
          <NativeSelect label="In focus" value={keyStage} onChange={(event) => setKeyStage(event.currentTarget.value)} data={[{ value: '', label: 'Both key stages' }, { value: '3', label: 'Key Stage 3' }, { value: '4', label: 'Key Stage 4' }]} />
        </div>
        <TextInput label="Theme" description="What its year is about; may be settled later." value={theme} onChange={(event) => setTheme(event.currentTarget.value)} maxLength={200} />
        <NativeSelect label="Meetings" value={meetingModel} onChange={(event) => setMeetingModel(event.currentTarget.value)} data={MEETING_MODELS} />
        {specialists.length > 0 && (
          <Checkbox.Group label="Led by" value={specialistIds} onChange={setSpecialistIds}>
            <div style={{ display: 'grid', gap: 7, marginTop: 4 }}>{specialists.map((person) => <Checkbox key={person.id} value={person.id} label={person.name} />)}</div>
          </Checkbox.Group>
        )}
        <TroubleNote trouble={create.trouble} />
        <DialogActions>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" variant="filled" loading={create.busy} disabled={title.trim() === ''}>Create</Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
