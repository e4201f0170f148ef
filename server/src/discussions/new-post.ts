import type { Asker } from '../asker.ts';
import { commentBody, type CommentBody } from '../comments/comment-body.ts';
import type { DiscussionModel, PostModel } from '../generated/prisma/models.ts';
import type { Tx } from '../platform/database.ts';
import { DomainProblem, invalid, notFound } from '../platform/errors.ts';
import { spokenFor } from '../policy/spoken-for.ts';
import { markOf } from './mark.ts';
import type { SeenThread } from './thread-access.ts';
import { stateOf } from './thread-state.ts';

export interface NewPost {
  readonly threadId: string;
  readonly parentId?: string | null | undefined;
  readonly body: unknown;
  readonly mentions?: readonly string[] | null | undefined;
  readonly quoteOfId?: string | null | undefined;
  readonly quoteText?: string | null | undefined;
  readonly fileIds?: readonly string[] | null | undefined;
  /** The sender's own id for it. */
  readonly clientKey: string;
  readonly origin?: string | null | undefined;
}

/** The most characters of text in a post. */
export const MOST_POST_TEXT = 20_000;
const MOST_QUOTE = 2_000;

/** Whoever posts, as what they wrote knows them. */
interface Own {
  readonly authorId: string | null;
  readonly authorMark: Uint8Array | null;
}

/** @throws DomainProblem INVALID_INPUT */
export function postBody(given: unknown): CommentBody {
  return commentBody(given, MOST_POST_TEXT);
}

/** @throws DomainProblem INVALID_INPUT */
export function checkClientKey(key: string): string {
  if (!/^[\w-]{8,64}$/.test(key)) throw invalid('A post’s client key is 8 to 64 letters, digits, dashes or underscores. Nothing was posted.', 'clientKey');
  return key;
}

/** @throws DomainProblem CONFLICT that says why nobody posts here now */
export function refuseUnlessOpen(thread: DiscussionModel, now: Date): void {
  const state = stateOf(thread, now);
  if (state === 'CLOSED') throw new DomainProblem('CONFLICT', 'This thread has been closed meanwhile. Your words were not posted.');
  if (state === 'LOCKED') throw new DomainProblem('CONFLICT', 'This thread takes no posts any more. Your words were not posted.');
  if (state === 'SCHEDULED') throw new DomainProblem('CONFLICT', 'This thread has not opened yet. Your words were not posted.');
}

interface Seeing {
  readonly threadId: string;
  readonly mayRead: boolean;
  readonly own: Own;
}

const isOwn = (post: PostModel, { authorId, authorMark }: Own) =>
  authorMark === null ? post.authorId === authorId : post.authorMark !== null && Buffer.compare(post.authorMark, authorMark) === 0;

/** What is answered; null for an opening post. @throws DomainProblem NOT_FOUND, INVALID_INPUT, CONFLICT */
export async function parentFor(tx: Tx, { parentId, threadId, mayRead, own }: Seeing & Pick<NewPost, 'parentId'>): Promise<PostModel | null> {
  if (parentId === null || parentId === undefined) return null;
  const parent = await tx.post.findUnique({ where: { id: parentId } });
  if (parent === null || parent.threadId !== threadId || !(mayRead || isOwn(parent, own))) throw notFound('This post');
  if (parent.parentId !== null) throw invalid('Posts have two levels: answer the first of the branch. Nothing was posted.', 'parentId');
  if (parent.note !== 'POST') throw invalid('This is no post that could be answered. Nothing was posted.', 'parentId');
  if (parent.deletedAt !== null && (await tx.post.count({ where: { parentId, deletedAt: null } })) === 0) {
    throw new DomainProblem('CONFLICT', 'What you answer has been deleted meanwhile. Your words were not posted: say them in a post of their own.');
  }
  return parent;
}

const plain = (text: string) => text.replaceAll(/\s+/g, ' ').trim();

/** Words of another post that are quoted: they have to stand there. @throws DomainProblem NOT_FOUND, INVALID_INPUT */
export async function quoteFor(tx: Tx, { quoteOfId, quoteText, threadId, mayRead, own }: Seeing & Pick<NewPost, 'quoteOfId' | 'quoteText'>): Promise<{ quoteOfId: string | null; quoteText: string | null }> {
  if (quoteOfId === null || quoteOfId === undefined) return { quoteOfId: null, quoteText: null };
  const quoted = await tx.post.findUnique({ where: { id: quoteOfId } });
  if (quoted === null || quoted.threadId !== threadId || quoted.deletedAt !== null || quoted.hiddenAt !== null || !(mayRead || isOwn(quoted, own))) throw notFound('What you quote');
  const words = plain(quoteText ?? quoted.text).slice(0, MOST_QUOTE);
  if (words === '' || !plain(quoted.text).includes(words)) throw invalid('What you quote does not stand in that post. Nothing was posted.', 'quoteText');
  return { quoteOfId, quoteText: words };
}

/** Whose one opening post it is, where a thread takes one each; a mark where nobody is to be known. */
export async function oneKeyOf(service: Tx, { actor }: Asker, { thread, facts }: SeenThread): Promise<string | null> {
  if (thread.onePer === null) return null;
  const whose = (thread.onePer === 'SCHOOL' ? spokenFor(actor, facts.departmentId, facts.memberDepartmentIds ?? []) : null) ?? actor.personId;
  if (thread.anonymity !== 'FULL') return whose;
  const key = await service.discussionKey.findUniqueOrThrow({ where: { threadId: thread.id } });
  return Buffer.from(markOf(key, `one ${whose}`)).toString('hex');
}
