import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { act, openThread, post, read, talkingGroup, words, type Seen } from '../testkit/discussions.ts';
import { startTestServer, type TestServer } from '../testkit/server.ts';

describe('discussions', () => {
  let server: TestServer;
  let shared: Awaited<ReturnType<typeof talkingGroup>>;
  beforeAll(async () => {
    server = await startTestServer();
    shared = await talkingGroup(server);
  });
  afterAll(() => server.close());

  const texts = (thread: Seen) => thread.posts.nodes.map(({ text }: Seen) => text);
  const service = () => server.app.deps.db.service;

  describe('who talks where', () => {
    const rights = async (id: string) =>
      Object.fromEntries(
        await Promise.all(
          Object.keys(shared.people).map(async (name) => {
            const thread = await read(shared[name as keyof typeof shared.people], id);
            const can = thread?.viewerCan;
            return [name, thread === null ? 'nothing' : [can.post && 'post', can.facilitate && 'facilitate'].filter(Boolean).join(' and ') || 'see'];
          }),
        ),
      );

    test('in a work group its advocates, subject leads and specialist; senior and hub leads listen; nobody outside', async () => {
      const id = await openThread(shared.specialist, shared.workGroupId);
      expect(await rights(id)).toEqual({
        specialist: 'post and facilitate', lead: 'post', teacher: 'nothing', leader: 'see', hubLead: 'see', outsider: 'nothing', advocate: 'post', colleague: 'post',
        partnerLead: 'post', partnerTeacher: 'nothing', assistant: 'see', trainee: 'nothing', otherSpecialist: 'nothing',
      });
      for (const name of ['lead', 'hubLead', 'leader'] as const) expect(await act(shared[name], 'openThread', { spaceId: shared.workGroupId, title: 'Mine', prompt: words('?') })).toMatchObject({ code: 'FORBIDDEN' });
      expect(await act(shared.outsider, 'openThread', { spaceId: shared.workGroupId, title: 'Mine', prompt: words('?') })).toMatchObject({ code: 'NOT_FOUND' });
      for (const name of ['outsider', 'teacher', 'trainee'] as const) expect(await post(shared[name], id, 'Let me in')).toMatchObject({ code: 'NOT_FOUND' });
      for (const name of ['leader', 'hubLead'] as const) expect(await post(shared[name], id, 'I say')).toMatchObject({ code: 'FORBIDDEN' });
    });

    test('in a department its own people alone', async () => {
      const id = await openThread(shared.lead, shared.here.id);
      expect(await rights(id)).toEqual({
        specialist: 'nothing', lead: 'post and facilitate', teacher: 'post', leader: 'nothing', hubLead: 'nothing', outsider: 'nothing', advocate: 'post', colleague: 'nothing',
        partnerLead: 'nothing', partnerTeacher: 'nothing', assistant: 'nothing', trainee: 'nothing', otherSpecialist: 'nothing',
      });
    });

    test('in a hub everybody who teaches in it, and its specialists and leads, who facilitate', async () => {
      const id = await openThread(shared.hubLead, shared.hubId);
      expect(await rights(id)).toEqual({
        specialist: 'post and facilitate', lead: 'post', teacher: 'post', leader: 'see', hubLead: 'post and facilitate', outsider: 'post', advocate: 'post', colleague: 'post',
        partnerLead: 'post', partnerTeacher: 'post', assistant: 'post and facilitate', trainee: 'nothing', otherSpecialist: 'post and facilitate',
      });
      const abroad = await server.world.signIn(await server.world.person('SUBJECT_LEAD', await server.world.department(await server.world.hub())));
      expect(await read(abroad, id)).toBeNull();
    });

    test('those invited by name post, as long as their department or group is there; whoever it is handed over to facilitates', async () => {
      const id = await openThread(shared.specialist, shared.workGroupId);
      const invite = (personId: string) => service().discussionInvitation.create({ data: { threadId: id, personId, invitedById: shared.people.specialist.id, at: new Date() } });
      for (const name of ['teacher', 'outsider'] as const) await invite(shared.people[name].id);
      await service().discussion.update({ where: { id }, data: { facilitatorId: shared.people.advocate.id } });
      expect(await rights(id)).toMatchObject({ teacher: 'post', outsider: 'nothing', partnerTeacher: 'nothing', advocate: 'post and facilitate' });
      const inDepartment = await openThread(shared.lead, shared.here.id);
      for (const name of ['specialist', 'otherSpecialist'] as const) {
        await service().discussionInvitation.create({ data: { threadId: inDepartment, personId: shared.people[name].id, invitedById: shared.people.lead.id, at: new Date() } });
      }
      expect(await rights(inDepartment)).toMatchObject({ specialist: 'post', otherSpecialist: 'nothing' });
    });
  });

  describe('posts', () => {
    test('are read branch by branch, answers after what they answer', async () => {
      const id = await openThread(shared.specialist, shared.workGroupId);
      const { post: first } = await post(shared.advocate, id, 'First');
      await post(shared.colleague, id, 'Second');
      await post(shared.colleague, id, 'To the first', { parentId: first.id });
      const thread = await read(shared.lead, id);
      expect(texts(thread)).toEqual(['First', 'To the first', 'Second']);
      expect(thread).toMatchObject({ postCount: 3, unreadCount: 3, firstUnread: { id: first.id }, heardFrom: expect.arrayContaining([{ department: { id: shared.partner.id }, count: 2 }]) });
      expect(thread.posts.nodes[0]).toMatchObject({ replies: 1, author: { id: shared.people.advocate.id }, mine: false, unread: true, clientKey: null });
      expect(await post(shared.lead, id, 'Third level', { parentId: thread.posts.nodes[1].id })).toMatchObject({ code: 'INVALID_INPUT' });
    });

    test('posted twice are one, also at the same moment', async () => {
      const id = await openThread(shared.specialist, shared.workGroupId);
      const input = { threadId: id, body: words('Once'), clientKey: 'a-key-of-my-own' };
      const answers = await Promise.all(Array.from({ length: 5 }, () => act(shared.advocate, 'addPost', input)));
      expect(new Set(answers.map((answer) => answer.post.id)).size).toBe(1);
      expect((await act(shared.colleague, 'addPost', input)).post.id).not.toBe(answers[0].post.id);
      expect(await read(shared.advocate, id)).toMatchObject({ postCount: 2, posts: { nodes: [{ clientKey: 'a-key-of-my-own' }, { clientKey: null }] } });
    });

    test('keep how they read before, and leave a trace where they are deleted', async () => {
      const id = await openThread(shared.specialist, shared.workGroupId);
      const { post: mine } = await post(shared.advocate, id, 'Frist');
      await act(shared.colleague, 'reactToPost', { postId: mine.id, kind: 'TRIED_IT', on: true });
      expect(await act(shared.colleague, 'editPost', { postId: mine.id, body: words('Theirs') })).toMatchObject({ code: 'FORBIDDEN' });
      expect(await act(shared.specialist, 'deletePost', { postId: mine.id })).toMatchObject({ code: 'FORBIDDEN' });
      expect(await act(shared.advocate, 'editPost', { postId: mine.id, body: words('First') })).toMatchObject({ post: { text: 'First', versions: [{ text: 'Frist' }], reactions: [{ kind: 'TRIED_IT', count: 1 }] } });
      expect(await act(shared.advocate, 'deletePost', { postId: mine.id })).toMatchObject({ post: { text: '', body: null, versions: [], reactions: [] }, thread: { postCount: 0 } });
      expect(await service().postVersion.count({ where: { postId: mine.id } })).toBe(0);
      expect(await read(shared.colleague, id)).toMatchObject({ unreadCount: 0, posts: { nodes: [{ id: mine.id, text: '', deletedAt: expect.any(String) }] } });
    });

    test('quote words that stand there, and no others', async () => {
      const id = await openThread(shared.specialist, shared.workGroupId);
      const { post: first } = await post(shared.advocate, id, 'Begin with a bar model, then a double number line');
      expect(await post(shared.colleague, id, 'Why?', { quoteOfId: first.id, quoteText: 'a bar  model' })).toMatchObject({ post: { quoteText: 'a bar model', quoteOf: { id: first.id } } });
      expect(await post(shared.colleague, id, 'Why?', { quoteOfId: first.id, quoteText: 'a pie chart' })).toMatchObject({ code: 'INVALID_INPUT' });
      await act(shared.advocate, 'deletePost', { postId: first.id });
      expect((await read(shared.colleague, id)).posts.nodes[1]).toMatchObject({ text: 'Why?', quoteText: null });
    });

    test('come a stretch at a time, around the first that is unread, and on either side of a cursor', async () => {
      const id = await openThread(shared.specialist, shared.workGroupId);
      const ids: string[] = [];
      for (let number = 0; number < 20; number++) ids.push((await post(number % 2 ? shared.advocate : shared.colleague, id, `Post ${number}`)).post.id);
      await act(shared.lead, 'markThreadRead', { threadId: id, upTo: ids[11] });
      const around = await read(shared.lead, id, { first: 6, around: 'unread' });
      expect(texts(around)).toEqual(['Post 10', 'Post 11', 'Post 12', 'Post 13', 'Post 14', 'Post 15']);
      expect(around).toMatchObject({ unreadCount: 8, posts: { pageInfo: { hasNextPage: true, hasPreviousPage: true } } });
      const { startCursor, endCursor } = around.posts.pageInfo;
      expect(texts(await read(shared.lead, id, { last: 3, before: startCursor }))).toEqual(['Post 7', 'Post 8', 'Post 9']);
      const rest = await read(shared.lead, id, { first: 10, after: endCursor });
      expect([texts(rest).length, rest.posts.pageInfo.hasNextPage]).toEqual([4, false]);
      expect(texts(await read(shared.lead, id, { first: 3, around: ids[0] }))).toEqual(['Post 0', 'Post 1']);
      await act(shared.lead, 'markThreadRead', { threadId: id, all: true });
      expect(texts(await read(shared.lead, id, { first: 2, around: 'unread' }))).toEqual(['Post 18', 'Post 19']);
      expect(texts(await read(shared.lead, id, { filter: { search: 'post 1' } }))).toHaveLength(11);
      expect(texts(await read(shared.advocate, id, { filter: { mine: true } }))).toHaveLength(10);
      expect(texts(await read(shared.lead, id, { filter: { departmentId: shared.partner.id } }))).toHaveLength(10);
      await post(shared.lead, id, 'An answer', { parentId: ids[3] });
      expect(texts(await read(shared.lead, id, { first: 15, filter: { unanswered: true } }))).not.toContain('Post 3');
    });

    test('of one person are thirty an hour, and the thirty-first says what is kept', async () => {
      const id = await openThread(shared.specialist, shared.workGroupId);
      const eager = await server.world.signIn(await server.world.person('MASTERY_ADVOCATE', shared.here));
      for (let number = 0; number < 30; number++) expect(await post(eager, id, `${number}`)).toMatchObject({ __typename: 'PostAdded' });
      expect(await post(eager, id, 'Another')).toMatchObject({ code: 'RATE_LIMITED', message: expect.stringContaining('draft') });
    });
  });
});
