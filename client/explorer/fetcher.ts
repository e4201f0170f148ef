import { getOperationAST, type DocumentNode, type ExecutionResult } from 'graphql';
import { createClient } from 'graphql-ws';

interface Operation {
  readonly query: string;
  readonly operationName?: string | null;
  readonly variables?: Record<string, unknown>;
}

interface Options {
  readonly headers?: Record<string, string>;
  readonly documentAST?: DocumentNode;
}

const API = '/explorer/graphql';

const socket = createClient({ url: `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}${API}`, lazy: true, retryAttempts: 3 });

/** Queries and mutations by HTTP, subscriptions by the socket; both as whoever is signed in. */
export function fetcher(operation: Operation, { headers, documentAST }: Options = {}): Promise<ExecutionResult> | AsyncIterable<ExecutionResult> {
  const kind = documentAST && getOperationAST(documentAST, operation.operationName)?.operation;
  return kind === 'subscription' ? socket.iterate({ ...operation }) as AsyncIterable<ExecutionResult> : send(operation, headers);
}

async function send(operation: Operation, headers: Record<string, string> = {}): Promise<ExecutionResult> {
  const response = await fetch(API, { method: 'POST', headers: { ...headers, 'content-type': 'application/json' }, body: JSON.stringify(operation) });
  return (await response.json()) as ExecutionResult;
}
