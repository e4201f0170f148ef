/** Does something with each, four at a time: more would not be done sooner, and on a slow machine each would be answered too late (P5). */
export async function fewAtOnce<T>(all: Iterable<T>, work: (one: T) => Promise<unknown>): Promise<void> {
  const left = [...all].values();
  const worker = async () => {
    for (const one of left) await work(one);
  };
  await Promise.all(Array.from({ length: 4 }, worker));
}
