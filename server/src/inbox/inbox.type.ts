import { Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { InboxKind } from '../generated/prisma/enums.ts';
import { connectionType } from '../graphql/connection.ts';
import { Node } from '../graphql/node.type.ts';
import { Policy } from '../graphql/policy.decorator.ts';
import { payloadUnion } from '../graphql/problem.type.ts';
import { GraphQLInstant } from '../graphql/scalars.ts';

registerEnumType(InboxKind, {
  name: 'InboxKind',
  description: 'Why somebody was told of something.',
  valuesConfig: {
    MENTION: { description: 'It mentions them.' },
    REPLY: { description: 'It answers a thread that they wrote in.' },
    NUDGE: { description: 'They are asked to post in a thread.' },
    INVITED: { description: 'They were let into a thread by name.' },
    REPORT: { description: 'Somebody reported a post in a thread that they facilitate.' },
    ACTION: { description: 'They were given something to do.' },
    DECISION: { description: 'Theirs: the change it proposes was accepted or declined.' },
  },
});

@Policy('inbox.own')
@ObjectType({ implements: Node, description: 'Something that the viewer was told of by name. It is there while the viewer sees what it is about.' })
export class InboxItem extends Node {
  @Field(() => InboxKind, { description: 'Why the viewer was told.' })
  kind!: InboxKind;

  @Field(() => GraphQLInstant, { description: 'When it happened.' })
  at!: Date;

  @Field(() => GraphQLInstant, { nullable: true, description: 'When the viewer had read it; null for not yet.' })
  readAt!: Date | null;

  commentId!: string | null;
  threadId!: string | null;
  postId!: string | null;
  actionId!: string | null;
  actorId!: string | null;
}

export const InboxConnection = connectionType(InboxItem, 'InboxItem');

@InputType({ description: 'What was read: these items, or all of them.' })
export class MarkInboxReadInput {
  @Field(() => [ID], { nullable: true, description: '1 to 100 of one’s items.' }) ids?: string[] | null;
  @Field(() => Boolean, { nullable: true, description: 'True for everything in the inbox.' }) all?: boolean | null;
}

@Policy('inbox.own')
@ObjectType({ description: 'It counts as read, on every screen of the viewer.' })
export class InboxMarkedRead {
  @Field(() => [InboxItem], { description: 'Those named; none where all were meant.' })
  items!: InboxItem[];
}

export const MarkInboxReadPayload = payloadUnion('MarkInboxReadPayload', InboxMarkedRead);
