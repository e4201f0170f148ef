import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { GrantLevel } from '../../server/src/generated/prisma/enums.ts';
import type { TestClient } from '../testkit/client.ts';
import { addComment, change, says, THREADS } from '../testkit/comments.ts';
import { startTestServer, type TestServer } from '../testkit/server.ts';
import { statementsOf } from '../testkit/statements.ts';

describe('people and their comments', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server.close());

  async function shared(level: GrantLevel = 'COMMENT') {
    const scene = await server.world.embeddingGroup();
    await server.world.grant({ departmentId: scene.here.id, by: scene.here.lead }, scene.scheme.sequence.id, { departmentId: scene.partner.id }, level);
    const [teacher, colleague] = [await server.world.signIn(scene.here.teacher), await server.world.signIn(scene.partner.teacher)];
    return { ...scene, id: scene.scheme.sequence.id, teacher, colleague };
  }
  const look = async (client: TestClient, id: string) => (await client.data(THREADS, { id })).lessonSequence;

  test('only the author changes a comment, and how it read before is kept', async () => {
    const { id, here, teacher, colleague } = await shared();
    const { comment } = await addComment(colleague, id, { ...says('Frist thought'), kind: 'WONDER' });
    const commentId = comment.id;
    expect(await change(teacher, 'editComment', { commentId, ...says('Mine') })).toMatchObject({ code: 'FORBIDDEN' });
    expect(await change(await server.world.signIn(here.lead), 'editComment', { commentId, ...says('Mine') })).toMatchObject({ code: 'FORBIDDEN' });
    expect(await change(colleague, 'editComment', { commentId, ...says('First thought') })).toMatchObject({ comment: { text: 'First thought', kind: 'WONDER', versions: [{ text: 'Frist thought', at: comment['createdAt'] }] } });
    expect(await change(colleague, 'editComment', { commentId, ...says('Second thought'), kind: 'NOTICE', tags: ['FLUENCY'] })).toMatchObject({ comment: { kind: 'NOTICE', tags: ['FLUENCY'], versions: [{ text: 'First thought' }, { text: 'Frist thought' }] } });
    expect(await change(colleague, 'editComment', { commentId, tags: [] })).toMatchObject({ comment: { text: 'Second thought', tags: [], versions: { length: 2 } } });
    expect(await change(colleague, 'editComment', { commentId, ...says(' ') })).toMatchObject({ code: 'INVALID_INPUT' });
    await change(colleague, 'deleteComment', { commentId });
    expect(await server.app.deps.db.service.commentVersion.count({ where: { commentId } })).toBe(0);
    expect(await change(colleague, 'editComment', { commentId, ...says('Back') })).toMatchObject({ code: 'CONFLICT' });
  });

  test('of many wordings the latest fifty are kept', async () => {
    const { id, colleague } = await shared();
    const { comment } = await addComment(colleague, id, says('Wording 0'));
    for (let number = 1; number <= 52; number++) await change(colleague, 'editComment', { commentId: comment.id, ...says(`Wording ${number}`) });
    const { comments } = await look(colleague, id);
    expect(comments.nodes[0].versions.map(({ text }: { text: string }) => text)).toEqual(Array.from({ length: 50 }, (_, index) => `Wording ${51 - index}`));
  });

  test('whoever had it to comment and has it to view now keeps what they said, may delete it, and adds nothing', async () => {
    const { id, here, partner, colleague } = await shared();
    const { comment } = await addComment(colleague, id, says('Said in time'));
    await (await server.world.signIn(here.lead)).data('mutation ($input: GiveSharingGrantInput!) { giveSharingGrant(input: $input) { __typename } }', { input: { objectId: id, recipientId: partner.id, level: 'VIEW' } });
    expect(await change(colleague, 'editComment', { commentId: comment.id, ...says('Later') })).toMatchObject({ code: 'FORBIDDEN' });
    expect(await change(colleague, 'reactToComment', { commentId: comment.id, kind: 'AGREE', on: true })).toMatchObject({ code: 'FORBIDDEN' });
    expect((await look(colleague, id)).comments.nodes[0].viewerCan).toMatchObject({ edit: false, delete: true, reply: false });
    expect(await change(colleague, 'deleteComment', { commentId: comment.id })).toMatchObject({ __typename: 'CommentDeleted' });
  });

  test('react with a click, once each, and take it back', async () => {
    const { id, teacher, colleague } = await shared();
    const { comment: { id: commentId } } = await addComment(colleague, id, says('Try it with counters'));
    for (const client of [teacher, teacher, colleague]) await change(client, 'reactToComment', { commentId, kind: 'TRIED_IT', on: true });
    expect(await change(teacher, 'reactToComment', { commentId, kind: 'AGREE', on: true })).toMatchObject({ comment: { reactions: [{ kind: 'AGREE', count: 1, viewerReacted: true }, { kind: 'TRIED_IT', count: 2, viewerReacted: true }] } });
    await change(teacher, 'reactToComment', { commentId, kind: 'TRIED_IT', on: false });
    expect((await look(teacher, id)).comments.nodes[0].reactions).toEqual([{ kind: 'AGREE', count: 1, viewerReacted: true }, { kind: 'TRIED_IT', count: 1, viewerReacted: false }]);
  });

  test('mention people who see the sequence; anybody else is refused by name, and nothing is added', async () => {
    const { id, here, partner, outside, specialist, colleague } = await shared();
    const { comment } = await addComment(colleague, id, { ...says('Look, both of you'), mentions: [here.teacher.id, here.leader.id, here.teacher.id] });
    expect(comment['mentions'].map(({ name }: { name: string }) => name).toSorted()).toEqual([here.teacher.name, here.leader.name].toSorted());
    // Of whom nothing was heard of here, no name is given away.
    const hidden = await addComment(colleague, id, { ...says('And you'), mentions: [here.teacher.id, outside.teacher.id, specialist.id] });
    expect(hidden).toMatchObject({ code: 'INVALID_INPUT', message: expect.stringContaining('Somebody you mention') });
    for (const { name } of [outside.teacher, specialist]) expect(hidden.message).not.toContain(name);
    const former = await server.world.person('TEACHER', partner, { endsOn: new Date('2021-01-01') });
    expect(await addComment(colleague, id, { ...says('And you'), mentions: [former.id] })).toMatchObject({ code: 'INVALID_INPUT', message: expect.stringContaining(former.name) });
    expect(await addComment(colleague, id, { ...says('All'), mentions: Array.from({ length: 11 }, (_, index) => `person_${index}`) })).toMatchObject({ code: 'INVALID_INPUT' });
    expect((await look(colleague, id)).comments.nodes).toHaveLength(1);
    expect(await change(colleague, 'editComment', { commentId: comment.id, mentions: [here.lead.id] })).toMatchObject({ comment: { mentions: [{ name: here.lead.name }] } });
  });

  test('are offered, by a part of their name, to whoever may comment', async () => {
    const { id, here, partner, outside, teacher, colleague } = await shared();
    const offered = async (client: TestClient, search?: string) =>
      (await client.data('query ($id: ID!, $search: String) { mentionablePeople(sequenceId: $id, search: $search) { id } }', { id, search })).mentionablePeople?.map((one: { id: string }) => one.id);
    const seeing = [here.lead, here.teacher, here.leader, partner.lead, partner.teacher].map((one) => one.id).toSorted();
    expect((await offered(colleague)).toSorted()).toEqual(seeing);
    expect((await offered(teacher)).toSorted()).toEqual(seeing);
    expect(await offered(colleague, here.teacher.name.toUpperCase())).toEqual(expect.arrayContaining([here.teacher.id]));
    expect(await offered(colleague, '%')).toEqual([]);
    for (const person of [here.leader, outside.teacher]) expect(await offered(await server.world.signIn(person))).toBeUndefined();
  });

  test('see what is new since they were last here, on each of their screens', async () => {
    const { id, here, teacher, colleague } = await shared();
    const other = await server.world.signIn(here.teacher);
    const events = other.subscribe('subscription { viewerEvents { __typename ... on ScopeEvent { name node { id } } } }');
    await events.until(({ data }) => data?.viewerEvents.__typename === 'EventsOpened');
    const { comment: thread } = await addComment(colleague, id, says('One'));
    await addComment(teacher, id, says('My own'));
    expect(await look(teacher, id)).toMatchObject({ myReadAt: null, commentCounts: { open: 2, resolved: 0, unread: 1 }, comments: { nodes: [{ unread: true }, { unread: false }] } });
    const mark = (client: TestClient, input: object = {}) =>
      client.data('mutation ($input: MarkSequenceReadInput!) { markSequenceRead(input: $input) { __typename ... on SequenceMarkedRead { sequence { myReadAt commentCounts { unread } } } ... on Problem { code } } }', { input: { sequenceId: id, ...input } });
    expect((await mark(teacher)).markSequenceRead.sequence).toMatchObject({ commentCounts: { unread: 0 } });
    await events.until(({ data }) => data?.viewerEvents.name === 'sequence.read');
    await addComment(colleague, id, { ...says('Two'), parentId: thread.id });
    expect(await look(other, id)).toMatchObject({ commentCounts: { open: 2, unread: 1 }, comments: { nodes: [{ unread: false, replies: [{ unread: true }] }, { unread: false }] } });
    const news = async (unread: boolean) => (await teacher.data(THREADS, { id, filter: { unread } })).lessonSequence.comments.nodes.map((one: { text: string }) => one.text);
    expect([await news(true), await news(false)]).toEqual([['One'], ['My own']]);
    // What was read is not unread by an older mark, and nobody else's reading counts.
    await mark(teacher);
    await mark(teacher, { upTo: '2020-01-01T00:00:00Z' });
    expect(await look(teacher, id)).toMatchObject({ commentCounts: { unread: 0 } });
    expect(await look(await server.world.signIn(here.lead), id)).toMatchObject({ myReadAt: null, commentCounts: { unread: 3 } });
    const { outside } = await server.world.embeddingGroup();
    expect((await mark(await server.world.signIn(outside.teacher))).markSequenceRead).toMatchObject({ code: 'NOT_FOUND' });
  });

  test('find 500 threads at once, in as many statements as one', async () => {
    const { id, here, colleague, scheme } = await shared();
    const { db, ids, clock } = server.app.deps;
    const place = { placeId: id, sequenceId: id, unitId: scheme.unitId, schemeId: scheme.id, departmentId: here.id, authorId: here.teacher.id, authorDepartmentId: here.id, anchorState: 'PLACE', body: says('x').body, createdAt: clock.now() } as const;
    const row = (number: number) => ({ ...place, id: ids.next('comment'), text: `Said ${number}` });
    const query = 'query ($id: ID!, $first: Int!) { lessonSequence(id: $id) { comments(first: $first) { nodes { text createdAt kind tags unread } } } }';
    const asked = async (first: number) => {
      const { answer: { lessonSequence }, statements } = await statementsOf(colleague, () => colleague.data(query, { id, first }));
      return { count: statements.filter((text) => /comment|suggestion|place_read/.test(text)).length, texts: lessonSequence.comments.nodes.map(({ text }: { text: string }) => text) };
    };
    await db.service.comment.create({ data: row(0) });
    const few = await asked(500);
    await db.service.comment.createMany({ data: Array.from({ length: 500 }, (_, index) => row(index + 1)) });
    const many = await asked(500);
    expect([many.texts.length, many.texts[0], many.texts[499]]).toEqual([500, 'Said 0', 'Said 499']);
    expect(few.count).toBeGreaterThan(0);
    expect(many.count).toBe(few.count);
    expect((await colleague.send(query, { id, first: 501 })).errors).toBeDefined();
  });

  test('are stopped at 2,000 comments on a sequence', async () => {
    const { id, here, colleague, scheme } = await shared();
    const { db, ids, clock } = server.app.deps;
    const place = { placeId: id, sequenceId: id, unitId: scheme.unitId, schemeId: scheme.id, departmentId: here.id, authorId: here.teacher.id, anchorState: 'PLACE', body: {}, text: 'x', createdAt: clock.now() } as const;
    await db.service.comment.createMany({ data: Array.from({ length: 1_999 }, () => ({ ...place, id: ids.next('comment') })) });
    const answers = await Promise.all(['The last', 'Just then', 'And then'].map((words) => addComment(colleague, id, says(words))));
    expect(answers.map(({ code }) => code ?? 'added').toSorted()).toEqual(['INVALID_INPUT', 'INVALID_INPUT', 'added']);
    expect(await addComment(colleague, id, says('One more'))).toMatchObject({ code: 'INVALID_INPUT', message: expect.stringContaining('2000') });
  });
});
