// @vitest-environment jsdom
import { afterAll, beforeAll, test } from 'vitest';
import { pretendLayout } from '../../client/src/editor/field/random-writer.testkit.ts';
import { startTestServer, type TestServer } from '../testkit/server.ts';
import { editorsConverge } from './editors-at-random.ts';

let server: TestServer;
beforeAll(async () => {
  pretendLayout();
  server = await startTestServer();
});
afterAll(() => server.close());

test.each([1, 2])('[D3] [D5] [D16] people who write, undo, move between fields and lose their lines end with one text, and nothing is refused (seed %i)', async (seed) => {
  await editorsConverge(server, seed, 200);
}, 60_000);
