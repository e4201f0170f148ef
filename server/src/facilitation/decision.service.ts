import type { Asker } from '../asker.ts';
import { authoriseThread, facilitates, mayReadOthers, namesShown, seeThread, type SeenThread } from '../discussions/thread-access.ts';
import { tellOfThread } from '../discussions/thread-news.ts';
import { threadWriting } from '../discussions/thread-writing.ts';
import { recordEvents } from '../events/event.store.ts';
import type { Stance } from '../generated/prisma/enums.ts';
import type { DecisionVoiceModel, DiscussionModel } from '../generated/prisma/models.ts';
import type { TellPeople } from '../inbox/inbox-news.ts';
import type { AfterCommit, Tx } from '../platform/database.ts';
import type { Deps } from '../platform/deps.ts';
import { DomainProblem, forbidden, invalid, notFound, stillThere } from '../platform/errors.ts';
import { idPrefix } from '../platform/ids.ts';
import { line, optionalLine } from '../platform/text.ts';
import { can } from '../policy/policy.ts';
import { decisionById, lockDecision, type DecisionWithAll } from './decision.store.ts';
import { closedProblem } from './thread-changes.ts';

export const DECISION_LIMITS = { decisions: 20, options: 10, note: 1_000 } as const;

type Decided = Promise<{ decision: DecisionWithAll; thread: DiscussionModel }>;
interface From {
  readonly origin?: string | null | undefined;
}

