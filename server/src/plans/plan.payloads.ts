import { Field, ObjectType } from 'type-graphql';
import { Action } from '../actions/action.type.ts';
import { Node } from '../graphql/node.type.ts';
import { Policy } from '../graphql/policy.decorator.ts';
import { payloadUnion } from '../graphql/problem.type.ts';
import { DevelopmentPlan, Evidence, Milestone, PlanReview, PlanView, Priority, SuccessCriterion } from './plan.type.ts';

const AS_NOW = { description: 'As it stands now.' };

@Policy('plan.view')
@ObjectType({ description: 'The plan as it is now.' })
export class PlanChanged {
  @Field(() => DevelopmentPlan, AS_NOW) plan!: DevelopmentPlan;
}

@Policy('plan.lead')
@ObjectType({ description: 'The next year’s plan, and the one it goes on from.' })
export class PlanRolledOver {
  @Field(() => DevelopmentPlan, { description: 'The new one.' }) plan!: DevelopmentPlan;
  @Field(() => DevelopmentPlan, { description: 'The one it goes on from, which stays as it is.' }) from!: DevelopmentPlan;
}

@Policy('plan.edit')
@ObjectType({ description: 'The priority as it is now, and its plan.' })
export class PriorityChanged {
  @Field(() => DevelopmentPlan, AS_NOW) plan!: DevelopmentPlan;
  @Field(() => Priority, AS_NOW) priority!: Priority;
}

@Policy('plan.edit')
@ObjectType({ description: 'The criterion as it is now, and its plan.' })
export class CriterionChanged {
  @Field(() => DevelopmentPlan, AS_NOW) plan!: DevelopmentPlan;
  @Field(() => SuccessCriterion, AS_NOW) criterion!: SuccessCriterion;
}

@Policy('plan.updateAction')
@ObjectType({ description: 'The action as it is now, and its plan.' })
export class PlanActionChanged {
  @Field(() => DevelopmentPlan, AS_NOW) plan!: DevelopmentPlan;
  @Field(() => Action, AS_NOW) action!: Action;
}

@Policy('plan.updateAction')
@ObjectType({ description: 'What was taken out, put back, linked or set back, as it is now, and its plan.' })
export class PlanItemChanged {
  @Field(() => DevelopmentPlan, AS_NOW) plan!: DevelopmentPlan;
  @Field(() => Node, { nullable: true, description: 'A piece of the plan, or the plan itself.' }) item!: Node | null;
}

@Policy('plan.edit')
@ObjectType({ description: 'The milestone, and its priority and plan as they are now.' })
export class MilestoneSet {
  @Field(() => DevelopmentPlan, AS_NOW) plan!: DevelopmentPlan;
  @Field(() => Priority, AS_NOW) priority!: Priority;
  @Field(() => Milestone, AS_NOW) milestone!: Milestone;
}

@Policy('plan.updateAction')
@ObjectType({ description: 'The new evidence, and its plan.' })
export class EvidenceAdded {
  @Field(() => DevelopmentPlan, AS_NOW) plan!: DevelopmentPlan;
  @Field(() => Evidence, AS_NOW) evidence!: Evidence;
}

@Policy('plan.lead')
@ObjectType({ description: 'The review, and its plan.' })
export class ReviewWritten {
  @Field(() => DevelopmentPlan, AS_NOW) plan!: DevelopmentPlan;
  @Field(() => PlanReview, AS_NOW) review!: PlanReview;
}

@Policy('plan.own')
@ObjectType({ description: 'The viewer’s own views of the plan, as they are now.' })
export class PlanViewsChanged {
  @Field(() => DevelopmentPlan, AS_NOW) plan!: DevelopmentPlan;
  @Field(() => [PlanView], { description: 'By name: 30 at most.' }) views!: PlanView[];
}

export const PlanPayload = payloadUnion('PlanPayload', PlanChanged);
export const RollOverPlanPayload = payloadUnion('RollOverPlanPayload', PlanRolledOver);
export const PriorityPayload = payloadUnion('PriorityPayload', PriorityChanged);
export const CriterionPayload = payloadUnion('CriterionPayload', CriterionChanged);
export const PlanActionPayload = payloadUnion('PlanActionPayload', PlanActionChanged);
export const PlanItemPayload = payloadUnion('PlanItemPayload', PlanItemChanged);
export const SetMilestonePayload = payloadUnion('SetMilestonePayload', MilestoneSet);
export const AddEvidencePayload = payloadUnion('AddEvidencePayload', EvidenceAdded);
export const WriteReviewPayload = payloadUnion('WriteReviewPayload', ReviewWritten);
export const PlanViewPayload = payloadUnion('PlanViewPayload', PlanViewsChanged);
