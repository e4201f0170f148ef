import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { Post } from '../discussions/post.type.ts';
import { Thread } from '../discussions/thread.type.ts';
import type { PostReportModel } from '../generated/prisma/models.ts';
import { Policy } from '../graphql/policy.decorator.ts';
import { asPayload } from '../graphql/problem.type.ts';
import { Person } from '../people/people.type.ts';
import { Department, Hub } from '../schools/school.type.ts';
import { WorkGroup } from '../work-groups/work-group.type.ts';
import * as edge from './moderation.type.ts';

@Resolver(() => edge.PostReport)
export class PostReportResolver {
  @FieldResolver(() => Post, { nullable: true, description: 'The post it is about.' })
  async post(@Root() report: PostReportModel, @Ctx() ctx: Context) {
    return ctx.services.moderation.postOf(await ctx.asker(), report);
  }

  @FieldResolver(() => Thread, { nullable: true, description: 'The thread that is in.' })
  async thread(@Root() report: edge.PostReport, @Ctx() ctx: Context) {
    return ctx.services.discussions.find(await ctx.asker(), report.threadId);
  }

  @FieldResolver(() => Person, { description: 'Who said so.' })
  reporter(@Root() report: edge.PostReport, @Ctx() ctx: Context) {
    return ctx.loaders.person.load(report.reporterId);
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Who said what became of it.' })
  settledBy(@Root() report: edge.PostReport, @Ctx() ctx: Context) {
    return report.settledById === null ? null : ctx.loaders.person.load(report.settledById);
  }

  @Policy('signedIn')
  @Mutation(() => edge.ReportPostPayload, { description: 'Tells the facilitators that a post should not stand as it is.' })
  async reportPost(@Arg('input', () => edge.ReportPostInput) input: edge.ReportPostInput, @Ctx() ctx: Context) {
    return asPayload<object>(edge.PostReported, async () => ctx.services.moderation.reportPost(await ctx.asker(), input));
  }

  @Policy('signedIn')
  @Mutation(() => edge.HidePostPayload, { description: 'Takes the words of a post from everybody but facilitators and its author, and says why.' })
  async hidePost(@Arg('input', () => edge.HidePostInput) input: edge.HidePostInput, @Ctx() ctx: Context) {
    return asPayload<object>(edge.PostHiddenByFacilitator, async () => ctx.services.moderation.hidePost(await ctx.asker(), input));
  }

  @Policy('signedIn')
  @Mutation(() => edge.RestorePostPayload, { description: 'Gives the words of a hidden post back.' })
  async restorePost(@Arg('input', () => edge.RestorePostInput) input: edge.RestorePostInput, @Ctx() ctx: Context) {
    return asPayload<object>(edge.PostRestored, async () => ctx.services.moderation.restorePost(await ctx.asker(), input));
  }

  @Policy('signedIn')
  @Mutation(() => edge.SettleReportPayload, { description: 'Says what becomes of a report, and of others of the same post.' })
  async settleReport(@Arg('input', () => edge.SettleReportInput) input: edge.SettleReportInput, @Ctx() ctx: Context) {
    return asPayload<object>(edge.ReportSettled, async () => ctx.services.moderation.settleReport(await ctx.asker(), input));
  }
}

const REPORTS = 'Reports that wait for the viewer to settle them, in threads that they facilitate here: the oldest first, 100 at most.';
const reportsIn = async (spaceId: string, ctx: Context) => ctx.services.moderation.reportsIn(await ctx.asker(), spaceId);

@Resolver(() => WorkGroup)
export class WorkGroupReportsResolver {
  @Policy('thread.facilitate')
  @FieldResolver(() => [edge.PostReport], { description: REPORTS })
  postReports(@Root() space: WorkGroup, @Ctx() ctx: Context) {
    return reportsIn(space.id, ctx);
  }
}

@Resolver(() => Department)
export class DepartmentReportsResolver {
  @Policy('thread.facilitate')
  @FieldResolver(() => [edge.PostReport], { description: REPORTS })
  postReports(@Root() space: Department, @Ctx() ctx: Context) {
    return reportsIn(space.id, ctx);
  }
}

@Resolver(() => Hub)
export class HubReportsResolver {
  @Policy('thread.facilitate')
  @FieldResolver(() => [edge.PostReport], { description: REPORTS })
  postReports(@Root() space: Hub, @Ctx() ctx: Context) {
    return reportsIn(space.id, ctx);
  }
}
