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
  "InvitePersonPayload": [
    "ConflictProblem",
    "ForbiddenProblem",
    "InvalidInputProblem",
    "NotFoundProblem",
    "PersonInvited"
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
    "ApiToken",
    "AuditEntry",
    "Comment",
    "CurriculumImport",
    "CurriculumThread",
    "Department",
    "Hub",
    "InboxItem",
    "Invitation",
    "LessonSequence",
    "Membership",
    "Misconception",
    "Person",
    "Post",
    "Programme",
    "SchemeOfWork",
    "School",
    "SharingGrant",
    "Step",
    "Thread",
    "Unit",
    "UnitPlacement",
    "VocabularyTerm",
    "WorkGroup"
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
  "PlaceUnitPayload": [
    "ConflictProblem",
    "ForbiddenProblem",
    "InvalidInputProblem",
    "NotFoundProblem",
    "UnitPlaced"
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
  "SharedObjectUnion": [
    "LessonSequence",
    "SchemeOfWork",
    "Unit"
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
  ]
};
