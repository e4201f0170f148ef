import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import { OPERATION_LIMITS } from '../../server/src/transport/limits/operation-limits.ts';
import type { Pick } from '../../schema/document/numbers.testkit.ts';
import type { Received } from '../testkit/client.ts';
import type { Persona } from '../wall/kit/cast.ts';
import { masked, whoMay, type AtOnce, type Outcome, type Shot } from './at-once.testkit.ts';

/** Where it storms: whatever everybody does, they do to the same few things. */
export const AREAS = ['over one sequence', 'over one plan', 'over one thread', 'over everything'] as const;
export type Area = (typeof AREAS)[number];

const said = (words: string) => ({ type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }] });

/** Something that can be done now by one of these, with an input of the moment. */
interface Deed {
  readonly mutation: string;
  readonly people: readonly Persona[];
  readonly input: (persona: Persona) => object;
}

/** What is done in an area: the wall's attempts there, and what differs each time. */
function deedsOf({ stage: { scene }, tried }: AtOnce, area: Area, pick: Pick): Deed[] {
  const { S1 } = scene.schemes;
  const { P1 } = scene.plans;
  const { group } = scene.talks;
  const one = <T>(of: readonly T[]): T => of[pick(of.length)]!;
  const attempts = tried
    .filter(({ last, on }) => !last && (area === 'over everything' || (area === 'over one sequence' ? on.piece === 'S1' : area === 'over one plan' ? on.piece === 'P1' : on.talk === 'group')))
    .map((attempt): Deed => ({ mutation: attempt.mutation, people: whoMay(attempt), input: attempt.input }));
  const editors = ['teacher', 'advocate', 'lead', 'designer'] as const;
  const own: Record<Exclude<Area, 'over everything'>, Deed[]> = {
    'over one sequence': [
      { mutation: 'moveStep', people: editors, input: () => ({ stepId: one(S1.stepIds), afterStepId: one([null, ...S1.stepIds, S1.removedStepId]) }) },
      { mutation: 'addStep', people: editors, input: () => ({ sequenceId: S1.sequenceId, title: 'Between', afterStepId: one([null, ...S1.stepIds]) }) },
      { mutation: 'moveUnitPlacement', people: editors, input: () => ({ placementId: S1.placementId, halfTerm: one(['AUTUMN_1', 'SPRING_1', 'SUMMER_2']), weeks: 1 + pick(9) }) },
      { mutation: 'addComment', people: [...editors, 'commenter'], input: () => ({ sequenceId: S1.sequenceId, parentId: S1.comments.suggestion, body: said('An answer') }) },
      { mutation: 'removeStep', people: editors, input: () => ({ stepId: one([...S1.stepIds, S1.removedStepId]) }) },
      { mutation: 'restoreStep', people: editors, input: () => ({ stepId: one([...S1.stepIds, S1.removedStepId]) }) },
      { mutation: 'reopenComment', people: editors, input: () => ({ commentId: S1.comments.suggestion }) },
    ],
    'over one plan': [
      { mutation: 'moveCriterion', people: ['lead'], input: () => ({ criterionId: P1.criterionId, priorityId: one([P1.priorityId, P1.besideId]) }) },
      { mutation: 'addAction', people: ['lead', 'advocate'], input: () => ({ criterionId: P1.criterionId, title: 'Beside' }) },
      { mutation: 'moveAction', people: ['lead', 'advocate'], input: () => ({ actionId: P1.actionId, ...one([{ criterionId: P1.criterionId }, { priorityId: P1.besideId }, {}]) }) },
      { mutation: 'editPlan', people: ['lead'], input: () => ({ planId: P1.id, status: one(['DRAFT', 'AGREED', 'ARCHIVED']) }) },
      { mutation: 'editAction', people: ['lead', 'advocate'], input: () => ({ actionId: P1.actionId, ownerId: scene.people[one(['teacher', 'advocate', 'lead'] as const)].id }) },
      { mutation: 'takeUpAction', people: ['lead', 'advocate'], input: () => ({ actionId: scene.talks.department.actionId, planId: P1.id, criterionId: P1.criterionId }) },
      { mutation: 'updateAction', people: ['advocate', 'lead'], input: () => ({ actionId: scene.talks.department.actionId, status: one(['IN_PROGRESS', 'DONE']) }) },
    ],
    'over one thread': [
      { mutation: 'addPost', people: ['lead', 'commenter', 'specialist'], input: () => ({ threadId: one([group.threadId, group.besideId]), clientKey: randomUUID(), body: said('Another') }) },
      { mutation: 'addPost', people: ['lead', 'commenter', 'specialist'], input: () => ({ threadId: group.threadId, parentId: one([group.posts.first, group.posts.other]), clientKey: randomUUID(), body: said('An answer'), mentions: [scene.people.lead.id] }) },
      { mutation: 'deletePost', people: ['lead'], input: () => ({ postId: one([group.posts.first, group.posts.other]) }) },
      { mutation: 'movePosts', people: ['specialist'], input: () => ({ postIds: [group.posts.other], toThreadId: one([group.threadId, group.besideId]) }) },
      { mutation: 'reopenThread', people: ['specialist'], input: () => ({ threadId: one([group.threadId, group.besideId]) }) },
      { mutation: 'restorePost', people: ['specialist'], input: () => ({ postId: one([group.posts.first, group.posts.hidden]), reason: 'Again' }) },
      { mutation: 'handOverThread', people: ['specialist'], input: () => ({ threadId: group.threadId, personId: one([null, scene.people.lead.id, scene.people.commenter.id]) }) },
      { mutation: 'makeAction', people: ['specialist'], input: () => ({ postId: group.posts.other, title: 'From there', ownerId: scene.people.lead.id }) },
      { mutation: 'reportPost', people: ['commenter', 'specialist'], input: () => ({ postId: one([group.posts.first, group.posts.other]), reason: 'Because' }) },
    ],
  };
  // What is new each time comes as often as all the rest.
  const fresh = area === 'over everything' ? Object.values(own).flat() : own[area];
  return [...attempts, ...Array.from({ length: Math.ceil(attempts.length / fresh.length) }, () => fresh).flat()].filter(({ people }) => people.length > 0);
}

