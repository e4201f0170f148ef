import type { Duplex } from 'node:stream';
import type { Connection, Submittable } from 'pg';

/** A value as Postgres is sent it: text, or the bytes of a bytea. */
type LeanValue = string | Buffer | null;

/** pg's Connection, as its own queries use it. */
interface Wire {
  readonly stream: Duplex;
  readonly parsedStatements: Readonly<Record<string, string>>;
  parse(statement: { name: string; text: string; types: number[] }): void;
}

export type Row = readonly (string | null)[];

export interface Statement {
  /** What it is prepared under on a connection. */
  readonly name: string;
  readonly text: string;
  readonly values: readonly LeanValue[];
}

/**
 * Runs one prepared statement and answers with its rows as text. pg's own query asks anew for each run what its columns are called, and
 * makes a result of them, which costs more than the statement: for what runs at every keystroke.
 * @throws as `pool.query` does; also where no answer comes in time, whether the statement is carried out or not
 */
export type RunLean = (statement: Statement) => Promise<readonly Row[]>;

export type Done = (error: Error | null, rows?: readonly Row[]) => void;

/** What pg's client calls with each message of the answer. */
export class LeanStatement implements Submittable {
  readonly name: string;
  readonly text: string;
  /** Called once; pg's pool sets its own. */
  callback: Done | null = null;
  readonly #values: readonly LeanValue[];
  readonly #rows: Row[] = [];
  #givenUp: Error | null = null;

  constructor({ name, text, values }: Statement) {
    this.name = name;
    this.text = text;
    this.#values = values;
  }

  /** Lets go of its connection, which is then closed; where it has none yet, it is not carried out any more. */
  giveUp(error: Error): void {
    this.#givenUp = error;
    this.#answer(error);
  }

  /** @returns what keeps it from being carried out */
  submit(connection: Connection): Error | null {
    if (this.#givenUp) return this.#givenUp;
    const wire = connection as unknown as Wire;
    if (wire.parsedStatements[this.name] === undefined) wire.parse({ name: this.name, text: this.text, types: [] });
    wire.stream.write(executionOf(this.name, this.#values));
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

  #answer(...[error, rows]: Parameters<Done>): void {
    const { callback } = this;
    this.callback = null;
    callback?.(error, rows);
  }
}

/** The messages Execute, of the portal without a name and all of its rows, and Sync. */
const EXECUTE_AND_SYNC = Buffer.from([0x45, 0, 0, 0, 9, 0, 0, 0, 0, 0, 0x53, 0, 0, 0, 4]);
const BIND = 0x42;

/** Everything that carries a prepared statement out, in one piece: one write of one chunk costs half of what one of three does. */
function executionOf(name: string, values: readonly LeanValue[]): Buffer {
  const [nameSize, count] = [Buffer.byteLength(name), values.length];
  // Length, both names, formats of the values, the values, and one format for all columns of the answer, which is text.
  let bindSize = 4 + 1 + nameSize + 1 + 2 + 2 * count + 2 + 4;
  for (const value of values) bindSize += 4 + (value === null ? 0 : Buffer.byteLength(value));
  const target = Buffer.allocUnsafe(1 + bindSize + EXECUTE_AND_SYNC.length);
  target[0] = BIND;
  let at = target.writeInt32BE(bindSize, 1);
  target[at++] = 0;
  at += target.write(name, at);
  target[at++] = 0;
  at = target.writeInt16BE(count, at);
  for (const value of values) at = target.writeInt16BE(typeof value === 'object' && value !== null ? 1 : 0, at);
  at = target.writeInt16BE(count, at);
  for (const value of values) at = writeValue(target, at, value);
  at = target.writeInt16BE(1, at);
  at = target.writeInt16BE(0, at);
  EXECUTE_AND_SYNC.copy(target, at);
  return target;
}

/** A value behind its length. @returns where the message goes on */
function writeValue(target: Buffer, at: number, value: LeanValue): number {
  if (value === null) return target.writeInt32BE(-1, at);
  const size = typeof value === 'string' ? target.write(value, at + 4) : value.copy(target, at + 4);
  target.writeInt32BE(size, at);
  return at + 4 + size;
}
