import { describe, expect, it } from 'vitest';
import { applyMapEvent } from './map-events.ts';
import { mapOf, unitNode, wordsOf } from './map.testkit.ts';

describe('an event on the map', () => {
  const map = mapOf({ 7: [['Number', 'AUTUMN_1', 'a0']], 8: [['Ratio', 'AUTUMN_1', 'a0'], ['Angles', 'AUTUMN_1', 'a1']], 9: [] }, ['Proof']);

  it('brings a unit to where it stands now, whatever year it stood in before', () => {
    const next = applyMapEvent(map, unitNode('Ratio', [9, 'SPRING_1', 'a0', 5]))!;
    expect(wordsOf(next)).toEqual({ year7: 'Number AUTUMN_1 3', year8: 'Angles AUTUMN_1 3', year9: 'Ratio SPRING_1 5' });
  });

  it('leaves years alone that it is not about', () => {
    const next = applyMapEvent(map, unitNode('Ratio', [9, 'SPRING_1', 'a0']))!;
    expect(next.programmes.map((programme, index) => programme === map.programmes[index])).toEqual([true, false, false]);
  });

  it('takes a unit off the map, and puts one on it that stood beside it', () => {
    const off = applyMapEvent(map, unitNode('Angles', null))!;
    expect(off.unplacedUnits.map(({ title }) => title)).toEqual(['Angles', 'Proof']);
    const on = applyMapEvent(off, unitNode('Proof', [7, 'AUTUMN_1', 'a1']))!;
    expect([wordsOf(on)['year7'], on.unplacedUnits.map(({ title }) => title)]).toEqual(['Number AUTUMN_1 3, Proof AUTUMN_1 3', ['Angles']]);
  });

  it('changes nothing when it comes twice', () => {
    const node = unitNode('Ratio', [9, 'SPRING_1', 'a0']);
    const once = applyMapEvent(map, node)!;
    expect(applyMapEvent(once, node)).toEqual(once);
  });

  it('adds a year, and takes a new title', () => {
    const withTen = applyMapEvent(map, { __typename: 'Programme', id: 'year10', yearGroup: 10, tier: 'HIGHER', placements: [] })!;
    expect(withTen.programmes.map(({ id }) => id)).toEqual(['year7', 'year8', 'year9', 'year10']);
    expect(applyMapEvent(map, { ...map, __typename: 'SchemeOfWork', title: 'Another story' })!.title).toBe('Another story');
  });

  it('is not enough where it says nothing of what changed, or names a year that is not here', () => {
    expect(applyMapEvent(map, null)).toBeNull();
    expect(applyMapEvent(map, unitNode('Ratio', [11, 'SPRING_1', 'a0']))).toBeNull();
  });

  it('does not show what units hold', () => {
    expect(applyMapEvent(map, { __typename: 'LessonSequence', id: 'sequence' })).toBe(map);
  });
});
