import { createActionLoaders } from './actions/action.loaders.ts';
import { createAuditLoaders } from './audit/audit.loaders.ts';
import { createFacilitationLoaders } from './facilitation/facilitation.loaders.ts';
import { createFileLoaders } from './files/file.loaders.ts';
import { createPeopleLoaders } from './people/people.loaders.ts';
import { createCommentLoaders } from './comments/comment.loaders.ts';
import { createInboxLoaders } from './inbox/inbox.loaders.ts';
import { createDiscussionLoaders } from './discussions/discussion.loaders.ts';
import type { Database, Reader } from './platform/database.ts';
import { idPrefix } from './platform/ids.ts';
import { createPlanLoaders } from './plans/plan.loaders.ts';
import { createSchemeLoaders } from './schemes/scheme.loaders.ts';
import { createSchoolLoaders } from './schools/school.loaders.ts';
import { createSequenceLoaders } from './sequences/sequence.loaders.ts';
import { createSharingLoaders } from './sharing/sharing.loaders.ts';
import { createWorkGroupLoaders } from './work-groups/work-group.loaders.ts';

/** Every domain's loaders over one reader: one set an operation, and a fresh one for each event of a subscription. */
export function createLoaders(reader: Reader, db: Database) {
  return {
    ...createSchoolLoaders(reader, db),
    ...createPeopleLoaders(reader),
    ...createWorkGroupLoaders(reader),
    ...createSchemeLoaders(reader, db),
    ...createSequenceLoaders(reader),
    ...createSharingLoaders(reader),
    ...createCommentLoaders(reader),
    ...createDiscussionLoaders(reader, db),
    ...createInboxLoaders(reader),
    ...createFacilitationLoaders(reader),
    ...createActionLoaders(reader),
    ...createFileLoaders(reader),
    ...createPlanLoaders(reader, db),
    ...createAuditLoaders(reader),
  };
}

export type Loaders = ReturnType<typeof createLoaders>;

/**
 * Loaders that all subscribers of an event share, reading as the service role: of tables that every signed-in person may read, of
 * threads and posts with what hangs on them, whose keys name the person where what is read is theirs, and in a plan of what it is made
 * of. Who may see what they answer is the policy's to say, for each.
 * @param scope where the event happened
 */
export function createSharedLoaders(db: Database, scope: string): Partial<Loaders> {
  const reader: Reader = { run: (query) => query(db.service) };
  const { hub, school, department, departmentFacts } = createSchoolLoaders(reader, db);
  const { person } = createPeopleLoaders(reader);
  const { workGroup } = createWorkGroupLoaders(reader);
  return {
    hub, school, department, departmentFacts, person, workGroup, ...createDiscussionLoaders(reader, db),
    ...createFacilitationLoaders(reader), ...createActionLoaders(reader), ...createFileLoaders(reader),
    ...(idPrefix(scope) === 'plan' && ofAPlan(reader, db)),
  };
}

/** Without what is each reader's own, their views of a plan, and without what rights are judged by. */
function ofAPlan(reader: Reader, db: Database): Partial<Loaders> {
  const { plan, priority, criterion, planAction, evidence, milestone, review, ...lists } = createPlanLoaders(reader, db);
  const { prioritiesOfPlan, criteriaOfPlan, actionsOfPlan, evidenceOfPlan, milestonesOfPlan, reviewsOfPlan, linksOfPlan, dependenciesOfPlan, halfTermsOfPlan } = lists;
  return {
    plan, priority, criterion, planAction, evidence, milestone, review,
    prioritiesOfPlan, criteriaOfPlan, actionsOfPlan, evidenceOfPlan, milestonesOfPlan, reviewsOfPlan, linksOfPlan, dependenciesOfPlan, halfTermsOfPlan,
  };
}
