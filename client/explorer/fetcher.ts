import { getOperationAST, parse, type ExecutionResult } from 'graphql';
import { createClient } from 'graphql-ws';

interface Operation {
  readonly query: string;
  readonly operationName?: string | null;
  readonly variables?: Record<string, unknown>;
}

interface Options {
  readonly headers?: Record<string, string>;
}

const API = '/explorer/graphql';

const socket = createClient({ url: `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}${API}`, lazy: true, retryAttempts: 3 });

/** Queries and mutations by HTTP, subscriptions by the socket; both as whoever is signed in. */
export function fetcher(operation: Operation, { headers }: Options = {}): Promise<ExecutionResult> | AsyncIterable<ExecutionResult> {
  return isSubscription(operation) ? socket.iterate({ ...operation }) as AsyncIterable<ExecutionResult> : send(operation, headers);
}

/** Read from the text that is sent: the tree that GraphiQL offers comes a moment after what was typed. */
function isSubscription({ query, operationName }: Operation): boolean {
  try {
    return getOperationAST(parse(query), operationName)?.operation === 'subscription';
  } catch {
    // The server says what is wrong with it.
    return false;
  }
}

async function send(operation: Operation, headers: Record<string, string> = {}): Promise<ExecutionResult> {
  const response = await fetch(API, { method: 'POST', headers: { ...headers, 'content-type': 'application/json' }, body: JSON.stringify(operation) });
  return (await response.json()) as ExecutionResult;
}
