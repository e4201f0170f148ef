import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, test } from 'vitest';
import { setStage, type Stage } from './kit/postgres-trouble.ts';
import { findFullDisk, noSignals } from './kit/postgres.ts';

const disk = findFullDisk();
const noDisk = disk ? null : 'neither a small disk nor a limit on files can be had here';
const leftOut = (why: string | null) => (why ? ` (left out: ${why})` : '');
/** A smaller number tries the test itself. */
const kills = Number(process.env['DURABILITY_KILLS'] ?? 100);

describe.skipIf(noSignals)(`while twenty people write${leftOut(noSignals)}`, () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await setStage(disk === 'own disk' ? { diskMb: 512 } : {});
  }, 180_000);
  afterAll(() => stage?.close(), 60_000);

  test('[D1] [D2] Postgres answers nobody for 20 seconds, three times, and then everything is saved by itself', async () => {
    await stage.survive('Postgres frozen for 20 s, 3 times', async (crew) => {
      for (let times = 0; times < 3; times++) {
        stage.postgres.freeze();
        await delay(20_000);
        stage.postgres.thaw();
        await crew.acknowledged(100);
      }
    });
  }, 300_000);

  test(`[D1] [D2] Postgres is killed ${kills} times at random moments and started again, and everything shown as saved is there, once`, async () => {
    for (let left = kills; left > 0; left -= 20) {
      await stage.survive(`Postgres killed ${Math.min(left, 20)} times`, async (crew) => {
        for (let times = 0; times < Math.min(left, 20); times++) {
          await stage.postgres.kill();
          await delay(Math.random() * 1_000);
          await stage.postgres.start();
          await crew.acknowledged(50);
          await delay(Math.random() * 300);
        }
      });
    }
  }, 120_000 + kills * 20_000);

  test.skipIf(noDisk)(`[D1] [D2] Postgres's disk is full ten times, and everything is saved by itself each time there is room again${leftOut(noDisk)}`, async () => {
    await stage.survive('disk full, 10 times', async (crew) => {
      for (let times = 0; times < 10; times++) {
        await stage.withoutRoom(crew);
        await crew.acknowledged(50);
      }
    });
  }, 600_000);

  test('[D2] after all this the server still runs, and its memory is back', () => stage.expectMemoryBack(), 90_000);
});
