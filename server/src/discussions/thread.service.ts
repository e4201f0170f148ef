import { randomBytes } from 'node:crypto';
import type { Asker } from '../asker.ts';
import { commentBody } from '../comments/comment-body.ts';
import type { Anonymity, OnePer } from '../generated/prisma/enums.ts';
import type { DiscussionModel } from '../generated/prisma/models.ts';
import type { Page } from '../graphql/connection.ts';
import type { Deps } from '../platform/deps.ts';
import { DomainProblem, forbidden, invalid, notFound } from '../platform/errors.ts';
import { idPrefix } from '../platform/ids.ts';
import { line, optionalLine } from '../platform/text.ts';
import { can } from '../policy/policy.ts';
import { linkable } from './linked-objects.ts';
import { markKey } from './mark.ts';
import { authoriseThread, facilitates, mayReadOthers, namesShown, seeThread, type SeenThread } from './thread-access.ts';
import type { ThreadFacts } from './thread-facts.store.ts';
import { tellOfThread } from './thread-news.ts';
import { stagesOf, type ThreadStage } from './thread-stages.ts';
import { stateOf } from './thread-state.ts';
import { countThreadsWithNews, lockThread, threadsOfSpace, threadsWithNews, type ListedThread, type ThreadFilter } from './thread.store.ts';

/** What can be said of a thread, by whoever opens or changes it; null takes away, absent leaves. */
export interface ThreadWords {
  readonly title?: string | null | undefined;
  readonly purpose?: string | null | undefined;
  readonly prompt?: unknown;
  readonly stages?: readonly ThreadStage[] | null | undefined;
  readonly outcomeParts?: readonly string[] | null | undefined;
  readonly opensAt?: Date | null | undefined;
  readonly closesAt?: Date | null | undefined;
  readonly origin?: string | null | undefined;
}

export interface NewThread extends ThreadWords {
  readonly spaceId: string;
  readonly title: string;
  readonly templateKey?: string | null | undefined;
  readonly anonymity?: Anonymity | null | undefined;
  readonly postBeforeSeeing?: boolean | null | undefined;
  readonly onePer?: OnePer | null | undefined;
  /** What is shown beside it, in this order. */
  readonly linkIds?: readonly string[] | null | undefined;
}

/** What the viewer may do in a thread as it stands. */
export interface ThreadRights {
  readonly post: boolean;
  readonly react: boolean;
  readonly facilitate: boolean;
}

const MOST_OUTCOME_PARTS = 10;
/** News is shown of this many days. */
const NEWS_DAYS = 60;

