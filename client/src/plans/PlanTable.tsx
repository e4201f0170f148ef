import { type FocusEvent, type KeyboardEvent, type MouseEvent, useContext, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { CommentDeskContext } from '../comments/comment-desk.ts';
import { usePlanDesk } from './plan-context.ts';
import type { PlanModel } from './plan-model.ts';
import { type Cell, type Column, isTyping, nextCell, planRows } from './plan-rows.ts';
import { mayWrite } from './cell-rights.ts';
import { RowOfPlan } from './PlanTableRows.tsx';
import classes from './PlanTable.module.css';

const HEADS = [['what', 'What'], ['who', 'Who'], ['when', 'When'], ['release', 'Release'], ['evidence', 'Evidence'], ['state', 'State']] as const;

/** A cell being written in; `typed` is what began it, in place of what it held. */
export interface Writing extends Cell {
  readonly typed: string | null;
}

/** How writing in a cell ended, and where to go then. */
export type Leave = 'stay' | 'down' | 'next' | 'back' | 'away';

/**
 * The plan as the table a department keeps: a grid, edited in place. Arrow keys go from cell to cell, Enter or a letter begins to
 * write, Enter or Tab ends it, Escape leaves it as it was; Shift+F10 is the line's menu.
 */
export function PlanTable({ plan }: { plan: PlanModel }) {
  const desk = usePlanDesk();
  const comments = useContext(CommentDeskContext);
  const rows = planRows(plan, desk.plan, ({ can }) => can.editActions);
  const [at, setAt] = useState<Cell | null>(null);
  const [writing, setWriting] = useState<Writing | null>(null);
  const wish = useRef<Column>('what');
  const table = useRef<HTMLTableElement>(null);
  const takeFocus = useRef(false);
  const here = at !== null && rows.some(({ id }) => id === at.row) ? at : rows[0] ? { row: rows[0].id, column: 'what' as const } : null;

  const cellOf = ({ row, column }: Cell) => table.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(row)}"] [data-column="${column}"]`);
  useLayoutEffect(() => {
    if (!takeFocus.current || !here || writing) return;
    takeFocus.current = false;
    const cell = cellOf(here);
    cell?.focus({ preventScroll: true });
    cell?.scrollIntoView({ block: 'nearest' });
  });
  // What was added got another id from the server: the cursor stays on it.
  const count = rows.length;
  const index = useRef(0);
  useEffect(() => {
    const now = rows.findIndex(({ id }) => id === at?.row);
    if (now >= 0) index.current = now;
    else if (at && rows[index.current]) setAt({ row: rows[index.current]!.id, column: at.column });
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [count, rows]);

  const go = (to: Cell) => {
    takeFocus.current = true;
    setWriting(null);
    setAt(to);
  };
  const begin = (cell: Cell, typed: string | null): boolean => {
    const row = rows.find(({ id }) => id === cell.row);
    if (!row) return false;
    if (cell.column === 'evidence') {
      desk.open({ what: 'item', id: row.id, at: 'evidence' });
      return true;
    }
    if (row.kind === 'PRIORITY' && cell.column === 'state') {
      desk.open({ what: 'milestone', id: row.id });
      return true;
    }
    if (!mayWrite(row, cell.column, desk.unsure)) return false;
    setAt(cell);
    setWriting({ ...cell, typed });
    return true;
  };
  const leave = (cell: Cell, how: Leave) => {
    takeFocus.current = how !== 'away';
    setWriting(null);
    if (how === 'stay' || how === 'away') return setAt(cell);
    const key = { key: how === 'down' ? 'ArrowDown' : 'Tab', ctrlKey: false, shiftKey: how === 'back' };
    setAt(nextCell(rows, cell, key) ?? cell);
  };

  const onKeyDown = (event: KeyboardEvent<HTMLTableElement>) => {
    const cell = event.target as HTMLElement;
    if (writing || !here || !cell.matches('[data-column]')) return;
    if (event.key === 'Enter' || event.key === 'F2') {
      event.preventDefault();
      if (!begin(here, null)) desk.open({ what: 'item', id: here.row });
      return;
    }
    if (isTyping(event)) {
      if (begin(here, event.key)) event.preventDefault();
      return;
    }
    if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) {
      event.preventDefault();
      cell.closest('[data-row]')?.querySelector<HTMLElement>('[aria-haspopup="menu"]')?.click();
      return;
    }
    if (event.code === 'KeyM' && event.altKey && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      if (comments?.canComment && !here.row.startsWith('add-')) comments.begin({ itemId: here.row, root: null, passage: null, suggests: false });
      return;
    }
    if (event.key === 'Delete') {
      const row = rows.find(({ id }) => id === here.row);
      if (row && row.kind !== 'ADD' && (row.kind === 'PRIORITY' ? row.priority : row.kind === 'CRITERION' ? row.criterion : row.action).can.edit && here.column === 'what') desk.open({ what: 'remove', id: here.row });
      return;
    }
    const next = nextCell(rows, here, event, event.key.startsWith('Arrow') && !/Left|Right/.test(event.key) ? wish.current : here.column);
    if (!next) return;
    event.preventDefault();
    if (!/ArrowUp|ArrowDown|Page/.test(event.key)) wish.current = next.column;
    go(next);
  };
  const onFocus = (event: FocusEvent) => {
    const cell = (event.target as HTMLElement).closest<HTMLElement>('[data-column]');
    const row = cell?.closest<HTMLElement>('[data-row]');
    if (!cell || !row || event.target !== cell) return;
    setAt({ row: row.dataset['row']!, column: cell.dataset['column'] as Column });
  };
  const onDoubleClick = (event: MouseEvent) => {
    if (here && !writing && (event.target as HTMLElement).closest('[data-column]')) begin(here, null);
  };
  // A finger or mouse that comes back to the cell it is on means to write in it.
  const onClick = (event: MouseEvent) => {
    const target = event.target as HTMLElement;
    const cell = target.closest<HTMLElement>('[data-column]');
    const row = cell?.closest<HTMLElement>('[data-row]');
    if (!cell || !row || writing || target.closest('button, a, input, select')) return;
    const clicked = { row: row.dataset['row']!, column: cell.dataset['column'] as Column };
    wish.current = clicked.column;
    // A finger opens the line, where its title is written, too.
    if (clicked.column === 'what' && !clicked.row.startsWith('add-') && matchMedia('(hover: none)').matches) return desk.open({ what: 'item', id: clicked.row });
    if (clicked.column === 'evidence' || clicked.row.startsWith('add-') || clicked.column === 'state' || clicked.column === 'when' || clicked.column === 'who') begin(clicked, null);
  };
  return (
    <div className={classes.around}><div className={classes.frame}>
      <table ref={table} role="grid" aria-label="Development plan" className={classes.table} onKeyDown={onKeyDown} onFocus={onFocus} onClick={onClick} onDoubleClick={onDoubleClick}>
        <colgroup><col /><col className={classes.whoCol} /><col className={classes.whenCol} /><col className={classes.releaseCol} /><col className={classes.evidenceCol} /><col className={classes.stateCol} /></colgroup>
        <thead><tr role="row">{HEADS.map(([column, label]) => <th key={column} scope="col" role="columnheader" data-head={column}>{label}</th>)}</tr></thead>
        <tbody>
          {rows.map((row) => (
            <RowOfPlan
              key={row.id} row={row} focused={here?.row === row.id ? here.column : null} writing={writing?.row === row.id ? writing : null}
              onLeave={leave} onBegin={begin}
            />
          ))}
        </tbody>
      </table>
      <p className={classes.keys} aria-hidden>
        <kbd>↑</kbd><kbd>↓</kbd><kbd>←</kbd><kbd>→</kbd> from cell to cell · <kbd>Enter</kbd> or a letter to write · <kbd>Esc</kbd> to leave it as it was · <kbd>Tab</kbd> on · <kbd>Shift</kbd><kbd>F10</kbd> open, move, remove
      </p>
    </div></div>
  );
}
