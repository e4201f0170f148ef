import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Comment } from '../comments/comment.type.ts';
import type { Context } from '../context.ts';
import { InboxItem } from './inbox.type.ts';

/** What the inbox adds to a comment. */
@Resolver(() => Comment)
export class CommentInboxResolver {
  @FieldResolver(() => [InboxItem], { description: 'What the viewer was told about it and has not read: at most one of each kind, and none of anybody else’s.' })
  async inboxItems(@Root() comment: Comment, @Ctx() ctx: Context) {
    return ctx.services.inbox.unreadOf(await ctx.asker(), comment.id);
  }
}
