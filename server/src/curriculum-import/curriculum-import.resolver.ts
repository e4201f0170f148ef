import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { Policy } from '../graphql/policy.decorator.ts';
import { asPayload } from '../graphql/problem.type.ts';
import { SchemeOfWork } from '../schemes/scheme.type.ts';
import { Department } from '../schools/school.type.ts';
import { CurriculumImport, CurriculumImportStarted, StartCurriculumImportInput, StartCurriculumImportPayload } from './curriculum-import.type.ts';

@Resolver(() => CurriculumImport)
export class CurriculumImportResolver {
  @Policy('signedIn')
  @Query(() => CurriculumImport, { nullable: true, description: 'An import; null where it does not exist for the viewer.' })
  async curriculumImport(@Arg('id', () => ID) id: string, @Ctx() ctx: Context) {
    return ctx.services.imports.find(await ctx.asker(), id);
  }

  @FieldResolver(() => SchemeOfWork, { nullable: true, description: 'The scheme it has been written into; null until then.' })
  scheme(@Root() row: CurriculumImport, @Ctx() ctx: Context) {
    return row.schemeId === null ? null : ctx.loaders.scheme.load(row.schemeId);
  }

  @Policy('signedIn')
  @Mutation(() => StartCurriculumImportPayload, {
    description: 'Imports uploaded files of a published curriculum into a new scheme of work, or brings the scheme of an earlier import up to date.',
  })
  async startCurriculumImport(@Arg('input', () => StartCurriculumImportInput) input: StartCurriculumImportInput, @Ctx() ctx: Context) {
    return asPayload<object>(CurriculumImportStarted, async () => ctx.services.imports.startCurriculumImport(await ctx.asker(), input));
  }
}

/** What imports add to a department. */
@Resolver(() => Department)
export class DepartmentImportsResolver {
  @Policy('department.imports')
  @FieldResolver(() => [CurriculumImport], {
    nullable: true,
    description: 'Imports that run or were started within the last day, newest first: twenty at most. Null to those outside the department.',
  })
  async imports(@Root() department: Department, @Ctx() ctx: Context) {
    return ctx.services.imports.ofDepartment(await ctx.asker(), department.id);
  }
}
