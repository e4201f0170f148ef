import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Action } from '../actions/action.type.ts';
import type { Context } from '../context.ts';
import type { ActionModel, DevelopmentPlanModel } from '../generated/prisma/models.ts';
import { Policy } from '../graphql/policy.decorator.ts';
import { DevelopmentPlan } from './plan.type.ts';

@Resolver(() => DevelopmentPlan)
export class WaitingActionsResolver {
  @Policy('plan.editAction')
  @FieldResolver(() => [Action], { description: 'What people of the department took on in threads that the viewer reads, not finished and in no plan yet, the oldest first: 100 at most. None for those who may not put it into this plan.' })
  async waitingActions(@Root() plan: DevelopmentPlanModel, @Ctx() ctx: Context) {
    return ctx.services.takingUp.waitingFor(await ctx.asker(), plan);
  }
}

@Resolver(() => Action)
export class TakeUpIntoResolver {
  @Policy('action.takeUp')
  @FieldResolver(() => [DevelopmentPlan], { description: 'Plans that the viewer may take it up into: of this year or later, of departments in which whoever took it on works. None once a plan has it; seldom more than one.' })
  async takeUpInto(@Root() action: ActionModel, @Ctx() ctx: Context) {
    return ctx.services.takingUp.plansFor(await ctx.asker(), action);
  }
}
