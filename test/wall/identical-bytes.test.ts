import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { getNamedType } from 'graphql';
import * as Y from 'yjs';
import { appendBlocks, paragraph } from '../../schema/document/content.ts';
import { createSchema } from '../../server/src/schema.ts';
import type { TestClient } from '../testkit/client.ts';
import { openThread, words } from '../testkit/discussions.ts';
import { createSelections, FOUND_BY_NODE } from './kit/selection.ts';
import { startSeededServer, type SeededServer } from './kit/seeded.ts';
import { createTap, type Tap } from './kit/tap.ts';

const selections = createSelections(createSchema().schema);
type School = Awaited<ReturnType<SeededServer['world']['embeddingGroup']>>;

/** What is random by its nature and not said in ids: request ids, sessions, nonces, the secret of an invitation's link and so its body's ETag. */
const RANDOM_BY_NATURE: readonly [RegExp, string][] = [
  [/\["(x-request-id|set-cookie|date|content-security-policy|keep-alive|etag)","(?:[^"\\]|\\.)*"\]/g, '["$1","…"]'],
  [/\/invitation\/[\w-]{32}/g, '/invitation/…'],
];

/** One world: a hub with its schools, and perhaps another hub beside it that is busy all the time. */
interface WorldUnderTest {
  readonly server: SeededServer;
  readonly ours: School;
  readonly taps: ReadonlyMap<string, Tap>;
  /** Of a thread of our group. */
  readonly threadId: string;
  readonly theirs: { school: School; lead: TestClient; hubLead: TestClient; threadId: string } | null;
}

async function begin(withOthers: boolean): Promise<WorldUnderTest> {
  const server = await startSeededServer();
  server.beat(1);
  const ours = await server.world.embeddingGroup();
  await server.world.grant({ departmentId: ours.here.id, by: ours.here.lead }, ours.scheme.id, { workGroupId: ours.workGroupId }, 'CO_DESIGN');
  server.beat(2);
  const school = withOthers ? await server.world.embeddingGroup() : null;
  const threadOf = async ({ here }: School, lead: TestClient) => openThread(lead, here.id);
  const theirs = school && { school, lead: await server.world.signIn(school.here.lead), hubLead: await server.world.signIn(school.hubLead), threadId: '' };
  if (theirs) theirs.threadId = await threadOf(theirs.school, theirs.lead);
  server.beat(3);
  const threadId = await openThread(await server.world.signIn(ours.specialist), ours.workGroupId);
  const taps = new Map<string, Tap>();
  let number = 10;
  for (const [name, person] of Object.entries({ lead: ours.here.lead, teacher: ours.here.teacher, leader: ours.here.leader, partner: ours.partner.teacher, outsider: ours.outside.lead, hubLead: ours.hubLead, specialist: ours.specialist })) {
    server.beat(number++);
    taps.set(name, createTap(server.url, { cookie: (await server.world.signIn(person)).cookie }));
  }
  return { server, ours, taps, threadId, theirs };
}

const says = (text: string) => ({ body: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] } });
const SAID = 'query ($id: ID!) { lessonSequence(id: $id) { commentCounts { open resolved unread } comments(first: 9) { nodes { id text author { id name } authorDepartment { id name } createdAt unread } } } mentionablePeople(sequenceId: $id) { id name } }';
const documentOf = (name: string) => `mutation ($input: ${selections.inputOf(name)}) { answer: ${name}(input: $input) ${selections.union(getNamedType(selections.type('Mutation').getFields()[name]!.type))} }`;

