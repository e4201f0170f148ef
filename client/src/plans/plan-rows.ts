import type { PlanAction, PlanCriterion, PlanModel, PlanPriority } from './plan-model.ts';

/** A line of the table: a priority, its criteria each with their actions, the actions without a criterion, and where more is added. */
export type PlanRow =
  | { readonly kind: 'PRIORITY'; readonly id: string; readonly number: number; readonly priority: PlanPriority }
  | { readonly kind: 'CRITERION'; readonly id: string; readonly criterion: PlanCriterion; readonly actions: readonly PlanAction[] }
  | { readonly kind: 'ACTION'; readonly id: string; readonly action: PlanAction; readonly under: boolean }
  | { readonly kind: 'ADD'; readonly id: string; readonly priority: PlanPriority };

/** The table's lines in their order. @param adding whether one may add to a priority */
export function planRows(plan: PlanModel, all: PlanModel, adding: (priority: PlanPriority) => boolean): PlanRow[] {
  const numbers = new Map(all.priorities.map(({ id }, index) => [id, index + 1]));
  return plan.priorities.flatMap((priority) => {
    const actions = plan.actions.filter(({ priorityId }) => priorityId === priority.id);
    const line = (action: PlanAction): PlanRow => ({ kind: 'ACTION', id: action.id, action, under: action.criterionId !== null });
    const known = new Set(priority.criteria.map(({ id }) => id));
    return [
      { kind: 'PRIORITY', id: priority.id, number: numbers.get(priority.id) ?? 0, priority },
      ...priority.criteria.flatMap((criterion): PlanRow[] => [
        { kind: 'CRITERION', id: criterion.id, criterion, actions: all.actions.filter(({ criterionId }) => criterionId === criterion.id) },
        ...actions.filter(({ criterionId }) => criterionId === criterion.id).map(line),
      ]),
      ...actions.filter(({ criterionId }) => criterionId === null || !known.has(criterionId)).map(line),
      ...(adding(priority) ? [{ kind: 'ADD' as const, id: `add-${priority.id}`, priority }] : []),
    ];
  });
}

export const COLUMNS = ['what', 'who', 'when', 'release', 'evidence', 'state'] as const;
export type Column = (typeof COLUMNS)[number];

const CELLS: Readonly<Record<PlanRow['kind'], readonly Column[]>> = {
  PRIORITY: ['what', 'state'], CRITERION: ['what', 'evidence', 'state'], ACTION: COLUMNS, ADD: ['what'],
};

/** The columns in which a line has a cell of its own; others are part of the one before. Where a priority may be edited, its criteria are added beside its actions. */
export function cellsOf(row: PlanRow): readonly Column[] {
  return row.kind === 'ADD' && row.priority.can.edit ? ['what', 'who'] : CELLS[row.kind];
}

/** A cell of the table by its line's id. */
export interface Cell {
  readonly row: string;
  readonly column: Column;
}

function nearest(row: PlanRow, column: Column): Column {
  const has = cellsOf(row);
  return has.findLast((one) => COLUMNS.indexOf(one) <= COLUMNS.indexOf(column)) ?? has[0]!;
}

/**
 * Where a key leads in the table; null where it is not the table's. Tab goes on to the next line at the end of one, and out of the table
 * at its end. @param wish the column that going up and down tries to keep
 */
export function nextCell(rows: readonly PlanRow[], from: Cell, key: { readonly key: string; readonly ctrlKey: boolean; readonly shiftKey: boolean }, wish: Column = from.column): Cell | null {
  const at = rows.findIndex(({ id }) => id === from.row);
  const row = rows[at];
  if (!row) return null;
  const cells = cellsOf(row);
  const on = cells.indexOf(nearest(row, from.column));
  const to = (index: number, column: Column = wish) => {
    const next = rows[Math.max(0, Math.min(rows.length - 1, index))]!;
    return { row: next.id, column: nearest(next, column) };
  };
  switch (key.key) {
    case 'ArrowUp':
      return to(key.ctrlKey ? 0 : at - 1);
    case 'ArrowDown':
      return to(key.ctrlKey ? rows.length : at + 1);
    case 'ArrowLeft':
      return { row: row.id, column: cells[key.ctrlKey ? 0 : Math.max(0, on - 1)]! };
    case 'ArrowRight':
      return { row: row.id, column: cells[key.ctrlKey ? cells.length - 1 : Math.min(cells.length - 1, on + 1)]! };
    case 'Home':
      return key.ctrlKey ? to(0, 'what') : { row: row.id, column: cells[0]! };
    case 'End':
      return key.ctrlKey ? to(rows.length, 'state') : { row: row.id, column: cells.at(-1)! };
    case 'PageUp':
      return to(at - 10);
    case 'PageDown':
      return to(at + 10);
    case 'Tab': {
      if (key.shiftKey ? on > 0 : on < cells.length - 1) return { row: row.id, column: cells[key.shiftKey ? on - 1 : on + 1]! };
      const next = rows[key.shiftKey ? at - 1 : at + 1];
      return next ? { row: next.id, column: key.shiftKey ? cellsOf(next).at(-1)! : cellsOf(next)[0]! } : null;
    }
    default:
      return null;
  }
}

/** Whether a key begins to write over what a cell holds, as in a spreadsheet. */
export function isTyping(event: { readonly key: string; readonly ctrlKey: boolean; readonly metaKey: boolean; readonly altKey: boolean }): boolean {
  return event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.metaKey && !event.altKey;
}
