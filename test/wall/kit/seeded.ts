import { createHash } from 'node:crypto';
import { fixedClock } from '../../../server/src/platform/clock.ts';
import { startTestServer, type TestServer } from '../../testkit/server.ts';

/** A server whose ids and times depend on nothing but the beats it is given. */
export interface SeededServer extends TestServer {
  /** Everything until the next beat happens at one moment, and takes its ids from this beat's number. */
  beat(number: number): void;
}

const BEGIN = Date.UTC(2026, 10, 23, 9);

export async function startSeededServer(): Promise<SeededServer> {
  const clock = fixedClock(new Date(BEGIN));
  let seed = 0;
  let drawn = 0;
  const random = (size: number) => createHash('sha256').update(`${seed} ${drawn++}`).digest().subarray(0, size);
  const server = await startTestServer({ clock, random });
  return {
    ...server,
    beat(number) {
      [seed, drawn] = [number, 0];
      clock.set(new Date(BEGIN + number * 1_000));
    },
  };
}
