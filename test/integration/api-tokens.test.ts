import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createSchema } from '../../server/src/schema.ts';
import { WRITABLE_BY_TOKEN } from '../../server/src/api-tokens/token-scope.ts';
import type { Answer, TestClient } from '../testkit/client.ts';
import { change as changeComment, says } from '../testkit/comments.ts';
import { done } from '../testkit/plans.ts';
import { openAcknowledged, openRawSocket } from '../testkit/raw-socket.ts';
import { startTestServer, type TestServer } from '../testkit/server.ts';
import { startStopwatch } from '../testkit/stopwatch.ts';

const CREATE = `mutation ($input: CreateApiTokenInput!) { createApiToken(input: $input) {
  __typename ... on ApiTokenCreated { secret apiToken { id name scope createdAt expiresAt lastUsedAt } } ... on Problem { code message } ... on InvalidInputProblem { field } } }`;
const REVOKE = 'mutation ($input: RevokeApiTokenInput!) { revokeApiToken(input: $input) { __typename ... on ApiTokenRevoked { apiTokenId } ... on Problem { code } } }';
const MINE = '{ viewer { email person { id } apiTokens { id name scope lastUsedAt expiresAt } } }';
const RENAME = 'mutation ($input: RenameSchemeInput!) { renameScheme(input: $input) { __typename ... on Problem { code } } }';

/** What needs somebody at the keyboard, whatever the token's scope: written down here, so that a new mutation is decided on. */
const NEEDS_A_SESSION = [
  'createApiToken', 'revokeApiToken', 'invitePerson', 'revokeInvitation', 'endMembership', 'giveSharingGrant', 'revokeSharingGrant',
  'createWorkGroup', 'addParticipation', 'endParticipation', 'addSchool', 'renameHub', 'agreeScheme',
  'closeThread', 'reopenThread', 'handOverThread', 'inviteToThread', 'uninviteFromThread', 'nudgeThread', 'movePosts', 'splitThread', 'mergeThreads',
  'reportPost', 'hidePost', 'restorePost', 'settleReport', 'saveThreadTemplate', 'resetThreadTemplate',
  // A department's plan is written by its people: what programs may do in it is not decided yet.
  'createPlan', 'editPlan', 'archivePlan', 'signOffPlan', 'rollOverPlan', 'restoreChange', 'removePlanItem', 'restorePlanItem', 'linkPlanItem', 'unlinkPlanItem',
  'addPriority', 'editPriority', 'movePriority', 'setMilestone', 'addCriterion', 'editCriterion', 'moveCriterion',
  'addAction', 'editAction', 'moveAction', 'setActionStatus', 'setDependencies', 'takeUpAction', 'addEvidence', 'writeReview', 'savePlanView', 'deletePlanView', 'markPlanRead',
];

