import { MessageType, type Client } from 'graphql-ws';

/** How patient one is with a line, in milliseconds. */
export interface LineTimes {
  /** How long after an answer it is asked again whether the line lives. */
  readonly pingMs: number;
  /** How long a ping of ours may stay without any answer: as long as the server waits for its own. */
  readonly pongMs: number;
  /** How long a socket may take to open. */
  readonly openingMs: number;
}

/** A first packet that was lost has been sent again three times before a socket is held to be one that does not open. */
export const LINE_TIMES: LineTimes = { pingMs: 15_000, pongMs: 12_000, openingMs: 15_000 };

/** What a slow line carries, in bytes a millisecond. */
const SLOW_LINE = 4;
/** So many times in the patience with a ping it is said that a long message is awaited: the server waits no longer than that for a sign of life. */
const SIGNS = 3;

/** Whether the other side of a line lives: one that died without closing is told by nothing but its silence. */
interface LineWatch {
  /** An answer must come; the line counts as dead when nothing at all was heard for so many milliseconds. */
  expect(ms: number): void;
  /** So many bytes are on their way, in one message of which nothing is heard until all of it is here. */
  bear(bytes: number): void;
  /** Something was heard that is not the answer: it is slow and not dead. */
  heard(): void;
  /** The answer came, or there is no line any more. */
  done(): void;
}

/** @param onDead the line has been silent for too long */
function watchLine(onDead: () => void): LineWatch {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let patience = 0;
  let more = 0;
  const watch: LineWatch = {
    expect(ms) {
      clearTimeout(timer);
      patience = ms;
      timer = setTimeout(() => {
        timer = undefined;
        onDead();
      }, ms + more);
    },
    bear(bytes) {
      more = bytes / SLOW_LINE;
    },
    heard() {
      more = 0;
      if (timer !== undefined) watch.expect(patience);
    },
    done() {
      more = 0;
      clearTimeout(timer);
      timer = undefined;
    },
  };
  return watch;
}

/**
 * Gives a client's line up where it is silent for too long after a ping, though not while a long message is on its way. One that this
 * side sends shows at the server, which answers as it arrives. Of one that the server sends it says before how long it is: until it is
 * here this side says that it lives, since the answer to the server's ping may have to wait until then; and also where messages come and
 * no ping among them, which waits behind many that are not long.
 * @returns the watch over the line; before each opening the client tells it to expect one
 */
export function watchClient(client: Pick<Client, 'on' | 'terminate'>, { pongMs }: LineTimes): LineWatch {
  const line = watchLine(() => client.terminate());
  let socket: WebSocket | null = null;
  let signs: ReturnType<typeof setInterval> | undefined;
  /** When this side last said something by itself, or answered. */
  let saidAt = 0;
  let signedAt = 0;
  const rest = () => clearInterval(signs);
  const sign = () => {
    if (socket!.readyState === 1) socket!.send(SIGN);
    signedAt = performance.now();
  };

  client.on('opened', (opened) => {
    socket = opened as WebSocket;
    // From here on pings are sent and must be answered, whether the server has acknowledged or not.
    line.done();
    saidAt = performance.now();
  });
  client.on('ping', (isReceived) => {
    if (isReceived) return;
    saidAt = performance.now();
    line.expect(pongMs);
  });
  client.on('message', () => {
    rest();
    line.heard();
    const now = performance.now();
    if (now - saidAt > pongMs && now - signedAt >= pongMs / SIGNS) sign();
  });
  client.on('pong', (isReceived, payload) => {
    if (!isReceived) return void (saidAt = performance.now());
    line.done();
    const ahead = Number(payload?.['ahead']);
    if (!(ahead > 0)) return;
    line.bear(ahead);
    signs = setInterval(sign, pongMs / SIGNS);
  });
  client.on('closed', () => {
    rest();
    line.done();
  });
  return line;
}

const SIGN = JSON.stringify({ type: MessageType.Pong });
