import type { Asker } from '../asker.ts';
import { commentBody } from '../comments/comment-body.ts';
import type { HalfTermName } from '../generated/prisma/enums.ts';
import type { DevelopmentPlanModel, PlanChangeModel } from '../generated/prisma/models.ts';
import type { Page } from '../graphql/connection.ts';
import { londonMidnight } from '../platform/calendar-day.ts';
import { DomainProblem, invalid, notFound } from '../platform/errors.ts';
import { idPrefix } from '../platform/ids.ts';
import { decimal } from './decimal.store.ts';
import { can } from '../policy/policy.ts';
import { authorisePlan, seePlan, type SeenPlan } from './plan-access.ts';
import { updateRow } from './plan-rows.ts';
import { writeDependencies } from './plan-action.service.ts';
import type { PlanWriting, PlanWritings } from './plan-writing.ts';

/** The columns that can be set back, of each kind of thing. */
const RESTORABLE = {
  plan: ['title', 'ownerId'],
  priority: ['title', 'ownerId', 'position', 'removedAt'],
  criterion: ['title', 'expectedEvidence', 'state', 'weight', 'lasting', 'ownerId', 'priorityId', 'position', 'removedAt'],
  action: ['priorityId', 'criterionId', 'dependsOn', 'title', 'note', 'ownerId', 'supporterId', 'startOn', 'startHalfTerm', 'dueOn', 'dueHalfTerm', 'status', 'releaseHalfDays', 'cost', 'lasting', 'position', 'removedAt'],
  evidence: ['removedAt'],
  milestone: ['rag', 'comment'],
  review: ['body'],
} as const;
type RestorableKind = keyof typeof RESTORABLE;

const DATES: readonly string[] = ['startOn', 'dueOn', 'removedAt'];
/** A day stands for a half-term and a half-term for a day: setting one back takes the other away. */
const INSTEAD: Readonly<Record<string, string>> = { startOn: 'startHalfTerm', startHalfTerm: 'startOn', dueOn: 'dueHalfTerm', dueHalfTerm: 'dueOn' };

/** Whether a change can be set back. */
export function mayBeRestored({ objectId, field }: Pick<PlanChangeModel, 'objectId' | 'field'>): boolean {
  const fields = RESTORABLE[idPrefix(objectId) as RestorableKind] as readonly string[] | undefined;
  return fields?.includes(field) ?? false;
}

function fromHistory(field: string, value: unknown): unknown {
  if (value === null || value === undefined) return null;
  if (DATES.includes(field)) return new Date(value as string);
  return field === 'releaseHalfDays' ? decimal(value as number) : value;
}

const soAlready = () => new DomainProblem('CONFLICT', 'It is so already. Nothing was changed.');

/** What else changes where a column is set back: days and half-terms, and the places of things. @throws DomainProblem CONFLICT where it would go back into what was taken out */
async function besides({ tx, plan }: PlanWriting, kind: RestorableKind, id: string, field: string, value: unknown): Promise<object> {
  const other = INSTEAD[field];
  if (other !== undefined && value !== null) return { [other]: null };
  if (field === 'body') return { text: commentBody(value).text };
  if ((field !== 'priorityId' && field !== 'criterionId') || value === null) return {};
  const where = { id: value as string, planId: plan.id, removedAt: null };
  const criterion = field === 'criterionId' ? await tx.successCriterion.findFirst({ where }) : null;
  const priority = await tx.priority.findFirst({ where: { ...where, id: criterion?.priorityId ?? (value as string) } });
  if (priority === null) throw new DomainProblem('CONFLICT', 'Where it stood was taken out. Put that back first; nothing was changed.');
  if (kind === 'criterion') await tx.action.updateMany({ where: { criterionId: id }, data: { priorityId: priority.id } });
  // An action goes with its criterion, or out of one that it does not belong to there.
  return kind === 'criterion' ? {} : criterion === null ? { criterionId: null } : { priorityId: priority.id };
}

export interface Since {
  readonly at?: Date | null | undefined;
  readonly halfTerm?: HalfTermName | null | undefined;
}

