import { mayDo, type Asker } from '../asker.ts';
import { idPrefix } from '../platform/ids.ts';
import { seeItem, seePlan } from '../plans/plan-access.ts';
import type { ActionService } from '../actions/action.service.ts';
import type { ApiTokenService } from '../api-tokens/api-token.service.ts';
import type { CommentService } from '../comments/comment.service.ts';
import type { CurriculumImportService } from '../curriculum-import/curriculum-import.service.ts';
import type { PostService } from '../discussions/post.service.ts';
import type { DiscussionService } from '../discussions/thread.service.ts';
import type { ModerationService } from '../moderation/moderation.service.ts';
import type { InboxService } from '../inbox/inbox.service.ts';
import type { createDepartmentService } from '../schools/department.service.ts';
import type { createHubService } from '../schools/hub.service.ts';
import type { createWorkGroupService } from '../work-groups/work-group.service.ts';

interface Finders {
  readonly hubs: ReturnType<typeof createHubService>;
  readonly departments: ReturnType<typeof createDepartmentService>;
  readonly workGroups: ReturnType<typeof createWorkGroupService>;
  readonly comments: CommentService;
  readonly discussions: DiscussionService;
  readonly posts: PostService;
  readonly actions: ActionService;
  readonly moderation: ModerationService;
  readonly inbox: InboxService;
  readonly imports: CurriculumImportService;
  readonly apiTokens: ApiTokenService;
}

/** Finds anything by its id, for those who may see it; everything else is absent, whatever the reason. */
export function createNodeService({ hubs, departments, workGroups, comments, discussions, posts, actions, moderation, inbox, imports, apiTokens }: Finders) {
  return {
    async find(asker: Asker, id: string): Promise<{ id: string } | null> {
      const { loaders } = asker;
      const content = async <T>(load: () => Promise<T | null>) => ((await mayDo(asker, 'content.view', id)) ? load() : null);
      switch (idPrefix(id)) {
        case 'hub':
          return hubs.find(asker, id);
        case 'department':
          return departments.find(asker, id);
        case 'workgroup':
          return workGroups.find(asker, id);
        case 'scheme':
          return content(() => loaders.scheme.load(id));
        case 'programme':
          return content(() => loaders.programme.load(id));
        case 'placement':
          return content(() => loaders.placement.load(id));
        case 'unit':
          return content(() => loaders.unit.load(id));
        case 'sequence':
          return content(() => loaders.sequence.load(id));
        case 'step':
          return content(() => loaders.step.load(id));
        case 'misconception':
          return content(() => loaders.misconception.load(id));
        case 'comment':
          return comments.find(asker, id);
        case 'discussion':
          return discussions.find(asker, id);
        case 'post':
          return posts.find(asker, id);
        case 'action':
          return actions.find(asker, id);
        case 'plan':
          return (await seePlan(asker, id))?.plan ?? null;
        case 'priority':
        case 'criterion':
        case 'milestone':
        case 'evidence':
        case 'review':
          return (await seeItem(asker, id, 'priority', 'criterion', 'milestone', 'evidence', 'review'))?.item ?? null;
        case 'report':
          return moderation.find(asker, id);
        case 'inbox':
          return inbox.find(asker, id);
        case 'grant': {
          const grant = await loaders.grant.load(id);
          return grant !== null && (await mayDo(asker, 'content.view', grant.objectId)) ? grant : null;
        }
        case 'import':
          return imports.find(asker, id);
        case 'token':
          return apiTokens.find(asker, id);
        case 'person':
          return id === asker.actor.personId ? loaders.person.load(id) : null;
        default:
          return null;
      }
    },
  };
}
