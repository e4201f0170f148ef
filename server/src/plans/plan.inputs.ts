import { Field, Float, ID, InputType, Int } from 'type-graphql';
import { GraphQLJSON } from '../documents/json.scalar.ts';
import { ActionStatus, CriterionState, EvidenceKind, HalfTermName, PlanStatus, PlanViewKind, Rag, Term } from '../graphql/enums.ts';
import { GraphQLDay } from '../graphql/scalars.ts';

const STAYS = 'Left out or null, it stays.';
const AFTER = 'The one to follow; null for first.';
const OWNER = 'Somebody who works in the department; null for nobody, left out it stays.';

@InputType()
class WithOrigin {
  @Field(() => String, { nullable: true }) origin?: string | null;
}

@InputType()
export class CreatePlanInput extends WithOrigin {
  @Field(() => ID) departmentId!: string;
  @Field(() => Int) academicYear!: number;
  @Field(() => String, { nullable: true, description: 'One of `Query.planTemplates`; an empty plan without it.' }) templateKey?: string | null;
  @Field(() => String, { nullable: true, description: 'Named after its year without it.' }) title?: string | null;
}

@InputType()
export class EditPlanInput extends WithOrigin {
  @Field(() => ID) planId!: string;
  @Field(() => String, { nullable: true, description: STAYS }) title?: string | null;
  @Field(() => PlanStatus, { nullable: true, description: `The subject lead’s to say. ${STAYS}` }) status?: PlanStatus | null;
  @Field(() => ID, { nullable: true, description: `Somebody who works in the department; the subject lead’s to say. ${STAYS}` }) ownerId?: string | null;
}

@InputType()
export class PlanInput extends WithOrigin {
  @Field(() => ID) planId!: string;
}

@InputType()
export class SignOffPlanInput extends WithOrigin {
  @Field(() => ID) planId!: string;
  @Field(() => String, { nullable: true, description: '2,000 characters at most.' }) note?: string | null;
}

@InputType()
export class WriteReviewInput extends WithOrigin {
  @Field(() => ID) planId!: string;
  @Field(() => Term, { description: 'One review each; written again, it is replaced.' }) term!: Term;
  @Field(() => GraphQLJSON, { description: 'Editor JSON, of the same nodes as the document’s text.' }) body!: unknown;
}

@InputType({ description: 'An action that is not finished, and goes on in the next year.' })
export class CarriedActionInput {
  @Field(() => ID) actionId!: string;
  @Field(() => String, { description: 'Why: 500 characters at most.' }) reason!: string;
}

@InputType()
export class RollOverPlanInput extends WithOrigin {
  @Field(() => ID) planId!: string;
  @Field(() => Int, { description: 'A later year than the plan’s.' }) academicYear!: number;
  @Field(() => [CarriedActionInput], { description: 'The others stay behind.' }) carried!: CarriedActionInput[];
}

@InputType()
export class AddPriorityInput extends WithOrigin {
  @Field(() => ID) planId!: string;
  @Field(() => String) title!: string;
  @Field(() => ID, { nullable: true, description: 'Somebody who works in the department.' }) ownerId?: string | null;
  @Field(() => ID, { nullable: true, description: `${AFTER} Left out for last.` }) afterId?: string | null;
}

@InputType()
export class EditPriorityInput extends WithOrigin {
  @Field(() => ID) priorityId!: string;
  @Field(() => String, { nullable: true, description: STAYS }) title?: string | null;
  @Field(() => ID, { nullable: true, description: OWNER }) ownerId?: string | null;
}

@InputType()
export class MovePriorityInput extends WithOrigin {
  @Field(() => ID) priorityId!: string;
  @Field(() => ID, { nullable: true, description: AFTER }) afterId?: string | null;
}

