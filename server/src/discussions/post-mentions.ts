import type { Tx } from '../platform/database.ts';
import { invalid } from '../platform/errors.ts';
import { peopleInThread } from './people-in-thread.store.ts';
import type { ThreadFacts } from './thread-facts.store.ts';

/** The most people one post may mention. */
export const MOST_MENTIONS = 10;

/** Checks that everybody mentioned sees the thread now; each once. @throws DomainProblem INVALID_INPUT */
export async function checkMentioned(service: Tx, facts: ThreadFacts, now: Date, given: readonly string[] | null | undefined): Promise<string[]> {
  const ids = [...new Set(given)];
  if (ids.length === 0) return [];
  if (ids.length > MOST_MENTIONS) throw invalid(`A post mentions ${MOST_MENTIONS} people at most. Nothing was posted.`, 'mentions');
  const seeing = await peopleInThread(service, facts, now, { ids, most: MOST_MENTIONS });
  if (seeing.length < ids.length) throw invalid('Somebody you mention cannot see this thread, and so was not told. Take the mention out; nothing was posted.', 'mentions');
  return ids;
}
