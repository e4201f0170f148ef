import { Prisma } from '../generated/prisma/client.ts';
import type { PostModel } from '../generated/prisma/models.ts';
import type { Tx } from '../platform/database.ts';
import { DomainProblem } from '../platform/errors.ts';

/** Which posts of a thread are asked for; what is left out is left open. */
export interface PostFilter {
  readonly mine?: boolean | null | undefined;
  readonly unanswered?: boolean | null | undefined;
  readonly departmentId?: string | null | undefined;
  readonly search?: string | null | undefined;
  readonly sinceLastVisit?: boolean | null | undefined;
}

/** Who reads, and what of the thread they may read. */
export interface PostReader {
  readonly threadId: string;
  readonly personId: string;
  /** What stands for them where nobody is to be known. */
  readonly mark: Uint8Array<ArrayBuffer> | null;
  /** Whether they may read what others wrote, and words that were hidden. */
  readonly mayRead: boolean;
  readonly facilitates: boolean;
  /** Whether posts may be told apart by who wrote them. */
  readonly named: boolean;
  /** The last seq of the visit before. */
  readonly visitedSeq: number;
}

/** A place in the order of reading: (root, answers after what they answer, id). */
export interface PostPlace {
  readonly rootId: string;
  readonly id: string;
}

export const placeOf = ({ rootId, id }: PostPlace): PostPlace => ({ rootId, id });

const COLUMNS = Prisma.sql`p.id, p.thread_id AS "threadId", p.seq, p.parent_id AS "parentId", p.root_id AS "rootId", p.author_id AS "authorId",
  p.author_mark AS "authorMark", p.author_department_id AS "authorDepartmentId", p.one_key AS "oneKey", p.client_key AS "clientKey", p.body, p.text,
  p.quote_of_id AS "quoteOfId", p.quote_text AS "quoteText", p.note, p.created_at AS "createdAt", p.edited_at AS "editedAt", p.deleted_at AS "deletedAt",
  p.deleted_by_id AS "deletedById", p.hidden_at AS "hiddenAt", p.hidden_by_id AS "hiddenById", p.hidden_reason AS "hiddenReason", p.moved_from_id AS "movedFromId"`;

const own = ({ personId, mark }: PostReader) =>
  mark === null ? Prisma.sql`p.author_id = ${personId}` : Prisma.sql`(p.author_id = ${personId} OR p.author_mark = ${mark})`;

function matching(reader: PostReader, { mine, unanswered, departmentId, search, sinceLastVisit }: PostFilter): Prisma.Sql[] {
  const filtered = mine || unanswered || departmentId || search || sinceLastVisit;
  return [
    ...(reader.mayRead ? [] : [Prisma.sql`(p.note <> 'POST' OR ${own(reader)})`]),
    ...(filtered ? [Prisma.sql`p.note = 'POST' AND p.deleted_at IS NULL`] : []),
    ...(mine ? [own(reader)] : []),
    ...(unanswered ? [Prisma.sql`p.parent_id IS NULL AND NOT EXISTS (SELECT FROM post a WHERE a.parent_id = p.id AND a.deleted_at IS NULL)`] : []),
    ...(departmentId ? [reader.named ? Prisma.sql`p.author_department_id = ${departmentId}` : Prisma.sql`false`] : []),
    ...(search ? [Prisma.sql`p.text ILIKE ${`%${search.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`}`] : []),
    ...(search && !reader.facilitates ? [Prisma.sql`(p.hidden_at IS NULL OR ${own(reader)})`] : []),
    ...(sinceLastVisit ? [Prisma.sql`p.seq > ${reader.visitedSeq}`] : []),
  ];
}

/** Posts on one side of a place in the order of reading, those nearest to it first; `from` null: from the end that lies there. */
export function postsFrom(tx: Tx, reader: PostReader, filter: PostFilter, side: 'after' | 'before', from: (PostPlace & { inclusive: boolean }) | null, limit: number): Promise<PostModel[]> {
  const place = from && Prisma.sql`(${from.rootId}, ${from.id !== from.rootId}, ${from.id})`;
  const beyond =
    place === null || from === null
      ? []
      : side === 'after'
        ? [Prisma.sql`p.root_id >= ${from.rootId}`, Prisma.sql`(p.root_id, p.parent_id IS NOT NULL, p.id) ${from.inclusive ? Prisma.sql`>=` : Prisma.sql`>`} ${place}`]
        : [Prisma.sql`p.root_id <= ${from.rootId}`, Prisma.sql`(p.root_id, p.parent_id IS NOT NULL, p.id) ${from.inclusive ? Prisma.sql`<=` : Prisma.sql`<`} ${place}`];
  const where = Prisma.join([Prisma.sql`p.thread_id = ${reader.threadId}`, ...beyond, ...matching(reader, filter)], ' AND ');
  const order = side === 'after' ? Prisma.sql`p.root_id, p.parent_id IS NOT NULL, p.id` : Prisma.sql`p.root_id DESC, p.parent_id IS NOT NULL DESC, p.id DESC`;
  return tx.$queryRaw<PostModel[]>`SELECT ${COLUMNS} FROM post p WHERE ${where} ORDER BY ${order} LIMIT ${limit}`;
}

/**
 * Reads a post as it is now and keeps others from changing it, and its thread, until the transaction ends. The thread is locked first, as
 * by whoever posts, moves and closes: two that lock in two orders would wait for one another.
 * @throws DomainProblem CONFLICT where it has gone to another thread
 */
export async function lockPost(tx: Tx, { id, threadId }: Pick<PostModel, 'id' | 'threadId'>): Promise<{ post: PostModel; closed: boolean }> {
  const closed = await holdThread(tx, threadId);
  await tx.$queryRaw`SELECT id FROM post WHERE id = ${id} FOR UPDATE`;
  const post = await tx.post.findUniqueOrThrow({ where: { id } });
  if (post.threadId !== threadId) throw new DomainProblem('CONFLICT', 'This post has just gone to another thread. Nothing was changed; look for it there.');
  return { post, closed };
}

/** Keeps a thread that the viewer sees as it is until the transaction ends. @returns whether it is closed */
export async function holdThread(tx: Tx, threadId: string): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ closed: boolean | null }[]>`SELECT hold_thread(${threadId}) AS closed`;
  return row!.closed === true;
}

