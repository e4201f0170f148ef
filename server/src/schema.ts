import 'reflect-metadata';
import type { GraphQLSchema } from 'graphql';
import { buildSchemaSync } from 'type-graphql';
import { ActionResolver, InboxActionResolver, PostActionsResolver, ThreadActionsResolver } from './actions/action.resolver.ts';
import { ApiTokenResolver, ViewerApiTokensResolver } from './api-tokens/api-token.resolver.ts';
import { applyTokenScopes } from './api-tokens/token-scope.ts';
import { AuditEntryResolver, DepartmentAuditResolver, HubAuditResolver, SchoolAuditResolver, ViewerAuditResolver } from './audit/audit.resolver.ts';
import { observeRefusals } from './audit/observe-refusals.ts';
import { CommentResolver } from './comments/comment.resolver.ts';
import { LessonSequenceParkedEditsResolver, ParkedEditResolver, PlanParkedEditsResolver } from './comments/parked-edit.resolver.ts';
import { LessonSequenceCommentsResolver, PlanCommentsResolver } from './comments/place-comments.resolver.ts';
import { SuggestionResolver } from './comments/suggestion.resolver.ts';
import { CurriculumImportResolver, DepartmentImportsResolver } from './curriculum-import/curriculum-import.resolver.ts';
import { PostResolver } from './discussions/post.resolver.ts';
import { DepartmentThreadsResolver, HubThreadsResolver, ViewerThreadsResolver, WorkGroupThreadsResolver } from './discussions/space-threads.resolver.ts';
import { PostDraftResolver, ThreadResolver } from './discussions/thread.resolver.ts';
import type { PushDocumentUpdateInput } from './documents/document.inputs.ts';
import { DocumentResolver, pushDocumentUpdate } from './documents/document.resolver.ts';
import { EventResolver } from './events/event.resolver.ts';
import { DecisionResolver, DecisionVoiceResolver, ThreadDecisionsResolver } from './facilitation/decision.resolver.ts';
import { FacilitationResolver } from './facilitation/facilitation.resolver.ts';
import {
  MovedPostResolver,
  ThreadExpectedResolver,
  ThreadFacilitationResolver,
  ThreadInvitedResolver,
  ThreadLinkResolver,
  ThreadReaderResolver,
  ThreadSummaryResolver,
} from './facilitation/thread-facilitation.resolver.ts';
import { PostFilesResolver } from './files/file.resolver.ts';
import { DepartmentReportsResolver, HubReportsResolver, PostReportResolver, WorkGroupReportsResolver } from './moderation/moderation.resolver.ts';
import { DepartmentTemplatesResolver, HubTemplatesResolver, ThreadTemplateResolver, WorkGroupTemplatesResolver } from './facilitation/template.resolver.ts';
import { describe } from './graphql/descriptions.ts';
import './graphql/enums.ts';
import { CommentInboxResolver } from './inbox/comment-inbox.resolver.ts';
import { InboxItemResolver, ViewerInboxResolver } from './inbox/inbox.resolver.ts';
import { DepartmentPeopleResolver, HubPeopleResolver, InvitationResolver, MembershipResolver } from './people/people.resolver.ts';
import { ViewerActionsResolver } from './plans/due-actions.resolver.ts';
import { PlanActionResolver } from './plans/plan-action.resolver.ts';
import { PlanItemMutationsResolver } from './plans/plan-item-mutations.resolver.ts';
import { CriterionResolver, EvidenceResolver, MilestoneResolver, PlanChangeResolver, PlanLinkResolver, PlanReviewResolver, PriorityResolver } from './plans/plan-item.resolver.ts';
import { PlanMutationsResolver } from './plans/plan-mutations.resolver.ts';
import { DepartmentPlansResolver, LessonSequencePrioritiesResolver, PlanSummaryResolver, UnitPrioritiesResolver, WorkGroupPlansResolver } from './plans/plan-places.resolver.ts';
import { PlanResolver } from './plans/plan.resolver.ts';
import { TakeUpIntoResolver, WaitingActionsResolver } from './plans/take-up.resolver.ts';
import { applyPolicies, type PolicyMap } from './policy/apply-policies.ts';
import { UnitPlacementResolver } from './schemes/placement.resolver.ts';
import { DepartmentSchemesResolver, ProgrammeResolver, SchemeResolver, UnitResolver } from './schemes/scheme.resolver.ts';
import { DepartmentResolver } from './schools/department.resolver.ts';
import { HubResolver, SchoolResolver } from './schools/hub.resolver.ts';
import { LessonSequenceResolver, MisconceptionResolver, StepResolver } from './sequences/sequence.resolver.ts';
import {
  LessonSequenceSharingResolver,
  SchemeSharingResolver,
  SharingGrantResolver,
  UnitSharingResolver,
  WorkGroupSharingResolver,
} from './sharing/sharing.resolver.ts';
import { ViewerResolver } from './viewer/viewer.resolver.ts';
import { DepartmentWorkGroupsResolver, HubWorkGroupsResolver, WorkGroupResolver } from './work-groups/work-group.resolver.ts';

