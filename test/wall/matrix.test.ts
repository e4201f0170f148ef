import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isObjectType } from 'graphql';
import { createSchema } from '../../server/src/schema.ts';
import { startTestServer, type TestServer } from '../testkit/server.ts';
import { PERSONAS, type Persona } from './kit/cast.ts';
import { FIELDS } from './kit/fields.ts';
import { createSelections, FOUND_BY_NODE } from './kit/selection.ts';
import { setStage, type Stage } from './kit/stage.ts';
import { createWalker, describe as say, type Walker } from './kit/walker.ts';

const { schema, policies } = createSchema();
const selections = createSelections(schema);
const rootFields = (of: 'Query' | 'Mutation' | 'Subscription') => Object.values(selections.type(of).getFields());

describe('everybody in the scene × every field of the schema', () => {
  let server: TestServer;
  let stage: Stage;
  let walker: Walker;
  beforeAll(async () => {
    server = await startTestServer();
    stage = await setStage(server);
    walker = createWalker(stage.scene.things);
  }, 60_000);
  afterAll(() => server.close());

  const each = <T>(work: (persona: Persona) => Promise<T>) => Promise.all(PERSONAS.map(work));

  test('every field of every type stands in a line of the table, under the rule that policy.json names', () => {
    const inSchema = Object.values(schema.getTypeMap())
      .filter((type) => isObjectType(type) && !type.name.startsWith('__') && !['Query', 'Mutation', 'Subscription'].includes(type.name))
      .flatMap((type) => Object.keys(policies[type.name]!).map((field) => `${type.name}.${field} ${policies[type.name]![field]}`));
    const inTable = [...FIELDS].flatMap(([type, fields]) => [...fields].map(([field, { rule }]) => `${type}.${field} ${rule}`));
    expect(inTable.toSorted()).toEqual(inSchema.toSorted());
  });

  test('everything that an id finds, for each of the cast', async () => {
    const byId = rootFields('Query').filter(({ args }) => args.some(({ name }) => name === 'id'));
    const things = [...stage.scene.things].filter(([, { type, aside }]) => !aside && FOUND_BY_NODE.includes(type));
    await each(async (persona) => {
      const client = stage.clients.get(persona)!;
      for (const [id, thing] of things) {
        const also = byId.find(({ type, name }) => String(type) === thing.type && name !== 'node');
        const waiting = Object.values(stage.scene.uploads).includes(id);
        const expected = !waiting && walker.sees(persona, id);
        const { data, errors } = await client.send(
          `query ($id: ID!) { node(id: $id) { __typename ... on ${thing.type} ${selections.all(selections.type(thing.type))} } ${also ? `also: ${also.name}(id: $id) { id }` : ''} }`,
          { id },
        );
        expect(errors, `${persona} asking for ${say(thing)}`).toBeUndefined();
        expect({ persona, thing: say(thing), seen: data.node !== null }).toEqual({ persona, thing: say(thing), seen: expected });
        if (also) expect(data.also?.id ?? null).toBe(data.node?.id ?? null);
        if (data.node !== null) walker.object(persona, data.node, thing);
        if (!expected) walker.nothing(persona, thing);
      }
    });
  }, 60_000);

  test('whoever is signed in, and what is theirs', async () => {
    await each(async (persona) => {
      const { data, errors } = await stage.clients.get(persona)!.send(`{ viewer ${selections.all(selections.type('Viewer'))} }`);
      expect(errors, persona).toBeUndefined();
      walker.object(persona, data.viewer, { type: 'Viewer', person: persona });
    });
  });

  test('nothing was given to anybody against the table, and nothing withheld', () => {
    const { problems, count } = walker.report();
    expect(problems).toEqual([]);
    console.log(`${count} cells`);
  });
});
