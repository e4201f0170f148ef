import type { Pool, QueryResult, QueryResultRow } from 'pg';
import type { RunLean } from '../../platform/lean-statement.ts';
import { leanOn } from '../../platform/statement-line.ts';
import { UNFLUSHED } from '../../platform/unflushed.ts';
import { append } from './document-append.store.ts';
import { asLogError, LOG_TIMEOUT_MS } from './log-errors.ts';
import type {
  DocumentHead, DocumentLog, EpochStart, LoggedUpdate, NewEpoch, ParkedEdit, StoredDocument, UpdateKind,
} from '../ports.ts';

/** The newest is read; one more is there should it be needed, and the log has everything. */
const KEPT_SNAPSHOTS = 2;

/** One statement, so one transaction, which nobody's words wait for: the log has everything. What it deletes is chosen before it inserts: the newest ones beside the new one are kept, and what an epoch began with. */
const SNAPSHOT = `
WITH outdated AS (
  SELECT seq FROM document_snapshot s WHERE document_id = $1 AND epoch = $2 AND seq < $3
    AND EXISTS (SELECT 1 FROM document_update u WHERE u.document_id = s.document_id AND u.seq = s.seq)
  ORDER BY seq DESC OFFSET $7
), deleted AS (
  DELETE FROM document_snapshot s USING outdated o WHERE s.document_id = $1 AND s.epoch = $2 AND s.seq = o.seq
)
INSERT INTO document_snapshot (document_id, epoch, seq, bytes, state_vector, at)
SELECT id, epoch, $3, $4, $5, $6 FROM document WHERE id = $1 AND epoch = $2 AND ${UNFLUSHED} ON CONFLICT DO NOTHING`;

/** As an append: the document's row is locked, then everything is written or nothing. */
const START_EPOCH = `
WITH head AS (
  SELECT d.id, d.epoch, d.seq, dep.access_version
  FROM document d JOIN department dep ON dep.id = d.department_id WHERE d.id = $1 FOR UPDATE OF d
), decided AS (
  SELECT CASE
    WHEN h.epoch <> $2 THEN 'epoch'
    WHEN h.seq <> $3 THEN 'behind'
    WHEN p.access_version IS DISTINCT FROM $4 OR h.access_version <> $5 THEN 'access'
    ELSE 'saved'
  END AS status
  FROM head h LEFT JOIN person p ON p.id = $6
), started AS (
  UPDATE document d SET epoch = $7, seq = d.seq + 1 FROM decided o WHERE o.status = 'saved' AND d.id = $1
), kept AS (
  INSERT INTO document_snapshot (document_id, epoch, seq, bytes, state_vector, at)
  SELECT $1, $7, $3::bigint + 1, $8, $9, $10 FROM decided WHERE status = 'saved'
), leased AS (
  INSERT INTO document_client (document_id, client_id, person_id, reason, leased_at)
  SELECT $1, $11, $6, 'afresh:' || $6, $10 FROM decided WHERE status = 'saved'
)
SELECT status FROM decided`;

interface UpdateRow {
  seq: string;
  update_id: string;
  author_id: string;
  client_id: string;
  kind: UpdateKind;
  bytes: Buffer;
}

/**
 * The log in Postgres (15 or newer): tables document, document_update, document_client, document_snapshot and document_parked_edit.
 * @param pool connections as the `service` role
 * @param appending what appends are run on; the pool as well by default
 */
export function createPostgresDocumentLog(pool: Pool, appending: RunLean = leanOn(pool, LOG_TIMEOUT_MS)): DocumentLog {
  return {
    load: (documentId) => load(pool, documentId),
    append: (groups) => append(appending, groups),
    readAfter: (documentId, epoch, seq, limit) => readAfter(pool, documentId, epoch, seq, limit),
    beginning: (documentId, epoch) => beginning(pool, documentId, epoch),
    writeSnapshot: async (documentId, epoch, { seq, bytes, stateVector }, at) => {
      const values = [documentId, epoch, seq, asBuffer(bytes), stateVector ? asBuffer(stateVector) : null, at, KEPT_SNAPSHOTS - 1];
      await run(pool, { name: 'document-snapshot', text: SNAPSHOT, values });
    },
    startEpoch: (start) => startEpoch(pool, start),
    park: (edit) => park(pool, edit),
    poll: (documentIds, known) => poll(pool, documentIds, known),
  };
}

interface Statement {
  readonly name: string;
  readonly text: string;
  readonly values: unknown[];
}

/** Runs a prepared statement. @throws LogUnavailable where Postgres did not answer, or answered that it cannot work now */
function run<R extends QueryResultRow>(pool: Pool, statement: Statement): Promise<QueryResult<R>> {
  const { promise: tooLate, reject } = Promise.withResolvers<never>();
  // Also where every connection of the pool is taken. What runs later all the same does no harm: it expects a seq that has passed.
  const timer = setTimeout(() => reject(new Error('no answer in time')), LOG_TIMEOUT_MS);
  const answer = Promise.race([pool.query<R>({ ...statement, query_timeout: LOG_TIMEOUT_MS } as Statement), tooLate]);
  return answer.catch(asLogError).finally(() => clearTimeout(timer));
}

