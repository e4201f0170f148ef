import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { getNamedType, isInputObjectType, type GraphQLInputObjectType } from 'graphql';
import { createSchema } from '../../server/src/schema.ts';
import { OPERATION_LIMITS } from '../../server/src/transport/limits/operation-limits.ts';
import { startTestServer, type TestServer } from '../testkit/server.ts';
import { describe as say } from './kit/walker.ts';
import { fewAtOnce } from './kit/few-at-once.ts';
import { attempts } from './kit/mutations.ts';
import { createSelections } from './kit/selection.ts';
import { takeSnapshot, type Snapshot } from './kit/snapshot.ts';
import { ask, setStage, type Stage } from './kit/stage.ts';
import { follow, scopesOf } from './kit/subscriptions.ts';

const { schema } = createSchema();
const selections = createSelections(schema);
const UNKNOWN = '0'.repeat(32);

/** Fields of type ID that name no thing of ours: the caller makes them up, compares or filters by them. */
const NO_THING = new Set(['PushDocumentUpdateInput.updateId', 'PushDocumentUpdateInput.epoch', 'ExpectedPlaceInput.programmeId', 'PassageInput.epoch', 'CommentFilter.departmentId', 'CommentFilter.stepId', 'CommentFilter.planItemId', 'PostFilter.departmentId', 'CarriedActionInput.actionId']);
/** What is answered to a foreign id where that is not NOT_FOUND: neighbours that are not there, and people who are no specialists, or do not see the place. */
const ANSWERED: Record<string, string> = {
  'AddStepInput.afterStepId': 'CONFLICT',
  'MoveStepInput.afterStepId': 'CONFLICT',
  'PlaceUnitInput.afterPlacementId': 'done',
  'MoveUnitPlacementInput.afterPlacementId': 'done',
  'CreateWorkGroupInput.specialistIds': 'INVALID_INPUT',
  'SetUnitThreadsInput.threadIds': 'INVALID_INPUT',
  'AddCommentInput.mentions': 'INVALID_INPUT',
  'EditCommentInput.mentions': 'INVALID_INPUT',
  'AddCommentInput.id': 'INVALID_INPUT',
  // People who do not see the thread, and files and options that are not of it.
  'AddPostInput.mentions': 'INVALID_INPUT',
  'EditPostInput.mentions': 'INVALID_INPUT',
  'AddPostInput.fileIds': 'INVALID_INPUT',
  'EditPostInput.fileIds': 'INVALID_INPUT',
  'HandOverThreadInput.personId': 'INVALID_INPUT',
  'InviteToThreadInput.personIds': 'INVALID_INPUT',
  'MakeActionInput.ownerId': 'INVALID_INPUT',
  'UpdateActionInput.ownerId': 'INVALID_INPUT',
  'VoiceDecisionInput.optionId': 'INVALID_INPUT',
  'SettleDecisionInput.optionId': 'INVALID_INPUT',
  'NudgeThreadInput.personIds': 'CONFLICT',
  'NudgeThreadInput.departmentIds': 'CONFLICT',
  'UninviteFromThreadInput.personId': 'done',
  'DiscardPostDraftInput.parentId': 'done',
  // People who do not work in the department or do not see its plan, neighbours that are not there, and evidence of two things.
  'EditPlanInput.ownerId': 'INVALID_INPUT',
  'AddPriorityInput.ownerId': 'INVALID_INPUT',
  'EditPriorityInput.ownerId': 'INVALID_INPUT',
  'AddCriterionInput.ownerId': 'INVALID_INPUT',
  'EditCriterionInput.ownerId': 'INVALID_INPUT',
  'AddActionInput.ownerId': 'INVALID_INPUT',
  'AddActionInput.supporterId': 'INVALID_INPUT',
  'EditActionInput.ownerId': 'INVALID_INPUT',
  'EditActionInput.supporterId': 'INVALID_INPUT',
  'AddPriorityInput.afterId': 'CONFLICT',
  'MovePriorityInput.afterId': 'CONFLICT',
  'AddCriterionInput.afterId': 'CONFLICT',
  'MoveCriterionInput.afterId': 'CONFLICT',
  'AddActionInput.afterId': 'CONFLICT',
  'MoveActionInput.afterId': 'CONFLICT',
  'AddEvidenceInput.criterionId': 'INVALID_INPUT',
  'AddEvidenceInput.fileId': 'INVALID_INPUT',
};

