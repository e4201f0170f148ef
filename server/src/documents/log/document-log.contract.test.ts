import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createTestDatabase, openTestPool, type TestDatabase } from '../../../../test/testkit/database.ts';
import { createStatementLine } from '../../platform/statement-line.ts';
import { createPostgresDocumentLog } from './document-log.store.ts';
import { MemoryDocumentLog } from './memory-log.ts';
import { LogUnavailable, type AppendGroup, type AppendRow, type DocumentLog, type NewEpoch } from '../ports.ts';

/** What the contract sets up beside the log itself. */
interface LogOfTest {
  readonly log: DocumentLog;
  bumpPerson(personId: string): Promise<void>;
  bumpDepartment(): Promise<void>;
  /** Starts another history at the next seq, with this state. */
  startEpoch(documentId: string, epoch: string, state: Uint8Array): Promise<void>;
}

const AT = new Date('2026-10-01T09:00:00Z');
const EPOCH = 'epoch_1';
let database: TestDatabase;
let pool: pg.Pool;
beforeAll(async () => {
  database = await createTestDatabase();
  pool = openTestPool(database);
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

async function postgresLog(documents: readonly string[], people: readonly string[], department: string): Promise<LogOfTest> {
  const run = randomUUID();
  await pool.query(`INSERT INTO hub (id, name, created_at) VALUES ($1, 'Hub', $2)`, [run, AT]);
  await pool.query(`INSERT INTO school (id, hub_id, name, urn, local_authority, created_at) VALUES ($1, $1, 'School', $2, 'LA', $3)`, [run, run.slice(0, 6), AT]);
  await pool.query(`INSERT INTO department (id, school_id, name, created_at) VALUES ($1, $2, 'Maths', $3)`, [department, run, AT]);
  for (const id of people) await pool.query(`INSERT INTO person (id, name, created_at) VALUES ($1, 'Somebody', $2)`, [id, AT]);
  // Not in the order of their ids, in which they are to be locked.
  for (const id of documents.toReversed()) {
    await pool.query(
      `INSERT INTO document (id, kind, object_id, department_id, scheme_id, unit_id, epoch, created_at) VALUES ($1, 'SEQUENCE', $1, $2, 's', 'u', $3, $4)`,
      [id, department, EPOCH, AT],
    );
  }
  return {
    log: createPostgresDocumentLog(pool),
    bumpPerson: (id) => pool.query('UPDATE person SET access_version = access_version + 1 WHERE id = $1', [id]).then(() => {}),
    bumpDepartment: () => pool.query('UPDATE department SET access_version = access_version + 1 WHERE id = $1', [department]).then(() => {}),
    async startEpoch(id, epoch, state) {
      const { rows } = await pool.query('UPDATE document SET epoch = $2, seq = seq + 1 WHERE id = $1 RETURNING seq', [id, epoch]);
      await pool.query('INSERT INTO document_snapshot (document_id, epoch, seq, bytes, at) VALUES ($1, $2, $3, $4, $5)', [id, epoch, rows[0].seq, state, AT]);
    },
  };
}

function memoryLog(documents: readonly string[], people: readonly string[], department: string): Promise<LogOfTest> {
  const log = new MemoryDocumentLog();
  for (const id of documents) log.create(id, 'SEQUENCE', department, EPOCH);
  for (const id of people) log.personVersions.set(id, 0n);
  const bump = async (versions: Map<string, bigint>, id: string) => void versions.set(id, versions.get(id)! + 1n);
  return Promise.resolve({
    log,
    bumpPerson: (id) => bump(log.personVersions, id),
    bumpDepartment: () => bump(log.departmentVersions, department),
    async startEpoch(id, epoch, state) {
      const document = log.documents.get(id)!;
      document.epoch = epoch;
      document.snapshot = { epoch, seq: ++document.seq, bytes: state };
    },
  });
}

describe.each([['in memory', memoryLog], ['in Postgres', postgresLog]])('a log %s', (_, open) => {
  let world: LogOfTest;
  let one: string;
  let two: string;
  let ada: string;
  beforeEach(async () => {
    [one, two, ada] = [`document_a_${randomUUID()}`, `document_b_${randomUUID()}`, `person_${randomUUID()}`];
    world = await open([one, two], [ada], `department_${randomUUID()}`);
  });

  const row = (text: string, change: Partial<AppendRow> = {}): AppendRow => ({
    updateId: randomUUID(), authorId: ada, clientId: 4_000_000_000, clockFrom: 0, clockTo: 1, kind: 'edit', bytes: Buffer.from(text), at: AT,
    stamp: { personVersion: 0n, departmentVersion: 0n }, reason: null, ...change,
  });
  const group = (documentId: string, expectedSeq: number, rows: AppendRow[], epoch = EPOCH): AppendGroup => ({ documentId, epoch, expectedSeq, rows });
  const texts = async (id: string, after = 0) => (await world.log.readAfter(id, EPOCH, after)).map(({ bytes }) => Buffer.from(bytes).toString());

  test('[D1] groups of several documents are appended together, in order', async () => {
    const results = await world.log.append([group(one, 0, [row('a'), row('bb')]), group(two, 0, [row('ccc')])]);
    expect(results).toEqual([
      { status: 'saved', seqs: [1, 2], departmentVersion: 0n },
      { status: 'saved', seqs: [1], departmentVersion: 0n },
    ]);
    expect([await texts(one), await texts(two), await texts(one, 1)]).toEqual([['a', 'bb'], ['ccc'], ['bb']]);
  });

  test('[D2] a group that somebody overtook is told so, and the others are saved', async () => {
    await world.log.append([group(one, 0, [row('first')])]);
    const results = await world.log.append([group(one, 0, [row('late')]), group(two, 0, [row('fine')])]);
    expect(results.map(({ status }) => status)).toEqual(['behind', 'saved']);
    expect([await texts(one), await texts(two)]).toEqual([['first'], ['fine']]);
  });

  test('[D2] of two that append at the same moment one is saved and one is behind', async () => {
    const both = (text: string) => [group(one, 0, [row(text)]), group(two, 0, [row(text)])];
    const results = await Promise.all([world.log.append(both('1')), world.log.append(both('2').toReversed())]);
    expect(results.map((groups) => groups.map(({ status }) => status)).sort()).toEqual([['behind', 'behind'], ['saved', 'saved']]);
  });

  test('[D2] an update id that the log has is answered with its seq, and nothing of the group comes in behind it', async () => {
    const again = row('once');
    await world.log.append([group(one, 0, [again])]);
    const [result] = await world.log.append([group(one, 1, [{ ...again, bytes: Buffer.from('another wording') }, row('built on it')])]);
    expect(result).toMatchObject({ status: 'known', known: [{ updateId: again.updateId, seq: 1, authorId: ada, clientId: 4_000_000_000 }] });
    expect(await texts(one)).toEqual(['once']);
  });

  test('[D9] a group with a stamp that no longer holds is not written', async () => {
    await world.bumpPerson(ada);
    expect(await world.log.append([group(one, 0, [row('x')])])).toEqual([{ status: 'access' }]);
    const fresh = { stamp: { personVersion: 1n, departmentVersion: 0n } };
    await world.bumpDepartment();
    expect(await world.log.append([group(one, 0, [row('x', fresh)])])).toEqual([{ status: 'access' }]);
    const stamp = { personVersion: 1n, departmentVersion: 1n };
    expect(await world.log.append([group(one, 0, [row('x', { stamp })])])).toEqual([{ status: 'saved', seqs: [1], departmentVersion: 1n }]);
  });

  test('[D14] what the server writes itself has no stamp', async () => {
    await world.bumpDepartment();
    const [result] = await world.log.append([group(one, 0, [row('import', { stamp: null, kind: 'import', reason: 'import:x' })])]);
    expect(result).toMatchObject({ status: 'saved', departmentVersion: 1n });
  });

  test('[D8] another epoch and a missing document are told apart from being behind', async () => {
    const results = await world.log.append([group(one, 0, [row('x')], 'epoch_0'), group('document_none', 0, [row('x')])]);
    expect(results).toEqual([{ status: 'epoch' }, { status: 'gone' }]);
  });

  test('[D13] loading gives the newest snapshot, what came after it, and who holds which client id', async () => {
    await world.log.append([group(one, 0, [row('a'), row('b', { clientId: 7 }), row('c')])]);
    await world.log.writeSnapshot(one, EPOCH, { seq: 2, bytes: Buffer.from('a+b'), stateVector: Buffer.from('2') }, AT);
    await world.log.writeSnapshot(one, EPOCH, { seq: 2, bytes: Buffer.from('again') }, AT);
    const stored = await world.log.load(one);
    expect(stored).toMatchObject({ id: one, kind: 'SEQUENCE', epoch: EPOCH, snapshot: { seq: 2 } });
    expect([stored!.snapshot!.bytes, stored!.snapshot!.stateVector!].map((bytes) => Buffer.from(bytes).toString())).toEqual(['a+b', '2']);
    expect(stored!.tail.map(({ seq, clientId, authorId }) => ({ seq, clientId, authorId }))).toEqual([{ seq: 3, clientId: 4_000_000_000, authorId: ada }]);
    expect(stored!.leases).toEqual(new Map([[4_000_000_000, ada], [7, ada]]));
    expect(await world.log.load('document_none')).toBeNull();
  });

  test('[D8] a new history begins with its state at the next seq, unless the document or the rights have changed; the old log is kept', async () => {
    await world.log.append([group(one, 0, [row('a'), row('b')])]);
    const stamp = { personVersion: 0n, departmentVersion: 0n };
    const start: NewEpoch = {
      documentId: one, epoch: EPOCH, expectedSeq: 2, newEpoch: 'epoch_2', bytes: Buffer.from('fresh'), stateVector: Buffer.from('sv'), personId: ada,
      clientId: 8, stamp, at: AT,
    };
    const others: Partial<NewEpoch>[] = [{ expectedSeq: 1 }, { epoch: 'epoch_0' }, { stamp: { ...stamp, personVersion: 4n } }, { documentId: 'document_none' }];
    const refused = [];
    for (const other of others) refused.push(await world.log.startEpoch({ ...start, ...other }));
    expect(refused).toEqual(['behind', 'epoch', 'access', 'gone']);
    expect((await world.log.load(one))!.epoch).toBe(EPOCH);

    // Whichever of the two Postgres takes first.
    expect((await Promise.all([world.log.startEpoch(start), world.log.startEpoch(start)])).toSorted()).toEqual(['epoch', 'saved']);
    const stored = (await world.log.load(one))!;
    expect(stored).toMatchObject({ epoch: 'epoch_2', snapshot: { seq: 3 }, tail: [] });
    expect([stored.snapshot!.bytes, stored.snapshot!.stateVector!].map((bytes) => Buffer.from(bytes).toString())).toEqual(['fresh', 'sv']);
    expect(stored.leases).toEqual(new Map([[4_000_000_000, ada], [8, ada]]));
    expect(await texts(one)).toEqual(['a', 'b']);
    expect(await world.log.append([group(one, 3, [row('c')], 'epoch_2')])).toMatchObject([{ status: 'saved', seqs: [4] }]);
  });

  test('[D13] [D14] what an epoch began with is kept with its log, however many snapshots follow, and a log is read in parts', async () => {
    await world.log.append([group(one, 0, [row('a'), row('b')])]);
    await world.log.writeSnapshot(one, EPOCH, { seq: 2, bytes: Buffer.from('ab') }, AT);
    expect(await world.log.beginning(one, EPOCH)).toBe(null);
    const stamp = { personVersion: 0n, departmentVersion: 0n };
    await world.log.startEpoch({
      documentId: one, epoch: EPOCH, expectedSeq: 2, newEpoch: 'epoch_2', bytes: Buffer.from('fresh'), stateVector: Buffer.from('sv'), personId: ada, clientId: 8, stamp, at: AT,
    });
    await world.log.append([group(one, 3, [row('c'), row('d'), row('e'), row('f')], 'epoch_2')]);
    for (const seq of [4, 5, 6, 7]) await world.log.writeSnapshot(one, 'epoch_2', { seq, bytes: Buffer.from(`${seq}`) }, AT);
    const beginning = await world.log.beginning(one, 'epoch_2');
    expect([beginning!.seq, Buffer.from(beginning!.bytes).toString()]).toEqual([3, 'fresh']);
    expect((await world.log.load(one))!.snapshot!.seq).toBe(7);
    expect((await world.log.readAfter(one, 'epoch_2', 3, 2)).map(({ seq }) => seq)).toEqual([4, 5]);
    expect((await world.log.readAfter(one, 'epoch_2', 5, 20)).map(({ seq }) => seq)).toEqual([6, 7]);
  });

  test('[D13] a snapshot of an epoch that is over is not kept, and an older one does not come before a newer', async () => {
    await world.log.append([group(one, 0, [row('a'), row('b'), row('c'), row('d')])]);
    for (const seq of [1, 3, 4, 2]) await world.log.writeSnapshot(one, EPOCH, { seq, bytes: Buffer.from(`${seq}`) }, AT);
    await world.log.writeSnapshot(one, 'epoch_0', { seq: 9, bytes: Buffer.from('another history') }, AT);
    const stored = await world.log.load(one);
    expect([stored!.snapshot!.seq, Buffer.from(stored!.snapshot!.bytes).toString(), stored!.tail]).toEqual([4, '4', []]);
    expect(await texts(one)).toEqual(['a', 'b', 'c', 'd']);
  });

  test('[D8] a new epoch loads from its own snapshot alone, and goes on from there', async () => {
    await world.log.append([group(one, 0, [row('old'), row('old')])]);
    await world.startEpoch(one, 'epoch_2', Buffer.from('new'));
    const stored = await world.log.load(one);
    expect(stored).toMatchObject({ epoch: 'epoch_2', snapshot: { seq: 3 }, tail: [] });
    expect(await world.log.append([group(one, 3, [row('next')], 'epoch_2')])).toMatchObject([{ status: 'saved', seqs: [4] }]);
  });

  test('[D9] heads and versions of everything open are read together', async () => {
    await world.log.append([group(one, 0, [row('a')])]);
    await world.bumpPerson(ada);
    const { heads, changed } = await world.log.poll([one, two, 'document_none'], new Map([[ada, 0n], ['person_none', 0n]]));
    expect(heads).toEqual(new Map([
      [one, { epoch: EPOCH, seq: 1, departmentVersion: 0n }],
      [two, { epoch: EPOCH, seq: 0, departmentVersion: 0n }],
    ]));
    expect(changed).toEqual(new Map([[ada, 1n], ['person_none', null]]));
    expect((await world.log.poll([], new Map([[ada, 1n]]))).changed).toEqual(new Map());
  });

  test('[D8] parked words are kept', async () => {
    await world.log.park({ id: `parked_${randomUUID()}`, documentId: one, personId: ada, root: 'step_1/check', body: { type: 'doc' }, reason: 'EPOCH_CHANGED', at: AT });
  });
});

test('[D2] a database that does not answer is told apart from one that says no', async () => {
  const refused = new pg.Pool({ host: '127.0.0.1', port: 1, database: 'none' });
  await expect(createPostgresDocumentLog(refused).load('document_x')).rejects.toBeInstanceOf(LogUnavailable);
  await refused.end();
  const log = createPostgresDocumentLog(pool);
  const parked = { id: 'parked_1', documentId: 'document_x', personId: 'person_x', root: 'a', body: {}, reason: 'r', at: AT };
  await log.park(parked);
  await expect(log.park(parked)).rejects.not.toBeInstanceOf(LogUnavailable);
});

test('[D2] documents are locked in the order of their ids, so that two appends never wait for each other in a circle', async () => {
  const [one, two, ada] = [`document_a_${randomUUID()}`, `document_b_${randomUUID()}`, `person_${randomUUID()}`];
  const { log } = await postgresLog([one, two], [ada], `department_${randomUUID()}`);
  const rows: AppendRow[] = [{
    updateId: randomUUID(), authorId: ada, clientId: 7, clockFrom: 0, clockTo: 1, kind: 'edit', bytes: Buffer.from('x'), at: AT, stamp: null, reason: null,
  }];
  const holder = await pool.connect();
  try {
    const { rows: [{ pid }] } = await holder.query('SELECT pg_backend_pid() AS pid');
    await holder.query('BEGIN');
    await holder.query('SELECT 1 FROM document WHERE id = $1 FOR UPDATE', [one]);
    const appended = log.append([two, one].map((documentId) => ({ documentId, epoch: EPOCH, expectedSeq: 0, rows })));
    await expect.poll(async () => (await pool.query('SELECT 1 FROM pg_stat_activity WHERE $1 = ANY (pg_blocking_pids(pid))', [pid])).rowCount).toBe(1);
    // It waits for the first and holds nothing of the second.
    await holder.query('SELECT 1 FROM document WHERE id = $1 FOR UPDATE NOWAIT', [two]);
    await holder.query('ROLLBACK');
    expect((await appended).map(({ status }) => status)).toEqual(['saved', 'saved']);
  } finally {
    // With its transaction, where something went wrong.
    holder.release(true);
  }
});

test('[D2] an append that fails, or has no answer in time, costs its connection and nothing of the next one', async () => {
  const line = createStatementLine(pool.options, 1_000);
  const pid = () => line.run({ name: 'pid', text: 'SELECT pg_backend_pid()', values: [] }).then(([row]) => Number(row![0]));
  const asleep = () => line.run({ name: 'sleep', text: 'SELECT pg_sleep(20)', values: [] });
  const [first, same] = await Promise.all([pid(), pid()]);
  expect(same).toBe(first);

  const interrupted = expect(asleep()).rejects.toMatchObject({ code: '57P01' });
  await pool.query('SELECT pg_terminate_backend($1)', [first]);
  await interrupted;
  const second = await pid();
  expect(second).not.toBe(first);

  await expect(asleep()).rejects.toThrow('no answer in time');
  const third = await pid();
  expect(third).not.toBe(second);
  await line.end();

  const nowhere = createStatementLine({ host: '127.0.0.1', port: 1, database: 'none' }, 5_000);
  const append = [{ documentId: 'document_x', epoch: EPOCH, expectedSeq: 0, rows: [] }];
  await expect(createPostgresDocumentLog(pool, nowhere.run).append(append)).rejects.toBeInstanceOf(LogUnavailable);
});

test('[D8] parked words stand in their table as they were sent', async () => {
  const log = createPostgresDocumentLog(pool);
  const id = `parked_${randomUUID()}`;
  await log.park({ id, documentId: 'document_x', personId: 'person_x', root: 'step_1/check', body: { text: 'x = 3' }, reason: 'REMOVED', at: AT });
  const { rows } = await pool.query('SELECT root, body, reason, at FROM document_parked_edit WHERE id = $1', [id]);
  expect(rows).toEqual([{ root: 'step_1/check', body: { text: 'x = 3' }, reason: 'REMOVED', at: AT }]);
});
