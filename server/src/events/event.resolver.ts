import { visit, type GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver, Root, Subscription, createUnionType, FieldResolver } from 'type-graphql';
import type { Asker } from '../asker.ts';
import type { Context } from '../context.ts';
import { showPost } from '../discussions/seen-once.ts';
import { GraphQLJSON } from '../documents/json.scalar.ts';
import { colourOf } from '../documents/rooms/presence.ts';
import { Node } from '../graphql/node.type.ts';
import { Policy } from '../graphql/policy.decorator.ts';
import { asPayload, payloadUnion } from '../graphql/problem.type.ts';
import { GraphQLInstant } from '../graphql/scalars.ts';
import { Thread } from '../discussions/thread.type.ts';
import { Person } from '../people/people.type.ts';
import { notFound } from '../platform/errors.ts';
import { idPrefix, type IdPrefix } from '../platform/ids.ts';
import { can } from '../policy/policy.ts';
import { stampOf } from './event.service.ts';
import { asksAlike, likenessOf } from './alike.ts';
import type { ScopeMessage } from './scope-stream.ts';
import { isVisibleTo } from './visible-events.ts';

@Policy('signedIn')
@ObjectType({ description: 'The first message: fetch what is on screen after it, and apply the events that follow.' })
export class EventsOpened {
  @Field(() => String, { description: 'Where this subscriber stands; opaque.' })
  cursor!: string;
}

@Policy('signedIn')
@ObjectType({ description: 'Something happened in the scope. A client that holds another cursor than `previousCursor` has missed something and subscribes anew after its own.' })
export class ScopeEvent {
  @Field(() => String)
  cursor!: string;

  @Field(() => String, { description: 'The cursor of this subscriber’s previous event.' })
  previousCursor!: string;

  @Field(() => String, { description: 'What happened, as `step.added`: a mutation’s name in the past tense.' })
  name!: string;

  @Field(() => GraphQLInstant)
  at!: Date;

  actorId!: string | null;
  nodeId!: string;
}

@Policy('signedIn')
@ObjectType({ description: 'The last message: too much was missed, or a role of the viewer’s has ended by its date. Fetch everything afresh, then subscribe without a cursor.' })
export class ResyncRequired {
  @Field(() => String)
  reason!: string;
}

@Policy('signedIn')
@ObjectType({ description: 'The last message: the viewer may no longer see this.' })
export class AccessEnded {
  @Field(() => String)
  reason!: string;
}

@Policy('signedIn')
@ObjectType({ description: 'Somebody who has the scope open.' })
export class PresentPerson {
  @Field(() => Person, { description: 'Stamped by the server.' })
  person!: Person;

  @Field(() => String, { description: 'Six-digit hexadecimal, the person’s own, the same in documents. Stamped by the server.' })
  colour!: string;

  @Field(() => GraphQLJSON, { nullable: true, description: 'Where in the scope, in what words the clients agree on, as they said last; null: gone. Comes from a client: check it.' })
  state!: unknown;
}

@Policy('signedIn')
@ObjectType({ description: 'Who is in the scope. Without a cursor, never stored, and sent to those only who select it.' })
export class ScopePresenceUpdated {
  @Field(() => [PresentPerson], { description: 'Everybody, or those who have come, moved or gone; the subscriber too. 200 at most.' })
  people!: PresentPerson[];

  @Field(() => Boolean, { description: 'Whether this is everybody: the first word after subscribing, also after a cursor. Say then where you are yourself.' })
  all!: boolean;
}

@Policy('signedIn')
@ObjectType({ description: 'Somebody else has posted in these threads. Sent by viewerEvents alone, to those who select it and have the threads open on no screen; without a cursor, and never stored: whoever was away asks for `newsInSpaces`.' })
export class ThreadsWithNews {
  @Field(() => [Thread], { description: 'Those that the viewer may read: as many as were posted in within a second.' })
  threads!: Thread[];
}

