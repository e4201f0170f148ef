import { expect, test } from 'vitest';
import { aliasesRule } from './aliases.rule.ts';
import { sayings } from './limits.testkit.ts';

const aliased = (count: number, field = 'name') => `{ me { ${Array.from({ length: count }, (_, index) => `a${index}: ${field}`).join(' ')} } }`;

test('fifteen aliases pass and sixteen do not', () => {
  expect(sayings(aliasesRule(15), aliased(15))).toEqual([]);
  expect(sayings(aliasesRule(15), aliased(16))).toEqual(['This operation has 16 aliases; 15 are allowed.']);
});

test('__typename counts like any other', () => {
  expect(sayings(aliasesRule(15), aliased(16, '__typename'))).toHaveLength(1);
});

test('aliases in a fragment count wherever it is spread', () => {
  const fragment = 'fragment Four on Person { a: name b: name c: name d: name }';
  const spread = (times: number) => `{ me { ${'friend { ...Four } '.repeat(times)} } } ${fragment}`;
  expect(sayings(aliasesRule(15), spread(3))).toEqual([]);
  expect(sayings(aliasesRule(15), spread(4))).toHaveLength(1);
});

test('fragments that double at every step are counted in no time', () => {
  const chain = Array.from({ length: 60 }, (_, index) => `fragment F${index} on Person { ...F${index + 1} ...F${index + 1} }`).join(' ');
  const started = performance.now();
  const [message] = sayings(aliasesRule(15), `{ me { ...F0 } } ${chain} fragment F60 on Person { a: name }`);
  expect(message).toContain(`${2 ** 60} aliases`);
  expect(performance.now() - started).toBeLessThan(2_000);
});
