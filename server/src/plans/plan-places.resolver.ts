import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { Policy } from '../graphql/policy.decorator.ts';
import { Unit } from '../schemes/scheme.type.ts';
import { Department } from '../schools/school.type.ts';
import { LessonSequence } from '../sequences/sequence.type.ts';
import { WorkGroup } from '../work-groups/work-group.type.ts';
import { PlanSummary } from './plan-summary.type.ts';
import { DevelopmentPlan, Priority } from './plan.type.ts';

/** What plans add to a department. */
@Resolver(() => Department)
export class DepartmentPlansResolver {
  @Policy('signedIn')
  @FieldResolver(() => [DevelopmentPlan], { description: 'Those of its plans that the viewer sees, the latest year first: one a year, and those put away.' })
  async plans(@Root() department: Department, @Ctx() ctx: Context) {
    return ctx.services.plans.ofDepartment(await ctx.asker(), department.id);
  }

  @Policy('signedIn')
  @FieldResolver(() => DevelopmentPlan, { nullable: true, description: 'Its plan of a year; null where there is none that the viewer sees.' })
  async planOfYear(@Root() department: Department, @Arg('academicYear', () => Int) academicYear: number, @Ctx() ctx: Context) {
    return ctx.services.plans.ofYear(await ctx.asker(), department.id, academicYear);
  }

  @Policy('plan.summary')
  @FieldResolver(() => PlanSummary, { nullable: true, description: 'Its plan of a year in outline; null where there is none, and to those who see nothing of it.' })
  async planSummary(@Root() department: Department, @Arg('academicYear', () => Int) academicYear: number, @Ctx() ctx: Context) {
    return ctx.services.planOverview.ofDepartment(await ctx.asker(), department.id, academicYear);
  }
}

/** What plans add to a work group. */
@Resolver(() => WorkGroup)
export class WorkGroupPlansResolver {
  @Policy('plan.overview')
  @FieldResolver(() => [PlanSummary], { nullable: true, description: 'The plans of its departments in its year, in outline: one each of those that have one. Null to those who neither lead it nor its hub.' })
  async planOverview(@Root() group: WorkGroup, @Ctx() ctx: Context) {
    return ctx.services.planOverview.ofWorkGroup(await ctx.asker(), group.id);
  }
}

@Resolver(() => PlanSummary)
export class PlanSummaryResolver {
  @FieldResolver(() => Department, { description: 'Whose it is.' })
  department(@Root() { departmentId }: PlanSummary, @Ctx() ctx: Context) {
    return ctx.loaders.department.load(departmentId);
  }

  @Policy('plan.view')
  @FieldResolver(() => DevelopmentPlan, { nullable: true, description: 'The plan itself, where it is shared with the viewer.' })
  async plan(@Root() { planId }: PlanSummary, @Ctx() ctx: Context) {
    return ctx.services.plans.find(await ctx.asker(), planId);
  }
}

const SERVED = { description: 'Priorities of plans that lead to it, themselves or by a criterion or an action, as far as the viewer sees them: a few.' };

@Resolver(() => Unit)
export class UnitPrioritiesResolver {
  @Policy('plan.view')
  @FieldResolver(() => [Priority], { description: `${SERVED.description} By a sequence of it, too.` })
  async servesPriorities(@Root() unit: Unit, @Ctx() ctx: Context) {
    const sequences = await ctx.loaders.sequencesOfUnit.load(unit.id);
    return ctx.services.plans.prioritiesServedBy(await ctx.asker(), [unit.id, ...sequences.map(({ id }) => id)]);
  }
}

@Resolver(() => LessonSequence)
export class LessonSequencePrioritiesResolver {
  @Policy('plan.view')
  @FieldResolver(() => [Priority], SERVED)
  async servesPriorities(@Root() sequence: LessonSequence, @Ctx() ctx: Context) {
    return ctx.services.plans.prioritiesServedBy(await ctx.asker(), [sequence.id]);
  }
}
