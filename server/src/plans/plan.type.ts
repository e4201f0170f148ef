import { createUnionType, Field, ID, Int, ObjectType } from 'type-graphql';
import { Action } from '../actions/action.type.ts';
import { connectionType } from '../graphql/connection.ts';
import { GraphQLJSON } from '../documents/json.scalar.ts';
import { CriterionState, EvidenceKind, HalfTermName, PlanLinkedObject, PlanStatus, PlanViewKind, Rag, Term } from '../graphql/enums.ts';
import { Node, typeNameOf } from '../graphql/node.type.ts';
import { Policy } from '../graphql/policy.decorator.ts';
import { GraphQLInstant } from '../graphql/scalars.ts';

@Policy('plan.view')
@ObjectType({ description: 'What the viewer may do with a plan.' })
export class PlanViewerCan {
  @Field(() => Boolean, { description: 'Change it: its title and text, its priorities and what is in them.' })
  edit!: boolean;

  @Field(() => Boolean, { description: 'Comment on it, and suggest other words for its text.' })
  comment!: boolean;

  @Field(() => Boolean, { description: 'Add actions anywhere in it and change them.' })
  editActions!: boolean;

  @Field(() => Boolean, { description: 'Share, agree, review, put away, restore, roll over.' })
  lead!: boolean;

  @Field(() => Boolean, { description: 'Sign it off.' })
  signOff!: boolean;

  @Field(() => Boolean, { description: 'Read what was changed in it, and by whom.' })
  history!: boolean;
}

@Policy('plan.view')
@ObjectType({ description: 'What the viewer may do with a priority or a criterion.' })
export class PlanItemViewerCan {
  @Field(() => Boolean, { description: 'Change it and what is below; of a criterion, add evidence to it.' })
  edit!: boolean;

  @Field(() => Boolean, { description: 'Add actions to it and change them.' })
  editActions!: boolean;
}

@Policy('plan.summary')
@ObjectType({ description: 'How far criteria have come. The share hides none: those that are not met are counted and listed beside it.' })
export class PlanProgress {
  @Field(() => Int, { description: '0 to 100, by weight: met counts whole, partially met half.' }) percent!: number;
  @Field(() => Int, { description: 'How many are not started.' }) notStarted!: number;
  @Field(() => Int, { description: 'How many are in progress.' }) inProgress!: number;
  @Field(() => Int, { description: 'How many are not met.' }) notMet!: number;
  @Field(() => Int, { description: 'How many are partially met.' }) partiallyMet!: number;
  @Field(() => Int, { description: 'How many are met.' }) met!: number;
}

@Policy('plan.view')
@ObjectType({ implements: Node, description: 'A department’s plan for its own development in a year. Its vision and where it is now are text of its document, under the roots `<planId>/vision` and `<planId>/whereWeAreNow`.' })
export class DevelopmentPlan extends Node {
  @Field(() => String) title!: string;
  @Field(() => Int) academicYear!: number;
  @Field(() => PlanStatus) status!: PlanStatus;
  @Field(() => String, { nullable: true, description: 'The template it began from.' }) templateKey!: string | null;
  @Field(() => GraphQLInstant, { nullable: true, description: 'When a senior leader last signed it off.' }) signedOffAt!: Date | null;
  @Field(() => String, { nullable: true, description: 'What they wrote with it.' }) signedOffNote!: string | null;
  @Field(() => GraphQLInstant) createdAt!: Date;
  @Field(() => GraphQLInstant, { description: 'When anything in it last changed, its text included.' }) updatedAt!: Date;

  departmentId!: string;
  ownerId!: string;
  basedOnId!: string | null;
  signedOffById!: string | null;
}

@Policy('plan.view')
@ObjectType({ description: 'What one field of a priority says.' })
export class PriorityWords {
  @Field(() => String, { description: 'The field’s name in the document’s roots: `rationale`, `impact`.' }) field!: string;
  @Field(() => String, { description: 'Its plain text, formulas between dollars, half a second behind what is being written.' }) text!: string;
}

@Policy('plan.view')
@ObjectType({ implements: Node, description: 'One of the two or three things that a department works on in a year. Why, and what came of it, are text of the plan’s document, under the roots `<priorityId>/rationale` and `<priorityId>/impact`.' })
export class Priority extends Node {
  @Field(() => String) title!: string;
  @Field(() => String) position!: string;
  @Field(() => GraphQLInstant, { nullable: true, description: 'When it was taken out; null of those in the plan.' }) removedAt!: Date | null;

  planId!: string;
  ownerId!: string | null;
}

