import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, beforeAll, afterAll, describe, expect, test } from 'vitest';
import { connectTo, createTestDatabase, type TestDatabase } from '../../../test/testkit/database.ts';
import { systemClock } from './clock.ts';
import { openDatabase, type Database } from './database.ts';
import { addJob, startJobs, type Jobs, type JobTask } from './jobs.ts';
import { createLog } from './log.ts';

let database: TestDatabase;
let db: Database;
const started: Jobs[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
  db = openDatabase({ url: database.url, clock: systemClock });
});
afterEach(async () => {
  for (const jobs of started.splice(0)) await jobs.stop();
});
afterAll(async () => {
  await db.close();
  await database.drop();
});

async function start(tasks: Record<string, JobTask>): Promise<Jobs> {
  const jobs = await startJobs({ pool: db.pool, log: createLog('silent'), tasks, sweepMs: 100, graceMs: 50 });
  started.push(jobs);
  return jobs;
}

async function until(done: () => boolean): Promise<void> {
  for (let waited = 0; !done() && waited < 10_000; waited += 20) await delay(20);
  expect(done()).toBe(true);
}

describe('jobs', () => {
  test('run once their cause is committed', async () => {
    const seen: unknown[] = [];
    await start({ greet: async (payload) => void seen.push(payload) });
    await db.serve((tx) => addJob(tx, 'greet', { name: 'Ada' }));
    await until(() => seen.length > 0);
    expect(seen).toEqual([{ name: 'Ada' }]);
  });

  test('never run where their cause was rolled back', async () => {
    const failing = db.serve(async (tx) => {
      await addJob(tx, 'rolledBack', {});
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    const { rows } = await db.pool.query('SELECT count(*)::int AS jobs FROM graphile_worker._private_jobs');
    expect(rows).toEqual([{ jobs: 0 }]);
  });

  test('that a process left locked when it died run again soon', async () => {
    await db.serve((tx) => addJob(tx, 'orphan', {}));
    await db.pool.query(`UPDATE graphile_worker._private_jobs SET locked_by = 'pool-dead', locked_at = now(), attempts = 1`);
    let runs = 0;
    await start({ orphan: async () => void runs++ });
    await until(() => runs > 0);
    await delay(200);
    expect(runs).toBe(1);
  });

  test('of a living process whose connections were cut are left to it', async () => {
    let runs = 0;
    const task: JobTask = async () => {
      runs++;
      await delay(1_000);
    };
    await start({ cut: task });
    await db.serve((tx) => addJob(tx, 'cut', {}));
    await until(() => runs > 0);
    const admin = await connectTo(database.url);
    await admin.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()');
    await admin.end();
    // Several looks of its own at who is dead, then another process's.
    await delay(300);
    const locks = async () => (await db.pool.query(`SELECT FROM pg_locks WHERE locktype = 'advisory' AND classid = 7270643 AND granted AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`)).rowCount;
    await expect.poll(locks, { timeout: 10_000 }).toBe(1);
    await start({ cut: task });
    await delay(600);
    expect(runs).toBe(1);
  });

  test('of a living process are left to it', async () => {
    let runs = 0;
    const task: JobTask = async () => {
      runs++;
      await delay(600);
    };
    await start({ slow: task });
    await db.serve((tx) => addJob(tx, 'slow', {}));
    await until(() => runs > 0);
    await start({ slow: task });
    await delay(500);
    expect(runs).toBe(1);
  });
});
