import { createClient, type Client } from 'graphql-ws';
import WebSocket, { type RawData } from 'ws';

/** Everything a person receives, byte for byte, whatever they ask. */
export interface Tap {
  /** Sends a request and keeps the answer, head and body. */
  fetch(path: string, init?: RequestInit): Promise<string>;
  graphql(query: string, variables?: Record<string, unknown>): Promise<string>;
  readonly socket: Client;
  /** Heads, bodies and frames, in the order they came. */
  readonly kept: readonly string[];
  /** All that has come so far: as it was, and with what was base64 as bytes (latin1). */
  received(): string;
  close(): void;
}

/** @param headers of who it is, such as a cookie */
export function createTap(url: string, headers: Record<string, string>): Tap {
  const kept: string[] = [];
  const looked = { through: 0, text: '' };
  const sent = { ...headers, origin: url };

  class TappedSocket extends WebSocket {
    constructor(address: string, protocols: string | string[]) {
      super(address, protocols, { headers: sent });
      this.on('message', (data: RawData) => kept.push(String(data)));
      this.on('close', (_code, reason) => kept.push(String(reason)));
      this.on('unexpected-response', (_request, response) => kept.push(JSON.stringify(response.headers)));
    }
  }

  async function request(path: string, init: RequestInit = {}): Promise<string> {
    const response = await fetch(`${url}${path}`, { redirect: 'manual', ...init, headers: { ...sent, ...(init.headers as Record<string, string>) } });
    const text = Buffer.from(await response.arrayBuffer()).toString('utf8');
    kept.push(JSON.stringify([...response.headers]), text);
    return text;
  }

  return {
    kept,
    fetch: request,
    async graphql(query, variables = {}) {
      for (let tries = 1; ; tries++) {
        const answer = await request('/graphql', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query, variables }) });
        // Given up after five seconds (P5), as a machine that does much else may make it: asked again.
        if (tries === 6 || !answer.includes('"code":"TIMEOUT"')) return answer;
      }
    },
    socket: createClient({ url: `${url.replace('http', 'ws')}/graphql`, webSocketImpl: TappedSocket, lazy: true, retryAttempts: 0 }),
    received() {
      const fresh = kept.slice(looked.through).join('\n');
      const decoded = [...fresh.matchAll(/[A-Za-z0-9+/_-]{16,}={0,2}/g)].map(([bytes]) => Buffer.from(bytes, 'base64').toString('latin1'));
      looked.text = [looked.text, fresh, ...decoded].join('\n');
      looked.through = kept.length;
      return looked.text;
    },
    close() {
      void this.socket.dispose();
    },
  };
}
