import { randomBytes } from 'node:crypto';
import { createCoarseIds, startOfDay } from '../../../server/src/discussions/coarse-time.ts';
import { authorMark, markKey } from '../../../server/src/discussions/mark.ts';
import type { Prisma } from '../../../server/src/generated/prisma/client.ts';
import type { ReactionKind } from '../../../server/src/generated/prisma/enums.ts';
import { londonDay } from '../../../server/src/platform/calendar-day.ts';
import { PEOPLE, type PersonKey } from '../community/people.ts';
import type { SchoolKey } from '../community/schools.ts';
import { WORK_GROUPS } from '../community/work-groups.ts';
import type { DecisionData, PostData, ReplyData, TalkData } from '../discussions/thread.types.ts';
import { bodyOf } from './body.ts';
import type { CommunityIds, SeedContext } from './community.rows.ts';
import type { WrittenScheme } from './scheme.rows.ts';

type News = Omit<Prisma.InboxItemCreateManyInput, 'id'> & { readonly at: Date };
type Discussion = Prisma.DiscussionCreateManyInput;

const DAY_MS = 86_400_000;
/** Nobody answers sooner. */
const THINKS_MS = 25 * 60_000;

/** What one thread is written with. */
interface Writing {
  readonly context: SeedContext;
  readonly community: CommunityIds;
  readonly talk: TalkData;
  readonly thread: Discussion;
  readonly news: News[];
  /** A moment that many days ago, after the moment before. */
  readonly moment: (daysAgo: number) => Date;
  readonly departmentOf: (person: PersonKey) => string | null;
  /** Where nobody is to be known: what stands for them. */
  readonly marks: { readonly mark: (personId: string) => Uint8Array<ArrayBuffer>; readonly ids: ReturnType<typeof createCoarseIds> } | null;
}

/** Adds threads with all that is in them. Answers what their people are told of it, as the product would tell them. */
export function addDiscussions(context: SeedContext, community: CommunityIds, schemes: ReadonlyMap<SchoolKey, WrittenScheme>, talks: readonly TalkData[]): News[] {
  return talks.toSorted((a, b) => b.daysAgo - a.daysAgo).flatMap((talk) => addTalk(context, community, schemes, talk));
}

function addTalk(context: SeedContext, community: CommunityIds, schemes: ReadonlyMap<SchoolKey, WrittenScheme>, talk: TalkData): News[] {
  const { rows, ids, timeline } = context;
  const { people } = community;
  let latest = 0;
  const moment = (daysAgo: number) => {
    latest = Math.max(timeline.ago(daysAgo, rows.posts.length).getTime(), latest + THINKS_MS);
    return new Date(latest);
  };
  const thread = threadOf(context, community, talk, moment(talk.daysAgo));
  rows.discussions.push(thread);
  const writing: Writing = { context, community, talk, thread, news: [], moment, departmentOf: departmentIn(talk, community), marks: talk.anonymity === 'FULL' ? addKey(context, thread.id) : null };
  rows.discussionLinks.push(...(talk.links ?? []).map((link, position) => ({ threadId: thread.id, position, ...linked(context, schemes, link) })));
  for (const person of talk.invited ?? []) {
    rows.discussionInvitations.push({ threadId: thread.id, personId: people[person], invitedById: people[talk.by], at: thread.createdAt as Date });
    writing.news.push({ kind: 'INVITED', personId: people[person], threadId: thread.id, actorId: people[talk.by], at: thread.createdAt as Date });
  }
  const said = addPosts(writing);
  talk.summaries?.forEach(({ by, daysAgo, text }, index) =>
    rows.discussionSummaries.push({ id: ids.next('summary'), threadId: thread.id, version: index + 1, body: bodyOf(text), text, authorId: people[by], at: timeline.ago(daysAgo, 7 + index) }));
  talk.decisions?.forEach((decision) => addDecision(writing, decision));
  if (talk.closed) close(writing, talk.closed);
  addReads(writing, said);
  return writing.news;
}

