import { createActionService } from './actions/action.service.ts';
import { createApiTokenService } from './api-tokens/api-token.service.ts';
import type { AuditService } from './audit/audit.service.ts';
import { createCommentResponseService } from './comments/comment-response.service.ts';
import { createCommentService } from './comments/comment.service.ts';
import { createParkedEditService } from './comments/parked-edit.service.ts';
import { createSuggestionService } from './comments/suggestion.service.ts';
import { createPostService } from './discussions/post.service.ts';
import { createReadingService } from './discussions/reading.service.ts';
import { createDiscussionService } from './discussions/thread.service.ts';
import type { DocumentEngine } from './documents/engine.ts';
import type { EventService } from './events/event.service.ts';
import { createCurriculumImportService } from './curriculum-import/curriculum-import.service.ts';
import { createDecisionService } from './facilitation/decision.service.ts';
import { createFacilitationService } from './facilitation/facilitation.service.ts';
import { createLinkService } from './facilitation/link.service.ts';
import { createMovingService } from './facilitation/moving.service.ts';
import { createParticipationService } from './facilitation/participation.service.ts';
import { createTemplateService } from './facilitation/template.service.ts';
import { createFileService } from './files/file.service.ts';
import { sniffInWorker } from './files/sniff-in-worker.ts';
import { createInboxService } from './inbox/inbox.service.ts';
import { createModerationService } from './moderation/moderation.service.ts';
import { createInvitationService } from './people/invitation.service.ts';
import { createMembershipService } from './people/membership.service.ts';
import { createDueActionsService } from './plans/due-actions.service.ts';
import { createPlanActionService } from './plans/plan-action.service.ts';
import { createPlanEvidenceService } from './plans/plan-evidence.service.ts';
import { createPlanHistoryService } from './plans/plan-history.service.ts';
import { createPlanItemService } from './plans/plan-item.service.ts';
import { createPlanOverviewService } from './plans/plan-overview.service.ts';
import { createPlanViewService } from './plans/plan-view.service.ts';
import { createPlanWriting } from './plans/plan-writing.ts';
import { createPlanService } from './plans/plan.service.ts';
import { createRollOverService } from './plans/roll-over.service.ts';
import { createTakeUpService } from './plans/take-up.service.ts';
import type { Deps } from './platform/deps.ts';
import type { Storage } from './platform/storage.ts';
import type { Loaders } from './loaders.ts';
import { createPlacementService } from './schemes/placement.service.ts';
import { createSchemeService } from './schemes/scheme.service.ts';
import { createThreadService } from './schemes/thread.service.ts';
import { createDepartmentService } from './schools/department.service.ts';
import { createHubService } from './schools/hub.service.ts';
import { createSequenceService } from './sequences/sequence.service.ts';
import { createSharingService } from './sharing/sharing.service.ts';
import { createNodeService } from './viewer/node.service.ts';
import { createViewerService } from './viewer/viewer.service.ts';
import { createWorkGroupService } from './work-groups/work-group.service.ts';

/** What services share that is no service of a domain. */
export interface ServiceParts {
  readonly events: EventService<Partial<Loaders>>;
  readonly documents: DocumentEngine;
  readonly audit: AuditService;
  /** A comment was tied to words of a field: they are to be followed. */
  readonly anchorMade: (documentId: string, root: string) => void;
  /** The most that one person posts in threads within an hour. */
  readonly postsPerHour: number;
  /** The room that the files of one school have, in bytes. */
  readonly fileRoom: number;
  /** Where uploaded files are kept. */
  readonly storage: Storage;
}

/** Every domain's service, made once. */
export function createServices(deps: Deps, { anchorMade, postsPerHour, fileRoom, storage, ...parts }: ServiceParts) {
  const hubs = createHubService(deps);
  const departments = createDepartmentService(deps);
  const workGroups = createWorkGroupService(deps);
  const imports = createCurriculumImportService(deps);
  const apiTokens = createApiTokenService(deps, parts.audit);
  const inbox = createInboxService(deps);
  const commentParts = { documents: parts.documents, inform: inbox.notify, anchorMade };
  const comments = createCommentService(deps, commentParts);
  const discussions = createDiscussionService(deps);
  const posts = createPostService(deps, { tell: inbox.tell, postsPerHour });
  const tellPeople = inbox.tell;
  const planWriting = createPlanWriting(deps, { tellPeople });
  const planActions = createPlanActionService(deps, planWriting);
  const actions = createActionService(deps, { tellPeople, planActions });
  const moderation = createModerationService(deps, { tellPeople });
  return {
    ...parts,
    hubs,
    departments,
    workGroups,
    memberships: createMembershipService(deps),
    invitations: createInvitationService(deps),
    schemes: createSchemeService(deps),
    placements: createPlacementService(deps),
    threads: createThreadService(deps),
    sequences: createSequenceService(deps),
    sharing: createSharingService(deps),
    comments,
    discussions,
    posts,
    reading: createReadingService(deps),
    commentResponses: createCommentResponseService(deps),
    suggestions: createSuggestionService(deps, commentParts),
    parkedEdits: createParkedEditService(deps),
    templates: createTemplateService(deps),
    facilitation: createFacilitationService(deps, { tellPeople }),
    participation: createParticipationService(deps, { tellPeople }),
    links: createLinkService(deps),
    moving: createMovingService(deps),
    decisions: createDecisionService(deps, { tellPeople }),
    actions,
    plans: createPlanService(deps, planWriting),
    planItems: createPlanItemService(deps, planWriting),
    planActions,
    planEvidence: createPlanEvidenceService(deps, planWriting),
    planHistory: createPlanHistoryService(planWriting),
    planViews: createPlanViewService(deps),
    planOverview: createPlanOverviewService(deps),
    rollOver: createRollOverService(deps, planWriting),
    takingUp: createTakeUpService(deps),
    dueActions: createDueActionsService(deps),
    moderation,
    files: createFileService(deps, { storage, room: fileRoom, sniff: (bytes) => sniffInWorker(bytes), mayReadWords: (...of) => moderation.mayReadWords(...of) }),
    inbox,
    imports,
    apiTokens,
    viewers: createViewerService(),
    nodes: createNodeService({ hubs, departments, workGroups, comments, discussions, posts, actions, moderation, inbox, imports, apiTokens }),
  };
}

export type Services = ReturnType<typeof createServices>;
