import { AsyncLocalStorage } from 'node:async_hooks';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import pg from 'pg';

/** What Node tells of on each request that a server of this process has begun to answer. */
const REQUEST = 'http.server.request.start';

/**
 * The texts of the statements that answering takes, of requests that come while `work` runs: what the server does beside them, such as
 * looking for jobs once in a while, is none of them.
 */
export async function statementsDuring<T>(work: () => Promise<T>): Promise<{ statements: string[]; answer: T }> {
  const statements: string[] = [];
  const answering = new AsyncLocalStorage<true>();
  const begin = () => answering.enterWith(true);
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
