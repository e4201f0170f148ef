import type { Asker } from '../asker.ts';
import type { ActionModel, DevelopmentPlanModel, EvidenceModel, MilestoneModel, PlanReviewModel, PriorityModel, SuccessCriterionModel } from '../generated/prisma/models.ts';
import { forbidden, notFound } from '../platform/errors.ts';
import { idPrefix } from '../platform/ids.ts';
import type { Loaders } from '../loaders.ts';
import type { ContentFacts } from '../policy/facts.store.ts';
import { can, type Action } from '../policy/policy.ts';

/** A plan that somebody sees, with what the rules know of it. */
export interface SeenPlan {
  readonly plan: DevelopmentPlanModel;
  readonly facts: ContentFacts;
}

/** What a plan is made of. */
export interface PlanItems {
  readonly priority: PriorityModel;
  readonly criterion: SuccessCriterionModel;
  readonly action: ActionModel;
  readonly evidence: EvidenceModel;
  readonly milestone: MilestoneModel;
  readonly review: PlanReviewModel;
}
export type ItemKind = keyof PlanItems;

/** A piece of a plan with the owners of it and of what holds it. */
export interface SeenItem<K extends ItemKind = ItemKind> extends SeenPlan {
  readonly kind: K;
  readonly item: PlanItems[K];
  /** Of what holds it: the plan, then its priority, then its criterion. */
  readonly ownersAbove: readonly string[];
}

const CALLED: Record<ItemKind, string> = {
  priority: 'This priority', criterion: 'This criterion', action: 'This action', evidence: 'This evidence', milestone: 'This milestone', review: 'This review',
};

/** A plan as somebody sees it; null where it does not exist for them. */
export async function seePlan(asker: Asker, planId: string): Promise<SeenPlan | null> {
  if (idPrefix(planId) !== 'plan') return null;
  const [facts, plan] = await Promise.all([asker.loaders.contentFacts.load(planId), asker.loaders.plan.load(planId)]);
  return facts === null || plan === null || !can(asker.actor, 'plan.view', facts).allowed ? null : { plan, facts };
}

/** @throws DomainProblem NOT_FOUND where the plan does not exist for the asker, FORBIDDEN where only the action is refused */
export async function authorisePlan(asker: Asker, action: Action, planId: string): Promise<SeenPlan> {
  const seen = await seePlan(asker, planId);
  if (seen === null) throw notFound('This plan');
  const decision = can(asker.actor, action, seen.facts);
  if (!decision.allowed) throw forbidden(decision.reason);
  return seen;
}

/** A piece of a plan by its id, whoever asks. */
export function loadItem(loaders: Loaders, id: string): Promise<{ planId: string | null } | null> {
  switch (idPrefix(id)) {
    case 'priority':
      return loaders.priority.load(id);
    case 'criterion':
      return loaders.criterion.load(id);
    case 'action':
      return loaders.planAction.load(id);
    case 'evidence':
      return loaders.evidence.load(id);
    case 'milestone':
      return loaders.milestone.load(id);
    case 'review':
      return loaders.review.load(id);
    default:
      return Promise.resolve(null);
  }
}

/** A piece of a plan as somebody sees it, removed or not; null where it does not exist for them. */
export async function seeItem<K extends ItemKind>(asker: Asker, id: string, ...kinds: readonly K[]): Promise<SeenItem<K> | null> {
  const kind = idPrefix(id) as K;
  if (!kinds.includes(kind)) return null;
  const item: (Held & { planId: string | null }) | null = await loadItem(asker.loaders, id);
  if (item?.planId == null) return null;
  // Asked for in one go: somebody waits for what comes of it.
  const [seen, above] = await Promise.all([seePlan(asker, item.planId), ownersOfHolders(asker, item.planId, item)]);
  if (seen === null) return null;
  return { ...seen, kind, item: item as PlanItems[K], ownersAbove: [seen.plan.ownerId, ...above] };
}

/** What says what holds a thing. */
interface Held {
  readonly id?: string;
  readonly priorityId?: string | null;
  readonly criterionId?: string | null;
  readonly actionId?: string | null;
}

/** Whoever owns what holds a thing. What a removed priority or criterion holds is still its owner's. */
export async function ownersAbove(asker: Asker, plan: DevelopmentPlanModel, item: Held): Promise<string[]> {
  return [plan.ownerId, ...(await ownersOfHolders(asker, plan.id, item))];
}

/** Of its priority, its criterion and its action, as far as it stands in them. */
async function ownersOfHolders({ loaders }: Asker, planId: string, item: Held): Promise<string[]> {
  const inside = item.criterionId || item.actionId;
  const [priorities, criteria, actions] = await Promise.all([
    item.priorityId || inside ? loaders.prioritiesOfPlan.load(planId) : [],
    inside ? loaders.criteriaOfPlan.load(planId) : [],
    item.actionId ? loaders.actionsOfPlan.load(planId) : [],
  ]);
  const action = actions.find(({ id }) => id === item.actionId);
  const criterion = criteria.find(({ id }) => id === (item.criterionId ?? action?.criterionId));
  const priority = priorities.find(({ id }) => id === (item.priorityId ?? action?.priorityId ?? criterion?.priorityId));
  return [priority, criterion, action].flatMap((holder) => holder?.ownerId ?? []);
}

/** May the asker change this piece of a plan as such: a priority or criterion of theirs or below, what an action is, what hangs on them? */
export function mayEditItem({ actor }: Asker, { kind, item, facts, ownersAbove: above }: SeenItem): ReturnType<typeof can> {
  const own = 'ownerId' in item && item.ownerId !== null ? [item.ownerId] : [];
  if (kind === 'review') return can(actor, 'plan.lead', facts);
  if (kind === 'action') return can(actor, 'plan.editAction', { ...facts, ownerIds: above });
  if (kind === 'evidence' && (item as EvidenceModel).actionId !== null) return can(actor, 'plan.updateAction', { ...facts, ownerIds: above });
  return can(actor, 'plan.edit', { ...facts, ownerIds: [...above, ...own] });
}

/** May the asker say how far an action has come, and add evidence to it? */
export function mayUpdateAction({ actor }: Asker, { item, facts, ownersAbove: above }: SeenItem<'action'>): ReturnType<typeof can> {
  return can(actor, 'plan.updateAction', { ...facts, ownerIds: [...above, item.ownerId] });
}

/**
 * Finds a piece of a plan that the asker may change.
 * @throws DomainProblem NOT_FOUND where it does not exist for the asker, FORBIDDEN where only the change is refused
 */
export async function authoriseItem<K extends ItemKind>(asker: Asker, id: string, kinds: readonly K[], may: (asker: Asker, seen: SeenItem<K>) => ReturnType<typeof can> = mayEditItem): Promise<SeenItem<K>> {
  const seen = await seeItem(asker, id, ...kinds);
  if (seen === null) throw notFound(kinds.length === 1 ? CALLED[kinds[0]!] : 'This');
  const decision = may(asker, seen);
  if (!decision.allowed) throw forbidden(decision.reason);
  return seen;
}
