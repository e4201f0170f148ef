import { expect, test } from 'vitest';
import { stateLabel, threadLine, type ListedThread } from './thread-line.ts';
import { dueLabel } from './action-line.ts';

const NOW = Date.parse('2026-11-22T10:00:00Z');
const thread: ListedThread = { state: 'OPEN', opensAt: '2026-11-10T09:00:00Z', postCount: 14, unreadCount: 3, template: { key: 'compare-approaches', title: 'Compare approaches' } };

test('an open thread says its template, its posts and what of them is new', () => {
  expect(threadLine(thread, NOW)).toBe('Compare approaches · 14 posts, 3 new');
});

test('one post per advocate comes before the template, and the day it closes is said', () => {
  expect(threadLine({ ...thread, onePer: 'ADVOCATE', postCount: 6, unreadCount: 0, closesAt: '2026-11-25T17:00:00Z' }, NOW)).toBe('One per advocate · 6 posts · closes Wed 25 Nov');
});

test('where one posts before one sees, the list tells nothing of what others wrote', () => {
  expect(threadLine({ ...thread, mustPostFirst: true, unreadCount: 0, postCount: 0 }, NOW)).toBe('Compare approaches · post yours to see the others’');
});

test('a thread that was to decide says when that was agreed and when it is looked at again', () => {
  const decides = { key: 'decide-together', title: 'Decide together' };
  expect(threadLine({ ...thread, template: decides, decisions: [{ status: 'AGREED', decidedAt: '2026-10-21T10:00:00Z', reviewOn: '2027-01-08' }] }, NOW)).toBe('Agreed 21 Oct · review 8 Jan');
});

test('a closed thread says whether something came out of it', () => {
  expect(threadLine({ ...thread, state: 'CLOSED', postCount: 31, unreadCount: 0, outcomeText: 'We draw it first' }, NOW)).toBe('Closed with an outcome · 31 posts');
  expect(stateLabel({ state: 'CLOSED', opensAt: '', closedAt: '2026-11-04T10:00:00Z' })).toBe('Closed, 4 Nov');
});

test('an action is due within a fortnight, then overdue, and done is neither', () => {
  expect(dueLabel('2026-11-27', '2026-11-22')).toEqual({ label: 'due Fri 27 Nov · in 5 days', state: 'soon' });
  expect(dueLabel('2026-11-19', '2026-11-22')).toEqual({ label: 'overdue since Thu 19 Nov', state: 'over' });
  expect(dueLabel('2026-12-18', '2026-11-22').state).toBe('later');
  expect(dueLabel('2026-11-19', '2026-11-22', 'DONE')).toEqual({ label: 'Thu 19 Nov', state: 'none' });
});

test('where a list says when its reader was last there, what is new is new since that day', () => {
  expect(threadLine({ ...thread, lastVisitAt: '2026-11-17T09:05:00Z' }, Date.parse('2026-11-20T08:00:00Z'))).toContain('14 posts, 3 new since Tuesday');
});
