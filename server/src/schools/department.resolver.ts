import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { Policy } from '../graphql/policy.decorator.ts';
import { Department, DepartmentViewerCan, HalfTerm, School } from './school.type.ts';

@Resolver(() => Department)
export class DepartmentResolver {
  @Policy('signedIn')
  @Query(() => Department, { nullable: true, description: 'A department; null where it does not exist for the viewer.' })
  async department(@Arg('id', () => ID) id: string, @Ctx() ctx: Context) {
    return ctx.services.departments.find(await ctx.asker(), id);
  }

  @FieldResolver(() => School, { description: 'The school it is of.' })
  school(@Root() department: Department, @Ctx() ctx: Context) {
    return ctx.loaders.school.load(department.schoolId);
  }

  @FieldResolver(() => [HalfTerm], { description: 'The six half-terms of an academic year, named by its first calendar year.' })
  async halfTerms(@Root() department: Department, @Arg('academicYear', () => Int) academicYear: number, @Ctx() ctx: Context) {
    return ctx.services.departments.halfTerms(await ctx.asker(), department.id, academicYear);
  }

  @FieldResolver(() => DepartmentViewerCan, { description: 'What the viewer may do here.' })
  async viewerCan(@Root() department: Department, @Ctx() ctx: Context): Promise<DepartmentViewerCan> {
    const asker = await ctx.asker();
    const { departments } = ctx.services;
    return {
      createScheme: await departments.may(asker, 'scheme.create', department.id),
      createPlan: await departments.may(asker, 'plan.lead', department.id),
      invite: await departments.may(asker, 'department.invite', department.id),
      openThread: await ctx.services.discussions.mayOpen(asker, department.id),
    };
  }
}