function threadOf({ ids, timeline }: SeedContext, community: CommunityIds, talk: TalkData, createdAt: Date): Discussion {
  const { space, title, purpose, template, prompt, stages = [], stage = 0, by } = talk;
  const inDays = (days: number) => new Date(timeline.now.getTime() + days * DAY_MS);
  return {
    id: ids.next('discussion'), hubId: community.hub, createdById: community.people[by], createdAt, opensAt: createdAt,
    ...('workGroup' in space ? { space: 'WORK_GROUP', workGroupId: community.workGroups[space.workGroup] } : 'department' in space ? { space: 'DEPARTMENT', departmentId: community.departments[space.department] } : { space: 'HUB' }),
    title, templateKey: template ?? null, purpose: purpose ?? null, prompt: bodyOf(prompt), promptText: prompt,
    stages: stages.map((one) => ({ title: one.title, purpose: one.purpose ?? null, minutes: one.minutes ?? null, opensOn: one.inDays === undefined ? null : londonDay(inDays(one.inDays)).toISOString().slice(0, 10) })),
    stage, stageSince: stage === 0 ? null : inDays(stages[stage]?.inDays ?? -1), outcomeParts: [...(talk.outcomeParts ?? [])],
    closesAt: talk.closesInDays === undefined ? null : inDays(talk.closesInDays), anonymity: talk.anonymity ?? 'OFF', postBeforeSeeing: talk.postBeforeSeeing ?? false, onePer: talk.onePer ?? null,
    facilitatorId: talk.handedTo ? community.people[talk.handedTo] : null, pinnedAt: talk.pinned ? createdAt : null,
  };
}

/** The key of a thread where nobody is to be known, and ids that tell no more than the day. */
function addKey({ rows, timeline }: SeedContext, threadId: string): NonNullable<Writing['marks']> {
  const key = markKey(randomBytes(64));
  rows.discussionKeys.push({ threadId, ...key });
  return { mark: (personId) => authorMark(key, personId), ids: createCoarseIds({ now: () => timeline.now }) };
}

/** Posts in the order in which they came, each with what hangs on it. */
function addPosts(writing: Writing): readonly PersonKey[] {
  const { talk, thread, moment } = writing;
  const order: PersonKey[] = [];
  const inOrder = talk.posts.flatMap((post) => [{ said: post as ReplyData, of: null as PostData | null }, ...(post.replies ?? []).map((said) => ({ said, of: post }))]).toSorted((a, b) => b.said.daysAgo - a.said.daysAgo);
  const ids = new Map<ReplyData, string>();
  for (const { said, of } of inOrder) {
    order.push(said.by);
    ids.set(said, addPost(writing, said, of === null ? null : ids.get(of)!, order.length, moment(said.daysAgo)));
  }
  Object.assign(thread, { lastSeq: order.length, postCount: order.length });
  return order;
}

function addPost({ context: { rows, ids, timeline }, community, talk, thread, news, departmentOf, marks }: Writing, said: ReplyData, parentId: string | null, seq: number, at: Date): string {
  const { people } = community;
  const id = (marks?.ids ?? ids).next('post');
  const createdAt = marks ? startOfDay(at) : at;
  const authorId = people[said.by];
  const oneKey = talk.onePer === undefined || parentId !== null ? null : authorId;
  rows.posts.push({
    id, threadId: thread.id, seq, parentId, rootId: parentId ?? id, clientKey: `seed-${seq}-${id.slice(-12)}`, body: bodyOf(said.text), text: said.text, createdAt, oneKey,
    ...(marks ? { authorMark: marks.mark(authorId) } : { authorId, authorDepartmentId: departmentOf(said.by) }),
    ...(said.quotes && { quoteOfId: parentId, quoteText: said.quotes }),
  });
  thread.lastPostAt = createdAt;
  const mentions = said.mentions ?? [];
  rows.postMentions.push(...mentions.map((person) => ({ postId: id, personId: people[person] })));
  for (const [kind, who] of Object.entries(said.reactions ?? {})) rows.postReactions.push(...who.map((person) => ({ postId: id, personId: people[person], kind: kind as ReactionKind, at: createdAt })));
  if (!marks) {
    const tell = (kind: 'MENTION' | 'REPLY', personId: string) => news.push({ kind, personId, threadId: thread.id, postId: id, actorId: authorId, at });
    const mentioned = mentions.map((person) => people[person]);
    const branch = new Set(rows.posts.filter((post) => parentId !== null && post.rootId === parentId && post.id !== id).map((post) => post.authorId!));
    for (const personId of mentioned) tell('MENTION', personId);
    for (const personId of branch) if (personId !== authorId && !mentioned.includes(personId)) tell('REPLY', personId);
  }
  if (said.action) {
    const { title, owner, dueInDays, status } = said.action;
    const dueOn = londonDay(new Date(timeline.now.getTime() + dueInDays * DAY_MS));
    const actionId = ids.next('action');
    rows.actions.push({
      id: actionId, hubId: thread.hubId, workGroupId: thread.workGroupId ?? null, departmentId: thread.departmentId ?? null, threadId: thread.id, postId: id,
      title, ownerId: people[owner], dueOn, status, createdById: people[talk.by], createdAt: new Date(at.getTime() + THINKS_MS),
    });
    news.push({ kind: 'ACTION', personId: people[owner], threadId: thread.id, actionId, actorId: people[talk.by], at: new Date(at.getTime() + THINKS_MS) });
  }
  return id;
}

