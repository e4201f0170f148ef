import fc from 'fast-check';
import { print } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type MapNodeFragment, SchemeMapEventsDocument, type SchemeMapFragment, SchemePageDocument } from '../../client/src/graphql/generated/graphql.ts';
import { byPosition } from '../../client/src/schemes/map-model.ts';
import { sendMoveWith } from '../../client/src/schemes/map-requests.ts';
import { type MapNotice, MapSession } from '../../client/src/schemes/map-session.ts';
import type { TestClient } from '../testkit/client.ts';
import { schemeOfSize } from '../testkit/scheme-of-size.ts';
import { startTestServer, type TestServer } from '../testkit/server.ts';
import { ask } from '../wall/kit/stage.ts';
import { statementsOf } from '../testkit/statements.ts';

const PAGE = print(SchemePageDocument);
const EVENTS = print(SchemeMapEventsDocument);
const HALF_TERMS = ['AUTUMN_1', 'AUTUMN_2', 'SPRING_1', 'SPRING_2', 'SUMMER_1', 'SUMMER_2'] as const;

/** Somebody with the map on their screen: the client's own code over a real socket. */
interface OpenMap {
  readonly session: MapSession;
  readonly notices: MapNotice[];
  readonly names: string[];
  /** Whether it has been told of everything that has happened in the scheme since it was opened. */
  isTold(): Promise<boolean>;
  close(): void;
}

async function fetchMap(client: TestClient, id: string): Promise<SchemeMapFragment> {
  const { data, errors } = await ask(client, PAGE, { id });
  if (errors) throw new Error(JSON.stringify(errors));
  return data.schemeOfWork;
}

/** @param eventsOf how many events of a scheme there are */
async function openMap(client: TestClient, schemeId: string, viewerId: string, eventsOf: (schemeId: string) => Promise<number>): Promise<OpenMap> {
  const notices: MapNotice[] = [];
  const names: string[] = [];
  const session: MapSession = new MapSession(await fetchMap(client, schemeId), {
    viewerId,
    send: sendMoveWith((mutation, variables) => client.data(print(mutation), variables)),
    fetch: () => void fetchMap(client, schemeId).then(session.fetching()),
    tell: (notice) => notices.push(notice),
  });
  const opened = Promise.withResolvers<void>();
  interface Wire {
    readonly schemeEvents: { __typename: string; name: string; actor: { id: string; name: string } | null; node: MapNodeFragment | null };
  }
  const stop = client.socket.subscribe<Wire>(
    { query: EVENTS, variables: { schemeId } },
    {
      next({ data }) {
        const message = data!.schemeEvents;
        if (message.__typename === 'EventsOpened') {
          const arrived = session.fetching();
          void fetchMap(client, schemeId).then(arrived).then(opened.resolve, opened.reject);
        } else if (message.__typename === 'ScopeEvent') {
          names.push(message.name);
          session.receive(message);
        }
      },
      error: () => {},
      complete: () => {},
    },
  );
  await opened.promise;
  // Whoever changes something begins once all have opened it.
  const before = await eventsOf(schemeId);
  return {
    session,
    notices,
    names,
    isTold: async () => names.length === (await eventsOf(schemeId)) - before,
    close() {
      session.close();
      stop();
    },
  };
}

/** A map in an order of its own, for comparing: lists without an order that means anything are sorted. */
function ordered(scheme: SchemeMapFragment) {
  const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
  const plain = JSON.parse(JSON.stringify(scheme)) as SchemeMapFragment;
  return {
    ...plain,
    programmes: plain.programmes.map((programme) => ({ ...programme, placements: programme.placements.toSorted((a, b) => HALF_TERMS.indexOf(a.halfTerm) - HALF_TERMS.indexOf(b.halfTerm) || byPosition(a, b)) })).toSorted(byId),
    unplacedUnits: plain.unplacedUnits.toSorted(byId),
  };
}

