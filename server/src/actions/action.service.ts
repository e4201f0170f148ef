import type { Asker } from '../asker.ts';
import { authorisePost, facilitates, mayReadOthers, seeThread, type SeenThread } from '../discussions/thread-access.ts';
import { tellOfThread } from '../discussions/thread-news.ts';
import { threadWriting } from '../discussions/thread-writing.ts';
import type { ActionStatus } from '../generated/prisma/enums.ts';
import type { ActionModel } from '../generated/prisma/models.ts';
import type { TellPeople } from '../inbox/inbox-news.ts';
import type { AfterCommit, Tx } from '../platform/database.ts';
import type { Deps } from '../platform/deps.ts';
import { DomainProblem, forbidden, invalid, notFound } from '../platform/errors.ts';
import { idPrefix } from '../platform/ids.ts';
import { line } from '../platform/text.ts';
import { can } from '../policy/policy.ts';
import { seeItem, seePlan } from '../plans/plan-access.ts';
import type { PlanActionService } from '../plans/plan-action.service.ts';

/** Actions made in one thread. */
export const MOST_ACTIONS = 200;

export interface UpdateAction {
  readonly actionId: string;
  readonly title?: string | null | undefined;
  readonly ownerId?: string | null | undefined;
  /** Midnight UTC of the day; null takes it away. */
  readonly dueOn?: Date | null | undefined;
  readonly status?: ActionStatus | null | undefined;
  readonly origin?: string | null | undefined;
}

