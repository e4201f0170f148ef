import { createClient } from 'graphql-ws';
import WebSocket from 'ws';
import { DocumentProvider } from '../../client/src/editor/document/document-provider.ts';
import { fakeLocks, memoryStore } from '../../client/src/editor/document/fake-server.testkit.ts';
import type { TestServer } from './server.ts';
import type { TestPerson } from './world.ts';

/** One tab of the real client's editor, without a browser, on a real socket. */
export interface EditorTab {
  readonly provider: DocumentProvider;
  /** What it keeps on its device. */
  readonly storage: ReturnType<typeof memoryStore>;
  /** Cuts the connection; it comes back by itself, though not before `until`. */
  loseTheLine(until?: Promise<void>): void;
  close(): void;
}

/** Signs somebody in and opens a document as the client does. */
export async function openEditorTab(server: TestServer, person: TestPerson, documentId: string): Promise<EditorTab> {
  const { cookie } = await server.world.signIn(person);
  class Socket extends WebSocket {
    constructor(address: string, protocols: string | string[]) {
      super(address, protocols, { headers: { cookie, origin: server.url } });
    }
  }
  let current: WebSocket | null = null;
  let away: Promise<void> = Promise.resolve();
  const client = createClient({
    url: `${server.url.replace('http', 'ws')}/graphql`,
    webSocketImpl: Socket,
    retryAttempts: Number.POSITIVE_INFINITY,
    shouldRetry: () => true,
    on: { opened: (socket) => (current = socket as WebSocket) },
    // Long enough to write something meanwhile.
    retryWait: () => new Promise<void>((resolve) => setTimeout(resolve, 120)).then(() => away),
  });
  const storage = memoryStore();
  const provider = new DocumentProvider({ client, documentId, person: { id: person.id }, storage, locks: fakeLocks(), sharedComputer: false });
  provider.open();
  return {
    provider,
    storage,
    loseTheLine(until = Promise.resolve()) {
      away = until;
      current?.terminate();
    },
    close() {
      provider.destroy();
      void client.dispose();
    },
  };
}
