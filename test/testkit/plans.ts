import type { TestClient } from './client.ts';
import type { TestServer } from './server.ts';
import type { TestPerson } from './world.ts';

/** What an answer holds: tests look into it by hand, and a wrong path fails the test. */
// oxlint-disable-next-line typescript/no-explicit-any
export type Seen = any;

const HEAD = `id title status academicYear owner { id } signedOffAt signedOffNote signedOffBy { id } updatedAt priorities { id } removedPriorities { id } actions { id } evidence { id } reviews { id }
  progress { percent notStarted inProgress notMet partiallyMet met } unmet { id } warnings changeCount`;
const PRIORITY = 'id title position removedAt owner { id } rag criteria { id } actions { id } milestones { id } progress { percent } unmet { id } links { id type } viewerCan { edit editActions }';
const CRITERION = 'id title expectedEvidence state weight lasting position removedAt owner { id } actions { id } evidence { id } links { id type } viewerCan { edit editActions }';
const ACTION = `id title note status owner { id } supporter { id } startsOn startHalfTerm dueOn dueHalfTerm dueBy due releaseHalfDays cost lasting position removedAt carriedReason evidence { id }
  dependsOn { id } links { id type } priority { id } criterion { id } viewerCan { update edit }`;
const EVIDENCE = 'id kind title note at removedAt linkType addedBy { id } file { id name } criterion { id } action { id } viewerCan { edit }';
const MILESTONE = 'id halfTerm rag comment at by { id } priority { id }';
const REVIEW = 'id term text at author { id }';

/** Every piece of a plan, each with what a screen shows of it. */
const WHOLE = `${HEAD} viewerCan { edit editActions lead signOff history } all: priorities { ${PRIORITY} milestones { ${MILESTONE} } criteria { ${CRITERION} } }
  actions { ${ACTION} } evidence { ${EVIDENCE} } reviews { ${REVIEW} }`;
export const PLAN = `query ($id: ID!) { plan(id: $id) { ${WHOLE} } }`;

const IN_PLAN = `plan { ${HEAD} all: priorities { ${PRIORITY} all: criteria { ${CRITERION} } } }`;
/** What happens in a plan, with the title of what it is about. */
export const EVENTS = `subscription ($id: ID!, $after: String, $origin: String) { planEvents(planId: $id, after: $after, origin: $origin) { __typename
  ... on EventsOpened { cursor } ... on AccessEnded { reason } ... on ScopeEvent { name cursor previousCursor actor { id } node { __typename id ... on Priority { title } } } } }`;

/** What a screen reads of the thing that an event is about: it, and how priorities and criteria stand around it. */
const ABOUT: Readonly<Record<string, string>> = {
  // Put away, all of it is read only.
  DevelopmentPlan: WHOLE,
  Priority: `${PRIORITY} ${IN_PLAN}`,
  SuccessCriterion: `${CRITERION} ${IN_PLAN} actions { ${ACTION} }`,
  Action: `${ACTION} ${IN_PLAN}`,
  Evidence: `${EVIDENCE} ${IN_PLAN} for: action { ${ACTION} }`,
  Milestone: `${MILESTONE} ${IN_PLAN}`,
  PlanReview: `${REVIEW} ${IN_PLAN}`,
};

/** The node of an event, read as it is now. */
export const readNode = async (client: TestClient, { __typename, id }: Seen): Promise<Seen> => (await client.data(`query ($id: ID!) { node(id: $id) { __typename ... on ${__typename} { ${ABOUT[__typename]} } } }`, { id })).node;

const SUCCESS: Readonly<Record<string, string>> = {
  PlanPayload: '... on PlanChanged { plan { id status signedOffAt } }',
  RollOverPlanPayload: '... on PlanRolledOver { plan { id } from { id } }',
  WriteReviewPayload: '... on ReviewWritten { review { id } }',
  PriorityPayload: `... on PriorityChanged { priority { ${PRIORITY} } }`,
  CriterionPayload: `... on CriterionChanged { criterion { ${CRITERION} } }`,
  PlanActionPayload: `... on PlanActionChanged { action { ${ACTION} } }`,
  PlanItemPayload: '... on PlanItemChanged { item { __typename id } }',
  SetMilestonePayload: `... on MilestoneSet { milestone { ${MILESTONE} } }`,
  AddEvidencePayload: `... on EvidenceAdded { evidence { ${EVIDENCE} } }`,
  PlanViewPayload: '... on PlanViewsChanged { views { id name view filter } }',
};