/** What our people ask and do, in order: the same in both worlds. */
function script({ ours, threadId }: WorldUnderTest): (readonly [who: string, query: string, variables: Record<string, unknown>])[] {
  const { here, outside, hubId, workGroupId, scheme } = ours;
  const { sequence } = scheme;
  const things: [string, string][] = [['Hub', hubId], ['Department', here.id], ['Department', outside.id], ['WorkGroup', workGroupId], ['SchemeOfWork', scheme.id], ['Programme', scheme.programmeId], ['UnitPlacement', scheme.placementId], ['Unit', scheme.unitId], ['LessonSequence', sequence.id], ['Step', sequence.stepIds[0]!], ['Thread', threadId]];
  const looks = (who: string) => [
    ...things.filter(([type]) => FOUND_BY_NODE.includes(type)).map(([type, id]) => [who, `query ($id: ID!) { node(id: $id) { __typename ... on ${type} ${selections.all(selections.type(type))} } }`, { id }] as const),
    [who, SAID, { id: sequence.id }] as const,
    [who, `{ viewer ${selections.all(selections.type('Viewer'))} }`, {}] as const,
  ];
  const does = (who: string, name: string, input: object) => [who, documentOf(name), { input }] as const;
  return [
    ...['lead', 'partner', 'hubLead', 'specialist'].flatMap(looks),
    does('lead', 'renameScheme', { schemeId: scheme.id, title: 'Renamed' }),
    does('lead', 'createScheme', { departmentId: here.id, title: 'Another', academicYear: 2027 }),
    does('lead', 'addProgramme', { schemeId: scheme.id, yearGroup: 9 }),
    does('partner', 'addUnit', { programmeId: scheme.programmeId, title: 'Added', halfTerm: 'SPRING_1', weeks: 2 }),
    does('partner', 'addStep', { sequenceId: sequence.id, title: 'Added' }),
    does('partner', 'addComment', { sequenceId: sequence.id, ...says('Why here?') }),
    does('teacher', 'addComment', { sequenceId: sequence.id, stepId: sequence.stepIds[0], ...says('Bars first') }),
    does('lead', 'savePostDraft', { threadId, body: words('Perhaps') }),
    does('lead', 'addPost', { threadId, body: words('We begin with bars'), clientKey: 'the-only-key-of-it' }),
    does('partner', 'addPost', { threadId, body: words('Not let in'), clientKey: 'the-only-key-of-it' }),
    does('specialist', 'writeThreadSummary', { threadId, body: words('So far bars') }),
    does('specialist', 'nudgeThread', { threadId }),
    does('specialist', 'openDecision', { threadId, question: 'Which picture?', options: ['Bars'] }),
    does('lead', 'markThreadRead', { threadId, all: true }),
    does('lead', 'markSequenceRead', { sequenceId: sequence.id }),
    does('teacher', 'moveStep', { stepId: sequence.stepIds[2], afterStepId: null }),
    does('teacher', 'agreeScheme', { schemeId: scheme.id }),
    does('outsider', 'renameStep', { stepId: sequence.stepIds[0], title: 'Not mine' }),
    does('lead', 'giveSharingGrant', { objectId: scheme.unitId, recipientId: outside.id, level: 'VIEW' }),
    does('lead', 'invitePerson', { email: 'somebody@elsewhere.example', role: 'TEACHER', placeId: here.id }),
    does('hubLead', 'addSchool', { hubId, name: 'New', urn: '700700', localAuthority: 'Northshire', departmentName: 'Maths' }),
    does('hubLead', 'createWorkGroup', { hubId, title: 'New', kind: 'OTHER', academicYear: 2026 }),
    does('hubLead', 'endParticipation', { workGroupId, departmentId: here.id }),
    ...['lead', 'teacher', 'leader', 'partner', 'outsider', 'hubLead'].flatMap(looks),
  ];
}

/** What the others do meanwhile: a little of everything, always at our heels. */
async function bustle({ theirs }: WorldUnderTest, number: number): Promise<void> {
  if (theirs === null) return;
  const { school, lead, hubLead, threadId } = theirs;
  const acts: (() => Promise<unknown>)[] = [
    () => lead.send(documentOf('addStep'), { input: { sequenceId: school.scheme.sequence.id, title: `Step ${number}` } }),
    () => lead.send(documentOf('addComment'), { input: { sequenceId: school.scheme.sequence.id, ...says(`Said ${number}`) } }),
    () => lead.send(documentOf('addPost'), { input: { threadId, body: words(`Said ${number}`), clientKey: `key-of-${number}-theirs` } }),
    () => lead.send(documentOf('renameScheme'), { input: { schemeId: school.scheme.id, title: `Scheme ${number}` } }),
    () => lead.send(documentOf('invitePerson'), { input: { email: `person${number}@other.example`, role: 'TEACHER', placeId: school.here.id } }),
    () => hubLead.send(documentOf('addSchool'), { input: { hubId: school.hubId, name: 'Other', urn: number % 2 === 0 ? '700700' : String(600_000 + number), localAuthority: 'Southshire', departmentName: 'Maths' } }),
    () => lead.send(documentOf('createScheme'), { input: { departmentId: school.here.id, title: 'Other', academicYear: 2026 } }),
    () => lead.send(documentOf('giveSharingGrant'), { input: { objectId: school.scheme.id, recipientId: school.workGroupId, level: number % 2 === 0 ? 'VIEW' : 'COMMENT' } }),
  ];
  await acts[number % acts.length]!();
}

