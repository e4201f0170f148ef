import { useLayoutEffect, useReducer, useRef } from 'react';

interface WithId {
  readonly id: string;
}

/** A step or a misconception as it stands in its list: its number, or null where it was removed and is only shown because somebody writes in it. */
export interface Shown<T> {
  readonly item: T;
  readonly number: number | null;
}

/**
 * What a list holds, in order, and in their old places those that have been removed meanwhile although they are in use (D20).
 * @param before what was shown last
 * @param inUse whether one that has just been removed is to stay in sight
 */
export function shownItems<T extends WithId>(items: readonly T[], removed: readonly T[], before: readonly Shown<T>[], inUse: (id: string) => boolean): Shown<T>[] {
  const shown: Shown<T>[] = items.map((item, index) => ({ item, number: index + 1 }));
  const placeOf = (id: string) => shown.findIndex(({ item }) => item.id === id);
  for (const [index, { item, number }] of before.entries()) {
    const gone = removed.find(({ id }) => id === item.id);
    if (!gone || placeOf(item.id) >= 0 || (number !== null && !inUse(item.id))) continue;
    const previous = before.slice(0, index).findLast((one) => placeOf(one.item.id) >= 0);
    shown.splice(previous ? placeOf(previous.item.id) + 1 : 0, 0, { item: gone, number: null });
  }
  return shown;
}

/** Whether this person is writing in a field of it. */
function isWrittenIn(id: string): boolean {
  return document.activeElement?.closest('[data-root]')?.getAttribute('data-root')?.split('/').includes(id) ?? false;
}

/** What to show of a list; what a colleague removes under this person's hands stays until `letGo`, or until it is restored. */
export function useShownItems<T extends WithId>(items: readonly T[], removed: readonly T[]): { readonly shown: readonly Shown<T>[]; letGo(id: string): void } {
  const before = useRef<readonly Shown<T>[]>([]);
  const [, render] = useReducer((count: number) => count + 1, 0);
  const shown = shownItems(items, removed, before.current, isWrittenIn);
  useLayoutEffect(() => {
    before.current = shown;
  });
  const letGo = (id: string) => {
    before.current = before.current.filter(({ item }) => item.id !== id);
    render();
  };
  return { shown, letGo };
}
