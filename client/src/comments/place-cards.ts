/** A card that wants to stand beside its text. */
export interface CardToPlace {
  readonly id: string;
  /** Where its text stands, in pixels below the top of the rail. */
  readonly wanted: number;
  readonly height: number;
}

export interface PlacedCard {
  readonly id: string;
  readonly top: number;
  readonly height: number;
}

export interface PlacedCards {
  readonly cards: readonly PlacedCard[];
  /** Cards before the one that has the word, for which there is no room above it. */
  readonly folded: readonly string[];
  /** Where the last card ends. */
  readonly end: number;
}

/**
 * Places cards, given in the order of the page, one below the other without overlap, each as near beside its text as those before it
 * allow. The active one stands exactly beside its text: those before it make room upwards, as far as there is any.
 * @param gap pixels between two cards
 * @param room pixels at the top that the line about folded cards takes
 */
export function placeCards(items: readonly CardToPlace[], activeId: string | null, gap: number, room = 0): PlacedCards {
  const at = items.findIndex(({ id }) => id === activeId);
  const tops = downwards(items, 0, 0, gap);
  let first = 0;
  if (at >= 0) {
    const wanted = Math.max(0, items[at]!.wanted);
    if (tops[at]! > wanted) first = makeRoom(items, tops, at, wanted, gap, room);
    downwards(items, at + 1, tops[at]! + items[at]!.height + gap, gap).forEach((top, index) => (tops[at + 1 + index] = top));
  }
  const cards = items.slice(first).map(({ id, height }, index) => ({ id, height, top: tops[first + index]! }));
  return { cards, folded: items.slice(0, first).map(({ id }) => id), end: Math.max(0, ...cards.map(({ top, height }) => top + height)) };
}

function downwards(items: readonly CardToPlace[], first: number, least: number, gap: number): number[] {
  let next = least;
  return items.slice(first).map(({ wanted, height }) => {
    const top = Math.max(next, wanted);
    next = top + height + gap;
    return top;
  });
}

/** Moves the cards before one upwards, and answers with the first that still has a place. */
function makeRoom(items: readonly CardToPlace[], tops: number[], at: number, wanted: number, gap: number, room: number): number {
  tops[at] = wanted;
  for (let i = at - 1; i >= 0; i--) {
    const most = tops[i + 1]! - gap - items[i]!.height;
    if (tops[i]! <= most) return 0;
    tops[i] = most;
    // Without the line about folded cards the first may stand at the very top.
    if (most < (i === 0 ? 0 : room)) {
      if (i + 1 === at && wanted < room) tops[at] = room;
      return i + 1;
    }
  }
  return 0;
}
