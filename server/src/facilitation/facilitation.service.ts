import type { Asker } from '../asker.ts';
import { threadWriting } from '../discussions/thread-writing.ts';
import { commentBody } from '../comments/comment-body.ts';
import type { DiscussionModel } from '../generated/prisma/models.ts';
import type { TellPeople } from '../inbox/inbox-news.ts';
import { bumpPeople } from '../platform/access-version.ts';
import type { Tx } from '../platform/database.ts';
import type { Deps } from '../platform/deps.ts';
import { DomainProblem, invalid } from '../platform/errors.ts';
import { destroyKey } from './facilitation.store.ts';
import { checkOutcome } from './outcome.ts';
import { createThreadChanges, type ThreadChange } from './thread-changes.ts';

interface OfThread {
  readonly threadId: string;
  readonly origin?: string | null | undefined;
}

export interface CloseThread extends OfThread {
  /** Editor JSON: each part that the outcome must contain is a paragraph of its name, its words below it. */
  readonly outcome: unknown;
  /** Editor JSON of the facilitator's last summary, where it changes. */
  readonly summary?: unknown;
  /** Whether parts may be missing. */
  readonly incomplete?: boolean | null | undefined;
}

/** How a thread is led: fixed on top, locked, summed up, taken through its stages, ended, opened again, handed over. */
export function createFacilitationService(deps: Deps, { tellPeople }: { readonly tellPeople: TellPeople }) {
  const { db, bus, ids } = deps;
  const { change, note, audit } = createThreadChanges(deps);

  const update = (tx: Tx, threadId: string, data: Partial<Omit<DiscussionModel, 'outcome' | 'prompt' | 'stages'>> & { outcome?: object }) =>
    tx.discussion.update({ where: { id: threadId }, data });

  async function addSummary(tx: Tx, asker: Asker, threadId: string, given: unknown, now: Date): Promise<void> {
    const { body, text } = commentBody(given);
    const latest = await tx.discussionSummary.findFirst({ where: { threadId }, orderBy: { version: 'desc' }, select: { version: true } });
    const version = (latest?.version ?? 0) + 1;
    await tx.discussionSummary.create({ data: { id: ids.next('summary'), threadId, version, body: body as object, text, authorId: asker.actor.personId, at: now } });
  }

  return {
    /** Fixes a thread above the others of its space, or lets it go. */
    pinThread: (asker: Asker, { threadId, on, origin }: OfThread & { on: boolean }): ThreadChange =>
      change(asker, threadId, { type: 'thread.pinned', origin, listed: true, closed: true }, ({ tx, now }) => update(tx, threadId, { pinnedAt: on ? now : null })),

    /** Keeps everybody from posting for a while, or ends that. */
    lockThread: (asker: Asker, { threadId, on, origin }: OfThread & { on: boolean }): ThreadChange =>
      change(asker, threadId, { type: 'thread.locked', origin, listed: true }, async ({ tx, thread, now }) => {
        await audit(tx, asker, thread, { action: on ? 'THREAD_LOCKED' : 'THREAD_UNLOCKED' });
        return update(tx, threadId, { lockedAt: on ? now : null });
      }),

    /** @throws DomainProblem INVALID_INPUT where the thread has no such stage */
    setThreadStage: (asker: Asker, { threadId, stage, origin }: OfThread & { stage: number }): ThreadChange =>
      change(asker, threadId, { type: 'thread.staged', origin, listed: true }, async ({ tx, thread, now }) => {
        const count = (thread.stages as readonly unknown[]).length;
        if (stage < 0 || stage >= count) throw invalid(count === 0 ? 'This thread has no stages.' : `This thread has ${count} stages, from 0.`, 'stage');
        // The first stage begins without anybody's doing: named again, its clock starts.
        return stage === thread.stage && thread.stageSince !== null ? thread : update(tx, threadId, { stage, stageSince: now });
      }),

    /** Puts words on top of the thread that say how far it has come; what stood there before is kept. */
    writeThreadSummary: (asker: Asker, { threadId, body, origin }: OfThread & { body: unknown }): ThreadChange =>
      change(asker, threadId, { type: 'thread.summarised', origin }, async ({ tx, thread, now }) => {
        await addSummary(tx, asker, threadId, body, now);
        return thread;
      }),

    /**
     * Ends a thread with what came of it. Where nobody is to be known, the key that could tell who wrote what is destroyed.
     * @throws DomainProblem INVALID_INPUT where a part of the outcome is missing
     */
    closeThread: (asker: Asker, { threadId, outcome, summary, incomplete, origin }: CloseThread): ThreadChange =>
      change(asker, threadId, { type: 'thread.closed', origin, listed: true }, async ({ tx, after, thread, now }) => {
        const { body, text } = commentBody(outcome);
        checkOutcome(body, thread.outcomeParts, incomplete === true);
        if (summary !== undefined && summary !== null) await addSummary(tx, asker, threadId, summary, now);
        await note(tx, after, asker, thread, { note: 'CLOSED', text: 'The thread was closed with an outcome.' }, origin);
        await audit(tx, asker, thread, { action: 'THREAD_CLOSED' });
        const closed = await update(tx, threadId, { closedAt: now, closedById: asker.actor.personId, outcome: body as object, outcomeText: text, lockedAt: null });
        if (thread.anonymity === 'FULL') await destroyKey(tx, threadId);
        return closed;
      }),

    /** Takes a closed thread up again; its outcome stays to be worked on. @throws DomainProblem CONFLICT */
    reopenThread: (asker: Asker, { threadId, origin }: OfThread): ThreadChange =>
      change(asker, threadId, { type: 'thread.reopened', origin, listed: true, closed: true }, async ({ tx, after, thread, now }) => {
        if (thread.closedAt === null) throw new DomainProblem('CONFLICT', 'This thread is open. Nothing was changed.');
        if (thread.anonymity === 'FULL') throw new DomainProblem('CONFLICT', 'Nobody was to be known in this thread, and what could tell was destroyed when it closed. It cannot be opened again: open a new one.');
        if (thread.mergedIntoId !== null) throw new DomainProblem('CONFLICT', 'This thread was taken up into another, where it goes on.');
        await note(tx, after, asker, thread, { note: 'REOPENED', text: 'The thread was opened again.' }, origin);
        await audit(tx, asker, thread, { action: 'THREAD_REOPENED' });
        const past = thread.closesAt !== null && thread.closesAt <= now;
        return update(tx, threadId, { closedAt: null, closedById: null, ...(past && { closesAt: null }) });
      }),

    /** Gives a thread to somebody else who sees it to lead, beside those of its space; null takes it back. @throws DomainProblem INVALID_INPUT */
    handOverThread: (asker: Asker, { threadId, personId, origin }: OfThread & { personId?: string | null | undefined }): ThreadChange =>
      change(asker, threadId, { type: 'thread.handedOver', origin, listed: true }, async ({ tx, after, thread, facts, now }) => {
        const to = personId ?? null;
        if (to === thread.facilitatorId) return thread;
        const [person] = to === null ? [] : await threadWriting.people(db.service, facts, now, { ids: [to], most: 1 });
        if (to !== null && person === undefined) throw invalid('Whoever leads a thread has to see it, and this person does not. Nothing was changed.', 'personId');
        const text = person === undefined ? 'The thread was taken back by those who lead its space.' : `The thread was handed over to ${person.name}.`;
        await note(tx, after, asker, thread, { note: 'HANDED_OVER', text }, origin);
        await audit(tx, asker, thread, { action: 'THREAD_HANDED_OVER', personId: to });
        if (to !== null && to !== asker.actor.personId) await tellPeople(tx, after, [{ kind: 'ACTION', personId: to, threadId, actorId: asker.actor.personId }]);
        const handed = await update(tx, threadId, { facilitatorId: to });
        await bumpPeople(tx, after, bus, [to, thread.facilitatorId].filter((id) => id !== null));
        return handed;
      }),
  };
}
