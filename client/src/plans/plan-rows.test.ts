import { describe, expect, it } from 'vitest';
import { isTyping, nextCell, planRows } from './plan-rows.ts';
import { aCriterion, anAction, aPlan, aPriority } from './plans.testkit.ts';

const plan = aPlan({
  priorities: [aPriority('p1', { criteria: [aCriterion('c1')] }), aPriority('p2')],
  actions: [anAction('loose'), anAction('a1', { criterionId: 'c1' }), anAction('b1', { priorityId: 'p2' })],
});
const rows = planRows(plan, plan, ({ id }) => id === 'p2');
const press = (key: string, with_: { ctrl?: boolean; shift?: boolean } = {}) => ({ key, ctrlKey: with_.ctrl ?? false, shiftKey: with_.shift ?? false });

describe('the lines of the plan table', () => {
  it('are priorities, their criteria with their actions, then actions without one, and where one may add', () => {
    expect(rows.map(({ id }) => id)).toEqual(['p1', 'c1', 'a1', 'loose', 'p2', 'b1', 'add-p2']);
  });

  it('keep a priority’s number when others are filtered away', () => {
    const [first] = planRows({ ...plan, priorities: plan.priorities.slice(1) }, plan, () => false);
    expect(first).toMatchObject({ kind: 'PRIORITY', number: 2 });
  });
});

describe('keys in the plan table', () => {
  it('arrows go to the neighbouring cell, and stay at the edges', () => {
    expect(nextCell(rows, { row: 'a1', column: 'who' }, press('ArrowRight'))).toEqual({ row: 'a1', column: 'when' });
    expect(nextCell(rows, { row: 'a1', column: 'what' }, press('ArrowLeft'))).toEqual({ row: 'a1', column: 'what' });
    expect(nextCell(rows, { row: 'p1', column: 'what' }, press('ArrowUp'))).toEqual({ row: 'p1', column: 'what' });
  });

  it('down keeps the column across lines that have fewer cells', () => {
    expect(nextCell(rows, { row: 'a1', column: 'when' }, press('ArrowUp'))).toEqual({ row: 'c1', column: 'what' });
    expect(nextCell(rows, { row: 'c1', column: 'what' }, press('ArrowDown'), 'when')).toEqual({ row: 'a1', column: 'when' });
  });

  it('Tab goes through a line into the next, and leaves after the last', () => {
    expect(nextCell(rows, { row: 'a1', column: 'state' }, press('Tab'))).toEqual({ row: 'loose', column: 'what' });
    expect(nextCell(rows, { row: 'loose', column: 'what' }, press('Tab', { shift: true }))).toEqual({ row: 'a1', column: 'state' });
    // Where a criterion may be added beside an action, that comes last.
    expect(nextCell(rows, { row: 'add-p2', column: 'what' }, press('Tab'))).toEqual({ row: 'add-p2', column: 'who' });
    expect(nextCell(rows, { row: 'add-p2', column: 'who' }, press('Tab'))).toBeNull();
  });

  it('Home and End go along a line, with Ctrl through the table', () => {
    expect(nextCell(rows, { row: 'a1', column: 'when' }, press('End'))).toEqual({ row: 'a1', column: 'state' });
    expect(nextCell(rows, { row: 'a1', column: 'when' }, press('Home', { ctrl: true }))).toEqual({ row: 'p1', column: 'what' });
  });

  it('a letter begins to write, a shortcut does not', () => {
    const key = { ctrlKey: false, metaKey: false, altKey: false };
    expect(isTyping({ key: 'a', ...key })).toBe(true);
    expect(isTyping({ key: 'c', ...key, ctrlKey: true })).toBe(false);
    expect(isTyping({ key: 'Enter', ...key })).toBe(false);
  });
});
