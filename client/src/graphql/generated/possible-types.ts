/** Interface or union to its types, from schema/schema.graphql. */
export const POSSIBLE_TYPES: Record<string, string[]> = {
  "AcceptAllSuggestionsPayload": [
    "AllSuggestionsAccepted",
    "ConflictProblem",
    "ForbiddenProblem",
    "InvalidInputProblem",
    "NotFoundProblem"
  ],
  "AcceptSuggestionPayload": [
    "ConflictProblem",
    "ForbiddenProblem",
    "InvalidInputProblem",
    "NotFoundProblem",
    "SuggestionAccepted"
  ],
  "AddCommentPayload": [
    "CommentAdded",
    "ConflictProblem",
    "ForbiddenProblem",
    "InvalidInputProblem",
    "NotFoundProblem"
  ],
  "AddEvidencePayload": [
    "ConflictProblem",
    "EvidenceAdded",
    "ForbiddenProblem",
    "InvalidInputProblem",
    "NotFoundProblem"
  ],
  "AddLessonSequencePayload": [
    "ConflictProblem",
    "ForbiddenProblem",
    "InvalidInputProblem",
    "LessonSequenceAdded",
    "NotFoundProblem"
  ],
  "AddMisconceptionPayload": [
    "ConflictProblem",
    "ForbiddenProblem",
    "InvalidInputProblem",
    "MisconceptionAdded",
    "NotFoundProblem"
  ],
  "AddParticipationPayload": [
    "ConflictProblem",
    "ForbiddenProblem",
    "InvalidInputProblem",
    "NotFoundProblem",
    "ParticipationAdded"
  ],
  "AddPostPayload": [
    "AlreadyPostedProblem",
    "ConflictProblem",
    "ForbiddenProblem",
    "InvalidInputProblem",
    "NotFoundProblem",
    "PostAdded"
  ],
  "AddProgrammePayload": [
    "ConflictProblem",
    "ForbiddenProblem",
    "InvalidInputProblem",
    "NotFoundProblem",
    "ProgrammeAdded"
  ],
  "AddSchoolPayload": [
    "ConflictProblem",
    "ForbiddenProblem",
    "InvalidInputProblem",
    "NotFoundProblem",
    "SchoolAdded"
  ],
  "AddStepPayload": [
    "ConflictProblem",
    "ForbiddenProblem",
    "InvalidInputProblem",
    "NotFoundProblem",
    "StepAdded"
  ],
  "AddUnitPayload": [
    "ConflictProblem",
    "ForbiddenProblem",
    "InvalidInputProblem",
    "NotFoundProblem",
    "UnitAdded"
  ],
  "AgreeSchemePayload": [
    "ConflictProblem",
    "ForbiddenProblem",
    "InvalidInputProblem",
    "NotFoundProblem",
    "SchemeAgreed"
  ],
  "CloseThreadPayload": [
    "ConflictProblem",
    "ForbiddenProblem",
    "InvalidInputProblem",
    "NotFoundProblem",
    "ThreadClosed"
  ],
  "CreateApiTokenPayload": [
    "ApiTokenCreated",
    "ConflictProblem",
    "ForbiddenProblem",
    "InvalidInputProblem",
    "NotFoundProblem"
  ],
  "CreateSchemePayload": [
    "ConflictProblem",
    "ForbiddenProblem",
    "InvalidInputProblem",
    "NotFoundProblem",
    "SchemeCreated"
  ],
  "CreateWorkGroupPayload": [
    "ConflictProblem",
    "ForbiddenProblem",
    "InvalidInputProblem",
    "NotFoundProblem",
    "WorkGroupCreated"
  ],
  "CriterionPayload": [
    "ConflictProblem",
    "CriterionChanged",
    "ForbiddenProblem",
    "InvalidInputProblem",
    "NotFoundProblem"
  ],
  "DeclineSuggestionPayload": [
    "ConflictProblem",
    "ForbiddenProblem",
    "InvalidInputProblem",
    "NotFoundProblem",
    "SuggestionDeclined"
  ],
  "DeleteCommentPayload": [
    "CommentDeleted",
    "ConflictProblem",
    "ForbiddenProblem",
    "InvalidInputProblem",
    "NotFoundProblem"
  ],
  "DeletePostPayload": [
    "ConflictProblem",
    "ForbiddenProblem",
    "InvalidInputProblem",
    "NotFoundProblem",
    "PostDeleted"
  ],
  "DiscardPostDraftPayload": [
    "ConflictProblem",
    "ForbiddenProblem",
    "InvalidInputProblem",
    "NotFoundProblem",
    "PostDraftDiscarded"
  ],
  "DocumentSyncEvent": [
    "DocumentAccessChanged",
    "DocumentOpened",
    "DocumentResyncRequired",
    "DocumentUpdated",
    "DocumentWordsLost",
    "PresenceUpdated"
  ],
  "EditCommentPayload": [
    "CommentEdited",
    "ConflictProblem",
    "ForbiddenProblem",
    "InvalidInputProblem",
    "NotFoundProblem"
  ],
  "EditPostPayload": [
    "ConflictProblem",
    "ForbiddenProblem",
    "InvalidInputProblem",
    "NotFoundProblem",
    "PostEdited"
  ],
  "EditThreadPayload": [
    "ConflictProblem",
    "ForbiddenProblem",
    "InvalidInputProblem",
    "NotFoundProblem",
    "ThreadEdited"
  ],
  "EndMembershipPayload": [
    "ConflictProblem",
    "ForbiddenProblem",
    "InvalidInputProblem",
    "MembershipEnded",
    "NotFoundProblem"
  ],
  "EndParticipationPayload": [
    "ConflictProblem",
    "ForbiddenProblem",
    "InvalidInputProblem",
    "NotFoundProblem",
    "ParticipationEnded"
  ],
  "GiveSharingGrantPayload": [
    "ConflictProblem",
    "ForbiddenProblem",
    "InvalidInputProblem",
    "NotFoundProblem",
    "SharingGrantGiven"
  ],
  "GrantRecipient": [
    "Department",
    "Hub",
    "WorkGroup"
  ],
  "HandOverThreadPayload": [
    "ConflictProblem",
    "ForbiddenProblem",
    "InvalidInputProblem",
    "NotFoundProblem",
    "ThreadHandedOver"
  ],
  "HidePostPayload": [
    "ConflictProblem",
    "ForbiddenProblem",
    "InvalidInputProblem",
    "NotFoundProblem",
    "PostHiddenByFacilitator"
  ],
  "InvitePersonPayload": [
    "ConflictProblem",
    "ForbiddenProblem",
    "InvalidInputProblem",
    "NotFoundProblem",
    "PersonInvited"
  ],
  "InviteToThreadPayload": [
    "ConflictProblem",
    "ForbiddenProblem",
    "InvalidInputProblem",
    "NotFoundProblem",
    "PeopleInvitedToThread"
  ],
  "LinkToThreadPayload": [
    "ConflictProblem",
    "ForbiddenProblem",
    "InvalidInputProblem",
    "NotFoundProblem",
    "ThreadLinked"
  ],
  "LockThreadPayload": [
    "ConflictProblem",
    "ForbiddenProblem",
    "InvalidInputProblem",
    "NotFoundProblem",
    "ThreadLocked"
  ],
  "MakeActionPayload": [
    "ActionMade",
    "ConflictProblem",
    "ForbiddenProblem",
    "InvalidInputProblem",
    "NotFoundProblem"
  ],
  "MarkInboxReadPayload": [
    "ConflictProblem",
    "ForbiddenProblem",
    "InboxMarkedRead",
    "InvalidInputProblem",
    "NotFoundProblem"
  ],
  "MarkSequenceReadPayload": [
    "ConflictProblem",
    "ForbiddenProblem",
    "InvalidInputProblem",
    "NotFoundProblem",
    "SequenceMarkedRead"
  ],
  "MarkThreadReadPayload": [
    "ConflictProblem",
    "ForbiddenProblem",
    "InvalidInputProblem",
    "NotFoundProblem",
    "ThreadMarkedRead"
  ],
  "MergeThreadsPayload": [
    "ConflictProblem",
    "ForbiddenProblem",
    "InvalidInputProblem",
    "NotFoundProblem",
    "ThreadsMerged"
  ],
  "MovePostsPayload": [
    "ConflictProblem",
    "ForbiddenProblem",
    "InvalidInputProblem",
    "NotFoundProblem",
    "PostsMoved"
  ],
  "MoveStepPayload": [
    "ConflictProblem",
    "ForbiddenProblem",
    "InvalidInputProblem",
    "NotFoundProblem",
    "StepMoved"
  ],
  "MoveUnitPlacementPayload": [
    "ConflictProblem",
    "ForbiddenProblem",
    "InvalidInputProblem",
    "NotFoundProblem",
    "UnitPlacementMoved"
  ],
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
  "NudgeThreadPayload": [
    "ConflictProblem",
    "ForbiddenProblem",
    "InvalidInputProblem",
    "NotFoundProblem",
    "ThreadNudged"
  ],
  "OpenDecisionPayload": [
    "ConflictProblem",
    "DecisionOpened",
    "ForbiddenProblem",
    "InvalidInputProblem",
    "NotFoundProblem"
  ],
  "OpenThreadPayload": [
    "ConflictProblem",
    "ForbiddenProblem",
    "InvalidInputProblem",
    "NotFoundProblem",
    "ThreadOpened"
  ],
  "ParkDocumentEditPayload": [
    "DocumentEditParked",
    "DocumentProblem"
  ],
  "PinThreadPayload": [
    "ConflictProblem",
    "ForbiddenProblem",
    "InvalidInputProblem",
    "NotFoundProblem",
    "ThreadPinned"
  ],
  "PlaceUnitPayload": [
    "ConflictProblem",
    "ForbiddenProblem",
    "InvalidInputProblem",
    "NotFoundProblem",
    "UnitPlaced"
  ],
  "PlanActionPayload": [
    "ConflictProblem",
    "ForbiddenProblem",
    "InvalidInputProblem",
    "NotFoundProblem",
    "PlanActionChanged"
  ],
  "PlanItemPayload": [
    "ConflictProblem",
    "ForbiddenProblem",
    "InvalidInputProblem",
    "NotFoundProblem",
    "PlanItemChanged"
  ],
  "PlanPayload": [
    "ConflictProblem",
    "ForbiddenProblem",
    "InvalidInputProblem",
    "NotFoundProblem",
    "PlanChanged"
  ],
  "PlanViewPayload": [
    "ConflictProblem",
    "ForbiddenProblem",
    "InvalidInputProblem",
    "NotFoundProblem",
    "PlanViewsChanged"
  ],
  "PriorityPayload": [
    "ConflictProblem",
    "ForbiddenProblem",
    "InvalidInputProblem",
    "NotFoundProblem",
    "PriorityChanged"
  ],
  "Problem": [
    "AlreadyPostedProblem",
    "ConflictProblem",
    "DocumentProblem",
    "ForbiddenProblem",
    "InvalidInputProblem",
    "NotFoundProblem"
  ],
  "PushDocumentUpdatePayload": [
    "DocumentProblem",
    "DocumentUpdateSaved"
  ],
  "ReactToCommentPayload": [
    "CommentReacted",
    "ConflictProblem",
    "ForbiddenProblem",
    "InvalidInputProblem",
    "NotFoundProblem"
  ],
  "ReactToPostPayload": [
    "ConflictProblem",
    "ForbiddenProblem",
    "InvalidInputProblem",
    "NotFoundProblem",
    "PostReacted"
  ],
  "ReattachCommentPayload": [
    "CommentReattached",
    "ConflictProblem",
    "ForbiddenProblem",
    "InvalidInputProblem",
    "NotFoundProblem"
  ],
  "RemoveMisconceptionPayload": [
    "ConflictProblem",
    "ForbiddenProblem",
    "InvalidInputProblem",
    "MisconceptionRemoved",
    "NotFoundProblem"
  ],
  "RemoveStepPayload": [
    "ConflictProblem",
    "ForbiddenProblem",
    "InvalidInputProblem",
    "NotFoundProblem",
    "StepRemoved"
  ],
  "RemoveUnitPlacementPayload": [
    "ConflictProblem",
    "ForbiddenProblem",
    "InvalidInputProblem",
    "NotFoundProblem",
    "UnitPlacementRemoved"
  ],
  "RenameHubPayload": [
    "ConflictProblem",
    "ForbiddenProblem",
    "HubRenamed",
    "InvalidInputProblem",
    "NotFoundProblem"
  ],
  "RenameLessonSequencePayload": [
    "ConflictProblem",
    "ForbiddenProblem",
    "InvalidInputProblem",
    "LessonSequenceRenamed",
    "NotFoundProblem"
  ],
  "RenameSchemePayload": [
    "ConflictProblem",
    "ForbiddenProblem",
    "InvalidInputProblem",
    "NotFoundProblem",
    "SchemeRenamed"
  ],
  "RenameStepPayload": [
    "ConflictProblem",
    "ForbiddenProblem",
    "InvalidInputProblem",
    "NotFoundProblem",
    "StepRenamed"
  ],
  "RenameUnitPayload": [
    "ConflictProblem",
    "ForbiddenProblem",
    "InvalidInputProblem",
    "NotFoundProblem",
    "UnitRenamed"
  ],
  "ReopenCommentPayload": [
    "CommentReopened",
    "ConflictProblem",
    "ForbiddenProblem",
    "InvalidInputProblem",
    "NotFoundProblem"
  ],
  "ReopenThreadPayload": [
    "ConflictProblem",
    "ForbiddenProblem",
    "InvalidInputProblem",
    "NotFoundProblem",
    "ThreadReopened"
  ],
  "ReportPostPayload": [
    "ConflictProblem",
    "ForbiddenProblem",
    "InvalidInputProblem",
    "NotFoundProblem",
    "PostReported"
  ],
  "ResetThreadTemplatePayload": [
    "ConflictProblem",
    "ForbiddenProblem",
    "InvalidInputProblem",
    "NotFoundProblem",
    "ThreadTemplateReset"
  ],
  "ResolveCommentPayload": [
    "CommentResolved",
    "ConflictProblem",
    "ForbiddenProblem",
    "InvalidInputProblem",
    "NotFoundProblem"
  ],
  "RestoreMisconceptionPayload": [
    "ConflictProblem",
    "ForbiddenProblem",
    "InvalidInputProblem",
    "MisconceptionRestored",
    "NotFoundProblem"
  ],
  "RestorePostPayload": [
    "ConflictProblem",
    "ForbiddenProblem",
    "InvalidInputProblem",
    "NotFoundProblem",
    "PostRestored"
  ],
  "RestoreStepPayload": [
    "ConflictProblem",
    "ForbiddenProblem",
    "InvalidInputProblem",
    "NotFoundProblem",
    "StepRestored"
  ],
  "RevokeApiTokenPayload": [
    "ApiTokenRevoked",
    "ConflictProblem",
    "ForbiddenProblem",
    "InvalidInputProblem",
    "NotFoundProblem"
  ],
  "RevokeInvitationPayload": [
    "ConflictProblem",
    "ForbiddenProblem",
    "InvalidInputProblem",
    "InvitationRevoked",
    "NotFoundProblem"
  ],
  "RevokeSharingGrantPayload": [
    "ConflictProblem",
    "ForbiddenProblem",
    "InvalidInputProblem",
    "NotFoundProblem",
    "SharingGrantRevoked"
  ],
  "RollOverPlanPayload": [
    "ConflictProblem",
    "ForbiddenProblem",
    "InvalidInputProblem",
    "NotFoundProblem",
    "PlanRolledOver"
  ],
  "SavePostDraftPayload": [
    "ConflictProblem",
    "ForbiddenProblem",
    "InvalidInputProblem",
    "NotFoundProblem",
    "PostDraftSaved"
  ],
  "SaveThreadTemplatePayload": [
    "ConflictProblem",
    "ForbiddenProblem",
    "InvalidInputProblem",
    "NotFoundProblem",
    "ThreadTemplateSaved"
  ],
  "ScopeEventMessage": [
    "AccessEnded",
    "EventsOpened",
    "ResyncRequired",
    "ScopeEvent",
    "ScopePresenceUpdated"
  ],
  "SetMilestonePayload": [
    "ConflictProblem",
    "ForbiddenProblem",
    "InvalidInputProblem",
    "MilestoneSet",
    "NotFoundProblem"
  ],
  "SetPresencePayload": [
    "DocumentProblem",
    "PresenceSet"
  ],
  "SetScopePresencePayload": [
    "ConflictProblem",
    "ForbiddenProblem",
    "InvalidInputProblem",
    "NotFoundProblem",
    "ScopePresenceSet"
  ],
  "SetThreadStagePayload": [
    "ConflictProblem",
    "ForbiddenProblem",
    "InvalidInputProblem",
    "NotFoundProblem",
    "ThreadStageSet"
  ],
  "SetUnitThreadsPayload": [
    "ConflictProblem",
    "ForbiddenProblem",
    "InvalidInputProblem",
    "NotFoundProblem",
    "UnitThreadsSet"
  ],
  "SetUnitWeeksPayload": [
    "ConflictProblem",
    "ForbiddenProblem",
    "InvalidInputProblem",
    "NotFoundProblem",
    "UnitWeeksSet"
  ],
  "SettleDecisionPayload": [
    "ConflictProblem",
    "DecisionSettled",
    "ForbiddenProblem",
    "InvalidInputProblem",
    "NotFoundProblem"
  ],
  "SettleLostWordsPayload": [
    "DocumentProblem",
    "LostWordsSettled"
  ],
  "SettleParkedEditPayload": [
    "ConflictProblem",
    "ForbiddenProblem",
    "InvalidInputProblem",
    "NotFoundProblem",
    "ParkedEditSettled"
  ],
  "SettleReportPayload": [
    "ConflictProblem",
    "ForbiddenProblem",
    "InvalidInputProblem",
    "NotFoundProblem",
    "ReportSettled"
  ],
  "SharedObjectUnion": [
    "DevelopmentPlan",
    "LessonSequence",
    "SchemeOfWork",
    "Unit"
  ],
  "SplitThreadPayload": [
    "ConflictProblem",
    "ForbiddenProblem",
    "InvalidInputProblem",
    "NotFoundProblem",
    "ThreadSplit"
  ],
  "StartCurriculumImportPayload": [
    "ConflictProblem",
    "CurriculumImportStarted",
    "ForbiddenProblem",
    "InvalidInputProblem",
    "NotFoundProblem"
  ],
  "StartDocumentAfreshPayload": [
    "DocumentProblem",
    "DocumentStartedAfresh"
  ],
  "UninviteFromThreadPayload": [
    "ConflictProblem",
    "ForbiddenProblem",
    "InvalidInputProblem",
    "NotFoundProblem",
    "PersonUninvitedFromThread"
  ],
  "UnlinkFromThreadPayload": [
    "ConflictProblem",
    "ForbiddenProblem",
    "InvalidInputProblem",
    "NotFoundProblem",
    "ThreadUnlinked"
  ],
  "UpdateActionPayload": [
    "ActionUpdated",
    "ConflictProblem",
    "ForbiddenProblem",
    "InvalidInputProblem",
    "NotFoundProblem"
  ],
  "VoiceDecisionPayload": [
    "ConflictProblem",
    "DecisionVoiced",
    "ForbiddenProblem",
    "InvalidInputProblem",
    "NotFoundProblem"
  ],
  "WriteReviewPayload": [
    "ConflictProblem",
    "ForbiddenProblem",
    "InvalidInputProblem",
    "NotFoundProblem",
    "ReviewWritten"
  ],
  "WriteThreadSummaryPayload": [
    "ConflictProblem",
    "ForbiddenProblem",
    "InvalidInputProblem",
    "NotFoundProblem",
    "ThreadSummaryWritten"
  ]
};
