import type { Worker } from 'node:worker_threads';

/**
 * Calls back when a thread has ended, by an error or otherwise, whether it had something at hand or not: an error that nobody listens
 * for, as between two pieces of work, would end the whole process.
 */
export function onThreadEnd(thread: Worker, forget: () => void): Worker {
  return thread.on('error', forget).on('exit', forget);
}
