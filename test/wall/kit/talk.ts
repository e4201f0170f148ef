import { londonDay } from '../../../server/src/platform/calendar-day.ts';
import type { TestServer } from '../../testkit/server.ts';
import { PERSONAS, type Persona } from './cast.ts';
import { mark, type Mark } from './marks.ts';
import { allows, type Piece, type Thing } from './rules.ts';

export type TalkName = NonNullable<Thing['talk']>;

/** One thread that is open, with everything that threads hold, and those beside it. */
export interface SceneTalk {
  readonly spaceId: string;
  readonly threadId: string;
  /** A post to open with, an answer to it, words that a facilitator hid, and one that nobody has touched. */
  readonly posts: Readonly<Record<'first' | 'reply' | 'hidden' | 'other', string>>;
  readonly decisionId: string;
  readonly optionId: string;
  readonly actionId: string;
  readonly reportId: string;
  readonly linkId: string;
  readonly fileId: string;
  /** What the author of the answer was told. */
  readonly inboxItemIds: readonly string[];
  /** A thread that is over, and one that takes posts of the first up. */
  readonly closedId: string;
  readonly besideId: string;
}

/** Who made and wrote what in each talk. */
export const SPEAKERS = {
  department: { opener: 'lead', author: 'teacher', answers: 'advocate', facilitates: 'lead' },
  group: { opener: 'specialist', author: 'lead', answers: 'commenter', facilitates: 'specialist' },
  hub: { opener: 'hubLead', author: 'teacher', answers: 'specialist', facilitates: 'hubLead' },
  otherHub: { opener: 'strangerHubLead', author: 'stranger', answers: 'strangerHubLead', facilitates: 'strangerHubLead' },
} as const satisfies Record<TalkName, Record<string, Persona>>;

/** What the scene already holds, as far as threads are about it. */
export interface TalkPlaces {
  readonly spaces: Readonly<Record<TalkName, { id: string; hubId: string }>>;
  readonly people: Readonly<Record<Persona, { id: string }>>;
  readonly departmentOf: (persona: Persona) => string | null;
  /** What is shown beside every thread of a talk: all of one piece. */
  readonly linked: Readonly<Record<TalkName, { piece: Piece; schemeId: string; unitId: string; sequenceId: string; stepId: string }>>;
  readonly thing: <T extends { id: string }>(row: T, what: Thing) => T;
}

const SPACES = { department: 'DEPARTMENT', group: 'WORK_GROUP', hub: 'HUB', otherHub: 'HUB' } as const;
const TEMPLATE_KEY = 'a-way-of-its-own';

