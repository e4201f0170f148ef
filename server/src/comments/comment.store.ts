import { serverUpdateId } from '../documents/server-editor.ts';
import type { BigIdea, CommentKind } from '../generated/prisma/enums.ts';
import type { CommentModel } from '../generated/prisma/models.ts';
import type { Prisma } from '../generated/prisma/client.ts';
import type { Page } from '../graphql/connection.ts';
import type { Tx } from '../platform/database.ts';

/** Which threads of a place are asked for; null and absent leave it open. */
export interface CommentFilter {
  readonly kind?: CommentKind | null | undefined;
  readonly tag?: BigIdea | null | undefined;
  readonly resolved?: boolean | null | undefined;
  readonly unread?: boolean | null | undefined;
  readonly departmentId?: string | null | undefined;
  readonly stepId?: string | null | undefined;
  readonly planItemId?: string | null | undefined;
  readonly root?: string | null | undefined;
}

/** What is new to somebody who last looked then: written since, and not by themselves. */
export interface Unread {
  readonly personId: string;
  readonly readAt: Date | null;
}

const isNew = ({ personId, readAt }: Unread): Prisma.CommentWhereInput => ({
  deletedAt: null,
  authorId: { not: personId },
  ...(readAt !== null && { createdAt: { gt: readAt } }),
});

/** A deleted comment is there for what hangs on it, and otherwise gone. */
const LEAVES_A_TRACE: Prisma.CommentWhereInput = { OR: [{ deletedAt: null }, { replies: { some: { deletedAt: null } } }] };

function matching({ kind, tag, resolved, unread, departmentId, stepId, planItemId, root }: CommentFilter, since: Unread): Prisma.CommentWhereInput[] {
  const news: Prisma.CommentWhereInput = { OR: [isNew(since), { replies: { some: isNew(since) } }] };
  return [
    ...(kind ? [{ kind }] : []),
    ...(tag ? [{ tags: { has: tag } }] : []),
    ...(resolved === true ? [{ resolvedAt: { not: null } }] : resolved === false ? [{ resolvedAt: null }] : []),
    ...(unread === true ? [news] : unread === false ? [{ NOT: news }] : []),
    ...(departmentId ? [{ OR: [{ authorDepartmentId: departmentId }, { replies: { some: { authorDepartmentId: departmentId, deletedAt: null } } }] }] : []),
    ...(stepId ? [{ stepId }] : []),
    ...(planItemId ? [{ planItemId }] : []),
    ...(root ? [{ root }] : []),
  ];
}

/** Threads of a place, the oldest first. */
export function threadsOf(tx: Tx, placeId: string, page: Page, filter: CommentFilter, since: Unread): Promise<CommentModel[]> {
  return tx.comment.findMany({
    where: { placeId, parentId: null, ...(page.after !== null && { id: { gt: page.after } }), AND: [LEAVES_A_TRACE, ...matching(filter, since)] },
    orderBy: { id: 'asc' },
    take: page.first + 1,
  });
}

/** How many threads and how much of them is new, of one place. */
export interface CommentCounts {
  readonly open: number;
  readonly resolved: number;
  readonly unread: number;
}

interface CountRow extends CommentCounts {
  place_id: string;
}

/** Counts of several places, for one reader. */
export async function countsOf(tx: Tx, personId: string, placeIds: readonly string[]): Promise<Map<string, CommentCounts>> {
  const rows = await tx.$queryRaw<CountRow[]>`
    SELECT c.place_id,
      count(*) FILTER (WHERE c.parent_id IS NULL AND c.resolved_at IS NULL)::int AS open,
      count(*) FILTER (WHERE c.parent_id IS NULL AND c.resolved_at IS NOT NULL)::int AS resolved,
      count(*) FILTER (WHERE c.author_id <> ${personId} AND (r.read_at IS NULL OR c.created_at > r.read_at))::int AS unread
    FROM comment c LEFT JOIN place_read r ON r.place_id = c.place_id AND r.person_id = ${personId}
    WHERE c.place_id = ANY(${placeIds}) AND c.deleted_at IS NULL GROUP BY 1`;
  return new Map(rows.map(({ place_id, open, resolved, unread }) => [place_id, { open, resolved, unread }]));
}

/** Reads a comment and keeps others from changing it until the transaction ends. */
export async function lockComment(tx: Tx, id: string): Promise<CommentModel> {
  await tx.$queryRaw`SELECT 1 FROM comment WHERE id = ${id} FOR UPDATE`;
  return tx.comment.findUniqueOrThrow({ where: { id } });
}

