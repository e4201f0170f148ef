import { describe, expect, it } from 'vitest';
import { dependenciesOf, placeOf, timelineLanes } from './plan-timeline.ts';
import { anAction, aPlan, HALF_TERMS } from './plans.testkit.ts';

const on = (date: string) => ({ on: date, halfTerm: null });

describe('the timeline', () => {
  it('gives every half-term a sixth, and holidays no room', () => {
    expect(placeOf('2026-09-01', HALF_TERMS)).toBe(0);
    expect(placeOf('2026-10-27', HALF_TERMS)).toBe(1);
    expect(placeOf('2026-11-02', HALF_TERMS)).toBe(1);
    expect(placeOf('2027-07-21', HALF_TERMS)).toBeCloseTo(6, 1);
    expect(placeOf('2026-08-20', HALF_TERMS)).toBe(0);
  });

  it('draws an action from its start to its due day, or over the half-term it is due in', () => {
    const plan = aPlan({
      actions: [
        anAction('span', { start: { on: null, halfTerm: 'AUTUMN_1' }, due: on('2026-12-18') }),
        anAction('term', { due: { on: null, halfTerm: 'SPRING_1' } }),
        anAction('day', { due: on('2026-11-20') }),
        anAction('undated'),
      ],
    });
    const [lane] = timelineLanes(plan);
    expect(lane!.bars.map(({ action, from, to, point }) => [action.id, from, to, point])).toEqual([
      ['day', expect.closeTo(1.244, 2), expect.closeTo(1.404, 2), true], ['span', 0, 2, false], ['term', 2, 3, false],
    ]);
    expect(lane!.undated.map(({ id }) => id)).toEqual(['undated']);
  });

  it('says where an action is due before what it waits for', () => {
    const plan = aPlan({
      actions: [
        anAction('first', { due: on('2026-12-18') }),
        anAction('early', { due: on('2026-11-20'), dependsOn: ['first'] }),
        anAction('fine', { start: on('2027-01-04'), due: on('2027-01-15'), dependsOn: ['first', 'not shown'] }),
      ],
    });
    expect(dependenciesOf(timelineLanes(plan))).toEqual([{ from: 'first', to: 'early', tight: true }, { from: 'first', to: 'fine', tight: false }]);
  });
});
