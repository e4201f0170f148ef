import { ActionIcon, Button, NativeSelect } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { DeletePlanViewDocument, SavePlanViewDocument } from '../graphql/generated/graphql.ts';
import { lazyDialog } from '../ui/lazy-dialog.tsx';
import { toastTrouble } from '../ui/toast.ts';
import { usePlanDesk } from './plan-context.ts';
import { isFiltered, type PlanFilter, readFilter, writeFilter } from './plan-filter.ts';
import type { FetchedPlan } from './plan-from.ts';
import type { Named, PlanModel } from './plan-model.ts';
import { mutatePlan } from './plan-requests.ts';
import { ACTION_STATUSES, STATUS_LABEL } from './plan-words.ts';
import classes from './FilterBar.module.css';

const TitleDialog = lazyDialog(async () => (await import('../ui/TitleDialog.tsx')).TitleDialog);

/** The filter in the address, and another one put there. */
export function usePlanFilter(): readonly [PlanFilter, (filter: PlanFilter) => void] {
  const [params, setParams] = useSearchParams();
  return [readFilter(Object.fromEntries(params)), (filter) => setParams(writeFilter(params, filter), { replace: true })];
}

const same = (a: PlanFilter, b: PlanFilter) => writeFilter(new URLSearchParams(), a).toString() === writeFilter(new URLSearchParams(), b).toString();

/** Whoever has something in a plan, by name. */
function inPlan({ actions, priorities }: PlanModel, besides: readonly Named[]): Named[] {
  const people = [...actions.flatMap(({ owner, supporter }) => [owner, supporter]), ...priorities.flatMap(({ criteria }) => criteria.map(({ owner }) => owner))].flatMap((one) => one ?? []);
  return [...new Map([...besides, ...people].map((one) => [one.id, one])).values()].toSorted((a, b) => a.name.localeCompare(b.name, 'en-GB'));
}

export interface FilterBarProps {
  readonly views: FetchedPlan['views'];
  readonly shown: number;
}

/** What of the plan is shown: one press for what people ask for every week, fields for the rest, and one's own kept views. */
export function FilterBar({ views, shown }: FilterBarProps) {
  const { me, plan, people, renew } = usePlanDesk();
  const [params, setParams] = useSearchParams();
  const [filter, setFilter] = usePlanFilter();
  const [open, setOpen] = useState(false);
  const [naming, setNaming] = useState(false);
  // Whoever reads the plan from outside the department has nothing in it.
  const worksHere = people.some(({ id }) => id === me.id);
  const quick: [string, PlanFilter][] = [['Everything', {}], ...(worksHere ? [['Mine', { owner: me.id }] as [string, PlanFilter]] : []), ['Due or overdue', { due: 'DUE' }], ['Lasting', { lasting: true }]];
  const named = quick.some(([, one]) => same(one, filter)) || views.some((view) => same(readFilter(view.filter as never), filter));
  const view = (params.get('view') ?? 'table').toUpperCase();
  const show = (kept: FilterBarProps['views'][number]) => {
    const next = writeFilter(params, readFilter(kept.filter as Record<string, unknown>));
    next.set('view', kept.view.toLowerCase());
    setParams(next);
  };
  const change = (next: PlanFilter) => setFilter(Object.fromEntries(Object.entries({ ...filter, ...next }).filter(([, value]) => value !== '' && value !== undefined)) as PlanFilter);
  return (
    <div className={classes.bar} role="group" aria-label="What is shown">
      {quick.map(([label, one]) => <button key={label} type="button" className={classes.chip} aria-pressed={same(one, filter)} onClick={() => setFilter(one)}>{label}</button>)}
      {views.map((kept) => (
        <span key={kept.id} className={classes.kept}>
          <button type="button" className={classes.chip} aria-pressed={same(readFilter(kept.filter as never), filter) && kept.view === view} onClick={() => show(kept)}>{kept.name}</button>
          <ActionIcon variant="subtle" size={20} aria-label={`Forget the view ${kept.name}`} onClick={() => void mutatePlan(DeletePlanViewDocument, { planId: plan.id, viewId: kept.id }, 'PlanViewsChanged').then(renew, toastTrouble)}><IconX size={12} /></ActionIcon>
        </span>
      ))}
      <button type="button" className={classes.chip} aria-expanded={open || !named} onClick={() => setOpen(!open)}>Filter…</button>
      {isFiltered(filter) && <span className={classes.count} role="status">{shown} of {plan.actions.length} actions</span>}
      {(open || !named) && (
        <div className={classes.fields}>
          <NativeSelect aria-label="Who" value={filter.owner ?? ''} onChange={(event) => change({ owner: event.currentTarget.value })} data={[{ value: '', label: 'Anybody' }, ...inPlan(plan, worksHere ? [me] : []).map(({ id, name }) => ({ value: id, label: name }))]} />
          <NativeSelect aria-label="Priority" value={filter.priority ?? ''} onChange={(event) => change({ priority: event.currentTarget.value })} data={[{ value: '', label: 'Any priority' }, ...plan.priorities.map(({ id, title }, index) => ({ value: id, label: `${index + 1} · ${title}` }))]} />
          <NativeSelect aria-label="Due" value={filter.due ?? ''} onChange={(event) => change({ due: event.currentTarget.value as 'DUE' })} data={[{ value: '', label: 'Due whenever' }, { value: 'DUE', label: 'Due or overdue' }, { value: 'OVER', label: 'Overdue' }]} />
          <NativeSelect aria-label="Status" value={filter.status ?? ''} onChange={(event) => change({ status: event.currentTarget.value as 'DONE' })} data={[{ value: '', label: 'Any status' }, ...ACTION_STATUSES.map((value) => ({ value, label: STATUS_LABEL[value] }))]} />
          <Button disabled={!isFiltered(filter)} onClick={() => setNaming(true)}>Keep this view…</Button>
        </div>
      )}
      {naming && (
        <TitleDialog
          title="Keep this view" label="Its name" action="Keep" placeholder="My actions this half-term" onClose={() => setNaming(false)}
          onSave={async (name: string) => {
            await mutatePlan(SavePlanViewDocument, { planId: plan.id, name, view: view as 'TABLE', filter }, 'PlanViewsChanged');
            renew();
          }}
        />
      )}
    </div>
  );
}
