/** How often it looks whether the machine has time for this process, in milliseconds. */
const EVERY_MS = 10;
/** A timer is never quite on time. */
const JITTER_MS = 10;

/**
 * A watch for what has to happen within a time: it stands still while the machine has no time for this process, servers of tests included,
 * so that what others do beside it counts for nothing. What the process itself is busy with counts.
 */
export function startStopwatch(): { stop(): number } {
  const started = performance.now();
  let [at, cpu, heldUp] = [started, process.cpuUsage(), 0];
  const look = () => {
    const [now, used] = [performance.now(), process.cpuUsage(cpu)];
    const late = now - at - EVERY_MS - (used.user + used.system) / 1_000;
    if (late > JITTER_MS) heldUp += late;
    [at, cpu] = [now, process.cpuUsage()];
  };
  const timer = setInterval(look, EVERY_MS).unref();
  return {
    /** @returns the milliseconds since it was started */
    stop() {
      clearInterval(timer);
      look();
      return performance.now() - started - heldUp;
    },
  };
}
