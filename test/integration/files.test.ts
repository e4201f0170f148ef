import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createFileTasks, SWEEP_AFTER_MS } from '../../server/src/files/file-sweep.ts';
import { SAMPLES } from '../../server/src/files/files.testkit.ts';
import { fixedClock } from '../../server/src/platform/clock.ts';
import { createLocalStorage } from '../../server/src/platform/storage.ts';
import type { TestClient } from '../testkit/client.ts';
import { act, openThread, post, talkingGroup } from '../testkit/discussions.ts';
import { lead, postsOf } from '../testkit/facilitation.ts';
import { startTestServer, type TestServer } from '../testkit/server.ts';

const PDF = SAMPLES['application/pdf'];
const MB = 1024 * 1024;

describe('files', () => {
  const clock = fixedClock(new Date('2026-11-18T10:00:00Z'));
  let server: TestServer;
  let folder: string;
  let shared: Awaited<ReturnType<typeof talkingGroup>>;
  beforeAll(async () => {
    folder = path.join(await mkdtemp(path.join(tmpdir(), 'coherence-files-')), 'kept');
    server = await startTestServer({ clock, storage: createLocalStorage(folder), fileRoom: 100 * MB });
    shared = await talkingGroup(server);
  });
  afterAll(async () => {
    await server.close();
    await rm(path.dirname(folder), { recursive: true, force: true });
  });

  const service = () => server.app.deps.db.service;
  const kept = async () => (await readdir(folder, { recursive: true }).catch(() => [])).filter((name) => name.includes('file_'));

  async function upload(client: TestClient, bytes: Uint8Array, name: string, headers: Record<string, string> = { 'apollo-require-preflight': 'true' }) {
    const form = new FormData();
    form.append('file', new Blob([new Uint8Array(bytes)], { type: 'image/png' }), name);
    const response = await client.fetch('/api/files', { method: 'POST', body: form, headers });
    return { status: response.status, ...((await response.json()) as { id: string; name: string; mediaType: string; bytes: number; code?: string; message?: string }) };
  }
  const download = (client: TestClient, id: string) => client.fetch(`/api/files/${id}`);
  const status = async (client: TestClient, id: string) => (await download(client, id)).status;

  describe('are taken', () => {
    test('for what they hold, whatever they are called and said to be', async () => {
      expect(await upload(shared.advocate, PDF, 'holiday.png')).toMatchObject({ status: 200, name: 'holiday.png.pdf', mediaType: 'application/pdf', bytes: PDF.length });
      expect(await upload(shared.advocate, PDF, '../../Übung ½.pdf')).toMatchObject({ status: 200, name: 'Übung ½.pdf' });
      expect(await upload(shared.advocate, Buffer.from('School,Posts\nOurs,4\n'), 'counts.csv')).toMatchObject({ status: 200, mediaType: 'text/csv' });
    });

    test.each<[string, Buffer, string]>([
      ['a page called a picture', Buffer.from('<!doctype html><script>alert(1)</script>'), 'bar-model.png'],
      ['a drawing that can run scripts', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'), 'bar-model.svg'],
      ['a program called a document', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(300)]), 'plan.docx'],
      ['nothing', Buffer.alloc(0), 'empty.pdf'],
    ])('but not %s', async (_, bytes, name) => {
      const before = await service().file.count();
      expect(await upload(shared.advocate, bytes, name)).toMatchObject({ status: 400, code: 'INVALID_INPUT' });
      expect(await service().file.count()).toBe(before);
    });

    test('up to 10 MB and not a byte more, also where the sender does not say how much will come', async () => {
      const atLimit = Buffer.concat([PDF, Buffer.alloc(10 * MB - PDF.length, 0x20)]);
      expect(await upload(shared.advocate, atLimit, 'large.pdf')).toMatchObject({ status: 200, bytes: 10 * MB });
      expect(await upload(shared.advocate, Buffer.concat([atLimit, Buffer.from(' ')]), 'larger.pdf')).toMatchObject({ status: 413, code: 'TOO_LARGE' });
      const answer = await new Promise<number>((resolve, reject) => {
        const { hostname, port } = new URL(server.url);
        const sent = request({ hostname, port, path: '/api/files', method: 'POST', headers: { cookie: shared.advocate.cookie, 'apollo-require-preflight': 'true', 'content-type': 'multipart/form-data; boundary=edge', 'transfer-encoding': 'chunked' } }, (response) => {
          response.resume();
          resolve(response.statusCode!);
        });
        sent.on('error', reject);
        sent.write('--edge\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n');
        for (let part = 0; part < 12; part++) sent.write(Buffer.alloc(MB, 0x20));
        sent.end('\r\n--edge--\r\n');
      });
      expect(answer).toBe(413);
    });

    test('from people signed in, by pages of ours and by no form of another site', async () => {
      expect(await upload(shared.advocate, PDF, 'a.pdf', {})).toMatchObject({ status: 403 });
      const anonymous = await fetch(`${server.url}/api/files`, { method: 'POST', headers: { 'apollo-require-preflight': 'true', 'content-type': 'multipart/form-data; boundary=x' }, body: '--x--' });
      expect(anonymous.status).toBe(401);
      const foreign = await fetch(`${server.url}/api/files`, { method: 'POST', headers: { cookie: shared.advocate.cookie, origin: 'https://elsewhere.example', 'apollo-require-preflight': 'true' }, body: 'x' });
      expect(foreign.status).toBe(403);
      expect(await (await shared.advocate.fetch('/api/files', { method: 'POST', headers: { 'apollo-require-preflight': 'true', 'content-type': 'application/json' }, body: '{}' })).json()).toMatchObject({ code: 'INVALID_INPUT' });
    });

    test('as far as there is room among those of the school; the next is told so, and those of other schools are not', async () => {
      const department = await service().department.findUniqueOrThrow({ where: { id: shared.here.id }, include: { school: true } });
      const full = { id: `file_${'f'.repeat(32)}`, uploaderId: null, name: 'a.pdf', mediaType: 'application/pdf', bytes: 100 * MB - 2 * PDF.length, sha256: '', storageKey: 'aa/full', createdAt: clock.now(), countsFor: department.schoolId };
      const own = await service().file.aggregate({ where: { countsFor: department.schoolId }, _sum: { bytes: true } });
      await service().file.create({ data: { ...full, bytes: full.bytes - (own._sum.bytes ?? 0) } });
      expect(await upload(shared.lead, PDF, 'last.pdf')).toMatchObject({ status: 200 });
      const both = await Promise.all([upload(shared.lead, PDF, 'one.pdf'), upload(shared.advocate, PDF, 'other.pdf')]);
      expect(both.map((answer) => answer.status).toSorted()).toEqual([200, 413]);
      const refused = both.find((answer) => answer.status === 413)!;
      expect(refused).toMatchObject({ code: 'NO_ROOM', message: expect.stringMatching(new RegExp(`^${department.school.name} has no room for this file: 100.0 of 100 MB are taken. It was not kept; all earlier files are.`)) });
      expect(await upload(shared.colleague, PDF, 'elsewhere.pdf')).toMatchObject({ status: 200 });
      expect(await upload(shared.specialist, PDF, 'of-the-hub.pdf')).toMatchObject({ status: 200 });
      await service().file.deleteMany({ where: { id: full.id } });
    });

    test('thirty at a time of one person, until posts hold them', async () => {
      const { id } = shared.people.assistant;
      const row = (number: number) => ({ id: `file_${String(number).padStart(32, '0')}`, uploaderId: id, name: 'a.pdf', mediaType: 'application/pdf', bytes: 1, sha256: '', storageKey: `aa/none_${number}`, createdAt: clock.now() });
      await service().file.createMany({ data: Array.from({ length: 30 }, (_, number) => row(number)) });
      expect(await upload(shared.assistant, PDF, 'one-more.pdf')).toMatchObject({ status: 429, code: 'RATE_LIMITED' });
      await service().file.deleteMany({ where: { uploaderId: id } });
    });
  });

  describe('are read', () => {
    test('by their uploader alone until a post holds them, then by whoever reads that post, always to be kept and never shown', async () => {
      const threadId = await openThread(shared.specialist, shared.workGroupId);
      const { id } = await upload(shared.advocate, PDF, 'Übung.pdf');
      expect(await Promise.all([status(shared.advocate, id), status(shared.colleague, id), status(shared.outsider, id)])).toEqual([200, 404, 404]);
      expect(await post(shared.colleague, threadId, 'Mine', { fileIds: [id] })).toMatchObject({ code: 'INVALID_INPUT' });
      const { post: said } = await post(shared.advocate, threadId, 'With a sheet', { fileIds: [id] });
      expect((await postsOf(shared.colleague, threadId)).get(said.id).files).toEqual([{ id, name: 'Übung.pdf', mediaType: 'application/pdf', bytes: PDF.length }]);
      const answer = await download(shared.colleague, id);
      expect(Buffer.from(await answer.arrayBuffer())).toEqual(PDF);
      expect(Object.fromEntries(answer.headers)).toMatchObject({
        'content-type': 'application/pdf', 'content-disposition': `attachment; filename="Ubung.pdf"; filename*=UTF-8''%C3%9Cbung.pdf`, 'x-content-type-options': 'nosniff',
        'content-security-policy': "default-src 'none'; sandbox", 'cache-control': 'private, no-store',
      });
      expect(await Promise.all([status(shared.outsider, id), status(shared.teacher, id), fetch(`${server.url}/api/files/${id}`).then((one) => one.status)])).toEqual([404, 404, 401]);
      expect(await post(shared.advocate, threadId, 'Again', { fileIds: [id] })).toMatchObject({ code: 'INVALID_INPUT' });
    });

    test('not a moment after the right has gone, nor where the words were hidden or deleted', async () => {
      const threadId = await openThread(shared.specialist, shared.workGroupId);
      await lead(shared.specialist, 'inviteToThread', { threadId, personIds: [shared.people.teacher.id] });
      const { id } = await upload(shared.teacher, PDF, 'ours.pdf');
      const { post: said } = await post(shared.teacher, threadId, 'Ours', { fileIds: [id] });
      await lead(shared.specialist, 'hidePost', { postId: said.id, reason: 'Names a pupil' });
      expect(await Promise.all([status(shared.lead, id), status(shared.specialist, id), status(shared.teacher, id)])).toEqual([404, 200, 200]);
      expect((await postsOf(shared.lead, threadId)).get(said.id).files).toEqual([]);
      await lead(shared.specialist, 'restorePost', { postId: said.id, reason: 'It did not' });
      expect(await status(shared.lead, id)).toBe(200);
      await lead(shared.specialist, 'uninviteFromThread', { threadId, personId: shared.people.teacher.id });
      expect(await status(shared.teacher, id)).toBe(404);
      await server.app.deps.db.service.participation.updateMany({ where: { departmentId: shared.partner.id }, data: { leftAt: clock.now() } });
      expect(await status(shared.colleague, id)).toBe(404);
      await server.app.deps.db.service.participation.updateMany({ where: { departmentId: shared.partner.id }, data: { leftAt: null } });
      expect(await status(shared.colleague, id)).toBe(200);
    });

    test('where one posts before one sees others, only then', async () => {
      const threadId = await openThread(shared.specialist, shared.workGroupId, { postBeforeSeeing: true });
      const { id } = await upload(shared.advocate, PDF, 'first.pdf');
      await post(shared.advocate, threadId, 'First', { fileIds: [id] });
      expect(await status(shared.colleague, id)).toBe(404);
      await post(shared.colleague, threadId, 'Now I may');
      expect(await status(shared.colleague, id)).toBe(200);
    });

    test('and nothing says who uploaded them where nobody is to be known', async () => {
      const threadId = await openThread(shared.specialist, shared.workGroupId, { anonymity: 'FULL' });
      const { id } = await upload(shared.advocate, PDF, 'unknown.pdf');
      await post(shared.advocate, threadId, 'Unknown', { fileIds: [id] });
      expect(await service().file.findUniqueOrThrow({ where: { id } })).toMatchObject({ uploaderId: null, threadId, createdAt: new Date('2026-11-18T00:00:00Z') });
      // Not by the time in its id either, which is that of its day.
      expect(Number.parseInt(id.slice('file_'.length, 'file_'.length + 12), 16)).toBeLessThan(new Date('2026-11-18T00:00:10Z').getTime());
      expect(await Promise.all([status(shared.advocate, id), status(shared.colleague, id), status(shared.outsider, id)])).toEqual([200, 200, 404]);
    });

    test('by their ids alone: others are not there', async () => {
      expect(await Promise.all(['file_nothing', `file_${'0'.repeat(32)}`, '..%2f..%2fsecret', shared.people.lead.id].map((id) => status(shared.lead, id)))).toEqual([404, 404, 404, 404]);
    });
  });

  test('that no post holds a day later are gone, bytes and all, and others stay', async () => {
    const threadId = await openThread(shared.specialist, shared.workGroupId);
    const [abandoned, held, deleted] = [await upload(shared.lead, PDF, 'a.pdf'), await upload(shared.lead, PDF, 'b.pdf'), await upload(shared.lead, PDF, 'c.pdf')];
    await post(shared.lead, threadId, 'Held', { fileIds: [held.id] });
    const { post: gone } = await post(shared.lead, threadId, 'Deleted', { fileIds: [deleted.id] });
    await act(shared.lead, 'deletePost', { postId: gone.id });
    expect(await status(shared.colleague, deleted.id)).toBe(404);
    const { sweepFiles } = createFileTasks({ db: server.app.deps.db, clock }, createLocalStorage(folder));
    const run = { signal: new AbortController().signal, lastAttempt: false };
    await sweepFiles!({}, run);
    expect(await service().file.count({ where: { id: { in: [abandoned.id, held.id, deleted.id] } } })).toBe(3);
    clock.set(new Date(clock.now().getTime() + SWEEP_AFTER_MS + 1_000));
    const fresh = await upload(shared.lead, PDF, 'd.pdf');
    await sweepFiles!({}, run);
    const left = (await service().file.findMany({ where: { id: { in: [abandoned.id, held.id, deleted.id, fresh.id] } } })).map(({ id }) => id);
    expect(left.toSorted()).toEqual([held.id, fresh.id].toSorted());
    const bytes = await kept();
    expect(bytes.some((name) => name.endsWith(abandoned.id) || name.endsWith(deleted.id))).toBe(false);
    expect(bytes.some((name) => name.endsWith(held.id))).toBe(true);
  });
});
