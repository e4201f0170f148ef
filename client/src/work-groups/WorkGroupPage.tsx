import { Link, useParams } from 'react-router';
import { WorkGroupEventsDocument, WorkGroupPageDocument, type WorkGroupPageQuery } from '../graphql/generated/graphql.ts';
import { SpaceThreads } from '../facilitation/ThreadRows.tsx';
import { usePage } from '../graphql/use-page.ts';
import { useScopeEvents } from '../graphql/use-scope-events.ts';
import { GroupPlans } from '../plans/GroupPlans.tsx';
import { useViewer } from '../session/viewer-context.ts';
import { SharedWorkRows } from '../sharing/SharedWorkRows.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { GROUP_STATUS_LABEL, groupLine } from '../ui/labels.ts';
import { NotFound } from '../ui/NotFound.tsx';
import { Page, Section } from '../ui/Page.tsx';
import { PageSkeleton } from '../ui/PageSkeleton.tsx';
import { PageTrouble } from '../ui/PageTrouble.tsx';
import { Row, Rows } from '../ui/Rows.tsx';
import classes from './WorkGroupPage.module.css';

type Group = NonNullable<WorkGroupPageQuery['workGroup']>;

/** A work group: what it is about, who leads it, which departments are in it, and what they share. */
export function WorkGroupPage() {
  const { workGroupId = '' } = useParams();
  const { data, trouble, refetch } = usePage(WorkGroupPageDocument, { id: workGroupId });
  const { ended } = useScopeEvents(WorkGroupEventsDocument, { workGroupId }, { refetch });
  const group = data?.workGroup;
  if (ended || group === null) return <NotFound />;
  if (trouble) return <PageTrouble trouble={trouble} onRetry={() => void refetch()} />;
  if (!group) return <PageSkeleton />;
  // The second year leads with plans.
  const plansFirst = group.kind === 'EMBEDDING';
  const plans = <GroupPlans plans={group.planOverview} departments={group.departments} compare={`/work-groups/${group.id}/plans`} />;
  const sharesPlans = group.sharedWork.nodes.some(({ object }) => object?.__typename === 'DevelopmentPlan');
  return (
    <Page title={group.title} crumb={`${group.hub.name} · ${groupLine(group)} · ${GROUP_STATUS_LABEL[group.status].toLowerCase()}`}>
      <Facts group={group} />
      <div className={classes.two}>
        <div>
          {plansFirst && plans}
          <SpaceThreads space={{ kind: 'WORK_GROUP', id: group.id }} threads={group.threads.nodes} more={group.threads.pageInfo.hasNextPage}>
            {group.viewerCan.openThread
              ? 'Open a thread from a template, such as a critique of a sequence or a comparison of approaches, so that the group goes on thinking between its meetings.'
              : 'Your specialist opens threads here, so that the group goes on thinking between its meetings.'}
          </SpaceThreads>
          {!plansFirst && plans}
          <Section title="Shared in this group" action={sharesPlans && !group.planOverview && <Link to={`/work-groups/${group.id}/plans`} className="small">Compare development plans</Link>}>
            {group.sharedWork.nodes.length > 0
              ? <SharedWorkRows grants={group.sharedWork.nodes} label="Shared in this group" />
              : (
                <EmptyState title="Nothing shared yet">
                  What a department shares with the group stands here for everyone in it: open your scheme, unit or lesson sequence, choose
                  Share, and give it to {group.title}.
                </EmptyState>
              )}
            {group.sharedWork.pageInfo.hasNextPage && <p className="muted small" style={{ marginTop: 8 }}>The latest {group.sharedWork.nodes.length} are listed.</p>}
          </Section>
        </div>
        <Departments group={group} />
      </div>
    </Page>
  );
}

function Facts({ group }: { group: Group }) {
  const facts: [string, string | null | undefined][] = [
    ['Theme', group.theme],
    [group.specialists.length > 1 ? 'Specialists' : 'Specialist', group.specialists.map((one) => one.name).join(', ')],
    ['In focus', group.keyStage ? `Key Stage ${group.keyStage}` : null],
    ['Meetings', group.meetingModel],
  ];
  return (
    <dl className={classes.facts}>
      {facts.filter(([, value]) => value).map(([name, value]) => <div key={name}><dt>{name}</dt><dd>{value}</dd></div>)}
    </dl>
  );
}

function Departments({ group }: { group: Group }) {
  const viewer = useViewer();
  const own = new Set(viewer.departments.map((department) => department.id));
  return (
    <Section title="Departments" note={group.departments.length || undefined}>
      {group.departments.length === 0
        ? <EmptyState title="None yet">{group.viewerCan.manage ? <>Add departments from <Link to={`/hubs/${group.hub.id}`}>the hub’s page</Link>.</> : 'The hub adds them.'}</EmptyState>
        : (
          <Rows label="Departments">
            {group.departments.map((department) => (
              <Row
                key={department.id} title={department.school.name} detail={department.name} aside={own.has(department.id) ? 'yours' : undefined}
                {...(own.has(department.id) ? { to: `/departments/${department.id}` } : {})}
              />
            ))}
          </Rows>
        )}
    </Section>
  );
}
