import { setTimeout as delay } from 'node:timers/promises';
import type { Pool, PoolClient } from 'pg';

/** Any number of ours: the class of advisory locks that say which job pools are alive. */
const POOL_LOCKS = 7_270_643;

/** The locks that say that this process's pools are alive. */
export interface HeldPools {
  /** Ids of this process's pools. */
  readonly ids: ReadonlySet<string>;
  hold(poolId: string): Promise<void>;
  /** Takes the locks again where their connection broke, so that no other process takes our jobs for a dead one's. */
  renew(): Promise<void>;
  release(): Promise<void>;
}

/** Advisory locks that live exactly as long as this process and its connection: Postgres lets go of them with it. */
export async function holdPools(pool: Pool): Promise<HeldPools> {
  const ids = new Set<string>();
  let isBroken = false;
  // A broken connection is no reason to end the process.
  const onError = () => void (isBroken = true);
  let client: PoolClient | null = await connect();

  async function connect(): Promise<PoolClient> {
    const connected = await pool.connect();
    isBroken = false;
    return connected.on('error', onError);
  }
  function disconnect(destroy: boolean): void {
    // One that is thrown away may still complain.
    if (!destroy) client?.off('error', onError);
    client?.release(destroy);
    client = null;
  }
  const lock = (poolId: string) => client?.query('SELECT pg_advisory_lock($1, hashtext($2))', [POOL_LOCKS, poolId]);

  return {
    ids,
    async hold(poolId) {
      ids.add(poolId);
      await lock(poolId);
    },
    async renew() {
      if (client !== null && !isBroken) return;
      disconnect(true);
      client = await connect();
      for (const id of ids) await lock(id);
    },
    async release() {
      await client?.query('SELECT pg_advisory_unlock_all()').catch(() => undefined);
      disconnect(isBroken);
    },
  };
}

/**
 * Frees jobs whose pool's lock nobody holds, seen so twice: a pool that is just starting takes its lock a moment later.
 * @param own pools of this process, which are alive whatever became of their locks
 * @returns the ids of the pools found dead
 */
export async function unlockDeadPools(pool: Pool, graceMs: number, own: ReadonlySet<string>): Promise<string[]> {
  const suspects = (await withClient(pool, deadPools)).filter((id) => !own.has(id));
  if (suspects.length === 0) return [];
  await delay(graceMs);
  return withClient(pool, async (client) => {
    const dead = (await deadPools(client)).filter((id) => suspects.includes(id));
    if (dead.length > 0) await client.query('SELECT graphile_worker.force_unlock_workers($1::text[])', [dead]);
    return dead;
  });
}

async function deadPools(client: PoolClient): Promise<string[]> {
  const { rows } = await client.query<{ id: string; dead: boolean }>(
    `SELECT id, NOT EXISTS (
       SELECT 1 FROM pg_locks
        WHERE locktype = 'advisory' AND granted AND classid = $1::int::oid AND objid = hashtext(id)::oid AND objsubid = 2
          AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
     ) AS dead
     FROM (SELECT locked_by AS id FROM graphile_worker._private_jobs WHERE locked_by IS NOT NULL
           UNION SELECT locked_by FROM graphile_worker._private_job_queues WHERE locked_by IS NOT NULL) AS locked`,
    [POOL_LOCKS],
  );
  return rows.filter((row) => row.dead).map((row) => row.id);
}

async function withClient<T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    return await work(client);
  } finally {
    client.release();
  }
}
