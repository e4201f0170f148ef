import { PrismaPg } from '@prisma/adapter-pg';
import { Pool } from 'pg';
import { PrismaClient, type Prisma } from '../generated/prisma/client.ts';
import { londonDay } from './calendar-day.ts';
import type { Clock } from './clock.ts';
import { createStatementLine, type StatementLine } from './statement-line.ts';
import { createStatementNames } from './statement-names.ts';
import { isWriteConflict } from './write-conflict.ts';

/** A transaction, or the client itself where one statement is enough. */
export type Tx = Prisma.TransactionClient;

/** Runs queries as one person under row-level security; statements that follow one another share a transaction. */
export interface Reader {
  run<T>(query: (tx: Tx) => Promise<T>): Promise<T>;
}

/** Something to do once the transaction is committed, such as waking readers. */
export interface AfterCommit {
  (task: () => void): void;
  /** Something to do as the last of the transaction, for what many write to: it is locked for the shortest while, and after all else. */
  readonly last: (task: () => Promise<void>) => void;
}

export interface Database {
  /** The application role, under row-level security: sees what this person may see; nothing for null. */
  reader(personId: string | null): Reader;
  /**
   * One transaction as this person under row-level security; `after` tasks run when it is committed. Where Postgres gives it up for
   * another's sake, `work` is done again from its beginning: it keeps nothing outside of its transaction.
   */
  write<T>(personId: string, work: (tx: Tx, after: AfterCommit) => Promise<T>): Promise<T>;
  /** The service role, for the log of documents, sign-in and jobs. */
  readonly service: PrismaClient;
  /** One transaction of the service role with `after` tasks, done again as above. */
  serve<T>(work: (tx: Tx, after: AfterCommit) => Promise<T>, timeoutMs?: number): Promise<T>;
  /** Plain connections of the service role, for hot statements. */
  readonly pool: Pool;
  /** The same for prepared statements that look rows up by their keys alone, planned once for a connection: the log of documents. */
  readonly keyed: Pool;
  /** One connection more of the keyed sort, for what is appended with every keystroke. */
  readonly appending: StatementLine;
  ping(): Promise<void>;
  close(): Promise<void>;
}

export interface DatabaseOptions {
  readonly url: string;
  readonly clock: Clock;
  /** Connections of each of the pools; the keyed one has half of them. */
  readonly connections?: number;
  /** Milliseconds after which the server gives a statement up. */
  readonly statementTimeoutMs?: number;
}

/** Opens the pools; connects on first use. */
export function openDatabase({ url, clock, connections = 10, statementTimeoutMs = 5_000 }: DatabaseOptions): Database {
  const as = (role: string) => `-c role=${role} -c statement_timeout=${statementTimeoutMs} -c timezone=UTC`;
  const client = (role: string) =>
    new PrismaClient({ adapter: new PrismaPg({ connectionString: url, max: connections, options: as(role) }, { statementNameGenerator: createStatementNames() }) });
  const app = client('coherence_app');
  const service = client('coherence_service');
  const serving = (settings = '') => ({ connectionString: url, connectionTimeoutMillis: 5_000, options: `${as('coherence_service')}${settings}` });
  const plain = (max: number, settings?: string) => {
    const made = new Pool({ ...serving(settings), max });
    // A connection that breaks while idle is replaced on next use; without a listener it would end the process.
    made.on('error', () => undefined);
    return made;
  };
  const pool = plain(connections);
  const keyed = plain(Math.ceil(connections / 2), KEYED);
  const appending = createStatementLine(serving(KEYED), APPEND_MS);

  return {
    reader: (personId) => createReader(app, clock, personId),
    write: (personId, work) =>
      withAfterCommit((after) =>
        app.$transaction(async (tx) => {
          await setViewer(tx, clock, personId);
          return after.ending(await work(tx, after));
        }, TRANSACTION),
      ),
    service,
    serve: (work, timeout = TRANSACTION.timeout) =>
      withAfterCommit((after) => service.$transaction(async (tx) => after.ending(await work(tx, after)), { ...TRANSACTION, timeout })),
    pool,
    keyed,
    appending,
    async ping() {
      await pool.query('SELECT 1');
    },
    async close() {
      await Promise.all([app.$disconnect(), service.$disconnect(), pool.end(), keyed.end(), appending.end()]);
    },
  };
}

/**
 * Plans a statement once and by its indexes. Left to itself Postgres may plan the log's insert anew for every commit, which costs
 * more than carrying it out, or plan it for a table that was empty then.
 */
const KEYED = ' -c plan_cache_mode=force_generic_plan -c enable_seqscan=off -c enable_hashjoin=off -c enable_mergejoin=off -c jit=off';

/** A connection that died unnoticed must not stop the writing of every document for ever. */
const APPEND_MS = 8_000;

const TRANSACTION = { maxWait: 5_000, timeout: 10_000 };

/** Names the viewer, and the day by the product's own clock, to the policies of row-level security. */
async function setViewer(tx: Tx, clock: Clock, personId: string): Promise<void> {
  const today = londonDay(clock.now()).toISOString().slice(0, 10);
  await tx.$executeRaw`SELECT set_config('app.person_id', ${personId}, true), set_config('app.today', ${today}, true)`;
}

/** How often a transaction is begun, where each time Postgres gives it up for another's sake. */
const ATTEMPTS = 3;

/** Of one attempt. */
interface Ending extends AfterCommit {
  /** Does what comes last, and hands the result on. */
  ending<T>(result: T): Promise<T>;
}

async function withAfterCommit<T>(run: (after: Ending) => Promise<T>, attempt = 1): Promise<T> {
  const tasks: (() => void)[] = [];
  const lasts: (() => Promise<void>)[] = [];
  const after = Object.assign((task: () => void) => void tasks.push(task), {
    last: (task: () => Promise<void>) => void lasts.push(task),
    async ending<R>(done: R): Promise<R> {
      for (const task of lasts) await task();
      return done;
    },
  });
  let result: T;
  try {
    result = await run(after);
  } catch (error) {
    if (attempt < ATTEMPTS && isWriteConflict(error)) return withAfterCommit(run, attempt + 1);
    throw error;
  }
  for (const task of tasks) task();
  return result;
}

/**
 * A reader whose transaction opens with its first query and closes by itself once nothing has been asked for a moment:
 * the viewer is set once for an operation, and nobody has to remember to end it.
 */
function createReader(app: PrismaClient, clock: Clock, personId: string | null): Reader {
  let open: Promise<{ tx: Tx; close: () => void }> | null = null;
  let running = 0;

  const begin = () =>
    new Promise<{ tx: Tx; close: () => void }>((resolve, reject) => {
      app
        .$transaction(async (tx) => {
          await setViewer(tx, clock, personId ?? '');
          await new Promise<void>((close) => resolve({ tx, close }));
        }, TRANSACTION)
        .catch(reject);
    });

  const closeWhenIdle = (turns: number) => {
    setImmediate(() => {
      if (running > 0 || open === null) return;
      if (turns > 0) return closeWhenIdle(turns - 1);
      const closing = open;
      open = null;
      closing.then(({ close }) => close(), () => undefined);
    });
  };

  return {
    async run(query) {
      running++;
      try {
        open ??= begin();
        return await query((await open).tx);
      } catch (error) {
        // A failed statement aborts its transaction: what follows needs a new one.
        const broken = open;
        open = null;
        broken?.then(({ close }) => close(), () => undefined);
        throw error;
      } finally {
        if (--running === 0) closeWhenIdle(2);
      }
    },
  };
}
