import { createUnionType, Field, ObjectType } from 'type-graphql';
import { Policy } from '../graphql/policy.decorator.ts';
import { ConflictProblem, ForbiddenProblem, InvalidInputProblem, NotFoundProblem, payloadUnion, Problem } from '../graphql/problem.type.ts';
import { Post } from './post.type.ts';
import { PostDraft, Thread } from './thread.type.ts';

@Policy('thread.open')
@ObjectType({ description: 'The new thread.' })
export class ThreadOpened {
  @Field(() => Thread, { description: 'As it stands now.' }) thread!: Thread;
}

@Policy('thread.facilitate')
@ObjectType({ description: 'The thread as it is now.' })
export class ThreadEdited {
  @Field(() => Thread, { description: 'As it stands now.' }) thread!: Thread;
}

@Policy('thread.post')
@ObjectType({ description: 'The new post, or the one that was sent before under the same client key.' })
export class PostAdded {
  @Field(() => Post, { description: 'As it stands now.' }) post!: Post;
  @Field(() => Thread, { description: 'The thread with it.' }) thread!: Thread;
}

@Policy('thread.post')
@ObjectType({ implements: Problem, description: 'This thread takes one opening post of each, and there is one already.' })
export class AlreadyPostedProblem extends Problem {
  @Field(() => Post, { nullable: true, description: 'The one that stands in its place; null where the viewer may not see it, or not whose it is.' }) first!: Post | null;
}

@Policy('post.edit')
@ObjectType({ description: 'The post with its new words.' })
export class PostEdited {
  @Field(() => Post, { description: 'As it stands now.' }) post!: Post;
}

@Policy('post.delete')
@ObjectType({ description: 'What is left of the post.' })
export class PostDeleted {
  @Field(() => Post, { description: 'As it stands now.' }) post!: Post;
  @Field(() => Thread, { description: 'The thread without its words.' }) thread!: Thread;
}

@Policy('thread.post')
@ObjectType({ description: 'The post with what people said of it.' })
export class PostReacted {
  @Field(() => Post, { description: 'As it stands now.' }) post!: Post;
}

@Policy('thread.own')
@ObjectType({ description: 'The words are kept, for the viewer alone.' })
export class PostDraftSaved {
  @Field(() => PostDraft, { description: 'What is kept.' }) draft!: PostDraft;
  @Field(() => Thread, { description: 'The thread they are for.' }) thread!: Thread;
}

@Policy('thread.own')
@ObjectType({ description: 'Nothing is kept any more.' })
export class PostDraftDiscarded {
  @Field(() => Thread, { description: 'The thread they were for.' }) thread!: Thread;
}

@Policy('thread.own')
@ObjectType({ description: 'It counts as read, on every screen of the viewer.' })
export class ThreadMarkedRead {
  @Field(() => Thread, { description: 'As it stands now.' }) thread!: Thread;
}

export const OpenThreadPayload = payloadUnion('OpenThreadPayload', ThreadOpened);
export const EditThreadPayload = payloadUnion('EditThreadPayload', ThreadEdited);
export const AddPostPayload = createUnionType({
  name: 'AddPostPayload',
  description: 'What became of the request: PostAdded, or the problem that stopped it.',
  types: () => [PostAdded, AlreadyPostedProblem, NotFoundProblem, ForbiddenProblem, InvalidInputProblem, ConflictProblem] as const,
  resolveType: (value: object) => value.constructor.name,
});
export const EditPostPayload = payloadUnion('EditPostPayload', PostEdited);
export const DeletePostPayload = payloadUnion('DeletePostPayload', PostDeleted);
export const ReactToPostPayload = payloadUnion('ReactToPostPayload', PostReacted);
export const SavePostDraftPayload = payloadUnion('SavePostDraftPayload', PostDraftSaved);
export const DiscardPostDraftPayload = payloadUnion('DiscardPostDraftPayload', PostDraftDiscarded);
export const MarkThreadReadPayload = payloadUnion('MarkThreadReadPayload', ThreadMarkedRead);
