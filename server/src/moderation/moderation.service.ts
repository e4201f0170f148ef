import type { Asker } from '../asker.ts';
import { authorisePost, facilitates, facilitatorOf, seePost, seeThread, type SeenPost } from '../discussions/thread-access.ts';
import { spaceOf, tellOfThread } from '../discussions/thread-news.ts';
import { threadWriting } from '../discussions/thread-writing.ts';
import { recordEvents } from '../events/event.store.ts';
import { createThreadChanges } from '../facilitation/thread-changes.ts';
import type { ReportSettlement } from '../generated/prisma/enums.ts';
import type { DiscussionModel, PostModel, PostReportModel } from '../generated/prisma/models.ts';
import type { TellPeople } from '../inbox/inbox-news.ts';
import type { AfterCommit, Tx } from '../platform/database.ts';
import type { Deps } from '../platform/deps.ts';
import { DomainProblem, notFound, stillThere } from '../platform/errors.ts';
import { idPrefix } from '../platform/ids.ts';
import { oneAtATime } from '../platform/one-at-a-time.ts';
import { line } from '../platform/text.ts';
import { openReportsIn } from './report.store.ts';

/** Characters of a reason, and reports of one person within a day. */
const MOST_REASON = 500;
const MOST_REPORTS = 20;
const DAY_MS = 24 * 3_600_000;

interface Of {
  readonly origin?: string | null | undefined;
}
type PostAndThread = Promise<{ post: PostModel; thread: DiscussionModel }>;

