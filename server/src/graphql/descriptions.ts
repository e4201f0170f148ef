import { isInputObjectType, isInterfaceType, isObjectType, type GraphQLSchema } from 'graphql';

/** Words that mean the same wherever a field has them: said here once, unless a field says more of itself. */
const COMMON: Readonly<Record<string, string>> = {
  academicYear: 'The year in which the academic year begins: 2026 for 2026/27.',
  action: 'What was done, or tried.',
  actionId: 'The action’s id.',
  anonymity: 'Who sees whose words are whose.',
  apiToken: 'The token, without its secret.',
  apiTokenId: 'The token’s id.',
  at: 'When it happened.',
  colour: 'As `#rrggbb`, the same for a person wherever they are.',
  comment: 'Comment on it.',
  createdAt: 'When it was made.',
  cursor: 'The subscriber’s place after this event; opaque.',
  criterionId: 'The criterion’s id.',
  date: 'The day itself, in London.',
  decision: 'The decision as it is now.',
  decisionId: 'The decision’s id.',
  department: 'The department it is of.',
  departmentId: 'The department’s id.',
  documentId: 'The document’s id.',
  edges: 'The nodes of this page with their cursors.',
  email: 'An e-mail address; case does not matter.',
  endCursor: 'Where the next page begins, for `after`; null on an empty page.',
  expiresAt: 'When it ends by itself.',
  grant: 'The grant as it is now.',
  grantedAt: 'When it was given.',
  grantedBy: 'Who gave it.',
  grantId: 'The grant’s id.',
  halfTerm: 'The half-term it stands in.',
  hasNextPage: 'Whether another page follows.',
  hasPreviousPage: 'Whether something stands before this page.',
  hub: 'The hub it is of.',
  hubId: 'The hub’s id.',
  import: 'The import as it runs.',
  invitation: 'The invitation, without its link.',
  invitationId: 'The invitation’s id.',
  keyStage: 'The key stage in focus, 3 or 4.',
  kind: 'Where the group stands on the pathway.',
  lessons: 'How many lessons were read.',
  level: 'How far the right goes.',
  localAuthority: 'The local authority it lies in.',
  meaning: 'What the word means, in a sentence.',
  meetingModel: 'How and how often the group meets (R7).',
  membership: 'The membership as it is now.',
  membershipId: 'The membership’s id.',
  misconception: 'The misconception as it is now.',
  misconceptionId: 'The misconception’s id.',
  name: 'Its name, as people say it.',
  onePer: 'Of whom the thread takes one opening post; null for no limit.',
  origin: 'What the sender’s client calls itself: events of its own doing are not sent to it again.',
  openThread: 'Open a thread.',
  pageInfo: 'Whether there is more, and where it begins.',
  parkedEditId: 'Under this id the words are kept.',
  person: 'Who it is.',
  personId: 'The person’s id.',
  placement: 'Where the unit stands now.',
  placementId: 'The placement’s id.',
  planId: 'The plan’s id.',
  position: 'Its place in the order: a fractional index, compared as bytes, ties by id.',
  post: 'The post as it is now.',
  postBeforeSeeing: 'Whether one posts before one sees others.',
  postId: 'The post’s id.',
  priorityId: 'The priority’s id.',
  programme: 'The programme as it is now.',
  programmeId: 'The programme’s id.',
  reason: 'Why, in a sentence or a code.',
  revoke: 'Take it back.',
  revokedAt: 'When it was taken back; null while it holds.',
  role: 'The role it gives.',
  scheme: 'The scheme as it is now.',
  schemeId: 'The scheme’s id.',
  school: 'The school it is of.',
  scope: 'What it reaches.',
  scopeId: 'The id of what is looked at.',
  sequence: 'The lesson sequence as it is now.',
  sequenceId: 'The lesson sequence’s id.',
  startCursor: 'Where the page before begins, for `before` where there is one; null on an empty page.',
  startsOn: 'The first day.',
  status: 'How far it has come.',
  step: 'The step as it is now.',
  stepId: 'The step’s id.',
  template: 'The template as it is now.',
  term: 'The word itself.',
  theme: 'What the group works on this year.',
  thread: 'The thread as it is now.',
  threadId: 'The thread’s id.',
  tier: 'Of Key Stage 4 alone.',
  title: 'Its title, 1 to 200 characters.',
  trust: 'The multi-academy trust it belongs to.',
  unit: 'The unit as it is now.',
  unitId: 'The unit’s id.',
  units: 'How many units were read.',
  unitTitle: 'The title of the unit it is in.',
  updatedAt: 'When it last changed.',
  viewerCan: 'What the viewer may do with it.',
  weeks: 'How many weeks it takes.',
  workGroup: 'The work group as it is now.',
  workGroupId: 'The work group’s id.',
};

const ROOTS: Readonly<Record<string, string>> = {
  Query: 'What can be asked for. What does not exist and what may not be seen are both null.',
  Mutation: 'What can be done. Each answers with what changed, or with the problem that stopped it.',
  Subscription: 'What can be followed live: one subscription for each thing that people look at.',
};

/**
 * Describes what the resolvers' own files left to the common words.
 * @throws Error that names every type and field that is still without a description
 */
export function describe(schema: GraphQLSchema): void {
  const inputs = mutationsOfInputs(schema);
  const missing: string[] = [];
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__')) continue;
    const edge = /^(\w+)Edge$/.exec(type.name)?.[1];
    type.description ??= ROOTS[type.name] ?? inputs.get(type.name) ?? (edge === undefined ? undefined : `A ${edge} in its place in a list.`);
    if (!type.description) missing.push(type.name);
    if (!isObjectType(type) && !isInputObjectType(type) && !isInterfaceType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      field.description ??= field.name === 'id' ? 'Opaque, and for ever.' : field.name === 'node' && edge !== undefined ? `The ${edge}.` : COMMON[field.name];
      if (!field.description) missing.push(`${type.name}.${field.name}`);
    }
  }
  if (missing.length > 0) throw new Error(`The schema is the API's manual; it says nothing of ${missing.join(', ')}.`);
}

function mutationsOfInputs(schema: GraphQLSchema): Map<string, string> {
  const users = new Map<string, string[]>();
  for (const { name, args } of Object.values(schema.getMutationType()?.getFields() ?? {})) {
    for (const { type } of args) {
      const input = String(type).replaceAll(/[![\]]/g, '');
      users.set(input, [...(users.get(input) ?? []), `\`${name}\``]);
    }
  }
  return new Map([...users].map(([input, names]) => [input, `What ${names.join(', ')} ${names.length === 1 ? 'needs' : 'need'} to know.`]));
}
