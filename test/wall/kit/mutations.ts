import { randomUUID } from 'node:crypto';
import type { Persona } from './cast.ts';
import type { Piece, Thing, WallRule } from './rules.ts';
import { planAttempts } from './plan-mutations.ts';
import { OWNERS, SAID_BY, type ScenePlan } from './plans.ts';
import { talkAttempts } from './talk-mutations.ts';
import { lostWordsOf } from './said.ts';
import type { Scene, SceneScheme, SchemeName } from './scene.ts';

/** Something that everybody in the scene tries. */
export interface Attempt {
  readonly mutation: string;
  readonly on: Thing;
  /** Without this it is as if the thing were not there. */
  readonly seen: WallRule;
  /** Without this it is refused. */
  readonly may: WallRule;
  /** What `may` is asked of, where it is not the thing itself. */
  readonly under?: Thing;
  readonly input: (persona: Persona) => object;
  /** What the answer's new things are like, where they differ from the thing. */
  readonly made?: (persona: Persona) => Thing;
  /** Does not leave the scene as it was, whatever is restored: comes last, once for each who may. */
  readonly last?: true;
}

const NEW = { body: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'New' }] }] } };

const thing = (of: Omit<Thing, 'type'>): Thing => ({ type: '', ...of });

/** Every mutation of the schema with what it is tried on, and under which rules of the table. */
export function attempts(scene: Scene): Attempt[] {
  const { departments, schemes, people, grants, invitations, plans } = scene;

  /** On content of every relation: `pieces` says which piece each scheme's thing belongs to. */
  const content = (mutation: string, may: WallRule, pieces: Partial<Record<SchemeName, Piece>>, input: (of: SceneScheme, persona: Persona) => object, more: Partial<Attempt> = {}): Attempt[] =>
    Object.entries(pieces).map(([name, piece]) => ({
      mutation, seen: 'content.view', may, on: thing({ piece, school: name === 'X1' ? 'abroad' : name === 'D1' ? 'designing' : 'here' }), input: (persona) => input(schemes[name as SchemeName], persona), ...more,
    }));
  const whole = { S1: 'S1', S2: 'S2', S4: 'S4', D1: 'D1', X1: 'X1' } as const;
  const ofUnit = { S1: 'S1', S2: 'U2', S3: 'U3', X1: 'X1' } as const;
  const ofSequence = { S1: 'S1', S2: 'U2', S3: 'Q3', S4: 'S4', X1: 'X1' } as const;
  /** On a place: a department, school or hub. */
  const at = (mutation: string, seen: WallRule, may: WallRule, on: Omit<Thing, 'type'>, input: object, more: Partial<Attempt> = {}): Attempt => ({ mutation, seen, may, on: thing(on), input: () => input, ...more });
  /** Moving a unit is a change of its scheme's map: of this piece. */
  const map = (mutation: string, input: (of: SceneScheme) => object): Attempt[] => [
    ...content(mutation, 'content.edit', { S1: 'S1', X1: 'X1' }, input),
    ...content(mutation, 'content.edit', { S2: 'U2' }, input, { under: thing({ piece: 'S2' }) }),
  ];
  /** On a comment, whose author is its department's teacher, or the only one there. */
  const onComment = (mutation: string, may: WallRule, input: (of: SceneScheme) => object, more: Partial<Attempt> = {}): Attempt[] =>
    content(mutation, may, ofSequence, input, more).map((one) => ({ ...one, on: { ...one.on, person: one.on.school === 'abroad' ? 'stranger' : 'teacher' } }));
  /** On plans and what is said there by the senior leader, or the only one. */
  const onPlans = (mutation: string, may: WallRule, input: (of: ScenePlan) => object, more: Partial<Attempt> = {}): Attempt[] =>
    (['P1', 'PX'] as const).map((piece) => ({ mutation, seen: 'plan.view', may, on: thing({ piece, owners: [OWNERS[piece]], person: SAID_BY[piece] }), input: () => input(plans[piece]), ...more }));
  const school = { name: 'New', urn: '300000', localAuthority: 'Northshire', departmentName: 'Maths' };
  const group = { title: 'New', kind: 'OTHER', academicYear: 2026 };

  return [
    // Schemes, units, sequences, steps
    at('createScheme', 'department.view', 'scheme.create', { school: 'here', piece: 'S4' }, { departmentId: departments.here.id, title: 'New', academicYear: 2026 }),
    at('createScheme', 'department.view', 'scheme.create', { school: 'abroad', piece: 'X1' }, { departmentId: departments.abroad.id, title: 'New', academicYear: 2026 }),
    ...content('renameScheme', 'content.edit', whole, ({ id }) => ({ schemeId: id, title: 'New' })),
    ...content('agreeScheme', 'content.agree', { S1: 'S1', S4: 'S4', X1: 'X1' }, ({ id }) => ({ schemeId: id })),
    ...content('addProgramme', 'content.edit', whole, ({ id }) => ({ schemeId: id, yearGroup: 7 })),
    ...content('addUnit', 'content.edit', whole, ({ programmeId }) => ({ programmeId, title: 'New', halfTerm: 'SPRING_1', weeks: 2 })),
    ...content('renameUnit', 'content.edit', ofUnit, ({ unitId }) => ({ unitId, title: 'New' })),
    ...content('setUnitThreads', 'content.edit', ofUnit, ({ unitId }) => ({ unitId, threadIds: [] })),
    ...content('placeUnit', 'content.edit', whole, ({ unitId, emptyProgrammeId }) => ({ unitId, programmeId: emptyProgrammeId, halfTerm: 'SPRING_1', weeks: 2 })),
    ...map('moveUnitPlacement', ({ placementId }) => ({ placementId, halfTerm: 'SUMMER_1' })),
    ...map('setUnitWeeks', ({ placementId }) => ({ placementId, weeks: 5 })),
    ...map('removeUnitPlacement', ({ placementId }) => ({ placementId })),
    ...content('addLessonSequence', 'content.edit', ofUnit, ({ unitId }) => ({ unitId, title: 'New' })),
    ...content('renameLessonSequence', 'content.edit', ofSequence, ({ sequenceId }) => ({ sequenceId, title: 'New' })),
    ...content('addStep', 'content.edit', ofSequence, ({ sequenceId }) => ({ sequenceId, title: 'New' })),
    ...content('renameStep', 'content.edit', ofSequence, ({ stepIds }) => ({ stepId: stepIds[1], title: 'New' })),
    ...content('moveStep', 'content.edit', ofSequence, ({ stepIds }) => ({ stepId: stepIds[1], afterStepId: null })),
    ...content('removeStep', 'content.edit', ofSequence, ({ stepIds }) => ({ stepId: stepIds[1] })),
    ...content('restoreStep', 'content.edit', ofSequence, ({ removedStepId }) => ({ stepId: removedStepId })),
    ...content('addMisconception', 'content.edit', ofSequence, ({ stepIds }) => ({ stepId: stepIds[0] })),
    ...content('removeMisconception', 'content.edit', ofSequence, ({ misconceptionId }) => ({ misconceptionId })),
    ...content('restoreMisconception', 'content.edit', ofSequence, ({ removedMisconceptionId }) => ({ misconceptionId: removedMisconceptionId })),
    // Comments
    ...content('addComment', 'content.comment', ofSequence, ({ sequenceId }) => ({ sequenceId, ...NEW })),
    ...onComment('editComment', 'comment.edit', ({ comments }) => ({ commentId: comments.suggestion, tags: [] })),
    ...onComment('deleteComment', 'comment.delete', ({ comments }) => ({ commentId: comments.reply })),
    ...onComment('resolveComment', 'comment.resolve', ({ comments }) => ({ commentId: comments.suggestion })),
    ...onComment('reopenComment', 'comment.resolve', ({ comments }) => ({ commentId: comments.accepted })),
    ...onComment('reattachComment', 'comment.reattach', ({ comments, passage }) => ({ commentId: comments.suggestion, ...passage })),
    ...onComment('reactToComment', 'content.comment', ({ comments }) => ({ commentId: comments.suggestion, kind: 'TRIED_IT', on: true })),
    ...content('markSequenceRead', 'content.view', ofSequence, ({ sequenceId }) => ({ sequenceId })),
    ...onComment('declineSuggestion', 'comment.accept', ({ comments }) => ({ commentId: comments.suggestion })),
    // The same on plans; whoever edits a plan’s text is its subject lead, or owns it.
    ...onPlans('addComment', 'plan.comment', ({ id, actionId }) => ({ planId: id, planItemId: actionId, ...NEW })),
    ...onPlans('editComment', 'comment.edit', ({ comments }) => ({ commentId: comments.suggestion, tags: [] })),
    ...onPlans('deleteComment', 'comment.delete', ({ comments }) => ({ commentId: comments.reply })),
    ...onPlans('resolveComment', 'comment.resolve', ({ comments }) => ({ commentId: comments.suggestion })),
    ...onPlans('reopenComment', 'comment.resolve', ({ comments }) => ({ commentId: comments.accepted })),
    ...onPlans('reattachComment', 'comment.reattach', ({ comments, passage }) => ({ commentId: comments.suggestion, ...passage })),
    ...onPlans('reactToComment', 'plan.comment', ({ comments }) => ({ commentId: comments.suggestion, kind: 'TRIED_IT', on: true })),
    ...onPlans('markPlanRead', 'plan.view', ({ id }) => ({ planId: id })),
    ...onPlans('declineSuggestion', 'comment.accept', ({ comments }) => ({ commentId: comments.suggestion })),
    // Sharing
    ...content('giveSharingGrant', 'content.share', { S1: 'S1', S4: 'S4', D1: 'D1' }, ({ id }) => ({ objectId: id, recipientId: departments.outside.id, level: 'VIEW' })),
    ...content('giveSharingGrant', 'content.share', { S2: 'U2' }, ({ unitId }) => ({ objectId: unitId, recipientId: scene.workGroupId, level: 'VIEW' })),
    ...content('giveSharingGrant', 'content.share', { S3: 'Q3' }, ({ sequenceId }) => ({ objectId: sequenceId, recipientId: scene.hubId, level: 'VIEW' })),
    ...(['viewing', 'commenting', 'designing', 'group', 'hub'] as const).map((name): Attempt => ({
      mutation: 'revokeSharingGrant', seen: 'content.view', may: 'content.share', on: scene.things.get(grants[name])!, input: () => ({ grantId: grants[name] }),
    })),
    // People and places
    at('invitePerson', 'department.view', 'department.invite', { school: 'here' }, { email: 'x@test.example', role: 'TEACHER', placeId: departments.here.id }),
    at('invitePerson', 'hub.view', 'hub.invite', { school: 'here' }, { email: 'x@test.example', role: 'SENIOR_LEADER', placeId: departments.here.schoolId }),
    at('invitePerson', 'hub.view', 'hub.invite', { hub: 'hub' }, { email: 'x@test.example', role: 'HUB_LEAD', placeId: scene.hubId }),
    at('revokeInvitation', 'department.invite', 'department.invite', { school: 'here' }, { invitationId: invitations.department }),
    at('revokeInvitation', 'hub.invite', 'hub.invite', { hub: 'hub' }, { invitationId: invitations.hub }),
    at('endMembership', 'department.members', 'membership.end', { school: 'here', person: 'advocate' }, { membershipId: people.advocate.membershipId }),
    at('endMembership', 'hub.manage', 'membership.end', { hub: 'hub', person: 'trainee' }, { membershipId: people.trainee.membershipId }),
    at('endMembership', 'senior.members', 'membership.end', { school: 'viewing', person: 'viewersLeader' }, { membershipId: people.viewersLeader.membershipId }),
    at('renameHub', 'hub.view', 'hub.manage', { hub: 'hub' }, { hubId: scene.hubId, name: 'New' }),
    at('renameHub', 'hub.view', 'hub.manage', { hub: 'otherHub' }, { hubId: scene.otherHubId, name: 'New' }),
    at('addSchool', 'hub.view', 'hub.manage', { hub: 'hub' }, { hubId: scene.hubId, ...school }),
    at('createWorkGroup', 'hub.view', 'hub.manage', { hub: 'hub' }, { hubId: scene.hubId, ...group }),
    at('addParticipation', 'workGroup.view', 'workGroup.manage', { group: true }, { workGroupId: scene.workGroupId, departmentId: departments.outside.id }),
    at('endParticipation', 'workGroup.view', 'workGroup.manage', { group: true }, { workGroupId: scene.workGroupId, departmentId: departments.viewing.id }),
    ...talkAttempts(scene),
    ...planAttempts(scene),
    // One's own
    { mutation: 'createApiToken', seen: 'signedIn', may: 'signedIn', on: thing({}), made: (person) => thing({ person }), input: () => ({ name: 'New', scope: 'READ', expiresInDays: 1 }) },
    at('markInboxRead', 'inbox.own', 'inbox.own', { person: 'commenter', piece: 'S1' }, { ids: [scene.schemes.S1.inboxItemId] }),
    at('revokeApiToken', 'apiToken.own', 'apiToken.own', { person: 'teacher' }, { apiTokenId: scene.tokenId }),
    // Documents: their rooms are in memory, so nothing restores them
    ...onComment('acceptSuggestion', 'comment.accept', ({ comments }) => ({ commentId: comments.suggestion }), { last: true }),
    ...content('acceptAllSuggestions', 'content.edit', ofSequence, ({ sequenceId }) => ({ sequenceId }), { last: true }),
    ...onComment('settleParkedEdit', 'parkedEdit.view', ({ parkedId }) => ({ parkedEditId: parkedId }), { seen: 'parkedEdit.view', last: true }),
    ...onPlans('acceptSuggestion', 'comment.accept', ({ comments }) => ({ commentId: comments.suggestion }), { last: true }),
    ...onPlans('acceptAllSuggestions', 'plan.edit', ({ id }) => ({ planId: id }), { last: true }),
    ...onPlans('settleParkedEdit', 'parkedEdit.view', ({ parkedId }) => ({ parkedEditId: parkedId }), { seen: 'parkedEdit.view', last: true }),
    ...content('parkDocumentEdit', 'content.comment', ofSequence, ({ documentId, stepIds }) => ({ documentId, root: `${stepIds[0]}/variation`, body: [], reason: 'Kept' }), { last: true }),
    ...content('pushDocumentUpdate', 'content.edit', ofSequence, ({ documentId }) => ({ documentId, epoch: scene.things.get(documentId)!.epoch }), { last: true }),
    ...content('pushDocumentUpdate', 'content.edit', ofUnit, ({ unitDocumentId }) => ({ documentId: unitDocumentId, epoch: scene.things.get(unitDocumentId)!.epoch }), { last: true }),
    ...content('settleLostWords', 'content.view', ofSequence, ({ documentId }, persona) => ({ documentId, lostWordsId: lostWordsOf(persona, documentId) }), { last: true }),
    ...content('setPresence', 'content.view', ofSequence, ({ documentId }) => ({ documentId, clientId: 1, state: {} }), { last: true }),
    ...content('startDocumentAfresh', 'content.edit', ofUnit, ({ unitDocumentId }) => ({ documentId: unitDocumentId }), { last: true }),
    ...content('setScopePresence', 'content.view', ofSequence, ({ sequenceId }) => ({ scopeId: sequenceId, state: {} }), { last: true }),
    {
      mutation: 'startCurriculumImport', seen: 'department.view', may: 'scheme.create', on: thing({ school: 'here' }), last: true,
      input: (persona) => ({ departmentId: departments.here.id, title: 'New', academicYear: 2026, uploadId: scene.uploads[persona as 'teacher'] ?? randomUUID() }),
    },
  ];
}
