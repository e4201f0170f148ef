import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { appendBlocks, paragraph } from '../../schema/document/content.ts';
import { stepRoot } from '../../schema/document/roots.ts';
import operations from '../../schema/operations.json' with { type: 'json' };
import type { Answer, TestClient } from '../testkit/client.ts';
import { connectTo } from '../testkit/database.ts';
import { openAcknowledged, openRawSocket, type RawSocket } from '../testkit/raw-socket.ts';
import { startTestServer, type TestServer, type TestServerOptions } from '../testkit/server.ts';

/** Somebody with both ways in. */
interface Visitor {
  readonly client: TestClient;
  readonly http: (request: object, init?: RequestInit) => Promise<Answer & { status: number }>;
  readonly socket: (request: object) => Promise<Answer>;
  readonly close: () => void;
}

const codes = ({ errors = [] }: Answer) => errors.map(({ extensions }) => extensions?.code);
const trusted = (name: string) => Object.entries(operations).find(([, text]) => new RegExp(`(query|mutation|subscription) ${name}\\b`).test(text))!;
const named = (name: string) => ({ extensions: { persistedQuery: { version: 1, sha256Hash: trusted(name)[0].replace('sha256:', '') } } });

async function start(options: TestServerOptions = {}) {
  const server = await startTestServer({ socketLimits: { messages: { perSecond: 5_000, burst: 5_000 }, socketsPerPerson: 50 }, ...options });
  const scene = await server.world.embeddingGroup();
  return { server, scene };
}

/** Opens one socket and sends each request over it and over HTTP. */
async function visit(server: TestServer, client: TestClient, headers: Record<string, string> = { cookie: client.cookie }, path = '/graphql'): Promise<Visitor> {
  const raw = await openAcknowledged(server.url, { headers, path });
  let count = 0;
  return {
    client,
    close: () => raw.close(),
    async http(request, init = {}) {
      const response = await fetch(`${server.url}${path}`, {
        method: 'POST',
        body: JSON.stringify(request),
        ...init,
        headers: { ...headers, origin: server.url, 'content-type': 'application/json', ...init.headers },
      });
      return { status: response.status, ...((await response.json()) as Answer) };
    },
    async socket(request) {
      const id = `op${++count}`;
      raw.send({ id, type: 'subscribe', payload: { query: '', ...request } });
      const frame = await raw.until((one) => one.id === id && one.type !== 'complete', 10_000);
      return frame.type === 'error' ? { errors: frame.payload } : frame.payload;
    },
  };
}

const aliases = (count: number, field = 'email') => `{ viewer { ${Array.from({ length: count }, (_, index) => `a${index}: ${field}`).join(' ')} } }`;

/** A document at a limit, and one just over it. */
const LIMITS: Record<string, { within: string; over: string; code: string }> = {
  aliases: { within: aliases(15), over: aliases(16), code: 'LIMIT_EXCEEDED' },
  'aliases of __typename': { within: aliases(15, '__typename'), over: aliases(16, '__typename'), code: 'LIMIT_EXCEEDED' },
  directives: {
    within: `{ viewer { ${'... @include(if: true) { email } '.repeat(8)} } }`,
    over: `{ viewer { ${'... @include(if: true) { email } '.repeat(9)} } }`,
    code: 'LIMIT_EXCEEDED',
  },
  'root fields': {
    within: `{ ${Array.from({ length: 5 }, (_, index) => `a${index}: viewer { email }`).join(' ')} }`,
    over: `{ ${Array.from({ length: 6 }, (_, index) => `a${index}: viewer { email }`).join(' ')} }`,
    code: 'LIMIT_EXCEEDED',
  },
  cost: {
    within: '{ viewer { recentSequences(first: 100) { nodes { id } } } }',
    over: '{ viewer { recentSequences(first: 100) { nodes { id steps { id misconceptions { id } } } } } }',
    code: 'LIMIT_EXCEEDED',
  },
  tokens: { within: '{ viewer { email } }', over: `{ viewer { ${'email '.repeat(1_600)} } }`, code: 'GRAPHQL_PARSE_FAILED' },
  'page size': { within: '{ viewer { recentSequences(first: 100) { nodes { id } } } }', over: '{ viewer { recentSequences(first: 101) { nodes { id } } } }', code: 'INVALID_INPUT' },
};

