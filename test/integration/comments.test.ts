import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type * as Y from 'yjs';
import { newCommentId } from '../../client/src/comments/new-comment-id.ts';
import { appendBlocks, paragraph } from '../../schema/document/content.ts';
import { fieldText } from '../../schema/document/field-text.ts';
import type { TestClient } from '../testkit/client.ts';
import { connectTo } from '../testkit/database.ts';
import { openDocument } from '../testkit/document-client.ts';
import { done, planned, type Planned } from '../testkit/plans.ts';
import { startTestServer, type TestServer } from '../testkit/server.ts';
import { statementsOf } from '../testkit/statements.ts';
import type { GrantLevel } from '../../server/src/generated/prisma/enums.ts';
import { addComment, change as changeComment, passageOf, PLAN_THREADS, says, THREADS, type SeenComment } from '../testkit/comments.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

describe('comments on a sequence', () => {
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
    const scene = await shared('VIEW', 'partner');
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

  test('take no answer once they are deleted, be it at that moment', async () => {
    const scene = await shared('COMMENT');
    const { id } = scene.scheme.sequence;
    const [teacher, partner] = [await server.world.signIn(scene.here.teacher), await server.world.signIn(scene.partner.teacher)];
    const { comment } = await addComment(partner, id, says('To be regretted'));
    const [deleting, looker] = await Promise.all([connectTo(server.databaseUrl), connectTo(server.databaseUrl)]);
    const { pid } = (await deleting.query('SELECT pg_backend_pid() AS pid')).rows[0];
    await deleting.query('BEGIN');
    await deleting.query('UPDATE comment SET deleted_at = now() WHERE id = $1', [comment.id]);
    const answering = addComment(teacher, id, { ...says('An answer'), parentId: comment.id });
    await expect.poll(async () => (await looker.query('SELECT FROM pg_stat_activity WHERE $1 = ANY (pg_blocking_pids(pid))', [pid])).rowCount).toBeGreaterThan(0);
    await deleting.query('COMMIT');
    expect(await answering).toMatchObject({ code: 'CONFLICT', message: expect.stringContaining('deleted meanwhile') });
    await Promise.all([deleting.end(), looker.end()]);
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

describe('comments on a development plan', () => {
  /** A plan that the partner department has at a level, and whoever is named signed in; `say` adds a comment to it. */
  async function shared<Who extends keyof ReturnType<typeof people>>(level: GrantLevel, ...who: Who[]) {
    const scene = await planned(server);
    const grant = await server.world.grant({ departmentId: scene.here.id, by: scene.here.lead }, scene.planId, { departmentId: scene.partner.id }, level);
    const clients = Object.fromEntries(await Promise.all(who.map(async (name) => [name, await server.world.signIn(people(scene)[name])]))) as Record<Who, TestClient>;
    const say = (client: TestClient, input: object) => changeComment(client, 'addComment', { planId: scene.planId, ...input });
    return { ...scene, school: scene.partner, third: scene.outside, ...clients, grant, say };
  }
  const people = ({ here, advocate, partner, outside, specialist }: Planned) => ({ teacher: here.teacher, advocate, leader: here.leader, partner: partner.teacher, outside: outside.lead, specialist });
  const threads = async (client: TestClient, id: string, filter: object = {}) => (await client.data(PLAN_THREADS, { id, filter })).plan?.comments.nodes as SeenComment[] | undefined;

  test('are read by whoever sees the plan and written by its department, its senior leaders and whoever has it to comment; its outline shows none', async () => {
    const { planId, here, school, lead, teacher, advocate, leader, partner, outside, specialist, say } = await shared('COMMENT', 'teacher', 'advocate', 'leader', 'partner', 'outside', 'specialist');
    for (const client of [lead, teacher, advocate, leader, partner]) expect(await say(client, says('Seen'))).toMatchObject({ __typename: 'CommentAdded', comment: { sequence: null, plan: { id: planId }, planItem: null } });
    for (const client of [outside, specialist]) expect([await say(client, says('Let me in')), await threads(client, planId)]).toMatchObject([{ code: 'NOT_FOUND' }, undefined]);
    const may = async (client: TestClient) => (await threads(client, planId))!.map(({ viewerCan }) => Object.entries(viewerCan).flatMap(([deed, yes]) => (yes ? [deed] : [])).join(' '));
    expect(await may(lead)).toEqual(['edit delete resolve reply accept', ...Array.from({ length: 4 }, () => 'delete resolve reply accept')]);
    expect(await may(teacher)).toEqual(['resolve reply', 'edit delete resolve reply', ...Array.from({ length: 3 }, () => 'resolve reply')]);
    expect(await may(leader)).toEqual(['reply', 'reply', 'reply', 'edit delete reply', 'reply']);
    expect(await may(partner)).toEqual(['reply', 'reply', 'reply', 'reply', 'edit delete reply']);
    expect((await threads(lead, planId))!.map(({ authorDepartment }) => authorDepartment?.id)).toEqual([here.id, here.id, here.id, undefined, school.id]);
    const [first] = (await threads(leader, planId))!;
    for (const [client, code] of [[leader, 'FORBIDDEN'], [partner, 'FORBIDDEN'], [outside, 'NOT_FOUND'], [teacher, undefined]] as const) expect((await changeComment(client, 'resolveComment', { commentId: first!.id })).code).toBe(code);
    const { plan } = await partner.data('query ($id: ID!) { plan(id: $id) { viewerCan { comment edit } parkedEdits { id } } }', { id: planId });
    expect(plan).toEqual({ viewerCan: { comment: true, edit: false }, parkedEdits: [] });
  });

  test('by whoever has it to view are refused, and none are left to see once it is taken back', async () => {
    const { planId, grant, lead, partner, say } = await shared('VIEW', 'partner');
    await say(lead, says('For us'));
    expect(await say(partner, says('Mine'))).toMatchObject({ code: 'FORBIDDEN', message: 'You may read this plan, not comment on it.' });
    expect(await threads(partner, planId)).toMatchObject([{ text: 'For us', viewerCan: { reply: false, edit: false, accept: false } }]);
    expect((await partner.data('query ($id: ID!) { plan(id: $id) { parkedEdits { id } viewerCan { comment } } }', { id: planId })).plan).toEqual({ parkedEdits: null, viewerCan: { comment: false } });
    const open = partner.subscribe('subscription ($id: ID!) { planEvents(planId: $id) { __typename ... on ScopeEvent { name node { __typename ... on Comment { text } } } } }', { id: planId });
    await open.until(({ data }) => data?.planEvents.__typename === 'EventsOpened');
    await say(lead, says('While you look'));
    expect((await open.until(({ data }) => data?.planEvents.name === 'comment.added')).data.planEvents.node).toEqual({ __typename: 'Comment', text: 'While you look' });
    await lead.data('mutation ($input: RevokeSharingGrantInput!) { revokeSharingGrant(input: $input) { __typename } }', { input: { grantId: grant } });
    await say(lead, says('Not for them'));
    await open.ended;
    expect(JSON.stringify(open.messages)).not.toContain('Not for them');
    expect(await threads(partner, planId)).toBeUndefined();
  });

  test('stand on the plan, an item, a field or a passage of it, and on one place alone', async () => {
    const { planId, priorityId, criterionId, actionId, lead, partner, scheme, say } = await shared('COMMENT', 'partner');
    const { milestone } = await done(lead, 'setMilestone', { priorityId, halfTerm: 'AUTUMN_1', rag: 'AMBER' });
    const { review } = await done(lead, 'writeReview', { planId, term: 'AUTUMN', body: says('Slow and steady.').body });
    const { evidence } = await done(lead, 'addEvidence', { actionId, kind: 'WORK_SAMPLE', title: 'Six books of Year 8' });
    const items = [priorityId, criterionId, actionId, milestone.id, review.id, evidence.id];
    for (const planItemId of items) expect(await say(partner, { ...says('Here'), planItemId })).toMatchObject({ comment: { root: null, planItem: { id: planItemId } } });
    for (const [itemId, type] of [[actionId, 'Action'], [evidence.id, 'Evidence']] as const) {
      await done(lead, 'removePlanItem', { itemId });
      expect(await say(partner, { ...says('Why not?'), planItemId: itemId })).toMatchObject({ comment: { planItem: { __typename: type, id: itemId } } });
    }
    const passage = { start: 'AAAA', end: 'AAAB', quote: 'for every pupil', prefix: '', suffix: '', epoch: 'epoch_1' };
    expect(await say(partner, { ...says('All?'), root: `${planId}/vision`, passage })).toMatchObject({ comment: { root: `${planId}/vision`, planItem: null, passage: { quote: 'for every pupil' } } });
    expect(await say(partner, { ...says('Why?'), root: `${priorityId}/rationale` })).toMatchObject({ comment: { planItem: { __typename: 'Priority', id: priorityId } } });
    const seen = (await threads(partner, planId))!;
    expect(seen.map(({ planItem }) => planItem?.id ?? null)).toEqual([...items, actionId, evidence.id, null, priorityId]);
    expect((await threads(partner, planId, { planItemId: actionId }))!.map(({ text }) => text)).toEqual(['Here', 'Why not?']);
    const { comment: reply } = await say(lead, { ...says('Yes'), parentId: seen[0]!.id });
    expect(reply).toMatchObject({ planItem: null, plan: { id: planId } });
    const asked = async (first: number) => {
      const { statements } = await statementsOf(partner, () => partner.data(PLAN_THREADS, { id: planId, first }));
      return statements.filter((text) => /comment|suggestion|place_read|priority|criterion|action|milestone|review|evidence/.test(text)).length;
    };
    expect(await asked(10), 'as many statements for ten threads as for one of each kind of item').toBe(await asked(6));
    const [other, stepId] = [await planned(server), scheme.sequence.stepIds[0]!];
    const { evidence: foreign } = await done(other.lead, 'addEvidence', { actionId: other.actionId, kind: 'MINUTE', title: 'Another school’s' });
    for (const [wrong, code] of [
      [{ planItemId: other.actionId }, 'NOT_FOUND'], [{ planItemId: foreign.id }, 'NOT_FOUND'], [{ planItemId: planId }, 'NOT_FOUND'], [{ planItemId: 'action_1' }, 'NOT_FOUND'], [{ root: `${other.priorityId}/impact` }, 'NOT_FOUND'],
      [{ root: `${priorityId}/vision` }, 'NOT_FOUND'], [{ root: `${planId}/impact` }, 'NOT_FOUND'], [{ root: `${planId}/keyQuestion` }, 'INVALID_INPUT'], [{ root: `${priorityId}/impact`, planItemId: actionId }, 'NOT_FOUND'],
      [{ stepId }, 'INVALID_INPUT'], [{ sequenceId: scheme.sequence.id }, 'INVALID_INPUT'], [{ planId: null }, 'INVALID_INPUT'], [{ planId: scheme.sequence.id }, 'NOT_FOUND'],
      [{ planId: null, sequenceId: planId }, 'NOT_FOUND'], [{ planId: null, sequenceId: scheme.sequence.id, planItemId: actionId }, 'INVALID_INPUT'],
      [{ parentId: seen[0]!.id, planItemId: actionId }, 'INVALID_INPUT'], [{ planId: other.planId, parentId: seen[0]!.id }, 'NOT_FOUND'],
    ] as const) expect([wrong, await say(lead, { ...says('Here'), ...wrong })]).toMatchObject([wrong, { code }]);
    const both = await lead.send('query ($plan: ID!, $sequence: ID!) { mentionablePeople(planId: $plan, sequenceId: $sequence) { id } }', { plan: planId, sequence: scheme.sequence.id });
    expect(both.errors?.[0]).toMatchObject({ message: expect.stringContaining('one place'), extensions: { code: 'INVALID_INPUT' } });
    expect(await threads(partner, planId)).toHaveLength(10);
  });

  test('[D14] [D15] propose other words for its text, which whoever edits it takes in with credit, and are followed while it is written', async () => {
    const { planId, here, school, lead, teacher, advocate, leader, partner, say } = await shared('COMMENT', 'teacher', 'advocate', 'leader', 'partner');
    const documentId = (await lead.data('query ($id: ID!) { plan(id: $id) { document { id } } }', { id: planId })).plan.document.id as string;
    const root = `${planId}/vision`;
    const document = await openDocument(lead, documentId);
    await document.edit((doc) => appendBlocks(doc.getXmlFragment(root), [paragraph('Every pupil draws a bar first.')]));
    const textNow = () => server.app.documents.read(documentId, (doc) => fieldText(doc.getXmlFragment(root)));
    const suggest = async (client: TestClient, words: string, replacement: string) => (await say(client, { ...passageOf(document, root, words), suggestion: { replacement } })).comment.id;
    const [one, two, three] = [await suggest(partner, 'draws', 'draws and labels'), await suggest(leader, 'Every pupil', 'Everybody'), await suggest(advocate, 'first', 'before they count')];
    const decide = async (client: TestClient, mutation: 'acceptSuggestion' | 'declineSuggestion', commentId: string) => changeComment(client, mutation, { commentId });
    for (const client of [partner, teacher, advocate, leader]) expect(await decide(client, 'acceptSuggestion', one)).toMatchObject({ code: 'FORBIDDEN' });
    const open = partner.subscribe('subscription ($id: ID!) { planEvents(planId: $id) { __typename ... on ScopeEvent { name node { __typename ... on Comment { id passage { from state } suggestion { status } } } } } }', { id: planId });
    await open.until(({ data }) => data?.planEvents.__typename === 'EventsOpened');
    expect(await decide(lead, 'acceptSuggestion', one)).toMatchObject({ comment: { suggestion: { status: 'ACCEPTED', decidedBy: { name: here.lead.name } } } });
    expect((await open.until(({ data }) => data?.planEvents.name === 'suggestion.decided')).data.planEvents.node).toMatchObject({ id: one, suggestion: { status: 'ACCEPTED' } });
    const { db } = server.app.deps;
    const update = await db.service.documentUpdate.findFirstOrThrow({ where: { documentId, kind: 'suggestion' } });
    expect([update.authorId, (await db.service.documentClient.findFirstOrThrow({ where: { documentId, clientId: update.clientId } })).reason]).toEqual([here.lead.id, `suggestion:${school.teacher.id}`]);
    const moved = await open.until(({ data }) => data?.planEvents.name === 'comment.anchored' && data.planEvents.node.id === three);
    expect(moved.data.planEvents.node.passage).toEqual({ state: 'FOUND', from: 'Every pupil draws and labels a bar '.length });
    expect(await decide(lead, 'declineSuggestion', two)).toMatchObject({ comment: { suggestion: { status: 'DECLINED' } } });
    const all = async (client: TestClient) =>
      (await client.data('mutation ($input: AcceptAllSuggestionsInput!) { answer: acceptAllSuggestions(input: $input) { ... on AllSuggestionsAccepted { accepted { id } stale { id } } ... on Problem { code } } }', { input: { planId } })).answer;
    expect([await all(teacher), await all(lead)]).toEqual([{ code: 'FORBIDDEN' }, { accepted: [{ id: three }], stale: [] }]);
    expect(await textNow()).toBe('Every pupil draws and labels a bar before they count.');
    const told = await db.service.inboxItem.findMany({ where: { commentId: { in: [one, two, three] } }, orderBy: { id: 'asc' } });
    expect(told.map(({ kind, personId }) => [kind, personId])).toEqual([['DECISION', school.teacher.id], ['DECISION', here.leader.id], ['DECISION', expect.any(String)]]);
    // The server wrote it: it comes over the socket.
    await expect.poll(() => fieldText(document.doc.getXmlFragment(root))).toBe('Every pupil draws and labels a bar before they count.');
    const stale = await suggest(partner, 'before', 'long before');
    await document.edit((doc) => ((doc.getXmlFragment(root).get(0) as Y.XmlElement).get(0) as Y.XmlText).insert('Every pupil draws and labels a bar bef'.length, 'or'));
    expect(await decide(lead, 'acceptSuggestion', stale)).toMatchObject({ code: 'CONFLICT', message: expect.stringContaining('beforore') });
    const late = await suggest(partner, 'labels', 'names');
    await done(lead, 'archivePlan', { planId });
    expect([await decide(lead, 'acceptSuggestion', late), await all(lead)]).toMatchObject([{ code: 'CONFLICT', message: expect.stringContaining('put away') }, { code: 'CONFLICT' }]);
    expect(await textNow()).toContain('draws and labels');
    document.close();
  });

  test('[D9] [D14] in the text of a priority are decided about by its owner, too, who decides nowhere else', async () => {
    const { planId, priorityId, here, lead, teacher, advocate, partner, say } = await shared('COMMENT', 'teacher', 'advocate', 'partner');
    const { priority: { id: mine } } = await done(lead, 'addPriority', { planId, title: 'Transition', ownerId: here.teacher.id });
    const documentId = (await lead.data('query ($id: ID!) { plan(id: $id) { document { id } } }', { id: planId })).plan.document.id as string;
    const [own, other, vision] = [`${mine}/rationale`, `${priorityId}/rationale`, `${planId}/vision`] as const;
    const document = await openDocument(lead, documentId);
    await document.edit((doc) => [own, other, vision].forEach((root) => appendBlocks(doc.getXmlFragment(root), [paragraph('One, two and three.')])));
    const suggest = async (root: string, words: string, replacement: string) => (await say(partner, { ...passageOf(document, root, words), suggestion: { replacement } })).comment.id;
    const [one, two] = [await suggest(own, 'One', 'First'), await suggest(own, 'two', 'second')];
    const elsewhere = [await suggest(other, 'One', 'First'), await suggest(vision, 'One', 'First')];
    const may = async (client: TestClient) => (await threads(client, planId))!.map(({ viewerCan: { accept, reattach } }) => [accept, reattach].join());
    expect(await may(teacher)).toEqual(['true,true', 'true,true', 'false,false', 'false,false']);
    expect(await may(advocate)).toEqual(Array.from({ length: 4 }, () => 'false,false'));
    for (const [client, commentIds] of [[teacher, elsewhere], [advocate, [one]]] as const) {
      for (const commentId of commentIds) {
        for (const mutation of ['acceptSuggestion', 'declineSuggestion'] as const) expect(await changeComment(client, mutation, { commentId })).toMatchObject({ code: 'FORBIDDEN' });
        expect(await changeComment(client, 'reattachComment', { commentId, ...passageOf(document, own, 'two') })).toMatchObject({ code: 'FORBIDDEN' });
      }
    }
    expect(await changeComment(teacher, 'reattachComment', { commentId: one, ...passageOf(document, other, 'two') })).toMatchObject({ code: 'FORBIDDEN' });
    expect(await changeComment(teacher, 'reattachComment', { commentId: one, ...passageOf(document, own, 'One') })).toMatchObject({ __typename: 'CommentReattached' });
    expect(await changeComment(teacher, 'declineSuggestion', { commentId: two })).toMatchObject({ comment: { suggestion: { status: 'DECLINED', decidedBy: { name: here.teacher.name } } } });
    const three = await suggest(own, 'three', 'third');
    const all = async (input: object) => (await teacher.data('mutation ($input: AcceptAllSuggestionsInput!) { answer: acceptAllSuggestions(input: $input) { ... on AllSuggestionsAccepted { accepted { id } stale { id } } ... on Problem { code } } }', { input: { planId, ...input } })).answer;
    expect([await all({ root: other }), await all({})]).toEqual([{ code: 'FORBIDDEN' }, { accepted: [{ id: one }, { id: three }], stale: [] }]);
    const texts = await server.app.documents.read(documentId, (doc) => [own, other, vision].map((root) => fieldText(doc.getXmlFragment(root))));
    expect(texts).toEqual(['First, two and third.', 'One, two and three.', 'One, two and three.']);
    await done(lead, 'editPriority', { priorityId: mine, ownerId: null });
    expect(await changeComment(teacher, 'acceptSuggestion', { commentId: await suggest(own, 'two', 'second') })).toMatchObject({ code: 'FORBIDDEN' });
    document.close();
  });

  test('tell people of themselves, on what they see now; others cannot be mentioned', async () => {
    const { planId, grant, actionId, here, school, third, lead, partner, outside, say } = await shared('COMMENT', 'partner', 'outside');
    const offered = async (client: TestClient) => (await client.data('query ($id: ID!) { mentionablePeople(planId: $id) { id } }', { id: planId })).mentionablePeople?.map(({ id }: { id: string }) => id) ?? null;
    expect(await offered(partner)).toEqual(expect.arrayContaining([here.lead.id, here.leader.id, here.teacher.id, school.teacher.id]));
    expect(await offered(partner)).not.toContain(third.lead.id);
    expect(await say(lead, { ...says('Look'), mentions: [third.lead.id] })).toMatchObject({ code: 'INVALID_INPUT', message: expect.stringContaining('cannot see this plan') });
    const { comment } = await say(lead, { ...says('Look'), planItemId: actionId, mentions: [school.teacher.id] });
    const INBOX = 'query { viewer { inboxUnread inbox(first: 5) { nodes { kind comment { id text sequence { id } plan { id title } planItem { ... on Action { id title } } } } } } }';
    expect((await partner.data(INBOX)).viewer).toMatchObject({ inboxUnread: 1, inbox: { nodes: [{ kind: 'MENTION', comment: { id: comment.id, sequence: null, plan: { id: planId }, planItem: { id: actionId, title: 'Book look in Year 8' } } }] } });
    await say(partner, { ...says('I did'), parentId: comment.id });
    expect((await lead.data(INBOX)).viewer).toMatchObject({ inboxUnread: 1, inbox: { nodes: [{ kind: 'REPLY', comment: { text: 'I did' } }] } });
    const counts = async (client: TestClient) => (await client.data(PLAN_THREADS, { id: planId })).plan;
    expect(await counts(lead)).toMatchObject({ myReadAt: null, commentCounts: { open: 1, resolved: 0, unread: 1 }, comments: { nodes: [{ unread: false, replies: [{ unread: true }] }] } });
    const read = 'mutation ($input: MarkPlanReadInput!) { answer: markPlanRead(input: $input) { __typename ... on PlanMarkedRead { plan { commentCounts { unread } } } ... on Problem { code } } }';
    expect((await lead.data(read, { input: { planId } })).answer).toMatchObject({ plan: { commentCounts: { unread: 0 } } });
    expect([await offered(outside), (await outside.data(read, { input: { planId } })).answer]).toMatchObject([null, { code: 'NOT_FOUND' }]);
    await lead.data('mutation ($input: RevokeSharingGrantInput!) { revokeSharingGrant(input: $input) { __typename } }', { input: { grantId: grant } });
    expect((await partner.data(INBOX)).viewer).toEqual({ inboxUnread: 0, inbox: { nodes: [] } });
    expect((await partner.data('query ($id: ID!) { node(id: $id) { id } }', { id: comment.id })).node).toBeNull();
  });

  test('[D8] [D9] words of its text that could not be merged wait for whoever writes there, and for their author', async () => {
    const { planId, priorityId, here, lead, teacher, leader, partner, outside } = await shared('COMMENT', 'teacher', 'leader', 'partner', 'outside');
    const documentId = (await lead.data('query ($id: ID!) { plan(id: $id) { document { id } } }', { id: planId })).plan.document.id;
    const park = (client: TestClient, text: string) => client.data('mutation ($input: ParkDocumentEditInput!) { parkDocumentEdit(input: $input) { ... on DocumentEditParked { parkedEditId } } }', { input: { documentId, root: `${priorityId}/impact`, body: says(text).body, reason: 'Begun afresh' } });
    const waiting = async (client: TestClient) => (await client.data('query ($id: ID!) { plan(id: $id) { parkedEdits { id text } } }', { id: planId })).plan?.parkedEdits;
    const settle = async (client: TestClient, parkedEditId: string) => (await client.data('mutation ($input: SettleParkedEditInput!) { answer: settleParkedEdit(input: $input) { ... on ParkedEditSettled { sequence { id } plan { id } } ... on Problem { code } } }', { input: { parkedEditId } })).answer;
    await park(partner, 'Theirs');
    await park(leader, 'The head’s');
    await park(leader, 'The head’s, too');
    const all = await waiting(lead);
    expect(all.map(({ text }: { text: string }) => text)).toEqual(['Theirs', 'The head’s', 'The head’s, too']);
    expect([await waiting(partner), await waiting(leader), await waiting(teacher), await waiting(outside)]).toEqual([[all[0]], all.slice(1), [], undefined]);
    for (const [client, id, answer] of [[outside, all[0].id, { code: 'NOT_FOUND' }], [teacher, all[0].id, { code: 'NOT_FOUND' }], [lead, all[0].id, { sequence: null, plan: { id: planId } }], [leader, all[1].id, { sequence: null, plan: { id: planId } }]] as const) expect(await settle(client, id)).toEqual(answer);
    // Whoever owns a priority writes its text, and so decides about what waits there.
    await done(lead, 'editPriority', { priorityId, ownerId: here.teacher.id });
    expect(await waiting(teacher)).toEqual([all[2]]);
    expect(await settle(teacher, all[2].id)).toEqual({ sequence: null, plan: { id: planId } });
    expect(await waiting(lead)).toEqual([]);
  });
});
