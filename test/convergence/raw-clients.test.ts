import { afterAll, beforeAll, test } from 'vitest';
import { startTestServer, type TestServer } from '../testkit/server.ts';
import { rawClientsConverge } from './raw-clients-at-random.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ socketLimits: { messages: { perSecond: 1_000, burst: 1_000 } } });
});
afterAll(() => server.close());

test.each([1, 2])('[D2] [D3] [D7] six plain Yjs clients whose lines break end with one text, as do a newcomer and the log (seed %i)', async (seed) => {
  await rawClientsConverge(server, seed, 250);
}, 60_000);
