import type { Socket } from 'node:net';
import { createClient } from 'graphql-ws';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import WebSocket from 'ws';
import { DocumentProvider } from '../../client/src/editor/document/document-provider.ts';
import { fakeLocks, memoryStore } from '../../client/src/editor/document/fake-server.testkit.ts';
import { watchClient, type LineTimes } from '../../client/src/graphql/line-watch.ts';
import { appendBlocks, fragmentText, paragraph } from '../../schema/document/content.ts';
import { stepRoot } from '../../schema/document/roots.ts';
import { INIT_MS } from '../../server/src/transport/socket-limits.ts';
import { openDocument } from '../testkit/document-client.ts';
import { openRawSocket } from '../testkit/raw-socket.ts';
import { startTestServer, type TestServer } from '../testkit/server.ts';
import { laySlowLine } from '../testkit/slow-line.ts';

/** What is 12 and 15 seconds in use, in milliseconds. */
const SILENCE = 500;
const TIMES: LineTimes = { pingMs: SILENCE, pongMs: SILENCE, openingMs: 10_000 };
/** What timers on a busy machine may be late by, in milliseconds. */
const LATE = 1_000;
/** What is not cut off takes so long at least, in milliseconds. */
const MUCH_LONGER = 4 * SILENCE;

describe('[D22] a line that is slow', () => {
  let server: TestServer;
  const toClose: (() => unknown)[] = [];
  beforeAll(async () => {
    server = await startTestServer({ socketLimits: { pingMs: SILENCE } });
  });
  afterEach(async () => {
    for (const close of toClose.splice(0).toReversed()) await close();
  });
  afterAll(() => server.close());

  async function written() {
    const scene = await server.world.embeddingGroup();
    const { documentId, stepIds } = scene.scheme.sequence;
    const writer = await openDocument(await server.world.signIn(scene.here.lead), documentId);
    return { person: scene.here.teacher, documentId, root: stepRoot(stepIds[0]!, 'variation'), writer };
  }

  /** The client's editor at the far end of a line, and when its socket was first closed. @param rate in bytes a millisecond */
  async function open({ person, documentId, root }: Awaited<ReturnType<typeof written>>, rate: number) {
    const line = await laySlowLine(server.url, rate);
    const { cookie } = await server.world.signIn(person);
    class SocketOfPerson extends WebSocket {
      constructor(address: string, protocols: string | string[]) {
        super(address, protocols, { headers: { cookie, origin: server.url } });
      }
    }
    const client = createClient({
      url: `${line.url.replace('http', 'ws')}/graphql`,
      webSocketImpl: SocketOfPerson,
      keepAlive: TIMES.pingMs,
      retryAttempts: Number.POSITIVE_INFINITY,
      shouldRetry: () => true,
      retryWait: () => new Promise((resolve) => setTimeout(resolve, 100)),
    });
    watchClient(client, TIMES);
    const provider = new DocumentProvider({ client, documentId, person: { id: person.id }, storage: memoryStore(), locks: fakeLocks(), sharedComputer: false });
    provider.open();
    toClose.push(() => line.close(), () => void Promise.resolve(client.dispose()).catch(() => undefined), () => provider.destroy());
    const write = (text: string) => provider.fragment(root).doc!.transact(() => appendBlocks(provider.fragment(root), [paragraph(text)]), provider);
    const status = () => provider.getState().status;
    return { line, provider, write, status, closed: new Promise<number>((resolve) => client.on('closed', () => resolve(performance.now()))) };
  }

  test('a paste that takes longer to upload than a line may be silent is saved once, without being cut off', async () => {
    const scene = await written();
    const { line, provider, write, status } = await open(scene, 20);
    await expect.poll(status).toBe('saved');
    const began = performance.now();
    const paste = 'x'.repeat(60_000);
    write(paste);
    expect(await provider.saved()).toBe(true);
    expect(performance.now() - began).toBeGreaterThan(MUCH_LONGER);
    expect(line.made).toBe(1);
    await expect.poll(() => fragmentText(scene.writer.doc.getXmlFragment(scene.root))).toBe(paste);
    expect(await server.app.deps.db.service.documentUpdate.count({ where: { documentId: scene.documentId } })).toBe(1);
  });

  test('a document which takes longer to download than a line may be silent arrives', async () => {
    const scene = await written();
    const text = 'x'.repeat(60_000);
    for (let i = 0; i < 3; i++) expect((await scene.writer.edit((doc) => appendBlocks(doc.getXmlFragment(scene.root), [paragraph(text)]))).__typename).toBe('DocumentUpdateSaved');
    const began = performance.now();
    const { line, status, provider } = await open(scene, 60);
    await expect.poll(status, { timeout: 15_000 }).toBe('saved');
    expect(performance.now() - began).toBeGreaterThan(MUCH_LONGER);
    expect(line.made).toBe(1);
    expect(fragmentText(provider.fragment(scene.root)).length).toBe(180_002);
  });

  test('a line that dies in the middle of an upload is noticed as soon as one that dies in silence, at both ends', async () => {
    const scene = await written();
    const { line, write, status, closed } = await open(scene, 20);
    await expect.poll(status).toBe('saved');
    write('x'.repeat(60_000));
    await new Promise((resolve) => setTimeout(resolve, MUCH_LONGER / 2));
    expect([line.made, line.held, status()]).toEqual([1, 1, 'saving']);
    const died = performance.now();
    line.die();
    expect((await closed) - died).toBeLessThan(TIMES.pingMs + TIMES.pongMs + LATE);
    await expect.poll(() => line.held, { timeout: 2 * SILENCE + LATE, interval: 20 }).toBe(0);
    expect(performance.now() - died).toBeLessThan(2 * SILENCE + LATE);
  });

  test('one that has not been acknowledged gains no time by sending bytes', async () => {
    const { person } = await written();
    const { cookie } = await server.world.signIn(person);
    const socket = await openRawSocket(server.url, { headers: { cookie } });
    const began = performance.now();
    const { _socket: wire } = socket.ws as unknown as { _socket: Socket };
    // A frame of text, masked, of 120 bytes that come one at a time.
    wire.write(Buffer.from([0x81, 0x80 | 120, 0, 0, 0, 0]));
    const drip = setInterval(() => wire.write('x'), SILENCE / 5);
    expect((await socket.closed).code).toBe(4408);
    clearInterval(drip);
    expect(performance.now() - began).toBeLessThan(INIT_MS + LATE);
  });
});
