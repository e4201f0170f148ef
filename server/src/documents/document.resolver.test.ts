import 'reflect-metadata';
import { once } from 'node:events';
import { graphql, parse, subscribe, type ExecutionResult } from 'graphql';
import { createClient, type Client } from 'graphql-ws';
import { useServer } from 'graphql-ws/use/ws';
import { buildSchemaSync, Query, Resolver } from 'type-graphql';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import type { SharedText } from '../platform/shared-text.ts';
import { DOCUMENT_SYNC } from '../../../schema/document/sync-operation.ts';
import { DocumentResolver, type DocumentContext } from './document.resolver.ts';
import { DOCUMENT, EPOCH, memoryWorld, ROOT, startEngine, Tab, type EngineOfTest } from './engine.testkit.ts';

@Resolver()
class Something {
  @Query(() => Boolean)
  something(): boolean {
    return true;
  }
}

// Subscriptions of ours bring their own streams; type-graphql wants one of these all the same.
const pubSub = { publish: () => {}, subscribe: (topic: string) => { throw new Error(`nothing subscribes to ${topic}`); } };
const schema = buildSchemaSync({ resolvers: [Something, DocumentResolver], validate: false, pubSub });
const PUSH = `mutation ($input: PushDocumentUpdateInput!) { pushDocumentUpdate(input: $input) {
  __typename ... on DocumentUpdateSaved { seq nearlyFull } ... on Problem { code message } ... on DocumentProblem { refusal retry } } }`;

let world: EngineOfTest;
let closing: (() => unknown)[];
/** What was sent past GraphQL: the pieces that messages have in common. */
let sentDirectly: (readonly SharedText[])[];
beforeEach(() => {
  const { log, versions } = memoryWorld();
  world = startEngine(log, versions);
  world.roles.set('ada', { role: 'EDITOR', expiresAt: null });
  world.roles.set('ben', { role: 'VIEWER', expiresAt: null });
  closing = [];
  sentDirectly = [];
});
afterEach(async () => {
  for (const close of closing.reverse()) await close();
  await world.engine.drain();
});

function contextOf(personId: string | null): DocumentContext {
  return { viewer: personId === null ? null : { personId }, services: { documents: world.engine } };
}

function inputOf(tab: Tab) {
  const { update, updateId } = tab.unsaved[0]!;
  return { documentId: DOCUMENT, clientId: tab.clientId, epoch: EPOCH, updateId, update: Buffer.from(update).toString('base64') };
}

const run = (personId: string | null, source: string, input: object) =>
  graphql({ schema, source, variableValues: { input }, contextValue: contextOf(personId) });

/** A server on a real socket, as the transport would set it up; the person is named in the address. */
async function listen(): Promise<string> {
  const server = new WebSocketServer({ port: 0 });
  useServer<Record<string, unknown>, { socket: WebSocket; request: { url?: string } }>(
    {
      schema,
      onSubscribe: ({ extra }, operationId, { query, variables, operationName }) => ({
        schema, document: parse(query), variableValues: variables, operationName,
        contextValue: {
          ...contextOf(new URL(extra.request.url!, 'ws://x').searchParams.get('person')),
          socket: {
            operationId,
            send: (head: string, shared: readonly SharedText[]) => {
              sentDirectly.push(shared);
              return new Promise<void>((resolve) => void extra.socket.send(head + shared.map(({ text }) => text).join(''), () => resolve()));
            },
            close: (code: number, reason: string) => extra.socket.close(code, reason),
          },
        },
      }),
    },
    server,
  );
  await once(server, 'listening');
  closing.push(() => new Promise((resolve) => void server.close(resolve)));
  return `ws://localhost:${(server.address() as { port: number }).port}`;
}

function connect(url: string, person: string): Client {
  const client = createClient({ url: `${url}?person=${person}`, webSocketImpl: WebSocket, retryAttempts: 0 });
  closing.push(() => client.dispose());
  return client;
}

/** Starts a subscription and collects what it receives. */
function follow(client: Client, query: string, variables: Record<string, unknown>) {
  const results: ExecutionResult<Record<string, { __typename: string }>>[] = [];
  let failure: unknown = null;
  let over = false;
  let wake = () => {};
  const stop = client.subscribe<Record<string, { __typename: string }>>(
    { query, variables },
    {
      next: (result) => (results.push(result as never), wake()),
      error: (error) => ((failure = error), (over = true), wake()),
      complete: () => ((over = true), wake()),
    },
  );
  const until = async (fits: () => boolean) => {
    while (!fits()) await new Promise<void>((resolve) => (wake = resolve));
  };
  return { results, stop, until, failure: () => failure, over: () => over };
}

