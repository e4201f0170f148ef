import type { Asker } from '../asker.ts';
import { facilitates, type SeenThread } from '../discussions/thread-access.ts';
import { stateOf } from '../discussions/thread-state.ts';
import { threadWriting } from '../discussions/thread-writing.ts';
import type { DiscussionReadModel } from '../generated/prisma/models.ts';
import type { TellPeople } from '../inbox/inbox-news.ts';
import { bumpPeople } from '../platform/access-version.ts';
import type { Tx } from '../platform/database.ts';
import type { Deps } from '../platform/deps.ts';
import { DomainProblem, invalid } from '../platform/errors.ts';
import type { NamedPerson } from '../policy/people-who-see.store.ts';
import { invitablePeople, postersIn, talkersIn, type Talker } from './facilitation.store.ts';
import { createThreadChanges, type ThreadChange } from './thread-changes.ts';

/** People named in one request, and those listed of a thread. */
export const MOST_NAMED = 30;
export const MOST_EXPECTED = 500;
const MOST_OFFERED = 20;
/** Nobody is asked twice within so many milliseconds. */
const NUDGE_AGAIN_MS = 24 * 3_600_000;

/** From whom a thread hopes for a post: a person of a department, or the department itself where one posts for a school. */
export interface Expected {
  readonly personId: string | null;
  readonly departmentId: string | null;
  readonly posted: boolean;
  readonly read: boolean;
  readonly nudgedAt: Date | null;
}

interface NudgeThread {
  readonly threadId: string;
  readonly personIds?: readonly string[] | null | undefined;
  readonly departmentIds?: readonly string[] | null | undefined;
  readonly origin?: string | null | undefined;
}

