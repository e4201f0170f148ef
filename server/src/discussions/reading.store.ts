import type { Tx } from '../platform/database.ts';
import type { OfThread } from './discussion.loaders.ts';

/** Somebody who reads a thread, with what stands for them there where nobody is to be known. */
export interface Reading extends OfThread {
  readonly mark: Uint8Array | null;
}

const hex = (mark: Uint8Array | null) => (mark === null ? null : Buffer.from(mark).toString('hex'));
const keyOf = ({ personId, threadId }: OfThread) => `${personId} ${threadId}`;

/** The readers as columns of one statement. */
function columns(readings: readonly Reading[]): [string[], string[], (string | null)[]] {
  return [readings.map(({ personId }) => personId), readings.map(({ threadId }) => threadId), readings.map(({ mark }) => hex(mark))];
}

/** Who of these has an opening post in the thread. */
export async function openersAmong(tx: Tx, readings: readonly Reading[]): Promise<Map<string, boolean>> {
  const [people, threads, marks] = columns(readings);
  const rows = await tx.$queryRaw<OfThread[]>`
    SELECT DISTINCT k.person_id AS "personId", k.thread_id AS "threadId"
    FROM unnest(${people}::text[], ${threads}::text[], ${marks}::text[]) AS k (person_id, thread_id, mark)
    JOIN post p ON p.thread_id = k.thread_id AND p.parent_id IS NULL AND p.note = 'POST' AND p.deleted_at IS NULL
      AND (p.author_id = k.person_id OR encode(p.author_mark, 'hex') = k.mark)`;
  return new Map(rows.map((row) => [keyOf(row), true]));
}

/** What somebody has not read of a thread: how many posts of others, and the first of them in the order of reading. */
export interface UnreadPosts {
  readonly count: number;
  readonly firstId: string | null;
}

/** What each has not read. One look at each thread from where they were: the first is the least of the places in the order of reading. */
export async function unreadOf(tx: Tx, readings: readonly Reading[]): Promise<Map<string, UnreadPosts>> {
  const [people, threads, marks] = columns(readings);
  const rows = await tx.$queryRaw<(OfThread & { count: number; first: string | null })[]>`
    SELECT k.person_id AS "personId", k.thread_id AS "threadId", unread.count, unread.first
    FROM unnest(${people}::text[], ${threads}::text[], ${marks}::text[]) AS k (person_id, thread_id, mark)
    LEFT JOIN discussion_read r ON r.person_id = k.person_id AND r.thread_id = k.thread_id
    CROSS JOIN LATERAL (
      SELECT count(*)::int AS count, min((p.root_id || CASE WHEN p.parent_id IS NULL THEN ' 0 ' ELSE ' 1 ' END || p.id) COLLATE "C") AS first FROM post p
      WHERE p.thread_id = k.thread_id AND p.seq > coalesce(r.seq, 0) AND p.note = 'POST' AND p.deleted_at IS NULL AND p.hidden_at IS NULL
        AND p.author_id IS DISTINCT FROM k.person_id AND (p.author_mark IS NULL OR encode(p.author_mark, 'hex') IS DISTINCT FROM k.mark)) AS unread`;
  return new Map(rows.map((row) => [keyOf(row), { count: row.count, firstId: row.first?.split(' ').at(-1) ?? null }]));
}

/** A department that was heard from in a thread. */
export interface Voice {
  readonly threadId: string;
  readonly departmentId: string;
  readonly count: number;
}

export function voicesOf(tx: Tx, threadIds: readonly string[]): Promise<Voice[]> {
  return tx.$queryRaw<Voice[]>`
    SELECT thread_id AS "threadId", author_department_id AS "departmentId", count(*)::int AS count FROM post
    WHERE thread_id = ANY(${threadIds}) AND author_department_id IS NOT NULL AND note = 'POST' AND deleted_at IS NULL AND hidden_at IS NULL
    GROUP BY 1, 2 ORDER BY 3 DESC, 2`;
}

/** How many answers hang on each post. */
export async function repliesOf(tx: Tx, postIds: readonly string[]): Promise<Map<string, number>> {
  const rows = await tx.$queryRaw<{ id: string; count: number }[]>`
    SELECT parent_id AS id, count(*)::int AS count FROM post
    WHERE parent_id = ANY(${postIds}) AND note = 'POST' AND deleted_at IS NULL AND hidden_at IS NULL GROUP BY 1`;
  return new Map(rows.map(({ id, count }) => [id, count]));
}

/** A visit is over when nothing was read for so long, in milliseconds. */
export const VISIT_MS = 30 * 60_000;

/** Somebody has read a thread up to a seq; never takes back what they had read. What they had read at the end of the visit before is kept. */
export async function markRead(tx: Tx, { personId, threadId }: OfThread, seq: number, now: Date): Promise<void> {
  const visitBefore = new Date(now.getTime() - VISIT_MS);
  await tx.$executeRaw`
    INSERT INTO discussion_read AS r (person_id, thread_id, seq, read_at) VALUES (${personId}, ${threadId}, ${seq}, ${now}::timestamptz)
    ON CONFLICT (person_id, thread_id) DO UPDATE SET seq = greatest(r.seq, excluded.seq), read_at = excluded.read_at,
      before_seq = CASE WHEN r.read_at < ${visitBefore}::timestamptz THEN r.seq ELSE r.before_seq END,
      before_at = CASE WHEN r.read_at < ${visitBefore}::timestamptz THEN r.read_at ELSE r.before_at END`;
}
