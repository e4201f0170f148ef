import { once } from 'node:events';
import net from 'node:net';

/** A line to a server that carries so much each way. It takes in at once what it has yet to carry, as the network's buffers do, so that neither end sees how far that is. */
export interface SlowLine {
  /** http://localhost:PORT */
  readonly url: string;
  /** How many connections have been made over it. */
  readonly made: number;
  /** How many of them the server has not closed. */
  readonly held: number;
  /** Nothing passes any more, and nobody is told. */
  die(): void;
  close(): Promise<void>;
}

const TURN_MS = 20;

/** Lays a line to a server. @param rate what it carries each way, in bytes a millisecond */
export async function laySlowLine(server: string, rate: number): Promise<SlowLine> {
  const ends = new Set<net.Socket>();
  const held = new Set<net.Socket>();
  let made = 0;
  let dead = false;

  function carry(from: net.Socket, to: net.Socket): void {
    const waiting: Buffer[] = [];
    let left = 0;
    let ended = false;
    const timer = setInterval(() => {
      if (dead) return;
      for (left = Math.min(left, 0) + rate * TURN_MS; left > 0 && waiting.length > 0;) {
        const next = waiting.shift()!;
        const part = next.subarray(0, Math.ceil(left));
        if (part.length < next.length) waiting.unshift(next.subarray(part.length));
        left -= part.length;
        if (to.writable) to.write(part);
      }
      if (ended && waiting.length === 0) to.end();
    }, TURN_MS);
    from.on('data', (bytes) => waiting.push(bytes as Buffer));
    from.on('end', () => (ended = true));
    from.on('error', () => undefined);
    from.on('close', () => (ended = true));
    to.on('close', () => clearInterval(timer));
  }

  const line = net.createServer((near) => {
    near.on('close', () => ends.delete(near));
    ends.add(near);
    if (dead) return void near.on('error', () => undefined).resume();
    const far = net.connect(Number(new URL(server).port), new URL(server).hostname);
    made++;
    held.add(far);
    ends.add(far);
    far.on('close', () => {
      held.delete(far);
      ends.delete(far);
    });
    carry(near, far);
    carry(far, near);
  });
  line.listen(0, '127.0.0.1');
  await once(line, 'listening');
  return {
    url: `http://localhost:${(line.address() as net.AddressInfo).port}`,
    get made() {
      return made;
    },
    get held() {
      return held.size;
    },
    die: () => void (dead = true),
    async close() {
      ends.forEach((end) => end.destroy());
      await new Promise<void>((resolve) => line.close(() => resolve()));
    },
  };
}