/** What is done about words that should not stand as they do: reported by anybody, hidden and restored by facilitators, with reasons. */
export function createModerationService(deps: Deps, { tellPeople }: { readonly tellPeople: TellPeople }) {
  const { db, bus, clock, ids } = deps;
  const { audit } = createThreadChanges(deps);

  /** Names nobody whose words they are: in the log of threads without names that would tell it. */
  const authorOf = ({ thread, post }: Pick<SeenPost, 'thread' | 'post'>) => (thread.anonymity === 'OFF' ? post.authorId : null);

  /** Once a post's words are hidden or back: the thread is counted anew, and told of it. */
  async function changed(tx: Tx, after: AfterCommit, asker: Asker, { post: { id }, thread }: SeenPost, type: string, { origin }: Of): Promise<void> {
    await threadWriting.recount(tx, thread.id);
    await tellOfThread(tx, after, bus, { thread, type, nodeId: id, actorId: asker.actor.personId, at: clock.now(), origin, listed: 'thread.changed' });
  }

  /** Works on a post that is held, one facilitator after another. */
  async function held<T>(asker: Asker, { post: { id }, thread }: SeenPost, work: (tx: Tx, after: AfterCommit, before: PostModel) => Promise<T>): Promise<T> {
    const result = await db.write(asker.actor.personId, async (tx, after) => work(tx, after, (await threadWriting.lockPost(tx, { id, threadId: thread.id })).post));
    asker.loaders.post.clear(id);
    asker.loaders.discussion.clear(thread.id);
    return result;
  }

  const change = (asker: Asker, seen: SeenPost, type: string, of: Of, work: (tx: Tx, after: AfterCommit, before: PostModel) => Promise<PostModel>): PostAndThread =>
    held(asker, seen, async (tx, after, before) => {
      const post = await work(tx, after, before);
      await changed(tx, after, asker, seen, type, of);
      return { post, thread: await tx.discussion.findUniqueOrThrow({ where: { id: seen.thread.id } }) };
    });

  /** In the thread and in its space: an event about a report is for those who may read the report. */
  const tellFacilitators = (tx: Tx, after: AfterCommit, thread: DiscussionModel, reportId: string, type: string, { origin }: Of) =>
    recordEvents(tx, after, bus, [thread.id, spaceOf(thread)].map((scope) => ({ scope, type, nodeId: reportId, actorId: null, at: clock.now(), origin: origin ?? null })));

  async function settleAll(tx: Tx, asker: Asker, postId: string, settlement: ReportSettlement): Promise<void> {
    await tx.postReport.updateMany({ where: { postId, settledAt: null }, data: { settledAt: clock.now(), settledById: asker.actor.personId, settlement } });
  }

  /** @throws DomainProblem CONFLICT where no words are there to be hidden */
  async function hide(tx: Tx, asker: Asker, seen: SeenPost, before: PostModel, reason: string): Promise<PostModel> {
    if (before.note !== 'POST' || before.deletedAt !== null) throw new DomainProblem('CONFLICT', 'There are no words here that could be hidden.');
    const post = await tx.post.update({ where: { id: before.id }, data: { hiddenAt: clock.now(), hiddenById: asker.actor.personId, hiddenReason: reason } });
    await settleAll(tx, asker, before.id, 'HIDDEN');
    await audit(tx, asker, seen.thread, { action: 'POST_HIDDEN', subjectId: before.id, personId: authorOf(seen), detail: reason });
    return post;
  }

  /** A report in a thread that the asker facilitates; null for everybody else, its author too. */
  async function find(asker: Asker, reportId: string): Promise<PostReportModel | null> {
    const found = idPrefix(reportId) === 'report' ? await asker.reader.run((tx) => tx.postReport.findUnique({ where: { id: reportId } })) : null;
    const thread = found === null ? null : await seeThread(asker, found.threadId);
    return thread !== null && facilitates(asker, thread.facts) ? found : null;
  }

  return {
    find,

    /** Tells the facilitators of a post that should not stand as it is. Only they see who said so, and why. */
    async reportPost(asker: Asker, input: Of & { postId: string; reason: string }): PostAndThread {
      const seen = await authorisePost(asker, 'thread.view', input.postId);
      const { post, thread } = seen;
      if (post.note !== 'POST' || post.deletedAt !== null || post.hiddenAt !== null) throw new DomainProblem('CONFLICT', 'There are no words here that could be reported.');
      const reason = line(input.reason, 'reason', MOST_REASON);
      const { personId } = asker.actor;
      await db.write(personId, async (tx, after) => {
        await threadWriting.hold(tx, thread.id);
        await oneAtATime(tx, `reports of ${personId}`);
        const recent = await tx.postReport.count({ where: { reporterId: personId, at: { gt: new Date(clock.now().getTime() - DAY_MS) } } });
        if (recent >= MOST_REPORTS) throw new DomainProblem('RATE_LIMITED', `You reported ${MOST_REPORTS} posts within a day, which is the most. Speak to a facilitator; this report was not kept.`);
        const there = await tx.post.findUnique({ where: { id: post.id }, select: { threadId: true } });
        if (there?.threadId !== thread.id) throw new DomainProblem('CONFLICT', 'This post has just gone to another thread. Report it there; nothing was kept.');
        const again = await tx.postReport.findFirst({ where: { postId: post.id, reporterId: personId, settledAt: null } });
        if (again !== null) throw new DomainProblem('CONFLICT', 'You reported this post already; the facilitators have been told.');
        const { id } = await tx.postReport.create({ data: { id: ids.next('report'), postId: post.id, threadId: thread.id, reporterId: personId, reason, at: clock.now() } });
        await tellFacilitators(tx, after, thread, id, 'report.made', input);
        const facilitatorId = facilitatorOf(thread);
        // Who said so is told with the report itself, to whoever may settle it by then.
        if (facilitatorId !== personId) await tellPeople(tx, after, [{ kind: 'REPORT', personId: facilitatorId, threadId: thread.id, postId: post.id, actorId: null }]);
      });
      return { post, thread };
    },

    /** Reports that wait for the asker to settle them, in the threads of a space that they facilitate: the oldest first. */
    async reportsIn(asker: Asker, spaceId: string): Promise<PostReportModel[]> {
      const reports = await asker.reader.run((tx) => openReportsIn(tx, spaceId));
      const threads = await Promise.all(reports.map(({ threadId }) => seeThread(asker, threadId)));
      return reports.filter((_, index) => threads[index] != null && facilitates(asker, threads[index].facts));
    },

    /** Whether the words of a post, and what goes with them, are there for the asker now. */
    async mayReadWords(asker: Asker, postId: string): Promise<boolean> {
      const seen = await seePost(asker, postId);
      return seen !== null && seen.post.deletedAt === null && (seen.post.hiddenAt === null || seen.mine || facilitates(asker, seen.facts));
    },

    /** The post of a report, as its facilitator sees it. */
    postOf: async (asker: Asker, { postId }: PostReportModel): Promise<PostModel | null> => (await seePost(asker, postId))?.post ?? null,

    /** Takes the words of a post from everybody but facilitators and its author, and says why. */
    async hidePost(asker: Asker, input: Of & { postId: string; reason: string }): PostAndThread {
      const seen = await authorisePost(asker, 'thread.facilitate', input.postId);
      const reason = line(input.reason, 'reason', MOST_REASON);
      return change(asker, seen, 'post.hidden', input, (tx, _after, before) => {
        if (before.hiddenAt !== null) throw new DomainProblem('CONFLICT', 'This post is hidden already.');
        return hide(tx, asker, seen, before, reason);
      });
    },

    /** Gives the words of a hidden post back, and says why in the log. */
    async restorePost(asker: Asker, input: Of & { postId: string; reason: string }): PostAndThread {
      const seen = await authorisePost(asker, 'thread.facilitate', input.postId);
      const reason = line(input.reason, 'reason', MOST_REASON);
      return change(asker, seen, 'post.restored', input, async (tx, _after, before) => {
        if (before.hiddenAt === null) throw new DomainProblem('CONFLICT', 'This post is not hidden.');
        const post = await tx.post.update({ where: { id: seen.post.id }, data: { hiddenAt: null, hiddenById: null, hiddenReason: null } });
        await audit(tx, asker, seen.thread, { action: 'POST_RESTORED', subjectId: seen.post.id, personId: authorOf(seen), detail: reason });
        return post;
      });
    },

    /** Says what became of a report: hides its post with a reason, or keeps it. Other reports of the post are settled with it. */
    async settleReport(asker: Asker, input: Of & { reportId: string; settlement: ReportSettlement; reason?: string | null | undefined }): Promise<{ report: PostReportModel; post: PostModel | null; thread: DiscussionModel }> {
      const report = await find(asker, input.reportId);
      if (report === null) throw notFound('This report');
      const { id, postId, threadId } = report;
      const seen = await authorisePost(asker, 'thread.facilitate', postId);
      const settled = await held(asker, seen, async (tx, after, before) => {
        const { settledAt } = await tx.postReport.findUniqueOrThrow({ where: { id } });
        if (settledAt !== null) throw new DomainProblem('CONFLICT', 'This report was settled already.');
        if (input.settlement === 'HIDDEN' && before.hiddenAt === null) {
          await hide(tx, asker, seen, before, line(input.reason ?? '', 'reason', MOST_REASON));
          await changed(tx, after, asker, seen, 'post.hidden', input);
        }
        await settleAll(tx, asker, postId, input.settlement);
        await audit(tx, asker, seen.thread, { action: 'REPORT_SETTLED', subjectId: postId, detail: input.settlement });
        await tellFacilitators(tx, after, seen.thread, id, 'report.settled', input);
        return tx.postReport.findUniqueOrThrow({ where: { id } });
      });
      return { report: settled, post: (await seePost(asker, postId))?.post ?? null, thread: stillThere(await seeThread(asker, threadId), 'This thread').thread };
    },
  };
}

export type ModerationService = ReturnType<typeof createModerationService>;