/** Earlier wordings that are kept of one post. */
const MOST_VERSIONS = 50;

/** Keeps how a post read until now; of many wordings the latest. */
export async function keepVersion(tx: Tx, id: string, { id: postId, body, text, createdAt, editedAt }: PostModel): Promise<void> {
  await tx.postVersion.create({ data: { id, postId, body: body as object, text, at: editedAt ?? createdAt } });
  const old = await tx.postVersion.findMany({ where: { postId }, orderBy: { id: 'desc' }, skip: MOST_VERSIONS, select: { id: true } });
  if (old.length > 0) await tx.postVersion.deleteMany({ where: { id: { in: old.map((row) => row.id) } } });
}

/** Makes these the people a post mentions. @returns those who were not mentioned before */
export async function replaceMentions(tx: Tx, postId: string, personIds: readonly string[]): Promise<string[]> {
  const before = new Set((await tx.postMention.findMany({ where: { postId } })).map(({ personId }) => personId));
  const added = personIds.filter((personId) => !before.has(personId));
  await tx.postMention.deleteMany({ where: { postId, personId: { notIn: [...personIds] } } });
  await tx.postMention.createMany({ data: added.map((personId) => ({ postId, personId })) });
  return added;
}

/** Everything that goes with a post's words. */
export async function forgetWords(tx: Tx, postId: string): Promise<void> {
  await tx.postVersion.deleteMany({ where: { postId } });
  await tx.postReaction.deleteMany({ where: { postId } });
  await tx.postMention.deleteMany({ where: { postId } });
  await tx.postFile.deleteMany({ where: { postId } });
}

/** Takes the next place in a thread, which stays locked until the transaction ends. Posts count; lines of the system (null) do not. */
export async function nextSeq(tx: Tx, threadId: string, postedAt: Date | null): Promise<number> {
  const [row] = await tx.$queryRaw<{ seq: number }[]>`SELECT next_post_seq(${threadId}, ${postedAt}::timestamptz) AS seq`;
  return row!.seq;
}

/** Counts a thread's posts anew, after one was deleted, hidden, restored or moved. */
export async function recountPosts(tx: Tx, threadId: string): Promise<void> {
  await tx.$queryRaw`SELECT recount_posts(${threadId})::text`;
}

/** How many posts somebody has written since, in threads in which they are known. */
export function countPostsSince(service: Tx, authorId: string, since: Date): Promise<number> {
  return service.post.count({ where: { authorId, note: 'POST', createdAt: { gt: since } } });
}
