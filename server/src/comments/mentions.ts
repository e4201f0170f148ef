import type { Asker } from '../asker.ts';
import type { Tx } from '../platform/database.ts';
import { invalid } from '../platform/errors.ts';
import type { ContentFacts } from '../policy/facts.store.ts';
import { peopleWhoSee } from '../policy/people-who-see.store.ts';
import type { CommentPlace } from './comment-place.ts';
import { namesKnownTo } from './mention.store.ts';

/** The most people one comment may mention. */
export const MOST_MENTIONS = 10;

/**
 * Checks that everybody mentioned sees the place now; each once.
 * @throws DomainProblem INVALID_INPUT that names those who do not, as far as the asker knows their names
 */
export async function checkMentions(service: Tx, asker: Asker, facts: ContentFacts, place: CommentPlace, now: Date, given: readonly string[] | null | undefined): Promise<string[]> {
  const ids = [...new Set(given)];
  if (ids.length === 0) return [];
  if (ids.length > MOST_MENTIONS) throw invalid(`A comment mentions ${MOST_MENTIONS} people at most. Nothing was changed.`, 'mentions');
  const seeing = new Set((await peopleWhoSee(service, facts, now, { ids, most: MOST_MENTIONS })).map(({ id }) => id));
  const blind = ids.filter((id) => !seeing.has(id));
  if (blind.length === 0) return ids;
  const known = await namesKnownTo(service, asker.actor, place.id, blind);
  const who = known.length === blind.length ? known.join(', ') : [...known, 'somebody you mention'].join(', ');
  throw invalid(`${who[0]!.toUpperCase()}${who.slice(1)} cannot see this ${place.kind}, and so was not told. Take the mention out; nothing was changed.`, 'mentions');
}
