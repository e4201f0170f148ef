import { Client, type ClientConfig, type Pool, type Submittable } from 'pg';
import { Deadlines } from './deadlines.ts';
import { LeanStatement, type Done, type Row, type RunLean, type Statement } from './lean-statement.ts';

/** Runs them on the connections of a pool. */
export function leanOn(pool: Pool, timeoutMs: number): RunLean {
  const deadlines = new Deadlines(timeoutMs);
  return (statement) => inTime(statement, deadlines, (submitted, done) => {
    (pool.query as unknown as (of: Submittable, values: undefined, done: Done) => void).call(pool, submitted, undefined, done);
  });
}

/** A connection of one's own for statements that mostly run one after another. */
export interface StatementLine {
  readonly run: RunLean;
  end(): Promise<void>;
}

/**
 * Opens the connection with the first statement, and another one after any that failed or did not answer in time: what it costs a pool
 * to lend a connection out and take it back is as much as to send the statement.
 */
export function createStatementLine(config: ClientConfig, timeoutMs: number): StatementLine {
  const deadlines = new Deadlines(timeoutMs);
  let line: { readonly client: Client; readonly ready: Promise<unknown>; open: boolean } | null = null;

  function connect() {
    const client = new Client(config);
    const made = { client, ready: client.connect().then(() => void (made.open = true)), open: false };
    // Whatever runs on it is told as well; without a listener a broken connection would end the process.
    client.on('error', () => discard(made)).on('end', () => discard(made));
    made.ready.catch(() => discard(made));
    return made;
  }

  function discard(given: typeof line): void {
    if (given === null || line !== given) return;
    line = null;
    given.client.end().catch(() => undefined);
  }

  return {
    run(statement) {
      const on = (line ??= connect());
      return inTime(statement, deadlines, (submitted, done) => {
        const answered: Done = (error, rows) => {
          if (error) discard(on);
          done(error, rows);
        };
        submitted.callback = answered;
        if (on.open) return void on.client.query(submitted);
        on.ready.then(() => void on.client.query(submitted), (error: Error) => submitted.handleError(error));
      });
    },
    async end() {
      const last = line;
      line = null;
      await last?.ready.then(() => last.client.end()).catch(() => undefined);
    },
  };
}

function inTime(statement: Statement, deadlines: Deadlines, send: (submitted: LeanStatement, done: Done) => void): Promise<readonly Row[]> {
  return new Promise((resolve, reject) => {
    const submitted = new LeanStatement(statement);
    const done: Done = (error, rows) => {
      cancel();
      if (error) reject(error);
      else resolve(rows!);
    };
    // Also where every connection of a pool is taken.
    const cancel = deadlines.start(() => {
      const late = new Error('no answer in time');
      submitted.giveUp(late);
      done(late);
    });
    send(submitted, done);
  });
}
