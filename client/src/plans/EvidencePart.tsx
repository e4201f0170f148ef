import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { IconPaperclip } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { Link } from 'react-router';
import { findPupilWords } from '../../../schema/pupil-words.ts';
import { SaidAboutItem } from '../comments/CommentHere.tsx';
import { FILE_LIMIT, fileSize, uploadFile } from '../discussions/files.api.ts';
import type { Linkable } from '../facilitation/linkable.ts';
import { PickLink } from '../facilitation/PickLink.tsx';
import { AddEvidenceDocument, RemovePlanItemDocument, RestorePlanItemDocument } from '../graphql/generated/graphql.ts';
import { Refused } from '../graphql/problem.ts';
import { shortDay } from '../ui/dates.ts';
import { toastTrouble, toastUndo } from '../ui/toast.ts';
import { TroubleNote } from '../ui/TroubleNote.tsx';
import { useAction } from '../ui/use-action.ts';
import { usePlanDesk } from './plan-context.ts';
import type { EvidenceKind, PlanEvidence } from './plan-model.ts';
import { mutatePlan } from './plan-requests.ts';
import { EVIDENCE_KINDS, EVIDENCE_LABEL, shortName } from './plan-words.ts';
import classes from './Sheets.module.css';

export interface EvidencePartProps {
  readonly evidence: readonly PlanEvidence[];
  readonly to: { readonly criterionId: string } | { readonly actionId: string };
  readonly canAdd: boolean;
  /** Opens ready to add. */
  readonly begin: boolean;
}

/** What shows how far a criterion or an action has come, with files; and adding to it. */
export function EvidencePart({ evidence, to, canAdd, begin }: EvidencePartProps) {
  const [adding, setAdding] = useState(begin && canAdd);
  const { renew } = usePlanDesk();
  const remove = async ({ id, title }: PlanEvidence) => {
    try {
      await mutatePlan(RemovePlanItemDocument, { itemId: id }, 'PlanItemChanged');
      renew();
      toastUndo(`“${title}” was taken out.`, async () => {
        await mutatePlan(RestorePlanItemDocument, { itemId: id }, 'PlanItemChanged');
        renew();
      });
    } catch (error) {
      toastTrouble(error);
    }
  };
  return (
    <section className={classes.part} aria-label="Evidence">
      <h3>Evidence</h3>
      {evidence.length === 0 && !adding && <p className="muted small">Nothing yet: a work sample, what pupils said, a walk, a minute. Never a pupil’s name.</p>}
      <ul className={classes.lines}>
        {evidence.map((one) => (
          <li key={one.id}>
            <span className={classes.grow}>
              {one.title}
              {one.note && <small>{one.note}</small>}
              {one.from?.to && <small>From <Link to={one.from.to}>{one.from.title}</Link>, {one.from.kind[0]!.toLowerCase() + one.from.kind.slice(1)}</small>}
              {one.file && <small><IconPaperclip size={13} stroke={1.75} aria-hidden /> <a href={`/files/${encodeURIComponent(one.file.id)}`} download={one.file.name}>{one.file.name}</a></small>}
              <small>{[EVIDENCE_LABEL[one.kind], one.addedBy && shortName(one.addedBy), shortDay(one.at.slice(0, 10))].filter(Boolean).join(' · ')}</small>
            </span>
            <SaidAboutItem itemId={one.id} title={one.title} />
            {canAdd && <button type="button" className={classes.link} onClick={() => void remove(one)}>Take out</button>}
          </li>
        ))}
      </ul>
      {canAdd && (adding ? <AddEvidence to={to} onDone={() => setAdding(false)} /> : <Button mt={8} onClick={() => setAdding(true)}>Add evidence</Button>)}
    </section>
  );
}

/** Uploads what goes with it first. @throws Refused with what to do */
async function upload(file: File | null): Promise<string | undefined> {
  if (!file) return undefined;
  if (file.size > FILE_LIMIT) throw new Refused({ title: `“${file.name}” is ${fileSize(file.size)}; ${fileSize(FILE_LIMIT)} is the most.`, detail: 'Save it smaller, or say in the note where it is kept.' });
  return (await uploadFile(file, file.name)).id;
}

function AddEvidence({ to, onDone }: { to: EvidencePartProps['to']; onDone: () => void }) {
  const { people, today, renew } = usePlanDesk();
  const [kind, setKind] = useState<EvidenceKind>('WORK_SAMPLE');
  const [title, setTitle] = useState('');
  const [note, setNote] = useState('');
  const [file, setFile] = useState<File | null>(null);
  const [from, setFrom] = useState<readonly Linkable[]>([]);
  const add = useAction(async () => {
    const fileId = await upload(file);
    await mutatePlan(AddEvidenceDocument, { ...to, kind, title: title.trim() || null, note: note.trim() || null, objectId: from[0]?.id ?? null, ...(fileId !== undefined && { fileId }) }, 'EvidenceAdded');
    renew();
  });
  const [pupil] = findPupilWords(`${title}\n${note}`, { today: new Date(`${today}T12:00:00Z`), people: people.map(({ name }) => name) });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (await add.run()) onDone();
  };
  return (
    <form className={classes.form} onSubmit={(event) => void submit(event)}>
      <NativeSelect label="What it is" data-autofocus value={kind} onChange={(event) => setKind(event.currentTarget.value as EvidenceKind)} data={EVIDENCE_KINDS.map((value) => ({ value, label: EVIDENCE_LABEL[value] }))} />
      <TextInput label="Title" value={title} maxLength={200} onChange={(event) => setTitle(event.currentTarget.value)} placeholder="Book look, Year 8, 6 November" />
      <Textarea label="What it shows" description={kind === 'LEARNING_WALK' ? 'What was seen across lessons, never whose lesson it was, nor a pupil’s name: senior leaders read it, too.' : 'Never a pupil’s name: everybody who has the plan reads it.'} rows={3} value={note} maxLength={2_000} onChange={(event) => setNote(event.currentTarget.value)} placeholder="Bar models in every class; double number lines in three of five" />
      <PickLink label="Where it is in the product, if it is" threads chosen={from} onChange={(chosen) => setFrom(chosen.slice(-1))} />
      <label className={classes.file}><span>File, where there is one</span><input type="file" onChange={(event) => setFile(event.currentTarget.files?.[0] ?? null)} /></label>
      <div role="status">{pupil && <p className={classes.warn}><b>“{pupil.text}”</b> looks as if it said who a pupil is. Write “a pupil”, “pupil A”; if it is something else, add it as it is.</p>}</div>
      <TroubleNote trouble={add.trouble} />
      <div className={classes.end}><Button onClick={onDone}>Cancel</Button><Button type="submit" variant="filled" loading={add.busy} disabled={title.trim() === '' && from.length === 0}>Add</Button></div>
    </form>
  );
}
