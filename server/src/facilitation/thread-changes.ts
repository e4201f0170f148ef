import type { Asker } from '../asker.ts';
import { recordAudit, type NewAuditEntry } from '../audit/record-audit.ts';
import type { SeenThread } from '../discussions/thread-access.ts';
import { authoriseThread } from '../discussions/thread-access.ts';
import { tellOfThread } from '../discussions/thread-news.ts';
import { threadWriting } from '../discussions/thread-writing.ts';
import type { PostNote } from '../generated/prisma/enums.ts';
import type { DiscussionModel } from '../generated/prisma/models.ts';
import type { AfterCommit, Tx } from '../platform/database.ts';
import type { Deps } from '../platform/deps.ts';
import { DomainProblem } from '../platform/errors.ts';

/** What a change of a thread is given: the transaction, the thread as it was, and what the rules know of it. */
export interface ChangeOf extends SeenThread {
  readonly tx: Tx;
  readonly after: AfterCommit;
  readonly now: Date;
}

export interface ChangeOptions {
  readonly type: string;
  readonly origin: string | null | undefined;
  /** Whether its line in the space's list changes, too. */
  readonly listed?: boolean;
  /** Whether it may be done once the thread is closed. */
  readonly closed?: boolean;
}

export type ThreadChange = Promise<{ thread: DiscussionModel }>;

/** A line that says in the thread what was done. */
export interface NewNote {
  readonly note: PostNote;
  readonly text: string;
  /** The other thread, where there is one. */
  readonly otherThreadId?: string;
}

/** In whose audit log something of a thread stands: the department's, or the hub's for what goes beyond one. */
export const auditPlaces = ({ departmentId, hubId }: Pick<DiscussionModel, 'departmentId' | 'hubId'>) => [departmentId ?? hubId];

export const closedProblem = () => new DomainProblem('CONFLICT', 'This thread is closed. Nothing was changed; open it again first.');

/** What was read of a thread before it was changed is read again. */
export function forgetThread({ loaders, actor: { personId } }: Asker, threadId: string): void {
  const key = { personId, threadId };
  for (const loader of [loaders.discussion, loaders.threadFacts, loaders.summariesOfThread, loaders.linksOfThread, loaders.invitationsOfThread, loaders.decisionsOfThread, loaders.actionsOfThread, loaders.voicesOfThread]) loader.clear(threadId);
  for (const loader of [loaders.threadUnread, loaders.hasOpened]) loader.clear(key);
}

/** How facilitators change threads: one at a time, checked as they are then, in one transaction with the event. */
export function createThreadChanges({ db, bus, clock, ids }: Deps) {
  const tell = (tx: Tx, after: AfterCommit, { actor }: Asker, thread: DiscussionModel, { type, origin, listed }: ChangeOptions, nodeId = thread.id) =>
    tellOfThread(tx, after, bus, { thread, type, nodeId, actorId: actor.personId, at: clock.now(), origin, listed: listed ? 'thread.changed' : undefined });

  /** Writes a line in a thread and tells of it. */
  async function note(tx: Tx, after: AfterCommit, asker: Asker, thread: DiscussionModel, { note, text, otherThreadId }: NewNote, origin: string | null | undefined): Promise<void> {
    const id = ids.next('post');
    const seq = await threadWriting.nextSeq(tx, thread.id, null);
    const body = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] };
    await tx.post.create({
      data: { id, threadId: thread.id, seq, rootId: id, authorId: asker.actor.personId, clientKey: id, body, text, note, createdAt: clock.now(), movedFromId: otherThreadId ?? null },
    });
    await tell(tx, after, asker, thread, { type: 'post.added', origin }, id);
  }

  /** @throws DomainProblem NOT_FOUND, FORBIDDEN, or CONFLICT where it is closed */
  async function change(asker: Asker, threadId: string, options: ChangeOptions, work: (of: ChangeOf) => Promise<DiscussionModel>): ThreadChange {
    const { facts } = await authoriseThread(asker, 'thread.facilitate', threadId);
    const result = await db.write(asker.actor.personId, async (tx, after) => {
      const thread = await threadWriting.lock(tx, threadId);
      if (thread.closedAt !== null && !options.closed) throw closedProblem();
      const changed = await work({ tx, after, thread, facts, now: clock.now() });
      await tell(tx, after, asker, changed, options);
      return { thread: changed };
    });
    forgetThread(asker, threadId);
    return result;
  }

  const audit = (tx: Tx, asker: Asker, thread: DiscussionModel, entry: Pick<NewAuditEntry, 'action'> & Partial<NewAuditEntry>) =>
    recordAudit(tx, { clock, ids }, { actorId: asker.actor.personId, subjectId: thread.id, places: auditPlaces(thread), ...entry });

  return { tell, note, change, audit };
}
