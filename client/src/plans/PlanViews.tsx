import { Button } from '@mantine/core';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { planRoot, priorityRoot } from '../../../schema/document/roots.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { yearSpan } from '../ui/labels.ts';
import { FieldRow } from '../writing/FieldRow.tsx';
import { useFilledRoots } from '../writing/use-field-text.ts';
import { usePlanDesk } from './plan-context.ts';
import type { FetchedPlan } from './plan-from.ts';
import type { PlanModel, PlanPriority } from './plan-model.ts';
import classes from './PlanPage.module.css';
import { PlanFoot } from './PlanFoot.tsx';
import { PlanTable } from './PlanTable.tsx';
import { TitleDialog } from '../ui/TitleDialog.tsx';

const PlanBoard = lazy(async () => ({ default: (await import('./PlanBoard.tsx')).PlanBoard }));
const PlanTimeline = lazy(async () => ({ default: (await import('./PlanTimeline.tsx')).PlanTimeline }));
const PlanPaper = lazy(async () => ({ default: (await import('./PlanPaper.tsx')).PlanPaper }));

export const VIEWS = ['table', 'board', 'timeline', 'page'] as const;
export type ViewName = (typeof VIEWS)[number];

/** The view that an address asks for. */
export function viewOf(params: URLSearchParams): ViewName {
  return VIEWS.find((one) => one === params.get('view')) ?? 'table';
}

/** Where the plan says what it is for, and each priority what came of it. */
function Field({ root, label, placeholder, canEdit }: { root: string; label: string; placeholder: string; canEdit: boolean }) {
  const filled = useFilledRoots([root]);
  if (!canEdit && filled !== null && !filled.has(root)) return null;
  // What says nothing yet asks for words on the screen, and takes no room on paper.
  return <div data-print={filled?.has(root) ? undefined : 'skip'}><FieldRow stacked root={root} label={label} readOnly={!canEdit} placeholder={placeholder} /></div>;
}

function Vision({ fetched }: { fetched: FetchedPlan }) {
  return <Field root={planRoot(fetched.id, 'vision')} label="Vision" canEdit={fetched.viewerCan.edit} placeholder="What will pupils and colleagues do in a few years that they do not do today?" />;
}

function Now({ fetched }: { fetched: FetchedPlan }) {
  return <Field root={planRoot(fetched.id, 'whereWeAreNow')} label="Where we are now" canEdit={fetched.viewerCan.edit} placeholder="What do books, pupils and results say today? What is secure, what is not?" />;
}

/** A plan in one of its four views. */
export function PlanViewOf({ view, plan, fetched }: { view: ViewName; plan: PlanModel; fetched: FetchedPlan }) {
  const desk = usePlanDesk();
  if (view === 'page') {
    return (
      <Suspense>
        <PlanPaper
          plan={desk.plan} heading={`${fetched.department.school.name} · ${fetched.department.name} · Development plan ${yearSpan(fetched.academicYear)}`}
          vision={<Vision fetched={fetched} />} whereWeAreNow={<Now fetched={fetched} />}
          impactOf={(priority: PlanPriority) => <Field root={priorityRoot(priority.id, 'impact')} label="Impact so far" canEdit={priority.can.edit} placeholder="What is different now, and how do you know?" />}
          foot={<PlanFoot fetched={fetched} plain />}
        />
      </Suspense>
    );
  }
  if (desk.plan.priorities.length === 0) return <Begin fetched={fetched} />;
  if (plan.priorities.length === 0) return <EmptyState title="Nothing to show">No action of the plan is like that. Choose “Everything” to see all of it.</EmptyState>;
  const views: Record<Exclude<ViewName, 'page'>, ReactNode> = {
    table: <><PlanTable plan={plan} /><AddPriority fetched={fetched} /></>, board: <PlanBoard plan={plan} />, timeline: <PlanTimeline plan={plan} />,
  };
  return <Suspense fallback={<div style={{ minHeight: 400 }} aria-busy="true" />}>{views[view]}</Suspense>;
}

/** What the plan is for, folded away above the table. */
export function About({ fetched }: { fetched: FetchedPlan }) {
  const roots = [planRoot(fetched.id, 'vision'), planRoot(fetched.id, 'whereWeAreNow')];
  const filled = useFilledRoots(roots);
  if (!fetched.viewerCan.edit && (filled === null || !roots.some((root) => filled.has(root)))) return null;
  return <details className={classes.about} data-about><summary>Vision, and where we are now</summary><div className={classes.words}><Vision fetched={fetched} /><Now fetched={fetched} /></div></details>;
}

function AddPriority({ fetched, first = false }: { fetched: FetchedPlan; first?: boolean }) {
  const { edit } = usePlanDesk();
  const [open, setOpen] = useState(false);
  if (!fetched.viewerCan.edit) return null;
  return (
    <>
      {first ? <Button variant="filled" onClick={() => setOpen(true)}>Add a priority</Button> : <button type="button" className={classes.addPriority} onClick={() => setOpen(true)}>+ Priority</button>}
      {open && (
        <TitleDialog
          title="New priority" label="What will the department work on?" action="Add" placeholder="Bar models and double number lines, the same way in every Key Stage 3 room" onClose={() => setOpen(false)}
          onSave={async (title) => edit({ kind: 'addPriority', id: `new_${crypto.randomUUID()}`, title })}
        />
      )}
    </>
  );
}

function Begin({ fetched }: { fetched: FetchedPlan }) {
  return (
    <EmptyState title="No priorities yet" action={<AddPriority fetched={fetched} first />}>
      {fetched.viewerCan.edit
        ? 'Two or three priorities are plenty for a year. Each says by which success criteria you will know, and what is to be done, by whom and when.'
        : 'The subject lead has begun this plan and not set its priorities yet. They appear here by themselves.'}
    </EmptyState>
  );
}
