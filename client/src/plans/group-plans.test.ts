import { describe, expect, it } from 'vitest';
import { silenceLine, summaryOrder } from './group-plans.ts';

const plan = (name: string, given: { atRisk?: boolean; silentDays?: number; overdue?: number }) => ({ name, atRisk: false, silentDays: 2, overdue: 0, ...given });

describe('the plans of a group', () => {
  it('come with those first that need a talk', () => {
    const plans = [plan('fine', {}), plan('quiet', { silentDays: 40 }), plan('late', { atRisk: true, overdue: 1 }), plan('later', { atRisk: true, overdue: 4 }), plan('silent', { silentDays: 70 })];
    expect(summaryOrder(plans).map(({ name }) => name)).toEqual(['later', 'late', 'silent', 'quiet', 'fine']);
  });

  it('say for how long nothing was changed', () => {
    expect([0, 1, 9, 14, 40].map(silenceLine)).toEqual(['changed today', 'changed yesterday', 'changed 9 days ago', 'quiet for 2 weeks', 'quiet for 5 weeks']);
  });
});
