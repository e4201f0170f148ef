import * as Y from 'yjs';
import { attach } from '../../../schema/document/anchors.ts';
import { fieldText } from '../../../schema/document/field-text.ts';
import { planRoot, stepRoot } from '../../../schema/document/roots.ts';
import type { Prisma } from '../../../server/src/generated/prisma/client.ts';
import { PEOPLE, type PersonKey } from '../community/people.ts';
import type { SchoolKey } from '../community/schools.ts';
import type { ThreadData } from '../schemes/conversation.ts';
import { bodyOf } from './body.ts';
import type { CommunityIds, SeedContext } from './community.rows.ts';
import type { WrittenScheme } from './scheme.rows.ts';

type Said = Pick<ThreadData, 'by' | 'daysAgo' | 'text' | 'mentions'>;

type News = Omit<Prisma.InboxItemCreateManyInput, 'id'>;

/** Nobody answers sooner. */
const THINKS_MS = 25 * 60_000;

/** Adds threads with their replies. Answers what people are told of them, as the product would. @throws when a place or its words are not there */
export function addConversation(context: SeedContext, community: CommunityIds, schemes: ReadonlyMap<SchoolKey, WrittenScheme>, threads: readonly ThreadData[]): News[] {
  // Ids follow the order of time, and lists follow the ids.
  return threads.toSorted((a, b) => b.daysAgo - a.daysAgo).flatMap((thread) => addThread(context, community, schemes, thread));
}

/** Tells people what happened, in the order in which it did. */
export function addNews({ rows, ids }: SeedContext, news: readonly News[]): void {
  rows.inboxItems.push(...news.toSorted((a, b) => (a.at < b.at ? -1 : 1)).map((item) => ({ id: ids.next('inbox'), ...item })));
}

function addThread(context: SeedContext, community: CommunityIds, schemes: ReadonlyMap<SchoolKey, WrittenScheme>, thread: ThreadData): News[] {
  const { rows, ids, timeline } = context;
  const { place, ...spot } = 'plan' in thread ? onPlan(context, community, thread) : onSequence(context, schemes, thread);
  const passage = spot.root && thread.words ? passageAt(context, place.placeId, spot.root, thread.words) : null;

  const news: News[] = [];
  let latest = 0;
  const moment = (daysAgo: number) => {
    latest = Math.max(timeline.ago(daysAgo, rows.comments.length).getTime(), latest + THINKS_MS);
    return new Date(latest);
  };
  const say = (said: Said, more: object) => {
    const comment = {
      id: ids.next('comment'), ...place, authorId: community.people[said.by], authorDepartmentId: speaksFor(community, said.by),
      anchorState: 'PLACE' as const, text: said.text, body: bodyOf(said.text), createdAt: moment(said.daysAgo), ...more,
    };
    rows.comments.push(comment);
    rows.commentMentions.push(...(said.mentions ?? []).map((person) => ({ commentId: comment.id, personId: community.people[person] })));
    return comment;
  };
  const tell = (kind: 'MENTION' | 'REPLY' | 'DECISION', people: readonly PersonKey[], by: PersonKey, commentId: string, at: Date) =>
    news.push(...people.filter((person) => person !== by).map((person) => ({ kind, personId: community.people[person], commentId, actorId: community.people[by], at })));

  const { decided } = thread;
  const first = say(thread, { kind: thread.kind, tags: thread.tags ?? [], ...spot, ...passage });
  const decidedAt = decided && moment(decided.daysAgo);
  if (decided) Object.assign(first, { resolvedAt: decidedAt, resolvedById: community.people[decided.by] });
  tell('MENTION', thread.mentions ?? [], thread.by, first.id, first.createdAt);
  if (passage !== null && thread.replacement !== undefined) {
    rows.suggestions.push({
      id: ids.next('suggestion'), commentId: first.id, root: spot.root!, original: passage.quote, replacement: thread.replacement,
      ...(decided ? { status: decided.as, decidedById: community.people[decided.by], decidedAt: decidedAt! } : { status: 'OPEN' }),
    });
    if (decided) tell('DECISION', [thread.by], decided.by, first.id, decidedAt!);
  }
  const wrote = new Set([thread.by]);
  for (const reply of thread.replies ?? []) {
    const { id, createdAt } = say(reply, { parentId: first.id });
    const mentions = reply.mentions ?? [];
    tell('MENTION', mentions, reply.by, id, createdAt);
    tell('REPLY', [...wrote].filter((person) => !mentions.includes(person)), reply.by, id, createdAt);
    wrote.add(reply.by);
  }
  return news;
}

/** Where a thread on a sequence stands. @throws where that is not there */
function onSequence({ rows }: SeedContext, schemes: ReadonlyMap<SchoolKey, WrittenScheme>, thread: Extract<ThreadData, { of: SchoolKey }>) {
  const sequence = rows.sequences.find(({ id }) => id === schemes.get(thread.of)?.sequences.get(thread.sequence)?.id);
  const step = rows.steps.find(({ sequenceId, title }) => sequenceId === sequence?.id && title === thread.step);
  if (sequence === undefined || (thread.step !== undefined && step === undefined)) throw new Error(`${thread.of} has no ${thread.sequence}, ${thread.step}`);
  const { id, unitId, schemeId, departmentId } = sequence;
  return { place: { placeId: id, sequenceId: id, unitId, schemeId, departmentId }, stepId: step?.id ?? null, root: step && thread.field ? stepRoot(step.id, thread.field) : null };
}

/** Where a thread on a plan stands. @throws where that is not there */
function onPlan({ rows }: SeedContext, community: CommunityIds, thread: Extract<ThreadData, { plan: SchoolKey }>) {
  const departmentId = community.departments[thread.plan];
  const plan = rows.plans.find((row) => row.departmentId === departmentId);
  const item = [...rows.actions, ...rows.criteria].find((row) => row.planId === plan?.id && row.title === thread.item);
  if (plan === undefined || (thread.item !== undefined && item === undefined)) throw new Error(`The plan of ${thread.plan} has no ${thread.item}`);
  return { place: { placeId: plan.id, planId: plan.id, departmentId }, planItemId: item?.id ?? null, root: thread.field ? planRoot(plan.id, thread.field) : null };
}

/** The department somebody speaks for: the one that they first worked in; none of people of the hub, and of senior leaders. */
function speaksFor({ departments }: CommunityIds, person: PersonKey): string | null {
  const school = PEOPLE[person].posts.find(({ at, role }) => at !== 'hub' && role !== 'SENIOR_LEADER')?.at;
  return school === undefined || school === 'hub' ? null : departments[school];
}

/** Where words stand in a field, as a client's selection would be kept. */
function passageAt({ rows }: SeedContext, placeId: string, root: string, words: string) {
  const document = rows.documents.find(({ objectId }) => objectId === placeId)!;
  const doc = new Y.Doc();
  for (const { documentId, bytes } of rows.documentUpdates) if (documentId === document.id) Y.applyUpdate(doc, bytes);
  const fragment = doc.getXmlFragment(root);
  const from = fieldText(fragment).indexOf(words);
  const anchor = from < 0 ? null : attach(fragment, from, from + words.length);
  doc.destroy();
  if (anchor === null) throw new Error(`No field reads “${words}”`);
  const { start, end, quote, prefix, suffix } = anchor;
  return {
    anchorState: 'FOUND' as const, quote, prefix, suffix, anchorStart: new Uint8Array(start), anchorEnd: new Uint8Array(end),
    anchorEpoch: document.epoch, anchorFrom: from, anchorTo: from + words.length, anchorSeq: document.seq ?? null,
  };
}
