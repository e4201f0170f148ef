import { reattach } from '../../../schema/document/anchors.ts';
import type { DocumentEngine } from '../documents/engine.ts';
import type { CommentModel } from '../generated/prisma/models.ts';
import { anchorColumns, type AnchorColumns, type PassageInput } from './comment-anchor.ts';

type Bytes = Uint8Array<ArrayBuffer>;
/** The columns of an anchor with where it stands in the committed text, where its words are there already. */
export type PlacedAnchor = Omit<AnchorColumns, 'anchorFrom' | 'anchorTo' | 'anchorSeq'> & Pick<CommentModel, 'anchorFrom' | 'anchorTo' | 'anchorSeq'>;

/**
 * The anchor of a passage as a client gives it. Words that are still on their way from that client's editor are not there yet: the
 * anchor is kept as it came, and found when they are.
 * @throws DomainProblem INVALID_INPUT
 */
export async function anchorOf(documents: DocumentEngine, documentId: string, root: string | null, passage: PassageInput | null | undefined): Promise<PlacedAnchor> {
  const given = anchorColumns(passage);
  const { anchorStart: start, anchorEnd: end, quote, prefix, suffix } = given;
  if (root === null || start === null || end === null || quote === null) return given;
  return (await documents.read(documentId, (doc, seq): PlacedAnchor => {
    if (!doc.share.has(root)) return given;
    const found = reattach(doc.getXmlFragment(root), { start, end, quote, prefix: prefix ?? '', suffix: suffix ?? '' });
    if (found.state === 'LOST') return given;
    return {
      ...given, prefix: found.prefix, suffix: found.suffix, anchorStart: found.start as Bytes, anchorEnd: found.end as Bytes,
      anchorFrom: found.from, anchorTo: found.to, anchorSeq: BigInt(seq),
    };
  })) ?? given;
}
