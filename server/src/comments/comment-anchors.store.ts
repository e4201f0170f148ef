import { recordEvents } from '../events/event.store.ts';
import type { Deps } from '../platform/deps.ts';
import type { AnchorChange, AnchorStore } from '../projection/ports.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** Asked several times a second while somebody writes. */
const ON_ROOTS = `SELECT c.id, c.root, c.anchor_state, c.quote, c.prefix, c.suffix, c.anchor_start, c.anchor_end, c.anchor_from, c.anchor_to
  FROM document d JOIN comment c ON c.place_id = d.object_id
  WHERE d.id = $1 AND c.root = ANY ($2::text[]) AND c.anchor_state <> 'PLACE' AND c.anchor_start IS NOT NULL AND c.anchor_end IS NOT NULL`;

interface AnchorRow {
  readonly id: string;
  readonly root: string;
  readonly anchor_state: 'FOUND' | 'LOST';
  readonly quote: string;
  readonly prefix: string | null;
  readonly suffix: string | null;
  readonly anchor_start: Buffer;
  readonly anchor_end: Buffer;
  readonly anchor_from: number | null;
  readonly anchor_to: number | null;
}

/** Passages that comments and suggestions are about, kept up with the text by the projection (D15, D18). Who looks on is told where they went. */
export function createCommentAnchors({ db, bus, clock }: Pick<Deps, 'db' | 'bus' | 'clock'>): AnchorStore {
  return {
    async onRoots(documentId, roots) {
      const { rows } = await db.pool.query<AnchorRow>({ name: 'anchors-on-roots', text: ON_ROOTS, values: [documentId, roots] });
      return rows.map((row) => ({
        id: row.id, root: row.root, start: row.anchor_start, end: row.anchor_end, quote: row.quote, prefix: row.prefix ?? '', suffix: row.suffix ?? '',
        place: row.anchor_from === null || row.anchor_to === null ? null : { from: row.anchor_from, to: row.anchor_to },
        lost: row.anchor_state === 'LOST',
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
        const rows = await tx.comment.findMany({ where: { id: { in: told } }, select: { id: true, placeId: true } });
        await recordEvents(tx, after, bus, rows.map(({ id, placeId }) => ({ scope: placeId, type: 'comment.anchored', nodeId: id, actorId: null, at })));
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
