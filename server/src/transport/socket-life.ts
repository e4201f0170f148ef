import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import type { WebSocket } from 'ws';

/** So many times between two pings it is looked whether a message is arriving: the other side bears with less silence than that. */
const LOOKS = 3;
/** Between two looks more bytes than the answer to a ping has are a message on its way. */
const MORE_THAN_A_PONG = 256;

/**
 * Pings a socket. One of which neither the answer nor anything else was read by the next ping is cut off: on a slow line an answer waits
 * behind a long message for minutes, while that message's bytes show as well as any answer that the other side lives. Whoever sends such
 * a message hears no answer either, and is told that its bytes arrive.
 * @param stream what the socket reads from
 * @param hearing a message has been arriving since the last look and is not whole yet
 * @returns stops it
 */
export function watchLife(socket: WebSocket, stream: Duplex, pingMs: number, hearing: () => void): () => void {
  const { bytesRead } = stream as Socket;
  const at = { look: bytesRead, ping: bytesRead };
  let [looks, answered, whole] = [0, true, false];
  socket.on('pong', () => (answered = true));
  socket.on('message', () => (whole = true));

  const timer = setInterval(() => {
    const { bytesRead: now } = stream as Socket;
    if (!whole && now - at.look > MORE_THAN_A_PONG) hearing();
    at.look = now;
    whole = false;
    if (++looks % LOOKS > 0) return;
    if (!answered && now === at.ping) return socket.terminate();
    at.ping = now;
    if (answered) socket.ping();
    answered = false;
  }, pingMs / LOOKS).unref();
  return () => clearInterval(timer);
}
