import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { handleProtocols } from 'graphql-ws';
import { WebSocketServer, type WebSocket } from 'ws';
import type { Log } from '../platform/log.ts';
import { closeSocket, connect } from './socket-connection.ts';
import { createShortWay } from './short-way.ts';
import { CLOSE, FRAME_BYTES, type SocketLimits } from './socket-limits.ts';
import { createProtocol, type ProtocolParts, type SocketIdentity } from './socket-protocol.ts';

/** What became of an upgrade request: whose it is, or the HTTP status it is refused with. */
export type Admission<I> = I | '401 Unauthorized' | '403 Forbidden' | '404 Not Found';

export interface SocketParts<I extends SocketIdentity> extends ProtocolParts<I> {
  readonly log: Log;
  readonly limits: SocketLimits;
  /** Decides on an upgrade by its address, its origin and its session or token. */
  readonly admit: (request: IncomingMessage) => Promise<Admission<I>>;
}

export interface SocketServer {
  /** Takes an upgrade. */
  handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** Ends all sockets of a session. */
  endSession(sessionId: string): void;
  close(): Promise<void>;
}

const SESSION_SWEEP_MS = 5_000;

/** GraphQL over one WebSocket (graphql-transport-ws). Origin and session are checked before the upgrade; connectionParams say nothing about who it is. */
export function createSocketServer<I extends SocketIdentity>(parts: SocketParts<I>): SocketServer {
  const { log, limits, admit, stillLive } = parts;
  const wss = new WebSocketServer({ noServer: true, maxPayload: FRAME_BYTES, perMessageDeflate: false, handleProtocols: (protocols) => handleProtocols(protocols) });
  const bySession = createGroups();
  const byPerson = createGroups();
  const protocol = createProtocol(parts);
  const shortWay = createShortWay(parts);

  const endSession = (sessionId: string) => bySession.of(sessionId).forEach((socket) => closeSocket(socket, CLOSE.sessionEnded, 'Session ended'));

  // Sessions also end by their date, or in another process.
  const sweep = setInterval(() => {
    const ids = bySession.names();
    if (ids.length === 0) return;
    stillLive(ids).then(
      (live) => ids.filter((id) => !live.has(id)).forEach(endSession),
      (error: unknown) => log.warn({ err: error }, 'looking for ended sessions failed'),
    );
  }, SESSION_SWEEP_MS).unref();

  async function upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
    // Nobody reads it any more, so its other side could not even hang up.
    const refuse = (status: string) => void socket.once('finish', () => socket.destroy()).end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
    const identity = await admit(request);
    if (typeof identity === 'string') return refuse(identity);
    if (byPerson.of(identity.personId).length >= limits.socketsPerPerson) return refuse('429 Too Many Requests');
    wss.handleUpgrade(request, socket, head, (ws) => {
      bySession.add(identity.sessionId, ws);
      byPerson.add(identity.personId, ws);
      connect(protocol, shortWay, { identity, request, socket: ws, stream: socket, limits, log });
    });
  }

  return {
    handleUpgrade(request, socket, head) {
      socket.on('error', () => socket.destroy());
      upgrade(request, socket, head).catch((error: unknown) => {
        log.error({ err: error }, 'an upgrade failed');
        socket.destroy();
      });
    },
    endSession,
    async close() {
      clearInterval(sweep);
      for (const socket of wss.clients) closeSocket(socket, CLOSE.goingAway, 'Restarting');
      await new Promise<void>((resolve) => wss.close(() => resolve()));
    },
  };
}

/** Sockets by a name they share, each until it is closed. */
function createGroups() {
  const groups = new Map<string, Set<WebSocket>>();
  return {
    names: () => [...groups.keys()],
    of: (name: string) => [...(groups.get(name) ?? [])],
    add(name: string, socket: WebSocket): void {
      const group = groups.get(name) ?? new Set();
      groups.set(name, group.add(socket));
      socket.once('close', () => {
        group.delete(socket);
        if (group.size === 0) groups.delete(name);
      });
    },
  };
}

/** Hands a server's upgrades over. */
export function attachSockets(http: Server, sockets: SocketServer): void {
  http.on('upgrade', (request, socket, head) => sockets.handleUpgrade(request, socket, head));
}
