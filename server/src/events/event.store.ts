import type { AfterCommit, Tx } from '../platform/database.ts';
import type { Bus } from '../platform/bus.ts';

/** What happened, in the past tense, under the name of the mutation behind it. */
export interface NewEvent {
  /** The id of what people look at: a scheme, sequence, work group, department or person. */
  readonly scope: string;
  readonly type: string;
  readonly nodeId: string;
  readonly actorId: string | null;
  readonly at: Date;
  /** The client that caused it, by its own name for itself. */
  readonly origin?: string | null;
}

export interface StoredEvent {
  readonly scope: string;
  readonly seq: bigint;
  readonly type: string;
  readonly nodeId: string;
  readonly actorId: string | null;
  readonly at: Date;
  readonly origin: string | null;
}

/** What each transaction that is under way has to tell. */
const untold = new WeakMap<AfterCommit, NewEvent[]>();

/**
 * Writes events in the caller's transaction and wakes their readers once it is committed. All that a transaction tells is written as the
 * last of it, with its scopes in order, so that two writers cannot deadlock.
 */
export async function recordEvents(tx: Tx, after: AfterCommit, bus: Bus, events: readonly NewEvent[]): Promise<void> {
  const before = untold.get(after);
  if (before !== undefined) before.push(...events);
  else {
    const all = [...events];
    untold.set(after, all);
    after.last(() => write(tx, all));
  }
  for (const scope of new Set(events.map((event) => event.scope))) after(() => bus.publish('event', { scope }));
}

async function write(tx: Tx, events: readonly NewEvent[]): Promise<void> {
  const ordered = events.toSorted((a, b) => (a.scope < b.scope ? -1 : a.scope > b.scope ? 1 : 0));
  for (const { scope, type, nodeId, actorId, at, origin = null } of ordered) {
    await tx.$queryRaw`SELECT record_event(${scope}, ${type}, ${nodeId}, ${actorId}, ${at}::timestamptz, ${origin})`;
  }
}

/** The last seq of each scope that has one. */
export async function headsOf(service: Tx, scopes: readonly string[]): Promise<Map<string, bigint>> {
  const rows = await service.eventScope.findMany({ where: { scope: { in: [...scopes] } } });
  return new Map(rows.map((row) => [row.scope, row.seq]));
}

/** Events after a seq, oldest first. */
export async function eventsAfter(service: Tx, scope: string, seq: bigint, limit: number): Promise<StoredEvent[]> {
  return service.event.findMany({ where: { scope, seq: { gt: seq } }, orderBy: { seq: 'asc' }, take: limit, });
}

/** The access versions of people and departments, by id. */
export async function accessVersionsOf(service: Tx, personIds: readonly string[], departmentIds: readonly string[]): Promise<Map<string, bigint>> {
  const rows = await service.$queryRaw<{ id: string; access_version: bigint }[]>`
    SELECT id, access_version FROM person WHERE id = ANY(${personIds})
    UNION ALL SELECT id, access_version FROM department WHERE id = ANY(${departmentIds})`;
  return new Map(rows.map((row) => [row.id, row.access_version]));
}
