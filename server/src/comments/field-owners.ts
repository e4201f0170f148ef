import { objectOfRoot } from '../../../schema/document/roots.ts';
import type { Asker } from '../asker.ts';
import type { Tx } from '../platform/database.ts';
import { idPrefix } from '../platform/ids.ts';
import type { ContentFacts } from '../policy/facts.store.ts';
import { can } from '../policy/policy.ts';
import { ruleOf, type CommentPlace } from './comment-place.ts';

type Owned = { readonly planId: string; readonly ownerId: string | null } | null;

const withOwner = (facts: ContentFacts, ownerId: string | null): ContentFacts => (ownerId === null ? facts : { ...facts, ownerIds: [...(facts.ownerIds ?? []), ownerId] });

/** What the rules know of a place, as it is of one field of its text: whoever owns a priority writes what is said of it, and so decides there (D9). */
async function factsOf(facts: ContentFacts, { kind, id }: CommentPlace, root: string | null, find: (priorityId: string) => Promise<Owned>): Promise<ContentFacts> {
  const objectId = root === null ? '' : objectOfRoot(root);
  if (kind !== 'plan' || idPrefix(objectId) !== 'priority') return facts;
  const priority = await find(objectId);
  return priority?.planId === id ? withOwner(facts, priority.ownerId) : facts;
}

/** The facts of a field, read once an operation. */
export function factsOfField({ loaders }: Asker, facts: ContentFacts, place: CommentPlace, root: string | null): Promise<ContentFacts> {
  return factsOf(facts, place, root, (id) => loaders.priority.load(id));
}

/** The same as it is in a transaction. */
export function factsOfFieldNow(tx: Tx, facts: ContentFacts, place: CommentPlace, root: string | null): Promise<ContentFacts> {
  return factsOf(facts, place, root, (id) => tx.priority.findUnique({ where: { id }, select: { planId: true, ownerId: true } }));
}

/** The priorities of a plan about whose suggestions alone somebody decides; null where it is all of the place. */
export async function decidesWithin(asker: Asker, facts: ContentFacts, place: CommentPlace): Promise<readonly string[] | null> {
  const may = (of: ContentFacts) => can(asker.actor, ruleOf(place, 'decide'), of).allowed;
  if (may(facts)) return null;
  const priorities = place.kind === 'plan' ? await asker.loaders.prioritiesOfPlan.load(place.id) : [];
  return priorities.filter(({ ownerId }) => may(withOwner(facts, ownerId))).map(({ id }) => id);
}