function noTopics(): never {
  throw new Error('Subscriptions here have a source of their own, and no topics.');
}

/** The one list of resolvers, built into the schema with every field's policy applied. */
export function createSchema(): { schema: GraphQLSchema; policies: PolicyMap } {
  const schema = buildSchemaSync({
    resolvers: [
      ViewerResolver,
      HubResolver,
      HubPeopleResolver,
      HubWorkGroupsResolver,
      SchoolResolver,
      DepartmentResolver,
      DepartmentPeopleResolver,
      DepartmentSchemesResolver,
      DepartmentWorkGroupsResolver,
      MembershipResolver,
      InvitationResolver,
      WorkGroupResolver,
      WorkGroupSharingResolver,
      SchemeResolver,
      SchemeSharingResolver,
      ProgrammeResolver,
      UnitPlacementResolver,
      UnitResolver,
      UnitSharingResolver,
      LessonSequenceResolver,
      LessonSequenceSharingResolver,
      LessonSequenceCommentsResolver,
      PlanCommentsResolver,
      CommentResolver,
      ThreadResolver,
      PostDraftResolver,
      PostResolver,
      WorkGroupThreadsResolver,
      DepartmentThreadsResolver,
      HubThreadsResolver,
      ViewerThreadsResolver,
      LessonSequenceParkedEditsResolver,
      PlanParkedEditsResolver,
      ParkedEditResolver,
      SuggestionResolver,
      ThreadTemplateResolver,
      HubTemplatesResolver,
      DepartmentTemplatesResolver,
      WorkGroupTemplatesResolver,
      FacilitationResolver,
      ThreadFacilitationResolver,
      ThreadSummaryResolver,
      ThreadInvitedResolver,
      ThreadExpectedResolver,
      ThreadReaderResolver,
      ThreadLinkResolver,
      MovedPostResolver,
      ThreadDecisionsResolver,
      DecisionResolver,
      DecisionVoiceResolver,
      ActionResolver,
      PlanResolver,
      PlanMutationsResolver,
      PlanItemMutationsResolver,
      PriorityResolver,
      CriterionResolver,
      MilestoneResolver,
      PlanReviewResolver,
      EvidenceResolver,
      PlanLinkResolver,
      PlanChangeResolver,
      PlanActionResolver,
      WaitingActionsResolver,
      TakeUpIntoResolver,
      ViewerActionsResolver,
      DepartmentPlansResolver,
      WorkGroupPlansResolver,
      PlanSummaryResolver,
      UnitPrioritiesResolver,
      LessonSequencePrioritiesResolver,
      ThreadActionsResolver,
      PostActionsResolver,
      InboxActionResolver,
      PostFilesResolver,
      PostReportResolver,
      WorkGroupReportsResolver,
      DepartmentReportsResolver,
      HubReportsResolver,
      CommentInboxResolver,
      InboxItemResolver,
      ViewerInboxResolver,
      StepResolver,
      MisconceptionResolver,
      SharingGrantResolver,
      EventResolver,
      CurriculumImportResolver,
      DepartmentImportsResolver,
      DocumentResolver,
      ApiTokenResolver,
      ViewerApiTokensResolver,
      AuditEntryResolver,
      ViewerAuditResolver,
      DepartmentAuditResolver,
      SchoolAuditResolver,
      HubAuditResolver,
    ],
    // Every subscription brings its own source (events from the log, documents from their rooms); topics are not used.
    pubSub: {
      publish: noTopics,
      subscribe: noTopics,
    },
    validate: false,
    disableInferringDefaultValues: true,
  });
  // It comes with every keystroke; the instance that would be made of its input costs as much as its checks, and nothing needs it.
  schema.getMutationType()!.getFields()['pushDocumentUpdate']!.resolve = (_, { input }: { input: PushDocumentUpdateInput }, context) => pushDocumentUpdate(input, context);
  applyTokenScopes(schema);
  observeRefusals(schema);
  describe(schema);
  return { schema, policies: applyPolicies(schema) };
}
