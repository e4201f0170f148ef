import { AsyncLocalStorage } from 'node:async_hooks';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { IncomingMessage } from 'node:http';
import pg from 'pg';
import type { TestClient } from './client.ts';

/** What Node tells of on each request that a server of this process has begun to answer. */
const REQUEST = 'http.server.request.start';

/**
 * The texts of the statements that answering takes, of the requests that somebody sends while `work` runs: what the server does beside
 * them, such as looking for jobs once in a while, is none of them.
 */
export async function statementsOf<T>(client: TestClient, work: () => Promise<T>): Promise<{ statements: string[]; answer: T }> {
  const statements: string[] = [];
  const answering = new AsyncLocalStorage<boolean>();
  const begin = (message: unknown) => answering.enterWith((message as { request: IncomingMessage }).request.headers.cookie === client.cookie);
  const original = pg.Client.prototype.query;
  pg.Client.prototype.query = function (this: pg.Client, ...given: unknown[]) {
    const [statement] = given as [string | { text?: string }];
    if (answering.getStore()) statements.push(typeof statement === 'string' ? statement : (statement.text ?? ''));
    return (original as (...args: unknown[]) => unknown).apply(this, given);
  } as typeof original;
  subscribe(REQUEST, begin);
  try {
    return { answer: await work(), statements };
  } finally {
    unsubscribe(REQUEST, begin);
    pg.Client.prototype.query = original;
  }
}
