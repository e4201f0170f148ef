import { afterAll, beforeAll, expect, test } from 'vitest';
import { openAcknowledged } from '../testkit/raw-socket.ts';
import { startTestServer, type TestServer } from '../testkit/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

test('a socket whose other side has gone without a word is cut off within two pings, one that answers stays', async () => {
  const person = await server.world.person('TEACHER', await server.world.department(await server.world.hub()));
  const { cookie } = await server.world.signIn(person);
  const [silent, alive] = await Promise.all([openAcknowledged(server.url, { headers: { cookie } }), openAcknowledged(server.url, { headers: { cookie } })]);
  // It reads nothing, so it answers no ping either.
  silent.ws.pause();
  const started = performance.now();
  await new Promise((resolve) => setTimeout(resolve, 26_000));
  silent.ws.resume();
  await silent.closed;
  expect(performance.now() - started).toBeGreaterThan(20_000);
  expect(alive.ws.readyState).toBe(alive.ws.OPEN);
  alive.close();
});
