import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { Policy } from '../graphql/policy.decorator.ts';
import { asPayload } from '../graphql/problem.type.ts';
import { Person } from '../people/people.type.ts';
import { LessonSequence } from '../sequences/sequence.type.ts';
import { parkedWords } from './comment-body.ts';
import { ParkedEdit, ParkedEditSettled, SettleParkedEditInput, SettleParkedEditPayload } from './parked-edit.type.ts';

/** What parked edits add to a sequence. */
@Resolver(() => LessonSequence)
export class LessonSequenceParkedEditsResolver {
  @Policy('content.comment')
  @FieldResolver(() => [ParkedEdit], { nullable: true, description: 'Words that wait for a decision, the oldest first, 100 at most: all of them for whoever may edit, one’s own for whoever may comment, null for everybody else.' })
  async parkedEdits(@Root() sequence: LessonSequence, @Ctx() ctx: Context) {
    const rows = await ctx.services.parkedEdits.ofSequence(await ctx.asker(), sequence.id);
    return rows?.map((row) => ({ ...row, ...parkedWords(row.body) })) ?? null;
  }

  @Policy('signedIn')
  @Mutation(() => SettleParkedEditPayload, { description: 'Says that parked words were decided about: put back by hand, or let go.' })
  async settleParkedEdit(@Arg('input', () => SettleParkedEditInput) input: SettleParkedEditInput, @Ctx() ctx: Context) {
    return asPayload(ParkedEditSettled, async () => ctx.services.parkedEdits.settleParkedEdit(await ctx.asker(), input));
  }
}

@Resolver(() => ParkedEdit)
export class ParkedEditResolver {
  @FieldResolver(() => Person, { description: 'Who wrote them.' })
  author(@Root() edit: ParkedEdit, @Ctx() ctx: Context) {
    return ctx.loaders.person.load(edit.personId);
  }
}
