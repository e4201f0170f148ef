import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { setStage, type Stage } from './kit/postgres-trouble.ts';
import { findFullDisk, noSignals } from './kit/postgres.ts';

const disk = findFullDisk();
const noDisk = disk ? null : 'neither a small disk nor a limit on files can be had here';
const leftOut = (why: string | null) => (why ? ` (left out: ${why})` : '');
/** As often as the server is killed in npm test; postgres.long.test.ts kills Postgres a hundred times. */
const KILLS = 20;

describe.skipIf(noSignals)(`while twenty people write${leftOut(noSignals)}`, () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await setStage(disk === 'own disk' ? { diskMb: 256 } : {});
  }, 180_000);
  afterAll(() => stage?.close(), 60_000);

  test('[D2] single connections of Postgres are cut, and everything shown as saved is there, once', async () => {
    await stage.survive('connections cut', async (crew) => {
      // On, too, until one hit a commit: most are over before they are cut.
      for (let cut = 0, rounds = 0; (cut < 20 || crew.ledger.transient === 0) && rounds < 200; rounds++) {
        cut += await stage.postgres.cutConnections(rounds % 10 === 9 ? 'all' : 'busy');
        await delay(Math.random() * 40);
      }
      await crew.acknowledged(1);
    });
  }, 120_000);

  test(`[D1] [D2] Postgres is restarted in order, then killed with all its processes ${KILLS} times and started again, and everything shown as saved is there, once`, async () => {
    await stage.survive(`Postgres restarted in order, then killed ${KILLS} times`, async (crew) => {
      // As for an update of it: everybody's session is ended, and new ones are turned away until it is back.
      await stage.postgres.restart();
      await crew.acknowledged(20);
      for (let kills = 0; kills < KILLS; kills++) {
        await stage.postgres.kill();
        await delay(Math.random() * 20);
        await stage.postgres.start();
        await crew.acknowledged(20);
        await delay(Math.random() * 100);
      }
    });
  }, 180_000);

  test('what was written in just before Postgres went away is noted on its step afterwards, so that an import leaves it alone', async () => {
    const { scene, postgres } = stage;
    const { documentId, roots } = await scene.newDocument();
    const stepId = roots[0]!.split('/')[0];
    const edited = async () => (await postgres.admin.query<{ edited_at: Date | null }>('SELECT edited_at FROM step WHERE id = $1', [stepId])).rows[0]?.edited_at;
    const isNoted = () => expect.poll(edited, { timeout: 60_000, interval: 100 }).toBeInstanceOf(Date);
    await isNoted();
    await postgres.admin.query('UPDATE step SET edited_at = NULL WHERE id = $1', [stepId]);
    // Somebody holds the step until Postgres is gone: the note cannot be written before, and lost with what was not flushed.
    const holder = await postgres.admin.connect();
    holder.on('error', () => {});
    await holder.query('BEGIN');
    await holder.query('SELECT FROM step WHERE id = $1 FOR UPDATE', [stepId]);
    await scene.write(documentId, roots[0]!);
    await postgres.kill();
    holder.release(true);
    await delay(1_000);
    await postgres.start();
    await isNoted();
  }, 120_000);

  test('[D2] Postgres answers nobody for longer than the log waits, and then everything is saved by itself', async () => {
    await stage.survive('Postgres frozen for 9 s', async () => {
      stage.postgres.freeze();
      await delay(9_000);
      stage.postgres.thaw();
    });
  }, 180_000);

  test.skipIf(noDisk)(`[D1] [D2] Postgres's disk is full, people are told to try again, and everything is saved by itself once there is room${leftOut(noDisk)}`, async () => {
    await stage.survive('disk full', (crew) => stage.withoutRoom(crew));
  }, 180_000);

  test('[D2] after all this the server still runs, and its memory is back', () => stage.expectMemoryBack(), 90_000);
});
