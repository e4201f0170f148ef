import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import type { SuggestionModel } from '../generated/prisma/models.ts';
import { Policy } from '../graphql/policy.decorator.ts';
import { asPayload } from '../graphql/problem.type.ts';
import { Person } from '../people/people.type.ts';
import { AcceptAllSuggestionsInput, CommentInput } from './comment.inputs.ts';
import * as edge from './comment.payloads.ts';
import { Suggestion } from './comment.type.ts';

@Resolver(() => Suggestion)
export class SuggestionResolver {
  @FieldResolver(() => Boolean, { description: 'Whether it is open and its passage still reads as it did when this was proposed: only then can it be accepted.' })
  async isCurrent(@Root() suggestion: SuggestionModel, @Ctx() ctx: Context) {
    return ctx.services.suggestions.isCurrent(await ctx.asker(), suggestion);
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Who accepted or declined it.' })
  decidedBy(@Root() suggestion: SuggestionModel, @Ctx() ctx: Context) {
    return suggestion.decidedById === null ? null : ctx.loaders.person.load(suggestion.decidedById);
  }

  @Policy('signedIn')
  @Mutation(() => edge.AcceptSuggestionPayload, { description: 'Takes a suggestion into the text, with its author’s credit, if its passage still reads as it did.' })
  async acceptSuggestion(@Arg('input', () => CommentInput) input: CommentInput, @Ctx() ctx: Context) {
    return asPayload(edge.SuggestionAccepted, async () => ctx.services.suggestions.acceptSuggestion(await ctx.asker(), input));
  }

  @Policy('signedIn')
  @Mutation(() => edge.DeclineSuggestionPayload, { description: 'Leaves the text as it is, and says so.' })
  async declineSuggestion(@Arg('input', () => CommentInput) input: CommentInput, @Ctx() ctx: Context) {
    return asPayload(edge.SuggestionDeclined, async () => ctx.services.suggestions.declineSuggestion(await ctx.asker(), input));
  }

  @Policy('signedIn')
  @Mutation(() => edge.AcceptAllSuggestionsPayload, { description: 'Accepts every open suggestion of a sequence, a plan or a field that the viewer may decide about and that still fits the text, 100 at most; the others are named.' })
  async acceptAllSuggestions(@Arg('input', () => AcceptAllSuggestionsInput) input: AcceptAllSuggestionsInput, @Ctx() ctx: Context) {
    return asPayload(edge.AllSuggestionsAccepted, async () => ctx.services.suggestions.acceptAllSuggestions(await ctx.asker(), input));
  }
}
