import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DomainProblem } from './errors.ts';
import { positionAfter, type Placed } from './position.ts';

const order = (items: Placed[]) =>
  items.toSorted((a, b) => (a.position === b.position ? (a.id < b.id ? -1 : 1) : a.position < b.position ? -1 : 1)).map(({ id }) => id);

describe('the position of a step', () => {
  test('is last, first, or right after another', () => {
    const items: Placed[] = [];
    items.push({ id: 'a', position: positionAfter(items, undefined) });
    items.push({ id: 'b', position: positionAfter(items, undefined) });
    items.push({ id: 'c', position: positionAfter(items, null) });
    items.push({ id: 'd', position: positionAfter(items, 'a') });
    expect(order(items)).toEqual(['c', 'a', 'd', 'b']);
  });

  test('after a step that has gone is refused', () => {
    expect(() => positionAfter([], 'gone')).toThrow(DomainProblem);
  });

  test('agrees with a plain list after any number of inserts and moves', () => {
    const place = fc.record({ move: fc.boolean(), from: fc.nat(), to: fc.nat() });
    fc.assert(
      fc.property(fc.array(place, { maxLength: 60 }), (places) => {
        const list: string[] = [];
        const items: Placed[] = [];
        places.forEach(({ move, from, to }, index) => {
          const moving = move && list.length > 0 ? list[from % list.length]! : `s${index}`;
          const others = list.filter((id) => id !== moving);
          const at = to % (others.length + 1);
          const position = positionAfter(items, at === 0 ? null : others[at - 1]!, moving);
          list.splice(0, list.length, ...others.slice(0, at), moving, ...others.slice(at));
          items.splice(0, items.length, ...items.filter(({ id }) => id !== moving), { id: moving, position });
        });
        expect(order(items)).toEqual(list);
      }),
    );
  });

  test('can still be found between two steps that were put at the same place at once', () => {
    const items = [
      { id: 'a', position: 'a1' },
      { id: 'b', position: 'a1' },
      { id: 'c', position: 'a2' },
    ];
    const position = positionAfter(items, 'a');
    expect(position > 'a1' && position < 'a2').toBe(true);
  });
});
