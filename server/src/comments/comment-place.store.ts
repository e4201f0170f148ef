import type { ParsedRoot } from '../../../schema/document/roots.ts';
import { planHasRoot } from '../documents/document-access.ts';
import type { Tx } from '../platform/database.ts';
import { idPrefix } from '../platform/ids.ts';
import type { CommentPlace } from './comment-place.ts';

/** Whether a step of a sequence, or an item of a plan, exists; removed ones do (D20). */
export async function partExists(tx: Tx, { kind, id: placeId }: CommentPlace, id: string): Promise<boolean> {
  return (await (kind === 'sequence' ? tx.step.count({ where: { id, sequenceId: placeId } }) : countItem(tx, { id, planId: placeId }))) > 0;
}

async function countItem(tx: Tx, where: { readonly id: string; readonly planId: string }): Promise<number> {
  switch (idPrefix(where.id)) {
    case 'priority':
      return tx.priority.count({ where });
    case 'criterion':
      return tx.successCriterion.count({ where });
    case 'action':
      return tx.action.count({ where });
    case 'milestone':
      return tx.milestone.count({ where });
    case 'review':
      return tx.planReview.count({ where });
    case 'evidence':
      return tx.evidence.count({ where });
    default:
      return 0;
  }
}

/** Whether what a root names exists in a place. */
export async function fieldExists(tx: Tx, { kind, id: placeId }: CommentPlace, parsed: ParsedRoot): Promise<boolean> {
  if (kind === 'plan') return planHasRoot(tx, placeId, parsed);
  const { objectId, itemId } = parsed;
  return (await tx.step.count({ where: { id: objectId, sequenceId: placeId, ...(itemId !== undefined && { misconceptions: { some: { id: itemId } } }) } })) > 0;
}

/** The columns that say where a comment stands and whose it is. @throws where the place does not exist */
export async function placeColumns(tx: Tx, { kind, id }: CommentPlace) {
  if (kind === 'sequence') {
    const { unitId, schemeId, departmentId } = await tx.lessonSequence.findUniqueOrThrow({ where: { id } });
    return { placeId: id, sequenceId: id, unitId, schemeId, departmentId };
  }
  const { departmentId } = await tx.developmentPlan.findUniqueOrThrow({ where: { id } });
  return { placeId: id, planId: id, departmentId };
}
