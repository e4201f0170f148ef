import { describe, expect, it } from 'vitest';
import { filterPlan, readFilter, writeFilter } from './plan-filter.ts';
import { aCriterion, anAction, aPlan, aPriority, TOM } from './plans.testkit.ts';

const TODAY = '2026-11-19';
const plan = aPlan({
  priorities: [aPriority('p1', { criteria: [aCriterion('c1'), aCriterion('c2', { lasting: true })] }), aPriority('p2')],
  actions: [
    anAction('late', { criterionId: 'c1', due: { on: '2026-10-01', halfTerm: null } }),
    anAction('soon', { owner: TOM, due: { on: '2026-11-27', halfTerm: null }, status: 'IN_PROGRESS' }),
    anAction('kept', { priorityId: 'p2', supporter: TOM, lasting: true }),
  ],
});
const shown = (filter: Parameters<typeof filterPlan>[1]) => filterPlan(plan, filter, TODAY).actions.map(({ id }) => id);

describe('filtering a plan', () => {
  it('finds what somebody does or supports', () => expect(shown({ owner: TOM.id })).toEqual(['soon', 'kept']));
  it('finds what is due with what is overdue, or only what is overdue', () => {
    expect(shown({ due: 'DUE' })).toEqual(['late', 'soon']);
    expect(shown({ due: 'OVER' })).toEqual(['late']);
  });
  it('finds by priority, status and what lasts, all at once', () => {
    expect(shown({ priority: 'p2' })).toEqual(['kept']);
    expect(shown({ status: 'IN_PROGRESS', priority: 'p1' })).toEqual(['soon']);
    expect(shown({ lasting: true })).toEqual(['kept']);
  });
  it('keeps criteria with something in them, and lasting criteria by themselves', () => {
    expect(filterPlan(plan, { due: 'OVER' }, TODAY).priorities.map(({ id, criteria }) => [id, criteria.map((one) => one.id)])).toEqual([['p1', ['c1']]]);
    expect(filterPlan(plan, { lasting: true }, TODAY).priorities[0]!.criteria.map(({ id }) => id)).toEqual(['c2']);
  });
  it('lives in the address, which keeps the rest', () => {
    const params = writeFilter(new URLSearchParams('view=board&status=DONE'), { owner: 'person_x', lasting: true });
    expect(params.toString()).toBe('view=board&owner=person_x&lasting=1');
    expect(readFilter(Object.fromEntries(params))).toEqual({ owner: 'person_x', lasting: true });
    expect(readFilter({ status: 'NONSENSE', due: 'X' })).toEqual({});
  });
});
