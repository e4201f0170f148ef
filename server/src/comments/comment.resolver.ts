import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { GraphQLJSON } from '../documents/json.scalar.ts';
import type { CommentModel } from '../generated/prisma/models.ts';
import { ReactionKind } from '../graphql/enums.ts';
import { Policy } from '../graphql/policy.decorator.ts';
import { asPayload } from '../graphql/problem.type.ts';
import { Person } from '../people/people.type.ts';
import { loadItem } from '../plans/plan-access.ts';
import { DevelopmentPlan, PlanItem } from '../plans/plan.type.ts';
import { Department } from '../schools/school.type.ts';
import { LessonSequence, Step } from '../sequences/sequence.type.ts';
import * as inputs from './comment.inputs.ts';
import * as edge from './comment.payloads.ts';
import { Comment, CommentPassage, CommentVersion, CommentViewerCan, ReactionCount, Suggestion } from './comment.type.ts';

@Resolver(() => Comment)
export class CommentResolver {
  @FieldResolver(() => LessonSequence, { nullable: true, description: 'The lesson sequence that it is about, or about a part of; null where that is a plan.' })
  sequence(@Root() comment: Comment, @Ctx() ctx: Context) {
    return comment.sequenceId === null ? null : ctx.loaders.sequence.load(comment.sequenceId);
  }

  @FieldResolver(() => DevelopmentPlan, { nullable: true, description: 'The development plan that it is about, or about a part of; null where that is a sequence.' })
  plan(@Root() comment: Comment, @Ctx() ctx: Context) {
    return comment.planId === null ? null : ctx.loaders.plan.load(comment.planId);
  }

  @FieldResolver(() => PlanItem, { nullable: true, description: 'The item of the plan it is about, which may have been taken out; null of the plan as a whole and its own text, and of replies.' })
  planItem(@Root() comment: Comment, @Ctx() ctx: Context) {
    return comment.planItemId === null ? null : loadItem(ctx.loaders, comment.planItemId);
  }

  @FieldResolver(() => Step, { nullable: true, description: 'The step it is about; null of the sequence as a whole, of plans, and of replies.' })
  step(@Root() comment: Comment, @Ctx() ctx: Context) {
    return comment.stepId === null ? null : ctx.loaders.step.load(comment.stepId);
  }

  @FieldResolver(() => GraphQLJSON, { nullable: true, description: 'Editor JSON; null where it was deleted.' })
  body(@Root() comment: CommentModel) {
    return comment.deletedAt === null ? comment.body : null;
  }

  @FieldResolver(() => Person, { description: 'Who wrote it.' })
  author(@Root() comment: Comment, @Ctx() ctx: Context) {
    return ctx.loaders.person.load(comment.authorId);
  }

