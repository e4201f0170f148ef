import type { Pool } from 'pg';
import type { KeptLostWords, LostWordsStore } from './lost-words.ports.ts';

interface Row {
  id: string;
  document_id: string;
  epoch: string;
  root: string;
  person_id: string;
  cause_seq: string;
  through_seq: string;
  text: string;
  joined_into: KeptLostWords['joinedInto'];
  at: Date;
  settled_at: Date | null;
}

/** All in one statement, and so all or none. */
const KEEP = `INSERT INTO document_lost_words (id, document_id, epoch, root, person_id, cause_seq, through_seq, text, joined_into, at)
  SELECT id, document_id, epoch, root, person_id, cause_seq, through_seq, text, joined_into::jsonb, at
  FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::bigint[], $7::bigint[], $8::text[], $9::text[], $10::timestamptz[])
    AS found (id, document_id, epoch, root, person_id, cause_seq, through_seq, text, joined_into, at)
  ON CONFLICT (document_id, epoch, cause_seq, person_id, root) DO UPDATE
    SET through_seq = excluded.through_seq, text = excluded.text, joined_into = excluded.joined_into, at = excluded.at, settled_at = NULL
    WHERE document_lost_words.through_seq < excluded.through_seq`;

/**
 * Lost words in Postgres: table document_lost_words.
 * @param pool connections as the `service` role
 */
export function createPostgresLostWords(pool: Pool): LostWordsStore {
  return {
    async found(documentId, epoch) {
      const { rows } = await pool.query<Row>(
        'SELECT person_id, root, cause_seq, through_seq, settled_at FROM document_lost_words WHERE document_id = $1 AND epoch = $2',
        [documentId, epoch],
      );
      return rows.map(({ person_id, root, cause_seq, through_seq, settled_at }) => ({
        personId: person_id, root, causeSeq: Number(cause_seq), throughSeq: Number(through_seq), settled: settled_at !== null,
      }));
    },
    async keep(words) {
      const columns = (['id', 'documentId', 'epoch', 'root', 'personId', 'causeSeq', 'throughSeq', 'text'] as const).map((name) => words.map((each) => each[name]));
      const joinedInto = words.map((each) => each.joinedInto && JSON.stringify(each.joinedInto));
      await pool.query(KEEP, [...columns, joinedInto, words.map(({ at }) => at)]);
    },
    async open(documentId) {
      const { rows } = await pool.query<Row>({
        name: 'document-lost-words',
        text: 'SELECT * FROM document_lost_words WHERE document_id = $1 AND settled_at IS NULL ORDER BY at, id',
        values: [documentId],
      });
      return rows.map((row) => ({
        id: row.id, documentId: row.document_id, epoch: row.epoch, root: row.root, personId: row.person_id, text: row.text,
        causeSeq: Number(row.cause_seq), throughSeq: Number(row.through_seq), joinedInto: row.joined_into, at: row.at,
      }));
    },
    async settle({ documentId, personId, id, text = null, at }) {
      const { rowCount } = await pool.query(
        'UPDATE document_lost_words SET settled_at = coalesce(settled_at, $4) WHERE id = $1 AND document_id = $2 AND person_id = $3 AND text = coalesce($5, text)',
        [id, documentId, personId, at, text],
      );
      return rowCount === 1;
    },
  };
}
