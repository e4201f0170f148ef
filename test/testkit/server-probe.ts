/**
 * Loaded into each server before its own code: tells whoever started it, when asked, how much of a core the process has used or
 * how much of its heap, or of its heap and buffers, is in use. It does nothing in between.
 */
process.on('message', (question) => {
  if (question === 'cpu') process.send!(process.cpuUsage());
  if (question === 'heap') {
    globalThis.gc!();
    process.send!(process.memoryUsage().heapUsed);
  }
  if (question === 'memory') {
    globalThis.gc!();
    const { heapUsed, external } = process.memoryUsage();
    process.send!(heapUsed + external);
  }
});
process.on('disconnect', () => process.exit());
// The channel alone must not keep a server alive.
process.channel?.unref();
