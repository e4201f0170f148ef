import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { lazy, Suspense, useEffect, useMemo, useRef, useState } from 'react';
import { Link, useParams } from 'react-router';
import { unitRoot } from '../../../schema/document/roots.ts';
import { CommentDeskContext, createCommentDesk } from '../comments/comment-desk.ts';
import { createScopeFeed, isAboutComments, type ScopeFeed } from '../comments/scope-feed.ts';
import { SequenceEventsDocument, SequencePageDocument, type SequencePageQuery } from '../graphql/generated/graphql.ts';
import { usePage } from '../graphql/use-page.ts';
import { useScopeEvents } from '../graphql/use-scope-events.ts';
import { useNavPlace } from '../shell/nav-place.ts';
import { Attribution } from '../ui/Attribution.tsx';
import { count, departmentLabel, placeLabel } from '../ui/labels.ts';
import { lazyDialog } from '../ui/lazy-dialog.tsx';
import { Page } from '../ui/Page.tsx';
import { PageSkeleton } from '../ui/PageSkeleton.tsx';
import { PageTrouble } from '../ui/PageTrouble.tsx';
import { TitleDialog } from '../ui/TitleDialog.tsx';
import { DocumentStatus } from '../writing/DocumentStatus.tsx';
import { NoLongerHere } from '../writing/NoLongerHere.tsx';
import { NotSaved } from '../writing/NotSaved.tsx';
import { OpenDocument } from '../writing/OpenDocument.tsx';
import { RemovedSteps } from './RemovedSteps.tsx';
import { renameSequence } from './step-actions.ts';
import { rootLabel } from './step-fields.ts';
import { Steps } from './Steps.tsx';
import { useCommentedSequence } from './use-commented-sequence.tsx';
import { WhyQuote } from './WhyQuote.tsx';
import classes from './SequencePage.module.css';

const ShareDialog = lazyDialog(async () => (await import('../sharing/ShareDialog.tsx')).ShareDialog);
const CommentRail = lazy(async () => ({ default: (await import('../comments/CommentRail.tsx')).CommentRail }));

type Sequence = NonNullable<SequencePageQuery['lessonSequence']>;

/** A lesson sequence: its steps in order, each opening into what is written about it, by several people at once. */
export function SequencePage() {
  const { sequenceId = '' } = useParams();
  const { data, trouble, refetch } = usePage(SequencePageDocument, { id: sequenceId });
  const [feed] = useState(createScopeFeed);
  const { ended } = useScopeEvents(SequenceEventsDocument, { sequenceId }, {
    refetch() {
      feed.tell(null);
      return refetch();
    },
    onEvent(event) {
      feed.tell(event);
      return isAboutComments(event);
    },
  });
  const sequence = data?.lessonSequence;
  useNavPlace(sequence ? `/departments/${sequence.department.id}` : null);

  const last = useRef(sequence);
  useEffect(() => {
    if (sequence) last.current = sequence;
  }, [sequence]);
  if (ended || sequence === null) return <NoLongerHere documentId={last.current?.document.id ?? null} fieldLabel={(root) => rootLabel(last.current?.steps ?? [], root)} />;
  if (trouble) return <PageTrouble trouble={trouble} onRetry={() => void refetch()} />;
  if (!sequence) return <PageSkeleton rows={7} />;
  return <OpenDocument documentId={sequence.document.id}><Sheet sequence={sequence} feed={feed} /></OpenDocument>;
}

function Sheet({ sequence, feed }: { sequence: Sequence; feed: ScopeFeed }) {
  const [open, setOpen] = useState<'share' | 'rename' | 'removed' | null>(null);
  const close = () => setOpen(null);
  const { edit, share, comment } = sequence.viewerCan;
  const text = useRef<HTMLDivElement>(null);
  const commented = useCommentedSequence(sequence);
  const desk = useMemo(() => createCommentDesk({ kind: 'sequence', id: sequence.id }, comment), [sequence.id, comment]);
  return (
    <Page
      title={sequence.title}
      crumb={<Crumb sequence={sequence} />}
      actions={(
        <>
          <DocumentStatus />
          {share && <Button variant="filled" onClick={() => setOpen('share')}>Share</Button>}
          {(edit || sequence.removedSteps.length > 0) && <More sequence={sequence} onOpen={setOpen} />}
        </>
      )}
    >
      <CommentDeskContext value={desk}>
        <div className={classes.columns}>
          <div className={classes.sheet} ref={text}>
            <NotSaved fieldLabel={(root) => rootLabel([...sequence.steps, ...sequence.removedSteps], root)} />
            {sequence.unit && <OpenDocument documentId={sequence.unit.document.id}><WhyQuote root={unitRoot(sequence.unit.id, 'whyThisWhyNow')} /></OpenDocument>}
            <Steps sequence={sequence} />
            {sequence.removedSteps.length > 0 && (
              <button type="button" className={classes.removed} onClick={() => setOpen('removed')}>{count(sequence.removedSteps.length, 'removed step')}</button>
            )}
            <Attribution text={sequence.attribution} />
          </div>
          <Suspense fallback={<div />}><CommentRail page={commented} text={text} feed={feed} /></Suspense>
        </div>
      </CommentDeskContext>
      {open === 'share' && <ShareDialog kind="sequence" id={sequence.id} departmentId={sequence.department.id} onClose={close} />}
      {open === 'rename' && <TitleDialog title="Rename the sequence" label="Title" action="Rename" initial={sequence.title} onClose={close} onSave={(title) => renameSequence(sequence.id, title)} />}
      {open === 'removed' && <RemovedSteps sequence={sequence} onClose={close} />}
    </Page>
  );
}

/** "Year 8 · Autumn 1 · Ratio and scale", each part leading where it can; the department first where it is another one's. */
function Crumb({ sequence }: { sequence: Sequence }) {
  const { unit, department } = sequence;
  if (!unit) return departmentLabel(department);
  const place = placeLabel(unit);
  return (
    <>
      {department.school.name}{' · '}
      {place && <>{unit.scheme ? <Link to={`/schemes/${unit.scheme.id}`}>{place}</Link> : place}{' · '}</>}
      <Link to={`/units/${unit.id}`}>{unit.title}</Link>
    </>
  );
}

function More({ sequence, onOpen }: { sequence: Sequence; onOpen: (open: 'rename' | 'removed') => void }) {
  return (
    <Menu position="bottom-end">
      <Menu.Target><ActionIcon variant="default" size={34} aria-label="More"><IconDots size={17} stroke={1.75} /></ActionIcon></Menu.Target>
      <Menu.Dropdown>
        {sequence.viewerCan.edit && <Menu.Item onClick={() => onOpen('rename')}>Rename…</Menu.Item>}
        <Menu.Item onClick={() => onOpen('removed')} disabled={sequence.removedSteps.length === 0}>Removed steps</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
