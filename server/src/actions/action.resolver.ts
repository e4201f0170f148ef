import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { Post } from '../discussions/post.type.ts';
import { Thread } from '../discussions/thread.type.ts';
import type { ActionModel } from '../generated/prisma/models.ts';
import { Policy } from '../graphql/policy.decorator.ts';
import { asPayload } from '../graphql/problem.type.ts';
import { InboxItem } from '../inbox/inbox.type.ts';
import { Person } from '../people/people.type.ts';
import * as edge from './action.type.ts';

@Resolver(() => edge.Action)
export class ActionResolver {
  @FieldResolver(() => Person, { description: 'Who took it on.' })
  owner(@Root() action: edge.Action, @Ctx() ctx: Context) {
    return ctx.loaders.person.load(action.ownerId);
  }

  @FieldResolver(() => Person, { description: 'Who made it.' })
  createdBy(@Root() action: edge.Action, @Ctx() ctx: Context) {
    return ctx.loaders.person.load(action.createdById);
  }

  @FieldResolver(() => Thread, { nullable: true, description: 'The thread it came from.' })
  async thread(@Root() action: edge.Action, @Ctx() ctx: Context) {
    return action.threadId === null ? null : ctx.services.discussions.find(await ctx.asker(), action.threadId);
  }

  @FieldResolver(() => Post, { nullable: true, description: 'The post it came from; null where the viewer does not see that.' })
  async post(@Root() action: edge.Action, @Ctx() ctx: Context) {
    return action.postId === null ? null : ctx.services.posts.find(await ctx.asker(), action.postId);
  }

  @FieldResolver(() => edge.ActionViewerCan)
  async viewerCan(@Root() action: ActionModel, @Ctx() ctx: Context): Promise<edge.ActionViewerCan> {
    return ctx.services.actions.may(await ctx.asker(), action);
  }

  @Policy('signedIn')
  @Mutation(() => edge.MakeActionPayload, { description: 'Makes something to do of a post, for somebody who sees it.' })
  async makeAction(@Arg('input', () => edge.MakeActionInput) input: edge.MakeActionInput, @Ctx() ctx: Context) {
    return asPayload<object>(edge.ActionMade, async () => ctx.services.actions.makeAction(await ctx.asker(), input));
  }

  @Policy('signedIn')
  @Mutation(() => edge.UpdateActionPayload, { description: 'Changes an action, or says how far it has come.' })
  async updateAction(@Arg('input', () => edge.UpdateActionInput) input: edge.UpdateActionInput, @Ctx() ctx: Context) {
    return asPayload<object>(edge.ActionUpdated, async () => ctx.services.actions.updateAction(await ctx.asker(), input));
  }
}

@Resolver(() => Thread)
export class ThreadActionsResolver {
  @FieldResolver(() => [edge.Action], { description: 'What was taken on out of it, the oldest first: 200 at most.' })
  async actions(@Root() thread: Thread, @Ctx() ctx: Context) {
    const asker = await ctx.asker();
    const seen = await ctx.services.discussions.seen(asker, thread.id);
    return seen === null ? [] : ctx.services.actions.ofThread(asker, seen);
  }
}

@Resolver(() => Post)
export class PostActionsResolver {
  @FieldResolver(() => [edge.Action], { description: 'What was made of it to do, the oldest first: seldom more than one, 200 at most in a thread.' })
  actions(@Root() post: Post, @Ctx() ctx: Context) {
    return ctx.loaders.actionsOfPost.load(post.id);
  }
}

@Resolver(() => InboxItem)
export class InboxActionResolver {
  @FieldResolver(() => edge.Action, { nullable: true, description: 'What the viewer was given to do, as it stands now; null where it is about something else.' })
  async action(@Root() item: InboxItem, @Ctx() ctx: Context) {
    return item.actionId === null ? null : ctx.services.actions.find(await ctx.asker(), item.actionId);
  }
}