@InputType()
export class SetScopePresenceInput {
  @Field(() => ID, { description: 'The scheme, sequence, plan, thread, work group, department or hub whose events the caller follows.' }) scopeId!: string;
  @Field(() => GraphQLJSON, { nullable: true, description: 'Any JSON of 4 KB at most; null to be there no more. The latest word of a person stands.' }) state?: unknown;
}

@Policy('signedIn')
@ObjectType({ description: 'The others will see it within a moment.' })
export class ScopePresenceSet {
  @Field(() => ID) scopeId!: string;
}

const SetScopePresencePayload = payloadUnion('SetScopePresencePayload', ScopePresenceSet);

const ScopeEventMessage = createUnionType({
  name: 'ScopeEventMessage',
  description: 'What a subscriber of a scope is sent.',
  types: () => [EventsOpened, ScopeEvent, ScopePresenceUpdated, ThreadsWithNews, ResyncRequired, AccessEnded] as const,
  resolveType: (value: object) => value.constructor.name,
});

function toGraphQL(message: ScopeMessage, ctx: Context): object | Promise<object> {
  ctx.renewLoaders(message.kind === 'event' ? ctx.services.events.loadersFor(message.event) : message.kind === 'news' ? ctx.services.events.loadersFor(ofRound(message)) : undefined);
  switch (message.kind) {
    case 'opened':
      return Object.assign(new EventsOpened(), { cursor: message.cursor });
    case 'resync':
      return Object.assign(new ResyncRequired(), { reason: message.reason });
    case 'ended':
      return Object.assign(new AccessEnded(), { reason: message.reason });
    case 'presence': {
      const people = message.news.people.map(({ personId, name, state }) =>
        Object.assign(new PresentPerson(), { person: Object.assign(new Person(), { id: personId, name }), colour: colourOf(personId), state }),
      );
      return Object.assign(new ScopePresenceUpdated(), { people, all: message.news.all });
    }
    case 'news':
      return newsFor(message.threadIds, ctx);
    case 'event': {
      const { type, at, actorId, nodeId } = message.event;
      return Object.assign(new ScopeEvent(), { cursor: message.cursor, previousCursor: message.previousCursor, name: type, at, actorId, nodeId });
    }
  }
}

/** All who are told of news in one round read by the same loaders. */
const ofRound = ({ round }: { readonly round: number }) => ({ scope: 'news', seq: BigInt(round) });

async function newsFor(threadIds: readonly string[], ctx: Context): Promise<ThreadsWithNews> {
  const asker = await ctx.asker();
  const threads = await Promise.all(threadIds.map((id) => ctx.services.discussions.find(asker, id)));
  return Object.assign(new ThreadsWithNews(), { threads: threads.filter((thread) => thread !== null) });
}

interface Given {
  readonly args: Record<string, string>;
  readonly context: Context;
  readonly info: GraphQLResolveInfo;
}

type MayView = (asker: Asker) => Promise<{ allowed: boolean; departmentId: string | null }>;

/** Whether the operation selects a message: others are never sent what they would not read. */
function asksFor(message: 'ScopePresenceUpdated' | 'ThreadsWithNews', { operation, fragments }: Pick<GraphQLResolveInfo, 'operation' | 'fragments'>): boolean {
  let asks = false;
  const look = (node: { typeCondition?: { name: { value: string } } | undefined }) => void (asks ||= node.typeCondition?.name.value === message);
  for (const part of [operation, ...Object.values(fragments)]) visit(part, { InlineFragment: look, FragmentDefinition: look });
  return asks;
}

