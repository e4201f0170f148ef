import { Field, ID, InterfaceType } from 'type-graphql';
import { idPrefix, type IdPrefix } from '../platform/ids.ts';

/** The GraphQL type that an id's prefix stands for. */
const TYPE_OF_PREFIX: Partial<Record<IdPrefix, string>> = {
  person: 'Person',
  membership: 'Membership',
  invitation: 'Invitation',
  hub: 'Hub',
  school: 'School',
  department: 'Department',
  workgroup: 'WorkGroup',
  scheme: 'SchemeOfWork',
  programme: 'Programme',
  unit: 'Unit',
  placement: 'UnitPlacement',
  thread: 'CurriculumThread',
  term: 'VocabularyTerm',
  import: 'CurriculumImport',
  sequence: 'LessonSequence',
  step: 'Step',
  misconception: 'Misconception',
  grant: 'SharingGrant',
  audit: 'AuditEntry',
  token: 'ApiToken',
  comment: 'Comment',
  inbox: 'InboxItem',
  discussion: 'Thread',
  post: 'Post',
  action: 'Action',
  plan: 'DevelopmentPlan',
  priority: 'Priority',
  criterion: 'SuccessCriterion',
  milestone: 'Milestone',
  evidence: 'Evidence',
  review: 'PlanReview',
};

/** The type name of a row, from its id. */
export function typeNameOf(value: { id: string }): string | undefined {
  const prefix = idPrefix(value.id);
  return prefix === null ? undefined : TYPE_OF_PREFIX[prefix];
}

@InterfaceType('Node', {
  description: 'Anything with an opaque id of its own that `Query.node` finds again.',
  resolveType: typeNameOf,
})
export abstract class Node {
  @Field(() => ID)
  id!: string;
}
