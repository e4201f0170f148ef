import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { together, auditLog, type Findings } from './audit.ts';
import { gatherCrew } from './crew.ts';
import { createScene } from './scene.ts';
import { createRestartableServer, unexpectedLines } from './server.ts';

export interface KillReport extends Findings {
  readonly kills: number;
  readonly acknowledged: number;
  /** Error lines and crashes in what the servers printed. */
  readonly complaints: string[];
}

/** Kills in one document; then a new one is begun, which keeps documents at a size that people write. */
const KILLS_A_DOCUMENT = 50;

/** Twenty people write while the server is killed at random moments and started again, and everything acknowledged is looked for after each kill. */
export async function killServerAtRandom(databaseUrl: string, kills: number): Promise<KillReport> {
  const db = new pg.Pool({ connectionString: databaseUrl, max: 1 });
  // Its database is dropped while it may still be saying goodbye.
  db.on('error', () => {});
  const server = await createRestartableServer(databaseUrl);
  const found: Findings[] = [];
  let [done, acknowledged] = [0, 0];
  const report = (): KillReport => ({ ...together(found), kills: done, acknowledged, complaints: unexpectedLines(server.output()) });
  const isBroken = () => Object.values(together(found)).some((list) => list.length > 0);
  try {
    const scene = await createScene(databaseUrl, server.url);
    await server.start({ more: true });
    const cookies = await scene.signIn();
    while (done < kills) {
      const crew = await gatherCrew({ scene, url: server.url, cookies, db });
      for (const end = Math.min(kills, done + KILLS_A_DOCUMENT); done < end; done++) {
        // From the first acknowledgements on, at any moment of the work.
        await crew.acknowledged(20);
        await delay(Math.random() * 150);
        await server.kill();
        found.push(await auditLog(db, crew.ledger));
        // What is lost will not come back, and whoever lost it cannot go on.
        if (isBroken()) {
          [done, acknowledged] = [done + 1, acknowledged + crew.ledger.acknowledged];
          await crew.close();
          return report();
        }
        await server.start({ more: true });
      }
      await crew.settle();
      // Once more, so that the newcomer's document comes from the log alone.
      await server.kill();
      await server.start({ more: done < kills });
      await crew.settle();
      found.push(await crew.audit());
      acknowledged += crew.ledger.acknowledged;
      await crew.close();
    }
    return report();
  } finally {
    await server.remove();
    await db.end();
  }
}

/** One line about it. */
export function lineOf({ kills, acknowledged, lost, doubled, wrong }: KillReport): string {
  return `${kills} × kill -9 of the server: ${acknowledged} acknowledged edits, ${lost.length} lost, ${doubled.length} doubled, ${wrong.length} otherwise wrong`;
}
