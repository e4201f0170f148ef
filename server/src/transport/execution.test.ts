import { buildSchema, parse, type ExecutionResult, type GraphQLObjectType } from 'graphql';
import { expect, test, vi } from 'vitest';
import { executeInTime, subscribeInTime } from './execution.ts';

const schema = buildSchema('type Query { slow: Int quick: Int } type Subscription { slow: Int }');
const never = () => new Promise<never>(() => undefined);
const code = (result: unknown) => (result as ExecutionResult).errors?.[0]?.extensions['code'];

test('an operation that takes too long is given up, and its context told', async () => {
  const expire = vi.fn();
  const result = await executeInTime({ schema, document: parse('{ slow }'), rootValue: { slow: never }, contextValue: { expire } }, 20);
  expect(code(result)).toBe('TIMEOUT');
  expect(expire).toHaveBeenCalledOnce();
});

test('one that is in time is answered as it is', async () => {
  const expire = vi.fn();
  expect(await executeInTime({ schema, document: parse('{ quick }'), rootValue: { quick: 1 }, contextValue: { expire } }, 1_000)).toEqual({ data: { quick: 1 } });
  expect(expire).not.toHaveBeenCalled();
});

test('a subscription that opens too late is ended, and nobody hears of it', async () => {
  const ended = vi.fn(async () => ({ done: true as const, value: undefined }));
  const iterator = { next: never, return: ended, throw: never, [Symbol.asyncIterator]: () => iterator };
  const field = (schema.getSubscriptionType() as GraphQLObjectType).getFields()['slow']!;
  field.subscribe = () => new Promise((resolve) => setTimeout(() => resolve(iterator), 40));
  const result = await subscribeInTime({ schema, document: parse('subscription { slow }') }, 10);
  expect(code(result)).toBe('TIMEOUT');
  await vi.waitFor(() => expect(ended).toHaveBeenCalledOnce());
});
