import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { type ClusterRecord, databaseName, superuserUrlOf } from './embedded-postgres.cluster.ts';

/** Any number of ours: the advisory lock that says which process owns a DATA_DIR. */
const ownerLock = 7_270_641;

/**
 * Holds a lock inside Postgres for as long as this process lives. Unlike a file it ends with the process, however that
 * ends, so a second server on the same folder is told so, and a start after kill -9 is not.
 * @throws when another live process holds it
 */
export async function takeOwnership(record: ClusterRecord, dataDir: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: superuserUrlOf(record), application_name: 'coherence owner' });
  client.on('error', () => {}); // Postgres went away; whoever uses it will say so
  await client.connect();
  for (let attempt = 0; attempt < 40; attempt += 1) {
    const { rows } = await client.query<{ mine: boolean }>('SELECT pg_try_advisory_lock($1) AS mine', [ownerLock]);
    if (rows[0]?.mine) {
      await ensureDatabase(client, record);
      return client;
    }
    await delay(50);
  }
  await client.end();
  throw new Error(`Another Coherence server is running on ${dataDir}. Stop it first, or set DATA_DIR to another folder.`);
}

/**
 * A database of a login of its own, like one that a hosting company hands out: whatever got the server to run a foreign
 * statement would neither read the machine's files nor pass row-level security as a superuser does.
 */
async function ensureDatabase(client: pg.Client, { login, password }: ClusterRecord): Promise<void> {
  const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [databaseName]);
  if (rowCount !== 0) return;
  if (login) {
    // Nothing is left of an interrupted first start but perhaps the role.
    await client.query(`DROP ROLE IF EXISTS ${login}`);
    await client.query(`CREATE ROLE ${login} LOGIN CREATEROLE PASSWORD ${client.escapeLiteral(password)}`);
  }
  await client.query(`CREATE DATABASE ${databaseName}${login ? ` OWNER ${login}` : ''}`);
}

/** The connection that stands for ownership, taken anew whenever it breaks. */
export interface Ownership {
  end(): Promise<void>;
}

export interface Keeping {
  /** Brings Postgres up again where it has ended, and takes ownership. */
  takeAgain(): Promise<pg.Client>;
  log(message: string): void;
}

/** From one failure to bring it up to the next try, in milliseconds; the last for all further ones. */
const PAUSES = [100, 500, 2_000, 10_000];

/** Looks after a Postgres for as long as it is owned: where its connection breaks, Postgres has gone or cut it, and is brought up again. */
export function keepOwned(first: pg.Client, { takeAgain, log }: Keeping): Ownership {
  let [ended, owner] = [false, first];
  const watch = () => owner.once('end', () => void (ended || bringBack()));

  async function bringBack(): Promise<void> {
    for (let failures = 0; !ended; failures += 1) {
      await delay(PAUSES[Math.min(failures, PAUSES.length - 1)], undefined, { ref: false });
      if (ended) return;
      try {
        owner = await takeAgain();
        log('The database had stopped and runs again. What was saved is there.');
        if (ended) await owner.end();
        else watch();
        return;
      } catch (error) {
        log(`The database has stopped and could not be started again yet: ${error instanceof Error ? error.message : String(error)}`);
      }
    }
  }

  watch();
  return {
    async end() {
      ended = true;
      await owner.end().catch(() => {});
    },
  };
}
