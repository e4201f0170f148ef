import { expect, test } from 'vitest';
import { ALL_OPEN, isNew, passes, schoolsIn } from './comment-filter.ts';
import { says } from './comments.testkit.ts';

const look = { personId: 'person_me', readAt: '2026-11-20T10:00:00.000Z' };

test('what others have written since the viewer was last here is new, their own words never', () => {
  expect(isNew(says('a', { createdAt: '2026-11-20T10:00:01.000Z' }), look)).toBe(true);
  expect(isNew(says('a', { createdAt: '2026-11-20T09:59:59.000Z' }), look)).toBe(false);
  expect(isNew(says('a', { createdAt: '2026-11-21T10:00:00.000Z', author: { __typename: 'Person', id: 'person_me', name: 'Me' } }), look)).toBe(false);
  expect(isNew(says('a'), { ...look, readAt: null })).toBe(true);
});

test('a thread is shown by its kind, its tags, its state, and the school of anybody in it', () => {
  const thread = says('a', { kind: 'WONDER', tags: ['VARIATION'], replies: [says('b', { school: 'Eastmere' })] });
  expect(passes(thread, ALL_OPEN, look)).toBe(true);
  expect(passes(thread, { ...ALL_OPEN, kind: 'WONDER', tag: 'VARIATION' }, look)).toBe(true);
  expect(passes(thread, { ...ALL_OPEN, kind: 'NOTICE' }, look)).toBe(false);
  expect(passes(thread, { ...ALL_OPEN, tag: 'FLUENCY' }, look)).toBe(false);
  expect(passes(thread, { ...ALL_OPEN, school: 'department_Eastmere' }, look)).toBe(true);
  expect(passes(thread, { ...ALL_OPEN, school: 'department_St Bede’s' }, look)).toBe(false);
  expect(passes(thread, { ...ALL_OPEN, resolved: true }, look)).toBe(false);
});

test('a thread counts as new where only its latest reply is', () => {
  const thread = says('a', { createdAt: '2026-11-01T10:00:00.000Z', replies: [says('b', { createdAt: '2026-11-21T10:00:00.000Z' })] });
  expect(passes(thread, { ...ALL_OPEN, unread: true }, look)).toBe(true);
  expect(passes({ ...thread, replies: [] }, { ...ALL_OPEN, unread: true }, look)).toBe(false);
});

test('the schools to choose from are those that have said something, people of the hub among them', () => {
  const threads = [says('a', { school: 'St Bede’s' }), says('b', { school: null, replies: [says('c', { school: 'Eastmere' })] }), says('d', { school: 'Eastmere' })];
  expect(schoolsIn(threads, 'sequence').map(({ name }) => name)).toEqual(['Eastmere', 'Hub', 'St Bede’s']);
});
