import { expect, test } from 'vitest';
import { directivesRule } from './directives.rule.ts';
import { sayings } from './limits.testkit.ts';

const on = '@include(if: true) ';

test('eight directives pass and nine do not', () => {
  expect(sayings(directivesRule(8), `{ me { name ${on.repeat(8)} } }`)).toEqual([]);
  expect(sayings(directivesRule(8), `{ me { name ${on.repeat(9)} } }`)).toEqual(['This operation has 9 directives; 8 are allowed.']);
});

test('those on spreads, inline fragments and the operation count too', () => {
  const text = `query ${on} { me { ...F ${on} ... ${on} { name } } } fragment F on Person { name ${on} }`;
  expect(sayings(directivesRule(4), text)).toEqual([]);
  expect(sayings(directivesRule(3), text)).toHaveLength(1);
});
