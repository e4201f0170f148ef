// npm run bench                          the whole table, written into README.md
// npm run bench -- --quick               one short run of each, printed alone
// npm run bench -- --only=pages,opening  some sections, printed alone
// npm run bench -- --runs=3              fewer runs of each than five
// npm run bench -- --profile             keeps a CPU profile of each server in .build/profiles
// npm run bench -- --in-memory           co-editing with Postgres's files in memory, written into README.md as a table of its own
import { build } from '../../server/cli/build.ts';
import { runAsProgram } from '../../server/cli/run-tool.ts';
import { startContestants, type Bench, type ContestantName } from './contestants.ts';
import { openBenchDatabase } from './database.ts';
import { giveWay, load, pinSelf } from './machine.ts';
import { IN_MEMORY, ON_DISK, report, writeReport } from './report.ts';
import { acknowledgement } from './rows/acknowledgement.ts';
import { clientSize } from './rows/client-size.ts';
import { discussions } from './rows/discussions.ts';
import { keystrokes } from './rows/keystrokes.ts';
import { memory } from './rows/memory.ts';
import { opening } from './rows/opening.ts';
import { pages } from './rows/pages.ts';
import { plans } from './rows/plans.ts';
import { presence } from './rows/presence.ts';
import { propagation } from './rows/propagation.ts';
import { startTime } from './rows/start-time.ts';
import { markdown, type Row } from './table.ts';

const SECTIONS: Readonly<Record<string, (bench: Bench) => Promise<Row[]>>> = {
  propagation, acknowledgement, opening, presence, memory, keystrokes, pages, plans, discussions, clientSize, startTime,
};

/** Those in which the disk has a say. */
const OF_THE_DISK = ['propagation', 'acknowledgement'];

await runAsProgram(import.meta, async () => {
  const args = process.argv.slice(2);
  const quick = args.includes('--quick');
  const inMemory = args.includes('--in-memory');
  const place = inMemory ? IN_MEMORY : ON_DISK;
  const only = args.find((arg) => arg.startsWith('--only='))?.slice('--only='.length).split(',');
  const runs = quick ? 1 : Number(args.find((arg) => arg.startsWith('--runs='))?.slice('--runs='.length) ?? 5);
  const failures: ContestantName[] = [];
  await build();
  const before = load();
  const sections = only ?? (inMemory ? OF_THE_DISK : Object.keys(SECTIONS));
  const rows = await measure({ quick, runs, failures, inMemory, profile: args.includes('--profile'), sections });
  const command = ['npm run bench', ...(args.length > 0 ? ['--', ...args] : [])].join(' ');
  const text = report(rows, { place, command, runs, seconds: performance.now() / 1_000, load: [before, load()], failures, date: new Date() });
  console.log(`\n${text}`);
  if (!quick && !only) writeReport(place, text);
});

interface Wanted extends Omit<Bench, 'database' | 'contestants' | 'committingFirst'> {
  readonly sections: readonly string[];
  readonly profile: boolean;
  readonly inMemory: boolean;
}

async function measure({ sections, profile, inMemory, ...how }: Wanted): Promise<Row[]> {
  pinSelf();
  const database = await openBenchDatabase(inMemory);
  const started = await startContestants(database, profile);
  const servers = [...started.contestants, started.committingFirst].map(({ server }) => server);
  giveWay();
  const stop = async () => {
    await Promise.all(servers.map((server) => server.stop()));
    await database.stop();
  };
  // An error in a socket's callback comes here: nothing may be left running.
  const giveUp = (error: unknown) => {
    console.error(error);
    void stop().finally(() => process.exit(1));
  };
  process.once('uncaughtException', giveUp).once('SIGINT', giveUp).once('SIGTERM', giveUp);
  const rows: Row[] = [];
  try {
    for (const name of sections) {
      const section = SECTIONS[name];
      if (!section) throw new Error(`There is no section ${name}; there are ${Object.keys(SECTIONS).join(', ')}.`);
      const measured = await section({ database, ...started, ...how });
      rows.push(...measured);
      console.log(markdown(measured));
      console.log(`${name} measured after ${Math.round(performance.now() / 1_000)} s`);
    }
  } finally {
    await stop();
  }
  return rows;
}
