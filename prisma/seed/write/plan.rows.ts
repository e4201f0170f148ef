import { generateNKeysBetween } from 'fractional-indexing';
import { planRoot, priorityRoot } from '../../../schema/document/roots.ts';
import { academicYearLabel, londonDay } from '../../../server/src/platform/calendar-day.ts';
import type { SchoolKey } from '../community/schools.ts';
import type { PlanActionData, PlanCriterionData, PlanData, PlanEvidenceData, PlanPriorityData } from '../plans/plan.types.ts';
import { bodyOf } from './body.ts';
import type { CommunityIds, SeedContext } from './community.rows.ts';
import { addDocument } from './document.rows.ts';
import type { WrittenScheme } from './scheme.rows.ts';

const DAY = 86_400_000;
/** When a plan was begun, days ago. */
const BEGUN = 60;

/** Adds a department's plan of the current year with everything in it. @throws where it names a unit or sequence that is not there */
export function addPlan({ rows, ids, timeline }: SeedContext, community: CommunityIds, schemes: ReadonlyMap<SchoolKey, WrittenScheme>, plan: PlanData): void {
  const planId = ids.next('plan');
  const departmentId = community.departments[plan.of];
  const at = { planId, departmentId };
  const createdAt = timeline.ago(BEGUN);
  const ownerId = community.people[plan.owner];
  const texts: (readonly [string, string])[] = [[planRoot(planId, 'vision'), plan.vision], [planRoot(planId, 'whereWeAreNow'), plan.whereWeAreNow]];
  const today = londonDay(timeline.now);

  const found = <T>(what: string, thing: T | undefined): T => {
    if (thing === undefined) throw new Error(`${plan.of} has no ${what}`);
    return thing;
  };
  const scheme = schemes.get(plan.of);

  function addEvidence(of: { criterionId: string } | { actionId: string }, { sequence, daysAgo, by, ...evidence }: PlanEvidenceData): void {
    const link = sequence === undefined ? {} : { linkType: 'SEQUENCE' as const, linkId: found(sequence, scheme?.sequences.get(sequence)).id };
    rows.evidence.push({ id: ids.next('evidence'), ...at, ...of, ...evidence, ...link, addedById: community.people[by], at: timeline.ago(daysAgo, rows.evidence.length) });
  }

  function addAction(priorityId: string, criterionId: string, position: string, known: Map<string, string>, { due, start, after, unit, evidence = [], owner, supporter, ...action }: PlanActionData): void {
    const id = ids.next('action');
    known.set(action.title, id);
    rows.actions.push({
      id, ...at, hubId: community.hub, priorityId, criterionId, ...action, ownerId: community.people[owner], ...(supporter && { supporterId: community.people[supporter] }),
      ...(start && { startHalfTerm: start }), ...(typeof due === 'number' ? { dueOn: new Date(today.getTime() + due * DAY) } : due && { dueHalfTerm: due }), createdById: ownerId, createdAt, position,
    });
    if (after !== undefined) rows.actionDependencies.push({ ...at, actionId: id, onId: found(after, known.get(after)) });
    if (unit !== undefined) rows.planLinks.push({ id: ids.next('planlink'), ...at, itemId: id, objectType: 'UNIT', objectId: found(unit, scheme?.units.get(unit)).id });
    for (const one of evidence) addEvidence({ actionId: id }, one);
    if (action.status !== 'NOT_STARTED') note(id, 'status', 'NOT_STARTED', action.status, plan.silentDays + (rows.planChanges.length % 20), community.people[owner]);
  }

  function addCriterion(priorityId: string, position: string, actionPlaces: string[], known: Map<string, string>, { actions, evidence = [], owner, ...criterion }: PlanCriterionData): void {
    const id = ids.next('criterion');
    rows.criteria.push({ id, ...at, priorityId, ...criterion, ...(owner && { ownerId: community.people[owner] }), position });
    for (const one of evidence) addEvidence({ criterionId: id }, one);
    for (const action of actions) addAction(priorityId, id, actionPlaces.shift()!, known, action);
    if (criterion.state !== 'NOT_STARTED') note(id, 'state', 'NOT_STARTED', criterion.state, plan.silentDays + (rows.planChanges.length % 15), ownerId);
  }

  function addPriority({ title, owner, rationale, impact, milestones, criteria }: PlanPriorityData, position: string): void {
    const id = ids.next('priority');
    rows.priorities.push({ id, ...at, title, ...(owner && { ownerId: community.people[owner] }), position });
    texts.push([priorityRoot(id, 'rationale'), rationale], ...(impact === undefined ? [] : [[priorityRoot(id, 'impact'), impact] as const]));
    milestones.forEach((milestone, index) => {
      const daysAgo = plan.silentDays + 20 * (milestones.length - 1 - index);
      rows.milestones.push({ id: ids.next('milestone'), ...at, priorityId: id, ...milestone, byId: community.people[owner ?? plan.owner], at: timeline.ago(daysAgo, index) });
    });
    const known = new Map<string, string>();
    const places = generateNKeysBetween(null, null, criteria.length);
    const actionPlaces = generateNKeysBetween(null, null, criteria.reduce((sum, { actions }) => sum + actions.length, 0));
    criteria.forEach((criterion, index) => addCriterion(id, places[index]!, actionPlaces, known, criterion));
  }

  const changes: { daysAgo: number; row: Omit<(typeof rows.planChanges)[number], 'id'> }[] = [];
  function note(objectId: string, field: string, before: string | null, after: string | object, daysAgo: number, byId: string): void {
    changes.push({ daysAgo, row: { ...at, objectId, field, ...(before !== null && { before }), after, byId, at: timeline.ago(daysAgo, changes.length) } });
  }

  note(planId, 'created', null, { title: plan.vision }, BEGUN, ownerId);
  const places = generateNKeysBetween(null, null, plan.priorities.length);
  plan.priorities.forEach((priority, index) => addPriority(priority, places[index]!));
  const title = `Development plan ${academicYearLabel(timeline.academicYear)}`;
  const { signedOff } = plan;
  rows.plans.push({
    id: planId, departmentId, academicYear: timeline.academicYear, title, status: plan.status, ownerId, createdAt, updatedAt: timeline.ago(plan.silentDays),
    ...(signedOff && { signedOffAt: timeline.ago(signedOff.daysAgo), signedOffById: community.people[signedOff.by], signedOffNote: signedOff.note }),
  });
  for (const { term, text, daysAgo } of plan.reviews ?? []) rows.planReviews.push({ id: ids.next('review'), ...at, term, text, body: bodyOf(text), authorId: ownerId, at: timeline.ago(daysAgo) });
  // Ids follow the order of time, and the history follows the ids.
  for (const { row } of changes.toSorted((a, b) => b.daysAgo - a.daysAgo)) rows.planChanges.push({ id: ids.next('change'), ...row, ...(row.field === 'created' && { after: { title } }) });
  addDocument({ rows, ids, timeline }, { kind: 'PLAN', objectId: planId, departmentId, createdAt, parts: [{ authorId: ownerId, at: timeline.ago(BEGUN - 2), texts }] });
  const { sharedWith } = plan;
  if (sharedWith) {
    rows.grants.push({
      id: ids.next('grant'), departmentId, objectType: 'PLAN', objectId: planId, level: sharedWith.level, recipientWorkGroupId: community.workGroups[sharedWith.workGroup],
      grantedById: ownerId, grantedAt: timeline.ago(sharedWith.daysAgo, 3),
    });
  }
}
