export interface Rate {
  /** Messages a second that may come for ever. */
  readonly perSecond: number;
  /** Messages that may come at once after a rest. */
  readonly burst: number;
}

export interface TokenBucket {
  /** Takes one. @returns how many are left; below zero once more was taken than there was */
  take(): number;
  /** Milliseconds until there is one again. */
  wait(): number;
}

/** A bucket that fills by and by; it can be overdrawn by a burst at most. */
export function createTokenBucket({ perSecond, burst }: Rate, nowMs: () => number): TokenBucket {
  let tokens = burst;
  let filledAt = nowMs();
  const fill = () => {
    const now = nowMs();
    tokens = Math.min(burst, tokens + ((now - filledAt) / 1_000) * perSecond);
    filledAt = now;
  };
  return {
    take() {
      fill();
      tokens = Math.max(tokens - 1, -burst);
      return tokens;
    },
    wait() {
      fill();
      return tokens >= 1 ? 0 : Math.ceil(((1 - tokens) / perSecond) * 1_000);
    },
  };
}
