import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type CardToPlace, placeCards } from './place-cards.ts';

const GAP = 12;
const card = (id: string, wanted: number, height = 100): CardToPlace => ({ id, wanted, height });
const tops = (items: CardToPlace[], activeId: string | null = null) => Object.fromEntries(placeCards(items, activeId, GAP, 30).cards.map(({ id, top }) => [id, top]));

const manyCards = fc.array(fc.record({ wanted: fc.integer({ min: 0, max: 4_000 }), height: fc.integer({ min: 20, max: 400 }) }), { minLength: 1, maxLength: 60 })
  .map((all) => all.toSorted((a, b) => a.wanted - b.wanted).map(({ wanted, height }, index) => card(`c${index}`, wanted, height)));

test('cards stand beside their text where there is room, and below one another where there is not', () => {
  expect(tops([card('a', 0), card('b', 40), card('c', 500)])).toEqual({ a: 0, b: 112, c: 500 });
});

test('the card that has the word stands exactly beside its text; those before it make room upwards', () => {
  expect(tops([card('a', 300), card('b', 320), card('c', 340)], 'c')).toEqual({ a: 116, b: 228, c: 340 });
});

test('cards for which there is no room above are folded away, and nothing is lost', () => {
  const placed = placeCards([card('a', 100), card('b', 110), card('c', 120), card('d', 130)], 'd', GAP, 30);
  expect(placed.folded).toEqual(['a', 'b', 'c']);
  expect(placed.cards).toEqual([{ id: 'd', top: 130, height: 100 }]);
});

test('cards never overlap and keep the order of the page, whoever has the word', () => {
  fc.assert(fc.property(manyCards, fc.nat(), (items, pick) => {
    const active = items[pick % items.length]!;
    for (const activeId of [null, active.id]) {
      const { cards, folded, end } = placeCards(items, activeId, GAP, 30);
      expect([...folded, ...cards.map(({ id }) => id)]).toEqual(items.map(({ id }) => id));
      cards.forEach(({ top, height }, index) => {
        expect(top).toBeGreaterThanOrEqual(0);
        expect(top + height).toBeLessThanOrEqual(end);
        if (index > 0) expect(top - cards[index - 1]!.top - cards[index - 1]!.height).toBeGreaterThanOrEqual(GAP);
      });
      if (folded.length > 0) expect(cards[0]!.top).toBeGreaterThanOrEqual(30);
    }
    const placed = placeCards(items, active.id, GAP, 30);
    expect(placed.cards.find(({ id }) => id === active.id)!.top).toBe(placed.folded.length > 0 ? Math.max(30, active.wanted) : active.wanted);
  }));
});
