import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { mayDo } from '../asker.ts';
import type { Context } from '../context.ts';
import { Post } from '../discussions/post.type.ts';
import { Thread } from '../discussions/thread.type.ts';
import type { DiscussionModel, PostModel } from '../generated/prisma/models.ts';
import { Policy } from '../graphql/policy.decorator.ts';
import { GraphQLInstant } from '../graphql/scalars.ts';
import { Person } from '../people/people.type.ts';
import { SchemeOfWork, Unit } from '../schemes/scheme.type.ts';
import { Department } from '../schools/school.type.ts';
import { LessonSequence, Step } from '../sequences/sequence.type.ts';
import { ThreadExpected, ThreadInvited, ThreadLink, ThreadReader, ThreadSummary, ThreadTemplateName } from './facilitation.type.ts';
import { linkId } from './link.service.ts';

/** What facilitating adds to a thread. */
@Resolver(() => Thread)
export class ThreadFacilitationResolver {
  @FieldResolver(() => ThreadTemplateName, { nullable: true, description: 'The template it was opened from; null where there was none, or it is gone.' })
  async template(@Root() thread: Thread, @Ctx() ctx: Context) {
    return ctx.services.templates.titleOf(await ctx.asker(), thread.hubId, thread.templateKey);
  }

  @FieldResolver(() => GraphQLInstant, { nullable: true, description: 'Since when it is in its stage; null where nobody took it there.' })
  stageSince(@Root() thread: DiscussionModel) {
    return thread.stageSince;
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Who closed it.' })
  closedBy(@Root() thread: DiscussionModel, @Ctx() ctx: Context) {
    return thread.closedById === null ? null : ctx.loaders.person.load(thread.closedById);
  }

  @FieldResolver(() => ThreadSummary, { nullable: true, description: 'The latest words of a facilitator on top of it.' })
  async summary(@Root() thread: Thread, @Ctx() ctx: Context) {
    return (await ctx.loaders.summariesOfThread.load(thread.id))[0] ?? null;
  }

  @FieldResolver(() => [ThreadSummary], { description: 'All of them, the latest first: facilitators alone write them, and seldom.' })
  summaries(@Root() thread: Thread, @Ctx() ctx: Context) {
    return ctx.loaders.summariesOfThread.load(thread.id);
  }

  @FieldResolver(() => [ThreadLink], { description: 'What is shown beside it: twelve at most.' })
  async links(@Root() thread: Thread, @Ctx() ctx: Context): Promise<ThreadLink[]> {
    const rows = await ctx.loaders.linksOfThread.load(thread.id);
    return rows.map((row) => ({ id: linkId(row), type: row.objectType, objectId: row.objectId }));
  }

  @FieldResolver(() => [ThreadInvited], { description: 'Who was let in by name, the earliest first: seldom more than a dozen.' })
  invited(@Root() thread: Thread, @Ctx() ctx: Context) {
    return ctx.loaders.invitationsOfThread.load(thread.id);
  }

  @Policy('thread.facilitate')
  @FieldResolver(() => [Person], { nullable: true, description: 'Who can be let in by name: 20 whose names hold the words. Null to others than facilitators.' })
  async invitable(@Root() thread: Thread, @Arg('search', () => String) search: string, @Ctx() ctx: Context) {
    const asker = await ctx.asker();
    const seen = await ctx.services.discussions.seen(asker, thread.id);
    return seen === null ? null : ctx.services.participation.invitable(asker, seen, search);
  }

  @Policy('thread.facilitate')
  @FieldResolver(() => [ThreadExpected], { nullable: true, description: 'From whom it hopes for a post, by name: 500 at most. Null to others than facilitators; none where nobody is to be known.' })
  async expected(@Root() thread: Thread, @Ctx() ctx: Context) {
    const asker = await ctx.asker();
    const seen = await ctx.services.discussions.seen(asker, thread.id);
    return seen === null ? null : ctx.services.participation.expected(asker, seen);
  }

  @Policy('thread.facilitate')
  @FieldResolver(() => [ThreadReader], { nullable: true, description: 'Who has read it, the latest first: 500 at most. Null to others than facilitators; none where nobody is to be known.' })
  async readers(@Root() thread: Thread, @Ctx() ctx: Context) {
    const asker = await ctx.asker();
    const seen = await ctx.services.discussions.seen(asker, thread.id);
    return seen === null ? null : ctx.services.participation.readers(asker, seen);
  }
}

@Resolver(() => ThreadSummary)
export class ThreadSummaryResolver {
  @FieldResolver(() => Person, { description: 'Who wrote it.' })
  author(@Root() summary: ThreadSummary, @Ctx() ctx: Context) {
    return ctx.loaders.person.load(summary.authorId);
  }
}

@Resolver(() => ThreadInvited)
export class ThreadInvitedResolver {
  @FieldResolver(() => Person)
  person(@Root() { personId }: ThreadInvited, @Ctx() ctx: Context) {
    return ctx.loaders.person.load(personId);
  }

