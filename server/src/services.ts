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
import { createTemplateService } from './facilitation/template.service.ts';
import { createInboxService } from './inbox/inbox.service.ts';
import { createInvitationService } from './people/invitation.service.ts';
import { createMembershipService } from './people/membership.service.ts';
import type { Deps } from './platform/deps.ts';
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
}

/** Every domain's service, made once. */
export function createServices(deps: Deps, { anchorMade, postsPerHour, ...parts }: ServiceParts) {
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
    inbox,
    imports,
    apiTokens,
    viewers: createViewerService(),
    nodes: createNodeService({ hubs, departments, workGroups, comments, discussions, posts, inbox, imports, apiTokens }),
  };
}

export type Services = ReturnType<typeof createServices>;