/** What is decided in a thread: options, who can live with which, what it came to, and when it is looked at again. */
export function createDecisionService(deps: Deps, { tellPeople }: { readonly tellPeople: TellPeople }) {
  const { db, bus, clock, ids } = deps;

  /** @throws DomainProblem NOT_FOUND where the decision or its thread does not exist for the asker */
  async function seen(asker: Asker, decisionId: string): Promise<SeenThread & { decision: DecisionWithAll }> {
    const decision = idPrefix(decisionId) === 'decision' ? await asker.reader.run((tx) => decisionById(tx, decisionId)) : null;
    const thread = decision === null ? null : await seeThread(asker, decision.threadId);
    if (decision === null || thread === null) throw notFound('This decision');
    return { ...thread, decision };
  }

  async function change(asker: Asker, { decision, thread }: { decision: DecisionWithAll; thread: DiscussionModel }, type: string, { origin }: From, work: (tx: Tx, after: AfterCommit, current: DecisionWithAll) => Promise<void>): Decided {
    const { personId } = asker.actor;
    return db.write(personId, async (tx, after) => {
      if (await threadWriting.hold(tx, thread.id)) throw closedProblem();
      await lockDecision(tx, decision.id);
      const current = stillThere(await decisionById(tx, decision.id), 'This decision');
      if (current.status !== 'OPEN') throw new DomainProblem('CONFLICT', 'This was decided meanwhile. Nothing was changed.');
      await work(tx, after, current);
      // Who spoke is told by the voices, to those who may know.
      await recordEvents(tx, after, bus, [{ scope: thread.id, type, nodeId: thread.id, actorId: null, at: clock.now(), origin: origin ?? null }]);
      asker.loaders.decisionsOfThread.clear(thread.id);
      return { decision: stillThere(await decisionById(tx, decision.id), 'This decision'), thread };
    });
  }

  return {
    /** Those of a thread, the oldest first. */
    ofThread: (asker: Asker, threadId: string): Promise<DecisionWithAll[]> => asker.loaders.decisionsOfThread.load(threadId),

    /** What people said to a decision: before one has posted where one posts first, and where names are not shown, one's own at most by name. */
    async voices(asker: Asker, { threadId, voices }: DecisionWithAll): Promise<(Omit<DecisionVoiceModel, 'personId'> & { personId: string | null })[]> {
      const thread = await seeThread(asker, threadId);
      if (thread === null) return [];
      const own = ({ personId }: DecisionVoiceModel) => personId === asker.actor.personId;
      if (!(await mayReadOthers(asker, thread))) return voices.filter(own);
      const names = namesShown(asker, thread);
      return voices.map((voice) => ({ ...voice, personId: names || own(voice) ? voice.personId : null }));
    },

    async viewerCan(asker: Asker, { threadId, status }: DecisionWithAll): Promise<{ voice: boolean; settle: boolean }> {
      const thread = await seeThread(asker, threadId);
      const open = thread !== null && status === 'OPEN' && thread.thread.closedAt === null;
      return { voice: open && can(asker.actor, 'thread.post', thread.facts).allowed, settle: open && facilitates(asker, thread.facts) };
    },

    /** @throws DomainProblem INVALID_INPUT, CONFLICT where nobody is to be known, or the thread is closed */
    async openDecision(asker: Asker, { threadId, question, options, origin }: From & { threadId: string; question: string; options: readonly string[] }): Decided {
      const { thread: before } = await authoriseThread(asker, 'thread.facilitate', threadId);
      if (before.anonymity === 'FULL') throw new DomainProblem('CONFLICT', 'Nobody is to be known in this thread, and a decision asks people by name. Open it in another thread.');
      const titles = [...new Set(options.map((option) => line(option, 'options')))];
      if (titles.length === 0 || titles.length > DECISION_LIMITS.options) throw invalid(`A decision has 1 to ${DECISION_LIMITS.options} options. Nothing was changed.`, 'options');
      const asked = line(question, 'question', 500);
      const { personId } = asker.actor;
      return db.write(personId, async (tx, after) => {
        const thread = await threadWriting.lock(tx, threadId);
        if (thread.closedAt !== null) throw closedProblem();
        if ((await tx.decision.count({ where: { threadId } })) >= DECISION_LIMITS.decisions) throw new DomainProblem('CONFLICT', `A thread holds ${DECISION_LIMITS.decisions} decisions at most.`);
        const id = ids.next('decision');
        await tx.decision.create({ data: { id, threadId, question: asked, status: 'OPEN', createdById: personId, createdAt: clock.now() } });
        await tx.decisionOption.createMany({ data: titles.map((text, position) => ({ id: ids.next('option'), decisionId: id, text, position })) });
        await tellOfThread(tx, after, bus, { thread, type: 'decision.opened', nodeId: thread.id, actorId: personId, at: clock.now(), origin, listed: 'thread.changed' });
        asker.loaders.decisionsOfThread.clear(threadId);
        return { decision: (await decisionById(tx, id))!, thread };
      });
    },

    /** Says whether one can live with an option; the latest word stands. @throws DomainProblem FORBIDDEN, CONFLICT, INVALID_INPUT */
    async voiceDecision(asker: Asker, { decisionId, stance, optionId, note, origin }: From & { decisionId: string; stance: Stance; optionId?: string | null | undefined; note?: string | null | undefined }): Decided {
      const { decision, thread, facts } = await seen(asker, decisionId);
      const allowed = can(asker.actor, 'thread.post', facts);
      if (!allowed.allowed) throw forbidden(allowed.reason);
      if (thread.closedAt !== null) throw closedProblem();
      if (optionId != null && !decision.options.some(({ id }) => id === optionId)) throw invalid('This decision has no such option.', 'optionId');
      const words = optionalLine(note, 'note', DECISION_LIMITS.note);
      if (stance === 'OBJECTION' && words === null) throw invalid('An objection says what harm you see: write a sentence. Nothing was kept.', 'note');
      const { personId } = asker.actor;
      const voice = { stance, optionId: optionId ?? null, note: words, at: clock.now() };
      return change(asker, { decision, thread }, 'decision.voiced', { origin }, async (tx) => {
        await tx.decisionVoice.upsert({ where: { decisionId_personId: { decisionId, personId } }, create: { decisionId, personId, ...voice }, update: voice });
      });
    },

    /** Says what it came to, to those who spoke. @throws DomainProblem FORBIDDEN, CONFLICT, INVALID_INPUT */
    async settleDecision(asker: Asker, input: From & { decisionId: string; agreed: boolean; optionId?: string | null | undefined; text?: string | null | undefined; reviewOn?: Date | null | undefined }): Decided {
      const { decision, thread, facts } = await seen(asker, input.decisionId);
      const allowed = can(asker.actor, 'thread.facilitate', facts);
      if (!allowed.allowed) throw forbidden(allowed.reason);
      if (thread.closedAt !== null) throw closedProblem();
      const { agreed, optionId = null, reviewOn = null } = input;
      if (optionId !== null && !decision.options.some(({ id }) => id === optionId)) throw invalid('This decision has no such option.', 'optionId');
      const text = optionalLine(input.text, 'text', DECISION_LIMITS.note);
      if (agreed && optionId === null && text === null) throw invalid('Say what was decided: an option, or a sentence. Nothing was kept.', 'optionId');
      const { personId } = asker.actor;
      return change(asker, { decision, thread }, 'decision.settled', input, async (tx, after, current) => {
        await tx.decision.update({
          where: { id: decision.id },
          data: { status: agreed ? 'AGREED' : 'NOT_AGREED', resultOptionId: optionId, resultText: text, reviewOn, decidedById: personId, decidedAt: clock.now() },
        });
        const spoke = current.voices.map((voice) => voice.personId).filter((id) => id !== personId);
        await tellPeople(tx, after, spoke.map((id) => ({ kind: 'DECISION', personId: id, threadId: thread.id, actorId: personId })));
      });
    },
  };
}