/** Runs the script and answers with every byte that came, a text for each request and each socket. */
async function play(world: WorldUnderTest): Promise<string[]> {
  const { server, ours, taps } = world;
  const { app } = server;
  const heard: string[] = [];
  const { sequence } = ours.scheme;
  // Somebody follows all of it on the socket, and somebody writes.
  const socket = taps.get('partner')!.socket;
  const listen = (query: string) => listenBy(socket, query);
  const listenBy = (by: Tap['socket'], query: string) => new Promise<void>((opened) => {
    const at = heard.push('') - 1;
    by.subscribe({ query }, { next: (message) => { heard[at] += `${JSON.stringify(message)}\n`; opened(); }, error: () => opened(), complete: () => undefined });
  });
  server.beat(90);
  await listen(`subscription { schemeEvents(schemeId: "${ours.scheme.id}") { __typename ... on EventsOpened { cursor } ... on ScopeEvent { cursor previousCursor name at actor { id name } node { __typename id } } } }`);
  await listen(`subscription { sequenceEvents(sequenceId: "${sequence.id}") { __typename ... on EventsOpened { cursor } ... on ScopeEvent { cursor previousCursor name at actor { id name } node { __typename id } } } }`);
  const follower = taps.get('hubLead')!.socket;
  await listenBy(follower, `subscription { threadEvents(threadId: "${world.threadId}") { __typename ... on EventsOpened { cursor } ... on ScopeEvent { cursor previousCursor name at actor { id name } node { __typename id ... on Post { text seen: unread author { name } } ... on Thread { title postCount summary { text } } } } } }`);
  await listen(`subscription { documentSync(documentId: "${sequence.documentId}", clientId: 4711) { __typename ... on DocumentOpened { epoch seq missing stateVector role presence { personId } } ... on DocumentUpdated { seq update } } }`);
  const doc = new Y.Doc();
  doc.clientID = 815;
  appendBlocks(doc.getXmlFragment(`${sequence.stepIds[0]}/variation`), [paragraph('Written while the others are busy')]);
  const { epoch } = await app.deps.db.service.document.findUniqueOrThrow({ where: { id: sequence.documentId } });
  const steps = [
    ...script(world),
    ['teacher', documentOf('pushDocumentUpdate'), { input: { documentId: sequence.documentId, clientId: 815, epoch, updateId: 'written-once', update: Buffer.from(Y.encodeStateAsUpdate(doc)).toString('base64') } }] as const,
  ];
  for (const [index, [who, query, variables]] of steps.entries()) {
    server.beat(100 + index);
    await bustle(world, index);
    // The same moment and the same chance for us, whatever the others took of both.
    server.beat(1_000 + index);
    // Over HTTP this person's next two: the head and the body.
    const body = await taps.get(who)!.graphql(query, variables);
    heard.push(`${who} ${taps.get(who)!.kept[taps.get(who)!.kept.lastIndexOf(body) - 1]}\n${body}`);
    await app.services.audit.settled();
  }
  // The last thing done has its event, and then there is silence.
  await expect.poll(() => heard.join('')).toContain('DocumentUpdated');
  for (let before = ''; before !== heard.join(''); ) {
    before = heard.join('');
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
  return heard.map((text) => RANDOM_BY_NATURE.reduce((masked, [pattern, by]) => masked.replace(pattern, by), text));
}

describe('with and without another hub', () => {
  let [alone, beside]: (WorldUnderTest | null)[] = [null, null];
  beforeAll(async () => {
    [alone, beside] = [await begin(false), await begin(true)];
  }, 180_000);
  afterAll(async () => {
    for (const world of [alone, beside]) {
      for (const tap of world?.taps.values() ?? []) tap.close();
      await world?.server.close();
    }
  });

  test('[P6] everybody is sent the same bytes, by HTTP and by the socket', async () => {
    const heard = await play(alone!);
    const heardBeside = await play(beside!);
    expect(heardBeside.length).toBe(heard.length);
    for (const [index, text] of heard.entries()) expect(heardBeside[index]!.replaceAll(beside!.server.url, alone!.server.url)).toBe(text);
    for (const said of ['DocumentUpdated', 'step.added', 'unit.added', 'PersonInvited', 'Bars first', 'NotFoundProblem', 'We begin with bars', 'decision.opened', 'thread.nudged']) expect(heard.join('')).toContain(said);
    expect(await beside!.server.app.deps.db.service.school.count()).toBeGreaterThan(await alone!.server.app.deps.db.service.school.count());
    console.log(`${heard.length} answers and streams, ${Math.round(heard.join('').length / 1024)} KB, the same byte for byte`);
  }, 180_000);
});
