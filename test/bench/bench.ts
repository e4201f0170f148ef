// npm run bench [-- --quick] [-- --only=propagation,pages] [-- --profile]
import { startContestants, type Bench } from './contestants.ts';
import { openBenchDatabase } from './database.ts';
import { build } from '../../server/cli/build.ts';
import { runAsProgram } from '../../server/cli/run-tool.ts';
import { describeMachine, load, pinSelf } from './machine.ts';
import { acknowledgement } from './rows/acknowledgement.ts';
import { clientSize } from './rows/client-size.ts';
import { keystrokes } from './rows/keystrokes.ts';
import { opening } from './rows/opening.ts';
import { presence } from './rows/presence.ts';
import { propagation } from './rows/propagation.ts';
import { startTime } from './rows/start-time.ts';
import { markdown, type Row } from './table.ts';

const SECTIONS: Record<string, (bench: Bench) => Promise<Row[]>> = { propagation, acknowledgement, opening, presence, keystrokes, clientSize, startTime };

await runAsProgram(import.meta, async () => {
  const quick = process.argv.includes('--quick');
  const only = process.argv.find((arg) => arg.startsWith('--only='))?.slice(7).split(',');
  await build();
  pinSelf();
  const database = await openBenchDatabase();
  const contestants = await startContestants(database, process.argv.includes('--profile'));
  const stop = async () => {
    await Promise.all(contestants.map(({ server }) => server.stop()));
    await database.stop();
  };
  const giveUp = (error: unknown) => {
    console.error(error);
    void stop().finally(() => process.exit(1));
  };
  process.once('uncaughtException', giveUp).once('SIGINT', giveUp).once('SIGTERM', giveUp);
  const rows: Row[] = [];
  try {
    const bench: Bench = { database, contestants, quick, runs: quick ? 1 : 5 };
    for (const [name, section] of Object.entries(SECTIONS)) {
      if (only && !only.includes(name)) continue;
      rows.push(...(await section(bench)));
      console.log(`${name} (${Math.round(performance.now() / 1_000)} s)`);
    }
  } finally {
    await stop();
  }
  console.log(markdown(rows));
  console.log(describeMachine().join('\n'), load());
});
