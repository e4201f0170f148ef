import type { Asker } from '../asker.ts';
import { recordEvents } from '../events/event.store.ts';
import type { LessonSequenceModel } from '../generated/prisma/models.ts';
import type { Deps } from '../platform/deps.ts';
import { notFound } from '../platform/errors.ts';
import type { ContentFacts } from '../policy/facts.store.ts';
import { can } from '../policy/policy.ts';
import { settleWaiting, waitingById, waitingIn, type ParkedRow } from './parked-edit.store.ts';

/** Words that could not be merged (D8, D9), shown like suggestions on their field to whoever may take them in, and to their author. */
export function createParkedEditService({ db, bus, clock }: Deps) {
  const isFor = (asker: Asker, facts: ContentFacts | null, { personId }: ParkedRow) =>
    facts !== null && can(asker.actor, 'parkedEdit.view', { ...facts, personId }).allowed;

  return {
    /** What waits in a sequence's text for the asker; null for those who may not comment there. */
    async ofSequence(asker: Asker, sequenceId: string): Promise<ParkedRow[] | null> {
      const facts = await asker.loaders.contentFacts.load(sequenceId);
      if (facts === null || !can(asker.actor, 'content.comment', facts).allowed) return null;
      return (await waitingIn(db.service, [sequenceId])).filter((row) => isFor(asker, facts, row));
    },

    /** Tells who has the sequence open that words wait in its text; not whose. */
    async tellParked(documentId: string): Promise<void> {
      const document = await db.service.document.findUnique({ where: { id: documentId, kind: 'SEQUENCE' }, select: { objectId: true } });
      if (document === null) return;
      const { objectId: sequenceId } = document;
      await db.serve((tx, after) => recordEvents(tx, after, bus, [{ scope: sequenceId, type: 'sequence.parkedEditAdded', nodeId: sequenceId, actorId: null, at: clock.now() }]));
    },

    /** Somebody has decided about parked words: put back by hand, or let go. */
    async settleParkedEdit(asker: Asker, { parkedEditId }: { parkedEditId: string }): Promise<{ sequence: LessonSequenceModel }> {
      const row = await waitingById(db.service, parkedEditId);
      if (row === null || !isFor(asker, await asker.loaders.contentFacts.load(row.sequenceId), row)) throw notFound('This');
      const { personId } = asker.actor;
      return db.serve(async (tx, after) => {
        const at = clock.now();
        if (!(await settleWaiting(tx, row.id, personId, at))) throw notFound('This');
        await recordEvents(tx, after, bus, [{ scope: row.sequenceId, type: 'sequence.parkedEditSettled', nodeId: row.sequenceId, actorId: personId, at }]);
        return { sequence: await tx.lessonSequence.findUniqueOrThrow({ where: { id: row.sequenceId } }) };
      });
    },
  };
}
