import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Condition } from '../../server/src/policy/conditions.ts';
import { POLICY, type Action } from '../../server/src/policy/policy.ts';
import { createSchema } from '../../server/src/schema.ts';
import { openDocument } from '../testkit/document-client.ts';
import { startTestServer, type TestServer } from '../testkit/server.ts';
import { PERSONAS, type Persona } from './kit/cast.ts';
import { fewAtOnce } from './kit/few-at-once.ts';
import { strayMarks } from './kit/marks.ts';
import { attempts } from './kit/mutations.ts';
import { allows, type Thing } from './kit/rules.ts';
import { createSelections } from './kit/selection.ts';
import { takeSnapshot } from './kit/snapshot.ts';
import { ask, setStage, type Stage } from './kit/stage.ts';

const selections = createSelections(createSchema().schema);
const ANYBODY: Condition = { name: 'anybody', holds: () => true };

/** Runs something while these rules let everybody through, for every channel of every server in this process. */
async function letEverybodyThrough<T>(actions: readonly Action[], work: () => Promise<T>): Promise<T> {
  const rules = actions.map((action) => POLICY[action] as { allow: readonly Condition[] });
  const before = rules.map(({ allow }) => allow);
  for (const rule of rules) rule.allow = [ANYBODY];
  try {
    return await work();
  } finally {
    rules.forEach((rule, index) => (rule.allow = before[index]!));
  }
}

describe('with the policy module out of the way', () => {
  let server: TestServer;
  let stage: Stage;
  beforeAll(async () => {
    server = await startTestServer();
    stage = await setStage(server);
  }, 600_000);
  afterAll(() => server.close());

  const each = (work: (persona: Persona) => Promise<void>) => fewAtOnce(PERSONAS, work);
  /** One of each way of standing outside. */
  const OUTSIDE: readonly Persona[] = ['viewer', 'ungranted', 'hubLead', 'stranger', 'former'];
  const CONTENT = ['SchemeOfWork', 'Programme', 'Unit', 'UnitPlacement', 'LessonSequence', 'Step', 'Misconception', 'SharingGrant', 'CurriculumImport', 'Comment', 'InboxItem', 'Thread', 'Post'];
  const mine = (persona: Persona, thing: Thing) => allows(thing.type === 'CurriculumImport' ? 'department.imports' : thing.type === 'InboxItem' ? 'inbox.own' : thing.type === 'Thread' ? 'thread.view' : thing.type === 'Post' ? 'thread.read' : 'content.view', persona, thing);

  test('row-level security alone gives everybody the content that is theirs, and no word of anybody else’s', async () => {
    const things = [...stage.scene.things].filter(([, { type, aside }]) => !aside && CONTENT.includes(type));
    const waiting = Object.values(stage.scene.uploads);
    const wrong: string[] = [];
    await letEverybodyThrough(Object.keys(POLICY) as Action[], () =>
      each(async (persona) => {
        const client = stage.clients.get(persona)!;
        for (let index = 0; index < things.length; index += 5) {
          const some = things.slice(index, index + 5);
          const { data } = await ask(client, `{ ${some.map(([id], at) => `n${at}: node(id: "${id}") { id }`).join(' ')} }`);
          some.forEach(([id, thing], at) => {
            if ((data[`n${at}`] !== null) !== (mine(persona, thing) && !waiting.includes(id))) wrong.push(`${persona}: ${thing.type} ${thing.piece ?? thing.school}`);
          });
        }
        const lists = await ask(client, '{ viewer { recentSequences(first: 50) { nodes { title steps { title } } } sharedWithMe(first: 50) { nodes { object { ... on SchemeOfWork { title } ... on Unit { title } ... on LessonSequence { title } } } } departments { schemes { title } } } }');
        const stray = strayMarks(persona, JSON.stringify(lists));
        if (stray.length > 0) wrong.push(`${persona} read ${stray.join(', ')}`);
      }),
    );
    expect(wrong).toEqual([]);
    console.log(`${things.length * PERSONAS.length} cells behind row-level security alone`);
  }, 600_000);

  test('row-level security alone lets nobody change content that they do not see', async () => {
    const snapshot = await takeSnapshot(server.databaseUrl);
    try {
      const before = await snapshot.fingerprint();
      // Documents have a log of their own, which the application role cannot touch at all.
      const onContent = attempts(stage.scene).filter(({ on, last, mutation }) => (on.piece !== undefined || on.talk !== undefined) && !last && mutation !== 'createScheme');
      let count = 0;
      await letEverybodyThrough(Object.keys(POLICY) as Action[], () =>
        each(async (persona) => {
          if (!OUTSIDE.includes(persona)) return;
          for (const one of onContent.filter(({ on }) => !allows(on.talk === undefined ? 'content.view' : 'thread.view', persona, on))) {
            count += 1;
            await ask(stage.clients.get(persona)!, `mutation ($input: ${selections.inputOf(one.mutation)}) { answer: ${one.mutation}(input: $input) { __typename } }`, { input: one.input(persona) });
          }
        }),
      );
      expect(await snapshot.fingerprint()).toBe(before);
      console.log(`${count} attempts behind row-level security alone`);
    } finally {
      await snapshot.close();
    }
  }, 600_000);
});

/** Samples that a rule opened by mistake does reach people, so that the matrix over real channels would have said so. */
describe('a rule that is opened by mistake', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server.close());

  test('shows over HTTP: who belongs to a department', async () => {
    const { here, outside } = await server.world.embeddingGroup();
    const stranger = await server.world.signIn(outside.teacher);
    const members = async () => (await stranger.data('query ($id: ID!) { department(id: $id) { members(first: 5) { nodes { id } } } }', { id: here.id })).department.members;
    expect(await members()).toBeNull();
    expect(await letEverybodyThrough(['department.members'], members)).not.toBeNull();
  });

  test('shows on the socket: what happens in a work group', async () => {
    const { outside, workGroupId } = await server.world.embeddingGroup();
    const stranger = await server.world.signIn(outside.teacher);
    const open = async () => {
      const events = stranger.subscribe('subscription ($id: ID!) { workGroupEvents(workGroupId: $id) { __typename } }', { id: workGroupId });
      const { errors } = await events.until(() => true);
      events.stop();
      return errors?.[0]?.extensions?.code ?? 'opened';
    };
    expect(await open()).toBe('NOT_FOUND');
    expect(await letEverybodyThrough(['workGroup.view'], open)).toBe('opened');
  });

  test('shows in co-editing: who may write', async () => {
    const { here, partner, workGroupId, scheme } = await server.world.embeddingGroup();
    await server.world.grant({ departmentId: here.id, by: here.lead }, scheme.sequence.id, { workGroupId }, 'VIEW');
    const role = async () => {
      const opened = await openDocument(await server.world.signIn(partner.teacher), scheme.sequence.documentId);
      opened.close();
      return opened.role;
    };
    expect(await letEverybodyThrough(['content.edit'], role)).toBe('EDITOR');
  });
});
