import { EventEmitter } from 'node:events';
import type { Worker } from 'node:worker_threads';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createUpdateTrial, type TrialResult } from './update-trial.ts';

/** A thread that has loaded the document at once, is given so much of a core, and is done when the test says so. */
class Thread extends EventEmitter {
  share = 1;
  stopped = false;
  readonly #begun = performance.now();

  postMessage(): void {
    queueMicrotask(() => this.emit('message', 'loaded'));
  }

  async cpuUsage(before?: NodeJS.CpuUsage): Promise<NodeJS.CpuUsage> {
    return { user: (performance.now() - this.#begun) * this.share * 1_000 - (before?.user ?? 0), system: 0 };
  }

  async terminate(): Promise<void> {
    this.stopped = true;
  }
}

let thread: Thread;
let result: TrialResult | 'open';

beforeEach(() => {
  vi.useFakeTimers();
  thread = new Thread();
  result = 'open';
  void createUpdateTrial(() => thread as unknown as Worker)
    .run({ base: [], update: new Uint8Array() })
    .then((found) => (result = found));
});
afterEach(() => void vi.useRealTimers());

test('[D4] an update that takes a thread too long is refused, and the thread stopped', async () => {
  await vi.advanceTimersByTimeAsync(590);
  expect(result).toBe('open');
  await vi.advanceTimersByTimeAsync(100);
  expect([result, thread.stopped]).toEqual(['costly', true]);
});

test('[D4] an update is not refused because its thread has to wait for a core', async () => {
  thread.share = 0.1;
  await vi.advanceTimersByTimeAsync(3_000);
  expect(result).toBe('open');
  thread.emit('message', 'whole');
  await vi.advanceTimersByTimeAsync(0);
  expect([result, thread.stopped]).toEqual(['fits', false]);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(result).toBe('fits');
});

test('[D4] an update whose thread hardly gets a core may come again', async () => {
  thread.share = 0.01;
  await vi.advanceTimersByTimeAsync(7_000);
  expect(result).toBe('busy');
});

test('[D4] an update whose thread does not even say what it has used is refused', async () => {
  thread.cpuUsage = () => new Promise(() => {});
  await vi.advanceTimersByTimeAsync(5_000);
  expect(result).toBe('open');
  await vi.advanceTimersByTimeAsync(1_000);
  expect(result).toBe('costly');
});
