// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { safeNext } from './session.ts';

it('after sign-in only leads to pages of this site', () => {
  expect(safeNext('/sequences/sequence_1?step=step_2')).toBe('/sequences/sequence_1?step=step_2');
  for (const elsewhere of ['//evil.example', '/\\evil.example', 'https://evil.example', 'javascript:alert(1)', '', null, '/sign-in?next=/']) {
    expect(safeNext(elsewhere)).toBe('/');
  }
});
