import { DomainProblem } from '../platform/errors.ts';

/** Uploads that are read at once, each of 10 MB in memory: of one person, and of all. */
const OF_ONE = 4;
const OF_ALL = 24;

/** Counts uploads under way, so that nobody fills the server's memory with them. */
export function createUploadSlots(ofOne = OF_ONE, ofAll = OF_ALL) {
  const running = new Map<string, number>();
  let all = 0;
  return {
    /** Runs an upload in a slot of its own. @throws DomainProblem RATE_LIMITED where none is free */
    async run<T>(personId: string, work: () => Promise<T>): Promise<T> {
      const own = running.get(personId) ?? 0;
      if (own >= ofOne || all >= ofAll) throw new DomainProblem('RATE_LIMITED', 'Too many files are being uploaded just now. This one was not kept; try again in a moment.', 'file');
      running.set(personId, own + 1);
      all += 1;
      try {
        return await work();
      } finally {
        all -= 1;
        const left = running.get(personId)! - 1;
        if (left > 0) running.set(personId, left);
        else running.delete(personId);
      }
    },
  };
}