/** Reads a comment that is answered, null where it is not there, and keeps others from deleting it until the transaction ends. */
export async function holdComment(tx: Tx, id: string): Promise<CommentModel | null> {
  await tx.$queryRaw`SELECT 1 FROM comment WHERE id = ${id} FOR SHARE`;
  return tx.comment.findUnique({ where: { id } });
}

/** Takes away what was made of a comment's words: earlier wordings, reactions, mentions, its suggestion. */
export async function forgetWords(tx: Tx, commentId: string): Promise<void> {
  const where = { commentId };
  await tx.commentVersion.deleteMany({ where });
  await tx.commentReaction.deleteMany({ where });
  await tx.commentMention.deleteMany({ where });
  await tx.suggestion.deleteMany({ where });
}

/** Earlier wordings that are kept of one comment. */
const MOST_VERSIONS = 50;

/** Keeps how a comment read until now; of many wordings the latest. */
export async function keepVersion(tx: Tx, id: string, { id: commentId, body, text, createdAt, editedAt }: CommentModel): Promise<void> {
  await tx.commentVersion.create({ data: { id, commentId, body: body as object, text, at: editedAt ?? createdAt } });
  const old = await tx.commentVersion.findMany({ where: { commentId }, orderBy: { id: 'desc' }, skip: MOST_VERSIONS, select: { id: true } });
  if (old.length > 0) await tx.commentVersion.deleteMany({ where: { id: { in: old.map((row) => row.id) } } });
}

/** Makes these the people a comment mentions. @returns those who were not mentioned before */
export async function replaceMentions(tx: Tx, commentId: string, personIds: readonly string[]): Promise<string[]> {
  const before = new Set((await tx.commentMention.findMany({ where: { commentId } })).map(({ personId }) => personId));
  const added = personIds.filter((personId) => !before.has(personId));
  await tx.commentMention.deleteMany({ where: { commentId, personId: { notIn: [...personIds] } } });
  await tx.commentMention.createMany({ data: added.map((personId) => ({ commentId, personId })) });
  return added;
}

/** Which suggestions of a place are meant; null leaves it open. */
interface SuggestionsOf {
  readonly root: string | null;
  /** The items of a plan in whose fields alone. */
  readonly within: readonly string[] | null;
}

/** Open suggestions of a place, the oldest first; not those of threads that were resolved without a decision. */
export function openSuggestionsOf(tx: Tx, placeId: string, { root, within }: SuggestionsOf, most: number): Promise<CommentModel[]> {
  return tx.comment.findMany({
    where: {
      placeId, deletedAt: null, resolvedAt: null, suggestion: { is: { status: 'OPEN', ...(root !== null && { root }) } }, ...(within !== null && { planItemId: { in: [...within] } }),
    },
    orderBy: { id: 'asc' },
    take: most,
  });
}

/** An acceptance that is in the text and not in the suggestion's row: the process ended between the two. */
export interface HalfAccepted {
  readonly comment_id: string;
  readonly person_id: string;
  readonly seq: bigint;
  readonly at: Date;
}

/**
 * Open suggestions whose edit is in the log, under the suggestion's id; of one comment, or all. Earlier ones stand there without the
 * sign of what the server wrote, under an id that anybody may have used.
 */
export function halfAccepted(service: Tx, commentId: string | null): Promise<HalfAccepted[]> {
  return service.$queryRaw<HalfAccepted[]>`
    SELECT s.comment_id, u.author_id AS person_id, u.seq, u.at FROM suggestion s
    JOIN comment c ON c.id = s.comment_id
    JOIN document d ON d.object_id = c.place_id
    JOIN document_update u ON u.document_id = d.id AND u.update_id IN (${serverUpdateId('suggestion', '')} || s.id, s.id) AND u.kind = 'suggestion'
    WHERE s.status = 'OPEN' AND (${commentId}::text IS NULL OR s.comment_id = ${commentId})`;
}

/** Somebody has read what was written in a place until then; never takes back what they had read. */
export async function markRead(tx: Tx, personId: string, placeId: string, at: Date): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO place_read AS r (person_id, place_id, read_at) VALUES (${personId}, ${placeId}, ${at}::timestamptz)
    ON CONFLICT (person_id, place_id) DO UPDATE SET read_at = greatest(r.read_at, excluded.read_at)`;
}
