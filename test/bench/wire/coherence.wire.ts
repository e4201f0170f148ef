import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../../server/cli/run-tool.ts';
import { FrameSocket } from '../frame-socket.ts';
import { createDecodedFrames } from './decoded-frames.ts';
import type { OpenOptions, Participant, Wire } from './wire.ts';

/** The texts of the web client's own operations: what a production server runs for a browser. */
const trusted = Object.values(JSON.parse(readFileSync(join(projectRoot, 'schema/operations.json'), 'utf8')) as Record<string, string>);

/** The text of one of the client's operations. @throws where there is none of that name */
export function operationText(kind: 'query' | 'mutation' | 'subscription', name: string): string {
  const found = trusted.find((text) => new RegExp(`\\b${kind} ${name}\\b`).test(text));
  if (found === undefined) throw new Error(`The client has no ${kind} ${name}.`);
  return found;
}

/** How the web client asks for one of them: by its hash. */
function operation(kind: 'query' | 'mutation' | 'subscription', name: string): object {
  const sha256Hash = createHash('sha256').update(operationText(kind, name)).digest('hex');
  return { query: '', extensions: { persistedQuery: { version: 1, sha256Hash } } };
}

/** The same on every socket, as the web client's numbers mostly are, so that frames of one event have the same bytes for all. */
const SYNC_ID = 's';
const at = (type: string) => `{"id":"${SYNC_ID}","type":"next","payload":{"data":{"documentSync":{"__typename":"${type}"`;
const UPDATED = Buffer.from(at('DocumentUpdated'));
const OPENED = Buffer.from(at('DocumentOpened'));
const PRESENCE = Buffer.from(at('PresenceUpdated'));
const SAVED = Buffer.from('{"id":"p');

const startsWith = (frame: Buffer, head: Buffer) => frame.length > head.length && frame.compare(head, 0, head.length, 0, head.length) === 0;

/** Speaks graphql-transport-ws with the official selection. */
export function coherenceWire(port: number, cookies: readonly string[]): Wire {
  const decode = createDecodedFrames((frame) => Buffer.from(/"update":"([^"]*)"/.exec(frame.toString('latin1'))![1]!, 'base64'));
  const [sync, pushUpdate, presence] = [operation('subscription', 'documentSync'), operation('mutation', 'pushDocumentUpdate'), operation('mutation', 'setPresence')];
  return { connect: (options) => connect(options) };

  async function connect({ person, onChanges, onSaved, onPresence }: OpenOptions): Promise<Participant> {
    let input = { documentId: '', clientId: 0, epoch: '' };
    let pushed = 0;
    const acknowledged = Promise.withResolvers<void>();
    const opened = Promise.withResolvers<number>();
    const onMessage = (frame: Buffer) => {
      if (startsWith(frame, UPDATED)) return onChanges?.(decode(frame));
      if (startsWith(frame, SAVED)) return frame.includes('"complete"') ? undefined : onSaved?.(frame.includes('"DocumentUpdateSaved"'));
      if (startsWith(frame, PRESENCE)) return onPresence?.(frame.length);
      if (startsWith(frame, OPENED)) {
        input = { ...input, epoch: /"epoch":"([^"]*)"/.exec(frame.toString('latin1', 0, 400))![1]! };
        return opened.resolve(frame.length);
      }
      if (frame.includes('"connection_ack"')) return acknowledged.resolve();
      if (frame.includes('"error"') || frame.includes('"errors"')) opened.reject(new Error(frame.toString()));
    };
    const onClose = (why: string) => {
      const closed = new Error(`The server closed a socket: ${why}`);
      acknowledged.reject(closed);
      opened.reject(closed);
      console.error(closed.message);
    };
    const socket = await FrameSocket.open({
      port,
      path: '/graphql',
      headers: { Cookie: cookies[person]!, Origin: `http://localhost:${port}`, 'Sec-WebSocket-Protocol': 'graphql-transport-ws' },
      onMessage,
      onClose,
    });
    opened.promise.catch(() => undefined);
    socket.send('{"type":"connection_init"}');
    await acknowledged.promise;
    const run = (id: string, what: object, variables: object) => socket.send(JSON.stringify({ id, type: 'subscribe', payload: { ...what, variables } }));
    return {
      open(documentId, clientId) {
        input = { documentId, clientId, epoch: '' };
        run(SYNC_ID, sync, { documentId, clientId });
        return opened.promise;
      },
      push(update) {
        const id = `p${pushed++}`;
        run(id, pushUpdate, { input: { ...input, updateId: `${input.clientId}-${id}`, update: Buffer.from(update).toString('base64') } });
      },
      setPresence(state) {
        const { documentId, clientId } = input;
        run(`w${pushed++}`, presence, { input: { documentId, clientId, state } });
      },
      close: () => socket.close(),
    };
  }
}
