import type { Deps } from '../platform/deps.ts';
import { addJob, type JobTask } from '../platform/jobs.ts';
import type { Storage } from '../platform/storage.ts';
import { takeAbandoned } from './file.store.ts';

export const SWEEP_TASK = 'sweepFiles';
/** A file that no post holds after so long is gone; so is one whose post was deleted. */
export const SWEEP_AFTER_MS = 24 * 3_600_000;

/** Of one run; what is left is for the next. */
const MOST_AT_ONCE = 500;

/** Takes away files that no post holds: from the storage first, so that a crash between the two leaves a row that finds them again. */
export function createFileTasks({ db, clock }: Pick<Deps, 'db' | 'clock'>, storage: Storage): Record<string, JobTask> {
  return {
    async [SWEEP_TASK](_payload, { signal }) {
      const before = new Date(clock.now().getTime() - SWEEP_AFTER_MS);
      for (let swept = 0; !signal.aborted; swept++) {
        const more = await db.serve(async (tx) => {
          const file = await takeAbandoned(tx, before);
          if (file === null) return false;
          await storage.remove(file.storageKey);
          await tx.file.delete({ where: { id: file.id } });
          return true;
        });
        if (!more) break;
        if (swept === MOST_AT_ONCE) {
          await db.serve((tx) => addJob(tx, SWEEP_TASK, {}));
          break;
        }
      }
      // Once a day while there are files at all: a post that is deleted leaves its own behind.
      if (await db.service.file.findFirst({ select: { id: true } })) {
        await db.serve((tx) => addJob(tx, SWEEP_TASK, {}, { key: SWEEP_TASK, runAt: new Date(clock.now().getTime() + SWEEP_AFTER_MS) }));
      }
    },
  };
}
