import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { appendBlocks, paragraph } from '../../schema/document/content.ts';
import { planRoot, priorityRoot, stepRoot } from '../../schema/document/roots.ts';
import { raw, rawStructs, rawUpdate } from '../../server/src/documents/rules/raw-update.testkit.ts';
import { londonDay, londonMidnight } from '../../server/src/platform/calendar-day.ts';
import { fixedClock } from '../../server/src/platform/clock.ts';
import { addComment, change as changeComment, passageOf, says } from '../testkit/comments.ts';
import { openDocument, type OpenedDocument } from '../testkit/document-client.ts';
import { startTestServer, type TestServer } from '../testkit/server.ts';
import { startStopwatch } from '../testkit/stopwatch.ts';
import { openThread, post } from '../testkit/discussions.ts';
import { done, planned } from '../testkit/plans.ts';
import type { Received, TestClient } from '../testkit/client.ts';

/** P1: open screens and sockets are cut within this. */
const WITHIN_MS = 1_000;
/** An open document looks at dates this often; meanwhile nothing reaches whoever has none left. */
const SWEEP_MS = 1_000;
const AFTER = 'zqafterqz';

const placeOf = (type: Y.XmlElement): readonly [number, number] => [type._item!.id.client, type._item!.id.clock];

const did = (name: string, type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`) => `mutation ($input: ${type}!) { answer: ${name}(input: $input) { __typename ... on Problem { code message } } }`;
const EVENTS = '{ __typename ... on AccessEnded { reason } ... on ScopeEvent { name node { ... on SchemeOfWork { title } ... on LessonSequence { title } ... on Step { title } ... on WorkGroup { title } ... on Comment { text } ... on Thread { title } ... on Post { text } } } ... on ScopePresenceUpdated { people { state } } }';
const SEQUENCE = 'query ($id: ID!) { lessonSequence(id: $id) { title steps { title } document { id } } }';

/** `threadId`: of a thread of the work group that goes on afterwards. */
type Scene = Awaited<ReturnType<TestServer['world']['embeddingGroup']>> & { threadId?: string };

/** What a person has open: a document, the events of what they may follow, and their own. */
interface Screens {
  readonly client: TestClient;
  readonly document: OpenedDocument;
  readonly events: readonly Received[];
}

describe('a right that ends', () => {
  let server: TestServer;
  const clock = fixedClock(new Date());
  // The clock stands still but where a test moves it: everything else takes no time by it.
  beforeAll(async () => {
    server = await startTestServer({ clock });
  });
  afterAll(() => server.close());

  async function open(person: { email: string }, scene: Scene, scopes: readonly (readonly [field: string, argument: string, id: string])[]): Promise<Screens> {
    const client = await server.world.signIn(person);
    const document = await openDocument(client, scene.scheme.sequence.documentId);
    const events = scopes.map(([field, argument, id]) => client.subscribe(`subscription ($id: ID!) { ${field}(${argument}: $id) ${EVENTS} }`, { id }));
    await Promise.all(events.map((one) => one.until(({ data, errors }) => data !== undefined && errors === undefined)));
    return { client, document, events };
  }

  /** Everything that reached somebody by their sockets, with documents' bytes decoded. */
  function received({ document, events }: Screens): string {
    const text = JSON.stringify([document.messages, events.map(({ messages }) => messages)]);
    return text + text.replaceAll(/"([A-Za-z0-9+/=]{24,})"/g, (_, bytes: string) => Buffer.from(bytes, 'base64').toString('latin1'));
  }

  /** Changes everything that the person had open, in words that must not reach them. */
  async function goOn(scene: Scene): Promise<void> {
    const lead = await server.world.signIn(scene.here.lead);
    const { scheme } = scene;
    const writer = await openDocument(lead, scheme.sequence.documentId);
    const saved = await writer.edit((doc) => appendBlocks(doc.getXmlFragment(stepRoot(scheme.sequence.stepIds[0]!, 'variation')), [paragraph(AFTER)]));
    expect(saved).toMatchObject({ __typename: 'DocumentUpdateSaved' });
    await writer.presence({ at: AFTER });
    await lead.data(did('renameLessonSequence'), { input: { sequenceId: scheme.sequence.id, title: AFTER } });
    await lead.data(did('renameStep'), { input: { stepId: scheme.sequence.stepIds[0], title: AFTER } });
    await lead.data(did('addComment'), { input: { sequenceId: scheme.sequence.id, body: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: AFTER }] }] } } });
    await lead.data(did('renameScheme'), { input: { schemeId: scheme.id, title: AFTER } });
    if (scene.threadId !== undefined) expect((await post(lead, scene.threadId, AFTER)).__typename).toBe('PostAdded');
    await server.world.grant({ departmentId: scene.here.id, by: scene.here.lead }, scheme.unitId, { departmentId: scene.outside.id }, 'VIEW');
    // By then whatever was to be sent has been.
    const seen = await openDocument(lead, scheme.sequence.documentId);
    expect([...seen.doc.share.keys()].join()).toContain('variation');
    await new Promise((resolve) => setTimeout(resolve, 150));
    for (const opened of [writer, seen]) opened.close();
  }

  /** Ends a right; whatever stood on it must end in time, and nothing made afterwards may reach the person by any way. */
  async function cut(scene: Scene, screens: Screens, end: () => Promise<unknown>, within = WITHIN_MS): Promise<void> {
    const watch = startStopwatch();
    await end();
    await Promise.all([screens.document.ended, ...screens.events.map((one) => one.ended)]);
    expect(watch.stop()).toBeLessThan(within);
    await goOn(scene);
    expect(received(screens)).not.toContain(AFTER);
    expect((await screens.client.send(SEQUENCE, { id: scene.scheme.sequence.id })).data?.lessonSequence ?? null).toBeNull();
    await expect(openDocument(screens.client, scene.scheme.sequence.documentId)).rejects.toThrow();
    const refused = await screens.document.edit((doc) => appendBlocks(doc.getXmlFragment('x/variation'), [paragraph('Mine')])).catch(() => ({ __typename: 'DocumentProblem' }));
    expect(refused.__typename).toBe('DocumentProblem');
  }

  async function shared(level: 'VIEW' | 'COMMENT' | 'CO_DESIGN' = 'CO_DESIGN') {
    const scene = await server.world.embeddingGroup();
    const grantId = await server.world.grant({ departmentId: scene.here.id, by: scene.here.lead }, scene.scheme.id, { workGroupId: scene.workGroupId }, level);
    return { ...scene, grantId };
  }
  /** With a thread in which the group talks. */
  async function talking() {
    const scene = await shared();
    return { ...scene, threadId: await openThread(await server.world.signIn(scene.specialist), scene.workGroupId) };
  }
  const content = ({ scheme }: Scene) => [['schemeEvents', 'schemeId', scheme.id], ['sequenceEvents', 'sequenceId', scheme.sequence.id]] as const;

  test('by a grant that is revoked', async () => {
    const scene = await shared();
    const screens = await open(scene.partner.teacher, scene, content(scene));
    const lead = await server.world.signIn(scene.here.lead);
    await cut(scene, screens, () => lead.data(did('revokeSharingGrant'), { input: { grantId: scene.grantId } }));
  });

  test('by a grant that is replaced by one for less: reading goes on, writing ends', async () => {
    const scene = await shared();
    const screens = await open(scene.partner.teacher, scene, content(scene));
    const lead = await server.world.signIn(scene.here.lead);
    const watch = startStopwatch();
    await lead.data(did('giveSharingGrant'), { input: { objectId: scene.scheme.id, recipientId: scene.workGroupId, level: 'VIEW' } });
    await screens.document.until(({ data }) => data?.documentSync.__typename === 'DocumentAccessChanged');
    expect(watch.stop()).toBeLessThan(WITHIN_MS);
    const refused = await screens.document.edit((doc) => appendBlocks(doc.getXmlFragment(stepRoot(scene.scheme.sequence.stepIds[0]!, 'fluency')), [paragraph('Mine')]));
    expect(refused.refusal).toBe('ROLE_TOO_LOW');
    const { answer } = await screens.client.data(did('renameStep'), { input: { stepId: scene.scheme.sequence.stepIds[0], title: 'Mine' } });
    expect(answer.code).toBe('FORBIDDEN');
    await goOn(scene);
    expect(received(screens)).toContain(AFTER);
  });

  test('by a membership that is ended', async () => {
    const scene = await server.world.embeddingGroup();
    const screens = await open(scene.here.teacher, scene, [...content(scene), ['departmentEvents', 'departmentId', scene.here.id], ['workGroupEvents', 'workGroupId', scene.workGroupId], ['hubEvents', 'hubId', scene.hubId]]);
    const lead = await server.world.signIn(scene.here.lead);
    await cut(scene, screens, () => lead.data(did('endMembership'), { input: { membershipId: scene.here.teacher.membershipId } }));
  });

  test('by a senior leader’s membership that is ended', async () => {
    const scene = await server.world.embeddingGroup();
    const screens = await open(scene.here.leader, scene, [...content(scene), ['departmentEvents', 'departmentId', scene.here.id], ['workGroupEvents', 'workGroupId', scene.workGroupId]]);
    const hub = await server.world.signIn(scene.hubLead);
    await cut(scene, screens, () => hub.data(did('endMembership'), { input: { membershipId: scene.here.leader.membershipId } }));
  });

  test('by a specialist’s membership that is ended', async () => {
    const scene = await talking();
    const screens = await open(scene.specialist, scene, [...content(scene), ['workGroupEvents', 'workGroupId', scene.workGroupId], ['threadEvents', 'threadId', scene.threadId]]);
    const hub = await server.world.signIn(scene.hubLead);
    await cut(scene, screens, () => hub.data(did('endMembership'), { input: { membershipId: scene.specialist.membershipId } }));
  });

  test('by its date: at midnight in London', async () => {
    const scene = await server.world.embeddingGroup();
    const before = clock.now();
    const tomorrow = new Date(londonDay(before).getTime() + 86_400_000);
    const leaver = await server.world.person('TEACHER', scene.here, { endsOn: tomorrow });
    const midnight = londonMidnight(tomorrow).getTime();
    clock.set(new Date(midnight - 500));
    try {
      const screens = await open(leaver, scene, [...content(scene), ['departmentEvents', 'departmentId', scene.here.id]]);
      expect(screens.document.role).toBe('EDITOR');
      // Timers count in real time: they have rung once or twice by now, and it is not midnight yet by the product's clock.
      await new Promise((resolve) => setTimeout(resolve, 1_200));
      expect(received(screens)).not.toMatch(/AccessEnded|DocumentAccessChanged/);
      await cut(scene, screens, async () => clock.set(new Date(midnight)), WITHIN_MS + SWEEP_MS);
    } finally {
      clock.set(before);
    }
  });

  test('by the date of one role of two: what is still seen, and the person’s own events, are asked for afresh, and the inbox no longer tells', async () => {
    const scene = await shared();
    const before = clock.now();
    const tomorrow = new Date(londonDay(before).getTime() + 86_400_000);
    // A teacher here until midnight, who is a teacher of another department after it as before.
    const leaver = await server.world.person('TEACHER', scene.here, { endsOn: tomorrow });
    const { db, ids } = server.app.deps;
    await db.service.membership.create({ data: { id: ids.next('membership'), personId: leaver.id, role: 'TEACHER', departmentId: scene.partner.id, startsOn: new Date('2020-01-01') } });
    const ours = await server.world.scheme(scene.here);
    const writer = await server.world.signIn(scene.here.lead);
    await addComment(writer, scene.scheme.sequence.id, { ...says('Still yours'), mentions: [leaver.id] });
    await addComment(writer, ours.sequence.id, { ...says('Ours alone'), mentions: [leaver.id] });
    const midnight = londonMidnight(tomorrow).getTime();
    clock.set(new Date(midnight - 800));
    try {
      const client = await server.world.signIn(leaver);
      const unread = async () => (await client.data('{ viewer { inboxUnread } }')).viewer.inboxUnread;
      expect(await unread()).toBe(2);
      const [own, sequence] = [client.subscribe(`subscription { viewerEvents ${EVENTS} }`), client.subscribe(`subscription ($id: ID!) { sequenceEvents(sequenceId: $id) ${EVENTS} }`, { id: scene.scheme.sequence.id })];
      await Promise.all([own, sequence].map((one) => one.until(({ errors }) => errors === undefined)));
      clock.set(new Date(midnight));
      const names = ({ data }: { data?: Record<string, { __typename: string }> }) => Object.values(data ?? {})[0]?.__typename === 'ResyncRequired';
      await Promise.all([own.until(names), sequence.until(names)]);
      expect(await unread()).toBe(1);
    } finally {
      clock.set(before);
    }
  });

  test('by a participation that ends', async () => {
    const scene = await shared();
    const screens = await open(scene.partner.teacher, scene, [...content(scene), ['workGroupEvents', 'workGroupId', scene.workGroupId]]);
    const hub = await server.world.signIn(scene.hubLead);
    await cut(scene, screens, () => hub.data(did('endParticipation', 'ParticipationInput'), { input: { workGroupId: scene.workGroupId, departmentId: scene.partner.id } }));
  });

  test('by a participation that ends: what the group talks about, for the advocates of a department that leaves', async () => {
    const scene = await talking();
    const advocate = await server.world.person('MASTERY_ADVOCATE', scene.partner);
    const screens = await open(advocate, scene, [...content(scene), ['threadEvents', 'threadId', scene.threadId]]);
    expect((await post(screens.client, scene.threadId, 'Before')).__typename).toBe('PostAdded');
    const hub = await server.world.signIn(scene.hubLead);
    await cut(scene, screens, () => hub.data(did('endParticipation', 'ParticipationInput'), { input: { workGroupId: scene.workGroupId, departmentId: scene.partner.id } }));
    await nothingOf(scene.threadId, screens.client);
  });

  /** No way into a thread, whatever was known of it. */
  async function nothingOf(threadId: string, client: TestClient): Promise<void> {
    expect(await client.data('query ($id: ID!) { thread(id: $id) { id } node(id: $id) { id } viewer { newsInSpaces(first: 5) { nodes { id } } inbox(first: 5) { nodes { thread { id } } } } }', { id: threadId })).toEqual({
      thread: null, node: null, viewer: { newsInSpaces: { nodes: [] }, inbox: { nodes: [] } },
    });
    expect(await post(client, threadId, 'Mine')).toMatchObject({ code: 'NOT_FOUND' });
    const again = client.subscribe('subscription ($id: ID!) { threadEvents(threadId: $id) { __typename } }', { id: threadId });
    expect((await again.until(() => true)).errors?.[0]?.extensions?.code).toBe('NOT_FOUND');
    again.stop();
  }

  test('by an invitation that is taken back: the thread, what is told of it, and the way back in', async () => {
    const scene = await talking();
    const specialist = await server.world.signIn(scene.specialist);
    const change = (name: string, input: object) => specialist.data(did(name), { input: { threadId: scene.threadId, ...input } });
    await change('inviteToThread', { personIds: [scene.partner.teacher.id] });
    const client = await server.world.signIn(scene.partner.teacher);
    expect((await post(client, scene.threadId, 'Let in')).__typename).toBe('PostAdded');
    const events = [['threadEvents', 'threadId', scene.threadId], ['workGroupEvents', 'workGroupId', scene.workGroupId]].map(([field, argument, id]) => client.subscribe(`subscription ($id: ID!) { ${field}(${argument}: $id) ${EVENTS} }`, { id }));
    await Promise.all(events.map((one) => one.until(({ errors }) => errors === undefined)));
    const watch = startStopwatch();
    await change('uninviteFromThread', { personId: scene.partner.teacher.id });
    await events[0]!.ended;
    expect(watch.stop()).toBeLessThan(WITHIN_MS);
    await goOn(scene);
    await post(specialist, scene.threadId, AFTER, { mentions: [scene.here.lead.id] });
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(JSON.stringify(events.map(({ messages }) => messages))).not.toContain(AFTER);
    await nothingOf(scene.threadId, client);
    for (const one of events) one.stop();
  });

  test('[D9] by the ownership of a priority: its text is written, and what is suggested there decided about, by whoever has it, nothing else of the plan is, and who no longer has it is told within a second', async () => {
    const { here, lead, planId, priorityId } = await planned(server);
    const { priority: { id: mine } } = await done(lead, 'addPriority', { planId, title: 'Transition', ownerId: here.teacher.id });
    const { id: documentId } = (await lead.data('query ($id: ID!) { plan(id: $id) { document { id } } }', { id: planId })).plan.document;
    const [own, others, vision] = [priorityRoot(mine, 'rationale'), priorityRoot(priorityId, 'rationale'), planRoot(planId, 'vision')];
    const write = (root: string) => (doc: Y.Doc) => appendBlocks(doc.getXmlFragment(root), [paragraph('As it is')]);
    const leads = await openDocument(lead, documentId);
    await leads.edit((doc) => [own, others, vision].forEach((root) => write(root)(doc)));
    const shown = () => [others, vision].map((root) => leads.doc.getXmlFragment(root).toString());
    const before = shown();
    const client = await server.world.signIn(here.teacher);
    const screen = await openDocument(client, documentId);
    expect(screen.messages[0]!.data.documentSync).toMatchObject({ role: 'EDITOR', writableObjectIds: [mine] });
    expect(await screen.edit(write(own))).toMatchObject({ __typename: 'DocumentUpdateSaved' });

    /** By a tab of its own, as an editor opens one after a refusal. */
    const attempt = async (change: (doc: Y.Doc) => void) => {
      const tab = await openDocument(client, documentId);
      const { refusal = 'none' } = await tab.edit(change);
      tab.close();
      return refusal;
    };
    const byHand = async (make: (doc: Y.Doc) => Uint8Array) => {
      const tab = await openDocument(client, documentId);
      const { refusal = 'none' } = await tab.push(make(tab.doc));
      tab.close();
      return refusal;
    };
    const first = (doc: Y.Doc, root: string) => doc.getXmlFragment(root).get(0) as Y.XmlElement;
    const lies = [
      attempt(write(vision)),
      attempt((doc) => (first(doc, others).get(0) as Y.XmlText).insert(2, 'mine')),
      attempt((doc) => (write(own)(doc), doc.getXmlFragment(vision).delete(0, 1))),
      byHand((doc) => rawStructs(doc.clientID, 0, { ...raw.text, parent: placeOf(first(doc, others)) })),
      byHand((doc) => {
        const [of, clock] = placeOf(first(doc, others));
        return rawUpdate({ deletions: [{ client: of, ranges: [[clock, 1]] }] });
      }),
    ];
    expect(await Promise.all(lies)).toEqual(lies.map(() => 'FIELD_READ_ONLY'));
    expect(await attempt(write(own))).toBe('none');

    const suggested = await Promise.all([own, vision].map(async (root) => ({ ...passageOf(leads, root, 'As it is'), commentId: (await changeComment(lead, 'addComment', { planId, ...passageOf(leads, root, 'As it is'), suggestion: { replacement: 'As it was' } })).comment.id })));
    /** Whether they may be decided about, and tied to other words, which leaves them as they are. */
    const decides = () => Promise.all(suggested.map(async (input) => {
      const { node } = await client.data('query ($id: ID!) { node(id: $id) { ... on Comment { viewerCan { accept } } } }', { id: input.commentId });
      const { code = 'none' } = await changeComment(client, 'reattachComment', input);
      return node.viewerCan.accept === (code === 'none') ? code : `accept: ${node.viewerCan.accept}, but ${code}`;
    }));
    expect(await decides()).toEqual(['none', 'FORBIDDEN']);

    const told = (role: string, ids: readonly string[] | null, from: number) =>
      expect.poll(() => screen.messages.slice(from).map(({ data }) => data?.documentSync), { interval: 10 }).toContainEqual({ __typename: 'DocumentAccessChanged', role, writableObjectIds: ids });
    // Between its loss and its next look nobody writes either: the rights are compared at the commit.
    for (const [change, role, ids, answers] of [
      [() => done(lead, 'editPriority', { priorityId: mine, ownerId: null }), 'COMMENTER', null, ['ROLE_TOO_LOW', 'ROLE_TOO_LOW']],
      [() => done(lead, 'editPriority', { priorityId, ownerId: here.teacher.id }), 'EDITOR', [priorityId], ['FIELD_READ_ONLY', 'FIELD_READ_ONLY']],
      [() => done(lead, 'editPlan', { planId, ownerId: here.teacher.id }), 'EDITOR', null, ['none', 'none']],
      [() => done(lead, 'editPlan', { planId, ownerId: here.lead.id }), 'EDITOR', [priorityId], ['FIELD_READ_ONLY', 'FIELD_READ_ONLY']],
      [() => done(lead, 'editPriority', { priorityId: mine, ownerId: here.teacher.id }), 'EDITOR', [mine, priorityId].toSorted(), ['none', 'FIELD_READ_ONLY']],
    ] as const) {
      const from = screen.messages.length;
      await change();
      const watch = startStopwatch();
      const heard = told(role, ids, from).then(() => watch.stop());
      expect(await Promise.all([attempt(write(own)), attempt((doc) => doc.getXmlFragment(vision).push([new Y.XmlElement('paragraph')]))])).toEqual(answers);
      expect(await heard).toBeLessThan(WITHIN_MS);
      expect(await decides()).toEqual(answers.map((answer) => (answer === 'none' ? 'none' : 'FORBIDDEN')));
    }
    await expect.poll(() => shown()).toEqual([before[0], `${before[1]!}<paragraph></paragraph>`]);
    for (const opened of [leads, screen]) opened.close();
  }, 60_000);

  test('by signing out: that session’s sockets and nobody else’s', async () => {
    const scene = await shared();
    const screens = await open(scene.partner.teacher, scene, content(scene));
    const other = await open(scene.partner.teacher, scene, content(scene));
    await cut(scene, screens, () => screens.client.fetch('/api/sign-out', { method: 'POST' }));
    expect(received(other)).toContain(AFTER);
  });

  test('by revoking an API token: its sockets', async () => {
    const scene = await shared();
    const teacher = await server.world.signIn(scene.partner.teacher);
    const { createApiToken } = await teacher.data('mutation ($input: CreateApiTokenInput!) { createApiToken(input: $input) { ... on ApiTokenCreated { secret apiToken { id } } } }', { input: { name: 'Mine', scope: 'READ', expiresInDays: 1 } });
    const { default: WebSocket } = await import('ws');
    const socket = new WebSocket(`${server.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', { headers: { authorization: `Bearer ${createApiToken.secret}` } });
    await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
    const closed = new Promise<number>((resolve) => socket.once('close', resolve));
    const watch = startStopwatch();
    await teacher.data(did('revokeApiToken'), { input: { apiTokenId: createApiToken.apiToken.id } });
    expect(await closed).toBe(4401);
    expect(watch.stop()).toBeLessThan(WITHIN_MS);
  });
});
