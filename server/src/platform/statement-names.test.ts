import { expect, test } from 'vitest';
import { createStatementNames } from './statement-names.ts';

test('a statement is named from its third time on, always the same, and another otherwise', () => {
  const name = createStatementNames();
  const asked = ['SELECT 1', 'SELECT 2', 'SELECT 1', 'SELECT 1', 'SELECT 2', 'SELECT 1', 'SELECT 2'].map((sql) => name({ sql }));
  expect(asked).toEqual(['', '', '', 's1', '', 's1', 's2']);
});

test('there are never more than 300 names, whatever is asked; those there are stay', () => {
  const name = createStatementNames();
  const ask = (sql: string) => [name({ sql }), name({ sql }), name({ sql })].at(-1)!;
  const names = new Set(Array.from({ length: 5_000 }, (_, index) => ask(`SELECT ${index}`)));
  expect(names.size).toBe(301);
  expect(names).toContain('');
  expect(ask('SELECT 0')).toBe('s1');
});
