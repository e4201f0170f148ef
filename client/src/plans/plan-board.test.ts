import { describe, expect, it } from 'vitest';
import { boardLanes, boardStatuses, mayDrop } from './plan-board.ts';
import { anAction, aPlan, aPriority } from './plans.testkit.ts';

const on = (date: string) => ({ on: date, halfTerm: null });

describe('the board', () => {
  it('stands in lanes by priority and columns by status, what is due first on top', () => {
    const plan = aPlan({
      priorities: [aPriority('p1'), aPriority('p2')],
      actions: [anAction('some day'), anAction('late', { due: on('2027-01-10') }), anAction('soon', { due: on('2026-11-27') }), anAction('done', { priorityId: 'p2', status: 'DONE' })],
    });
    expect(boardLanes(plan).map(({ cells }) => cells.map(({ actions }) => actions.map(({ id }) => id)))).toEqual([
      [['soon', 'late', 'some day'], [], []], [[], [], ['done']],
    ]);
  });

  it('has a column for dropped actions only where there are any', () => {
    expect(boardStatuses(aPlan({ actions: [anAction('a')] }))).toHaveLength(3);
    expect(boardStatuses(aPlan({ actions: [anAction('a', { status: 'DROPPED' })] }))).toHaveLength(4);
  });

  it('lets an owner say how far an action has come, and only editors take it to another priority', () => {
    const own = anAction('a', { can: { edit: false, update: true } });
    expect(mayDrop(own, { priorityId: 'p1', status: 'DONE' })).toBe(true);
    expect(mayDrop(own, { priorityId: 'p2', status: 'DONE' })).toBe(false);
    expect(mayDrop(anAction('b', { can: { edit: false, update: false } }), { priorityId: 'p1', status: 'DONE' })).toBe(false);
    expect(mayDrop(own, { priorityId: 'p1', status: 'NOT_STARTED' })).toBe(false);
  });
});