  @FieldResolver(() => Person, { description: 'Who let them in.' })
  invitedBy(@Root() { invitedById }: ThreadInvited, @Ctx() ctx: Context) {
    return ctx.loaders.person.load(invitedById);
  }
}

@Resolver(() => ThreadExpected)
export class ThreadExpectedResolver {
  @FieldResolver(() => Person, { nullable: true, description: 'Null where a whole department is awaited.' })
  person(@Root() { personId }: ThreadExpected, @Ctx() ctx: Context) {
    return personId === null ? null : ctx.loaders.person.load(personId);
  }

  @FieldResolver(() => Department, { nullable: true, description: 'The department that they would speak for, or that is awaited; null of people of the hub.' })
  department(@Root() { departmentId }: ThreadExpected, @Ctx() ctx: Context) {
    return departmentId === null ? null : ctx.loaders.department.load(departmentId);
  }
}

@Resolver(() => ThreadReader)
export class ThreadReaderResolver {
  @FieldResolver(() => Person)
  person(@Root() { personId }: ThreadReader, @Ctx() ctx: Context) {
    return ctx.loaders.person.load(personId);
  }
}

const BEYOND = 'null where the viewer does not see it, or it is something else.';

@Resolver(() => ThreadLink)
export class ThreadLinkResolver {
  @Policy('content.view')
  @FieldResolver(() => String, { nullable: true, description: 'The title of what is shown; null where the viewer does not see it.' })
  async title(@Root() link: ThreadLink, @Ctx() ctx: Context) {
    const shown = (await this.scheme(link, ctx)) ?? (await this.unit(link, ctx)) ?? (await this.sequence(link, ctx)) ?? (await this.step(link, ctx));
    return shown?.title ?? null;
  }

  @Policy('content.view')
  @FieldResolver(() => SchemeOfWork, { nullable: true, description: `The scheme of work; ${BEYOND}` })
  async scheme(@Root() { type, objectId }: ThreadLink, @Ctx() ctx: Context) {
    return type === 'SCHEME' && (await mayDo(await ctx.asker(), 'content.view', objectId)) ? ctx.loaders.scheme.load(objectId) : null;
  }

  @Policy('content.view')
  @FieldResolver(() => Unit, { nullable: true, description: `The unit; ${BEYOND}` })
  async unit(@Root() { type, objectId }: ThreadLink, @Ctx() ctx: Context) {
    return type === 'UNIT' && (await mayDo(await ctx.asker(), 'content.view', objectId)) ? ctx.loaders.unit.load(objectId) : null;
  }

  @Policy('content.view')
  @FieldResolver(() => LessonSequence, { nullable: true, description: `The lesson sequence; ${BEYOND}` })
  async sequence(@Root() { type, objectId }: ThreadLink, @Ctx() ctx: Context) {
    return type === 'SEQUENCE' && (await mayDo(await ctx.asker(), 'content.view', objectId)) ? ctx.loaders.sequence.load(objectId) : null;
  }

  @Policy('content.view')
  @FieldResolver(() => Step, { nullable: true, description: `The step; ${BEYOND}` })
  async step(@Root() { type, objectId }: ThreadLink, @Ctx() ctx: Context) {
    return type === 'STEP' && (await mayDo(await ctx.asker(), 'content.view', objectId)) ? ctx.loaders.step.load(objectId) : null;
  }
}

/** What moving posts adds to them. */
@Resolver(() => Post)
export class MovedPostResolver {
  @FieldResolver(() => Thread, { nullable: true, description: 'Of a post that was moved, the thread it came from; of a line about moving, splitting or merging, the other thread. Null where the viewer does not see that.' })
  async otherThread(@Root() { movedFromId }: PostModel, @Ctx() ctx: Context) {
    return movedFromId === null ? null : ctx.services.discussions.find(await ctx.asker(), movedFromId);
  }
}
