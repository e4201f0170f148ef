import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { client } from '../graphql/client.ts';
import { AddLessonSequenceDocument, RenameUnitDocument, SchemeEventsDocument, UnitPageDocument, type UnitPageQuery } from '../graphql/generated/graphql.ts';
import { take } from '../graphql/problem.ts';
import { usePage } from '../graphql/use-page.ts';
import { useScopeEvents } from '../graphql/use-scope-events.ts';
import { ServesPriorities } from '../plans/ServesPriorities.tsx';
import { useNavPlace } from '../shell/nav-place.ts';
import { Attribution } from '../ui/Attribution.tsx';
import { sinceLabel } from '../ui/dates.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { count, departmentLabel, placeLabel, STRAND_LABEL, strandColour } from '../ui/labels.ts';
import { lazyDialog } from '../ui/lazy-dialog.tsx';
import { Page, Section } from '../ui/Page.tsx';
import { PageSkeleton } from '../ui/PageSkeleton.tsx';
import { PageTrouble } from '../ui/PageTrouble.tsx';
import { Row, Rows } from '../ui/Rows.tsx';
import { TitleDialog } from '../ui/TitleDialog.tsx';
import { useNow } from '../ui/use-now.ts';
import { MathText } from '../writing/MathText.tsx';
import { NoLongerHere } from '../writing/NoLongerHere.tsx';
import { UnitDocument, unitFieldLabel } from './UnitDocument.tsx';
import classes from './UnitPage.module.css';

const ThreadsDialog = lazyDialog(async () => (await import('./ThreadsDialog.tsx')).ThreadsDialog);
const ShareDialog = lazyDialog(async () => (await import('../sharing/ShareDialog.tsx')).ShareDialog);

type Unit = NonNullable<UnitPageQuery['unit']>;

/** One unit: why it is here, what it rests on, its threads and words, and its lesson sequences. */
export function UnitPage() {
  const { unitId = '' } = useParams();
  const { data, trouble, refetch } = usePage(UnitPageDocument, { id: unitId });
  const unit = data?.unit;
  const schemeId = unit?.scheme?.id;
  const { ended } = useScopeEvents(SchemeEventsDocument, schemeId ? { schemeId } : null, { refetch });
  useNavPlace(unit ? `/departments/${unit.department.id}` : null);

  const documentId = useRef<string | null>(null);
  useEffect(() => {
    if (unit) documentId.current = unit.document.id;
  }, [unit]);
  if (unit === null) return <NoLongerHere documentId={documentId.current} fieldLabel={unitFieldLabel} />;
  if (ended) void refetch();
  if (trouble) return <PageTrouble trouble={trouble} onRetry={() => void refetch()} />;
  if (!unit) return <PageSkeleton />;
  return <UnitSheet unit={unit} />;
}

function UnitSheet({ unit }: { unit: Unit }) {
  const [open, setOpen] = useState<'share' | 'rename' | 'sequence' | 'threads' | null>(null);
  const navigate = useNavigate();
  const close = () => setOpen(null);
  const place = [placeLabel(unit), unit.placement ? count(unit.placement.weeks, 'week') : ''].filter(Boolean).join(' · ');
  return (
    <UnitDocument unit={unit}>
      {({ status, fields }) => (
        <Page
          title={unit.title}
          crumb={(
            <>
              <Link to={`/departments/${unit.department.id}`}>{departmentLabel(unit.department)}</Link>
              {unit.scheme && <> · <Link to={`/schemes/${unit.scheme.id}`}>{unit.scheme.title}</Link></>}
              {place && ` · ${place}`}
            </>
          )}
          actions={(
            <>
              {status}
              {unit.viewerCan.edit && <Button onClick={() => setOpen('rename')}>Rename</Button>}
              {unit.viewerCan.share && <Button variant="filled" onClick={() => setOpen('share')}>Share</Button>}
            </>
          )}
        >
          <div className={classes.two}>
            <div>
              {fields}
              <Sequences unit={unit} onAdd={() => setOpen('sequence')} />
            </div>
            <aside className={classes.aside}>
              <Threads unit={unit} onEdit={() => setOpen('threads')} />
              <Vocabulary unit={unit} />
              <ServesPriorities unitId={unit.id} />
            </aside>
          </div>
          <Attribution text={unit.scheme?.attribution} />
          {open === 'share' && <ShareDialog kind="unit" id={unit.id} departmentId={unit.department.id} onClose={close} />}
          {open === 'threads' && unit.scheme && <ThreadsDialog unit={unit} schemeId={unit.scheme.id} onClose={close} />}
          {open === 'rename' && <TitleDialog title="Rename the unit" label="Title" action="Rename" initial={unit.title} onClose={close} onSave={(title) => renameUnit(unit.id, title)} />}
          {open === 'sequence' && (
            <TitleDialog
              title="New lesson sequence" label="Title" action="Create" placeholder="Ratio as a constant multiplier" onClose={close}
              onSave={async (title) => navigate(`/sequences/${await addSequence(unit.id, title)}`)}
            />
          )}
        </Page>
      )}
    </UnitDocument>
  );
}

