import { buildASTSchema, getOperationAST, Kind, parse, type FragmentDefinitionNode, type GraphQLResolveInfo } from 'graphql';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import trusted from '../../../schema/operations.json' with { type: 'json' };
import { asksAlike } from './alike.ts';

const schema = buildASTSchema(parse(readFileSync(new URL('../../../schema/schema.graphql', import.meta.url), 'utf8')));

function asked(text: string): boolean {
  const document = parse(text);
  const fragments = Object.fromEntries(document.definitions.filter((one): one is FragmentDefinitionNode => one.kind === Kind.FRAGMENT_DEFINITION).map((one) => [one.name.value, one]));
  return asksAlike({ schema, operation: getOperationAST(document)!, fragments } as unknown as GraphQLResolveInfo);
}
const event = (fields: string) => `subscription { threadEvents(threadId: "t") { ... on EventsOpened { cursor } ... on ScopeEvent { cursor previousCursor node { id ... on Post { ${fields} } } } } }`;

test('the web client’s own subscription to a thread is answered once for all who are alike', () => {
  const own = Object.values(trusted as Record<string, string>).find((text) => text.includes('subscription ThreadEvents'))!;
  expect(asked(own)).toBe(true);
});

test('whatever else is a reader’s own, goes by another name, or hangs on a directive is answered to each alone', () => {
  expect(asked(event('id text author { id name }'))).toBe(true);
  expect(asked(event('id versions { id }'))).toBe(false);
  expect(asked(event('id thread { id unreadCount }'))).toBe(false);
  expect(asked(event('id words: text'))).toBe(false);
  expect(asked(event('id text @include(if: true)'))).toBe(false);
  expect(asked(event('id otherThread { id }'))).toBe(false);
  expect(asked(event('id').replace(' cursor previousCursor', ' at: cursor previousCursor'))).toBe(false);
  expect(asked(event('id } ... on Comment { text'))).toBe(false);
});