/** Each mutation with its input and payload. */
const MUTATIONS = {
  createPlan: ['CreatePlanInput', 'PlanPayload'], editPlan: ['EditPlanInput', 'PlanPayload'], archivePlan: ['PlanInput', 'PlanPayload'], signOffPlan: ['SignOffPlanInput', 'PlanPayload'],
  rollOverPlan: ['RollOverPlanInput', 'RollOverPlanPayload'], writeReview: ['WriteReviewInput', 'WriteReviewPayload'],
  addPriority: ['AddPriorityInput', 'PriorityPayload'], editPriority: ['EditPriorityInput', 'PriorityPayload'], movePriority: ['MovePriorityInput', 'PriorityPayload'],
  addCriterion: ['AddCriterionInput', 'CriterionPayload'], editCriterion: ['EditCriterionInput', 'CriterionPayload'], moveCriterion: ['MoveCriterionInput', 'CriterionPayload'],
  removePlanItem: ['PlanItemInput', 'PlanItemPayload'], restorePlanItem: ['PlanItemInput', 'PlanItemPayload'],
  addAction: ['AddActionInput', 'PlanActionPayload'], editAction: ['EditActionInput', 'PlanActionPayload'], moveAction: ['MoveActionInput', 'PlanActionPayload'],
  setActionStatus: ['SetActionStatusInput', 'PlanActionPayload'], takeUpAction: ['TakeUpActionInput', 'PlanActionPayload'], setDependencies: ['SetDependenciesInput', 'PlanActionPayload'],
  setMilestone: ['SetMilestoneInput', 'SetMilestonePayload'], addEvidence: ['AddEvidenceInput', 'AddEvidencePayload'],
  linkPlanItem: ['LinkPlanItemInput', 'PlanItemPayload'], unlinkPlanItem: ['UnlinkPlanItemInput', 'PlanItemPayload'], restoreChange: ['RestoreChangeInput', 'PlanItemPayload'],
  savePlanView: ['SavePlanViewInput', 'PlanViewPayload'], deletePlanView: ['DeletePlanViewInput', 'PlanViewPayload'],
} as const;
export type PlanMutation = keyof typeof MUTATIONS;

/** Does something in a plan; answers with the payload. */
export async function change(client: TestClient, mutation: PlanMutation, input: object): Promise<Seen> {
  const [type, payload] = MUTATIONS[mutation];
  return (await client.data(`mutation ($input: ${type}!) { answer: ${mutation}(input: $input) { __typename ${SUCCESS[payload]} ... on Problem { code message } } }`, { input })).answer;
}

/** The same where it has to go well. @throws where it does not, with the answer */
export async function done(client: TestClient, mutation: PlanMutation, input: object): Promise<Seen> {
  const answer = await change(client, mutation, input);
  if (answer.code !== undefined) throw new Error(`${mutation}: ${JSON.stringify(answer)}`);
  return answer;
}

/** Reads a plan; null where it is not there. */
export const readPlan = async (client: TestClient, id: string): Promise<Seen> => (await client.data(PLAN, { id })).plan;

/** In the scene of most tests an advocate beside the others, and a plan with one priority, one criterion and one action of the teacher's. */
export async function planned({ world }: Pick<TestServer, 'world'>) {
  const group = await world.embeddingGroup();
  const advocate: TestPerson = await world.person('MASTERY_ADVOCATE', group.here);
  const lead = await world.signIn(group.here.lead);
  const { plan } = await done(lead, 'createPlan', { departmentId: group.here.id, academicYear: 2026 });
  const { priority } = await done(lead, 'addPriority', { planId: plan.id, title: 'Bar models in Key Stage 3' });
  const { criterion } = await done(lead, 'addCriterion', { priorityId: priority.id, title: 'Two representations in eight of ten books' });
  const { action } = await done(lead, 'addAction', { criterionId: criterion.id, title: 'Book look in Year 8', ownerId: group.here.teacher.id });
  return { ...group, advocate, lead, planId: plan.id as string, priorityId: priority.id as string, criterionId: criterion.id as string, actionId: action.id as string };
}
export type Planned = Awaited<ReturnType<typeof planned>>;
