import { describe, expect, it } from 'vitest';
import type { MapPlacementFragment, MapProgrammeFragment } from '../graphql/generated/graphql.ts';
import { leadingStrand, mapRows, strandsOf } from './map-model.ts';

const placement = (title: string, halfTerm: MapPlacementFragment['halfTerm'], position: string, strand?: 'RATIO' | 'ALGEBRA'): MapPlacementFragment => ({
  __typename: 'UnitPlacement', id: title, halfTerm, weeks: 3, position,
  unit: {
    __typename: 'Unit', id: `unit_${title}`, title, stepCount: 0,
    curriculumThreads: strand ? [{ __typename: 'CurriculumThread', id: strand, name: strand, strand }] : [],
  },
});
const programme = (yearGroup: number, placements: MapPlacementFragment[], tier: 'HIGHER' | 'FOUNDATION' | null = null): MapProgrammeFragment =>
  ({ __typename: 'Programme', id: `p${yearGroup}${tier}`, yearGroup, tier, placements });

describe('the map of a scheme', () => {
  it('has six half-terms in every row, whatever is in them', () => {
    const [row] = mapRows([programme(8, [])]);
    expect(row!.cells.map((cell) => cell.halfTerm)).toEqual(['AUTUMN_1', 'AUTUMN_2', 'SPRING_1', 'SPRING_2', 'SUMMER_1', 'SUMMER_2']);
  });

  it('orders years, Foundation before Higher', () => {
    const rows = mapRows([programme(10, [], 'HIGHER'), programme(9, []), programme(10, [], 'FOUNDATION')]);
    expect(rows.map((row) => row.programme.id)).toEqual(['p9null', 'p10FOUNDATION', 'p10HIGHER']);
  });

  it('orders units by the bytes of their position, as the server does', () => {
    const [row] = mapRows([programme(8, [placement('third', 'AUTUMN_1', 'a1'), placement('second', 'AUTUMN_1', 'a0V'), placement('first', 'AUTUMN_1', 'Zz')])]);
    expect(row!.cells[0]!.placements.map((one) => one.id)).toEqual(['first', 'second', 'third']);
  });

  it('draws a unit in the strand of its first thread, and one without threads in none', () => {
    expect(leadingStrand(placement('a', 'AUTUMN_1', 'a0', 'RATIO'))).toBe('RATIO');
    expect(leadingStrand(placement('b', 'AUTUMN_1', 'a0'))).toBeUndefined();
    expect([...strandsOf([programme(8, [placement('a', 'AUTUMN_1', 'a0', 'RATIO'), placement('b', 'AUTUMN_1', 'a1')])])]).toEqual(['RATIO']);
  });
});
