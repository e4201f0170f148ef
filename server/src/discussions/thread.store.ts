import { Prisma } from '../generated/prisma/client.ts';
import type { Page } from '../graphql/connection.ts';
import type { Tx } from '../platform/database.ts';
import type { ThreadFacts } from './thread-facts.store.ts';

/** Which threads of a space are asked for; what is left out is left open. */
export interface ThreadFilter {
  readonly state?: 'SCHEDULED' | 'OPEN' | 'LOCKED' | 'CLOSED' | null | undefined;
  readonly mine?: boolean | null | undefined;
  readonly unread?: boolean | null | undefined;
  readonly search?: string | null | undefined;
}

/** A thread in a list, with when it was last active there as this reader may know it. */
export interface ListedThread {
  readonly id: string;
  /** Opaque: pinned ones first, then the latest active. */
  readonly key: string;
}

const STATES = {
  CLOSED: Prisma.sql`d.closed_at IS NOT NULL`,
  SCHEDULED: Prisma.sql`d.closed_at IS NULL AND d.opens_at > now.at`,
  LOCKED: Prisma.sql`d.closed_at IS NULL AND d.opens_at <= now.at AND (d.locked_at IS NOT NULL OR d.closes_at <= now.at)`,
  OPEN: Prisma.sql`d.closed_at IS NULL AND d.opens_at <= now.at AND d.locked_at IS NULL AND (d.closes_at IS NULL OR d.closes_at > now.at)`,
};

const inSpace = ({ space, id }: ThreadFacts) =>
  space === 'WORK_GROUP' ? Prisma.sql`d.work_group_id = ${id}` : space === 'DEPARTMENT' ? Prisma.sql`d.department_id = ${id}` : Prisma.sql`d.space = 'HUB' AND d.hub_id = ${id}`;

/** Threads whose words somebody may read, as `access_read_threads` says; the viewer is the transaction's. */
const READABLE = Prisma.sql`d.id IN (SELECT access_read_threads())`;
const OTHERS = (personId: string) => Prisma.sql`p.note = 'POST' AND p.deleted_at IS NULL AND p.hidden_at IS NULL AND p.author_id IS DISTINCT FROM ${personId}
  AND (p.thread_id, p.author_mark) NOT IN (SELECT k.thread_id, k.mark FROM access_marks() k)`;
const NEWS = (personId: string) => Prisma.sql`EXISTS (SELECT FROM post p WHERE p.thread_id = d.id AND p.seq > coalesce(r.seq, 0) AND ${OTHERS(personId)})`;

/** Threads of a space that the viewer of the transaction sees: the pinned, then the latest active; one more than asked for where there are more. */
export function threadsOfSpace(tx: Tx, facts: ThreadFacts, personId: string, { first, after }: Page, { state, mine, unread, search }: ThreadFilter, now: Date): Promise<ListedThread[]> {
  const like = search?.trim() ? `%${search.trim().replaceAll(/[\\%_]/g, String.raw`\$&`)}%` : null;
  const where = Prisma.join(
    [
      inSpace(facts),
      ...(state ? [STATES[state]] : []),
      ...(mine ? [Prisma.sql`(d.created_by_id = ${personId} OR d.facilitator_id = ${personId} OR EXISTS (SELECT FROM post p WHERE p.thread_id = d.id AND p.note = 'POST' AND p.deleted_at IS NULL
          AND (p.author_id = ${personId} OR (p.thread_id, p.author_mark) IN (SELECT k.thread_id, k.mark FROM access_marks() k))))`] : []),
      ...(unread === true ? [NEWS(personId)] : unread === false ? [Prisma.sql`NOT ${NEWS(personId)}`] : []),
      ...(like === null ? [] : [Prisma.sql`(d.title ILIKE ${like} OR d.prompt_text ILIKE ${like}
          OR EXISTS (SELECT FROM post p WHERE p.thread_id = d.id AND p.deleted_at IS NULL AND p.hidden_at IS NULL AND p.text ILIKE ${like}))`]),
    ],
    ' AND ',
  );
  return tx.$queryRaw<ListedThread[]>`
    SELECT id, key FROM (
      SELECT d.id, concat(CASE WHEN d.pinned_at IS NOT NULL THEN '1' ELSE '0' END,
        to_char(CASE WHEN ${READABLE} THEN coalesce(d.last_post_at, d.created_at) ELSE d.created_at END AT TIME ZONE 'UTC', 'YYYYMMDDHH24MISSMS'), d.id) AS key
      FROM discussion d CROSS JOIN (SELECT ${now}::timestamptz AS at) now
      LEFT JOIN discussion_read r ON r.thread_id = d.id AND r.person_id = ${personId}
      WHERE ${where}) AS listed
    WHERE ${after}::text IS NULL OR key COLLATE "C" < ${after} COLLATE "C"
    ORDER BY key COLLATE "C" DESC LIMIT ${first + 1}`;
}

/** Threads in any space with posts by others since the viewer of the transaction was last there, the latest first. Those one closed long ago count no more. */
export function threadsWithNews(tx: Tx, personId: string, { first, after }: Page, since: Date): Promise<ListedThread[]> {
  return tx.$queryRaw<ListedThread[]>`
    SELECT id, key FROM (
      SELECT d.id, concat(to_char(d.last_post_at AT TIME ZONE 'UTC', 'YYYYMMDDHH24MISSMS'), d.id) AS key
      FROM discussion d LEFT JOIN discussion_read r ON r.thread_id = d.id AND r.person_id = ${personId}
      WHERE d.last_post_at > ${since}::timestamptz AND d.last_seq > coalesce(r.seq, 0) AND d.merged_into_id IS NULL AND ${NEWS(personId)}) AS listed
    WHERE ${after}::text IS NULL OR key COLLATE "C" < ${after} COLLATE "C"
    ORDER BY key COLLATE "C" DESC LIMIT ${first + 1}`;
}

export async function countThreadsWithNews(tx: Tx, personId: string, since: Date): Promise<number> {
  const [row] = await tx.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM discussion d LEFT JOIN discussion_read r ON r.thread_id = d.id AND r.person_id = ${personId}
    WHERE d.last_post_at > ${since}::timestamptz AND d.last_seq > coalesce(r.seq, 0) AND d.merged_into_id IS NULL AND ${NEWS(personId)}`;
  return row!.count;
}

/** Reads a thread as it is now and keeps others from changing it until the transaction ends. Under row-level security only a facilitator may. */
export async function lockThread(tx: Tx, threadId: string) {
  await tx.$queryRaw`SELECT id FROM discussion WHERE id = ${threadId} FOR UPDATE`;
  return tx.discussion.findUniqueOrThrow({ where: { id: threadId } });
}