describe('personal API tokens', () => {
  let server: TestServer;
  let scene: Awaited<ReturnType<TestServer['world']['embeddingGroup']>>;
  let owner: TestClient;
  let now = Date.now();
  beforeAll(async () => {
    server = await startTestServer({ clock: { now: () => new Date(now) } });
    scene = await server.world.embeddingGroup();
    owner = await server.world.signIn(scene.here.lead);
  });
  afterAll(() => server.close());

  async function makeToken(scope: 'READ' | 'WRITE', { by = owner, expiresInDays = 30, name = 'A program' } = {}): Promise<{ id: string; secret: string }> {
    const { createApiToken } = await by.data(CREATE, { input: { name, scope, expiresInDays } });
    return { id: createApiToken.apiToken.id, secret: createApiToken.secret };
  }

  async function send(secret: string, query: string, variables: Record<string, unknown> = {}, headers: Record<string, string> = {}): Promise<Answer & { status: number }> {
    const response = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${secret}`, ...headers },
      body: JSON.stringify({ query, variables }),
    });
    return { status: response.status, ...((await response.json()) as Answer) };
  }
  const codes = ({ errors = [] }: Answer) => errors.map(({ extensions }) => extensions?.code);

  test('a token acts as its owner over HTTP and the socket, without an origin', async () => {
    const { secret } = await makeToken('READ');
    expect((await send(secret, MINE)).data.viewer.person.id).toBe(scene.here.lead.id);
    const socket = await openAcknowledged(server.url, { headers: { authorization: `Bearer ${secret}`, origin: '' } }).catch(() => null);
    expect(socket).toBeNull(); // an empty origin is no origin of ours
    const { default: WebSocket } = await import('ws');
    const ws = new WebSocket(`${server.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', { headers: { authorization: `Bearer ${secret}` } });
    await new Promise((resolve, reject) => ws.on('open', resolve).on('error', reject));
    ws.close();
  });

  test('its secret is shown once, begins as scanners know it, and only its hash is kept', async () => {
    const { secret } = await makeToken('READ', { name: 'Shown once' });
    expect(secret).toMatch(/^coherence_pat_[\w-]{43}$/);
    expect(JSON.stringify(await owner.data(MINE))).not.toContain(secret.slice(14));
    const rows = await server.app.deps.db.service.apiToken.findMany();
    expect(JSON.stringify(rows)).not.toContain(secret.slice(14, 30));
    const entries = await server.app.deps.db.service.auditEntry.findMany();
    expect(JSON.stringify(entries)).not.toContain(secret.slice(14, 30));
  });

  test('a token that may read changes nothing; one that may write changes the work', async () => {
    const input = { schemeId: scene.scheme.id, title: 'Renamed by a program' };
    const read = await send((await makeToken('READ')).secret, RENAME, { input });
    expect([read.status, codes(read)]).toEqual([403, ['FORBIDDEN']]);
    expect((await server.app.deps.db.service.schemeOfWork.findUniqueOrThrow({ where: { id: scene.scheme.id } })).title).not.toBe(input.title);
    expect((await send((await makeToken('WRITE')).secret, RENAME, { input })).data.renameScheme.__typename).toBe('SchemeRenamed');
  });

  test('a token that may write comments on sequences says nothing on plans', async () => {
    const { secret } = await makeToken('WRITE');
    const { plan } = await done(owner, 'createPlan', { departmentId: scene.here.id, academicYear: 2026 });
    const { comment } = await changeComment(owner, 'addComment', { planId: plan.id, ...says('By hand') });
    const ADD = 'mutation ($input: AddCommentInput!) { answer: addComment(input: $input) { __typename ... on Problem { code message } } }';
    expect((await send(secret, ADD, { input: { sequenceId: scene.scheme.sequence.id, ...says('By a program') } })).data.answer).toEqual({ __typename: 'CommentAdded' });
    const attempts = [
      [ADD, { planId: plan.id, ...says('By a program') }],
      [ADD.replace('AddCommentInput', 'CommentInput').replace('addComment', 'resolveComment'), { commentId: comment.id }],
      [ADD.replace('AddCommentInput', 'AcceptAllSuggestionsInput').replace('addComment', 'acceptAllSuggestions'), { planId: plan.id }],
    ] as const;
    for (const [query, input] of attempts) expect((await send(secret, query, { input })).data.answer).toMatchObject({ code: 'FORBIDDEN', message: 'No token may do this: sign in. Nothing was changed.' });
    const { data: { plan: { commentCounts, document } } } = await send(secret, 'query ($id: ID!) { plan(id: $id) { commentCounts { open } document { id } } }', { id: plan.id });
    expect(commentCounts).toEqual({ open: 1 });
    // Nor does it write in a plan’s text, nor would it learn there whose it is.
    const PUSH = 'mutation ($input: PushDocumentUpdateInput!) { pushDocumentUpdate(input: $input) { __typename ... on Problem { code } } }';
    const pushed = (documentId: string) => send(secret, PUSH, { input: { documentId, clientId: 1, epoch: 'none', updateId: 'one', update: 'AAA=' } });
    expect(codes(await pushed(document.id))).toEqual(['FORBIDDEN']);
    expect((await pushed(scene.scheme.sequence.documentId)).data.pushDocumentUpdate.code).toBe('CONFLICT');
  });

  test('no token makes tokens, revokes them, invites, ends memberships or shares', async () => {
    const { id, secret } = await makeToken('WRITE');
    const attempts: [string, string, object][] = [
      ['createApiToken', 'CreateApiTokenInput', { name: 'Another', scope: 'READ', expiresInDays: 1 }],
      ['revokeApiToken', 'RevokeApiTokenInput', { apiTokenId: id }],
      ['invitePerson', 'InvitePersonInput', { email: 'new@test.example', role: 'TEACHER', placeId: scene.here.id }],
      ['endMembership', 'EndMembershipInput', { membershipId: scene.here.teacher.membershipId }],
      ['giveSharingGrant', 'GiveSharingGrantInput', { objectId: scene.scheme.id, recipientId: scene.workGroupId, level: 'VIEW' }],
    ];
    for (const [field, type, input] of attempts) {
      const answer = await send(secret, `mutation ($input: ${type}!) { ${field}(input: $input) { __typename } }`, { input });
      expect([field, codes(answer)]).toEqual([field, ['FORBIDDEN']]);
    }
    expect(await server.app.deps.db.service.sharingGrant.count()).toBe(0);
  });

  test('every mutation is either the work or needs a session, and a new one has to be decided on', () => {
    const mutations = Object.keys(createSchema().schema.getMutationType()!.getFields());
    expect(mutations.toSorted()).toEqual([...WRITABLE_BY_TOKEN, ...NEEDS_A_SESSION].toSorted());
  });

  test('a token sees exactly what its owner sees', async () => {
    const { secret } = await makeToken('READ', { by: await server.world.signIn(scene.outside.lead) });
    expect((await send(secret, '{ schemeOfWork(id: "' + scene.scheme.id + '") { id } }')).data).toEqual({ schemeOfWork: null });
  });

  test('a revoked token ends at once, its sockets with it, and no others', async () => {
    const [one, other] = [await makeToken('READ'), await makeToken('READ')];
    const sockets = await Promise.all([one, other].map(({ secret }) => openAcknowledged(server.url, { headers: { authorization: `Bearer ${secret}` } })));
    const watch = startStopwatch();
    expect((await owner.data(REVOKE, { input: { apiTokenId: one.id } })).revokeApiToken).toEqual({ __typename: 'ApiTokenRevoked', apiTokenId: one.id });
    expect((await sockets[0]!.closed).code).toBe(4401);
    expect(watch.stop()).toBeLessThan(1_000);
    expect(sockets[1]!.ws.readyState).toBe(sockets[1]!.ws.OPEN);
    const answer = await send(one.secret, MINE);
    expect([answer.status, codes(answer)]).toEqual([401, ['UNAUTHENTICATED']]);
    await expect(openRawSocket(server.url, { headers: { authorization: `Bearer ${one.secret}` } })).rejects.toThrow('401');
    expect((await owner.data(REVOKE, { input: { apiTokenId: one.id } })).revokeApiToken.code).toBe('NOT_FOUND');
    sockets[1]!.close();
  });

  test('a token that has expired is worth nothing, and its sockets are closed within seconds', async () => {
    const { secret } = await makeToken('READ', { expiresInDays: 1 });
    const socket = await openAcknowledged(server.url, { headers: { authorization: `Bearer ${secret}` } });
    now += 2 * 86_400_000;
    expect((await send(secret, MINE)).status).toBe(401);
    expect((await socket.closed).code).toBe(4401);
    now -= 2 * 86_400_000;
  });

  test('nobody sees, finds or revokes another’s token', async () => {
    const { id } = await makeToken('READ');
    const colleague = await server.world.signIn(scene.here.leader);
    expect((await colleague.data(REVOKE, { input: { apiTokenId: id } })).revokeApiToken.code).toBe('NOT_FOUND');
    expect((await colleague.data(`{ node(id: "${id}") { id } }`)).node).toBeNull();
    expect((await owner.data(`{ node(id: "${id}") { __typename id } }`)).node).toEqual({ __typename: 'ApiToken', id });
    expect((await colleague.data(MINE)).viewer.apiTokens).toEqual([]);
  });

  test('a header that is worth nothing is refused, and its cookie not looked at', async () => {
    for (const secret of ['', 'nonsense', `coherence_pat_${randomBytes(32).toString('base64url')}`, "coherence_pat_' OR 1=1"]) {
      const answer = await send(secret, MINE, {}, { cookie: owner.cookie });
      expect([answer.status, codes(answer)]).toEqual([401, ['UNAUTHENTICATED']]);
    }
    const basic = await send('', MINE, {}, { authorization: 'Basic cHJpeWE6cGFzcw==', cookie: owner.cookie });
    expect(basic.status).toBe(401);
  });

  test('a page of another site gains nothing by a token it came by', async () => {
    const { secret } = await makeToken('READ');
    const answer = await fetch(`${server.url}/graphql`, { method: 'POST', headers: { origin: 'https://maths.example', authorization: `Bearer ${secret}`, 'content-type': 'application/json' }, body: JSON.stringify({ query: MINE }) });
    expect([answer.status, answer.headers.get('access-control-allow-origin')]).toEqual([403, null]);
  });

  test('the last use is kept to the minute', async () => {
    const { id, secret } = await makeToken('READ');
    await send(secret, MINE);
    const first = await server.app.deps.db.service.apiToken.findUniqueOrThrow({ where: { id } });
    now += 30_000;
    await send(secret, MINE);
    expect((await server.app.deps.db.service.apiToken.findUniqueOrThrow({ where: { id } })).lastUsedAt).toEqual(first.lastUsedAt);
    now += 60_000;
    await send(secret, MINE);
    expect((await server.app.deps.db.service.apiToken.findUniqueOrThrow({ where: { id } })).lastUsedAt!.getTime()).toBeGreaterThan(first.lastUsedAt!.getTime());
  });

  test('bad input makes no token and says what to do; twenty are the most', async () => {
    const client = await server.world.signIn(scene.partner.lead);
    for (const [input, field] of [[{ name: ' ', scope: 'READ', expiresInDays: 1 }, 'name'], [{ name: 'x'.repeat(81), scope: 'READ', expiresInDays: 1 }, 'name'], [{ name: 'x', scope: 'READ', expiresInDays: 0 }, 'expiresInDays'], [{ name: 'x', scope: 'READ', expiresInDays: 366 }, 'expiresInDays']] as const) {
      expect((await client.data(CREATE, { input })).createApiToken).toMatchObject({ __typename: 'InvalidInputProblem', field });
    }
    for (let index = 0; index < 20; index++) await makeToken('READ', { by: client });
    expect((await client.data(CREATE, { input: { name: 'x', scope: 'READ', expiresInDays: 1 } })).createApiToken.code).toBe('CONFLICT');
  });

  test('making and revoking stand in the audit log', async () => {
    const { id } = await makeToken('READ', { name: 'To be revoked' });
    await owner.data(REVOKE, { input: { apiTokenId: id } });
    const entries = await server.app.deps.db.service.auditEntry.findMany({ where: { subjectId: id }, orderBy: { id: 'asc' } });
    expect(entries.map(({ action, actorId }) => [action, actorId])).toEqual([['API_TOKEN_CREATED', scene.here.lead.id], ['API_TOKEN_REVOKED', scene.here.lead.id]]);
  });

  test('an upload for an import needs the right to write', async () => {
    const upload = (secret: string) => fetch(`${server.url}/api/curriculum-uploads`, { method: 'POST', headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/json' }, body: JSON.stringify({ files: [{ name: 'a.ttl', body: '' }] }) });
    expect((await upload((await makeToken('READ')).secret)).status).toBe(403);
    expect((await upload('coherence_pat_nothing')).status).toBe(401);
    expect((await upload((await makeToken('WRITE')).secret)).status).toBe(200);
  });

  test('signing out leaves tokens alone', async () => {
    const client = await server.world.signIn(scene.here.teacher);
    const { secret } = await makeToken('READ', { by: client });
    await client.fetch('/api/sign-out', { method: 'POST' });
    expect((await send(secret, MINE)).data.viewer.email).toBe(scene.here.teacher.email);
  });
});
