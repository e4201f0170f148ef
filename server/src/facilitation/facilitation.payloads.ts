import { Field, Int, ObjectType } from 'type-graphql';
import { Thread } from '../discussions/thread.type.ts';
import { Policy } from '../graphql/policy.decorator.ts';
import { payloadUnion } from '../graphql/problem.type.ts';

@Policy('thread.facilitate')
@ObjectType({ description: 'Whether it stands first is changed.' })
export class ThreadPinned {
  @Field(() => Thread, { description: 'As it stands now.' }) thread!: Thread;
}

@Policy('thread.facilitate')
@ObjectType({ description: 'Whether people post in it is changed.' })
export class ThreadLocked {
  @Field(() => Thread, { description: 'As it stands now.' }) thread!: Thread;
}

@Policy('thread.facilitate')
@ObjectType({ description: 'The thread in its new stage.' })
export class ThreadStageSet {
  @Field(() => Thread, { description: 'As it stands now.' }) thread!: Thread;
}

@Policy('thread.facilitate')
@ObjectType({ description: 'The thread with its new summary.' })
export class ThreadSummaryWritten {
  @Field(() => Thread, { description: 'As it stands now.' }) thread!: Thread;
}

@Policy('thread.facilitate')
@ObjectType({ description: 'The thread with what it came to.' })
export class ThreadClosed {
  @Field(() => Thread, { description: 'As it stands now.' }) thread!: Thread;
}

@Policy('thread.facilitate')
@ObjectType({ description: 'The thread, open again.' })
export class ThreadReopened {
  @Field(() => Thread, { description: 'As it stands now.' }) thread!: Thread;
}

@Policy('thread.facilitate')
@ObjectType({ description: 'The thread with whoever leads it now.' })
export class ThreadHandedOver {
  @Field(() => Thread, { description: 'As it stands now.' }) thread!: Thread;
}

@Policy('thread.facilitate')
@ObjectType({ description: 'The thread with those let in.' })
export class PeopleInvitedToThread {
  @Field(() => Thread, { description: 'As it stands now.' }) thread!: Thread;
}

@Policy('thread.facilitate')
@ObjectType({ description: 'The thread without them.' })
export class PersonUninvitedFromThread {
  @Field(() => Thread, { description: 'As it stands now.' }) thread!: Thread;
}

@Policy('thread.facilitate')
@ObjectType({ description: 'The thread with what is shown beside it.' })
export class ThreadLinked {
  @Field(() => Thread, { description: 'As it stands now.' }) thread!: Thread;
}

@Policy('thread.facilitate')
@ObjectType({ description: 'The thread with what is still shown beside it.' })
export class ThreadUnlinked {
  @Field(() => Thread, { description: 'As it stands now.' }) thread!: Thread;
}

@Policy('thread.facilitate')
@ObjectType({ description: 'Those who have not posted were asked to.' })
export class ThreadNudged {
  @Field(() => Thread, { description: 'As it stands now.' }) thread!: Thread;
  @Field(() => Int, { description: 'How many people were asked.' }) nudged!: number;
}

@Policy('thread.facilitate')
@ObjectType({ description: 'The posts are in the other thread.' })
export class PostsMoved {
  @Field(() => Thread, { description: 'Where they were.' }) from!: Thread;
  @Field(() => Thread, { description: 'Where they are.' }) into!: Thread;
}

@Policy('thread.facilitate')
@ObjectType({ description: 'The posts are in a new thread.' })
export class ThreadSplit {
  @Field(() => Thread, { description: 'Where they were.' }) from!: Thread;
  @Field(() => Thread, { description: 'Where they are.' }) into!: Thread;
}

@Policy('thread.facilitate')
@ObjectType({ description: 'The first thread has ended in the second.' })
export class ThreadsMerged {
  @Field(() => Thread, { description: 'Where they were.' }) from!: Thread;
  @Field(() => Thread, { description: 'Where they are.' }) into!: Thread;
}

export const PinThreadPayload = payloadUnion('PinThreadPayload', ThreadPinned);
export const LockThreadPayload = payloadUnion('LockThreadPayload', ThreadLocked);
export const SetThreadStagePayload = payloadUnion('SetThreadStagePayload', ThreadStageSet);
export const WriteThreadSummaryPayload = payloadUnion('WriteThreadSummaryPayload', ThreadSummaryWritten);
export const CloseThreadPayload = payloadUnion('CloseThreadPayload', ThreadClosed);
export const ReopenThreadPayload = payloadUnion('ReopenThreadPayload', ThreadReopened);
export const HandOverThreadPayload = payloadUnion('HandOverThreadPayload', ThreadHandedOver);
export const InviteToThreadPayload = payloadUnion('InviteToThreadPayload', PeopleInvitedToThread);
export const UninviteFromThreadPayload = payloadUnion('UninviteFromThreadPayload', PersonUninvitedFromThread);
export const LinkToThreadPayload = payloadUnion('LinkToThreadPayload', ThreadLinked);
export const UnlinkFromThreadPayload = payloadUnion('UnlinkFromThreadPayload', ThreadUnlinked);
export const NudgeThreadPayload = payloadUnion('NudgeThreadPayload', ThreadNudged);
export const MovePostsPayload = payloadUnion('MovePostsPayload', PostsMoved);
export const SplitThreadPayload = payloadUnion('SplitThreadPayload', ThreadSplit);
export const MergeThreadsPayload = payloadUnion('MergeThreadsPayload', ThreadsMerged);
