import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useSearchParams } from 'react-router';
import { CommentsToggle } from '../comments/CommentHere.tsx';
import { ArchivePlanDocument, EditPlanDocument, PlanChangeCountDocument } from '../graphql/generated/graphql.ts';
import { MoreMenu } from '../ui/MoreMenu.tsx';
import { Confirm } from '../ui/Confirm.tsx';
import { count } from '../ui/labels.ts';
import { lazyDialog } from '../ui/lazy-dialog.tsx';
import { usePlanDesk } from './plan-context.ts';
import { halfTermOn } from './plan-dates.ts';
import type { FetchedPlan } from './plan-from.ts';
import { mutatePlan } from './plan-requests.ts';
import type { PlanSaving } from './plan-session.ts';
import { PlanSavingMark } from './PlanSavingMark.tsx';
import { type ViewName, VIEWS } from './PlanViews.tsx';
import classes from './PlanPage.module.css';

const ShareDialog = lazyDialog(async () => (await import('../sharing/ShareDialog.tsx')).ShareDialog);
const ChangesPanel = lazyDialog(async () => (await import('./ChangesPanel.tsx')).ChangesPanel);
const RollOverDialog = lazyDialog(async () => (await import('./RollOverDialog.tsx')).RollOverDialog);
const SignOffDialog = lazyDialog(async () => (await import('./SignOffDialog.tsx')).SignOffDialog);
const TitleDialog = lazyDialog(async () => (await import('../ui/TitleDialog.tsx')).TitleDialog);

type Open = 'share' | 'changes' | 'roll' | 'sign' | 'rename' | 'agree' | 'archive' | null;

const NAME: Readonly<Record<ViewName, string>> = { table: 'Table', board: 'Board', timeline: 'Timeline', page: 'Page' };

/** What can be done with the plan as a whole, at the right of its title. */
export function PlanActions({ fetched, saving, view }: { fetched: FetchedPlan; saving: PlanSaving; view: ViewName }) {
  const { plan, today, renew, open: openDialog } = usePlanDesk();
  const [open, setOpen] = useState<Open>(null);
  const close = () => setOpen(null);
  const { edit, editActions, lead, signOff, history } = fetched.viewerCan;
  const planId = fetched.id;
  const archived = fetched.status === 'ARCHIVED';
  const halfTerm = halfTermOn(today, plan.halfTerms);
  const setStatus = (status: 'AGREED' | 'DRAFT') => mutatePlan(EditPlanDocument, { planId, status }, 'PlanChanged').then(renew);
  const writes = edit || editActions || plan.actions.some(({ can }) => can.update);
  return (
    <>
      <PlanSavingMark saving={saving} canEdit={writes} />
      <Views view={view} />
      <CommentsToggle />
      {history && <ChangesButton planId={planId} halfTerm={halfTerm} seen={plan} onOpen={() => setOpen('changes')} />}
      {signOff && !archived ? <Button variant="filled" onClick={() => setOpen('sign')}>Sign off…</Button> : <Button variant={lead ? 'filled' : 'default'} onClick={() => openDialog({ what: 'review' })}>{lead ? 'Review…' : 'Reviews'}</Button>}
      <MoreMenu
        items={[
          ...(signOff ? [{ label: 'Read the reviews', onSelect: () => openDialog({ what: 'review' }) }] : []),
          ...(lead ? [{ label: 'Share…', onSelect: () => setOpen('share') }] : []),
          ...(edit ? [{ label: 'Rename…', onSelect: () => setOpen('rename') }] : []),
          ...(lead && fetched.status === 'DRAFT' ? [{ label: 'Agree…', onSelect: () => setOpen('agree') }] : []),
          ...(lead ? [{ label: 'Begin next year from it…', onSelect: () => setOpen('roll') }] : []),
          ...(lead && !archived ? [{ label: 'Put away…', onSelect: () => setOpen('archive') }] : []),
          ...(lead && archived ? [{ label: 'Take out again', onSelect: () => void setStatus('DRAFT') }] : []),
          { label: view === 'page' ? 'Print on one side of A4…' : 'Print…', apart: lead || edit || signOff, onSelect: () => window.print() },
        ]}
      />
      {open === 'share' && <ShareDialog kind="plan" id={planId} departmentId={fetched.department.id} onClose={() => { close(); renew(); }} />}
      {open === 'changes' && <ChangesPanel since={halfTerm} signedOffAt={fetched.signedOffAt ?? null} signsOff={signOff} canRestore={lead && !archived} onClose={close} />}
      {open === 'roll' && <RollOverDialog academicYear={fetched.academicYear} onClose={close} />}
      {open === 'sign' && <SignOffDialog fetched={fetched} onClose={close} />}
      {open === 'rename' && <TitleDialog title="Rename the plan" label="Title" action="Rename" initial={fetched.title} onClose={close} onSave={(title: string) => mutatePlan(EditPlanDocument, { planId, title }, 'PlanChanged').then(renew)} />}
      {open === 'agree' && <Confirm title="Agree this plan?" action="Agree" onClose={close} onConfirm={() => setStatus('AGREED')}>Agreeing says that this is what the department works on this year. It can still be changed, and every change is kept.</Confirm>}
      {open === 'archive' && <Confirm title="Put the plan away?" action="Put away" onClose={close} onConfirm={() => mutatePlan(ArchivePlanDocument, { planId }, 'PlanChanged').then(renew)}>It can be read and not changed until it is taken out again. A new plan for the same year can then be begun.</Confirm>}
    </>
  );
}

function Views({ view }: { view: ViewName }) {
  const [params, setParams] = useSearchParams();
  const show = (next: ViewName) => {
    const to = new URLSearchParams(params);
    to.set('view', next);
    setParams(to);
  };
  return (
    <div className={classes.views} role="group" aria-label="View">
      {VIEWS.map((one) => <button key={one} type="button" aria-pressed={one === view} onClick={() => show(one)}>{NAME[one]}</button>)}
    </div>
  );
}

/** The plan is quiet for so long before its changes are counted again. */
const COUNT_MS = 1_500;

/** How many changes this half-term has seen; asked again when the plan is another. */
function ChangesButton({ planId, halfTerm, seen, onOpen }: { planId: string; halfTerm: Parameters<typeof halfTermOn>[1][number]['name']; seen: object; onOpen: () => void }) {
  const { data, refetch } = useQuery(PlanChangeCountDocument, { variables: { id: planId, halfTerm } });
  useEffect(() => {
    const timer = setTimeout(() => void refetch().catch(() => {}), COUNT_MS);
    return () => clearTimeout(timer);
  }, [seen, refetch]);
  const many = data?.plan?.changeCount;
  return <Button onClick={onOpen}>{many ? count(many, 'change') : 'Changes'}</Button>;
}
