import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connectTo } from '../testkit/database.ts';
import { startTestServer, type TestServer } from '../testkit/server.ts';
import type { TestClient } from '../testkit/client.ts';

const ENTRIES = 'nodes { id action detail actor { id name } person { id } subject { id } counterpart { id } at } pageInfo { hasNextPage endCursor }';
const OF = {
  own: `query { viewer { auditLog(first: 100) { ${ENTRIES} } } }`,
  department: `query ($id: ID!) { department(id: $id) { auditLog(first: 100) { ${ENTRIES} } } }`,
  school: `query ($id: ID!) { department(id: $id) { school { auditLog(first: 100) { ${ENTRIES} } } } }`,
  hub: `query ($id: ID!) { hub(id: $id) { auditLog(first: 100) { ${ENTRIES} } } }`,
};
const did = (name: string, type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`) => `mutation ($input: ${type}!) { answer: ${name}(input: $input) { __typename ... on Problem { code } } }`;

interface Entry {
  action: string;
  detail: string | null;
  actor: { id: string } | null;
  person: { id: string } | null;
  subject: { id: string } | null;
  counterpart: { id: string } | null;
}

describe('the audit log', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server.close());

  const settled = () => server.app.services.audit.settled();
  const own = async (client: TestClient): Promise<Entry[] | undefined> => (await client.data(OF.own)).viewer.auditLog?.nodes;
  const ofDepartment = async (client: TestClient, id: string): Promise<Entry[] | undefined> => (await client.data(OF.department, { id })).department?.auditLog?.nodes;
  const ofSchool = async (client: TestClient, id: string): Promise<Entry[] | undefined> => (await client.data(OF.school, { id })).department?.school.auditLog?.nodes;
  const ofHub = async (client: TestClient, id: string): Promise<Entry[] | undefined> => (await client.data(OF.hub, { id })).hub?.auditLog?.nodes;
  const actions = (entries: Entry[] | undefined) => entries?.map(({ action }) => action);

  test('holds sign-ins, refused ones too, and sign-outs, and no address or password', async () => {
    const { world } = server;
    const { here } = await world.embeddingGroup();
    const wrong = await fetch(`${server.url}/api/sign-in`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: server.url },
      body: JSON.stringify({ email: here.teacher.email, password: 'guessed by somebody' }),
    });
    expect(wrong.status).toBe(401);
    const first = await world.signIn(here.teacher);
    await first.fetch('/api/sign-out', { method: 'POST' });
    const lead = await world.signIn(here.lead);
    const entries = (await ofDepartment(lead, here.id))!;
    expect(entries.filter(({ person }) => person?.id === here.teacher.id).map(({ action, actor }) => [action, actor?.id])).toEqual([
      ['SIGNED_OUT', here.teacher.id],
      ['SIGNED_IN', here.teacher.id],
      ['SIGN_IN_REFUSED', undefined],
    ]);
    const rows = JSON.stringify(await server.app.deps.db.service.auditEntry.findMany());
    expect(rows).not.toContain('@test.example');
    expect(rows).not.toContain('guessed');
  });

  test('holds every change of rights with who, what, to whom and at what level', async () => {
    const { world } = server;
    const { here, partner, hubId, hubLead, workGroupId, scheme, outside } = await world.embeddingGroup();
    const lead = await world.signIn(here.lead);
    const hub = await world.signIn(hubLead);
    const give = (level: string) => lead.data(did('giveSharingGrant'), { input: { objectId: scheme.id, recipientId: partner.id, level } });
    await give('VIEW');
    await give('CO_DESIGN');
    const grant = await server.app.deps.db.service.sharingGrant.findFirstOrThrow({ where: { objectId: scheme.id, revokedAt: null } });
    await lead.data(did('revokeSharingGrant'), { input: { grantId: grant.id } });
    const { invitePerson } = await lead.data(
      'mutation ($input: InvitePersonInput!) { invitePerson(input: $input) { ... on PersonInvited { invitation { id } } } }',
      { input: { email: 'newcomer@test.example', role: 'TEACHER', placeId: here.id } },
    );
    await lead.data(did('revokeInvitation'), { input: { invitationId: invitePerson.invitation.id } });
    await lead.data(did('endMembership'), { input: { membershipId: here.teacher.membershipId } });
    await hub.data(did('addParticipation', 'ParticipationInput'), { input: { workGroupId, departmentId: outside.id } });
    await hub.data(did('endParticipation', 'ParticipationInput'), { input: { workGroupId, departmentId: here.id } });

    const entries = (await ofDepartment(lead, here.id))!.filter(({ action }) => action !== 'SIGNED_IN');
    expect(entries.map(({ action, detail, actor, counterpart }) => [action, detail, actor?.id, counterpart?.id]).toReversed()).toEqual([
      ['GRANT_GIVEN', 'VIEW', here.lead.id, partner.id],
      ['GRANT_REVOKED', 'VIEW', here.lead.id, partner.id],
      ['GRANT_GIVEN', 'CO_DESIGN', here.lead.id, partner.id],
      ['GRANT_REVOKED', 'CO_DESIGN', here.lead.id, partner.id],
      ['INVITATION_MADE', 'TEACHER', here.lead.id, undefined],
      ['INVITATION_REVOKED', 'TEACHER', here.lead.id, undefined],
      ['MEMBERSHIP_ENDED', 'TEACHER', here.lead.id, undefined],
      ['PARTICIPATION_ENDED', null, hubLead.id, here.id],
    ]);
    expect(actions(await ofHub(hub, hubId))).toEqual([
      'PARTICIPATION_ENDED', 'PARTICIPATION_ADDED', 'MEMBERSHIP_ENDED', 'INVITATION_REVOKED', 'INVITATION_MADE', 'SIGNED_IN',
    ]);
    // What departments share among themselves is no business of the hub; whom it was given to sees it.
    const partnerLead = await world.signIn(partner.lead);
    expect(actions(await ofDepartment(partnerLead, partner.id))!.filter((action) => action.startsWith('GRANT'))).toHaveLength(4);
  });

  test('an accepted invitation stands in the log of its place', async () => {
    const { world } = server;
    const { here } = await world.embeddingGroup();
    const lead = await world.signIn(here.lead);
    const { invitePerson } = await lead.data('mutation ($input: InvitePersonInput!) { invitePerson(input: $input) { ... on PersonInvited { link } } }', {
      input: { email: 'accepts@test.example', role: 'MASTERY_ADVOCATE', placeId: here.id },
    });
    const accepted = await fetch(`${server.url}/api/invitations/${invitePerson.link.split('/').at(-1)}/accept`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: server.url },
      body: JSON.stringify({ name: 'New Advocate', password: 'a good long password' }),
    });
    expect(accepted.status).toBe(204);
    const [signedIn, entry] = (await ofDepartment(lead, here.id))!;
    expect([entry!.action, entry!.detail, entry!.person?.id]).toEqual(['INVITATION_ACCEPTED', 'MASTERY_ADVOCATE', signedIn!.person?.id]);
  });

  test('is read as the table says: own, department, school, hub; by specialists not at all', async () => {
    const { world } = server;
    const { here, partner, hubId, hubLead, specialist } = await world.embeddingGroup();
    const as = Object.fromEntries(
      await Promise.all(
        Object.entries({ teacher: here.teacher, lead: here.lead, leader: here.leader, partnerLead: partner.lead, hubLead, specialist }).map(
          async ([name, person]) => [name, await world.signIn(person)] as const,
        ),
      ),
    );
    const readable = async (client: TestClient) => ({
      own: (await own(client)) !== undefined,
      department: (await ofDepartment(client, here.id)) !== undefined,
      school: (await ofSchool(client, here.id)) !== undefined,
      hub: (await ofHub(client, hubId)) !== undefined,
    });
    expect(Object.fromEntries(await Promise.all(Object.entries(as).map(async ([name, client]) => [name, await readable(client)])))).toEqual({
      teacher: { own: true, department: false, school: false, hub: false },
      lead: { own: true, department: true, school: false, hub: false },
      leader: { own: true, department: false, school: true, hub: false },
      partnerLead: { own: true, department: false, school: false, hub: false },
      hubLead: { own: true, department: false, school: false, hub: true },
      specialist: { own: false, department: false, school: false, hub: false },
    });
    expect((await ofSchool(as['leader']!, here.id))!.map(({ actor }) => actor?.id).toSorted()).toEqual([here.teacher.id, here.lead.id, here.leader.id].toSorted());
    expect((await own(as['teacher']!))!.map(({ actor }) => actor?.id)).toEqual([here.teacher.id]);
  });

  test('what was refused is known to the owner; who reached for what they may not see learns nothing, and is named to nobody', async () => {
    const { world } = server;
    const { here, outside, partner, scheme } = await world.embeddingGroup();
    const [teacher, stranger, lead] = [await world.signIn(here.teacher), await world.signIn(outside.teacher), await world.signIn(here.lead)];
    // They are written after their answers: in their order only where each is waited for.
    await teacher.data(did('agreeScheme'), { input: { schemeId: scheme.id } });
    await settled();
    await stranger.data(did('renameStep'), { input: { stepId: scheme.sequence.stepIds[0], title: 'Secret words' } });
    await settled();
    await stranger.data('query ($id: ID!) { node(id: $id) { id } }', { id: scheme.unitId });
    await settled();
    await stranger.data('query ($id: ID!) { node(id: $id) { id } }', { id: 'unit_00000000000000000000000000000000' });
    const refused = stranger.subscribe('subscription ($id: ID!) { schemeEvents(schemeId: $id) { __typename } }', { id: scheme.id });
    await refused.until(({ errors }) => errors !== undefined);
    await settled();
    const seen = (await ofDepartment(lead, here.id))!.filter(({ action }) => action.endsWith('_REFUSED'));
    expect(seen.map(({ action, detail, actor, subject }) => [action, detail, actor?.id, subject?.id]).toReversed()).toEqual([
      ['ACTION_REFUSED', 'agreeScheme', here.teacher.id, scheme.id],
      ['VIEW_REFUSED', 'renameStep', undefined, scheme.sequence.stepIds[0]],
      ['VIEW_REFUSED', 'node', undefined, scheme.unitId],
      ['VIEW_REFUSED', 'schemeEvents', undefined, scheme.id],
    ]);
    expect(actions(await own(teacher))).toEqual(['ACTION_REFUSED', 'SIGNED_IN']);
    expect(actions(await own(stranger))).toEqual(['SIGNED_IN']);
    expect(actions(await ofDepartment(await world.signIn(outside.lead), outside.id))).toEqual(['SIGNED_IN', 'SIGNED_IN']);
    expect(actions(await ofDepartment(await world.signIn(partner.lead), partner.id))).toEqual(['SIGNED_IN']);
  });

  test('a flood of refusals is written down up to sixty an hour, and that there was more', async () => {
    const { world } = server;
    const { here, outside, scheme } = await world.embeddingGroup();
    const stranger = await world.signIn(outside.teacher);
    const query = `query ($id: ID!) { ${Array.from({ length: 5 }, (_, index) => `n${index}: node(id: $id) { id }`).join(' ')} }`;
    for (let index = 0; index < 20; index++) await stranger.data(query, { id: scheme.id });
    await settled();
    const { auditEntry } = server.app.deps.db.service;
    expect(await auditEntry.count({ where: { action: 'VIEW_REFUSED', actorId: outside.teacher.id } })).toBe(60);
    expect(await auditEntry.count({ where: { action: 'REFUSALS_LEFT_OUT', actorId: outside.teacher.id } })).toBe(1);
    expect(actions(await ofDepartment(await world.signIn(here.lead), here.id))!.filter((action) => action === 'VIEW_REFUSED')).toHaveLength(60);
  });

  test('an entry and its cause are one transaction', async () => {
    const { world, app } = server;
    const { here, partner, scheme } = await world.embeddingGroup();
    const lead = await world.signIn(here.lead);
    const owner = await connectTo(server.databaseUrl);
    try {
      await owner.query(`ALTER TABLE audit_entry ADD CONSTRAINT no_grants CHECK (action <> 'GRANT_GIVEN') NOT VALID`);
      const { errors } = await lead.send(did('giveSharingGrant'), { input: { objectId: scheme.id, recipientId: partner.id, level: 'VIEW' } });
      expect(errors?.[0]?.extensions?.code).toBe('INTERNAL_SERVER_ERROR');
      expect(await app.deps.db.service.sharingGrant.count({ where: { objectId: scheme.id } })).toBe(0);
    } finally {
      await owner.query('ALTER TABLE audit_entry DROP CONSTRAINT no_grants');
      await owner.end();
    }
  });

  test.each(['', 'SET ROLE coherence_app;', 'SET ROLE coherence_service;', 'SET session_replication_role = replica;'])(
    'nobody changes, deletes or empties it (%s)',
    async (role) => {
      const owner = await connectTo(server.databaseUrl);
      try {
        await owner.query(role);
        for (const change of ["UPDATE audit_entry SET detail = 'x'", 'DELETE FROM audit_entry', 'TRUNCATE audit_entry']) {
          await expect(owner.query(change)).rejects.toThrow(/append-only|permission denied/);
        }
      } finally {
        await owner.end();
      }
    },
  );

  test('the application role writes into it by record_audit alone, and reads what its viewer may', async () => {
    const { here, outside } = await server.world.embeddingGroup();
    await server.world.signIn(here.teacher);
    const app = await connectTo(server.databaseUrl);
    try {
      await app.query('SET ROLE coherence_app');
      await expect(app.query(`INSERT INTO audit_entry (id, at, action, places) VALUES ('forged', now(), 'SIGNED_IN', '{}')`)).rejects.toThrow('permission denied');
      const seenBy = async (person: string) => {
        await app.query(`SELECT set_config('app.person_id', $1, false)`, [person]);
        return (await app.query('SELECT DISTINCT actor_id FROM audit_entry')).rows.map(({ actor_id }) => actor_id as string);
      };
      expect(await seenBy(here.teacher.id)).toEqual([here.teacher.id]);
      expect(await seenBy(here.lead.id)).toEqual([here.teacher.id]);
      expect(await seenBy(outside.lead.id)).toEqual([]);
      expect(await seenBy('')).toEqual([]);
    } finally {
      await app.end();
    }
  });
});