/** Who takes part in a thread: those let in by name, those who are still awaited, those who have read it. */
export function createParticipationService(deps: Deps, { tellPeople }: { readonly tellPeople: TellPeople }) {
  const { db, bus, clock, ids } = deps;
  const { change, audit } = createThreadChanges(deps);
  const nothingIsKept = new DomainProblem('CONFLICT', 'Nobody is to be known in this thread, so nobody knows who has posted, and nobody is asked to.');

  /** Those awaited, person by person, with what is known of each. @param tx whoever holds a transaction reads in it, rather than wait with it for another */
  async function awaited(asker: Asker, { thread, facts }: SeenThread, tx?: Tx) {
    const read = <T>(work: (tx: Tx) => Promise<T>) => (tx === undefined ? asker.reader.run(work) : work(tx));
    const [everybody, posters, reads, nudges] = await Promise.all([
      talkersIn(db.service, facts, clock.now(), MOST_EXPECTED),
      read((tx) => postersIn(tx, thread.id)),
      read((tx) => tx.discussionRead.findMany({ where: { threadId: thread.id }, select: { personId: true } })),
      read((tx) => tx.nudge.findMany({ where: { threadId: thread.id }, orderBy: { id: 'asc' }, select: { personId: true, at: true } })),
    ]);
    const leads = new Set([thread.createdById, thread.facilitatorId]);
    const talkers = everybody.filter(({ id, isAdvocate }) => !leads.has(id) && (thread.onePer !== 'ADVOCATE' || isAdvocate));
    const readers = new Set(reads.map(({ personId }) => personId));
    const nudged = new Map(nudges.map(({ personId, at }) => [personId, at]));
    const hasPosted = ({ id, departmentId }: Talker) => (thread.onePer === 'SCHOOL' && departmentId !== null ? posters.departments.has(departmentId) : posters.people.has(id));
    return talkers.map((talker) => ({ ...talker, posted: hasPosted(talker), read: readers.has(talker.id), nudgedAt: nudged.get(talker.id) ?? null }));
  }

  return {
    /** For facilitators; null for everybody else, and nobody where nobody is to be known. */
    async expected(asker: Asker, seen: SeenThread): Promise<Expected[] | null> {
      if (!facilitates(asker, seen.facts)) return null;
      if (seen.thread.anonymity === 'FULL') return [];
      const people = await awaited(asker, seen);
      if (seen.thread.onePer !== 'SCHOOL') return people.map(({ id, departmentId, posted, read, nudgedAt }) => ({ personId: id, departmentId, posted, read, nudgedAt }));
      const departments = Map.groupBy(people.filter(({ departmentId }) => departmentId !== null), ({ departmentId }) => departmentId!);
      return [...departments].map(([departmentId, members]) => ({
        personId: null,
        departmentId,
        posted: members[0]!.posted,
        read: members.some(({ read }) => read),
        nudgedAt: members.map(({ nudgedAt }) => nudgedAt).filter((at) => at !== null).toSorted((a, b) => b.getTime() - a.getTime())[0] ?? null,
      }));
    },

    /** Who has read a thread, and when last: for facilitators; null for everybody else, and nobody where nobody is to be known. */
    async readers(asker: Asker, { thread, facts }: SeenThread): Promise<DiscussionReadModel[] | null> {
      if (!facilitates(asker, facts)) return null;
      if (thread.anonymity === 'FULL') return [];
      return asker.reader.run((tx) => tx.discussionRead.findMany({ where: { threadId: thread.id }, orderBy: [{ readAt: 'desc' }, { personId: 'asc' }], take: MOST_EXPECTED }));
    },

    /** Who can be let in by name, for facilitators: 20 by name. Null for everybody else. */
    async invitable(asker: Asker, { facts }: SeenThread, search: string): Promise<NamedPerson[] | null> {
      if (!facilitates(asker, facts)) return null;
      return invitablePeople(db.service, facts, clock.now(), { search: search.trim().slice(0, 100), most: MOST_OFFERED });
    },

    /** Lets people in by name. @throws DomainProblem INVALID_INPUT where one of them cannot be, or sees it anyway */
    async inviteToThread(asker: Asker, { threadId, personIds, origin }: { threadId: string; personIds: readonly string[]; origin?: string | null | undefined }): ThreadChange {
      const named = [...new Set(personIds)];
      if (named.length === 0 || named.length > MOST_NAMED) throw invalid(`Name 1 to ${MOST_NAMED} people. Nothing was changed.`, 'personIds');
      return change(asker, threadId, { type: 'thread.invited', origin }, async ({ tx, after, thread, facts, now }) => {
        const added = named.filter((id) => !(facts.invitedIds ?? []).includes(id));
        const found = await invitablePeople(db.service, facts, now, { ids: added, most: MOST_NAMED });
        if (found.length < added.length) {
          const who = facts.space === 'WORK_GROUP' ? 'teachers of the group’s departments' : facts.space === 'DEPARTMENT' ? 'specialists of the department’s groups' : 'nobody, for everybody of the hub sees this';
          throw invalid(`Let in by name are ${who}. Nobody was invited.`, 'personIds');
        }
        const { personId } = asker.actor;
        await tx.discussionInvitation.createMany({ data: added.map((id) => ({ threadId, personId: id, invitedById: personId, at: now })), skipDuplicates: true });
        for (const id of added) await audit(tx, asker, thread, { action: 'THREAD_INVITED', personId: id });
        await tellPeople(tx, after, added.map((id) => ({ kind: 'INVITED', personId: id, threadId, actorId: personId })));
        await bumpPeople(tx, after, bus, added);
        return thread;
      });
    },

    /** Takes an invitation back: the thread is gone from their screens at once. What they wrote stays. */
    uninviteFromThread: (asker: Asker, { threadId, personId, origin }: { threadId: string; personId: string; origin?: string | null | undefined }): ThreadChange =>
      change(asker, threadId, { type: 'thread.uninvited', origin, closed: true }, async ({ tx, after, thread }) => {
        const { count } = await tx.discussionInvitation.deleteMany({ where: { threadId, personId } });
        if (count === 0) return thread;
        await audit(tx, asker, thread, { action: 'THREAD_UNINVITED', personId });
        await bumpPeople(tx, after, bus, [personId]);
        return thread.facilitatorId === personId ? tx.discussion.update({ where: { id: threadId }, data: { facilitatorId: null } }) : thread;
      }),

    /**
     * Asks those who have not posted yet to do so, each once a day; all of them, or those named and those of departments named.
     * @throws DomainProblem CONFLICT where nobody is known, nobody can post now, or nobody is left to ask
     */
    async nudgeThread(asker: Asker, { threadId, personIds, departmentIds, origin }: NudgeThread) {
      let nudged = 0;
      const { thread } = await change(asker, threadId, { type: 'thread.nudged', origin }, async ({ tx, after, thread, facts, now }) => {
        if (thread.anonymity === 'FULL') throw nothingIsKept;
        if (stateOf(thread, now) !== 'OPEN') throw new DomainProblem('CONFLICT', 'Nobody can post here now, so nobody was asked to.');
        const named = personIds == null && departmentIds == null ? null : new Set([...(personIds ?? []), ...(departmentIds ?? [])]);
        const missing = (await awaited(asker, { thread, facts }, tx)).filter(({ id, departmentId, posted }) => !posted && (named === null || named.has(id) || (departmentId !== null && named.has(departmentId))));
        const asked = missing.filter(({ nudgedAt }) => nudgedAt === null || nudgedAt.getTime() + NUDGE_AGAIN_MS <= now.getTime());
        if (asked.length === 0) throw new DomainProblem('CONFLICT', missing.length === 0 ? 'Everybody has posted already. Nobody was asked.' : 'They were asked within the day already. Ask again tomorrow.');
        const { personId } = asker.actor;
        await tx.nudge.createMany({ data: asked.map(({ id }) => ({ id: ids.next('nudge'), threadId, personId: id, byId: personId, at: now })) });
        await tellPeople(tx, after, asked.map(({ id }) => ({ kind: 'NUDGE', personId: id, threadId, actorId: personId })));
        nudged = asked.length;
        return thread;
      });
      return { thread, nudged };
    },

    /** Whether somebody sees a thread now. */
    async sees({ facts }: SeenThread, personId: string): Promise<boolean> {
      return (await threadWriting.people(db.service, facts, clock.now(), { ids: [personId], most: 1 })).length === 1;
    },
  };
}
