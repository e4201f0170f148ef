import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../testkit/server.ts';
import { startStopwatch } from '../testkit/stopwatch.ts';

const SEQUENCE = `query ($id: ID!) { lessonSequence(id: $id) { id title steps { id title } unit { id title } document { id } viewerCan { edit comment share } } }`;
const GIVE = `mutation ($input: GiveSharingGrantInput!) { giveSharingGrant(input: $input) {
  __typename ... on SharingGrantGiven { grant { id level } } ... on Problem { code message } } }`;
const REVOKE = `mutation ($input: RevokeSharingGrantInput!) { revokeSharingGrant(input: $input) {
  __typename ... on SharingGrantRevoked { grant { id revokedAt } } ... on Problem { code message } } }`;

describe('sharing', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server.close());

  test('without a grant nothing leaves the department, not even to its work group', async () => {
    const { world } = server;
    const { partner, outside, specialist, hubLead, scheme } = await world.embeddingGroup();
    for (const person of [partner.lead, outside.lead, specialist, hubLead]) {
      const client = await world.signIn(person);
      const { lessonSequence } = await client.data(SEQUENCE, { id: scheme.sequence.id });
      const { node } = await client.data('query ($id: ID!) { node(id: $id) { id } }', { id: scheme.id });
      expect([lessonSequence, node]).toEqual([null, null]);
    }
  });

  test('a subject lead shares with the work group, which co-designs; a department outside still sees nothing', async () => {
    const { world } = server;
    const { here, partner, outside, workGroupId, scheme } = await world.embeddingGroup();
    const lead = await world.signIn(here.lead);
    const { giveSharingGrant } = await lead.data(GIVE, { input: { objectId: scheme.sequence.id, recipientId: workGroupId, level: 'CO_DESIGN' } });
    expect(giveSharingGrant.__typename).toBe('SharingGrantGiven');

    const colleague = await world.signIn(partner.teacher);
    const { lessonSequence } = await colleague.data(SEQUENCE, { id: scheme.sequence.id });
    expect(lessonSequence.steps).toHaveLength(3);
    expect(lessonSequence.viewerCan).toEqual({ edit: true, comment: true, share: false });
    // A shared sequence shows nothing of what holds it.
    expect(lessonSequence.unit).toBeNull();
    const { viewer } = await colleague.data('{ viewer { sharedWithMe(first: 10) { nodes { level object { __typename } department { id } } } recentSequences(first: 10) { nodes { id } } } }');
    expect(viewer.sharedWithMe.nodes).toEqual([{ level: 'CO_DESIGN', object: { __typename: 'LessonSequence' }, department: { id: here.id } }]);
    expect(viewer.recentSequences.nodes).toEqual([{ id: scheme.sequence.id }]);

    const stranger = await world.signIn(outside.lead);
    expect((await stranger.data(SEQUENCE, { id: scheme.sequence.id })).lessonSequence).toBeNull();
  });

  test('only the subject lead shares; others are told why, and outsiders that there is nothing', async () => {
    const { world } = server;
    const { here, outside, workGroupId, scheme } = await world.embeddingGroup();
    const input = { objectId: scheme.id, recipientId: workGroupId, level: 'VIEW' };
    const teacher = await (await world.signIn(here.teacher)).data(GIVE, { input });
    expect(teacher.giveSharingGrant).toMatchObject({ __typename: 'ForbiddenProblem', code: 'FORBIDDEN' });
    const stranger = await (await world.signIn(outside.lead)).data(GIVE, { input });
    expect(stranger.giveSharingGrant).toMatchObject({ __typename: 'NotFoundProblem', code: 'NOT_FOUND' });
  });

  test('a revoked grant ends open screens within a second and closes every way in', async () => {
    const { world } = server;
    const { here, partner, workGroupId, scheme } = await world.embeddingGroup();
    const grantId = await world.grant({ departmentId: here.id, by: here.lead }, scheme.sequence.id, { workGroupId }, 'CO_DESIGN');
    const colleague = await world.signIn(partner.teacher);
    const events = colleague.subscribe('subscription ($id: ID!) { sequenceEvents(sequenceId: $id) { __typename ... on ScopeEvent { name } } }', { id: scheme.sequence.id });
    await events.until(({ data }) => data?.sequenceEvents.__typename === 'EventsOpened');

    const lead = await world.signIn(here.lead);
    const watch = startStopwatch();
    const { revokeSharingGrant } = await lead.data(REVOKE, { input: { grantId } });
    expect(revokeSharingGrant.__typename).toBe('SharingGrantRevoked');
    await events.until(({ data }) => data?.sequenceEvents.__typename === 'AccessEnded');
    await events.ended;
    expect(watch.stop()).toBeLessThan(1_000);

    expect((await colleague.data(SEQUENCE, { id: scheme.sequence.id })).lessonSequence).toBeNull();
    const step = await colleague.data(
      'mutation ($input: RenameStepInput!) { renameStep(input: $input) { __typename } }',
      { input: { stepId: scheme.sequence.stepIds[0], title: 'Mine now' } },
    );
    expect(step.renameStep.__typename).toBe('NotFoundProblem');
    const anew = colleague.subscribe('subscription ($id: ID!) { sequenceEvents(sequenceId: $id) { __typename } }', { id: scheme.sequence.id });
    const refused = await anew.until(({ errors }) => errors !== undefined);
    expect(refused.errors![0]!.extensions?.code).toBe('NOT_FOUND');
  });

  test('who co-designs a sequence adds, moves and removes its steps; who co-designs a scheme adds units; neither shares nor agrees', async () => {
    const { world } = server;
    const { here, partner, workGroupId, scheme } = await world.embeddingGroup();
    const colleague = await world.signIn(partner.teacher);
    const ask = async (name: string, type: string, input: object) =>
      (await colleague.data(`mutation ($input: ${type}!) { ${name}(input: $input) { __typename ... on Problem { code } } }`, { input }))[name];
    const addStep = () => ask('addStep', 'AddStepInput', { sequenceId: scheme.sequence.id, title: 'Ours' });
    expect(await addStep()).toMatchObject({ code: 'NOT_FOUND' });
    await world.grant({ departmentId: here.id, by: here.lead }, scheme.sequence.id, { workGroupId }, 'CO_DESIGN');
    expect(await addStep()).toMatchObject({ __typename: 'StepAdded' });
    expect(await ask('moveStep', 'MoveStepInput', { stepId: scheme.sequence.stepIds[2], afterStepId: null })).toMatchObject({ __typename: 'StepMoved' });
    expect(await ask('addMisconception', 'StepInput', { stepId: scheme.sequence.stepIds[0] })).toMatchObject({ __typename: 'MisconceptionAdded' });
    expect(await ask('removeStep', 'StepInput', { stepId: scheme.sequence.stepIds[1] })).toMatchObject({ __typename: 'StepRemoved' });
    const unit = { programmeId: scheme.programmeId, title: 'A unit', halfTerm: 'SPRING_1', weeks: 2 };
    expect(await ask('addUnit', 'AddUnitInput', unit)).toMatchObject({ code: 'NOT_FOUND' });

    await world.grant({ departmentId: here.id, by: here.lead }, scheme.id, { workGroupId }, 'CO_DESIGN');
    expect(await ask('addUnit', 'AddUnitInput', unit)).toMatchObject({ __typename: 'UnitAdded' });
    expect(await ask('agreeScheme', 'AgreeSchemeInput', { schemeId: scheme.id })).toMatchObject({ code: 'FORBIDDEN' });
    expect(await ask('giveSharingGrant', 'GiveSharingGrantInput', { objectId: scheme.id, recipientId: partner.id, level: 'VIEW' })).toMatchObject({ code: 'FORBIDDEN' });
  });

  test('a specialist whose membership ends leaves their work groups with it', async () => {
    const { world } = server;
    const { here, hubLead, specialist, workGroupId, scheme } = await world.embeddingGroup();
    await world.grant({ departmentId: here.id, by: here.lead }, scheme.sequence.id, { workGroupId }, 'VIEW');
    const client = await world.signIn(specialist);
    const seen = async () => [(await client.data(SEQUENCE, { id: scheme.sequence.id })).lessonSequence?.id, (await client.data('query ($id: ID!) { workGroup(id: $id) { id } }', { id: workGroupId })).workGroup?.id];
    expect(await seen()).toEqual([scheme.sequence.id, workGroupId]);
    const { endMembership } = await (await world.signIn(hubLead)).data(
      'mutation ($input: EndMembershipInput!) { endMembership(input: $input) { __typename } }',
      { input: { membershipId: specialist.membershipId } },
    );
    expect(endMembership.__typename).toBe('MembershipEnded');
    expect(await seen()).toEqual([undefined, undefined]);
  });

  test('a membership that ends takes everything with it at once', async () => {
    const { world } = server;
    const { here, scheme } = await world.embeddingGroup();
    const teacher = await world.signIn(here.teacher);
    expect((await teacher.data(SEQUENCE, { id: scheme.sequence.id })).lessonSequence.viewerCan.edit).toBe(true);
    const lead = await world.signIn(here.lead);
    const { endMembership } = await lead.data(
      'mutation ($input: EndMembershipInput!) { endMembership(input: $input) { __typename } }',
      { input: { membershipId: here.teacher.membershipId } },
    );
    expect(endMembership.__typename).toBe('MembershipEnded');
    expect((await teacher.data(SEQUENCE, { id: scheme.sequence.id })).lessonSequence).toBeNull();
  });
});
