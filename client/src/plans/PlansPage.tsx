import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link, Navigate, useParams } from 'react-router';
import { DepartmentEventsDocument, type PlanLineFragment, PlansOfDepartmentDocument } from '../graphql/generated/graphql.ts';
import { usePage } from '../graphql/use-page.ts';
import { useScopeEvents } from '../graphql/use-scope-events.ts';
import { useViewer } from '../session/viewer-context.ts';
import { useNavPlace } from '../shell/nav-place.ts';
import { sinceLabel } from '../ui/dates.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { departmentLabel, yearSpan } from '../ui/labels.ts';
import { lazyDialog } from '../ui/lazy-dialog.tsx';
import { NotFound } from '../ui/NotFound.tsx';
import { Page, Section } from '../ui/Page.tsx';
import { PageSkeleton } from '../ui/PageSkeleton.tsx';
import { PageTrouble } from '../ui/PageTrouble.tsx';
import { Row, Rows } from '../ui/Rows.tsx';
import { StatusMark } from '../ui/StatusMark.tsx';
import { useNow } from '../ui/use-now.ts';
import { RagMark } from './Marks.tsx';

const NewPlanDialog = lazyDialog(async () => (await import('./NewPlanDialog.tsx')).NewPlanDialog);

/** Leads to the department's plan of this year, or where there is none to those of other years. */
export function PlanOfYearPage() {
  const { departmentId = '' } = useParams();
  const { today } = useViewer();
  const { data, trouble, refetch } = usePage(PlansOfDepartmentDocument, { id: departmentId });
  useNavPlace(`/departments/${departmentId}/plan`);
  if (data?.department === null) return <NotFound />;
  if (trouble) return <PageTrouble trouble={trouble} onRetry={() => void refetch()} />;
  if (!data?.department) return <PageSkeleton rows={8} />;
  const plan = data.department.plans.find(({ academicYear, status }) => academicYear === today.academicYear && status !== 'ARCHIVED');
  return <Navigate replace to={plan ? `/plans/${plan.id}` : `/departments/${departmentId}/plans`} />;
}

/** All development plans of a department, the latest year first. */
export function PlansPage() {
  const { departmentId = '' } = useParams();
  const { data, trouble, refetch } = usePage(PlansOfDepartmentDocument, { id: departmentId });
  const { ended } = useScopeEvents(DepartmentEventsDocument, { departmentId }, { refetch });
  const [creating, setCreating] = useState(false);
  useNavPlace(`/departments/${departmentId}/plan`);
  if (ended || data?.department === null) return <NotFound />;
  if (trouble) return <PageTrouble trouble={trouble} onRetry={() => void refetch()} />;
  if (!data?.department) return <PageSkeleton />;
  const { department } = data;
  const leads = department.viewerCan.createPlan;
  const begin = leads && <Button variant="filled" onClick={() => setCreating(true)}>New plan</Button>;
  const live = department.plans.filter(({ status }) => status !== 'ARCHIVED');
  const away = department.plans.filter(({ status }) => status === 'ARCHIVED');
  return (
    <Page title="Development plans" crumb={<Link to={`/departments/${department.id}`}>{departmentLabel(department)}</Link>} actions={live.length > 0 && begin}>
      {live.length === 0
        ? (
          <EmptyState title="No plan yet" action={begin}>
            {leads
              ? 'A development plan says what the department works on this year: two or three priorities, how you will know, and who does what by when. Begin from a template, or with an empty one.'
              : 'When the subject lead begins the year’s development plan, it stands here, and what you take on in it on your home page.'}
          </EmptyState>
        )
        : <Plans plans={live} label="Plans" />}
      {away.length > 0 && <Section title="Put away"><Plans plans={away} label="Plans that were put away" /></Section>}
      {creating && <NewPlanDialog departmentId={department.id} taken={live.map(({ academicYear }) => academicYear)} onClose={() => setCreating(false)} />}
    </Page>
  );
}

function Plans({ plans, label }: { plans: readonly PlanLineFragment[]; label: string }) {
  const now = useNow();
  return (
    <Rows label={label}>
      {plans.map((plan) => {
        const { met, notMet, inProgress, notStarted, partiallyMet } = plan.progress;
        const of = met + notMet + inProgress + notStarted + partiallyMet;
        return (
          <Row
            key={plan.id} to={`/plans/${plan.id}`} title={plan.title}
            detail={[yearSpan(plan.academicYear), plan.priorities.length === 1 ? '1 priority' : `${plan.priorities.length} priorities`, `${met} of ${of} criteria met`, notMet > 0 && `${notMet} not met`].filter(Boolean).join(' · ')}
            aside={<>{plan.priorities.map(({ id, rag }) => rag && <RagMark key={id} rag={rag} bare />)}<StatusMark status={plan.status} /><time dateTime={plan.updatedAt}>{sinceLabel(plan.updatedAt, now)}</time></>}
          />
        );
      })}
    </Rows>
  );
}
