import { setTimeout as delay } from 'node:timers/promises';
import type pg from 'pg';
import { createDocument, nextLetter } from './documents.ts';
import { quantile, Samples } from './statistics.ts';

const INSERT = `INSERT INTO document_update (document_id, epoch, seq, update_id, author_id, client_id, clock_from, clock_to, kind, bytes, at)
  VALUES ($1, 'epoch', $2::bigint, $3, 'person', 1, $2::bigint, $2::bigint, 'edit', $4, now())`;

/**
 * What durability alone costs on this disk: rows of the log inserted and committed at a rate, one after the other, by a plain client on the
 * load generator's core, while nothing else runs. Milliseconds from sending to the answer.
 */
export async function bareInserts(admin: pg.Pool, perSecond: number, seconds: number): Promise<{ readonly p50: number; readonly p99: number }> {
  const { id } = await createDocument(admin);
  const took = new Samples();
  const client = await admin.connect();
  try {
    const start = performance.now();
    for (let seq = 1; seq <= perSecond * seconds; seq++) {
      const due = start + (seq * 1_000) / perSecond;
      while (performance.now() < due) await delay(1);
      const sent = performance.now();
      await client.query({ name: 'bare-insert', text: INSERT, values: [id, seq, `update-${seq}`, Buffer.from(nextLetter(1, seq))] });
      took.add(performance.now() - sent);
    }
  } finally {
    client.release();
  }
  return { p50: quantile(took.all(), 0.5), p99: quantile(took.all(), 0.99) };
}