/** What is seen of things by those who have a place open, and by whoever asks. */
const SEEN = `__typename id ... on Step { title position removedAt } ... on LessonSequence { title } ... on Priority { title position removedAt }
  ... on SuccessCriterion { title position state removedAt } ... on Post { editedAt deletedAt } ... on Comment { editedAt deletedAt resolvedAt }`;
type Seen = { readonly __typename: string; readonly id: string };

/** A screen that follows what happens somewhere. */
function openScreen({ stage }: AtOnce, persona: Persona, field: string, key: string, id: string) {
  const client = stage.clients.get(persona)!;
  const events: Received = client.subscribe(`subscription { event: ${field}(${key}: "${id}") { __typename ... on ScopeEvent { name node { ${SEEN} } } } }`);
  return {
    opened: events.until(() => true),
    /** What it shows otherwise than somebody who comes now sees. */
    async wrong(): Promise<unknown[]> {
      const shown = new Map<string, Seen>();
      for (const { data } of events.messages) {
        if (data?.event.node) shown.set(data.event.node.id, data.event.node);
        // Whoever has the thread open fetches its posts afresh: some have gone to another.
        if (data?.event.name === 'thread.postsMoved') for (const { __typename: type, id: postId } of shown.values()) if (type === 'Post') shown.delete(postId);
      }
      const all = [...shown.values()].filter(({ __typename: type }) => SEEN.includes(`on ${type} `));
      const pages = Array.from({ length: Math.ceil(all.length / OPERATION_LIMITS.rootFields) }, (_, page) => all.slice(page * OPERATION_LIMITS.rootFields, (page + 1) * OPERATION_LIMITS.rootFields));
      const fresh = await Promise.all(pages.map((page) => client.data(`{ ${page.map((one, index) => `n${index}: node(id: "${one.id}") { ${SEEN} }`).join(' ')} }`)));
      return pages.flatMap((page, at) => page.flatMap((one, index) => {
        const now = fresh[at][`n${index}`] as Seen | null;
        return now === null || JSON.stringify(now) === JSON.stringify(one) ? [] : [{ shown: one, now }];
      }));
    },
    close: () => events.stop(),
  };
}

/** More than there are connections for, so that some wait for those of others. */
const TABS = 12;

/**
 * Tabs of the same people do one thing after another to the same few things. Nobody is told of a fault, nothing that may not be is
 * there in the end, and open screens show what somebody sees who comes then.
 */
export async function storm(world: AtOnce, area: Area, pick: Pick, each: number): Promise<void> {
  const { scene } = world.stage;
  const screens = [
    openScreen(world, 'lead', 'sequenceEvents', 'sequenceId', scene.schemes.S1.sequenceId),
    openScreen(world, 'lead', 'planEvents', 'planId', scene.plans.P1.id),
    openScreen(world, 'specialist', 'threadEvents', 'threadId', scene.talks.group.threadId),
  ];
  await Promise.all(screens.map(({ opened }) => opened));
  const deeds = deedsOf(world, area, pick);
  const tabs = Array.from({ length: TABS }, () =>
    Array.from({ length: each }, (): Shot => {
      const { mutation, people, input } = deeds[pick(deeds.length)]!;
      const persona = people[pick(people.length)]!;
      return { persona, mutation, input: input(persona) };
    }),
  );
  const outcomes = (await Promise.all(tabs.map(async (shots) => {
    const done: Outcome[] = [];
    for (const shot of shots) done.push(await world.send(shot));
    return done;
  }))).flat();
  await world.settled();
  expect({ faults: masked(outcomes), broken: await world.broken() }).toEqual({ faults: [], broken: [] });
  expect(world.faults.splice(0)).toEqual([]);
  expect(outcomes.filter(({ got }) => got === 'done').length).toBeGreaterThan(outcomes.length / 4);
  for (const screen of screens) await expect.poll(() => screen.wrong()).toEqual([]);
  for (const screen of screens) screen.close();
  await world.snapshot.restore();
}
