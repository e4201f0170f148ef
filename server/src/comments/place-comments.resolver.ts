import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { pageOf, toConnection } from '../graphql/connection.ts';
import { Policy } from '../graphql/policy.decorator.ts';
import { asPayload } from '../graphql/problem.type.ts';
import { GraphQLInstant } from '../graphql/scalars.ts';
import { Person } from '../people/people.type.ts';
import { DevelopmentPlan } from '../plans/plan.type.ts';
import { LessonSequence } from '../sequences/sequence.type.ts';
import type { CommentPlace } from './comment-place.ts';
import { CommentFilter, MarkPlanReadInput, MarkSequenceReadInput } from './comment.inputs.ts';
import { MarkPlanReadPayload, MarkSequenceReadPayload, PlanMarkedRead, SequenceMarkedRead } from './comment.payloads.ts';
import { CommentConnection, CommentCounts } from './comment.type.ts';

/** Threads of a place that may be asked for at once: the rail shows all of them. */
const MOST_THREADS = 500;

const THREADS = 'What was said about it, a thread a node, the oldest first: 500 at once. A deleted comment stays where replies hang on it.';
const COUNTS = 'How much was said about it.';
const READ_AT = 'When the viewer last had its comments read; null for never.';

async function threadsAt(ctx: Context, placeId: string, first: number, after: string | null, filter: CommentFilter | null) {
  const page = pageOf(first, after, MOST_THREADS);
  return toConnection(await ctx.services.comments.ofPlace(await ctx.asker(), placeId, page, filter ?? {}), page, (row) => row.id);
}

const countsAt = async (ctx: Context, placeId: string) => ctx.services.commentResponses.counts(await ctx.asker(), placeId);
const readAt = async (ctx: Context, placeId: string) => ctx.services.commentResponses.readAt(await ctx.asker(), placeId);
const markRead = async (ctx: Context, place: CommentPlace, upTo: Date | null | undefined) => ctx.services.commentResponses.markRead(await ctx.asker(), place, upTo);

/** What comments add to a sequence, and what is asked and said of them wherever they are. */
@Resolver(() => LessonSequence)
export class LessonSequenceCommentsResolver {
  @FieldResolver(() => CommentConnection, { description: THREADS })
  comments(@Root() { id }: LessonSequence, @Arg('first', () => Int) first: number, @Arg('after', () => String, { nullable: true }) after: string | null, @Arg('filter', () => CommentFilter, { nullable: true }) filter: CommentFilter | null, @Ctx() ctx: Context) {
    return threadsAt(ctx, id, first, after, filter);
  }

  @FieldResolver(() => CommentCounts, { description: COUNTS })
  commentCounts(@Root() { id }: LessonSequence, @Ctx() ctx: Context) {
    return countsAt(ctx, id);
  }

  @FieldResolver(() => GraphQLInstant, { nullable: true, description: READ_AT })
  myReadAt(@Root() { id }: LessonSequence, @Ctx() ctx: Context) {
    return readAt(ctx, id);
  }

  @Policy('signedIn')
  @Query(() => [Person], { nullable: true, description: 'People who see a sequence or a plan now, by name, twenty at most; null for whoever may not comment on it. Exactly one of the two is named.' })
  async mentionablePeople(
    @Arg('sequenceId', () => ID, { nullable: true }) sequenceId: string | null,
    @Arg('planId', () => ID, { nullable: true }) planId: string | null,
    @Arg('search', () => String, { nullable: true, description: 'A part of the name.' }) search: string | null,
    @Ctx() ctx: Context,
  ) {
    return ctx.services.comments.mentionable(await ctx.asker(), { sequenceId, planId }, search ?? '');
  }

  @Policy('signedIn')
  @Mutation(() => MarkSequenceReadPayload, { description: 'Says that what was said about a sequence has been read.' })
  async markSequenceRead(@Arg('input', () => MarkSequenceReadInput) { sequenceId: id, upTo }: MarkSequenceReadInput, @Ctx() ctx: Context) {
    return asPayload<object>(SequenceMarkedRead, async () => {
      await markRead(ctx, { kind: 'sequence', id }, upTo);
      return { sequence: await ctx.loaders.sequence.load(id) };
    });
  }
}

/** What comments add to a plan. */
@Resolver(() => DevelopmentPlan)
export class PlanCommentsResolver {
  @FieldResolver(() => CommentConnection, { description: THREADS })
  comments(@Root() { id }: DevelopmentPlan, @Arg('first', () => Int) first: number, @Arg('after', () => String, { nullable: true }) after: string | null, @Arg('filter', () => CommentFilter, { nullable: true }) filter: CommentFilter | null, @Ctx() ctx: Context) {
    return threadsAt(ctx, id, first, after, filter);
  }

  @FieldResolver(() => CommentCounts, { description: COUNTS })
  commentCounts(@Root() { id }: DevelopmentPlan, @Ctx() ctx: Context) {
    return countsAt(ctx, id);
  }

  @FieldResolver(() => GraphQLInstant, { nullable: true, description: READ_AT })
  myReadAt(@Root() { id }: DevelopmentPlan, @Ctx() ctx: Context) {
    return readAt(ctx, id);
  }

  @Policy('signedIn')
  @Mutation(() => MarkPlanReadPayload, { description: 'Says that what was said about a plan has been read.' })
  async markPlanRead(@Arg('input', () => MarkPlanReadInput) { planId: id, upTo }: MarkPlanReadInput, @Ctx() ctx: Context) {
    return asPayload<object>(PlanMarkedRead, async () => {
      await markRead(ctx, { kind: 'plan', id }, upTo);
      return { plan: await ctx.loaders.plan.load(id) };
    });
  }
}
