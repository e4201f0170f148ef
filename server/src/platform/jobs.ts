import { EventEmitter } from 'node:events';
import { Logger, run, type Runner, type WorkerEvents } from 'graphile-worker';
import type { Pool, PoolClient } from 'pg';
import type { Tx } from './database.ts';
import { holdPools, unlockDeadPools } from './jobs.locks.ts';
import type { Log } from './log.ts';

/** One run of a job. */
export interface JobRun {
  /** Aborted when the server is stopping and does not wait any longer. */
  readonly signal: AbortSignal;
  /** Whether a failure of this run will be followed by another. */
  readonly lastAttempt: boolean;
}

/** What a job does. It may be run again after a crash at any point, so it must be able to find its own traces. */
export type JobTask = (payload: unknown, run: JobRun) => Promise<void>;

export interface Jobs {
  /** Takes no further job and waits for those that run. */
  stop(): Promise<void>;
}

export interface JobsOptions {
  /** Connections of the service role; one is held for listening and one for as long as this process lives. */
  readonly pool: Pool;
  readonly log: Log;
  /** Tasks by the name that `addJob` is given. */
  readonly tasks: Readonly<Record<string, JobTask>>;
  readonly concurrency?: number;
  /** Milliseconds between looking for jobs that a dead process left locked. */
  readonly sweepMs?: number;
  /** Milliseconds for which a lock has to be seen free before its process counts as dead. */
  readonly graceMs?: number;
}

/**
 * Runs jobs of the queue in this process. Jobs that a process left locked when it died are freed at once, on whatever
 * node it ran: the queue by itself would keep them for four hours.
 */
export async function startJobs({ pool, log, tasks, concurrency = 2, sweepMs = 15_000, graceMs = 1_000 }: JobsOptions): Promise<Jobs> {
  const events: WorkerEvents = new EventEmitter();
  // A connection that breaks while a job uses it fails the job; without a listener it would end the process.
  const onConnect = (client: PoolClient) => void client.on('error', (error) => log.warn({ err: error }, 'a connection of the jobs broke'));
  pool.on('connect', onConnect);
  const held = await holdPools(pool);
  events.on('pool:create', ({ workerPool }) => void held.hold(workerPool.id).catch((error: unknown) => log.error({ err: error }, 'a job pool has no lock')));
  const runner: Runner = await run({
    pgPool: pool,
    taskList: Object.fromEntries(Object.entries(tasks).map(([name, task]) => [name, asGraphileTask(task)])),
    concurrency,
    noHandleSignals: true,
    crontab: '',
    events,
    logger: new Logger((scope) => (level, message) => log[level === 'warning' ? 'warn' : level === 'info' ? 'debug' : level]({ ...scope }, message)),
  });
  const sweep = () =>
    held.renew().then(() => unlockDeadPools(pool, graceMs, held.ids)).then(
      (dead) => dead.length > 0 && log.warn({ pools: dead }, 'freed the jobs of processes that died'),
      (error: unknown) => log.warn({ err: error }, 'looking for jobs of dead processes failed'),
    );
  let sweeping = sweep();
  const timer = setInterval(() => void (sweeping = sweeping.then(sweep)), sweepMs).unref();
  return {
    async stop() {
      clearInterval(timer);
      await runner.stop();
      await sweeping;
      await held.release();
      pool.off('connect', onConnect);
    },
  };
}

function asGraphileTask(task: JobTask) {
  return (payload: unknown, { job, abortSignal }: { job: { attempts: number; max_attempts: number }; abortSignal: AbortSignal }) =>
    task(payload, { signal: abortSignal, lastAttempt: job.attempts >= job.max_attempts });
}

export interface JobSpec {
  /** Jobs of one queue run one after another. */
  readonly queue?: string;
  readonly maxAttempts?: number;
  /** Of several jobs with one key that have not begun, one is kept: the first, at its time. */
  readonly key?: string;
  /** When it is to run; at once by default. */
  readonly runAt?: Date;
}

/** Adds a job in the caller's transaction of the service role: it runs if and only if its cause is committed. */
export async function addJob(tx: Tx, task: string, payload: unknown, { queue, maxAttempts = 5, key, runAt }: JobSpec = {}): Promise<void> {
  await tx.$executeRaw`
    SELECT 1 FROM graphile_worker.add_job(
      identifier => ${task}, payload => ${JSON.stringify(payload)}::json, queue_name => ${queue ?? null}::text, max_attempts => ${maxAttempts}::int,
      job_key => ${key ?? null}::text, job_key_mode => 'preserve_run_at', run_at => ${runAt ?? null}::timestamptz)`;
}
