import { describe, expect, it } from 'vitest';
import { doneOf, progressOf, ragOf } from './plan-progress.ts';
import { aCriterion, anAction, aPlan, aPriority } from './plans.testkit.ts';

describe('how far a plan has come', () => {
  it('counts criteria by weight, one partially met as half, and names those not met beside the average', () => {
    const progress = progressOf([
      aCriterion('met', { state: 'MET', weight: 3 }), aCriterion('half', { state: 'PARTIALLY_MET', weight: 2 }), aCriterion('not', { state: 'NOT_MET', weight: 1 }),
    ]);
    expect(progress.share).toBeCloseTo(4 / 6);
    expect(progress).toMatchObject({ met: 1, of: 3 });
    expect(progress.unmet.map(({ id }) => id)).toEqual(['not']);
  });

  it('is nothing without criteria', () => {
    expect(progressOf([]).share).toBe(0);
  });

  it('leaves dropped actions out of what is to be done', () => {
    expect(doneOf([anAction('a', { status: 'DONE' }), anAction('b'), anAction('c', { status: 'DROPPED' })])).toEqual({ done: 1, of: 2 });
  });

  it('rates a priority by its latest milestone that is not ahead of today', () => {
    const at = { comment: null, by: null, at: '2026-10-20T12:00:00Z' };
    const priority = aPriority('p1', { milestones: [{ halfTerm: 'AUTUMN_1', rag: 'AMBER', ...at }, { halfTerm: 'SPRING_1', rag: 'GREEN', ...at }] });
    expect(ragOf(priority, aPlan(), '2026-11-19')).toBe('AMBER');
    expect(ragOf(priority, aPlan(), '2027-02-01')).toBe('GREEN');
    expect(ragOf(priority, aPlan(), '2026-09-03')).toBe('AMBER');
    expect(ragOf(aPriority('p2'), aPlan(), '2027-02-01')).toBeNull();
  });
});
