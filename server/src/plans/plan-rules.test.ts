import { expect, test } from 'vitest';
import { defaultHalfTerms } from '../schools/calendar.ts';
import { findCycle } from './dependencies.ts';
import { dueDay, dueOf, startDay } from './due.ts';
import { PLAN_TEMPLATES } from './plan-templates.ts';
import { progressOf } from './progress.ts';

const day = (text: string) => new Date(`${text}T00:00:00Z`);
const nothing = { startOn: null, startHalfTerm: null, dueOn: null, dueHalfTerm: null };

test('an action is due from fourteen days before its day until that day is over, then overdue; done or dropped it is neither', () => {
  const today = day('2026-11-22');
  const due = (text: string) => dueOf('IN_PROGRESS', day(text), today);
  expect(['2026-12-07', '2026-12-06', '2026-11-22', '2026-11-21'].map(due)).toEqual(['NONE', 'DUE', 'DUE', 'OVERDUE']);
  expect([dueOf('DONE', day('2026-11-01'), today), dueOf('DROPPED', day('2026-11-01'), today), dueOf('NOT_STARTED', null, today)]).toEqual(['NONE', 'NONE', 'NONE']);
});

test('what is due in a half-term is due on its last school day, and what begins in one begins on its first', () => {
  const halfTerms = defaultHalfTerms(2026);
  expect(dueDay({ ...nothing, dueHalfTerm: 'AUTUMN_2' }, halfTerms)).toEqual(day('2026-12-18'));
  expect(startDay({ ...nothing, startHalfTerm: 'SPRING_1' }, halfTerms)).toEqual(day('2027-01-04'));
  expect(dueDay({ ...nothing, dueOn: day('2026-12-01') }, halfTerms)).toEqual(day('2026-12-01'));
  expect(dueDay(nothing, halfTerms)).toBeNull();
});

test('progress counts met whole and partially met half, by weight, and says beside it what is not met', () => {
  const progress = progressOf([
    { state: 'MET', weight: 3 }, { state: 'PARTIALLY_MET', weight: 2 }, { state: 'NOT_MET', weight: 1 }, { state: 'IN_PROGRESS', weight: 1 }, { state: 'NOT_STARTED', weight: 1 },
  ]);
  expect(progress).toEqual({ percent: 50, met: 1, partiallyMet: 1, notMet: 1, inProgress: 1, notStarted: 1 });
  expect(progressOf([]).percent).toBe(0);
  expect(progressOf([{ state: 'MET', weight: 0 }]).percent).toBe(0);
});

test('actions that would wait for each other are found, however long the way round', () => {
  const waits = (...pairs: string[]) => pairs.map((pair) => ({ actionId: pair[0]!, onId: pair[1]! }));
  expect(findCycle(waits('ab', 'bc', 'ac', 'cd'), 'a')).toBeNull();
  expect(findCycle(waits('ab', 'bc', 'cd', 'da'), 'a')).toEqual(['a', 'b', 'c', 'd', 'a']);
  expect(findCycle(waits('ab', 'bc', 'cb'), 'a')).toBeNull();
  expect(findCycle(waits('aa'), 'a')).toEqual(['a', 'a']);
});

test('a template has at most three priorities, and each of its criteria says what will show it and what is done for it', () => {
  expect(new Set(PLAN_TEMPLATES.map(({ key }) => key)).size).toBe(PLAN_TEMPLATES.length);
  for (const { priorities } of PLAN_TEMPLATES) {
    expect(priorities.length).toBeLessThanOrEqual(3);
    for (const criterion of priorities.flatMap(({ criteria }) => criteria)) {
      expect([criterion.expectedEvidence.length > 0, criterion.actions.length > 0]).toEqual([true, true]);
    }
  }
});