function addDecision({ context: { rows, ids, timeline }, community: { people }, thread, talk }: Writing, { by, daysAgo, question, options, voices, settled }: DecisionData): void {
  const id = ids.next('decision');
  const made = options.map((text, position) => ({ id: ids.next('option'), decisionId: id, text, position }));
  const createdAt = timeline.ago(daysAgo, 3);
  rows.decisions.push({
    id, threadId: thread.id, question, status: settled ? 'AGREED' : 'OPEN', createdById: people[by], createdAt,
    ...(settled && {
      resultOptionId: made[settled.option]!.id, resultText: settled.text, reviewOn: londonDay(new Date(timeline.now.getTime() + settled.reviewInDays * DAY_MS)),
      decidedById: people[talk.by], decidedAt: timeline.ago(settled.daysAgo, 11),
    }),
  });
  rows.decisionOptions.push(...made);
  rows.decisionVoices.push(...voices.map((voice, index) => ({ decisionId: id, personId: people[voice.by], stance: voice.stance, optionId: made[voice.option]!.id, note: voice.note ?? null, at: new Date(createdAt.getTime() + (index + 1) * THINKS_MS) })));
}

function close({ context: { rows, ids }, community: { people }, talk, thread, moment }: Writing, { daysAgo, outcome }: NonNullable<TalkData['closed']>): void {
  const text = 'The thread was closed with an outcome.';
  const at = moment(daysAgo);
  const id = ids.next('post');
  const seq = thread.lastSeq! + 1;
  rows.posts.push({ id, threadId: thread.id, seq, rootId: id, authorId: people[talk.by], clientKey: id, body: bodyOf(text), text, note: 'CLOSED', createdAt: at });
  const outcomeText = outcome.flatMap(({ part, text: words }) => [part, words]).join('\n');
  Object.assign(thread, { lastSeq: seq, closedAt: at, closedById: people[talk.by], outcome: bodyOf(outcomeText), outcomeText });
}

/** How far people have read, and how far at the visit before: where it says, and to the last of their own posts. */
function addReads({ context: { rows, timeline }, community: { people }, talk, thread, marks }: Writing, order: readonly PersonKey[]): void {
  const upTo = new Map<PersonKey, number>();
  // Where nobody is to be known, who has read is not known either.
  if (!marks) order.forEach((person, index) => upTo.set(person, index + 1));
  for (const [person, count] of Object.entries(talk.read ?? {}) as [PersonKey, number][]) upTo.set(person, Math.max(count, upTo.get(person) ?? 0));
  for (const [person, count] of upTo) {
    const seq = count >= order.length ? thread.lastSeq! : count;
    rows.discussionReads.push({ personId: people[person], threadId: thread.id, seq, readAt: timeline.ago(1, seq), beforeSeq: Math.max(0, seq - 3), beforeAt: timeline.ago(3, seq) });
  }
}

/** For whom somebody speaks in a space: a department that takes part in it, else their own. */
function departmentIn({ space }: TalkData, { departments }: CommunityIds): (person: PersonKey) => string | null {
  const taking: readonly SchoolKey[] = 'workGroup' in space ? WORK_GROUPS[space.workGroup].participations.map(({ school }) => school) : 'department' in space ? [space.department] : [];
  return (person) => {
    const schools = PEOPLE[person].posts.filter((post) => post.at !== 'hub' && !('endedWith' in post)).map(({ at }) => at as SchoolKey);
    const school = schools.find((one) => taking.includes(one)) ?? schools[0];
    return school === undefined ? null : departments[school];
  };
}

function linked({ rows }: SeedContext, schemes: ReadonlyMap<SchoolKey, WrittenScheme>, { of, sequence, step }: NonNullable<TalkData['links']>[number]) {
  const sequenceId = schemes.get(of)?.sequences.get(sequence)?.id;
  if (sequenceId === undefined) throw new Error(`${of} has no ${sequence}`);
  if (step === undefined) return { objectType: 'SEQUENCE' as const, objectId: sequenceId };
  const found = rows.steps.find((row) => row.sequenceId === sequenceId && row.title === step);
  if (found === undefined) throw new Error(`${sequence} has no step ${step}`);
  return { objectType: 'STEP' as const, objectId: found.id };
}
