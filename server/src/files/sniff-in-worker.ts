import { Worker } from 'node:worker_threads';
import type { FileType } from './file-types.ts';

/** What the thread says: that its code is there, then what the file is. */
export type SniffMessage = 'loaded' | { readonly type: FileType | null };

/** After how many milliseconds a file counts as none we know. */
const DEADLINE_MS = 3_000;
/** How long the thread may take to begin, which is no fault of the file: on a busy machine, seconds. */
const LOAD_MS = 20_000;

// The worker stands beside this file, as TypeScript when run from the sources and as JavaScript when built.
const WORKER = new URL(`./sniff.worker${import.meta.url.endsWith('.ts') ? '.ts' : '.js'}`, import.meta.url);

/**
 * What a file is, found out on a thread of its own: an archive made to keep its reader busy, or to fill its memory, costs that thread
 * alone. Null for whatever is not taken, or not understood by the deadline.
 */
export async function sniffInWorker(bytes: Uint8Array, deadlineMs = DEADLINE_MS): Promise<FileType | null> {
  const worker = new Worker(WORKER, { workerData: bytes, resourceLimits: { maxOldGenerationSizeMb: 128 } });
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise<FileType | null>((resolve) => {
      let began = 0;
      timer = setTimeout(resolve, LOAD_MS, null);
      worker.on('message', (message: SniffMessage) => {
        if (message !== 'loaded') return resolve(performance.now() - began > deadlineMs ? null : message.type);
        began = performance.now();
        clearTimeout(timer);
        timer = setTimeout(resolve, deadlineMs, null);
      });
      worker.on('error', () => resolve(null)).on('exit', () => resolve(null));
    });
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}
