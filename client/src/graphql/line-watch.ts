/**
 * How long a ping of ours may stay without any answer, in milliseconds: as long as the server waits for its own, so that a line that is
 * slow, with a long upload before the ping, is not cut by this side when the other would still have borne with it.
 */
export const PONG_MS = 12_000;
/** How long a socket may take to open, in milliseconds: a first packet that was lost has been sent again three times by then. */
export const OPENING_MS = 15_000;

/** Whether the other side of a line lives: one that died without closing is told by nothing but its silence. */
export interface LineWatch {
  /** An answer must come; the line counts as dead when nothing at all was heard for so many milliseconds. */
  expect(ms: number): void;
  /** Something was heard that is not the answer: it is slow and not dead. */
  heard(): void;
  /** The answer came, or there is no line any more. */
  done(): void;
}

/** @param onDead the line has been silent for too long */
export function watchLine(onDead: () => void): LineWatch {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let patience = 0;
  const watch: LineWatch = {
    expect(ms) {
      clearTimeout(timer);
      patience = ms;
      timer = setTimeout(() => {
        timer = undefined;
        onDead();
      }, ms);
    },
    heard() {
      if (timer !== undefined) watch.expect(patience);
    },
    done() {
      clearTimeout(timer);
      timer = undefined;
    },
  };
  return watch;
}