describe('what is sent to the API', () => {
  let server: TestServer;
  let scene: Awaited<ReturnType<typeof start>>['scene'];
  let visitor: Visitor;
  beforeAll(async () => {
    ({ server, scene } = await start());
    visitor = await visit(server, await server.world.signIn(scene.here.lead));
  });
  afterAll(() => server.close());

  test('a cursor of no page of the list is told apart from a fault of ours', async () => {
    for (const [list, key] of [['recentSequences', 'x\nsequence_1'], ['recentSequences', new Date().toISOString()], ['sharedWithMe', 'grant_\0']] as const) {
      const query = `{ viewer { ${list}(first: 5, after: "${Buffer.from(key).toString('base64url')}") { nodes { __typename } } } }`;
      expect([list, key, codes(await visitor.http({ query }))]).toEqual([list, key, ['CURSOR_INVALID']]);
    }
  });

  test.each(Object.entries(LIMITS))('%s: within the limit it is answered, over it refused, over HTTP and the socket alike', async (_limit, { within, over, code }) => {
    for (const send of [visitor.http, visitor.socket]) {
      expect(codes(await send({ query: within }))).toEqual([]);
      const refused = await send({ query: over });
      expect(codes(refused)).toEqual([code]);
      expect(refused.data?.viewer ?? null).toBeNull();
    }
  });

  test('depth: ten levels are answered and eleven refused, over both', async () => {
    const sequence = (inside: string) => `{ lessonSequence(id: "${scene.scheme.sequence.id}") { ${inside} } }`;
    const levels = (count: number) => sequence(`${'unit { sequences { '.repeat((count - 2) / 2)} id ${'} }'.repeat((count - 2) / 2)}`);
    for (const send of [visitor.http, visitor.socket]) {
      expect((await send({ query: levels(12) })).errors?.[0]?.message).toContain('levels deep; 10 are allowed');
      expect((await send({ query: levels(10) })).errors?.[0]?.message ?? '').not.toContain('levels deep');
    }
  });

  test('two changes in one operation are refused, and neither is made', async () => {
    const query = 'mutation ($a: RenameSchemeInput!, $b: RenameSchemeInput!) { a: renameScheme(input: $a) { __typename } b: renameScheme(input: $b) { __typename } }';
    const schemeId = scene.scheme.id;
    for (const send of [visitor.http, visitor.socket]) {
      expect(codes(await send({ query, variables: { a: { schemeId, title: 'First' }, b: { schemeId, title: 'Second' } } }))).toEqual(['LIMIT_EXCEEDED']);
    }
    const { title } = await server.app.deps.db.service.schemeOfWork.findUniqueOrThrow({ where: { id: schemeId } });
    expect(['First', 'Second']).not.toContain(title);
  });

  test('a cost that is hidden in variables or fragments is found', async () => {
    const variables = { n: 100 };
    const byVariable = 'query ($n: Int!) { viewer { recentSequences(first: $n) { nodes { steps { misconceptions { id } } } } } }';
    const byFragment = `query { viewer { ${Array.from({ length: 12 }, (_, index) => `a${index}: recentSequences(first: 100) { ...N }`).join(' ')} } } fragment N on LessonSequenceConnection { nodes { id } }`;
    for (const send of [visitor.http, visitor.socket]) {
      expect(codes(await send({ query: byVariable, variables }))).toEqual(['LIMIT_EXCEEDED']);
      expect(codes(await send({ query: byFragment }))).toEqual(['LIMIT_EXCEEDED']);
    }
  });

  test('a request that a page of another site, a form or a link could send is not taken', async () => {
    const { http } = visitor;
    const body = JSON.stringify({ query: '{ viewer { email } }' });
    expect((await http({}, { body, headers: { 'content-type': 'text/plain' } })).status).toBe(415);
    expect((await http({}, { body: 'query=%7Bviewer%7Bemail%7D%7D', headers: { 'content-type': 'application/x-www-form-urlencoded' } })).status).toBe(415);
    const form = new FormData();
    form.set('operations', body);
    const { cookie } = visitor.client;
    expect((await fetch(`${server.url}/graphql`, { method: 'POST', body: form, headers: { cookie } })).status).toBe(415);
    const link = await fetch(`${server.url}/graphql?query=%7Bviewer%7Bemail%7D%7D`, { headers: { cookie } });
    expect([link.status, link.headers.get('allow')]).toEqual([405, 'POST']);
    expect((await fetch(`${server.url}/graphql`, { method: 'POST', body, headers: { cookie, origin: 'https://maths.example', 'content-type': 'application/json' } })).status).toBe(403);
    expect((await http([{ query: '{ viewer { email } }' }, { query: '{ viewer { email } }' }])).status).toBe(400);
  });

  test('what one person wrote is not said in the name of somebody who has signed in on the same browser since', async () => {
    const { world } = server;
    const [teacher, lead] = [scene.here.teacher, scene.here.lead];
    const client = await world.signIn(lead);
    const write = (title: string, meant: string) => client.fetch('/graphql', {
      method: 'POST', headers: { 'content-type': 'application/json', 'x-coherence-person': meant },
      body: JSON.stringify({ query: 'mutation ($input: RenameSchemeInput!) { renameScheme(input: $input) { __typename } }', variables: { input: { schemeId: scene.scheme.id, title } } }),
    });
    const refused = await write('Somebody else’s', teacher.id);
    expect([refused.status, codes((await refused.json()) as Answer)]).toEqual([409, ['CONFLICT']]);
    const file = new FormData();
    file.append('file', new Blob(['Words']), 'words.txt');
    expect((await client.fetch('/api/files', { method: 'POST', body: file, headers: { 'apollo-require-preflight': 'true', 'x-coherence-person': teacher.id } })).status).toBe(409);
    expect(await (await write('My own', lead.id)).json()).toMatchObject({ data: { renameScheme: { __typename: 'SchemeRenamed' } } });
    await client.close();
  });

  test('a subscription by HTTP is sent to the socket', async () => {
    expect((await visitor.http({ query: 'subscription { viewerEvents { __typename } }' })).errors?.[0]?.message).toContain('WebSocket');
  });

  test('bodies: 100 KB, and 1.5 MB for an update alone, over both', async () => {
    const padding = (kilobytes: number) => ({ padding: 'x'.repeat(kilobytes * 1024) });
    const update = (kilobytes: number) => ({ input: { documentId: 'document_1', clientId: 1, epoch: 'epoch_1', updateId: 'u', update: 'AAAA'.repeat(kilobytes * 256) } });
    const push = 'mutation ($input: PushDocumentUpdateInput!) { pushDocumentUpdate(input: $input) { __typename } }';
    for (const send of [visitor.http, visitor.socket]) {
      expect(codes(await send({ query: '{ viewer { email } }', variables: padding(90) }))).toEqual([]);
      expect(codes(await send({ query: '{ viewer { email } }', variables: padding(110) }))).toEqual(['TOO_LARGE']);
      // The name of the mutation in a comment or an operation's name buys nothing.
      expect(codes(await send({ query: '# pushDocumentUpdate\nquery pushDocumentUpdate { viewer { email } }', operationName: 'pushDocumentUpdate', variables: padding(110) }))).toEqual(['TOO_LARGE']);
      expect((await send({ query: push, variables: update(1_400) })).data.pushDocumentUpdate.__typename).toBe('DocumentProblem');
      expect(codes(await send({ query: push, variables: update(1_600) }))).toEqual(['TOO_LARGE']);
    }
  });

  test('an operation that takes longer than five seconds is given up, over both', async () => {
    const admin = await connectTo(server.databaseUrl);
    await admin.query('BEGIN');
    await admin.query('LOCK TABLE lesson_sequence IN ACCESS EXCLUSIVE MODE');
    const query = '{ viewer { recentSequences(first: 1) { nodes { id } } } }';
    const started = performance.now();
    const answers = await Promise.all([visitor.http({ query }), visitor.socket({ query })]);
    const took = performance.now() - started;
    await admin.query('ROLLBACK');
    await admin.end();
    // The database gives a statement up after the same five seconds: whichever of the two is first answers.
    for (const answer of answers) expect(['TIMEOUT', 'INTERNAL_SERVER_ERROR']).toContain(codes(answer)[0]);
    expect(took).toBeLessThan(8_000);
    expect(codes(await visitor.http({ query }))).toEqual([]);
  }, 20_000);

  test('the API is never kept by a cache, nor read as another type, nor framed', async () => {
    const { headers } = await visitor.client.fetch('/graphql', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"query":"{ viewer { email } }"}' });
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(headers.get('x-powered-by')).toBeNull();
  });
});

