import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TestClient } from '../testkit/client.ts';
import { startTestServer, type TestServer } from '../testkit/server.ts';

const THREADS = 'query ($id: ID!) { unit(id: $id) { curriculumThreads { id name strand } } }';
const SET = 'mutation ($input: SetUnitThreadsInput!) { setUnitThreads(input: $input) { __typename ... on Problem { message } ... on UnitThreadsSet { unit { curriculumThreads { name } } } } }';
const SHARE = 'mutation ($input: GiveSharingGrantInput!) { giveSharingGrant(input: $input) { __typename } }';
const EVENTS = 'subscription ($id: ID!) { schemeEvents(schemeId: $id) { __typename ... on ScopeEvent { name node { id } } } }';

describe('the curriculum threads of a unit', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server.close());

  const set = async (client: TestClient, input: object) => (await client.data(SET, { input })).setUnitThreads;
  const threadsOf = async (client: TestClient, id: string): Promise<{ id: string; name: string; strand: string }[]> => (await client.data(THREADS, { id })).unit.curriculumThreads;

  test('are chosen and named on the unit, and a colleague with the map open sees them', async () => {
    const { here, scheme } = await server.world.embeddingGroup();
    const client = await server.world.signIn(here.teacher);
    const other = await server.world.signIn(here.lead);
    const events = other.subscribe(EVENTS, { id: scheme.id });
    await events.until(({ data }) => data?.schemeEvents.__typename === 'EventsOpened');
    const { unitId } = scheme;
    const before = await threadsOf(client, unitId);

    const named = await set(client, { unitId, threadIds: before.map(({ id }) => id), newThreads: [{ name: '  Comparing   ratios ', strand: 'RATIO' }] });
    expect(named.unit.curriculumThreads).toContainEqual({ name: 'Comparing ratios' });
    await events.until(({ data }) => data?.schemeEvents.name === 'unit.threadsSet');

    // The same name again makes no second one.
    const all = await threadsOf(client, unitId);
    expect(all).toHaveLength(before.length + 1);
    await set(client, { unitId, threadIds: [], newThreads: [{ name: 'comparing RATIOS', strand: 'NUMBER' }] });
    expect(await threadsOf(other, unitId)).toEqual([all.find(({ name }) => name === 'Comparing ratios')]);
  });

  test('are of the unit’s own scheme', async () => {
    const { here, scheme } = await server.world.embeddingGroup();
    const elsewhere = await server.world.embeddingGroup();
    const abroad = await server.world.signIn(elsewhere.here.teacher);
    await set(abroad, { unitId: elsewhere.scheme.unitId, threadIds: [], newThreads: [{ name: 'Theirs', strand: 'ALGEBRA' }] });
    const [theirs] = await threadsOf(abroad, elsewhere.scheme.unitId);
    const client = await server.world.signIn(here.teacher);
    expect(await set(client, { unitId: scheme.unitId, threadIds: [theirs!.id] })).toMatchObject({ __typename: 'InvalidInputProblem' });
    expect((await set(abroad, { unitId: scheme.unitId, threadIds: [] })).__typename).toBe('NotFoundProblem');
  });

  test('a partner with the unit to co-design chooses among its threads, and names none for a scheme that is not shared', async () => {
    const { here, partner, scheme } = await server.world.embeddingGroup();
    const lead = await server.world.signIn(here.lead);
    await set(lead, { unitId: scheme.unitId, threadIds: [], newThreads: [{ name: 'Ratio', strand: 'RATIO' }, { name: 'Scale', strand: 'GEOMETRY' }] });
    await lead.data(SHARE, { input: { objectId: scheme.unitId, level: 'CO_DESIGN', recipientId: partner.id } });
    const client = await server.world.signIn(partner.teacher);
    const [ratio] = await threadsOf(client, scheme.unitId);
    expect((await set(client, { unitId: scheme.unitId, threadIds: [ratio!.id], newThreads: [{ name: 'New', strand: 'NUMBER' }] })).__typename).toBe('ForbiddenProblem');
    expect(await threadsOf(lead, scheme.unitId)).toHaveLength(2);
    expect((await set(client, { unitId: scheme.unitId, threadIds: [ratio!.id] })).__typename).toBe('UnitThreadsSet');
    expect(await threadsOf(lead, scheme.unitId)).toEqual([ratio]);
  });
});
