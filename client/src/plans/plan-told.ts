import type { PlanActionPartsFragment, PlanCriterionPartsFragment, PlanMilestonePartsFragment } from '../graphql/generated/graphql.ts';
import type { ScopeEvent } from '../graphql/scope-subscription.ts';
import { applyEdit, oneAction, onePriority } from './plan-edits.ts';
import { actionFrom, criterionFrom, milestoneFrom } from './plan-from.ts';
import type { PlanAction, PlanModel } from './plan-model.ts';

/** An event with the piece of the plan that it is about, as the page's subscription asks for it. */
interface Telling {
  readonly node: Piece<PlanActionPartsFragment, 'Action'> | (Piece<PlanCriterionPartsFragment, 'SuccessCriterion'> & InPriority) | (Piece<PlanMilestonePartsFragment, 'Milestone'> & InPriority) | null;
}

type Piece<Parts, Name extends string> = Parts & { readonly __typename: Name };

interface InPriority {
  readonly of: { readonly id: string };
}

export interface ToldPiece {
  readonly id: string;
  /** Puts it in the place of what is known of it: where it stands already. Where it was added, moved or removed, only a fetch says where it goes. */
  readonly apply: (plan: PlanModel) => PlanModel;
}

/** The piece of a plan that an event brings; null where it brings none. */
export function toldBy(event: ScopeEvent): ToldPiece | null {
  const { node: piece } = event as unknown as Telling;
  if (piece?.__typename === 'Action') {
    const [action] = actionFrom(piece);
    return action ? { id: action.id, apply: (plan) => oneAction(plan, action.id, (one) => (isWhere(one, action) ? action : one)) } : null;
  }
  if (piece?.__typename === 'Milestone') {
    // As one's own is shown, which goes by its priority, too.
    const { id } = piece.of;
    return { id, apply: (plan) => applyEdit(plan, { kind: 'setMilestone', id, milestone: milestoneFrom(piece) }) };
  }
  if (piece?.__typename === 'SuccessCriterion') {
    const fresh = criterionFrom(piece.of.id, piece);
    return { id: fresh.id, apply: (plan) => onePriority(plan, fresh.priorityId, (priority) => ({ ...priority, criteria: priority.criteria.map((one) => (one.id === fresh.id ? fresh : one)) })) };
  }
  return null;
}

/** Whether an action stands where it stood. */
const isWhere = (one: PlanAction, { priorityId, criterionId }: PlanAction) => one.priorityId === priorityId && one.criterionId === criterionId;
