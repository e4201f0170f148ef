import { recordEvents } from '../events/event.store.ts';
import type { Deps } from '../platform/deps.ts';
import type { AnchorChange, AnchorStore } from '../projection/ports.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** Passages that comments and suggestions are about, kept up with the text by the projection (D15, D18). Who looks on is told where they went. */
export function createCommentAnchors({ db, bus, clock }: Pick<Deps, 'db' | 'bus' | 'clock'>): AnchorStore {
  return {
    async onRoots(documentId, roots) {
      const document = await db.service.document.findUnique({ where: { id: documentId }, select: { objectId: true } });
      if (document === null) return [];
      const rows = await db.service.comment.findMany({
        where: { sequenceId: document.objectId, root: { in: [...roots] }, anchorState: { not: 'PLACE' }, anchorStart: { not: null }, anchorEnd: { not: null } },
        select: { id: true, root: true, anchorState: true, quote: true, prefix: true, suffix: true, anchorStart: true, anchorEnd: true, anchorFrom: true, anchorTo: true },
      });
      return rows.map((row) => ({
        id: row.id, root: row.root!, start: row.anchorStart!, end: row.anchorEnd!, quote: row.quote!, prefix: row.prefix ?? '', suffix: row.suffix ?? '',
        place: row.anchorFrom === null || row.anchorTo === null ? null : { from: row.anchorFrom, to: row.anchorTo },
        lost: row.anchorState === 'LOST',
      }));
    },

    async moved(changes) {
      const at = clock.now();
      await db.serve(async (tx, after) => {
        const told: string[] = [];
        // In the order of their ids, so that two nodes that say the same do not wait for each other in a ring.
        for (const change of changes.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
          const { count } = await tx.comment.updateMany({ where: { id: change.id, root: change.root, OR: [{ anchorSeq: null }, { anchorSeq: { lt: change.seq } }] }, data: columnsOf(change) });
          if (count > 0 && change.visible) told.push(change.id);
        }
        const rows = await tx.comment.findMany({ where: { id: { in: told } }, select: { id: true, sequenceId: true } });
        await recordEvents(tx, after, bus, rows.map(({ id, sequenceId }) => ({ scope: sequenceId, type: 'comment.anchored', nodeId: id, actorId: null, at })));
      });
    },
  };
}

function columnsOf({ place, start, end, prefix, suffix, seq }: AnchorChange) {
  return {
    anchorState: place === null ? ('LOST' as const) : ('FOUND' as const), prefix, suffix, anchorStart: start as Bytes, anchorEnd: end as Bytes,
    anchorFrom: place?.from ?? null, anchorTo: place?.to ?? null, anchorSeq: BigInt(seq),
  };
}