/** Threads: which there are for somebody, how they are opened and changed. */
export function createDiscussionService(deps: Deps) {
  const { db, bus, clock, ids } = deps;

  async function spaceFor(asker: Asker, spaceId: string): Promise<ThreadFacts> {
    const facts = ['workgroup', 'department', 'hub'].includes(idPrefix(spaceId) ?? '') ? await asker.loaders.spaceFacts.load(spaceId) : null;
    if (facts === null) throw notFound('This place');
    return facts;
  }

  const spaceIsSeen = ({ actor }: Asker, facts: ThreadFacts) =>
    can(actor, facts.space === 'WORK_GROUP' ? 'workGroup.view' : facts.space === 'DEPARTMENT' ? 'department.view' : 'hub.view', facts).allowed;

  /** Those of the listed that the policy, too, lets somebody see. */
  async function load(asker: Asker, listed: readonly ListedThread[]): Promise<(DiscussionModel & { key: string })[]> {
    const seen = await Promise.all(listed.map(({ id }) => seeThread(asker, id)));
    return seen.flatMap((one, index) => (one === null ? [] : [{ ...one.thread, key: listed[index]!.key }]));
  }

  const newsSince = () => new Date(clock.now().getTime() - NEWS_DAYS * 86_400_000);

  function wordsOf({ title, purpose, prompt, stages, outcomeParts, opensAt, closesAt }: ThreadWords) {
    const words = prompt === undefined || prompt === null ? null : commentBody(prompt);
    const parts = outcomeParts?.map((part) => line(part, 'outcomeParts'));
    if (parts && parts.length > MOST_OUTCOME_PARTS) throw invalid(`An outcome has ${MOST_OUTCOME_PARTS} parts at most. Nothing was changed.`, 'outcomeParts');
    return {
      ...(title != null && { title: line(title, 'title') }),
      ...(purpose !== undefined && { purpose: optionalLine(purpose, 'purpose', 500) }),
      ...(words !== null && { prompt: words.body as object, promptText: words.text }),
      ...(stages != null && { stages: stagesOf(stages) as object[] }),
      ...(parts && { outcomeParts: parts }),
      ...(opensAt != null && { opensAt }),
      ...(closesAt !== undefined && { closesAt }),
    };
  }

  function checkTimes(opensAt: Date, closesAt: Date | null | undefined): void {
    if (closesAt != null && closesAt <= opensAt) throw invalid('A thread closes after it opens. Nothing was changed.', 'closesAt');
  }

  return {
    async find(asker: Asker, id: string): Promise<DiscussionModel | null> {
      return (await seeThread(asker, id))?.thread ?? null;
    },

    seen: (asker: Asker, id: string): Promise<SeenThread | null> => seeThread(asker, id),

    /** Threads of a work group, a department or a hub that the asker sees: the pinned, then the latest active; one more than asked for where there are more. */
    async ofSpace(asker: Asker, spaceId: string, page: Page, filter: ThreadFilter) {
      const facts = await asker.loaders.spaceFacts.load(spaceId);
      if (facts === null) return [];
      return load(asker, await asker.reader.run((tx) => threadsOfSpace(tx, facts, asker.actor.personId, page, filter, clock.now())));
    },

    /** Threads with posts by others since the asker was last there, in any space, of the last two months. */
    async newsInSpaces(asker: Asker, page: Page) {
      return load(asker, await asker.reader.run((tx) => threadsWithNews(tx, asker.actor.personId, page, newsSince())));
    },

    threadsUnread: (asker: Asker): Promise<number> => asker.reader.run((tx) => countThreadsWithNews(tx, asker.actor.personId, newsSince())),

    async mayOpen(asker: Asker, spaceId: string): Promise<boolean> {
      const facts = await asker.loaders.spaceFacts.load(spaceId);
      return facts !== null && can(asker.actor, 'thread.open', facts).allowed;
    },

    stateOf: (thread: DiscussionModel) => stateOf(thread, clock.now()),

    rights(asker: Asker, { thread, facts }: SeenThread): ThreadRights {
      const state = stateOf(thread, clock.now());
      const talks = can(asker.actor, 'thread.post', facts).allowed;
      return { post: talks && state === 'OPEN', react: talks && (state === 'OPEN' || state === 'LOCKED'), facilitate: facilitates(asker, facts) };
    },

    mayReadOthers: (asker: Asker, seen: SeenThread): Promise<boolean> => mayReadOthers(asker, seen),
    namesShown: (asker: Asker, seen: SeenThread): boolean => namesShown(asker, seen),

    /** Opens a thread, or plans one. */
    async openThread(asker: Asker, input: NewThread): Promise<{ thread: DiscussionModel }> {
      const facts = await spaceFor(asker, input.spaceId);
      if (!spaceIsSeen(asker, facts)) throw notFound('This place');
      const decision = can(asker.actor, 'thread.open', facts);
      if (!decision.allowed) throw forbidden(decision.reason);
      const now = clock.now();
      const words = wordsOf(input);
      if (words.prompt === undefined) throw invalid('Say what people are asked; nothing was changed.', 'prompt');
      const opensAt = input.opensAt ?? now;
      checkTimes(opensAt, input.closesAt);
      const links = await linkable(asker, input.linkIds ?? []);
      const { personId } = asker.actor;
      return db.write(personId, async (tx, after) => {
        const thread = await tx.discussion.create({
          data: {
            id: ids.next('discussion'), space: facts.space, hubId: facts.hubId, workGroupId: facts.workGroupId ?? null, departmentId: facts.departmentId ?? null,
            templateKey: input.templateKey?.slice(0, 100) ?? null, stages: [], outcomeParts: [], ...words, title: line(input.title, 'title'),
            prompt: words.prompt!, promptText: words.promptText!, opensAt, closesAt: input.closesAt ?? null, anonymity: input.anonymity ?? 'OFF',
            postBeforeSeeing: input.postBeforeSeeing ?? false, onePer: input.onePer ?? null, createdById: personId, createdAt: now,
          },
        });
        if (thread.anonymity === 'FULL') {
          const { innerPad, outerPad } = markKey(randomBytes(64));
          await tx.$queryRaw`SELECT make_discussion_key(${thread.id}, ${innerPad}, ${outerPad})::text`;
        }
        if (links.length > 0) await tx.discussionLink.createMany({ data: links.map((object, position) => ({ threadId: thread.id, ...object, position })) });
        await tellOfThread(tx, after, bus, { thread, type: 'thread.opened', listed: 'thread.opened', nodeId: thread.id, actorId: personId, at: now, origin: input.origin });
        return { thread };
      });
    },

    /** Changes what a thread asks and when it runs. */
    async editThread(asker: Asker, input: ThreadWords & { readonly threadId: string }): Promise<{ thread: DiscussionModel }> {
      await authoriseThread(asker, 'thread.facilitate', input.threadId);
      const words = wordsOf(input);
      const { personId } = asker.actor;
      const result = await db.write(personId, async (tx, after) => {
        const before = await lockThread(tx, input.threadId);
        if (before.closedAt !== null) throw new DomainProblem('CONFLICT', 'This thread is closed. Reopen it to change it.');
        checkTimes(words.opensAt ?? before.opensAt, words.closesAt === undefined ? before.closesAt : words.closesAt);
        const thread = await tx.discussion.update({ where: { id: before.id }, data: { ...words, ...(words.stages && { stage: Math.min(before.stage, Math.max(words.stages.length - 1, 0)) }) } });
        await tellOfThread(tx, after, bus, { thread, type: 'thread.changed', listed: 'thread.changed', nodeId: thread.id, actorId: personId, at: clock.now(), origin: input.origin });
        return { thread };
      });
      asker.loaders.discussion.clear(input.threadId);
      return result;
    },
  };
}

export type DiscussionService = ReturnType<typeof createDiscussionService>;
