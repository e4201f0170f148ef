import DataLoader from 'dataloader';
import { byId, listBy } from '../platform/batch.ts';
import type { Database, Reader, Tx } from '../platform/database.ts';
import type { HalfTermDates } from '../schools/calendar.ts';
import { loadHalfTermsOfPlans } from './plan-calendar.store.ts';

const ordered = [{ position: 'asc' as const }, { id: 'asc' as const }];

/** Plans and what is in them, a statement each for all of a plan: a page of a plan costs the same however much is in it. */
export function createPlanLoaders(reader: Reader, db: Database) {
  const ofPlan = <T extends { planId: string | null }>(fetch: (tx: Tx, planIds: string[]) => Promise<T[]>) =>
    listBy((ids) => reader.run((tx) => fetch(tx, ids)), (row: T) => row.planId!);
  return {
    plan: byId((ids) => reader.run((tx) => tx.developmentPlan.findMany({ where: { id: { in: ids } } }))),
    plansOfDepartment: listBy(
      (ids) => reader.run((tx) => tx.developmentPlan.findMany({ where: { departmentId: { in: ids } }, orderBy: [{ academicYear: 'desc' }, { createdAt: 'desc' }], take: 200 })),
      (row) => row.departmentId,
    ),
    /** Removed ones, too, as of criteria, actions and evidence. */
    prioritiesOfPlan: ofPlan((tx, ids) => tx.priority.findMany({ where: { planId: { in: ids } }, orderBy: ordered })),
    criteriaOfPlan: ofPlan((tx, ids) => tx.successCriterion.findMany({ where: { planId: { in: ids } }, orderBy: ordered })),
    actionsOfPlan: ofPlan((tx, ids) => tx.action.findMany({ where: { planId: { in: ids } }, orderBy: ordered })),
    evidenceOfPlan: ofPlan((tx, ids) => tx.evidence.findMany({ where: { planId: { in: ids } }, orderBy: { id: 'asc' } })),
    /** What was written of a plan's priorities, as the projection last read it: the field's name with its plain text, in no order. */
    wordsOfPlan: listBy(
      (ids) => reader.run((tx) => tx.$queryRaw<{ planId: string; priorityId: string; field: string; text: string }[]>`
        SELECT p.plan_id AS "planId", p.id AS "priorityId", substr(f.root, length(p.id) + 2) AS field, f.text
        FROM priority p JOIN document d ON d.object_id = p.plan_id
          JOIN document_field f ON f.document_id = d.id AND starts_with(f.root, p.id || '/') AND f.text <> ''
        WHERE p.plan_id = ANY (${ids}::text[])`),
      (row) => row.planId,
    ),
    milestonesOfPlan: ofPlan((tx, ids) => tx.milestone.findMany({ where: { planId: { in: ids } }, orderBy: { halfTerm: 'asc' } })),
    reviewsOfPlan: ofPlan((tx, ids) => tx.planReview.findMany({ where: { planId: { in: ids } }, orderBy: { term: 'asc' } })),
    linksOfPlan: ofPlan((tx, ids) => tx.planLink.findMany({ where: { planId: { in: ids } }, orderBy: { id: 'asc' } })),
    dependenciesOfPlan: ofPlan((tx, ids) => tx.actionDependency.findMany({ where: { planId: { in: ids } }, orderBy: [{ actionId: 'asc' }, { onId: 'asc' }] })),
    /** The reader's own. */
    viewsOfPlan: ofPlan((tx, ids) => tx.planView.findMany({ where: { planId: { in: ids } }, orderBy: { name: 'asc' } })),
    priority: byId((ids) => reader.run((tx) => tx.priority.findMany({ where: { id: { in: ids } } }))),
    criterion: byId((ids) => reader.run((tx) => tx.successCriterion.findMany({ where: { id: { in: ids } } }))),
    planAction: byId((ids) => reader.run((tx) => tx.action.findMany({ where: { id: { in: ids } } }))),
    evidence: byId((ids) => reader.run((tx) => tx.evidence.findMany({ where: { id: { in: ids } } }))),
    milestone: byId((ids) => reader.run((tx) => tx.milestone.findMany({ where: { id: { in: ids } } }))),
    review: byId((ids) => reader.run((tx) => tx.planReview.findMany({ where: { id: { in: ids } } }))),
    /** Who works or worked in a department, by live memberships. As the service role: whoever plans there knows who does. */
    workersOfDepartment: listBy(
      (ids) => db.service.membership.findMany({
        where: { departmentId: { in: ids }, role: { in: ['TEACHER', 'MASTERY_ADVOCATE', 'SUBJECT_LEAD'] }, endedAt: null },
        select: { personId: true, departmentId: true, startsOn: true, endsOn: true },
      }),
      (row) => row.departmentId!,
    ),
    linksToObject: listBy(
      (ids) => reader.run((tx) => tx.planLink.findMany({ where: { objectId: { in: ids } }, orderBy: { id: 'asc' } })),
      (row) => row.objectId,
    ),
    /** The six half-terms of a plan's year, by the dates of its school; nothing for what is no plan. */
    halfTermsOfPlan: new DataLoader<string, readonly HalfTermDates[]>(async (ids) => {
      const found = await loadHalfTermsOfPlans(db.service, ids);
      return ids.map((id) => found.get(id) ?? []);
    }),
  };
}
