import { randomUUID } from 'node:crypto';
import { Worker } from 'node:worker_threads';
import type pg from 'pg';
import * as Y from 'yjs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestDatabase, openTestPool, type TestDatabase } from '../../../../test/testkit/database.ts';
import { createCompactionThread } from './compaction-thread.ts';
import { compactDocument, snapshotOf } from './compaction.ts';
import { createPostgresDocumentLog } from './document-log.store.ts';
import { freshState } from './fresh-document.ts';
import type { DocumentLog, LoggedUpdate } from '../ports.ts';
import { raw, rawStructs, rawUpdate } from '../rules/raw-update.testkit.ts';
import { RoomState } from '../rooms/room-state.ts';
import { createUpdateTrial } from '../rules/update-trial.ts';

const AT = new Date('2026-10-01T09:00:00Z');
const clock = { now: () => AT };

/** Somebody types and takes back: one update a letter. */
function typed(letters: number, clientId = 7): { updates: Uint8Array[]; doc: Y.Doc } {
  const doc = new Y.Doc();
  doc.clientID = clientId;
  const updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => void updates.push(update));
  const text = new Y.XmlText();
  doc.getXmlFragment('root').insert(0, [text]);
  for (let i = 0; i < letters; i++) {
    if (i % 3 === 2) text.delete(0, 1);
    else text.insert(text.length, 'abc'[i % 3]!);
  }
  return { updates, doc };
}

const logged = (updates: readonly Uint8Array[], from = 0): LoggedUpdate[] =>
  updates.map((bytes, i) => ({ seq: from + i + 1, updateId: `u${from + i}`, authorId: 'ada', clientId: 7, kind: 'edit', bytes }));
const stored = (parts: Pick<Parameters<typeof snapshotOf>[0], 'snapshot' | 'tail'>) =>
  ({ id: 'd', kind: 'SEQUENCE', epoch: 'e', departmentId: 'x', leases: new Map<number, string>(), ...parts }) as const;
const textOf = (doc: Y.Doc) => doc.getXmlFragment('root').toString();
function docOf(update: Uint8Array): Y.Doc {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, update);
  return doc;
}

describe('compaction', () => {
  test('[D13] a snapshot is the state of its seq with its state vector, and none is made where nothing came after the last', () => {
    const { updates, doc } = typed(300);
    const first = snapshotOf({ snapshot: null, tail: logged(updates.slice(0, 200)) })!;
    const second = snapshotOf({ snapshot: first, tail: logged(updates.slice(200), 200) })!;
    expect([first.seq, second.seq]).toEqual([200, updates.length]);
    expect(textOf(docOf(second.bytes))).toBe(textOf(doc));
    expect(second.stateVector).toEqual(Y.encodeStateVector(doc));
    expect(snapshotOf({ snapshot: second, tail: [] })).toBeNull();
  });

  test('[D13] a log that does not apply as a whole is not compacted', () => {
    const { updates } = typed(10);
    expect(() => snapshotOf({ snapshot: null, tail: logged(updates.slice(3)) })).toThrow('does not apply');
  });

  test('[D4] a log with a nest in something deleted that no stack takes in as a whole is compacted, opened and started afresh all the same', () => {
    const { updates, doc } = typed(30);
    const [list, levels] = [{ ...raw.element('bulletList'), parent: 'root' }, 20_000];
    updates.push(rawStructs(8, 0, list), rawUpdate({ deletions: [{ client: 8, ranges: [[0, 1]] }] }));
    for (let at = 1; at <= levels; at += 1_000) {
      updates.push(rawStructs(8, at, ...Array.from({ length: 1_000 }, (_, i) => ({ ...raw.text, parent: [8, at + i - 1] as const }))));
    }
    const parts = stored({ snapshot: null, tail: logged(updates) });
    const room = new RoomState(parts);
    expect(textOf(room.doc)).toBe(textOf(doc));
    expect(Y.getState(room.doc.store, 8)).toBe(levels + 1);
    expect(textOf(docOf(snapshotOf(parts)!.bytes))).toBe(textOf(doc));
    expect(textOf(docOf(freshState(parts, 9).bytes))).toBe(textOf(doc));
  });

  test.each([0, 1, 150])('[D1] whoever opens a document with %i updates behind its snapshot is sent what the document holds, nothing more or less', (behind) => {
    const { updates, doc } = typed(400);
    const at = updates.length - behind;
    const snapshot = snapshotOf({ snapshot: null, tail: logged(updates.slice(0, at)) })!;
    const parts = stored({ snapshot, tail: logged(updates.slice(at), at) });
    const [unread, built] = [new RoomState(parts), new RoomState(parts)];
    expect(built.doc.store.clients.size).toBe(1);
    const [early, late] = [unread, built].map((state) => docOf(Buffer.from(state.missingFor(null).text, 'base64')));
    expect([textOf(early!), textOf(late!), unread.seq]).toEqual([textOf(doc), textOf(doc), updates.length]);
    expect([unread.stateVector, Buffer.from(Y.encodeStateVector(early!)).toString('base64')]).toEqual([built.stateVector, built.stateVector]);
  });
});

/** Threads that give these answers to whatever they are asked; the first of them dies by an error, at work or when it is told to. */
function mortalThreads(dying: 'at work' | 'idle', answers: readonly unknown[]) {
  const threads: { readonly over: Promise<void>; die(): void }[] = [];
  const start = () => {
    const diesAtWork = dying === 'at work' && threads.length === 0;
    const source = `const { parentPort, workerData: { answers, diesAtWork } } = require('node:worker_threads');
      parentPort.on('message', (asked) => {
        if (diesAtWork || asked === 'die') throw new Error('a thread dies');
        for (const answer of answers) parentPort.postMessage(answer);
      });`;
    const worker = new Worker(source, { eval: true, workerData: { answers, diesAtWork } });
    threads.push({ over: new Promise((resolve) => void worker.on('exit', () => resolve())), die: () => worker.postMessage('die') });
    return worker;
  };
  return { threads, start };
}

