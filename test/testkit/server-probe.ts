import { PerformanceObserver } from 'node:perf_hooks';

/**
 * Loaded into each server before its own code: tells whoever started it, when asked, how much of a core the process has used or
 * how much of its heap and buffers is in use, or how long a collection of garbage stopped it. It does nothing in between, but for timing
 * collections once it was asked about them.
 */
let longest = 0;
let watching = false;

function longestPause(): number {
  if (!watching) {
    watching = true;
    new PerformanceObserver((list) => (longest = Math.max(longest, ...list.getEntries().map(({ duration }) => duration)))).observe({ entryTypes: ['gc'] });
  }
  const was = longest;
  longest = 0;
  return was;
}

process.on('message', (question) => {
  if (question === 'pause') process.send!(longestPause());
  if (question === 'cpu') process.send!(process.cpuUsage());
  if (question === 'memory') {
    globalThis.gc!();
    const { heapUsed, external } = process.memoryUsage();
    process.send!(heapUsed + external);
  }
});
process.on('disconnect', () => process.exit());
// The channel alone must not keep a server alive.
process.channel?.unref();
