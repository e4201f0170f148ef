import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createImportWorld, type ImportWorld } from '../../../test/testkit/curriculum/import-world.ts';
import { smallCurriculum } from '../../../test/testkit/curriculum/small-curriculum.ts';
import { DomainProblem } from '../platform/errors.ts';
import { answerErrors } from '../transport/http.ts';
import { importRoutes } from './curriculum-import.routes.ts';

let world: ImportWorld;
let server: Server;
let personId: string | null;

beforeAll(async () => {
  world = await createImportWorld();
  const app = express();
  app.use('/api', importRoutes({
    services: { imports: world.service },
    createContext: async () => ({
      async asker() {
        if (personId === null) throw new DomainProblem('UNAUTHENTICATED', 'Sign in first.');
        return world.askerOf(personId);
      },
    }),
  }));
  app.use(answerErrors);
  server = createServer(app).listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterAll(async () => {
  server.close();
  await world.end();
});

async function post(body: string, type = 'application/json'): Promise<{ status: number; answer: Record<string, unknown> }> {
  const { port } = server.address() as AddressInfo;
  const response = await fetch(`http://127.0.0.1:${port}/api/curriculum-uploads`, { method: 'POST', headers: { 'content-type': type }, body });
  return { status: response.status, answer: (await response.json()) as Record<string, unknown> };
}

describe('files are uploaded', () => {
  test('by somebody who writes the schemes of a department, for an import to be started', async () => {
    personId = world.teacher.id;
    const { status, answer } = await post(JSON.stringify({ files: smallCurriculum() }));
    expect([status, answer]).toEqual([200, { uploadId: expect.stringMatching(/^import_/) }]);
    expect(await world.db.service.curriculumImportFile.count({ where: { importId: answer['uploadId'] as string } })).toBe(2);
  });

  test('by nobody who is not signed in', async () => {
    personId = null;
    expect(await post(JSON.stringify({ files: smallCurriculum() }))).toMatchObject({ status: 401, answer: { code: 'UNAUTHENTICATED' } });
  });

  test.each([
    ['no file', JSON.stringify({ files: [] })],
    ['a file without a name', JSON.stringify({ files: [{ name: '', body: '' }] })],
    ['no JSON', 'files'],
  ])('with %s, nothing is kept', async (_, body) => {
    personId = world.teacher.id;
    const before = await world.db.service.curriculumImport.count();
    expect((await post(body)).status).toBe(400);
    expect(await world.db.service.curriculumImport.count()).toBe(before);
  });

  test('not from a form of another site', async () => {
    personId = world.teacher.id;
    expect((await post(JSON.stringify({ files: smallCurriculum() }), 'text/plain')).status).toBe(400);
  });

  test('up to 20 MB together', async () => {
    personId = world.teacher.id;
    const files = [{ name: 'large.ttl', body: '#'.repeat(21 * 1024 * 1024) }];
    expect(await post(JSON.stringify({ files }))).toMatchObject({ status: 413, answer: { code: 'IMPORT_TOO_LARGE' } });
    expect((await post(JSON.stringify({ files: [...files, ...files] }))).status).toBe(413);
  });

  test('three of a person wait at most, and none for more than a day', async () => {
    personId = world.teacher.id;
    for (let i = 0; i < 5; i++) await post(JSON.stringify({ files: smallCurriculum() }));
    expect(await world.db.service.curriculumImport.count()).toBe(3);
    world.clock.set(new Date(world.clock.now().getTime() + 25 * 60 * 60 * 1000));
    await post(JSON.stringify({ files: smallCurriculum() }));
    expect(await world.db.service.curriculumImport.count()).toBe(1);
  });
});
