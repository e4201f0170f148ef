import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { appendBlocks, fragmentText, paragraph } from '../../schema/document/content.ts';
import { stepRoot } from '../../schema/document/roots.ts';
import { DOCUMENT_SYNC } from '../../schema/document/sync-operation.ts';
import { openDocument, type OpenedDocument } from '../testkit/document-client.ts';
import { openAcknowledged } from '../testkit/raw-socket.ts';
import { startTestServer, type TestServer } from '../testkit/server.ts';
import { startStopwatch } from '../testkit/stopwatch.ts';

const write = (root: string, text: string) => (doc: OpenedDocument['doc']) => appendBlocks(doc.getXmlFragment(root), [paragraph(text)]);
/** The bytes of all updates that have come, in which words stand as they are. */
const received = (messages: readonly { data?: { documentSync?: { update?: string; missing?: string } } }[]) =>
  messages.map(({ data }) => Buffer.from(data?.documentSync?.update ?? data?.documentSync?.missing ?? '', 'base64').toString('latin1')).join('\n');
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
    const ended = theirs.ended.then(() => watch.stop());
    // Whether their document has ended by then or not.
    await mine.edit(write(root, 'Among ourselves'));
    expect(await ended).toBeLessThan(1_000);
    const refused = await theirs.edit(write(root, 'After'));
    expect(refused.__typename).not.toBe('DocumentUpdateSaved');
    await mine.edit(write(root, 'Later still'));
    await mine.until((message) => received([message]).includes('Later still'));
    expect(['Before', 'Among ourselves'].map((words) => received(mine.messages).includes(words))).toEqual([true, true]);
    expect(['Before', 'Among ourselves'].map((words) => received(theirs.messages).includes(words))).toEqual([true, false]);
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

  test('[D11] who stops reading is cut off, comes back to everything, and their colleagues notice nothing', async () => {
    const { here, partner, documentId, root } = await shared('VIEW');
    const [writer, reader] = [await openDocument(await server.world.signIn(here.teacher), documentId), await openDocument(await server.world.signIn(partner.teacher), documentId)];
    const client = await server.world.signIn(here.lead);
    const doc = new Y.Doc();
    const variables = { documentId, clientId: doc.clientID };
    const stopped = await openAcknowledged(server.url, { headers: { cookie: client.cookie } });
    stopped.send({ id: 'document', type: 'subscribe', payload: { query: DOCUMENT_SYNC, variables } });
    await stopped.until(({ id, type }) => id === 'document' && type === 'next');
    await client.data('mutation ($input: SetPresenceInput!) { setPresence(input: $input) { __typename } }', { input: { ...variables, state: 'reading' } });
    const said = (state: unknown) => ({ data }: (typeof reader.messages)[number]) =>
      (data?.documentSync.clients ?? []).some((each: { clientId: number; state: unknown }) => each.clientId === doc.clientID && each.state === state);
    await reader.until(said('reading'));
    stopped.ws.pause();
    // First the network between the two fills, then the queue; whoever is cut off is present no more.
    let written = 0;
    for (; written < 400 && !reader.messages.some(said(null)); written++) {
      const saved = await writer.edit((of) => {
        const field = of.getXmlFragment(root);
        field.delete(0, field.length);
        appendBlocks(field, [paragraph(`${written} ${'x'.repeat(60_000)}`)]);
      });
      expect(saved.__typename).toBe('DocumentUpdateSaved');
    }
    await reader.until(said(null));
    stopped.ws.resume();
    // A close that is not answered within a second is made without an answer.
    expect([4290, 1006]).toContain((await stopped.closed).code);
    await expect.poll(() => textOf(reader, root)).toBe(textOf(writer, root));
    const updates = (of: typeof reader.messages) => of.filter(({ data }) => data?.documentSync.__typename === 'DocumentUpdated');
    const got = updates(stopped.frames.map(({ payload }) => payload ?? {}));
    expect(got.length).toBeLessThan(updates(reader.messages).length);
    for (const { data } of got) Y.applyUpdate(doc, Buffer.from(data.documentSync.update, 'base64'));
    const again = client.subscribe(DOCUMENT_SYNC, { ...variables, stateVector: Buffer.from(Y.encodeStateVector(doc)).toString('base64') });
    const { data } = await again.until(() => true);
    Y.applyUpdate(doc, Buffer.from(data.documentSync.missing, 'base64'));
    expect(fragmentText(doc.getXmlFragment(root))).toBe(textOf(writer, root));
    await writer.edit(write(root, 'And on'));
    await again.until((message) => received([message]).includes('And on'));
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