async function load(pool: Pool, id: string): Promise<StoredDocument | null> {
  const { rows: heads } = await run<HeadRow>(pool, {
    name: 'document-load',
    text: `SELECT d.kind, d.epoch, d.department_id, s.seq, s.bytes, s.state_vector FROM document d
      LEFT JOIN LATERAL (
        SELECT seq, bytes, state_vector FROM document_snapshot WHERE document_id = d.id AND epoch = d.epoch ORDER BY seq DESC LIMIT 1
      ) s ON true
      WHERE d.id = $1`,
    values: [id],
  });
  const [head] = heads;
  if (!head) return null;
  const snapshot = head.bytes ? { seq: Number(head.seq), bytes: head.bytes, stateVector: head.state_vector } : null;
  const { rows: clients } = await run<{ client_id: string; person_id: string }>(pool, {
    name: 'document-clients',
    text: 'SELECT client_id, person_id FROM document_client WHERE document_id = $1',
    values: [id],
  });
  const tail = await readAfter(pool, id, head.epoch, snapshot?.seq ?? 0);
  const leases = new Map(clients.map(({ client_id, person_id }) => [Number(client_id), person_id]));
  return { id, kind: head.kind, epoch: head.epoch, departmentId: head.department_id, snapshot, tail, leases };
}

interface HeadRow {
  kind: StoredDocument['kind'];
  epoch: string;
  department_id: string;
  seq: string | null;
  bytes: Buffer | null;
  state_vector: Buffer | null;
}

async function readAfter(pool: Pool, documentId: string, epoch: string, seq: number, limit: number | null = null): Promise<LoggedUpdate[]> {
  const { rows } = await run<UpdateRow>(pool, {
    name: 'document-tail',
    text: `SELECT seq, update_id, author_id, client_id, kind, bytes FROM document_update
      WHERE document_id = $1 AND epoch = $2 AND seq > $3 ORDER BY seq LIMIT $4`,
    values: [documentId, epoch, seq, limit],
  });
  return rows.map((row) => ({
    seq: Number(row.seq), updateId: row.update_id, authorId: row.author_id, clientId: Number(row.client_id), kind: row.kind,
    bytes: row.bytes,
  }));
}

async function beginning(pool: Pool, documentId: string, epoch: string): ReturnType<DocumentLog['beginning']> {
  // Every other snapshot is of an update's seq.
  const { rows } = await run<{ seq: string; bytes: Buffer }>(pool, {
    name: 'document-beginning',
    text: `SELECT s.seq, s.bytes FROM document_snapshot s WHERE s.document_id = $1 AND s.epoch = $2
        AND NOT EXISTS (SELECT 1 FROM document_update u WHERE u.document_id = s.document_id AND u.seq = s.seq)
      ORDER BY s.seq LIMIT 1`,
    values: [documentId, epoch],
  });
  return rows[0] ? { seq: Number(rows[0].seq), bytes: rows[0].bytes } : null;
}

async function startEpoch(pool: Pool, start: NewEpoch): Promise<EpochStart> {
  const { documentId, epoch, expectedSeq, stamp, personId, newEpoch, bytes, stateVector, at, clientId } = start;
  const values = [
    documentId, epoch, expectedSeq, stamp.personVersion, stamp.departmentVersion, personId, newEpoch, asBuffer(bytes), asBuffer(stateVector), at, clientId,
  ];
  const { rows } = await run<{ status: EpochStart }>(pool, { name: 'document-epoch', text: START_EPOCH, values });
  return rows[0]?.status ?? 'gone';
}

async function park(pool: Pool, { id, documentId, personId, root, body, reason, at }: ParkedEdit): Promise<void> {
  await run(pool, {
    name: 'document-park',
    text: `INSERT INTO document_parked_edit (id, document_id, person_id, root, body, reason, at) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    values: [id, documentId, personId, root, JSON.stringify(body), reason, at],
  });
}

async function poll(pool: Pool, documentIds: readonly string[], known: ReadonlyMap<string, bigint>): Promise<Awaited<ReturnType<DocumentLog['poll']>>> {
  const { rows } = await run<{ document: string | null; person: string | null; epoch: string; seq: string; version: string | null }>(pool, {
    name: 'document-poll',
    text: `SELECT d.id AS document, NULL AS person, d.epoch, d.seq, dep.access_version AS version
        FROM document d JOIN department dep ON dep.id = d.department_id WHERE d.id = ANY ($1::text[])
      UNION ALL SELECT NULL, known.id, NULL, NULL, p.access_version FROM unnest($2::text[], $3::bigint[]) AS known (id, version)
        LEFT JOIN person p ON p.id = known.id WHERE p.access_version IS DISTINCT FROM known.version`,
    values: [documentIds, [...known.keys()], [...known.values()]],
  });
  const heads = new Map<string, DocumentHead>();
  const changed = new Map<string, bigint | null>();
  for (const { document, person, epoch, seq, version } of rows) {
    if (document !== null) heads.set(document, { epoch, seq: Number(seq), departmentVersion: BigInt(version!) });
    else if (person !== null) changed.set(person, version === null ? null : BigInt(version));
  }
  return { heads, changed };
}

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