/** Of a comment on a sequence what names a plan, and of one on a plan what names a sequence: it is of one place. */
const OTHER_PLACE = { sequence: ['planId', 'planItemId'], plan: ['sequenceId', 'stepId'] } as const;
const ofOnePlace = /^(addComment|acceptAllSuggestions)$/;

/** What the specialist does, who facilitates in the group. */
const BY_SPECIALIST = /(?<!Unit)Thread|Decision|Action|Report|Template|^(hide|restore|move)Posts?$|PostDraft$/;

describe('ids that do not belong where they are put', () => {
  let server: TestServer;
  let stage: Stage;
  let snapshot: Snapshot;
  beforeAll(async () => {
    // So many subscriptions at once would be a flood.
    server = await startTestServer({ socketLimits: { messages: { perSecond: 10_000, burst: 10_000 } } });
    stage = await setStage(server);
    snapshot = await takeSnapshot(server.databaseUrl);
  }, 600_000);
  afterAll(async () => {
    await snapshot.close();
    await server.close();
  });

  /** Ids of another school's things, of each kind. */
  function foreign(): string[] {
    const { schemes: { X1 }, plans: { PX }, talks: { otherHub }, departments, people, otherHubId } = stage.scene;
    const talk = [otherHub.threadId, otherHub.posts.first, otherHub.actionId, otherHub.reportId, otherHub.decisionId, otherHub.optionId, otherHub.fileId];
    const ids = [X1.id, X1.programmeId, X1.unitId, X1.placementId, X1.sequenceId, X1.stepIds[0], X1.misconceptionId, X1.comments.suggestion, X1.parkedId, X1.documentId, departments.abroad.id, departments.abroad.schoolId, otherHubId, people.stranger.id, people.stranger.membershipId, ...talk, PX.id, PX.priorityId, PX.criterionId, PX.evidenceId, PX.comments.suggestion, PX.parkedId, PX.linkId, PX.changeId, PX.viewIds.stranger];
    return [...new Set(ids)];
  }

  const idFields = (type: GraphQLInputObjectType) => Object.values(type.getFields()).filter((field) => String(getNamedType(field.type)) === 'ID');

  test('every field of type ID is tried, or is said to name nothing', () => {
    const inputs = Object.values(schema.getTypeMap()).filter(isInputObjectType);
    const named = inputs.flatMap((type) => idFields(type).map(({ name }) => `${type.name}.${name}`));
    const tried = new Set(attempts(stage.scene).map(({ mutation }) => selections.inputOf(mutation).replace('!', '')));
    expect(named.filter((name) => !tried.has(name.split('.')[0]!) && !NO_THING.has(name))).toEqual([]);
  });

  test('are answered as if there were nothing, and change nothing: of another school, of another kind, of nobody', async () => {
    let before = await snapshot.fingerprint();
    const ids = foreign();
    const wrong: string[] = [];
    let count = 0;
    // Each mutation once, and once on a plan where comments are meant, by the one who may do everything of its kind: the subject lead, or else the hub lead, the specialist or a comment’s author.
    const each = new Map(attempts(stage.scene).filter(({ on }) => on.school !== 'abroad' && on.hub !== 'otherHub' && on.piece !== 'D1' && on.piece !== 'PX').toReversed().map((one) => [`${one.mutation} ${one.on.piece === 'P1'}`, one])).values();
    for (const { mutation, input, on } of each) {
      const persona = on.piece === 'P1' ? (/^(signOffPlan|editComment)$/.test(mutation) ? 'leader' : 'lead') : /^(renameHub|addSchool|createWorkGroup|addParticipation|endParticipation)$/.test(mutation) ? 'hubLead' : mutation === 'editComment' ? 'teacher' : BY_SPECIALIST.test(mutation) ? 'specialist' : 'lead';
      const type = schema.getType(selections.inputOf(mutation).replace('!', '')) as GraphQLInputObjectType;
      for (const { name } of idFields(type).filter((field) => !NO_THING.has(`${type.name}.${field.name}`))) {
        const [given] = [(input(persona) as Record<string, string | string[] | undefined>)[name]].flat();
        const own = given?.split('_')[0];
        const swaps = [...ids];
        if (own !== undefined) swaps.push(`${own}_${UNKNOWN}`);
        const swap = async (swapped: string) => {
          count += 1;
          const value = name.endsWith('Ids') ? [swapped] : swapped;
          const extra = mutation === 'pushDocumentUpdate' ? { clientId: 7, updateId: crypto.randomUUID(), update: 'AAA=' } : {};
          const { data, errors } = await ask(
            stage.clients.get(persona)!,
            selections.mutation(mutation),
            { input: { ...input(persona), ...extra, ...(name === 'upTo' && { all: null }), [name]: value } },
          );
          const got = data?.answer.refusal ?? data?.answer.code ?? errors?.[0]?.extensions?.code ?? 'done';
          const elsewhere: readonly string[] = ofOnePlace.test(mutation) ? OTHER_PLACE[on.piece === 'P1' ? 'plan' : 'sequence'] : [];
          const expected = elsewhere.includes(name) ? 'INVALID_INPUT' : (ANSWERED[`${type.name}.${name}`] ?? 'NOT_FOUND');
          if (got !== expected) wrong.push(`${mutation} on ${say(on)} with ${name}: ${swapped.split('_')[0]} answered ${got} instead of ${expected}`);
        };
        if (ANSWERED[`${type.name}.${name}`] === 'done') {
          // One after another, for each changes something: of the same kind alone, where one was given.
          for (const swapped of swaps.filter((id) => own === undefined || id.startsWith(own))) await swap(swapped).then(() => snapshot.restore());
          before = await snapshot.fingerprint();
          continue;
        }
        await fewAtOnce(swaps, swap);
        if ((await snapshot.fingerprint()) !== before) wrong.push(`${mutation} with another ${name} changed something`);
      }
    }
    expect(wrong).toEqual([]);
    console.log(`${count} swapped ids in mutations`);
  }, 600_000);

  test('find nothing, and open nothing', async () => {
    const lead = stage.clients.get('lead')!;
    const ids = foreign();
    const things = [...ids, ...[...new Set(ids.map((id) => id.split('_')[0]))].map((kind) => `${kind}_${UNKNOWN}`), 'no id at all', ''];
    for (const field of Object.values(selections.type('Query').getFields()).filter(({ args }) => args.some(({ name }) => name === 'id'))) {
      for (let at = 0; at < things.length; at += OPERATION_LIMITS.rootFields) {
        const some = things.slice(at, at + OPERATION_LIMITS.rootFields);
        const { data, errors } = await ask(
          lead,
          `query (${some.map((_, index) => `$id${index}: ID!`).join(', ')}) { ${some.map((_, index) => `answer${index}: ${field.name}(id: $id${index}) { __typename }`).join(' ')} }`,
          Object.fromEntries(some.map((id, index) => [`id${index}`, id])),
        );
        expect([field.name, some, data, errors]).toEqual([field.name, some, Object.fromEntries(some.map((_, index) => [`answer${index}`, null])), undefined]);
      }
    }
    // Of one's own, but of another kind.
    const { S1 } = stage.scene.schemes;
    for (const [field, id] of [['schemeOfWork', S1.unitId], ['unit', S1.sequenceId], ['lessonSequence', S1.stepIds[0]], ['department', stage.scene.hubId], ['hub', stage.scene.departments.here.id], ['workGroup', S1.id], ['curriculumImport', S1.id], ['thread', S1.id], ['plan', S1.id]] as const) {
      expect([field, (await lead.data(`query ($id: ID!) { answer: ${field}(id: $id) { __typename } }`, { id })).answer]).toEqual([field, null]);
    }
    const scopes = [...new Map(scopesOf(stage.scene).filter(({ field }) => field !== 'viewerEvents').map((scope) => [scope.field, scope])).values()];
    for (const scope of scopes) for (const id of [...ids, S1.stepIds[0], S1.programmeId]) {
      const opened = follow(lead, selections, { ...scope, id });
      const { errors } = await opened.until(() => true);
      expect([scope.field, id.split('_')[0], errors?.[0]?.extensions?.code]).toEqual([scope.field, id.split('_')[0], 'NOT_FOUND']);
    }
  }, 600_000);
});
