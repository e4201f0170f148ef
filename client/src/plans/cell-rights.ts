import type { Column, PlanRow } from './plan-rows.ts';

/** Whether one may write in a cell. What waits for the server's word that it exists is written in once that came. */
export function mayWrite(row: PlanRow, column: Column, unsure: ReadonlySet<string>): boolean {
  if (unsure.has(row.id)) return false;
  switch (row.kind) {
    case 'ADD':
      return column === 'what' || (column === 'who' && row.priority.can.edit);
    case 'PRIORITY':
      return row.priority.can.edit;
    case 'CRITERION':
      return row.criterion.can.edit && column !== 'evidence';
    case 'ACTION':
      return column === 'state' ? row.action.can.update : column !== 'evidence' && row.action.can.edit;
  }
}
