import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newCommentId } from '../../client/src/comments/new-comment-id.ts';
import type { TestClient } from '../testkit/client.ts';
import { startTestServer, type TestServer } from '../testkit/server.ts';
import type { GrantLevel } from '../../server/src/generated/prisma/enums.ts';
import { addComment, change as changeComment, says, THREADS, type SeenComment } from '../testkit/comments.ts';

describe('comments on a sequence', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server.close());

  type Scene = Awaited<ReturnType<TestServer['world']['embeddingGroup']>>;

  /** A scene in which the partner department has the sequence at a level. */
  async function shared(level: GrantLevel, recipient: 'partner' | 'group' = 'partner'): Promise<Scene> {
    const scene = await server.world.embeddingGroup();
    const to = recipient === 'partner' ? { departmentId: scene.partner.id } : { workGroupId: scene.workGroupId };
    await server.world.grant({ departmentId: scene.here.id, by: scene.here.lead }, scene.scheme.sequence.id, to, level);
    return scene;
  }

  const threads = async (client: TestClient, sequenceId: string, filter: object = {}): Promise<SeenComment[]> =>
    (await client.data(THREADS, { id: sequenceId, filter })).lessonSequence.comments.nodes;
  const change = (client: TestClient, mutation: 'deleteComment' | 'resolveComment' | 'reopenComment', commentId: string) => changeComment(client, mutation, { commentId });

  test('are read by whoever sees the sequence and written by whoever may comment', async () => {
    const scene = await shared('COMMENT', 'group');
    const { sequence } = scene.scheme;
    for (const person of [scene.here.teacher, scene.here.lead, scene.partner.teacher, scene.specialist]) {
      expect(await addComment(await server.world.signIn(person), sequence.id, says(`By ${person.name}`))).toMatchObject({ __typename: 'CommentAdded', comment: { text: `By ${person.name}`, author: { name: person.name } } });
    }
    const leader = await server.world.signIn(scene.here.leader);
    expect(await addComment(leader, sequence.id, says('Well done'))).toMatchObject({ code: 'FORBIDDEN' });
    expect((await threads(leader, sequence.id)).map(({ text }) => text)).toHaveLength(4);
    const stranger = await server.world.signIn(scene.outside.lead);
    expect(await addComment(stranger, sequence.id, says('Let me in'))).toMatchObject({ code: 'NOT_FOUND' });
    expect((await stranger.data(THREADS, { id: sequence.id })).lessonSequence).toBeNull();
  });

  test('a partner who has it to view reads and cannot write', async () => {
    const scene = await shared('VIEW');
    const partner = await server.world.signIn(scene.partner.teacher);
    const { comment } = await addComment(await server.world.signIn(scene.here.teacher), scene.scheme.sequence.id, says('For us'));
    expect(await addComment(partner, scene.scheme.sequence.id, says('Mine'))).toMatchObject({ code: 'FORBIDDEN' });
    expect(await threads(partner, scene.scheme.sequence.id)).toMatchObject([{ text: 'For us', viewerCan: { edit: false, delete: false, resolve: false, reply: false, accept: false, reattach: false } }]);
    expect(await change(partner, 'deleteComment', comment.id)).toMatchObject({ code: 'FORBIDDEN' });
  });

  test('are added once however often they are sent, and under nobody else’s id', async () => {
    const scene = await shared('COMMENT');
    const { id: sequenceId } = scene.scheme.sequence;
    const [teacher, partner] = [await server.world.signIn(scene.here.teacher), await server.world.signIn(scene.partner.teacher)];
    const id = newCommentId(Date.now());
    const answers = await Promise.all([1, 2, 3].map(() => addComment(teacher, sequenceId, { id, ...says('Only once') })));
    expect(await addComment(teacher, sequenceId, { id, ...says('Only once') })).toMatchObject({ comment: { id, text: 'Only once' } });
    for (const answer of answers) expect(answer).toMatchObject({ __typename: 'CommentAdded', comment: { id } });
    expect((await threads(partner, sequenceId)).map((one) => one.id)).toEqual([id]);
    expect(await addComment(partner, sequenceId, { id, ...says('Mine') })).toMatchObject({ code: 'INVALID_INPUT', message: 'This id is taken. Nothing was added.' });
    expect(await addComment(teacher, sequenceId, { id, parentId: id, ...says('A reply') })).toMatchObject({ code: 'INVALID_INPUT' });
    for (const bad of ['comment_1', newCommentId(Date.now() + 200_000_000)]) expect(await addComment(teacher, sequenceId, { id: bad, ...says('Which?') })).toMatchObject({ code: 'INVALID_INPUT' });
    expect(await threads(teacher, sequenceId)).toHaveLength(1);
  });

  test('say for which department their author spoke', async () => {
    const scene = await shared('COMMENT', 'group');
    const { id } = scene.scheme.sequence;
    for (const person of [scene.here.teacher, scene.partner.teacher, scene.specialist]) await addComment(await server.world.signIn(person), id, says('Seen'));
    const seen = await threads(await server.world.signIn(scene.here.lead), id);
    expect(seen.map(({ authorDepartment }) => authorDepartment?.id ?? null)).toEqual([scene.here.id, scene.partner.id, null]);
    expect((await threads(await server.world.signIn(scene.here.lead), id, { departmentId: scene.partner.id })).map((one) => one.id)).toEqual([seen[1]!.id]);
  });

  test('stand on a sequence, a step, a field or a passage, and nowhere else', async () => {
    const scene = await shared('COMMENT');
    const { id, stepIds } = scene.scheme.sequence;
    const client = await server.world.signIn(scene.partner.teacher);
    const passage = { start: 'AAAA', end: 'AAAB', quote: 'for every two', prefix: 'x'.repeat(40), suffix: '', epoch: 'epoch_1' };
    const root = `${stepIds[0]}/variation`;
    for (const place of [{}, { stepId: stepIds[0] }, { root }, { root, passage }]) expect(await addComment(client, id, { ...says('Here'), ...place })).toMatchObject({ __typename: 'CommentAdded' });
    expect(await threads(client, id)).toMatchObject([
      { step: null, root: null, passage: null },
      { step: { id: stepIds[0] }, root: null, passage: null },
      { step: { id: stepIds[0] }, root, passage: null },
      { step: { id: stepIds[0] }, root, passage: { state: 'FOUND', quote: 'for every two' } },
    ]);
    const other = await server.world.embeddingGroup();
    for (const [place, code] of [
      [{ stepId: other.scheme.sequence.stepIds[0] }, 'NOT_FOUND'],
      [{ root: `${other.scheme.sequence.stepIds[0]}/variation` }, 'NOT_FOUND'],
      [{ root: `${stepIds[0]}/nothing` }, 'INVALID_INPUT'],
      [{ root: `${stepIds[0]}/misconceptions/misconception_1/response` }, 'NOT_FOUND'],
      [{ passage }, 'INVALID_INPUT'],
      [{ root, passage: { ...passage, quote: ' ' } }, 'INVALID_INPUT'],
      [{ root, passage: { ...passage, quote: 'x'.repeat(2_001) } }, 'INVALID_INPUT'],
      [{ root, passage: { ...passage, start: '' } }, 'INVALID_INPUT'],
      [{ root, passage: { ...passage, end: Buffer.alloc(257).toString('base64') } }, 'INVALID_INPUT'],
    ] as const) expect(await addComment(client, id, { ...says('Here'), ...place })).toMatchObject({ code });
    expect(await threads(client, id)).toHaveLength(4);
  });

  test('have two levels: a reply stands where its thread stands', async () => {
    const scene = await shared('COMMENT');
    const { id, stepIds } = scene.scheme.sequence;
    const [here, partner] = [await server.world.signIn(scene.here.teacher), await server.world.signIn(scene.partner.teacher)];
    const { comment } = await addComment(partner, id, { ...says('Why this order?'), stepId: stepIds[0], kind: 'WONDER', tags: ['COHERENCE', 'COHERENCE'] });
    expect(comment).toMatchObject({ kind: 'WONDER', tags: ['COHERENCE'] });
    const { comment: reply } = await addComment(here, id, { ...says('Bars come first'), parentId: comment.id });
    expect(await threads(partner, id)).toMatchObject([{ id: comment.id, replies: [{ id: reply.id, text: 'Bars come first', kind: null, step: null }] }]);
    expect(await addComment(here, id, { ...says('Deeper'), parentId: reply.id })).toMatchObject({ code: 'INVALID_INPUT' });
    expect(await addComment(here, id, { ...says('Tagged'), parentId: comment.id, kind: 'NOTICE' })).toMatchObject({ code: 'INVALID_INPUT' });
    const other = await shared('COMMENT');
    const { comment: elsewhere } = await addComment(await server.world.signIn(other.here.teacher), other.scheme.sequence.id, says('Elsewhere'));
    expect(await addComment(here, id, { ...says('Lost'), parentId: elsewhere.id })).toMatchObject({ code: 'NOT_FOUND' });
  });

  test('are resolved and opened again by the department whose sequence it is, not by co-designers', async () => {
    const scene = await shared('CO_DESIGN');
    const { id } = scene.scheme.sequence;
    const [here, partner] = [await server.world.signIn(scene.here.teacher), await server.world.signIn(scene.partner.teacher)];
    const { comment } = await addComment(partner, id, says('Why?'));
    expect(comment.viewerCan).toEqual({ edit: true, delete: true, resolve: false, reply: true, accept: true, reattach: false });
    expect(await change(partner, 'resolveComment', comment.id)).toMatchObject({ code: 'FORBIDDEN' });
    expect(await change(here, 'resolveComment', comment.id)).toMatchObject({ comment: { resolvedBy: { name: scene.here.teacher.name } } });
    expect(await change(here, 'resolveComment', comment.id)).toMatchObject({ code: 'CONFLICT' });
    expect([await threads(here, id, { resolved: false }), await threads(here, id, { resolved: true })]).toMatchObject([[], [{ id: comment.id }]]);
    expect(await change(here, 'reopenComment', comment.id)).toMatchObject({ comment: { resolvedAt: null, resolvedBy: null } });
  });

  test('are deleted with every word; where replies hang, a trace remains until the last of them is gone', async () => {
    const scene = await shared('COMMENT');
    const { id } = scene.scheme.sequence;
    const [lead, teacher, partner] = [await server.world.signIn(scene.here.lead), await server.world.signIn(scene.here.teacher), await server.world.signIn(scene.partner.teacher)];
    const { comment: thread } = await addComment(partner, id, says('To be regretted'));
    const { comment: reply } = await addComment(teacher, id, { ...says('An answer'), parentId: thread.id });
    const { comment: alone } = await addComment(partner, id, says('Also regretted'));
    expect(await change(teacher, 'deleteComment', thread.id)).toMatchObject({ code: 'FORBIDDEN' });
    expect(await change(partner, 'deleteComment', thread.id)).toMatchObject({ comment: { body: null, text: '' } });
    expect(await change(lead, 'deleteComment', alone.id)).toMatchObject({ __typename: 'CommentDeleted' });
    expect(await threads(partner, id)).toMatchObject([{ id: thread.id, body: null, text: '', viewerCan: { edit: false, delete: false }, replies: [{ id: reply.id }] }]);
    expect(await change(partner, 'deleteComment', thread.id)).toMatchObject({ code: 'CONFLICT' });
    await change(teacher, 'deleteComment', reply.id);
    expect(await threads(partner, id)).toEqual([]);
    const kept = await server.app.deps.db.service.comment.findMany({ where: { sequenceId: id } });
    expect(JSON.stringify(kept, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value))).not.toMatch(/regretted|answer/);
  });

  test('are paragraphs, lists and formulas, and nothing an editor could not have written', async () => {
    const scene = await shared('COMMENT');
    const { id } = scene.scheme.sequence;
    const client = await server.world.signIn(scene.partner.teacher);
    const doc = (...content: object[]) => ({ body: { type: 'doc', content } });
    const paragraph = (...content: object[]) => ({ type: 'paragraph', content });
    const text = (words: string, ...marks: object[]) => ({ type: 'text', text: words, ...(marks.length > 0 && { marks }) });
    const rich = doc(paragraph(text('Keep '), { type: 'inlineMath', content: [text('2 : 3')] }), { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph(text('bars', { type: 'bold' }))] }] });
    expect(await addComment(client, id, rich)).toMatchObject({ comment: { text: 'Keep $2 : 3$\nbars', body: rich.body } });
    for (const wrong of [
      {}, { body: 'words' }, { body: [] }, doc(), doc(paragraph()), doc(paragraph(text('   '))), doc(text('bare')), doc({ type: 'heading', content: [text('Big')] }), doc({ type: 'image', attrs: { src: 'x' } }),
      doc(paragraph({ type: 'text', text: 7 })), doc({ ...paragraph(text('x')), attrs: { onclick: 'x' } }), doc(paragraph(text('x', { type: 'link', attrs: { href: 'javascript:alert(1)' } }))),
      doc(paragraph(text('x', { type: 'blink' }))), doc(paragraph(text('x'.repeat(10_001)))),
    ]) expect([wrong, await addComment(client, id, wrong)]).toMatchObject([wrong, { code: 'INVALID_INPUT' }]);
    expect(await threads(client, id)).toHaveLength(1);
  });

  test('reach everybody who has the sequence open, as an event with the comment', async () => {
    const scene = await shared('COMMENT');
    const { id } = scene.scheme.sequence;
    const [here, partner] = [await server.world.signIn(scene.here.teacher), await server.world.signIn(scene.partner.teacher)];
    const events = here.subscribe('subscription ($id: ID!) { sequenceEvents(sequenceId: $id) { __typename ... on ScopeEvent { name actor { name } node { __typename ... on Comment { id text deletedAt } } } } }', { id });
    await events.until(({ data }) => data?.sequenceEvents.__typename === 'EventsOpened');
    const { comment } = await addComment(partner, id, says('News'));
    const added = await events.until(({ data }) => data?.sequenceEvents.name === 'comment.added');
    expect(added.data.sequenceEvents).toMatchObject({ actor: { name: scene.partner.teacher.name }, node: { __typename: 'Comment', id: comment.id, text: 'News' } });
    await change(here, 'resolveComment', comment.id);
    await change(partner, 'deleteComment', comment.id);
    const deleted = await events.until(({ data }) => data?.sequenceEvents.name === 'comment.deleted');
    expect(deleted.data.sequenceEvents.node).toMatchObject({ id: comment.id, text: '' });
    expect(events.messages.map(({ data }) => data.sequenceEvents.name).filter(Boolean)).toEqual(['comment.added', 'comment.resolved', 'comment.deleted']);
  });

  test('vanish with the grant that showed them', async () => {
    const scene = await server.world.embeddingGroup();
    const { id } = scene.scheme.sequence;
    const grantId = await server.world.grant({ departmentId: scene.here.id, by: scene.here.lead }, id, { departmentId: scene.partner.id }, 'COMMENT');
    const [lead, partner] = [await server.world.signIn(scene.here.lead), await server.world.signIn(scene.partner.teacher)];
    const { comment } = await addComment(partner, id, says('Ours'));
    await lead.data('mutation ($input: RevokeSharingGrantInput!) { revokeSharingGrant(input: $input) { __typename } }', { input: { grantId } });
    for (const mutation of ['deleteComment', 'resolveComment', 'reopenComment'] as const) expect(await change(partner, mutation, comment.id)).toMatchObject({ code: 'NOT_FOUND' });
    expect((await partner.data('query ($id: ID!) { node(id: $id) { id } }', { id: comment.id })).node).toBeNull();
    expect(await threads(lead, id)).toHaveLength(1);
  });
});
