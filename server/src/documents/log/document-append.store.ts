import type { RunLean } from '../../platform/lean-statement.ts';
import { asLogError } from './log-errors.ts';
import type { AppendGroup, AppendResult, AppendRow } from '../ports.ts';

/**
 * A keystroke of one person, which most commits are: written where everything is as expected, by keys alone, and otherwise nothing is.
 * Where another came first it says so; what else may stand against it is found out by the statement for many. The document's row is
 * locked by its update, and what was expected is compared again with the row as it is then (D1, D2).
 */
const APPEND_ONE = `
WITH head AS (
  UPDATE document d SET seq = d.seq + 1 FROM department dep
  WHERE d.id = $1 AND d.epoch = $2 AND d.seq = $3::bigint AND dep.id = d.department_id
    AND ($4::bigint IS NULL OR (dep.access_version = $5::bigint AND (SELECT access_version FROM person WHERE id = $6) = $4::bigint))
    AND NOT EXISTS (SELECT FROM document_update u WHERE u.document_id = $1 AND u.update_id = $7)
  RETURNING d.seq, dep.access_version
), written AS (
  INSERT INTO document_update (document_id, epoch, seq, update_id, author_id, client_id, clock_from, clock_to, kind, bytes, at)
  SELECT $1, $2, head.seq, $7, $6, $8::bigint, $9::int, $10::int, $11, $12::bytea, $13::timestamptz FROM head
), leased AS (
  INSERT INTO document_client (document_id, client_id, person_id, reason, leased_at)
  SELECT $1, $8::bigint, $6, $14, $13::timestamptz FROM head ON CONFLICT DO NOTHING
)
SELECT h.access_version, d.epoch, d.seq FROM document d LEFT JOIN head h ON true WHERE d.id = $1`;

/**
 * Locks the documents in the order of their ids, decides per document whether all of its rows may be written, and writes them: one
 * statement, so one transaction and one round trip (D1, D2). The bytes of all rows travel as one parameter, since an array of them
 * would be sent as text.
 */
const APPEND_MANY = `
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

/** Appends all groups in one statement, so in one transaction; see DocumentLog. @param run on a connection as the `service` role */
export async function append(run: RunLean, groups: readonly AppendGroup[]): Promise<AppendResult[]> {
  const [group] = groups;
  if (groups.length === 1 && group!.rows.length === 1) {
    const saved = await appendOne(run, group!, group!.rows[0]!);
    if (saved) return [saved];
  }
  return appendMany(run, groups);
}

async function appendOne(run: RunLean, { documentId, epoch, expectedSeq }: AppendGroup, row: AppendRow): Promise<AppendResult | null> {
  const { updateId, authorId, clientId, clockFrom, clockTo, kind, bytes, at, stamp, reason } = row;
  const values = [
    documentId, epoch, String(expectedSeq), stamp && String(stamp.personVersion), stamp && String(stamp.departmentVersion), authorId, updateId,
    String(clientId), String(clockFrom), String(clockTo), kind, asBuffer(bytes), at.toISOString(), reason,
  ];
  const [head] = await run({ name: 'document-append-one', text: APPEND_ONE, values }).catch(asLogError);
  if (!head) return { status: 'gone' };
  const [departmentVersion, epochBefore, seqBefore] = head;
  if (departmentVersion != null) return { status: 'saved', seqs: [expectedSeq + 1], departmentVersion: BigInt(departmentVersion) };
  if (epochBefore !== epoch) return { status: 'epoch' };
  return Number(seqBefore) === expectedSeq ? null : { status: 'behind' };
}

async function appendMany(run: RunLean, groups: readonly AppendGroup[]): Promise<AppendResult[]> {
  const rows = groups.flatMap((group) => group.rows.map((row) => ({ group, row })));
  const column = (value: (row: AppendRow, group: AppendGroup) => { toString(): string } | null) => arrayOf(rows.map(({ group, row }) => value(row, group)));
  let end = 1;
  const values = [
    column((_, group) => group.documentId), column((_, group) => group.epoch), column((_, group) => group.expectedSeq),
    column((row) => row.updateId), column((row) => row.authorId), column((row) => row.clientId), column((row) => row.clockFrom),
    column((row) => row.clockTo), column((row) => row.kind), column(({ bytes }) => (end += bytes.byteLength) - bytes.byteLength),
    column((row) => row.bytes.byteLength), column((row) => row.at.toISOString()),
    column((row) => row.stamp?.personVersion ?? null), column((row) => row.stamp?.departmentVersion ?? null),
    column((row) => row.reason), Buffer.concat(rows.map(({ row }) => row.bytes)),
  ];
  const answers = Map.groupBy(await run({ name: 'document-append', text: APPEND_MANY, values }).catch(asLogError), ([documentId]) => documentId!);
  return groups.map((group) => resultOf(group, answers.get(group.documentId) ?? []));
}

/** @param answers document, status, access version, and where it is known already update id, seq, author and client id */
function resultOf(group: AppendGroup, answers: readonly (readonly (string | null)[])[]): AppendResult {
  const [first] = answers;
  if (!first) throw new Error('the log gave no answer for a document');
  const status = first[1] as AppendResult['status'];
  if (status === 'saved') {
    return { status, seqs: group.rows.map((_, i) => group.expectedSeq + i + 1), departmentVersion: BigInt(first[2]!) };
  }
  if (status === 'known') {
    const known = answers.map(([, , , updateId, seq, authorId, clientId]) => ({ updateId: updateId!, seq: Number(seq), authorId: authorId!, clientId: Number(clientId) }));
    return { status, known };
  }
  return { status };
}

/** An array as Postgres reads it from text. */
function arrayOf(values: readonly ({ toString(): string } | null)[]): string {
  const elements = values.map((value) => (value === null ? 'NULL' : `"${value.toString().replace(/["\\]/g, '\\$&')}"`));
  return `{${elements.join(',')}}`;
}

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
