import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { HUB_ROLES } from '../departments/roles.ts';
import { Invitations, Members } from '../departments/PeoplePage.tsx';
import { client } from '../graphql/client.ts';
import { EndParticipationDocument, type HubGroupFragment, HubPageDocument, type HubPageQuery, RenameHubDocument, type SchoolRowFragment } from '../graphql/generated/graphql.ts';
import { take } from '../graphql/problem.ts';
import { SpaceThreads } from '../facilitation/ThreadRows.tsx';
import { usePage } from '../graphql/use-page.ts';
import { Confirm } from '../ui/Confirm.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { count, GROUP_STATUS_LABEL, groupLine } from '../ui/labels.ts';
import { lazyDialog } from '../ui/lazy-dialog.tsx';
import { NotFound } from '../ui/NotFound.tsx';
import { Page, Section } from '../ui/Page.tsx';
import { PageSkeleton } from '../ui/PageSkeleton.tsx';
import { PageTrouble } from '../ui/PageTrouble.tsx';
import { Row, Rows } from '../ui/Rows.tsx';
import { TitleDialog } from '../ui/TitleDialog.tsx';
import classes from './HubPage.module.css';

const InviteDialog = lazyDialog(async () => (await import('../departments/InviteDialog.tsx')).InviteDialog);
const AddSchoolDialog = lazyDialog(async () => (await import('./AddSchoolDialog.tsx')).AddSchoolDialog);
const CreateGroupDialog = lazyDialog(async () => (await import('./CreateGroupDialog.tsx')).CreateGroupDialog);
const AddParticipationDialog = lazyDialog(async () => (await import('./AddParticipationDialog.tsx')).AddParticipationDialog);

type Hub = NonNullable<HubPageQuery['hub']>;
type Place = { readonly id: string; readonly name: string };
type Open =
  | { readonly what: 'school' | 'group' | 'invite' | 'rename' }
  | { readonly what: 'participation'; readonly group: HubGroupFragment }
  | { readonly what: 'end'; readonly group: HubGroupFragment; readonly department: Place & { readonly school: Place } }
  | { readonly what: 'lead'; readonly department: Place; readonly school: SchoolRowFragment };

/** A hub's schools and work groups, and, for those who run it, what keeps them in order. */
export function HubPage() {
  const { hubId = '' } = useParams();
  const { data, trouble, refetch } = usePage(HubPageDocument, { id: hubId });
  const hub = data?.hub;
  if (hub === null) return <NotFound />;
  if (trouble) return <PageTrouble trouble={trouble} onRetry={() => void refetch()} />;
  if (!hub) return <PageSkeleton />;
  return <HubSheet hub={hub} refetch={refetch} />;
}

function HubSheet({ hub, refetch }: { hub: Hub; refetch: () => Promise<unknown> }) {
  const [open, setOpen] = useState<Open | null>(null);
  const close = () => setOpen(null);
  const { manage, invite } = hub.viewerCan;
  return (
    <Page
      title={hub.name} crumb="Maths Hub"
      actions={(
        <>
          {manage && <Button onClick={() => setOpen({ what: 'rename' })}>Rename</Button>}
          {invite && <Button variant="filled" onClick={() => setOpen({ what: 'invite' })}>Invite…</Button>}
        </>
      )}
    >
      <SpaceThreads space={{ kind: 'HUB', id: hub.id }} threads={hub.threads.nodes} more={hub.threads.pageInfo.hasNextPage}>
        {hub.viewerCan.openThread ? 'What you open here reaches every department of the hub: mathematics to explore, a question across groups.' : 'Threads for every department of the hub stand here.'}
      </SpaceThreads>
      <Groups hub={hub} onOpen={setOpen} />
      <Schools hub={hub} onOpen={setOpen} />
      {hub.members && hub.members.nodes.length > 0 && <Members members={hub.members.nodes} title="At the hub" />}
      {hub.invitations && <Invitations invitations={hub.invitations} />}
      {open?.what === 'school' && <AddSchoolDialog hubId={hub.id} onAdded={refetch} onClose={close} />}
      {open?.what === 'group' && <CreateGroupDialog hub={hub} onClose={close} />}
      {open?.what === 'participation' && <AddParticipationDialog group={open.group} schools={hub.schools.nodes} onClose={close} />}
      {open?.what === 'invite' && <InviteDialog placeId={hub.id} placeName={hub.name} roles={HUB_ROLES} onInvited={refetch} onClose={close} />}
      {open?.what === 'lead' && (
        <InviteDialog placeId={open.department.id} placeName={`${open.school.name} · ${open.department.name}`} roles={['SUBJECT_LEAD', 'SENIOR_LEADER', 'MASTERY_ADVOCATE', 'TEACHER']} onInvited={refetch} onClose={close} />
      )}
      {open?.what === 'rename' && <TitleDialog title="Rename the hub" label="Name" action="Rename" initial={hub.name} onClose={close} onSave={(name) => renameHub(hub.id, name)} />}
      {open?.what === 'end' && (
        <Confirm title={`Take ${open.department.school.name} out of ${open.group.title}?`} action="Take out" danger onClose={close} onConfirm={() => endParticipation(open.group.id, open.department.id)}>
          Its people stop seeing what the group shares at once, on open screens too, and the group stops seeing what {open.department.school.name} shared with it.
          Their own work stays theirs.
        </Confirm>
      )}
    </Page>
  );
}

