import type { Asker } from '../asker.ts';
import { tellOfThread } from '../discussions/thread-news.ts';
import { recordEvents, type NewEvent } from '../events/event.store.ts';
import type { DevelopmentPlanModel } from '../generated/prisma/models.ts';
import type { TellPeople } from '../inbox/inbox-news.ts';
import { bumpDepartments } from '../platform/access-version.ts';
import type { AfterCommit, Tx } from '../platform/database.ts';
import type { Deps } from '../platform/deps.ts';
import { idPrefix } from '../platform/ids.ts';
import type { Prisma } from '../generated/prisma/client.ts';
import { isDecimal } from './decimal.store.ts';
import { putAway } from './put-away.ts';

export type JsonValue = Prisma.InputJsonValue | null;

/** What a row's value is in the history: days and instants as ISO 8601, decimals as numbers. */
export function toHistory(value: unknown): JsonValue {
  if (value === undefined || value === null) return null;
  if (value instanceof Date) return value.toISOString();
  return isDecimal(value) ? Number(value) : (value as Prisma.InputJsonValue);
}

/** One transaction that changes a plan, which it holds locked. */
export interface PlanWriting {
  readonly tx: Tx;
  readonly after: AfterCommit;
  readonly plan: DevelopmentPlanModel;
  readonly now: Date;
  /** Into the plan's history. Values are rows' own. */
  readonly note: (objectId: string, field: string, before: unknown, after: unknown) => void;
  /** To whoever looks at the plan; `also`: at the department, too. */
  readonly tell: (type: string, nodeId: string, also?: 'department') => void;
  /** Actions that are somebody's from now on without the history saying so of each: their owners hear of them. */
  readonly give: (actionIds: readonly string[]) => void;
}

export interface WriteOptions {
  readonly origin?: string | null | undefined;
  /** A plan that was put away takes no changes, unless this says so. */
  readonly archivedToo?: boolean;
}

/** Whoever owns a plan or a priority writes its text: rights in open documents are others then (D9). */
const ownsText = ({ objectId, field }: { readonly objectId: string; readonly field: string }) => field === 'ownerId' && ['plan', 'priority'].includes(idPrefix(objectId) ?? '');

/** What was taken up was somebody's before. */
const isTakenUp = (value: unknown) => typeof value === 'object' && value !== null && 'takenUp' in value;

/** Writes to plans: history and events go with every change, in its transaction. */
export function createPlanWriting({ db, bus, clock, ids }: Pick<Deps, 'db' | 'bus' | 'clock' | 'ids'>, { tellPeople }: { readonly tellPeople: TellPeople }) {
  /** Forgets what was read of a plan in this operation. */
  function forget({ loaders }: Asker, planId: string): void {
    const { prioritiesOfPlan, criteriaOfPlan, actionsOfPlan, evidenceOfPlan, milestonesOfPlan, reviewsOfPlan, linksOfPlan, dependenciesOfPlan } = loaders;
    for (const list of [prioritiesOfPlan, criteriaOfPlan, actionsOfPlan, evidenceOfPlan, milestonesOfPlan, reviewsOfPlan, linksOfPlan, dependenciesOfPlan]) list.clear(planId);
    loaders.plan.clear(planId);
    for (const one of [loaders.priority, loaders.criterion, loaders.planAction, loaders.evidence, loaders.milestone, loaders.review]) one.clearAll();
    for (const list of [loaders.actionsOfThread, loaders.actionsOfPost, loaders.linksToObject]) list.clearAll();
  }

  return {
    forget,

    /** Locks a plan, works on it, and writes history and events. @throws DomainProblem CONFLICT where it was put away */
    async change<T>(asker: Asker, planId: string, { origin, archivedToo = false }: WriteOptions, work: (writing: PlanWriting) => Promise<T>): Promise<T> {
      const now = clock.now();
      const { personId } = asker.actor;
      const result = await db.write(personId, async (tx, after) => {
        const plan = await tx.developmentPlan.update({ where: { id: planId }, data: { updatedAt: now } });
        if (plan.status === 'ARCHIVED' && !archivedToo) throw putAway();
        const changes: Prisma.PlanChangeCreateManyInput[] = [];
        const events: NewEvent[] = [];
        const given: string[] = [];
        const writing: PlanWriting = {
          tx, after, plan, now,
          note(objectId, field, before, value) {
            const [from, to] = [toHistory(before), toHistory(value)];
            changes.push({
              id: ids.next('change'), planId, departmentId: plan.departmentId, objectId, field, byId: personId, at: now,
              ...(from !== null && { before: from }), ...(to !== null && { after: to }),
            });
          },
          tell(type, nodeId, also) {
            const event = { type, nodeId, actorId: personId, at: now, origin: origin ?? null };
            events.push({ ...event, scope: planId });
            if (also !== undefined) events.push({ ...event, scope: plan.departmentId });
          },
          give: (actionIds) => void given.push(...actionIds),
        };
        const done = await work(writing);
        await tx.planChange.createMany({ data: changes });
        await tellThreads(tx, after, events, asker);
        await tellOwners(tx, after, { changes, given }, personId);
        if (changes.some(ownsText)) await bumpDepartments(tx, after, bus, [plan.departmentId]);
        await recordEvents(tx, after, bus, events);
        return done;
      });
      forget(asker, planId);
      return result;
    },
  };

  /** Whoever is given an action hears of it, unless they gave it to themselves; whoever had it looks again. */
  async function tellOwners(tx: Tx, after: AfterCommit, { changes, given }: { readonly changes: readonly Prisma.PlanChangeCreateManyInput[]; readonly given: readonly string[] }, actorId: string): Promise<void> {
    const noted = changes.filter(({ objectId, field, after: value }) => objectId.startsWith('action_') && (field === 'ownerId' || (field === 'created' && !isTakenUp(value))));
    const ids = [...given, ...noted.map(({ objectId }) => objectId)];
    if (ids.length === 0) return;
    const rows = await tx.action.findMany({ where: { id: { in: ids } }, select: { id: true, ownerId: true } });
    await tellPeople(tx, after, rows.filter(({ ownerId }) => ownerId !== actorId).map(({ id, ownerId }) => ({ kind: 'ACTION' as const, personId: ownerId, actionId: id, actorId })));
    const before = noted.flatMap(({ field, before: value }) => (field === 'ownerId' && typeof value === 'string' && value !== actorId ? [value] : []));
    await recordEvents(tx, after, bus, before.map((personId) => ({ scope: personId, type: 'inbox.changed', nodeId: personId, actorId, at: clock.now() })));
  }

  /** An action that came out of a thread is the thread's, too. */
  async function tellThreads(tx: Tx, after: AfterCommit, events: readonly NewEvent[], { actor }: Asker): Promise<void> {
    const actionIds = [...new Set(events.filter(({ nodeId }) => nodeId.startsWith('action_')).map(({ nodeId }) => nodeId))];
    const actions = actionIds.length === 0 ? [] : await tx.action.findMany({ where: { id: { in: actionIds }, threadId: { not: null } } });
    for (const { threadId, postId } of actions) {
      const thread = await db.service.discussion.findUnique({ where: { id: threadId! } });
      if (thread === null) continue;
      const news = { thread, actorId: actor.personId, at: clock.now(), origin: null };
      await tellOfThread(tx, after, bus, { ...news, type: 'action.updated', nodeId: thread.id });
      if (postId !== null) await tellOfThread(tx, after, bus, { ...news, type: 'post.changed', nodeId: postId });
    }
  }
}

export type PlanWritings = ReturnType<typeof createPlanWriting>;
