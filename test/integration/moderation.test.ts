import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { act, follow, openThread, post, read, talkingGroup, type Seen } from '../testkit/discussions.ts';
import { lead } from '../testkit/facilitation.ts';
import { startTestServer, type TestServer } from '../testkit/server.ts';

describe('words that should not stand as they do', () => {
  let server: TestServer;
  let shared: Awaited<ReturnType<typeof talkingGroup>>;
  beforeAll(async () => {
    server = await startTestServer();
    shared = await talkingGroup(server);
  });
  afterAll(() => server.close());

  const service = () => server.app.deps.db.service;
  const open = (more: object = {}) => openThread(shared.specialist, shared.workGroupId, more);
  const reports = async (name: keyof typeof shared.people): Promise<Seen[]> =>
    (await shared[name].data('query ($id: ID!) { workGroup(id: $id) { postReports { id reason reporter { id } post { id text } thread { id } } } }', { id: shared.workGroupId })).workGroup?.postReports;
  const only = (id: string) => async (name: keyof typeof shared.people) => (await reports(name)).filter(({ thread }) => thread.id === id);

  test('are reported to the facilitators, and nobody else learns that, or by whom', async () => {
    const id = await open();
    const { post: said } = await post(shared.advocate, id, 'Emma Smith in 8B cannot do this');
    const screens = { author: await follow(shared.advocate, id), facilitator: await follow(shared.specialist, id) };
    expect(await lead(shared.leader, 'reportPost', { postId: said.id, reason: 'Names a pupil' })).toMatchObject({ __typename: 'PostReported' });
    expect(await lead(shared.leader, 'reportPost', { postId: said.id, reason: 'Again' })).toMatchObject({ code: 'CONFLICT' });
    expect(await lead(shared.outsider, 'reportPost', { postId: said.id, reason: 'Let me' })).toMatchObject({ code: 'NOT_FOUND' });
    await screens.facilitator.until(({ data }) => data?.threadEvents.name === 'report.made');
    expect(await only(id)('specialist')).toMatchObject([{ reason: 'Names a pupil', reporter: { id: shared.people.leader.id }, post: { text: 'Emma Smith in 8B cannot do this' } }]);
    for (const name of ['advocate', 'lead', 'leader', 'hubLead'] as const) expect(await reports(name)).toEqual([]);
    const told = async (name: 'specialist' | 'advocate') => (await shared[name].data('{ viewer { inbox(first: 5) { nodes { kind actor { id } thread { id } post { id } } } } }')).viewer.inbox.nodes as Seen[];
    expect((await told('specialist'))[0]).toEqual({ kind: 'REPORT', actor: null, thread: { id }, post: { id: said.id } });
    expect((await told('advocate')).filter(({ kind }) => kind === 'REPORT')).toEqual([]);
    const { post: next } = await post(shared.colleague, id, 'Next');
    await screens.author.until(({ data }) => data?.threadEvents.node?.id === next.id);
    expect(screens.author.messages.filter(({ data }) => data?.threadEvents.name?.startsWith('report.'))).toEqual([]);
  });

  test('are hidden with a reason that stands there, from all but facilitators and their author, and come back', async () => {
    const id = await open();
    const { post: said } = await post(shared.advocate, id, 'Emma Smith in 8B');
    await post(shared.colleague, id, 'Which class?', { parentId: said.id });
    await post(shared.lead, id, 'You say', { quoteOfId: said.id, quoteText: 'Emma Smith' });
    for (const name of ['lead', 'advocate', 'hubLead'] as const) expect(await lead(shared[name], 'hidePost', { postId: said.id, reason: 'No' })).toMatchObject({ code: 'FORBIDDEN' });
    expect(await lead(shared.outsider, 'hidePost', { postId: said.id, reason: 'No' })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await lead(shared.specialist, 'hidePost', { postId: said.id, reason: ' ' })).toMatchObject({ code: 'INVALID_INPUT' });
    expect(await lead(shared.specialist, 'hidePost', { postId: said.id, reason: 'Names a pupil' })).toMatchObject({ post: { text: 'Emma Smith in 8B', hidden: { reason: 'Names a pupil' } }, thread: { postCount: 2 } });
    const seen = async (name: keyof typeof shared.people) => (await read(shared[name], id)).posts.nodes as Seen[];
    expect(await seen('colleague')).toMatchObject([{ text: '', body: null, hidden: { reason: 'Names a pupil' } }, { text: 'Which class?' }, { text: 'You say', quoteText: null }]);
    expect(JSON.stringify(await seen('lead'))).not.toContain('Emma');
    expect((await seen('advocate'))[0]).toMatchObject({ text: 'Emma Smith in 8B' });
    expect((await read(shared.lead, id, { filter: { search: 'Emma' } })).posts.nodes).toEqual([]);
    expect(await lead(shared.specialist, 'hidePost', { postId: said.id, reason: 'Twice' })).toMatchObject({ code: 'CONFLICT' });
    expect(await act(shared.advocate, 'editPost', { postId: said.id, body: said.body })).toMatchObject({ code: 'CONFLICT' });
    expect(await lead(shared.specialist, 'restorePost', { postId: said.id, reason: 'It is a pseudonym' })).toMatchObject({ post: { hidden: null }, thread: { postCount: 3 } });
    expect((await seen('colleague'))[0]).toMatchObject({ text: 'Emma Smith in 8B', hidden: null });
    const log = await service().auditEntry.findMany({ where: { subjectId: said.id }, orderBy: { id: 'asc' } });
    expect(log).toMatchObject([
      { action: 'POST_HIDDEN', detail: 'Names a pupil', actorId: shared.people.specialist.id, personId: shared.people.advocate.id, places: [shared.hubId] },
      { action: 'POST_RESTORED', detail: 'It is a pseudonym' },
    ]);
  });

  test('leave inbox and news while they are hidden', async () => {
    const id = await open();
    const inbox = async () => (await shared.colleague.data('{ viewer { inbox(first: 20) { nodes { id kind } } inboxUnread } }')).viewer;
    const before = await inbox();
    const { post: said } = await post(shared.advocate, id, 'Emma, said to a colleague', { mentions: [shared.people.colleague.id] });
    expect(await inbox()).toMatchObject({ inboxUnread: before.inboxUnread + 1 });
    await lead(shared.specialist, 'hidePost', { postId: said.id, reason: 'Names a pupil' });
    expect(await inbox()).toEqual(before);
    expect(await read(shared.colleague, id)).toMatchObject({ unreadCount: 0 });
  });

  test('reports are settled once, with what was decided, and with them the others of the same post', async () => {
    const id = await open();
    const { post: said } = await post(shared.advocate, id, 'Not kind');
    await lead(shared.colleague, 'reportPost', { postId: said.id, reason: 'Unkind' });
    await lead(shared.lead, 'reportPost', { postId: said.id, reason: 'I agree' });
    const [first, second] = await only(id)('specialist');
    expect(await lead(shared.lead, 'settleReport', { reportId: first.id, settlement: 'KEPT' })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await lead(shared.specialist, 'settleReport', { reportId: first.id, settlement: 'HIDDEN' })).toMatchObject({ code: 'INVALID_INPUT' });
    expect(await lead(shared.specialist, 'settleReport', { reportId: first.id, settlement: 'HIDDEN', reason: 'Be kind' })).toMatchObject({ report: { settlement: 'HIDDEN', settledBy: { id: shared.people.specialist.id } }, post: { hidden: { reason: 'Be kind' } } });
    expect(await lead(shared.specialist, 'settleReport', { reportId: second.id, settlement: 'KEPT' })).toMatchObject({ code: 'CONFLICT' });
    expect(await only(id)('specialist')).toEqual([]);
    const { post: fine } = await post(shared.advocate, id, 'Kind');
    await lead(shared.colleague, 'reportPost', { postId: fine.id, reason: 'Unkind, too' });
    const [kept] = await only(id)('specialist');
    expect(await lead(shared.specialist, 'settleReport', { reportId: kept.id, settlement: 'KEPT' })).toMatchObject({ post: { hidden: null } });
    expect((await service().auditEntry.findMany({ where: { subjectId: fine.id } })).map(({ action, detail }) => [action, detail])).toEqual([['REPORT_SETTLED', 'KEPT']]);
  });

  test('are not told by whom in the log, where names do not stand at posts', async () => {
    for (const anonymity of ['MEMBERS', 'FULL'] as const) {
      const id = await open({ anonymity });
      const { post: said } = await post(shared.advocate, id, 'Veiled');
      await lead(shared.specialist, 'hidePost', { postId: said.id, reason: 'Names a pupil' });
      expect(await service().auditEntry.findMany({ where: { subjectId: said.id } })).toMatchObject([{ action: 'POST_HIDDEN', personId: null }]);
      expect((await read(shared.colleague, id)).posts.nodes).toMatchObject([{ text: '', author: null, hidden: { reason: 'Names a pupil' } }]);
    }
  });

  test('stand in the log of the place they were said in', async () => {
    const id = await openThread(shared.lead, shared.here.id);
    const { post: said } = await post(shared.teacher, id, 'Ours');
    await lead(shared.lead, 'hidePost', { postId: said.id, reason: 'Names a pupil' });
    expect(await service().auditEntry.findMany({ where: { subjectId: said.id } })).toMatchObject([{ places: [shared.here.id] }]);
    const logOf = async (client: typeof shared.lead) => (await client.data('query ($id: ID!) { department(id: $id) { auditLog(first: 5) { nodes { action detail } } } }', { id: shared.here.id })).department?.auditLog ?? null;
    expect((await logOf(shared.lead)).nodes[0]).toEqual({ action: 'POST_HIDDEN', detail: 'Names a pupil' });
    expect(await logOf(shared.hubLead)).toBeNull();
  });
});
