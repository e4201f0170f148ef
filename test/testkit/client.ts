import { createClient, type Client } from 'graphql-ws';
import WebSocket from 'ws';

/** A GraphQL answer as it came. */
export interface Answer {
  // Tests look into answers by hand; a wrong path fails the test.
  // oxlint-disable-next-line typescript/no-explicit-any
  readonly data?: any;
  readonly errors?: readonly { message: string; extensions?: { code?: string } }[];
}

/** A subscription under way: what has come, and a way to wait for more. */
export interface Received {
  readonly messages: Answer[];
  /** Waits until a message fits. @throws after `ms` milliseconds, with what came instead */
  until(fits: (message: Answer) => boolean, ms?: number): Promise<Answer>;
  /** Resolves when the server has ended it. */
  readonly ended: Promise<void>;
  stop(): void;
}

/** Somebody signed in: one cookie for HTTP and the socket. */
export interface TestClient {
  readonly cookie: string;
  readonly url: string;
  /** Sends an operation over HTTP. */
  send(query: string, variables?: Record<string, unknown>): Promise<Answer>;
  /** The same, and answers with its data. @throws where there are errors */
  data(query: string, variables?: Record<string, unknown>): Promise<Answer['data']>;
  subscribe(query: string, variables?: Record<string, unknown>): Received;
  /** The socket's client, for co-editing. */
  readonly socket: Client;
  fetch(path: string, init?: RequestInit): Promise<Response>;
  close(): Promise<void>;
}

/** A client with a session's cookie, or without one. */
export function createTestClient(url: string, cookie: string): TestClient {
  const headers = { cookie, origin: url };
  class SocketWithCookie extends WebSocket {
    constructor(address: string, protocols: string | string[]) {
      super(address, protocols, { headers });
    }
  }
  const socket = createClient({
    url: `${url.replace('http', 'ws')}/graphql`,
    webSocketImpl: SocketWithCookie,
    lazy: true,
    retryAttempts: 0,
  });

  async function send(query: string, variables: Record<string, unknown> = {}): Promise<Answer> {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    return (await response.json()) as Answer;
  }

  return {
    cookie,
    url,
    socket,
    send,
    async data(query, variables) {
      const { data, errors } = await send(query, variables);
      if (errors) throw new Error(errors.map((error) => error.message).join('\n'));
      return data;
    },
    subscribe: (query, variables = {}) => receive(socket, query, variables),
    fetch: (path, init = {}) => fetch(`${url}${path}`, { ...init, headers: { ...headers, ...init.headers } }),
    async close() {
      await socket.dispose();
    },
  };
}

function receive(socket: Client, query: string, variables: Record<string, unknown>): Received {
  const messages: Answer[] = [];
  const waiting = new Set<() => void>();
  const notify = () => waiting.forEach((wake) => wake());
  let stop = () => {};
  const ended = new Promise<void>((resolve) => {
    const end = () => {
      resolve();
      notify();
    };
    stop = socket.subscribe(
      { query, variables },
      {
        next: (message) => {
          messages.push(message as Answer);
          notify();
        },
        error: (error) => {
          messages.push({ errors: Array.isArray(error) ? error : [{ message: String((error as { reason?: string }).reason ?? error) }] });
          end();
        },
        complete: end,
      },
    );
  });

  return {
    messages,
    ended,
    stop,
    until(fits, ms = 10_000) {
      return new Promise((resolve, reject) => {
        const look = () => {
          const found = messages.find(fits);
          if (found === undefined) return;
          finish();
          resolve(found);
        };
        const timer = setTimeout(() => {
          finish();
          reject(new Error(`Nothing that fits came within ${ms} ms, but: ${JSON.stringify(messages)}`));
        }, ms);
        const finish = () => {
          clearTimeout(timer);
          waiting.delete(look);
        };
        waiting.add(look);
        look();
      });
    },
  };
}
