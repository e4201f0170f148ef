import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { DepartmentEventsDocument, DepartmentPageDocument, type DepartmentPageQuery } from '../graphql/generated/graphql.ts';
import { SpaceThreads } from '../facilitation/ThreadRows.tsx';
import { usePage } from '../graphql/use-page.ts';
import { useScopeEvents } from '../graphql/use-scope-events.ts';
import { ImportNotice } from '../imports/ImportNotice.tsx';
import { useNavPlace } from '../shell/nav-place.ts';
import { sinceLabel } from '../ui/dates.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { departmentLabel, groupLine, yearLabel } from '../ui/labels.ts';
import { lazyDialog } from '../ui/lazy-dialog.tsx';
import { NotFound } from '../ui/NotFound.tsx';
import { Page, Section } from '../ui/Page.tsx';
import { PageSkeleton } from '../ui/PageSkeleton.tsx';
import { PageTrouble } from '../ui/PageTrouble.tsx';
import { Row, Rows } from '../ui/Rows.tsx';
import { StatusMark } from '../ui/StatusMark.tsx';
import { useNow } from '../ui/use-now.ts';

const NewSchemeDialog = lazyDialog(async () => (await import('../imports/NewSchemeDialog.tsx')).NewSchemeDialog);

type Department = NonNullable<DepartmentPageQuery['department']>;

/** A department's schemes of work, year by year, and the groups it belongs to. */
export function DepartmentPage() {
  const { departmentId = '' } = useParams();
  const { data, trouble, refetch } = usePage(DepartmentPageDocument, { id: departmentId });
  const { ended } = useScopeEvents(DepartmentEventsDocument, { departmentId }, { refetch });
  const [creating, setCreating] = useState(false);
  useNavPlace(`/departments/${departmentId}`);

  if (ended || data?.department === null) return <NotFound />;
  if (trouble) return <PageTrouble trouble={trouble} onRetry={() => void refetch()} />;
  if (!data?.department) return <PageSkeleton />;
  const { department } = data;
  return (
    <Page
      title="Schemes of work" tabTitle={`Schemes · ${department.school.name}`} crumb={departmentLabel(department)}
      actions={department.viewerCan.createScheme && department.schemes.length > 0 && <Button variant="filled" onClick={() => setCreating(true)}>New scheme</Button>}
    >
      {department.imports?.map((one) => <ImportNotice key={one.id} progress={one} />)}
      <Schemes department={department} onCreate={() => setCreating(true)} />
      {(department.threads.nodes.length > 0 || department.viewerCan.openThread) && (
        <SpaceThreads space={{ kind: 'DEPARTMENT', id: department.id }} threads={department.threads.nodes} more={department.threads.pageInfo.hasNextPage}>
          Open a thread for what the department thinks about between its meetings: a lesson some of you saw, a decision, a half-term to look back on.
        </SpaceThreads>
      )}
      {department.workGroups.length > 0 && (
        <Section title="Work groups">
          <Rows>
            {department.workGroups.map((group) => (
              <Row key={group.id} to={`/work-groups/${group.id}`} title={group.title} detail={groupLine(group)} />
            ))}
          </Rows>
        </Section>
      )}
      <p className="small" style={{ marginTop: 28 }}><Link to={`/departments/${department.id}/people`}>People of {department.school.name}</Link></p>
      {creating && <NewSchemeDialog departmentId={department.id} schemes={department.schemes} onClose={() => setCreating(false)} />}
    </Page>
  );
}

function Schemes({ department, onCreate }: { department: Department; onCreate: () => void }) {
  const now = useNow();
  if (department.schemes.length === 0) {
    return (
      <EmptyState
        title="No scheme of work yet"
        action={department.viewerCan.createScheme && <Button variant="filled" onClick={onCreate}>New scheme</Button>}
      >
        A scheme lays the units of each year over the six half-terms, so that nothing is taught before what it rests on. Begin
        with an empty one, or bring in a published curriculum such as Oak National Academy’s and make it yours.
      </EmptyState>
    );
  }
  const years = [...new Set(department.schemes.map((scheme) => scheme.academicYearLabel))];
  return years.map((year) => (
    <Section key={year} title={year}>
      <Rows label={`Schemes ${year}`}>
        {department.schemes.filter((scheme) => scheme.academicYearLabel === year).map((scheme) => (
          <Row
            key={scheme.id} to={`/schemes/${scheme.id}`} title={scheme.title}
            detail={scheme.programmes.map(yearLabel).join(', ') || 'No years yet'}
            aside={<><StatusMark status={scheme.status} /><time dateTime={scheme.updatedAt}>{sinceLabel(scheme.updatedAt, now)}</time></>}
          />
        ))}
      </Rows>
    </Section>
  ));
}
