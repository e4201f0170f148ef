import { Kind, parse, type OperationDefinitionNode } from 'graphql';
import { expect, test } from 'vitest';
import { costOf } from './cost.ts';
import { schema } from './limits.testkit.ts';

function cost(text: string, variables?: Record<string, unknown>): number {
  const document = parse(text);
  return costOf(schema, document, document.definitions.find((node): node is OperationDefinitionNode => node.kind === Kind.OPERATION_DEFINITION)!, variables);
}

test('an object costs one and a plain value nothing', () => {
  expect(cost('{ me { id name friend { name } } }')).toBe(2);
});

test('what is inside a page costs once for each that is asked for, at every level', () => {
  expect(cost('{ people(first: 10) { nodes { name } } }')).toBe(11);
  expect(cost('{ people(first: 10) { nodes { people(first: 10) { edges { node { name } } } } } }')).toBe(1 + 10 * (1 + (1 + 10 * 2)));
});

test('a bounded list is taken to hold five', () => {
  expect(cost('{ me { friends { friend { name } } } }')).toBe(1 + 5 * 2);
});

test('a page’s size may come from a variable, its default, or be the most there is', () => {
  const text = 'query ($n: Int = 20) { people(first: $n) { nodes { name } } }';
  expect(cost(text, { n: 3 })).toBe(4);
  expect(cost(text, {})).toBe(21);
  expect(cost(text.replace(' = 20', '!'))).toBe(101);
  expect(cost(text, { n: 'many' })).toBe(101);
});

test('no page is cheaper than one, so that none makes up for another', () => {
  expect(cost('{ people(first: -1000) { nodes { name } } me { friend { name } } }')).toBe(2 + 2);
});

test('a mutation costs ten, and what it answers', () => {
  expect(cost('mutation { rename(name: "a") { name } }')).toBe(11);
});

test('a fragment costs wherever it is spread', () => {
  expect(cost('query { a: me { ...F } b: me { ...F } } fragment F on Person { people(first: 10) { nodes { name } } }')).toBe(2 * 12);
});
