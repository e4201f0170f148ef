import { Field, Int, ObjectType } from 'type-graphql';
import { HalfTermName, PlanStatus, Rag } from '../graphql/enums.ts';
import { Policy } from '../graphql/policy.decorator.ts';
import { GraphQLDay, GraphQLInstant } from '../graphql/scalars.ts';
import { PlanProgress } from './plan.type.ts';

@Policy('plan.summary')
@ObjectType({ description: 'Where a priority stood at a half-term, without what was said about it.' })
export class RagAtHalfTerm {
  @Field(() => HalfTermName) halfTerm!: HalfTermName;
  @Field(() => Rag, { description: 'Red, amber or green.' }) rag!: Rag;
}

@Policy('plan.summary')
@ObjectType({ description: 'A priority in outline: its title, states, RAG and dates.' })
export class PrioritySummary {
  @Field(() => String) title!: string;
  @Field(() => PlanProgress, { description: 'How far its criteria have come, in numbers.' }) progress!: PlanProgress;
  @Field(() => [RagAtHalfTerm], { description: 'Half-term by half-term: six at most.' }) milestones!: RagAtHalfTerm[];
  @Field(() => Rag, { nullable: true, description: 'Of the last half-term that has one.' }) rag!: Rag | null;
  @Field(() => GraphQLDay, { nullable: true, description: 'The next day by which something is to be done.' }) nextDueOn!: Date | null;
  @Field(() => Int, { description: 'How many actions are past their day.' }) overdue!: number;
}

@Policy('plan.summary')
@ObjectType({ description: 'A plan as specialists of the department’s groups and the hub lead see it: titles of priorities, states, RAG and dates, and nothing that anybody wrote beside.' })
export class PlanSummary {
  @Field(() => String) title!: string;
  @Field(() => Int) academicYear!: number;
  @Field(() => PlanStatus) status!: PlanStatus;
  @Field(() => GraphQLInstant, { nullable: true, description: 'When a senior leader last signed it off.' }) signedOffAt!: Date | null;
  @Field(() => [PrioritySummary], { description: 'In their order: 20 at most, seldom more than three.' }) priorities!: PrioritySummary[];
  @Field(() => PlanProgress, { description: 'How far all its criteria have come, in numbers.' }) progress!: PlanProgress;
  @Field(() => Boolean, { description: 'A priority is red, or an action is overdue.' }) atRisk!: boolean;
  @Field(() => GraphQLInstant, { description: 'When anything in it last changed.' }) lastChangedAt!: Date;
  @Field(() => Int, { description: 'Days since then.' }) silentDays!: number;
  @Field(() => GraphQLDay, { nullable: true, description: 'The next day by which something is to be done.' }) nextDueOn!: Date | null;
  @Field(() => Int, { description: 'How many actions are past their day.' }) overdue!: number;

  planId!: string;
  departmentId!: string;
}
