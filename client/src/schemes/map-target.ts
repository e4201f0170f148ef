import type { HalfTermName } from '../graphql/generated/graphql.ts';

/** Where a dragged unit would land: in a half-term of a year, after another unit, or first; or beside the map (null). */
export interface DropTarget {
  readonly programmeId: string;
  readonly halfTerm: HalfTermName;
  readonly afterUnitId: string | null;
  /** Its place among the others there, from 0. */
  readonly index: number;
  /** Where to draw the line, in the window's pixels. */
  readonly line: { readonly left: number; readonly top: number; readonly width: number };
  readonly cell: HTMLElement;
}

const GAP = 4;

function barsIn(cell: HTMLElement, liftedId: string): HTMLElement[] {
  return [...cell.querySelectorAll<HTMLElement>('[data-placement]')].filter((bar) => bar.dataset['placement'] !== liftedId);
}

/** The target at an index of a cell, the lifted unit not counted. */
export function targetIn(cell: HTMLElement, index: number, liftedId: string): DropTarget {
  const bars = barsIn(cell, liftedId);
  const at = Math.max(0, Math.min(index, bars.length));
  const before = bars[at - 1];
  const next = bars[at];
  const box = cell.getBoundingClientRect();
  const style = getComputedStyle(cell);
  const left = box.left + Number.parseFloat(style.paddingLeft);
  const top = before ? before.getBoundingClientRect().bottom + GAP / 2 - 1 : next ? next.getBoundingClientRect().top - GAP / 2 - 1 : box.top + Number.parseFloat(style.paddingTop);
  const width = box.width - Number.parseFloat(style.paddingLeft) - Number.parseFloat(style.paddingRight);
  const [programmeId = '', halfTerm] = (cell.dataset['cell'] ?? '').split('/');
  return { programmeId, halfTerm: halfTerm as HalfTermName, afterUnitId: before?.dataset['unit'] ?? null, index: at, line: { left, top, width }, cell };
}

/** The target under a point of the window; null outside the map. */
export function targetAt(surface: HTMLElement, x: number, y: number, liftedId: string): DropTarget | null {
  const cell = document.elementsFromPoint(x, y).find((one): one is HTMLElement => one instanceof HTMLElement && 'cell' in one.dataset && surface.contains(one));
  if (!cell) return null;
  const index = barsIn(cell, liftedId).filter((bar) => {
    const box = bar.getBoundingClientRect();
    return box.top + box.height / 2 < y;
  }).length;
  return targetIn(cell, index, liftedId);
}

type Direction = 'up' | 'down' | 'left' | 'right';

/** The next target in a direction: through a half-term, then on to the next year; sideways to the next half-term. */
export function stepTarget(surface: HTMLElement, from: Pick<DropTarget, 'cell' | 'index'>, direction: Direction, liftedId: string): DropTarget | null {
  const rows = [...surface.querySelectorAll<HTMLElement>('[data-row]')].map((row) => [...row.querySelectorAll<HTMLElement>('[data-cell]')]);
  const row = rows.findIndex((cells) => cells.includes(from.cell));
  const column = rows[row]?.indexOf(from.cell) ?? -1;
  if (column < 0) return null;
  if (direction === 'left' || direction === 'right') {
    const cell = rows[row]![column + (direction === 'left' ? -1 : 1)];
    return cell ? targetIn(cell, from.index, liftedId) : null;
  }
  const down = direction === 'down';
  const last = barsIn(from.cell, liftedId).length;
  if (down ? from.index < last : from.index > 0) return targetIn(from.cell, from.index + (down ? 1 : -1), liftedId);
  const cell = rows[row + (down ? 1 : -1)]?.[column];
  return cell ? targetIn(cell, down ? 0 : Number.POSITIVE_INFINITY, liftedId) : null;
}

/** The unit to go to by an arrow key, Home or End; null where there is none that way. Half-terms without units are passed over. */
export function neighbourOf(surface: HTMLElement, bar: HTMLElement, key: string): HTMLElement | null {
  const cell = bar.closest<HTMLElement>('[data-cell]');
  const rows = [...surface.querySelectorAll<HTMLElement>('[data-row]')].map((row) => [...row.querySelectorAll<HTMLElement>('[data-cell]')]);
  const row = rows.findIndex((cells) => cell !== null && cells.includes(cell));
  if (!cell || row < 0) return null;
  const column = rows[row]!.indexOf(cell);
  const bars = barsIn(cell, '');
  const index = bars.indexOf(bar);
  const first = (cells: HTMLElement[], at: (bars: HTMLElement[]) => HTMLElement | undefined) => cells.map((one) => at(barsIn(one, ''))).find((one) => one !== undefined) ?? null;
  const same = (list: HTMLElement[]) => list[Math.min(index, list.length - 1)];
  switch (key) {
    case 'ArrowUp':
      return bars[index - 1] ?? first(rows.slice(0, row).toReversed().map((cells) => cells[column]!), (list) => list.at(-1));
    case 'ArrowDown':
      return bars[index + 1] ?? first(rows.slice(row + 1).map((cells) => cells[column]!), (list) => list[0]);
    case 'ArrowLeft':
      return first(rows[row]!.slice(0, column).toReversed(), same);
    case 'ArrowRight':
      return first(rows[row]!.slice(column + 1), same);
    case 'Home':
      return first(rows[row]!, (list) => list[0]);
    case 'End':
      return first(rows[row]!.toReversed(), (list) => list.at(-1));
    default:
      return null;
  }
}
