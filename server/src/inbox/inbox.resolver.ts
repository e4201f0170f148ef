import { Arg, Ctx, FieldResolver, Int, Mutation, Resolver, Root } from 'type-graphql';
import { Comment } from '../comments/comment.type.ts';
import type { Context } from '../context.ts';
import { Post } from '../discussions/post.type.ts';
import { Thread } from '../discussions/thread.type.ts';
import { pageOf, toConnection } from '../graphql/connection.ts';
import { Policy } from '../graphql/policy.decorator.ts';
import { asPayload } from '../graphql/problem.type.ts';
import { Person } from '../people/people.type.ts';
import { Viewer } from '../viewer/viewer.type.ts';
import { InboxConnection, InboxItem, InboxMarkedRead, MarkInboxReadInput, MarkInboxReadPayload } from './inbox.type.ts';

@Resolver(() => InboxItem)
export class InboxItemResolver {
  @FieldResolver(() => Comment, { nullable: true, description: 'The comment that was written or decided about, as it reads now; null where it has just gone, and where it is about a thread.' })
  async comment(@Root() item: InboxItem, @Ctx() ctx: Context) {
    return item.commentId === null ? null : ctx.services.comments.find(await ctx.asker(), item.commentId);
  }

  @FieldResolver(() => Thread, { nullable: true, description: 'The thread it is about, or that the post is in.' })
  async thread(@Root() item: InboxItem, @Ctx() ctx: Context) {
    return item.threadId === null ? null : ctx.services.discussions.find(await ctx.asker(), item.threadId);
  }

  @FieldResolver(() => Post, { nullable: true, description: 'The post that was written, as it reads now.' })
  async post(@Root() item: InboxItem, @Ctx() ctx: Context) {
    return item.postId === null ? null : ctx.services.posts.find(await ctx.asker(), item.postId);
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Who wrote or decided; null where nobody is to be known.' })
  actor(@Root() item: InboxItem, @Ctx() ctx: Context) {
    return item.actorId === null ? null : ctx.loaders.person.load(item.actorId);
  }

  @Policy('signedIn')
  @Mutation(() => MarkInboxReadPayload, { description: 'Says that items of one’s inbox were read.' })
  async markInboxRead(@Arg('input', () => MarkInboxReadInput) input: MarkInboxReadInput, @Ctx() ctx: Context) {
    return asPayload(InboxMarkedRead, async () => ctx.services.inbox.markInboxRead(await ctx.asker(), input));
  }
}

/** What the inbox adds to whoever is signed in. */
@Resolver(() => Viewer)
export class ViewerInboxResolver {
  @Policy('inbox.own')
  @FieldResolver(() => InboxConnection, { description: 'Mentions, replies and decisions on the viewer’s suggestions, the latest first: on what the viewer sees now.' })
  async inbox(
    @Arg('first', () => Int) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Arg('unreadOnly', () => Boolean, { nullable: true }) unreadOnly: boolean | null,
    @Ctx() ctx: Context,
  ) {
    const page = pageOf(first, after);
    return toConnection(await ctx.services.inbox.ofAsker(await ctx.asker(), page, unreadOnly ?? false), page, (row) => row.id);
  }

  @Policy('inbox.own')
  @FieldResolver(() => Int, { description: 'How many of them the viewer has not read.' })
  async inboxUnread(@Ctx() ctx: Context) {
    return ctx.services.inbox.unread(await ctx.asker());
  }
}
