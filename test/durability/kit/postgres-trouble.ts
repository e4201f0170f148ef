import { setTimeout as delay } from 'node:timers/promises';
import { expect } from 'vitest';
import { gatherCrew, type Crew } from './crew.ts';
import { openOwnPostgres, type OwnPostgres } from './postgres.ts';
import { createScene, type Scene } from './scene.ts';
import { createRestartableServer, unexpectedLines, type RestartableServer } from './server.ts';

/** A server on a Postgres of its own, and people who may write. */
export interface Stage {
  readonly postgres: OwnPostgres;
  readonly server: RestartableServer;
  readonly scene: Scene;
  /** Lets twenty people write, brings trouble over Postgres, and looks for everything when it is over. */
  survive(name: string, trouble: (crew: Crew) => Promise<void>, options?: { transient?: boolean }): Promise<void>;
  /** Fills Postgres's disk until people have been sent away a hundred times, and makes room again. */
  withoutRoom(crew: Crew): Promise<void>;
  /** Expects the server's memory to be back within a fifth of what it was before all trouble. */
  expectMemoryBack(): Promise<void>;
  close(): Promise<void>;
}

export async function setStage(disk: { diskMb?: number } = {}): Promise<Stage> {
  const postgres = await openOwnPostgres(disk);
  const server = await createRestartableServer(postgres.url);
  const scene: Scene = await createScene(postgres.url, server.url);
  await server.start();
  const cookies = await scene.signIn();
  const { pid } = server.current();
  const gather = () => gatherCrew({ scene, url: server.url, cookies, db: postgres.admin });

  // What a server has to learn once is no growth: it has been through everything but the trouble.
  const calm = await gather();
  await calm.everybodySaves();
  await calm.acknowledged(1_000);
  await calm.settle();
  await calm.close();
  const memoryBefore = await memoryWithoutRooms(server);

  return {
    postgres,
    server,
    scene,
    async survive(name, trouble, { transient = true } = {}) {
      const crew = await gather();
      try {
        await crew.everybodySaves();
        await trouble(crew);
        await crew.everybodySaves();
        await crew.settle();
        const { lost, doubled, wrong } = await crew.audit();
        const { ledger } = crew;
        console.log(
          `${name}: ${ledger.acknowledged} acknowledged edits, ${lost.length} lost, ${doubled.length} doubled, ${wrong.length} otherwise wrong; ` +
            `${ledger.transient} times told to try again, ${ledger.unanswered} without an answer`,
        );
        expect({ lost, doubled, wrong }).toEqual({ lost: [], doubled: [], wrong: [] });
        if (transient) expect(ledger.transient).toBeGreaterThan(0);
        expect(server.current()).toMatchObject({ pid });
        expect(server.current().isRunning()).toBe(true);
        expect(unexpectedLines(server.output())).toEqual([]);
      } finally {
        await crew.close();
      }
    },
    async withoutRoom({ ledger }) {
      const before = ledger.transient;
      await postgres.fillDisk();
      // What fits into pages that are begun is still saved.
      await expect.poll(() => ledger.transient - before, { timeout: 60_000 }).toBeGreaterThan(100);
      postgres.freeDisk();
      expect(server.output()).toContain('could not extend file');
    },
    async expectMemoryBack() {
      const deadline = performance.now() + 60_000;
      let memory = await server.memory();
      // Rooms leave memory a moment after their last reader, and a busy machine takes longer over it.
      while (memory > memoryBefore * 1.2 && performance.now() < deadline) {
        await delay(1_000);
        memory = await server.memory();
      }
      const mb = (bytes: number) => `${(bytes / 1024 ** 2).toFixed(1)} MB`;
      console.log(`memory in use: ${mb(memoryBefore)} before the trouble, ${mb(memory)} after it`);
      expect(memory).toBeLessThanOrEqual(memoryBefore * 1.2);
    },
    async close() {
      await server.remove();
      await postgres.remove();
    },
  };
}

/** Bytes in use once nobody has a document open: the least of what is seen in the seconds in which rooms leave memory. */
async function memoryWithoutRooms(server: RestartableServer): Promise<number> {
  let least = await server.memory();
  for (let looks = 0; looks < 3; looks++) {
    await delay(1_000);
    least = Math.min(least, await server.memory());
  }
  return least;
}
