import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { pageOf, toConnection } from '../graphql/connection.ts';
import { Policy } from '../graphql/policy.decorator.ts';
import { asPayload } from '../graphql/problem.type.ts';
import { GraphQLInstant } from '../graphql/scalars.ts';
import { Person } from '../people/people.type.ts';
import { LessonSequence } from '../sequences/sequence.type.ts';
import { CommentFilter, MarkSequenceReadInput } from './comment.inputs.ts';
import { MarkSequenceReadPayload, SequenceMarkedRead } from './comment.payloads.ts';
import { CommentConnection, CommentCounts } from './comment.type.ts';

/** Threads of a sequence that may be asked for at once: the rail shows all of them. */
const MOST_THREADS = 500;

/** What comments add to a sequence. */
@Resolver(() => LessonSequence)
export class LessonSequenceCommentsResolver {
  @FieldResolver(() => CommentConnection, { description: 'What was said about it, a thread a node, the oldest first: 500 at once. A deleted comment stays where replies hang on it.' })
  async comments(
    @Root() sequence: LessonSequence,
    @Arg('first', () => Int) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Arg('filter', () => CommentFilter, { nullable: true }) filter: CommentFilter | null,
    @Ctx() ctx: Context,
  ) {
    const page = pageOf(first, after, MOST_THREADS);
    return toConnection(await ctx.services.comments.ofSequence(await ctx.asker(), sequence.id, page, filter ?? {}), page, (row) => row.id);
  }

  @FieldResolver(() => CommentCounts, { description: 'How much was said about it.' })
  async commentCounts(@Root() sequence: LessonSequence, @Ctx() ctx: Context) {
    return ctx.services.commentResponses.counts(await ctx.asker(), sequence.id);
  }

  @FieldResolver(() => GraphQLInstant, { nullable: true, description: 'When the viewer last had its comments read; null for never.' })
  async myReadAt(@Root() sequence: LessonSequence, @Ctx() ctx: Context) {
    return ctx.services.commentResponses.readAt(await ctx.asker(), sequence.id);
  }

  @Policy('signedIn')
  @Query(() => [Person], { nullable: true, description: 'People who see a sequence now, by name, twenty at most; null for whoever may not comment on it.' })
  async mentionablePeople(
    @Arg('sequenceId', () => ID) sequenceId: string,
    @Arg('search', () => String, { nullable: true, description: 'A part of the name.' }) search: string | null,
    @Ctx() ctx: Context,
  ) {
    return ctx.services.comments.mentionable(await ctx.asker(), sequenceId, search ?? '');
  }

  @Policy('signedIn')
  @Mutation(() => MarkSequenceReadPayload, { description: 'Says that what was said about a sequence has been read.' })
  async markSequenceRead(@Arg('input', () => MarkSequenceReadInput) input: MarkSequenceReadInput, @Ctx() ctx: Context) {
    return asPayload(SequenceMarkedRead, async () => ctx.services.commentResponses.markSequenceRead(await ctx.asker(), input));
  }
}
