import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TestClient } from '../testkit/client.ts';
import { openThread, post, words } from '../testkit/discussions.ts';
import { change, done, EVENTS, planned, readNode, readPlan, type Planned, type PlanMutation, type Seen } from '../testkit/plans.ts';
import { startTestServer, type TestServer } from '../testkit/server.ts';
import { clockFrom } from '../testkit/ticking-clock.ts';

const DAY_MS = 86_400_000;
/** In the autumn of the year that the plans are of. */
const clock = clockFrom(new Date('2026-11-18T10:00:00Z'));
const inDays = (days: number) => new Date(clock.now().getTime() + days * DAY_MS).toISOString().slice(0, 10);

describe('development plans', () => {
  let server: TestServer;
  let at: Planned;
  let teacher: TestClient;
  let advocate: TestClient;
  let leader: TestClient;
  let specialist: TestClient;
  let hubLead: TestClient;
  let partner: TestClient;
  let outside: TestClient;

  beforeAll(async () => {
    server = await startTestServer({ clock });
    at = await planned(server);
    const { world } = server;
    [teacher, advocate, leader, specialist] = await Promise.all([at.here.teacher, at.advocate, at.here.leader, at.specialist].map((person) => world.signIn(person))) as [TestClient, TestClient, TestClient, TestClient];
    [hubLead, partner, outside] = await Promise.all([at.hubLead, at.partner.lead, at.outside.lead].map((person) => world.signIn(person))) as [TestClient, TestClient, TestClient];
  });
  afterAll(() => server.close());

  let documentClient = 10;
  /** What somebody may do with a plan's text, as its document says. */
  async function roleIn(client: TestClient, planId: string): Promise<string | undefined> {
    const { id } = (await client.data('query ($id: ID!) { plan(id: $id) { document { id } } }', { id: planId })).plan.document;
    const sync = client.subscribe('subscription ($id: ID!, $client: UInt32!) { documentSync(documentId: $id, clientId: $client) { ... on DocumentOpened { role } } }', { id, client: ++documentClient });
    const { data } = await sync.until((message) => message.data?.documentSync.role !== undefined || message.errors !== undefined);
    sync.stop();
    return data?.documentSync.role;
  }

  const code = async (client: TestClient, mutation: PlanMutation, input: object) => (await change(client, mutation, input)).code ?? 'DONE';

  test('the department and its senior leader see the plan; specialist, hub lead, other departments and their leaders do not', async () => {
    for (const client of [at.lead, teacher, advocate, leader]) expect((await readPlan(client, at.planId)).actions).toHaveLength(1);
    const partnersLeader = await server.world.signIn(at.partner.leader);
    for (const client of [specialist, hubLead, partner, outside, partnersLeader]) {
      expect(await readPlan(client, at.planId)).toBeNull();
      const { node, department } = await client.data('query ($id: ID!, $department: ID!) { node(id: $id) { id } department(id: $department) { plans { id } planOfYear(academicYear: 2026) { id } } }', { id: at.actionId, department: at.here.id });
      expect([node, department.plans, department.planOfYear]).toEqual([null, [], null]);
    }
  });

  test('each role may do what the table says, and is told why where not', async () => {
    const status = { actionId: at.actionId, status: 'IN_PROGRESS' };
    const edit = { actionId: at.actionId, cost: 1_500 };
    const title = { planId: at.planId, title: 'Development plan' };
    const review = { planId: at.planId, term: 'AUTUMN', body: words('Slow and steady.') };
    const rows: [string, TestClient, string[]][] = [
      ['lead', at.lead, ['DONE', 'DONE', 'DONE', 'DONE', 'FORBIDDEN']],
      ['advocate', advocate, ['DONE', 'DONE', 'FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN']],
      ['teacher', teacher, ['DONE', 'FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN']],
      ['leader', leader, ['FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN', 'DONE']],
      ['specialist', specialist, ['NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND']],
      ['outside', outside, ['NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND']],
    ];
    for (const [who, client, expected] of rows) {
      const answers = [await code(client, 'setActionStatus', status), await code(client, 'editAction', edit), await code(client, 'editPlan', title), await code(client, 'writeReview', review), await code(client, 'signOffPlan', { planId: at.planId, note: 'Agreed.' })];
      expect(answers, who).toEqual(expected);
    }
    const CREATES = 'query ($id: ID!) { department(id: $id) { viewerCan { createPlan } } }';
    for (const [client, creates] of [[at.lead, true], [advocate, false], [leader, false], [specialist, false]] as const) expect((await client.data(CREATES, { id: at.here.id })).department.viewerCan.createPlan).toBe(creates);
    const plan = await readPlan(leader, at.planId);
    expect(plan).toMatchObject({ signedOffNote: 'Agreed.', signedOffBy: { id: at.here.leader.id }, viewerCan: { edit: false, editActions: false, lead: false, signOff: true, history: true } });
  });

  test('owners edit what is theirs and below, never above', async () => {
    const colleague = await server.world.person('TEACHER', at.here);
    const owner = await server.world.signIn(colleague);
    const { priority } = await done(at.lead, 'addPriority', { planId: at.planId, title: 'Transition', ownerId: colleague.id });
    const { criterion } = await done(owner, 'addCriterion', { priorityId: priority.id, title: 'Teachers know what pupils bring' });
    const { action } = await done(owner, 'addAction', { criterionId: criterion.id, title: 'Visit two primary schools' });
    expect([priority.viewerCan.edit, criterion.viewerCan.edit, action.viewerCan.edit, action.owner.id]).toEqual([true, true, true, colleague.id]);
    expect(await code(owner, 'editPriority', { priorityId: priority.id, title: 'From Year 6 to Year 7' })).toBe('DONE');
    // Not above, not beside, and nobody makes themselves or others owners of what they own themselves.
    expect(await code(owner, 'editPlan', { planId: at.planId, title: 'Mine' })).toBe('FORBIDDEN');
    expect(await code(owner, 'editPriority', { priorityId: at.priorityId, title: 'Mine' })).toBe('FORBIDDEN');
    expect(await code(owner, 'editPriority', { priorityId: priority.id, ownerId: at.here.teacher.id })).toBe('FORBIDDEN');
    expect(await code(owner, 'addPriority', { planId: at.planId, title: 'Mine' })).toBe('FORBIDDEN');
    // Of a criterion: it and its actions, not its priority.
    await done(at.lead, 'editCriterion', { criterionId: at.criterionId, ownerId: at.here.teacher.id });
    expect(await code(teacher, 'editCriterion', { criterionId: at.criterionId, state: 'IN_PROGRESS' })).toBe('DONE');
    expect(await code(teacher, 'addAction', { criterionId: at.criterionId, title: 'Ask two pupils of each class' })).toBe('DONE');
    expect(await code(teacher, 'addCriterion', { priorityId: at.priorityId, title: 'Another' })).toBe('FORBIDDEN');
    expect(await code(teacher, 'addAction', { priorityId: at.priorityId, title: 'Another' })).toBe('FORBIDDEN');
    await done(at.lead, 'editCriterion', { criterionId: at.criterionId, ownerId: null });
    await done(at.lead, 'removePlanItem', { itemId: priority.id });
    // Whoever owns something works in the department.
    expect(await code(at.lead, 'editCriterion', { criterionId: at.criterionId, ownerId: at.partner.teacher.id })).toBe('INVALID_INPUT');
  });

  test('a teacher adds evidence to their own action and to no other', async () => {
    const { action } = await done(at.lead, 'addAction', { priorityId: at.priorityId, title: 'Learning walk' });
    expect(await code(teacher, 'addEvidence', { actionId: at.actionId, kind: 'WORK_SAMPLE', title: 'Three books', note: 'Two bar models in each.' })).toBe('DONE');
    expect(await code(teacher, 'addEvidence', { actionId: action.id, kind: 'WORK_SAMPLE', title: 'Three books' })).toBe('FORBIDDEN');
    expect(await code(teacher, 'addEvidence', { criterionId: at.criterionId, kind: 'WORK_SAMPLE', title: 'Three books' })).toBe('FORBIDDEN');
    // What it comes from is named, and found again by whoever may see it.
    const { evidence } = await done(at.lead, 'addEvidence', { criterionId: at.criterionId, kind: 'TRG_FINDING', objectId: at.scheme.sequence.id });
    expect(evidence).toMatchObject({ linkType: 'SEQUENCE', title: expect.stringMatching(/^Sequence/) });
    expect(await code(at.lead, 'addEvidence', { criterionId: at.criterionId, actionId: at.actionId, kind: 'MINUTE', title: 'Both' })).toBe('INVALID_INPUT');
  });

  test('specialist and hub lead see titles, states, RAG and dates of every department of the group, and nothing that was written beside', async () => {
    await done(at.lead, 'setMilestone', { priorityId: at.priorityId, halfTerm: 'AUTUMN_1', rag: 'RED', comment: 'Secret comment' });
    await done(at.lead, 'editAction', { actionId: at.actionId, dueOn: inDays(-3), note: 'Secret note' });
    const summary = `title academicYear status signedOffAt atRisk lastChangedAt silentDays nextDueOn overdue progress { percent notStarted inProgress notMet partiallyMet met } department { id } plan { id }
      priorities { title rag nextDueOn overdue progress { percent inProgress } milestones { halfTerm rag } }`;
    const overview = `query ($id: ID!, $department: ID!) { workGroup(id: $id) { planOverview { ${summary} } } department(id: $department) { planSummary(academicYear: 2026) { ${summary} } } }`;
    const ask = { id: at.workGroupId, department: at.here.id };
    for (const client of [specialist, hubLead]) {
      const { workGroup, department } = await client.data(overview, ask);
      expect(workGroup.planOverview).toEqual([department.planSummary]);
      expect(department.planSummary).toMatchObject({ plan: null, atRisk: true, silentDays: 0, overdue: 1, department: { id: at.here.id }, priorities: [{ title: 'Bar models in Key Stage 3', rag: 'RED', overdue: 1, milestones: [{ halfTerm: 'AUTUMN_1', rag: 'RED' }] }] });
      expect(JSON.stringify([workGroup, department])).not.toMatch(/Secret|Book look|representations|Three books/);
    }
    // What was taken out with its criterion is neither overdue nor next.
    await done(at.lead, 'removePlanItem', { itemId: at.criterionId });
    const { planSummary: without } = (await specialist.data(overview, ask)).department;
    expect(without).toMatchObject({ overdue: 0, nextDueOn: null, progress: { inProgress: 0 } });
    await done(at.lead, 'restorePlanItem', { itemId: at.criterionId });
    // Departments of the group see their own alone, and nobody the others' in outline.
    const own = await at.lead.data(overview, ask);
    expect([own.workGroup.planOverview, own.department.planSummary.plan.id]).toEqual([null, at.planId]);
    const others = await partner.data(overview, ask);
    expect([others.workGroup.planOverview, others.department.planSummary]).toEqual([null, null]);
    // Nor does the specialist once the department has left the group.
    await server.world.workGroup(at.hubId, [at.outside], [at.specialist]);
    expect((await specialist.data(overview, { ...ask, department: at.outside.id })).department.planSummary).toBeNull();
  });

  test('an action is due by the day or the half-term that was said, and says which', async () => {
    const { action } = await done(at.lead, 'addAction', { priorityId: at.priorityId, title: 'Agree the format', dueHalfTerm: 'SUMMER_2', startHalfTerm: 'SPRING_1', releaseHalfDays: 1.5 });
    expect(action).toMatchObject({ dueOn: null, dueHalfTerm: 'SUMMER_2', dueBy: '2027-07-21', startsOn: '2027-01-04', due: 'NONE', releaseHalfDays: 1.5 });
    expect((await done(at.lead, 'editAction', { actionId: action.id, dueOn: inDays(10) })).action).toMatchObject({ dueHalfTerm: null, dueBy: inDays(10), due: 'DUE' });
    // It waits for whoever took it on, and for whoever helps with it, where they begin.
    const mine = async (client: TestClient) => (await client.data('{ viewer { dueActions { id } } }')).viewer.dueActions.map(({ id }: Seen) => id).includes(action.id);
    expect([await mine(at.lead), await mine(advocate), await mine(teacher)]).toEqual([true, false, false]);
    await done(at.lead, 'editAction', { actionId: action.id, supporterId: at.advocate.id });
    expect([await mine(at.lead), await mine(advocate), await mine(teacher)]).toEqual([true, true, false]);
    expect((await done(at.lead, 'editAction', { actionId: action.id, dueOn: inDays(-2) })).action.due).toBe('OVERDUE');
    expect((await done(at.lead, 'setActionStatus', { actionId: action.id, status: 'DONE' })).action.due).toBe('NONE');
    expect(await mine(at.lead)).toBe(false);
    expect(await code(at.lead, 'editAction', { actionId: action.id, dueOn: inDays(1), dueHalfTerm: 'SUMMER_1' })).toBe('INVALID_INPUT');
  });

  test('whoever is given an action hears of it at once, unless they took it themselves, and no longer once it is another’s', async () => {
    const INBOX = '{ viewer { inbox(first: 50) { nodes { id kind actor { id } thread { id } action { id plan { id } } } } } }';
    const told = async (client: TestClient): Promise<Seen[]> => (await client.data(INBOX)).viewer.inbox.nodes.filter(({ action }: Seen) => action?.id === given);
    const screen = teacher.subscribe('subscription { viewerEvents { __typename ... on ScopeEvent { name node { __typename ... on InboxItem { action { title } } } } } }');
    await screen.until(({ data }) => data?.viewerEvents.__typename === 'EventsOpened');
    const { action } = await done(at.lead, 'addAction', { priorityId: at.priorityId, title: 'Write to parents', ownerId: at.here.teacher.id });
    const given = action.id as string;
    const heard = await screen.until(({ data }) => data?.viewerEvents.__typename === 'ScopeEvent');
    expect(heard.data.viewerEvents).toMatchObject({ name: 'inbox.itemAdded', node: { action: { title: 'Write to parents' } } });
    expect(await told(teacher)).toMatchObject([{ kind: 'ACTION', actor: { id: at.here.lead.id }, thread: null, action: { plan: { id: at.planId } } }]);
    expect(await told(at.lead)).toEqual([]);
    await done(at.lead, 'editAction', { actionId: given, ownerId: at.advocate.id });
    await screen.until(({ data }) => data?.viewerEvents.name === 'inbox.changed');
    expect([(await told(teacher)).length, (await told(advocate)).length]).toEqual([0, 1]);
    // Taking it oneself tells nobody.
    await done(at.lead, 'editAction', { actionId: given, ownerId: at.here.lead.id });
    expect([(await told(at.lead)).length, (await told(advocate)).length]).toEqual([0, 0]);
    await done(at.lead, 'editAction', { actionId: given, ownerId: at.advocate.id });
    await done(at.lead, 'removePlanItem', { itemId: given });
    expect(await told(advocate)).toEqual([]);
    screen.stop();
  });

  test('actions wait for others, and never for each other', async () => {
    const [one, two, three] = await Promise.all(['One', 'Two', 'Three'].map(async (title) => (await done(at.lead, 'addAction', { priorityId: at.priorityId, title })).action.id)) as [string, string, string];
    await done(at.lead, 'setDependencies', { actionId: two, onIds: [one] });
    expect((await done(at.lead, 'setDependencies', { actionId: three, onIds: [two, one] })).action.dependsOn.map(({ id }: Seen) => id).toSorted()).toEqual([one, two].toSorted());
    expect(await change(at.lead, 'setDependencies', { actionId: one, onIds: [three] })).toMatchObject({ code: 'INVALID_INPUT', message: expect.stringContaining('“Three”') });
    for (const itemId of [one, two, three]) await done(at.lead, 'removePlanItem', { itemId });
  });

  test('more than three priorities are warned of, and not refused', async () => {
    expect((await readPlan(at.lead, at.planId)).warnings.join()).not.toContain('a lot');
    const added: string[] = [];
    for (const title of ['Second', 'Third', 'Fourth']) added.push((await done(at.lead, 'addPriority', { planId: at.planId, title })).priority.id);
    const { warnings } = await readPlan(at.lead, at.planId);
    expect(warnings).toContain('4 priorities are a lot for one year: two or three are easier to keep alive.');
    for (const itemId of added) await done(at.lead, 'removePlanItem', { itemId });
  });

  test('a unit shows the priority it serves, to those who see the plan', async () => {
    await done(at.lead, 'linkPlanItem', { itemId: at.actionId, objectId: at.scheme.unitId });
    const unit = 'query ($id: ID!) { unit: node(id: $id) { ... on Unit { servesPriorities { id title } } } }';
    expect((await teacher.data(unit, { id: at.scheme.unitId })).unit.servesPriorities).toEqual([{ id: at.priorityId, title: 'Bar models in Key Stage 3' }]);
    await server.world.grant({ departmentId: at.here.id, by: at.here.lead }, at.scheme.unitId, { workGroupId: at.workGroupId }, 'VIEW');
    expect((await partner.data(unit, { id: at.scheme.unitId })).unit.servesPriorities).toEqual([]);
    expect(await code(at.lead, 'linkPlanItem', { itemId: at.actionId, objectId: at.scheme.unitId })).toBe('CONFLICT');
    // By a lesson sequence of it, too.
    const { priority } = await done(at.lead, 'addPriority', { planId: at.planId, title: 'Small steps' });
    await done(at.lead, 'linkPlanItem', { itemId: priority.id, objectId: at.scheme.sequence.id });
    expect((await teacher.data(unit, { id: at.scheme.unitId })).unit.servesPriorities.map(({ id }: Seen) => id)).toEqual([at.priorityId, priority.id]);
    await done(at.lead, 'removePlanItem', { itemId: priority.id });
  });

  test('an action from a thread is taken up, stays the thread’s, and tells its readers nothing of the plan', async () => {
    const groupsAdvocate = await server.world.signIn(await server.world.person('MASTERY_ADVOCATE', at.partner));
    const threadId = await openThread(specialist, at.workGroupId);
    const { post: made } = await post(advocate, threadId, 'We might look at books together.');
    const MAKE = 'mutation ($input: MakeActionInput!) { makeAction(input: $input) { ... on ActionMade { action { id } } ... on Problem { code message } } }';
    const { makeAction } = await specialist.data(MAKE, { input: { postId: made.id, title: 'Look at books together', ownerId: at.advocate.id } });
    const actionId = makeAction.action.id as string;
    const into = { actionId, planId: at.planId, criterionId: at.criterionId };
    expect(await code(teacher, 'takeUpAction', into)).toBe('NOT_FOUND');
    // It waits for the plan, with those who put something into it and read the thread.
    const WAITING = 'query ($id: ID!, $action: ID!) { plan(id: $id) { waitingActions { id thread { id } } } node(id: $action) { ... on Action { takeUpInto { id } } } }';
    const waiting = async (client: TestClient) => {
      const { plan, node } = await client.data(WAITING, { id: at.planId, action: actionId });
      return [plan?.waitingActions.map(({ id }: Seen) => id) ?? null, node?.takeUpInto.map(({ id }: Seen) => id) ?? null];
    };
    expect(await waiting(at.lead)).toEqual([[actionId], [at.planId]]);
    expect(await waiting(advocate)).toEqual([[actionId], [at.planId]]);
    expect(await waiting(teacher)).toEqual([[], null]);
    expect(await waiting(leader)).toEqual([[], []]);
    expect(await waiting(specialist)).toEqual([null, []]);
    expect(await waiting(groupsAdvocate)).toEqual([null, []]);
    expect((await done(advocate, 'takeUpAction', into)).action).toMatchObject({ id: actionId, criterion: { id: at.criterionId } });
    expect(await code(at.lead, 'takeUpAction', into)).toBe('CONFLICT');
    expect(await waiting(at.lead)).toEqual([[], []]);
    await done(at.lead, 'editAction', { actionId, cost: 4_000, note: 'Cover for two', dueOn: inDays(5) });
    const node = 'query ($id: ID!) { node(id: $id) { ... on Action { title dueOn status plan { id } note cost evidence { id } links { id } viewerCan { update edit } } } }';
    expect((await groupsAdvocate.data(node, { id: actionId })).node).toEqual({
      title: 'Look at books together', dueOn: inDays(5), status: 'NOT_STARTED', plan: null, note: null, cost: null, evidence: [], links: [], viewerCan: { update: false, edit: false },
    });
    expect((await teacher.data(node, { id: actionId })).node).toMatchObject({ plan: { id: at.planId }, note: 'Cover for two', cost: 4_000 });
    // What was said there is linked and becomes evidence, and shows itself to those alone who read the thread.
    for (const objectId of [threadId, made.id]) await done(at.lead, 'linkPlanItem', { itemId: at.criterionId, objectId });
    expect((await done(at.lead, 'addEvidence', { criterionId: at.criterionId, kind: 'MINUTE', objectId: made.id })).evidence).toMatchObject({ linkType: 'POST', title: expect.any(String) });
    const LEADS = 'query ($id: ID!) { node(id: $id) { ... on SuccessCriterion { links { type object { id } } evidence { linkType object { id } } } } }';
    const led = async (client: TestClient) => {
      const { links, evidence } = (await client.data(LEADS, { id: at.criterionId })).node;
      return [...links.map(({ object }: Seen) => object?.id ?? null), evidence.find(({ linkType }: Seen) => linkType === 'POST').object?.id ?? null];
    };
    expect([await led(at.lead), await led(teacher)]).toEqual([[threadId, made.id, made.id], [null, null, null]]);
    // In the thread it is changed by the rules of the plan.
    const UPDATE = 'mutation ($input: UpdateActionInput!) { updateAction(input: $input) { ... on ActionUpdated { action { status title } } ... on Problem { code } } }';
    expect((await specialist.data(UPDATE, { input: { actionId, title: 'Mine' } })).updateAction).toEqual({ code: 'FORBIDDEN' });
    expect((await advocate.data(UPDATE, { input: { actionId, status: 'DONE' } })).updateAction.action).toEqual({ status: 'DONE', title: 'Look at books together' });
  });

  test('what was changed is told with who and what, from a date or a half-term on, and can be set back', async () => {
    const CHANGES = `query ($id: ID!, $since: DateTime, $half: HalfTermName) { plan(id: $id) { changeCount(since: $since, sinceHalfTerm: $half)
      changes(first: 5, since: $since, sinceHalfTerm: $half) { nodes { id field before after restorable by { id } object { id } beforePerson { id } } } } }`;
    const since = clock.now().toISOString();
    await done(at.lead, 'editCriterion', { criterionId: at.criterionId, state: 'NOT_MET', weight: 4 });
    const { plan } = await teacher.data(CHANGES, { id: at.planId, since });
    expect(plan.changeCount).toBe(2);
    expect(plan.changes.nodes.map(({ field, before, after }: Seen) => [field, before, after]).toSorted()).toEqual([['state', 'IN_PROGRESS', 'NOT_MET'], ['weight', 1, 4]]);
    expect(plan.changes.nodes[0]).toMatchObject({ by: { id: at.here.lead.id }, object: { id: at.criterionId }, restorable: true });
    expect((await teacher.data(CHANGES, { id: at.planId, half: 'SUMMER_2' })).plan.changeCount).toBe(0);
    const changeId = plan.changes.nodes.find(({ field }: Seen) => field === 'state').id;
    expect(await code(advocate, 'restoreChange', { planId: at.planId, changeId })).toBe('FORBIDDEN');
    await done(at.lead, 'restoreChange', { planId: at.planId, changeId });
    expect(await code(at.lead, 'restoreChange', { planId: at.planId, changeId })).toBe('CONFLICT');
    expect((await teacher.data(CHANGES, { id: at.planId, since })).plan.changes.nodes[0]).toMatchObject({ field: 'state', before: 'NOT_MET', after: 'IN_PROGRESS' });
    // So do a place, what something waits for, and what a review said.
    const latest = async (of: string, what: string) => (await at.lead.data(CHANGES, { id: at.planId, since })).plan.changes.nodes.find(({ object, field }: Seen) => object?.id === of && field === what);
    const { priority } = await done(at.lead, 'addPriority', { planId: at.planId, title: 'Elsewhere' });
    await done(at.lead, 'moveAction', { actionId: at.actionId, priorityId: priority.id });
    await done(at.lead, 'restoreChange', { planId: at.planId, changeId: (await latest(at.actionId, 'criterionId')).id });
    const back = async () => (await readPlan(at.lead, at.planId)).actions.find(({ id }: Seen) => id === at.actionId);
    expect(await back()).toMatchObject({ priority: { id: at.priorityId }, criterion: { id: at.criterionId } });
    const { action: first } = await done(at.lead, 'addAction', { priorityId: priority.id, title: 'Before that' });
    await done(at.lead, 'setDependencies', { actionId: at.actionId, onIds: [first.id] });
    await done(at.lead, 'restoreChange', { planId: at.planId, changeId: (await latest(at.actionId, 'dependsOn')).id });
    expect((await back()).dependsOn).toEqual([]);
    await done(at.lead, 'moveCriterion', { criterionId: at.criterionId, priorityId: priority.id });
    await done(at.lead, 'restoreChange', { planId: at.planId, changeId: (await latest(at.criterionId, 'priorityId')).id });
    expect((await back()).priority.id).toBe(at.priorityId);
    await done(at.lead, 'removePlanItem', { itemId: priority.id });
    for (const said of ['First.', 'Second.']) await done(at.lead, 'writeReview', { planId: at.planId, term: 'SUMMER', body: words(said) });
    const review = (await readPlan(at.lead, at.planId)).reviews.find(({ term }: Seen) => term === 'SUMMER');
    await done(at.lead, 'restoreChange', { planId: at.planId, changeId: (await latest(review.id, 'body')).id });
    expect((await readPlan(at.lead, at.planId)).reviews.find(({ id }: Seen) => id === review.id).text).toBe('First.');
    // A day that is set back takes the half-term's place again.
    const { action } = await done(at.lead, 'addAction', { priorityId: at.priorityId, title: 'Dated', dueOn: inDays(20) });
    await done(at.lead, 'editAction', { actionId: action.id, dueHalfTerm: 'SUMMER_1' });
    const dated = (await at.lead.data(CHANGES, { id: at.planId, since })).plan.changes.nodes.find(({ field }: Seen) => field === 'dueOn');
    await done(at.lead, 'restoreChange', { planId: at.planId, changeId: dated.id });
    expect((await readPlan(at.lead, at.planId)).actions.find(({ id }: Seen) => id === action.id)).toMatchObject({ dueOn: inDays(20), dueHalfTerm: null });
  });

  test('a view is its keeper’s alone', async () => {
    const { views } = await done(teacher, 'savePlanView', { planId: at.planId, name: 'Mine, due', view: 'BOARD', filter: { owner: 'me' } });
    expect(views).toMatchObject([{ name: 'Mine, due', view: 'BOARD', filter: { owner: 'me' } }]);
    const own = async (client: TestClient) => (await client.data('query ($id: ID!) { plan(id: $id) { views { id } } }', { id: at.planId })).plan.views;
    expect([await own(teacher), await own(at.lead)]).toEqual([[{ id: views[0].id }], []]);
    expect(await code(at.lead, 'deletePlanView', { planId: at.planId, viewId: views[0].id })).toBe('NOT_FOUND');
    expect((await done(teacher, 'deletePlanView', { planId: at.planId, viewId: views[0].id })).views).toEqual([]);
  });

  test('a plan is made from a template, one a year, and goes on into the next with what is unfinished and why', async () => {
    const lead = partner;
    const departmentId = at.partner.id;
    const { planTemplates } = await lead.data('{ planTemplates { key title priorityTitles } }');
    expect(planTemplates.map(({ key }: Seen) => key)).toContain('three-priorities');
    const { plan } = await done(lead, 'createPlan', { departmentId, academicYear: 2026, templateKey: 'three-priorities' });
    expect(await code(lead, 'createPlan', { departmentId, academicYear: 2026 })).toBe('CONFLICT');
    const made = await readPlan(lead, plan.id);
    expect(made.all.map(({ title }: Seen) => title)).toEqual(planTemplates.find(({ key }: Seen) => key === 'three-priorities').priorityTitles);
    const [first, ...others] = made.all;
    for (const criterion of others.flatMap(({ criteria }: Seen) => criteria)) await done(lead, 'editCriterion', { criterionId: criterion.id, state: 'MET' });
    await done(lead, 'editCriterion', { criterionId: first.criteria[0].id, state: 'PARTIALLY_MET' });
    const [done_, carried, left] = made.actions.filter(({ priority }: Seen) => priority.id === first.id);
    await done(lead, 'setActionStatus', { actionId: done_.id, status: 'DONE' });
    await done(lead, 'editAction', { actionId: carried.id, ownerId: at.partner.teacher.id });
    const { action: own } = await done(lead, 'addAction', { priorityId: first.id, title: 'Ask the governors' });
    await done(lead, 'setDependencies', { actionId: own.id, onIds: [carried.id, done_.id] });
    const roll = { planId: plan.id, academicYear: 2027, carried: [{ actionId: carried.id, reason: 'Cover fell through in February' }, { actionId: own.id, reason: 'They met in August' }] };
    expect(await code(lead, 'rollOverPlan', { ...roll, carried: [{ actionId: done_.id, reason: 'Done' }] })).toBe('INVALID_INPUT');
    expect(await code(lead, 'rollOverPlan', { ...roll, carried: [{ actionId: carried.id, reason: ' ' }] })).toBe('INVALID_INPUT');
    const next = await readPlan(lead, (await done(lead, 'rollOverPlan', roll)).plan.id);
    expect(next.all.map(({ title }: Seen) => title)).toEqual([first.title]);
    expect(next.all[0].criteria.map(({ state }: Seen) => state)).toEqual(['IN_PROGRESS', 'NOT_STARTED']);
    expect(next.actions).toMatchObject([{ title: carried.title, carriedReason: 'Cover fell through in February', status: 'NOT_STARTED', dueBy: null }, { title: 'Ask the governors' }]);
    expect(next.actions[1].dependsOn).toEqual([{ id: next.actions[0].id }]);
    // Whose it is hears of it once, as of anything they are given; whoever rolled it over themselves knows.
    const told = async (client: TestClient) => (await client.data('{ viewer { inbox(first: 50) { nodes { kind actor { id } action { id } } } } }')).viewer.inbox.nodes.filter(({ action }: Seen) => next.actions.some(({ id }: Seen) => id === action?.id));
    expect(await told(await server.world.signIn(at.partner.teacher))).toEqual([{ kind: 'ACTION', actor: { id: at.partner.lead.id }, action: { id: next.actions[0].id } }]);
    expect(await told(lead)).toEqual([]);
    expect((await readPlan(lead, plan.id)).actions.map(({ id }: Seen) => id)).toEqual(expect.arrayContaining([carried.id, left.id]));
  });

  test('a plan that was put away takes no changes until it is taken out again', async () => {
    const departmentId = at.outside.id;
    const { plan } = await done(outside, 'createPlan', { departmentId, academicYear: 2026 });
    await done(outside, 'archivePlan', { planId: plan.id });
    expect(await code(outside, 'addPriority', { planId: plan.id, title: 'Late' })).toBe('CONFLICT');
    expect((await readPlan(outside, plan.id)).viewerCan).toEqual({ edit: false, editActions: false, lead: true, signOff: false, history: true });
    expect(await roleIn(outside, plan.id)).toBe('COMMENTER');
    const other = await done(outside, 'createPlan', { departmentId, academicYear: 2026 });
    expect(await code(outside, 'editPlan', { planId: plan.id, status: 'DRAFT' })).toBe('CONFLICT');
    await done(outside, 'archivePlan', { planId: other.plan.id });
    expect((await done(outside, 'editPlan', { planId: plan.id, status: 'AGREED' })).plan.status).toBe('AGREED');
    expect(await roleIn(outside, plan.id)).toBe('EDITOR');
  });

  test('shared with another department it is read there, and a grant that is taken back ends the open screen at once', async () => {
    const GIVE = 'mutation ($input: GiveSharingGrantInput!) { giveSharingGrant(input: $input) { ... on SharingGrantGiven { grant { id object { ... on DevelopmentPlan { id } } } } ... on Problem { code } } }';
    const give = (level: string) => at.lead.data(GIVE, { input: { objectId: at.planId, recipientId: at.workGroupId, level } });
    expect((await give('CO_DESIGN')).giveSharingGrant).toEqual({ code: 'INVALID_INPUT' });
    const { giveSharingGrant } = await give('COMMENT');
    expect(giveSharingGrant.grant.object).toEqual({ id: at.planId });
    const seen = await readPlan(partner, at.planId);
    expect([seen.changeCount, seen.viewerCan]).toEqual([null, { edit: false, editActions: false, lead: false, signOff: false, history: false }]);
    expect(await code(partner, 'setActionStatus', { actionId: at.actionId, status: 'DONE' })).toBe('FORBIDDEN');
    const open = partner.subscribe(EVENTS, { id: at.planId });
    await open.until(({ data }) => data?.planEvents.__typename === 'EventsOpened');
    await done(at.lead, 'editPriority', { priorityId: at.priorityId, title: 'Bar models and double number lines' });
    await open.until(({ data }) => data?.planEvents.node?.title === 'Bar models and double number lines');
    await at.lead.data('mutation ($input: RevokeSharingGrantInput!) { revokeSharingGrant(input: $input) { __typename } }', { input: { grantId: giveSharingGrant.grant.id } });
    await done(at.lead, 'editPriority', { priorityId: at.priorityId, title: 'Not for them any more' });
    await open.ended;
    expect(JSON.stringify(open.messages)).not.toContain('Not for them');
    expect(open.messages.at(-1)!.data.planEvents.__typename).toBe('AccessEnded');
    expect(await readPlan(partner, at.planId)).toBeNull();
    const refused = outside.subscribe(EVENTS, { id: at.planId });
    await refused.ended;
    expect(refused.messages.at(-1)?.errors?.[0]?.extensions?.code).toBe('NOT_FOUND');
  });

  test('its text is written by those who edit the plan, and read by the others', async () => {
    expect([await roleIn(at.lead, at.planId), await roleIn(advocate, at.planId), await roleIn(leader, at.planId)]).toEqual(['EDITOR', 'COMMENTER', 'COMMENTER']);
  });

  test('a snapshot and the events after it are a fresh fetch, after everything that is done in a plan', async () => {
    const scene = await planned(server);
    const { lead, planId, priorityId, criterionId, actionId } = scene;
    const colleague = await server.world.signIn(scene.here.teacher);
    const screen = new Map<string, Seen>();
    const events = colleague.subscribe(EVENTS, { id: planId });
    await events.until(({ data }) => data?.planEvents.__typename === 'EventsOpened');
    keep(screen, await readPlan(colleague, planId));
    let heard = 0;
    const head = await server.world.signIn(scene.here.leader);
    const second = (await step(lead, 'addPriority', { planId, title: 'Second' })).priority.id;
    await step(lead, 'editPriority', { priorityId: second, title: 'The second' });
    await step(lead, 'movePriority', { priorityId: second, afterId: null });
    const criterion = (await step(lead, 'addCriterion', { priorityId: second, title: 'New', weight: 2 })).criterion.id;
    await step(lead, 'editCriterion', { criterionId: criterion, state: 'MET' });
    await step(lead, 'moveCriterion', { criterionId: criterion, priorityId, afterId: criterionId });
    const action = (await step(lead, 'addAction', { criterionId, title: 'Next' })).action.id;
    await step(lead, 'editAction', { actionId: action, note: 'Soon', dueHalfTerm: 'SPRING_1' });
    await step(lead, 'moveAction', { actionId: action, priorityId: second });
    await step(lead, 'setActionStatus', { actionId, status: 'DONE' });
    await step(lead, 'setDependencies', { actionId: action, onIds: [actionId] });
    await step(lead, 'setMilestone', { priorityId, halfTerm: 'AUTUMN_1', rag: 'AMBER' });
    const evidence = (await step(lead, 'addEvidence', { actionId, kind: 'MINUTE', title: 'Minutes' })).evidence.id;
    await step(lead, 'linkPlanItem', { itemId: actionId, objectId: scene.scheme.unitId });
    await step(lead, 'removePlanItem', { itemId: evidence });
    await step(lead, 'restorePlanItem', { itemId: evidence });
    await step(lead, 'removePlanItem', { itemId: second });
    await step(lead, 'restorePlanItem', { itemId: second });
    await step(lead, 'editPlan', { planId, title: 'Ours', status: 'AGREED' });
    await step(head, 'signOffPlan', { planId });
    await step(lead, 'writeReview', { planId, term: 'AUTUMN', body: words('Good.') });
    await step(lead, 'rollOverPlan', { planId, academicYear: 2027, carried: [] });
    const undo = (await lead.data('query ($id: ID!) { plan(id: $id) { changes(first: 100) { nodes { id field } } } }', { id: planId })).plan.changes.nodes.find(({ field }: Seen) => field === 'state').id;
    await step(lead, 'restoreChange', { planId, changeId: undo });
    await step(lead, 'archivePlan', { planId });

    async function step(client: TestClient, mutation: PlanMutation, input: object): Promise<Seen> {
      const answer = await done(client, mutation, input);
      const seen = await events.until(({ data }) => data?.planEvents.__typename === 'ScopeEvent' && events.messages.indexOf(events.messages.find((one) => one.data === data)!) > heard);
      heard = events.messages.indexOf(seen);
      keep(screen, await readNode(colleague, seen.data.planEvents.node));
      const fresh = new Map<string, Seen>();
      keep(fresh, await readPlan(colleague, planId));
      const shown = Object.fromEntries([...fresh.keys()].map((id) => [id, pick(screen.get(id) ?? {}, fresh.get(id))]));
      expect.soft(shown, `after ${mutation}`).toEqual(Object.fromEntries(fresh));
      return answer;
    }
  });
});

/** Names under which a query reads what is around a thing, besides its fields. */
const AROUND = new Set(['all', 'within', 'of', 'for', '__typename', 'plan']);

/** Keeps every thing with an id by it, its fields under those that were known before; lists hold ids. */
function keep(screen: Map<string, Seen>, value: Seen): Seen {
  if (Array.isArray(value)) return value.map((one) => keep(screen, one));
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.fromEntries(Object.entries(value).map(([name, one]) => [name, keep(screen, one)] as const).filter(([name]) => !AROUND.has(name)));
  if (typeof value.id !== 'string') return fields;
  screen.set(value.id, { ...screen.get(value.id), ...fields });
  return value.id;
}

const pick = (from: Seen, like: Seen) => Object.fromEntries(Object.keys(like).map((name) => [name, from[name]]));
