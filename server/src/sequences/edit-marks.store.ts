import type { Pool } from 'pg';
import { UNFLUSHED } from '../platform/unflushed.ts';

/**
 * One statement: it comes twice a second while anybody writes, and does not make their words wait for its flush. Nor does it wait for
 * whoever is changing one of the rows, since two that wait for one another are a deadlock: such a row is left for the next time.
 */
const MARK = `WITH written AS (SELECT id AS document_id, object_id, kind FROM document WHERE id = ANY ($1::text[]) AND ${UNFLUSHED}
  ), free_steps AS (SELECT id FROM step WHERE id = ANY ($2::text[]) FOR NO KEY UPDATE SKIP LOCKED
  ), free_sequences AS (SELECT id FROM lesson_sequence WHERE id IN (SELECT object_id FROM written WHERE kind = 'SEQUENCE') FOR NO KEY UPDATE SKIP LOCKED
  ), free_plans AS (SELECT id FROM development_plan WHERE id IN (SELECT object_id FROM written WHERE kind = 'PLAN') FOR NO KEY UPDATE SKIP LOCKED
  ), free_units AS (SELECT id FROM unit WHERE id IN (SELECT object_id FROM written WHERE kind = 'UNIT') FOR NO KEY UPDATE SKIP LOCKED
  ), steps AS (UPDATE step SET edited_at = $3 WHERE id IN (SELECT id FROM free_steps)
  ), sequences AS (UPDATE lesson_sequence SET updated_at = $3 WHERE id IN (SELECT id FROM free_sequences)
  ), plans AS (UPDATE development_plan SET updated_at = $3 WHERE id IN (SELECT id FROM free_plans)
  ), units AS (UPDATE unit SET updated_at = $3 WHERE id IN (SELECT id FROM free_units))
  SELECT id FROM step WHERE id = ANY ($2::text[]) AND id NOT IN (SELECT id FROM free_steps)
  UNION ALL SELECT document_id FROM written
    WHERE object_id NOT IN (SELECT id FROM free_sequences UNION ALL SELECT id FROM free_plans UNION ALL SELECT id FROM free_units)`;

/** Ids of steps, units, plans or priorities written in, by the document they were written in. */
export type Marks = ReadonlyMap<string, ReadonlySet<string>>;

/** Marks steps, and the sequences, units and plans whose documents these are, as changed. @returns those that somebody was just changing, to be marked again */
export async function markEdited(pool: Pool, marks: Marks, at: Date): Promise<Marks> {
  const written = [...marks.values()].flatMap((ids) => [...ids]);
  const { rows } = await pool.query<{ id: string }>({ name: 'mark-edited', text: MARK, values: [[...marks.keys()], written, at] });
  const left = new Set(rows.map(({ id }) => id));
  const again = [...marks].map(([documentId, ids]) => [documentId, new Set([...ids].filter((id) => left.has(id)))] as const);
  return new Map(again.filter(([documentId, ids]) => left.has(documentId) || ids.size > 0));
}
