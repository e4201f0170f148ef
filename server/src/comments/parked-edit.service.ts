import type { Asker } from '../asker.ts';
import { recordEvents } from '../events/event.store.ts';
import type { Deps } from '../platform/deps.ts';
import { notFound } from '../platform/errors.ts';
import type { ContentFacts } from '../policy/facts.store.ts';
import { can } from '../policy/policy.ts';
import { keepFromTokens, ruleOf, type CommentPlace } from './comment-place.ts';
import { factsOfField } from './field-owners.ts';
import { placeOfDocument, settleWaiting, waitingById, waitingIn, type ParkedRow } from './parked-edit.store.ts';

/** Words that could not be merged (D8, D9), shown like suggestions on their field to whoever may take them in, and to their author. */
export function createParkedEditService({ db, bus, clock }: Deps) {
  const isFor = async (asker: Asker, facts: ContentFacts | null, { personId, place, root }: ParkedRow) =>
    facts !== null && can(asker.actor, ruleOf(place, 'seeParked'), { ...(await factsOfField(asker, facts, place, root)), personId }).allowed;

  return {
    /** What waits in the text of a sequence or a plan for the asker; null for those who may not comment there. */
    async ofPlace(asker: Asker, place: CommentPlace): Promise<ParkedRow[] | null> {
      const facts = await asker.loaders.contentFacts.load(place.id);
      if (facts === null || !can(asker.actor, ruleOf(place, 'comment'), facts).allowed) return null;
      const rows = await waitingIn(db.service, place);
      const theirs = await Promise.all(rows.map((row) => isFor(asker, facts, row)));
      return rows.filter((_, index) => theirs[index]);
    },

    /** Tells who has the place open that words wait in its text; not whose. */
    async tellParked(documentId: string): Promise<void> {
      const place = await placeOfDocument(db.service, documentId);
      if (place === null) return;
      await db.serve((tx, after) => recordEvents(tx, after, bus, [{ scope: place.id, type: `${place.kind}.parkedEditAdded`, nodeId: place.id, actorId: null, at: clock.now() }]));
    },

    /** Somebody has decided about parked words: put back by hand, or let go. Answers where they were. */
    async settleParkedEdit(asker: Asker, { parkedEditId }: { parkedEditId: string }): Promise<CommentPlace> {
      const row = await waitingById(db.service, parkedEditId);
      if (row === null || !(await isFor(asker, await asker.loaders.contentFacts.load(row.place.id), row))) throw notFound('This');
      const { place } = row;
      keepFromTokens(asker, place);
      const { personId } = asker.actor;
      await db.serve(async (tx, after) => {
        const at = clock.now();
        if (!(await settleWaiting(tx, row.id, personId, at))) throw notFound('This');
        await recordEvents(tx, after, bus, [{ scope: place.id, type: `${place.kind}.parkedEditSettled`, nodeId: place.id, actorId: personId, at }]);
      });
      return place;
    },
  };
}
