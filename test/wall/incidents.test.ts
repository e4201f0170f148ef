import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { appendBlocks, paragraph } from '../../schema/document/content.ts';
import { stepRoot } from '../../schema/document/roots.ts';
import { openDocument } from '../testkit/document-client.ts';
import { startTestServer, type TestServer } from '../testkit/server.ts';
import type { Received, TestClient } from '../testkit/client.ts';

const EVENT = '{ __typename ... on EventsOpened { cursor } ... on ScopeEvent { name cursor previousCursor actor { name } node { __typename id } } }';
const did = (name: string, type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`) => `mutation ($input: ${type}!) { answer: ${name}(input: $input) { __typename ... on Problem { code message } } }`;

/** The ways in which products of this kind leaked in 2026 (security.md), each through a side path beside a checked page. */
describe('side paths', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server.close());

  async function follow(client: TestClient, field: string, argument: string, id: string): Promise<Received> {
    const events = client.subscribe(`subscription ($id: ID!) { events: ${field}(${argument}: $id) ${EVENT} }`, { id });
    await events.until(({ data }) => data?.events.__typename === 'EventsOpened');
    return events;
  }
  const names = (events: Received) => events.messages.flatMap(({ data }) => data?.events.name ?? []) as string[];

  test('deletion events: who may not see a thing hears neither of its making nor of its end, and misses no cursor by it', async () => {
    const { world, app } = server;
    const { hubId, hubLead, here, partner, outside, specialist } = await world.embeddingGroup();
    const [lead, stranger] = [await world.signIn(hubLead), await world.signIn(outside.teacher)];
    const [hers, theirs] = [await follow(lead, 'hubEvents', 'hubId', hubId), await follow(stranger, 'hubEvents', 'hubId', hubId)];
    const input = { hubId, title: 'Nobody else’s', kind: 'OTHER', academicYear: 2026 };
    await lead.data(did('createWorkGroup'), { input });
    await lead.data(did('endMembership'), { input: { membershipId: specialist.membershipId } });
    await lead.data(did('addSchool'), { input: { hubId, name: 'For everybody', urn: '424242', localAuthority: 'Northshire', departmentName: 'Maths' } });
    for (const events of [hers, theirs]) await events.until(({ data }) => data?.events.name === 'school.added');
    expect(names(theirs)).toEqual(['school.added']);
    expect(names(hers)).toEqual(['workGroup.created', 'membership.ended', 'school.added']);
    const [opened, added] = theirs.messages.map(({ data }) => data.events);
    expect(added.previousCursor).toBe(opened.cursor);
    expect((await app.deps.db.service.event.count({ where: { scope: hubId } }))).toBe(3);

    // The hub lead follows a department for its people: what is written and shared there is none of the hub's business.
    const [inside, hub] = [await follow(await world.signIn(here.lead), 'departmentEvents', 'departmentId', here.id), await follow(lead, 'departmentEvents', 'departmentId', here.id)];
    const subjectLead = await world.signIn(here.lead);
    await subjectLead.data(did('createScheme'), { input: { departmentId: here.id, title: 'Ours', academicYear: 2026 } });
    const theirScheme = await world.scheme(partner);
    await (await world.signIn(partner.lead)).data(did('giveSharingGrant'), { input: { objectId: theirScheme.id, recipientId: here.id, level: 'VIEW' } });
    await subjectLead.data(did('endMembership'), { input: { membershipId: here.teacher.membershipId } });
    await hub.until(({ data }) => data?.events.name === 'membership.ended');
    await inside.until(({ data }) => data?.events.name === 'membership.ended');
    expect(names(inside)).toEqual(['scheme.created', 'grant.given', 'membership.ended']);
    expect(names(hub)).toEqual(['membership.ended']);
  });

  test('sharing events: a reader hears of what is shared with them, and never with whom else', async () => {
    const { world } = server;
    const { here, partner, outside, workGroupId, scheme } = await world.embeddingGroup();
    const lead = await world.signIn(here.lead);
    const give = (recipientId: string) => lead.data(did('giveSharingGrant'), { input: { objectId: scheme.sequence.id, recipientId, level: 'VIEW' } });
    const revoke = async (recipientDepartmentId: string) => {
      const grant = await server.app.deps.db.service.sharingGrant.findFirstOrThrow({ where: { objectId: scheme.sequence.id, recipientDepartmentId, revokedAt: null } });
      await lead.data(did('revokeSharingGrant'), { input: { grantId: grant.id } });
    };
    await give(workGroupId);
    const reader = await world.signIn(partner.teacher);
    const sequence = await follow(reader, 'sequenceEvents', 'sequenceId', scheme.sequence.id);
    const department = await follow(reader, 'departmentEvents', 'departmentId', partner.id);
    await give(outside.id);
    await give(partner.id);
    await revoke(outside.id);
    await revoke(partner.id);
    await lead.data(did('renameLessonSequence'), { input: { sequenceId: scheme.sequence.id, title: 'Renamed' } });
    await sequence.until(({ data }) => data?.events.name === 'sequence.renamed');
    await department.until(({ data }) => data?.events.name === 'grant.revoked');
    expect(names(sequence)).toEqual(['grant.given', 'grant.revoked', 'sequence.renamed']);
    expect(names(department)).toEqual(['grant.given', 'grant.revoked']);
    const { lessonSequence, viewer } = await reader.data('query ($id: ID!) { lessonSequence(id: $id) { sharing { id } } viewer { sharedWithMe(first: 10) { nodes { recipient { __typename } } } } }', { id: scheme.sequence.id });
    expect(lessonSequence.sharing).toBeNull();
    expect(viewer.sharedWithMe.nodes).toEqual([{ recipient: { __typename: 'WorkGroup' } }]);
  });

  test('sockets: a cursor opens nothing to somebody else, nor to its owner once the right has ended', async () => {
    const { world } = server;
    const { here, partner, outside, workGroupId, scheme } = await world.embeddingGroup();
    const grantId = await world.grant({ departmentId: here.id, by: here.lead }, scheme.sequence.id, { workGroupId }, 'VIEW');
    const [reader, stranger, lead] = [await world.signIn(partner.teacher), await world.signIn(outside.teacher), await world.signIn(here.lead)];
    const events = await follow(reader, 'sequenceEvents', 'sequenceId', scheme.sequence.id);
    const cursor = events.messages[0]!.data.events.cursor as string;
    const resume = async (client: TestClient) => {
      const again = client.subscribe(`subscription ($id: ID!, $after: String) { events: sequenceEvents(sequenceId: $id, after: $after) ${EVENT} }`, { id: scheme.sequence.id, after: cursor });
      return (await again.until(({ errors }) => errors !== undefined)).errors![0]!.extensions!.code;
    };
    expect(await resume(lead)).toBe('CURSOR_INVALID');
    expect(await resume(stranger)).toBe('NOT_FOUND');
    await lead.data(did('revokeSharingGrant'), { input: { grantId } });
    await lead.data(did('renameLessonSequence'), { input: { sequenceId: scheme.sequence.id, title: 'After' } });
    expect(await resume(reader)).toBe('NOT_FOUND');
    expect(JSON.stringify(events.messages)).not.toContain('After');
  });

  test('history: words deleted before a document was shared are in no byte that its new readers are sent', async () => {
    const { world } = server;
    const { here, partner, workGroupId, scheme } = await world.embeddingGroup();
    const root = stepRoot(scheme.sequence.stepIds[0]!, 'variation');
    const author = await openDocument(await world.signIn(here.teacher), scheme.sequence.documentId);
    await author.edit((doc) => appendBlocks(doc.getXmlFragment(root), [paragraph('Withdrawn words'), paragraph('Words that stay')]));
    await author.edit((doc) => doc.getXmlFragment(root).delete(0, 1));
    await world.grant({ departmentId: here.id, by: here.lead }, scheme.sequence.id, { workGroupId }, 'VIEW');
    const bytesOf = async () => {
      const reader = await openDocument(await world.signIn(partner.teacher), scheme.sequence.documentId);
      const bytes = Buffer.from(reader.messages[0]!.data.documentSync.missing as string, 'base64').toString('latin1');
      reader.close();
      return bytes;
    };
    expect(await bytesOf()).not.toContain('Withdrawn');
    expect(await bytesOf()).toContain('Words that stay');
  });

  test('links: an invitation shows its address, role and place to who holds the link while it is open, and nothing afterwards', async () => {
    const { world } = server;
    const { here } = await world.embeddingGroup();
    const lead = await world.signIn(here.lead);
    const { invitePerson } = await lead.data('mutation ($input: InvitePersonInput!) { invitePerson(input: $input) { ... on PersonInvited { link invitation { id } } } }', {
      input: { email: 'linked@test.example', role: 'TEACHER', placeId: here.id },
    });
    const token = invitePerson.link.split('/').at(-1) as string;
    const look = (path: string) => fetch(`${server.url}/api/invitations/${path}`);
    const shown = (await (await look(token)).json()) as object;
    expect(Object.keys(shown).toSorted()).toEqual(['email', 'expiresAt', 'hasAccount', 'place', 'role']);
    await lead.data(did('revokeInvitation'), { input: { invitationId: invitePerson.invitation.id } });
    const [withdrawn, invented] = [await look(token), await look('x'.repeat(token.length))];
    expect([withdrawn.status, await withdrawn.text()]).toEqual([invented.status, await invented.text()]);
    // The id of an invitation is no way in either.
    expect((await look(invitePerson.invitation.id)).status).toBe(404);
  });

  test('presence: nobody is seen by, or sees, whoever may not read the document', async () => {
    const { world } = server;
    const { here, outside, scheme } = await world.embeddingGroup();
    const mine = await openDocument(await world.signIn(here.teacher), scheme.sequence.documentId);
    const stranger = await world.signIn(outside.teacher);
    const { answer } = await stranger.data(did('setPresence'), { input: { documentId: scheme.sequence.documentId, clientId: mine.doc.clientID, state: { at: 'your step' } } });
    expect(answer.code).toBe('NOT_FOUND');
    const scope = await stranger.data(did('setScopePresence'), { input: { scopeId: scheme.id, state: { at: 'your map' } } });
    expect(scope.answer.code).toBe('NOT_FOUND');
    await mine.presence({ at: 'here' });
    await mine.until(({ data }) => data?.documentSync.__typename === 'PresenceUpdated');
    expect(JSON.stringify(mine.messages)).not.toContain('your step');
  });

  test('uploads: files that one person uploaded start no import of another’s', async () => {
    const { world } = server;
    const { here, partner } = await world.embeddingGroup();
    const [mine, theirs] = [await world.signIn(here.teacher), await world.signIn(partner.teacher)];
    const response = await mine.fetch('/api/curriculum-uploads', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ files: [{ name: 'ours.ttl', body: '# Ours alone' }] }),
    });
    const { uploadId } = (await response.json()) as { uploadId: string };
    const { answer } = await theirs.data(did('startCurriculumImport'), { input: { departmentId: partner.id, title: 'Theirs', academicYear: 2026, uploadId } });
    expect(answer.code).toBe('NOT_FOUND');
    expect((await theirs.data('query ($id: ID!) { curriculumImport(id: $id) { id } }', { id: uploadId })).curriculumImport).toBeNull();
  });

  test('links between things: what is shared with another hub shows whose it is, and nothing around them', async () => {
    const { world } = server;
    const [north, south] = [await world.embeddingGroup(), await world.embeddingGroup()];
    await world.grant({ departmentId: north.here.id, by: north.here.lead }, north.scheme.id, { hubId: south.hubId }, 'VIEW');
    const reader = await world.signIn(south.here.teacher);
    const { schemeOfWork } = await reader.data(
      `query ($id: ID!) { schemeOfWork(id: $id) { title department { name workGroups { id } members(first: 5) { nodes { id } } invitations { id } imports { id } schemes { id } auditLog(first: 5) { nodes { id } }
        school { name departments { id } auditLog(first: 5) { nodes { id } } hub { id name schools(first: 50) { nodes { name } } workGroups { id } } } } } }`,
      { id: north.scheme.id },
    );
    const { school, name, ...department } = schemeOfWork.department;
    expect([name, school.name]).toEqual(['Mathematics', expect.stringContaining('School')]);
    expect(department).toEqual({ workGroups: [], members: null, invitations: null, imports: null, schemes: [{ id: north.scheme.id }], auditLog: null });
    expect(school).toMatchObject({ departments: [], hub: null, auditLog: null });
  });

  test('refusals: adding a school tells nothing of the schools of other hubs', async () => {
    const { world } = server;
    const [north, south] = [await world.embeddingGroup(), await world.embeddingGroup()];
    const add = async (of: typeof north, urn: string) =>
      (await (await world.signIn(of.hubLead)).data(did('addSchool'), { input: { hubId: of.hubId, name: 'A school', urn, localAuthority: 'Northshire', departmentName: 'Maths' } })).answer.__typename;
    expect([await add(north, '777001'), await add(south, '777001'), await add(north, '777001')]).toEqual(['SchoolAdded', 'SchoolAdded', 'ConflictProblem']);
  });
});
