import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { client } from '../graphql/client.ts';
import { SetUnitThreadsDocument, type Strand, ThreadChoicesDocument, type ThreadChoicesQuery, type UnitPageQuery } from '../graphql/generated/graphql.ts';
import { take } from '../graphql/problem.ts';
import { usePage } from '../graphql/use-page.ts';
import { Dialog, DialogActions } from '../ui/Dialog.tsx';
import { STRAND_LABEL, strandColour } from '../ui/labels.ts';
import { TroubleNote } from '../ui/TroubleNote.tsx';
import { useAction } from '../ui/use-action.ts';
import classes from './ThreadsDialog.module.css';

type Unit = Pick<NonNullable<UnitPageQuery['unit']>, 'id' | 'title' | 'curriculumThreads'>;
type Choices = NonNullable<ThreadChoicesQuery['schemeOfWork']>;

const STRANDS = Object.keys(STRAND_LABEL) as Strand[];

/** Says which curriculum threads run through a unit, and names new ones for the scheme. */
export function ThreadsDialog({ unit, schemeId, onClose }: { unit: Unit; schemeId: string; onClose: () => void }) {
  const { data, trouble } = usePage(ThreadChoicesDocument, { schemeId });
  return (
    <Dialog title={`Threads of “${unit.title}”`} onClose={onClose}>
      <TroubleNote trouble={trouble ?? null} />
      {data?.schemeOfWork && <Choose unit={unit} scheme={data.schemeOfWork} onClose={onClose} />}
    </Dialog>
  );
}

function Choose({ unit, scheme, onClose }: { unit: Unit; scheme: Choices; onClose: () => void }) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set(unit.curriculumThreads.map(({ id }) => id)));
  const [name, setName] = useState('');
  const [strand, setStrand] = useState<Strand>(unit.curriculumThreads[0]?.strand ?? STRANDS[0]!);
  const toggle = (id: string, on: boolean) => setChosen((before) => new Set(on ? [...before, id] : [...before].filter((one) => one !== id)));
  const save = useAction(async () => {
    const newThreads = name.trim() === '' ? null : [{ name: name.trim(), strand }];
    const { data } = await client.mutate({ mutation: SetUnitThreadsDocument, variables: { input: { unitId: unit.id, threadIds: [...chosen], newThreads } } });
    take(data?.setUnitThreads, 'UnitThreadsSet');
  });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (await save.run()) onClose();
  };
  const threads = scheme.curriculumThreads.toSorted((a, b) => STRANDS.indexOf(a.strand) - STRANDS.indexOf(b.strand));
  return (
    <form onSubmit={(event) => void submit(event)} className={classes.form}>
      {threads.length > 0 && (
        <ul className={classes.threads}>
          {threads.map((thread) => (
            <li key={thread.id}>
              <Checkbox
                checked={chosen.has(thread.id)} onChange={(event) => toggle(thread.id, event.currentTarget.checked)}
                label={<span className={classes.label}><i style={{ background: strandColour(thread.strand) }} aria-hidden />{thread.name}<small>{STRAND_LABEL[thread.strand]}</small></span>}
              />
            </li>
          ))}
        </ul>
      )}
      {scheme.viewerCan.edit && (
        <fieldset className={classes.fresh}>
          <legend>{threads.length > 0 ? 'A thread that is not in the list' : 'The first thread of this scheme'}</legend>
          <TextInput aria-label="Name of the new thread" placeholder="Multiplicative relationships" value={name} onChange={(event) => setName(event.currentTarget.value)} maxLength={200} />
          <NativeSelect
            aria-label="Strand of the new thread" value={strand} onChange={(event) => setStrand(event.currentTarget.value as Strand)}
            data={STRANDS.map((value) => ({ value, label: STRAND_LABEL[value] }))}
          />
        </fieldset>
      )}
      <TroubleNote trouble={save.trouble} />
      <DialogActions>
        <Button onClick={onClose}>Cancel</Button>
        <Button type="submit" variant="filled" loading={save.busy}>Save</Button>
      </DialogActions>
    </form>
  );
}
