import { describe, expect, it } from 'vitest';
import type { MapPlacementFragment, MapProgrammeFragment } from '../graphql/generated/graphql.ts';
import { isChosen, leadingStrand, mapRows, plannedWeeks, readFilter, threadsOn } from './map-model.ts';

const placement = (title: string, halfTerm: MapPlacementFragment['halfTerm'], position: string, strand?: 'RATIO' | 'ALGEBRA'): MapPlacementFragment => ({
  __typename: 'UnitPlacement', id: title, halfTerm, weeks: 3, position,
  unit: {
    __typename: 'Unit', id: `unit_${title}`, title,
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

  it('keeps the row of a year that did not change, so that it is not drawn again', () => {
    const [seven, eight] = [programme(7, []), programme(8, [])];
    const before = mapRows([seven, eight]);
    const now = mapRows([seven, { ...eight }]);
    expect([now[0] === before[0], now[1] === before[1]]).toEqual([true, false]);
  });

  it('draws a unit in the strand of its first thread, and one without threads in none', () => {
    expect(leadingStrand(placement('a', 'AUTUMN_1', 'a0', 'RATIO').unit)).toBe('RATIO');
    expect(leadingStrand(placement('b', 'AUTUMN_1', 'a0').unit)).toBeUndefined();
  });

  it('names each thread once, those of units beside the map too', () => {
    const beside = placement('c', 'AUTUMN_1', 'a0', 'ALGEBRA').unit;
    const programmes = [programme(8, [placement('a', 'AUTUMN_1', 'a0', 'RATIO'), placement('b', 'AUTUMN_1', 'a1', 'RATIO')])];
    expect(threadsOn({ programmes, unplacedUnits: [beside] }).map(({ name }) => name)).toEqual(['ALGEBRA', 'RATIO']);
  });

  it('brings forward what the address names, by strand or by thread, and everything where it names nothing', () => {
    const thread = `thread_${'0a'.repeat(16)}`;
    expect([...readFilter(`RATIO,${thread},<b>,ALGEBRA`)]).toEqual(['RATIO', thread, 'ALGEBRA']);
    const { unit } = placement('a', 'AUTUMN_1', 'a0', 'RATIO');
    expect([isChosen(readFilter(null), unit), isChosen(readFilter('RATIO'), unit), isChosen(readFilter('ALGEBRA'), unit)]).toEqual([true, true, false]);
  });

  it('counts the weeks planned for a half-term', () => {
    expect(plannedWeeks([placement('a', 'AUTUMN_1', 'a0'), placement('b', 'AUTUMN_1', 'a1')])).toBe(6);
  });
});
