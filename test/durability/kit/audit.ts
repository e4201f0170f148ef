import type pg from 'pg';
import * as Y from 'yjs';
import type { Ledger } from './ledger.ts';
import { textOf } from './writer.ts';

/** What a comparison of the ledger with the product found; a durable product leaves all of it empty. */
export interface Findings {
  /** Acknowledged, and not there. */
  readonly lost: string[];
  /** There more than once. */
  readonly doubled: string[];
  /** Acknowledged with another seq than it has, or said otherwise than it is. */
  readonly wrong: string[];
}

interface Row {
  readonly seq: string;
  readonly update_id: string;
  readonly client_id: string;
  readonly clock_from: number;
  readonly clock_to: number;
  readonly bytes: Buffer;
}

/** Compares every acknowledgement with the log as Postgres has it, and the log with its own rules: no gap, no stretch twice. */
export async function auditLog(db: pg.Pool, ledger: Ledger): Promise<Findings & { rows: number; replayed: Y.Doc }> {
  const findings: Findings = { lost: [], doubled: [], wrong: [...ledger.wrong] };
  const { rows } = await db.query<Row>(
    'SELECT seq, update_id, client_id, clock_from, clock_to, bytes FROM document_update WHERE document_id = $1 ORDER BY seq',
    [ledger.documentId],
  );
  const seqs = new Map<string, number>();
  const clocks = new Map<string, number>();
  const replayed = new Y.Doc();
  rows.forEach((row, i) => {
    const seq = Number(row.seq);
    if (seq !== i + 1) findings.wrong.push(`the log has ${seq} where ${i + 1} is due`);
    if (seqs.has(row.update_id)) findings.doubled.push(`${row.update_id} is in the log twice`);
    seqs.set(row.update_id, seq);
    // Deletions alone take no clock.
    if (row.clock_to > row.clock_from) {
      const from = clocks.get(row.client_id) ?? 0;
      if (row.clock_from < from) findings.doubled.push(`${row.update_id} repeats what its client wrote before`);
      if (row.clock_from > from) findings.lost.push(`${from} to ${row.clock_from} of client ${row.client_id}`);
      clocks.set(row.client_id, row.clock_to);
    }
    Y.applyUpdate(replayed, row.bytes);
  });
  for (const { updateId, seq, word } of ledger.edits.values()) {
    if (seq === null) continue;
    const logged = seqs.get(updateId);
    if (logged === undefined) findings.lost.push(`${word} (${updateId}), acknowledged as ${seq}`);
    else if (logged !== seq) findings.wrong.push(`${word} (${updateId}) was acknowledged as ${seq} and is ${logged}`);
  }
  return { ...findings, rows: rows.length, replayed };
}

/** Looks for every word of the ledger in a document: once, or not at all where it was taken out. */
export function auditDocument(doc: Y.Doc, ledger: Ledger, roots: readonly string[], whose: string): Findings {
  const findings: Findings = { lost: [], doubled: [], wrong: [] };
  const found = new Map<string, number>();
  for (const root of roots) {
    for (const word of textOf(doc, root)?.toString().match(/\bw\d+\.\d+\b/g) ?? []) found.set(word, (found.get(word) ?? 0) + 1);
  }
  const due = ledger.wordsToStand();
  for (const word of due) if (!found.has(word)) findings.lost.push(`${word} is not in ${whose}`);
  for (const [word, times] of found) {
    if (times > 1) findings.doubled.push(`${word} is ${times} times in ${whose}`);
    if (!due.has(word)) findings.wrong.push(`${word} is in ${whose} and should not be`);
  }
  return findings;
}

/** A document in a form in which two are equal exactly if their content and history are. */
export function fingerprintOf(doc: Y.Doc, roots: readonly string[]): string {
  const clocks = [...Y.decodeStateVector(Y.encodeStateVector(doc))].sort(([a], [b]) => a - b);
  return JSON.stringify([clocks, roots.map((root) => doc.getXmlFragment(root).toString())]);
}

/** Several findings as one. */
export function together(findings: readonly Findings[]): Findings {
  return { lost: findings.flatMap(({ lost }) => lost), doubled: findings.flatMap(({ doubled }) => doubled), wrong: findings.flatMap(({ wrong }) => wrong) };
}