/** Opens a scope for whoever may see it now; the right is read afresh before every delivery. */
async function open({ context: ctx, args, info }: Given, scope: string, mayView: MayView) {
  const asker = await ctx.asker();
  const { allowed, departmentId } = await mayView(asker);
  if (!allowed) throw notFound();
  const { personId, expiresAt, accessVersion } = asker.actor;
  return ctx.services.events.subscribe({
    personId,
    scope,
    departmentId,
    after: args['after'] ?? null,
    origin: args['origin'] ?? null,
    // Of a department's objects the version that was read with them is not at hand: their first event looks.
    stamp: departmentId === null ? stampOf(accessVersion, null) : null,
    expiresAt,
    presence: asksFor('ScopePresenceUpdated', info),
    readableNews: scope !== personId || !asksFor('ThreadsWithNews', info) ? undefined : async (news) => {
      ctx.renewLoaders(ctx.services.events.loadersFor(ofRound(news)));
      const own = await ctx.asker();
      const seen = await Promise.all(news.threadIds.map((id) => ctx.services.discussions.seen(own, id)));
      const reads = await Promise.all(seen.map((thread) => thread !== null && ctx.services.discussions.mayReadOthers(own, thread)));
      return news.threadIds.filter((_, index) => reads[index]);
    },
    async mayStillSee() {
      ctx.renewRights();
      ctx.renewLoaders();
      return (await mayView(await ctx.asker())).allowed;
    },
    async isVisible(event) {
      ctx.renewLoaders(ctx.services.events.loadersFor(event));
      return isVisibleTo(await ctx.asker(), ctx.services, event);
    },
    async likeness(event) {
      if (!asksAlike(info)) return null;
      ctx.renewLoaders(ctx.services.events.loadersFor(event));
      return likenessOf(await ctx.asker(), ctx.services, event);
    },
  });
}

const content =
  (id: string, kind: IdPrefix): MayView =>
  async (asker) => {
    const facts = idPrefix(id) === kind ? await asker.loaders.contentFacts.load(id) : null;
    return { allowed: facts !== null && can(asker.actor, 'content.view', facts).allowed, departmentId: facts?.departmentId ?? null };
  };

@Resolver(() => ScopeEvent)
export class EventResolver {
  @Policy('signedIn')
  @Subscription(() => ScopeEventMessage, {
    description: 'A scheme of work: its programmes and units.',
    subscribe: (given: Given) => open(given, given.args['schemeId']!, content(given.args['schemeId']!, 'scheme')),
  })
  schemeEvents(@Ctx() ctx: Context, @Root() message: ScopeMessage, @Arg('schemeId', () => ID) _schemeId: string, @Arg('after', () => String, { nullable: true }) _after: string | null): object | Promise<object> {
    return toGraphQL(message, ctx);
  }

  @Policy('signedIn')
  @Subscription(() => ScopeEventMessage, {
    description: 'A lesson sequence: its steps and misconceptions, and what is said about it; their words come by documentSync.',
    subscribe: (given: Given) => open(given, given.args['sequenceId']!, content(given.args['sequenceId']!, 'sequence')),
  })
  sequenceEvents(@Ctx() ctx: Context, @Root() message: ScopeMessage, @Arg('sequenceId', () => ID) _sequenceId: string, @Arg('after', () => String, { nullable: true }) _after: string | null): object | Promise<object> {
    return toGraphQL(message, ctx);
  }

  @Policy('signedIn')
  @Subscription(() => ScopeEventMessage, {
    description: 'A development plan: what is in it, what becomes of it, and what is said about it; its text comes by documentSync.',
    subscribe: (given: Given) => open(given, given.args['planId']!, content(given.args['planId']!, 'plan')),
  })
  planEvents(
    @Ctx() ctx: Context,
    @Root() message: ScopeMessage,
    @Arg('planId', () => ID) _planId: string,
    @Arg('after', () => String, { nullable: true }) _after: string | null,
    @Arg('origin', () => String, { nullable: true, description: 'The client’s own name for itself: what it did under that name itself is left out.' }) _origin: string | null,
  ): object | Promise<object> {
    return toGraphQL(message, ctx);
  }

  @Policy('signedIn')
  @Subscription(() => ScopeEventMessage, {
    description: 'A work group: who takes part, and what is shared in it.',
    subscribe: (given: Given) =>
      open(given, given.args['workGroupId']!, async (asker) => ({
        allowed: (await given.context.services.workGroups.find(asker, given.args['workGroupId']!)) !== null,
        departmentId: null,
      })),
  })
  workGroupEvents(@Ctx() ctx: Context, @Root() message: ScopeMessage, @Arg('workGroupId', () => ID) _workGroupId: string, @Arg('after', () => String, { nullable: true }) _after: string | null): object | Promise<object> {
    return toGraphQL(message, ctx);
  }

