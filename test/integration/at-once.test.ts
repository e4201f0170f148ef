import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fieldText } from '../../schema/document/field-text.ts';
import { numbers } from '../../schema/document/numbers.testkit.ts';
import type { Persona } from '../wall/kit/cast.ts';
import type { Attempt } from '../wall/kit/mutations.ts';
import type { Scene, SceneScheme } from '../wall/kit/scene.ts';
import { masked, startAtOnce, whoMay, type AtOnce, type Outcome, type Shot } from './at-once.testkit.ts';
import { AREAS, storm } from './at-once.storm.testkit.ts';

/** What is done once, however many ask for it at the same moment; everybody else is told why not. */
const ONCE = new Set([
  'agreeScheme', 'addProgramme', 'placeUnit', 'removeUnitPlacement', 'removeStep', 'restoreStep', 'removeMisconception', 'restoreMisconception',
  'deleteComment', 'resolveComment', 'reopenComment', 'declineSuggestion', 'giveSharingGrant', 'revokeSharingGrant', 'revokeInvitation', 'endMembership', 'addSchool',
  'addParticipation', 'endParticipation', 'closeThread', 'reopenThread', 'nudgeThread', 'linkToThread', 'unlinkFromThread', 'movePosts', 'splitThread', 'mergeThreads',
  'deletePost', 'settleDecision', 'hidePost', 'restorePost', 'settleReport', 'createPlan', 'rollOverPlan', 'removePlanItem', 'restorePlanItem', 'takeUpAction',
  'linkPlanItem', 'unlinkPlanItem', 'restoreChange',
]);
/** The same, once for each person. */
const ONCE_EACH = new Set(['reportPost', 'deletePlanView']);