describe('the curriculum map', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server.close());

  const open = (client: TestClient, schemeId: string, viewerId: string) => openMap(client, schemeId, viewerId, (scope) => server.app.deps.db.service.event.count({ where: { scope } }));

  /** Every move is saved, and everybody has been told of all that has happened. */
  async function settled(maps: readonly OpenMap[]): Promise<void> {
    await expect.poll(() => maps.every(({ session }) => session.view().saving === 'saved')).toBe(true);
    await expect.poll(() => Promise.all(maps.map((map) => map.isTold()))).toEqual(maps.map(() => true));
  }

  const run = async (client: TestClient, name: string, input: object) => {
    const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
    return (await client.data(`mutation ($input: ${type}!) { ${name}(input: $input) { __typename ... on Problem { code message } } }`, { input }))[name];
  };

  async function scene(units = 12) {
    const group = await server.world.embeddingGroup();
    const scheme = await schemeOfSize(server, group.here.id, { units, sequences: units });
    return { ...group, scheme };
  }

  test('a unit moves within its half-term, to another one, to another year, gets other weeks, and goes off the map and back', async () => {
    const { here, scheme } = await scene();
    const client = await server.world.signIn(here.teacher);
    const [placementId, , , , , next] = scheme.placementIds;
    const cell = async (programmeId: string, halfTerm: string) => {
      const map = await fetchMap(client, scheme.id);
      return map.programmes.find(({ id }) => id === programmeId)!.placements.filter((one) => one.halfTerm === halfTerm).toSorted(byPosition).map((one) => [one.id, one.weeks]);
    };
    const [seven, eight] = scheme.programmeIds;
    expect(await run(client, 'moveUnitPlacement', { placementId, halfTerm: 'AUTUMN_2', afterPlacementId: next })).toEqual({ __typename: 'UnitPlacementMoved' });
    expect(await cell(seven!, 'AUTUMN_2')).toEqual([[next, 3], [placementId, 1]]);
    await run(client, 'moveUnitPlacement', { placementId, halfTerm: 'AUTUMN_2', afterPlacementId: null, weeks: 4 });
    expect(await cell(seven!, 'AUTUMN_2')).toEqual([[placementId, 4], [next, 3]]);
    await run(client, 'moveUnitPlacement', { placementId, programmeId: eight, halfTerm: 'SUMMER_2' });
    expect(await cell(eight!, 'SUMMER_2')).toEqual([[placementId, 4]]);
    await run(client, 'setUnitWeeks', { placementId, weeks: 6 });
    expect(await cell(eight!, 'SUMMER_2')).toEqual([[placementId, 6]]);
    expect(await run(client, 'removeUnitPlacement', { placementId })).toEqual({ __typename: 'UnitPlacementRemoved' });
    const off = await fetchMap(client, scheme.id);
    expect(off.unplacedUnits.map(({ id }) => id)).toEqual([scheme.unitIds[0]]);
    await run(client, 'placeUnit', { unitId: scheme.unitIds[0], programmeId: seven, halfTerm: 'SPRING_1', weeks: 2 });
    expect((await fetchMap(client, scheme.id)).unplacedUnits).toEqual([]);
  });

  test('bad input changes nothing and says what to do', async () => {
    const { here, scheme, outside } = await scene();
    const client = await server.world.signIn(here.teacher);
    const elsewhere = await schemeOfSize(server, here.id, { units: 5, sequences: 5 });
    const before = ordered(await fetchMap(client, scheme.id));
    const [placementId] = scheme.placementIds;
    const [unitId] = scheme.unitIds;
    const refusals = [
      await run(client, 'setUnitWeeks', { placementId, weeks: 0 }),
      await run(client, 'setUnitWeeks', { placementId, weeks: 21 }),
      await run(client, 'moveUnitPlacement', { placementId, halfTerm: 'SPRING_1', weeks: -3 }),
      await run(client, 'moveUnitPlacement', { placementId, programmeId: elsewhere.programmeIds[0], halfTerm: 'SPRING_1' }),
      await run(client, 'placeUnit', { unitId, programmeId: scheme.programmeIds[0], halfTerm: 'SPRING_1', weeks: 2 }),
      await run(client, 'placeUnit', { unitId, programmeId: elsewhere.programmeIds[0], halfTerm: 'SPRING_1', weeks: 2 }),
    ];
    expect(refusals.map(({ __typename }) => __typename)).toEqual(['InvalidInputProblem', 'InvalidInputProblem', 'InvalidInputProblem', 'NotFoundProblem', 'ConflictProblem', 'InvalidInputProblem']);
    const stranger = await server.world.signIn(outside.lead);
    expect((await run(stranger, 'moveUnitPlacement', { placementId, halfTerm: 'SPRING_1' })).__typename).toBe('NotFoundProblem');
    expect(ordered(await fetchMap(client, scheme.id))).toEqual(before);
  });

  test('a move that names a neighbour who has gone meanwhile goes to the end; a move to where a unit stands changes nothing', async () => {
    const { here, scheme } = await scene();
    const client = await server.world.signIn(here.teacher);
    const map = await open(client, scheme.id, here.teacher.id);
    const [placementId, , , , , next] = scheme.placementIds;
    await run(client, 'moveUnitPlacement', { placementId: next, halfTerm: 'SUMMER_2' });
    expect((await run(client, 'moveUnitPlacement', { placementId, halfTerm: 'AUTUMN_2', afterPlacementId: next })).__typename).toBe('UnitPlacementMoved');
    expect((await run(client, 'moveUnitPlacement', { placementId, halfTerm: 'AUTUMN_2', afterPlacementId: null })).__typename).toBe('UnitPlacementMoved');
    const before = ordered(await fetchMap(client, scheme.id));
    expect((await run(client, 'moveUnitPlacement', { placementId, halfTerm: 'AUTUMN_2', afterPlacementId: null })).__typename).toBe('UnitPlacementMoved');
    await settled([map]);
    await expect.poll(() => ordered(map.session.view().scheme)).toEqual(before);
    expect(map.names).toEqual(Array.from({ length: 4 }, () => 'placement.moved'));
    map.close();
  });

  test('an expected place refuses whoever comes second', async () => {
    const { here, scheme } = await scene();
    const client = await server.world.signIn(here.teacher);
    const [placementId] = scheme.placementIds;
    const { position, weeks, halfTerm } = (await fetchMap(client, scheme.id)).programmes.flatMap(({ placements }) => placements).find(({ id }) => id === placementId)!;
    const expected = { programmeId: scheme.programmeIds[0], position, weeks, halfTerm };
    expect((await run(client, 'moveUnitPlacement', { placementId, halfTerm: 'SPRING_1', expected })).__typename).toBe('UnitPlacementMoved');
    for (const [name, more] of [['moveUnitPlacement', { halfTerm: 'SUMMER_1' }], ['setUnitWeeks', { weeks: 5 }], ['removeUnitPlacement', {}]] as const) {
      expect((await run(client, name, { placementId, expected, ...more })).__typename).toBe('ConflictProblem');
    }
  });

  test('who may see the map without changing it moves nothing, and co-design of one unit is not co-design of the map', async () => {
    const { here, partner, outside, scheme } = await scene();
    const [placementId] = scheme.placementIds;
    const by = { departmentId: here.id, by: here.lead };
    await server.world.grant(by, scheme.id, { departmentId: partner.id }, 'VIEW');
    await server.world.grant(by, scheme.unitIds[0]!, { departmentId: outside.id }, 'CO_DESIGN');
    const before = ordered(await fetchMap(await server.world.signIn(here.lead), scheme.id));
    for (const person of [partner.teacher, here.leader, outside.teacher]) {
      const client = await server.world.signIn(person);
      for (const [name, more] of [['moveUnitPlacement', { halfTerm: 'SUMMER_1' }], ['setUnitWeeks', { weeks: 5 }], ['removeUnitPlacement', {}]] as const) {
        expect(await run(client, name, { placementId, ...more })).toMatchObject({ __typename: 'ForbiddenProblem' });
      }
    }
    const place = await run(await server.world.signIn(outside.teacher), 'placeUnit', { unitId: scheme.unitIds[0], programmeId: scheme.programmeIds[1], halfTerm: 'SPRING_1', weeks: 2 });
    expect(place.__typename).toBe('NotFoundProblem');
    expect(ordered(await fetchMap(await server.world.signIn(here.lead), scheme.id))).toEqual(before);
  });

  test('snapshot + events = fresh fetch, whatever several people do to a scheme at once', async () => {
    const { here, scheme } = await scene(10);
    const people = [here.lead, here.teacher, await server.world.person('TEACHER', here)];
    const clients = await Promise.all(people.map((person) => server.world.signIn(person)));
    const maps = await Promise.all(clients.map((client, index) => open(client, scheme.id, people[index]!.id)));
    const done = new Set<string>();
    const number = fc.nat(1_000);
    const action = fc.tuple(fc.nat(2), fc.constantFrom<string[]>('move', 'move', 'across', 'weeks', 'remove', 'place', 'addUnit', 'renameUnit', 'addSequence', 'addProgramme', 'renameScheme', 'agreeScheme'), number, number, number);

    async function act([who, what, a, b, c]: [number, string, number, number, number]): Promise<void> {
      const client = clients[who]!;
      const { scheme: now } = maps[who]!.session.view();
      const placements = now.programmes.flatMap((programme) => programme.placements);
      const pick = <T>(list: readonly T[], at: number) => list[at % list.length];
      const placementId = pick(placements, a)?.id ?? 'placement_gone';
      const halfTerm = pick(HALF_TERMS, b);
      const programmeId = pick(now.programmes, c)!.id;
      const afterPlacementId = c % 3 === 0 ? null : c % 3 === 1 ? pick(placements, c)?.id : undefined;
      const runs: Record<string, () => Promise<{ __typename: string }>> = {
        move: () => run(client, 'moveUnitPlacement', { placementId, halfTerm, afterPlacementId }),
        across: () => run(client, 'moveUnitPlacement', { placementId, halfTerm, programmeId, weeks: 1 + (c % 8) }),
        weeks: () => run(client, 'setUnitWeeks', { placementId, weeks: 1 + (b % 8) }),
        remove: () => run(client, 'removeUnitPlacement', { placementId }),
        place: () => run(client, 'placeUnit', { unitId: (pick(now.unplacedUnits, a) ?? pick(placements, a)!.unit).id, programmeId, halfTerm, weeks: 2 }),
        addUnit: () => run(client, 'addUnit', { programmeId, title: `New ${a}`, halfTerm, weeks: 2 }),
        renameUnit: () => run(client, 'renameUnit', { unitId: pick(scheme.unitIds, a), title: `Renamed ${b}` }),
        addSequence: () => run(client, 'addLessonSequence', { unitId: pick(scheme.unitIds, a), title: `Sequence ${b}` }),
        addProgramme: () => run(client, 'addProgramme', { schemeId: scheme.id, yearGroup: 7 + (a % 5), tier: pick([null, 'FOUNDATION', 'HIGHER'], b) }),
        renameScheme: () => run(client, 'renameScheme', { schemeId: scheme.id, title: `Story ${a}` }),
        agreeScheme: () => run(client, 'agreeScheme', { schemeId: scheme.id }),
      };
      const { __typename } = await runs[what]!();
      if (!__typename.endsWith('Problem')) done.add(what);
    }

    // Each once in a way that can be done: chance may leave some out, or let them be refused.
    const everything: [Parameters<typeof act>[0][]][] = [
      [[
        [0, 'move', 1, 1, 0], [1, 'across', 2, 2, 3], [2, 'weeks', 3, 4, 0], [0, 'remove', 0, 0, 0], [1, 'addUnit', 5, 2, 1], [2, 'renameUnit', 4, 7, 0], [0, 'addSequence', 5, 1, 0],
        [1, 'addProgramme', 4, 1, 0], [2, 'renameScheme', 9, 0, 0], [0, 'agreeScheme', 0, 0, 0],
      ]],
      [[[0, 'place', 0, 3, 1]]],
    ];
    await fc.assert(
      fc.asyncProperty(fc.array(action, { minLength: 8, maxLength: 24 }), async (actions) => {
        await Promise.all(actions.map((one) => act(one)));
        const fresh = ordered(await fetchMap(clients[0]!, scheme.id));
        for (const { session } of maps) await expect.poll(() => ordered({ ...session.base, viewerCan: fresh.viewerCan })).toEqual(fresh);
      }),
      { numRuns: 14, examples: everything },
    );
    expect([...done].toSorted()).toEqual(['across', 'addProgramme', 'addSequence', 'addUnit', 'agreeScheme', 'move', 'place', 'remove', 'renameScheme', 'renameUnit', 'weeks']);
    for (const map of maps) map.close();
  }, 240_000);

  test('ten people who rearrange at once end with the same map; whoever is overtaken is told by whom, and nothing deadlocks', async () => {
    const { here, scheme } = await scene(8);
    const people = await Promise.all(Array.from({ length: 10 }, () => server.world.person('TEACHER', here)));
    const clients = await Promise.all(people.map((person) => server.world.signIn(person)));
    const maps = await Promise.all(clients.map((client, index) => open(client, scheme.id, people[index]!.id)));
    const started = performance.now();
    const wishes = maps.map(() => new Map<string, string>());
    // Everybody wants the same eight units, each elsewhere; nobody waits for anybody.
    for (let round = 0; round < 5; round++) {
      maps.forEach(({ session }, who) => {
        const placementId = scheme.placementIds[(who + round) % 8]!;
        const programmeId = scheme.programmeIds[(who * 3 + round) % 5]!;
        const halfTerm = HALF_TERMS[(who + 2 * round) % 6]!;
        wishes[who]!.set(placementId, `${programmeId}/${halfTerm}`);
        session.move(placementId, { programmeId, halfTerm, weeks: 1 + (who % 6), afterUnitId: scheme.unitIds[(who + 3) % 8]! });
      });
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    await expect.poll(() => maps.every(({ session }) => session.view().saving === 'saved'), { timeout: 90_000 }).toBe(true);
    const fresh = ordered(await fetchMap(clients[0]!, scheme.id));
    for (const { session } of maps) await expect.poll(() => ordered(session.view().scheme), { timeout: 90_000 }).toEqual(fresh);
    console.info(`50 moves by ten people at once: ${Math.round(performance.now() - started)} ms until all were saved and seen by all`);
    await settled(maps);

    // Who moved a unit last, as the log has it, is told nothing; everybody else who moved it is.
    const log = await server.app.deps.db.service.event.findMany({ where: { scope: scheme.id, type: 'placement.moved' }, orderBy: { seq: 'asc' } });
    const movers = new Map<string, Set<string>>();
    const last = new Map<string, string>();
    for (const { nodeId, actorId } of log) {
      movers.set(nodeId, (movers.get(nodeId) ?? new Set()).add(actorId!));
      last.set(nodeId, actorId!);
    }
    expect(log.length).toBeGreaterThan(20);
    const now = new Map(fresh.programmes.flatMap(({ id, placements }) => placements.map((one) => [one.unit.id, { title: one.unit.title, placementId: one.id, cell: `${id}/${one.halfTerm}` }])));
    let overtaken = 0;
    for (const [who, { notices }] of maps.entries()) {
      const told = () => notices.filter(({ kind }) => kind === 'overtaken').map(({ title }) => title);
      for (const [unitId, whoMoved] of movers) {
        const { title, placementId, cell } = now.get(unitId)!;
        // Where somebody else has put it into the very half-term that one wished, nothing is lost.
        if (!whoMoved.has(people[who]!.id) || last.get(unitId) === people[who]!.id || wishes[who]!.get(placementId) === cell) continue;
        overtaken++;
        await expect.poll(told, { timeout: 20_000 }).toContain(title);
      }
      expect(notices.filter(({ kind }) => kind === 'refused')).toEqual([]);
    }
    expect(overtaken).toBeGreaterThan(10);
    for (const map of maps) map.close();
  }, 240_000);

  test('undo takes back one’s own move, redo does it again, and neither touches what somebody else has moved since', async () => {
    const { here, scheme } = await scene();
    const [mine, theirs] = await Promise.all([server.world.signIn(here.teacher), server.world.signIn(here.lead)]);
    const [me, they] = await Promise.all([open(mine, scheme.id, here.teacher.id), open(theirs, scheme.id, here.lead.id)]);
    const placementId = scheme.placementIds[0]!;
    const [unitId, seven] = [scheme.unitIds[0]!, scheme.programmeIds[0]!];
    const where = (map: OpenMap) => map.session.view().scheme.programmes.flatMap(({ placements }) => placements).find((one) => one.unit.id === unitId)?.halfTerm;
    const wish = (halfTerm: (typeof HALF_TERMS)[number]) => ({ programmeId: seven, halfTerm, weeks: 1, afterUnitId: null });

    me.session.move(placementId, wish('SPRING_1'));
    // At once, before the server has answered.
    expect(where(me)).toBe('SPRING_1');
    await settled([me, they]);
    await expect.poll(() => where(they)).toBe('SPRING_1');
    me.session.undo();
    await settled([me, they]);
    await expect.poll(() => [where(me), where(they)]).toEqual(['AUTUMN_1', 'AUTUMN_1']);
    me.session.redo();
    await settled([me, they]);
    await expect.poll(() => [where(me), where(they)]).toEqual(['SPRING_1', 'SPRING_1']);
    me.session.move(placementId, null);
    await settled([me, they]);
    await expect.poll(() => [where(me), where(they)]).toEqual([undefined, undefined]);
    me.session.undo();
    await settled([me, they]);
    await expect.poll(() => [where(me), where(they)]).toEqual(['SPRING_1', 'SPRING_1']);

    const again = they.session.view().scheme.programmes.flatMap(({ placements }) => placements).find((one) => one.unit.id === unitId)!;
    they.session.move(again.id, wish('SUMMER_2'));
    await settled([me, they]);
    // What came in one moment is judged together, a moment later.
    await expect.poll(() => me.notices).toMatchObject([{ kind: 'overtaken', by: here.lead.name, now: { halfTerm: 'SUMMER_2' } }]);
    me.session.undo();
    await settled([me, they]);
    expect(me.notices.at(-1)).toMatchObject({ kind: 'left', by: here.lead.name });
    await expect.poll(() => [where(me), where(they)]).toEqual(['SUMMER_2', 'SUMMER_2']);
    // Putting it back is a move like any other: the other one is told in turn.
    (me.notices[0] as Extract<MapNotice, { kind: 'overtaken' }>).undo();
    await settled([me, they]);
    await expect.poll(() => [where(me), where(they)]).toEqual(['SPRING_1', 'SPRING_1']);
    await expect.poll(() => they.notices).toMatchObject([{ kind: 'overtaken', by: here.teacher.name, now: { halfTerm: 'SPRING_1' } }]);
    for (const map of [me, they]) map.close();
  }, 90_000);

  test('a map of 5 years, 100 units and 1,000 sequences costs as many statements as one of 5 units', async () => {
    const { here } = await server.world.embeddingGroup();
    const [small, large] = [await schemeOfSize(server, here.id, { units: 5, sequences: 5 }), await schemeOfSize(server, here.id, { units: 100, sequences: 1_000 })];
    const counted = async (id: string) => {
      // Who it is has been found out by then, and is remembered for a second.
      const client = await server.world.signIn(here.teacher);
      await client.data('{ viewer { email } }');
      const started = performance.now();
      const { answer: map, statements } = await statementsOf(client, () => fetchMap(client, id));
      return { statements: statements.length, units: map.programmes.flatMap(({ placements }) => placements).length, ms: Math.round(performance.now() - started) };
    };
    await counted(large.id);
    const [few, many] = [await counted(small.id), await counted(large.id)];
    console.info(`the map's page query: ${few.statements} statements for ${few.units} units (${few.ms} ms), ${many.statements} for ${many.units} (${many.ms} ms)`);
    expect([few.units, many.units]).toEqual([5, 100]);
    expect(few.statements).toBeGreaterThan(3);
    expect(many.statements).toBe(few.statements);
    expect(many.statements).toBeLessThanOrEqual(24);
  });
});
