import { recordEvents, type NewEvent } from '../events/event.store.ts';
import type { DiscussionModel } from '../generated/prisma/models.ts';
import type { Bus } from '../platform/bus.ts';
import type { AfterCommit, Tx } from '../platform/database.ts';
import { startOfDay } from './coarse-time.ts';

/** What happened in a thread, to be told to those who have it open and, where `listed` says so, in its space. */
export interface ThreadNews {
  readonly thread: Pick<DiscussionModel, 'id' | 'hubId' | 'workGroupId' | 'departmentId' | 'anonymity'>;
  /** In the thread's own scope: `post.added`, `thread.changed`. */
  readonly type: string;
  /** The post or the thread. */
  readonly nodeId: string;
  readonly actorId: string;
  readonly at: Date;
  /** In the space's scope, about the thread. */
  readonly listed?: 'thread.opened' | 'thread.changed' | 'thread.posted' | undefined;
  /** The client that did it. */
  readonly origin?: string | null | undefined;
  /** Whether it tells who wrote something: then nobody is named where nobody is to be known, nor when to the minute where that is kept. */
  readonly byAuthor?: boolean | undefined;
}

/** The scope of the space a thread is in. */
export const spaceOf = ({ workGroupId, departmentId, hubId }: Pick<DiscussionModel, 'hubId' | 'workGroupId' | 'departmentId'>): string => workGroupId ?? departmentId ?? hubId;

/** Tells of a thread in the transaction in which it happens. */
export async function tellOfThread(tx: Tx, after: AfterCommit, bus: Bus, { thread, type, nodeId, listed, byAuthor, ...news }: ThreadNews): Promise<void> {
  const hidden = byAuthor === true && thread.anonymity !== 'OFF';
  const common = {
    actorId: hidden ? null : news.actorId,
    at: hidden && thread.anonymity === 'FULL' ? startOfDay(news.at) : news.at,
    origin: hidden ? null : (news.origin ?? null),
  };
  const events: NewEvent[] = [{ ...common, scope: thread.id, type, nodeId }];
  if (listed !== undefined) events.push({ ...common, scope: spaceOf(thread), type: listed, nodeId: thread.id });
  await recordEvents(tx, after, bus, events);
  if (listed === 'thread.posted') after(() => bus.publish('posted', { threadId: thread.id, personId: news.actorId }));
}
