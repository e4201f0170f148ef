import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { onThreadEnd } from '../../platform/thread-end.ts';
import type { Compaction } from './compaction.ts';
import type { AfreshRequest } from './fresh-document.ts';
import type { DocumentClock, EpochStart } from '../ports.ts';

/** Where the log is: how a connection of the `service` role is made. */
export interface CompactionTarget {
  readonly connectionString: string;
  readonly options: string;
}

export type CompactionRequest =
  | { readonly task: 'compact'; readonly documentId: string; readonly at: Date }
  | ({ readonly task: 'afresh' } & AfreshRequest);

/** What a new epoch came to, null for a snapshot; or what went wrong. */
export type CompactionAnswer = { readonly status: EpochStart | null } | { readonly failure: string };

/** A thread that has had nothing to do for so long gives its memory back. */
const IDLE_MS = 30_000;

/**
 * Compacts in a thread of its own, with a connection of its own: a document of 2 MB takes a tenth of a second to read, apply and
 * encode, in which nobody's words would be taken in (D13). One document after the other; a thread that dies fails the one at hand.
 */
export function createCompactionThread(target: CompactionTarget, clock: DocumentClock, start = startWorker): Compaction {
  let worker: Worker | null = null;
  let last: Promise<unknown> = Promise.resolve();
  let idle: NodeJS.Timeout | undefined;
  let closed = false;
  /** Those that wait; whoever asks again meanwhile is answered with them. */
  const waiting = new Map<string, Promise<void>>();

  async function stop(): Promise<void> {
    const stopped = worker;
    worker = null;
    await stopped?.terminate();
  }

  /** A new thread, which is forgotten as soon as it ends: the one at hand fails, the next gets another. */
  function started(): Worker {
    const thread = onThreadEnd(start(target), () => {
      if (worker === thread) worker = null;
    });
    return thread;
  }

  /** One after the other. @throws where it could not be done */
  function run(requested: () => CompactionRequest): Promise<EpochStart | null> {
    const result = last.then(async () => {
      if (closed) throw new Error('documents are not compacted any more');
      clearTimeout(idle);
      worker ??= started();
      try {
        return await converse(worker, requested());
      } finally {
        idle = setTimeout(() => void stop(), IDLE_MS).unref();
      }
    });
    last = result.catch(() => {});
    return result;
  }

  return {
    compact(documentId) {
      const same = waiting.get(documentId);
      if (same) return same;
      const result = run(() => {
        waiting.delete(documentId);
        return { task: 'compact', documentId, at: clock.now() };
      }).then(() => {});
      waiting.set(documentId, result);
      result.catch(() => waiting.delete(documentId));
      return result;
    },
    startAfresh: async (request) => (await run(() => ({ task: 'afresh', ...request })))!,
    async close() {
      closed = true;
      clearTimeout(idle);
      // What it had begun is kept whole or not at all.
      await stop();
    },
  };

  /** @throws where the document could not be compacted, or the thread ended */
  async function converse(thread: Worker, request: CompactionRequest): Promise<EpochStart | null> {
    const over = new AbortController();
    const ended = once(thread, 'exit', { signal: over.signal }).then((): never => {
      throw new Error('the thread that compacts has ended');
    });
    try {
      thread.postMessage(request);
      const [answer] = (await Promise.race([once(thread, 'message', { signal: over.signal }), ended])) as [CompactionAnswer];
      if ('failure' in answer) throw new Error(answer.failure);
      return answer.status;
    } finally {
      over.abort();
    }
  }
}

function startWorker(target: CompactionTarget): Worker {
  // The build writes .js beside .ts and rewrites imports only, not addresses.
  const file = import.meta.url.endsWith('.ts') ? new URL('./compaction.worker.ts', import.meta.url) : new URL('./compaction.worker.js', import.meta.url);
  const worker = new Worker(file, { workerData: target, resourceLimits: { maxOldGenerationSizeMb: 1_024 } });
  worker.unref();
  return worker;
}
