import { ActionIcon, Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useParams } from 'react-router';
import { client } from '../graphql/client.ts';
import {
  DepartmentEventsDocument, EndMembershipDocument, type InvitationRowFragment, type MemberRowFragment, PeoplePageDocument, RevokeInvitationDocument,
} from '../graphql/generated/graphql.ts';
import { take } from '../graphql/problem.ts';
import { usePage } from '../graphql/use-page.ts';
import { useScopeEvents } from '../graphql/use-scope-events.ts';
import { Confirm } from '../ui/Confirm.tsx';
import { fullDay, shortDay } from '../ui/dates.ts';
import { departmentLabel, ROLE_LABEL, roleLabel } from '../ui/labels.ts';
import { lazyDialog } from '../ui/lazy-dialog.tsx';
import { NotFound } from '../ui/NotFound.tsx';
import { Page, Section } from '../ui/Page.tsx';
import { PageSkeleton } from '../ui/PageSkeleton.tsx';
import { PageTrouble } from '../ui/PageTrouble.tsx';
import { Row, Rows } from '../ui/Rows.tsx';
import { DEPARTMENT_ROLES } from './roles.ts';
import classes from './PeoplePage.module.css';

const InviteDialog = lazyDialog(async () => (await import('./InviteDialog.tsx')).InviteDialog);

/** Who belongs to a department, in which role, and who is invited. */
export function PeoplePage() {
  const { departmentId = '' } = useParams();
  const { data, trouble, refetch } = usePage(PeoplePageDocument, { id: departmentId });
  const { ended } = useScopeEvents(DepartmentEventsDocument, { departmentId }, { refetch });
  const [inviting, setInviting] = useState(false);
  const department = data?.department;

  if (ended || department === null || (department && !department.members)) return <NotFound />;
  if (trouble) return <PageTrouble trouble={trouble} onRetry={() => void refetch()} />;
  if (!department?.members) return <PageSkeleton />;
  const { invitations } = department;
  return (
    <Page
      title="People" tabTitle={`People · ${department.school.name}`} crumb={departmentLabel(department)}
      actions={department.viewerCan.invite && <Button variant="filled" onClick={() => setInviting(true)}>Invite…</Button>}
    >
      <Members members={department.members.nodes} />
      {invitations && <Invitations invitations={invitations} />}
      {inviting && <InviteDialog placeId={department.id} placeName={departmentLabel(department)} roles={DEPARTMENT_ROLES} onInvited={refetch} onClose={() => setInviting(false)} />}
    </Page>
  );
}

/** A person once, with every role they hold here, in the order of the list. */
export function byPerson(members: readonly MemberRowFragment[]): MemberRowFragment[][] {
  const people = new Map<string, MemberRowFragment[]>();
  for (const member of members) people.set(member.person.id, [...(people.get(member.person.id) ?? []), member]);
  return [...people.values()];
}

/** People with the roles they hold, and the button that ends one. */
export function Members({ members, title = 'In the department' }: { members: readonly MemberRowFragment[]; title?: string }) {
  const [ending, setEnding] = useState<MemberRowFragment | null>(null);
  const people = byPerson(members);
  return (
    <Section title={title} note={people.length}>
      <ul className={classes.people} aria-label={title}>
        {people.map((roles) => (
          <li key={roles[0]?.person.id}>
            <b>{roles[0]?.person.name}</b>
            <ul>
              {roles.map((member) => (
                <li key={member.id}>
                  <span>{roleLabel(member.role, member.advocateProfile)}</span>
                  <span className="muted small">since {fullDay(member.startsOn)}{member.endsOn && ` until ${shortDay(member.endsOn)}`}</span>
                  {member.viewerCan.end && <Button variant="subtle" onClick={() => setEnding(member)} aria-label={`End ${member.person.name}’s role as ${roleLabel(member.role).toLowerCase()}`}>End…</Button>}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      {ending && (
        <Confirm title={`End ${ending.person.name}’s role here?`} action="End it" danger onClose={() => setEnding(null)} onConfirm={() => endMembership(ending.id)}>
          As {roleLabel(ending.role, ending.advocateProfile).toLowerCase()} they stop seeing and writing what belongs here at once, on open screens too.
          What they have written stays, under their name.
        </Confirm>
      )}
    </Section>
  );
}

async function endMembership(membershipId: string): Promise<void> {
  const { data } = await client.mutate({ mutation: EndMembershipDocument, variables: { input: { membershipId } } });
  const { membership } = take(data?.endMembership, 'MembershipEnded');
  client.cache.evict({ id: client.cache.identify(membership) });
  client.cache.gc();
}

/** Invitations nobody has taken up yet. */
export function Invitations({ invitations }: { invitations: readonly InvitationRowFragment[] }) {
  const [revoking, setRevoking] = useState<InvitationRowFragment | null>(null);
  if (invitations.length === 0) return null;
  return (
    <Section title="Invited">
      <Rows label="Invited">
        {invitations.map((invitation) => (
          <Row
            key={invitation.id} title={invitation.email}
            detail={`${ROLE_LABEL[invitation.role]}${invitation.invitedBy ? `, invited by ${invitation.invitedBy.name}` : ''}`}
            aside={(
              <>
                <span>link works until {fullDay(invitation.expiresAt)}</span>
                <ActionIcon variant="subtle" aria-label={`Take back the invitation of ${invitation.email}`} onClick={() => setRevoking(invitation)}><IconX size={16} stroke={1.75} /></ActionIcon>
              </>
            )}
          />
        ))}
      </Rows>
      {revoking && (
        <Confirm title="Take this invitation back?" action="Take it back" danger onClose={() => setRevoking(null)} onConfirm={() => revokeInvitation(revoking.id)}>
          The link sent to {revoking.email} stops working at once. You can invite them again.
        </Confirm>
      )}
    </Section>
  );
}

async function revokeInvitation(invitationId: string): Promise<void> {
  const { data } = await client.mutate({ mutation: RevokeInvitationDocument, variables: { input: { invitationId } } });
  take(data?.revokeInvitation, 'InvitationRevoked');
  client.cache.evict({ id: `Invitation:${invitationId}` });
  client.cache.gc();
}
