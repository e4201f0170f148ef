import type { Duplex } from 'node:stream';
import type { Connection, Pool, Submittable } from 'pg';

/** A value as Postgres is sent it: text, or the bytes of a bytea. */
export type LeanValue = string | Buffer | null;

/** pg's Connection, as its own queries use it. */
interface Wire {
  readonly stream: Duplex;
  readonly parsedStatements: Readonly<Record<string, string>>;
  parse(statement: { name: string; text: string; types: number[] }): void;
  bind(bound: { portal: string; statement: string; values: readonly LeanValue[] }): void;
  execute(portal: { portal: string; rows: number }): void;
  sync(): void;
}

type Row = readonly (string | null)[];

/**
 * Runs one prepared statement on a connection of the pool and answers with its rows as text. pg's own query asks anew for each run what
 * its columns are called, and makes a result of them, which costs more than the statement: for what runs at every keystroke.
 * @throws as `pool.query` does; also after `timeoutMs` without an answer, whether the statement is carried out or not
 */
export function runLean(pool: Pool, statement: { readonly name: string; readonly text: string; readonly values: readonly LeanValue[] }, timeoutMs: number): Promise<readonly Row[]> {
  return new Promise((resolve, reject) => {
    const submitted = new LeanStatement(statement);
    // Also where every connection of the pool is taken.
    const timer = setTimeout(() => {
      const late = new Error('no answer in time');
      submitted.giveUp(late);
      reject(late);
    }, timeoutMs);
    const settle = (error: Error | undefined, rows: readonly Row[]) => {
      clearTimeout(timer);
      if (error) reject(error);
      else resolve(rows);
    };
    (pool.query as unknown as (of: Submittable, values: undefined, done: typeof settle) => void).call(pool, submitted, undefined, settle);
  });
}

/** What pg's client calls with each message of the answer. */
class LeanStatement implements Submittable {
  readonly name: string;
  readonly text: string;
  /** Set by pg's pool, and called once. */
  callback: ((error: Error | null, rows?: readonly Row[]) => void) | null = null;
  readonly #values: readonly LeanValue[];
  readonly #rows: Row[] = [];
  #givenUp: Error | null = null;

  constructor({ name, text, values }: { readonly name: string; readonly text: string; readonly values: readonly LeanValue[] }) {
    this.name = name;
    this.text = text;
    this.#values = values;
  }

  /** Lets go of its connection, which the pool then closes; where it has none yet, it is not carried out any more. */
  giveUp(error: Error): void {
    this.#givenUp = error;
    this.#answer(error);
  }

  /** @returns what keeps it from being carried out */
  submit(connection: Connection): Error | null {
    if (this.#givenUp) return this.#givenUp;
    const wire = connection as unknown as Wire;
    wire.stream.cork();
    if (wire.parsedStatements[this.name] === undefined) wire.parse({ name: this.name, text: this.text, types: [] });
    wire.bind({ portal: '', statement: this.name, values: this.#values });
    wire.execute({ portal: '', rows: 0 });
    wire.sync();
    wire.stream.uncork();
    return null;
  }

  handleDataRow({ fields }: { fields: Row }): void {
    this.#rows.push(fields);
  }

  handleReadyForQuery(): void {
    this.#answer(null, this.#rows);
  }

  handleError(error: Error): void {
    this.#answer(error);
  }

  handleRowDescription(): void {}

  handleCommandComplete(): void {}

  handlePortalSuspended(): void {}

  handleEmptyQuery(): void {}

  #answer(error: Error | null, rows?: readonly Row[]): void {
    const { callback } = this;
    this.callback = null;
    callback?.(error, rows);
  }
}
