import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Received, TestClient } from '../testkit/client.ts';
import { startTestServer, type TestServer } from '../testkit/server.ts';

const WITH_PRESENCE = `subscription ($id: ID!) { schemeEvents(schemeId: $id) { __typename
  ... on ScopePresenceUpdated { all people { person { id name } colour state } } } }`;
const WITHOUT = 'subscription ($id: ID!) { schemeEvents(schemeId: $id) { __typename } }';
const SET = 'mutation ($input: SetScopePresenceInput!) { setScopePresence(input: $input) { __typename ... on Problem { code message } } }';

interface Update {
  readonly all: boolean;
  readonly people: { person: { id: string; name: string }; colour: string; state: unknown }[];
}

const updates = ({ messages }: Received): Update[] => messages.map(({ data }) => data?.schemeEvents).filter((one) => one?.__typename === 'ScopePresenceUpdated');

describe('who is there, outside documents', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server.close());

  const set = async (client: TestClient, scopeId: string, state: unknown) => (await client.data(SET, { input: { scopeId, state } })).setScopePresence;
  async function follow(client: TestClient, id: string): Promise<Received> {
    const events = client.subscribe(WITH_PRESENCE, { id });
    await events.until(() => updates(events).length > 0);
    return events;
  }

  test('two people see where the other is, stamped with name and colour by the server, until they leave', async () => {
    const { here, scheme } = await server.world.embeddingGroup();
    const [teacher, lead] = await Promise.all([server.world.signIn(here.teacher), server.world.signIn(here.lead)]);
    const first = await follow(lead, scheme.id);
    expect(updates(first)).toEqual([{ __typename: 'ScopePresenceUpdated', all: true, people: [] }]);
    const second = await follow(teacher, scheme.id);
    expect(await set(teacher, scheme.id, { unitId: scheme.unitId, name: 'Somebody Else', colour: '#000000' })).toEqual({ __typename: 'ScopePresenceSet' });
    await first.until(() => updates(first).length === 2);
    const [, seen] = updates(first);
    expect(seen!.people).toMatchObject([{ person: { id: here.teacher.id, name: here.teacher.name }, state: { unitId: scheme.unitId } }]);
    expect(seen!.people[0]!.colour).toMatch(/^#[0-9a-f]{6}$/);
    expect(seen!.people[0]!.colour).not.toBe('#000000');

    // Whoever comes later is told of everybody at once.
    const third = await follow(lead, scheme.id);
    expect(updates(third)[0]).toMatchObject({ all: true, people: [{ person: { id: here.teacher.id } }] });
    second.stop();
    await first.until(() => updates(first).at(-1)!.people[0]?.state === null);
  });

  test('where somebody has the scope open twice, closing one leaves them there, without a place', async () => {
    const { here, scheme } = await server.world.embeddingGroup();
    const [teacher, lead] = await Promise.all([server.world.signIn(here.teacher), server.world.signIn(here.lead)]);
    const watching = await follow(lead, scheme.id);
    const [one] = [await follow(teacher, scheme.id), await follow(teacher, scheme.id)];
    await set(teacher, scheme.id, { unitId: scheme.unitId });
    await watching.until(() => updates(watching).length === 2);
    one.stop();
    await watching.until(() => updates(watching).length === 3);
    expect(updates(watching)[2]!.people).toMatchObject([{ state: {} }]);
  });

  test('nobody is present where they do not follow the scope, may not see it, or did not ask for presence', async () => {
    const { here, outside, scheme } = await server.world.embeddingGroup();
    const [teacher, stranger] = await Promise.all([server.world.signIn(here.teacher), server.world.signIn(outside.lead)]);
    expect(await set(teacher, scheme.id, {})).toMatchObject({ __typename: 'NotFoundProblem' });
    const events = teacher.subscribe(WITHOUT, { id: scheme.id });
    await events.until(({ data }) => data?.schemeEvents.__typename === 'EventsOpened');
    expect(await set(teacher, scheme.id, {})).toMatchObject({ __typename: 'NotFoundProblem' });
    const refused = stranger.subscribe(WITH_PRESENCE, { id: scheme.id });
    expect((await refused.until(({ errors }) => errors !== undefined)).errors![0]!.extensions?.code).toBe('NOT_FOUND');
    expect(await set(stranger, scheme.id, {})).toMatchObject({ __typename: 'NotFoundProblem' });
    // Who did not select it is sent none of it.
    const lead = await follow(await server.world.signIn(here.lead), scheme.id);
    await set(await server.world.signIn(here.lead), scheme.id, {});
    await lead.until(() => updates(lead).length === 2);
    expect(events.messages).toHaveLength(1);
  });

  test('a state of more than 4 KB is refused, and a hundred words of one moment go out as one', async () => {
    const { here, scheme } = await server.world.embeddingGroup();
    const [teacher, lead] = await Promise.all([server.world.signIn(here.teacher), server.world.signIn(here.lead)]);
    const watching = await follow(lead, scheme.id);
    await follow(teacher, scheme.id);
    expect(await set(teacher, scheme.id, { unitId: 'é'.repeat(2_100) })).toMatchObject({ __typename: 'InvalidInputProblem', code: 'TOO_LARGE' });
    const began = performance.now();
    for (let round = 0; round < 10; round++) await Promise.all(Array.from({ length: 10 }, (_, index) => set(teacher, scheme.id, { at: round * 10 + index })));
    const at = () => (updates(watching).at(-1)?.people[0]?.state as { at?: number } | undefined)?.at ?? -1;
    await watching.until(() => at() >= 90);
    // One each 80 ms, with room for those of who comes and of what is under way.
    expect(updates(watching).length).toBeLessThan(10 + (performance.now() - began) / 80);
  });

  test('whoever loses the right hears nothing more, and is there no more', async () => {
    const { here, partner, scheme } = await server.world.embeddingGroup();
    const grantId = await server.world.grant({ departmentId: here.id, by: here.lead }, scheme.id, { departmentId: partner.id }, 'VIEW');
    const [lead, reader] = await Promise.all([server.world.signIn(here.lead), server.world.signIn(partner.teacher)]);
    const [watching, reading] = [await follow(lead, scheme.id), await follow(reader, scheme.id)];
    await set(reader, scheme.id, { unitId: scheme.unitId });
    await watching.until(() => updates(watching).some(({ people }) => people.length === 1));
    await lead.data('mutation ($input: RevokeSharingGrantInput!) { revokeSharingGrant(input: $input) { __typename } }', { input: { grantId } });
    await set(lead, scheme.id, { unitId: 'after the end' });
    await reading.ended;
    await watching.until(() => updates(watching).some(({ people }) => people.some(({ person, state }) => person.id === partner.teacher.id && state === null)));
    expect(JSON.stringify(reading.messages)).not.toContain('after the end');
    expect(reading.messages.at(-1)!.data.schemeEvents.__typename).toBe('AccessEnded');
    expect(await set(reader, scheme.id, {})).toMatchObject({ __typename: 'NotFoundProblem' });
  });
});
