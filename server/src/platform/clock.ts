/** The only place where time comes from, so that tests can set it. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

/** A clock that stands still until it is moved. */
export function fixedClock(at: Date): Clock & { set(to: Date): void } {
  let current = at;
  return {
    now: () => current,
    set: (to) => {
      current = to;
    },
  };
}
