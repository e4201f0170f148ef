import type { Prisma } from '../generated/prisma/client.ts';
import type { InboxItemModel } from '../generated/prisma/models.ts';
import type { Page } from '../graphql/connection.ts';
import type { Tx } from '../platform/database.ts';

/** Items of one person: on comments of these sequences and plans, on posts of these threads that are not gone, about threads as such, and about these actions. */
export interface ItemsOf {
  readonly personId: string;
  readonly placeIds: readonly string[];
  readonly threadIds: readonly string[];
  /** Those whose words they may read. */
  readonly readThreadIds: readonly string[];
  /** Of plans alone: those of a thread come with it. */
  readonly actionIds: readonly string[];
  readonly unreadOnly?: boolean;
}

const where = ({ personId, placeIds, threadIds, readThreadIds, actionIds, unreadOnly }: ItemsOf): Prisma.InboxItemWhereInput => ({
  personId,
  ...(unreadOnly && { readAt: null }),
  OR: [
    { comment: { placeId: { in: [...placeIds] }, deletedAt: null } },
    { threadId: { in: [...readThreadIds] }, post: { deletedAt: null, hiddenAt: null } },
    { threadId: { in: [...threadIds] }, postId: null },
    { threadId: null, actionId: { in: [...actionIds] } },
  ],
});

/** Sequences and plans that somebody was told of something on; row-level security leaves out those they no longer see. */
export async function placesInInbox(tx: Tx, personId: string, unreadOnly: boolean): Promise<string[]> {
  const rows = await tx.comment.findMany({ where: { inboxItems: { some: { personId, ...(unreadOnly && { readAt: null }) } }, deletedAt: null }, distinct: ['placeId'], select: { placeId: true } });
  return rows.map(({ placeId }) => placeId);
}

/** Threads that somebody was told of something in, and actions of no thread that they were given. */
export async function threadsAndActionsInInbox(tx: Tx, personId: string, unreadOnly: boolean): Promise<{ threadIds: string[]; actionIds: string[] }> {
  const where = { personId, commentId: null, ...(unreadOnly && { readAt: null }) };
  const rows = await tx.inboxItem.findMany({ where, distinct: ['threadId', 'actionId'], select: { threadId: true, actionId: true } });
  return { threadIds: [...new Set(rows.flatMap(({ threadId }) => threadId ?? []))], actionIds: rows.flatMap(({ threadId, actionId }) => (threadId === null && actionId !== null ? [actionId] : [])) };
}

/** The latest first; one more than asked for where there are more. */
export function itemsOf(tx: Tx, items: ItemsOf, { first, after }: Page): Promise<InboxItemModel[]> {
  return tx.inboxItem.findMany({ where: { ...where(items), ...(after !== null && { id: { lt: after } }) }, orderBy: { id: 'desc' }, take: first + 1 });
}

export function itemsById(tx: Tx, items: ItemsOf, ids: readonly string[]): Promise<InboxItemModel[]> {
  return tx.inboxItem.findMany({ where: { ...where(items), id: { in: [...ids] } }, orderBy: { id: 'desc' } });
}

export function countItems(tx: Tx, items: ItemsOf): Promise<number> {
  return tx.inboxItem.count({ where: where(items) });
}

/** Marks what is not read yet, these or all of them; what was read before keeps its time. @returns how many */
export async function markItemsRead(tx: Tx, items: ItemsOf, ids: readonly string[] | null, at: Date): Promise<number> {
  const unread = await tx.inboxItem.findMany({ where: { ...where({ ...items, unreadOnly: true }), ...(ids !== null && { id: { in: [...ids] } }) }, select: { id: true } });
  if (unread.length === 0) return 0;
  const { count } = await tx.inboxItem.updateMany({ where: { id: { in: unread.map(({ id }) => id) }, readAt: null }, data: { readAt: at } });
  return count;
}

/** Who was told of something on what a department owns without being of it: what they see of it hangs on grants. */
export async function outsidersTold(service: Tx, departmentId: string): Promise<string[]> {
  const rows = await service.$queryRaw<{ person_id: string }[]>`
    SELECT DISTINCT i.person_id FROM inbox_item i JOIN comment c ON c.id = i.comment_id
    WHERE c.department_id = ${departmentId} AND NOT EXISTS (SELECT FROM membership m WHERE m.person_id = i.person_id AND m.department_id = ${departmentId})`;
  return rows.map(({ person_id }) => person_id);
}
