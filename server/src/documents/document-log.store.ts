import type { Pool, QueryResult, QueryResultRow } from 'pg';
import { LogUnavailable } from './ports.ts';
import type {
  AppendGroup, AppendResult, AppendRow, DocumentHead, DocumentLog, EpochStart, LoggedUpdate, NewEpoch, ParkedEdit, StoredDocument, UpdateKind,
} from './ports.ts';

/**
 * Locks the documents in the order of their ids, decides per document whether all of its rows may be written, and writes them: one
 * statement, so one transaction and one round trip (D1, D2). The bytes of all rows travel as one parameter, since an array of them
 * would be sent as text.
 */
const APPEND = `
WITH input AS (
  SELECT * FROM unnest($1::text[], $2::text[], $3::bigint[], $4::text[], $5::text[], $6::bigint[], $7::int[], $8::int[], $9::text[],
    $10::int[], $11::int[], $12::timestamptz[], $13::bigint[], $14::bigint[], $15::text[])
  WITH ORDINALITY AS i(document_id, epoch, expected_seq, update_id, author_id, client_id, clock_from, clock_to, kind,
    byte_from, byte_length, at, person_version, department_version, reason, ord)
), head AS (
  SELECT d.id, d.epoch, d.seq, dep.access_version
  FROM document d JOIN department dep ON dep.id = d.department_id
  WHERE d.id = ANY ($1::text[]) ORDER BY d.id FOR UPDATE OF d
), known AS (
  SELECT u.document_id, u.update_id, u.seq, u.author_id, u.client_id
  FROM input i JOIN document_update u ON u.document_id = i.document_id AND u.update_id = i.update_id
), decided AS (
  SELECT i.document_id, min(h.access_version) AS access_version, count(*) AS rows,
    CASE
      WHEN bool_or(h.id IS NULL) THEN 'gone'
      WHEN bool_or(h.epoch <> i.epoch) THEN 'epoch'
      WHEN bool_or(h.seq <> i.expected_seq) THEN 'behind'
      WHEN bool_or(i.person_version IS NOT NULL
        AND (i.person_version IS DISTINCT FROM p.access_version OR i.department_version <> h.access_version)) THEN 'access'
      WHEN bool_or(k.update_id IS NOT NULL) THEN 'known'
      ELSE 'saved'
    END AS status
  FROM input i
  LEFT JOIN head h ON h.id = i.document_id
  LEFT JOIN person p ON p.id = i.author_id
  LEFT JOIN known k ON k.document_id = i.document_id AND k.update_id = i.update_id
  GROUP BY i.document_id
), counted AS (
  UPDATE document d SET seq = d.seq + o.rows FROM decided o WHERE o.status = 'saved' AND d.id = o.document_id
), written AS (
  INSERT INTO document_update (document_id, epoch, seq, update_id, author_id, client_id, clock_from, clock_to, kind, bytes, at)
  SELECT i.document_id, i.epoch, i.expected_seq + row_number() OVER (PARTITION BY i.document_id ORDER BY i.ord), i.update_id,
    i.author_id, i.client_id, i.clock_from, i.clock_to, i.kind, substring($16::bytea FROM i.byte_from FOR i.byte_length), i.at
  FROM input i JOIN decided o ON o.document_id = i.document_id AND o.status = 'saved'
), leased AS (
  INSERT INTO document_client (document_id, client_id, person_id, reason, leased_at)
  SELECT DISTINCT ON (i.document_id, i.client_id) i.document_id, i.client_id, i.author_id, i.reason, i.at
  FROM input i JOIN decided o ON o.document_id = i.document_id AND o.status = 'saved'
  ORDER BY i.document_id, i.client_id, i.ord
  ON CONFLICT DO NOTHING
)
SELECT o.document_id, o.status, o.access_version, k.update_id, k.seq, k.author_id, k.client_id
FROM decided o LEFT JOIN known k ON o.status = 'known' AND k.document_id = o.document_id`;

/** The newest is read; one more is there should it be needed, and the log has everything. */
const KEPT_SNAPSHOTS = 2;

/** One statement, so one transaction. What it deletes is chosen before it inserts: the newest ones beside the new one are kept, and what an epoch began with. */
const SNAPSHOT = `
WITH outdated AS (
  SELECT seq FROM document_snapshot s WHERE document_id = $1 AND epoch = $2 AND seq < $3
    AND EXISTS (SELECT 1 FROM document_update u WHERE u.document_id = s.document_id AND u.seq = s.seq)
  ORDER BY seq DESC OFFSET $7
), deleted AS (
  DELETE FROM document_snapshot s USING outdated o WHERE s.document_id = $1 AND s.epoch = $2 AND s.seq = o.seq
)
INSERT INTO document_snapshot (document_id, epoch, seq, bytes, state_vector, at)
SELECT id, epoch, $3, $4, $5, $6 FROM document WHERE id = $1 AND epoch = $2 ON CONFLICT DO NOTHING`;

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

interface AppendedRow {
  document_id: string;
  status: AppendResult['status'];
  access_version: string;
  update_id: string | null;
  seq: string;
  author_id: string;
  client_id: string;
}

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
 */
