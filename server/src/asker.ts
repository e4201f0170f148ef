import type { Actor } from './policy/actor.ts';
import { can, type Action } from './policy/policy.ts';
import type { Loaders } from './loaders.ts';
import type { Reader } from './platform/database.ts';
import { forbidden, notFound } from './platform/errors.ts';
import { idPrefix } from './platform/ids.ts';
import type { ContentFacts } from './policy/facts.store.ts';

/** Somebody who asks a service for something: who they are now, and what they can read. */
export interface Asker {
  readonly actor: Actor;
  readonly reader: Reader;
  readonly loaders: Loaders;
  /** By an API token, with nobody at the keyboard. */
  readonly byToken: boolean;
}

/** What content a request may name, and what a refusal calls it. */
const CALLED = {
  scheme: 'This scheme of work',
  programme: 'This year',
  placement: 'This unit’s place',
  unit: 'This unit',
  sequence: 'This sequence',
  step: 'This step',
  misconception: 'This misconception',
  comment: 'This comment',
  plan: 'This plan',
} as const;

/**
 * Checks an action on a piece of content by its id, which must be of one of the kinds.
 * @throws DomainProblem NOT_FOUND where it is absent, of another kind or may not be seen, FORBIDDEN where only the action is refused.
 */
export async function authoriseContent(asker: Asker, action: Action, id: string, ...kinds: (keyof typeof CALLED)[]): Promise<ContentFacts> {
  const what = kinds.length === 1 ? CALLED[kinds[0]!] : 'This';
  if (!kinds.some((kind) => kind === idPrefix(id))) throw notFound(what);
  const facts = await asker.loaders.contentFacts.load(id);
  if (facts === null || !can(asker.actor, 'content.view', facts).allowed) throw notFound(what);
  const decision = can(asker.actor, action, facts);
  if (!decision.allowed) throw forbidden(decision.reason);
  return facts;
}

/** Whether the asker may do this to a piece of content; false where it does not exist. */
export async function mayDo(asker: Asker, action: Action, id: string): Promise<boolean> {
  const facts = await asker.loaders.contentFacts.load(id);
  return facts !== null && can(asker.actor, action, facts).allowed;
}
