import { LogUnavailable, type AppendGroup, type AppendResult, type DocumentLog } from '../ports.ts';

/** A room with something to write. */
export interface LogSource {
  readonly documentId: string;
  /** Takes what waits, in order; null where nothing may be written now. Taken rows stay the writer's until they are settled. */
  take(maxRows: number, maxBytes: number): AppendGroup | null;
  /** Called once for each taken group, after the commit, or with an error where the outcome is unknown. */
  settle(group: AppendGroup, result: AppendResult | Error): void;
}

interface Taken {
  readonly source: LogSource;
  readonly group: AppendGroup;
}

const MAX_ROWS = 1_000;
const MAX_BYTES = 4 * 1024 * 1024;

/**
 * Writes for all rooms together: one multi-row insert is in flight at a time, and whatever arrives meanwhile goes with the next (D1).
 * Groups stand in the order of their document ids, so that two nodes never wait for each other in a circle (D2).
 */
export class LogWriter {
  readonly #log: DocumentLog;
  readonly #onError: (error: unknown, what: string) => void;
  #sources = new Set<LogSource>();
  #running = false;
  #whenIdle: (() => void)[] = [];

  constructor(log: DocumentLog, onError: (error: unknown, what: string) => void) {
    this.#log = log;
    this.#onError = onError;
  }

  /** Tells that a room has something to write. Rows of one turn of the event loop go together. */
  schedule(source: LogSource): void {
    this.#sources.add(source);
    if (this.#running) return;
    this.#running = true;
    setImmediate(() => void this.#run());
  }

  /** Resolves when nothing is being written. */
  idle(): Promise<void> {
    return this.#running ? new Promise((resolve) => void this.#whenIdle.push(resolve)) : Promise.resolve();
  }

  async #run(): Promise<void> {
    while (this.#sources.size > 0) {
      const taken = this.#take();
      if (taken.length > 0) await this.#write(taken);
    }
    this.#running = false;
    for (const resolve of this.#whenIdle.splice(0)) resolve();
  }

  #take(): Taken[] {
    const sources = [...this.#sources].sort((a, b) => (a.documentId < b.documentId ? -1 : 1));
    this.#sources = new Set();
    const taken: Taken[] = [];
    let [rows, bytes] = [MAX_ROWS, MAX_BYTES];
    for (const source of sources) {
      const group = rows > 0 && bytes > 0 ? source.take(rows, bytes) : null;
      if (!group) {
        if (rows <= 0 || bytes <= 0) this.#sources.add(source);
        continue;
      }
      taken.push({ source, group });
      rows -= group.rows.length;
      bytes -= group.rows.reduce((sum, row) => sum + row.bytes.byteLength, 0);
    }
    return taken;
  }

  async #write(taken: readonly Taken[]): Promise<void> {
    let results: AppendResult[];
    try {
      results = await this.#log.append(taken.map(({ group }) => group));
    } catch (error) {
      const failed = error instanceof Error ? error : new Error(String(error));
      if (taken.length === 1 || failed instanceof LogUnavailable) return taken.forEach((one) => this.#settle(one, failed));
      // One document's trouble must not cost the others their words.
      for (const one of taken) await this.#write([one]);
      return;
    }
    taken.forEach((one, i) => this.#settle(one, results[i]!));
  }

  /** Whatever goes wrong in one room, the writer goes on for the others. */
  #settle({ source, group }: Taken, result: AppendResult | Error): void {
    try {
      source.settle(group, result);
    } catch (error) {
      this.#onError(error, 'a room failed after a commit');
    }
  }
}
