import type { WallRule } from './rules.ts';

/**
 * Every field of every object type and the rule it stands under: a new type is one line, a field that no line names fails,
 * and so does one whose rule is not the one in schema/policy.json. `=` after a field names the rule whose answer is its value.
 */
const LINES: Record<string, string> = {
  // People and places
  Hub: 'hub.view: id name schools viewerCan workGroups; hub.manage: members invitations; audit.hub: auditLog',
  HubViewerCan: 'hub.view: manage=hub.manage invite=hub.invite',
  School: 'department.view: id name urn localAuthority trust departments; hub.view: hub; audit.school: auditLog',
  Department:
    'department.view: id name school halfTerms viewerCan workGroups; department.members: members; department.imports: imports; department.invite: invitations; audit.department: auditLog; signedIn: schemes',
  DepartmentViewerCan: 'department.view: createScheme=scheme.create invite=department.invite',
  HalfTerm: 'department.view: name label startsOn endsOn weeks',
  CalendarDay: 'signedIn: date academicYear halfTerm week label',
  Person: 'person.view: id name',
  Membership: 'department.members: id role advocateProfile startsOn endsOn person department school hub viewerCan',
  MembershipViewerCan: 'department.members: end=membership.end',
  Invitation: 'department.invite: id email role createdAt expiresAt department school hub invitedBy',
  WorkGroup:
    'workGroup.view: id title kind academicYear academicYearLabel theme keyStage meetingModel status hub specialists departments viewerCan sharedWork',
  WorkGroupViewerCan: 'workGroup.view: manage=workGroup.manage',
  Viewer:
    'signedIn: email sharedComputer person today memberships departments workGroups hubs recentSequences sharedWithMe; audit.own: auditLog; apiToken.own: apiTokens; inbox.own: inbox inboxUnread',
  ApiToken: 'apiToken.own: id name scope createdAt expiresAt lastUsedAt',
  AuditEntry: 'audit.entry: id at action detail actor person subject counterpart',
  // Content
  SchemeOfWork:
    'content.view: id title academicYear academicYearLabel status attribution updatedAt department halfTerms programmes curriculumThreads unplacedUnits viewerCan; content.share: sharing',
  ContentViewerCan: 'content.view: edit=content.edit comment=content.comment share=content.share agree=content.agree',
  CurriculumThread: 'content.view: id name strand',
  Programme: 'content.view: id yearGroup tier placements',
  UnitPlacement: 'content.view: id halfTerm weeks position programme unit',
  Unit: 'content.view: id title updatedAt department scheme placement placements curriculumThreads vocabulary sequences stepCount document viewerCan; content.share: sharing',
  VocabularyTerm: 'content.view: id term meaning',
  LessonSequence: 'content.view: id title updatedAt department unit steps removedSteps document attribution viewerCan comments commentCounts myReadAt; content.comment: parkedEdits; content.share: sharing',
  Step: 'content.view: id title position removedAt sequence removedBy misconceptions removedMisconceptions',
  Misconception: 'content.view: id position removedAt step',
  Comment:
    'content.view: id sequence step root parent kind tags body text author authorDepartment mentions createdAt editedAt deletedAt resolvedAt resolvedBy replies versions reactions passage suggestion viewerCan unread inboxItems',
  CommentViewerCan: 'content.view: edit=comment.edit delete=comment.delete resolve=comment.resolve reply=content.comment accept=comment.accept reattach=comment.reattach',
  CommentPassage: 'content.view: state quote from to seq',
  CommentVersion: 'content.view: id body text at',
  ReactionCount: 'content.view: kind count viewerReacted',
  Suggestion: 'content.view: id original replacement status isCurrent decidedBy decidedAt',
  ParkedEdit: 'parkedEdit.view: id root reason at body text author',
  ParkedEditSettled: 'parkedEdit.view: sequence',
  CommentCounts: 'content.view: open resolved unread',
  InboxItem: 'inbox.own: id kind at readAt comment actor',
  DocumentRef: 'signedIn: id',
  SharingGrant: 'content.view: id level grantedAt revokedAt department object recipient grantedBy viewerCan',
  SharingGrantViewerCan: 'content.view: revoke=grant.revoke',
  CurriculumImport: 'department.imports: id title status doneUnits totalUnits problem report createdAt scheme',
  ImportReport: 'department.imports: programmes units lessons added updated unchanged leftAlone',
  StepLeftAlone: 'department.imports: stepId title unitTitle',
  // Pages
  PageInfo: 'public: hasNextPage endCursor',
  ...pages('LessonSequence', 'Membership', 'School', 'SharingGrant', 'AuditEntry', 'Comment', 'InboxItem'),
  // What mutations answer
  NotFoundProblem: 'public: code message',
  ForbiddenProblem: 'public: code message',
  InvalidInputProblem: 'public: code message field',
  ConflictProblem: 'public: code message',
  DocumentProblem: 'public: code message refusal retry',
  HubRenamed: 'hub.manage: hub',
  SchoolAdded: 'hub.manage: hub school',
  PersonInvited: 'department.invite: invitation link',
  InvitationRevoked: 'department.invite: invitationId',
  MembershipEnded: 'membership.end: membership',
  WorkGroupCreated: 'hub.manage: hub workGroup',
  ParticipationAdded: 'workGroup.manage: workGroup',
  ParticipationEnded: 'workGroup.manage: workGroup',
  SchemeCreated: 'scheme.create: scheme',
  SchemeRenamed: 'content.edit: scheme',
  SchemeAgreed: 'content.agree: scheme',
  ProgrammeAdded: 'content.edit: scheme programme',
  UnitAdded: 'content.edit: unit placement programme',
  UnitRenamed: 'content.edit: unit',
  UnitThreadsSet: 'content.edit: unit',
  UnitPlaced: 'content.edit: unit placement',
  UnitPlacementMoved: 'content.edit: unit placement',
  UnitWeeksSet: 'content.edit: unit placement',
  UnitPlacementRemoved: 'content.edit: unit',
  LessonSequenceAdded: 'content.edit: unit sequence',
  LessonSequenceRenamed: 'content.edit: sequence',
  StepAdded: 'content.edit: step sequence',
  StepRenamed: 'content.edit: step sequence',
  StepMoved: 'content.edit: step sequence',
  StepRemoved: 'content.edit: step sequence',
  StepRestored: 'content.edit: step sequence',
  MisconceptionAdded: 'content.edit: misconception step',
  MisconceptionRemoved: 'content.edit: misconception step',
  MisconceptionRestored: 'content.edit: misconception step',
  CommentAdded: 'content.comment: comment',
  CommentEdited: 'comment.edit: comment',
  CommentReattached: 'comment.reattach: comment',
  CommentReacted: 'content.comment: comment',
  SuggestionAccepted: 'content.edit: comment',
  SuggestionDeclined: 'content.edit: comment',
  AllSuggestionsAccepted: 'content.edit: accepted stale',
  SequenceMarkedRead: 'content.view: sequence',
  CommentDeleted: 'comment.delete: comment',
  CommentResolved: 'comment.resolve: comment',
  CommentReopened: 'comment.resolve: comment',
  InboxMarkedRead: 'inbox.own: items',
  SharingGrantGiven: 'content.share: grant',
  SharingGrantRevoked: 'content.share: grant',
  CurriculumImportStarted: 'scheme.create: import',
  DocumentUpdateSaved: 'content.edit: seq nearlyFull',
  PresenceSet: 'content.view: documentId',
  DocumentEditParked: 'content.comment: parkedEditId',
  DocumentStartedAfresh: 'content.edit: epoch',
  LostWordsSettled: 'content.view: lostWordsId',
  ScopePresenceSet: 'signedIn: scopeId',
  ApiTokenCreated: 'apiToken.own: apiToken secret',
  ApiTokenRevoked: 'apiToken.own: apiTokenId',
  // What subscriptions send
  EventsOpened: 'signedIn: cursor',
  ScopeEvent: 'signedIn: cursor previousCursor name at actor node',
  ScopePresenceUpdated: 'signedIn: people all',
  PresentPerson: 'signedIn: person colour state',
  ResyncRequired: 'signedIn: reason',
  AccessEnded: 'signedIn: reason',
  DocumentOpened: 'content.view: epoch schemaVersion role seq missing stateVector presence',
  DocumentUpdated: 'content.view: seq update',
  PresenceUpdated: 'content.view: clients',
  PresenceClient: 'content.view: clientId personId name colour role state',
  DocumentWordsLost: 'content.view: words',
  LostWords: 'content.view: id root text joinedInto',
  DocumentPlace: 'content.view: clientId clock',
  DocumentAccessChanged: 'content.view: role',
  DocumentResyncRequired: 'content.view: reason',
};

function pages(...types: string[]): Record<string, string> {
  return Object.fromEntries(types.flatMap((type) => [[`${type}Connection`, 'public: edges nodes pageInfo'], [`${type}Edge`, 'public: cursor node']]));
}

export interface FieldExpectation {
  readonly rule: WallRule;
  /** The rule whose answer is the field's value, of what the viewer may do. */
  readonly value: WallRule | null;
}

/** Type to field to what is expected of it. */
export const FIELDS: ReadonlyMap<string, ReadonlyMap<string, FieldExpectation>> = new Map(
  Object.entries(LINES).map(([type, line]) => [
    type,
    new Map(
      line.split(';').flatMap((part) => {
        const [rule, names] = part.split(':') as [string, string];
        return names.trim().split(' ').map((name) => {
          const [field, value] = name.split('=') as [string, WallRule | undefined];
          return [field, { rule: rule.trim() as WallRule, value: value ?? null }] as const;
        });
      }),
    ),
  ]),
);
