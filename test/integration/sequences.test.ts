import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TestClient } from '../testkit/client.ts';
import { startTestServer, type TestServer } from '../testkit/server.ts';

const STEPS = 'query ($id: ID!) { lessonSequence(id: $id) { title steps { id title position misconceptions { id } } removedSteps { id } } }';
const EVENTS = `subscription ($id: ID!, $after: String) { sequenceEvents(sequenceId: $id, after: $after) { __typename
  ... on EventsOpened { cursor } ... on ScopeEvent { cursor previousCursor name actor { name } node { id ... on Step { title position removedAt } } } } }`;

describe('a lesson sequence', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server.close());

  const change = async (client: TestClient, name: string, input: object) => {
    const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`.replace(/^(Remove|Restore)StepInput$/, 'StepInput').replace(/^AddMisconceptionInput$/, 'StepInput').replace(/^(Remove|Restore)MisconceptionInput$/, 'MisconceptionInput');
    return (await client.data(`mutation ($input: ${type}!) { ${name}(input: $input) { __typename ... on Problem { code message } } }`, { input }))[name];
  };
  const titles = async (client: TestClient, id: string) => (await client.data(STEPS, { id })).lessonSequence.steps.map((step: { title: string }) => step.title);

  test('steps are added, moved, removed and restored, and everybody with it open sees each', async () => {
    const { here, scheme } = await server.world.embeddingGroup();
    const { id, stepIds } = scheme.sequence;
    const client = await server.world.signIn(here.teacher);
    const other = await server.world.signIn(here.lead);
    const events = other.subscribe(EVENTS, { id });
    await events.until(({ data }) => data?.sequenceEvents.__typename === 'EventsOpened');
    const before = await titles(client, id);

    await change(client, 'addStep', { sequenceId: id, title: '  Bars   first ', afterStepId: stepIds[0] });
    expect(await titles(client, id)).toEqual([before[0], 'Bars first', before[1], before[2]]);
    await change(client, 'moveStep', { stepId: stepIds[2], afterStepId: null });
    expect(await titles(client, id)).toEqual([before[2], before[0], 'Bars first', before[1]]);
    await change(client, 'removeStep', { stepId: stepIds[1] });
    expect(await titles(client, id)).toEqual([before[2], before[0], 'Bars first']);
    await change(client, 'restoreStep', { stepId: stepIds[1] });
    expect(await titles(client, id)).toEqual([before[2], before[0], 'Bars first', before[1]]);

    await events.until(({ data }) => data?.sequenceEvents.name === 'step.restored');
    const names = events.messages.slice(1).map(({ data }) => data.sequenceEvents.name);
    expect(names).toEqual(['step.added', 'step.moved', 'step.removed', 'step.restored']);
    expect(events.messages[1]!.data.sequenceEvents).toMatchObject({ actor: { name: here.teacher.name }, node: { title: 'Bars first' } });
  });

  test('a subscriber that was away gets exactly what it missed, each event linked to the one before', async () => {
    const { here, scheme } = await server.world.embeddingGroup();
    const { id, stepIds } = scheme.sequence;
    const client = await server.world.signIn(here.teacher);
    const events = client.subscribe(EVENTS, { id });
    const opened = await events.until(({ data }) => data !== undefined);
    events.stop();
    for (const title of ['One', 'Two', 'Three']) await change(client, 'renameStep', { stepId: stepIds[0], title });

    const again = client.subscribe(EVENTS, { id, after: opened.data.sequenceEvents.cursor });
    await again.until(() => again.messages.length === 3);
    const links = again.messages.map(({ data }) => data.sequenceEvents);
    expect(links[0].previousCursor).toBe(opened.data.sequenceEvents.cursor);
    expect(links[1].previousCursor).toBe(links[0].cursor);
    expect(links[2].previousCursor).toBe(links[1].cursor);
  });

  test('a cursor of somebody else or of another place is refused', async () => {
    const { here, scheme } = await server.world.embeddingGroup();
    const mine = await server.world.signIn(here.teacher);
    const theirs = await server.world.signIn(here.lead);
    const events = mine.subscribe(EVENTS, { id: scheme.sequence.id });
    const { data } = await events.until((message) => message.data !== undefined);
    const stolen = theirs.subscribe(EVENTS, { id: scheme.sequence.id, after: data.sequenceEvents.cursor });
    const refused = await stolen.until(({ errors }) => errors !== undefined);
    expect(refused.errors![0]!.extensions?.code).toBe('CURSOR_INVALID');
  });

  test('ten people who move the same steps at once end with one order and no step lost', async () => {
    const { here, scheme } = await server.world.embeddingGroup();
    const { id, stepIds } = scheme.sequence;
    const client = await server.world.signIn(here.teacher);
    const moves = Array.from({ length: 30 }, (_, index) =>
      change(client, 'moveStep', { stepId: stepIds[index % 3], afterStepId: index % 2 === 0 ? null : stepIds[(index + 1) % 3] }),
    );
    const answers = await Promise.all(moves);
    expect(answers.filter((answer) => answer.__typename !== 'StepMoved')).toEqual([]);
    const { lessonSequence } = await client.data(STEPS, { id });
    expect(lessonSequence.steps.map((step: { id: string }) => step.id).toSorted()).toEqual([...stepIds].toSorted());
    expect(new Set(lessonSequence.steps.map((step: { position: string }) => step.position)).size).toBe(3);
  });

  test('bad input changes nothing and says what to do', async () => {
    const { here, scheme } = await server.world.embeddingGroup();
    const client = await server.world.signIn(here.teacher);
    const { id, stepIds } = scheme.sequence;
    const before = await titles(client, id);
    expect(await change(client, 'renameStep', { stepId: stepIds[0], title: '   ' })).toMatchObject({ code: 'INVALID_INPUT' });
    expect(await change(client, 'renameStep', { stepId: stepIds[0], title: 'x'.repeat(201) })).toMatchObject({ code: 'INVALID_INPUT' });
    expect(await change(client, 'moveStep', { stepId: stepIds[0], afterStepId: 'step_gone' })).toMatchObject({ code: 'CONFLICT' });
    expect(await change(client, 'removeStep', { stepId: 'step_unknown' })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await titles(client, id)).toEqual(before);
  });

  test('misconceptions are rows of their step', async () => {
    const { here, scheme } = await server.world.embeddingGroup();
    const client = await server.world.signIn(here.teacher);
    const stepId = scheme.sequence.stepIds[0];
    await change(client, 'addMisconception', { stepId });
    const { lessonSequence } = await client.data(STEPS, { id: scheme.sequence.id });
    const [{ id: misconceptionId }] = lessonSequence.steps[0].misconceptions;
    await change(client, 'removeMisconception', { misconceptionId });
    expect((await client.data(STEPS, { id: scheme.sequence.id })).lessonSequence.steps[0].misconceptions).toEqual([]);
    await change(client, 'restoreMisconception', { misconceptionId });
    expect((await client.data(STEPS, { id: scheme.sequence.id })).lessonSequence.steps[0].misconceptions).toHaveLength(1);
  });
});
