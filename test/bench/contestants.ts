import { SECRET, type BenchDatabase } from './database.ts';
import { startServer, type ServerProcess } from './server-process.ts';
import { coherenceWire } from './wire/coherence.wire.ts';
import { hocuspocusWire } from './wire/hocuspocus.wire.ts';
import type { Wire } from './wire/wire.ts';

export type ContestantName = 'Coherence' | 'Hocuspocus' | 'Hocuspocus, committing first';

/** One of the two servers, running, and how it is spoken to. */
export interface Contestant {
  readonly name: ContestantName;
  readonly server: ServerProcess;
  readonly wire: Wire;
}

/** What every row is measured with. */
export interface Bench {
  readonly database: BenchDatabase;
  /** Both, idle while the other is measured, so that runs can alternate. */
  readonly contestants: readonly Contestant[];
  /** Hocuspocus made to commit what it tells: what D1 costs a server that does nothing else. Takes its turns where commits have a say. */
  readonly committingFirst: Contestant;
  readonly quick: boolean;
  /** Runs of each figure. */
  readonly runs: number;
  /** Whose runs failed. */
  readonly failures: ContestantName[];
}

export async function startContestants(database: BenchDatabase, profile: boolean): Promise<Pick<Bench, 'contestants' | 'committingFirst'>> {
  const env = { DATABASE_URL: database.url, DATA_DIR: database.dataDir, SECRET };
  const ours = await startServer({ script: 'coherence', env, ready: '/readyz', profile });
  const theirs = await startServer({ script: 'hocuspocus', env, ready: '/', profile });
  const durable = await startServer({ script: 'hocuspocus', env: { ...env, COMMIT_FIRST: 'yes' }, ready: '/', profile: false });
  return {
    contestants: [
      { name: 'Coherence', server: ours, wire: coherenceWire(ours.port, database.cookies) },
      { name: 'Hocuspocus', server: theirs, wire: hocuspocusWire(theirs.port) },
    ],
    committingFirst: { name: 'Hocuspocus, committing first', server: durable, wire: hocuspocusWire(durable.port) },
  };
}

/** The bench with all three in it. */
export const withCommittingFirst = (bench: Bench): Bench => ({ ...bench, contestants: [...bench.contestants, bench.committingFirst] });

/** Runs a measurement in turns, so that what else the machine does meets both alike. */
export async function alternate<T>(bench: Bench, measure: (contestant: Contestant) => Promise<T>): Promise<Record<ContestantName, T[]>> {
  const results: Record<ContestantName, T[]> = { Coherence: [], Hocuspocus: [], 'Hocuspocus, committing first': [] };
  for (let run = 0; run < bench.runs; run++) {
    const first = run % bench.contestants.length;
    for (const contestant of [...bench.contestants.slice(first), ...bench.contestants.slice(0, first)]) {
      try {
        results[contestant.name].push(await measure(contestant));
      } catch (error) {
        // A run that failed is told of, and left out.
        console.error(`A run of ${contestant.name} failed: ${error instanceof Error ? error.message : error}`);
        bench.failures.push(contestant.name);
      }
    }
  }
  return results;
}