/** What was changed in a plan, by whom, and how to set it back. */
export function createPlanHistoryService({ change }: PlanWritings) {
  async function since(asker: Asker, { plan }: SeenPlan, { at, halfTerm }: Since): Promise<Date | null> {
    if (at != null) return at;
    if (halfTerm == null) return null;
    const found = (await asker.loaders.halfTermsOfPlan.load(plan.id)).find(({ name }) => name === halfTerm);
    return found === undefined ? null : londonMidnight(found.startsOn);
  }

  async function seenWithHistory(asker: Asker, planId: string): Promise<SeenPlan | null> {
    const seen = await seePlan(asker, planId);
    return seen !== null && can(asker.actor, 'plan.history', seen.facts).allowed ? seen : null;
  }

  return {
    /** The latest first, from an instant or the beginning of a half-term on; null for those whom it is not for. One more than asked for where there are more. */
    async changes(asker: Asker, planId: string, page: Page, from: Since): Promise<PlanChangeModel[] | null> {
      const seen = await seenWithHistory(asker, planId);
      if (seen === null) return null;
      const at = await since(asker, seen, from);
      return asker.reader.run((tx) =>
        tx.planChange.findMany({
          where: { planId, ...(at !== null && { at: { gte: at } }), ...(page.after !== null && { id: { lt: page.after } }) },
          orderBy: { id: 'desc' },
          take: page.first + 1,
        }),
      );
    },

    /** How many there are since then; null for those whom it is not for. */
    async count(asker: Asker, planId: string, from: Since): Promise<number | null> {
      const seen = await seenWithHistory(asker, planId);
      if (seen === null) return null;
      const at = await since(asker, seen, from);
      return asker.reader.run((tx) => tx.planChange.count({ where: { planId, ...(at !== null && { at: { gte: at } }) } }));
    },

    /** Sets a value back to what it was before a change, as a change of its own. @throws DomainProblem CONFLICT where it cannot be, or is so already */
    async restoreChange(asker: Asker, { planId, changeId, origin }: { planId: string; changeId: string; origin?: string | null | undefined }): Promise<{ plan: DevelopmentPlanModel; objectId: string }> {
      await authorisePlan(asker, 'plan.lead', planId);
      const found = idPrefix(changeId) === 'change' ? await asker.reader.run((tx) => tx.planChange.findFirst({ where: { id: changeId, planId } })) : null;
      if (found === null) throw notFound('This change');
      if (!mayBeRestored(found)) throw new DomainProblem('CONFLICT', 'This change cannot be set back by itself.');
      const kind = idPrefix(found.objectId) as RestorableKind;
      const { field, objectId } = found;
      await change(asker, planId, { origin }, async (writing) => {
        const { tx } = writing;
        const where = { id: objectId };
        const rows = { plan: tx.developmentPlan, priority: tx.priority, criterion: tx.successCriterion, action: tx.action, evidence: tx.evidence, milestone: tx.milestone, review: tx.planReview };
        const row = (await (rows[kind] as typeof tx.priority).findUniqueOrThrow({ where })) as never as Record<string, unknown>;
        const value = fromHistory(field, found.before);
        if ((field === 'ownerId' && value === null && (kind === 'action' || kind === 'plan'))) throw invalid('Somebody has to own it.', 'changeId');
        if (field === 'dependsOn') {
          if (!(await writeDependencies(writing, objectId, (value ?? []) as string[]))) throw soAlready();
          return writing.tell('action.dependenciesSet', objectId);
        }
        const data = { [field]: value, ...(await besides(writing, kind, objectId, field, value)) };
        const updated = await updateRow(writing, kind, row as never, data);
        if (updated === (row as never)) throw soAlready();
        writing.tell(kind === 'plan' ? 'plan.edited' : `${kind}.restored`, objectId);
      });
      asker.loaders.contentFacts.clear(planId);
      return { plan: (await asker.loaders.plan.load(planId))!, objectId };
    },
  };
}
