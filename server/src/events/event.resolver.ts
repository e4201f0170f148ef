import { Arg, Ctx, Field, ID, ObjectType, Resolver, Root, Subscription, createUnionType, FieldResolver } from 'type-graphql';
import type { Asker } from '../asker.ts';
import type { Context } from '../context.ts';
import { Node } from '../graphql/node.type.ts';
import { Policy } from '../graphql/policy.decorator.ts';
import { GraphQLInstant } from '../graphql/scalars.ts';
import { Person } from '../people/people.type.ts';
import { notFound } from '../platform/errors.ts';
import { can } from '../policy/policy.ts';
import type { ScopeMessage } from './scope-stream.ts';

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
@ObjectType({ description: 'The last message: too much was missed. Fetch everything afresh, then subscribe without a cursor.' })
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

const ScopeEventMessage = createUnionType({
  name: 'ScopeEventMessage',
  description: 'What a subscriber of a scope is sent.',
  types: () => [EventsOpened, ScopeEvent, ResyncRequired, AccessEnded] as const,
  resolveType: (value: object) => value.constructor.name,
});

function toGraphQL(message: ScopeMessage, ctx: Context): object {
  ctx.renewLoaders();
  switch (message.kind) {
    case 'opened':
      return Object.assign(new EventsOpened(), { cursor: message.cursor });
    case 'resync':
      return Object.assign(new ResyncRequired(), { reason: message.reason });
    case 'ended':
      return Object.assign(new AccessEnded(), { reason: message.reason });
    case 'event': {
      const { type, at, actorId, nodeId } = message.event;
      return Object.assign(new ScopeEvent(), { cursor: message.cursor, previousCursor: message.previousCursor, name: type, at, actorId, nodeId });
    }
  }
}

type MayView = (asker: Asker) => Promise<{ allowed: boolean; departmentId: string | null }>;

/** Opens a scope for whoever may see it now; the right is read afresh before every delivery. */
async function open(ctx: Context, scope: string, after: string | null, mayView: MayView) {
  const asker = await ctx.asker();
  const { allowed, departmentId } = await mayView(asker);
  if (!allowed) throw notFound();
  const { personId, expiresAt } = asker.actor;
  return ctx.services.events.subscribe({
    personId,
    scope,
    departmentId,
    after,
    expiresAt,
    async mayStillSee() {
      ctx.renewRights();
      ctx.renewLoaders();
      return (await mayView(await ctx.asker())).allowed;
    },
  });
}

const content =
  (id: string): MayView =>
  async (asker) => {
    const facts = await asker.loaders.contentFacts.load(id);
    return { allowed: facts !== null && can(asker.actor, 'content.view', facts).allowed, departmentId: facts?.departmentId ?? null };
  };

interface Given {
  args: Record<string, string>;
  context: Context;
}

@Resolver(() => ScopeEvent)
export class EventResolver {
  @Policy('signedIn')
  @Subscription(() => ScopeEventMessage, {
    description: 'A scheme of work: its programmes and units.',
    subscribe: ({ args, context }: Given) => open(context, args['schemeId']!, args['after'] ?? null, content(args['schemeId']!)),
  })
  schemeEvents(@Ctx() ctx: Context, @Root() message: ScopeMessage, @Arg('schemeId', () => ID) _schemeId: string, @Arg('after', () => String, { nullable: true }) _after: string | null): object {
    return toGraphQL(message, ctx);
  }

  @Policy('signedIn')
  @Subscription(() => ScopeEventMessage, {
    description: 'A lesson sequence: its steps and misconceptions; their words come by documentSync.',
    subscribe: ({ args, context }: Given) => open(context, args['sequenceId']!, args['after'] ?? null, content(args['sequenceId']!)),
  })
  sequenceEvents(@Ctx() ctx: Context, @Root() message: ScopeMessage, @Arg('sequenceId', () => ID) _sequenceId: string, @Arg('after', () => String, { nullable: true }) _after: string | null): object {
    return toGraphQL(message, ctx);
  }

  @Policy('signedIn')
  @Subscription(() => ScopeEventMessage, {
    description: 'A work group: who takes part, and what is shared in it.',
    subscribe: ({ args, context }: Given) =>
      open(context, args['workGroupId']!, args['after'] ?? null, async (asker) => ({
        allowed: (await context.services.workGroups.find(asker, args['workGroupId']!)) !== null,
        departmentId: null,
      })),
  })
  workGroupEvents(@Ctx() ctx: Context, @Root() message: ScopeMessage, @Arg('workGroupId', () => ID) _workGroupId: string, @Arg('after', () => String, { nullable: true }) _after: string | null): object {
    return toGraphQL(message, ctx);
  }

  @Policy('signedIn')
  @Subscription(() => ScopeEventMessage, {
    description: 'A department: its people, schemes, imports, and what is shared with it.',
    subscribe: ({ args, context }: Given) =>
      open(context, args['departmentId']!, args['after'] ?? null, async (asker) => ({
        allowed: await context.services.departments.may(asker, 'department.members', args['departmentId']!),
        departmentId: args['departmentId']!,
      })),
  })
  departmentEvents(@Ctx() ctx: Context, @Root() message: ScopeMessage, @Arg('departmentId', () => ID) _departmentId: string, @Arg('after', () => String, { nullable: true }) _after: string | null): object {
    return toGraphQL(message, ctx);
  }

  @Policy('signedIn')
  @Subscription(() => ScopeEventMessage, {
    description: 'A hub: its schools and work groups.',
    subscribe: ({ args, context }: Given) =>
      open(context, args['hubId']!, args['after'] ?? null, async (asker) => ({
        allowed: can(asker.actor, 'hub.view', { hubId: args['hubId']! }).allowed,
        departmentId: null,
      })),
  })
  hubEvents(@Ctx() ctx: Context, @Root() message: ScopeMessage, @Arg('hubId', () => ID) _hubId: string, @Arg('after', () => String, { nullable: true }) _after: string | null): object {
    return toGraphQL(message, ctx);
  }

  @Policy('signedIn')
  @Subscription(() => ScopeEventMessage, {
    description: 'Whoever is signed in: that their rights have changed.',
    subscribe: ({ args, context }: Given) =>
      open(context, context.viewer!.personId, args['after'] ?? null, async () => ({ allowed: true, departmentId: null })),
  })
  viewerEvents(@Ctx() ctx: Context, @Root() message: ScopeMessage, @Arg('after', () => String, { nullable: true }) _after: string | null): object {
    return toGraphQL(message, ctx);
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Who did it.' })
  actor(@Root() event: ScopeEvent, @Ctx() ctx: Context) {
    return event.actorId === null ? null : ctx.loaders.person.load(event.actorId);
  }

  @FieldResolver(() => Node, { nullable: true, description: 'What it is about, as it is now; null where it is not there for the viewer.' })
  async node(@Root() event: ScopeEvent, @Ctx() ctx: Context) {
    return ctx.services.nodes.find(await ctx.asker(), event.nodeId);
  }
}
