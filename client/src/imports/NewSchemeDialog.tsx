import { Button, NativeSelect, Radio, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useNavigate } from 'react-router';
import { client } from '../graphql/client.ts';
import { CreateSchemeDocument, DepartmentPageDocument, type SchemeListItemFragment, StartCurriculumImportDocument } from '../graphql/generated/graphql.ts';
import { take } from '../graphql/problem.ts';
import { useViewer } from '../session/viewer-context.ts';
import { Dialog, DialogActions } from '../ui/Dialog.tsx';
import { TroubleNote } from '../ui/TroubleNote.tsx';
import { useAction } from '../ui/use-action.ts';
import { FileDrop } from './FileDrop.tsx';
import { ImportRun } from './ImportRun.tsx';
import { UPLOAD_LIMIT, uploadCurriculum } from './upload.api.ts';

type Way = 'empty' | 'import';
const NEW = '';

/** "2026/27" for 2026. */
function yearName(year: number): string {
  return `${year}/${String((year + 1) % 100).padStart(2, '0')}`;
}

export interface NewSchemeDialogProps {
  readonly departmentId: string;
  readonly schemes: readonly SchemeListItemFragment[];
  readonly onClose: () => void;
}

/** A new scheme of work: an empty one, or a published curriculum brought in from its files. */
export function NewSchemeDialog({ departmentId, schemes, onClose }: NewSchemeDialogProps) {
  const { today } = useViewer();
  const navigate = useNavigate();
  const [way, setWay] = useState<Way>('empty');
  const [title, setTitle] = useState('');
  const [academicYear, setAcademicYear] = useState(today.academicYear);
  const [schemeId, setSchemeId] = useState(NEW);
  const [files, setFiles] = useState<File[]>([]);
  const [importId, setImportId] = useState<string | null>(null);

  const create = useAction(async () => {
    const input = { departmentId, title: title.trim(), academicYear };
    const { data } = await client.mutate({ mutation: CreateSchemeDocument, variables: { input } });
    navigate(`/schemes/${take(data?.createScheme, 'SchemeCreated').scheme.id}`);
  });
  const begin = useAction(async () => {
    const uploadId = await uploadCurriculum(files);
    const input = { departmentId, title: title.trim(), academicYear, uploadId, schemeId: schemeId === NEW ? null : schemeId };
    const { data } = await client.mutate({ mutation: StartCurriculumImportDocument, variables: { input }, refetchQueries: [DepartmentPageDocument] });
    setImportId(take(data?.startCurriculumImport, 'CurriculumImportStarted').import.id);
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void (way === 'empty' ? create : begin).run();
  };

  if (importId !== null) return <Dialog title="Bringing in the curriculum" onClose={onClose}><ImportRun importId={importId} onClose={onClose} /></Dialog>;

  const into = way === 'import' ? schemes.find((scheme) => scheme.id === schemeId) : undefined;
  const tooMuch = files.reduce((sum, file) => sum + file.size, 0) > UPLOAD_LIMIT;
  const ready = (into !== undefined || title.trim() !== '') && (way === 'empty' || (files.length > 0 && !tooMuch));
  return (
    <Dialog title="New scheme of work" onClose={onClose}>
      <form onSubmit={submit} style={{ display: 'grid', gap: 16 }}>
        <Radio.Group value={way} onChange={(value) => setWay(value as Way)} label="Begin with">
          <div style={{ display: 'grid', gap: 8, marginTop: 4 }}>
            <Radio value="empty" label="An empty scheme" description="You add the years and place the units yourselves." />
            <Radio value="import" label="A published curriculum" description="Programmes, units and lessons come in from files, such as Oak National Academy’s, and are yours to change." />
          </div>
        </Radio.Group>
        {way === 'import' && <FileDrop files={files} onChange={setFiles} />}
        {way === 'import' && schemes.length > 0 && (
          <NativeSelect
            label="Into" value={schemeId} onChange={(event) => setSchemeId(event.currentTarget.value)}
            description={into ? 'What is there already is brought up to date and nothing is doubled; steps your department has changed are left alone.' : undefined}
            data={[{ value: NEW, label: 'A new scheme' }, ...schemes.map((scheme) => ({ value: scheme.id, label: `${scheme.title}, ${scheme.academicYearLabel}` }))]}
          />
        )}
        {into === undefined && (
          <div style={{ display: 'grid', gap: 14, gridTemplateColumns: '1fr 120px' }}>
            <TextInput label="Title" value={title} onChange={(event) => setTitle(event.currentTarget.value)} required withAsterisk={false} maxLength={200} placeholder="Years 7 to 9, as one story" />
            <NativeSelect
              label="School year" value={String(academicYear)} onChange={(event) => setAcademicYear(Number(event.currentTarget.value))}
              data={[today.academicYear, today.academicYear + 1].map((year) => ({ value: String(year), label: yearName(year) }))}
            />
          </div>
        )}
        <TroubleNote trouble={way === 'empty' ? create.trouble : begin.trouble} />
        <DialogActions>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" variant="filled" loading={create.busy || begin.busy} disabled={!ready}>{way === 'empty' ? 'Create' : 'Import'}</Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
