/** Interface or union to its types, from schema/schema.graphql: those that fragments are on. */
export const POSSIBLE_TYPES: Record<string, string[]> = {
  "Node": [
    "Action",
    "ApiToken",
    "AuditEntry",
    "Comment",
    "CurriculumImport",
    "CurriculumThread",
    "Department",
    "DevelopmentPlan",
    "Evidence",
    "Hub",
    "InboxItem",
    "Invitation",
    "LessonSequence",
    "Membership",
    "Milestone",
    "Misconception",
    "Person",
    "PlanReview",
    "Post",
    "PostReport",
    "Priority",
    "Programme",
    "SchemeOfWork",
    "School",
    "SharingGrant",
    "Step",
    "SuccessCriterion",
    "Thread",
    "Unit",
    "UnitPlacement",
    "VocabularyTerm",
    "WorkGroup"
  ],
  "PlanItem": [
    "Action",
    "Evidence",
    "Milestone",
    "PlanReview",
    "Priority",
    "SuccessCriterion"
  ],
  "Problem": [
    "AlreadyPostedProblem",
    "ConflictProblem",
    "DocumentProblem",
    "ForbiddenProblem",
    "InvalidInputProblem",
    "NotFoundProblem"
  ],
  "ScopeEventMessage": [
    "AccessEnded",
    "EventsOpened",
    "ResyncRequired",
    "ScopeEvent",
    "ScopePresenceUpdated",
    "ThreadsWithNews"
  ]
};
