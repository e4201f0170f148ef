import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { Policy } from '../graphql/policy.decorator.ts';
import { asPayload } from '../graphql/problem.type.ts';
import { Person } from '../people/people.type.ts';
import { Department, Hub } from '../schools/school.type.ts';
import { WorkGroup } from '../work-groups/work-group.type.ts';
import {
  ResetThreadTemplateInput,
  ResetThreadTemplatePayload,
  SaveThreadTemplateInput,
  SaveThreadTemplatePayload,
  ThreadTemplate,
  ThreadTemplateReset,
  ThreadTemplateSaved,
  ThreadTemplateViewerCan,
} from './template.type.ts';

const DESCRIPTION = 'Ways of leading a thread: those that the product comes with, as the hub words them, and its own; 48 at most.';

@Resolver(() => ThreadTemplate)
export class ThreadTemplateResolver {
  @FieldResolver(() => Person, { nullable: true, description: 'Who last worded it for the hub; null for the shipped wording.' })
  editedBy(@Root() template: ThreadTemplate, @Ctx() ctx: Context) {
    return template.editedById === null ? null : ctx.loaders.person.load(template.editedById);
  }

  @FieldResolver(() => ThreadTemplateViewerCan)
  async viewerCan(@Root() template: ThreadTemplate, @Ctx() ctx: Context): Promise<ThreadTemplateViewerCan> {
    return { edit: ctx.services.templates.mayEdit(await ctx.asker(), template.hubId) };
  }

  @Policy('signedIn')
  @Mutation(() => SaveThreadTemplatePayload, { description: 'Words a template as the hub wants it, or adds one of its own. Threads opened before stay as they are.' })
  async saveThreadTemplate(@Arg('input', () => SaveThreadTemplateInput) input: SaveThreadTemplateInput, @Ctx() ctx: Context) {
    return asPayload<object>(ThreadTemplateSaved, async () => ctx.services.templates.saveThreadTemplate(await ctx.asker(), input));
  }

  @Policy('signedIn')
  @Mutation(() => ResetThreadTemplatePayload, { description: 'Goes back to the shipped wording of a template; one of the hub’s own is removed.' })
  async resetThreadTemplate(@Arg('input', () => ResetThreadTemplateInput) input: ResetThreadTemplateInput, @Ctx() ctx: Context) {
    return asPayload<object>(ThreadTemplateReset, async () => ctx.services.templates.resetThreadTemplate(await ctx.asker(), input));
  }
}

@Resolver(() => Hub)
export class HubTemplatesResolver {
  @FieldResolver(() => [ThreadTemplate], { description: DESCRIPTION })
  async threadTemplates(@Root() hub: Hub, @Ctx() ctx: Context) {
    return ctx.services.templates.ofHub(await ctx.asker(), hub.id);
  }
}

@Resolver(() => WorkGroup)
export class WorkGroupTemplatesResolver {
  @FieldResolver(() => [ThreadTemplate], { description: DESCRIPTION })
  async threadTemplates(@Root() group: WorkGroup, @Ctx() ctx: Context) {
    return ctx.services.templates.ofHub(await ctx.asker(), group.hubId);
  }
}

@Resolver(() => Department)
export class DepartmentTemplatesResolver {
  @FieldResolver(() => [ThreadTemplate], { description: DESCRIPTION })
  async threadTemplates(@Root() department: Department, @Ctx() ctx: Context) {
    const school = await ctx.loaders.school.load(department.schoolId);
    return school === null ? [] : ctx.services.templates.ofHub(await ctx.asker(), school.hubId);
  }
}
