import type { Prisma } from '../../../server/src/generated/prisma/client.ts';

/** Everything the demo puts into the database, gathered before a single row is written. */
export interface SeedRows {
  readonly authUsers: Prisma.AuthUserCreateManyInput[];
  readonly authAccounts: Prisma.AuthAccountCreateManyInput[];
  readonly people: Prisma.PersonCreateManyInput[];
  readonly hubs: Prisma.HubCreateManyInput[];
  readonly schools: Prisma.SchoolCreateManyInput[];
  readonly departments: Prisma.DepartmentCreateManyInput[];
  readonly halfTerms: Prisma.HalfTermCreateManyInput[];
  readonly memberships: Prisma.MembershipCreateManyInput[];
  readonly workGroups: Prisma.WorkGroupCreateManyInput[];
  readonly workGroupSpecialists: Prisma.WorkGroupSpecialistCreateManyInput[];
  readonly participations: Prisma.ParticipationCreateManyInput[];
  readonly schemes: Prisma.SchemeOfWorkCreateManyInput[];
  readonly programmes: Prisma.ProgrammeCreateManyInput[];
  readonly threads: Prisma.CurriculumThreadCreateManyInput[];
  readonly units: Prisma.UnitCreateManyInput[];
  readonly placements: Prisma.UnitPlacementCreateManyInput[];
  readonly unitThreads: Prisma.UnitCurriculumThreadCreateManyInput[];
  readonly terms: Prisma.VocabularyTermCreateManyInput[];
  readonly sequences: Prisma.LessonSequenceCreateManyInput[];
  readonly steps: Prisma.StepCreateManyInput[];
  readonly misconceptions: Prisma.MisconceptionCreateManyInput[];
  readonly documents: Prisma.DocumentCreateManyInput[];
  readonly documentUpdates: Prisma.DocumentUpdateCreateManyInput[];
  readonly documentClients: Prisma.DocumentClientCreateManyInput[];
  readonly grants: Prisma.SharingGrantCreateManyInput[];
  readonly comments: Prisma.CommentCreateManyInput[];
  readonly commentMentions: Prisma.CommentMentionCreateManyInput[];
  readonly suggestions: Prisma.SuggestionCreateManyInput[];
  readonly discussions: Prisma.DiscussionCreateManyInput[];
  readonly discussionKeys: Prisma.DiscussionKeyCreateManyInput[];
  readonly discussionLinks: Prisma.DiscussionLinkCreateManyInput[];
  readonly discussionInvitations: Prisma.DiscussionInvitationCreateManyInput[];
  readonly discussionSummaries: Prisma.DiscussionSummaryCreateManyInput[];
  readonly posts: Prisma.PostCreateManyInput[];
  readonly postReactions: Prisma.PostReactionCreateManyInput[];
  readonly postMentions: Prisma.PostMentionCreateManyInput[];
  readonly discussionReads: Prisma.DiscussionReadCreateManyInput[];
  readonly decisions: Prisma.DecisionCreateManyInput[];
  readonly decisionOptions: Prisma.DecisionOptionCreateManyInput[];
  readonly decisionVoices: Prisma.DecisionVoiceCreateManyInput[];
  readonly actions: Prisma.ActionCreateManyInput[];
  readonly plans: Prisma.DevelopmentPlanCreateManyInput[];
  readonly priorities: Prisma.PriorityCreateManyInput[];
  readonly criteria: Prisma.SuccessCriterionCreateManyInput[];
  readonly actionDependencies: Prisma.ActionDependencyCreateManyInput[];
  readonly milestones: Prisma.MilestoneCreateManyInput[];
  readonly evidence: Prisma.EvidenceCreateManyInput[];
  readonly planReviews: Prisma.PlanReviewCreateManyInput[];
  readonly planLinks: Prisma.PlanLinkCreateManyInput[];
  readonly planChanges: Prisma.PlanChangeCreateManyInput[];
  readonly inboxItems: Prisma.InboxItemCreateManyInput[];
}

export function emptyRows(): SeedRows {
  return {
    authUsers: [],
    authAccounts: [],
    people: [],
    hubs: [],
    schools: [],
    departments: [],
    halfTerms: [],
    memberships: [],
    workGroups: [],
    workGroupSpecialists: [],
    participations: [],
    schemes: [],
    programmes: [],
    threads: [],
    units: [],
    placements: [],
    unitThreads: [],
    terms: [],
    sequences: [],
    steps: [],
    misconceptions: [],
    documents: [],
    documentUpdates: [],
    documentClients: [],
    grants: [],
    comments: [],
    commentMentions: [],
    suggestions: [],
    discussions: [],
    discussionKeys: [],
    discussionLinks: [],
    discussionInvitations: [],
    discussionSummaries: [],
    posts: [],
    postReactions: [],
    postMentions: [],
    discussionReads: [],
    decisions: [],
    decisionOptions: [],
    decisionVoices: [],
    actions: [],
    plans: [],
    priorities: [],
    criteria: [],
    actionDependencies: [],
    milestones: [],
    evidence: [],
    planReviews: [],
    planLinks: [],
    planChanges: [],
    inboxItems: [],
  };
}
