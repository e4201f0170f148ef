import { Button } from '@mantine/core';
import { useState, useSyncExternalStore } from 'react';
import { Link, useParams } from 'react-router';
import { client } from '../graphql/client.ts';
import { AgreeSchemeDocument, type SchemeMapFragment } from '../graphql/generated/graphql.ts';
import { take } from '../graphql/problem.ts';
import { useViewer } from '../session/viewer-context.ts';
import { useNavPlace } from '../shell/nav-place.ts';
import { Attribution } from '../ui/Attribution.tsx';
import { Confirm } from '../ui/Confirm.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { departmentLabel, SCHEME_STATUS_LABEL } from '../ui/labels.ts';
import { lazyDialog } from '../ui/lazy-dialog.tsx';
import { NotFound } from '../ui/NotFound.tsx';
import { Page } from '../ui/Page.tsx';
import { PageTrouble } from '../ui/PageTrouble.tsx';
import { PresenceContext } from './map-context.ts';
import type { MapSession } from './map-session.ts';
import { tellNotice } from './map-words.ts';
import { PeopleOnMap } from './MapPeople.tsx';
import { MapSaving } from './MapSaving.tsx';
import { MapSkeleton } from './MapSkeleton.tsx';
import { MoreMenu } from '../ui/MoreMenu.tsx';
import type { PopMenuItem } from '../ui/PopMenu.tsx';
import { SchemeMap } from './SchemeMap.tsx';
import { useSchemeMap } from './use-scheme-map.ts';

const ShareDialog = lazyDialog(async () => (await import('../sharing/ShareDialog.tsx')).ShareDialog);
const AddProgrammeDialog = lazyDialog(async () => (await import('./AddProgrammeDialog.tsx')).AddProgrammeDialog);
const AddUnitDialog = lazyDialog(async () => (await import('./AddUnitDialog.tsx')).AddUnitDialog);
const RenameDialog = lazyDialog(async () => (await import('./RenameSchemeDialog.tsx')).RenameSchemeDialog);

type Open = 'share' | 'programme' | 'unit' | 'rename' | 'agree' | null;

/** A scheme of work as one picture: years down, half-terms across. */
export function SchemePage() {
  const { schemeId = '' } = useParams();
  return <Map key={schemeId} schemeId={schemeId} />;
}

function Map({ schemeId }: { schemeId: string }) {
  const { person } = useViewer();
  const { session, presence, trouble, retry } = useSchemeMap(schemeId, person.id, tellNotice);
  if (session === null) return <NotFound />;
  if (trouble) return <PageTrouble trouble={trouble} onRetry={retry} />;
  if (session === undefined) return <MapSkeleton />;
  return <PresenceContext value={presence}><Scheme session={session} /></PresenceContext>;
}

function Scheme({ session }: { session: MapSession }) {
  const view = useSyncExternalStore(session.subscribe, session.view);
  const { scheme } = view;
  useNavPlace(`/departments/${scheme.department.id}`);
  const [open, setOpen] = useState<Open>(null);
  const close = () => {
    setOpen(null);
    session.expectNews();
  };
  const { edit, share } = scheme.viewerCan;
  const empty = scheme.programmes.length === 0;
  const noUnits = !empty && scheme.unplacedUnits.length === 0 && scheme.programmes.every(({ placements }) => placements.length === 0);
  return (
    <Page
      title={scheme.title}
      crumb={<><Link to={`/departments/${scheme.department.id}`}>{departmentLabel(scheme.department)}</Link>{` · Scheme of work ${scheme.academicYearLabel} · ${SCHEME_STATUS_LABEL[scheme.status].toLowerCase()}`}</>}
      actions={(
        <>
          <PeopleOnMap />
          {edit && !empty && <MapSaving session={session} view={view} />}
          {edit && !empty && <Button onClick={() => setOpen('unit')}>Add unit</Button>}
          {share && <Button variant="filled" onClick={() => setOpen('share')}>Share</Button>}
          <More scheme={scheme} onOpen={setOpen} />
        </>
      )}
    >
      {empty
        ? (
          <EmptyState title="No years in it yet" action={edit && <Button variant="filled" onClick={() => setOpen('programme')}>Add a year</Button>}>
            Add the years this scheme is for; then place units in their half-terms. Each unit gets its lesson sequences, which departments write together.
          </EmptyState>
        )
        : <SchemeMap scheme={scheme} session={session} />}
      {noUnits && (
        <EmptyState title="No units yet" action={edit && <Button variant="filled" onClick={() => setOpen('unit')}>Add a unit</Button>}>
          {edit
            ? 'Add the first unit to a half-term. It can be dragged elsewhere, or moved by keyboard, as often as you like, and everybody who has the map open sees it.'
            : 'Nobody has placed a unit here yet. It appears by itself when somebody does.'}
        </EmptyState>
      )}
      <Attribution text={scheme.attribution} />
      {open === 'share' && <ShareDialog kind="scheme" id={scheme.id} departmentId={scheme.department.id} onClose={close} />}
      {open === 'programme' && <AddProgrammeDialog scheme={scheme} onClose={close} />}
      {open === 'unit' && <AddUnitDialog scheme={scheme} onClose={close} />}
      {open === 'rename' && <RenameDialog schemeId={scheme.id} title={scheme.title} onClose={close} />}
      {open === 'agree' && (
        <Confirm title="Agree this scheme?" action="Agree" onClose={close} onConfirm={() => agreeScheme(scheme.id)}>
          Agreeing says that this is what the department teaches in {scheme.academicYearLabel}. Everybody it is shared with sees it as agreed.
        </Confirm>
      )}
    </Page>
  );
}

async function agreeScheme(schemeId: string): Promise<void> {
  const { data } = await client.mutate({ mutation: AgreeSchemeDocument, variables: { input: { schemeId } } });
  take(data?.agreeScheme, 'SchemeAgreed');
}

/** What is asked for rarely. */
function More({ scheme, onOpen }: { scheme: SchemeMapFragment; onOpen: (open: Open) => void }) {
  const { edit, agree } = scheme.viewerCan;
  const items: PopMenuItem[] = [
    ...(edit ? [{ label: 'Add a year…', onSelect: () => onOpen('programme') }, { label: 'Rename…', onSelect: () => onOpen('rename') }] : []),
    ...(agree && scheme.status === 'DRAFT' ? [{ label: 'Agree…', onSelect: () => onOpen('agree') }] : []),
    { label: 'Print on one A3 sheet…', apart: edit || agree, onSelect: () => window.print() },
  ];
  return <MoreMenu items={items} />;
}
