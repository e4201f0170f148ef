import type { Asker } from '../asker.ts';
import type { DiscussionModel, PostModel } from '../generated/prisma/models.ts';
import { forbidden, notFound } from '../platform/errors.ts';
import { idPrefix } from '../platform/ids.ts';
import { can, type Action } from '../policy/policy.ts';
import type { ThreadFacts } from './thread-facts.store.ts';

/** A thread that somebody sees, with what the rules know of it. */
export interface SeenThread {
  readonly thread: DiscussionModel;
  readonly facts: ThreadFacts;
}

/** Who leads a thread: whom it was handed over to, or who opened it. */
export const facilitatorOf = ({ facilitatorId, createdById }: Pick<DiscussionModel, 'facilitatorId' | 'createdById'>): string => facilitatorId ?? createdById;

/** A thread as somebody sees it; null where it does not exist for them. */
export async function seeThread(asker: Asker, threadId: string): Promise<SeenThread | null> {
  if (idPrefix(threadId) !== 'discussion') return null;
  const facts = await asker.loaders.threadFacts.load(threadId);
  if (facts === null || !can(asker.actor, 'thread.view', facts).allowed) return null;
  const thread = await asker.loaders.discussion.load(threadId);
  return thread === null ? null : { thread, facts };
}

/**
 * Checks an action on a thread.
 * @throws DomainProblem NOT_FOUND where it does not exist for the asker, FORBIDDEN where only the action is refused
 */
export async function authoriseThread(asker: Asker, action: Action, threadId: string): Promise<SeenThread> {
  const seen = await seeThread(asker, threadId);
  if (seen === null) throw notFound('This thread');
  const decision = can(asker.actor, action, seen.facts);
  if (!decision.allowed) throw forbidden(decision.reason);
  return seen;
}

export const facilitates = ({ actor }: Asker, facts: ThreadFacts) => can(actor, 'thread.facilitate', facts).allowed;

/** Whether somebody who sees a thread may read what others wrote in it: where one posts first, once they have, and everybody once it is closed. */
export async function mayReadOthers(asker: Asker, { thread, facts }: SeenThread): Promise<boolean> {
  if (!thread.postBeforeSeeing || thread.closedAt !== null || facilitates(asker, facts)) return true;
  return asker.loaders.hasOpened.load({ personId: asker.actor.personId, threadId: thread.id });
}

/** What stands for the asker in a thread of full anonymity; null in every other, and once its key is gone. */
export async function markIn(asker: Asker, { id, anonymity }: DiscussionModel): Promise<Uint8Array<ArrayBuffer> | null> {
  return anonymity === 'FULL' ? asker.loaders.threadMark.load({ personId: asker.actor.personId, threadId: id }) : null;
}

/** Whether the asker wrote a post. */
export async function wrote(asker: Asker, thread: DiscussionModel, post: PostModel): Promise<boolean> {
  if (post.authorMark === null) return post.authorId === asker.actor.personId;
  const mark = await markIn(asker, thread);
  return mark !== null && Buffer.compare(mark, post.authorMark) === 0;
}

/** Whether names stand at posts for the asker: in a thread of members' anonymity for its facilitators alone. */
export function namesShown(asker: Asker, { thread, facts }: SeenThread): boolean {
  return thread.anonymity === 'OFF' || (thread.anonymity === 'MEMBERS' && facilitates(asker, facts));
}

/** A post that somebody sees, with its thread. */
export interface SeenPost extends SeenThread {
  readonly post: PostModel;
  readonly mine: boolean;
}

/** A post as somebody sees it; null where it does not exist for them. */
export async function seePost(asker: Asker, postId: string): Promise<SeenPost | null> {
  if (idPrefix(postId) !== 'post') return null;
  const post = await asker.loaders.post.load(postId);
  const seen = post === null ? null : await seeThread(asker, post.threadId);
  if (post === null || seen === null) return null;
  const mine = await wrote(asker, seen.thread, post);
  return mine || post.note !== 'POST' || (await mayReadOthers(asker, seen)) ? { ...seen, post, mine } : null;
}

/**
 * Checks an action on a post; the rules know its author where the asker is that.
 * @throws DomainProblem NOT_FOUND where it does not exist for the asker, FORBIDDEN where only the action is refused
 */
export async function authorisePost(asker: Asker, action: Action, postId: string): Promise<SeenPost> {
  const seen = await seePost(asker, postId);
  if (seen === null) throw notFound('This post');
  const decision = can(asker.actor, action, postResource(asker, seen));
  if (!decision.allowed) throw forbidden(decision.reason);
  return seen;
}

/** What the rules need to know of a post. */
export const postResource = ({ actor }: Asker, { facts, mine }: SeenPost) => (mine ? { ...facts, personId: actor.personId } : facts);
