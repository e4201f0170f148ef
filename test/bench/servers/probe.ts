/**
 * Loaded into each server before its own code: tells the benchmark, when it asks, how much of a core the process has used.
 * Both servers carry it, and it does nothing in between.
 */
process.on('message', (message) => {
  if (message === 'cpu') process.send!(process.cpuUsage());
});
process.on('disconnect', () => process.exit());
// The channel alone must not keep a server alive.
process.channel?.unref();
