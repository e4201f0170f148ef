import { useQuery } from '@apollo/client/react';
import { useEffect, useEffectEvent, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import { createScopeFeed, type ScopeFeed } from '../comments/scope-feed.ts';
import { PlanPeopleDocument } from '../graphql/generated/graphql.ts';
import { troubleOf } from '../graphql/problem.ts';
import { useViewer } from '../session/viewer-context.ts';
import { useNavPlace } from '../shell/nav-place.ts';
import { yearSpan } from '../ui/labels.ts';
import { Page } from '../ui/Page.tsx';
import { PageSkeleton } from '../ui/PageSkeleton.tsx';
import { PageTrouble } from '../ui/PageTrouble.tsx';
import { showToast } from '../ui/toast-store.ts';
import { NoLongerHere } from '../writing/NoLongerHere.tsx';
import { NotSaved } from '../writing/NotSaved.tsx';
import { OpenDocument } from '../writing/OpenDocument.tsx';
import { FilterBar, usePlanFilter } from './FilterBar.tsx';
import { type PlanDesk, PlanDeskContext, type PlanDialog } from './plan-context.ts';
import { filterPlan } from './plan-filter.ts';
import { planFieldLabel } from './plan-field-label.ts';
import { PlanActions } from './PlanActions.tsx';
import { CommentedPlan, WithComments } from './PlanComments.tsx';
import { PlanDialogs } from './PlanDialogs.tsx';
import { PlanFoot, PlanWarnings } from './PlanFoot.tsx';
import classes from './PlanPage.module.css';
import { About, PlanViewOf, viewOf } from './PlanViews.tsx';
import { sharedLine } from './shared-line.ts';
import { type OpenPlan, usePlan } from './use-plan.ts';
import { WaitingActions } from './WaitingActions.tsx';

/** A department's development plan: one set of rows as a table, a board, a timeline and a page to print. */
export function PlanPage() {
  const { planId = '' } = useParams();
  return <Opened key={planId} planId={planId} />;
}

function Opened({ planId }: { planId: string }) {
  const [feed] = useState(createScopeFeed);
  const { open, trouble, refetch } = usePlan(planId, feed, (_edit, error) => {
    const { title, detail } = troubleOf(error);
    showToast({ kind: 'trouble', title, detail: `${detail} The plan shows again what it was.` });
  });
  const documentId = useRef<string | null>(null);
  if (open) documentId.current = open.fetched.document.id;
  if (open === null) return <NoLongerHere documentId={documentId.current} fieldLabel={planFieldLabel} />;
  if (trouble) return <PageTrouble trouble={trouble} onRetry={refetch} />;
  if (!open) return <PageSkeleton rows={8} />;
  return <OpenDocument documentId={open.fetched.document.id}><Sheet open={open} renew={refetch} feed={feed} /></OpenDocument>;
}

/** Who works in the department today, by name; asked for only by those who may give something to somebody. */
function usePeople(departmentId: string, wanted: boolean) {
  const { today } = useViewer();
  const { data } = useQuery(PlanPeopleDocument, { variables: { departmentId }, skip: !wanted });
  return useMemo(() => {
    const here = (data?.department?.members?.nodes ?? []).filter(({ endsOn }) => !endsOn || endsOn >= today.date).map(({ person }) => person);
    return [...new Map(here.map((person) => [person.id, person])).values()].toSorted((a, b) => a.name.localeCompare(b.name, 'en-GB'));
  }, [data, today.date]);
}

/** An address may name a piece of the plan (`?item=`): it opens, and the address is the plan's again. */
function useAskedItem(open: (id: string) => void) {
  const [params, setParams] = useSearchParams();
  const asked = params.get('item');
  const show = useEffectEvent((id: string) => {
    open(id);
    setParams((now) => {
      const to = new URLSearchParams(now);
      to.delete('item');
      return to;
    }, { replace: true });
  });
  useEffect(() => {
    if (asked) show(asked);
  }, [asked]);
  return [params] as const;
}

const STATUS = { DRAFT: ' · draft', AGREED: '', ARCHIVED: ' · put away' } as const;

function Sheet({ open: { session, fetched }, renew, feed }: { open: OpenPlan; renew: () => void; feed: ScopeFeed }) {
  const { person, today } = useViewer();
  const { plan, saving, unsure } = useSyncExternalStore(session.subscribe, session.view);
  const [dialog, setDialog] = useState<PlanDialog | null>(null);
  const [params] = useAskedItem((id) => setDialog({ what: 'item', id }));
  const [filter] = usePlanFilter();
  const { department, viewerCan, academicYear } = fetched;
  useNavPlace(`/departments/${department.id}/plan`);
  const people = usePeople(department.id, viewerCan.history);
  const desk = useMemo<PlanDesk>(() => ({ plan, departmentId: department.id, today: today.date, me: person, people, unsure, edit: session.edit, open: setDialog, renew }), [plan, department.id, today.date, person, people, unsure, session, renew]);
  const shown = filterPlan(plan, filter, today.date);
  const view = viewOf(params);
  const shared = sharedLine(fetched.sharing);
  return (
    <PlanDeskContext value={desk}>
      <CommentedPlan fetched={fetched}><Page
        title={fetched.title} tabTitle={`${fetched.title} · Development plan`}
        crumb={<><Link to={`/departments/${department.id}/plans`}>{department.school.name}</Link> · Development plan {yearSpan(academicYear)}{STATUS[fetched.status]}{shared && ` · ${shared}`}</>}
        actions={<PlanActions fetched={fetched} saving={saving} view={view} />}
      >
        <NotSaved fieldLabel={planFieldLabel} />
        <PlanWarnings warnings={viewerCan.edit ? fetched.warnings : []} />
        {fetched.status !== 'ARCHIVED' && <WaitingActions />}
        <WithComments feed={feed} dialog={dialog}>
          {view !== 'page' && plan.priorities.length > 0 && (
            <div className={classes.tools}>
              {plan.actions.length > 0 ? <FilterBar views={fetched.views} shown={shown.actions.length} /> : <span />}
              {view === 'table' && <About fetched={fetched} />}
            </div>
          )}
          <PlanViewOf view={view} plan={shown} fetched={fetched} />
          {view !== 'page' && <PlanFoot fetched={fetched} />}
        </WithComments>
        <PlanDialogs dialog={dialog} fetched={fetched} onClose={() => setDialog(null)} />
      </Page></CommentedPlan>
    </PlanDeskContext>
  );
}