export function createPostgresDocumentLog(pool: Pool): DocumentLog {
  return {
    load: (documentId) => load(pool, documentId),
    append: (groups) => append(pool, groups),
    readAfter: (documentId, epoch, seq, limit) => readAfter(pool, documentId, epoch, seq, limit),
    beginning: (documentId, epoch) => beginning(pool, documentId, epoch),
    writeSnapshot: async (documentId, epoch, { seq, bytes, stateVector }, at) => {
      const values = [documentId, epoch, seq, asBuffer(bytes), stateVector ? asBuffer(stateVector) : null, at, KEPT_SNAPSHOTS - 1];
      await run(pool, { name: 'document-snapshot', text: SNAPSHOT, values });
    },
    startEpoch: (start) => startEpoch(pool, start),
    park: (edit) => park(pool, edit),
    poll: (documentIds, personIds) => poll(pool, documentIds, personIds),
  };
}

/** A database that hangs, or a connection that died unnoticed, must not stop the writing of every other document for ever. */
const TIMEOUT_MS = 8_000;

interface Statement {
  readonly name: string;
  readonly text: string;
  readonly values: unknown[];
}

/** Runs a prepared statement. @throws LogUnavailable where Postgres did not answer, or answered that it cannot work now */
async function run<R extends QueryResultRow>(pool: Pool, statement: Statement): Promise<QueryResult<R>> {
  const { promise: tooLate, reject } = Promise.withResolvers<never>();
  // Also where every connection of the pool is taken. What runs later all the same does no harm: it expects a seq that has passed.
  const timer = setTimeout(() => reject(new Error('no answer in time')), TIMEOUT_MS);
  try {
    return await Promise.race([pool.query<R>({ ...statement, query_timeout: TIMEOUT_MS } as Statement), tooLate]);
  } catch (error) {
    const state = (error as { code?: unknown }).code;
    // Classes of SQLSTATE that speak of the statement itself; the others are of connections, resources and shutdowns.
    if (typeof state === 'string' && /^(?:2[0-9A-Z]|3[0-9A-Z]|4[024])/.test(state)) throw error;
    throw new LogUnavailable('the log of documents cannot be reached', { cause: error });
  } finally {
    clearTimeout(timer);
  }
}

async function append(pool: Pool, groups: readonly AppendGroup[]): Promise<AppendResult[]> {
  const rows = groups.flatMap((group) => group.rows.map((row) => ({ group, row })));
  const column = <T>(value: (row: AppendRow, group: AppendGroup) => T) => rows.map(({ group, row }) => value(row, group));
  let end = 1;
  const from = column(({ bytes }) => (end += bytes.byteLength) - bytes.byteLength);
  const { rows: answers } = await run<AppendedRow>(pool, {
    name: 'document-append',
    text: APPEND,
    values: [
      column((_, group) => group.documentId), column((_, group) => group.epoch), column((_, group) => group.expectedSeq),
      column((row) => row.updateId), column((row) => row.authorId), column((row) => row.clientId), column((row) => row.clockFrom),
      column((row) => row.clockTo), column((row) => row.kind), from, column((row) => row.bytes.byteLength), column((row) => row.at),
      column((row) => row.stamp?.personVersion ?? null), column((row) => row.stamp?.departmentVersion ?? null),
      column((row) => row.reason), Buffer.concat(rows.map(({ row }) => row.bytes)),
    ],
  });
  return groups.map((group) => resultOf(group, answers.filter((answer) => answer.document_id === group.documentId)));
}

function resultOf(group: AppendGroup, answers: readonly AppendedRow[]): AppendResult {
  const [first] = answers;
  if (!first) throw new Error('the log gave no answer for a document');
  if (first.status === 'saved') {
    const seqs = group.rows.map((_, i) => group.expectedSeq + i + 1);
    return { status: 'saved', seqs, departmentVersion: BigInt(first.access_version) };
  }
  if (first.status === 'known') {
    const known = answers.map(({ update_id, seq, author_id, client_id }) => ({
      updateId: update_id!, seq: Number(seq), authorId: author_id, clientId: Number(client_id),
    }));
    return { status: 'known', known };
  }
  return { status: first.status };
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

async function poll(pool: Pool, documentIds: readonly string[], personIds: readonly string[]): Promise<Awaited<ReturnType<DocumentLog['poll']>>> {
  const { rows } = await run<{ document: string | null; person: string | null; epoch: string; seq: string; version: string }>(pool, {
    name: 'document-poll',
    text: `SELECT d.id AS document, NULL AS person, d.epoch, d.seq, dep.access_version AS version
        FROM document d JOIN department dep ON dep.id = d.department_id WHERE d.id = ANY ($1::text[])
      UNION ALL SELECT NULL, id, NULL, NULL, access_version FROM person WHERE id = ANY ($2::text[])`,
    values: [documentIds, personIds],
  });
  const heads = new Map<string, DocumentHead>();
  const personVersions = new Map<string, bigint>();
  for (const { document, person, epoch, seq, version } of rows) {
    if (document !== null) heads.set(document, { epoch, seq: Number(seq), departmentVersion: BigInt(version) });
    else if (person !== null) personVersions.set(person, BigInt(version));
  }
  return { heads, personVersions };
}

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
