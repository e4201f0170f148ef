import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fixedClock } from '../../server/src/platform/clock.ts';
import type { TestClient } from '../testkit/client.ts';
import { act, called, follow, openThread, post, read, talkingGroup, words, type Seen } from '../testkit/discussions.ts';
import { startTestServer, type TestServer } from '../testkit/server.ts';

const HOME = `query { viewer { threadsUnread newsInSpaces(first: 20) { nodes { id unreadCount } } inboxUnread inbox(first: 20) { nodes { kind actor { id } thread { id } post { id text } } } } }`;
const LIST = `query ($id: ID!, $filter: ThreadFilter) { workGroup(id: $id) { threads(first: 20, filter: $filter) { nodes { id postCount lastPostAt unreadCount } } viewerCan { openThread } } }`;
const SPACE = `subscription ($id: ID!) { workGroupEvents(workGroupId: $id) { __typename ... on ScopeEvent { name node { __typename id ... on Thread { postCount unreadCount } } } } }`;
const NEWS = `subscription { viewerEvents { __typename ... on ThreadsWithNews { threads { id workGroup { id } } } } }`;
const MINE = `subscription { viewerEvents { __typename ... on ScopeEvent { name node { __typename id ... on Thread { unreadCount } } } } }`;

describe('what is kept apart in discussions, and what is told', () => {
  let server: TestServer;
  let shared: Awaited<ReturnType<typeof talkingGroup>>;
  beforeAll(async () => {
    server = await startTestServer();
    shared = await talkingGroup(server);
  });
  afterAll(() => server.close());

  const texts = (thread: Seen) => thread.posts.nodes.map(({ text }: Seen) => text);
  const home = async (client: TestClient) => (await client.data(HOME)).viewer;
  const list = async (client: TestClient, filter: object = {}): Promise<Seen[]> => (await client.data(LIST, { id: shared.workGroupId, filter })).workGroup.threads.nodes;
  const service = () => server.app.deps.db.service;

  describe('where one posts before one sees others', () => {
    test('nobody who has not posted learns what others wrote, that they did, or how many: not by pages, counts, search, lists, home, inbox or events', async () => {
      const { specialist, advocate, colleague, partnerLead, leader, people, workGroupId } = shared;
      const id = await openThread(specialist, workGroupId, { postBeforeSeeing: true });
      const [events, space] = [await follow(colleague, id), colleague.subscribe(SPACE, { id: workGroupId })];
      await space.until(({ data }) => data.workGroupEvents.__typename === 'EventsOpened');
      const { post: first } = await post(advocate, id, 'A canary sings', { mentions: [people.colleague.id] });
      for (const client of [colleague, leader]) {
        const thread = await read(client, id);
        expect(thread).toMatchObject({ mustPostFirst: true, postCount: 0, lastPostAt: null, unreadCount: 0, firstUnread: null, heardFrom: [], posts: { nodes: [], pageInfo: { hasNextPage: false } } });
        expect(texts(await read(client, id, { filter: { search: 'canary' } }))).toEqual([]);
        expect((await client.send('query ($id: ID!) { node(id: $id) { id } }', { id: first.id })).data.node).toBeNull();
        expect((await read(client, id, { around: first.id }).catch(() => null))).toBeNull();
        expect((await list(client, { search: 'canary' })).map((one) => one.id)).toEqual([]);
        expect((await list(client)).find((one) => one.id === id)).toMatchObject({ postCount: 0, lastPostAt: null, unreadCount: 0 });
        const at = await home(client);
        expect(at.newsInSpaces.nodes.map((one: Seen) => one.id)).not.toContain(id);
        expect(at).toMatchObject({ inboxUnread: 0, inbox: { nodes: [] } });
      }
      expect(await post(colleague, id, 'An answer', { parentId: first.id })).toMatchObject({ code: 'NOT_FOUND' });
      expect(await act(colleague, 'reactToPost', { postId: first.id, kind: 'AGREE', on: true })).toMatchObject({ code: 'NOT_FOUND' });
      // Facilitators see all.
      expect(texts(await read(specialist, id))).toEqual(['A canary sings']);
      const { thread } = await post(colleague, id, 'Mine at last');
      expect(thread).toMatchObject({ mustPostFirst: false, postCount: 2, unreadCount: 1 });
      await events.until(called('post.added'));
      await space.until(({ data }) => data.workGroupEvents.name === 'thread.posted');
      // The first event each was told is of their own post: no other before it, no gap in the cursors.
      const opened = events.messages[0]!.data.threadEvents.cursor;
      expect(events.messages[1]!.data.threadEvents).toMatchObject({ previousCursor: opened, node: { text: 'Mine at last' } });
      expect(space.messages.filter(({ data }) => data.workGroupEvents.name === 'thread.posted')).toHaveLength(1);
      expect(await home(colleague)).toMatchObject({ inboxUnread: 1, inbox: { nodes: [{ kind: 'MENTION', post: { text: 'A canary sings' } }] } });
      const mine = (await read(colleague, id)).posts.nodes.find((one: Seen) => one.mine);
      await act(colleague, 'deletePost', { postId: mine.id });
      expect(texts(await read(colleague, id))).toEqual(['']);
      expect(await home(colleague)).toMatchObject({ inboxUnread: 0 });
      await service().discussion.update({ where: { id }, data: { closedAt: new Date(), closedById: people.specialist.id } });
      for (const client of [partnerLead, leader]) expect(texts(await read(client, id))).toContain('A canary sings');
      events.stop();
      space.stop();
    });
  });

  describe('where one opening post is taken of each', () => {
    test('the second is refused and shown the first, of a school also a colleague’s; answers are free', async () => {
      const { specialist, advocate, lead, colleague, workGroupId } = shared;
      const person = await openThread(specialist, workGroupId, { onePer: 'PERSON' });
      const { post: first } = await post(advocate, person, 'One');
      expect(await post(advocate, person, 'Two')).toMatchObject({ __typename: 'AlreadyPostedProblem', code: 'CONFLICT', first: { id: first.id } });
      expect(await post(advocate, person, 'An answer', { parentId: first.id })).toMatchObject({ __typename: 'PostAdded' });
      expect(await post(lead, person, 'Of a colleague')).toMatchObject({ __typename: 'PostAdded' });
      const school = await openThread(specialist, workGroupId, { onePer: 'SCHOOL', postBeforeSeeing: true });
      const { post: ours } = await post(advocate, school, 'Ours');
      expect(await post(lead, school, 'Ours, too')).toMatchObject({ __typename: 'AlreadyPostedProblem', first: null });
      expect(await post(colleague, school, 'Theirs')).toMatchObject({ __typename: 'PostAdded' });
      await act(advocate, 'deletePost', { postId: ours.id });
      const both = await Promise.all([post(advocate, school, 'At once'), post(lead, school, 'At once')]);
      expect(both.map(({ __typename }) => __typename).toSorted()).toEqual(['AlreadyPostedProblem', 'PostAdded']);
    });
  });

  describe('where names do not stand at posts', () => {
    test('facilitators alone see whose they are; others neither by name, department, filter nor event', async () => {
      const { specialist, advocate, colleague, people, here, workGroupId } = shared;
      const id = await openThread(specialist, workGroupId, { anonymity: 'MEMBERS' });
      const events = await follow(colleague, id);
      await post(advocate, id, 'I have never understood bar models', { mentions: [people.colleague.id], origin: 'a-tab' });
      const nobody = { author: null, authorDepartment: null, authorLabel: 'Somebody of the group', mine: false, clientKey: null };
      expect(await read(colleague, id)).toMatchObject({ heardFrom: [], posts: { nodes: [nobody] } });
      expect((await events.until(called('post.added'))).data.threadEvents).toMatchObject({ actor: null, node: nobody });
      expect(texts(await read(colleague, id, { filter: { departmentId: here.id } }))).toEqual([]);
      expect((await home(colleague)).inbox.nodes[0]).toMatchObject({ kind: 'MENTION', actor: null, thread: { id } });
      expect((await read(specialist, id)).posts.nodes[0]).toMatchObject({ author: { id: people.advocate.id }, authorDepartment: { id: here.id } });
      expect((await read(advocate, id)).posts.nodes[0]).toMatchObject({ mine: true, author: { id: people.advocate.id } });
      events.stop();
    });

    test('where nobody is to be known nothing that is kept says who wrote or when, one post each still holds, and closing forgets for good', async () => {
      const { specialist, advocate, colleague, people, workGroupId } = shared;
      const id = await openThread(specialist, workGroupId, { anonymity: 'FULL', onePer: 'PERSON', postBeforeSeeing: true });
      const events = await follow(specialist, id);
      const { post: first } = await post(advocate, id, 'Nobody knows', { origin: 'a-tab', mentions: [people.colleague.id] });
      expect(first).toMatchObject({ mine: true, author: null, createdAt: expect.stringMatching(/T00:00:00.000Z$/) });
      expect(await post(advocate, id, 'Twice')).toMatchObject({ __typename: 'AlreadyPostedProblem', first: { id: first.id } });
      expect((await read(specialist, id)).posts.nodes[0]).toMatchObject({ author: null, authorDepartment: null, mine: false });
      expect((await events.until(called('post.added'))).data.threadEvents).toMatchObject({ actor: null, at: expect.stringMatching(/T00:00:00.000Z$/) });
      expect(await act(advocate, 'savePostDraft', { threadId: id, body: words('Kept?') })).toMatchObject({ code: 'INVALID_INPUT' });
      expect(await act(advocate, 'editPost', { postId: first.id, body: words('Nobody knows it') })).toMatchObject({ post: { text: 'Nobody knows it' } });
      // Neither row, event, inbox item nor version names the author, and no id or time of them tells more than the day.
      const rows = JSON.stringify([
        await service().post.findMany({ where: { threadId: id }, include: { versions: true, mentions: true } }),
        await service().event.findMany({ where: { nodeId: first.id }, select: { scope: true, type: true, actorId: true, at: true, origin: true } }),
        await service().inboxItem.findMany({ where: { threadId: id } }),
      ]);
      expect(rows).not.toContain(people.advocate.id);
      expect(rows).not.toContain('a-tab');
      const midnight = new Date(new Date().toISOString().slice(0, 10)).getTime();
      for (const [, stamp] of rows.matchAll(/_([0-9a-f]{12})7[0-9a-f]{19}"/g)) if (!people.colleague.id.includes(stamp!) && !id.includes(stamp!)) expect(Number.parseInt(stamp!, 16) - midnight).toBeLessThan(1_000);
      await service().discussionKey.delete({ where: { threadId: id } });
      await service().discussion.update({ where: { id }, data: { closedAt: new Date(), closedById: people.specialist.id } });
      expect((await read(advocate, id)).posts.nodes[0]).toMatchObject({ mine: false, viewerCan: { edit: false, delete: false } });
      expect(texts(await read(colleague, id))).toEqual(['Nobody knows it']);
      events.stop();
    });
  });

  describe('live', () => {
    test('what is told brings a screen to what a fresh one shows, for everything that is done to posts', async () => {
      const { specialist, advocate, colleague, workGroupId } = shared;
      const id = await openThread(specialist, workGroupId);
      const events = await follow(colleague, id);
      const screen = new Map<string, Seen>();
      let shown: Seen;
      const { post: first } = await post(advocate, id, 'First');
      await post(specialist, id, 'An answer', { parentId: first.id, quoteOfId: first.id });
      await act(advocate, 'editPost', { postId: first.id, body: words('The first') });
      await act(specialist, 'reactToPost', { postId: first.id, kind: 'AGREE', on: true });
      const { post: gone } = await post(advocate, id, 'Gone soon');
      await act(advocate, 'deletePost', { postId: gone.id });
      await act(specialist, 'editThread', { threadId: id, title: 'Another title', stages: [{ title: 'Post', minutes: 10, opensOn: '2026-11-23' }], closesAt: '2030-01-01T00:00:00Z' });
      await events.until(called('thread.changed'));
      let cursor = events.messages[0]!.data.threadEvents.cursor;
      for (const { data } of events.messages.slice(1)) {
        const { node, previousCursor, cursor: next } = data.threadEvents;
        expect(previousCursor).toBe(cursor);
        cursor = next;
        if (node.__typename === 'Post') screen.set(node.id, node);
        else shown = node;
      }
      const { posts, ...thread } = await read(colleague, id);
      expect(shown).toMatchObject(thread);
      for (const fresh of posts.nodes) {
        // A post that is answered later is told of by the answer: its number of answers and its root are looked at there.
        const { replies: _, ...last } = screen.get(fresh.id);
        expect(fresh).toMatchObject((({ __typename: _type, ...rest }) => rest)(last));
      }
      expect(screen.size).toBe(posts.nodes.length);
      events.stop();
    });

    test('one’s own is not told to the client that did it, but to one’s others', async () => {
      const { specialist, advocate, workGroupId } = shared;
      const id = await openThread(specialist, workGroupId);
      const [own, other] = [await follow(advocate, id, { origin: 'this-tab' }), await follow(advocate, id, { origin: 'another' })];
      await post(advocate, id, 'Mine', { origin: 'this-tab' });
      await post(specialist, id, 'Theirs');
      const told = ({ messages }: typeof own) => messages.slice(1).map(({ data }) => data.threadEvents.node.text);
      for (const stream of [own, other]) await stream.until(({ data }) => data.threadEvents.node?.text === 'Theirs');
      expect(told(own)).toEqual(['Theirs']);
      expect(told(other)).toEqual(['Mine', 'Theirs']);
      own.stop();
      other.stop();
    });

    test('those who are alike are given one answer, and everybody what is theirs', async () => {
      const { specialist, advocate, lead, colleague, leader, people, workGroupId } = shared;
      const id = await openThread(specialist, workGroupId);
      const asking = `subscription ($id: ID!) { threadEvents(threadId: $id) { __typename ... on EventsOpened { cursor } ... on ScopeEvent { name cursor previousCursor
        node { id ... on Post { text mine unread author { id } reactions { kind count viewerReacted } viewerCan { edit delete reply react report facilitate } } } } } }`;
      const everybody = { specialist, advocate, lead, colleague, leader };
      const streams = await Promise.all(
        Object.entries(everybody).map(async ([name, client]) => {
          const stream = client.subscribe(asking, { id });
          await stream.until(({ data }) => data.threadEvents.__typename === 'EventsOpened');
          return [name, stream] as const;
        }),
      );
      const { post: first } = await post(advocate, id, 'For all');
      await act(lead, 'reactToPost', { postId: first.id, kind: 'AGREE', on: true });
      const cursors = new Set<string>();
      for (const [name, stream] of streams) {
        const [added, reacted] = [await stream.until(called('post.added')), await stream.until(called('post.reacted'))].map(({ data }) => data.threadEvents);
        for (const { cursor } of [added, reacted]) cursors.add(cursor);
        expect([added.previousCursor, reacted.previousCursor]).toEqual([stream.messages[0]!.data.threadEvents.cursor, added.cursor]);
        const [mine, talks] = [name === 'advocate', name !== 'leader'];
        expect([name, added.node]).toEqual([name, {
          id: first.id, text: 'For all', author: { id: people.advocate.id }, mine, unread: !mine, reactions: added.node.reactions,
          viewerCan: { edit: mine, delete: mine, reply: talks, react: talks, report: !mine, facilitate: name === 'specialist' },
        }]);
        expect([name, reacted.node.reactions]).toEqual([name, [{ kind: 'AGREE', count: 1, viewerReacted: name === 'lead' }]]);
        stream.stop();
      }
      expect(cursors.size).toBe(10);
    });

    test('whoever is taken out is told nothing that comes after, and their open thread closes', async () => {
      const { specialist, advocate, people, here, workGroupId } = shared;
      const leaving = await server.world.person('MASTERY_ADVOCATE', here);
      const client = await server.world.signIn(leaving);
      const id = await openThread(specialist, workGroupId);
      const invited = await openThread(specialist, workGroupId);
      const events = await follow(client, id);
      const lead = await server.world.signIn(people.lead);
      await lead.data('mutation ($input: EndMembershipInput!) { endMembership(input: $input) { __typename } }', { input: { membershipId: leaving.membershipId } });
      await post(advocate, id, 'Behind their back');
      await events.until(({ data }) => data.threadEvents.__typename === 'AccessEnded');
      expect(JSON.stringify(events.messages)).not.toContain('Behind');
      expect(await read(client, id)).toBeNull();
      expect(await read(client, invited)).toBeNull();
    });

    test('a thread’s people see lists and read marks follow on all their screens', async () => {
      const { specialist, advocate, colleague, workGroupId } = shared;
      const [space, screen] = [colleague.subscribe(SPACE, { id: workGroupId }), colleague.subscribe(MINE)];
      for (const [stream, name] of [[space, 'workGroupEvents'], [screen, 'viewerEvents']] as const) await stream.until(({ data }) => data[name].__typename === 'EventsOpened');
      const id = await openThread(specialist, workGroupId);
      await space.until(({ data }) => data.workGroupEvents.name === 'thread.opened' && data.workGroupEvents.node.id === id);
      const { post: first } = await post(advocate, id, 'New');
      expect((await space.until(({ data }) => data.workGroupEvents.name === 'thread.posted')).data.workGroupEvents.node).toEqual({ __typename: 'Thread', id, postCount: 1, unreadCount: 1 });
      expect((await home(colleague)).newsInSpaces.nodes[0]).toEqual({ id, unreadCount: 1 });
      expect((await list(colleague, { unread: true })).map((one) => one.id)).toContain(id);
      const unread = (await home(colleague)).threadsUnread;
      expect(await act(colleague, 'markThreadRead', { threadId: id, upTo: first.id })).toMatchObject({ thread: { unreadCount: 0, firstUnread: null } });
      expect((await screen.until(({ data }) => data.viewerEvents.name === 'thread.read')).data.viewerEvents.node).toMatchObject({ id, unreadCount: 0 });
      expect((await home(colleague)).threadsUnread).toBe(unread - 1);
      expect((await list(colleague, { unread: true })).map((one) => one.id)).not.toContain(id);
      expect((await list(advocate, { mine: true })).map((one) => one.id)).toContain(id);
      space.stop();
      screen.stop();
    });

    test('that somebody posted is told beside the spaces of those who may read it and do not have it open, a post’s author and a thread’s own readers left out', async () => {
      const { specialist, advocate, colleague, lead, outsider, leader, workGroupId } = shared;
      const [open, apart] = [await openThread(specialist, workGroupId), await openThread(specialist, workGroupId, { postBeforeSeeing: true })];
      const everybody = { advocate, colleague, lead, leader, outsider, specialist };
      const streams = Object.fromEntries(await Promise.all(Object.entries(everybody).map(async ([name, client]): Promise<[string, Seen]> => {
        const stream = client.subscribe(NEWS);
        await stream.until(({ data }) => data.viewerEvents.__typename === 'EventsOpened');
        return [name, stream];
      })));
      const reading = await follow(lead, open);
      await post(advocate, open, 'For whoever looks elsewhere');
      await post(advocate, apart, 'Behind one’s own post');
      const told = ({ data }: Seen) => data.viewerEvents.__typename === 'ThreadsWithNews';
      const group = { workGroup: { id: workGroupId } };
      expect((await streams.colleague.until(told)).data.viewerEvents.threads).toEqual([{ id: open, ...group }]);
      expect((await streams.leader.until(told)).data.viewerEvents.threads).toEqual([{ id: open, ...group }]);
      // Both at once where they come within a second, which a slow machine may need longer for.
      const threadsTold = (stream: Seen) => stream.messages.filter(told).flatMap(({ data }: Seen) => data.viewerEvents.threads);
      await expect.poll(() => threadsTold(streams.specialist)).toEqual([{ id: open, ...group }, { id: apart, ...group }]);
      // Told with the others, were they told at all.
      reading.stop();
      await post(colleague, open, 'And again');
      expect((await streams.lead.until(told)).data.viewerEvents.threads).toEqual([{ id: open, ...group }]);
      expect((await streams.advocate.until(told)).data.viewerEvents.threads).toEqual([{ id: open, ...group }]);
      expect(['lead', 'advocate', 'outsider'].map((name) => streams[name].messages.filter(told).length)).toEqual([1, 1, 0]);
      for (const stream of Object.values(streams)) stream.stop();
    });
  });

  test('words that are not posted wait on the server for their author alone, and go when they are posted', async () => {
    const { specialist, advocate, colleague, workGroupId } = shared;
    const id = await openThread(specialist, workGroupId);
    const { post: first } = await post(colleague, id, 'First');
    await act(advocate, 'savePostDraft', { threadId: id, body: words('Half') });
    expect(await act(advocate, 'savePostDraft', { threadId: id, parentId: first.id, body: words('Answer') })).toMatchObject({ thread: { myDrafts: [{ parent: { id: first.id } }, { parent: null }] } });
    expect((await read(colleague, id)).myDrafts).toEqual([]);
    await post(advocate, id, 'Whole');
    expect((await read(advocate, id)).myDrafts).toEqual([{ body: words('Answer'), parent: { id: first.id } }]);
    expect(await act(advocate, 'discardPostDraft', { threadId: id, parentId: first.id })).toMatchObject({ thread: { myDrafts: [] } });
  });

  test('what is new is new since the day on which one was last there, however often the server says so', async () => {
    const clock = fixedClock(new Date('2026-11-17T09:00:00Z'));
    const later = await startTestServer({ clock });
    try {
      const group = await talkingGroup(later);
      const id = await openThread(group.specialist, group.workGroupId);
      const { post: first } = await post(group.colleague, id, 'On Tuesday');
      await act(group.advocate, 'markThreadRead', { threadId: id, upTo: first.id });
      const SINCE = '{ viewer { newsInSpaces(first: 6) { nodes { id unreadCount lastVisitAt } } } }';
      const news = async () => (await group.advocate.data(SINCE)).viewer.newsInSpaces.nodes;
      expect(await news()).toEqual([]);
      clock.set(new Date('2026-11-19T16:00:00Z'));
      const { post: second } = await post(group.colleague, id, 'On Thursday');
      clock.set(new Date('2026-11-20T08:00:00Z'));
      expect(await news()).toEqual([{ id, unreadCount: 1, lastVisitAt: '2026-11-17T09:00:00.000Z' }]);
      // While one is there it stays since Tuesday; with the next visit it is since this one.
      await act(group.advocate, 'markThreadRead', { threadId: id, upTo: second.id });
      expect(await read(group.advocate, id)).toMatchObject({ unreadCount: 0, lastVisitAt: '2026-11-17T09:00:00.000Z' });
      clock.set(new Date('2026-11-20T12:00:00Z'));
      await post(group.colleague, id, 'On Friday');
      expect(await news()).toEqual([{ id, unreadCount: 1, lastVisitAt: '2026-11-20T08:00:00.000Z' }]);
    } finally {
      await later.close();
    }
  });
});