async function renameHub(hubId: string, name: string): Promise<void> {
  const { data } = await client.mutate({ mutation: RenameHubDocument, variables: { input: { hubId, name } } });
  take(data?.renameHub, 'HubRenamed');
}

async function endParticipation(workGroupId: string, departmentId: string): Promise<void> {
  const { data } = await client.mutate({ mutation: EndParticipationDocument, variables: { input: { workGroupId, departmentId } } });
  take(data?.endParticipation, 'ParticipationEnded');
}

function Groups({ hub, onOpen }: { hub: Hub; onOpen: (open: Open) => void }) {
  const { manage } = hub.viewerCan;
  const create = manage && <Button onClick={() => onOpen({ what: 'group' })}>New work group</Button>;
  const archived = hub.workGroups.filter((group) => group.status === 'ARCHIVED');
  const current = hub.workGroups.filter((group) => group.status !== 'ARCHIVED');
  return (
    <Section title="Work groups" action={current.length > 0 && create}>
      {current.length === 0
        ? <EmptyState title="No work groups yet" action={create}>A work group brings departments together for a school year under a specialist: first Development, then Embedding, then Sustaining.</EmptyState>
        : current.map((group) => <Group key={group.id} group={group} manage={manage} onOpen={onOpen} />)}
      {archived.length > 0 && (
        <details className={classes.earlier}>
          <summary>{count(archived.length, 'group')} of earlier years</summary>
          <ul>{archived.map((group) => <li key={group.id}><Link to={`/work-groups/${group.id}`}>{group.title}</Link> <span className="muted small">{groupLine(group)}</span></li>)}</ul>
        </details>
      )}
    </Section>
  );
}

function Group({ group, manage, onOpen }: { group: HubGroupFragment; manage: boolean; onOpen: (open: Open) => void }) {
  return (
    <div className={classes.group}>
      <div className={classes.groupHead}>
        <h3><Link to={`/work-groups/${group.id}`}>{group.title}</Link></h3>
        <span className="muted small">
          {groupLine(group)} · {GROUP_STATUS_LABEL[group.status].toLowerCase()}
          {group.specialists.length > 0 && ` · led by ${group.specialists.map((one) => one.name).join(' and ')}`}
        </span>
        {manage && <Button variant="subtle" onClick={() => onOpen({ what: 'participation', group })}>Add department…</Button>}
      </div>
      <ul className={classes.chips} aria-label={`Departments in ${group.title}`}>
        {group.departments.map((department) => (
          <li key={department.id}>
            {department.school.name}
            {manage && <button type="button" aria-label={`Take ${department.school.name} out of ${group.title}`} onClick={() => onOpen({ what: 'end', group, department })}>×</button>}
          </li>
        ))}
        {group.departments.length === 0 && <li className="muted">No departments yet</li>}
      </ul>
    </div>
  );
}

function Schools({ hub, onOpen }: { hub: Hub; onOpen: (open: Open) => void }) {
  const { manage, invite } = hub.viewerCan;
  const add = manage && <Button onClick={() => onOpen({ what: 'school' })}>Add school</Button>;
  return (
    <Section title="Schools" note={hub.schools.nodes.length > 0 ? count(hub.schools.nodes.length, 'school') : undefined} action={hub.schools.nodes.length > 0 && add}>
      {hub.schools.nodes.length === 0
        ? <EmptyState title="No schools yet" action={add}>Add the schools of your hub with their mathematics departments; then invite each head of maths.</EmptyState>
        : (
          <Rows label="Schools">
            {hub.schools.nodes.map((school) => (
              <Row
                key={school.id} title={school.name}
                detail={[`URN ${school.urn}`, school.localAuthority, school.trust].filter(Boolean).join(' · ')}
                aside={school.departments.map((department) => (
                  <span key={department.id} className={classes.department}>
                    {department.name}
                    {invite && <Button variant="subtle" onClick={() => onOpen({ what: 'lead', department, school })}>Invite…</Button>}
                  </span>
                ))}
              />
            ))}
          </Rows>
        )}
    </Section>
  );
}
