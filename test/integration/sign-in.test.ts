import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import WebSocket from 'ws';
import { fixedClock } from '../../server/src/platform/clock.ts';
import { createTestClient } from '../testkit/client.ts';
import { openAcknowledged } from '../testkit/raw-socket.ts';
import { startTestServer, type TestServer } from '../testkit/server.ts';

const VIEWER = '{ viewer { email sharedComputer person { name } memberships { role department { id } hub { id } } } }';
const INVITE = `mutation ($input: InvitePersonInput!) { invitePerson(input: $input) {
  __typename ... on PersonInvited { link invitation { id email } } ... on Problem { code message } } }`;

describe('signing in', () => {
  let server: TestServer;
  const clock = fixedClock(new Date());
  beforeAll(async () => {
    server = await startTestServer({ clock });
  });
  afterAll(() => server.close());

  const post = (path: string, body: object, headers: Record<string, string> = { origin: server.url }) =>
    fetch(`${server.url}/api${path}`, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) });

  const cookieOf = (response: Response) => response.headers.getSetCookie().map((line) => line.split(';')[0]!).join('; ');

  async function invited(role = 'TEACHER') {
    const { here, hubLead, hubId } = await server.world.embeddingGroup();
    const lead = await server.world.signIn(role === 'TEACHER' ? here.lead : hubLead);
    const email = `newcomer-${crypto.randomUUID()}@test.example`;
    const input = { email: ` ${email.toUpperCase()} `, role, placeId: role === 'TEACHER' ? here.id : hubId };
    const { invitePerson } = await lead.data(INVITE, { input });
    return { here, lead, email, invitePerson, token: invitePerson.link.split('/').at(-1) as string };
  }

  test('one cookie, invisible to scripts, is all there is', async () => {
    const { here } = await server.world.embeddingGroup();
    const response = await post('/sign-in', { email: here.lead.email, password: server.world.password, sharedComputer: false });
    const [line] = response.headers.getSetCookie();
    expect(line).toMatch(/^coherence=/);
    expect(line).toMatch(/HttpOnly/i);
    expect(line).toMatch(/SameSite=Lax/i);
    const client = createTestClient(server.url, cookieOf(response));
    expect((await client.data(VIEWER)).viewer).toMatchObject({ email: here.lead.email, sharedComputer: false });
  });

  test('an unknown address and a wrong password look the same, and ten wrong ones close the account’s door for a while', async () => {
    const { here } = await server.world.embeddingGroup();
    const wrong = await post('/sign-in', { email: here.lead.email, password: 'not this one' });
    const unknown = await post('/sign-in', { email: 'nobody@test.example', password: 'not this one' });
    expect([wrong.status, await wrong.text()]).toEqual([unknown.status, await unknown.text()]);
    for (let index = 0; index < 9; index++) await post('/sign-in', { email: here.lead.email, password: 'not this one' });
    const closed = await post('/sign-in', { email: here.lead.email, password: server.world.password });
    expect(closed.status).toBe(429);
    // Colleagues behind the same address still come in.
    expect((await post('/sign-in', { email: here.teacher.email, password: server.world.password })).status).toBe(204);
  });

  test('a session on a shared computer goes with the browser, and after twelve hours without use', async () => {
    const { here } = await server.world.embeddingGroup();
    const response = await post('/sign-in', { email: here.teacher.email, password: server.world.password, sharedComputer: true });
    const session = response.headers.getSetCookie().find((line) => line.startsWith('coherence='))!;
    expect(session).not.toMatch(/Max-Age|Expires/i);
    const client = createTestClient(server.url, cookieOf(response));
    expect((await client.data(VIEWER)).viewer.sharedComputer).toBe(true);
    const open = (cookie: string) => openAcknowledged(server.url, { headers: { cookie, origin: server.url } });
    const [shared, own] = [await open(cookieOf(response)), await open((await server.world.signIn(here.lead)).cookie)];
    const started = clock.now();
    clock.set(new Date(started.getTime() + 13 * 3_600_000));
    expect((await client.data(VIEWER)).viewer).toBeNull();
    expect((await shared.closed).code).toBe(4401);
    expect(own.ws.readyState).toBe(own.ws.OPEN);
    clock.set(started);
    own.close();
  });

  test('a page of another origin can neither write nor open a socket', async () => {
    const { here } = await server.world.embeddingGroup();
    const client = await server.world.signIn(here.lead);
    const evil = { origin: 'https://evil.example', cookie: client.cookie, 'content-type': 'application/json' };
    expect((await post('/sign-out', {}, evil)).status).toBe(403);
    const query = await fetch(`${server.url}/graphql`, { method: 'POST', headers: evil, body: JSON.stringify({ query: VIEWER }) });
    expect(query.status).toBe(403);
    for (const [origin, cookie, status] of [['https://evil.example', client.cookie, 403], [`${server.url}.evil.example`, client.cookie, 403], [server.url, '', 401]] as const) {
      const refused = await new Promise((resolve) => {
        const socket = new WebSocket(`${server.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', { headers: { origin, cookie } });
        socket.on('unexpected-response', (_request, response) => resolve(response.statusCode));
        socket.on('open', () => resolve('open'));
        socket.on('error', () => undefined);
      });
      expect(refused).toBe(status);
    }
  });

  test('an invitation is bound to its address and role, and works once', async () => {
    const { here, email, invitePerson, token } = await invited();
    expect(invitePerson.invitation.email).toBe(email);
    const shown = (await (await fetch(`${server.url}/api/invitations/${token}`)).json()) as object;
    expect(shown).toMatchObject({ email, role: 'TEACHER', hasAccount: false });

    const weak = await post(`/invitations/${token}/accept`, { name: 'New Teacher', password: 'short' });
    expect([weak.status, ((await weak.json()) as { code: string }).code]).toEqual([400, 'INVALID_INPUT']);
    // Another address given along changes nothing.
    const accepted = await post(`/invitations/${token}/accept`, { name: 'New Teacher', email: 'other@test.example', password: 'a good long password' });
    expect(accepted.status).toBe(204);
    const { viewer } = await createTestClient(server.url, cookieOf(accepted)).data(VIEWER);
    expect(viewer).toMatchObject({ email, person: { name: 'New Teacher' }, memberships: [{ role: 'TEACHER', department: { id: here.id } }] });

    const again = await post(`/invitations/${token}/accept`, { name: 'Thief', password: 'a good long password' });
    expect([again.status, ((await again.json()) as { code: string }).code]).toEqual([404, 'INVITATION_INVALID']);
  });

  test('two who use one link at the same moment: one comes in, the other leaves no account behind', async () => {
    const { token, email } = await invited();
    const answers = await Promise.all([1, 2].map((number) => post(`/invitations/${token}/accept`, { name: `Person ${number}`, password: 'a good long password' })));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([204, expect.toBeOneOf([404, 409])]);
    const users = await server.app.deps.db.service.authUser.findMany({ where: { email }, include: { person: { include: { memberships: true } } } });
    expect(users.map((user) => user.person?.memberships.length)).toEqual([1]);
  });

  test('a withdrawn or outdated link opens nothing', async () => {
    const { lead, token, invitePerson } = await invited();
    await lead.data('mutation ($input: RevokeInvitationInput!) { revokeInvitation(input: $input) { __typename } }', { input: { invitationId: invitePerson.invitation.id } });
    expect((await fetch(`${server.url}/api/invitations/${token}`)).status).toBe(404);
    const late = await invited();
    const started = clock.now();
    clock.set(new Date(started.getTime() + 15 * 86_400_000));
    expect((await fetch(`${server.url}/api/invitations/${late.token}`)).status).toBe(404);
    clock.set(started);
  });

  test('only a subject lead or a hub lead invites, and only to roles of the place', async () => {
    const { here, outside, hubLead, hubId } = await server.world.embeddingGroup();
    const ask = async (person: { email: string }, input: object) => (await (await server.world.signIn(person)).data(INVITE, { input: { email: 'x@test.example', ...input } })).invitePerson;
    expect(await ask(here.teacher, { role: 'TEACHER', placeId: here.id })).toMatchObject({ code: 'FORBIDDEN' });
    expect(await ask(outside.lead, { role: 'TEACHER', placeId: here.id })).toMatchObject({ code: 'FORBIDDEN' });
    expect(await ask(here.lead, { role: 'HUB_LEAD', placeId: here.id })).toMatchObject({ code: 'INVALID_INPUT' });
    expect(await ask(here.lead, { role: 'HUB_LEAD', placeId: hubId })).toMatchObject({ code: 'FORBIDDEN' });
    expect(await ask(hubLead, { role: 'SUBJECT_LEAD', placeId: here.id })).toMatchObject({ __typename: 'PersonInvited' });
  });

  test('a person of two places signs in once and holds both roles', async () => {
    const first = await invited();
    await post(`/invitations/${first.token}/accept`, { name: 'Twice', password: 'a good long password' });
    const { hubLead, hubId } = await server.world.embeddingGroup();
    const { invitePerson } = await (await server.world.signIn(hubLead)).data(INVITE, { input: { email: first.email, role: 'MASTERY_SPECIALIST', placeId: hubId } });
    const token = invitePerson.link.split('/').at(-1);
    const wrong = await post(`/invitations/${token}/accept`, { name: '', password: 'not their password' });
    expect(wrong.status).toBe(401);
    const accepted = await post(`/invitations/${token}/accept`, { name: '', password: 'a good long password' });
    const { viewer } = await createTestClient(server.url, cookieOf(accepted)).data(VIEWER);
    expect(viewer.memberships.map((held: { role: string }) => held.role)).toEqual(['TEACHER', 'MASTERY_SPECIALIST']);
  });

  test('a new installation’s first hub lead comes in by a link and sets up the first school', async () => {
    const { db, ids } = server.app.deps;
    const hub = await db.service.hub.create({ data: { id: ids.next('hub'), name: 'Your Maths Hub', createdAt: clock.now() } });
    const token = await server.app.services.invitations.inviteFirstHubLead(hub.id);
    const accepted = await post(`/invitations/${token}/accept`, { name: 'First Lead', email: 'first@test.example', password: 'a good long password' });
    expect(accepted.status).toBe(204);
    const client = createTestClient(server.url, cookieOf(accepted));
    const { addSchool } = await client.data(
      'mutation ($input: AddSchoolInput!) { addSchool(input: $input) { __typename ... on SchoolAdded { school { departments { id name viewerCan { invite } } } } ... on Problem { message } } }',
      { input: { hubId: hub.id, name: 'First School', urn: '123456', localAuthority: 'Northshire', departmentName: 'Mathematics' } },
    );
    expect(addSchool.school.departments).toMatchObject([{ name: 'Mathematics', viewerCan: { invite: true } }]);
  });
});
