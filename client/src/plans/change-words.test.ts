import { describe, expect, it } from 'vitest';
import { changeLine, valueWords } from './change-words.ts';

const change = (field: string, before: unknown, after: unknown, people: { from?: string; to?: string } = {}) => changeLine({
  field, before, after,
  beforePerson: people.from ? { __typename: 'Person', id: 'a', name: people.from } : null, afterPerson: people.to ? { __typename: 'Person', id: 'b', name: people.to } : null,
});

describe('a plan’s history in words', () => {
  it('says from what to what', () => {
    expect(change('status', 'IN_PROGRESS', 'DONE')).toEqual({ verb: 'changed the status', before: 'In progress', after: 'Done' });
    expect(change('dueOn', null, '2026-11-27T00:00:00.000Z')).toEqual({ verb: 'set when it is due', before: '', after: 'Fri 27 Nov' });
    expect(change('ownerId', 'person_a', 'person_b', { from: 'Priya Rao', to: 'Tom Okafor' })).toEqual({ verb: 'changed whose it is', before: 'Priya Rao', after: 'Tom Okafor' });
  });

  it('says what was linked', () => {
    expect(change('linked', null, 'UNIT').verb).toBe('linked a unit to it');
    expect(change('unlinked', 'THREAD', null).verb).toBe('took the link to a discussion away');
  });

  it('says what was taken out and put back', () => {
    expect(change('removedAt', null, '2026-11-19T10:00:00Z').verb).toBe('took out');
    expect(change('removedAt', '2026-11-19T10:00:00Z', null).verb).toBe('put back');
  });

  it('writes sums, half-terms and yes or no as people do', () => {
    expect(valueWords('cost', 12_000)).toBe('£120');
    expect(valueWords('releaseHalfDays', 1.5)).toBe('1½ half-days');
    expect(valueWords('dueHalfTerm', 'SPRING_1')).toBe('Spring 1');
    expect(valueWords('lasting', true)).toBe('yes');
    expect(valueWords('title', 'TRG')).toBe('TRG');
  });
});