/** What somebody takes on out of a thread. */
export function createActionService(deps: Deps, { tellPeople, planActions }: { readonly tellPeople: TellPeople; readonly planActions: PlanActionService }) {
  const { db, bus, clock, ids } = deps;

  /** An action with its thread, as far as it exists for the asker: where one posts first, once they have, or their own. */
  async function seen(asker: Asker, actionId: string): Promise<(SeenThread & { action: ActionModel }) | null> {
    const action = idPrefix(actionId) === 'action' ? await asker.reader.run((tx) => tx.action.findUnique({ where: { id: actionId } })) : null;
    return action === null ? null : seenInThread(asker, action);
  }

  async function seenInThread(asker: Asker, action: ActionModel): Promise<(SeenThread & { action: ActionModel }) | null> {
    const thread = action.threadId ? await seeThread(asker, action.threadId) : null;
    if (thread === null) return null;
    return action.ownerId === asker.actor.personId || (await mayReadOthers(asker, thread)) ? { ...thread, action } : null;
  }

  /** Owners see the thread, or they would not know what they took on. @throws DomainProblem INVALID_INPUT */
  async function checkOwner({ facts }: SeenThread, ownerId: string): Promise<void> {
    const found = await threadWriting.people(db.service, facts, clock.now(), { ids: [ownerId], most: 1 });
    if (found.length === 0) throw invalid('Whoever takes this on has to see the thread, and this person does not. Nothing was changed.', 'ownerId');
  }

  /** The thread's head changes, and the post that it came from. */
  async function tell(tx: Tx, after: AfterCommit, { actor }: Asker, { thread }: SeenThread, action: ActionModel, type: string, origin: string | null | undefined): Promise<void> {
    const news = { thread, actorId: actor.personId, at: clock.now(), origin };
    await tellOfThread(tx, after, bus, { ...news, type, nodeId: thread.id });
    if (action.postId !== null) await tellOfThread(tx, after, bus, { ...news, type: 'post.changed', nodeId: action.postId });
  }

  const askOwner = (tx: Tx, after: AfterCommit, { actor }: Asker, { id, ownerId, threadId }: ActionModel) =>
    ownerId === actor.personId ? Promise.resolve() : tellPeople(tx, after, [{ kind: 'ACTION', personId: ownerId, threadId: threadId!, actionId: id, actorId: actor.personId }]);

  const gone = () => new DomainProblem('CONFLICT', 'This post is not there any more. Nothing was made of it.');

  function forget({ loaders }: Asker, { threadId, postId }: ActionModel): void {
    if (threadId !== null) loaders.actionsOfThread.clear(threadId);
    if (postId !== null) loaders.actionsOfPost.clear(postId);
  }

  return {
    /** One that came out of a thread that the asker reads, or is in a plan that they see. */
    async find(asker: Asker, actionId: string): Promise<ActionModel | null> {
      const action = idPrefix(actionId) === 'action' ? await asker.loaders.planAction.load(actionId) : null;
      if (action === null) return null;
      return (await seenInThread(asker, action))?.action ?? (await seeItem(asker, actionId, 'action'))?.item ?? null;
    },

    /** Those of a thread that exist for the asker, the oldest first. */
    async ofThread(asker: Asker, thread: SeenThread): Promise<ActionModel[]> {
      const actions = await asker.loaders.actionsOfThread.load(thread.thread.id);
      return actions.length === 0 || (await mayReadOthers(asker, thread)) ? actions : actions.filter(({ ownerId }) => ownerId === asker.actor.personId);
    },

    /** Once a plan has taken an action up, the plan says who changes it. */
    async may(asker: Asker, action: ActionModel): Promise<{ update: boolean; edit: boolean }> {
      if (action.planId !== null) {
        const plan = await seePlan(asker, action.planId);
        return plan === null ? { update: false, edit: false } : planActions.mayOf(asker, plan, action);
      }
      const thread = action.threadId === null ? null : await seeThread(asker, action.threadId);
      const update = thread !== null && can(asker.actor, 'action.update', { ...thread.facts, personId: action.ownerId }).allowed;
      return { update, edit: update };
    },

    /** Makes something to do of a post, for somebody who sees its thread. @throws DomainProblem */
    async makeAction(asker: Asker, input: { postId: string; title: string; ownerId: string; dueOn?: Date | null | undefined; origin?: string | null | undefined }): Promise<{ action: ActionModel }> {
      const post = await authorisePost(asker, 'thread.facilitate', input.postId);
      if (post.post.note !== 'POST' || post.post.deletedAt !== null) throw gone();
      await checkOwner(post, input.ownerId);
      const { thread } = post;
      const { personId } = asker.actor;
      const data = {
        id: ids.next('action'), hubId: thread.hubId, departmentId: thread.departmentId, workGroupId: thread.workGroupId, threadId: thread.id, postId: post.post.id,
        title: line(input.title, 'title'), ownerId: input.ownerId, dueOn: input.dueOn ?? null, status: 'NOT_STARTED' as const, createdById: personId, createdAt: clock.now(),
      };
      const action = await db.write(personId, async (tx, after) => {
        const { post: current } = await threadWriting.lockPost(tx, { id: post.post.id, threadId: thread.id });
        if (current.deletedAt !== null) throw gone();
        if ((await tx.action.count({ where: { threadId: thread.id } })) >= MOST_ACTIONS) throw new DomainProblem('CONFLICT', `A thread holds ${MOST_ACTIONS} actions at most.`);
        const made = await tx.action.create({ data });
        await askOwner(tx, after, asker, made);
        await tell(tx, after, asker, post, made, 'action.made', input.origin);
        return made;
      });
      forget(asker, action);
      return { action };
    },

    /** Changes an action; giving it to somebody else is the facilitators'. One in a plan is changed by the plan's rules. @throws DomainProblem */
    async updateAction(asker: Asker, { actionId, title, ownerId, dueOn, status, origin }: UpdateAction): Promise<{ action: ActionModel }> {
      const planned = await seeItem(asker, actionId, 'action');
      if (planned !== null) return planActions.updateAction(asker, { actionId, title, ownerId, dueOn, status, origin });
      const found = await seen(asker, actionId);
      if (found !== null && found.action.planId !== null) throw forbidden('A department’s plan has taken this action up, and is not shared with you.');
      if (found === null) throw notFound('This action');
      const decision = can(asker.actor, 'action.update', { ...found.facts, personId: found.action.ownerId });
      if (!decision.allowed) throw forbidden(decision.reason);
      const given = ownerId != null && ownerId !== found.action.ownerId;
      if (given && !facilitates(asker, found.facts)) throw forbidden('Only those who facilitate the thread give an action to somebody else.');
      if (given) await checkOwner(found, ownerId);
      const data = {
        ...(title != null && { title: line(title, 'title') }), ...(given && { ownerId }), ...(dueOn !== undefined && { dueOn }), ...(status != null && { status }),
      };
      const action = await db.write(asker.actor.personId, async (tx, after) => {
        // A plan that takes it up at this moment says by then who changes it, and keeps its history.
        await tx.$queryRaw`SELECT id FROM action WHERE id = ${actionId} FOR NO KEY UPDATE`;
        if ((await tx.action.count({ where: { id: actionId, planId: null } })) === 0) throw new DomainProblem('CONFLICT', 'A plan has just taken this action up. Nothing was changed; look again.');
        const updated = await tx.action.update({ where: { id: actionId }, data });
        if (given) await askOwner(tx, after, asker, updated);
        await tell(tx, after, asker, found, updated, 'action.updated', origin);
        return updated;
      });
      forget(asker, action);
      return { action };
    },
  };
}

export type ActionService = ReturnType<typeof createActionService>;
