import { getIntrospectionQuery } from 'graphql';
import { expect, test } from 'vitest';
import { depthRule } from './depth.rule.ts';
import { sayings } from './limits.testkit.ts';

const nested = (levels: number) => `{ me ${'{ friend '.repeat(levels - 2)}{ name }${' }'.repeat(levels - 2)} }`;

test('ten levels pass and eleven do not', () => {
  expect(sayings(depthRule(10), nested(10))).toEqual([]);
  expect(sayings(depthRule(10), nested(11))).toEqual(['This operation is 11 levels deep; 10 are allowed.']);
});

test('edges and node add nothing', () => {
  const text = '{ people(first: 1) { edges { node { people(first: 1) { edges { node { name } } } } } } }';
  expect(sayings(depthRule(3), text)).toEqual([]);
  expect(sayings(depthRule(2), text)).toHaveLength(1);
});

test('a fragment is as deep as what it holds, wherever it is spread', () => {
  const text = 'query { me { friend { ...Deep } } } fragment Deep on Person { friend { friend { name } } }';
  expect(sayings(depthRule(5), text)).toEqual([]);
  expect(sayings(depthRule(4), text)).toHaveLength(1);
});

test('a look into the schema is not measured', () => {
  expect(sayings(depthRule(2), getIntrospectionQuery())).toEqual([]);
});

test('fragments that spread one another come to an end', () => {
  expect(sayings(depthRule(10), 'query { me { ...A } } fragment A on Person { friend { ...B } } fragment B on Person { friend { ...A } }')).toEqual([]);
});
