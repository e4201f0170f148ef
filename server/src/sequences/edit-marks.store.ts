import type { Pool } from 'pg';
import { UNFLUSHED } from '../platform/unflushed.ts';

/** One statement: it comes twice a second while anybody writes, and does not make their words wait for its flush. */
const MARK = `WITH written AS (SELECT object_id, kind FROM document WHERE id = ANY ($1::text[]) AND ${UNFLUSHED}
  ), steps AS (UPDATE step SET edited_at = $3 WHERE id = ANY ($2::text[])
  ), sequences AS (UPDATE lesson_sequence s SET updated_at = $3 FROM written w WHERE w.kind = 'SEQUENCE' AND s.id = w.object_id
  ), plans AS (UPDATE development_plan p SET updated_at = $3 FROM written w WHERE w.kind = 'PLAN' AND p.id = w.object_id)
  UPDATE unit u SET updated_at = $3 FROM written w WHERE w.kind = 'UNIT' AND u.id = w.object_id`;

/** Marks steps, and the sequences, units and plans whose documents these are, as changed. @param marks document id to the ids of steps, units, plans or priorities written in */
export async function markEdited(pool: Pool, marks: ReadonlyMap<string, ReadonlySet<string>>, at: Date): Promise<void> {
  const written = [...marks.values()].flatMap((ids) => [...ids]);
  await pool.query({ name: 'mark-edited', text: MARK, values: [[...marks.keys()], written, at] });
}
