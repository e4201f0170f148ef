import { Ctx, FieldResolver, Resolver } from 'type-graphql';
import { Action } from '../actions/action.type.ts';
import type { Context } from '../context.ts';
import { Policy } from '../graphql/policy.decorator.ts';
import { Viewer } from '../viewer/viewer.type.ts';

@Resolver(() => Viewer)
export class ViewerActionsResolver {
  @Policy('signedIn')
  @FieldResolver(() => [Action], { description: 'What the viewer does or helps with, in a plan or out of a thread, that is due within fourteen days or overdue, the earliest first: 200 at most.' })
  async dueActions(@Ctx() ctx: Context) {
    return ctx.services.dueActions.ofAsker(await ctx.asker());
  }
}
