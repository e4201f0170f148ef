import { buildSchema, execute, GraphQLError, parse, type ExecutionResult } from 'graphql';
import { expect, test } from 'vitest';
import { compileMutation } from './compiled-mutation.ts';

const schema = buildSchema(`
  type Query { none: Int }
  input KeepInput { id: ID! words: String! times: Int }
  type Kept { id: ID! seq: Int! note: String }
  type Problem { code: String! retry: Boolean! }
  union KeepPayload = Kept | Problem
  type Mutation { keep(input: KeepInput!): KeepPayload! nothing(input: KeepInput!): Kept find(id: ID!): Kept! }
`);
const { keep } = schema.getMutationType()!.getFields();
let answer: (input: Record<string, unknown>) => unknown = () => ({ __typename: 'Kept' });
keep!.resolve = (_source, { input }: { input: Record<string, unknown> }) => answer(input);
(schema.getType('KeepPayload') as { resolveType?: unknown }).resolveType = (value: { __typename: string }) => value.__typename;

const official = parse('mutation keep($input: KeepInput!) { keep(input: $input) { __typename ... on Kept { id number: seq note } ... on Problem { code retry } } }');

/** The short way's answer, and GraphQL's own. */
async function both(variableValues: Record<string, unknown>): Promise<[ExecutionResult, ExecutionResult]> {
  const args = { schema, document: official, variableValues };
  const way = compileMutation(schema, official)!;
  return JSON.parse(JSON.stringify([await way(args), await execute(args)])) as [ExecutionResult, ExecutionResult];
}

const input = { id: 7, words: 'three fifths' };

test.each<[string, typeof answer]>([
  ['what was done', () => ({ __typename: 'Kept', id: 'a', seq: 3, note: null })],
  ['what was done, with its input as GraphQL understands it', ({ id, words }) => ({ __typename: 'Kept', id, seq: '4', note: words })],
  ['a promise of it', async () => ({ __typename: 'Kept', id: 'a', seq: 3, note: undefined })],
  ['a problem', () => ({ __typename: 'Problem', code: 'NOT_FOUND', retry: false })],
])('the short way answers %s as GraphQL does, in the same order', async (_what, resolve) => {
  answer = resolve;
  const [short, long] = await both({ input });
  expect(JSON.stringify(short)).toBe(JSON.stringify(long));
  expect(short.data).toBeTruthy();
});

test.each<[string, typeof answer]>([
  ['an error of the resolver', () => { throw new GraphQLError('No.', { extensions: { code: 'FORBIDDEN' } }); }],
  ['a rejection', () => Promise.reject(new Error('broken'))],
  ['null where something must be', () => null],
  ['a missing field', () => ({ __typename: 'Kept', id: 'a' })],
  ['a number that is none', () => ({ __typename: 'Kept', id: 'a', seq: 'three' })],
])('the short way tells of %s as GraphQL does', async (_what, resolve) => {
  answer = resolve;
  const [short, long] = await both({ input });
  expect(short.data).toBeNull();
  expect(short.errors).toHaveLength(1);
  expect(short.errors![0]!.message).toBe(long.errors![0]!.message);
  expect(short.errors![0]!.extensions).toEqual(long.errors![0]!.extensions);
});

test.each<[string, Record<string, unknown>]>([
  ['no input', {}],
  ['null', { input: null }],
  ['a field of another type', { input: { ...input, times: 'often' } }],
  ['a missing field', { input: { id: 'a' } }],
  ['a field that there is not', { input: { ...input, more: 1 } }],
])('%s is refused before anything is done, without data', async (_what, variables) => {
  let done = 0;
  answer = () => ++done;
  const way = compileMutation(schema, official)!;
  const result = await way({ schema, document: official, variableValues: variables });
  const long = await execute({ schema, document: official, variableValues: variables });
  expect(Object.keys(result)).toEqual(['errors']);
  expect(result.errors![0]!.message).toBe(long.errors![0]!.message);
  expect(done).toBe(0);
});

test.each([
  'mutation keep($input: KeepInput!) @skip(if: true) { keep(input: $input) { __typename } }',
  'mutation keep($input: KeepInput!) { keep(input: $input) { ...F } } fragment F on Kept { id }',
  'mutation keep($input: KeepInput!, $s: Boolean!) { keep(input: $input) { __typename @skip(if: $s) } }',
  'mutation keep($input: KeepInput!) { a: keep(input: $input) { __typename } b: keep(input: $input) { __typename } }',
  'mutation keep($words: String!) { keep(input: { id: 1, words: $words }) { __typename } }',
  'mutation find($input: ID!) { find(id: $input) { id } }',
  'mutation nothing($input: KeepInput!) { nothing(input: $input) { id } }',
  '{ none }',
])('every other form is left to GraphQL: %s', (text) => {
  expect(compileMutation(schema, parse(text))).toBeNull();
});
