import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moveOfDrag, placesFor, reorder } from './step-order.ts';

const steps = ['a', 'b', 'c', 'd'].map((id) => ({ id, title: id.toUpperCase() }));
const order = (list: readonly { id: string }[]) => list.map((step) => step.id).join('');

describe('the order of steps', () => {
  it('puts a step first, or after another', () => {
    expect(order(reorder(steps, { stepId: 'c', afterStepId: null }))).toBe('cabd');
    expect(order(reorder(steps, { stepId: 'a', afterStepId: 'c' }))).toBe('bcad');
  });

  it('stays as it is when the step, or the one it should follow, is gone meanwhile', () => {
    expect(order(reorder(steps, { stepId: 'x', afterStepId: 'a' }))).toBe('abcd');
    expect(order(reorder(steps, { stepId: 'a', afterStepId: 'x' }))).toBe('abcd');
  });

  it('after a drag has the step where it was dropped, whichever way it came', () => {
    const position = fc.integer({ min: 0, max: steps.length - 1 });
    fc.assert(fc.property(position, position, (from, to) => {
      const move = moveOfDrag(steps, steps[from]!.id, steps[to]!.id);
      const after = move ? reorder(steps, move) : steps;
      expect(after[to]!.id).toBe(steps[from]!.id);
      expect(order(after).split('').toSorted().join('')).toBe('abcd');
    }));
  });

  it('offers every place but the present one', () => {
    expect(placesFor(steps, 'b').map((place) => place.label)).toEqual(['First', 'After 3. C', 'After 4. D']);
    expect(placesFor(steps, 'a').map((place) => place.label)).toEqual(['After 2. B', 'After 3. C', 'After 4. D']);
    for (const step of steps) {
      for (const place of placesFor(steps, step.id)) {
        expect(order(reorder(steps, { stepId: step.id, afterStepId: place.afterStepId }))).not.toBe('abcd');
      }
    }
  });
});
