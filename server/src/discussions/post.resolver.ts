import { Arg, Ctx, FieldResolver, Int, Mutation, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { GraphQLJSON } from '../documents/json.scalar.ts';
import type { PostModel } from '../generated/prisma/models.ts';
import { ReactionKind } from '../graphql/enums.ts';
import { Policy } from '../graphql/policy.decorator.ts';
import { asPayload } from '../graphql/problem.type.ts';
import { Person } from '../people/people.type.ts';
import { Department } from '../schools/school.type.ts';
import { AlreadyPosted } from './already-posted.ts';
import * as inputs from './discussion.inputs.ts';
import * as edge from './discussion.payloads.ts';
import { Post, PostHidden, PostReactionCount, PostVersion, PostViewerCan } from './post.type.ts';
import { postShown, when, type Soon } from './seen-once.ts';
import { Thread } from './thread.type.ts';

/** Whether its words are there for the viewer. */
function worded(post: PostModel, ctx: Context): Soon<boolean> {
  if (post.deletedAt !== null) return false;
  if (post.hiddenAt === null) return true;
  return when(postShown(post, ctx), (shown) => shown.mine || ctx.services.discussions.rights(shown.asker, shown).facilitate);
}

/** Whether it may be said who wrote it. */
function named(post: PostModel, ctx: Context): Soon<boolean> {
  if (post.authorId === null) return false;
  return when(postShown(post, ctx), (shown) => post.note !== 'POST' || shown.mine || ctx.services.discussions.namesShown(shown.asker, shown));
}

const SOMEBODY = { WORK_GROUP: 'Somebody of the group', DEPARTMENT: 'Somebody of the department', HUB: 'Somebody of the hub' } as const;

@Resolver(() => Post)
export class PostResolver {
  @FieldResolver(() => Thread, { description: 'The thread it is in.' })
  thread(@Root() post: PostModel, @Ctx() ctx: Context) {
    return when(postShown(post, ctx), ({ thread }) => thread);
  }

  @FieldResolver(() => Post, { nullable: true, description: 'What it answers; null of an opening post, and where the viewer must post first.' })
  async parent(@Root() post: PostModel, @Ctx() ctx: Context) {
    return post.parentId === null ? null : ctx.services.posts.find(await ctx.asker(), post.parentId);
  }

  @FieldResolver(() => Post, { nullable: true, description: 'What its branch began with: itself, or what it answers. Order by the root’s id, the root first, then by id.' })
  async root(@Root() post: PostModel, @Ctx() ctx: Context) {
    return post.rootId === post.id ? post : ctx.services.posts.find(await ctx.asker(), post.rootId);
  }


  @FieldResolver(() => Person, { nullable: true, description: 'Who wrote it; null where names do not stand at posts.' })
  author(@Root() post: PostModel, @Ctx() ctx: Context) {
    return when(named(post, ctx), (may) => (may ? ctx.loaders.person.load(post.authorId!) : null));
  }

  @FieldResolver(() => String, { description: 'Who wrote it, in words: a name, or that it was somebody.' })
  authorLabel(@Root() post: PostModel, @Ctx() ctx: Context) {
    return when(named(post, ctx), async (may) => {
      if (!may) return SOMEBODY[(await postShown(post, ctx)).thread.space];
      return (await ctx.loaders.person.load(post.authorId!))?.name ?? 'Former colleague';
    });
  }

  @FieldResolver(() => Department, { nullable: true, description: 'The department its author spoke for; null of people of the hub, and where names do not stand at posts.' })
  authorDepartment(@Root() post: PostModel, @Ctx() ctx: Context) {
    const id = post.authorDepartmentId;
    return id === null ? null : when(named(post, ctx), (may) => (may ? ctx.loaders.department.load(id) : null));
  }

  @FieldResolver(() => GraphQLJSON, { nullable: true, description: 'Editor JSON; null where it was deleted or hidden.' })
  body(@Root() post: PostModel, @Ctx() ctx: Context) {
    return when(worded(post, ctx), (may) => (may ? post.body : null));
  }

  @FieldResolver(() => String, { description: 'Its plain text, formulas between dollars: 20,000 characters at most. Empty where it was deleted or hidden.' })
  text(@Root() post: PostModel, @Ctx() ctx: Context) {
    return when(worded(post, ctx), (may) => (may ? post.text : ''));
  }

  @FieldResolver(() => Post, { nullable: true, description: 'The post it quotes, where that is still there.' })
  quoteOf(@Root() post: PostModel, @Ctx() ctx: Context) {
    const id = post.quoteOfId;
    return id === null ? null : when(worded(post, ctx), async (may) => (may ? ctx.services.posts.find(await ctx.asker(), id) : null));
  }

  @FieldResolver(() => String, { nullable: true, description: 'What it quotes; null where that was deleted or hidden since.' })
  quoteText(@Root() post: PostModel, @Ctx() ctx: Context) {
    const id = post.quoteOfId;
    if (id === null) return null;
    return when(worded(post, ctx), async (may) => {
      const quoted = may ? await ctx.services.posts.find(await ctx.asker(), id) : null;
      return quoted !== null && (await worded(quoted, ctx)) ? post.quoteText : null;
    });
  }

  @FieldResolver(() => PostHidden, { nullable: true, description: 'That a facilitator hid it.' })
  hidden(@Root() { hiddenAt, hiddenReason }: PostModel): PostHidden | null {
    return hiddenAt === null ? null : { at: hiddenAt, reason: hiddenReason! };
  }

  @FieldResolver(() => Int, { description: 'How many answers hang on it.' })
  replies(@Root() post: Post, @Ctx() ctx: Context) {
    return post.parentId === null ? ctx.loaders.replyCount.load(post.id) : 0;
  }

  @FieldResolver(() => [PostVersion], { description: 'Earlier wordings, the latest first: 50 at most.' })
  async versions(@Root() post: PostModel, @Ctx() ctx: Context) {
    return post.editedAt !== null && (await worded(post, ctx)) ? ctx.loaders.versionsOfPost.load(post.id) : [];
  }

  @FieldResolver(() => [PostReactionCount], { description: 'What people said of it with one click: three at most.' })
  async reactions(@Root() post: Post, @Ctx() ctx: Context): Promise<PostReactionCount[]> {
    const rows = await ctx.loaders.reactionsOfPost.load(post.id);
    return Object.values(ReactionKind).flatMap((kind) => {
      const people = rows.filter((row) => row.kind === kind).map(({ personId }) => personId);
      return people.length === 0 ? [] : [{ kind, count: people.length, viewerReacted: people.includes(ctx.viewer!.personId) }];
    });
  }

  @FieldResolver(() => [Person], { description: 'Whom it mentions: ten at most.' })
  async mentions(@Root() post: PostModel, @Ctx() ctx: Context) {
    if (!(await worded(post, ctx))) return [];
    const rows = await ctx.loaders.mentionsOfPost.load(post.id);
    return Promise.all(rows.map(({ personId }) => ctx.loaders.person.load(personId)));
  }

  @FieldResolver(() => PostViewerCan)
  viewerCan(@Root() post: PostModel, @Ctx() ctx: Context): Soon<PostViewerCan> {
    return when(postShown(post, ctx), (shown) => ctx.services.posts.viewerCan(shown.asker, shown));
  }

  @FieldResolver(() => Boolean, { description: 'Written by somebody else since the viewer last read here.' })
  unread(@Root() post: PostModel, @Ctx() ctx: Context) {
    return when(postShown(post, ctx), (shown) => ctx.services.reading.isUnread(shown.asker, shown));
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer wrote it. In a thread of full anonymity nobody did, once it is closed.' })
  mine(@Root() post: PostModel, @Ctx() ctx: Context) {
    return when(postShown(post, ctx), ({ mine }) => mine);
  }

  @Policy('thread.own')
  @FieldResolver(() => String, { nullable: true, description: 'The sender’s own id for it; null of others’ posts.' })
  clientKey(@Root() post: PostModel, @Ctx() ctx: Context) {
    return when(postShown(post, ctx), ({ mine }) => (mine ? post.clientKey : null));
  }

  @Policy('signedIn')
  @Mutation(() => edge.AddPostPayload, { description: 'Writes a post in a thread, or answers one.' })
  async addPost(@Arg('input', () => inputs.AddPostInput) input: inputs.AddPostInput, @Ctx() ctx: Context) {
    try {
      return await asPayload<object>(edge.PostAdded, async () => ctx.services.posts.addPost(await ctx.asker(), input).catch(asSecond));
    } catch (error) {
      if (!(error instanceof Second)) throw error;
      const { code, message, postId } = error.problem;
      const post = postId === null ? null : await ctx.services.posts.find(await ctx.asker(), postId);
      return Object.assign(new edge.AlreadyPostedProblem(), { code, message, first: post });
    }
  }

  @Policy('signedIn')
  @Mutation(() => edge.EditPostPayload, { description: 'Changes one’s own words; how they read before is kept.' })
  async editPost(@Arg('input', () => inputs.EditPostInput) input: inputs.EditPostInput, @Ctx() ctx: Context) {
    return asPayload<object>(edge.PostEdited, async () => ctx.services.posts.editPost(await ctx.asker(), input));
  }

  @Policy('signedIn')
  @Mutation(() => edge.DeletePostPayload, { description: 'Takes one’s own words away for good; that something stood there remains.' })
  async deletePost(@Arg('input', () => inputs.DeletePostInput) input: inputs.DeletePostInput, @Ctx() ctx: Context) {
    return asPayload<object>(edge.PostDeleted, async () => ctx.services.posts.deletePost(await ctx.asker(), input));
  }

  @Policy('signedIn')
  @Mutation(() => edge.ReactToPostPayload, { description: 'Says one of a few things of a post with a click, or takes it back.' })
  async reactToPost(@Arg('input', () => inputs.ReactToPostInput) input: inputs.ReactToPostInput, @Ctx() ctx: Context) {
    return asPayload<object>(edge.PostReacted, async () => ctx.services.posts.reactToPost(await ctx.asker(), input));
  }
}

/** Carries a second opening post past the problems that every mutation may have. */
class Second extends Error {
  readonly problem: AlreadyPosted;
  constructor(problem: AlreadyPosted) {
    super(problem.message);
    this.problem = problem;
  }
}

function asSecond(error: unknown): never {
  throw error instanceof AlreadyPosted ? new Second(error) : error;
}