@Policy('plan.view')
@ObjectType({ implements: Node, description: 'What will be so when a priority has been reached.' })
export class SuccessCriterion extends Node {
  @Field(() => String) title!: string;
  @Field(() => String, { nullable: true, description: 'What will show it: 2,000 characters at most.' }) expectedEvidence!: string | null;
  @Field(() => CriterionState, { description: 'How far it has come.' }) state!: CriterionState;
  @Field(() => Int, { description: 'How much it counts in the progress: 0 to 10.' }) weight!: number;
  @Field(() => Boolean, { description: 'It changes a system, a policy or a way of learning together, and so outlasts its starters (R18).' }) lasting!: boolean;
  @Field(() => String) position!: string;
  @Field(() => GraphQLInstant, { nullable: true, description: 'When it was taken out; null of those in the plan.' }) removedAt!: Date | null;

  planId!: string;
  priorityId!: string;
  ownerId!: string | null;
}

@Policy('plan.view')
@ObjectType({ implements: Node, description: 'Where a priority stood at a half-term: one each.' })
export class Milestone extends Node {
  @Field(() => HalfTermName) halfTerm!: HalfTermName;
  @Field(() => Rag, { description: 'Red, amber or green.' }) rag!: Rag;
  @Field(() => String, { nullable: true, description: 'What is behind it.' }) comment!: string | null;
  @Field(() => GraphQLInstant) at!: Date;

  planId!: string;
  priorityId!: string;
  byId!: string;
}

@Policy('plan.view')
@ObjectType({ implements: Node, description: 'Something that shows how far a criterion or an action has come; never a named pupil.' })
export class Evidence extends Node {
  @Field(() => EvidenceKind, { description: 'What it is.' }) kind!: EvidenceKind;
  @Field(() => String) title!: string;
  @Field(() => String, { nullable: true, description: 'What it shows: 2,000 characters at most.' }) note!: string | null;
  @Field(() => GraphQLInstant) at!: Date;
  @Field(() => GraphQLInstant, { nullable: true, description: 'When it was taken out; null of that in the plan.' }) removedAt!: Date | null;
  @Field(() => PlanLinkedObject, { nullable: true, description: 'What in the product it comes from; null where it comes from elsewhere.' }) linkType!: PlanLinkedObject | null;

  planId!: string;
  criterionId!: string | null;
  actionId!: string | null;
  fileId!: string | null;
  linkId!: string | null;
  addedById!: string;
}

@Policy('plan.view')
@ObjectType({ implements: Node, description: 'What the subject lead says of a term.' })
export class PlanReview extends Node {
  @Field(() => Term, { description: 'The term it looks back on.' }) term!: Term;
  @Field(() => GraphQLJSON, { description: 'Editor JSON, of the same nodes as the document’s text.' }) body!: unknown;
  @Field(() => String, { description: 'The same as plain text.' }) text!: string;
  @Field(() => GraphQLInstant, { description: 'When it was last written.' }) at!: Date;

  planId!: string;
  authorId!: string;
}

export const PlanItem = createUnionType({
  name: 'PlanItem',
  description: 'An item of a plan that something may be said about.',
  types: () => [Priority, SuccessCriterion, Action, Milestone, PlanReview, Evidence] as const,
  resolveType: typeNameOf,
});

@Policy('plan.view')
@ObjectType({ description: 'Something that a priority, criterion or action leads to. It grants nothing.' })
export class PlanLink {
  @Field(() => ID) id!: string;
  @Field(() => PlanLinkedObject, { description: 'What it leads to.' }) type!: PlanLinkedObject;

  objectId!: string;
}

@Policy('plan.own')
@ObjectType({ description: 'A way of looking at a plan that the viewer keeps for themselves.' })
export class PlanView {
  @Field(() => ID) id!: string;
  @Field(() => String) name!: string;
  @Field(() => PlanViewKind, { description: 'How the plan is laid out.' }) view!: PlanViewKind;
  @Field(() => GraphQLJSON, { description: 'What is shown of it, in words that the clients agree on.' }) filter!: unknown;
}

@Policy('plan.history')
@ObjectType({ description: 'One thing that was changed in a plan.' })
export class PlanChange {
  @Field(() => ID) id!: string;
  @Field(() => String, { description: 'What was changed: a field of the thing, `created`, `linked`, `unlinked`, `dependsOn` or `rolledOver`.' }) field!: string;
  @Field(() => GraphQLJSON, { nullable: true, description: 'What it was; null for nothing.' }) before!: unknown;
  @Field(() => GraphQLJSON, { nullable: true, description: 'What it became; null for nothing.' }) after!: unknown;
  @Field(() => GraphQLInstant) at!: Date;

  objectId!: string;
  byId!: string;
}

export const PlanChangeConnection = connectionType(PlanChange, 'PlanChange');
