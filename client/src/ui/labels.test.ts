import { describe, expect, it } from 'vitest';
import { count, groupLine, placeLabel, roleLabel, unitLine, yearLabel } from './labels.ts';

const unit = { title: 'Ratio and scale', placement: { halfTerm: 'AUTUMN_1' as const, programme: { yearGroup: 8, tier: null } } };

describe('labels', () => {
  it('say where a sequence stands in the words of its department', () => {
    expect(unitLine(unit)).toBe('Year 8 · Autumn 1 · Ratio and scale');
  });

  it('say only the unit where its place is not shared', () => {
    expect(unitLine({ title: 'Ratio and scale', placement: null })).toBe('Ratio and scale');
    expect(placeLabel(null)).toBe('');
  });

  it('name the tier in Key Stage 4', () => {
    expect(yearLabel({ yearGroup: 10, tier: 'HIGHER' })).toBe('Year 10 Higher');
  });

  it('[R1] name an advocate with the profile', () => {
    expect(roleLabel('MASTERY_ADVOCATE', 'A')).toBe('Mastery advocate A');
    expect(roleLabel('TEACHER', null)).toBe('Teacher');
  });

  it('do not say a group’s kind twice', () => {
    const group = { title: 'Embedding group', kind: 'EMBEDDING' as const, academicYearLabel: '2026/27' };
    expect(groupLine(group)).toBe('2026/27');
    expect(groupLine({ ...group, title: 'Ratio together' })).toBe('Embedding group 2026/27');
  });

  it('count one and many', () => {
    expect([count(1, 'step'), count(0, 'step'), count(12, 'step')]).toEqual(['1 step', '0 steps', '12 steps']);
  });
});
