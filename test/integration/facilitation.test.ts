import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fixedClock } from '../../server/src/platform/clock.ts';
import { act, follow, openThread, post, read, talkingGroup, words, type Seen } from '../testkit/discussions.ts';
import { headOf, lead, openScreen, postsOf } from '../testkit/facilitation.ts';
import { startTestServer, type TestServer } from '../testkit/server.ts';
import { startStopwatch } from '../testkit/stopwatch.ts';

const DAY_MS = 86_400_000;

describe('facilitating', () => {
  const clock = fixedClock(new Date('2026-11-18T10:00:00Z'));
  const later = (ms: number) => clock.set(new Date(clock.now().getTime() + ms));
  let server: TestServer;
  let shared: Awaited<ReturnType<typeof talkingGroup>>;
  beforeAll(async () => {
    server = await startTestServer({ clock });
    shared = await talkingGroup(server);
  });
  afterAll(() => server.close());

  const service = () => server.app.deps.db.service;
  const open = (more: object = {}) => openThread(shared.specialist, shared.workGroupId, more);
  const audited = async (subjectId: string) => (await service().auditEntry.findMany({ where: { subjectId }, orderBy: { id: 'asc' } })).map(({ action }) => action);
  const inbox = async (name: keyof typeof shared.people) =>
    (await shared[name].data('{ viewer { inbox(first: 10) { nodes { kind action { title } actor { id } } } } }')).viewer.inbox.nodes as Seen[];
  const outcome = (...parts: string[]) => ({ type: 'doc', content: parts.flatMap((part) => [{ type: 'paragraph', content: [{ type: 'text', text: part }] }, { type: 'paragraph', content: [{ type: 'text', text: `About ${part}.` }] }]) });

  describe('a thread is led', () => {
    test('by those who facilitate it and nobody else; those outside do not know that it is there', async () => {
      const id = await open({ stages: [{ title: 'One' }, { title: 'Two' }] });
      const { post: said } = await post(shared.advocate, id, 'Said');
      const other = await open();
      const attempts: [Parameters<typeof lead>[1], object][] = [
        ['pinThread', { threadId: id, on: true }], ['lockThread', { threadId: id, on: true }], ['setThreadStage', { threadId: id, stage: 1 }], ['writeThreadSummary', { threadId: id, body: words('So far') }],
        ['closeThread', { threadId: id, outcome: words('Done') }], ['reopenThread', { threadId: id }], ['handOverThread', { threadId: id, personId: shared.people.lead.id }],
        ['inviteToThread', { threadId: id, personIds: [shared.people.teacher.id] }], ['uninviteFromThread', { threadId: id, personId: shared.people.teacher.id }], ['nudgeThread', { threadId: id }],
        ['linkToThread', { threadId: id, objectId: shared.scheme.sequence.id }], ['unlinkFromThread', { threadId: id, linkId: `${id}/0` }], ['movePosts', { postIds: [said.id], toThreadId: other }],
        ['splitThread', { postIds: [said.id], title: 'Apart' }], ['mergeThreads', { fromId: id, intoId: other }], ['openDecision', { threadId: id, question: 'Which?', options: ['This'] }],
        ['makeAction', { postId: said.id, title: 'Do it', ownerId: shared.people.advocate.id }], ['hidePost', { postId: said.id, reason: 'No' }], ['restorePost', { postId: said.id, reason: 'Yes' }],
      ];
      const refusals = await Promise.all(attempts.map(async ([mutation, input]) => [mutation, (await lead(shared.lead, mutation, input)).code, (await lead(shared.outsider, mutation, input)).code]));
      expect(refusals).toEqual(attempts.map(([mutation]) => [mutation, 'FORBIDDEN', 'NOT_FOUND']));
      for (const name of ['hubLead', 'leader'] as const) expect(await lead(shared[name], 'closeThread', { threadId: id, outcome: words('Done') })).toMatchObject({ code: 'FORBIDDEN' });
      expect(await headOf(shared.lead, id)).toMatchObject({ pinned: false, state: 'OPEN', stage: 0, summary: null, decisions: [], actions: [], invited: [], expected: null, readers: null });
      expect(await headOf(shared.outsider, id)).toBeNull();
    });

    test('it stands first, waits while it is locked, and knows since when it is in its stage', async () => {
      const id = await open({ stages: [{ title: 'Post' }, { title: 'Respond', minutes: 15 }] });
      expect(await lead(shared.specialist, 'pinThread', { threadId: id, on: true })).toMatchObject({ thread: { pinned: true } });
      // The first stage has begun by itself; named, its clock starts, once.
      const begun = clock.now().toISOString();
      expect(await lead(shared.specialist, 'setThreadStage', { threadId: id, stage: 0 })).toMatchObject({ thread: { stage: 0, stageSince: begun } });
      later(60_000);
      expect(await lead(shared.specialist, 'setThreadStage', { threadId: id, stage: 0 })).toMatchObject({ thread: { stage: 0, stageSince: begun } });
      expect(await lead(shared.specialist, 'setThreadStage', { threadId: id, stage: 1 })).toMatchObject({ thread: { stage: 1, stageSince: clock.now().toISOString() } });
      expect(await lead(shared.specialist, 'setThreadStage', { threadId: id, stage: 2 })).toMatchObject({ code: 'INVALID_INPUT' });
      expect(await lead(shared.specialist, 'lockThread', { threadId: id, on: true })).toMatchObject({ thread: { state: 'LOCKED' } });
      expect(await post(shared.advocate, id, 'Too late')).toMatchObject({ code: 'CONFLICT' });
      await lead(shared.specialist, 'lockThread', { threadId: id, on: false });
      expect(await post(shared.advocate, id, 'In time')).toMatchObject({ __typename: 'PostAdded' });
      expect(await audited(id)).toEqual(['THREAD_LOCKED', 'THREAD_UNLOCKED']);
    });

    test('its summary is fixed on top, and what stood there before is kept', async () => {
      const id = await open();
      await lead(shared.specialist, 'writeThreadSummary', { threadId: id, body: words('Two ways so far') });
      const { thread } = await lead(shared.specialist, 'writeThreadSummary', { threadId: id, body: words('Three ways so far') });
      expect(thread).toMatchObject({ summary: { version: 2, text: 'Three ways so far', author: { id: shared.people.specialist.id } }, summaries: [{ version: 2 }, { version: 1, text: 'Two ways so far' }] });
      expect(await headOf(shared.leader, id)).toMatchObject({ summary: { text: 'Three ways so far' } });
    });

    test('it ends with what its outcome must contain, and can be opened again', async () => {
      const id = await open({ outcomeParts: ['What we decided', 'Who does what'], closesAt: new Date(clock.now().getTime() + DAY_MS).toISOString() });
      expect(await lead(shared.specialist, 'closeThread', { threadId: id, outcome: words('Done') })).toMatchObject({ code: 'INVALID_INPUT', message: expect.stringContaining('“What we decided”, “Who does what”') });
      expect(await lead(shared.specialist, 'closeThread', { threadId: id, outcome: words('Done'), incomplete: true })).toMatchObject({ code: 'INVALID_INPUT' });
      const half = outcome('What we decided');
      expect(await lead(shared.specialist, 'closeThread', { threadId: id, outcome: half })).toMatchObject({ code: 'INVALID_INPUT', message: expect.not.stringContaining('What we decided') });
      const { thread } = await lead(shared.specialist, 'closeThread', { threadId: id, outcome: outcome('What we decided:', 'who does what'), summary: words('In the end') });
      expect(thread).toMatchObject({ state: 'CLOSED', closedBy: { id: shared.people.specialist.id }, summary: { version: 1, text: 'In the end' }, outcomeText: expect.stringContaining('About who does what.') });
      expect([...(await postsOf(shared.lead, id)).values()]).toMatchObject([{ note: 'CLOSED', text: 'The thread was closed with an outcome.', author: { id: shared.people.specialist.id } }]);
      for (const mutation of ['lockThread', 'handOverThread', 'writeThreadSummary', 'nudgeThread'] as const) {
        const input = mutation === 'lockThread' ? { on: true } : mutation === 'writeThreadSummary' ? { body: words('More') } : {};
        expect(await lead(shared.specialist, mutation, { threadId: id, ...input })).toMatchObject({ code: 'CONFLICT' });
      }
      later(2 * DAY_MS);
      expect(await lead(shared.specialist, 'reopenThread', { threadId: id })).toMatchObject({ thread: { state: 'OPEN', closesAt: null, closedBy: null } });
      expect(await lead(shared.specialist, 'reopenThread', { threadId: id })).toMatchObject({ code: 'CONFLICT' });
      expect(await lead(shared.specialist, 'closeThread', { threadId: id, outcome: half, incomplete: true })).toMatchObject({ thread: { state: 'CLOSED' } });
      expect(await audited(id)).toEqual(['THREAD_CLOSED', 'THREAD_REOPENED', 'THREAD_CLOSED']);
    });

    test('it goes to somebody who sees it, who facilitates from then on and is told', async () => {
      const id = await open();
      expect(await lead(shared.specialist, 'handOverThread', { threadId: id, personId: shared.people.teacher.id })).toMatchObject({ code: 'INVALID_INPUT' });
      const { thread } = await lead(shared.specialist, 'handOverThread', { threadId: id, personId: shared.people.colleague.id });
      expect(thread.facilitators).toEqual(expect.arrayContaining([{ id: shared.people.colleague.id }]));
      expect(await inbox('colleague')).toMatchObject([{ kind: 'ACTION', action: null, actor: { id: shared.people.specialist.id } }]);
      expect(await lead(shared.colleague, 'pinThread', { threadId: id, on: true })).toMatchObject({ thread: { pinned: true } });
      expect(await lead(shared.colleague, 'handOverThread', { threadId: id, personId: null })).toMatchObject({ __typename: 'ThreadHandedOver' });
      expect(await lead(shared.colleague, 'pinThread', { threadId: id, on: false })).toMatchObject({ code: 'FORBIDDEN' });
      expect([...(await postsOf(shared.lead, id)).values()].map(({ note, text }) => [note, text])).toEqual([
        ['HANDED_OVER', `The thread was handed over to ${shared.people.colleague.name}.`], ['HANDED_OVER', 'The thread was taken back by those who lead its space.'],
      ]);
    });
  });

  describe('people are', () => {
    test('let in by name, told, and shut out at once when that is taken back', async () => {
      const id = await open();
      const invitable = async (client = shared.specialist) => (await client.data('query ($id: ID!) { thread(id: $id) { invitable(search: "") { id } } }', { id })).thread.invitable;
      const teachers = [shared.people.teacher.id, shared.people.partnerTeacher.id].toSorted();
      expect((await invitable()).map(({ id: personId }: Seen) => personId).toSorted()).toEqual(teachers);
      expect(await invitable(shared.lead)).toBeNull();
      for (const wrong of [shared.people.outsider.id, shared.people.trainee.id, shared.people.lead.id, 'person_nobody']) {
        expect(await lead(shared.specialist, 'inviteToThread', { threadId: id, personIds: [shared.people.teacher.id, wrong] })).toMatchObject({ code: 'INVALID_INPUT' });
      }
      const { thread } = await lead(shared.specialist, 'inviteToThread', { threadId: id, personIds: [shared.people.teacher.id] });
      expect(thread.invited).toEqual([{ person: { id: shared.people.teacher.id }, invitedBy: { id: shared.people.specialist.id } }]);
      expect(await inbox('teacher')).toMatchObject([{ kind: 'INVITED' }]);
      expect(await post(shared.teacher, id, 'Thank you')).toMatchObject({ __typename: 'PostAdded' });
      const screen = await follow(shared.teacher, id);
      const watch = startStopwatch();
      await lead(shared.specialist, 'uninviteFromThread', { threadId: id, personId: shared.people.teacher.id });
      await screen.until(({ data }) => data?.threadEvents.__typename === 'AccessEnded');
      expect(watch.stop()).toBeLessThan(1_500);
      expect([await headOf(shared.teacher, id), await inbox('teacher')]).toEqual([null, []]);
      expect(await audited(id)).toEqual(['THREAD_INVITED', 'THREAD_UNINVITED']);
    });

    test('asked once a day to post, if they have not', async () => {
      const id = await open({ onePer: 'ADVOCATE' });
      await post(shared.colleague, id, 'Ours');
      await act(shared.advocate, 'markThreadRead', { threadId: id, all: true });
      const expected = async () => (await headOf(shared.specialist, id)).expected.map(({ person, posted, read: hasRead, nudgedAt }: Seen) => [person.id, posted, hasRead, nudgedAt !== null]).toSorted();
      const { advocate, colleague } = shared.people;
      expect(await expected()).toEqual([[advocate.id, false, true, false], [colleague.id, true, false, false]].toSorted());
      expect(await lead(shared.specialist, 'nudgeThread', { threadId: id })).toMatchObject({ nudged: 1 });
      expect(await inbox('advocate')).toMatchObject([{ kind: 'NUDGE' }]);
      expect(await lead(shared.specialist, 'nudgeThread', { threadId: id })).toMatchObject({ code: 'CONFLICT', message: expect.stringContaining('within the day') });
      expect(await expected()).toEqual([[advocate.id, false, true, true], [colleague.id, true, false, false]].toSorted());
      later(DAY_MS);
      expect(await lead(shared.specialist, 'nudgeThread', { threadId: id, personIds: [advocate.id, colleague.id] })).toMatchObject({ nudged: 1 });
      later(DAY_MS);
      expect(await lead(shared.specialist, 'nudgeThread', { threadId: id, departmentIds: [shared.partner.id] })).toMatchObject({ code: 'CONFLICT' });
      expect(await lead(shared.specialist, 'nudgeThread', { threadId: id, departmentIds: [shared.here.id] })).toMatchObject({ nudged: 1 });
      await post(shared.advocate, id, 'Mine');
      expect(await lead(shared.specialist, 'nudgeThread', { threadId: id })).toMatchObject({ code: 'CONFLICT', message: expect.stringContaining('Everybody has posted') });
      expect((await headOf(shared.specialist, id)).readers.map(({ person }: Seen) => person.id)).toContain(advocate.id);
    });

    test('expected as departments where one posts for a school', async () => {
      const id = await open({ onePer: 'SCHOOL' });
      await post(shared.colleague, id, 'Ours');
      const { expected } = await headOf(shared.specialist, id);
      expect(expected.map(({ department, person, posted }: Seen) => [department.id, person, posted]).toSorted()).toEqual([[shared.here.id, null, false], [shared.partner.id, null, true]].toSorted());
      expect(await lead(shared.specialist, 'nudgeThread', { threadId: id, departmentIds: [shared.partner.id] })).toMatchObject({ code: 'CONFLICT' });
      expect(await lead(shared.specialist, 'nudgeThread', { threadId: id, departmentIds: [shared.here.id] })).toMatchObject({ nudged: 2 });
    });
  });

  describe('posts go where they belong', () => {
    const texts = async (client: typeof shared.lead, id: string) => [...(await postsOf(client, id)).values()].map(({ text }) => text);

    test('with their answers, and a line in both threads that says so', async () => {
      const [from, into] = [await open(), await open()];
      const { post: first } = await post(shared.advocate, from, 'First');
      const { post: answer } = await post(shared.colleague, from, 'To the first', { parentId: first.id });
      const { post: second } = await post(shared.advocate, from, 'Second');
      const { post: lonely } = await post(shared.colleague, from, 'To the second', { parentId: second.id });
      await act(shared.lead, 'markThreadRead', { threadId: into, all: true });
      const moved = await lead(shared.specialist, 'movePosts', { postIds: [first.id, lonely.id], toThreadId: into });
      expect(moved).toMatchObject({ from: { postCount: 1 }, into: { postCount: 3 } });
      const there = await postsOf(shared.lead, into);
      expect(there.get(answer.id)).toMatchObject({ parent: { id: first.id }, otherThread: { id: from }, unread: true, author: { id: shared.people.colleague.id } });
      expect(there.get(lonely.id)).toMatchObject({ parent: null, root: { id: lonely.id } });
      expect(await texts(shared.lead, from)).toEqual(['Second', '3 posts went to another thread.']);
      expect(await texts(shared.lead, into)).toEqual(expect.arrayContaining(['First', 'To the first', 'To the second', '3 posts came from another thread.']));
      expect((await read(shared.lead, into)).unreadCount).toBe(3);
      expect(await audited(from)).toEqual(['POSTS_MOVED']);
      expect(await post(shared.colleague, into, 'And again', { parentId: first.id })).toMatchObject({ __typename: 'PostAdded' });
    });

    test('into a thread of their own, read by the same people', async () => {
      const from = await open();
      await lead(shared.specialist, 'inviteToThread', { threadId: from, personIds: [shared.people.teacher.id] });
      await lead(shared.specialist, 'linkToThread', { threadId: from, objectId: shared.scheme.sequence.id }).catch(() => null);
      const { post: said } = await post(shared.teacher, from, 'Another matter');
      const { into } = await lead(shared.specialist, 'splitThread', { postIds: [said.id], title: 'Another matter altogether' });
      expect(into).toMatchObject({ title: 'Another matter altogether', state: 'OPEN', postCount: 1 });
      expect(await texts(shared.teacher, into.id)).toEqual(['Another matter', 'One post came from another thread.']);
      expect(await texts(shared.teacher, from)).toEqual(['One post went to another thread.']);
      expect([await headOf(shared.partnerTeacher, into.id), await headOf(shared.outsider, into.id)]).toEqual([null, null]);
    });

    test('a whole thread into another, where it goes on', async () => {
      const [from, into] = [await open(), await open()];
      await post(shared.advocate, from, 'Here');
      await post(shared.advocate, into, 'There');
      const merged = await lead(shared.specialist, 'mergeThreads', { fromId: from, intoId: into });
      expect(merged).toMatchObject({ from: { state: 'CLOSED', postCount: 0 }, into: { postCount: 2 } });
      expect((await headOf(shared.lead, from)).mergedInto).toEqual({ id: into });
      expect(await lead(shared.specialist, 'reopenThread', { threadId: from })).toMatchObject({ code: 'CONFLICT' });
      expect(await texts(shared.lead, into)).toEqual(expect.arrayContaining(['Here', 'There', 'Another thread was taken up here, with one post.']));
      expect(await audited(from)).toEqual(['THREADS_MERGED']);
    });

    test('but never out of their space, nor to where they would tell more than they were written to tell', async () => {
      const from = await open();
      const { post: said } = await post(shared.advocate, from, 'Said');
      const inHub = await openThread(shared.specialist, shared.hubId);
      expect(await lead(shared.specialist, 'movePosts', { postIds: [said.id], toThreadId: inHub })).toMatchObject({ code: 'CONFLICT', message: expect.stringContaining('space') });
      const members = await open({ anonymity: 'MEMBERS' });
      const { post: veiled } = await post(shared.advocate, members, 'Veiled');
      expect(await lead(shared.specialist, 'movePosts', { postIds: [veiled.id], toThreadId: from })).toMatchObject({ code: 'CONFLICT' });
      const blind = await open({ postBeforeSeeing: true });
      const { post: unseen } = await post(shared.advocate, blind, 'Unseen');
      expect(await lead(shared.specialist, 'movePosts', { postIds: [unseen.id], toThreadId: from })).toMatchObject({ code: 'CONFLICT' });
      const { into } = await lead(shared.specialist, 'splitThread', { postIds: [unseen.id], title: 'Still unseen' });
      expect(await texts(shared.colleague, into.id)).toEqual(['One post came from another thread.']);
      const invited = await open();
      await lead(shared.specialist, 'inviteToThread', { threadId: invited, personIds: [shared.people.teacher.id] });
      const { post: theirs } = await post(shared.teacher, invited, 'Theirs');
      expect(await lead(shared.specialist, 'movePosts', { postIds: [theirs.id], toThreadId: from })).toMatchObject({ code: 'CONFLICT', message: expect.stringContaining('Invite them there first') });
      expect(await lead(shared.specialist, 'mergeThreads', { fromId: from, intoId: from })).toMatchObject({ code: 'CONFLICT' });
      expect(await texts(shared.lead, from)).toEqual(['Said']);
    });
  });

  describe('a decision', () => {
    test('is asked, spoken to and settled, and tells those who spoke', async () => {
      const id = await open();
      const { decision } = await lead(shared.specialist, 'openDecision', { threadId: id, question: 'Which representation first?', options: ['Bar model', 'Double number line'] });
      expect(decision).toMatchObject({ status: 'OPEN', options: [{ title: 'Bar model' }, { title: 'Double number line' }], voices: [] });
      const [bar] = decision.options;
      expect(await lead(shared.advocate, 'voiceDecision', { decisionId: decision.id, stance: 'OBJECTION', optionId: bar.id })).toMatchObject({ code: 'INVALID_INPUT' });
      await lead(shared.advocate, 'voiceDecision', { decisionId: decision.id, stance: 'OBJECTION', optionId: bar.id, note: 'It hides the multiplier' });
      await lead(shared.advocate, 'voiceDecision', { decisionId: decision.id, stance: 'CONCERN', optionId: bar.id, note: 'Keep the multiplier in sight' });
      expect(await lead(shared.leader, 'voiceDecision', { decisionId: decision.id, stance: 'CONSENT' })).toMatchObject({ code: 'FORBIDDEN' });
      expect(await lead(shared.outsider, 'voiceDecision', { decisionId: decision.id, stance: 'CONSENT' })).toMatchObject({ code: 'NOT_FOUND' });
      expect((await headOf(shared.colleague, id)).decisions).toMatchObject([{ voices: [{ person: { id: shared.people.advocate.id }, stance: 'CONCERN', note: 'Keep the multiplier in sight' }], viewerCan: { voice: true, settle: false } }]);
      expect(await lead(shared.advocate, 'settleDecision', { decisionId: decision.id, agreed: true, optionId: bar.id })).toMatchObject({ code: 'FORBIDDEN' });
      const settled = await lead(shared.specialist, 'settleDecision', { decisionId: decision.id, agreed: true, optionId: bar.id, text: 'With the multiplier beside it', reviewOn: '2027-01-15' });
      expect(settled.decision).toMatchObject({ status: 'AGREED', resultOptionId: bar.id, reviewOn: '2027-01-15', decidedBy: { id: shared.people.specialist.id } });
      expect((await inbox('advocate'))[0]).toMatchObject({ kind: 'DECISION' });
      expect(await lead(shared.advocate, 'voiceDecision', { decisionId: decision.id, stance: 'CONSENT' })).toMatchObject({ code: 'CONFLICT' });
    });

    test('keeps voices unnamed where names do not stand at posts, unseen where one posts first, and is not asked where nobody is to be known', async () => {
      const members = await open({ anonymity: 'MEMBERS' });
      const { decision } = await lead(shared.specialist, 'openDecision', { threadId: members, question: 'Which?', options: ['This'] });
      await lead(shared.advocate, 'voiceDecision', { decisionId: decision.id, stance: 'CONSENT' });
      const seenBy = async (client: typeof shared.lead, id = members) => (await headOf(client, id)).decisions[0].voices.map(({ person }: Seen) => person?.id ?? null);
      expect([await seenBy(shared.colleague), await seenBy(shared.advocate), await seenBy(shared.specialist)]).toEqual([[null], [shared.people.advocate.id], [shared.people.advocate.id]]);
      const blind = await open({ postBeforeSeeing: true });
      const { decision: unseen } = await lead(shared.specialist, 'openDecision', { threadId: blind, question: 'Which?', options: ['This'] });
      await lead(shared.advocate, 'voiceDecision', { decisionId: unseen.id, stance: 'CONSENT' });
      expect([await seenBy(shared.colleague, blind), await seenBy(shared.advocate, blind)]).toEqual([[], [shared.people.advocate.id]]);
      const full = await open({ anonymity: 'FULL' });
      expect(await lead(shared.specialist, 'openDecision', { threadId: full, question: 'Which?', options: ['This'] })).toMatchObject({ code: 'CONFLICT' });
    });
  });

  describe('templates', () => {
    const words8 = { title: 'Look hard and kindly', purpose: 'To look', prompt: words('Look.'), stages: [{ title: 'Look', minutes: 10 }], outcomeParts: ['Seen'], postBeforeSeeing: true, anonymity: 'OFF' };
    const of = async (client: typeof shared.lead) => (await client.data('query ($id: ID!) { workGroup(id: $id) { threadTemplates { key title shipped at promptText stages { title minutes } outcomeParts viewerCan { edit } } } }', { id: shared.workGroupId })).workGroup?.threadTemplates as Seen[];

    test('come with the product, are worded by a hub, and go back to what they were', async () => {
      const shipped = await of(shared.lead);
      expect(shipped).toHaveLength(8);
      for (const template of shipped) expect(template).toMatchObject({ shipped: true, at: null, promptText: expect.stringMatching(/.{100}/s), viewerCan: { edit: false } });
      expect(shipped.find(({ key }) => key === 'plan-surgery').stages.map(({ minutes }: Seen) => minutes)).toEqual([5, 15, 5, 10, 5]);
      const input = { hubId: shared.hubId, key: 'critique-a-sequence', ...words8 };
      expect(await lead(shared.lead, 'saveThreadTemplate', input)).toMatchObject({ code: 'FORBIDDEN' });
      const abroad = await server.world.signIn(await server.world.person('HUB_LEAD', { hubId: await server.world.hub() }));
      expect(await lead(abroad, 'saveThreadTemplate', input)).toMatchObject({ code: 'NOT_FOUND' });
      expect(await lead(shared.specialist, 'saveThreadTemplate', { ...input, key: 'no-such' })).toMatchObject({ code: 'NOT_FOUND' });
      expect(await lead(shared.specialist, 'saveThreadTemplate', { ...input, stages: [{ title: 'Long', minutes: 500 }] })).toMatchObject({ code: 'INVALID_INPUT' });
      expect(await lead(shared.specialist, 'saveThreadTemplate', input)).toMatchObject({ template: { title: 'Look hard and kindly', shipped: true, editedBy: { id: shared.people.specialist.id } } });
      const { template: own } = await lead(shared.hubLead, 'saveThreadTemplate', { ...input, key: null, title: 'Our own' });
      expect((await of(shared.advocate)).map(({ title }) => title)).toEqual(['Look hard and kindly', ...shipped.slice(1).map(({ title }) => title), 'Our own']);
      const id = await open({ templateKey: 'critique-a-sequence' });
      expect(await headOf(shared.lead, id)).toMatchObject({ template: { key: 'critique-a-sequence', title: 'Look hard and kindly' } });
      expect(await lead(shared.hubLead, 'resetThreadTemplate', { hubId: shared.hubId, key: 'critique-a-sequence' })).toMatchObject({ template: { title: 'Critique a sequence', at: null } });
      expect(await lead(shared.hubLead, 'resetThreadTemplate', { hubId: shared.hubId, key: own.key })).toMatchObject({ __typename: 'ThreadTemplateReset', template: null });
      expect(await of(shared.lead)).toEqual(shipped);
      expect(await of(shared.outsider)).toBeUndefined();
    });
  });

  describe('an action', () => {
    test('is made of a post for somebody who sees it, who is told and keeps it up', async () => {
      const id = await open();
      const { post: said } = await post(shared.advocate, id, 'Let us try it');
      const input = { postId: said.id, title: 'Teach step 3 with a double number line', dueOn: '2026-12-11' };
      expect(await lead(shared.specialist, 'makeAction', { ...input, ownerId: shared.people.outsider.id })).toMatchObject({ code: 'INVALID_INPUT' });
      const { action } = await lead(shared.specialist, 'makeAction', { ...input, ownerId: shared.people.colleague.id });
      expect(action).toMatchObject({ owner: { id: shared.people.colleague.id }, dueOn: '2026-12-11', status: 'NOT_STARTED', post: { id: said.id } });
      expect((await inbox('colleague'))[0]).toMatchObject({ kind: 'ACTION', action: { title: input.title } });
      expect((await postsOf(shared.lead, id)).get(said.id).actions).toMatchObject([{ id: action.id, mayUpdate: { update: false } }]);
      expect(await lead(shared.lead, 'updateAction', { actionId: action.id, status: 'DONE' })).toMatchObject({ code: 'FORBIDDEN' });
      expect(await lead(shared.outsider, 'updateAction', { actionId: action.id, status: 'DONE' })).toMatchObject({ code: 'NOT_FOUND' });
      expect(await lead(shared.colleague, 'updateAction', { actionId: action.id, ownerId: shared.people.lead.id })).toMatchObject({ code: 'FORBIDDEN' });
      expect(await lead(shared.colleague, 'updateAction', { actionId: action.id, status: 'DONE', dueOn: null })).toMatchObject({ action: { status: 'DONE', dueOn: null } });
      expect(await lead(shared.specialist, 'updateAction', { actionId: action.id, ownerId: shared.people.lead.id })).toMatchObject({ action: { owner: { id: shared.people.lead.id } } });
    });
  });

  describe('what is shown beside a thread', () => {
    test('is seen by each reader as far as they see it anyway', async () => {
      const { sequence } = shared.scheme;
      // It is opened with what it is about, or not at all.
      const id = await openThread(shared.lead, shared.here.id, { linkIds: [sequence.id] });
      await expect(openThread(shared.lead, shared.here.id, { linkIds: [sequence.id, shared.people.lead.id] })).rejects.toThrow('NOT_FOUND');
      const thread = await headOf(shared.lead, id);
      expect(thread.links).toMatchObject([{ type: 'SEQUENCE', sequence: { id: sequence.id }, title: expect.stringContaining('Sequence') }]);
      await lead(shared.lead, 'inviteToThread', { threadId: id, personIds: [shared.people.specialist.id] });
      expect((await headOf(shared.specialist, id)).links).toMatchObject([{ type: 'SEQUENCE', sequence: null, title: null }]);
      expect(JSON.stringify(await headOf(shared.specialist, id))).not.toContain(sequence.id);
      expect(await lead(shared.lead, 'linkToThread', { threadId: id, objectId: sequence.id })).toMatchObject({ code: 'CONFLICT' });
      expect(await lead(shared.lead, 'linkToThread', { threadId: id, objectId: shared.people.lead.id })).toMatchObject({ code: 'NOT_FOUND' });
      expect(await lead(shared.lead, 'unlinkFromThread', { threadId: id, linkId: thread.links[0].id })).toMatchObject({ thread: { links: [] } });
    });
  });

  describe('where nobody is to be known', () => {
    test('nobody is asked to post, nothing says who has, posts stay, and what is closed stays closed', async () => {
      const id = await open({ anonymity: 'FULL' });
      const { post: said } = await post(shared.advocate, id, 'Unknown');
      expect(await headOf(shared.specialist, id)).toMatchObject({ expected: [], readers: [] });
      const other = await open({ anonymity: 'FULL' });
      for (const [mutation, input] of [
        ['nudgeThread', { threadId: id }], ['movePosts', { postIds: [said.id], toThreadId: other }], ['splitThread', { postIds: [said.id], title: 'Apart' }], ['mergeThreads', { fromId: id, intoId: other }],
      ] as const) expect([mutation, (await lead(shared.specialist, mutation, input)).code]).toEqual([mutation, 'CONFLICT']);
      await lead(shared.specialist, 'closeThread', { threadId: id, outcome: words('Heard') });
      expect(await service().discussionKey.count({ where: { threadId: id } })).toBe(0);
      expect(await lead(shared.specialist, 'reopenThread', { threadId: id })).toMatchObject({ code: 'CONFLICT' });
      const row = await service().post.findUniqueOrThrow({ where: { id: said.id } });
      expect(row).toMatchObject({ authorId: null, authorDepartmentId: null });
      expect(JSON.stringify(await service().auditEntry.findMany({ where: { subjectId: id } }))).not.toContain(shared.people.advocate.id);
    });
  });

  describe('a snapshot and the events after it are a fresh fetch', () => {
    /** A thread with two posts, open on the screens of a reader and of a facilitator. */
    async function scene() {
      const [id, other] = [await open({ stages: [{ title: 'One' }, { title: 'Two' }], outcomeParts: ['What we decided'] }), await open()];
      const { post: said } = await post(shared.advocate, id, 'Said');
      const { post: more } = await post(shared.colleague, id, 'More');
      const screens = await Promise.all([openScreen(shared.lead, id), openScreen(shared.specialist, id)]);
      /** Does something, and compares the screens with fresh ones once they were told of it. */
      async function after(event: string, mutation: Parameters<typeof lead>[1], input: object, by = shared.specialist): Promise<Seen> {
        const answer = await lead(by, mutation, input);
        if (answer.code) throw new Error(`${mutation}: ${answer.message}`);
        await Promise.all(screens.map(async (screen) => {
          await screen.until(event);
          expect.soft(screen.shown(), `${mutation} on an open screen`).toEqual(await screen.fresh());
        }));
        later(60_000);
        return answer;
      }
      const close = () => screens.forEach((screen) => screen.close());
      return { id, other, said, more, after, close };
    }

    test('after a thread was led', async () => {
      const { id, after, close } = await scene();
      await after('thread.pinned', 'pinThread', { threadId: id, on: true });
      await after('thread.locked', 'lockThread', { threadId: id, on: true });
      await after('thread.locked', 'lockThread', { threadId: id, on: false });
      await after('thread.staged', 'setThreadStage', { threadId: id, stage: 1 });
      await after('thread.summarised', 'writeThreadSummary', { threadId: id, body: words('So far') });
      await after('thread.invited', 'inviteToThread', { threadId: id, personIds: [shared.people.teacher.id] });
      await after('thread.uninvited', 'uninviteFromThread', { threadId: id, personId: shared.people.teacher.id });
      await after('thread.nudged', 'nudgeThread', { threadId: id });
      await server.world.grant({ departmentId: shared.here.id, by: shared.people.lead }, shared.scheme.sequence.id, { workGroupId: shared.workGroupId }, 'VIEW');
      const { thread: shown } = await after('thread.linked', 'linkToThread', { threadId: id, objectId: shared.scheme.sequence.id });
      await after('thread.unlinked', 'unlinkFromThread', { threadId: id, linkId: shown.links[0].id });
      await after('thread.handedOver', 'handOverThread', { threadId: id, personId: shared.people.colleague.id });
      close();
    }, 60_000);

    test('after decisions, actions, moderation, moving and closing', async () => {
      const { id, other, said, more, after, close } = await scene();
      const { decision } = await after('decision.opened', 'openDecision', { threadId: id, question: 'Which?', options: ['This', 'That'] });
      await after('decision.voiced', 'voiceDecision', { decisionId: decision.id, stance: 'CONCERN', note: 'Slowly' }, shared.advocate);
      await after('decision.settled', 'settleDecision', { decisionId: decision.id, agreed: false, text: 'Not yet' });
      const { action } = await after('post.changed', 'makeAction', { postId: said.id, title: 'Try it', ownerId: shared.people.lead.id });
      await after('post.changed', 'updateAction', { actionId: action.id, status: 'IN_PROGRESS' }, shared.lead);
      await after('post.hidden', 'hidePost', { postId: more.id, reason: 'Names a pupil' });
      await after('post.restored', 'restorePost', { postId: more.id, reason: 'The name is gone' });
      await after('thread.postsMoved', 'movePosts', { postIds: [more.id], toThreadId: other });
      await after('thread.postsMoved', 'splitThread', { postIds: [said.id], title: 'Apart' });
      await after('thread.closed', 'closeThread', { threadId: id, outcome: outcome('What we decided') });
      await after('thread.reopened', 'reopenThread', { threadId: id });
      await after('thread.postsMoved', 'mergeThreads', { fromId: other, intoId: id });
      close();
    }, 60_000);
  });
});
