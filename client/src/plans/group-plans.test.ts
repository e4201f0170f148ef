import { describe, expect, it } from 'vitest';
import { riskLine, silenceLine, summaryOrder, withoutPlan } from './group-plans.ts';

const plan = (name: string, given: { atRisk?: boolean; silentDays?: number; overdue?: number }) => ({ name, atRisk: false, silentDays: 2, overdue: 0, ...given });

describe('the plans of a group', () => {
  it('come with those first that need a talk', () => {
    const plans = [plan('fine', {}), plan('quiet', { silentDays: 40 }), plan('late', { atRisk: true, overdue: 1 }), plan('later', { atRisk: true, overdue: 4 }), plan('silent', { silentDays: 70 })];
    expect(summaryOrder(plans).map(({ name }) => name)).toEqual(['later', 'late', 'silent', 'quiet', 'fine']);
  });

  it('say why they are at risk, and who has none', () => {
    expect(riskLine({ overdue: 2, priorities: [{ rag: 'RED' }, { rag: 'GREEN' }, { rag: null }] })).toBe('2 overdue, 1 priority red');
    expect(riskLine({ overdue: 0, priorities: [{ rag: 'RED' }, { rag: 'RED' }] })).toBe('2 priorities red');
    const departments = ['Hollin Lane', 'Eastmere', 'St Bede’s'].map((name) => ({ id: name, school: { name } }));
    const of = (...ids: string[]) => ids.map((id) => ({ department: { id } }));
    expect(withoutPlan(of('Hollin Lane'), departments)).toBe('Eastmere and St Bede’s have no plan for this year yet.');
    expect(withoutPlan(of('Hollin Lane', 'Eastmere'), departments)).toBe('St Bede’s has no plan for this year yet.');
    expect(withoutPlan(of('Hollin Lane', 'Eastmere', 'St Bede’s'), departments)).toBe('');
  });

  it('say for how long nothing was changed', () => {
    expect([0, 1, 9, 14, 40].map(silenceLine)).toEqual(['changed today', 'changed yesterday', 'changed 9 days ago', 'quiet for 2 weeks', 'quiet for 5 weeks']);
  });
});
