import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { appendBlocks, fragmentText, paragraph } from '../../schema/document/content.ts';
import { stepRoot } from '../../schema/document/roots.ts';
import { openDocument, type OpenedDocument } from '../testkit/document-client.ts';
import { startTestServer, type TestServer } from '../testkit/server.ts';
import { startStopwatch } from '../testkit/stopwatch.ts';

const write = (root: string, text: string) => (doc: OpenedDocument['doc']) => appendBlocks(doc.getXmlFragment(root), [paragraph(text)]);
const textOf = ({ doc }: OpenedDocument, root: string) => fragmentText(doc.getXmlFragment(root));

describe('co-editing over the public API', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server.close());

  async function shared(level: 'VIEW' | 'COMMENT' | 'CO_DESIGN') {
    const scene = await server.world.embeddingGroup();
    const { here, workGroupId, scheme } = scene;
    const grantId = await server.world.grant({ departmentId: here.id, by: here.lead }, scheme.sequence.id, { workGroupId }, level);
    const root = stepRoot(scheme.sequence.stepIds[0]!, 'variation');
    return { ...scene, grantId, documentId: scheme.sequence.documentId, root };
  }

  test('[D1] two people of two schools write in one field, and both and the log have every word', async () => {
    const { here, partner, documentId, root } = await shared('CO_DESIGN');
    const mine = await openDocument(await server.world.signIn(here.teacher), documentId);
    const theirs = await openDocument(await server.world.signIn(partner.teacher), documentId);
    const [first, second] = await Promise.all([mine.edit(write(root, 'Keep 2 : 3')), theirs.edit(write(root, 'and change the scale'))]);
    expect([first.__typename, second.__typename]).toEqual(['DocumentUpdateSaved', 'DocumentUpdateSaved']);
    const all = ['Keep 2 : 3', 'and change the scale'];
    await expect.poll(() => [mine, theirs].map((one) => textOf(one, root).split('\n').toSorted())).toEqual([all, all]);
    expect(textOf(mine, root)).toBe(textOf(theirs, root));

    const newcomer = await openDocument(await server.world.signIn(here.lead), documentId);
    expect(textOf(newcomer, root)).toBe(textOf(mine, root));
    expect(await server.app.deps.db.service.documentUpdate.count({ where: { documentId } })).toBe(2);
  });

  test('a department outside is told that there is nothing, whatever it tries', async () => {
    const { outside, documentId, here } = await shared('CO_DESIGN');
    const stranger = await server.world.signIn(outside.lead);
    await expect(openDocument(stranger, documentId)).rejects.toThrow('NOT_FOUND');
    const inside = await openDocument(await server.world.signIn(here.teacher), documentId);
    const input = { documentId, clientId: 7, epoch: inside.epoch, update: 'AAA=', updateId: crypto.randomUUID() };
    const { pushDocumentUpdate } = await stranger.data('mutation ($input: PushDocumentUpdateInput!) { pushDocumentUpdate(input: $input) { __typename ... on Problem { code } } }', { input });
    expect(pushDocumentUpdate).toMatchObject({ code: 'NOT_FOUND' });
    expect(inside.messages.some(({ data }) => data?.documentSync.__typename === 'PresenceUpdated')).toBe(false);
  });

  test('[D9] who may only view reads along live, and is refused when writing', async () => {
    const { here, partner, documentId, root } = await shared('VIEW');
    const writer = await openDocument(await server.world.signIn(here.teacher), documentId);
    const reader = await openDocument(await server.world.signIn(partner.teacher), documentId);
    expect([writer.role, reader.role]).toEqual(['EDITOR', 'VIEWER']);
    await writer.edit(write(root, 'Draw the bars first'));
    await expect.poll(() => textOf(reader, root)).toBe('Draw the bars first');
    const refused = await reader.edit(write(root, 'Let me in'));
    expect(refused.__typename).not.toBe('DocumentUpdateSaved');
    expect(textOf(writer, root)).toBe('Draw the bars first');
  });

  test('[D9] a revoked grant ends an open document within a second, and what follows is refused', async () => {
    const { here, partner, documentId, root, grantId } = await shared('CO_DESIGN');
    const mine = await openDocument(await server.world.signIn(here.lead), documentId);
    const theirs = await openDocument(await server.world.signIn(partner.teacher), documentId);
    await theirs.edit(write(root, 'Before'));
    const lead = await server.world.signIn(here.lead);
    const watch = startStopwatch();
    await lead.data('mutation ($input: RevokeSharingGrantInput!) { revokeSharingGrant(input: $input) { __typename } }', { input: { grantId } });
    await theirs.ended;
    expect(watch.stop()).toBeLessThan(1_000);
    const refused = await theirs.edit(write(root, 'After'));
    expect(refused.__typename).not.toBe('DocumentUpdateSaved');
    await mine.edit(write(root, 'Among ourselves'));
    expect(JSON.stringify(theirs.messages)).not.toContain(Buffer.from('Among ourselves').toString('base64').slice(0, 12));
    expect(textOf(mine, root)).not.toContain('After');
  });

  test('[D10] those present see one another by the name and role the server gives them', async () => {
    const { here, partner, documentId } = await shared('COMMENT');
    const mine = await openDocument(await server.world.signIn(here.teacher), documentId);
    const theirs = await openDocument(await server.world.signIn(partner.teacher), documentId);
    await theirs.presence({ stepId: 'one', name: 'Somebody else' });
    const seen = await mine.until(({ data }) => data?.documentSync.__typename === 'PresenceUpdated' && JSON.stringify(data).includes('stepId'));
    const present = seen.data.documentSync.clients.find((client: { state: unknown }) => client.state !== null);
    expect(present).toMatchObject({ name: partner.teacher.name, role: 'COMMENTER' });
  });

  test('[D2] an update offered again is acknowledged again and applied once', async () => {
    const { here, documentId, root } = await shared('VIEW');
    const mine = await openDocument(await server.world.signIn(here.teacher), documentId);
    const updates: Uint8Array[] = [];
    mine.doc.on('update', (update: Uint8Array) => updates.push(update));
    write(root, 'Once')(mine.doc);
    const updateId = crypto.randomUUID();
    const first = await mine.push(updates[0]!, { updateId });
    const second = await mine.push(updates[0]!, { updateId });
    expect([first.__typename, second.seq]).toEqual(['DocumentUpdateSaved', first.seq]);
    expect(await server.app.deps.db.service.documentUpdate.count({ where: { documentId } })).toBe(1);
  });

  test('what people write in marks its step and its sequence as changed, and no other step', async () => {
    const { here, documentId, root, scheme } = await shared('VIEW');
    const { service } = server.app.deps.db;
    const before = await service.lessonSequence.findUniqueOrThrow({ where: { id: scheme.sequence.id } });
    const mine = await openDocument(await server.world.signIn(here.teacher), documentId);
    await mine.edit(write(root, 'A word'));
    const written = async () => (await service.step.findMany({ where: { sequenceId: scheme.sequence.id }, orderBy: { position: 'asc' } })).map(({ editedAt }) => editedAt !== null);
    await expect.poll(written).toEqual([true, false, false]);
    const after = await service.lessonSequence.findUniqueOrThrow({ where: { id: scheme.sequence.id } });
    expect(after.updatedAt.getTime()).toBeGreaterThan(before.updatedAt.getTime());
  });

  test('signing out ends that session’s sockets', async () => {
    const { here, documentId } = await shared('VIEW');
    const client = await server.world.signIn(here.teacher);
    const mine = await openDocument(client, documentId);
    const response = await client.fetch('/api/sign-out', { method: 'POST' });
    expect(response.status).toBe(204);
    await mine.ended;
    expect((await client.data('{ viewer { email } }')).viewer).toBeNull();
  });
});