async function renameUnit(unitId: string, title: string): Promise<void> {
  const { data } = await client.mutate({ mutation: RenameUnitDocument, variables: { input: { unitId, title } } });
  take(data?.renameUnit, 'UnitRenamed');
}

async function addSequence(unitId: string, title: string): Promise<string> {
  const { data } = await client.mutate({ mutation: AddLessonSequenceDocument, variables: { input: { unitId, title } } });
  return take(data?.addLessonSequence, 'LessonSequenceAdded').sequence.id;
}

function Sequences({ unit, onAdd }: { unit: Unit; onAdd: () => void }) {
  const now = useNow();
  const add = unit.viewerCan.edit && <Button onClick={onAdd}>New sequence</Button>;
  return (
    <Section title="Lesson sequences" action={unit.sequences.length > 0 && add}>
      {unit.sequences.length === 0
        ? <EmptyState title="None yet" action={add}>A lesson sequence takes the unit apart into small steps, each resting on the one before. Several people can write it at once.</EmptyState>
        : (
          <Rows label="Lesson sequences">
            {unit.sequences.map((sequence) => (
              <Row
                key={sequence.id} to={`/sequences/${sequence.id}`} title={sequence.title}
                detail={[count(sequence.steps.length, 'step'), sequence.steps[0]?.title].filter(Boolean).join(' · begins with ')}
                aside={<time dateTime={sequence.updatedAt}>{sinceLabel(sequence.updatedAt, now)}</time>}
              />
            ))}
          </Rows>
        )}
    </Section>
  );
}

function Threads({ unit, onEdit }: { unit: Unit; onEdit: () => void }) {
  const edit = unit.viewerCan.edit && unit.scheme && <Button onClick={onEdit}>{unit.curriculumThreads.length === 0 ? 'Choose threads' : 'Change'}</Button>;
  if (unit.curriculumThreads.length === 0 && !edit) return null;
  return (
    <Section title="Curriculum threads" action={edit}>
      {unit.curriculumThreads.length === 0 && <p className="muted small">Threads run through the years and colour the map: which does this unit carry on?</p>}
      <ul className={classes.threads}>
        {unit.curriculumThreads.map((thread) => (
          <li key={thread.id}><i style={{ background: strandColour(thread.strand) }} aria-hidden /><span>{thread.name}</span><small>{STRAND_LABEL[thread.strand]}</small></li>
        ))}
      </ul>
    </Section>
  );
}

function Vocabulary({ unit }: { unit: Unit }) {
  if (unit.vocabulary.length === 0) return null;
  return (
    <Section title="Vocabulary">
      <dl className={classes.words}>
        {unit.vocabulary.map((word) => <div key={word.id}><dt>{word.term}</dt><dd><MathText text={word.meaning} /></dd></div>)}
      </dl>
    </Section>
  );
}
