import { expect, test } from 'vitest';
import type { StepRowFragment } from '../graphql/generated/graphql.ts';
import { type ShownStep, shownSteps } from './shown-steps.ts';

const step = (id: string) => ({ id, title: id }) as StepRowFragment;
const steps = (ids: string) => [...ids].map(step);
const line = (shown: readonly ShownStep[]) => shown.map(({ step: { id }, number }) => `${id}${number ?? '-'}`).join(' ');
const all = shownSteps({ steps: steps('abcd'), removedSteps: [] }, [], () => false);

test('a removed step goes, and the rest are numbered anew', () => {
  expect(line(all)).toBe('a1 b2 c3 d4');
  expect(line(shownSteps({ steps: steps('acd'), removedSteps: steps('b') }, all, () => false))).toBe('a1 c2 d3');
});

test('[D20] a step removed under somebody’s hands stays in its place without a number, whatever else moves', () => {
  const held = shownSteps({ steps: steps('acd'), removedSteps: steps('b') }, all, (id) => id === 'b');
  expect(line(held)).toBe('a1 b- c2 d3');
  // It stays when the hands have left it, until it is let go.
  const moved = shownSteps({ steps: steps('dca'), removedSteps: steps('b') }, held, () => false);
  expect(line(moved)).toBe('d1 c2 a3 b-');
  expect(line(shownSteps({ steps: steps('dca'), removedSteps: steps('b') }, moved.filter((one) => one.step.id !== 'b'), () => false))).toBe('d1 c2 a3');
});

test('the first step stays first, and a restored one is a step again', () => {
  const held = shownSteps({ steps: steps('bcd'), removedSteps: steps('a') }, all, () => true);
  expect(line(held)).toBe('a- b1 c2 d3');
  expect(line(shownSteps({ steps: steps('abcd'), removedSteps: [] }, held, () => false))).toBe('a1 b2 c3 d4');
});
