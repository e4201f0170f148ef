// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { joinFiles } from './FileDrop.tsx';
import { failureOf, outcomeOf } from './ImportRun.tsx';

describe('the report of an import', () => {
  it('does not count what there is none of', () => {
    expect(outcomeOf({ added: 427, updated: 0, unchanged: 0 })).toBe(': 427 new.');
    expect(outcomeOf({ added: 0, updated: 3, unchanged: 424 })).toBe(': 3 brought up to date, 424 as before.');
    expect(outcomeOf({ added: 0, updated: 0, unchanged: 0 })).toBe('.');
  });

  it('says what was wrong only where something was', () => {
    expect(failureOf({ status: 'DONE', problem: null })).toBeNull();
    expect(failureOf({ status: 'FAILED', problem: 'Line 3 ends too early.' })?.detail).toBe('Line 3 ends too early.');
  });
});

describe('choosing files', () => {
  it('takes files in several goes, a name chosen again replacing the older one', () => {
    const first = new File(['a'], 'threads.ttl');
    const again = new File(['b'], 'threads.ttl');
    const other = new File(['c'], 'units.ttl');
    expect(joinFiles([first], [other])).toEqual([first, other]);
    expect(joinFiles([first, other], [again])).toEqual([other, again]);
  });
});