describe('several people, or one in several tabs, at the same moment', () => {
  let world: AtOnce;
  beforeAll(async () => {
    world = await startAtOnce();
  }, 120_000);
  afterAll(() => world.close());

  /** The first attempt at each mutation. */
  const each = (all: readonly Attempt[]) => [...new Map(all.filter((one) => whoMay(one).length > 0).toReversed().map((one) => [one.mutation, one])).values()].toReversed();

  test('every mutation five times at once: what may be done once is done once, and nobody is told of a fault', async () => {
    const wrong: string[] = [];
    for (const attempt of each(world.tried.filter(({ last }) => !last))) {
      const { mutation } = attempt;
      const [first, second = first, third = first] = whoMay(attempt);
      const outcomes = await Promise.all([first!, second!, first!, second!, third!].map((persona) => world.send({ persona, mutation, input: attempt.input(persona) })));
      wrong.push(...masked(outcomes), ...tooMany(mutation, outcomes), ...(await world.broken()).map((one) => `${mutation}: ${one}`));
      await world.snapshot.restore();
    }
    expect(wrong).toEqual([]);
    expect(world.faults).toEqual([]);
  }, 120_000);

  describe('of what rules the other out, one is done:', () => {
    const words = (text: string) => ({ type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] });
    const by = (persona: Persona, mutation: string, input: object): Shot => ({ persona, mutation, input });
    const CLASHES: readonly (readonly [what: string, (scene: Scene) => Promise<Shot[]> | Shot[]])[] = [
      ['two leads of a hub end one another’s membership', ({ people: { hubLead, assistant } }) => [
        by('hubLead', 'endMembership', { membershipId: assistant.membershipId }), by('assistant', 'endMembership', { membershipId: hubLead.membershipId }),
      ]],
      ['the plan of a year is begun, and the year before goes on into it', ({ departments, plans: { P1 } }) => [
        by('lead', 'createPlan', { departmentId: departments.here.id, academicYear: 2027 }), by('lead', 'rollOverPlan', { planId: P1.id, academicYear: 2027, carried: [] }),
      ]],
      ['two threads are taken up into one another', ({ talks: { group } }) => [
        by('specialist', 'mergeThreads', { fromId: group.threadId, intoId: group.besideId }), by('specialist', 'mergeThreads', { fromId: group.besideId, intoId: group.threadId }),
      ]],
      ['a report is kept, and its post hidden', ({ talks: { group: { reportId } } }) => [
        by('specialist', 'settleReport', { reportId, settlement: 'KEPT' }), by('specialist', 'settleReport', { reportId, settlement: 'HIDDEN', reason: 'Because' }),
      ]],
      ['a decision is settled in two ways', ({ talks: { group: { decisionId, optionId } } }) => [
        by('specialist', 'settleDecision', { decisionId, agreed: true, optionId }), by('specialist', 'settleDecision', { decisionId, agreed: false }),
      ]],
      ['two people move one post', ({ talks: { group: { posts, besideId } }, firstId }) => [
        by('specialist', 'movePosts', { postIds: [posts.other], toThreadId: besideId }), by('specialist', 'splitThread', { postIds: [posts.other], title: 'New' }), by('specialist', 'movePosts', { postIds: [posts.other], toThreadId: firstId }),
      ]],
      ['a file goes into two posts', async ({ hubId, people: { lead }, talks: { group } }) => {
        const { db, ids, clock } = world.server.app.deps;
        const { id } = await db.service.file.create({ data: { id: ids.next('file'), hubId, uploaderId: lead.id, name: 'one.pdf', mediaType: 'application/pdf', bytes: 7, sha256: '0'.repeat(64), storageKey: 'one', createdAt: clock.now() } });
        return [group.threadId, group.besideId].map((threadId) => by('lead', 'addPost', { threadId, clientKey: randomUUID(), body: words('With a file'), fileIds: [id] }));
      }],
      ['a suggestion is accepted by two and declined by a third', async ({ schemes: { S1 } }) => {
        await suggestAnew(S1);
        const { suggestion: commentId } = S1.comments;
        return [by('teacher', 'acceptSuggestion', { commentId }), by('lead', 'acceptSuggestion', { commentId }), by('advocate', 'declineSuggestion', { commentId })];
      }],
      ['words kept for review are settled by three', ({ schemes: { S1: { parkedId } } }) => (['teacher', 'advocate', 'lead'] as const).map((persona) => by(persona, 'settleParkedEdit', { parkedEditId: parkedId }))],
      ['the last token there is room for is made twice', async ({ people: { advocate } }) => {
        const { db, ids, clock } = world.server.app.deps;
        const token = () => ({ id: ids.next('token'), personId: advocate.id, name: 'Old', hash: randomUUID(), scope: 'READ' as const, createdAt: clock.now(), expiresAt: new Date(clock.now().getTime() + 86_400_000) });
        await db.service.apiToken.createMany({ data: Array.from({ length: 19 }, token) });
        return ['One', 'Other'].map((name) => by('advocate', 'createApiToken', { name, scope: 'READ', expiresInDays: 1 }));
      }],
    ];

    /** Opens the suggestion for other words in the middle of its passage as it reads now. */
    async function suggestAnew({ comments, documentId, passage }: SceneScheme): Promise<void> {
      const original = await world.server.app.documents.read(documentId, (doc) => /^\S+/.exec(fieldText(doc.getXmlFragment(passage.root)))![0]);
      const data = { id: world.server.app.deps.ids.next('suggestion'), status: 'OPEN' as const, original: original!, replacement: original!.replace('tten', '-tten') };
      await world.server.app.deps.db.service.suggestion.update({ where: { commentId: comments.suggestion }, data });
    }

    test.each(CLASHES)('%s', async (_what, clash) => {
      const outcomes = await Promise.all((await clash(world.stage.scene)).map(world.send));
      expect(outcomes.map(({ got }) => got).toSorted()).toEqual([...outcomes.slice(1).map(() => expect.toBeOneOf(['CONFLICT', 'NOT_FOUND', 'FORBIDDEN', 'INVALID_INPUT'])), 'done']);
      expect([await world.broken(), world.faults]).toEqual([[], []]);
      await world.snapshot.restore();
    });
  });

  test.each(AREAS)('a storm, %s: nobody is told of a fault, nothing is there that may not be, and open screens show what is there', async (area) => {
    await storm(world, area, numbers(AREAS.indexOf(area) + 1), 4);
  }, 120_000);
});

function tooMany(mutation: string, outcomes: readonly Outcome[]): string[] {
  const done = outcomes.filter(({ got }) => got === 'done');
  // Of what took too long nobody knows whether it was done.
  if (done.length === 0) return outcomes.some(({ got }) => got.startsWith('TIMEOUT')) ? [] : [`${mutation}: done by nobody, but ${outcomes.map(({ got }) => got).join(', ')}`];
  if (ONCE.has(mutation) && done.length > 1) return [`${mutation}: done ${done.length} times`];
  return ONCE_EACH.has(mutation) && done.length > new Set(done.map(({ persona }) => persona)).size ? [`${mutation}: done ${done.length} times, by ${done.map(({ persona }) => persona).join(', ')}`] : [];
}