describe('co-editing over GraphQL', () => {
  test('[D1] an update is pushed over HTTP and acknowledged with its seq', async () => {
    const result = await run('ada', PUSH, inputOf(new Tab(world.engine, 'ada').write('words')));
    expect(result).toEqual({ data: { pushDocumentUpdate: { __typename: 'DocumentUpdateSaved', seq: 1, nearlyFull: false } } });
  });

  test('[D5] a refusal is a problem that says whether the same may be offered again', async () => {
    const result = await run('ben', PUSH, inputOf(new Tab(world.engine, 'ben').write('words')));
    expect(result.data!['pushDocumentUpdate']).toMatchObject({ __typename: 'DocumentProblem', code: 'FORBIDDEN', refusal: 'ROLE_TOO_LOW', retry: false });
  });

  test('[D9] an absent document and a forbidden one look alike, for a push, for presence and for a subscription', async () => {
    const tab = new Tab(world.engine, 'cem').write('words');
    const answers = await Promise.all([DOCUMENT, 'document_none'].map((documentId) => run('cem', PUSH, { ...inputOf(tab), documentId })));
    expect(answers[0]).toEqual(answers[1]);
    const opened = await Promise.all([DOCUMENT, 'document_none'].map((documentId) =>
      subscribe({ schema, document: parse(DOCUMENT_SYNC), variableValues: { documentId, clientId: 9 }, contextValue: contextOf('cem') }),
    ));
    expect(opened[0]).toEqual(opened[1]);
    expect(opened[0]).toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND', retry: false } }] });
  });

  test('presence and parked edits are answered', async () => {
    const ada = await new Tab(world.engine, 'ada').open();
    const presence = await run('ada', 'mutation ($input: SetPresenceInput!) { setPresence(input: $input) { __typename } }', {
      documentId: DOCUMENT, clientId: ada.clientId, state: { root: null },
    });
    expect(presence).toEqual({ data: { setPresence: { __typename: 'PresenceSet' } } });
    const parked = await run('ada', 'mutation ($input: ParkDocumentEditInput!) { parkDocumentEdit(input: $input) { __typename } }', {
      documentId: DOCUMENT, root: 'step_1/check', body: { type: 'doc', content: [] }, reason: 'EPOCH_CHANGED',
    });
    expect(parked).toEqual({ data: { parkDocumentEdit: { __typename: 'DocumentEditParked' } } });
  });

  test('nobody signed in gets nothing', async () => {
    const result = await run(null, PUSH, inputOf(new Tab(world.engine, 'ada').write('words')));
    expect(result.errors?.[0]?.extensions['code']).toBe('UNAUTHENTICATED');
  });
});

describe('co-editing over the socket', () => {
  const stock = DOCUMENT_SYNC.replace('documentSync(documentId', 'documentSync: documentSync(documentId');

  test('[D12] the official selection, encoded once for all who ask for it, is what the stock path sends', async () => {
    const url = await listen();
    const readers = [[DOCUMENT_SYNC, 51], [DOCUMENT_SYNC.replaceAll(/\s+/g, ' '), 52], [stock, 53]] as const;
    const [direct, another, executed] = readers.map(([query, clientId]) => follow(connect(url, 'ben'), query, { documentId: DOCUMENT, clientId }));
    const receive = (count: number) => Promise.all([direct!, another!, executed!].map((one) => one.until(() => one.results.length === count)));
    await receive(1);
    const ada = await new Tab(world.engine, 'ada').open();
    await world.engine.setPresence({ personId: 'ada', documentId: DOCUMENT, clientId: ada.clientId, state: { root: 'step_1/check' } });
    await ada.write('words').push();
    await receive(3);
    for (const one of [direct!, another!]) expect(JSON.stringify(one.results)).toBe(JSON.stringify(executed!.results));
    expect(direct!.results.map(({ data }) => data!['documentSync']!.__typename).sort()).toEqual(['DocumentOpened', 'DocumentUpdated', 'PresenceUpdated']);
    // Two readers had three messages each, of which the opened document alone is not one and the same as a whole.
    const opened = sentDirectly.filter(({ length }) => length === 2);
    const others = sentDirectly.filter(({ length }) => length === 1);
    expect([opened.length, new Set(opened.map(([missing]) => missing)).size]).toEqual([2, 1]);
    expect([others.length, new Set(others.map(([message]) => message)).size]).toEqual([4, 2]);
  });

  test.each([['official', DOCUMENT_SYNC], ['stock', stock]])('[D9] on the %s path a removal is the last event, and completes', async (_, query) => {
    const ben = follow(connect(await listen(), 'ben'), query, { documentId: DOCUMENT, clientId: 53 });
    await ben.until(() => ben.results.length === 1);
    world.roles.delete('ben');
    world.engine.accessChanged({ personId: 'ben' });
    await ben.until(ben.over);
    expect(ben.results.at(-1)).toEqual({ data: { documentSync: { __typename: 'DocumentAccessChanged', role: null, writableObjectIds: null } } });
  });

  test.each([['official', DOCUMENT_SYNC], ['stock', stock]])('[D10] on the %s path presence ends with the subscription', async (_, query) => {
    const client = connect(await listen(), 'ben');
    const ben = follow(client, query, { documentId: DOCUMENT, clientId: 54 });
    await ben.until(() => ben.results.length === 1);
    await world.engine.setPresence({ personId: 'ben', documentId: DOCUMENT, clientId: 54, state: {} });
    const ada = await new Tab(world.engine, 'ada').open();
    ben.stop();
    await ada.next((event) => event.type === 'PresenceUpdated' && event.clients.some(({ state }) => state === null));
  });

  test('[D11] a socket that is not read is closed with 4290, and the others go on', async () => {
    const url = await listen();
    const socket = new WebSocket(`${url}?person=ben`, 'graphql-transport-ws');
    closing.push(() => socket.terminate());
    await once(socket, 'open');
    const closed = once(socket, 'close');
    socket.send(JSON.stringify({ type: 'connection_init' }));
    await once(socket, 'message');
    socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query: DOCUMENT_SYNC, variables: { documentId: DOCUMENT, clientId: 55 } } }));
    await once(socket, 'message');
    socket.pause();
    const ada = await new Tab(world.engine, 'ada').open();
    const field = ada.doc.getXmlFragment(ROOT);
    // Far more than the network between the two holds, in a document that stays small.
    for (let i = 0; i < 600; i++) {
      await ada.write('x'.repeat(30_000)).push();
      field.delete(0, field.length);
      await ada.push();
    }
    socket.resume();
    expect((await closed)[0]).toBe(4290);
  });
});
