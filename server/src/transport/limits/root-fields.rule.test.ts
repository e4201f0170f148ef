import { OperationTypeNode } from 'graphql';
import { expect, test } from 'vitest';
import { sayings } from './limits.testkit.ts';
import { rootFieldsRule } from './root-fields.rule.ts';

const queries = rootFieldsRule(OperationTypeNode.QUERY, 5);
const mutations = rootFieldsRule(OperationTypeNode.MUTATION, 1);

test('five root fields pass and six do not, whatever they are called', () => {
  const text = (count: number) => `{ ${Array.from({ length: count }, (_, index) => `a${index}: me { name }`).join(' ')} }`;
  expect(sayings(queries, text(5))).toEqual([]);
  expect(sayings(queries, text(6))).toEqual(['This operation has 6 root fields; 5 are allowed.']);
});

test('root fields in fragments count', () => {
  const text = 'query { ...Three ...Three } fragment Three on Query { a: me { name } b: me { name } c: me { name } }';
  expect(sayings(queries, text)).toHaveLength(1);
});

test('an operation changes one thing', () => {
  expect(sayings(mutations, 'mutation { rename(name: "a") { name } }')).toEqual([]);
  expect(sayings(mutations, 'mutation { a: rename(name: "a") { name } b: rename(name: "b") { name } }')).toEqual(['This operation has 2 mutations; send them one by one.']);
});

test('each kind has its own limit', () => {
  expect(sayings(mutations, '{ a: me { name } b: me { name } }')).toEqual([]);
});
