import { buildSchema, type ExecutionResult, parse } from 'graphql';
import { expect, test } from 'vitest';
import { subscribeSharing } from './shared-results.ts';

const schema = buildSchema('type Query { none: Int } type Subscription { told: Told } type Told { words: String role: String cursor: String }');

/** Follows one event as somebody with a role; counts how often the answer was made. */
async function follow(document: ReturnType<typeof parse>, role: string, event: object, made: { count: number }): Promise<unknown> {
  const rootValue = {
    told: async function* () {
      yield event;
    },
  };
  schema.getSubscriptionType()!.getFields()['told']!.resolve = () => {
    made.count += 1;
    return { words: 'Bars, then a number line', role, cursor: `of ${role}` };
  };
  const answers = (await subscribeSharing({ schema, document, rootValue })) as AsyncGenerator<ExecutionResult>;
  return (await answers.next()).value.data.told;
}

test('an event is answered once for all who are alike, each with what is their own', async () => {
  const [document, made] = [parse('subscription { told { words cursor } }'), { count: 0 }];
  const alike = (cursor: string) => ({ answeredAlike: { key: 'post 1', own: { cursor } } });
  await follow(document, 'EDITOR', alike('mine'), made);
  expect(await follow(document, 'EDITOR', alike('theirs'), made)).toEqual({ words: 'Bars, then a number line', cursor: 'theirs' });
  expect(made.count).toBe(1);
});

test('what is not said to be alike is nobody else’s, whatever fields the event has', async () => {
  const [document, made] = [parse('subscription { told { role } }'), { count: 0 }];
  const opened = { type: 'DocumentOpened', shared: { key: 'undefined', own: {} }, key: 'x', own: {} };
  expect(await follow(document, 'EDITOR', opened, made)).toEqual({ role: 'EDITOR' });
  expect(await follow(document, 'VIEWER', opened, made)).toEqual({ role: 'VIEWER' });
  expect(made.count).toBe(2);
});