describe.each(['at work', 'idle'] as const)('a thread that dies %s by an error', (dying) => {
  test('[D8] [D13] costs what it has at hand, and neither the next document nor the server', async () => {
    const { threads, start } = mortalThreads(dying, [{ status: 'saved' }]);
    const compaction = createCompactionThread({ connectionString: '', options: '' }, clock, start);
    const afresh = () => compaction.startAfresh({
      documentId: 'd', epoch: 'e', newEpoch: 'f', personId: 'ada', clientId: 7, stamp: { personVersion: 0n, departmentVersion: 0n }, at: AT,
    });
    if (dying === 'at work') await expect(afresh()).rejects.toThrow('a thread dies');
    else expect(await afresh()).toBe('saved');
    threads[0]!.die();
    await threads[0]!.over;
    expect(await afresh()).toBe('saved');
    await compaction.compact('d');
    expect(threads).toHaveLength(2);
    await compaction.close();
  });

  test('[D4] makes an update costly that it had at hand, and no other', async () => {
    const { threads, start } = mortalThreads(dying, ['loaded', 'whole']);
    const trial = createUpdateTrial(start);
    const tried = () => trial.run({ base: [], update: new Uint8Array() });
    expect(await tried()).toBe(dying === 'at work' ? 'costly' : 'fits');
    threads[0]!.die();
    await threads[0]!.over;
    expect([await tried(), await tried(), threads.length]).toEqual(['fits', 'fits', 2]);
    await trial.close();
  });
});

describe('compaction in a thread, over Postgres', () => {
  let database: TestDatabase;
  let pool: pg.Pool;
  let log: DocumentLog;
  beforeAll(async () => {
    database = await createTestDatabase();
    pool = openTestPool(database);
    log = createPostgresDocumentLog(pool);
  });
  afterAll(async () => {
    await pool.end();
    await database.drop();
  });

  async function documentWith(updates: readonly Uint8Array[]): Promise<string> {
    const id = `document_${randomUUID()}`;
    await pool.query(
      `INSERT INTO document (id, kind, object_id, department_id, scheme_id, unit_id, epoch, seq, created_at) VALUES ($1, 'SEQUENCE', $1, 'd', 's', 'u', 'epoch_1', $2, $3)`,
      [id, updates.length, AT],
    );
    await append(id, updates, 0);
    return id;
  }
  async function append(id: string, updates: readonly Uint8Array[], from: number): Promise<void> {
    for (const [i, bytes] of updates.entries()) {
      await pool.query(
        `INSERT INTO document_update (document_id, epoch, seq, update_id, author_id, client_id, clock_from, clock_to, kind, bytes, at)
          VALUES ($1, 'epoch_1', $2, $3, 'ada', 7, 0, 0, 'edit', $4, $5)`,
        [id, from + i + 1, `u${from + i}`, Buffer.from(bytes), AT],
      );
    }
  }
  const thread = () => createCompactionThread({ connectionString: database.url, options: '-c role=coherence_service' }, clock);

  test('[D13] it keeps a snapshot of the head and leaves the log as it is', async () => {
    const { updates, doc } = typed(60);
    const id = await documentWith(updates);
    const compaction = thread();
    await compaction.compact(id);
    await compaction.close();
    const { snapshot, tail } = (await log.load(id))!;
    expect([snapshot!.seq, tail.length, textOf(docOf(snapshot!.bytes))]).toEqual([updates.length, 0, textOf(doc)]);
    expect((await log.readAfter(id, 'epoch_1', 0)).length).toBe(updates.length);
  });

  test('[D13] two nodes that compact the same document at once leave one document, and only the last snapshots are kept', async () => {
    const { updates, doc } = typed(40);
    const id = await documentWith(updates.slice(0, 10));
    for (let from = 10; from <= updates.length; from += 10) {
      await Promise.all([compactDocument(log, id, AT), compactDocument(log, id, AT)]);
      await append(id, updates.slice(from, from + 10), from);
    }
    const { rows } = await pool.query('SELECT count(*)::int AS kept FROM document_snapshot WHERE document_id = $1', [id]);
    expect(rows[0].kept).toBe(2);
    expect(textOf(new RoomState((await log.load(id))!).doc)).toBe(textOf(doc));
  });

  test('[D13] what cannot be compacted fails by itself, and the thread goes on', async () => {
    const [whole, broken] = [await documentWith(typed(10).updates), await documentWith(typed(10).updates.slice(4))];
    const compaction = thread();
    await expect(compaction.compact(broken)).rejects.toThrow('does not apply');
    await compaction.compact(whole);
    await compaction.close();
    expect((await log.load(whole))!.tail).toEqual([]);
  });

  test('[D13] where the log cannot be reached it says so, and whoever asks twice is answered with one snapshot', async () => {
    const id = await documentWith(typed(10).updates);
    const gone = createCompactionThread({ connectionString: 'postgresql://nobody@127.0.0.1:1/none', options: '' }, clock);
    await expect(gone.compact(id)).rejects.toThrow();
    await gone.close();
    const compaction = thread();
    await Promise.all([compaction.compact(id), compaction.compact(id)]);
    await compaction.close();
    expect((await log.load(id))!.tail).toEqual([]);
  });
});
