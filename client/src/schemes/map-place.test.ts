import { describe, expect, it } from 'vitest';
import { mapOf, wordsOf } from './map.testkit.ts';
import { afterMove, changeOf, type Move, spotOf, type Wish, wishFor } from './map-place.ts';

describe('a move on the map', () => {
  const map = mapOf({ 7: [['Number', 'AUTUMN_1', 'a0']], 8: [['Ratio', 'AUTUMN_1', 'a0'], ['Angles', 'AUTUMN_1', 'a1'], ['Data', 'SPRING_1', 'a0', 2]] }, ['Proof']);
  const move = (title: string, wish: Partial<Wish> | null, from: number | null = 8): Move => ({
    unitId: `unit_${title}`, placementId: from === null ? null : `place_${title}`, fromProgrammeId: from === null ? null : `year${from}`,
    wish: wish && { programmeId: 'year8', halfTerm: 'AUTUMN_1', weeks: 3, afterUnitId: null, ...wish },
  });

  it('puts a unit first, or after another, before the server has given it a position', () => {
    expect(wordsOf(afterMove(map, move('Angles', {})))['year8']).toBe('Angles AUTUMN_1 3, Ratio AUTUMN_1 3, Data SPRING_1 2');
    expect(wordsOf(afterMove(map, move('Data', { weeks: 2, afterUnitId: 'unit_Ratio' })))['year8']).toBe('Ratio AUTUMN_1 3, Data AUTUMN_1 2, Angles AUTUMN_1 3');
  });

  it('goes to another year, off the map and onto it', () => {
    expect(wordsOf(afterMove(map, move('Ratio', { programmeId: 'year7', afterUnitId: 'unit_Number' })))).toEqual({ year7: 'Number AUTUMN_1 3, Ratio AUTUMN_1 3', year8: 'Angles AUTUMN_1 3, Data SPRING_1 2' });
    expect(afterMove(map, move('Ratio', null)).unplacedUnits.map(({ title }) => title)).toEqual(['Proof', 'Ratio']);
    expect(afterMove(map, move('Proof', {}, null)).unplacedUnits).toEqual([]);
  });

  it('draws again only the years it is about', () => {
    const next = afterMove(map, move('Angles', {}));
    expect(next.programmes.map((programme, index) => programme === map.programmes[index])).toEqual([true, false]);
  });

  it('says what it changes: where, weeks, both, or nothing', () => {
    const at = (wish: Partial<Wish>) => changeOf(map, move('Angles', { afterUnitId: 'unit_Ratio', ...wish }));
    expect([at({}), at({ weeks: 5 }), at({ afterUnitId: null }), at({ halfTerm: 'SUMMER_1', weeks: 1 })]).toEqual([null, 'weeks', 'where', 'both']);
    // The unit to follow has left: the end of the half-term is meant, where it stands.
    expect(at({ afterUnitId: 'unit_gone' })).toBeNull();
  });

  it('leaves what it does not change to whoever changed it meanwhile', () => {
    const moved = mapOf({ 7: [], 8: [['Angles', 'SUMMER_1', 'a0', 6]] });
    const wish = { afterUnitId: 'unit_Ratio', weeks: 4 };
    expect(wordsOf(afterMove(moved, { ...move('Angles', wish), change: 'weeks' }))['year8']).toBe('Angles SUMMER_1 4');
    expect(wordsOf(afterMove(moved, { ...move('Angles', wish), change: 'where' }))['year8']).toBe('Angles AUTUMN_1 6');
  });

  it('goes back after the nearest of those before it that is still there', () => {
    const spot = { ...spotOf(map, 'unit_Angles', 'year8')!, unitsBefore: ['unit_Ratio', 'unit_gone'] };
    expect(wishFor(map, spot, 'unit_Angles').afterUnitId).toBe('unit_Ratio');
    expect(wishFor(map, { ...spot, unitsBefore: ['unit_gone'] }, 'unit_Angles').afterUnitId).toBeNull();
  });
});