  @FieldResolver(() => Department, { nullable: true, description: 'The department its author spoke for; null of people of the hub.' })
  authorDepartment(@Root() comment: Comment, @Ctx() ctx: Context) {
    return comment.authorDepartmentId === null ? null : ctx.loaders.department.load(comment.authorDepartmentId);
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Who resolved its thread.' })
  resolvedBy(@Root() comment: Comment, @Ctx() ctx: Context) {
    return comment.resolvedById === null ? null : ctx.loaders.person.load(comment.resolvedById);
  }

  @FieldResolver(() => Comment, { nullable: true, description: 'What it answers; null of a thread’s first comment.' })
  parent(@Root() comment: Comment, @Ctx() ctx: Context) {
    return comment.parentId === null ? null : ctx.loaders.comment.load(comment.parentId);
  }

  @FieldResolver(() => [Comment], { description: 'The oldest first, deleted ones left out: a sequence or a plan has 2,000 comments at most.' })
  replies(@Root() comment: Comment, @Ctx() ctx: Context) {
    return comment.parentId === null ? ctx.loaders.repliesOfComment.load(comment.id) : [];
  }

  @FieldResolver(() => [CommentVersion], { description: 'Earlier wordings, the latest first: 50 at most.' })
  versions(@Root() comment: Comment, @Ctx() ctx: Context) {
    return comment.editedAt === null ? [] : ctx.loaders.versionsOfComment.load(comment.id);
  }

  @FieldResolver(() => [ReactionCount], { description: 'What people said of it with one click: three at most.' })
  async reactions(@Root() comment: Comment, @Ctx() ctx: Context): Promise<ReactionCount[]> {
    const rows = await ctx.loaders.reactionsOfComment.load(comment.id);
    return Object.values(ReactionKind).flatMap((kind) => {
      const people = rows.filter((row) => row.kind === kind).map(({ personId }) => personId);
      return people.length === 0 ? [] : [{ kind, count: people.length, viewerReacted: people.includes(ctx.viewer!.personId) }];
    });
  }

  @FieldResolver(() => [Person], { description: 'Whom it mentions: ten at most.' })
  async mentions(@Root() comment: Comment, @Ctx() ctx: Context) {
    const rows = await ctx.loaders.mentionsOfComment.load(comment.id);
    return Promise.all(rows.map(({ personId }) => ctx.loaders.person.load(personId)));
  }

  @FieldResolver(() => CommentPassage, { nullable: true, description: 'The words it is about; null of a sequence, a plan, a part of it or a whole field.' })
  passage(@Root() { anchorState, quote, anchorFrom, anchorTo, anchorSeq }: CommentModel): CommentPassage | null {
    if (anchorState === 'PLACE') return null;
    return { state: anchorState, quote: quote!, from: anchorFrom, to: anchorTo, seq: anchorSeq === null ? null : Number(anchorSeq) };
  }

  @FieldResolver(() => Suggestion, { nullable: true, description: 'The change it proposes.' })
  suggestion(@Root() comment: Comment, @Ctx() ctx: Context) {
    return comment.kind === 'SUGGEST' ? ctx.loaders.suggestionOfComment.load(comment.id) : null;
  }

  @FieldResolver(() => CommentViewerCan)
  async viewerCan(@Root() comment: CommentModel, @Ctx() ctx: Context) {
    return ctx.services.comments.viewerCan(await ctx.asker(), comment);
  }

  @FieldResolver(() => Boolean, { description: 'Written by somebody else since the viewer was last here.' })
  async unread(@Root() comment: CommentModel, @Ctx() ctx: Context) {
    return ctx.services.commentResponses.isUnread(await ctx.asker(), comment);
  }

  @Policy('signedIn')
  @Mutation(() => edge.AddCommentPayload, { description: 'Says something about a sequence or a plan, a step or an item of it, a field or a passage of its text, or answers what was said.' })
  async addComment(@Arg('input', () => inputs.AddCommentInput) input: inputs.AddCommentInput, @Ctx() ctx: Context) {
    return asPayload(edge.CommentAdded, async () => ctx.services.comments.addComment(await ctx.asker(), input));
  }

  @Policy('signedIn')
  @Mutation(() => edge.EditCommentPayload, { description: 'Changes a comment’s words; how it read before is kept.' })
  async editComment(@Arg('input', () => inputs.EditCommentInput) input: inputs.EditCommentInput, @Ctx() ctx: Context) {
    return asPayload(edge.CommentEdited, async () => ctx.services.comments.editComment(await ctx.asker(), input));
  }

  @Policy('signedIn')
  @Mutation(() => edge.DeleteCommentPayload, { description: 'Takes a comment’s words away for good; where replies hang, that something stood there remains.' })
  async deleteComment(@Arg('input', () => inputs.CommentInput) input: inputs.CommentInput, @Ctx() ctx: Context) {
    return asPayload(edge.CommentDeleted, async () => ctx.services.comments.deleteComment(await ctx.asker(), input));
  }

  @Policy('signedIn')
  @Mutation(() => edge.ResolveCommentPayload, { description: 'Marks a thread as dealt with.' })
  async resolveComment(@Arg('input', () => inputs.CommentInput) input: inputs.CommentInput, @Ctx() ctx: Context) {
    return asPayload(edge.CommentResolved, async () => ctx.services.comments.resolveComment(await ctx.asker(), input));
  }

  @Policy('signedIn')
  @Mutation(() => edge.ReopenCommentPayload, { description: 'Opens a resolved thread again.' })
  async reopenComment(@Arg('input', () => inputs.CommentInput) input: inputs.CommentInput, @Ctx() ctx: Context) {
    return asPayload(edge.CommentReopened, async () => ctx.services.comments.reopenComment(await ctx.asker(), input));
  }

  @Policy('signedIn')
  @Mutation(() => edge.ReattachCommentPayload, { description: 'Says by hand which words a comment is about, after its own have gone.' })
  async reattachComment(@Arg('input', () => inputs.ReattachCommentInput) input: inputs.ReattachCommentInput, @Ctx() ctx: Context) {
    return asPayload(edge.CommentReattached, async () => ctx.services.comments.reattachComment(await ctx.asker(), input));
  }

  @Policy('signedIn')
  @Mutation(() => edge.ReactToCommentPayload, { description: 'Says one of a few things of a comment with a click, or takes it back.' })
  async reactToComment(@Arg('input', () => inputs.ReactToCommentInput) input: inputs.ReactToCommentInput, @Ctx() ctx: Context) {
    return asPayload(edge.CommentReacted, async () => ctx.services.commentResponses.reactToComment(await ctx.asker(), input));
  }
}
