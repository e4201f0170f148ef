import { once } from 'node:events';
import net from 'node:net';
import { getIntrospectionQuery } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { appendBlocks, paragraph } from '../../schema/document/content.ts';
import { stepRoot } from '../../schema/document/roots.ts';
import { latestComplaints } from '../testkit/complaints.ts';
import { openDocument } from '../testkit/document-client.ts';
import { openAcknowledged, type RawSocket } from '../testkit/raw-socket.ts';
import { startTestServer, type TestServer } from '../testkit/server.ts';

const PUSH = 'mutation ($input: PushDocumentUpdateInput!) { pushDocumentUpdate(input: $input) { __typename } }';

/** What a WebSocket client writes to. */
const wireOf = ({ ws }: RawSocket) => (ws as unknown as { _socket: net.Socket })._socket;

/** A message as a browser sends it, masked with nothing. */
function frameOf(message: object): Buffer {
  const body = Buffer.from(JSON.stringify(message));
  return Buffer.concat([Buffer.from([0x81, 0x80 | 126, body.length >> 8, body.length & 255, 0, 0, 0, 0]), body]);
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe('the end of a socket', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server.close());

  test('whoever is refused holds nothing, also where they do not hang up', async () => {
    const { hostname: host, port } = new URL(server.url);
    const socket = net.connect({ host, port: Number(port), allowHalfOpen: true });
    const broken = new Promise((resolve) => socket.on('close', resolve));
    socket.on('error', () => undefined);
    socket.write(`GET /graphql HTTP/1.1\r\nHost: ${host}\r\nOrigin: ${server.url}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n`);
    const [answer] = (await once(socket, 'data')) as [Buffer];
    expect(answer.toString()).toMatch(/^HTTP\/1\.1 401 /);
    const more = setInterval(() => socket.write('more'), 50);
    const outcome = await Promise.race([broken.then(() => 'closed'), pause(5_000).then(() => 'open')]);
    clearInterval(more);
    socket.destroy();
    expect(outcome).toBe('closed');
  });

  test('what is sent after the session has ended is not done, also where the close is not answered', async () => {
    const { here, scheme: { sequence: { documentId, stepIds } } } = await server.world.embeddingGroup();
    const { epoch } = await openDocument(await server.world.signIn(here.lead), documentId);
    const writer = await server.world.signIn(here.teacher);
    const socket = await openAcknowledged(server.url, { headers: { cookie: writer.cookie } });
    const doc = new Y.Doc();
    appendBlocks(doc.getXmlFragment(stepRoot(stepIds[0]!, 'variation')), [paragraph('Too late')]);
    const input = { documentId, clientId: doc.clientID, epoch, updateId: crypto.randomUUID(), update: Buffer.from(Y.encodeStateAsUpdate(doc)).toString('base64') };
    const push = frameOf({ id: 'push', type: 'subscribe', payload: { query: PUSH, variables: { input } } });
    const updates = () => server.app.deps.db.service.documentUpdate.count({ where: { documentId } });

    wireOf(socket).pause();
    expect((await writer.fetch('/api/sign-out', { method: 'POST' })).status).toBe(204);
    await pause(100);
    wireOf(socket).write(push);
    await pause(500);
    expect(await updates()).toBe(0);
    socket.ws.terminate();

    // The same is done while the session lasts.
    const again = await openAcknowledged(server.url, { headers: { cookie: (await server.world.signIn(here.teacher)).cookie } });
    wireOf(again).write(push);
    await expect.poll(updates).toBe(1);
    again.close();
  });

  test('a line that breaks while much waits to be read is no fault of the server', async () => {
    const { here } = await server.world.embeddingGroup();
    const { cookie } = await server.world.signIn(here.lead);
    const socket = await openAcknowledged(server.url, { headers: { cookie } });
    latestComplaints();
    wireOf(socket).pause();
    const query = getIntrospectionQuery({ descriptions: true });
    for (let i = 0; i < 12; i++) socket.send({ id: `large${i}`, type: 'subscribe', payload: { query } });
    await pause(1_500);
    wireOf(socket).resetAndDestroy();
    await pause(300);
    expect(latestComplaints()).toEqual([]);
  });
});
