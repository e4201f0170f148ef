import type { Asker } from '../asker.ts';
import type { PlanLinkedObject } from '../generated/prisma/enums.ts';
import { londonDay } from '../platform/calendar-day.ts';
import type { Deps } from '../platform/deps.ts';
import { invalid } from '../platform/errors.ts';
import { idPrefix } from '../platform/ids.ts';
import type { ContentFacts } from '../policy/facts.store.ts';
import { peopleWhoSee } from '../policy/people-who-see.store.ts';
import { mayDo } from '../asker.ts';
import { seePost, seeThread } from '../discussions/thread-access.ts';
import type { ItemKind, PlanItems } from './plan-access.ts';
import { toHistory, type PlanWriting } from './plan-writing.ts';
import type { DevelopmentPlanModel } from '../generated/prisma/models.ts';

/** What one plan holds at most, removed ones counted; so its lists need no pages. */
export const MOST = { priorities: 20, criteria: 100, actions: 500, evidence: 1_000, links: 300, dependencies: 20 } as const;
/** Beyond this many a plan says gently that it is a lot. */
export const GOOD_PRIORITIES = 3;

type Kind = ItemKind | 'plan';
type Row<K extends Kind> = K extends ItemKind ? PlanItems[K] : DevelopmentPlanModel;

const TABLES = {
  plan: 'developmentPlan', priority: 'priority', criterion: 'successCriterion', action: 'action', evidence: 'evidence', milestone: 'milestone', review: 'planReview',
} as const satisfies Record<Kind, keyof PlanWriting['tx']>;

interface Table {
  update(args: { where: { id: string }; data: object }): Promise<unknown>;
}

const same = (a: unknown, b: unknown) => JSON.stringify(toHistory(a)) === JSON.stringify(toHistory(b));

/** Changes a row, and notes in the history each column that becomes another; answers the row as it is then. */
export async function updateRow<K extends Kind>({ tx, note }: PlanWriting, kind: K, row: Row<K>, data: Partial<Row<K>>): Promise<Row<K>> {
  const changed = Object.entries(data).filter(([field, value]) => value !== undefined && !same(row[field as keyof Row<K>], value));
  if (changed.length === 0) return row;
  for (const [field, value] of changed) note(row.id, field, row[field as keyof Row<K>], value);
  return (await (tx[TABLES[kind]] as unknown as Table).update({ where: { id: row.id }, data: Object.fromEntries(changed) })) as Row<K>;
}

const WORKING = ['TEACHER', 'MASTERY_ADVOCATE', 'SUBJECT_LEAD'] as const;

/** @throws DomainProblem INVALID_INPUT where whoever is to own something does not work in the department now */
export async function checkOwner({ db, clock }: Pick<Deps, 'db' | 'clock'>, departmentId: string, ownerId: string | null | undefined, field = 'ownerId'): Promise<void> {
  if (ownerId === null || ownerId === undefined) return;
  const today = londonDay(clock.now());
  const where = { personId: ownerId, departmentId, role: { in: [...WORKING] }, endedAt: null, startsOn: { lte: today }, OR: [{ endsOn: null }, { endsOn: { gt: today } }] };
  if ((await db.service.membership.count({ where })) === 0) throw invalid('Whoever owns this has to work in the department, and this person does not. Nothing was changed.', field);
}

/** @throws DomainProblem INVALID_INPUT where a supporter does not see the plan */
export async function checkSupporter({ db, clock }: Pick<Deps, 'db' | 'clock'>, facts: ContentFacts, supporterId: string | null | undefined): Promise<void> {
  if (supporterId === null || supporterId === undefined) return;
  const found = await peopleWhoSee(db.service, facts, clock.now(), { ids: [supporterId], most: 1 });
  if (found.length === 0) throw invalid('Whoever supports this has to see the plan, and this person does not. Nothing was changed.', 'supporterId');
}

/** Text of several lines; null for nothing. @throws DomainProblem INVALID_INPUT where it is longer than `max` characters */
export function lines(value: string | null | undefined, field: string, max = 2_000): string | null {
  const text = value?.replaceAll('\r\n', '\n').trim() ?? '';
  if (text.length > max) throw invalid(`This is ${text.length} characters long; ${max} is the most. Nothing was changed.`, field);
  return text === '' ? null : text;
}

const LINKED: Partial<Record<string, PlanLinkedObject>> = { scheme: 'SCHEME', unit: 'UNIT', sequence: 'SEQUENCE', step: 'STEP', discussion: 'THREAD', post: 'POST' };

/** What a link may lead to, as far as the asker sees it, with words for it; null where it does not exist for them. */
export async function linkable(asker: Asker, objectId: string): Promise<{ type: PlanLinkedObject; title: string } | null> {
  const type = LINKED[idPrefix(objectId) ?? ''];
  const { loaders } = asker;
  switch (type) {
    case undefined:
      return null;
    case 'THREAD': {
      const seen = await seeThread(asker, objectId);
      return seen && { type, title: seen.thread.title };
    }
    case 'POST': {
      const seen = await seePost(asker, objectId);
      return seen && { type, title: seen.thread.title };
    }
    default: {
      if (!(await mayDo(asker, 'content.view', objectId))) return null;
      const loader = { SCHEME: loaders.scheme, UNIT: loaders.unit, SEQUENCE: loaders.sequence, STEP: loaders.step }[type];
      const row = await loader.load(objectId);
      return row && { type, title: row.title };
    }
  }
}
