import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { FileType } from './file-types.ts';

/** After how many milliseconds a file counts as none we know. */
const DEADLINE_MS = 3_000;

// The worker stands beside this file, as TypeScript when run from the sources and as JavaScript when built.
const WORKER = new URL(`./sniff.worker${import.meta.url.endsWith('.ts') ? '.ts' : '.js'}`, import.meta.url);

/**
 * What a file is, found out on a thread of its own: an archive made to keep its reader busy, or to fill its memory, costs that thread
 * alone. Null for whatever is not taken, or not understood by the deadline.
 */
export async function sniffInWorker(bytes: Uint8Array, deadlineMs = DEADLINE_MS): Promise<FileType | null> {
  const worker = new Worker(WORKER, { workerData: bytes, resourceLimits: { maxOldGenerationSizeMb: 128 } });
  const over = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  try {
    const answered = once(worker, 'message', { signal: over.signal }).then(([type]) => type as FileType | null);
    const ended = once(worker, 'exit', { signal: over.signal }).then(() => null);
    const late = new Promise<null>((resolve) => (timer = setTimeout(() => resolve(null), deadlineMs)));
    return await Promise.race([answered.catch(() => null), ended.catch(() => null), late]);
  } finally {
    clearTimeout(timer);
    over.abort();
    await worker.terminate();
  }
}
