import { auditServer, type AuditFail } from 'graphql-http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../testkit/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

/** SHOULDs of application/json that we leave: a request that failed is no success, whichever media type asks for it. */
const LEFT = ['572B', 'FDE2', '7B9B'];

test('the API speaks GraphQL over HTTP: the audit finds no error, and no warning but the three named here', async () => {
  const results = await auditServer({ url: `${server.url}/graphql` });
  const failed = (status: string) => results.filter((result): result is AuditFail => result.status === status);
  expect(results.length).toBeGreaterThan(50);
  expect(failed('error').map(({ name, reason }) => `${name}: ${reason}`)).toEqual([]);
  expect(failed('warn').map(({ id }) => id)).toEqual(LEFT);
});
