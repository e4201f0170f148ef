import { expect, test } from 'vitest';
import { stageMarks, timeLeft } from './stage-line.ts';

const STAGES = [{ title: 'Post your own' }, { title: 'Read and respond', opensOn: '2026-11-20' }, { title: 'What we take to the meeting', opensOn: '2026-11-28' }];

test('the stage that runs says until when, from the day the next one opens', () => {
  expect(stageMarks({ stages: STAGES, stage: 1 }).map(({ state, when }) => [state, when])).toEqual([['done', ''], ['now', 'to Fri 27 Nov'], ['ahead', 'from Sat 28 Nov']]);
});

test('a stage that ends with the weekend says Friday', () => {
  expect(stageMarks({ stages: [{ title: 'Share' }, { title: 'Answer', opensOn: '2026-11-30' }], stage: 0 })[0]!.when).toBe('to Fri 27 Nov');
});

test('the last stage runs to the day the thread closes, as London counts it', () => {
  expect(stageMarks({ stages: STAGES, stage: 2, closesAt: '2026-12-04T23:30:00Z' })[2]!.when).toBe('to Fri 4 Dec');
});

test('a stage by the clock says its minutes; once the thread is closed all of it is over', () => {
  const surgery = [{ title: 'Focus question', minutes: 5 }, { title: 'Clarifying questions', minutes: 15 }];
  expect(stageMarks({ stages: surgery, stage: 0 }).map(({ when }) => when)).toEqual(['5 min', '15 min']);
  expect(stageMarks({ stages: surgery, stage: 0, closedAt: '2026-11-20T10:00:00Z' }).map(({ state }) => state)).toEqual(['done', 'done']);
});

test('a timer counts down to nothing and stays there', () => {
  expect([timeLeft(5, 0, 55_000), timeLeft(5, 0, 299_001), timeLeft(5, 0, 999_999)]).toEqual(['4:05', '0:01', '0:00']);
});
