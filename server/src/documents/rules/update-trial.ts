import { Worker } from 'node:worker_threads';
import { onThreadEnd } from '../../platform/thread-end.ts';

/** What the worker is given: the document so far, in the order it was written, and the update to try. */
export interface TrialRequest {
  readonly base: readonly Uint8Array[];
  readonly update: Uint8Array;
}

/** First that the document stands, then whether the update applied as a whole. */
export type TrialAnswer = 'loaded' | 'whole' | 'pending';

/** fits: it may be applied here · costly: it took too long · busy: try again later */
export type TrialResult = 'fits' | 'costly' | 'busy';

export interface UpdateTrial {
  /** Applies an update to a copy of a document, where it can be stopped (D4). */
  run(request: TrialRequest): Promise<TrialResult>;
  close(): Promise<void>;
}

/**
 * How long an update may take to apply, in milliseconds of its thread: where it has to wait for a core that is nobody's fault. A page of text takes one or two; 28 KB of structs that all claim the same
 * place took four seconds, on the server and in every browser that has the document open.
 */
const APPLY_MS = 600;
const LOAD_MS = 5_000;
/** Between two looks at how much it has used at least, in milliseconds. */
const LOOK_MS = 50;
/** After this long by the clock, in milliseconds, an update that has hardly been worked on may come again. */
const PATIENCE_MS = 5_000;
const MAX_WAITING = 32;

/** Tries updates one after the other in a worker, started with the first and started anew after one that had to be stopped. */
export function createUpdateTrial(start = startWorker): UpdateTrial {
  let worker: Worker | null = null;
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;

  async function stop(): Promise<void> {
    const stopped = worker;
    worker = null;
    await stopped?.terminate();
  }

  /** A new worker, which is forgotten as soon as it ends. */
  function started(): Worker {
    const thread = onThreadEnd(start(), () => {
      if (worker === thread) worker = null;
    });
    return thread;
  }

  async function attempt(request: TrialRequest): Promise<TrialResult> {
    worker ??= started();
    const result = await converse(worker, request);
    if (result !== 'fits') await stop();
    return result;
  }

  return {
    run(request) {
      if (waiting >= MAX_WAITING) return Promise.resolve('busy');
      waiting += 1;
      const result = last.then(() => attempt(request)).finally(() => {
        waiting -= 1;
      });
      last = result.catch(() => {});
      return result;
    },
    close: stop,
  };
}

function startWorker(): Worker {
  // The build writes .js beside .ts and rewrites imports only, not addresses.
  const file = import.meta.url.endsWith('.ts')
    ? new URL('./update-trial.worker.ts', import.meta.url)
    : new URL('./update-trial.worker.js', import.meta.url);
  const worker = new Worker(file, { resourceLimits: { maxOldGenerationSizeMb: 512 } });
  worker.unref();
  return worker;
}

/** One trial. What kills the worker, be it memory or a throw, counts as too costly. */
function converse(worker: Worker, request: TrialRequest): Promise<TrialResult> {
  return new Promise((resolve) => {
    let timer = setTimeout(() => end('busy'), LOAD_MS);
    let isOver = false;
    const end = (result: TrialResult) => {
      isOver = true;
      clearTimeout(timer);
      worker.off('message', onMessage).off('error', onFailure).off('exit', onFailure);
      resolve(result);
    };
    const onFailure = () => end('costly');
    const onMessage = (answer: TrialAnswer) => {
      if (answer !== 'loaded') return end(answer === 'whole' ? 'fits' : 'costly');
      clearTimeout(timer);
      timer = setTimeout(() => end('costly'), PATIENCE_MS + APPLY_MS);
      void watch(worker, () => isOver).then(end, onFailure);
    };
    worker.on('message', onMessage).on('error', onFailure).on('exit', onFailure);
    worker.postMessage(request);
  });
}

/** Follows how much of its time a thread has used: `costly` once that is too much, `busy` where it is kept waiting for too long. */
async function watch(worker: Worker, isOver: () => boolean): Promise<TrialResult> {
  const begun = performance.now();
  const before = await worker.cpuUsage();
  for (let used = 0; !isOver(); ) {
    if (performance.now() - begun > PATIENCE_MS) return 'busy';
    await new Promise((resolve) => setTimeout(resolve, Math.max(APPLY_MS - used, LOOK_MS)).unref());
    if (isOver()) break;
    const { user, system } = await worker.cpuUsage(before);
    used = (user + system) / 1_000;
    if (used >= APPLY_MS) return 'costly';
  }
  return 'fits';
}
