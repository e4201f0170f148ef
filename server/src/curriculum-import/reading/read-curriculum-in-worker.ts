import { Worker } from 'node:worker_threads';
import { DomainProblem, type ProblemCode } from '../../platform/errors.ts';
import type { PublishedCurriculum, TurtleFile } from '../published-curriculum.ts';
import { IMPORT_LIMITS } from './limits.ts';
import { tooLarge } from './problems.ts';
import { checkSize } from './read-curriculum.ts';

/** What the worker answers with. */
export type ReadMessage =
  | { readonly type: 'progress'; readonly share: number }
  | { readonly type: 'read'; readonly curriculum: PublishedCurriculum }
  | { readonly type: 'problem'; readonly code: ProblemCode; readonly message: string; readonly field: string | null };

export interface ReadOptions {
  /** Told the share read, from 0 to 1. */
  readonly onProgress?: (share: number) => void;
  /** After how many milliseconds reading is given up. */
  readonly deadlineMs?: number;
}

// The worker stands beside this file, as TypeScript when run from the sources and as JavaScript when built.
const WORKER = new URL(`./read-curriculum.worker${import.meta.url.endsWith('.ts') ? '.ts' : '.js'}`, import.meta.url);

/**
 * Reads a published curriculum on a thread of its own, so that the server goes on answering, and gives up at the deadline.
 * @throws DomainProblem IMPORT_UNREADABLE, IMPORT_FOREIGN, IMPORT_INCOMPLETE or IMPORT_TOO_LARGE
 */
export async function readCurriculumInWorker(files: readonly TurtleFile[], options: ReadOptions = {}): Promise<PublishedCurriculum> {
  checkSize(files);
  const worker = new Worker(WORKER, { workerData: { files }, resourceLimits: { maxOldGenerationSizeMb: 512 } });
  const deadlineMs = options.deadlineMs ?? IMPORT_LIMITS.deadlineMs;
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise<PublishedCurriculum>((resolve, reject) => {
      timer = setTimeout(() => reject(tooLarge(`The files could not be read within ${deadlineMs / 1000} seconds.`)), deadlineMs);
      worker.on('message', (message: ReadMessage) => {
        if (message.type === 'progress') options.onProgress?.(message.share);
        else if (message.type === 'read') resolve(message.curriculum);
        else reject(new DomainProblem(message.code, message.message, message.field));
      });
      worker.on('error', (error: Error & { code?: string }) =>
        reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooLarge('The files hold more than can be read at once.') : error),
      );
      worker.on('exit', () => reject(new Error('The reading thread ended without an answer.')));
    });
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}