describe('in production', () => {
  let server: TestServer;
  let scene: Awaited<ReturnType<typeof start>>['scene'];
  let client: TestClient;
  let web: Visitor;
  beforeAll(async () => {
    ({ server, scene } = await start({ production: true }));
    client = await server.world.signIn(scene.here.lead);
    web = await visit(server, client);
  });
  afterAll(() => server.close());

  test('the web client runs trusted documents alone, by text or by hash', async () => {
    for (const send of [web.http, web.socket]) {
      expect(codes(await send({ query: '{ viewer { email } }' }))).toEqual(['DOCUMENT_NOT_TRUSTED']);
      expect(codes(await send({ query: trusted('Viewer')[1] }))).toEqual([]);
      expect((await send(named('Viewer'))).data.viewer.person.id).toBe(scene.here.lead.id);
      expect(codes(await send({ extensions: { persistedQuery: { version: 1, sha256Hash: createHash('sha256').update('{ viewer { email } }').digest('hex') } } }))).toEqual(['PERSISTED_QUERY_NOT_FOUND']);
      // No text can be registered under a hash, and none rides along with one.
      expect(codes(await send({ query: '{ viewer { email } }', ...named('Viewer') }))).toEqual([]);
      expect((await send({ query: '{ viewer { email } }', ...named('Viewer') })).data.viewer).toHaveProperty('person');
    }
  });

  test('somebody who is not signed in is no exception', async () => {
    const stranger = server.world.stranger();
    expect(codes(await stranger.send('{ viewer { email } }'))).toEqual(['DOCUMENT_NOT_TRUSTED']);
    expect((await stranger.send(trusted('Viewer')[1])).data).toEqual({ viewer: null });
  });

  test('trusted documents are held to no limit', async () => {
    const department = await web.socket({ ...named('HubPage'), variables: { id: scene.hubId } });
    expect(codes(department)).toEqual([]);
  });

  test('[D12] co-editing goes by hash as well, each socket under its own operation', async () => {
    const { documentId, stepIds } = scene.scheme.sequence;
    const doc = new Y.Doc();
    const sockets = await Promise.all(['mine', 'theirs'].map(() => openAcknowledged(server.url, { headers: { cookie: client.cookie } })));
    const opened = await Promise.all(sockets.map(async (socket, index) => {
      const id = `sync${index}`;
      socket.send({ id, type: 'subscribe', payload: { query: '', ...named('documentSync'), variables: { documentId, clientId: doc.clientID + index } } });
      return (await socket.until((frame) => frame.id === id)).payload.data.documentSync;
    }));
    appendBlocks(doc.getXmlFragment(stepRoot(stepIds[0]!, 'variation')), [paragraph('By hash')]);
    const update = Buffer.from(Y.encodeStateAsUpdate(doc)).toString('base64');
    const input = { documentId, clientId: doc.clientID, epoch: opened[0].epoch, updateId: crypto.randomUUID(), update };
    sockets[0]!.send({ id: 'push', type: 'subscribe', payload: { query: '', ...named('pushDocumentUpdate'), variables: { input } } });
    expect((await sockets[0]!.until(({ id }) => id === 'push')).payload.data.pushDocumentUpdate.__typename).toBe('DocumentUpdateSaved');
    for (const [index, socket] of sockets.entries()) {
      const frame = await socket.until(({ payload }) => payload?.data?.documentSync?.__typename === 'DocumentUpdated');
      expect(frame.id).toBe(`sync${index}`);
      socket.close();
    }
  });

  test('a token sends documents of its own, within the limits, and is shown no schema', async () => {
    const { apiToken } = await makeToken(server, scene.here.lead.id);
    const headers = { authorization: `Bearer ${apiToken}` };
    const program = await visit(server, client, headers);
    for (const send of [program.http, program.socket]) {
      expect((await send({ query: '{ viewer { email } }' })).data.viewer.email).toBe(scene.here.lead.email);
      expect(codes(await send({ query: aliases(16) }))).toEqual(['LIMIT_EXCEEDED']);
      expect((await send({ query: '{ __schema { types { name } } }' })).errors?.[0]?.message).toContain('introspection');
      expect((await send({ query: '{ __type(name: "Person") { name } }' })).errors?.[0]?.message).toContain('introspection');
      const typo = await send({ query: '{ viewer { emial } }' });
      expect(typo.errors?.[0]?.message).toBe('Cannot query field "emial" on type "Viewer".');
    }
    program.close();
  });

  test('the explorer’s address takes documents of people signed in, within the limits, and shows no schema by introspection', async () => {
    const explorer = await visit(server, client, undefined, '/explorer/graphql');
    for (const send of [explorer.http, explorer.socket]) {
      expect((await send({ query: '{ viewer { email } }' })).data.viewer.email).toBe(scene.here.lead.email);
      expect(codes(await send({ query: aliases(16) }))).toEqual(['LIMIT_EXCEEDED']);
      expect((await send({ query: '{ __schema { types { name } } }' })).errors?.[0]?.message).toContain('introspection');
    }
    explorer.close();
    const stranger = await fetch(`${server.url}/explorer/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"query":"{ viewer { email } }"}' });
    expect(codes((await stranger.json()) as Answer)).toEqual(['DOCUMENT_NOT_TRUSTED']);
  });
});

describe('what one socket may do', () => {
  let server: TestServer;
  let scene: Awaited<ReturnType<typeof start>>['scene'];
  beforeAll(async () => {
    ({ server, scene } = await start({ socketLimits: { messages: { perSecond: 60, burst: 200 }, socketsPerPerson: 10 } }));
  });
  afterAll(() => server.close());

  const open = async (person = scene.here.lead): Promise<RawSocket> => openAcknowledged(server.url, { headers: { cookie: (await server.world.signIn(person)).cookie } });
  const answer = (socket: RawSocket, id: string) => socket.until((frame) => frame.id === id && frame.type !== 'complete');

  test('a frame before the beginning holds 16 KB, and one after it 2 MB', async () => {
    const { cookie } = await server.world.signIn(scene.here.leader);
    const early = await openRawSocket(server.url, { headers: { cookie } });
    early.send({ type: 'connection_init', payload: { padding: 'x'.repeat(17 * 1024) } });
    expect((await early.closed).code).toBe(1009);
    const later = await openAcknowledged(server.url, { headers: { cookie } });
    later.sendRaw(JSON.stringify({ type: 'ping', payload: { padding: 'x'.repeat(2 * 1024 * 1024) } }));
    expect((await later.closed).code).toBe(1009);
  });

  test('twenty subscriptions are open at once, and the next is told why not', async () => {
    const socket = await open();
    const subscribe = (id: string) => socket.send({ id, type: 'subscribe', payload: { query: 'subscription { viewerEvents { __typename } }' } });
    for (let index = 0; index < 21; index++) subscribe(`s${index}`);
    for (let index = 0; index < 20; index++) expect((await answer(socket, `s${index}`)).type).toBe('next');
    expect((await answer(socket, 's20')).payload[0].extensions.code).toBe('LIMIT_EXCEEDED');
    socket.send({ id: 's0', type: 'complete' });
    subscribe('s21');
    expect((await answer(socket, 's21')).type).toBe('next');
    socket.close();
  });

  test('a person has ten sockets, another person theirs', async () => {
    const { cookie } = await server.world.signIn(scene.partner.lead);
    const sockets = await Promise.all(Array.from({ length: 10 }, () => openAcknowledged(server.url, { headers: { cookie } })));
    const again = (await server.world.signIn(scene.partner.lead)).cookie;
    await expect(openRawSocket(server.url, { headers: { cookie: again } })).rejects.toThrow('429');
    (await open(scene.partner.teacher)).close();
    sockets[0]!.close();
    await sockets[0]!.closed;
    (await openAcknowledged(server.url, { headers: { cookie: again } })).close();
    sockets.forEach((socket) => socket.close());
  });

  test('[D10] above its rate presence is dropped, other things are told to wait, and nothing is closed', async () => {
    const socket = await open();
    const documentId = scene.scheme.sequence.documentId;
    const presence = 'mutation ($input: SetPresenceInput!) { setPresence(input: $input) { __typename } }';
    const setPresence = (id: string) => socket.send({ id, type: 'subscribe', payload: { query: presence, variables: { input: { documentId, clientId: 7, state: null } } } });
    const query = (id: string) => socket.send({ id, type: 'subscribe', payload: { query: '{ viewer { email } }' } });
    query('first');
    await answer(socket, 'first');
    // Twice what may come at once: a slow machine takes them in while some are allowed again.
    for (let index = 0; index < 400; index++) setPresence(`p${index}`);
    query('flooded');
    expect((await answer(socket, 'flooded')).payload[0]).toMatchObject({ extensions: { code: 'RATE_LIMITED', retry: true } });
    // Dropped ones are completed, so that nobody waits for them.
    await Promise.all(Array.from({ length: 400 }, (_, index) => socket.until(({ id, type }) => id === `p${index}` && type === 'complete')));
    const answered = new Set(socket.frames.filter(({ type, id }) => type === 'next' && id?.startsWith('p')).map(({ id }) => id));
    expect(answered.size).toBeGreaterThan(150);
    expect(answered.size).toBeLessThan(400);
    let tries = 0;
    await expect.poll(async () => {
      query(`later${++tries}`);
      return (await answer(socket, `later${tries}`)).payload.data?.viewer.email;
    }, { interval: 300 }).toBe(scene.here.lead.email);
    expect(socket.ws.readyState).toBe(socket.ws.OPEN);
    socket.close();
  });

  test('a flood of thousands of messages closes nothing, and leaves others alone', async () => {
    const [flooding, neighbour] = [await open(scene.outside.lead), await open(scene.outside.teacher)];
    for (let index = 0; index < 3_000; index++) flooding.send({ id: `f${index}`, type: 'subscribe', payload: { query: `{ viewer { a${index}: email } }` } });
    const started = performance.now();
    neighbour.send({ id: 'mine', type: 'subscribe', payload: { query: '{ viewer { email } }' } });
    await answer(neighbour, 'mine');
    expect(performance.now() - started).toBeLessThan(5_000);
    expect(flooding.ws.readyState).toBe(flooding.ws.OPEN);
    flooding.close();
    neighbour.close();
  });

  test('a lost grant ends the subscriptions that stood on it, and no others', async () => {
    const grantId = await server.world.grant({ departmentId: scene.here.id, by: scene.here.lead }, scene.scheme.id, { workGroupId: scene.workGroupId }, 'VIEW');
    const socket = await open(scene.partner.teacher);
    const subscribe = (id: string, field: string) => socket.send({ id, type: 'subscribe', payload: { query: `subscription { ${field} { __typename } }` } });
    subscribe('shared', `schemeEvents(schemeId: "${scene.scheme.id}")`);
    subscribe('own', `departmentEvents(departmentId: "${scene.partner.id}")`);
    await Promise.all(['shared', 'own'].map((id) => answer(socket, id)));
    const lead = await server.world.signIn(scene.here.lead);
    await lead.data('mutation ($input: RevokeSharingGrantInput!) { revokeSharingGrant(input: $input) { __typename } }', { input: { grantId } });
    await socket.until(({ id, type }) => id === 'shared' && type === 'complete');
    expect(socket.frames.some(({ id, type }) => id === 'own' && type === 'complete')).toBe(false);
    expect(socket.ws.readyState).toBe(socket.ws.OPEN);
    socket.close();
  });

  test('a session that ends takes its sockets with it, and no others', async () => {
    const [leaving, staying] = [await server.world.signIn(scene.specialist), await server.world.signIn(scene.specialist)];
    const sockets = await Promise.all([leaving, staying].map(({ cookie }) => openAcknowledged(server.url, { headers: { cookie } })));
    await leaving.fetch('/api/sign-out', { method: 'POST' });
    expect((await sockets[0]!.closed).code).toBe(4401);
    expect(sockets[1]!.ws.readyState).toBe(sockets[1]!.ws.OPEN);
    sockets[1]!.close();
  });
});

/** A token of this person with the right to write, straight from the service. */
async function makeToken(server: TestServer, personId: string): Promise<{ apiToken: string }> {
  const { secret } = await server.app.services.apiTokens.createApiToken({ actor: { personId } } as never, { name: 'A program', scope: 'WRITE', expiresInDays: 7 });
  return { apiToken: secret };
}