@InputType()
class CriterionFields extends WithOrigin {
  @Field(() => String, { nullable: true, description: 'What will show it; null for nothing, left out it stays.' }) expectedEvidence?: string | null;
  @Field(() => CriterionState, { nullable: true, description: STAYS }) state?: CriterionState | null;
  @Field(() => Int, { nullable: true, description: `0 to 10. ${STAYS}` }) weight?: number | null;
  @Field(() => Boolean, { nullable: true, description: `Whether it outlasts its starters (R18). ${STAYS}` }) lasting?: boolean | null;
  @Field(() => ID, { nullable: true, description: OWNER }) ownerId?: string | null;
}

@InputType()
export class AddCriterionInput extends CriterionFields {
  @Field(() => ID, { description: 'The priority it is for.' }) priorityId!: string;
  @Field(() => String) title!: string;
  @Field(() => ID, { nullable: true, description: `${AFTER} Left out for last.` }) afterId?: string | null;
}

@InputType()
export class EditCriterionInput extends CriterionFields {
  @Field(() => ID) criterionId!: string;
  @Field(() => String, { nullable: true, description: STAYS }) title?: string | null;
}

@InputType()
export class MoveCriterionInput extends WithOrigin {
  @Field(() => ID) criterionId!: string;
  @Field(() => ID, { nullable: true, description: 'Another priority of the plan; the same without it.' }) priorityId?: string | null;
  @Field(() => ID, { nullable: true, description: AFTER }) afterId?: string | null;
}

@InputType()
class ActionFields extends WithOrigin {
  @Field(() => String, { nullable: true, description: 'What there is to say about it: 2,000 characters at most; null for nothing, left out it stays.' }) note?: string | null;
  @Field(() => ID, { nullable: true, description: 'Somebody who works in the department. Left out or null, it stays; of a new one whoever adds it.' }) ownerId?: string | null;
  @Field(() => ID, { nullable: true, description: 'Somebody who sees the plan; null for nobody, left out it stays.' }) supporterId?: string | null;
  @Field(() => GraphQLDay, { nullable: true, description: 'The day it begins, instead of a half-term; null for none, left out it stays.' }) startOn?: Date | null;
  @Field(() => HalfTermName, { nullable: true, description: 'The half-term it begins in, instead of a day; null for none, left out it stays.' }) startHalfTerm?: HalfTermName | null;
  @Field(() => GraphQLDay, { nullable: true, description: 'The day by which it is to be done, instead of a half-term; null for none, left out it stays.' }) dueOn?: Date | null;
  @Field(() => HalfTermName, { nullable: true, description: 'The half-term by whose end it is to be done, instead of a day; null for none, left out it stays.' }) dueHalfTerm?: HalfTermName | null;
  @Field(() => Float, { nullable: true, description: 'Release it takes, in half-days; null for none, left out it stays.' }) releaseHalfDays?: number | null;
  @Field(() => Int, { nullable: true, description: 'What it costs beside, in pence; null for nothing, left out it stays.' }) cost?: number | null;
  @Field(() => Boolean, { nullable: true, description: `Whether it outlasts its starters (R18). ${STAYS}` }) lasting?: boolean | null;
}

@InputType()
export class AddActionInput extends ActionFields {
  @Field(() => String) title!: string;
  @Field(() => ID, { nullable: true, description: 'The priority it is for; may be left out where a criterion is named.' }) priorityId?: string | null;
  @Field(() => ID, { nullable: true, description: 'The criterion it is for; without it the priority as a whole.' }) criterionId?: string | null;
  @Field(() => ID, { nullable: true, description: `${AFTER} Left out for last.` }) afterId?: string | null;
}

@InputType()
export class EditActionInput extends ActionFields {
  @Field(() => ID) actionId!: string;
  @Field(() => String, { nullable: true, description: STAYS }) title?: string | null;
}

@InputType()
export class MoveActionInput extends WithOrigin {
  @Field(() => ID) actionId!: string;
  @Field(() => ID, { nullable: true, description: 'The priority it is for from now on; it stays in its place without it and without a criterion.' }) priorityId?: string | null;
  @Field(() => ID, { nullable: true, description: 'The criterion it is for from now on.' }) criterionId?: string | null;
  @Field(() => ID, { nullable: true, description: AFTER }) afterId?: string | null;
}

