import type { Pool } from 'pg';
import { UNFLUSHED } from '../platform/unflushed.ts';
import type { ProjectionStore } from './ports.ts';

const BEHIND = `SELECT d.id FROM document d LEFT JOIN document_projection p ON p.document_id = d.id
  WHERE d.seq > coalesce(p.seq, 0) ORDER BY d.id`;

/**
 * What is older than what is there, or says the same, changes nothing. Its commit is not waited for to be on disk: the flush would be in the
 * way of those that keep people's words, and what a crash of Postgres takes back is read again at the next start.
 */
const SAVE = `WITH fields AS (
    INSERT INTO document_field AS f (document_id, root, text, seq, at)
      SELECT $1, root, text, $2::bigint, $3::timestamptz FROM unnest($4::text[], $5::text[]) AS i(root, text) WHERE ${UNFLUSHED}
    ON CONFLICT (document_id, root) DO UPDATE SET text = excluded.text, seq = excluded.seq, at = excluded.at
      WHERE f.seq < excluded.seq AND f.text <> excluded.text
  )
  INSERT INTO document_projection AS p (document_id, seq) SELECT $1, $2::bigint WHERE $6 AND ${UNFLUSHED}
    ON CONFLICT (document_id) DO UPDATE SET seq = excluded.seq WHERE p.seq < excluded.seq`;

/**
 * The plain text of documents in Postgres: tables document_field and document_projection.
 * @param pool connections as the `service` role
 */
export function createProjectionStore(pool: Pool): ProjectionStore {
  return {
    async behind() {
      const { rows } = await pool.query<{ id: string }>(BEHIND);
      return rows.map(({ id }) => id);
    },
    async texts(documentId, roots) {
      const { rows } = await pool.query<{ root: string; text: string }>(
        'SELECT root, text FROM document_field WHERE document_id = $1 AND root = ANY ($2::text[])',
        [documentId, roots],
      );
      return new Map(rows.map(({ root, text }) => [root, text]));
    },
    async save(documentId, seq, fields, at, complete) {
      await pool.query({ name: 'projection-save', text: SAVE, values: [documentId, seq, at, fields.map(({ root }) => root), fields.map(({ text }) => text), complete] });
    },
  };
}