/** Fills a database with threads of every space, and what is in them. */
export async function buildTalk({ app }: TestServer, { spaces, people, departmentOf, linked, thing }: TalkPlaces): Promise<{ talks: Record<TalkName, SceneTalk>; firstId: string; firstPostId: string }> {
  const { ids, clock } = app.deps;
  const { service } = app.deps.db;
  const now = clock.now();
  const DAY_MS = 86_400_000;
  const say = (of: Mark, what: string) => `${what} ${mark(of)}`;
  const words = (of: Mark, what: string) => ({ text: say(of, what), body: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: say(of, what) }] }] } });

  for (const hubId of new Set(Object.values(spaces).map((space) => space.hubId))) {
    const of = hubId === spaces.otherHub.hubId ? 'template-otherHub' : 'template-hub';
    await service.discussionTemplate.create({
      data: {
        id: ids.next('template'), hubId, key: TEMPLATE_KEY, title: say(of, 'Template'), purpose: say(of, 'Purpose'), prompt: words(of, 'Prompt').body, promptText: say(of, 'Prompt'),
        stages: [{ title: say(of, 'Stage'), purpose: say(of, 'Stage for'), minutes: 5 }], outcomeParts: [say(of, 'Part')], postBeforeSeeing: false, onePer: 'PERSON', anonymity: 'OFF',
        editedById: people[of === 'template-hub' ? 'hubLead' : 'strangerHubLead'].id, at: now,
      },
    });
  }

  async function thread(talk: TalkName, what: Partial<Thing>, more: object = {}, of: Mark = `talk-${talk}`) {
    const { id, hubId } = spaces[talk];
    const { opener } = SPEAKERS[talk];
    const row = await service.discussion.create({
      data: {
        id: ids.next('discussion'), space: SPACES[talk], hubId, workGroupId: talk === 'group' ? id : null, departmentId: talk === 'department' ? id : null,
        title: say(of, 'Thread'), purpose: say(of, 'Purpose'), prompt: words(of, 'Asked').body, promptText: say(of, 'Asked'), templateKey: TEMPLATE_KEY,
        stages: [{ title: say(of, 'Stage'), purpose: say(of, 'For'), minutes: 10, opensOn: '2026-11-23' }, { title: say(of, 'Then') }], outcomeParts: [say(of, 'Part')],
        opensAt: new Date(now.getTime() - DAY_MS), closesAt: new Date(now.getTime() + 365 * DAY_MS), anonymity: 'OFF', postBeforeSeeing: false, stageSince: now,
        createdById: people[opener].id, createdAt: now, ...more,
      },
    });
    return thing(row, { type: 'Thread', talk, piece: linked[talk].piece, ...what }).id;
  }

  const inside = (talk: TalkName): Partial<Thing> => ({ talk, ...((talk === 'department' || talk === 'group') && { everybodyInvited: true }) });
  const listeners = (of: Thing) => PERSONAS.filter((persona) => allows('thread.view', persona, of));

  async function invite(talk: TalkName, threadId: string): Promise<void> {
    const invited: Persona[] = talk === 'department' ? ['specialist'] : talk === 'group' ? ['teacher', 'viewer', 'ungranted'] : [];
    await service.discussionInvitation.createMany({ data: invited.map((persona) => ({ threadId, personId: people[persona].id, invitedById: people[SPEAKERS[talk].opener].id, at: now })) });
  }

  async function talkOf(talk: TalkName): Promise<SceneTalk> {
    const of: Mark = `talk-${talk}`;
    const { author, answers, facilitates } = SPEAKERS[talk];
    const what = inside(talk);
    const closedId = await thread(talk, { gone: true, ...(talk === 'group' && { handedTo: 'leader' }) }, {
      closedAt: now, closedById: people[facilitates].id, outcome: words(of, 'Outcome').body, outcomeText: say(of, 'Outcome'), onePer: 'SCHOOL', ...(talk === 'group' && { facilitatorId: people.leader.id }),
    });
    const threadId = await thread(talk, what);
    // The group's was closed by itself and can be opened again.
    if (talk !== 'group') await service.discussion.update({ where: { id: closedId }, data: { mergedIntoId: threadId } });
    const besideId = await thread(talk, { talk, aside: true });
    await invite(talk, threadId);

    let seq = 0;
    const post = async (persona: Persona, text: string, data: object = {}, more: Partial<Thing> = {}, mine: Mark = of) => {
      const id = ids.next('post');
      await service.post.create({
        data: { id, threadId, seq: ++seq, rootId: id, authorId: people[persona].id, authorDepartmentId: departmentOf(persona), clientKey: `key-of-${id}`, ...words(mine, text), createdAt: now, ...data },
      });
      return thing({ id }, { type: 'Post', ...what, person: persona, ...more } as Thing).id;
    };
    const first = await post(author, 'Posted', { movedFromId: closedId });
    const reply = await post(answers, 'Answered', { parentId: first, rootId: first, quoteOfId: first, quoteText: say(of, 'Posted'), editedAt: now });
    const hidden = await post(author, 'Hidden', { hiddenAt: now, hiddenById: people[facilitates].id, hiddenReason: say(of, 'Reason') }, { hidden: true, ...(talk !== 'group' && { aside: true }) }, `hidden-${talk}`);
    const other = await post(author, 'Also', {}, { aside: true });
    await post(author, '', { text: '', body: { type: 'doc', content: [] }, deletedAt: now, deletedById: people[author].id }, { gone: true, ...(talk !== 'group' && { aside: true }) });
    await post(facilitates, 'Noted', { note: 'REOPENED' }, { aside: true });
    await service.discussion.update({ where: { id: threadId }, data: { lastSeq: seq, postCount: 3, lastPostAt: now } });
    await service.postVersion.create({ data: { id: ids.next('version'), postId: reply, ...words(of, 'Before'), at: now } });
    await service.postReaction.create({ data: { postId: first, personId: people[answers].id, kind: 'AGREE', at: now } });
    await service.postMention.create({ data: { postId: reply, personId: people[author].id } });

    const file = await service.file.create({
      data: { id: ids.next('file'), hubId: spaces[talk].hubId, uploaderId: people[author].id, name: `${say(of, 'Named')}.pdf`, mediaType: 'application/pdf', bytes: 7, sha256: '0'.repeat(64), storageKey: `wall-${talk}`, threadId, createdAt: now },
    });
    await service.postFile.create({ data: { postId: first, fileId: file.id, position: 0 } });

    for (const version of [1, 2]) await service.discussionSummary.create({ data: { id: ids.next('summary'), threadId, version, ...words(of, 'Summary'), authorId: people[facilitates].id, at: now } });
    const { schemeId, unitId, sequenceId, stepId } = linked[talk];
    const links = [['SCHEME', schemeId], ['UNIT', unitId], ['SEQUENCE', sequenceId], ['STEP', stepId]] as const;
    await service.discussionLink.createMany({ data: links.map(([objectType, objectId], position) => ({ threadId, objectType, objectId, position })) });

    const decide = async (data: object) => {
      const { id } = await service.decision.create({ data: { id: ids.next('decision'), threadId, question: say(of, 'Decide'), status: 'OPEN', createdById: people[facilitates].id, createdAt: now, ...data } });
      const option = await service.decisionOption.create({ data: { id: ids.next('option'), decisionId: id, text: say(of, 'Option'), position: 0 } });
      await service.decisionVoice.create({ data: { decisionId: id, personId: people[answers].id, stance: 'CONCERN', optionId: option.id, note: say(of, 'Concern'), at: now } });
      return { decisionId: id, optionId: option.id };
    };
    const decided = await decide({ status: 'AGREED', resultText: say(of, 'Agreed'), reviewOn: londonDay(now), decidedById: people[facilitates].id, decidedAt: now });
    await service.decision.update({ where: { id: decided.decisionId }, data: { resultOptionId: decided.optionId } });
    const { decisionId, optionId } = await decide({});

    const place = { hubId: spaces[talk].hubId, workGroupId: talk === 'group' ? spaces.group.id : null, departmentId: talk === 'department' ? spaces.department.id : null };
    const action = await service.action.create({
      data: { id: ids.next('action'), ...place, threadId, postId: first, title: say(of, 'Do'), ownerId: people[answers].id, dueOn: londonDay(now), status: 'IN_PROGRESS', createdById: people[facilitates].id, createdAt: now },
    });
    thing(action, { type: 'Action', ...what, person: answers } as Thing);
    const report = await service.postReport.create({ data: { id: ids.next('report'), postId: other, threadId, reporterId: people[answers].id, reason: say(`report-${talk}`, 'Because'), at: now } });
    thing(report, { type: 'PostReport', ...what } as Thing);

    await service.nudge.createMany({ data: [answers, 'commenter', 'advocate', 'teacher', 'stranger'].map((persona) => ({ id: ids.next('nudge'), threadId, personId: people[persona as Persona].id, byId: people[facilitates].id, at: new Date(now.getTime() - 2 * DAY_MS) })) });
    const here = listeners({ type: 'Thread', ...what } as Thing);
    await service.discussionRead.createMany({ data: here.map((persona) => ({ personId: people[persona].id, threadId, seq: 0, readAt: now, beforeAt: new Date(now.getTime() - DAY_MS) })) });
    // Whoever has gone kept what they had begun; it is nobody's now.
    await service.postDraft.createMany({
      data: PERSONAS.flatMap((persona) => ['', first].map((parentId) => ({ personId: people[persona].id, threadId, parentId, body: words(`draft-${persona}`, 'Begun').body, updatedAt: now }))),
    });
    const told = async (persona: Persona, more: object, aside: boolean) =>
      thing(
        await service.inboxItem.create({ data: { id: ids.next('inbox'), kind: 'REPLY', personId: people[persona].id, actorId: people[author].id, threadId, at: now, ...more } }),
        { type: 'InboxItem', ...what, person: persona, ...(aside && { aside: true }) } as Thing,
      ).id;
    const inboxItemIds = [await told(answers, { postId: first }, false), await told(answers, { kind: 'ACTION', actionId: action.id }, talk !== 'group')];
    for (const persona of PERSONAS) if (persona !== answers && persona !== author) await told(persona, { postId: reply }, !['former', 'viewer'].includes(persona));
    return {
      spaceId: spaces[talk].id, threadId, posts: { first, reply, hidden, other }, decisionId, optionId, actionId: action.id, reportId: report.id,
      linkId: `${threadId}/0`, fileId: file.id, inboxItemIds, closedId, besideId,
    };
  }

  const talks = {} as Record<TalkName, SceneTalk>;
  for (const talk of Object.keys(SPACES) as TalkName[]) talks[talk] = await talkOf(talk);

  // Where one posts before one sees others, and one subject lead has.
  const what = { talk: 'group', first: ['lead'] } as const satisfies Partial<Thing>;
  const firstId = await thread('group', what, { postBeforeSeeing: true, postCount: 1, lastSeq: 1, lastPostAt: now, onePer: 'PERSON' });
  const firstPostId = ids.next('post');
  await service.post.create({
    data: { id: firstPostId, threadId: firstId, seq: 1, rootId: firstPostId, authorId: people.lead.id, authorDepartmentId: departmentOf('lead'), oneKey: people.lead.id, clientKey: 'key-of-first', ...words('first', 'Posted'), createdAt: now },
  });
  thing({ id: firstPostId }, { type: 'Post', ...what, person: 'lead' });
  return { talks, firstId, firstPostId };
}
