import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { Policy } from '../graphql/policy.decorator.ts';
import { asPayload } from '../graphql/problem.type.ts';
import { Person } from '../people/people.type.ts';
import { DevelopmentPlan } from '../plans/plan.type.ts';
import { LessonSequence } from '../sequences/sequence.type.ts';
import { parkedWords } from './comment-body.ts';
import type { CommentPlace } from './comment-place.ts';
import { ParkedEdit, ParkedEditSettled, SettleParkedEditInput, SettleParkedEditPayload } from './parked-edit.type.ts';

const WAITING = 'Words that wait for a decision, the oldest first, 100 at most: all of them for whoever may edit the text, one’s own for whoever may comment, null for everybody else.';

async function parkedAt(ctx: Context, place: CommentPlace) {
  const rows = await ctx.services.parkedEdits.ofPlace(await ctx.asker(), place);
  return rows?.map((row) => ({ ...row, ...parkedWords(row.body) })) ?? null;
}

/** What parked edits add to a sequence. */
@Resolver(() => LessonSequence)
export class LessonSequenceParkedEditsResolver {
  @Policy('content.comment')
  @FieldResolver(() => [ParkedEdit], { nullable: true, description: WAITING })
  parkedEdits(@Root() { id }: LessonSequence, @Ctx() ctx: Context) {
    return parkedAt(ctx, { kind: 'sequence', id });
  }

  @Policy('signedIn')
  @Mutation(() => SettleParkedEditPayload, { description: 'Says that parked words were decided about: put back by hand, or let go.' })
  async settleParkedEdit(@Arg('input', () => SettleParkedEditInput) input: SettleParkedEditInput, @Ctx() ctx: Context) {
    return asPayload(ParkedEditSettled, async () => {
      const { kind, id } = await ctx.services.parkedEdits.settleParkedEdit(await ctx.asker(), input);
      return { sequence: kind === 'sequence' ? await ctx.loaders.sequence.load(id) : null, plan: kind === 'plan' ? await ctx.loaders.plan.load(id) : null };
    });
  }
}

/** What parked edits add to a plan. */
@Resolver(() => DevelopmentPlan)
export class PlanParkedEditsResolver {
  @Policy('plan.comment')
  @FieldResolver(() => [ParkedEdit], { nullable: true, description: WAITING })
  parkedEdits(@Root() { id }: DevelopmentPlan, @Ctx() ctx: Context) {
    return parkedAt(ctx, { kind: 'plan', id });
  }
}

@Resolver(() => ParkedEdit)
export class ParkedEditResolver {
  @FieldResolver(() => Person, { description: 'Who wrote them.' })
  author(@Root() edit: ParkedEdit, @Ctx() ctx: Context) {
    return ctx.loaders.person.load(edit.personId);
  }
}
