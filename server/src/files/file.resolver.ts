import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { Post } from '../discussions/post.type.ts';
import { AttachedFile } from './file.type.ts';

/** What files add to a post. */
@Resolver(() => Post)
export class PostFilesResolver {
  @FieldResolver(() => [AttachedFile], { description: 'Files that go with it, in their order: ten at most. None where it was hidden.' })
  async files(@Root() post: Post, @Ctx() ctx: Context) {
    return (await ctx.services.moderation.mayReadWords(await ctx.asker(), post.id)) ? ctx.loaders.filesOfPost.load(post.id) : [];
  }
}