@InputType()
export class SetActionStatusInput extends WithOrigin {
  @Field(() => ID) actionId!: string;
  @Field(() => ActionStatus) status!: ActionStatus;
  @Field(() => String, { nullable: true, description: 'What there is to say about it; null for nothing, left out it stays.' }) note?: string | null;
}

@InputType()
export class TakeUpActionInput extends WithOrigin {
  @Field(() => ID, { description: 'Made of a post in a thread that the caller reads, and taken on by somebody of the department.' }) actionId!: string;
  @Field(() => ID) planId!: string;
  @Field(() => ID, { nullable: true, description: 'The priority it is for; may be left out where a criterion is named.' }) priorityId?: string | null;
  @Field(() => ID, { nullable: true, description: 'The criterion it is for; without it the priority as a whole.' }) criterionId?: string | null;
}

@InputType()
export class SetDependenciesInput extends WithOrigin {
  @Field(() => ID) actionId!: string;
  @Field(() => [ID], { description: 'All that it waits for, of the same plan: 20 at most.' }) onIds!: string[];
}

@InputType()
export class PlanItemInput extends WithOrigin {
  @Field(() => ID, { description: 'A priority, criterion, action or piece of evidence.' }) itemId!: string;
}

@InputType()
export class SetMilestoneInput extends WithOrigin {
  @Field(() => ID, { description: 'The priority it is of.' }) priorityId!: string;
  @Field(() => HalfTermName) halfTerm!: HalfTermName;
  @Field(() => Rag, { description: 'Red, amber or green.' }) rag!: Rag;
  @Field(() => String, { nullable: true, description: 'What is behind it: 2,000 characters at most.' }) comment?: string | null;
}

@InputType()
export class AddEvidenceInput extends WithOrigin {
  @Field(() => ID, { nullable: true, description: 'The criterion that it shows something of: that, or an action.' }) criterionId?: string | null;
  @Field(() => ID, { nullable: true, description: 'The action that it shows something of: that, or a criterion.' }) actionId?: string | null;
  @Field(() => EvidenceKind, { description: 'What it is.' }) kind!: EvidenceKind;
  @Field(() => String, { nullable: true, description: 'May be left out where it comes from something of the product: then that one’s title.' }) title?: string | null;
  @Field(() => String, { nullable: true, description: 'What it shows, without names of pupils: 2,000 characters at most.' }) note?: string | null;
  @Field(() => ID, { nullable: true, description: 'A file that the caller uploaded.' }) fileId?: string | null;
  @Field(() => ID, { nullable: true, description: 'A scheme, unit, sequence, step, thread or post that the caller sees.' }) objectId?: string | null;
}

@InputType()
export class LinkPlanItemInput extends WithOrigin {
  @Field(() => ID, { description: 'A priority, criterion or action.' }) itemId!: string;
  @Field(() => ID, { description: 'A scheme, unit, sequence, step, thread or post that the caller sees.' }) objectId!: string;
}

@InputType()
export class UnlinkPlanItemInput extends WithOrigin {
  @Field(() => ID) planId!: string;
  @Field(() => ID, { description: 'The link’s id.' }) linkId!: string;
}

@InputType()
export class RestoreChangeInput extends WithOrigin {
  @Field(() => ID) planId!: string;
  @Field(() => ID, { description: 'The change’s id.' }) changeId!: string;
}

@InputType()
export class SavePlanViewInput {
  @Field(() => ID) planId!: string;
  @Field(() => String, { description: '60 characters at most; the same name again replaces it.' }) name!: string;
  @Field(() => PlanViewKind, { description: 'How the plan is laid out.' }) view!: PlanViewKind;
  @Field(() => GraphQLJSON, { description: 'What is shown of it, an object of 4,000 characters at most.' }) filter!: unknown;
}

@InputType()
export class DeletePlanViewInput {
  @Field(() => ID) planId!: string;
  @Field(() => ID, { description: 'The view’s id.' }) viewId!: string;
}