  @Policy('signedIn')
  @Subscription(() => ScopeEventMessage, {
    description: 'A department: its people, schemes, imports, and what is shared with it.',
    subscribe: (given: Given) =>
      open(given, given.args['departmentId']!, async (asker) => ({
        allowed: await given.context.services.departments.may(asker, 'department.members', given.args['departmentId']!),
        departmentId: given.args['departmentId']!,
      })),
  })
  departmentEvents(@Ctx() ctx: Context, @Root() message: ScopeMessage, @Arg('departmentId', () => ID) _departmentId: string, @Arg('after', () => String, { nullable: true }) _after: string | null): object | Promise<object> {
    return toGraphQL(message, ctx);
  }

  @Policy('signedIn')
  @Subscription(() => ScopeEventMessage, {
    description: 'A hub: its schools and work groups.',
    subscribe: (given: Given) =>
      open(given, given.args['hubId']!, async (asker) => ({
        allowed: can(asker.actor, 'hub.view', { hubId: given.args['hubId']! }).allowed,
        departmentId: null,
      })),
  })
  hubEvents(@Ctx() ctx: Context, @Root() message: ScopeMessage, @Arg('hubId', () => ID) _hubId: string, @Arg('after', () => String, { nullable: true }) _after: string | null): object | Promise<object> {
    return toGraphQL(message, ctx);
  }

  @Policy('signedIn')
  @Subscription(() => ScopeEventMessage, {
    description: 'A thread: its posts, and what its facilitators do.',
    subscribe: (given: Given) =>
      open(given, given.args['threadId']!, async (asker) => ({
        allowed: (await given.context.services.discussions.find(asker, given.args['threadId']!)) !== null,
        departmentId: null,
      })),
  })
  threadEvents(
    @Ctx() ctx: Context,
    @Root() message: ScopeMessage,
    @Arg('threadId', () => ID) _threadId: string,
    @Arg('after', () => String, { nullable: true }) _after: string | null,
    @Arg('origin', () => String, { nullable: true, description: 'The client’s own name for itself: what it did under that name itself is left out.' }) _origin: string | null,
  ): object | Promise<object> {
    return toGraphQL(message, ctx);
  }

  @Policy('signedIn')
  @Subscription(() => ScopeEventMessage, {
    description: 'Whoever is signed in: that their rights have changed, what came into their inbox, and what they have read.',
    subscribe: (given: Given) =>
      open(given, given.context.viewer!.personId, async () => ({ allowed: true, departmentId: null })),
  })
  viewerEvents(@Ctx() ctx: Context, @Root() message: ScopeMessage, @Arg('after', () => String, { nullable: true }) _after: string | null): object | Promise<object> {
    return toGraphQL(message, ctx);
  }

  @Policy('signedIn')
  @Mutation(() => SetScopePresencePayload, { description: 'Says where the caller is in a scope, for as long as their subscription to its events, with presence selected, is open.' })
  async setScopePresence(@Arg('input', () => SetScopePresenceInput) { scopeId, state }: SetScopePresenceInput, @Ctx() ctx: Context) {
    return asPayload(ScopePresenceSet, async () => {
      await ctx.services.events.setPresence(scopeId, ctx.viewer!.personId, state ?? null);
      return { scopeId };
    });
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Who did it.' })
  actor(@Root() event: ScopeEvent, @Ctx() ctx: Context) {
    return event.actorId === null ? null : ctx.loaders.person.load(event.actorId);
  }

  @FieldResolver(() => Node, { nullable: true, description: 'What it is about, as it is now; null where it is not there for the viewer.' })
  async node(@Root() event: ScopeEvent, @Ctx() ctx: Context) {
    const asker = await ctx.asker();
    if (idPrefix(event.nodeId) === 'post') return (await showPost(asker, event.nodeId))?.post ?? null;
    return ctx.services.nodes.find(asker, event.nodeId);
  }
}
