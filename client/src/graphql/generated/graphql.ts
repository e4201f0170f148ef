/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** What `acceptAllSuggestions` needs to know. */
export type AcceptAllSuggestionsInput = {
  /** The development plan; this or `sequenceId`. */
  planId?: string | null | undefined;
  /** The field; left out, all of its text. */
  root?: string | null | undefined;
  /** The lesson sequence; this or `planId`. */
  sequenceId?: string | null | undefined;
};

/** How far somebody is with what they took on. */
export type ActionStatus =
  | 'DONE'
  | 'DROPPED'
  | 'IN_PROGRESS'
  | 'NOT_STARTED';

/** What `addAction` needs to know. */
export type AddActionInput = {
  /** The one to follow; null for first. Left out for last. */
  afterId?: string | null | undefined;
  /** What it costs beside, in pence; null for nothing, left out it stays. */
  cost?: number | null | undefined;
  /** The criterion it is for; without it the priority as a whole. */
  criterionId?: string | null | undefined;
  /** The half-term by whose end it is to be done, instead of a day; null for none, left out it stays. */
  dueHalfTerm?: HalfTermName | null | undefined;
  /** The day by which it is to be done, instead of a half-term; null for none, left out it stays. */
  dueOn?: string | null | undefined;
  /** Whether it outlasts its starters (R18). Left out or null, it stays. */
  lasting?: boolean | null | undefined;
  /** What there is to say about it: 2,000 characters at most; null for nothing, left out it stays. */
  note?: string | null | undefined;
  /** What the sender’s client calls itself: events of its own doing are not sent to it again. */
  origin?: string | null | undefined;
  /** Somebody who works in the department. Left out or null, it stays; of a new one whoever adds it. */
  ownerId?: string | null | undefined;
  /** The priority it is for; may be left out where a criterion is named. */
  priorityId?: string | null | undefined;
  /** Release it takes, in half-days; null for none, left out it stays. */
  releaseHalfDays?: number | null | undefined;
  /** The half-term it begins in, instead of a day; null for none, left out it stays. */
  startHalfTerm?: HalfTermName | null | undefined;
  /** The day it begins, instead of a half-term; null for none, left out it stays. */
  startOn?: string | null | undefined;
  /** Somebody who sees the plan; null for nobody, left out it stays. */
  supporterId?: string | null | undefined;
  /** Its title, 1 to 200 characters. */
  title: string;
};

/** What `addComment` needs to know. */
export type AddCommentInput = {
  /** Editor JSON of the nodes that documents have, 10,000 characters of text at most. */
  body?: unknown;
  /** The new comment’s id, made by the caller (`comment_` and a UUIDv7). The same again by the same person is answered again and added once. */
  id?: string | null | undefined;
  /** Notice, wonder or suggest. */
  kind?: CommentKind | null | undefined;
  /** People it mentions, ten at most, who see the sequence or plan now. */
  mentions?: Array<string> | null | undefined;
  /** The first comment of the thread that it answers; then it has no place, kind or tags of its own. */
  parentId?: string | null | undefined;
  /** The words of the field that it is about. */
  passage?: PassageInput | null | undefined;
  /** The development plan it is about; this or `sequenceId`. */
  planId?: string | null | undefined;
  /** The priority, criterion, action, milestone, review or piece of evidence it is about; null for the plan as a whole. */
  planItemId?: string | null | undefined;
  /** The field it is about, as the document names it. */
  root?: string | null | undefined;
  /** The lesson sequence it is about; this or `planId`. */
  sequenceId?: string | null | undefined;
  /** The step it is about; null for the sequence as a whole. */
  stepId?: string | null | undefined;
  /** The change it proposes of its passage; it is of kind suggest then, and needs no words. */
  suggestion?: SuggestionInput | null | undefined;
  /** Big ideas it touches. */
  tags?: Array<BigIdea> | null | undefined;
};

/** What `addCriterion` needs to know. */
export type AddCriterionInput = {
  /** The one to follow; null for first. Left out for last. */
  afterId?: string | null | undefined;
  /** What will show it; null for nothing, left out it stays. */
  expectedEvidence?: string | null | undefined;
  /** Whether it outlasts its starters (R18). Left out or null, it stays. */
  lasting?: boolean | null | undefined;
  /** What the sender’s client calls itself: events of its own doing are not sent to it again. */
  origin?: string | null | undefined;
  /** Somebody who works in the department; null for nobody, left out it stays. */
  ownerId?: string | null | undefined;
  /** The priority it is for. */
  priorityId: string;
  /** Left out or null, it stays. */
  state?: CriterionState | null | undefined;
  /** Its title, 1 to 200 characters. */
  title: string;
  /** 0 to 10. Left out or null, it stays. */
  weight?: number | null | undefined;
};

/** What `addEvidence` needs to know. */
export type AddEvidenceInput = {
  /** The action that it shows something of: that, or a criterion. */
  actionId?: string | null | undefined;
  /** The criterion that it shows something of: that, or an action. */
  criterionId?: string | null | undefined;
  /** A file that the caller uploaded. */
  fileId?: string | null | undefined;
  /** What it is. */
  kind: EvidenceKind;
  /** What it shows, without names of pupils: 2,000 characters at most. */
  note?: string | null | undefined;
  /** A scheme, unit, sequence, step, thread or post that the caller sees. */
  objectId?: string | null | undefined;
  /** What the sender’s client calls itself: events of its own doing are not sent to it again. */
  origin?: string | null | undefined;
  /** May be left out where it comes from something of the product: then that one’s title. */
  title?: string | null | undefined;
};

/** What `addLessonSequence` needs to know. */
export type AddLessonSequenceInput = {
  /** Its title, 1 to 200 characters. */
  title: string;
  /** The unit’s id. */
  unitId: string;
};

/** What `addPost` needs to know. */
export type AddPostInput = {
  /** Editor JSON of the nodes that documents have, 20,000 characters of text at most. */
  body: unknown;
  /** The sender’s own id for it, 8 to 64 letters, digits or dashes: the same sent again is answered with what was posted first. */
  clientKey: string;
  /** Files that the viewer uploaded, ten at most. */
  fileIds?: Array<string> | null | undefined;
  /** People it mentions, ten at most, who see the thread now. */
  mentions?: Array<string> | null | undefined;
  /** The client’s own name for itself: subscriptions that give the same are not told of it. */
  origin?: string | null | undefined;
  /** The opening post that it answers; left out, it opens a branch. */
  parentId?: string | null | undefined;
  /** The post it quotes. */
  quoteOfId?: string | null | undefined;
  /** Words of that post, 2,000 characters at most; left out, how it begins. */
  quoteText?: string | null | undefined;
  /** The thread’s id. */
  threadId: string;
};

/** What `addPriority` needs to know. */
export type AddPriorityInput = {
  /** The one to follow; null for first. Left out for last. */
  afterId?: string | null | undefined;
  /** What the sender’s client calls itself: events of its own doing are not sent to it again. */
  origin?: string | null | undefined;
  /** Somebody who works in the department. */
  ownerId?: string | null | undefined;
  /** The plan’s id. */
  planId: string;
  /** Its title, 1 to 200 characters. */
  title: string;
};

/** What `addProgramme` needs to know. */
export type AddProgrammeInput = {
  /** The scheme’s id. */
  schemeId: string;
  /** Key Stage 4 only. */
  tier?: Tier | null | undefined;
  /** 7 to 11. */
  yearGroup: number;
};

/** What `addSchool` needs to know. */
export type AddSchoolInput = {
  /** The department the school takes part with. */
  departmentName: string;
  /** The hub’s id. */
  hubId: string;
  /** The local authority it lies in. */
  localAuthority: string;
  /** Its name, as people say it. */
  name: string;
  /** The multi-academy trust it belongs to. */
  trust?: string | null | undefined;
  /** Six digits. */
  urn: string;
};

/** What `addStep` needs to know. */
export type AddStepInput = {
  /** The step it follows; null for first, left out for last. */
  afterStepId?: string | null | undefined;
  /** The lesson sequence’s id. */
  sequenceId: string;
  /** Its title, 1 to 200 characters. */
  title: string;
};

/** What `addUnit` needs to know. */
export type AddUnitInput = {
  /** The half-term it stands in. */
  halfTerm: HalfTermName;
  /** The programme’s id. */
  programmeId: string;
  /** Its title, 1 to 200 characters. */
  title: string;
  /** 1 to 20. */
  weeks: number;
};

/** A: years behind them and a word that counts; B: wants to lead change (R1). */
export type AdvocateProfile =
  | 'A'
  | 'B';

/** What `agreeScheme` needs to know. */
export type AgreeSchemeInput = {
  /** The scheme’s id. */
  schemeId: string;
};

/** PLACE: a sequence, a step or a whole field. FOUND and LOST: a passage of text, and whether its words are still there. */
export type AnchorState =
  | 'FOUND'
  | 'LOST'
  | 'PLACE';

/** Whether names stand at posts. */
export type Anonymity =
  /** Nobody sees them, and nothing is kept that says: no drafts, no who-has-posted, times to the day. */
  | 'FULL'
  /** Facilitators alone see them. */
  | 'MEMBERS'
  | 'OFF';

/** What an API token may do for its person. */
export type ApiScope =
  /** Queries, and subscriptions with it. */
  | 'READ'
  /** That, and changing the work: schemes, units, sequences, steps and documents. Never memberships, grants, work groups or tokens. */
  | 'WRITE';

/** The five big ideas of teaching for mastery. */
export type BigIdea =
  | 'COHERENCE'
  | 'FLUENCY'
  | 'MATHEMATICAL_THINKING'
  | 'REPRESENTATION_AND_STRUCTURE'
  | 'VARIATION';

/** An action that is not finished, and goes on in the next year. */
export type CarriedActionInput = {
  /** The action’s id. */
  actionId: string;
  /** Why: 500 characters at most. */
  reason: string;
};

/** What `closeThread` needs to know. */
export type CloseThreadInput = {
  /** True to close although parts of the outcome are missing; one has to be there. */
  incomplete?: boolean | null | undefined;
  /** What the sender’s client calls itself: events of its own doing are not sent to it again. */
  origin?: string | null | undefined;
  /** What it came to, as editor JSON: each of the thread’s outcome parts is a paragraph of its name, its words in what follows. */
  outcome: unknown;
  /** A last summary, as editor JSON; left out, the latest stays. */
  summary?: unknown;
  /** The thread’s id. */
  threadId: string;
};

/** What `deleteComment`, `resolveComment`, `reopenComment`, `acceptSuggestion`, `declineSuggestion` need to know. */
export type CommentInput = {
  /** The comment’s id. */
  commentId: string;
};

/** What a comment does: it notices, wonders or suggests. */
export type CommentKind =
  | 'NOTICE'
  | 'SUGGEST'
  | 'WONDER';

/** A new personal API token. */
export type CreateApiTokenInput = {
  /** 1 to 365. */
  expiresInDays: number;
  /** What you call it: at most 80 characters. */
  name: string;
  /** What it reaches. */
  scope: ApiScope;
};

/** What `createPlan` needs to know. */
export type CreatePlanInput = {
  /** The year in which the academic year begins: 2026 for 2026/27. */
  academicYear: number;
  /** The department’s id. */
  departmentId: string;
  /** What the sender’s client calls itself: events of its own doing are not sent to it again. */
  origin?: string | null | undefined;
  /** One of `Query.planTemplates`; an empty plan without it. */
  templateKey?: string | null | undefined;
  /** Named after its year without it. */
  title?: string | null | undefined;
};

/** What `createScheme` needs to know. */
export type CreateSchemeInput = {
  /** The year in which the academic year begins. */
  academicYear: number;
  /** The department’s id. */
  departmentId: string;
  /** Its title, 1 to 200 characters. */
  title: string;
};

/** What `createWorkGroup` needs to know. */
export type CreateWorkGroupInput = {
  /** The year in which the academic year begins: 2026 for 2026/27. */
  academicYear: number;
  /** The hub’s id. */
  hubId: string;
  /** The key stage in focus, 3 or 4. */
  keyStage?: number | null | undefined;
  /** Where the group stands on the pathway. */
  kind: WorkGroupKind;
  /** How and how often the group meets (R7). */
  meetingModel?: string | null | undefined;
  /** Accredited specialists of the hub. */
  specialistIds?: Array<string> | null | undefined;
  /** What the group works on this year. */
  theme?: string | null | undefined;
  /** Its title, 1 to 200 characters. */
  title: string;
};

/** How far a success criterion has come. */
export type CriterionState =
  | 'IN_PROGRESS'
  | 'MET'
  | 'NOT_MET'
  | 'NOT_STARTED'
  | 'PARTIALLY_MET';

/** How far an import has come. */
export type CurriculumImportStatus =
  | 'DONE'
  | 'FAILED'
  | 'QUEUED'
  | 'READING'
  | 'WRITING';

/** Open, or what it came to. */
export type DecisionStatus =
  | 'AGREED'
  | 'NOT_AGREED'
  | 'OPEN';

/** What `deletePlanView` needs to know. */
export type DeletePlanViewInput = {
  /** The plan’s id. */
  planId: string;
  /** The view’s id. */
  viewId: string;
};

/** What `deletePost` needs to know. */
export type DeletePostInput = {
  /** The client’s own name for itself: subscriptions that give the same are not told of it. */
  origin?: string | null | undefined;
  /** The post’s id. */
  postId: string;
};

/** What `discardPostDraft` needs to know. */
export type DiscardPostDraftInput = {
  /** The post it answers; left out, of an opening post. */
  parentId?: string | null | undefined;
  /** The thread’s id. */
  threadId: string;
};

/** DUE within fourteen days, its own day included, then OVERDUE; nothing that is done or dropped is either. */
export type Due =
  | 'DUE'
  | 'NONE'
  | 'OVERDUE';

/** What `editAction` needs to know. */
export type EditActionInput = {
  /** The action’s id. */
  actionId: string;
  /** What it costs beside, in pence; null for nothing, left out it stays. */
  cost?: number | null | undefined;
  /** The half-term by whose end it is to be done, instead of a day; null for none, left out it stays. */
  dueHalfTerm?: HalfTermName | null | undefined;
  /** The day by which it is to be done, instead of a half-term; null for none, left out it stays. */
  dueOn?: string | null | undefined;
  /** Whether it outlasts its starters (R18). Left out or null, it stays. */
  lasting?: boolean | null | undefined;
  /** What there is to say about it: 2,000 characters at most; null for nothing, left out it stays. */
  note?: string | null | undefined;
  /** What the sender’s client calls itself: events of its own doing are not sent to it again. */
  origin?: string | null | undefined;
  /** Somebody who works in the department. Left out or null, it stays; of a new one whoever adds it. */
  ownerId?: string | null | undefined;
  /** Release it takes, in half-days; null for none, left out it stays. */
  releaseHalfDays?: number | null | undefined;
  /** The half-term it begins in, instead of a day; null for none, left out it stays. */
  startHalfTerm?: HalfTermName | null | undefined;
  /** The day it begins, instead of a half-term; null for none, left out it stays. */
  startOn?: string | null | undefined;
  /** Somebody who sees the plan; null for nobody, left out it stays. */
  supporterId?: string | null | undefined;
  /** Left out or null, it stays. */
  title?: string | null | undefined;
};

/** What `editComment` needs to know. */
export type EditCommentInput = {
  /** Its new words; left out, they stay. */
  body?: unknown;
  /** The comment’s id. */
  commentId: string;
  /** Left out, it stays. */
  kind?: CommentKind | null | undefined;
  /** Everybody it mentions now; left out or null, they stay. */
  mentions?: Array<string> | null | undefined;
  /** Left out or null, they stay. */
  tags?: Array<BigIdea> | null | undefined;
};

/** What `editCriterion` needs to know. */
export type EditCriterionInput = {
  /** The criterion’s id. */
  criterionId: string;
  /** What will show it; null for nothing, left out it stays. */
  expectedEvidence?: string | null | undefined;
  /** Whether it outlasts its starters (R18). Left out or null, it stays. */
  lasting?: boolean | null | undefined;
  /** What the sender’s client calls itself: events of its own doing are not sent to it again. */
  origin?: string | null | undefined;
  /** Somebody who works in the department; null for nobody, left out it stays. */
  ownerId?: string | null | undefined;
  /** Left out or null, it stays. */
  state?: CriterionState | null | undefined;
  /** Left out or null, it stays. */
  title?: string | null | undefined;
  /** 0 to 10. Left out or null, it stays. */
  weight?: number | null | undefined;
};

/** What `editPlan` needs to know. */
export type EditPlanInput = {
  /** What the sender’s client calls itself: events of its own doing are not sent to it again. */
  origin?: string | null | undefined;
  /** Somebody who works in the department; the subject lead’s to say. Left out or null, it stays. */
  ownerId?: string | null | undefined;
  /** The plan’s id. */
  planId: string;
  /** The subject lead’s to say. Left out or null, it stays. */
  status?: PlanStatus | null | undefined;
  /** Left out or null, it stays. */
  title?: string | null | undefined;
};

/** What `editPost` needs to know. */
export type EditPostInput = {
  /** Its new words, as editor JSON. */
  body: unknown;
  /** Every file it carries now; left out or null, they stay. */
  fileIds?: Array<string> | null | undefined;
  /** Everybody it mentions now; left out or null, they stay. */
  mentions?: Array<string> | null | undefined;
  /** The client’s own name for itself: subscriptions that give the same are not told of it. */
  origin?: string | null | undefined;
  /** The post’s id. */
  postId: string;
};

/** What `editPriority` needs to know. */
export type EditPriorityInput = {
  /** What the sender’s client calls itself: events of its own doing are not sent to it again. */
  origin?: string | null | undefined;
  /** Somebody who works in the department; null for nobody, left out it stays. */
  ownerId?: string | null | undefined;
  /** The priority’s id. */
  priorityId: string;
  /** Left out or null, it stays. */
  title?: string | null | undefined;
};

/** What `editThread` needs to know. */
export type EditThreadInput = {
  /** Until when people post; null takes the end away, left out it stays. */
  closesAt?: string | null | undefined;
  /** From when people post; left out or null, it stays. */
  opensAt?: string | null | undefined;
  /** The client’s own name for itself: subscriptions that give the same are not told of it. */
  origin?: string | null | undefined;
  /** What the outcome must contain; left out or null, it stays. */
  outcomeParts?: Array<string> | null | undefined;
  /** What is asked; left out or null, it stays. */
  prompt?: unknown;
  /** What it is for; left out, it stays. */
  purpose?: string | null | undefined;
  /** Left out or null, they stay. */
  stages?: Array<ThreadStageInput> | null | undefined;
  /** The thread’s id. */
  threadId: string;
  /** Left out or null, it stays. */
  title?: string | null | undefined;
};

/** What `endMembership` needs to know. */
export type EndMembershipInput = {
  /** The membership’s id. */
  membershipId: string;
};

/** What shows it; never a named pupil. */
export type EvidenceKind =
  | 'DATA_SUMMARY'
  | 'LEARNING_WALK'
  | 'MINUTE'
  | 'PUPIL_VOICE'
  | 'TRG_FINDING'
  | 'WORK_SAMPLE';

/** Exactly where a unit stands, as the client last saw it. */
export type ExpectedPlaceInput = {
  /** The half-term it stands in. */
  halfTerm: HalfTermName;
  /** Its place in the order: a fractional index, compared as bytes, ties by id. */
  position: string;
  /** The programme’s id. */
  programmeId: string;
  /** How many weeks it takes. */
  weeks: number;
};

/** What `giveSharingGrant` needs to know. */
export type GiveSharingGrantInput = {
  /** How far the right goes. */
  level: GrantLevel;
  /** A scheme of work, unit or lesson sequence. */
  objectId: string;
  /** A department of the hub, or a work group or hub of one’s own. */
  recipientId: string;
};

/** View; comment; or co-design, which also adds, moves and removes steps but never shares, agrees or deletes. */
export type GrantLevel =
  | 'COMMENT'
  | 'CO_DESIGN'
  | 'VIEW';

/** The six half-terms of an academic year, in order. */
export type HalfTermName =
  | 'AUTUMN_1'
  | 'AUTUMN_2'
  | 'SPRING_1'
  | 'SPRING_2'
  | 'SUMMER_1'
  | 'SUMMER_2';

/** What `handOverThread` needs to know. */
export type HandOverThreadInput = {
  /** What the sender’s client calls itself: events of its own doing are not sent to it again. */
  origin?: string | null | undefined;
  /** Somebody who sees the thread; null to take it back. */
  personId?: string | null | undefined;
  /** The thread’s id. */
  threadId: string;
};

/** What `hidePost` needs to know. */
export type HidePostInput = {
  /** What the sender’s client calls itself: events of its own doing are not sent to it again. */
  origin?: string | null | undefined;
  /** The post’s id. */
  postId: string;
  /** Why, for everybody who reads there and for the audit log: 500 characters at most. */
  reason: string;
};

/** Why somebody was told of something. */
export type InboxKind =
  /** They were given something to do. */
  | 'ACTION'
  /** Theirs: the change it proposes was accepted or declined. */
  | 'DECISION'
  /** They were let into a thread by name. */
  | 'INVITED'
  /** It mentions them. */
  | 'MENTION'
  /** They are asked to post in a thread. */
  | 'NUDGE'
  /** It answers a thread that they wrote in. */
  | 'REPLY'
  /** Somebody reported a post in a thread that they facilitate. */
  | 'REPORT';

/** What `invitePerson` needs to know. */
export type InvitePersonInput = {
  /** Of advocates only. */
  advocateProfile?: AdvocateProfile | null | undefined;
  /** An e-mail address; case does not matter. */
  email: string;
  /** The department, school (senior leaders) or hub the role is in. */
  placeId: string;
  /** The role it gives. */
  role: Role;
};

/** What `inviteToThread` needs to know. */
export type InviteToThreadInput = {
  /** What the sender’s client calls itself: events of its own doing are not sent to it again. */
  origin?: string | null | undefined;
  /** 1 to 30 people of `invitable`. */
  personIds: Array<string>;
  /** The thread’s id. */
  threadId: string;
};

/** What `linkPlanItem` needs to know. */
export type LinkPlanItemInput = {
  /** A priority, criterion or action. */
  itemId: string;
  /** A scheme, unit, sequence, step, thread or post that the caller sees. */
  objectId: string;
  /** What the sender’s client calls itself: events of its own doing are not sent to it again. */
  origin?: string | null | undefined;
};

/** What `linkToThread` needs to know. */
export type LinkToThreadInput = {
  /** A scheme of work, a unit, a lesson sequence or a step that the facilitator sees. */
  objectId: string;
  /** What the sender’s client calls itself: events of its own doing are not sent to it again. */
  origin?: string | null | undefined;
  /** The thread’s id. */
  threadId: string;
};

/** What can be shown beside a thread. */
export type LinkedObject =
  | 'SCHEME'
  | 'SEQUENCE'
  | 'STEP'
  | 'UNIT';

/** What `makeAction` needs to know. */
export type MakeActionInput = {
  /** The day by which it is to be done. */
  dueOn?: string | null | undefined;
  /** What the sender’s client calls itself: events of its own doing are not sent to it again. */
  origin?: string | null | undefined;
  /** Whoever takes it on: somebody who sees the thread. */
  ownerId: string;
  /** The post’s id. */
  postId: string;
  /** Its title, 1 to 200 characters. */
  title: string;
};

/** What was read: these items, or all of them. */
export type MarkInboxReadInput = {
  /** True for everything in the inbox. */
  all?: boolean | null | undefined;
  /** 1 to 100 of one’s items. */
  ids?: Array<string> | null | undefined;
};

/** What `markPlanRead` needs to know. */
export type MarkPlanReadInput = {
  /** The plan’s id. */
  planId: string;
  /** When the latest comment on screen was written; left out, now. */
  upTo?: string | null | undefined;
};

/** What `markSequenceRead` needs to know. */
export type MarkSequenceReadInput = {
  /** The lesson sequence’s id. */
  sequenceId: string;
  /** When the latest comment on screen was written; left out, now. */
  upTo?: string | null | undefined;
};

/** What `markThreadRead` needs to know. */
export type MarkThreadReadInput = {
  /** True for everything in the thread. */
  all?: boolean | null | undefined;
  /** The thread’s id. */
  threadId: string;
  /** The latest post that was read: it, and what came before it, in the order in which posts came. */
  upTo?: string | null | undefined;
};

/** What `mergeThreads` needs to know. */
export type MergeThreadsInput = {
  /** The thread that ends. */
  fromId: string;
  /** The thread of the same space that takes its posts up. */
  intoId: string;
  /** What the sender’s client calls itself: events of its own doing are not sent to it again. */
  origin?: string | null | undefined;
};

/** What `removeMisconception`, `restoreMisconception` need to know. */
export type MisconceptionInput = {
  /** The misconception’s id. */
  misconceptionId: string;
};

/** What `moveAction` needs to know. */
export type MoveActionInput = {
  /** The action’s id. */
  actionId: string;
  /** The one to follow; null for first. */
  afterId?: string | null | undefined;
  /** The criterion it is for from now on. */
  criterionId?: string | null | undefined;
  /** What the sender’s client calls itself: events of its own doing are not sent to it again. */
  origin?: string | null | undefined;
  /** The priority it is for from now on; it stays in its place without it and without a criterion. */
  priorityId?: string | null | undefined;
};

/** What `moveCriterion` needs to know. */
export type MoveCriterionInput = {
  /** The one to follow; null for first. */
  afterId?: string | null | undefined;
  /** The criterion’s id. */
  criterionId: string;
  /** What the sender’s client calls itself: events of its own doing are not sent to it again. */
  origin?: string | null | undefined;
  /** Another priority of the plan; the same without it. */
  priorityId?: string | null | undefined;
};

/** What `movePosts` needs to know. */
export type MovePostsInput = {
  /** What the sender’s client calls itself: events of its own doing are not sent to it again. */
  origin?: string | null | undefined;
  /** 1 to 100 posts of one thread; an opening post takes its answers along. */
  postIds: Array<string>;
  /** A thread of the same space. */
  toThreadId: string;
};

/** What `movePriority` needs to know. */
export type MovePriorityInput = {
  /** The one to follow; null for first. */
  afterId?: string | null | undefined;
  /** What the sender’s client calls itself: events of its own doing are not sent to it again. */
  origin?: string | null | undefined;
  /** The priority’s id. */
  priorityId: string;
};

/** What `moveStep` needs to know. */
export type MoveStepInput = {
  /** The step it follows; null for first. */
  afterStepId?: string | null | undefined;
  /** The step’s id. */
  stepId: string;
};

/** What `moveUnitPlacement` needs to know. */
export type MoveUnitPlacementInput = {
  /** The unit’s place to follow; null for first, left out for last. Last, too, where that one has gone from the half-term meanwhile. */
  afterPlacementId?: string | null | undefined;
  /** Refuses with CONFLICT where the unit stands anywhere else by now: what undo sends, so that it never takes back somebody else’s move. */
  expected?: ExpectedPlaceInput | null | undefined;
  /** The half-term it stands in. */
  halfTerm: HalfTermName;
  /** The placement’s id. */
  placementId: string;
  /** Another year of the same scheme; the same year without it. */
  programmeId?: string | null | undefined;
  /** 1 to 20; as many as before without it. */
  weeks?: number | null | undefined;
};

/** A curriculum thread that the scheme does not have yet. */
export type NewThreadInput = {
  /** One that the scheme has under this name is taken as it is. */
  name: string;
  /** What it is coloured by. */
  strand: Strand;
};

/** What `nudgeThread` needs to know. */
export type NudgeThreadInput = {
  /** Everybody of these departments who has not posted yet. */
  departmentIds?: Array<string> | null | undefined;
  /** What the sender’s client calls itself: events of its own doing are not sent to it again. */
  origin?: string | null | undefined;
  /** Whom; left out with the departments, everybody who has not posted yet. */
  personIds?: Array<string> | null | undefined;
  /** The thread’s id. */
  threadId: string;
};

/** Of whom a thread takes one opening post. */
export type OnePer =
  | 'ADVOCATE'
  | 'PERSON'
  | 'SCHOOL';

/** What `openDecision` needs to know. */
export type OpenDecisionInput = {
  /** 1 to 10, each of 200 characters at most. */
  options: Array<string>;
  /** What the sender’s client calls itself: events of its own doing are not sent to it again. */
  origin?: string | null | undefined;
  /** 1 to 500 characters. */
  question: string;
  /** The thread’s id. */
  threadId: string;
};

/** What `openThread` needs to know. */
export type OpenThreadInput = {
  /** Whether names stand at posts; left out, they do. For good. */
  anonymity?: Anonymity | null | undefined;
  /** Until when people post. */
  closesAt?: string | null | undefined;
  /** Schemes, units, sequences and steps that are shown beside it, in this order: twelve at most. */
  linkIds?: Array<string> | null | undefined;
  /** Of whom it takes one opening post. For good. */
  onePer?: OnePer | null | undefined;
  /** From when people post; left out, now. */
  opensAt?: string | null | undefined;
  /** The client’s own name for itself: subscriptions that give the same are not told of it. */
  origin?: string | null | undefined;
  /** What the outcome must contain: ten parts at most. */
  outcomeParts?: Array<string> | null | undefined;
  /** Whether one sees others’ posts only once one has posted. For good. */
  postBeforeSeeing?: boolean | null | undefined;
  /** What is asked, as editor JSON of the nodes that documents have. */
  prompt: unknown;
  /** What it is for, 500 characters at most. */
  purpose?: string | null | undefined;
  /** The work group, department or hub it is in. */
  spaceId: string;
  /** Twelve at most. */
  stages?: Array<ThreadStageInput> | null | undefined;
  /** The template it was made from. */
  templateKey?: string | null | undefined;
  /** Its title, 1 to 200 characters. */
  title: string;
};

/** What `addParticipation`, `endParticipation` need to know. */
export type ParticipationInput = {
  /** The department’s id. */
  departmentId: string;
  /** The work group’s id. */
  workGroupId: string;
};

/** A passage of a field’s text, by where it is and by what it reads. */
export type PassageInput = {
  /** Where it ends. */
  end: string;
  /** The document’s history that the positions are of. */
  epoch: string;
  /** What stands before it: 32 characters are kept. */
  prefix?: string | null | undefined;
  /** What it reads: 2,000 characters at most. */
  quote: string;
  /** Where it begins: a relative position of Yjs, encoded. */
  start: string;
  /** What stands after it: 32 characters are kept. */
  suffix?: string | null | undefined;
};

/** What `placeUnit` needs to know. */
export type PlaceUnitInput = {
  /** The unit’s place to follow; null for first, left out for last. Last, too, where that one has gone from the half-term meanwhile. */
  afterPlacementId?: string | null | undefined;
  /** The half-term it stands in. */
  halfTerm: HalfTermName;
  /** The programme’s id. */
  programmeId: string;
  /** The unit’s id. */
  unitId: string;
  /** 1 to 20. */
  weeks: number;
};

/** What `archivePlan` needs to know. */
export type PlanInput = {
  /** What the sender’s client calls itself: events of its own doing are not sent to it again. */
  origin?: string | null | undefined;
  /** The plan’s id. */
  planId: string;
};

/** What `removePlanItem`, `restorePlanItem` need to know. */
export type PlanItemInput = {
  /** A priority, criterion, action or piece of evidence. */
  itemId: string;
  /** What the sender’s client calls itself: events of its own doing are not sent to it again. */
  origin?: string | null | undefined;
};

/** What a piece of a plan leads to. More kinds will come. */
export type PlanLinkedObject =
  | 'POST'
  | 'SCHEME'
  | 'SEQUENCE'
  | 'STEP'
  | 'THREAD'
  | 'UNIT';

/** Draft, agreed by the department, or put away. */
export type PlanStatus =
  | 'AGREED'
  | 'ARCHIVED'
  | 'DRAFT';

/** The four views of a plan. */
export type PlanViewKind =
  | 'BOARD'
  | 'PAGE'
  | 'TABLE'
  | 'TIMELINE';

/** Which posts are asked for; what is left out is left open. Lines of the system come without a filter only. */
export type PostFilter = {
  /** By people who spoke for this department, where names stand at posts. */
  departmentId?: string | null | undefined;
  /** The viewer’s own. */
  mine?: boolean | null | undefined;
  /** With these words. */
  search?: string | null | undefined;
  /** Written since the viewer’s last visit. */
  sinceLastVisit?: boolean | null | undefined;
  /** Opening posts that nobody has answered. */
  unanswered?: boolean | null | undefined;
};

/** A post, or a line that says what a facilitator did. */
export type PostNote =
  | 'CLOSED'
  | 'HANDED_OVER'
  | 'MERGED'
  | 'MOVED'
  | 'POST'
  | 'REOPENED'
  | 'SPLIT';

/** The closed set of expected failures of a request. */
export type ProblemCode =
  | 'CONFLICT'
  | 'CURSOR_INVALID'
  | 'FORBIDDEN'
  | 'IMPORT_FOREIGN'
  | 'IMPORT_INCOMPLETE'
  | 'IMPORT_TOO_LARGE'
  | 'IMPORT_UNREADABLE'
  | 'INVALID_INPUT'
  | 'INVITATION_INVALID'
  | 'NOT_FOUND'
  | 'NO_ROOM'
  | 'RATE_LIMITED'
  | 'TOO_LARGE'
  | 'UNAUTHENTICATED';

/** Red, amber or green; screens show its letter and a shape, too. */
export type Rag =
  | 'AMBER'
  | 'GREEN'
  | 'RED';

/** What `reactToComment` needs to know. */
export type ReactToCommentInput = {
  /** The comment’s id. */
  commentId: string;
  /** What is said by it. */
  kind: ReactionKind;
  /** Said, or taken back. */
  on: boolean;
};

/** What `reactToPost` needs to know. */
export type ReactToPostInput = {
  /** What is said by it. */
  kind: ReactionKind;
  /** Said, or taken back. */
  on: boolean;
  /** The client’s own name for itself: subscriptions that give the same are not told of it. */
  origin?: string | null | undefined;
  /** The post’s id. */
  postId: string;
};

/** The few things that can be said of a comment with one click. */
export type ReactionKind =
  | 'AGREE'
  | 'TRIED_IT'
  | 'WANT_TO_TRY';

/** What `reattachComment` needs to know. */
export type ReattachCommentInput = {
  /** The comment’s id. */
  commentId: string;
  /** The words it is about. */
  passage: PassageInput;
  /** The field the words are in now; left out, the one they were in. */
  root?: string | null | undefined;
};

/** What `removeUnitPlacement` needs to know. */
export type RemoveUnitPlacementInput = {
  /** Refuses with CONFLICT where the unit stands anywhere else by now: what undo sends, so that it never takes back somebody else’s move. */
  expected?: ExpectedPlaceInput | null | undefined;
  /** The placement’s id. */
  placementId: string;
};

/** What `renameHub` needs to know. */
export type RenameHubInput = {
  /** The hub’s id. */
  hubId: string;
  /** Its name, as people say it. */
  name: string;
};

/** What `renameLessonSequence` needs to know. */
export type RenameLessonSequenceInput = {
  /** The lesson sequence’s id. */
  sequenceId: string;
  /** Its title, 1 to 200 characters. */
  title: string;
};

/** What `renameScheme` needs to know. */
export type RenameSchemeInput = {
  /** The scheme’s id. */
  schemeId: string;
  /** Its title, 1 to 200 characters. */
  title: string;
};

/** What `renameStep` needs to know. */
export type RenameStepInput = {
  /** The step’s id. */
  stepId: string;
  /** Its title, 1 to 200 characters. */
  title: string;
};

/** What `renameUnit` needs to know. */
export type RenameUnitInput = {
  /** Its title, 1 to 200 characters. */
  title: string;
  /** The unit’s id. */
  unitId: string;
};

/** What `reopenThread` needs to know. */
export type ReopenThreadInput = {
  /** What the sender’s client calls itself: events of its own doing are not sent to it again. */
  origin?: string | null | undefined;
  /** The thread’s id. */
  threadId: string;
};

/** What `reportPost` needs to know. */
export type ReportPostInput = {
  /** What the sender’s client calls itself: events of its own doing are not sent to it again. */
  origin?: string | null | undefined;
  /** The post’s id. */
  postId: string;
  /** Why it should not stand as it is: 500 characters at most, for facilitators alone. */
  reason: string;
};

/** Whether the post that was reported was hidden or kept. */
export type ReportSettlement =
  | 'HIDDEN'
  | 'KEPT';

/** What `resetThreadTemplate` needs to know. */
export type ResetThreadTemplateInput = {
  /** The hub’s id. */
  hubId: string;
  /** Of the template. */
  key: string;
};

/** What `restoreChange` needs to know. */
export type RestoreChangeInput = {
  /** The change’s id. */
  changeId: string;
  /** What the sender’s client calls itself: events of its own doing are not sent to it again. */
  origin?: string | null | undefined;
  /** The plan’s id. */
  planId: string;
};

/** What `restorePost` needs to know. */
export type RestorePostInput = {
  /** What the sender’s client calls itself: events of its own doing are not sent to it again. */
  origin?: string | null | undefined;
  /** The post’s id. */
  postId: string;
  /** Why, for the audit log: 500 characters at most. */
  reason: string;
};

/** Which of one’s tokens to end. */
export type RevokeApiTokenInput = {
  /** The token’s id. */
  apiTokenId: string;
};

/** What `revokeInvitation` needs to know. */
export type RevokeInvitationInput = {
  /** The invitation’s id. */
  invitationId: string;
};

/** What `revokeSharingGrant` needs to know. */
export type RevokeSharingGrantInput = {
  /** The grant’s id. */
  grantId: string;
};

/** What a membership makes a person in its department, school or hub. */
export type Role =
  | 'ASSISTANT_HUB_LEAD'
  | 'HUB_LEAD'
  | 'MASTERY_ADVOCATE'
  | 'MASTERY_SPECIALIST'
  | 'SENIOR_LEADER'
  | 'SPECIALIST_IN_TRAINING'
  | 'SUBJECT_LEAD'
  | 'TEACHER';

/** What `rollOverPlan` needs to know. */
export type RollOverPlanInput = {
  /** A later year than the plan’s. */
  academicYear: number;
  /** The others stay behind. */
  carried: Array<CarriedActionInput>;
  /** What the sender’s client calls itself: events of its own doing are not sent to it again. */
  origin?: string | null | undefined;
  /** The plan’s id. */
  planId: string;
};

/** What `savePlanView` needs to know. */
export type SavePlanViewInput = {
  /** What is shown of it, an object of 4,000 characters at most. */
  filter: unknown;
  /** 60 characters at most; the same name again replaces it. */
  name: string;
  /** The plan’s id. */
  planId: string;
  /** How the plan is laid out. */
  view: PlanViewKind;
};

/** What `savePostDraft` needs to know. */
export type SavePostDraftInput = {
  /** Editor JSON. */
  body: unknown;
  /** The post it answers; left out, of an opening post. */
  parentId?: string | null | undefined;
  /** The thread’s id. */
  threadId: string;
};

/** What `saveThreadTemplate` needs to know. */
export type SaveThreadTemplateInput = {
  /** Who sees whose words are whose. */
  anonymity: Anonymity;
  /** The hub’s id. */
  hubId: string;
  /** Of the template whose wording this is to be; left out for a new one. */
  key?: string | null | undefined;
  /** Of whom the thread takes one opening post; null for no limit. */
  onePer?: OnePer | null | undefined;
  /** Ten at most. */
  outcomeParts: Array<string>;
  /** Whether one posts before one sees others. */
  postBeforeSeeing: boolean;
  /** Editor JSON. */
  prompt: unknown;
  /** 500 characters at most. */
  purpose: string;
  /** Ten at most. */
  stages: Array<ThreadTemplateStageInput>;
  /** Its title, 1 to 200 characters. */
  title: string;
};

/** Draft, agreed by the subject lead, or archived. */
export type SchemeStatus =
  | 'AGREED'
  | 'ARCHIVED'
  | 'DRAFT';

/** What `setActionStatus` needs to know. */
export type SetActionStatusInput = {
  /** The action’s id. */
  actionId: string;
  /** What there is to say about it; null for nothing, left out it stays. */
  note?: string | null | undefined;
  /** What the sender’s client calls itself: events of its own doing are not sent to it again. */
  origin?: string | null | undefined;
  /** How far it has come. */
  status: ActionStatus;
};

/** What `setDependencies` needs to know. */
export type SetDependenciesInput = {
  /** The action’s id. */
  actionId: string;
  /** All that it waits for, of the same plan: 20 at most. */
  onIds: Array<string>;
  /** What the sender’s client calls itself: events of its own doing are not sent to it again. */
  origin?: string | null | undefined;
};

/** What `setMilestone` needs to know. */
export type SetMilestoneInput = {
  /** What is behind it: 2,000 characters at most. */
  comment?: string | null | undefined;
  /** The half-term it stands in. */
  halfTerm: HalfTermName;
  /** What the sender’s client calls itself: events of its own doing are not sent to it again. */
  origin?: string | null | undefined;
  /** The priority it is of. */
  priorityId: string;
  /** Red, amber or green. */
  rag: Rag;
};

/** What `setScopePresence` needs to know. */
export type SetScopePresenceInput = {
  /** The scheme, sequence, plan, thread, work group, department or hub whose events the caller follows. */
  scopeId: string;
  /** Any JSON of 4 KB at most; null to be there no more. The latest word of a person stands. */
  state?: unknown;
};

/** What `setThreadStage` needs to know. */
export type SetThreadStageInput = {
  /** What the sender’s client calls itself: events of its own doing are not sent to it again. */
  origin?: string | null | undefined;
  /** Its place among the thread’s stages, from 0. */
  stage: number;
  /** The thread’s id. */
  threadId: string;
};

/** What `setUnitThreads` needs to know. */
export type SetUnitThreadsInput = {
  /** Made for the whole scheme; needs the right to edit it. */
  newThreads?: Array<NewThreadInput> | null | undefined;
  /** All that shall run through the unit: others are taken off it. Of its scheme; 12 at most. */
  threadIds: Array<string>;
  /** The unit’s id. */
  unitId: string;
};

/** What `setUnitWeeks` needs to know. */
export type SetUnitWeeksInput = {
  /** Refuses with CONFLICT where the unit stands anywhere else by now: what undo sends, so that it never takes back somebody else’s move. */
  expected?: ExpectedPlaceInput | null | undefined;
  /** The placement’s id. */
  placementId: string;
  /** 1 to 20. */
  weeks: number;
};

/** What `settleDecision` needs to know. */
export type SettleDecisionInput = {
  /** Whether something was agreed. */
  agreed: boolean;
  /** The decision’s id. */
  decisionId: string;
  /** The option that was agreed. */
  optionId?: string | null | undefined;
  /** What the sender’s client calls itself: events of its own doing are not sent to it again. */
  origin?: string | null | undefined;
  /** The day on which it is looked at again. */
  reviewOn?: string | null | undefined;
  /** What was decided, or why nothing was: 1,000 characters at most. */
  text?: string | null | undefined;
};

/** What `settleParkedEdit` needs to know. */
export type SettleParkedEditInput = {
  /** Which words. */
  parkedEditId: string;
};

/** What `settleReport` needs to know. */
export type SettleReportInput = {
  /** What the sender’s client calls itself: events of its own doing are not sent to it again. */
  origin?: string | null | undefined;
  /** Why it is hidden, as for hidePost; needed then. */
  reason?: string | null | undefined;
  /** Of the report. */
  reportId: string;
  /** Whether its post is hidden or kept. */
  settlement: ReportSettlement;
};

/** What `signOffPlan` needs to know. */
export type SignOffPlanInput = {
  /** 2,000 characters at most. */
  note?: string | null | undefined;
  /** What the sender’s client calls itself: events of its own doing are not sent to it again. */
  origin?: string | null | undefined;
  /** The plan’s id. */
  planId: string;
};

/** What `splitThread` needs to know. */
export type SplitThreadInput = {
  /** What the sender’s client calls itself: events of its own doing are not sent to it again. */
  origin?: string | null | undefined;
  /** 1 to 100 posts of one thread; an opening post takes its answers along. */
  postIds: Array<string>;
  /** Of the new thread. */
  title: string;
};

/** CONSENT: I can live with it. CONCERN: note what I say, and go on. OBJECTION: I see harm in it. */
export type Stance =
  | 'CONCERN'
  | 'CONSENT'
  | 'OBJECTION';

/** What `startCurriculumImport` needs to know. */
export type StartCurriculumImportInput = {
  /** The year in which the academic year begins; a scheme that is there keeps its own. */
  academicYear: number;
  /** The department’s id. */
  departmentId: string;
  /** Bring this scheme up to date instead of making a new one. */
  schemeId?: string | null | undefined;
  /** The title of the new scheme. */
  title: string;
  /** What POST /api/curriculum-uploads answered with. */
  uploadId: string;
};

/** What `removeStep`, `restoreStep`, `addMisconception` need to know. */
export type StepInput = {
  /** The step’s id. */
  stepId: string;
};

/** The strands of mathematics that curriculum threads are coloured by. */
export type Strand =
  | 'ALGEBRA'
  | 'GEOMETRY'
  | 'NUMBER'
  | 'PROBABILITY'
  | 'RATIO'
  | 'STATISTICS';

/** Other words for a passage. */
export type SuggestionInput = {
  /** What it is to read: plain text with formulas between dollars, within one paragraph, 2,000 characters at most; empty to take it out. */
  replacement: string;
};

/** Whether a suggestion was taken into the text. */
export type SuggestionStatus =
  | 'ACCEPTED'
  | 'DECLINED'
  | 'OPEN';

/** What `pinThread`, `lockThread` need to know. */
export type SwitchThreadInput = {
  /** Whether it is to be so, or no longer. */
  on: boolean;
  /** What the sender’s client calls itself: events of its own doing are not sent to it again. */
  origin?: string | null | undefined;
  /** The thread’s id. */
  threadId: string;
};

/** What `takeUpAction` needs to know. */
export type TakeUpActionInput = {
  /** Made of a post in a thread that the caller reads, and taken on by somebody of the department. */
  actionId: string;
  /** The criterion it is for; without it the priority as a whole. */
  criterionId?: string | null | undefined;
  /** What the sender’s client calls itself: events of its own doing are not sent to it again. */
  origin?: string | null | undefined;
  /** The plan’s id. */
  planId: string;
  /** The priority it is for; may be left out where a criterion is named. */
  priorityId?: string | null | undefined;
};

/** The three terms of an academic year. */
export type Term =
  | 'AUTUMN'
  | 'SPRING'
  | 'SUMMER';

/** Which threads are asked for; what is left out is left open. */
export type ThreadFilter = {
  /** That the viewer opened, facilitates or posted in. */
  mine?: boolean | null | undefined;
  /** With these words in title, prompt or a post that the viewer may read. */
  search?: string | null | undefined;
  /** That have come so far. */
  state?: ThreadState | null | undefined;
  /** With posts by others since the viewer was last there, or without. */
  unread?: boolean | null | undefined;
};

/** A part of a thread in which one thing is done. */
export type ThreadStageInput = {
  /** 1 to 600 minutes. */
  minutes?: number | null | undefined;
  /** The day on which it begins. */
  opensOn?: string | null | undefined;
  /** What is done in it. */
  purpose?: string | null | undefined;
  /** What it is called, 1 to 200 characters. */
  title: string;
};

/** How far a thread has come. */
export type ThreadState =
  /** It has ended, with an outcome. */
  | 'CLOSED'
  /** Nobody posts: it was locked, or its day has passed. */
  | 'LOCKED'
  | 'OPEN'
  /** It has not opened yet. */
  | 'SCHEDULED';

/** A stage of a template. */
export type ThreadTemplateStageInput = {
  /** 1 to 240. */
  minutes?: number | null | undefined;
  /** 500 characters at most. */
  purpose?: string | null | undefined;
  /** Its title, 1 to 200 characters. */
  title: string;
};

/** The tiers of Key Stage 4. */
export type Tier =
  | 'FOUNDATION'
  | 'HIGHER';

/** What `uninviteFromThread` needs to know. */
export type UninviteFromThreadInput = {
  /** What the sender’s client calls itself: events of its own doing are not sent to it again. */
  origin?: string | null | undefined;
  /** The person’s id. */
  personId: string;
  /** The thread’s id. */
  threadId: string;
};

/** What `unlinkFromThread` needs to know. */
export type UnlinkFromThreadInput = {
  /** The link’s id. */
  linkId: string;
  /** What the sender’s client calls itself: events of its own doing are not sent to it again. */
  origin?: string | null | undefined;
  /** The thread’s id. */
  threadId: string;
};

/** What `unlinkPlanItem` needs to know. */
export type UnlinkPlanItemInput = {
  /** The link’s id. */
  linkId: string;
  /** What the sender’s client calls itself: events of its own doing are not sent to it again. */
  origin?: string | null | undefined;
  /** The plan’s id. */
  planId: string;
};

/** What `updateAction` needs to know. */
export type UpdateActionInput = {
  /** The action’s id. */
  actionId: string;
  /** The day by which it is to be done; null for none, left out it stays. */
  dueOn?: string | null | undefined;
  /** What the sender’s client calls itself: events of its own doing are not sent to it again. */
  origin?: string | null | undefined;
  /** Somebody else who takes it on; facilitators alone say so. Left out or null, it stays. */
  ownerId?: string | null | undefined;
  /** Left out or null, it stays. */
  status?: ActionStatus | null | undefined;
  /** Left out or null, it stays. */
  title?: string | null | undefined;
};

/** What `voiceDecision` needs to know. */
export type VoiceDecisionInput = {
  /** The decision’s id. */
  decisionId: string;
  /** Why, in 1,000 characters at most; needed of an objection. */
  note?: string | null | undefined;
  /** The option they speak of. */
  optionId?: string | null | undefined;
  /** What the sender’s client calls itself: events of its own doing are not sent to it again. */
  origin?: string | null | undefined;
  /** Whether the caller can live with it. */
  stance: Stance;
};

/** Where a group stands on the pathway (R3), or another way in (R16). */
export type WorkGroupKind =
  | 'DEVELOPMENT'
  | 'EMBEDDING'
  | 'OTHER'
  | 'SUSTAINING';

/** From draft to archived. */
export type WorkGroupStatus =
  | 'ARCHIVED'
  | 'CLOSED'
  | 'DRAFT'
  | 'OPEN'
  | 'REPORTING'
  | 'RUNNING';

/** What `writeReview` needs to know. */
export type WriteReviewInput = {
  /** Editor JSON, of the same nodes as the document’s text. */
  body: unknown;
  /** What the sender’s client calls itself: events of its own doing are not sent to it again. */
  origin?: string | null | undefined;
  /** The plan’s id. */
  planId: string;
  /** One review each; written again, it is replaced. */
  term: Term;
};

/** What `writeThreadSummary` needs to know. */
export type WriteThreadSummaryInput = {
  /** Editor JSON, 10,000 characters of text at most. */
  body: unknown;
  /** What the sender’s client calls itself: events of its own doing are not sent to it again. */
  origin?: string | null | undefined;
  /** The thread’s id. */
  threadId: string;
};

export type ApiTokenRowFragment = { __typename: 'ApiToken', id: string, name: string, scope: ApiScope, createdAt: string, expiresAt: string, lastUsedAt: string | null };

export type ApiAccessPageQueryVariables = Exact<{ [key: string]: never; }>;


export type ApiAccessPageQuery = { viewer: { __typename: 'Viewer', person: { __typename: 'Person', id: string }, apiTokens: Array<{ __typename: 'ApiToken', id: string, name: string, scope: ApiScope, createdAt: string, expiresAt: string, lastUsedAt: string | null }> } | null };

export type CreateApiTokenMutationVariables = Exact<{
  input: CreateApiTokenInput;
}>;


export type CreateApiTokenMutation = { createApiToken:
    | { __typename: 'ApiTokenCreated', secret: string, apiToken: { __typename: 'ApiToken', id: string, name: string, scope: ApiScope, createdAt: string, expiresAt: string, lastUsedAt: string | null } }
    | { __typename: 'ConflictProblem', code: ProblemCode, message: string }
    | { __typename: 'ForbiddenProblem', code: ProblemCode, message: string }
    | { __typename: 'InvalidInputProblem', code: ProblemCode, message: string, field: string | null }
    | { __typename: 'NotFoundProblem', code: ProblemCode, message: string }
   };

export type RevokeApiTokenMutationVariables = Exact<{
  input: RevokeApiTokenInput;
}>;


export type RevokeApiTokenMutation = { revokeApiToken:
    | { __typename: 'ApiTokenRevoked', apiTokenId: string }
    | { __typename: 'ConflictProblem', code: ProblemCode, message: string }
    | { __typename: 'ForbiddenProblem', code: ProblemCode, message: string }
    | { __typename: 'InvalidInputProblem', code: ProblemCode, message: string, field: string | null }
    | { __typename: 'NotFoundProblem', code: ProblemCode, message: string }
   };

export type CommentWordsFragment = { __typename: 'Comment', id: string, root: string | null, kind: CommentKind | null, tags: Array<BigIdea>, body: unknown, text: string, createdAt: string, editedAt: string | null, deletedAt: string | null, resolvedAt: string | null, step: { __typename: 'Step', id: string } | null, planItem:
    | { __typename: 'Action', id: string }
    | { __typename: 'Evidence', id: string }
    | { __typename: 'Milestone', id: string }
    | { __typename: 'PlanReview', id: string }
    | { __typename: 'Priority', id: string }
    | { __typename: 'SuccessCriterion', id: string }
   | null, parent: { __typename: 'Comment', id: string } | null, author: { __typename: 'Person', id: string, name: string }, authorDepartment: { __typename: 'Department', id: string, name: string, school: { __typename: 'School', id: string, name: string } } | null, resolvedBy: { __typename: 'Person', id: string, name: string } | null, mentions: Array<{ __typename: 'Person', id: string, name: string }>, reactions: Array<{ __typename: 'ReactionCount', kind: ReactionKind, count: number, viewerReacted: boolean }>, passage: { __typename: 'CommentPassage', state: AnchorState, quote: string, from: number | null, to: number | null, seq: number | null } | null, suggestion: { __typename: 'Suggestion', id: string, original: string, replacement: string, status: SuggestionStatus, decidedAt: string | null, decidedBy: { __typename: 'Person', id: string, name: string } | null } | null, viewerCan: { __typename: 'CommentViewerCan', edit: boolean, delete: boolean, resolve: boolean, reply: boolean, accept: boolean, reattach: boolean }, inboxItems: Array<{ __typename: 'InboxItem', id: string, readAt: string | null }> };

export type CommentThreadFragment = { __typename: 'Comment', id: string, root: string | null, kind: CommentKind | null, tags: Array<BigIdea>, body: unknown, text: string, createdAt: string, editedAt: string | null, deletedAt: string | null, resolvedAt: string | null, replies: Array<{ __typename: 'Comment', id: string, root: string | null, kind: CommentKind | null, tags: Array<BigIdea>, body: unknown, text: string, createdAt: string, editedAt: string | null, deletedAt: string | null, resolvedAt: string | null, step: { __typename: 'Step', id: string } | null, planItem:
      | { __typename: 'Action', id: string }
      | { __typename: 'Evidence', id: string }
      | { __typename: 'Milestone', id: string }
      | { __typename: 'PlanReview', id: string }
      | { __typename: 'Priority', id: string }
      | { __typename: 'SuccessCriterion', id: string }
     | null, parent: { __typename: 'Comment', id: string } | null, author: { __typename: 'Person', id: string, name: string }, authorDepartment: { __typename: 'Department', id: string, name: string, school: { __typename: 'School', id: string, name: string } } | null, resolvedBy: { __typename: 'Person', id: string, name: string } | null, mentions: Array<{ __typename: 'Person', id: string, name: string }>, reactions: Array<{ __typename: 'ReactionCount', kind: ReactionKind, count: number, viewerReacted: boolean }>, passage: { __typename: 'CommentPassage', state: AnchorState, quote: string, from: number | null, to: number | null, seq: number | null } | null, suggestion: { __typename: 'Suggestion', id: string, original: string, replacement: string, status: SuggestionStatus, decidedAt: string | null, decidedBy: { __typename: 'Person', id: string, name: string } | null } | null, viewerCan: { __typename: 'CommentViewerCan', edit: boolean, delete: boolean, resolve: boolean, reply: boolean, accept: boolean, reattach: boolean }, inboxItems: Array<{ __typename: 'InboxItem', id: string, readAt: string | null }> }>, step: { __typename: 'Step', id: string } | null, planItem:
    | { __typename: 'Action', id: string }
    | { __typename: 'Evidence', id: string }
    | { __typename: 'Milestone', id: string }
    | { __typename: 'PlanReview', id: string }
    | { __typename: 'Priority', id: string }
    | { __typename: 'SuccessCriterion', id: string }
   | null, parent: { __typename: 'Comment', id: string } | null, author: { __typename: 'Person', id: string, name: string }, authorDepartment: { __typename: 'Department', id: string, name: string, school: { __typename: 'School', id: string, name: string } } | null, resolvedBy: { __typename: 'Person', id: string, name: string } | null, mentions: Array<{ __typename: 'Person', id: string, name: string }>, reactions: Array<{ __typename: 'ReactionCount', kind: ReactionKind, count: number, viewerReacted: boolean }>, passage: { __typename: 'CommentPassage', state: AnchorState, quote: string, from: number | null, to: number | null, seq: number | null } | null, suggestion: { __typename: 'Suggestion', id: string, original: string, replacement: string, status: SuggestionStatus, decidedAt: string | null, decidedBy: { __typename: 'Person', id: string, name: string } | null } | null, viewerCan: { __typename: 'CommentViewerCan', edit: boolean, delete: boolean, resolve: boolean, reply: boolean, accept: boolean, reattach: boolean }, inboxItems: Array<{ __typename: 'InboxItem', id: string, readAt: string | null }> };

export type SequenceCommentsQueryVariables = Exact<{
  id: string;
  first: number;
  after?: string | null | undefined;
}>;


export type SequenceCommentsQuery = { place: { __typename: 'LessonSequence', id: string, myReadAt: string | null, comments: { __typename: 'CommentConnection', nodes: Array<{ __typename: 'Comment', id: string, root: string | null, kind: CommentKind | null, tags: Array<BigIdea>, body: unknown, text: string, createdAt: string, editedAt: string | null, deletedAt: string | null, resolvedAt: string | null, replies: Array<{ __typename: 'Comment', id: string, root: string | null, kind: CommentKind | null, tags: Array<BigIdea>, body: unknown, text: string, createdAt: string, editedAt: string | null, deletedAt: string | null, resolvedAt: string | null, step: { __typename: 'Step', id: string } | null, planItem:
            | { __typename: 'Action', id: string }
            | { __typename: 'Evidence', id: string }
            | { __typename: 'Milestone', id: string }
            | { __typename: 'PlanReview', id: string }
            | { __typename: 'Priority', id: string }
            | { __typename: 'SuccessCriterion', id: string }
           | null, parent: { __typename: 'Comment', id: string } | null, author: { __typename: 'Person', id: string, name: string }, authorDepartment: { __typename: 'Department', id: string, name: string, school: { __typename: 'School', id: string, name: string } } | null, resolvedBy: { __typename: 'Person', id: string, name: string } | null, mentions: Array<{ __typename: 'Person', id: string, name: string }>, reactions: Array<{ __typename: 'ReactionCount', kind: ReactionKind, count: number, viewerReacted: boolean }>, passage: { __typename: 'CommentPassage', state: AnchorState, quote: string, from: number | null, to: number | null, seq: number | null } | null, suggestion: { __typename: 'Suggestion', id: string, original: string, replacement: string, status: SuggestionStatus, decidedAt: string | null, decidedBy: { __typename: 'Person', id: string, name: string } | null } | null, viewerCan: { __typename: 'CommentViewerCan', edit: boolean, delete: boolean, resolve: boolean, reply: boolean, accept: boolean, reattach: boolean }, inboxItems: Array<{ __typename: 'InboxItem', id: string, readAt: string | null }> }>, step: { __typename: 'Step', id: string } | null, planItem:
          | { __typename: 'Action', id: string }
          | { __typename: 'Evidence', id: string }
          | { __typename: 'Milestone', id: string }
          | { __typename: 'PlanReview', id: string }
          | { __typename: 'Priority', id: string }
          | { __typename: 'SuccessCriterion', id: string }
         | null, parent: { __typename: 'Comment', id: string } | null, author: { __typename: 'Person', id: string, name: string }, authorDepartment: { __typename: 'Department', id: string, name: string, school: { __typename: 'School', id: string, name: string } } | null, resolvedBy: { __typename: 'Person', id: string, name: string } | null, mentions: Array<{ __typename: 'Person', id: string, name: string }>, reactions: Array<{ __typename: 'ReactionCount', kind: ReactionKind, count: number, viewerReacted: boolean }>, passage: { __typename: 'CommentPassage', state: AnchorState, quote: string, from: number | null, to: number | null, seq: number | null } | null, suggestion: { __typename: 'Suggestion', id: string, original: string, replacement: string, status: SuggestionStatus, decidedAt: string | null, decidedBy: { __typename: 'Person', id: string, name: string } | null } | null, viewerCan: { __typename: 'CommentViewerCan', edit: boolean, delete: boolean, resolve: boolean, reply: boolean, accept: boolean, reattach: boolean }, inboxItems: Array<{ __typename: 'InboxItem', id: string, readAt: string | null }> }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } } | null };

export type PlanCommentsQueryVariables = Exact<{
  id: string;
  first: number;
  after?: string | null | undefined;
}>;


export type PlanCommentsQuery = { place: { __typename: 'DevelopmentPlan', id: string, myReadAt: string | null, comments: { __typename: 'CommentConnection', nodes: Array<{ __typename: 'Comment', id: string, root: string | null, kind: CommentKind | null, tags: Array<BigIdea>, body: unknown, text: string, createdAt: string, editedAt: string | null, deletedAt: string | null, resolvedAt: string | null, replies: Array<{ __typename: 'Comment', id: string, root: string | null, kind: CommentKind | null, tags: Array<BigIdea>, body: unknown, text: string, createdAt: string, editedAt: string | null, deletedAt: string | null, resolvedAt: string | null, step: { __typename: 'Step', id: string } | null, planItem:
            | { __typename: 'Action', id: string }
            | { __typename: 'Evidence', id: string }
            | { __typename: 'Milestone', id: string }
            | { __typename: 'PlanReview', id: string }
            | { __typename: 'Priority', id: string }
            | { __typename: 'SuccessCriterion', id: string }
           | null, parent: { __typename: 'Comment', id: string } | null, author: { __typename: 'Person', id: string, name: string }, authorDepartment: { __typename: 'Department', id: string, name: string, school: { __typename: 'School', id: string, name: string } } | null, resolvedBy: { __typename: 'Person', id: string, name: string } | null, mentions: Array<{ __typename: 'Person', id: string, name: string }>, reactions: Array<{ __typename: 'ReactionCount', kind: ReactionKind, count: number, viewerReacted: boolean }>, passage: { __typename: 'CommentPassage', state: AnchorState, quote: string, from: number | null, to: number | null, seq: number | null } | null, suggestion: { __typename: 'Suggestion', id: string, original: string, replacement: string, status: SuggestionStatus, decidedAt: string | null, decidedBy: { __typename: 'Person', id: string, name: string } | null } | null, viewerCan: { __typename: 'CommentViewerCan', edit: boolean, delete: boolean, resolve: boolean, reply: boolean, accept: boolean, reattach: boolean }, inboxItems: Array<{ __typename: 'InboxItem', id: string, readAt: string | null }> }>, step: { __typename: 'Step', id: string } | null, planItem:
          | { __typename: 'Action', id: string }
          | { __typename: 'Evidence', id: string }
          | { __typename: 'Milestone', id: string }
          | { __typename: 'PlanReview', id: string }
          | { __typename: 'Priority', id: string }
          | { __typename: 'SuccessCriterion', id: string }
         | null, parent: { __typename: 'Comment', id: string } | null, author: { __typename: 'Person', id: string, name: string }, authorDepartment: { __typename: 'Department', id: string, name: string, school: { __typename: 'School', id: string, name: string } } | null, resolvedBy: { __typename: 'Person', id: string, name: string } | null, mentions: Array<{ __typename: 'Person', id: string, name: string }>, reactions: Array<{ __typename: 'ReactionCount', kind: ReactionKind, count: number, viewerReacted: boolean }>, passage: { __typename: 'CommentPassage', state: AnchorState, quote: string, from: number | null, to: number | null, seq: number | null } | null, suggestion: { __typename: 'Suggestion', id: string, original: string, replacement: string, status: SuggestionStatus, decidedAt: string | null, decidedBy: { __typename: 'Person', id: string, name: string } | null } | null, viewerCan: { __typename: 'CommentViewerCan', edit: boolean, delete: boolean, resolve: boolean, reply: boolean, accept: boolean, reattach: boolean }, inboxItems: Array<{ __typename: 'InboxItem', id: string, readAt: string | null }> }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } } | null };

export type ChangedCommentQueryVariables = Exact<{
  id: string;
}>;


export type ChangedCommentQuery = { node:
    | { __typename: 'Action' }
    | { __typename: 'ApiToken' }
    | { __typename: 'AuditEntry' }
    | { __typename: 'Comment', id: string, root: string | null, kind: CommentKind | null, tags: Array<BigIdea>, body: unknown, text: string, createdAt: string, editedAt: string | null, deletedAt: string | null, resolvedAt: string | null, parent: { __typename: 'Comment', id: string, root: string | null, kind: CommentKind | null, tags: Array<BigIdea>, body: unknown, text: string, createdAt: string, editedAt: string | null, deletedAt: string | null, resolvedAt: string | null, replies: Array<{ __typename: 'Comment', id: string, root: string | null, kind: CommentKind | null, tags: Array<BigIdea>, body: unknown, text: string, createdAt: string, editedAt: string | null, deletedAt: string | null, resolvedAt: string | null, step: { __typename: 'Step', id: string } | null, planItem:
            | { __typename: 'Action', id: string }
            | { __typename: 'Evidence', id: string }
            | { __typename: 'Milestone', id: string }
            | { __typename: 'PlanReview', id: string }
            | { __typename: 'Priority', id: string }
            | { __typename: 'SuccessCriterion', id: string }
           | null, parent: { __typename: 'Comment', id: string } | null, author: { __typename: 'Person', id: string, name: string }, authorDepartment: { __typename: 'Department', id: string, name: string, school: { __typename: 'School', id: string, name: string } } | null, resolvedBy: { __typename: 'Person', id: string, name: string } | null, mentions: Array<{ __typename: 'Person', id: string, name: string }>, reactions: Array<{ __typename: 'ReactionCount', kind: ReactionKind, count: number, viewerReacted: boolean }>, passage: { __typename: 'CommentPassage', state: AnchorState, quote: string, from: number | null, to: number | null, seq: number | null } | null, suggestion: { __typename: 'Suggestion', id: string, original: string, replacement: string, status: SuggestionStatus, decidedAt: string | null, decidedBy: { __typename: 'Person', id: string, name: string } | null } | null, viewerCan: { __typename: 'CommentViewerCan', edit: boolean, delete: boolean, resolve: boolean, reply: boolean, accept: boolean, reattach: boolean }, inboxItems: Array<{ __typename: 'InboxItem', id: string, readAt: string | null }> }>, step: { __typename: 'Step', id: string } | null, planItem:
          | { __typename: 'Action', id: string }
          | { __typename: 'Evidence', id: string }
          | { __typename: 'Milestone', id: string }
          | { __typename: 'PlanReview', id: string }
          | { __typename: 'Priority', id: string }
          | { __typename: 'SuccessCriterion', id: string }
         | null, parent: { __typename: 'Comment', id: string } | null, author: { __typename: 'Person', id: string, name: string }, authorDepartment: { __typename: 'Department', id: string, name: string, school: { __typename: 'School', id: string, name: string } } | null, resolvedBy: { __typename: 'Person', id: string, name: string } | null, mentions: Array<{ __typename: 'Person', id: string, name: string }>, reactions: Array<{ __typename: 'ReactionCount', kind: ReactionKind, count: number, viewerReacted: boolean }>, passage: { __typename: 'CommentPassage', state: AnchorState, quote: string, from: number | null, to: number | null, seq: number | null } | null, suggestion: { __typename: 'Suggestion', id: string, original: string, replacement: string, status: SuggestionStatus, decidedAt: string | null, decidedBy: { __typename: 'Person', id: string, name: string } | null } | null, viewerCan: { __typename: 'CommentViewerCan', edit: boolean, delete: boolean, resolve: boolean, reply: boolean, accept: boolean, reattach: boolean }, inboxItems: Array<{ __typename: 'InboxItem', id: string, readAt: string | null }> } | null, replies: Array<{ __typename: 'Comment', id: string, root: string | null, kind: CommentKind | null, tags: Array<BigIdea>, body: unknown, text: string, createdAt: string, editedAt: string | null, deletedAt: string | null, resolvedAt: string | null, step: { __typename: 'Step', id: string } | null, planItem:
          | { __typename: 'Action', id: string }
          | { __typename: 'Evidence', id: string }
          | { __typename: 'Milestone', id: string }
          | { __typename: 'PlanReview', id: string }
          | { __typename: 'Priority', id: string }
          | { __typename: 'SuccessCriterion', id: string }
         | null, parent: { __typename: 'Comment', id: string } | null, author: { __typename: 'Person', id: string, name: string }, authorDepartment: { __typename: 'Department', id: string, name: string, school: { __typename: 'School', id: string, name: string } } | null, resolvedBy: { __typename: 'Person', id: string, name: string } | null, mentions: Array<{ __typename: 'Person', id: string, name: string }>, reactions: Array<{ __typename: 'ReactionCount', kind: ReactionKind, count: number, viewerReacted: boolean }>, passage: { __typename: 'CommentPassage', state: AnchorState, quote: string, from: number | null, to: number | null, seq: number | null } | null, suggestion: { __typename: 'Suggestion', id: string, original: string, replacement: string, status: SuggestionStatus, decidedAt: string | null, decidedBy: { __typename: 'Person', id: string, name: string } | null } | null, viewerCan: { __typename: 'CommentViewerCan', edit: boolean, delete: boolean, resolve: boolean, reply: boolean, accept: boolean, reattach: boolean }, inboxItems: Array<{ __typename: 'InboxItem', id: string, readAt: string | null }> }>, step: { __typename: 'Step', id: string } | null, planItem:
        | { __typename: 'Action', id: string }
        | { __typename: 'Evidence', id: string }
        | { __typename: 'Milestone', id: string }
        | { __typename: 'PlanReview', id: string }
        | { __typename: 'Priority', id: string }
        | { __typename: 'SuccessCriterion', id: string }
       | null, author: { __typename: 'Person', id: string, name: string }, authorDepartment: { __typename: 'Department', id: string, name: string, school: { __typename: 'School', id: string, name: string } } | null, resolvedBy: { __typename: 'Person', id: string, name: string } | null, mentions: Array<{ __typename: 'Person', id: string, name: string }>, reactions: Array<{ __typename: 'ReactionCount', kind: ReactionKind, count: number, viewerReacted: boolean }>, passage: { __typename: 'CommentPassage', state: AnchorState, quote: string, from: number | null, to: number | null, seq: number | null } | null, suggestion: { __typename: 'Suggestion', id: string, original: string, replacement: string, status: SuggestionStatus, decidedAt: string | null, decidedBy: { __typename: 'Person', id: string, name: string } | null } | null, viewerCan: { __typename: 'CommentViewerCan', edit: boolean, delete: boolean, resolve: boolean, reply: boolean, accept: boolean, reattach: boolean }, inboxItems: Array<{ __typename: 'InboxItem', id: string, readAt: string | null }> }
    | { __typename: 'CurriculumImport' }
    | { __typename: 'CurriculumThread' }
    | { __typename: 'Department' }
    | { __typename: 'DevelopmentPlan' }
    | { __typename: 'Evidence' }
    | { __typename: 'Hub' }
    | { __typename: 'InboxItem' }
    | { __typename: 'Invitation' }
    | { __typename: 'LessonSequence' }
    | { __typename: 'Membership' }
    | { __typename: 'Milestone' }
    | { __typename: 'Misconception' }
    | { __typename: 'Person' }
    | { __typename: 'PlanReview' }
    | { __typename: 'Post' }
    | { __typename: 'PostReport' }
    | { __typename: 'Priority' }
    | { __typename: 'Programme' }
    | { __typename: 'SchemeOfWork' }
    | { __typename: 'School' }
    | { __typename: 'SharingGrant' }
    | { __typename: 'Step' }
    | { __typename: 'SuccessCriterion' }
    | { __typename: 'Thread' }
    | { __typename: 'Unit' }
    | { __typename: 'UnitPlacement' }
    | { __typename: 'VocabularyTerm' }
    | { __typename: 'WorkGroup' }
   | null };

export type AddCommentMutationVariables = Exact<{
  input: AddCommentInput;
}>;


export type AddCommentMutation = { addComment:
    | { __typename: 'CommentAdded', comment: { __typename: 'Comment', id: string, root: string | null, kind: CommentKind | null, tags: Array<BigIdea>, body: unknown, text: string, createdAt: string, editedAt: string | null, deletedAt: string | null, resolvedAt: string | null, replies: Array<{ __typename: 'Comment', id: string, root: string | null, kind: CommentKind | null, tags: Array<BigIdea>, body: unknown, text: string, createdAt: string, editedAt: string | null, deletedAt: string | null, resolvedAt: string | null, step: { __typename: 'Step', id: string } | null, planItem:
            | { __typename: 'Action', id: string }
            | { __typename: 'Evidence', id: string }
            | { __typename: 'Milestone', id: string }
            | { __typename: 'PlanReview', id: string }
            | { __typename: 'Priority', id: string }
            | { __typename: 'SuccessCriterion', id: string }
           | null, parent: { __typename: 'Comment', id: string } | null, author: { __typename: 'Person', id: string, name: string }, authorDepartment: { __typename: 'Department', id: string, name: string, school: { __typename: 'School', id: string, name: string } } | null, resolvedBy: { __typename: 'Person', id: string, name: string } | null, mentions: Array<{ __typename: 'Person', id: string, name: string }>, reactions: Array<{ __typename: 'ReactionCount', kind: ReactionKind, count: number, viewerReacted: boolean }>, passage: { __typename: 'CommentPassage', state: AnchorState, quote: string, from: number | null, to: number | null, seq: number | null } | null, suggestion: { __typename: 'Suggestion', id: string, original: string, replacement: string, status: SuggestionStatus, decidedAt: string | null, decidedBy: { __typename: 'Person', id: string, name: string } | null } | null, viewerCan: { __typename: 'CommentViewerCan', edit: boolean, delete: boolean, resolve: boolean, reply: boolean, accept: boolean, reattach: boolean }, inboxItems: Array<{ __typename: 'InboxItem', id: string, readAt: string | null }> }>, step: { __typename: 'Step', id: string } | null, planItem:
          | { __typename: 'Action', id: string }
          | { __typename: 'Evidence', id: string }
          | { __typename: 'Milestone', id: string }
          | { __typename: 'PlanReview', id: string }
          | { __typename: 'Priority', id: string }
          | { __typename: 'SuccessCriterion', id: string }
         | null, parent: { __typename: 'Comment', id: string } | null, author: { __typename: 'Person', id: string, name: string }, authorDepartment: { __typename: 'Department', id: string, name: string, school: { __typename: 'School', id: string, name: string } } | null, resolvedBy: { __typename: 'Person', id: string, name: string } | null, mentions: Array<{ __typename: 'Person', id: string, name: string }>, reactions: Array<{ __typename: 'ReactionCount', kind: ReactionKind, count: number, viewerReacted: boolean }>, passage: { __typename: 'CommentPassage', state: AnchorState, quote: string, from: number | null, to: number | null, seq: number | null } | null, suggestion: { __typename: 'Suggestion', id: string, original: string, replacement: string, status: SuggestionStatus, decidedAt: string | null, decidedBy: { __typename: 'Person', id: string, name: string } | null } | null, viewerCan: { __typename: 'CommentViewerCan', edit: boolean, delete: boolean, resolve: boolean, reply: boolean, accept: boolean, reattach: boolean }, inboxItems: Array<{ __typename: 'InboxItem', id: string, readAt: string | null }> } }
    | { __typename: 'ConflictProblem', code: ProblemCode, message: string }
    | { __typename: 'ForbiddenProblem', code: ProblemCode, message: string }
    | { __typename: 'InvalidInputProblem', code: ProblemCode, message: string, field: string | null }
    | { __typename: 'NotFoundProblem', code: ProblemCode, message: string }
   };

export type DeleteCommentMutationVariables = Exact<{
  input: CommentInput;
}>;


export type DeleteCommentMutation = { deleteComment:
    | { __typename: 'CommentDeleted', comment: { __typename: 'Comment', id: string, root: string | null, kind: CommentKind | null, tags: Array<BigIdea>, body: unknown, text: string, createdAt: string, editedAt: string | null, deletedAt: string | null, resolvedAt: string | null, replies: Array<{ __typename: 'Comment', id: string, root: string | null, kind: CommentKind | null, tags: Array<BigIdea>, body: unknown, text: string, createdAt: string, editedAt: string | null, deletedAt: string | null, resolvedAt: string | null, step: { __typename: 'Step', id: string } | null, planItem:
            | { __typename: 'Action', id: string }
            | { __typename: 'Evidence', id: string }
            | { __typename: 'Milestone', id: string }
            | { __typename: 'PlanReview', id: string }
            | { __typename: 'Priority', id: string }
            | { __typename: 'SuccessCriterion', id: string }
           | null, parent: { __typename: 'Comment', id: string } | null, author: { __typename: 'Person', id: string, name: string }, authorDepartment: { __typename: 'Department', id: string, name: string, school: { __typename: 'School', id: string, name: string } } | null, resolvedBy: { __typename: 'Person', id: string, name: string } | null, mentions: Array<{ __typename: 'Person', id: string, name: string }>, reactions: Array<{ __typename: 'ReactionCount', kind: ReactionKind, count: number, viewerReacted: boolean }>, passage: { __typename: 'CommentPassage', state: AnchorState, quote: string, from: number | null, to: number | null, seq: number | null } | null, suggestion: { __typename: 'Suggestion', id: string, original: string, replacement: string, status: SuggestionStatus, decidedAt: string | null, decidedBy: { __typename: 'Person', id: string, name: string } | null } | null, viewerCan: { __typename: 'CommentViewerCan', edit: boolean, delete: boolean, resolve: boolean, reply: boolean, accept: boolean, reattach: boolean }, inboxItems: Array<{ __typename: 'InboxItem', id: string, readAt: string | null }> }>, step: { __typename: 'Step', id: string } | null, planItem:
          | { __typename: 'Action', id: string }
          | { __typename: 'Evidence', id: string }
          | { __typename: 'Milestone', id: string }
          | { __typename: 'PlanReview', id: string }
          | { __typename: 'Priority', id: string }
          | { __typename: 'SuccessCriterion', id: string }
         | null, parent: { __typename: 'Comment', id: string } | null, author: { __typename: 'Person', id: string, name: string }, authorDepartment: { __typename: 'Department', id: string, name: string, school: { __typename: 'School', id: string, name: string } } | null, resolvedBy: { __typename: 'Person', id: string, name: string } | null, mentions: Array<{ __typename: 'Person', id: string, name: string }>, reactions: Array<{ __typename: 'ReactionCount', kind: ReactionKind, count: number, viewerReacted: boolean }>, passage: { __typename: 'CommentPassage', state: AnchorState, quote: string, from: number | null, to: number | null, seq: number | null } | null, suggestion: { __typename: 'Suggestion', id: string, original: string, replacement: string, status: SuggestionStatus, decidedAt: string | null, decidedBy: { __typename: 'Person', id: string, name: string } | null } | null, viewerCan: { __typename: 'CommentViewerCan', edit: boolean, delete: boolean, resolve: boolean, reply: boolean, accept: boolean, reattach: boolean }, inboxItems: Array<{ __typename: 'InboxItem', id: string, readAt: string | null }> } }
    | { __typename: 'ConflictProblem', code: ProblemCode, message: string }
    | { __typename: 'ForbiddenProblem', code: ProblemCode, message: string }
    | { __typename: 'InvalidInputProblem', code: ProblemCode, message: string }
    | { __typename: 'NotFoundProblem', code: ProblemCode, message: string }
   };

export type ResolveCommentMutationVariables = Exact<{
  input: CommentInput;
}>;


export type ResolveCommentMutation = { resolveComment:
    | { __typename: 'CommentResolved', comment: { __typename: 'Comment', id: string, root: string | null, kind: CommentKind | null, tags: Array<BigIdea>, body: unknown, text: string, createdAt: string, editedAt: string | null, deletedAt: string | null, resolvedAt: string | null, replies: Array<{ __typename: 'Comment', id: string, root: string | null, kind: CommentKind | null, tags: Array<BigIdea>, body: unknown, text: string, createdAt: string, editedAt: string | null, deletedAt: string | null, resolvedAt: string | null, step: { __typename: 'Step', id: string } | null, planItem:
            | { __typename: 'Action', id: string }
            | { __typename: 'Evidence', id: string }
            | { __typename: 'Milestone', id: string }
            | { __typename: 'PlanReview', id: string }
            | { __typename: 'Priority', id: string }
            | { __typename: 'SuccessCriterion', id: string }
           | null, parent: { __typename: 'Comment', id: string } | null, author: { __typename: 'Person', id: string, name: string }, authorDepartment: { __typename: 'Department', id: string, name: string, school: { __typename: 'School', id: string, name: string } } | null, resolvedBy: { __typename: 'Person', id: string, name: string } | null, mentions: Array<{ __typename: 'Person', id: string, name: string }>, reactions: Array<{ __typename: 'ReactionCount', kind: ReactionKind, count: number, viewerReacted: boolean }>, passage: { __typename: 'CommentPassage', state: AnchorState, quote: string, from: number | null, to: number | null, seq: number | null } | null, suggestion: { __typename: 'Suggestion', id: string, original: string, replacement: string, status: SuggestionStatus, decidedAt: string | null, decidedBy: { __typename: 'Person', id: string, name: string } | null } | null, viewerCan: { __typename: 'CommentViewerCan', edit: boolean, delete: boolean, resolve: boolean, reply: boolean, accept: boolean, reattach: boolean }, inboxItems: Array<{ __typename: 'InboxItem', id: string, readAt: string | null }> }>, step: { __typename: 'Step', id: string } | null, planItem:
          | { __typename: 'Action', id: string }
          | { __typename: 'Evidence', id: string }
          | { __typename: 'Milestone', id: string }
          | { __typename: 'PlanReview', id: string }
          | { __typename: 'Priority', id: string }
          | { __typename: 'SuccessCriterion', id: string }
         | null, parent: { __typename: 'Comment', id: string } | null, author: { __typename: 'Person', id: string, name: string }, authorDepartment: { __typename: 'Department', id: string, name: string, school: { __typename: 'School', id: string, name: string } } | null, resolvedBy: { __typename: 'Person', id: string, name: string } | null, mentions: Array<{ __typename: 'Person', id: string, name: string }>, reactions: Array<{ __typename: 'ReactionCount', kind: ReactionKind, count: number, viewerReacted: boolean }>, passage: { __typename: 'CommentPassage', state: AnchorState, quote: string, from: number | null, to: number | null, seq: number | null } | null, suggestion: { __typename: 'Suggestion', id: string, original: string, replacement: string, status: SuggestionStatus, decidedAt: string | null, decidedBy: { __typename: 'Person', id: string, name: string } | null } | null, viewerCan: { __typename: 'CommentViewerCan', edit: boolean, delete: boolean, resolve: boolean, reply: boolean, accept: boolean, reattach: boolean }, inboxItems: Array<{ __typename: 'InboxItem', id: string, readAt: string | null }> } }
    | { __typename: 'ConflictProblem', code: ProblemCode, message: string }
    | { __typename: 'ForbiddenProblem', code: ProblemCode, message: string }
    | { __typename: 'InvalidInputProblem', code: ProblemCode, message: string }
    | { __typename: 'NotFoundProblem', code: ProblemCode, message: string }
   };

export type ReopenCommentMutationVariables = Exact<{
  input: CommentInput;
}>;


export type ReopenCommentMutation = { reopenComment:
    | { __typename: 'CommentReopened', comment: { __typename: 'Comment', id: string, root: string | null, kind: CommentKind | null, tags: Array<BigIdea>, body: unknown, text: string, createdAt: string, editedAt: string | null, deletedAt: string | null, resolvedAt: string | null, replies: Array<{ __typename: 'Comment', id: string, root: string | null, kind: CommentKind | null, tags: Array<BigIdea>, body: unknown, text: string, createdAt: string, editedAt: string | null, deletedAt: string | null, resolvedAt: string | null, step: { __typename: 'Step', id: string } | null, planItem:
            | { __typename: 'Action', id: string }
            | { __typename: 'Evidence', id: string }
            | { __typename: 'Milestone', id: string }
            | { __typename: 'PlanReview', id: string }
            | { __typename: 'Priority', id: string }
            | { __typename: 'SuccessCriterion', id: string }
           | null, parent: { __typename: 'Comment', id: string } | null, author: { __typename: 'Person', id: string, name: string }, authorDepartment: { __typename: 'Department', id: string, name: string, school: { __typename: 'School', id: string, name: string } } | null, resolvedBy: { __typename: 'Person', id: string, name: string } | null, mentions: Array<{ __typename: 'Person', id: string, name: string }>, reactions: Array<{ __typename: 'ReactionCount', kind: ReactionKind, count: number, viewerReacted: boolean }>, passage: { __typename: 'CommentPassage', state: AnchorState, quote: string, from: number | null, to: number | null, seq: number | null } | null, suggestion: { __typename: 'Suggestion', id: string, original: string, replacement: string, status: SuggestionStatus, decidedAt: string | null, decidedBy: { __typename: 'Person', id: string, name: string } | null } | null, viewerCan: { __typename: 'CommentViewerCan', edit: boolean, delete: boolean, resolve: boolean, reply: boolean, accept: boolean, reattach: boolean }, inboxItems: Array<{ __typename: 'InboxItem', id: string, readAt: string | null }> }>, step: { __typename: 'Step', id: string } | null, planItem:
          | { __typename: 'Action', id: string }
          | { __typename: 'Evidence', id: string }
          | { __typename: 'Milestone', id: string }
          | { __typename: 'PlanReview', id: string }
          | { __typename: 'Priority', id: string }
          | { __typename: 'SuccessCriterion', id: string }
         | null, parent: { __typename: 'Comment', id: string } | null, author: { __typename: 'Person', id: string, name: string }, authorDepartment: { __typename: 'Department', id: string, name: string, school: { __typename: 'School', id: string, name: string } } | null, resolvedBy: { __typename: 'Person', id: string, name: string } | null, mentions: Array<{ __typename: 'Person', id: string, name: string }>, reactions: Array<{ __typename: 'ReactionCount', kind: ReactionKind, count: number, viewerReacted: boolean }>, passage: { __typename: 'CommentPassage', state: AnchorState, quote: string, from: number | null, to: number | null, seq: number | null } | null, suggestion: { __typename: 'Suggestion', id: string, original: string, replacement: string, status: SuggestionStatus, decidedAt: string | null, decidedBy: { __typename: 'Person', id: string, name: string } | null } | null, viewerCan: { __typename: 'CommentViewerCan', edit: boolean, delete: boolean, resolve: boolean, reply: boolean, accept: boolean, reattach: boolean }, inboxItems: Array<{ __typename: 'InboxItem', id: string, readAt: string | null }> } }
    | { __typename: 'ConflictProblem', code: ProblemCode, message: string }
    | { __typename: 'ForbiddenProblem', code: ProblemCode, message: string }
    | { __typename: 'InvalidInputProblem', code: ProblemCode, message: string }
    | { __typename: 'NotFoundProblem', code: ProblemCode, message: string }
   };

export type EditCommentMutationVariables = Exact<{
  input: EditCommentInput;
}>;


export type EditCommentMutation = { editComment:
    | { __typename: 'CommentEdited', comment: { __typename: 'Comment', id: string, root: string | null, kind: CommentKind | null, tags: Array<BigIdea>, body: unknown, text: string, createdAt: string, editedAt: string | null, deletedAt: string | null, resolvedAt: string | null, replies: Array<{ __typename: 'Comment', id: string, root: string | null, kind: CommentKind | null, tags: Array<BigIdea>, body: unknown, text: string, createdAt: string, editedAt: string | null, deletedAt: string | null, resolvedAt: string | null, step: { __typename: 'Step', id: string } | null, planItem:
            | { __typename: 'Action', id: string }
            | { __typename: 'Evidence', id: string }
            | { __typename: 'Milestone', id: string }
            | { __typename: 'PlanReview', id: string }
            | { __typename: 'Priority', id: string }
            | { __typename: 'SuccessCriterion', id: string }
           | null, parent: { __typename: 'Comment', id: string } | null, author: { __typename: 'Person', id: string, name: string }, authorDepartment: { __typename: 'Department', id: string, name: string, school: { __typename: 'School', id: string, name: string } } | null, resolvedBy: { __typename: 'Person', id: string, name: string } | null, mentions: Array<{ __typename: 'Person', id: string, name: string }>, reactions: Array<{ __typename: 'ReactionCount', kind: ReactionKind, count: number, viewerReacted: boolean }>, passage: { __typename: 'CommentPassage', state: AnchorState, quote: string, from: number | null, to: number | null, seq: number | null } | null, suggestion: { __typename: 'Suggestion', id: string, original: string, replacement: string, status: SuggestionStatus, decidedAt: string | null, decidedBy: { __typename: 'Person', id: string, name: string } | null } | null, viewerCan: { __typename: 'CommentViewerCan', edit: boolean, delete: boolean, resolve: boolean, reply: boolean, accept: boolean, reattach: boolean }, inboxItems: Array<{ __typename: 'InboxItem', id: string, readAt: string | null }> }>, step: { __typename: 'Step', id: string } | null, planItem:
          | { __typename: 'Action', id: string }
          | { __typename: 'Evidence', id: string }
          | { __typename: 'Milestone', id: string }
          | { __typename: 'PlanReview', id: string }
          | { __typename: 'Priority', id: string }
          | { __typename: 'SuccessCriterion', id: string }
         | null, parent: { __typename: 'Comment', id: string } | null, author: { __typename: 'Person', id: string, name: string }, authorDepartment: { __typename: 'Department', id: string, name: string, school: { __typename: 'School', id: string, name: string } } | null, resolvedBy: { __typename: 'Person', id: string, name: string } | null, mentions: Array<{ __typename: 'Person', id: string, name: string }>, reactions: Array<{ __typename: 'ReactionCount', kind: ReactionKind, count: number, viewerReacted: boolean }>, passage: { __typename: 'CommentPassage', state: AnchorState, quote: string, from: number | null, to: number | null, seq: number | null } | null, suggestion: { __typename: 'Suggestion', id: string, original: string, replacement: string, status: SuggestionStatus, decidedAt: string | null, decidedBy: { __typename: 'Person', id: string, name: string } | null } | null, viewerCan: { __typename: 'CommentViewerCan', edit: boolean, delete: boolean, resolve: boolean, reply: boolean, accept: boolean, reattach: boolean }, inboxItems: Array<{ __typename: 'InboxItem', id: string, readAt: string | null }> } }
    | { __typename: 'ConflictProblem', code: ProblemCode, message: string }
    | { __typename: 'ForbiddenProblem', code: ProblemCode, message: string }
    | { __typename: 'InvalidInputProblem', code: ProblemCode, message: string, field: string | null }
    | { __typename: 'NotFoundProblem', code: ProblemCode, message: string }
   };

export type ReactToCommentMutationVariables = Exact<{
  input: ReactToCommentInput;
}>;


export type ReactToCommentMutation = { reactToComment:
    | { __typename: 'CommentReacted', comment: { __typename: 'Comment', id: string, reactions: Array<{ __typename: 'ReactionCount', kind: ReactionKind, count: number, viewerReacted: boolean }> } }
    | { __typename: 'ConflictProblem', code: ProblemCode, message: string }
    | { __typename: 'ForbiddenProblem', code: ProblemCode, message: string }
    | { __typename: 'InvalidInputProblem', code: ProblemCode, message: string }
    | { __typename: 'NotFoundProblem', code: ProblemCode, message: string }
   };

export type ReattachCommentMutationVariables = Exact<{
  input: ReattachCommentInput;
}>;


export type ReattachCommentMutation = { reattachComment:
    | { __typename: 'CommentReattached', comment: { __typename: 'Comment', id: string, root: string | null, kind: CommentKind | null, tags: Array<BigIdea>, body: unknown, text: string, createdAt: string, editedAt: string | null, deletedAt: string | null, resolvedAt: string | null, replies: Array<{ __typename: 'Comment', id: string, root: string | null, kind: CommentKind | null, tags: Array<BigIdea>, body: unknown, text: string, createdAt: string, editedAt: string | null, deletedAt: string | null, resolvedAt: string | null, step: { __typename: 'Step', id: string } | null, planItem:
            | { __typename: 'Action', id: string }
            | { __typename: 'Evidence', id: string }
            | { __typename: 'Milestone', id: string }
            | { __typename: 'PlanReview', id: string }
            | { __typename: 'Priority', id: string }
            | { __typename: 'SuccessCriterion', id: string }
           | null, parent: { __typename: 'Comment', id: string } | null, author: { __typename: 'Person', id: string, name: string }, authorDepartment: { __typename: 'Department', id: string, name: string, school: { __typename: 'School', id: string, name: string } } | null, resolvedBy: { __typename: 'Person', id: string, name: string } | null, mentions: Array<{ __typename: 'Person', id: string, name: string }>, reactions: Array<{ __typename: 'ReactionCount', kind: ReactionKind, count: number, viewerReacted: boolean }>, passage: { __typename: 'CommentPassage', state: AnchorState, quote: string, from: number | null, to: number | null, seq: number | null } | null, suggestion: { __typename: 'Suggestion', id: string, original: string, replacement: string, status: SuggestionStatus, decidedAt: string | null, decidedBy: { __typename: 'Person', id: string, name: string } | null } | null, viewerCan: { __typename: 'CommentViewerCan', edit: boolean, delete: boolean, resolve: boolean, reply: boolean, accept: boolean, reattach: boolean }, inboxItems: Array<{ __typename: 'InboxItem', id: string, readAt: string | null }> }>, step: { __typename: 'Step', id: string } | null, planItem:
          | { __typename: 'Action', id: string }
          | { __typename: 'Evidence', id: string }
          | { __typename: 'Milestone', id: string }
          | { __typename: 'PlanReview', id: string }
          | { __typename: 'Priority', id: string }
          | { __typename: 'SuccessCriterion', id: string }
         | null, parent: { __typename: 'Comment', id: string } | null, author: { __typename: 'Person', id: string, name: string }, authorDepartment: { __typename: 'Department', id: string, name: string, school: { __typename: 'School', id: string, name: string } } | null, resolvedBy: { __typename: 'Person', id: string, name: string } | null, mentions: Array<{ __typename: 'Person', id: string, name: string }>, reactions: Array<{ __typename: 'ReactionCount', kind: ReactionKind, count: number, viewerReacted: boolean }>, passage: { __typename: 'CommentPassage', state: AnchorState, quote: string, from: number | null, to: number | null, seq: number | null } | null, suggestion: { __typename: 'Suggestion', id: string, original: string, replacement: string, status: SuggestionStatus, decidedAt: string | null, decidedBy: { __typename: 'Person', id: string, name: string } | null } | null, viewerCan: { __typename: 'CommentViewerCan', edit: boolean, delete: boolean, resolve: boolean, reply: boolean, accept: boolean, reattach: boolean }, inboxItems: Array<{ __typename: 'InboxItem', id: string, readAt: string | null }> } }
    | { __typename: 'ConflictProblem', code: ProblemCode, message: string }
    | { __typename: 'ForbiddenProblem', code: ProblemCode, message: string }
    | { __typename: 'InvalidInputProblem', code: ProblemCode, message: string, field: string | null }
    | { __typename: 'NotFoundProblem', code: ProblemCode, message: string }
   };

export type AcceptSuggestionMutationVariables = Exact<{
  input: CommentInput;
}>;


export type AcceptSuggestionMutation = { acceptSuggestion:
    | { __typename: 'ConflictProblem', code: ProblemCode, message: string }
    | { __typename: 'ForbiddenProblem', code: ProblemCode, message: string }
    | { __typename: 'InvalidInputProblem', code: ProblemCode, message: string }
    | { __typename: 'NotFoundProblem', code: ProblemCode, message: string }
    | { __typename: 'SuggestionAccepted', comment: { __typename: 'Comment', id: string, root: string | null, kind: CommentKind | null, tags: Array<BigIdea>, body: unknown, text: string, createdAt: string, editedAt: string | null, deletedAt: string | null, resolvedAt: string | null, replies: Array<{ __typename: 'Comment', id: string, root: string | null, kind: CommentKind | null, tags: Array<BigIdea>, body: unknown, text: string, createdAt: string, editedAt: string | null, deletedAt: string | null, resolvedAt: string | null, step: { __typename: 'Step', id: string } | null, planItem:
            | { __typename: 'Action', id: string }
            | { __typename: 'Evidence', id: string }
            | { __typename: 'Milestone', id: string }
            | { __typename: 'PlanReview', id: string }
            | { __typename: 'Priority', id: string }
            | { __typename: 'SuccessCriterion', id: string }
           | null, parent: { __typename: 'Comment', id: string } | null, author: { __typename: 'Person', id: string, name: string }, authorDepartment: { __typename: 'Department', id: string, name: string, school: { __typename: 'School', id: string, name: string } } | null, resolvedBy: { __typename: 'Person', id: string, name: string } | null, mentions: Array<{ __typename: 'Person', id: string, name: string }>, reactions: Array<{ __typename: 'ReactionCount', kind: ReactionKind, count: number, viewerReacted: boolean }>, passage: { __typename: 'CommentPassage', state: AnchorState, quote: string, from: number | null, to: number | null, seq: number | null } | null, suggestion: { __typename: 'Suggestion', id: string, original: string, replacement: string, status: SuggestionStatus, decidedAt: string | null, decidedBy: { __typename: 'Person', id: string, name: string } | null } | null, viewerCan: { __typename: 'CommentViewerCan', edit: boolean, delete: boolean, resolve: boolean, reply: boolean, accept: boolean, reattach: boolean }, inboxItems: Array<{ __typename: 'InboxItem', id: string, readAt: string | null }> }>, step: { __typename: 'Step', id: string } | null, planItem:
          | { __typename: 'Action', id: string }
          | { __typename: 'Evidence', id: string }
          | { __typename: 'Milestone', id: string }
          | { __typename: 'PlanReview', id: string }
          | { __typename: 'Priority', id: string }
          | { __typename: 'SuccessCriterion', id: string }
         | null, parent: { __typename: 'Comment', id: string } | null, author: { __typename: 'Person', id: string, name: string }, authorDepartment: { __typename: 'Department', id: string, name: string, school: { __typename: 'School', id: string, name: string } } | null, resolvedBy: { __typename: 'Person', id: string, name: string } | null, mentions: Array<{ __typename: 'Person', id: string, name: string }>, reactions: Array<{ __typename: 'ReactionCount', kind: ReactionKind, count: number, viewerReacted: boolean }>, passage: { __typename: 'CommentPassage', state: AnchorState, quote: string, from: number | null, to: number | null, seq: number | null } | null, suggestion: { __typename: 'Suggestion', id: string, original: string, replacement: string, status: SuggestionStatus, decidedAt: string | null, decidedBy: { __typename: 'Person', id: string, name: string } | null } | null, viewerCan: { __typename: 'CommentViewerCan', edit: boolean, delete: boolean, resolve: boolean, reply: boolean, accept: boolean, reattach: boolean }, inboxItems: Array<{ __typename: 'InboxItem', id: string, readAt: string | null }> } }
   };

export type DeclineSuggestionMutationVariables = Exact<{
  input: CommentInput;
}>;


export type DeclineSuggestionMutation = { declineSuggestion:
    | { __typename: 'ConflictProblem', code: ProblemCode, message: string }
    | { __typename: 'ForbiddenProblem', code: ProblemCode, message: string }
    | { __typename: 'InvalidInputProblem', code: ProblemCode, message: string }
    | { __typename: 'NotFoundProblem', code: ProblemCode, message: string }
    | { __typename: 'SuggestionDeclined', comment: { __typename: 'Comment', id: string, root: string | null, kind: CommentKind | null, tags: Array<BigIdea>, body: unknown, text: string, createdAt: string, editedAt: string | null, deletedAt: string | null, resolvedAt: string | null, replies: Array<{ __typename: 'Comment', id: string, root: string | null, kind: CommentKind | null, tags: Array<BigIdea>, body: unknown, text: string, createdAt: string, editedAt: string | null, deletedAt: string | null, resolvedAt: string | null, step: { __typename: 'Step', id: string } | null, planItem:
            | { __typename: 'Action', id: string }
            | { __typename: 'Evidence', id: string }
            | { __typename: 'Milestone', id: string }
            | { __typename: 'PlanReview', id: string }
            | { __typename: 'Priority', id: string }
            | { __typename: 'SuccessCriterion', id: string }
           | null, parent: { __typename: 'Comment', id: string } | null, author: { __typename: 'Person', id: string, name: string }, authorDepartment: { __typename: 'Department', id: string, name: string, school: { __typename: 'School', id: string, name: string } } | null, resolvedBy: { __typename: 'Person', id: string, name: string } | null, mentions: Array<{ __typename: 'Person', id: string, name: string }>, reactions: Array<{ __typename: 'ReactionCount', kind: ReactionKind, count: number, viewerReacted: boolean }>, passage: { __typename: 'CommentPassage', state: AnchorState, quote: string, from: number | null, to: number | null, seq: number | null } | null, suggestion: { __typename: 'Suggestion', id: string, original: string, replacement: string, status: SuggestionStatus, decidedAt: string | null, decidedBy: { __typename: 'Person', id: string, name: string } | null } | null, viewerCan: { __typename: 'CommentViewerCan', edit: boolean, delete: boolean, resolve: boolean, reply: boolean, accept: boolean, reattach: boolean }, inboxItems: Array<{ __typename: 'InboxItem', id: string, readAt: string | null }> }>, step: { __typename: 'Step', id: string } | null, planItem:
          | { __typename: 'Action', id: string }
          | { __typename: 'Evidence', id: string }
          | { __typename: 'Milestone', id: string }
          | { __typename: 'PlanReview', id: string }
          | { __typename: 'Priority', id: string }
          | { __typename: 'SuccessCriterion', id: string }
         | null, parent: { __typename: 'Comment', id: string } | null, author: { __typename: 'Person', id: string, name: string }, authorDepartment: { __typename: 'Department', id: string, name: string, school: { __typename: 'School', id: string, name: string } } | null, resolvedBy: { __typename: 'Person', id: string, name: string } | null, mentions: Array<{ __typename: 'Person', id: string, name: string }>, reactions: Array<{ __typename: 'ReactionCount', kind: ReactionKind, count: number, viewerReacted: boolean }>, passage: { __typename: 'CommentPassage', state: AnchorState, quote: string, from: number | null, to: number | null, seq: number | null } | null, suggestion: { __typename: 'Suggestion', id: string, original: string, replacement: string, status: SuggestionStatus, decidedAt: string | null, decidedBy: { __typename: 'Person', id: string, name: string } | null } | null, viewerCan: { __typename: 'CommentViewerCan', edit: boolean, delete: boolean, resolve: boolean, reply: boolean, accept: boolean, reattach: boolean }, inboxItems: Array<{ __typename: 'InboxItem', id: string, readAt: string | null }> } }
   };

export type AcceptAllSuggestionsMutationVariables = Exact<{
  input: AcceptAllSuggestionsInput;
}>;


export type AcceptAllSuggestionsMutation = { acceptAllSuggestions:
    | { __typename: 'AllSuggestionsAccepted', accepted: Array<{ __typename: 'Comment', id: string, root: string | null, kind: CommentKind | null, tags: Array<BigIdea>, body: unknown, text: string, createdAt: string, editedAt: string | null, deletedAt: string | null, resolvedAt: string | null, replies: Array<{ __typename: 'Comment', id: string, root: string | null, kind: CommentKind | null, tags: Array<BigIdea>, body: unknown, text: string, createdAt: string, editedAt: string | null, deletedAt: string | null, resolvedAt: string | null, step: { __typename: 'Step', id: string } | null, planItem:
            | { __typename: 'Action', id: string }
            | { __typename: 'Evidence', id: string }
            | { __typename: 'Milestone', id: string }
            | { __typename: 'PlanReview', id: string }
            | { __typename: 'Priority', id: string }
            | { __typename: 'SuccessCriterion', id: string }
           | null, parent: { __typename: 'Comment', id: string } | null, author: { __typename: 'Person', id: string, name: string }, authorDepartment: { __typename: 'Department', id: string, name: string, school: { __typename: 'School', id: string, name: string } } | null, resolvedBy: { __typename: 'Person', id: string, name: string } | null, mentions: Array<{ __typename: 'Person', id: string, name: string }>, reactions: Array<{ __typename: 'ReactionCount', kind: ReactionKind, count: number, viewerReacted: boolean }>, passage: { __typename: 'CommentPassage', state: AnchorState, quote: string, from: number | null, to: number | null, seq: number | null } | null, suggestion: { __typename: 'Suggestion', id: string, original: string, replacement: string, status: SuggestionStatus, decidedAt: string | null, decidedBy: { __typename: 'Person', id: string, name: string } | null } | null, viewerCan: { __typename: 'CommentViewerCan', edit: boolean, delete: boolean, resolve: boolean, reply: boolean, accept: boolean, reattach: boolean }, inboxItems: Array<{ __typename: 'InboxItem', id: string, readAt: string | null }> }>, step: { __typename: 'Step', id: string } | null, planItem:
          | { __typename: 'Action', id: string }
          | { __typename: 'Evidence', id: string }
          | { __typename: 'Milestone', id: string }
          | { __typename: 'PlanReview', id: string }
          | { __typename: 'Priority', id: string }
          | { __typename: 'SuccessCriterion', id: string }
         | null, parent: { __typename: 'Comment', id: string } | null, author: { __typename: 'Person', id: string, name: string }, authorDepartment: { __typename: 'Department', id: string, name: string, school: { __typename: 'School', id: string, name: string } } | null, resolvedBy: { __typename: 'Person', id: string, name: string } | null, mentions: Array<{ __typename: 'Person', id: string, name: string }>, reactions: Array<{ __typename: 'ReactionCount', kind: ReactionKind, count: number, viewerReacted: boolean }>, passage: { __typename: 'CommentPassage', state: AnchorState, quote: string, from: number | null, to: number | null, seq: number | null } | null, suggestion: { __typename: 'Suggestion', id: string, original: string, replacement: string, status: SuggestionStatus, decidedAt: string | null, decidedBy: { __typename: 'Person', id: string, name: string } | null } | null, viewerCan: { __typename: 'CommentViewerCan', edit: boolean, delete: boolean, resolve: boolean, reply: boolean, accept: boolean, reattach: boolean }, inboxItems: Array<{ __typename: 'InboxItem', id: string, readAt: string | null }> }>, stale: Array<{ __typename: 'Comment', id: string }> }
    | { __typename: 'ConflictProblem', code: ProblemCode, message: string }
    | { __typename: 'ForbiddenProblem', code: ProblemCode, message: string }
    | { __typename: 'InvalidInputProblem', code: ProblemCode, message: string }
    | { __typename: 'NotFoundProblem', code: ProblemCode, message: string }
   };

export type MarkSequenceReadMutationVariables = Exact<{
  input: MarkSequenceReadInput;
}>;


export type MarkSequenceReadMutation = { markSequenceRead:
    | { __typename: 'ConflictProblem', code: ProblemCode, message: string }
    | { __typename: 'ForbiddenProblem', code: ProblemCode, message: string }
    | { __typename: 'InvalidInputProblem', code: ProblemCode, message: string }
    | { __typename: 'NotFoundProblem', code: ProblemCode, message: string }
    | { __typename: 'SequenceMarkedRead', sequence: { __typename: 'LessonSequence', id: string } }
   };

export type MarkPlanReadMutationVariables = Exact<{
  input: MarkPlanReadInput;
}>;


export type MarkPlanReadMutation = { markPlanRead:
    | { __typename: 'ConflictProblem', code: ProblemCode, message: string }
    | { __typename: 'ForbiddenProblem', code: ProblemCode, message: string }
    | { __typename: 'InvalidInputProblem', code: ProblemCode, message: string }
    | { __typename: 'NotFoundProblem', code: ProblemCode, message: string }
    | { __typename: 'PlanMarkedRead', plan: { __typename: 'DevelopmentPlan', id: string } }
   };

export type CommentVersionsQueryVariables = Exact<{
  id: string;
}>;


export type CommentVersionsQuery = { node:
    | { __typename: 'Action' }
    | { __typename: 'ApiToken' }
    | { __typename: 'AuditEntry' }
    | { __typename: 'Comment', id: string, versions: Array<{ __typename: 'CommentVersion', id: string, body: unknown, text: string, at: string }> }
    | { __typename: 'CurriculumImport' }
    | { __typename: 'CurriculumThread' }
    | { __typename: 'Department' }
    | { __typename: 'DevelopmentPlan' }
    | { __typename: 'Evidence' }
    | { __typename: 'Hub' }
    | { __typename: 'InboxItem' }
    | { __typename: 'Invitation' }
    | { __typename: 'LessonSequence' }
    | { __typename: 'Membership' }
    | { __typename: 'Milestone' }
    | { __typename: 'Misconception' }
    | { __typename: 'Person' }
    | { __typename: 'PlanReview' }
    | { __typename: 'Post' }
    | { __typename: 'PostReport' }
    | { __typename: 'Priority' }
    | { __typename: 'Programme' }
    | { __typename: 'SchemeOfWork' }
    | { __typename: 'School' }
    | { __typename: 'SharingGrant' }
    | { __typename: 'Step' }
    | { __typename: 'SuccessCriterion' }
    | { __typename: 'Thread' }
    | { __typename: 'Unit' }
    | { __typename: 'UnitPlacement' }
    | { __typename: 'VocabularyTerm' }
    | { __typename: 'WorkGroup' }
   | null };

export type MentionablePeopleQueryVariables = Exact<{
  sequenceId?: string | null | undefined;
  planId?: string | null | undefined;
  search?: string | null | undefined;
}>;


export type MentionablePeopleQuery = { mentionablePeople: Array<{ __typename: 'Person', id: string, name: string }> | null };

export type SequenceParkedEditsQueryVariables = Exact<{
  id: string;
}>;


export type SequenceParkedEditsQuery = { place: { __typename: 'LessonSequence', id: string, parkedEdits: Array<{ __typename: 'ParkedEdit', id: string, root: string, reason: string, at: string, body: unknown, text: string, author: { __typename: 'Person', id: string, name: string } }> | null } | null };

export type PlanParkedEditsQueryVariables = Exact<{
  id: string;
}>;


export type PlanParkedEditsQuery = { place: { __typename: 'DevelopmentPlan', id: string, parkedEdits: Array<{ __typename: 'ParkedEdit', id: string, root: string, reason: string, at: string, body: unknown, text: string, author: { __typename: 'Person', id: string, name: string } }> | null } | null };

export type SettleParkedEditMutationVariables = Exact<{
  input: SettleParkedEditInput;
}>;


export type SettleParkedEditMutation = { settleParkedEdit:
    | { __typename: 'ConflictProblem', code: ProblemCode, message: string }
    | { __typename: 'ForbiddenProblem', code: ProblemCode, message: string }
    | { __typename: 'InvalidInputProblem', code: ProblemCode, message: string }
    | { __typename: 'NotFoundProblem', code: ProblemCode, message: string }
    | { __typename: 'ParkedEditSettled', sequence: { __typename: 'LessonSequence', id: string, parkedEdits: Array<{ __typename: 'ParkedEdit', id: string }> | null } | null, plan: { __typename: 'DevelopmentPlan', id: string, parkedEdits: Array<{ __typename: 'ParkedEdit', id: string }> | null } | null }
   };

export type MemberRowFragment = { __typename: 'Membership', id: string, role: Role, advocateProfile: AdvocateProfile | null, startsOn: string, endsOn: string | null, person: { __typename: 'Person', id: string, name: string }, viewerCan: { __typename: 'MembershipViewerCan', end: boolean } };

export type InvitationRowFragment = { __typename: 'Invitation', id: string, email: string | null, role: Role, createdAt: string, expiresAt: string, invitedBy: { __typename: 'Person', id: string, name: string } | null };

export type DepartmentPageQueryVariables = Exact<{
  id: string;
}>;


export type DepartmentPageQuery = { department: { __typename: 'Department', id: string, name: string, school: { __typename: 'School', id: string, name: string }, schemes: Array<{ __typename: 'SchemeOfWork', id: string, title: string, academicYear: number, academicYearLabel: string, status: SchemeStatus, attribution: string | null, updatedAt: string, programmes: Array<{ __typename: 'Programme', id: string, yearGroup: number, tier: Tier | null }> }>, workGroups: Array<{ __typename: 'WorkGroup', id: string, title: string, kind: WorkGroupKind, academicYearLabel: string }>, imports: Array<{ __typename: 'CurriculumImport', id: string, title: string, status: CurriculumImportStatus, doneUnits: number, totalUnits: number, problem: string | null, createdAt: string, scheme: { __typename: 'SchemeOfWork', id: string, title: string } | null, report: { __typename: 'ImportReport', programmes: number, units: number, lessons: number, added: number, updated: number, unchanged: number, leftAlone: Array<{ __typename: 'StepLeftAlone', stepId: string, title: string, unitTitle: string }> } | null }> | null, threads: { __typename: 'ThreadConnection', nodes: Array<{ __typename: 'Thread', id: string, title: string, state: ThreadState, opensAt: string, closesAt: string | null, closedAt: string | null, outcomeText: string | null, pinned: boolean, onePer: OnePer | null, mustPostFirst: boolean, postCount: number, unreadCount: number, lastPostAt: string | null, workGroup: { __typename: 'WorkGroup', id: string } | null, department: { __typename: 'Department', id: string } | null, hub: { __typename: 'Hub', id: string }, template: { __typename: 'ThreadTemplateName', key: string, title: string } | null, summary: { __typename: 'ThreadSummary', id: string, at: string } | null, decisions: Array<{ __typename: 'Decision', id: string, status: DecisionStatus, decidedAt: string | null, reviewOn: string | null }>, viewerCan: { __typename: 'ThreadViewerCan', facilitate: boolean } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean } }, viewerCan: { __typename: 'DepartmentViewerCan', createScheme: boolean, invite: boolean, openThread: boolean } } | null };

export type PeoplePageQueryVariables = Exact<{
  id: string;
  after?: string | null | undefined;
}>;


export type PeoplePageQuery = { department: { __typename: 'Department', id: string, name: string, school: { __typename: 'School', id: string, name: string }, members: { __typename: 'MembershipConnection', nodes: Array<{ __typename: 'Membership', id: string, role: Role, advocateProfile: AdvocateProfile | null, startsOn: string, endsOn: string | null, person: { __typename: 'Person', id: string, name: string }, viewerCan: { __typename: 'MembershipViewerCan', end: boolean } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null, invitations: Array<{ __typename: 'Invitation', id: string, email: string | null, role: Role, createdAt: string, expiresAt: string, invitedBy: { __typename: 'Person', id: string, name: string } | null }> | null, viewerCan: { __typename: 'DepartmentViewerCan', createScheme: boolean, invite: boolean } } | null };

export type InvitePersonMutationVariables = Exact<{
  input: InvitePersonInput;
}>;


export type InvitePersonMutation = { invitePerson:
    | { __typename: 'ConflictProblem', code: ProblemCode, message: string }
    | { __typename: 'ForbiddenProblem', code: ProblemCode, message: string }
    | { __typename: 'InvalidInputProblem', code: ProblemCode, message: string, field: string | null }
    | { __typename: 'NotFoundProblem', code: ProblemCode, message: string }
    | { __typename: 'PersonInvited', link: string, invitation: { __typename: 'Invitation', id: string, email: string | null, role: Role, createdAt: string, expiresAt: string, invitedBy: { __typename: 'Person', id: string, name: string } | null } }
   };

export type RevokeInvitationMutationVariables = Exact<{
  input: RevokeInvitationInput;
}>;


export type RevokeInvitationMutation = { revokeInvitation:
    | { __typename: 'ConflictProblem', code: ProblemCode, message: string }
    | { __typename: 'ForbiddenProblem', code: ProblemCode, message: string }
    | { __typename: 'InvalidInputProblem', code: ProblemCode, message: string, field: string | null }
    | { __typename: 'InvitationRevoked', invitationId: string }
    | { __typename: 'NotFoundProblem', code: ProblemCode, message: string }
   };

export type EndMembershipMutationVariables = Exact<{
  input: EndMembershipInput;
}>;


export type EndMembershipMutation = { endMembership:
    | { __typename: 'ConflictProblem', code: ProblemCode, message: string }
    | { __typename: 'ForbiddenProblem', code: ProblemCode, message: string }
    | { __typename: 'InvalidInputProblem', code: ProblemCode, message: string, field: string | null }
    | { __typename: 'MembershipEnded', membership: { __typename: 'Membership', id: string, role: Role, advocateProfile: AdvocateProfile | null, startsOn: string, endsOn: string | null, person: { __typename: 'Person', id: string, name: string }, viewerCan: { __typename: 'MembershipViewerCan', end: boolean } } }
    | { __typename: 'NotFoundProblem', code: ProblemCode, message: string }
   };

export type DepartmentEventsSubscriptionVariables = Exact<{
  departmentId: string;
  after?: string | null | undefined;
}>;


export type DepartmentEventsSubscription = { departmentEvents:
    | { __typename: 'AccessEnded', reason: string }
    | { __typename: 'EventsOpened', cursor: string }
    | { __typename: 'ResyncRequired', reason: string }
    | { __typename: 'ScopeEvent', cursor: string, previousCursor: string, name: string, at: string, actor: { __typename: 'Person', id: string, name: string } | null, node:
        | { __typename: 'Action', id: string }
        | { __typename: 'ApiToken', id: string }
        | { __typename: 'AuditEntry', id: string }
        | { __typename: 'Comment', id: string }
        | { __typename: 'CurriculumImport', id: string }
        | { __typename: 'CurriculumThread', id: string }
        | { __typename: 'Department', id: string }
        | { __typename: 'DevelopmentPlan', id: string }
        | { __typename: 'Evidence', id: string }
        | { __typename: 'Hub', id: string }
        | { __typename: 'InboxItem', id: string }
        | { __typename: 'Invitation', id: string }
        | { __typename: 'LessonSequence', id: string }
        | { __typename: 'Membership', id: string }
        | { __typename: 'Milestone', id: string }
        | { __typename: 'Misconception', id: string }
        | { __typename: 'Person', id: string }
        | { __typename: 'PlanReview', id: string }
        | { __typename: 'Post', id: string }
        | { __typename: 'PostReport', id: string }
        | { __typename: 'Priority', id: string }
        | { __typename: 'Programme', id: string }
        | { __typename: 'SchemeOfWork', id: string }
        | { __typename: 'School', id: string }
        | { __typename: 'SharingGrant', id: string }
        | { __typename: 'Step', id: string }
        | { __typename: 'SuccessCriterion', id: string }
        | { __typename: 'Thread', id: string }
        | { __typename: 'Unit', id: string }
        | { __typename: 'UnitPlacement', id: string }
        | { __typename: 'VocabularyTerm', id: string }
        | { __typename: 'WorkGroup', id: string }
       | null }
    | { __typename: 'ScopePresenceUpdated' }
    | { __typename: 'ThreadsWithNews' }
   };

export type PostWordsFragment = { __typename: 'Post', id: string, authorLabel: string, body: unknown, text: string, quoteText: string | null, note: PostNote, createdAt: string, editedAt: string | null, deletedAt: string | null, unread: boolean, mine: boolean, clientKey: string | null, root: { __typename: 'Post', id: string } | null, parent: { __typename: 'Post', id: string } | null, thread: { __typename: 'Thread', id: string }, author: { __typename: 'Person', id: string, name: string } | null, authorDepartment: { __typename: 'Department', id: string, name: string, school: { __typename: 'School', id: string, name: string } } | null, quoteOf: { __typename: 'Post', id: string } | null, hidden: { __typename: 'PostHidden', reason: string } | null, reactions: Array<{ __typename: 'PostReactionCount', kind: ReactionKind, count: number, viewerReacted: boolean }>, files: Array<{ __typename: 'AttachedFile', id: string, name: string, mediaType: string, bytes: number }>, actions: Array<{ __typename: 'Action', id: string, title: string, dueOn: string | null, status: ActionStatus, owner: { __typename: 'Person', id: string, name: string }, plan: { __typename: 'DevelopmentPlan', id: string } | null, takeUpInto: Array<{ __typename: 'DevelopmentPlan', id: string }>, viewerCan: { __typename: 'ActionViewerCan', update: boolean } }>, mentions: Array<{ __typename: 'Person', id: string, name: string }>, viewerCan: { __typename: 'PostViewerCan', edit: boolean, delete: boolean, reply: boolean, react: boolean, report: boolean, facilitate: boolean } };

export type ThreadRowFragment = { __typename: 'Thread', id: string, title: string, state: ThreadState, opensAt: string, closesAt: string | null, closedAt: string | null, outcomeText: string | null, pinned: boolean, onePer: OnePer | null, mustPostFirst: boolean, postCount: number, unreadCount: number, lastPostAt: string | null, template: { __typename: 'ThreadTemplateName', key: string, title: string } | null, summary: { __typename: 'ThreadSummary', id: string, at: string } | null, decisions: Array<{ __typename: 'Decision', id: string, status: DecisionStatus, decidedAt: string | null, reviewOn: string | null }>, viewerCan: { __typename: 'ThreadViewerCan', facilitate: boolean } };

export type ThreadRowsFragment = { __typename: 'ThreadConnection', nodes: Array<{ __typename: 'Thread', id: string, title: string, state: ThreadState, opensAt: string, closesAt: string | null, closedAt: string | null, outcomeText: string | null, pinned: boolean, onePer: OnePer | null, mustPostFirst: boolean, postCount: number, unreadCount: number, lastPostAt: string | null, template: { __typename: 'ThreadTemplateName', key: string, title: string } | null, summary: { __typename: 'ThreadSummary', id: string, at: string } | null, decisions: Array<{ __typename: 'Decision', id: string, status: DecisionStatus, decidedAt: string | null, reviewOn: string | null }>, viewerCan: { __typename: 'ThreadViewerCan', facilitate: boolean } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } };

export type ThreadHeadFragment = { __typename: 'Thread', purpose: string | null, prompt: unknown, templateKey: string | null, onePer: OnePer | null, mustPostFirst: boolean, postBeforeSeeing: boolean, unreadCount: number, lastVisitAt: string | null, id: string, title: string, promptText: string, stage: number, stageSince: string | null, opensAt: string, closesAt: string | null, closedAt: string | null, state: ThreadState, anonymity: Anonymity, pinned: boolean, postCount: number, outcomeParts: Array<string>, outcome: unknown, outcomeText: string | null, firstUnread: { __typename: 'Post', id: string } | null, viewerCan: { __typename: 'ThreadViewerCan', post: boolean, react: boolean, facilitate: boolean }, stages: Array<{ __typename: 'ThreadStage', title: string, purpose: string | null, minutes: number | null, opensOn: string | null }>, closedBy: { __typename: 'Person', id: string, name: string } | null, workGroup: { __typename: 'WorkGroup', id: string, departments: Array<{ __typename: 'Department', id: string, school: { __typename: 'School', id: string, name: string } }> } | null, department: { __typename: 'Department', id: string } | null, hub: { __typename: 'Hub', id: string }, facilitators: Array<{ __typename: 'Person', id: string, name: string }>, createdBy: { __typename: 'Person', id: string, name: string }, invited: Array<{ __typename: 'ThreadInvited', person: { __typename: 'Person', id: string, name: string } }>, summary: { __typename: 'ThreadSummary', id: string, version: number, body: unknown, text: string, at: string, author: { __typename: 'Person', id: string, name: string } } | null, links: Array<{ __typename: 'ThreadLink', id: string, type: LinkedObject, title: string | null, scheme: { __typename: 'SchemeOfWork', id: string, academicYearLabel: string, department: { __typename: 'Department', id: string, school: { __typename: 'School', id: string, name: string } } } | null, unit: { __typename: 'Unit', id: string, title: string, department: { __typename: 'Department', id: string, school: { __typename: 'School', id: string, name: string } }, placement: { __typename: 'UnitPlacement', id: string, halfTerm: HalfTermName, programme: { __typename: 'Programme', id: string, yearGroup: number, tier: Tier | null } | null } | null } | null, sequence: { __typename: 'LessonSequence', id: string, department: { __typename: 'Department', id: string, school: { __typename: 'School', id: string, name: string } }, unit: { __typename: 'Unit', id: string, title: string, placement: { __typename: 'UnitPlacement', id: string, halfTerm: HalfTermName, programme: { __typename: 'Programme', id: string, yearGroup: number, tier: Tier | null } | null } | null, scheme: { __typename: 'SchemeOfWork', id: string, title: string, academicYearLabel: string } | null } | null } | null, step: { __typename: 'Step', id: string, words: Array<{ __typename: 'StepWords', field: string, text: string }>, sequence: { __typename: 'LessonSequence', id: string, steps: Array<{ __typename: 'Step', id: string }>, department: { __typename: 'Department', id: string, school: { __typename: 'School', id: string, name: string } }, unit: { __typename: 'Unit', id: string, title: string, placement: { __typename: 'UnitPlacement', id: string, halfTerm: HalfTermName, programme: { __typename: 'Programme', id: string, yearGroup: number, tier: Tier | null } | null } | null, scheme: { __typename: 'SchemeOfWork', id: string, title: string, academicYearLabel: string } | null } | null } } | null }>, heardFrom: Array<{ __typename: 'HeardFrom', count: number, department: { __typename: 'Department', id: string, school: { __typename: 'School', id: string, name: string } } }>, expected: Array<{ __typename: 'ThreadExpected', posted: boolean, read: boolean, nudgedAt: string | null, person: { __typename: 'Person', id: string, name: string } | null, department: { __typename: 'Department', id: string, school: { __typename: 'School', id: string, name: string } } | null }> | null, decisions: Array<{ __typename: 'Decision', id: string, question: string, status: DecisionStatus, resultOptionId: string | null, resultText: string | null, reviewOn: string | null, decidedAt: string | null, options: Array<{ __typename: 'DecisionOption', id: string, title: string }>, voices: Array<{ __typename: 'DecisionVoice', stance: Stance, optionId: string | null, note: string | null, person: { __typename: 'Person', id: string, name: string } | null }>, viewerCan: { __typename: 'DecisionViewerCan', voice: boolean, settle: boolean } }>, actions: Array<{ __typename: 'Action', id: string, title: string, dueOn: string | null, status: ActionStatus, owner: { __typename: 'Person', id: string, name: string }, plan: { __typename: 'DevelopmentPlan', id: string } | null, takeUpInto: Array<{ __typename: 'DevelopmentPlan', id: string }>, viewerCan: { __typename: 'ActionViewerCan', update: boolean } }>, myDrafts: Array<{ __typename: 'PostDraft', body: unknown, updatedAt: string, parent: { __typename: 'Post', id: string } | null }> };

export type DraftsFragment = { __typename: 'Thread', id: string, myDrafts: Array<{ __typename: 'PostDraft', body: unknown, updatedAt: string, parent: { __typename: 'Post', id: string } | null }> };

export type WorkGroupThreadsQueryVariables = Exact<{
  id: string;
  first: number;
  filter?: ThreadFilter | null | undefined;
}>;


export type WorkGroupThreadsQuery = { workGroup: { __typename: 'WorkGroup', id: string, title: string, kind: WorkGroupKind, academicYearLabel: string, specialists: Array<{ __typename: 'Person', id: string, name: string }>, departments: Array<{ __typename: 'Department', id: string }>, threads: { __typename: 'ThreadConnection', nodes: Array<{ __typename: 'Thread', id: string, title: string, state: ThreadState, opensAt: string, closesAt: string | null, closedAt: string | null, outcomeText: string | null, pinned: boolean, onePer: OnePer | null, mustPostFirst: boolean, postCount: number, unreadCount: number, lastPostAt: string | null, template: { __typename: 'ThreadTemplateName', key: string, title: string } | null, summary: { __typename: 'ThreadSummary', id: string, at: string } | null, decisions: Array<{ __typename: 'Decision', id: string, status: DecisionStatus, decidedAt: string | null, reviewOn: string | null }>, viewerCan: { __typename: 'ThreadViewerCan', facilitate: boolean } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } }, viewerCan: { __typename: 'WorkGroupViewerCan', openThread: boolean } } | null };

export type DepartmentThreadsQueryVariables = Exact<{
  id: string;
  first: number;
  filter?: ThreadFilter | null | undefined;
}>;


export type DepartmentThreadsQuery = { department: { __typename: 'Department', id: string, name: string, school: { __typename: 'School', id: string, name: string }, threads: { __typename: 'ThreadConnection', nodes: Array<{ __typename: 'Thread', id: string, title: string, state: ThreadState, opensAt: string, closesAt: string | null, closedAt: string | null, outcomeText: string | null, pinned: boolean, onePer: OnePer | null, mustPostFirst: boolean, postCount: number, unreadCount: number, lastPostAt: string | null, template: { __typename: 'ThreadTemplateName', key: string, title: string } | null, summary: { __typename: 'ThreadSummary', id: string, at: string } | null, decisions: Array<{ __typename: 'Decision', id: string, status: DecisionStatus, decidedAt: string | null, reviewOn: string | null }>, viewerCan: { __typename: 'ThreadViewerCan', facilitate: boolean } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } }, viewerCan: { __typename: 'DepartmentViewerCan', openThread: boolean } } | null };

export type HubThreadsQueryVariables = Exact<{
  id: string;
  first: number;
  filter?: ThreadFilter | null | undefined;
}>;


export type HubThreadsQuery = { hub: { __typename: 'Hub', id: string, name: string, threads: { __typename: 'ThreadConnection', nodes: Array<{ __typename: 'Thread', id: string, title: string, state: ThreadState, opensAt: string, closesAt: string | null, closedAt: string | null, outcomeText: string | null, pinned: boolean, onePer: OnePer | null, mustPostFirst: boolean, postCount: number, unreadCount: number, lastPostAt: string | null, template: { __typename: 'ThreadTemplateName', key: string, title: string } | null, summary: { __typename: 'ThreadSummary', id: string, at: string } | null, decisions: Array<{ __typename: 'Decision', id: string, status: DecisionStatus, decidedAt: string | null, reviewOn: string | null }>, viewerCan: { __typename: 'ThreadViewerCan', facilitate: boolean } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } }, viewerCan: { __typename: 'HubViewerCan', openThread: boolean } } | null };

export type ThreadPageQueryVariables = Exact<{
  id: string;
}>;


export type ThreadPageQuery = { thread: { __typename: 'Thread', purpose: string | null, prompt: unknown, templateKey: string | null, onePer: OnePer | null, mustPostFirst: boolean, postBeforeSeeing: boolean, unreadCount: number, lastVisitAt: string | null, id: string, title: string, promptText: string, stage: number, stageSince: string | null, opensAt: string, closesAt: string | null, closedAt: string | null, state: ThreadState, anonymity: Anonymity, pinned: boolean, postCount: number, outcomeParts: Array<string>, outcome: unknown, outcomeText: string | null, firstUnread: { __typename: 'Post', id: string } | null, viewerCan: { __typename: 'ThreadViewerCan', post: boolean, react: boolean, facilitate: boolean }, stages: Array<{ __typename: 'ThreadStage', title: string, purpose: string | null, minutes: number | null, opensOn: string | null }>, closedBy: { __typename: 'Person', id: string, name: string } | null, workGroup: { __typename: 'WorkGroup', id: string, departments: Array<{ __typename: 'Department', id: string, school: { __typename: 'School', id: string, name: string } }> } | null, department: { __typename: 'Department', id: string } | null, hub: { __typename: 'Hub', id: string }, facilitators: Array<{ __typename: 'Person', id: string, name: string }>, createdBy: { __typename: 'Person', id: string, name: string }, invited: Array<{ __typename: 'ThreadInvited', person: { __typename: 'Person', id: string, name: string } }>, summary: { __typename: 'ThreadSummary', id: string, version: number, body: unknown, text: string, at: string, author: { __typename: 'Person', id: string, name: string } } | null, links: Array<{ __typename: 'ThreadLink', id: string, type: LinkedObject, title: string | null, scheme: { __typename: 'SchemeOfWork', id: string, academicYearLabel: string, department: { __typename: 'Department', id: string, school: { __typename: 'School', id: string, name: string } } } | null, unit: { __typename: 'Unit', id: string, title: string, department: { __typename: 'Department', id: string, school: { __typename: 'School', id: string, name: string } }, placement: { __typename: 'UnitPlacement', id: string, halfTerm: HalfTermName, programme: { __typename: 'Programme', id: string, yearGroup: number, tier: Tier | null } | null } | null } | null, sequence: { __typename: 'LessonSequence', id: string, department: { __typename: 'Department', id: string, school: { __typename: 'School', id: string, name: string } }, unit: { __typename: 'Unit', id: string, title: string, placement: { __typename: 'UnitPlacement', id: string, halfTerm: HalfTermName, programme: { __typename: 'Programme', id: string, yearGroup: number, tier: Tier | null } | null } | null, scheme: { __typename: 'SchemeOfWork', id: string, title: string, academicYearLabel: string } | null } | null } | null, step: { __typename: 'Step', id: string, words: Array<{ __typename: 'StepWords', field: string, text: string }>, sequence: { __typename: 'LessonSequence', id: string, steps: Array<{ __typename: 'Step', id: string }>, department: { __typename: 'Department', id: string, school: { __typename: 'School', id: string, name: string } }, unit: { __typename: 'Unit', id: string, title: string, placement: { __typename: 'UnitPlacement', id: string, halfTerm: HalfTermName, programme: { __typename: 'Programme', id: string, yearGroup: number, tier: Tier | null } | null } | null, scheme: { __typename: 'SchemeOfWork', id: string, title: string, academicYearLabel: string } | null } | null } } | null }>, heardFrom: Array<{ __typename: 'HeardFrom', count: number, department: { __typename: 'Department', id: string, school: { __typename: 'School', id: string, name: string } } }>, expected: Array<{ __typename: 'ThreadExpected', posted: boolean, read: boolean, nudgedAt: string | null, person: { __typename: 'Person', id: string, name: string } | null, department: { __typename: 'Department', id: string, school: { __typename: 'School', id: string, name: string } } | null }> | null, decisions: Array<{ __typename: 'Decision', id: string, question: string, status: DecisionStatus, resultOptionId: string | null, resultText: string | null, reviewOn: string | null, decidedAt: string | null, options: Array<{ __typename: 'DecisionOption', id: string, title: string }>, voices: Array<{ __typename: 'DecisionVoice', stance: Stance, optionId: string | null, note: string | null, person: { __typename: 'Person', id: string, name: string } | null }>, viewerCan: { __typename: 'DecisionViewerCan', voice: boolean, settle: boolean } }>, actions: Array<{ __typename: 'Action', id: string, title: string, dueOn: string | null, status: ActionStatus, owner: { __typename: 'Person', id: string, name: string }, plan: { __typename: 'DevelopmentPlan', id: string } | null, takeUpInto: Array<{ __typename: 'DevelopmentPlan', id: string }>, viewerCan: { __typename: 'ActionViewerCan', update: boolean } }>, myDrafts: Array<{ __typename: 'PostDraft', body: unknown, updatedAt: string, parent: { __typename: 'Post', id: string } | null }> } | null };

export type ThreadPlaceQueryVariables = Exact<{
  id: string;
}>;


export type ThreadPlaceQuery = { thread: { __typename: 'Thread', id: string, workGroup: { __typename: 'WorkGroup', id: string } | null, department: { __typename: 'Department', id: string } | null, hub: { __typename: 'Hub', id: string } } | null };

export type ThreadPostsQueryVariables = Exact<{
  id: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
  around?: string | null | undefined;
  filter?: PostFilter | null | undefined;
}>;


export type ThreadPostsQuery = { thread: { __typename: 'Thread', id: string, posts: { __typename: 'PostConnection', nodes: Array<{ __typename: 'Post', id: string, authorLabel: string, body: unknown, text: string, quoteText: string | null, note: PostNote, createdAt: string, editedAt: string | null, deletedAt: string | null, unread: boolean, mine: boolean, clientKey: string | null, root: { __typename: 'Post', id: string } | null, parent: { __typename: 'Post', id: string } | null, thread: { __typename: 'Thread', id: string }, author: { __typename: 'Person', id: string, name: string } | null, authorDepartment: { __typename: 'Department', id: string, name: string, school: { __typename: 'School', id: string, name: string } } | null, quoteOf: { __typename: 'Post', id: string } | null, hidden: { __typename: 'PostHidden', reason: string } | null, reactions: Array<{ __typename: 'PostReactionCount', kind: ReactionKind, count: number, viewerReacted: boolean }>, files: Array<{ __typename: 'AttachedFile', id: string, name: string, mediaType: string, bytes: number }>, actions: Array<{ __typename: 'Action', id: string, title: string, dueOn: string | null, status: ActionStatus, owner: { __typename: 'Person', id: string, name: string }, plan: { __typename: 'DevelopmentPlan', id: string } | null, takeUpInto: Array<{ __typename: 'DevelopmentPlan', id: string }>, viewerCan: { __typename: 'ActionViewerCan', update: boolean } }>, mentions: Array<{ __typename: 'Person', id: string, name: string }>, viewerCan: { __typename: 'PostViewerCan', edit: boolean, delete: boolean, reply: boolean, react: boolean, report: boolean, facilitate: boolean } }>, pageInfo: { __typename: 'PageInfo', hasPreviousPage: boolean, hasNextPage: boolean, startCursor: string | null, endCursor: string | null } } } | null };

export type PostVersionsQueryVariables = Exact<{
  id: string;
}>;


export type PostVersionsQuery = { node:
    | { __typename: 'Action' }
    | { __typename: 'ApiToken' }
    | { __typename: 'AuditEntry' }
    | { __typename: 'Comment' }
    | { __typename: 'CurriculumImport' }
    | { __typename: 'CurriculumThread' }
    | { __typename: 'Department' }
    | { __typename: 'DevelopmentPlan' }
    | { __typename: 'Evidence' }
    | { __typename: 'Hub' }
    | { __typename: 'InboxItem' }
    | { __typename: 'Invitation' }
    | { __typename: 'LessonSequence' }
    | { __typename: 'Membership' }
    | { __typename: 'Milestone' }
    | { __typename: 'Misconception' }
    | { __typename: 'Person' }
    | { __typename: 'PlanReview' }
    | { __typename: 'Post', id: string, versions: Array<{ __typename: 'PostVersion', id: string, body: unknown, text: string, at: string }> }
    | { __typename: 'PostReport' }
    | { __typename: 'Priority' }
    | { __typename: 'Programme' }
    | { __typename: 'SchemeOfWork' }
    | { __typename: 'School' }
    | { __typename: 'SharingGrant' }
    | { __typename: 'Step' }
    | { __typename: 'SuccessCriterion' }
    | { __typename: 'Thread' }
    | { __typename: 'Unit' }
    | { __typename: 'UnitPlacement' }
    | { __typename: 'VocabularyTerm' }
    | { __typename: 'WorkGroup' }
   | null };

export type PostPeopleQueryVariables = Exact<{
  threadId: string;
  search?: string | null | undefined;
}>;


export type PostPeopleQuery = { mentionableInThread: Array<{ __typename: 'Person', id: string, name: string }> | null };

export type AddPostMutationVariables = Exact<{
  input: AddPostInput;
}>;


export type AddPostMutation = { addPost:
    | { __typename: 'AlreadyPostedProblem', code: ProblemCode, message: string, first: { __typename: 'Post', id: string } | null }
    | { __typename: 'ConflictProblem', code: ProblemCode, message: string }
    | { __typename: 'ForbiddenProblem', code: ProblemCode, message: string }
    | { __typename: 'InvalidInputProblem', code: ProblemCode, message: string, field: string | null }
    | { __typename: 'NotFoundProblem', code: ProblemCode, message: string }
    | { __typename: 'PostAdded', post: { __typename: 'Post', id: string, authorLabel: string, body: unknown, text: string, quoteText: string | null, note: PostNote, createdAt: string, editedAt: string | null, deletedAt: string | null, unread: boolean, mine: boolean, clientKey: string | null, root: { __typename: 'Post', id: string } | null, parent: { __typename: 'Post', id: string } | null, thread: { __typename: 'Thread', id: string }, author: { __typename: 'Person', id: string, name: string } | null, authorDepartment: { __typename: 'Department', id: string, name: string, school: { __typename: 'School', id: string, name: string } } | null, quoteOf: { __typename: 'Post', id: string } | null, hidden: { __typename: 'PostHidden', reason: string } | null, reactions: Array<{ __typename: 'PostReactionCount', kind: ReactionKind, count: number, viewerReacted: boolean }>, files: Array<{ __typename: 'AttachedFile', id: string, name: string, mediaType: string, bytes: number }>, actions: Array<{ __typename: 'Action', id: string, title: string, dueOn: string | null, status: ActionStatus, owner: { __typename: 'Person', id: string, name: string }, plan: { __typename: 'DevelopmentPlan', id: string } | null, takeUpInto: Array<{ __typename: 'DevelopmentPlan', id: string }>, viewerCan: { __typename: 'ActionViewerCan', update: boolean } }>, mentions: Array<{ __typename: 'Person', id: string, name: string }>, viewerCan: { __typename: 'PostViewerCan', edit: boolean, delete: boolean, reply: boolean, react: boolean, report: boolean, facilitate: boolean } }, thread: { __typename: 'Thread', id: string, postCount: number, mustPostFirst: boolean } }
   };

export type EditPostMutationVariables = Exact<{
  input: EditPostInput;
}>;


export type EditPostMutation = { editPost:
    | { __typename: 'ConflictProblem', code: ProblemCode, message: string }
    | { __typename: 'ForbiddenProblem', code: ProblemCode, message: string }
    | { __typename: 'InvalidInputProblem', code: ProblemCode, message: string, field: string | null }
    | { __typename: 'NotFoundProblem', code: ProblemCode, message: string }
    | { __typename: 'PostEdited', post: { __typename: 'Post', id: string, authorLabel: string, body: unknown, text: string, quoteText: string | null, note: PostNote, createdAt: string, editedAt: string | null, deletedAt: string | null, unread: boolean, mine: boolean, clientKey: string | null, root: { __typename: 'Post', id: string } | null, parent: { __typename: 'Post', id: string } | null, thread: { __typename: 'Thread', id: string }, author: { __typename: 'Person', id: string, name: string } | null, authorDepartment: { __typename: 'Department', id: string, name: string, school: { __typename: 'School', id: string, name: string } } | null, quoteOf: { __typename: 'Post', id: string } | null, hidden: { __typename: 'PostHidden', reason: string } | null, reactions: Array<{ __typename: 'PostReactionCount', kind: ReactionKind, count: number, viewerReacted: boolean }>, files: Array<{ __typename: 'AttachedFile', id: string, name: string, mediaType: string, bytes: number }>, actions: Array<{ __typename: 'Action', id: string, title: string, dueOn: string | null, status: ActionStatus, owner: { __typename: 'Person', id: string, name: string }, plan: { __typename: 'DevelopmentPlan', id: string } | null, takeUpInto: Array<{ __typename: 'DevelopmentPlan', id: string }>, viewerCan: { __typename: 'ActionViewerCan', update: boolean } }>, mentions: Array<{ __typename: 'Person', id: string, name: string }>, viewerCan: { __typename: 'PostViewerCan', edit: boolean, delete: boolean, reply: boolean, react: boolean, report: boolean, facilitate: boolean } } }
   };

export type DeletePostMutationVariables = Exact<{
  input: DeletePostInput;
}>;


export type DeletePostMutation = { deletePost:
    | { __typename: 'ConflictProblem', code: ProblemCode, message: string }
    | { __typename: 'ForbiddenProblem', code: ProblemCode, message: string }
    | { __typename: 'InvalidInputProblem', code: ProblemCode, message: string }
    | { __typename: 'NotFoundProblem', code: ProblemCode, message: string }
    | { __typename: 'PostDeleted', post: { __typename: 'Post', id: string, authorLabel: string, body: unknown, text: string, quoteText: string | null, note: PostNote, createdAt: string, editedAt: string | null, deletedAt: string | null, unread: boolean, mine: boolean, clientKey: string | null, root: { __typename: 'Post', id: string } | null, parent: { __typename: 'Post', id: string } | null, thread: { __typename: 'Thread', id: string }, author: { __typename: 'Person', id: string, name: string } | null, authorDepartment: { __typename: 'Department', id: string, name: string, school: { __typename: 'School', id: string, name: string } } | null, quoteOf: { __typename: 'Post', id: string } | null, hidden: { __typename: 'PostHidden', reason: string } | null, reactions: Array<{ __typename: 'PostReactionCount', kind: ReactionKind, count: number, viewerReacted: boolean }>, files: Array<{ __typename: 'AttachedFile', id: string, name: string, mediaType: string, bytes: number }>, actions: Array<{ __typename: 'Action', id: string, title: string, dueOn: string | null, status: ActionStatus, owner: { __typename: 'Person', id: string, name: string }, plan: { __typename: 'DevelopmentPlan', id: string } | null, takeUpInto: Array<{ __typename: 'DevelopmentPlan', id: string }>, viewerCan: { __typename: 'ActionViewerCan', update: boolean } }>, mentions: Array<{ __typename: 'Person', id: string, name: string }>, viewerCan: { __typename: 'PostViewerCan', edit: boolean, delete: boolean, reply: boolean, react: boolean, report: boolean, facilitate: boolean } } }
   };

export type ReactToPostMutationVariables = Exact<{
  input: ReactToPostInput;
}>;


export type ReactToPostMutation = { reactToPost:
    | { __typename: 'ConflictProblem', code: ProblemCode, message: string }
    | { __typename: 'ForbiddenProblem', code: ProblemCode, message: string }
    | { __typename: 'InvalidInputProblem', code: ProblemCode, message: string }
    | { __typename: 'NotFoundProblem', code: ProblemCode, message: string }
    | { __typename: 'PostReacted', post: { __typename: 'Post', id: string, authorLabel: string, body: unknown, text: string, quoteText: string | null, note: PostNote, createdAt: string, editedAt: string | null, deletedAt: string | null, unread: boolean, mine: boolean, clientKey: string | null, root: { __typename: 'Post', id: string } | null, parent: { __typename: 'Post', id: string } | null, thread: { __typename: 'Thread', id: string }, author: { __typename: 'Person', id: string, name: string } | null, authorDepartment: { __typename: 'Department', id: string, name: string, school: { __typename: 'School', id: string, name: string } } | null, quoteOf: { __typename: 'Post', id: string } | null, hidden: { __typename: 'PostHidden', reason: string } | null, reactions: Array<{ __typename: 'PostReactionCount', kind: ReactionKind, count: number, viewerReacted: boolean }>, files: Array<{ __typename: 'AttachedFile', id: string, name: string, mediaType: string, bytes: number }>, actions: Array<{ __typename: 'Action', id: string, title: string, dueOn: string | null, status: ActionStatus, owner: { __typename: 'Person', id: string, name: string }, plan: { __typename: 'DevelopmentPlan', id: string } | null, takeUpInto: Array<{ __typename: 'DevelopmentPlan', id: string }>, viewerCan: { __typename: 'ActionViewerCan', update: boolean } }>, mentions: Array<{ __typename: 'Person', id: string, name: string }>, viewerCan: { __typename: 'PostViewerCan', edit: boolean, delete: boolean, reply: boolean, react: boolean, report: boolean, facilitate: boolean } } }
   };

export type SavePostDraftMutationVariables = Exact<{
  input: SavePostDraftInput;
}>;


export type SavePostDraftMutation = { savePostDraft:
    | { __typename: 'ConflictProblem', code: ProblemCode, message: string }
    | { __typename: 'ForbiddenProblem', code: ProblemCode, message: string }
    | { __typename: 'InvalidInputProblem', code: ProblemCode, message: string }
    | { __typename: 'NotFoundProblem', code: ProblemCode, message: string }
    | { __typename: 'PostDraftSaved', thread: { __typename: 'Thread', id: string, myDrafts: Array<{ __typename: 'PostDraft', body: unknown, updatedAt: string, parent: { __typename: 'Post', id: string } | null }> } }
   };

export type DiscardPostDraftMutationVariables = Exact<{
  input: DiscardPostDraftInput;
}>;


export type DiscardPostDraftMutation = { discardPostDraft:
    | { __typename: 'ConflictProblem', code: ProblemCode, message: string }
    | { __typename: 'ForbiddenProblem', code: ProblemCode, message: string }
    | { __typename: 'InvalidInputProblem', code: ProblemCode, message: string }
    | { __typename: 'NotFoundProblem', code: ProblemCode, message: string }
    | { __typename: 'PostDraftDiscarded', thread: { __typename: 'Thread', id: string, myDrafts: Array<{ __typename: 'PostDraft', body: unknown, updatedAt: string, parent: { __typename: 'Post', id: string } | null }> } }
   };

export type MarkThreadReadMutationVariables = Exact<{
  input: MarkThreadReadInput;
}>;


export type MarkThreadReadMutation = { markThreadRead:
    | { __typename: 'ConflictProblem', code: ProblemCode, message: string }
    | { __typename: 'ForbiddenProblem', code: ProblemCode, message: string }
    | { __typename: 'InvalidInputProblem', code: ProblemCode, message: string }
    | { __typename: 'NotFoundProblem', code: ProblemCode, message: string }
    | { __typename: 'ThreadMarkedRead', thread: { __typename: 'Thread', id: string, unreadCount: number } }
   };

export type ThreadEventsSubscriptionVariables = Exact<{
  threadId: string;
  after?: string | null | undefined;
  origin?: string | null | undefined;
}>;


export type ThreadEventsSubscription = { threadEvents:
    | { __typename: 'AccessEnded', reason: string }
    | { __typename: 'EventsOpened', cursor: string }
    | { __typename: 'ResyncRequired', reason: string }
    | { __typename: 'ScopeEvent', cursor: string, previousCursor: string, name: string, at: string, actor: { __typename: 'Person', id: string, name: string } | null, node:
        | { __typename: 'Action', id: string }
        | { __typename: 'ApiToken', id: string }
        | { __typename: 'AuditEntry', id: string }
        | { __typename: 'Comment', id: string }
        | { __typename: 'CurriculumImport', id: string }
        | { __typename: 'CurriculumThread', id: string }
        | { __typename: 'Department', id: string }
        | { __typename: 'DevelopmentPlan', id: string }
        | { __typename: 'Evidence', id: string }
        | { __typename: 'Hub', id: string }
        | { __typename: 'InboxItem', id: string }
        | { __typename: 'Invitation', id: string }
        | { __typename: 'LessonSequence', id: string }
        | { __typename: 'Membership', id: string }
        | { __typename: 'Milestone', id: string }
        | { __typename: 'Misconception', id: string }
        | { __typename: 'Person', id: string }
        | { __typename: 'PlanReview', id: string }
        | { __typename: 'Post', id: string, authorLabel: string, body: unknown, text: string, quoteText: string | null, note: PostNote, createdAt: string, editedAt: string | null, deletedAt: string | null, unread: boolean, mine: boolean, clientKey: string | null, root: { __typename: 'Post', id: string } | null, parent: { __typename: 'Post', id: string } | null, thread: { __typename: 'Thread', id: string }, author: { __typename: 'Person', id: string, name: string } | null, authorDepartment: { __typename: 'Department', id: string, name: string, school: { __typename: 'School', id: string, name: string } } | null, quoteOf: { __typename: 'Post', id: string } | null, hidden: { __typename: 'PostHidden', reason: string } | null, reactions: Array<{ __typename: 'PostReactionCount', kind: ReactionKind, count: number, viewerReacted: boolean }>, files: Array<{ __typename: 'AttachedFile', id: string, name: string, mediaType: string, bytes: number }>, actions: Array<{ __typename: 'Action', id: string, title: string, dueOn: string | null, status: ActionStatus, owner: { __typename: 'Person', id: string, name: string }, plan: { __typename: 'DevelopmentPlan', id: string } | null, takeUpInto: Array<{ __typename: 'DevelopmentPlan', id: string }>, viewerCan: { __typename: 'ActionViewerCan', update: boolean } }>, mentions: Array<{ __typename: 'Person', id: string, name: string }>, viewerCan: { __typename: 'PostViewerCan', edit: boolean, delete: boolean, reply: boolean, react: boolean, report: boolean, facilitate: boolean } }
        | { __typename: 'PostReport', id: string }
        | { __typename: 'Priority', id: string }
        | { __typename: 'Programme', id: string }
        | { __typename: 'SchemeOfWork', id: string }
        | { __typename: 'School', id: string }
        | { __typename: 'SharingGrant', id: string }
        | { __typename: 'Step', id: string }
        | { __typename: 'SuccessCriterion', id: string }
        | { __typename: 'Thread', id: string }
        | { __typename: 'Unit', id: string }
        | { __typename: 'UnitPlacement', id: string }
        | { __typename: 'VocabularyTerm', id: string }
        | { __typename: 'WorkGroup', id: string }
       | null }
    | { __typename: 'ScopePresenceUpdated', all: boolean, people: Array<{ __typename: 'PresentPerson', colour: string, state: unknown, person: { __typename: 'Person', id: string, name: string } }> }
    | { __typename: 'ThreadsWithNews' }
   };

export type HubEventsSubscriptionVariables = Exact<{
  hubId: string;
  after?: string | null | undefined;
}>;


export type HubEventsSubscription = { hubEvents:
    | { __typename: 'AccessEnded', reason: string }
    | { __typename: 'EventsOpened', cursor: string }
    | { __typename: 'ResyncRequired', reason: string }
    | { __typename: 'ScopeEvent', cursor: string, previousCursor: string, name: string, at: string, actor: { __typename: 'Person', id: string, name: string } | null, node:
        | { __typename: 'Action', id: string }
        | { __typename: 'ApiToken', id: string }
        | { __typename: 'AuditEntry', id: string }
        | { __typename: 'Comment', id: string }
        | { __typename: 'CurriculumImport', id: string }
        | { __typename: 'CurriculumThread', id: string }
        | { __typename: 'Department', id: string }
        | { __typename: 'DevelopmentPlan', id: string }
        | { __typename: 'Evidence', id: string }
        | { __typename: 'Hub', id: string }
        | { __typename: 'InboxItem', id: string }
        | { __typename: 'Invitation', id: string }
        | { __typename: 'LessonSequence', id: string }
        | { __typename: 'Membership', id: string }
        | { __typename: 'Milestone', id: string }
        | { __typename: 'Misconception', id: string }
        | { __typename: 'Person', id: string }
        | { __typename: 'PlanReview', id: string }
        | { __typename: 'Post', id: string }
        | { __typename: 'PostReport', id: string }
        | { __typename: 'Priority', id: string }
        | { __typename: 'Programme', id: string }
        | { __typename: 'SchemeOfWork', id: string }
        | { __typename: 'School', id: string }
        | { __typename: 'SharingGrant', id: string }
        | { __typename: 'Step', id: string }
        | { __typename: 'SuccessCriterion', id: string }
        | { __typename: 'Thread', id: string }
        | { __typename: 'Unit', id: string }
        | { __typename: 'UnitPlacement', id: string }
        | { __typename: 'VocabularyTerm', id: string }
        | { __typename: 'WorkGroup', id: string }
       | null }
    | { __typename: 'ScopePresenceUpdated' }
    | { __typename: 'ThreadsWithNews' }
   };

export type ThreadLineFragment = { __typename: 'Thread', id: string, title: string, state: ThreadState, opensAt: string, closesAt: string | null, closedAt: string | null, outcomeText: string | null, pinned: boolean, onePer: OnePer | null, mustPostFirst: boolean, postCount: number, unreadCount: number, lastPostAt: string | null, workGroup: { __typename: 'WorkGroup', id: string } | null, department: { __typename: 'Department', id: string } | null, hub: { __typename: 'Hub', id: string }, template: { __typename: 'ThreadTemplateName', key: string, title: string } | null, summary: { __typename: 'ThreadSummary', id: string, at: string } | null, decisions: Array<{ __typename: 'Decision', id: string, status: DecisionStatus, decidedAt: string | null, reviewOn: string | null }>, viewerCan: { __typename: 'ThreadViewerCan', facilitate: boolean } };

export type PostActionFragment = { __typename: 'Action', id: string, title: string, dueOn: string | null, status: ActionStatus, owner: { __typename: 'Person', id: string, name: string }, plan: { __typename: 'DevelopmentPlan', id: string } | null, takeUpInto: Array<{ __typename: 'DevelopmentPlan', id: string }>, viewerCan: { __typename: 'ActionViewerCan', update: boolean } };

export type ThreadDecisionFragment = { __typename: 'Decision', id: string, question: string, status: DecisionStatus, resultOptionId: string | null, resultText: string | null, reviewOn: string | null, decidedAt: string | null, options: Array<{ __typename: 'DecisionOption', id: string, title: string }>, voices: Array<{ __typename: 'DecisionVoice', stance: Stance, optionId: string | null, note: string | null, person: { __typename: 'Person', id: string, name: string } | null }>, viewerCan: { __typename: 'DecisionViewerCan', voice: boolean, settle: boolean } };

export type ThreadSummaryWordsFragment = { __typename: 'ThreadSummary', id: string, version: number, body: unknown, text: string, at: string, author: { __typename: 'Person', id: string, name: string } };

export type LinkedObjectFragment = { __typename: 'ThreadLink', id: string, type: LinkedObject, title: string | null, scheme: { __typename: 'SchemeOfWork', id: string, academicYearLabel: string, department: { __typename: 'Department', id: string, school: { __typename: 'School', id: string, name: string } } } | null, unit: { __typename: 'Unit', id: string, title: string, department: { __typename: 'Department', id: string, school: { __typename: 'School', id: string, name: string } }, placement: { __typename: 'UnitPlacement', id: string, halfTerm: HalfTermName, programme: { __typename: 'Programme', id: string, yearGroup: number, tier: Tier | null } | null } | null } | null, sequence: { __typename: 'LessonSequence', id: string, department: { __typename: 'Department', id: string, school: { __typename: 'School', id: string, name: string } }, unit: { __typename: 'Unit', id: string, title: string, placement: { __typename: 'UnitPlacement', id: string, halfTerm: HalfTermName, programme: { __typename: 'Programme', id: string, yearGroup: number, tier: Tier | null } | null } | null, scheme: { __typename: 'SchemeOfWork', id: string, title: string, academicYearLabel: string } | null } | null } | null, step: { __typename: 'Step', id: string, words: Array<{ __typename: 'StepWords', field: string, text: string }>, sequence: { __typename: 'LessonSequence', id: string, steps: Array<{ __typename: 'Step', id: string }>, department: { __typename: 'Department', id: string, school: { __typename: 'School', id: string, name: string } }, unit: { __typename: 'Unit', id: string, title: string, placement: { __typename: 'UnitPlacement', id: string, halfTerm: HalfTermName, programme: { __typename: 'Programme', id: string, yearGroup: number, tier: Tier | null } | null } | null, scheme: { __typename: 'SchemeOfWork', id: string, title: string, academicYearLabel: string } | null } | null } } | null };

export type FacilitatedThreadFragment = { __typename: 'Thread', id: string, title: string, promptText: string, stage: number, stageSince: string | null, opensAt: string, closesAt: string | null, closedAt: string | null, state: ThreadState, anonymity: Anonymity, pinned: boolean, mustPostFirst: boolean, postCount: number, outcomeParts: Array<string>, outcome: unknown, outcomeText: string | null, stages: Array<{ __typename: 'ThreadStage', title: string, purpose: string | null, minutes: number | null, opensOn: string | null }>, closedBy: { __typename: 'Person', id: string, name: string } | null, workGroup: { __typename: 'WorkGroup', id: string, departments: Array<{ __typename: 'Department', id: string, school: { __typename: 'School', id: string, name: string } }> } | null, department: { __typename: 'Department', id: string } | null, hub: { __typename: 'Hub', id: string }, facilitators: Array<{ __typename: 'Person', id: string, name: string }>, createdBy: { __typename: 'Person', id: string, name: string }, invited: Array<{ __typename: 'ThreadInvited', person: { __typename: 'Person', id: string, name: string } }>, summary: { __typename: 'ThreadSummary', id: string, version: number, body: unknown, text: string, at: string, author: { __typename: 'Person', id: string, name: string } } | null, links: Array<{ __typename: 'ThreadLink', id: string, type: LinkedObject, title: string | null, scheme: { __typename: 'SchemeOfWork', id: string, academicYearLabel: string, department: { __typename: 'Department', id: string, school: { __typename: 'School', id: string, name: string } } } | null, unit: { __typename: 'Unit', id: string, title: string, department: { __typename: 'Department', id: string, school: { __typename: 'School', id: string, name: string } }, placement: { __typename: 'UnitPlacement', id: string, halfTerm: HalfTermName, programme: { __typename: 'Programme', id: string, yearGroup: number, tier: Tier | null } | null } | null } | null, sequence: { __typename: 'LessonSequence', id: string, department: { __typename: 'Department', id: string, school: { __typename: 'School', id: string, name: string } }, unit: { __typename: 'Unit', id: string, title: string, placement: { __typename: 'UnitPlacement', id: string, halfTerm: HalfTermName, programme: { __typename: 'Programme', id: string, yearGroup: number, tier: Tier | null } | null } | null, scheme: { __typename: 'SchemeOfWork', id: string, title: string, academicYearLabel: string } | null } | null } | null, step: { __typename: 'Step', id: string, words: Array<{ __typename: 'StepWords', field: string, text: string }>, sequence: { __typename: 'LessonSequence', id: string, steps: Array<{ __typename: 'Step', id: string }>, department: { __typename: 'Department', id: string, school: { __typename: 'School', id: string, name: string } }, unit: { __typename: 'Unit', id: string, title: string, placement: { __typename: 'UnitPlacement', id: string, halfTerm: HalfTermName, programme: { __typename: 'Programme', id: string, yearGroup: number, tier: Tier | null } | null } | null, scheme: { __typename: 'SchemeOfWork', id: string, title: string, academicYearLabel: string } | null } | null } } | null }>, heardFrom: Array<{ __typename: 'HeardFrom', count: number, department: { __typename: 'Department', id: string, school: { __typename: 'School', id: string, name: string } } }>, expected: Array<{ __typename: 'ThreadExpected', posted: boolean, read: boolean, nudgedAt: string | null, person: { __typename: 'Person', id: string, name: string } | null, department: { __typename: 'Department', id: string, school: { __typename: 'School', id: string, name: string } } | null }> | null, decisions: Array<{ __typename: 'Decision', id: string, question: string, status: DecisionStatus, resultOptionId: string | null, resultText: string | null, reviewOn: string | null, decidedAt: string | null, options: Array<{ __typename: 'DecisionOption', id: string, title: string }>, voices: Array<{ __typename: 'DecisionVoice', stance: Stance, optionId: string | null, note: string | null, person: { __typename: 'Person', id: string, name: string } | null }>, viewerCan: { __typename: 'DecisionViewerCan', voice: boolean, settle: boolean } }>, actions: Array<{ __typename: 'Action', id: string, title: string, dueOn: string | null, status: ActionStatus, owner: { __typename: 'Person', id: string, name: string }, plan: { __typename: 'DevelopmentPlan', id: string } | null, takeUpInto: Array<{ __typename: 'DevelopmentPlan', id: string }>, viewerCan: { __typename: 'ActionViewerCan', update: boolean } }>, viewerCan: { __typename: 'ThreadViewerCan', facilitate: boolean } };

export type ThreadPeopleQueryVariables = Exact<{
  id: string;
}>;


export type ThreadPeopleQuery = { thread: { __typename: 'Thread', id: string, expected: Array<{ __typename: 'ThreadExpected', posted: boolean, read: boolean, nudgedAt: string | null, person: { __typename: 'Person', id: string, name: string } | null, department: { __typename: 'Department', id: string, school: { __typename: 'School', id: string, name: string } } | null }> | null } | null };

export type SummaryVersionsQueryVariables = Exact<{
  id: string;
}>;


export type SummaryVersionsQuery = { thread: { __typename: 'Thread', id: string, summaries: Array<{ __typename: 'ThreadSummary', id: string, version: number, body: unknown, text: string, at: string, author: { __typename: 'Person', id: string, name: string } }> } | null };

export type PeopleOfThreadQueryVariables = Exact<{
  threadId: string;
  search?: string | null | undefined;
}>;


export type PeopleOfThreadQuery = { mentionableInThread: Array<{ __typename: 'Person', id: string, name: string }> | null };

export type InvitableToThreadQueryVariables = Exact<{
  threadId: string;
  search: string;
}>;


export type InvitableToThreadQuery = { thread: { __typename: 'Thread', id: string, invitable: Array<{ __typename: 'Person', id: string, name: string }> | null } | null };

export type OtherThreadsQueryVariables = Exact<{
  id: string;
}>;


export type OtherThreadsQuery = { node:
    | { __typename: 'Action' }
    | { __typename: 'ApiToken' }
    | { __typename: 'AuditEntry' }
    | { __typename: 'Comment' }
    | { __typename: 'CurriculumImport' }
    | { __typename: 'CurriculumThread' }
    | { __typename: 'Department', id: string, threads: { __typename: 'ThreadConnection', nodes: Array<{ __typename: 'Thread', id: string, title: string, state: ThreadState, viewerCan: { __typename: 'ThreadViewerCan', facilitate: boolean } }> } }
    | { __typename: 'DevelopmentPlan' }
    | { __typename: 'Evidence' }
    | { __typename: 'Hub', id: string, threads: { __typename: 'ThreadConnection', nodes: Array<{ __typename: 'Thread', id: string, title: string, state: ThreadState, viewerCan: { __typename: 'ThreadViewerCan', facilitate: boolean } }> } }
    | { __typename: 'InboxItem' }
    | { __typename: 'Invitation' }
    | { __typename: 'LessonSequence' }
    | { __typename: 'Membership' }
    | { __typename: 'Milestone' }
    | { __typename: 'Misconception' }
    | { __typename: 'Person' }
    | { __typename: 'PlanReview' }
    | { __typename: 'Post' }
    | { __typename: 'PostReport' }
    | { __typename: 'Priority' }
    | { __typename: 'Programme' }
    | { __typename: 'SchemeOfWork' }
    | { __typename: 'School' }
    | { __typename: 'SharingGrant' }
    | { __typename: 'Step' }
    | { __typename: 'SuccessCriterion' }
    | { __typename: 'Thread' }
    | { __typename: 'Unit' }
    | { __typename: 'UnitPlacement' }
    | { __typename: 'VocabularyTerm' }
    | { __typename: 'WorkGroup', id: string, threads: { __typename: 'ThreadConnection', nodes: Array<{ __typename: 'Thread', id: string, title: string, state: ThreadState, viewerCan: { __typename: 'ThreadViewerCan', facilitate: boolean } }> } }
   | null };

export type OtherThreadOfQueryVariables = Exact<{
  id: string;
}>;


export type OtherThreadOfQuery = { node:
    | { __typename: 'Action' }
    | { __typename: 'ApiToken' }
    | { __typename: 'AuditEntry' }
    | { __typename: 'Comment' }
    | { __typename: 'CurriculumImport' }
    | { __typename: 'CurriculumThread' }
    | { __typename: 'Department' }
    | { __typename: 'DevelopmentPlan' }
    | { __typename: 'Evidence' }
    | { __typename: 'Hub' }
    | { __typename: 'InboxItem' }
    | { __typename: 'Invitation' }
    | { __typename: 'LessonSequence' }
    | { __typename: 'Membership' }
    | { __typename: 'Milestone' }
    | { __typename: 'Misconception' }
    | { __typename: 'Person' }
    | { __typename: 'PlanReview' }
    | { __typename: 'Post', id: string, otherThread: { __typename: 'Thread', id: string, title: string, workGroup: { __typename: 'WorkGroup', id: string } | null, department: { __typename: 'Department', id: string } | null, hub: { __typename: 'Hub', id: string } } | null }
    | { __typename: 'PostReport' }
    | { __typename: 'Priority' }
    | { __typename: 'Programme' }
    | { __typename: 'SchemeOfWork' }
    | { __typename: 'School' }
    | { __typename: 'SharingGrant' }
    | { __typename: 'Step' }
    | { __typename: 'SuccessCriterion' }
    | { __typename: 'Thread' }
    | { __typename: 'Unit' }
    | { __typename: 'UnitPlacement' }
    | { __typename: 'VocabularyTerm' }
    | { __typename: 'WorkGroup' }
   | null };

export type OtherThreadFragment = { __typename: 'Thread', id: string, title: string, state: ThreadState, viewerCan: { __typename: 'ThreadViewerCan', facilitate: boolean } };

export type TemplateWordsFragment = { __typename: 'ThreadTemplate', id: string, key: string, title: string, purpose: string, promptText: string, outcomeParts: Array<string>, postBeforeSeeing: boolean, onePer: OnePer | null, anonymity: Anonymity, shipped: boolean, at: string | null, stages: Array<{ __typename: 'ThreadTemplateStage', title: string, purpose: string | null, minutes: number | null }>, viewerCan: { __typename: 'ThreadTemplateViewerCan', edit: boolean } };

export type TermDaysFragment = { __typename: 'HalfTerm', label: string, startsOn: string, endsOn: string };

export type SpaceForThreadQueryVariables = Exact<{
  id: string;
  year: number;
  nextYear: number;
}>;


export type SpaceForThreadQuery = { node:
    | { __typename: 'Action' }
    | { __typename: 'ApiToken' }
    | { __typename: 'AuditEntry' }
    | { __typename: 'Comment' }
    | { __typename: 'CurriculumImport' }
    | { __typename: 'CurriculumThread' }
    | { __typename: 'Department', id: string, threadTemplates: Array<{ __typename: 'ThreadTemplate', id: string, key: string, title: string, purpose: string, promptText: string, outcomeParts: Array<string>, postBeforeSeeing: boolean, onePer: OnePer | null, anonymity: Anonymity, shipped: boolean, at: string | null, stages: Array<{ __typename: 'ThreadTemplateStage', title: string, purpose: string | null, minutes: number | null }>, viewerCan: { __typename: 'ThreadTemplateViewerCan', edit: boolean } }>, halfTerms: Array<{ __typename: 'HalfTerm', label: string, startsOn: string, endsOn: string }>, nextHalfTerms: Array<{ __typename: 'HalfTerm', label: string, startsOn: string, endsOn: string }> }
    | { __typename: 'DevelopmentPlan' }
    | { __typename: 'Evidence' }
    | { __typename: 'Hub', id: string, name: string, threadTemplates: Array<{ __typename: 'ThreadTemplate', id: string, key: string, title: string, purpose: string, promptText: string, outcomeParts: Array<string>, postBeforeSeeing: boolean, onePer: OnePer | null, anonymity: Anonymity, shipped: boolean, at: string | null, stages: Array<{ __typename: 'ThreadTemplateStage', title: string, purpose: string | null, minutes: number | null }>, viewerCan: { __typename: 'ThreadTemplateViewerCan', edit: boolean } }>, workGroups: Array<{ __typename: 'WorkGroup', id: string, departments: Array<{ __typename: 'Department', id: string, halfTerms: Array<{ __typename: 'HalfTerm', label: string, startsOn: string, endsOn: string }>, nextHalfTerms: Array<{ __typename: 'HalfTerm', label: string, startsOn: string, endsOn: string }> }> }> }
    | { __typename: 'InboxItem' }
    | { __typename: 'Invitation' }
    | { __typename: 'LessonSequence' }
    | { __typename: 'Membership' }
    | { __typename: 'Milestone' }
    | { __typename: 'Misconception' }
    | { __typename: 'Person' }
    | { __typename: 'PlanReview' }
    | { __typename: 'Post' }
    | { __typename: 'PostReport' }
    | { __typename: 'Priority' }
    | { __typename: 'Programme' }
    | { __typename: 'SchemeOfWork' }
    | { __typename: 'School' }
    | { __typename: 'SharingGrant' }
    | { __typename: 'Step' }
    | { __typename: 'SuccessCriterion' }
    | { __typename: 'Thread' }
    | { __typename: 'Unit' }
    | { __typename: 'UnitPlacement' }
    | { __typename: 'VocabularyTerm' }
    | { __typename: 'WorkGroup', id: string, hub: { __typename: 'Hub', id: string, name: string }, threadTemplates: Array<{ __typename: 'ThreadTemplate', id: string, key: string, title: string, purpose: string, promptText: string, outcomeParts: Array<string>, postBeforeSeeing: boolean, onePer: OnePer | null, anonymity: Anonymity, shipped: boolean, at: string | null, stages: Array<{ __typename: 'ThreadTemplateStage', title: string, purpose: string | null, minutes: number | null }>, viewerCan: { __typename: 'ThreadTemplateViewerCan', edit: boolean } }>, departments: Array<{ __typename: 'Department', id: string, halfTerms: Array<{ __typename: 'HalfTerm', label: string, startsOn: string, endsOn: string }>, nextHalfTerms: Array<{ __typename: 'HalfTerm', label: string, startsOn: string, endsOn: string }> }> }
   | null };

export type LinkableWorkQueryVariables = Exact<{ [key: string]: never; }>;


export type LinkableWorkQuery = { viewer: { __typename: 'Viewer', departments: Array<{ __typename: 'Department', id: string, schemes: Array<{ __typename: 'SchemeOfWork', id: string, title: string, academicYearLabel: string, department: { __typename: 'Department', id: string, school: { __typename: 'School', id: string, name: string } }, programmes: Array<{ __typename: 'Programme', id: string, yearGroup: number, tier: Tier | null, placements: Array<{ __typename: 'UnitPlacement', id: string, unit: { __typename: 'Unit', id: string, title: string } }> }> }> }>, recentSequences: { __typename: 'LessonSequenceConnection', nodes: Array<{ __typename: 'LessonSequence', id: string, title: string, department: { __typename: 'Department', id: string, school: { __typename: 'School', id: string, name: string } }, unit: { __typename: 'Unit', id: string, title: string, placement: { __typename: 'UnitPlacement', id: string, halfTerm: HalfTermName, programme: { __typename: 'Programme', id: string, yearGroup: number, tier: Tier | null } | null } | null, scheme: { __typename: 'SchemeOfWork', id: string, title: string, academicYearLabel: string } | null } | null, steps: Array<{ __typename: 'Step', id: string, title: string }> }> }, sharedWithMe: { __typename: 'SharingGrantConnection', nodes: Array<{ __typename: 'SharingGrant', id: string, department: { __typename: 'Department', id: string, school: { __typename: 'School', id: string, name: string } }, object:
          | { __typename: 'DevelopmentPlan' }
          | { __typename: 'LessonSequence', id: string, title: string, unit: { __typename: 'Unit', id: string, title: string, placement: { __typename: 'UnitPlacement', id: string, halfTerm: HalfTermName, programme: { __typename: 'Programme', id: string, yearGroup: number, tier: Tier | null } | null } | null, scheme: { __typename: 'SchemeOfWork', id: string, title: string, academicYearLabel: string } | null } | null, steps: Array<{ __typename: 'Step', id: string, title: string }> }
          | { __typename: 'SchemeOfWork', id: string, title: string }
          | { __typename: 'Unit', id: string, title: string }
         | null }> } } | null };

export type LinkableThreadsQueryVariables = Exact<{ [key: string]: never; }>;


export type LinkableThreadsQuery = { viewer: { __typename: 'Viewer', departments: Array<{ __typename: 'Department', id: string, name: string, school: { __typename: 'School', id: string, name: string }, threads: { __typename: 'ThreadConnection', nodes: Array<{ __typename: 'Thread', id: string, title: string }> } }>, workGroups: Array<{ __typename: 'WorkGroup', id: string, title: string, threads: { __typename: 'ThreadConnection', nodes: Array<{ __typename: 'Thread', id: string, title: string }> } }>, hubs: Array<{ __typename: 'Hub', id: string, name: string, threads: { __typename: 'ThreadConnection', nodes: Array<{ __typename: 'Thread', id: string, title: string }> } }> } | null };

export type OpenThreadMutationVariables = Exact<{
  input: OpenThreadInput;
}>;


export type OpenThreadMutation = { openThread:
    | { __typename: 'ConflictProblem', code: ProblemCode, message: string }
    | { __typename: 'ForbiddenProblem', code: ProblemCode, message: string }
    | { __typename: 'InvalidInputProblem', code: ProblemCode, message: string, field: string | null }
    | { __typename: 'NotFoundProblem', code: ProblemCode, message: string }
    | { __typename: 'ThreadOpened', thread: { __typename: 'Thread', id: string, title: string, state: ThreadState, opensAt: string, closesAt: string | null, closedAt: string | null, outcomeText: string | null, pinned: boolean, onePer: OnePer | null, mustPostFirst: boolean, postCount: number, unreadCount: number, lastPostAt: string | null, workGroup: { __typename: 'WorkGroup', id: string } | null, department: { __typename: 'Department', id: string } | null, hub: { __typename: 'Hub', id: string }, template: { __typename: 'ThreadTemplateName', key: string, title: string } | null, summary: { __typename: 'ThreadSummary', id: string, at: string } | null, decisions: Array<{ __typename: 'Decision', id: string, status: DecisionStatus, decidedAt: string | null, reviewOn: string | null }>, viewerCan: { __typename: 'ThreadViewerCan', facilitate: boolean } } }
   };

export type EditThreadMutationVariables = Exact<{
  input: EditThreadInput;
}>;


export type EditThreadMutation = { editThread:
    | { __typename: 'ConflictProblem', code: ProblemCode, message: string }
    | { __typename: 'ForbiddenProblem', code: ProblemCode, message: string }
    | { __typename: 'InvalidInputProblem', code: ProblemCode, message: string, field: string | null }
    | { __typename: 'NotFoundProblem', code: ProblemCode, message: string }
    | { __typename: 'ThreadEdited', thread: { __typename: 'Thread', id: string, title: string, promptText: string, stage: number, stageSince: string | null, opensAt: string, closesAt: string | null, closedAt: string | null, state: ThreadState, anonymity: Anonymity, pinned: boolean, mustPostFirst: boolean, postCount: number, outcomeParts: Array<string>, outcome: unknown, outcomeText: string | null, stages: Array<{ __typename: 'ThreadStage', title: string, purpose: string | null, minutes: number | null, opensOn: string | null }>, closedBy: { __typename: 'Person', id: string, name: string } | null, workGroup: { __typename: 'WorkGroup', id: string, departments: Array<{ __typename: 'Department', id: string, school: { __typename: 'School', id: string, name: string } }> } | null, department: { __typename: 'Department', id: string } | null, hub: { __typename: 'Hub', id: string }, facilitators: Array<{ __typename: 'Person', id: string, name: string }>, createdBy: { __typename: 'Person', id: string, name: string }, invited: Array<{ __typename: 'ThreadInvited', person: { __typename: 'Person', id: string, name: string } }>, summary: { __typename: 'ThreadSummary', id: string, version: number, body: unknown, text: string, at: string, author: { __typename: 'Person', id: string, name: string } } | null, links: Array<{ __typename: 'ThreadLink', id: string, type: LinkedObject, title: string | null, scheme: { __typename: 'SchemeOfWork', id: string, academicYearLabel: string, department: { __typename: 'Department', id: string, school: { __typename: 'School', id: string, name: string } } } | null, unit: { __typename: 'Unit', id: string, title: string, department: { __typename: 'Department', id: string, school: { __typename: 'School', id: string, name: string } }, placement: { __typename: 'UnitPlacement', id: string, halfTerm: HalfTermName, programme: { __typename: 'Programme', id: string, yearGroup: number, tier: Tier | null } | null } | null } | null, sequence: { __typename: 'LessonSequence', id: string, department: { __typename: 'Department', id: string, school: { __typename: 'School', id: string, name: string } }, unit: { __typename: 'Unit', id: string, title: string, placement: { __typename: 'UnitPlacement', id: string, halfTerm: HalfTermName, programme: { __typename: 'Programme', id: string, yearGroup: number, tier: Tier | null } | null } | null, scheme: { __typename: 'SchemeOfWork', id: string, title: string, academicYearLabel: string } | null } | null } | null, step: { __typename: 'Step', id: string, words: Array<{ __typename: 'StepWords', field: string, text: string }>, sequence: { __typename: 'LessonSequence', id: string, steps: Array<{ __typename: 'Step', id: string }>, department: { __typename: 'Department', id: string, school: { __typename: 'School', id: string, name: string } }, unit: { __typename: 'Unit', id: string, title: string, placement: { __typename: 'UnitPlacement', id: string, halfTerm: HalfTermName, programme: { __typename: 'Programme', id: string, yearGroup: number, tier: Tier | null } | null } | null, scheme: { __typename: 'SchemeOfWork', id: string, title: string, academicYearLabel: string } | null } | null } } | null }>, heardFrom: Array<{ __typename: 'HeardFrom', count: number, department: { __typename: 'Department', id: string, school: { __typename: 'School', id: string, name: string } } }>, expected: Array<{ __typename: 'ThreadExpected', posted: boolean, read: boolean, nudgedAt: string | null, person: { __typename: 'Person', id: string, name: string } | null, department: { __typename: 'Department', id: string, school: { __typename: 'School', id: string, name: string } } | null }> | null, decisions: Array<{ __typename: 'Decision', id: string, question: string, status: DecisionStatus, resultOptionId: string | null, resultText: string | null, reviewOn: string | null, decidedAt: string | null, options: Array<{ __typename: 'DecisionOption', id: string, title: string }>, voices: Array<{ __typename: 'DecisionVoice', stance: Stance, optionId: string | null, note: string | null, person: { __typename: 'Person', id: string, name: string } | null }>, viewerCan: { __typename: 'DecisionViewerCan', voice: boolean, settle: boolean } }>, actions: Array<{ __typename: 'Action', id: string, title: string, dueOn: string | null, status: ActionStatus, owner: { __typename: 'Person', id: string, name: string }, plan: { __typename: 'DevelopmentPlan', id: string } | null, takeUpInto: Array<{ __typename: 'DevelopmentPlan', id: string }>, viewerCan: { __typename: 'ActionViewerCan', update: boolean } }>, viewerCan: { __typename: 'ThreadViewerCan', facilitate: boolean } } }
   };

export type PinThreadMutationVariables = Exact<{
  input: SwitchThreadInput;
}>;


export type PinThreadMutation = { pinThread:
    | { __typename: 'ConflictProblem', code: ProblemCode, message: string }
    | { __typename: 'ForbiddenProblem', code: ProblemCode, message: string }
    | { __typename: 'InvalidInputProblem', code: ProblemCode, message: string, field: string | null }
    | { __typename: 'NotFoundProblem', code: ProblemCode, message: string }
    | { __typename: 'ThreadPinned', thread: { __typename: 'Thread', id: string, title: string, promptText: string, stage: number, stageSince: string | null, opensAt: string, closesAt: string | null, closedAt: string | null, state: ThreadState, anonymity: Anonymity, pinned: boolean, mustPostFirst: boolean, postCount: number, outcomeParts: Array<string>, outcome: unknown, outcomeText: string | null, stages: Array<{ __typename: 'ThreadStage', title: string, purpose: string | null, minutes: number | null, opensOn: string | null }>, closedBy: { __typename: 'Person', id: string, name: string } | null, workGroup: { __typename: 'WorkGroup', id: string, departments: Array<{ __typename: 'Department', id: string, school: { __typename: 'School', id: string, name: string } }> } | null, department: { __typename: 'Department', id: string } | null, hub: { __typename: 'Hub', id: string }, facilitators: Array<{ __typename: 'Person', id: string, name: string }>, createdBy: { __typename: 'Person', id: string, name: string }, invited: Array<{ __typename: 'ThreadInvited', person: { __typename: 'Person', id: string, name: string } }>, summary: { __typename: 'ThreadSummary', id: string, version: number, body: unknown, text: string, at: string, author: { __typename: 'Person', id: string, name: string } } | null, links: Array<{ __typename: 'ThreadLink', id: string, type: LinkedObject, title: string | null, scheme: { __typename: 'SchemeOfWork', id: string, academicYearLabel: string, department: { __typename: 'Department', id: string, school: { __typename: 'School', id: string, name: string } } } | null, unit: { __typename: 'Unit', id: string, title: string, department: { __typename: 'Department', id: string, school: { __typename: 'School', id: string, name: string } }, placement: { __typename: 'UnitPlacement', id: string, halfTerm: HalfTermName, programme: { __typename: 'Programme', id: string, yearGroup: number, tier: Tier | null } | null } | null } | null, sequence: { __typename: 'LessonSequence', id: string, department: { __typename: 'Department', id: string, school: { __typename: 'School', id: string, name: string } }, unit: { __typename: 'Unit', id: string, title: string, placement: { __typename: 'UnitPlacement', id: string, halfTerm: HalfTermName, programme: { __typename: 'Programme', id: string, yearGroup: number, tier: Tier | null } | null } | null, scheme: { __typename: 'SchemeOfWork', id: string, title: string, academicYearLabel: string } | null } | null } | null, step: { __typename: 'Step', id: string, words: Array<{ __typename: 'StepWords', field: string, text: string }>, sequence: { __typename: 'LessonSequence', id: string, steps: Array<{ __typename: 'Step', id: string }>, department: { __typename: 'Department', id: string, school: { __typename: 'School', id: string, name: string } }, unit: { __typename: 'Unit', id: string, title: string, placement: { __typename: 'UnitPlacement', id: string, halfTerm: HalfTermName, programme: { __typename: 'Programme', id: string, yearGroup: number, tier: Tier | null } | null } | null, scheme: { __typename: 'SchemeOfWork', id: string, title: string, academicYearLabel: string } | null } | null } } | null }>, heardFrom: Array<{ __typename: 'HeardFrom', count: number, department: { __typename: 'Department', id: string, school: { __typename: 'School', id: string, name: string } } }>, expected: Array<{ __typename: 'ThreadExpected', posted: boolean, read: boolean, nudgedAt: string | null, person: { __typename: 'Person', id: string, name: string } | null, department: { __typename: 'Department', id: string, school: { __typename: 'School', id: string, name: string } } | null }> | null, decisions: Array<{ __typename: 'Decision', id: string, question: string, status: DecisionStatus, resultOptionId: string | null, resultText: string | null, reviewOn: string | null, decidedAt: string | null, options: Array<{ __typename: 'DecisionOption', id: string, title: string }>, voices: Array<{ __typename: 'DecisionVoice', stance: Stance, optionId: string | null, note: string | null, person: { __typename: 'Person', id: string, name: string } | null }>, viewerCan: { __typename: 'DecisionViewerCan', voice: boolean, settle: boolean } }>, actions: Array<{ __typename: 'Action', id: string, title: string, dueOn: string | null, status: ActionStatus, owner: { __typename: 'Person', id: string, name: string }, plan: { __typename: 'DevelopmentPlan', id: string } | null, takeUpInto: Array<{ __typename: 'DevelopmentPlan', id: string }>, viewerCan: { __typename: 'ActionViewerCan', update: boolean } }>, viewerCan: { __typename: 'ThreadViewerCan', facilitate: boolean } } }
   };

export type LockThreadMutationVariables = Exact<{
  input: SwitchThreadInput;
}>;


export type LockThreadMutation = { lockThread:
    | { __typename: 'ConflictProblem', code: ProblemCode, message: string }
    | { __typename: 'ForbiddenProblem', code: ProblemCode, message: string }
    | { __typename: 'InvalidInputProblem', code: ProblemCode, message: string, field: string | null }
    | { __typename: 'NotFoundProblem', code: ProblemCode, message: string }
    | { __typename: 'ThreadLocked', thread: { __typename: 'Thread', id: string, title: string, promptText: string, stage: number, stageSince: string | null, opensAt: string, closesAt: string | null, closedAt: string | null, state: ThreadState, anonymity: Anonymity, pinned: boolean, mustPostFirst: boolean, postCount: number, outcomeParts: Array<string>, outcome: unknown, outcomeText: string | null, stages: Array<{ __typename: 'ThreadStage', title: string, purpose: string | null, minutes: number | null, opensOn: string | null }>, closedBy: { __typename: 'Person', id: string, name: string } | null, workGroup: { __typename: 'WorkGroup', id: string, departments: Array<{ __typename: 'Department', id: string, school: { __typename: 'School', id: string, name: string } }> } | null, department: { __typename: 'Department', id: string } | null, hub: { __typename: 'Hub', id: string }, facilitators: Array<{ __typename: 'Person', id: string, name: string }>, createdBy: { __typename: 'Person', id: string, name: string }, invited: Array<{ __typename: 'ThreadInvited', person: { __typename: 'Person', id: string, name: string } }>, summary: { __typename: 'ThreadSummary', id: string, version: number, body: unknown, text: string, at: string, author: { __typename: 'Person', id: string, name: string } } | null, links: Array<{ __typename: 'ThreadLink', id: string, type: LinkedObject, title: string | null, scheme: { __typename: 'SchemeOfWork', id: string, academicYearLabel: string, department: { __typename: 'Department', id: string, school: { __typename: 'School', id: string, name: string } } } | null, unit: { __typename: 'Unit', id: string, title: string, department: { __typename: 'Department', id: string, school: { __typename: 'School', id: string, name: string } }, placement: { __typename: 'UnitPlacement', id: string, halfTerm: HalfTermName, programme: { __typename: 'Programme', id: string, yearGroup: number, tier: Tier | null } | null } | null } | null, sequence: { __typename: 'LessonSequence', id: string, department: { __typename: 'Department', id: string, school: { __typename: 'School', id: string, name: string } }, unit: { __typename: 'Unit', id: string, title: string, placement: { __typename: 'UnitPlacement', id: string, halfTerm: HalfTermName, programme: { __typename: 'Programme', id: string, yearGroup: number, tier: Tier | null } | null } | null, scheme: { __typename: 'SchemeOfWork', id: string, title: string, academicYearLabel: string } | null } | null } | null, step: { __typename: 'Step', id: string, words: Array<{ __typename: 'StepWords', field: string, text: string }>, sequence: { __typename: 'LessonSequence', id: string, steps: Array<{ __typename: 'Step', id: string }>, department: { __typename: 'Department', id: string, school: { __typename: 'School', id: string, name: string } }, unit: { __typename: 'Unit', id: string, title: string, placement: { __typename: 'UnitPlacement', id: string, halfTerm: HalfTermName, programme: { __typename: 'Programme', id: string, yearGroup: number, tier: Tier | null } | null } | null, scheme: { __typename: 'SchemeOfWork', id: string, title: string, academicYearLabel: string } | null } | null } } | null }>, heardFrom: Array<{ __typename: 'HeardFrom', count: number, department: { __typename: 'Department', id: string, school: { __typename: 'School', id: string, name: string } } }>, expected: Array<{ __typename: 'ThreadExpected', posted: boolean, read: boolean, nudgedAt: string | null, person: { __typename: 'Person', id: string, name: string } | null, department: { __typename: 'Department', id: string, school: { __typename: 'School', id: string, name: string } } | null }> | null, decisions: Array<{ __typename: 'Decision', id: string, question: string, status: DecisionStatus, resultOptionId: string | null, resultText: string | null, reviewOn: string | null, decidedAt: string | null, options: Array<{ __typename: 'DecisionOption', id: string, title: string }>, voices: Array<{ __typename: 'DecisionVoice', stance: Stance, optionId: string | null, note: string | null, person: { __typename: 'Person', id: string, name: string } | null }>, viewerCan: { __typename: 'DecisionViewerCan', voice: boolean, settle: boolean } }>, actions: Array<{ __typename: 'Action', id: string, title: string, dueOn: string | null, status: ActionStatus, owner: { __typename: 'Person', id: string, name: string }, plan: { __typename: 'DevelopmentPlan', id: string } | null, takeUpInto: Array<{ __typename: 'DevelopmentPlan', id: string }>, viewerCan: { __typename: 'ActionViewerCan', update: boolean } }>, viewerCan: { __typename: 'ThreadViewerCan', facilitate: boolean } } }
   };

export type SetThreadStageMutationVariables = Exact<{
  input: SetThreadStageInput;
}>;


export type SetThreadStageMutation = { setThreadStage:
    | { __typename: 'ConflictProblem', code: ProblemCode, message: string }
    | { __typename: 'ForbiddenProblem', code: ProblemCode, message: string }
    | { __typename: 'InvalidInputProblem', code: ProblemCode, message: string, field: string | null }
    | { __typename: 'NotFoundProblem', code: ProblemCode, message: string }
    | { __typename: 'ThreadStageSet', thread: { __typename: 'Thread', id: string, title: string, promptText: string, stage: number, stageSince: string | null, opensAt: string, closesAt: string | null, closedAt: string | null, state: ThreadState, anonymity: Anonymity, pinned: boolean, mustPostFirst: boolean, postCount: number, outcomeParts: Array<string>, outcome: unknown, outcomeText: string | null, stages: Array<{ __typename: 'ThreadStage', title: string, purpose: string | null, minutes: number | null, opensOn: string | null }>, closedBy: { __typename: 'Person', id: string, name: string } | null, workGroup: { __typename: 'WorkGroup', id: string, departments: Array<{ __typename: 'Department', id: string, school: { __typename: 'School', id: string, name: string } }> } | null, department: { __typename: 'Department', id: string } | null, hub: { __typename: 'Hub', id: string }, facilitators: Array<{ __typename: 'Person', id: string, name: string }>, createdBy: { __typename: 'Person', id: string, name: string }, invited: Array<{ __typename: 'ThreadInvited', person: { __typename: 'Person', id: string, name: string } }>, summary: { __typename: 'ThreadSummary', id: string, version: number, body: unknown, text: string, at: string, author: { __typename: 'Person', id: string, name: string } } | null, links: Array<{ __typename: 'ThreadLink', id: string, type: LinkedObject, title: string | null, scheme: { __typename: 'SchemeOfWork', id: string, academicYearLabel: string, department: { __typename: 'Department', id: string, school: { __typename: 'School', id: string, name: string } } } | null, unit: { __typename: 'Unit', id: string, title: string, department: { __typename: 'Department', id: string, school: { __typename: 'School', id: string, name: string } }, placement: { __typename: 'UnitPlacement', id: string, halfTerm: HalfTermName, programme: { __typename: 'Programme', id: string, yearGroup: number, tier: Tier | null } | null } | null } | null, sequence: { __typename: 'LessonSequence', id: string, department: { __typename: 'Department', id: string, school: { __typename: 'School', id: string, name: string } }, unit: { __typename: 'Unit', id: string, title: string, placement: { __typename: 'UnitPlacement', id: string, halfTerm: HalfTermName, programme: { __typename: 'Programme', id: string, yearGroup: number, tier: Tier | null } | null } | null, scheme: { __typename: 'SchemeOfWork', id: string, title: string, academicYearLabel: string } | null } | null } | null, step: { __typename: 'Step', id: string, words: Array<{ __typename: 'StepWords', field: string, text: string }>, sequence: { __typename: 'LessonSequence', id: string, steps: Array<{ __typename: 'Step', id: string }>, department: { __typename: 'Department', id: string, school: { __typename: 'School', id: string, name: string } }, unit: { __typename: 'Unit', id: string, title: string, placement: { __typename: 'UnitPlacement', id: string, halfTerm: HalfTermName, programme: { __typename: 'Programme', id: string, yearGroup: number, tier: Tier | null } | null } | null, scheme: { __typename: 'SchemeOfWork', id: string, title: string, academicYearLabel: string } | null } | null } } | null }>, heardFrom: Array<{ __typename: 'HeardFrom', count: number, department: { __typename: 'Department', id: string, school: { __typename: 'School', id: string, name: string } } }>, expected: Array<{ __typename: 'ThreadExpected', posted: boolean, read: boolean, nudgedAt: string | null, person: { __typename: 'Person', id: string, name: string } | null, department: { __typename: 'Department', id: string, school: { __typename: 'School', id: string, name: string } } | null }> | null, decisions: Array<{ __typename: 'Decision', id: string, question: string, status: DecisionStatus, resultOptionId: string | null, resultText: string | null, reviewOn: string | null, decidedAt: string | null, options: Array<{ __typename: 'DecisionOption', id: string, title: string }>, voices: Array<{ __typename: 'DecisionVoice', stance: Stance, optionId: string | null, note: string | null, person: { __typename: 'Person', id: string, name: string } | null }>, viewerCan: { __typename: 'DecisionViewerCan', voice: boolean, settle: boolean } }>, actions: Array<{ __typename: 'Action', id: string, title: string, dueOn: string | null, status: ActionStatus, owner: { __typename: 'Person', id: string, name: string }, plan: { __typename: 'DevelopmentPlan', id: string } | null, takeUpInto: Array<{ __typename: 'DevelopmentPlan', id: string }>, viewerCan: { __typename: 'ActionViewerCan', update: boolean } }>, viewerCan: { __typename: 'ThreadViewerCan', facilitate: boolean } } }
   };

export type WriteThreadSummaryMutationVariables = Exact<{
  input: WriteThreadSummaryInput;
}>;


export type WriteThreadSummaryMutation = { writeThreadSummary:
    | { __typename: 'ConflictProblem', code: ProblemCode, message: string }
    | { __typename: 'ForbiddenProblem', code: ProblemCode, message: string }
    | { __typename: 'InvalidInputProblem', code: ProblemCode, message: string, field: string | null }
    | { __typename: 'NotFoundProblem', code: ProblemCode, message: string }
    | { __typename: 'ThreadSummaryWritten', thread: { __typename: 'Thread', id: string, title: string, promptText: string, stage: number, stageSince: string | null, opensAt: string, closesAt: string | null, closedAt: string | null, state: ThreadState, anonymity: Anonymity, pinned: boolean, mustPostFirst: boolean, postCount: number, outcomeParts: Array<string>, outcome: unknown, outcomeText: string | null, stages: Array<{ __typename: 'ThreadStage', title: string, purpose: string | null, minutes: number | null, opensOn: string | null }>, closedBy: { __typename: 'Person', id: string, name: string } | null, workGroup: { __typename: 'WorkGroup', id: string, departments: Array<{ __typename: 'Department', id: string, school: { __typename: 'School', id: string, name: string } }> } | null, department: { __typename: 'Department', id: string } | null, hub: { __typename: 'Hub', id: string }, facilitators: Array<{ __typename: 'Person', id: string, name: string }>, createdBy: { __typename: 'Person', id: string, name: string }, invited: Array<{ __typename: 'ThreadInvited', person: { __typename: 'Person', id: string, name: string } }>, summary: { __typename: 'ThreadSummary', id: string, version: number, body: unknown, text: string, at: string, author: { __typename: 'Person', id: string, name: string } } | null, links: Array<{ __typename: 'ThreadLink', id: string, type: LinkedObject, title: string | null, scheme: { __typename: 'SchemeOfWork', id: string, academicYearLabel: string, department: { __typename: 'Department', id: string, school: { __typename: 'School', id: string, name: string } } } | null, unit: { __typename: 'Unit', id: string, title: string, department: { __typename: 'Department', id: string, school: { __typename: 'School', id: string, name: string } }, placement: { __typename: 'UnitPlacement', id: string, halfTerm: HalfTermName, programme: { __typename: 'Programme', id: string, yearGroup: number, tier: Tier | null } | null } | null } | null, sequence: { __typename: 'LessonSequence', id: string, department: { __typename: 'Department', id: string, school: { __typename: 'School', id: string, name: string } }, unit: { __typename: 'Unit', id: string, title: string, placement: { __typename: 'UnitPlacement', id: string, halfTerm: HalfTermName, programme: { __typename: 'Programme', id: string, yearGroup: number, tier: Tier | null } | null } | null, scheme: { __typename: 'SchemeOfWork', id: string, title: string, academicYearLabel: string } | null } | null } | null, step: { __typename: 'Step', id: string, words: Array<{ __typename: 'StepWords', field: string, text: string }>, sequence: { __typename: 'LessonSequence', id: string, steps: Array<{ __typename: 'Step', id: string }>, department: { __typename: 'Department', id: string, school: { __typename: 'School', id: string, name: string } }, unit: { __typename: 'Unit', id: string, title: string, placement: { __typename: 'UnitPlacement', id: string, halfTerm: HalfTermName, programme: { __typename: 'Programme', id: string, yearGroup: number, tier: Tier | null } | null } | null, scheme: { __typename: 'SchemeOfWork', id: string, title: string, academicYearLabel: string } | null } | null } } | null }>, heardFrom: Array<{ __typename: 'HeardFrom', count: number, department: { __typename: 'Department', id: string, school: { __typename: 'School', id: string, name: string } } }>, expected: Array<{ __typename: 'ThreadExpected', posted: boolean, read: boolean, nudgedAt: string | null, person: { __typename: 'Person', id: string, name: string } | null, department: { __typename: 'Department', id: string, school: { __typename: 'School', id: string, name: string } } | null }> | null, decisions: Array<{ __typename: 'Decision', id: string, question: string, status: DecisionStatus, resultOptionId: string | null, resultText: string | null, reviewOn: string | null, decidedAt: string | null, options: Array<{ __typename: 'DecisionOption', id: string, title: string }>, voices: Array<{ __typename: 'DecisionVoice', stance: Stance, optionId: string | null, note: string | null, person: { __typename: 'Person', id: string, name: string } | null }>, viewerCan: { __typename: 'DecisionViewerCan', voice: boolean, settle: boolean } }>, actions: Array<{ __typename: 'Action', id: string, title: string, dueOn: string | null, status: ActionStatus, owner: { __typename: 'Person', id: string, name: string }, plan: { __typename: 'DevelopmentPlan', id: string } | null, takeUpInto: Array<{ __typename: 'DevelopmentPlan', id: string }>, viewerCan: { __typename: 'ActionViewerCan', update: boolean } }>, viewerCan: { __typename: 'ThreadViewerCan', facilitate: boolean } } }
   };

export type CloseThreadMutationVariables = Exact<{
  input: CloseThreadInput;
}>;


export type CloseThreadMutation = { closeThread:
    | { __typename: 'ConflictProblem', code: ProblemCode, message: string }
    | { __typename: 'ForbiddenProblem', code: ProblemCode, message: string }
    | { __typename: 'InvalidInputProblem', code: ProblemCode, message: string, field: string | null }
    | { __typename: 'NotFoundProblem', code: ProblemCode, message: string }
    | { __typename: 'ThreadClosed', thread: { __typename: 'Thread', id: string, title: string, promptText: string, stage: number, stageSince: string | null, opensAt: string, closesAt: string | null, closedAt: string | null, state: ThreadState, anonymity: Anonymity, pinned: boolean, mustPostFirst: boolean, postCount: number, outcomeParts: Array<string>, outcome: unknown, outcomeText: string | null, stages: Array<{ __typename: 'ThreadStage', title: string, purpose: string | null, minutes: number | null, opensOn: string | null }>, closedBy: { __typename: 'Person', id: string, name: string } | null, workGroup: { __typename: 'WorkGroup', id: string, departments: Array<{ __typename: 'Department', id: string, school: { __typename: 'School', id: string, name: string } }> } | null, department: { __typename: 'Department', id: string } | null, hub: { __typename: 'Hub', id: string }, facilitators: Array<{ __typename: 'Person', id: string, name: string }>, createdBy: { __typename: 'Person', id: string, name: string }, invited: Array<{ __typename: 'ThreadInvited', person: { __typename: 'Person', id: string, name: string } }>, summary: { __typename: 'ThreadSummary', id: string, version: number, body: unknown, text: string, at: string, author: { __typename: 'Person', id: string, name: string } } | null, links: Array<{ __typename: 'ThreadLink', id: string, type: LinkedObject, title: string | null, scheme: { __typename: 'SchemeOfWork', id: string, academicYearLabel: string, department: { __typename: 'Department', id: string, school: { __typename: 'School', id: string, name: string } } } | null, unit: { __typename: 'Unit', id: string, title: string, department: { __typename: 'Department', id: string, school: { __typename: 'School', id: string, name: string } }, placement: { __typename: 'UnitPlacement', id: string, halfTerm: HalfTermName, programme: { __typename: 'Programme', id: string, yearGroup: number, tier: Tier | null } | null } | null } | null, sequence: { __typename: 'LessonSequence', id: string, department: { __typename: 'Department', id: string, school: { __typename: 'School', id: string, name: string } }, unit: { __typename: 'Unit', id: string, title: string, placement: { __typename: 'UnitPlacement', id: string, halfTerm: HalfTermName, programme: { __typename: 'Programme', id: string, yearGroup: number, tier: Tier | null } | null } | null, scheme: { __typename: 'SchemeOfWork', id: string, title: string, academicYearLabel: string } | null } | null } | null, step: { __typename: 'Step', id: string, words: Array<{ __typename: 'StepWords', field: string, text: string }>, sequence: { __typename: 'LessonSequence', id: string, steps: Array<{ __typename: 'Step', id: string }>, department: { __typename: 'Department', id: string, school: { __typename: 'School', id: string, name: string } }, unit: { __typename: 'Unit', id: string, title: string, placement: { __typename: 'UnitPlacement', id: string, halfTerm: HalfTermName, programme: { __typename: 'Programme', id: string, yearGroup: number, tier: Tier | null } | null } | null, scheme: { __typename: 'SchemeOfWork', id: string, title: string, academicYearLabel: string } | null } | null } } | null }>, heardFrom: Array<{ __typename: 'HeardFrom', count: number, department: { __typename: 'Department', id: string, school: { __typename: 'School', id: string, name: string } } }>, expected: Array<{ __typename: 'ThreadExpected', posted: boolean, read: boolean, nudgedAt: string | null, person: { __typename: 'Person', id: string, name: string } | null, department: { __typename: 'Department', id: string, school: { __typename: 'School', id: string, name: string } } | null }> | null, decisions: Array<{ __typename: 'Decision', id: string, question: string, status: DecisionStatus, resultOptionId: string | null, resultText: string | null, reviewOn: string | null, decidedAt: string | null, options: Array<{ __typename: 'DecisionOption', id: string, title: string }>, voices: Array<{ __typename: 'DecisionVoice', stance: Stance, optionId: string | null, note: string | null, person: { __typename: 'Person', id: string, name: string } | null }>, viewerCan: { __typename: 'DecisionViewerCan', voice: boolean, settle: boolean } }>, actions: Array<{ __typename: 'Action', id: string, title: string, dueOn: string | null, status: ActionStatus, owner: { __typename: 'Person', id: string, name: string }, plan: { __typename: 'DevelopmentPlan', id: string } | null, takeUpInto: Array<{ __typename: 'DevelopmentPlan', id: string }>, viewerCan: { __typename: 'ActionViewerCan', update: boolean } }>, viewerCan: { __typename: 'ThreadViewerCan', facilitate: boolean } } }
   };

export type ReopenThreadMutationVariables = Exact<{
  input: ReopenThreadInput;
}>;


export type ReopenThreadMutation = { reopenThread:
    | { __typename: 'ConflictProblem', code: ProblemCode, message: string }
    | { __typename: 'ForbiddenProblem', code: ProblemCode, message: string }
    | { __typename: 'InvalidInputProblem', code: ProblemCode, message: string, field: string | null }
    | { __typename: 'NotFoundProblem', code: ProblemCode, message: string }
    | { __typename: 'ThreadReopened', thread: { __typename: 'Thread', id: string, title: string, promptText: string, stage: number, stageSince: string | null, opensAt: string, closesAt: string | null, closedAt: string | null, state: ThreadState, anonymity: Anonymity, pinned: boolean, mustPostFirst: boolean, postCount: number, outcomeParts: Array<string>, outcome: unknown, outcomeText: string | null, stages: Array<{ __typename: 'ThreadStage', title: string, purpose: string | null, minutes: number | null, opensOn: string | null }>, closedBy: { __typename: 'Person', id: string, name: string } | null, workGroup: { __typename: 'WorkGroup', id: string, departments: Array<{ __typename: 'Department', id: string, school: { __typename: 'School', id: string, name: string } }> } | null, department: { __typename: 'Department', id: string } | null, hub: { __typename: 'Hub', id: string }, facilitators: Array<{ __typename: 'Person', id: string, name: string }>, createdBy: { __typename: 'Person', id: string, name: string }, invited: Array<{ __typename: 'ThreadInvited', person: { __typename: 'Person', id: string, name: string } }>, summary: { __typename: 'ThreadSummary', id: string, version: number, body: unknown, text: string, at: string, author: { __typename: 'Person', id: string, name: string } } | null, links: Array<{ __typename: 'ThreadLink', id: string, type: LinkedObject, title: string | null, scheme: { __typename: 'SchemeOfWork', id: string, academicYearLabel: string, department: { __typename: 'Department', id: string, school: { __typename: 'School', id: string, name: string } } } | null, unit: { __typename: 'Unit', id: string, title: string, department: { __typename: 'Department', id: string, school: { __typename: 'School', id: string, name: string } }, placement: { __typename: 'UnitPlacement', id: string, halfTerm: HalfTermName, programme: { __typename: 'Programme', id: string, yearGroup: number, tier: Tier | null } | null } | null } | null, sequence: { __typename: 'LessonSequence', id: string, department: { __typename: 'Department', id: string, school: { __typename: 'School', id: string, name: string } }, unit: { __typename: 'Unit', id: string, title: string, placement: { __typename: 'UnitPlacement', id: string, halfTerm: HalfTermName, programme: { __typename: 'Programme', id: string, yearGroup: number, tier: Tier | null } | null } | null, scheme: { __typename: 'SchemeOfWork', id: string, title: string, academicYearLabel: string } | null } | null } | null, step: { __typename: 'Step', id: string, words: Array<{ __typename: 'StepWords', field: string, text: string }>, sequence: { __typename: 'LessonSequence', id: string, steps: Array<{ __typename: 'Step', id: string }>, department: { __typename: 'Department', id: string, school: { __typename: 'School', id: string, name: string } }, unit: { __typename: 'Unit', id: string, title: string, placement: { __typename: 'UnitPlacement', id: string, halfTerm: HalfTermName, programme: { __typename: 'Programme', id: string, yearGroup: number, tier: Tier | null } | null } | null, scheme: { __typename: 'SchemeOfWork', id: string, title: string, academicYearLabel: string } | null } | null } } | null }>, heardFrom: Array<{ __typename: 'HeardFrom', count: number, department: { __typename: 'Department', id: string, school: { __typename: 'School', id: string, name: string } } }>, expected: Array<{ __typename: 'ThreadExpected', posted: boolean, read: boolean, nudgedAt: string | null, person: { __typename: 'Person', id: string, name: string } | null, department: { __typename: 'Department', id: string, school: { __typename: 'School', id: string, name: string } } | null }> | null, decisions: Array<{ __typename: 'Decision', id: string, question: string, status: DecisionStatus, resultOptionId: string | null, resultText: string | null, reviewOn: string | null, decidedAt: string | null, options: Array<{ __typename: 'DecisionOption', id: string, title: string }>, voices: Array<{ __typename: 'DecisionVoice', stance: Stance, optionId: string | null, note: string | null, person: { __typename: 'Person', id: string, name: string } | null }>, viewerCan: { __typename: 'DecisionViewerCan', voice: boolean, settle: boolean } }>, actions: Array<{ __typename: 'Action', id: string, title: string, dueOn: string | null, status: ActionStatus, owner: { __typename: 'Person', id: string, name: string }, plan: { __typename: 'DevelopmentPlan', id: string } | null, takeUpInto: Array<{ __typename: 'DevelopmentPlan', id: string }>, viewerCan: { __typename: 'ActionViewerCan', update: boolean } }>, viewerCan: { __typename: 'ThreadViewerCan', facilitate: boolean } } }
   };

export type HandOverThreadMutationVariables = Exact<{
  input: HandOverThreadInput;
}>;


export type HandOverThreadMutation = { handOverThread:
    | { __typename: 'ConflictProblem', code: ProblemCode, message: string }
    | { __typename: 'ForbiddenProblem', code: ProblemCode, message: string }
    | { __typename: 'InvalidInputProblem', code: ProblemCode, message: string, field: string | null }
    | { __typename: 'NotFoundProblem', code: ProblemCode, message: string }
    | { __typename: 'ThreadHandedOver', thread: { __typename: 'Thread', id: string, title: string, promptText: string, stage: number, stageSince: string | null, opensAt: string, closesAt: string | null, closedAt: string | null, state: ThreadState, anonymity: Anonymity, pinned: boolean, mustPostFirst: boolean, postCount: number, outcomeParts: Array<string>, outcome: unknown, outcomeText: string | null, stages: Array<{ __typename: 'ThreadStage', title: string, purpose: string | null, minutes: number | null, opensOn: string | null }>, closedBy: { __typename: 'Person', id: string, name: string } | null, workGroup: { __typename: 'WorkGroup', id: string, departments: Array<{ __typename: 'Department', id: string, school: { __typename: 'School', id: string, name: string } }> } | null, department: { __typename: 'Department', id: string } | null, hub: { __typename: 'Hub', id: string }, facilitators: Array<{ __typename: 'Person', id: string, name: string }>, createdBy: { __typename: 'Person', id: string, name: string }, invited: Array<{ __typename: 'ThreadInvited', person: { __typename: 'Person', id: string, name: string } }>, summary: { __typename: 'ThreadSummary', id: string, version: number, body: unknown, text: string, at: string, author: { __typename: 'Person', id: string, name: string } } | null, links: Array<{ __typename: 'ThreadLink', id: string, type: LinkedObject, title: string | null, scheme: { __typename: 'SchemeOfWork', id: string, academicYearLabel: string, department: { __typename: 'Department', id: string, school: { __typename: 'School', id: string, name: string } } } | null, unit: { __typename: 'Unit', id: string, title: string, department: { __typename: 'Department', id: string, school: { __typename: 'School', id: string, name: string } }, placement: { __typename: 'UnitPlacement', id: string, halfTerm: HalfTermName, programme: { __typename: 'Programme', id: string, yearGroup: number, tier: Tier | null } | null } | null } | null, sequence: { __typename: 'LessonSequence', id: string, department: { __typename: 'Department', id: string, school: { __typename: 'School', id: string, name: string } }, unit: { __typename: 'Unit', id: string, title: string, placement: { __typename: 'UnitPlacement', id: string, halfTerm: HalfTermName, programme: { __typename: 'Programme', id: string, yearGroup: number, tier: Tier | null } | null } | null, scheme: { __typename: 'SchemeOfWork', id: string, title: string, academicYearLabel: string } | null } | null } | null, step: { __typename: 'Step', id: string, words: Array<{ __typename: 'StepWords', field: string, text: string }>, sequence: { __typename: 'LessonSequence', id: string, steps: Array<{ __typename: 'Step', id: string }>, department: { __typename: 'Department', id: string, school: { __typename: 'School', id: string, name: string } }, unit: { __typename: 'Unit', id: string, title: string, placement: { __typename: 'UnitPlacement', id: string, halfTerm: HalfTermName, programme: { __typename: 'Programme', id: string, yearGroup: number, tier: Tier | null } | null } | null, scheme: { __typename: 'SchemeOfWork', id: string, title: string, academicYearLabel: string } | null } | null } } | null }>, heardFrom: Array<{ __typename: 'HeardFrom', count: number, department: { __typename: 'Department', id: string, school: { __typename: 'School', id: string, name: string } } }>, expected: Array<{ __typename: 'ThreadExpected', posted: boolean, read: boolean, nudgedAt: string | null, person: { __typename: 'Person', id: string, name: string } | null, department: { __typename: 'Department', id: string, school: { __typename: 'School', id: string, name: string } } | null }> | null, decisions: Array<{ __typename: 'Decision', id: string, question: string, status: DecisionStatus, resultOptionId: string | null, resultText: string | null, reviewOn: string | null, decidedAt: string | null, options: Array<{ __typename: 'DecisionOption', id: string, title: string }>, voices: Array<{ __typename: 'DecisionVoice', stance: Stance, optionId: string | null, note: string | null, person: { __typename: 'Person', id: string, name: string } | null }>, viewerCan: { __typename: 'DecisionViewerCan', voice: boolean, settle: boolean } }>, actions: Array<{ __typename: 'Action', id: string, title: string, dueOn: string | null, status: ActionStatus, owner: { __typename: 'Person', id: string, name: string }, plan: { __typename: 'DevelopmentPlan', id: string } | null, takeUpInto: Array<{ __typename: 'DevelopmentPlan', id: string }>, viewerCan: { __typename: 'ActionViewerCan', update: boolean } }>, viewerCan: { __typename: 'ThreadViewerCan', facilitate: boolean } } }
   };

export type InviteToThreadMutationVariables = Exact<{
  input: InviteToThreadInput;
}>;


export type InviteToThreadMutation = { inviteToThread:
    | { __typename: 'ConflictProblem', code: ProblemCode, message: string }
    | { __typename: 'ForbiddenProblem', code: ProblemCode, message: string }
    | { __typename: 'InvalidInputProblem', code: ProblemCode, message: string, field: string | null }
    | { __typename: 'NotFoundProblem', code: ProblemCode, message: string }
    | { __typename: 'PeopleInvitedToThread', thread: { __typename: 'Thread', id: string, title: string, promptText: string, stage: number, stageSince: string | null, opensAt: string, closesAt: string | null, closedAt: string | null, state: ThreadState, anonymity: Anonymity, pinned: boolean, mustPostFirst: boolean, postCount: number, outcomeParts: Array<string>, outcome: unknown, outcomeText: string | null, stages: Array<{ __typename: 'ThreadStage', title: string, purpose: string | null, minutes: number | null, opensOn: string | null }>, closedBy: { __typename: 'Person', id: string, name: string } | null, workGroup: { __typename: 'WorkGroup', id: string, departments: Array<{ __typename: 'Department', id: string, school: { __typename: 'School', id: string, name: string } }> } | null, department: { __typename: 'Department', id: string } | null, hub: { __typename: 'Hub', id: string }, facilitators: Array<{ __typename: 'Person', id: string, name: string }>, createdBy: { __typename: 'Person', id: string, name: string }, invited: Array<{ __typename: 'ThreadInvited', person: { __typename: 'Person', id: string, name: string } }>, summary: { __typename: 'ThreadSummary', id: string, version: number, body: unknown, text: string, at: string, author: { __typename: 'Person', id: string, name: string } } | null, links: Array<{ __typename: 'ThreadLink', id: string, type: LinkedObject, title: string | null, scheme: { __typename: 'SchemeOfWork', id: string, academicYearLabel: string, department: { __typename: 'Department', id: string, school: { __typename: 'School', id: string, name: string } } } | null, unit: { __typename: 'Unit', id: string, title: string, department: { __typename: 'Department', id: string, school: { __typename: 'School', id: string, name: string } }, placement: { __typename: 'UnitPlacement', id: string, halfTerm: HalfTermName, programme: { __typename: 'Programme', id: string, yearGroup: number, tier: Tier | null } | null } | null } | null, sequence: { __typename: 'LessonSequence', id: string, department: { __typename: 'Department', id: string, school: { __typename: 'School', id: string, name: string } }, unit: { __typename: 'Unit', id: string, title: string, placement: { __typename: 'UnitPlacement', id: string, halfTerm: HalfTermName, programme: { __typename: 'Programme', id: string, yearGroup: number, tier: Tier | null } | null } | null, scheme: { __typename: 'SchemeOfWork', id: string, title: string, academicYearLabel: string } | null } | null } | null, step: { __typename: 'Step', id: string, words: Array<{ __typename: 'StepWords', field: string, text: string }>, sequence: { __typename: 'LessonSequence', id: string, steps: Array<{ __typename: 'Step', id: string }>, department: { __typename: 'Department', id: string, school: { __typename: 'School', id: string, name: string } }, unit: { __typename: 'Unit', id: string, title: string, placement: { __typename: 'UnitPlacement', id: string, halfTerm: HalfTermName, programme: { __typename: 'Programme', id: string, yearGroup: number, tier: Tier | null } | null } | null, scheme: { __typename: 'SchemeOfWork', id: string, title: string, academicYearLabel: string } | null } | null } } | null }>, heardFrom: Array<{ __typename: 'HeardFrom', count: number, department: { __typename: 'Department', id: string, school: { __typename: 'School', id: string, name: string } } }>, expected: Array<{ __typename: 'ThreadExpected', posted: boolean, read: boolean, nudgedAt: string | null, person: { __typename: 'Person', id: string, name: string } | null, department: { __typename: 'Department', id: string, school: { __typename: 'School', id: string, name: string } } | null }> | null, decisions: Array<{ __typename: 'Decision', id: string, question: string, status: DecisionStatus, resultOptionId: string | null, resultText: string | null, reviewOn: string | null, decidedAt: string | null, options: Array<{ __typename: 'DecisionOption', id: string, title: string }>, voices: Array<{ __typename: 'DecisionVoice', stance: Stance, optionId: string | null, note: string | null, person: { __typename: 'Person', id: string, name: string } | null }>, viewerCan: { __typename: 'DecisionViewerCan', voice: boolean, settle: boolean } }>, actions: Array<{ __typename: 'Action', id: string, title: string, dueOn: string | null, status: ActionStatus, owner: { __typename: 'Person', id: string, name: string }, plan: { __typename: 'DevelopmentPlan', id: string } | null, takeUpInto: Array<{ __typename: 'DevelopmentPlan', id: string }>, viewerCan: { __typename: 'ActionViewerCan', update: boolean } }>, viewerCan: { __typename: 'ThreadViewerCan', facilitate: boolean } } }
   };

export type UninviteFromThreadMutationVariables = Exact<{
  input: UninviteFromThreadInput;
}>;


export type UninviteFromThreadMutation = { uninviteFromThread:
    | { __typename: 'ConflictProblem', code: ProblemCode, message: string }
    | { __typename: 'ForbiddenProblem', code: ProblemCode, message: string }
    | { __typename: 'InvalidInputProblem', code: ProblemCode, message: string, field: string | null }
    | { __typename: 'NotFoundProblem', code: ProblemCode, message: string }
    | { __typename: 'PersonUninvitedFromThread', thread: { __typename: 'Thread', id: string, title: string, promptText: string, stage: number, stageSince: string | null, opensAt: string, closesAt: string | null, closedAt: string | null, state: ThreadState, anonymity: Anonymity, pinned: boolean, mustPostFirst: boolean, postCount: number, outcomeParts: Array<string>, outcome: unknown, outcomeText: string | null, stages: Array<{ __typename: 'ThreadStage', title: string, purpose: string | null, minutes: number | null, opensOn: string | null }>, closedBy: { __typename: 'Person', id: string, name: string } | null, workGroup: { __typename: 'WorkGroup', id: string, departments: Array<{ __typename: 'Department', id: string, school: { __typename: 'School', id: string, name: string } }> } | null, department: { __typename: 'Department', id: string } | null, hub: { __typename: 'Hub', id: string }, facilitators: Array<{ __typename: 'Person', id: string, name: string }>, createdBy: { __typename: 'Person', id: string, name: string }, invited: Array<{ __typename: 'ThreadInvited', person: { __typename: 'Person', id: string, name: string } }>, summary: { __typename: 'ThreadSummary', id: string, version: number, body: unknown, text: string, at: string, author: { __typename: 'Person', id: string, name: string } } | null, links: Array<{ __typename: 'ThreadLink', id: string, type: LinkedObject, title: string | null, scheme: { __typename: 'SchemeOfWork', id: string, academicYearLabel: string, department: { __typename: 'Department', id: string, school: { __typename: 'School', id: string, name: string } } } | null, unit: { __typename: 'Unit', id: string, title: string, department: { __typename: 'Department', id: string, school: { __typename: 'School', id: string, name: string } }, placement: { __typename: 'UnitPlacement', id: string, halfTerm: HalfTermName, programme: { __typename: 'Programme', id: string, yearGroup: number, tier: Tier | null } | null } | null } | null, sequence: { __typename: 'LessonSequence', id: string, department: { __typename: 'Department', id: string, school: { __typename: 'School', id: string, name: string } }, unit: { __typename: 'Unit', id: string, title: string, placement: { __typename: 'UnitPlacement', id: string, halfTerm: HalfTermName, programme: { __typename: 'Programme', id: string, yearGroup: number, tier: Tier | null } | null } | null, scheme: { __typename: 'SchemeOfWork', id: string, title: string, academicYearLabel: string } | null } | null } | null, step: { __typename: 'Step', id: string, words: Array<{ __typename: 'StepWords', field: string, text: string }>, sequence: { __typename: 'LessonSequence', id: string, steps: Array<{ __typename: 'Step', id: string }>, department: { __typename: 'Department', id: string, school: { __typename: 'School', id: string, name: string } }, unit: { __typename: 'Unit', id: string, title: string, placement: { __typename: 'UnitPlacement', id: string, halfTerm: HalfTermName, programme: { __typename: 'Programme', id: string, yearGroup: number, tier: Tier | null } | null } | null, scheme: { __typename: 'SchemeOfWork', id: string, title: string, academicYearLabel: string } | null } | null } } | null }>, heardFrom: Array<{ __typename: 'HeardFrom', count: number, department: { __typename: 'Department', id: string, school: { __typename: 'School', id: string, name: string } } }>, expected: Array<{ __typename: 'ThreadExpected', posted: boolean, read: boolean, nudgedAt: string | null, person: { __typename: 'Person', id: string, name: string } | null, department: { __typename: 'Department', id: string, school: { __typename: 'School', id: string, name: string } } | null }> | null, decisions: Array<{ __typename: 'Decision', id: string, question: string, status: DecisionStatus, resultOptionId: string | null, resultText: string | null, reviewOn: string | null, decidedAt: string | null, options: Array<{ __typename: 'DecisionOption', id: string, title: string }>, voices: Array<{ __typename: 'DecisionVoice', stance: Stance, optionId: string | null, note: string | null, person: { __typename: 'Person', id: string, name: string } | null }>, viewerCan: { __typename: 'DecisionViewerCan', voice: boolean, settle: boolean } }>, actions: Array<{ __typename: 'Action', id: string, title: string, dueOn: string | null, status: ActionStatus, owner: { __typename: 'Person', id: string, name: string }, plan: { __typename: 'DevelopmentPlan', id: string } | null, takeUpInto: Array<{ __typename: 'DevelopmentPlan', id: string }>, viewerCan: { __typename: 'ActionViewerCan', update: boolean } }>, viewerCan: { __typename: 'ThreadViewerCan', facilitate: boolean } } }
   };

export type LinkToThreadMutationVariables = Exact<{
  input: LinkToThreadInput;
}>;


export type LinkToThreadMutation = { linkToThread:
    | { __typename: 'ConflictProblem', code: ProblemCode, message: string }
    | { __typename: 'ForbiddenProblem', code: ProblemCode, message: string }
    | { __typename: 'InvalidInputProblem', code: ProblemCode, message: string, field: string | null }
    | { __typename: 'NotFoundProblem', code: ProblemCode, message: string }
    | { __typename: 'ThreadLinked', thread: { __typename: 'Thread', id: string, title: string, promptText: string, stage: number, stageSince: string | null, opensAt: string, closesAt: string | null, closedAt: string | null, state: ThreadState, anonymity: Anonymity, pinned: boolean, mustPostFirst: boolean, postCount: number, outcomeParts: Array<string>, outcome: unknown, outcomeText: string | null, stages: Array<{ __typename: 'ThreadStage', title: string, purpose: string | null, minutes: number | null, opensOn: string | null }>, closedBy: { __typename: 'Person', id: string, name: string } | null, workGroup: { __typename: 'WorkGroup', id: string, departments: Array<{ __typename: 'Department', id: string, school: { __typename: 'School', id: string, name: string } }> } | null, department: { __typename: 'Department', id: string } | null, hub: { __typename: 'Hub', id: string }, facilitators: Array<{ __typename: 'Person', id: string, name: string }>, createdBy: { __typename: 'Person', id: string, name: string }, invited: Array<{ __typename: 'ThreadInvited', person: { __typename: 'Person', id: string, name: string } }>, summary: { __typename: 'ThreadSummary', id: string, version: number, body: unknown, text: string, at: string, author: { __typename: 'Person', id: string, name: string } } | null, links: Array<{ __typename: 'ThreadLink', id: string, type: LinkedObject, title: string | null, scheme: { __typename: 'SchemeOfWork', id: string, academicYearLabel: string, department: { __typename: 'Department', id: string, school: { __typename: 'School', id: string, name: string } } } | null, unit: { __typename: 'Unit', id: string, title: string, department: { __typename: 'Department', id: string, school: { __typename: 'School', id: string, name: string } }, placement: { __typename: 'UnitPlacement', id: string, halfTerm: HalfTermName, programme: { __typename: 'Programme', id: string, yearGroup: number, tier: Tier | null } | null } | null } | null, sequence: { __typename: 'LessonSequence', id: string, department: { __typename: 'Department', id: string, school: { __typename: 'School', id: string, name: string } }, unit: { __typename: 'Unit', id: string, title: string, placement: { __typename: 'UnitPlacement', id: string, halfTerm: HalfTermName, programme: { __typename: 'Programme', id: string, yearGroup: number, tier: Tier | null } | null } | null, scheme: { __typename: 'SchemeOfWork', id: string, title: string, academicYearLabel: string } | null } | null } | null, step: { __typename: 'Step', id: string, words: Array<{ __typename: 'StepWords', field: string, text: string }>, sequence: { __typename: 'LessonSequence', id: string, steps: Array<{ __typename: 'Step', id: string }>, department: { __typename: 'Department', id: string, school: { __typename: 'School', id: string, name: string } }, unit: { __typename: 'Unit', id: string, title: string, placement: { __typename: 'UnitPlacement', id: string, halfTerm: HalfTermName, programme: { __typename: 'Programme', id: string, yearGroup: number, tier: Tier | null } | null } | null, scheme: { __typename: 'SchemeOfWork', id: string, title: string, academicYearLabel: string } | null } | null } } | null }>, heardFrom: Array<{ __typename: 'HeardFrom', count: number, department: { __typename: 'Department', id: string, school: { __typename: 'School', id: string, name: string } } }>, expected: Array<{ __typename: 'ThreadExpected', posted: boolean, read: boolean, nudgedAt: string | null, person: { __typename: 'Person', id: string, name: string } | null, department: { __typename: 'Department', id: string, school: { __typename: 'School', id: string, name: string } } | null }> | null, decisions: Array<{ __typename: 'Decision', id: string, question: string, status: DecisionStatus, resultOptionId: string | null, resultText: string | null, reviewOn: string | null, decidedAt: string | null, options: Array<{ __typename: 'DecisionOption', id: string, title: string }>, voices: Array<{ __typename: 'DecisionVoice', stance: Stance, optionId: string | null, note: string | null, person: { __typename: 'Person', id: string, name: string } | null }>, viewerCan: { __typename: 'DecisionViewerCan', voice: boolean, settle: boolean } }>, actions: Array<{ __typename: 'Action', id: string, title: string, dueOn: string | null, status: ActionStatus, owner: { __typename: 'Person', id: string, name: string }, plan: { __typename: 'DevelopmentPlan', id: string } | null, takeUpInto: Array<{ __typename: 'DevelopmentPlan', id: string }>, viewerCan: { __typename: 'ActionViewerCan', update: boolean } }>, viewerCan: { __typename: 'ThreadViewerCan', facilitate: boolean } } }
   };

export type UnlinkFromThreadMutationVariables = Exact<{
  input: UnlinkFromThreadInput;
}>;


export type UnlinkFromThreadMutation = { unlinkFromThread:
    | { __typename: 'ConflictProblem', code: ProblemCode, message: string }
    | { __typename: 'ForbiddenProblem', code: ProblemCode, message: string }
    | { __typename: 'InvalidInputProblem', code: ProblemCode, message: string, field: string | null }
    | { __typename: 'NotFoundProblem', code: ProblemCode, message: string }
    | { __typename: 'ThreadUnlinked', thread: { __typename: 'Thread', id: string, title: string, promptText: string, stage: number, stageSince: string | null, opensAt: string, closesAt: string | null, closedAt: string | null, state: ThreadState, anonymity: Anonymity, pinned: boolean, mustPostFirst: boolean, postCount: number, outcomeParts: Array<string>, outcome: unknown, outcomeText: string | null, stages: Array<{ __typename: 'ThreadStage', title: string, purpose: string | null, minutes: number | null, opensOn: string | null }>, closedBy: { __typename: 'Person', id: string, name: string } | null, workGroup: { __typename: 'WorkGroup', id: string, departments: Array<{ __typename: 'Department', id: string, school: { __typename: 'School', id: string, name: string } }> } | null, department: { __typename: 'Department', id: string } | null, hub: { __typename: 'Hub', id: string }, facilitators: Array<{ __typename: 'Person', id: string, name: string }>, createdBy: { __typename: 'Person', id: string, name: string }, invited: Array<{ __typename: 'ThreadInvited', person: { __typename: 'Person', id: string, name: string } }>, summary: { __typename: 'ThreadSummary', id: string, version: number, body: unknown, text: string, at: string, author: { __typename: 'Person', id: string, name: string } } | null, links: Array<{ __typename: 'ThreadLink', id: string, type: LinkedObject, title: string | null, scheme: { __typename: 'SchemeOfWork', id: string, academicYearLabel: string, department: { __typename: 'Department', id: string, school: { __typename: 'School', id: string, name: string } } } | null, unit: { __typename: 'Unit', id: string, title: string, department: { __typename: 'Department', id: string, school: { __typename: 'School', id: string, name: string } }, placement: { __typename: 'UnitPlacement', id: string, halfTerm: HalfTermName, programme: { __typename: 'Programme', id: string, yearGroup: number, tier: Tier | null } | null } | null } | null, sequence: { __typename: 'LessonSequence', id: string, department: { __typename: 'Department', id: string, school: { __typename: 'School', id: string, name: string } }, unit: { __typename: 'Unit', id: string, title: string, placement: { __typename: 'UnitPlacement', id: string, halfTerm: HalfTermName, programme: { __typename: 'Programme', id: string, yearGroup: number, tier: Tier | null } | null } | null, scheme: { __typename: 'SchemeOfWork', id: string, title: string, academicYearLabel: string } | null } | null } | null, step: { __typename: 'Step', id: string, words: Array<{ __typename: 'StepWords', field: string, text: string }>, sequence: { __typename: 'LessonSequence', id: string, steps: Array<{ __typename: 'Step', id: string }>, department: { __typename: 'Department', id: string, school: { __typename: 'School', id: string, name: string } }, unit: { __typename: 'Unit', id: string, title: string, placement: { __typename: 'UnitPlacement', id: string, halfTerm: HalfTermName, programme: { __typename: 'Programme', id: string, yearGroup: number, tier: Tier | null } | null } | null, scheme: { __typename: 'SchemeOfWork', id: string, title: string, academicYearLabel: string } | null } | null } } | null }>, heardFrom: Array<{ __typename: 'HeardFrom', count: number, department: { __typename: 'Department', id: string, school: { __typename: 'School', id: string, name: string } } }>, expected: Array<{ __typename: 'ThreadExpected', posted: boolean, read: boolean, nudgedAt: string | null, person: { __typename: 'Person', id: string, name: string } | null, department: { __typename: 'Department', id: string, school: { __typename: 'School', id: string, name: string } } | null }> | null, decisions: Array<{ __typename: 'Decision', id: string, question: string, status: DecisionStatus, resultOptionId: string | null, resultText: string | null, reviewOn: string | null, decidedAt: string | null, options: Array<{ __typename: 'DecisionOption', id: string, title: string }>, voices: Array<{ __typename: 'DecisionVoice', stance: Stance, optionId: string | null, note: string | null, person: { __typename: 'Person', id: string, name: string } | null }>, viewerCan: { __typename: 'DecisionViewerCan', voice: boolean, settle: boolean } }>, actions: Array<{ __typename: 'Action', id: string, title: string, dueOn: string | null, status: ActionStatus, owner: { __typename: 'Person', id: string, name: string }, plan: { __typename: 'DevelopmentPlan', id: string } | null, takeUpInto: Array<{ __typename: 'DevelopmentPlan', id: string }>, viewerCan: { __typename: 'ActionViewerCan', update: boolean } }>, viewerCan: { __typename: 'ThreadViewerCan', facilitate: boolean } } }
   };

export type NudgeThreadMutationVariables = Exact<{
  input: NudgeThreadInput;
}>;


export type NudgeThreadMutation = { nudgeThread:
    | { __typename: 'ConflictProblem', code: ProblemCode, message: string }
    | { __typename: 'ForbiddenProblem', code: ProblemCode, message: string }
    | { __typename: 'InvalidInputProblem', code: ProblemCode, message: string, field: string | null }
    | { __typename: 'NotFoundProblem', code: ProblemCode, message: string }
    | { __typename: 'ThreadNudged', nudged: number, thread: { __typename: 'Thread', id: string, title: string, promptText: string, stage: number, stageSince: string | null, opensAt: string, closesAt: string | null, closedAt: string | null, state: ThreadState, anonymity: Anonymity, pinned: boolean, mustPostFirst: boolean, postCount: number, outcomeParts: Array<string>, outcome: unknown, outcomeText: string | null, stages: Array<{ __typename: 'ThreadStage', title: string, purpose: string | null, minutes: number | null, opensOn: string | null }>, closedBy: { __typename: 'Person', id: string, name: string } | null, workGroup: { __typename: 'WorkGroup', id: string, departments: Array<{ __typename: 'Department', id: string, school: { __typename: 'School', id: string, name: string } }> } | null, department: { __typename: 'Department', id: string } | null, hub: { __typename: 'Hub', id: string }, facilitators: Array<{ __typename: 'Person', id: string, name: string }>, createdBy: { __typename: 'Person', id: string, name: string }, invited: Array<{ __typename: 'ThreadInvited', person: { __typename: 'Person', id: string, name: string } }>, summary: { __typename: 'ThreadSummary', id: string, version: number, body: unknown, text: string, at: string, author: { __typename: 'Person', id: string, name: string } } | null, links: Array<{ __typename: 'ThreadLink', id: string, type: LinkedObject, title: string | null, scheme: { __typename: 'SchemeOfWork', id: string, academicYearLabel: string, department: { __typename: 'Department', id: string, school: { __typename: 'School', id: string, name: string } } } | null, unit: { __typename: 'Unit', id: string, title: string, department: { __typename: 'Department', id: string, school: { __typename: 'School', id: string, name: string } }, placement: { __typename: 'UnitPlacement', id: string, halfTerm: HalfTermName, programme: { __typename: 'Programme', id: string, yearGroup: number, tier: Tier | null } | null } | null } | null, sequence: { __typename: 'LessonSequence', id: string, department: { __typename: 'Department', id: string, school: { __typename: 'School', id: string, name: string } }, unit: { __typename: 'Unit', id: string, title: string, placement: { __typename: 'UnitPlacement', id: string, halfTerm: HalfTermName, programme: { __typename: 'Programme', id: string, yearGroup: number, tier: Tier | null } | null } | null, scheme: { __typename: 'SchemeOfWork', id: string, title: string, academicYearLabel: string } | null } | null } | null, step: { __typename: 'Step', id: string, words: Array<{ __typename: 'StepWords', field: string, text: string }>, sequence: { __typename: 'LessonSequence', id: string, steps: Array<{ __typename: 'Step', id: string }>, department: { __typename: 'Department', id: string, school: { __typename: 'School', id: string, name: string } }, unit: { __typename: 'Unit', id: string, title: string, placement: { __typename: 'UnitPlacement', id: string, halfTerm: HalfTermName, programme: { __typename: 'Programme', id: string, yearGroup: number, tier: Tier | null } | null } | null, scheme: { __typename: 'SchemeOfWork', id: string, title: string, academicYearLabel: string } | null } | null } } | null }>, heardFrom: Array<{ __typename: 'HeardFrom', count: number, department: { __typename: 'Department', id: string, school: { __typename: 'School', id: string, name: string } } }>, expected: Array<{ __typename: 'ThreadExpected', posted: boolean, read: boolean, nudgedAt: string | null, person: { __typename: 'Person', id: string, name: string } | null, department: { __typename: 'Department', id: string, school: { __typename: 'School', id: string, name: string } } | null }> | null, decisions: Array<{ __typename: 'Decision', id: string, question: string, status: DecisionStatus, resultOptionId: string | null, resultText: string | null, reviewOn: string | null, decidedAt: string | null, options: Array<{ __typename: 'DecisionOption', id: string, title: string }>, voices: Array<{ __typename: 'DecisionVoice', stance: Stance, optionId: string | null, note: string | null, person: { __typename: 'Person', id: string, name: string } | null }>, viewerCan: { __typename: 'DecisionViewerCan', voice: boolean, settle: boolean } }>, actions: Array<{ __typename: 'Action', id: string, title: string, dueOn: string | null, status: ActionStatus, owner: { __typename: 'Person', id: string, name: string }, plan: { __typename: 'DevelopmentPlan', id: string } | null, takeUpInto: Array<{ __typename: 'DevelopmentPlan', id: string }>, viewerCan: { __typename: 'ActionViewerCan', update: boolean } }>, viewerCan: { __typename: 'ThreadViewerCan', facilitate: boolean } } }
   };

export type MovePostsMutationVariables = Exact<{
  input: MovePostsInput;
}>;


export type MovePostsMutation = { movePosts:
    | { __typename: 'ConflictProblem', code: ProblemCode, message: string }
    | { __typename: 'ForbiddenProblem', code: ProblemCode, message: string }
    | { __typename: 'InvalidInputProblem', code: ProblemCode, message: string, field: string | null }
    | { __typename: 'NotFoundProblem', code: ProblemCode, message: string }
    | { __typename: 'PostsMoved', from: { __typename: 'Thread', id: string, title: string, promptText: string, stage: number, stageSince: string | null, opensAt: string, closesAt: string | null, closedAt: string | null, state: ThreadState, anonymity: Anonymity, pinned: boolean, mustPostFirst: boolean, postCount: number, outcomeParts: Array<string>, outcome: unknown, outcomeText: string | null, stages: Array<{ __typename: 'ThreadStage', title: string, purpose: string | null, minutes: number | null, opensOn: string | null }>, closedBy: { __typename: 'Person', id: string, name: string } | null, workGroup: { __typename: 'WorkGroup', id: string, departments: Array<{ __typename: 'Department', id: string, school: { __typename: 'School', id: string, name: string } }> } | null, department: { __typename: 'Department', id: string } | null, hub: { __typename: 'Hub', id: string }, facilitators: Array<{ __typename: 'Person', id: string, name: string }>, createdBy: { __typename: 'Person', id: string, name: string }, invited: Array<{ __typename: 'ThreadInvited', person: { __typename: 'Person', id: string, name: string } }>, summary: { __typename: 'ThreadSummary', id: string, version: number, body: unknown, text: string, at: string, author: { __typename: 'Person', id: string, name: string } } | null, links: Array<{ __typename: 'ThreadLink', id: string, type: LinkedObject, title: string | null, scheme: { __typename: 'SchemeOfWork', id: string, academicYearLabel: string, department: { __typename: 'Department', id: string, school: { __typename: 'School', id: string, name: string } } } | null, unit: { __typename: 'Unit', id: string, title: string, department: { __typename: 'Department', id: string, school: { __typename: 'School', id: string, name: string } }, placement: { __typename: 'UnitPlacement', id: string, halfTerm: HalfTermName, programme: { __typename: 'Programme', id: string, yearGroup: number, tier: Tier | null } | null } | null } | null, sequence: { __typename: 'LessonSequence', id: string, department: { __typename: 'Department', id: string, school: { __typename: 'School', id: string, name: string } }, unit: { __typename: 'Unit', id: string, title: string, placement: { __typename: 'UnitPlacement', id: string, halfTerm: HalfTermName, programme: { __typename: 'Programme', id: string, yearGroup: number, tier: Tier | null } | null } | null, scheme: { __typename: 'SchemeOfWork', id: string, title: string, academicYearLabel: string } | null } | null } | null, step: { __typename: 'Step', id: string, words: Array<{ __typename: 'StepWords', field: string, text: string }>, sequence: { __typename: 'LessonSequence', id: string, steps: Array<{ __typename: 'Step', id: string }>, department: { __typename: 'Department', id: string, school: { __typename: 'School', id: string, name: string } }, unit: { __typename: 'Unit', id: string, title: string, placement: { __typename: 'UnitPlacement', id: string, halfTerm: HalfTermName, programme: { __typename: 'Programme', id: string, yearGroup: number, tier: Tier | null } | null } | null, scheme: { __typename: 'SchemeOfWork', id: string, title: string, academicYearLabel: string } | null } | null } } | null }>, heardFrom: Array<{ __typename: 'HeardFrom', count: number, department: { __typename: 'Department', id: string, school: { __typename: 'School', id: string, name: string } } }>, expected: Array<{ __typename: 'ThreadExpected', posted: boolean, read: boolean, nudgedAt: string | null, person: { __typename: 'Person', id: string, name: string } | null, department: { __typename: 'Department', id: string, school: { __typename: 'School', id: string, name: string } } | null }> | null, decisions: Array<{ __typename: 'Decision', id: string, question: string, status: DecisionStatus, resultOptionId: string | null, resultText: string | null, reviewOn: string | null, decidedAt: string | null, options: Array<{ __typename: 'DecisionOption', id: string, title: string }>, voices: Array<{ __typename: 'DecisionVoice', stance: Stance, optionId: string | null, note: string | null, person: { __typename: 'Person', id: string, name: string } | null }>, viewerCan: { __typename: 'DecisionViewerCan', voice: boolean, settle: boolean } }>, actions: Array<{ __typename: 'Action', id: string, title: string, dueOn: string | null, status: ActionStatus, owner: { __typename: 'Person', id: string, name: string }, plan: { __typename: 'DevelopmentPlan', id: string } | null, takeUpInto: Array<{ __typename: 'DevelopmentPlan', id: string }>, viewerCan: { __typename: 'ActionViewerCan', update: boolean } }>, viewerCan: { __typename: 'ThreadViewerCan', facilitate: boolean } }, into: { __typename: 'Thread', id: string, title: string, state: ThreadState, opensAt: string, closesAt: string | null, closedAt: string | null, outcomeText: string | null, pinned: boolean, onePer: OnePer | null, mustPostFirst: boolean, postCount: number, unreadCount: number, lastPostAt: string | null, workGroup: { __typename: 'WorkGroup', id: string } | null, department: { __typename: 'Department', id: string } | null, hub: { __typename: 'Hub', id: string }, template: { __typename: 'ThreadTemplateName', key: string, title: string } | null, summary: { __typename: 'ThreadSummary', id: string, at: string } | null, decisions: Array<{ __typename: 'Decision', id: string, status: DecisionStatus, decidedAt: string | null, reviewOn: string | null }>, viewerCan: { __typename: 'ThreadViewerCan', facilitate: boolean } } }
   };

export type SplitThreadMutationVariables = Exact<{
  input: SplitThreadInput;
}>;


export type SplitThreadMutation = { splitThread:
    | { __typename: 'ConflictProblem', code: ProblemCode, message: string }
    | { __typename: 'ForbiddenProblem', code: ProblemCode, message: string }
    | { __typename: 'InvalidInputProblem', code: ProblemCode, message: string, field: string | null }
    | { __typename: 'NotFoundProblem', code: ProblemCode, message: string }
    | { __typename: 'ThreadSplit', from: { __typename: 'Thread', id: string, title: string, promptText: string, stage: number, stageSince: string | null, opensAt: string, closesAt: string | null, closedAt: string | null, state: ThreadState, anonymity: Anonymity, pinned: boolean, mustPostFirst: boolean, postCount: number, outcomeParts: Array<string>, outcome: unknown, outcomeText: string | null, stages: Array<{ __typename: 'ThreadStage', title: string, purpose: string | null, minutes: number | null, opensOn: string | null }>, closedBy: { __typename: 'Person', id: string, name: string } | null, workGroup: { __typename: 'WorkGroup', id: string, departments: Array<{ __typename: 'Department', id: string, school: { __typename: 'School', id: string, name: string } }> } | null, department: { __typename: 'Department', id: string } | null, hub: { __typename: 'Hub', id: string }, facilitators: Array<{ __typename: 'Person', id: string, name: string }>, createdBy: { __typename: 'Person', id: string, name: string }, invited: Array<{ __typename: 'ThreadInvited', person: { __typename: 'Person', id: string, name: string } }>, summary: { __typename: 'ThreadSummary', id: string, version: number, body: unknown, text: string, at: string, author: { __typename: 'Person', id: string, name: string } } | null, links: Array<{ __typename: 'ThreadLink', id: string, type: LinkedObject, title: string | null, scheme: { __typename: 'SchemeOfWork', id: string, academicYearLabel: string, department: { __typename: 'Department', id: string, school: { __typename: 'School', id: string, name: string } } } | null, unit: { __typename: 'Unit', id: string, title: string, department: { __typename: 'Department', id: string, school: { __typename: 'School', id: string, name: string } }, placement: { __typename: 'UnitPlacement', id: string, halfTerm: HalfTermName, programme: { __typename: 'Programme', id: string, yearGroup: number, tier: Tier | null } | null } | null } | null, sequence: { __typename: 'LessonSequence', id: string, department: { __typename: 'Department', id: string, school: { __typename: 'School', id: string, name: string } }, unit: { __typename: 'Unit', id: string, title: string, placement: { __typename: 'UnitPlacement', id: string, halfTerm: HalfTermName, programme: { __typename: 'Programme', id: string, yearGroup: number, tier: Tier | null } | null } | null, scheme: { __typename: 'SchemeOfWork', id: string, title: string, academicYearLabel: string } | null } | null } | null, step: { __typename: 'Step', id: string, words: Array<{ __typename: 'StepWords', field: string, text: string }>, sequence: { __typename: 'LessonSequence', id: string, steps: Array<{ __typename: 'Step', id: string }>, department: { __typename: 'Department', id: string, school: { __typename: 'School', id: string, name: string } }, unit: { __typename: 'Unit', id: string, title: string, placement: { __typename: 'UnitPlacement', id: string, halfTerm: HalfTermName, programme: { __typename: 'Programme', id: string, yearGroup: number, tier: Tier | null } | null } | null, scheme: { __typename: 'SchemeOfWork', id: string, title: string, academicYearLabel: string } | null } | null } } | null }>, heardFrom: Array<{ __typename: 'HeardFrom', count: number, department: { __typename: 'Department', id: string, school: { __typename: 'School', id: string, name: string } } }>, expected: Array<{ __typename: 'ThreadExpected', posted: boolean, read: boolean, nudgedAt: string | null, person: { __typename: 'Person', id: string, name: string } | null, department: { __typename: 'Department', id: string, school: { __typename: 'School', id: string, name: string } } | null }> | null, decisions: Array<{ __typename: 'Decision', id: string, question: string, status: DecisionStatus, resultOptionId: string | null, resultText: string | null, reviewOn: string | null, decidedAt: string | null, options: Array<{ __typename: 'DecisionOption', id: string, title: string }>, voices: Array<{ __typename: 'DecisionVoice', stance: Stance, optionId: string | null, note: string | null, person: { __typename: 'Person', id: string, name: string } | null }>, viewerCan: { __typename: 'DecisionViewerCan', voice: boolean, settle: boolean } }>, actions: Array<{ __typename: 'Action', id: string, title: string, dueOn: string | null, status: ActionStatus, owner: { __typename: 'Person', id: string, name: string }, plan: { __typename: 'DevelopmentPlan', id: string } | null, takeUpInto: Array<{ __typename: 'DevelopmentPlan', id: string }>, viewerCan: { __typename: 'ActionViewerCan', update: boolean } }>, viewerCan: { __typename: 'ThreadViewerCan', facilitate: boolean } }, into: { __typename: 'Thread', id: string, title: string, state: ThreadState, opensAt: string, closesAt: string | null, closedAt: string | null, outcomeText: string | null, pinned: boolean, onePer: OnePer | null, mustPostFirst: boolean, postCount: number, unreadCount: number, lastPostAt: string | null, workGroup: { __typename: 'WorkGroup', id: string } | null, department: { __typename: 'Department', id: string } | null, hub: { __typename: 'Hub', id: string }, template: { __typename: 'ThreadTemplateName', key: string, title: string } | null, summary: { __typename: 'ThreadSummary', id: string, at: string } | null, decisions: Array<{ __typename: 'Decision', id: string, status: DecisionStatus, decidedAt: string | null, reviewOn: string | null }>, viewerCan: { __typename: 'ThreadViewerCan', facilitate: boolean } } }
   };

export type MergeThreadsMutationVariables = Exact<{
  input: MergeThreadsInput;
}>;


export type MergeThreadsMutation = { mergeThreads:
    | { __typename: 'ConflictProblem', code: ProblemCode, message: string }
    | { __typename: 'ForbiddenProblem', code: ProblemCode, message: string }
    | { __typename: 'InvalidInputProblem', code: ProblemCode, message: string, field: string | null }
    | { __typename: 'NotFoundProblem', code: ProblemCode, message: string }
    | { __typename: 'ThreadsMerged', from: { __typename: 'Thread', id: string, title: string, promptText: string, stage: number, stageSince: string | null, opensAt: string, closesAt: string | null, closedAt: string | null, state: ThreadState, anonymity: Anonymity, pinned: boolean, mustPostFirst: boolean, postCount: number, outcomeParts: Array<string>, outcome: unknown, outcomeText: string | null, stages: Array<{ __typename: 'ThreadStage', title: string, purpose: string | null, minutes: number | null, opensOn: string | null }>, closedBy: { __typename: 'Person', id: string, name: string } | null, workGroup: { __typename: 'WorkGroup', id: string, departments: Array<{ __typename: 'Department', id: string, school: { __typename: 'School', id: string, name: string } }> } | null, department: { __typename: 'Department', id: string } | null, hub: { __typename: 'Hub', id: string }, facilitators: Array<{ __typename: 'Person', id: string, name: string }>, createdBy: { __typename: 'Person', id: string, name: string }, invited: Array<{ __typename: 'ThreadInvited', person: { __typename: 'Person', id: string, name: string } }>, summary: { __typename: 'ThreadSummary', id: string, version: number, body: unknown, text: string, at: string, author: { __typename: 'Person', id: string, name: string } } | null, links: Array<{ __typename: 'ThreadLink', id: string, type: LinkedObject, title: string | null, scheme: { __typename: 'SchemeOfWork', id: string, academicYearLabel: string, department: { __typename: 'Department', id: string, school: { __typename: 'School', id: string, name: string } } } | null, unit: { __typename: 'Unit', id: string, title: string, department: { __typename: 'Department', id: string, school: { __typename: 'School', id: string, name: string } }, placement: { __typename: 'UnitPlacement', id: string, halfTerm: HalfTermName, programme: { __typename: 'Programme', id: string, yearGroup: number, tier: Tier | null } | null } | null } | null, sequence: { __typename: 'LessonSequence', id: string, department: { __typename: 'Department', id: string, school: { __typename: 'School', id: string, name: string } }, unit: { __typename: 'Unit', id: string, title: string, placement: { __typename: 'UnitPlacement', id: string, halfTerm: HalfTermName, programme: { __typename: 'Programme', id: string, yearGroup: number, tier: Tier | null } | null } | null, scheme: { __typename: 'SchemeOfWork', id: string, title: string, academicYearLabel: string } | null } | null } | null, step: { __typename: 'Step', id: string, words: Array<{ __typename: 'StepWords', field: string, text: string }>, sequence: { __typename: 'LessonSequence', id: string, steps: Array<{ __typename: 'Step', id: string }>, department: { __typename: 'Department', id: string, school: { __typename: 'School', id: string, name: string } }, unit: { __typename: 'Unit', id: string, title: string, placement: { __typename: 'UnitPlacement', id: string, halfTerm: HalfTermName, programme: { __typename: 'Programme', id: string, yearGroup: number, tier: Tier | null } | null } | null, scheme: { __typename: 'SchemeOfWork', id: string, title: string, academicYearLabel: string } | null } | null } } | null }>, heardFrom: Array<{ __typename: 'HeardFrom', count: number, department: { __typename: 'Department', id: string, school: { __typename: 'School', id: string, name: string } } }>, expected: Array<{ __typename: 'ThreadExpected', posted: boolean, read: boolean, nudgedAt: string | null, person: { __typename: 'Person', id: string, name: string } | null, department: { __typename: 'Department', id: string, school: { __typename: 'School', id: string, name: string } } | null }> | null, decisions: Array<{ __typename: 'Decision', id: string, question: string, status: DecisionStatus, resultOptionId: string | null, resultText: string | null, reviewOn: string | null, decidedAt: string | null, options: Array<{ __typename: 'DecisionOption', id: string, title: string }>, voices: Array<{ __typename: 'DecisionVoice', stance: Stance, optionId: string | null, note: string | null, person: { __typename: 'Person', id: string, name: string } | null }>, viewerCan: { __typename: 'DecisionViewerCan', voice: boolean, settle: boolean } }>, actions: Array<{ __typename: 'Action', id: string, title: string, dueOn: string | null, status: ActionStatus, owner: { __typename: 'Person', id: string, name: string }, plan: { __typename: 'DevelopmentPlan', id: string } | null, takeUpInto: Array<{ __typename: 'DevelopmentPlan', id: string }>, viewerCan: { __typename: 'ActionViewerCan', update: boolean } }>, viewerCan: { __typename: 'ThreadViewerCan', facilitate: boolean } }, into: { __typename: 'Thread', id: string, title: string, state: ThreadState, opensAt: string, closesAt: string | null, closedAt: string | null, outcomeText: string | null, pinned: boolean, onePer: OnePer | null, mustPostFirst: boolean, postCount: number, unreadCount: number, lastPostAt: string | null, workGroup: { __typename: 'WorkGroup', id: string } | null, department: { __typename: 'Department', id: string } | null, hub: { __typename: 'Hub', id: string }, template: { __typename: 'ThreadTemplateName', key: string, title: string } | null, summary: { __typename: 'ThreadSummary', id: string, at: string } | null, decisions: Array<{ __typename: 'Decision', id: string, status: DecisionStatus, decidedAt: string | null, reviewOn: string | null }>, viewerCan: { __typename: 'ThreadViewerCan', facilitate: boolean } } }
   };

export type OpenDecisionMutationVariables = Exact<{
  input: OpenDecisionInput;
}>;


export type OpenDecisionMutation = { openDecision:
    | { __typename: 'ConflictProblem', code: ProblemCode, message: string }
    | { __typename: 'DecisionOpened', thread: { __typename: 'Thread', id: string, decisions: Array<{ __typename: 'Decision', id: string, question: string, status: DecisionStatus, resultOptionId: string | null, resultText: string | null, reviewOn: string | null, decidedAt: string | null, options: Array<{ __typename: 'DecisionOption', id: string, title: string }>, voices: Array<{ __typename: 'DecisionVoice', stance: Stance, optionId: string | null, note: string | null, person: { __typename: 'Person', id: string, name: string } | null }>, viewerCan: { __typename: 'DecisionViewerCan', voice: boolean, settle: boolean } }> } }
    | { __typename: 'ForbiddenProblem', code: ProblemCode, message: string }
    | { __typename: 'InvalidInputProblem', code: ProblemCode, message: string, field: string | null }
    | { __typename: 'NotFoundProblem', code: ProblemCode, message: string }
   };

export type VoiceDecisionMutationVariables = Exact<{
  input: VoiceDecisionInput;
}>;


export type VoiceDecisionMutation = { voiceDecision:
    | { __typename: 'ConflictProblem', code: ProblemCode, message: string }
    | { __typename: 'DecisionVoiced', decision: { __typename: 'Decision', id: string, question: string, status: DecisionStatus, resultOptionId: string | null, resultText: string | null, reviewOn: string | null, decidedAt: string | null, options: Array<{ __typename: 'DecisionOption', id: string, title: string }>, voices: Array<{ __typename: 'DecisionVoice', stance: Stance, optionId: string | null, note: string | null, person: { __typename: 'Person', id: string, name: string } | null }>, viewerCan: { __typename: 'DecisionViewerCan', voice: boolean, settle: boolean } } }
    | { __typename: 'ForbiddenProblem', code: ProblemCode, message: string }
    | { __typename: 'InvalidInputProblem', code: ProblemCode, message: string, field: string | null }
    | { __typename: 'NotFoundProblem', code: ProblemCode, message: string }
   };

export type SettleDecisionMutationVariables = Exact<{
  input: SettleDecisionInput;
}>;


export type SettleDecisionMutation = { settleDecision:
    | { __typename: 'ConflictProblem', code: ProblemCode, message: string }
    | { __typename: 'DecisionSettled', decision: { __typename: 'Decision', id: string, question: string, status: DecisionStatus, resultOptionId: string | null, resultText: string | null, reviewOn: string | null, decidedAt: string | null, options: Array<{ __typename: 'DecisionOption', id: string, title: string }>, voices: Array<{ __typename: 'DecisionVoice', stance: Stance, optionId: string | null, note: string | null, person: { __typename: 'Person', id: string, name: string } | null }>, viewerCan: { __typename: 'DecisionViewerCan', voice: boolean, settle: boolean } } }
    | { __typename: 'ForbiddenProblem', code: ProblemCode, message: string }
    | { __typename: 'InvalidInputProblem', code: ProblemCode, message: string, field: string | null }
    | { __typename: 'NotFoundProblem', code: ProblemCode, message: string }
   };

export type MakeActionMutationVariables = Exact<{
  input: MakeActionInput;
}>;


export type MakeActionMutation = { makeAction:
    | { __typename: 'ActionMade', action: { __typename: 'Action', id: string, title: string, dueOn: string | null, status: ActionStatus, post: { __typename: 'Post', id: string, actions: Array<{ __typename: 'Action', id: string, title: string, dueOn: string | null, status: ActionStatus, owner: { __typename: 'Person', id: string, name: string }, plan: { __typename: 'DevelopmentPlan', id: string } | null, takeUpInto: Array<{ __typename: 'DevelopmentPlan', id: string }>, viewerCan: { __typename: 'ActionViewerCan', update: boolean } }> } | null, thread: { __typename: 'Thread', id: string, actions: Array<{ __typename: 'Action', id: string, title: string, dueOn: string | null, status: ActionStatus, owner: { __typename: 'Person', id: string, name: string }, plan: { __typename: 'DevelopmentPlan', id: string } | null, takeUpInto: Array<{ __typename: 'DevelopmentPlan', id: string }>, viewerCan: { __typename: 'ActionViewerCan', update: boolean } }> } | null, owner: { __typename: 'Person', id: string, name: string }, plan: { __typename: 'DevelopmentPlan', id: string } | null, takeUpInto: Array<{ __typename: 'DevelopmentPlan', id: string }>, viewerCan: { __typename: 'ActionViewerCan', update: boolean } } }
    | { __typename: 'ConflictProblem', code: ProblemCode, message: string }
    | { __typename: 'ForbiddenProblem', code: ProblemCode, message: string }
    | { __typename: 'InvalidInputProblem', code: ProblemCode, message: string, field: string | null }
    | { __typename: 'NotFoundProblem', code: ProblemCode, message: string }
   };

export type UpdateActionMutationVariables = Exact<{
  input: UpdateActionInput;
}>;


export type UpdateActionMutation = { updateAction:
    | { __typename: 'ActionUpdated', action: { __typename: 'Action', id: string, title: string, dueOn: string | null, status: ActionStatus, owner: { __typename: 'Person', id: string, name: string }, plan: { __typename: 'DevelopmentPlan', id: string } | null, takeUpInto: Array<{ __typename: 'DevelopmentPlan', id: string }>, viewerCan: { __typename: 'ActionViewerCan', update: boolean } } }
    | { __typename: 'ConflictProblem', code: ProblemCode, message: string }
    | { __typename: 'ForbiddenProblem', code: ProblemCode, message: string }
    | { __typename: 'InvalidInputProblem', code: ProblemCode, message: string, field: string | null }
    | { __typename: 'NotFoundProblem', code: ProblemCode, message: string }
   };

export type ReportPostMutationVariables = Exact<{
  input: ReportPostInput;
}>;


export type ReportPostMutation = { reportPost:
    | { __typename: 'ConflictProblem', code: ProblemCode, message: string }
    | { __typename: 'ForbiddenProblem', code: ProblemCode, message: string }
    | { __typename: 'InvalidInputProblem', code: ProblemCode, message: string, field: string | null }
    | { __typename: 'NotFoundProblem', code: ProblemCode, message: string }
    | { __typename: 'PostReported', post: { __typename: 'Post', id: string, viewerCan: { __typename: 'PostViewerCan', report: boolean } } }
   };

export type HidePostMutationVariables = Exact<{
  input: HidePostInput;
}>;


export type HidePostMutation = { hidePost:
    | { __typename: 'ConflictProblem', code: ProblemCode, message: string }
    | { __typename: 'ForbiddenProblem', code: ProblemCode, message: string }
    | { __typename: 'InvalidInputProblem', code: ProblemCode, message: string, field: string | null }
    | { __typename: 'NotFoundProblem', code: ProblemCode, message: string }
    | { __typename: 'PostHiddenByFacilitator', post: { __typename: 'Post', id: string, authorLabel: string, body: unknown, text: string, quoteText: string | null, note: PostNote, createdAt: string, editedAt: string | null, deletedAt: string | null, unread: boolean, mine: boolean, clientKey: string | null, root: { __typename: 'Post', id: string } | null, parent: { __typename: 'Post', id: string } | null, thread: { __typename: 'Thread', id: string }, author: { __typename: 'Person', id: string, name: string } | null, authorDepartment: { __typename: 'Department', id: string, name: string, school: { __typename: 'School', id: string, name: string } } | null, quoteOf: { __typename: 'Post', id: string } | null, hidden: { __typename: 'PostHidden', reason: string } | null, reactions: Array<{ __typename: 'PostReactionCount', kind: ReactionKind, count: number, viewerReacted: boolean }>, files: Array<{ __typename: 'AttachedFile', id: string, name: string, mediaType: string, bytes: number }>, actions: Array<{ __typename: 'Action', id: string, title: string, dueOn: string | null, status: ActionStatus, owner: { __typename: 'Person', id: string, name: string }, plan: { __typename: 'DevelopmentPlan', id: string } | null, takeUpInto: Array<{ __typename: 'DevelopmentPlan', id: string }>, viewerCan: { __typename: 'ActionViewerCan', update: boolean } }>, mentions: Array<{ __typename: 'Person', id: string, name: string }>, viewerCan: { __typename: 'PostViewerCan', edit: boolean, delete: boolean, reply: boolean, react: boolean, report: boolean, facilitate: boolean } } }
   };

export type RestorePostMutationVariables = Exact<{
  input: RestorePostInput;
}>;


export type RestorePostMutation = { restorePost:
    | { __typename: 'ConflictProblem', code: ProblemCode, message: string }
    | { __typename: 'ForbiddenProblem', code: ProblemCode, message: string }
    | { __typename: 'InvalidInputProblem', code: ProblemCode, message: string, field: string | null }
    | { __typename: 'NotFoundProblem', code: ProblemCode, message: string }
    | { __typename: 'PostRestored', post: { __typename: 'Post', id: string, authorLabel: string, body: unknown, text: string, quoteText: string | null, note: PostNote, createdAt: string, editedAt: string | null, deletedAt: string | null, unread: boolean, mine: boolean, clientKey: string | null, root: { __typename: 'Post', id: string } | null, parent: { __typename: 'Post', id: string } | null, thread: { __typename: 'Thread', id: string }, author: { __typename: 'Person', id: string, name: string } | null, authorDepartment: { __typename: 'Department', id: string, name: string, school: { __typename: 'School', id: string, name: string } } | null, quoteOf: { __typename: 'Post', id: string } | null, hidden: { __typename: 'PostHidden', reason: string } | null, reactions: Array<{ __typename: 'PostReactionCount', kind: ReactionKind, count: number, viewerReacted: boolean }>, files: Array<{ __typename: 'AttachedFile', id: string, name: string, mediaType: string, bytes: number }>, actions: Array<{ __typename: 'Action', id: string, title: string, dueOn: string | null, status: ActionStatus, owner: { __typename: 'Person', id: string, name: string }, plan: { __typename: 'DevelopmentPlan', id: string } | null, takeUpInto: Array<{ __typename: 'DevelopmentPlan', id: string }>, viewerCan: { __typename: 'ActionViewerCan', update: boolean } }>, mentions: Array<{ __typename: 'Person', id: string, name: string }>, viewerCan: { __typename: 'PostViewerCan', edit: boolean, delete: boolean, reply: boolean, react: boolean, report: boolean, facilitate: boolean } } }
   };

export type SettleReportMutationVariables = Exact<{
  input: SettleReportInput;
}>;


export type SettleReportMutation = { settleReport:
    | { __typename: 'ConflictProblem', code: ProblemCode, message: string }
    | { __typename: 'ForbiddenProblem', code: ProblemCode, message: string }
    | { __typename: 'InvalidInputProblem', code: ProblemCode, message: string, field: string | null }
    | { __typename: 'NotFoundProblem', code: ProblemCode, message: string }
    | { __typename: 'ReportSettled', report: { __typename: 'PostReport', id: string, settledAt: string | null }, post: { __typename: 'Post', id: string, authorLabel: string, body: unknown, text: string, quoteText: string | null, note: PostNote, createdAt: string, editedAt: string | null, deletedAt: string | null, unread: boolean, mine: boolean, clientKey: string | null, root: { __typename: 'Post', id: string } | null, parent: { __typename: 'Post', id: string } | null, thread: { __typename: 'Thread', id: string }, author: { __typename: 'Person', id: string, name: string } | null, authorDepartment: { __typename: 'Department', id: string, name: string, school: { __typename: 'School', id: string, name: string } } | null, quoteOf: { __typename: 'Post', id: string } | null, hidden: { __typename: 'PostHidden', reason: string } | null, reactions: Array<{ __typename: 'PostReactionCount', kind: ReactionKind, count: number, viewerReacted: boolean }>, files: Array<{ __typename: 'AttachedFile', id: string, name: string, mediaType: string, bytes: number }>, actions: Array<{ __typename: 'Action', id: string, title: string, dueOn: string | null, status: ActionStatus, owner: { __typename: 'Person', id: string, name: string }, plan: { __typename: 'DevelopmentPlan', id: string } | null, takeUpInto: Array<{ __typename: 'DevelopmentPlan', id: string }>, viewerCan: { __typename: 'ActionViewerCan', update: boolean } }>, mentions: Array<{ __typename: 'Person', id: string, name: string }>, viewerCan: { __typename: 'PostViewerCan', edit: boolean, delete: boolean, reply: boolean, react: boolean, report: boolean, facilitate: boolean } } | null }
   };

export type SaveThreadTemplateMutationVariables = Exact<{
  input: SaveThreadTemplateInput;
}>;


export type SaveThreadTemplateMutation = { saveThreadTemplate:
    | { __typename: 'ConflictProblem', code: ProblemCode, message: string }
    | { __typename: 'ForbiddenProblem', code: ProblemCode, message: string }
    | { __typename: 'InvalidInputProblem', code: ProblemCode, message: string, field: string | null }
    | { __typename: 'NotFoundProblem', code: ProblemCode, message: string }
    | { __typename: 'ThreadTemplateSaved', template: { __typename: 'ThreadTemplate', id: string, key: string, title: string, purpose: string, promptText: string, outcomeParts: Array<string>, postBeforeSeeing: boolean, onePer: OnePer | null, anonymity: Anonymity, shipped: boolean, at: string | null, stages: Array<{ __typename: 'ThreadTemplateStage', title: string, purpose: string | null, minutes: number | null }>, viewerCan: { __typename: 'ThreadTemplateViewerCan', edit: boolean } } }
   };

export type ResetThreadTemplateMutationVariables = Exact<{
  input: ResetThreadTemplateInput;
}>;


export type ResetThreadTemplateMutation = { resetThreadTemplate:
    | { __typename: 'ConflictProblem', code: ProblemCode, message: string }
    | { __typename: 'ForbiddenProblem', code: ProblemCode, message: string }
    | { __typename: 'InvalidInputProblem', code: ProblemCode, message: string, field: string | null }
    | { __typename: 'NotFoundProblem', code: ProblemCode, message: string }
    | { __typename: 'ThreadTemplateReset', template: { __typename: 'ThreadTemplate', id: string, key: string, title: string, purpose: string, promptText: string, outcomeParts: Array<string>, postBeforeSeeing: boolean, onePer: OnePer | null, anonymity: Anonymity, shipped: boolean, at: string | null, stages: Array<{ __typename: 'ThreadTemplateStage', title: string, purpose: string | null, minutes: number | null }>, viewerCan: { __typename: 'ThreadTemplateViewerCan', edit: boolean } } | null }
   };

export type ReportedPostFragment = { __typename: 'PostReport', id: string, reason: string, at: string, reporter: { __typename: 'Person', id: string, name: string }, post: { __typename: 'Post', id: string, text: string, authorLabel: string, author: { __typename: 'Person', id: string, name: string } | null } | null, thread: { __typename: 'Thread', id: string, title: string } | null };

export type PostReportsQueryVariables = Exact<{
  id: string;
}>;


export type PostReportsQuery = { node:
    | { __typename: 'Action' }
    | { __typename: 'ApiToken' }
    | { __typename: 'AuditEntry' }
    | { __typename: 'Comment' }
    | { __typename: 'CurriculumImport' }
    | { __typename: 'CurriculumThread' }
    | { __typename: 'Department', id: string, postReports: Array<{ __typename: 'PostReport', id: string, reason: string, at: string, reporter: { __typename: 'Person', id: string, name: string }, post: { __typename: 'Post', id: string, text: string, authorLabel: string, author: { __typename: 'Person', id: string, name: string } | null } | null, thread: { __typename: 'Thread', id: string, title: string } | null }> }
    | { __typename: 'DevelopmentPlan' }
    | { __typename: 'Evidence' }
    | { __typename: 'Hub', id: string, postReports: Array<{ __typename: 'PostReport', id: string, reason: string, at: string, reporter: { __typename: 'Person', id: string, name: string }, post: { __typename: 'Post', id: string, text: string, authorLabel: string, author: { __typename: 'Person', id: string, name: string } | null } | null, thread: { __typename: 'Thread', id: string, title: string } | null }> }
    | { __typename: 'InboxItem' }
    | { __typename: 'Invitation' }
    | { __typename: 'LessonSequence' }
    | { __typename: 'Membership' }
    | { __typename: 'Milestone' }
    | { __typename: 'Misconception' }
    | { __typename: 'Person' }
    | { __typename: 'PlanReview' }
    | { __typename: 'Post' }
    | { __typename: 'PostReport' }
    | { __typename: 'Priority' }
    | { __typename: 'Programme' }
    | { __typename: 'SchemeOfWork' }
    | { __typename: 'School' }
    | { __typename: 'SharingGrant' }
    | { __typename: 'Step' }
    | { __typename: 'SuccessCriterion' }
    | { __typename: 'Thread' }
    | { __typename: 'Unit' }
    | { __typename: 'UnitPlacement' }
    | { __typename: 'VocabularyTerm' }
    | { __typename: 'WorkGroup', id: string, postReports: Array<{ __typename: 'PostReport', id: string, reason: string, at: string, reporter: { __typename: 'Person', id: string, name: string }, post: { __typename: 'Post', id: string, text: string, authorLabel: string, author: { __typename: 'Person', id: string, name: string } | null } | null, thread: { __typename: 'Thread', id: string, title: string } | null }> }
   | null };

type ScopeMessage_AccessEnded_Fragment = { __typename: 'AccessEnded', reason: string };

type ScopeMessage_EventsOpened_Fragment = { __typename: 'EventsOpened', cursor: string };

type ScopeMessage_ResyncRequired_Fragment = { __typename: 'ResyncRequired', reason: string };

type ScopeMessage_ScopeEvent_Fragment = { __typename: 'ScopeEvent', cursor: string, previousCursor: string, name: string, at: string, actor: { __typename: 'Person', id: string, name: string } | null, node:
    | { __typename: 'Action', id: string }
    | { __typename: 'ApiToken', id: string }
    | { __typename: 'AuditEntry', id: string }
    | { __typename: 'Comment', id: string }
    | { __typename: 'CurriculumImport', id: string }
    | { __typename: 'CurriculumThread', id: string }
    | { __typename: 'Department', id: string }
    | { __typename: 'DevelopmentPlan', id: string }
    | { __typename: 'Evidence', id: string }
    | { __typename: 'Hub', id: string }
    | { __typename: 'InboxItem', id: string }
    | { __typename: 'Invitation', id: string }
    | { __typename: 'LessonSequence', id: string }
    | { __typename: 'Membership', id: string }
    | { __typename: 'Milestone', id: string }
    | { __typename: 'Misconception', id: string }
    | { __typename: 'Person', id: string }
    | { __typename: 'PlanReview', id: string }
    | { __typename: 'Post', id: string }
    | { __typename: 'PostReport', id: string }
    | { __typename: 'Priority', id: string }
    | { __typename: 'Programme', id: string }
    | { __typename: 'SchemeOfWork', id: string }
    | { __typename: 'School', id: string }
    | { __typename: 'SharingGrant', id: string }
    | { __typename: 'Step', id: string }
    | { __typename: 'SuccessCriterion', id: string }
    | { __typename: 'Thread', id: string }
    | { __typename: 'Unit', id: string }
    | { __typename: 'UnitPlacement', id: string }
    | { __typename: 'VocabularyTerm', id: string }
    | { __typename: 'WorkGroup', id: string }
   | null };

type ScopeMessage_ScopePresenceUpdated_Fragment = { __typename: 'ScopePresenceUpdated' };

type ScopeMessage_ThreadsWithNews_Fragment = { __typename: 'ThreadsWithNews' };

export type ScopeMessageFragment =
  | ScopeMessage_AccessEnded_Fragment
  | ScopeMessage_EventsOpened_Fragment
  | ScopeMessage_ResyncRequired_Fragment
  | ScopeMessage_ScopeEvent_Fragment
  | ScopeMessage_ScopePresenceUpdated_Fragment
  | ScopeMessage_ThreadsWithNews_Fragment
;

export type SetScopePresenceMutationVariables = Exact<{
  input: SetScopePresenceInput;
}>;


export type SetScopePresenceMutation = { setScopePresence:
    | { __typename: 'ConflictProblem', code: ProblemCode }
    | { __typename: 'ForbiddenProblem', code: ProblemCode }
    | { __typename: 'InvalidInputProblem', code: ProblemCode }
    | { __typename: 'NotFoundProblem', code: ProblemCode }
    | { __typename: 'ScopePresenceSet', scopeId: string }
   };

export type RecentSequenceFragment = { __typename: 'LessonSequence', id: string, title: string, updatedAt: string, department: { __typename: 'Department', id: string, name: string, school: { __typename: 'School', id: string, name: string } }, unit: { __typename: 'Unit', id: string, title: string, placement: { __typename: 'UnitPlacement', id: string, halfTerm: HalfTermName, programme: { __typename: 'Programme', id: string, yearGroup: number, tier: Tier | null } | null } | null, scheme: { __typename: 'SchemeOfWork', id: string, title: string, academicYearLabel: string } | null } | null };

export type NewsAtHomeFragment = { __typename: 'ThreadConnection', nodes: Array<{ __typename: 'Thread', lastVisitAt: string | null, id: string, title: string, state: ThreadState, opensAt: string, closesAt: string | null, closedAt: string | null, outcomeText: string | null, pinned: boolean, onePer: OnePer | null, mustPostFirst: boolean, postCount: number, unreadCount: number, lastPostAt: string | null, workGroup: { __typename: 'WorkGroup', id: string, title: string } | null, department: { __typename: 'Department', id: string, name: string, school: { __typename: 'School', id: string, name: string } } | null, hub: { __typename: 'Hub', id: string, name: string }, template: { __typename: 'ThreadTemplateName', key: string, title: string } | null, summary: { __typename: 'ThreadSummary', id: string, at: string } | null, decisions: Array<{ __typename: 'Decision', id: string, status: DecisionStatus, decidedAt: string | null, reviewOn: string | null }>, viewerCan: { __typename: 'ThreadViewerCan', facilitate: boolean } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean } };

export type HomeNewsQueryVariables = Exact<{ [key: string]: never; }>;


export type HomeNewsQuery = { viewer: { __typename: 'Viewer', newsInSpaces: { __typename: 'ThreadConnection', nodes: Array<{ __typename: 'Thread', lastVisitAt: string | null, id: string, title: string, state: ThreadState, opensAt: string, closesAt: string | null, closedAt: string | null, outcomeText: string | null, pinned: boolean, onePer: OnePer | null, mustPostFirst: boolean, postCount: number, unreadCount: number, lastPostAt: string | null, workGroup: { __typename: 'WorkGroup', id: string, title: string } | null, department: { __typename: 'Department', id: string, name: string, school: { __typename: 'School', id: string, name: string } } | null, hub: { __typename: 'Hub', id: string, name: string }, template: { __typename: 'ThreadTemplateName', key: string, title: string } | null, summary: { __typename: 'ThreadSummary', id: string, at: string } | null, decisions: Array<{ __typename: 'Decision', id: string, status: DecisionStatus, decidedAt: string | null, reviewOn: string | null }>, viewerCan: { __typename: 'ThreadViewerCan', facilitate: boolean } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean } } } | null };

export type HomeQueryVariables = Exact<{ [key: string]: never; }>;


export type HomeQuery = { viewer: { __typename: 'Viewer', newsInSpaces: { __typename: 'ThreadConnection', nodes: Array<{ __typename: 'Thread', lastVisitAt: string | null, id: string, title: string, state: ThreadState, opensAt: string, closesAt: string | null, closedAt: string | null, outcomeText: string | null, pinned: boolean, onePer: OnePer | null, mustPostFirst: boolean, postCount: number, unreadCount: number, lastPostAt: string | null, workGroup: { __typename: 'WorkGroup', id: string, title: string } | null, department: { __typename: 'Department', id: string, name: string, school: { __typename: 'School', id: string, name: string } } | null, hub: { __typename: 'Hub', id: string, name: string }, template: { __typename: 'ThreadTemplateName', key: string, title: string } | null, summary: { __typename: 'ThreadSummary', id: string, at: string } | null, decisions: Array<{ __typename: 'Decision', id: string, status: DecisionStatus, decidedAt: string | null, reviewOn: string | null }>, viewerCan: { __typename: 'ThreadViewerCan', facilitate: boolean } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean } }, inbox: { __typename: 'InboxItemConnection', nodes: Array<{ __typename: 'InboxItem', id: string, kind: InboxKind, at: string, readAt: string | null, actor: { __typename: 'Person', id: string, name: string } | null, comment: { __typename: 'Comment', id: string, text: string, body: unknown, authorDepartment: { __typename: 'Department', id: string, school: { __typename: 'School', id: string, name: string } } | null, sequence: { __typename: 'LessonSequence', id: string, title: string, steps: Array<{ __typename: 'Step', id: string }> } | null, step: { __typename: 'Step', id: string, title: string } | null, plan: { __typename: 'DevelopmentPlan', id: string, title: string } | null, planItem:
            | { __typename: 'Action', id: string, title: string }
            | { __typename: 'Evidence', id: string, title: string }
            | { __typename: 'Milestone', id: string, halfTerm: HalfTermName }
            | { __typename: 'PlanReview', id: string, term: Term }
            | { __typename: 'Priority', id: string, title: string }
            | { __typename: 'SuccessCriterion', id: string, title: string }
           | null, parent: { __typename: 'Comment', id: string, author: { __typename: 'Person', id: string }, step: { __typename: 'Step', id: string, title: string } | null, planItem:
              | { __typename: 'Action', id: string, title: string }
              | { __typename: 'Evidence', id: string, title: string }
              | { __typename: 'Milestone', id: string, halfTerm: HalfTermName }
              | { __typename: 'PlanReview', id: string, term: Term }
              | { __typename: 'Priority', id: string, title: string }
              | { __typename: 'SuccessCriterion', id: string, title: string }
             | null } | null, suggestion: { __typename: 'Suggestion', id: string, original: string, replacement: string, status: SuggestionStatus } | null } | null, thread: { __typename: 'Thread', id: string, title: string, workGroup: { __typename: 'WorkGroup', id: string, title: string } | null, department: { __typename: 'Department', id: string, name: string, school: { __typename: 'School', id: string, name: string } } | null, hub: { __typename: 'Hub', id: string, name: string } } | null, action: { __typename: 'Action', id: string, title: string, dueBy: string | null, plan: { __typename: 'DevelopmentPlan', id: string, title: string } | null } | null, post: { __typename: 'Post', id: string, body: unknown, text: string, parent: { __typename: 'Post', id: string, author: { __typename: 'Person', id: string } | null } | null, authorDepartment: { __typename: 'Department', id: string, school: { __typename: 'School', id: string, name: string } } | null } | null }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean } }, recentSequences: { __typename: 'LessonSequenceConnection', nodes: Array<{ __typename: 'LessonSequence', id: string, title: string, updatedAt: string, department: { __typename: 'Department', id: string, name: string, school: { __typename: 'School', id: string, name: string } }, unit: { __typename: 'Unit', id: string, title: string, placement: { __typename: 'UnitPlacement', id: string, halfTerm: HalfTermName, programme: { __typename: 'Programme', id: string, yearGroup: number, tier: Tier | null } | null } | null, scheme: { __typename: 'SchemeOfWork', id: string, title: string, academicYearLabel: string } | null } | null }> }, sharedWithMe: { __typename: 'SharingGrantConnection', nodes: Array<{ __typename: 'SharingGrant', id: string, level: GrantLevel, grantedAt: string, grantedBy: { __typename: 'Person', id: string, name: string }, department: { __typename: 'Department', id: string, name: string, school: { __typename: 'School', id: string, name: string } }, object:
          | { __typename: 'DevelopmentPlan', id: string, title: string, academicYear: number }
          | { __typename: 'LessonSequence', id: string, title: string, updatedAt: string, unit: { __typename: 'Unit', id: string, title: string, placement: { __typename: 'UnitPlacement', id: string, halfTerm: HalfTermName, programme: { __typename: 'Programme', id: string, yearGroup: number, tier: Tier | null } | null } | null, scheme: { __typename: 'SchemeOfWork', id: string, title: string, academicYearLabel: string } | null } | null }
          | { __typename: 'SchemeOfWork', id: string, title: string, academicYearLabel: string }
          | { __typename: 'Unit', id: string, title: string, placement: { __typename: 'UnitPlacement', id: string, halfTerm: HalfTermName, programme: { __typename: 'Programme', id: string, yearGroup: number, tier: Tier | null } | null } | null }
         | null, recipient:
          | { __typename: 'Department', id: string, name: string, school: { __typename: 'School', id: string, name: string } }
          | { __typename: 'Hub', id: string, name: string }
          | { __typename: 'WorkGroup', id: string, title: string }
         | null }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } }, departments: Array<{ __typename: 'Department', id: string, name: string, school: { __typename: 'School', id: string, name: string }, viewerCan: { __typename: 'DepartmentViewerCan', createScheme: boolean, invite: boolean }, schemes: Array<{ __typename: 'SchemeOfWork', id: string, title: string, academicYear: number, academicYearLabel: string, status: SchemeStatus, attribution: string | null, updatedAt: string }> }>, workGroups: Array<{ __typename: 'WorkGroup', id: string, title: string, kind: WorkGroupKind, academicYear: number, academicYearLabel: string, theme: string | null, status: WorkGroupStatus, departments: Array<{ __typename: 'Department', id: string, name: string, school: { __typename: 'School', id: string, name: string } }>, specialists: Array<{ __typename: 'Person', id: string, name: string }> }> } | null };

export type ThreadsWithNewsFragment = { __typename: 'ThreadsWithNews', threads: Array<{ __typename: 'Thread', id: string, workGroup: { __typename: 'WorkGroup', id: string } | null, department: { __typename: 'Department', id: string } | null, hub: { __typename: 'Hub', id: string } }> };

export type DueActionsQueryVariables = Exact<{ [key: string]: never; }>;


export type DueActionsQuery = { viewer: { __typename: 'Viewer', dueActions: Array<{ __typename: 'Action', id: string, title: string, status: ActionStatus, due: Due, dueBy: string | null, owner: { __typename: 'Person', id: string }, plan: { __typename: 'DevelopmentPlan', id: string, title: string } | null, priority: { __typename: 'Priority', id: string, title: string } | null, thread: { __typename: 'Thread', id: string, title: string } | null, post: { __typename: 'Post', id: string } | null, viewerCan: { __typename: 'ActionViewerCan', update: boolean } }> } | null };

export type TickOffMutationVariables = Exact<{
  input: UpdateActionInput;
}>;


export type TickOffMutation = { updateAction:
    | { __typename: 'ActionUpdated', action: { __typename: 'Action', id: string, status: ActionStatus } }
    | { __typename: 'ConflictProblem', code: ProblemCode, message: string }
    | { __typename: 'ForbiddenProblem', code: ProblemCode, message: string }
    | { __typename: 'InvalidInputProblem', code: ProblemCode, message: string }
    | { __typename: 'NotFoundProblem', code: ProblemCode, message: string }
   };

export type ViewerEventsSubscriptionVariables = Exact<{
  after?: string | null | undefined;
}>;


export type ViewerEventsSubscription = { viewerEvents:
    | { __typename: 'AccessEnded', reason: string }
    | { __typename: 'EventsOpened', cursor: string }
    | { __typename: 'ResyncRequired', reason: string }
    | { __typename: 'ScopeEvent', cursor: string, previousCursor: string, name: string, at: string, node:
        | { __typename: 'Action', id: string }
        | { __typename: 'ApiToken', id: string }
        | { __typename: 'AuditEntry', id: string }
        | { __typename: 'Comment', id: string }
        | { __typename: 'CurriculumImport', id: string }
        | { __typename: 'CurriculumThread', id: string }
        | { __typename: 'Department', id: string }
        | { __typename: 'DevelopmentPlan', id: string }
        | { __typename: 'Evidence', id: string }
        | { __typename: 'Hub', id: string }
        | { __typename: 'InboxItem', id: string }
        | { __typename: 'Invitation', id: string }
        | { __typename: 'LessonSequence', id: string }
        | { __typename: 'Membership', id: string }
        | { __typename: 'Milestone', id: string }
        | { __typename: 'Misconception', id: string }
        | { __typename: 'Person', id: string }
        | { __typename: 'PlanReview', id: string }
        | { __typename: 'Post', id: string }
        | { __typename: 'PostReport', id: string }
        | { __typename: 'Priority', id: string }
        | { __typename: 'Programme', id: string }
        | { __typename: 'SchemeOfWork', id: string }
        | { __typename: 'School', id: string }
        | { __typename: 'SharingGrant', id: string }
        | { __typename: 'Step', id: string }
        | { __typename: 'SuccessCriterion', id: string }
        | { __typename: 'Thread', unreadCount: number, id: string }
        | { __typename: 'Unit', id: string }
        | { __typename: 'UnitPlacement', id: string }
        | { __typename: 'VocabularyTerm', id: string }
        | { __typename: 'WorkGroup', id: string }
       | null, actor: { __typename: 'Person', id: string, name: string } | null }
    | { __typename: 'ScopePresenceUpdated' }
    | { __typename: 'ThreadsWithNews', threads: Array<{ __typename: 'Thread', id: string, workGroup: { __typename: 'WorkGroup', id: string } | null, department: { __typename: 'Department', id: string } | null, hub: { __typename: 'Hub', id: string } }> }
   };

export type SchoolRowFragment = { __typename: 'School', id: string, name: string, urn: string, localAuthority: string, trust: string | null, departments: Array<{ __typename: 'Department', id: string, name: string }> };

export type HubGroupFragment = { __typename: 'WorkGroup', id: string, title: string, kind: WorkGroupKind, academicYear: number, academicYearLabel: string, theme: string | null, status: WorkGroupStatus, specialists: Array<{ __typename: 'Person', id: string, name: string }>, departments: Array<{ __typename: 'Department', id: string, name: string, school: { __typename: 'School', id: string, name: string } }> };

export type HubPageQueryVariables = Exact<{
  id: string;
}>;


export type HubPageQuery = { hub: { __typename: 'Hub', id: string, name: string, schools: { __typename: 'SchoolConnection', nodes: Array<{ __typename: 'School', id: string, name: string, urn: string, localAuthority: string, trust: string | null, departments: Array<{ __typename: 'Department', id: string, name: string }> }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } }, workGroups: Array<{ __typename: 'WorkGroup', id: string, title: string, kind: WorkGroupKind, academicYear: number, academicYearLabel: string, theme: string | null, status: WorkGroupStatus, specialists: Array<{ __typename: 'Person', id: string, name: string }>, departments: Array<{ __typename: 'Department', id: string, name: string, school: { __typename: 'School', id: string, name: string } }> }>, members: { __typename: 'MembershipConnection', nodes: Array<{ __typename: 'Membership', id: string, role: Role, advocateProfile: AdvocateProfile | null, startsOn: string, endsOn: string | null, person: { __typename: 'Person', id: string, name: string }, viewerCan: { __typename: 'MembershipViewerCan', end: boolean } }> } | null, invitations: Array<{ __typename: 'Invitation', id: string, email: string | null, role: Role, createdAt: string, expiresAt: string, invitedBy: { __typename: 'Person', id: string, name: string } | null }> | null, threads: { __typename: 'ThreadConnection', nodes: Array<{ __typename: 'Thread', id: string, title: string, state: ThreadState, opensAt: string, closesAt: string | null, closedAt: string | null, outcomeText: string | null, pinned: boolean, onePer: OnePer | null, mustPostFirst: boolean, postCount: number, unreadCount: number, lastPostAt: string | null, workGroup: { __typename: 'WorkGroup', id: string } | null, department: { __typename: 'Department', id: string } | null, hub: { __typename: 'Hub', id: string }, template: { __typename: 'ThreadTemplateName', key: string, title: string } | null, summary: { __typename: 'ThreadSummary', id: string, at: string } | null, decisions: Array<{ __typename: 'Decision', id: string, status: DecisionStatus, decidedAt: string | null, reviewOn: string | null }>, viewerCan: { __typename: 'ThreadViewerCan', facilitate: boolean } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean } }, viewerCan: { __typename: 'HubViewerCan', manage: boolean, invite: boolean, openThread: boolean } } | null };

export type RenameHubMutationVariables = Exact<{
  input: RenameHubInput;
}>;


export type RenameHubMutation = { renameHub:
    | { __typename: 'ConflictProblem', code: ProblemCode, message: string }
    | { __typename: 'ForbiddenProblem', code: ProblemCode, message: string }
    | { __typename: 'HubRenamed', hub: { __typename: 'Hub', id: string, name: string } }
    | { __typename: 'InvalidInputProblem', code: ProblemCode, message: string, field: string | null }
    | { __typename: 'NotFoundProblem', code: ProblemCode, message: string }
   };

export type AddSchoolMutationVariables = Exact<{
  input: AddSchoolInput;
}>;


export type AddSchoolMutation = { addSchool:
    | { __typename: 'ConflictProblem', code: ProblemCode, message: string }
    | { __typename: 'ForbiddenProblem', code: ProblemCode, message: string }
    | { __typename: 'InvalidInputProblem', code: ProblemCode, message: string, field: string | null }
    | { __typename: 'NotFoundProblem', code: ProblemCode, message: string }
    | { __typename: 'SchoolAdded', school: { __typename: 'School', id: string, name: string, urn: string, localAuthority: string, trust: string | null, departments: Array<{ __typename: 'Department', id: string, name: string }> } }
   };

export type CreateWorkGroupMutationVariables = Exact<{
  input: CreateWorkGroupInput;
}>;


export type CreateWorkGroupMutation = { createWorkGroup:
    | { __typename: 'ConflictProblem', code: ProblemCode, message: string }
    | { __typename: 'ForbiddenProblem', code: ProblemCode, message: string }
    | { __typename: 'InvalidInputProblem', code: ProblemCode, message: string, field: string | null }
    | { __typename: 'NotFoundProblem', code: ProblemCode, message: string }
    | { __typename: 'WorkGroupCreated', hub: { __typename: 'Hub', id: string, workGroups: Array<{ __typename: 'WorkGroup', id: string }> }, workGroup: { __typename: 'WorkGroup', id: string, title: string, kind: WorkGroupKind, academicYear: number, academicYearLabel: string, theme: string | null, status: WorkGroupStatus, specialists: Array<{ __typename: 'Person', id: string, name: string }>, departments: Array<{ __typename: 'Department', id: string, name: string, school: { __typename: 'School', id: string, name: string } }> } }
   };

export type AddParticipationMutationVariables = Exact<{
  input: ParticipationInput;
}>;


export type AddParticipationMutation = { addParticipation:
    | { __typename: 'ConflictProblem', code: ProblemCode, message: string }
    | { __typename: 'ForbiddenProblem', code: ProblemCode, message: string }
    | { __typename: 'InvalidInputProblem', code: ProblemCode, message: string, field: string | null }
    | { __typename: 'NotFoundProblem', code: ProblemCode, message: string }
    | { __typename: 'ParticipationAdded', workGroup: { __typename: 'WorkGroup', id: string, title: string, kind: WorkGroupKind, academicYear: number, academicYearLabel: string, theme: string | null, status: WorkGroupStatus, specialists: Array<{ __typename: 'Person', id: string, name: string }>, departments: Array<{ __typename: 'Department', id: string, name: string, school: { __typename: 'School', id: string, name: string } }> } }
   };

export type EndParticipationMutationVariables = Exact<{
  input: ParticipationInput;
}>;


export type EndParticipationMutation = { endParticipation:
    | { __typename: 'ConflictProblem', code: ProblemCode, message: string }
    | { __typename: 'ForbiddenProblem', code: ProblemCode, message: string }
    | { __typename: 'InvalidInputProblem', code: ProblemCode, message: string, field: string | null }
    | { __typename: 'NotFoundProblem', code: ProblemCode, message: string }
    | { __typename: 'ParticipationEnded', workGroup: { __typename: 'WorkGroup', id: string, title: string, kind: WorkGroupKind, academicYear: number, academicYearLabel: string, theme: string | null, status: WorkGroupStatus, specialists: Array<{ __typename: 'Person', id: string, name: string }>, departments: Array<{ __typename: 'Department', id: string, name: string, school: { __typename: 'School', id: string, name: string } }> } }
   };

export type ImportProgressFragment = { __typename: 'CurriculumImport', id: string, title: string, status: CurriculumImportStatus, doneUnits: number, totalUnits: number, problem: string | null, createdAt: string, scheme: { __typename: 'SchemeOfWork', id: string, title: string } | null, report: { __typename: 'ImportReport', programmes: number, units: number, lessons: number, added: number, updated: number, unchanged: number, leftAlone: Array<{ __typename: 'StepLeftAlone', stepId: string, title: string, unitTitle: string }> } | null };

export type ImportProgressQueryVariables = Exact<{
  id: string;
}>;


export type ImportProgressQuery = { curriculumImport: { __typename: 'CurriculumImport', id: string, title: string, status: CurriculumImportStatus, doneUnits: number, totalUnits: number, problem: string | null, createdAt: string, scheme: { __typename: 'SchemeOfWork', id: string, title: string } | null, report: { __typename: 'ImportReport', programmes: number, units: number, lessons: number, added: number, updated: number, unchanged: number, leftAlone: Array<{ __typename: 'StepLeftAlone', stepId: string, title: string, unitTitle: string }> } | null } | null };

export type StartCurriculumImportMutationVariables = Exact<{
  input: StartCurriculumImportInput;
}>;


export type StartCurriculumImportMutation = { startCurriculumImport:
    | { __typename: 'ConflictProblem', code: ProblemCode, message: string }
    | { __typename: 'CurriculumImportStarted', import: { __typename: 'CurriculumImport', id: string, title: string, status: CurriculumImportStatus, doneUnits: number, totalUnits: number, problem: string | null, createdAt: string, scheme: { __typename: 'SchemeOfWork', id: string, title: string } | null, report: { __typename: 'ImportReport', programmes: number, units: number, lessons: number, added: number, updated: number, unchanged: number, leftAlone: Array<{ __typename: 'StepLeftAlone', stepId: string, title: string, unitTitle: string }> } | null } }
    | { __typename: 'ForbiddenProblem', code: ProblemCode, message: string }
    | { __typename: 'InvalidInputProblem', code: ProblemCode, message: string, field: string | null }
    | { __typename: 'NotFoundProblem', code: ProblemCode, message: string }
   };

export type InboxRowFragment = { __typename: 'InboxItem', id: string, kind: InboxKind, at: string, readAt: string | null, actor: { __typename: 'Person', id: string, name: string } | null, comment: { __typename: 'Comment', id: string, text: string, body: unknown, authorDepartment: { __typename: 'Department', id: string, school: { __typename: 'School', id: string, name: string } } | null, sequence: { __typename: 'LessonSequence', id: string, title: string, steps: Array<{ __typename: 'Step', id: string }> } | null, step: { __typename: 'Step', id: string, title: string } | null, plan: { __typename: 'DevelopmentPlan', id: string, title: string } | null, planItem:
      | { __typename: 'Action', id: string, title: string }
      | { __typename: 'Evidence', id: string, title: string }
      | { __typename: 'Milestone', id: string, halfTerm: HalfTermName }
      | { __typename: 'PlanReview', id: string, term: Term }
      | { __typename: 'Priority', id: string, title: string }
      | { __typename: 'SuccessCriterion', id: string, title: string }
     | null, parent: { __typename: 'Comment', id: string, author: { __typename: 'Person', id: string }, step: { __typename: 'Step', id: string, title: string } | null, planItem:
        | { __typename: 'Action', id: string, title: string }
        | { __typename: 'Evidence', id: string, title: string }
        | { __typename: 'Milestone', id: string, halfTerm: HalfTermName }
        | { __typename: 'PlanReview', id: string, term: Term }
        | { __typename: 'Priority', id: string, title: string }
        | { __typename: 'SuccessCriterion', id: string, title: string }
       | null } | null, suggestion: { __typename: 'Suggestion', id: string, original: string, replacement: string, status: SuggestionStatus } | null } | null, thread: { __typename: 'Thread', id: string, title: string, workGroup: { __typename: 'WorkGroup', id: string, title: string } | null, department: { __typename: 'Department', id: string, name: string, school: { __typename: 'School', id: string, name: string } } | null, hub: { __typename: 'Hub', id: string, name: string } } | null, action: { __typename: 'Action', id: string, title: string, dueBy: string | null, plan: { __typename: 'DevelopmentPlan', id: string, title: string } | null } | null, post: { __typename: 'Post', id: string, body: unknown, text: string, parent: { __typename: 'Post', id: string, author: { __typename: 'Person', id: string } | null } | null, authorDepartment: { __typename: 'Department', id: string, school: { __typename: 'School', id: string, name: string } } | null } | null };

type InboxPlanItem_Action_Fragment = { __typename: 'Action', id: string, title: string };

type InboxPlanItem_Evidence_Fragment = { __typename: 'Evidence', id: string, title: string };

type InboxPlanItem_Milestone_Fragment = { __typename: 'Milestone', id: string, halfTerm: HalfTermName };

type InboxPlanItem_PlanReview_Fragment = { __typename: 'PlanReview', id: string, term: Term };

type InboxPlanItem_Priority_Fragment = { __typename: 'Priority', id: string, title: string };

type InboxPlanItem_SuccessCriterion_Fragment = { __typename: 'SuccessCriterion', id: string, title: string };

export type InboxPlanItemFragment =
  | InboxPlanItem_Action_Fragment
  | InboxPlanItem_Evidence_Fragment
  | InboxPlanItem_Milestone_Fragment
  | InboxPlanItem_PlanReview_Fragment
  | InboxPlanItem_Priority_Fragment
  | InboxPlanItem_SuccessCriterion_Fragment
;

export type InboxQueryVariables = Exact<{
  first: number;
}>;


export type InboxQuery = { viewer: { __typename: 'Viewer', inboxUnread: number, inbox: { __typename: 'InboxItemConnection', nodes: Array<{ __typename: 'InboxItem', id: string, kind: InboxKind, at: string, readAt: string | null, actor: { __typename: 'Person', id: string, name: string } | null, comment: { __typename: 'Comment', id: string, text: string, body: unknown, authorDepartment: { __typename: 'Department', id: string, school: { __typename: 'School', id: string, name: string } } | null, sequence: { __typename: 'LessonSequence', id: string, title: string, steps: Array<{ __typename: 'Step', id: string }> } | null, step: { __typename: 'Step', id: string, title: string } | null, plan: { __typename: 'DevelopmentPlan', id: string, title: string } | null, planItem:
            | { __typename: 'Action', id: string, title: string }
            | { __typename: 'Evidence', id: string, title: string }
            | { __typename: 'Milestone', id: string, halfTerm: HalfTermName }
            | { __typename: 'PlanReview', id: string, term: Term }
            | { __typename: 'Priority', id: string, title: string }
            | { __typename: 'SuccessCriterion', id: string, title: string }
           | null, parent: { __typename: 'Comment', id: string, author: { __typename: 'Person', id: string }, step: { __typename: 'Step', id: string, title: string } | null, planItem:
              | { __typename: 'Action', id: string, title: string }
              | { __typename: 'Evidence', id: string, title: string }
              | { __typename: 'Milestone', id: string, halfTerm: HalfTermName }
              | { __typename: 'PlanReview', id: string, term: Term }
              | { __typename: 'Priority', id: string, title: string }
              | { __typename: 'SuccessCriterion', id: string, title: string }
             | null } | null, suggestion: { __typename: 'Suggestion', id: string, original: string, replacement: string, status: SuggestionStatus } | null } | null, thread: { __typename: 'Thread', id: string, title: string, workGroup: { __typename: 'WorkGroup', id: string, title: string } | null, department: { __typename: 'Department', id: string, name: string, school: { __typename: 'School', id: string, name: string } } | null, hub: { __typename: 'Hub', id: string, name: string } } | null, action: { __typename: 'Action', id: string, title: string, dueBy: string | null, plan: { __typename: 'DevelopmentPlan', id: string, title: string } | null } | null, post: { __typename: 'Post', id: string, body: unknown, text: string, parent: { __typename: 'Post', id: string, author: { __typename: 'Person', id: string } | null } | null, authorDepartment: { __typename: 'Department', id: string, school: { __typename: 'School', id: string, name: string } } | null } | null }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean } } } | null };

export type MarkInboxReadMutationVariables = Exact<{
  input: MarkInboxReadInput;
}>;


export type MarkInboxReadMutation = { markInboxRead:
    | { __typename: 'ConflictProblem', code: ProblemCode, message: string }
    | { __typename: 'ForbiddenProblem', code: ProblemCode, message: string }
    | { __typename: 'InboxMarkedRead', items: Array<{ __typename: 'InboxItem', id: string, readAt: string | null }> }
    | { __typename: 'InvalidInputProblem', code: ProblemCode, message: string }
    | { __typename: 'NotFoundProblem', code: ProblemCode, message: string }
   };

export type PlanEvidencePartsFragment = { __typename: 'Evidence', id: string, kind: EvidenceKind, title: string, note: string | null, at: string, linkType: PlanLinkedObject | null, file: { __typename: 'AttachedFile', id: string, name: string } | null, addedBy: { __typename: 'Person', id: string, name: string }, object:
    | { __typename: 'Action', id: string }
    | { __typename: 'ApiToken', id: string }
    | { __typename: 'AuditEntry', id: string }
    | { __typename: 'Comment', id: string }
    | { __typename: 'CurriculumImport', id: string }
    | { __typename: 'CurriculumThread', id: string }
    | { __typename: 'Department', id: string }
    | { __typename: 'DevelopmentPlan', id: string }
    | { __typename: 'Evidence', id: string }
    | { __typename: 'Hub', id: string }
    | { __typename: 'InboxItem', id: string }
    | { __typename: 'Invitation', id: string }
    | { __typename: 'LessonSequence', title: string, id: string }
    | { __typename: 'Membership', id: string }
    | { __typename: 'Milestone', id: string }
    | { __typename: 'Misconception', id: string }
    | { __typename: 'Person', id: string }
    | { __typename: 'PlanReview', id: string }
    | { __typename: 'Post', id: string, author: { __typename: 'Person', id: string, name: string } | null, thread: { __typename: 'Thread', id: string, title: string } }
    | { __typename: 'PostReport', id: string }
    | { __typename: 'Priority', id: string }
    | { __typename: 'Programme', id: string }
    | { __typename: 'SchemeOfWork', title: string, id: string }
    | { __typename: 'School', id: string }
    | { __typename: 'SharingGrant', id: string }
    | { __typename: 'Step', title: string, id: string, sequence: { __typename: 'LessonSequence', id: string } }
    | { __typename: 'SuccessCriterion', id: string }
    | { __typename: 'Thread', title: string, id: string }
    | { __typename: 'Unit', title: string, id: string }
    | { __typename: 'UnitPlacement', id: string }
    | { __typename: 'VocabularyTerm', id: string }
    | { __typename: 'WorkGroup', id: string }
   | null };

type PlanObject_Action_Fragment = { __typename: 'Action', id: string };

type PlanObject_ApiToken_Fragment = { __typename: 'ApiToken', id: string };

type PlanObject_AuditEntry_Fragment = { __typename: 'AuditEntry', id: string };

type PlanObject_Comment_Fragment = { __typename: 'Comment', id: string };

type PlanObject_CurriculumImport_Fragment = { __typename: 'CurriculumImport', id: string };

type PlanObject_CurriculumThread_Fragment = { __typename: 'CurriculumThread', id: string };

type PlanObject_Department_Fragment = { __typename: 'Department', id: string };

type PlanObject_DevelopmentPlan_Fragment = { __typename: 'DevelopmentPlan', id: string };

type PlanObject_Evidence_Fragment = { __typename: 'Evidence', id: string };

type PlanObject_Hub_Fragment = { __typename: 'Hub', id: string };

type PlanObject_InboxItem_Fragment = { __typename: 'InboxItem', id: string };

type PlanObject_Invitation_Fragment = { __typename: 'Invitation', id: string };

type PlanObject_LessonSequence_Fragment = { __typename: 'LessonSequence', title: string, id: string };

type PlanObject_Membership_Fragment = { __typename: 'Membership', id: string };

type PlanObject_Milestone_Fragment = { __typename: 'Milestone', id: string };

type PlanObject_Misconception_Fragment = { __typename: 'Misconception', id: string };

type PlanObject_Person_Fragment = { __typename: 'Person', id: string };

type PlanObject_PlanReview_Fragment = { __typename: 'PlanReview', id: string };

type PlanObject_Post_Fragment = { __typename: 'Post', id: string, author: { __typename: 'Person', id: string, name: string } | null, thread: { __typename: 'Thread', id: string, title: string } };

type PlanObject_PostReport_Fragment = { __typename: 'PostReport', id: string };

type PlanObject_Priority_Fragment = { __typename: 'Priority', id: string };

type PlanObject_Programme_Fragment = { __typename: 'Programme', id: string };

type PlanObject_SchemeOfWork_Fragment = { __typename: 'SchemeOfWork', title: string, id: string };

type PlanObject_School_Fragment = { __typename: 'School', id: string };

type PlanObject_SharingGrant_Fragment = { __typename: 'SharingGrant', id: string };

type PlanObject_Step_Fragment = { __typename: 'Step', title: string, id: string, sequence: { __typename: 'LessonSequence', id: string } };

type PlanObject_SuccessCriterion_Fragment = { __typename: 'SuccessCriterion', id: string };

type PlanObject_Thread_Fragment = { __typename: 'Thread', title: string, id: string };

type PlanObject_Unit_Fragment = { __typename: 'Unit', title: string, id: string };

type PlanObject_UnitPlacement_Fragment = { __typename: 'UnitPlacement', id: string };

type PlanObject_VocabularyTerm_Fragment = { __typename: 'VocabularyTerm', id: string };

type PlanObject_WorkGroup_Fragment = { __typename: 'WorkGroup', id: string };

export type PlanObjectFragment =
  | PlanObject_Action_Fragment
  | PlanObject_ApiToken_Fragment
  | PlanObject_AuditEntry_Fragment
  | PlanObject_Comment_Fragment
  | PlanObject_CurriculumImport_Fragment
  | PlanObject_CurriculumThread_Fragment
  | PlanObject_Department_Fragment
  | PlanObject_DevelopmentPlan_Fragment
  | PlanObject_Evidence_Fragment
  | PlanObject_Hub_Fragment
  | PlanObject_InboxItem_Fragment
  | PlanObject_Invitation_Fragment
  | PlanObject_LessonSequence_Fragment
  | PlanObject_Membership_Fragment
  | PlanObject_Milestone_Fragment
  | PlanObject_Misconception_Fragment
  | PlanObject_Person_Fragment
  | PlanObject_PlanReview_Fragment
  | PlanObject_Post_Fragment
  | PlanObject_PostReport_Fragment
  | PlanObject_Priority_Fragment
  | PlanObject_Programme_Fragment
  | PlanObject_SchemeOfWork_Fragment
  | PlanObject_School_Fragment
  | PlanObject_SharingGrant_Fragment
  | PlanObject_Step_Fragment
  | PlanObject_SuccessCriterion_Fragment
  | PlanObject_Thread_Fragment
  | PlanObject_Unit_Fragment
  | PlanObject_UnitPlacement_Fragment
  | PlanObject_VocabularyTerm_Fragment
  | PlanObject_WorkGroup_Fragment
;

export type PlanLinkPartsFragment = { __typename: 'PlanLink', id: string, type: PlanLinkedObject, object:
    | { __typename: 'Action', id: string }
    | { __typename: 'ApiToken', id: string }
    | { __typename: 'AuditEntry', id: string }
    | { __typename: 'Comment', id: string }
    | { __typename: 'CurriculumImport', id: string }
    | { __typename: 'CurriculumThread', id: string }
    | { __typename: 'Department', id: string }
    | { __typename: 'DevelopmentPlan', id: string }
    | { __typename: 'Evidence', id: string }
    | { __typename: 'Hub', id: string }
    | { __typename: 'InboxItem', id: string }
    | { __typename: 'Invitation', id: string }
    | { __typename: 'LessonSequence', title: string, id: string }
    | { __typename: 'Membership', id: string }
    | { __typename: 'Milestone', id: string }
    | { __typename: 'Misconception', id: string }
    | { __typename: 'Person', id: string }
    | { __typename: 'PlanReview', id: string }
    | { __typename: 'Post', id: string, author: { __typename: 'Person', id: string, name: string } | null, thread: { __typename: 'Thread', id: string, title: string } }
    | { __typename: 'PostReport', id: string }
    | { __typename: 'Priority', id: string }
    | { __typename: 'Programme', id: string }
    | { __typename: 'SchemeOfWork', title: string, id: string }
    | { __typename: 'School', id: string }
    | { __typename: 'SharingGrant', id: string }
    | { __typename: 'Step', title: string, id: string, sequence: { __typename: 'LessonSequence', id: string } }
    | { __typename: 'SuccessCriterion', id: string }
    | { __typename: 'Thread', title: string, id: string }
    | { __typename: 'Unit', title: string, id: string }
    | { __typename: 'UnitPlacement', id: string }
    | { __typename: 'VocabularyTerm', id: string }
    | { __typename: 'WorkGroup', id: string }
   | null };

export type PlanActionPartsFragment = { __typename: 'Action', id: string, title: string, note: string | null, status: ActionStatus, dueOn: string | null, dueHalfTerm: HalfTermName | null, startsOn: string | null, startHalfTerm: HalfTermName | null, releaseHalfDays: number | null, cost: number | null, lasting: boolean | null, carriedReason: string | null, owner: { __typename: 'Person', id: string, name: string }, supporter: { __typename: 'Person', id: string, name: string } | null, priority: { __typename: 'Priority', id: string } | null, criterion: { __typename: 'SuccessCriterion', id: string } | null, dependsOn: Array<{ __typename: 'Action', id: string }>, evidence: Array<{ __typename: 'Evidence', id: string, kind: EvidenceKind, title: string, note: string | null, at: string, linkType: PlanLinkedObject | null, file: { __typename: 'AttachedFile', id: string, name: string } | null, addedBy: { __typename: 'Person', id: string, name: string }, object:
      | { __typename: 'Action', id: string }
      | { __typename: 'ApiToken', id: string }
      | { __typename: 'AuditEntry', id: string }
      | { __typename: 'Comment', id: string }
      | { __typename: 'CurriculumImport', id: string }
      | { __typename: 'CurriculumThread', id: string }
      | { __typename: 'Department', id: string }
      | { __typename: 'DevelopmentPlan', id: string }
      | { __typename: 'Evidence', id: string }
      | { __typename: 'Hub', id: string }
      | { __typename: 'InboxItem', id: string }
      | { __typename: 'Invitation', id: string }
      | { __typename: 'LessonSequence', title: string, id: string }
      | { __typename: 'Membership', id: string }
      | { __typename: 'Milestone', id: string }
      | { __typename: 'Misconception', id: string }
      | { __typename: 'Person', id: string }
      | { __typename: 'PlanReview', id: string }
      | { __typename: 'Post', id: string, author: { __typename: 'Person', id: string, name: string } | null, thread: { __typename: 'Thread', id: string, title: string } }
      | { __typename: 'PostReport', id: string }
      | { __typename: 'Priority', id: string }
      | { __typename: 'Programme', id: string }
      | { __typename: 'SchemeOfWork', title: string, id: string }
      | { __typename: 'School', id: string }
      | { __typename: 'SharingGrant', id: string }
      | { __typename: 'Step', title: string, id: string, sequence: { __typename: 'LessonSequence', id: string } }
      | { __typename: 'SuccessCriterion', id: string }
      | { __typename: 'Thread', title: string, id: string }
      | { __typename: 'Unit', title: string, id: string }
      | { __typename: 'UnitPlacement', id: string }
      | { __typename: 'VocabularyTerm', id: string }
      | { __typename: 'WorkGroup', id: string }
     | null }>, links: Array<{ __typename: 'PlanLink', id: string, type: PlanLinkedObject, object:
      | { __typename: 'Action', id: string }
      | { __typename: 'ApiToken', id: string }
      | { __typename: 'AuditEntry', id: string }
      | { __typename: 'Comment', id: string }
      | { __typename: 'CurriculumImport', id: string }
      | { __typename: 'CurriculumThread', id: string }
      | { __typename: 'Department', id: string }
      | { __typename: 'DevelopmentPlan', id: string }
      | { __typename: 'Evidence', id: string }
      | { __typename: 'Hub', id: string }
      | { __typename: 'InboxItem', id: string }
      | { __typename: 'Invitation', id: string }
      | { __typename: 'LessonSequence', title: string, id: string }
      | { __typename: 'Membership', id: string }
      | { __typename: 'Milestone', id: string }
      | { __typename: 'Misconception', id: string }
      | { __typename: 'Person', id: string }
      | { __typename: 'PlanReview', id: string }
      | { __typename: 'Post', id: string, author: { __typename: 'Person', id: string, name: string } | null, thread: { __typename: 'Thread', id: string, title: string } }
      | { __typename: 'PostReport', id: string }
      | { __typename: 'Priority', id: string }
      | { __typename: 'Programme', id: string }
      | { __typename: 'SchemeOfWork', title: string, id: string }
      | { __typename: 'School', id: string }
      | { __typename: 'SharingGrant', id: string }
      | { __typename: 'Step', title: string, id: string, sequence: { __typename: 'LessonSequence', id: string } }
      | { __typename: 'SuccessCriterion', id: string }
      | { __typename: 'Thread', title: string, id: string }
      | { __typename: 'Unit', title: string, id: string }
      | { __typename: 'UnitPlacement', id: string }
      | { __typename: 'VocabularyTerm', id: string }
      | { __typename: 'WorkGroup', id: string }
     | null }>, thread: { __typename: 'Thread', id: string, title: string } | null, post: { __typename: 'Post', id: string } | null, viewerCan: { __typename: 'ActionViewerCan', edit: boolean, update: boolean } };

export type PlanCriterionPartsFragment = { __typename: 'SuccessCriterion', id: string, title: string, expectedEvidence: string | null, state: CriterionState, weight: number, outlasts: boolean, answersFor: { __typename: 'Person', id: string, name: string } | null, evidence: Array<{ __typename: 'Evidence', id: string, kind: EvidenceKind, title: string, note: string | null, at: string, linkType: PlanLinkedObject | null, file: { __typename: 'AttachedFile', id: string, name: string } | null, addedBy: { __typename: 'Person', id: string, name: string }, object:
      | { __typename: 'Action', id: string }
      | { __typename: 'ApiToken', id: string }
      | { __typename: 'AuditEntry', id: string }
      | { __typename: 'Comment', id: string }
      | { __typename: 'CurriculumImport', id: string }
      | { __typename: 'CurriculumThread', id: string }
      | { __typename: 'Department', id: string }
      | { __typename: 'DevelopmentPlan', id: string }
      | { __typename: 'Evidence', id: string }
      | { __typename: 'Hub', id: string }
      | { __typename: 'InboxItem', id: string }
      | { __typename: 'Invitation', id: string }
      | { __typename: 'LessonSequence', title: string, id: string }
      | { __typename: 'Membership', id: string }
      | { __typename: 'Milestone', id: string }
      | { __typename: 'Misconception', id: string }
      | { __typename: 'Person', id: string }
      | { __typename: 'PlanReview', id: string }
      | { __typename: 'Post', id: string, author: { __typename: 'Person', id: string, name: string } | null, thread: { __typename: 'Thread', id: string, title: string } }
      | { __typename: 'PostReport', id: string }
      | { __typename: 'Priority', id: string }
      | { __typename: 'Programme', id: string }
      | { __typename: 'SchemeOfWork', title: string, id: string }
      | { __typename: 'School', id: string }
      | { __typename: 'SharingGrant', id: string }
      | { __typename: 'Step', title: string, id: string, sequence: { __typename: 'LessonSequence', id: string } }
      | { __typename: 'SuccessCriterion', id: string }
      | { __typename: 'Thread', title: string, id: string }
      | { __typename: 'Unit', title: string, id: string }
      | { __typename: 'UnitPlacement', id: string }
      | { __typename: 'VocabularyTerm', id: string }
      | { __typename: 'WorkGroup', id: string }
     | null }>, links: Array<{ __typename: 'PlanLink', id: string, type: PlanLinkedObject, object:
      | { __typename: 'Action', id: string }
      | { __typename: 'ApiToken', id: string }
      | { __typename: 'AuditEntry', id: string }
      | { __typename: 'Comment', id: string }
      | { __typename: 'CurriculumImport', id: string }
      | { __typename: 'CurriculumThread', id: string }
      | { __typename: 'Department', id: string }
      | { __typename: 'DevelopmentPlan', id: string }
      | { __typename: 'Evidence', id: string }
      | { __typename: 'Hub', id: string }
      | { __typename: 'InboxItem', id: string }
      | { __typename: 'Invitation', id: string }
      | { __typename: 'LessonSequence', title: string, id: string }
      | { __typename: 'Membership', id: string }
      | { __typename: 'Milestone', id: string }
      | { __typename: 'Misconception', id: string }
      | { __typename: 'Person', id: string }
      | { __typename: 'PlanReview', id: string }
      | { __typename: 'Post', id: string, author: { __typename: 'Person', id: string, name: string } | null, thread: { __typename: 'Thread', id: string, title: string } }
      | { __typename: 'PostReport', id: string }
      | { __typename: 'Priority', id: string }
      | { __typename: 'Programme', id: string }
      | { __typename: 'SchemeOfWork', title: string, id: string }
      | { __typename: 'School', id: string }
      | { __typename: 'SharingGrant', id: string }
      | { __typename: 'Step', title: string, id: string, sequence: { __typename: 'LessonSequence', id: string } }
      | { __typename: 'SuccessCriterion', id: string }
      | { __typename: 'Thread', title: string, id: string }
      | { __typename: 'Unit', title: string, id: string }
      | { __typename: 'UnitPlacement', id: string }
      | { __typename: 'VocabularyTerm', id: string }
      | { __typename: 'WorkGroup', id: string }
     | null }>, viewerCan: { __typename: 'PlanItemViewerCan', edit: boolean, editActions: boolean } };

export type PlanMilestonePartsFragment = { __typename: 'Milestone', id: string, halfTerm: HalfTermName, rag: Rag, comment: string | null, at: string, by: { __typename: 'Person', id: string, name: string } };

export type PlanPartsFragment = { __typename: 'DevelopmentPlan', id: string, title: string, academicYear: number, status: PlanStatus, signedOffAt: string | null, signedOffNote: string | null, warnings: Array<string>, signedOffBy: { __typename: 'Person', id: string, name: string } | null, owner: { __typename: 'Person', id: string, name: string }, basedOn: { __typename: 'DevelopmentPlan', id: string, title: string } | null, department: { __typename: 'Department', id: string, name: string, school: { __typename: 'School', id: string, name: string } }, document: { __typename: 'DocumentRef', id: string }, halfTerms: Array<{ __typename: 'HalfTerm', name: HalfTermName, label: string, startsOn: string, endsOn: string }>, priorities: Array<{ __typename: 'Priority', id: string, title: string, owner: { __typename: 'Person', id: string, name: string } | null, milestones: Array<{ __typename: 'Milestone', id: string, halfTerm: HalfTermName, rag: Rag, comment: string | null, at: string, by: { __typename: 'Person', id: string, name: string } }>, criteria: Array<{ __typename: 'SuccessCriterion', id: string, title: string, expectedEvidence: string | null, state: CriterionState, weight: number, outlasts: boolean, answersFor: { __typename: 'Person', id: string, name: string } | null, evidence: Array<{ __typename: 'Evidence', id: string, kind: EvidenceKind, title: string, note: string | null, at: string, linkType: PlanLinkedObject | null, file: { __typename: 'AttachedFile', id: string, name: string } | null, addedBy: { __typename: 'Person', id: string, name: string }, object:
          | { __typename: 'Action', id: string }
          | { __typename: 'ApiToken', id: string }
          | { __typename: 'AuditEntry', id: string }
          | { __typename: 'Comment', id: string }
          | { __typename: 'CurriculumImport', id: string }
          | { __typename: 'CurriculumThread', id: string }
          | { __typename: 'Department', id: string }
          | { __typename: 'DevelopmentPlan', id: string }
          | { __typename: 'Evidence', id: string }
          | { __typename: 'Hub', id: string }
          | { __typename: 'InboxItem', id: string }
          | { __typename: 'Invitation', id: string }
          | { __typename: 'LessonSequence', title: string, id: string }
          | { __typename: 'Membership', id: string }
          | { __typename: 'Milestone', id: string }
          | { __typename: 'Misconception', id: string }
          | { __typename: 'Person', id: string }
          | { __typename: 'PlanReview', id: string }
          | { __typename: 'Post', id: string, author: { __typename: 'Person', id: string, name: string } | null, thread: { __typename: 'Thread', id: string, title: string } }
          | { __typename: 'PostReport', id: string }
          | { __typename: 'Priority', id: string }
          | { __typename: 'Programme', id: string }
          | { __typename: 'SchemeOfWork', title: string, id: string }
          | { __typename: 'School', id: string }
          | { __typename: 'SharingGrant', id: string }
          | { __typename: 'Step', title: string, id: string, sequence: { __typename: 'LessonSequence', id: string } }
          | { __typename: 'SuccessCriterion', id: string }
          | { __typename: 'Thread', title: string, id: string }
          | { __typename: 'Unit', title: string, id: string }
          | { __typename: 'UnitPlacement', id: string }
          | { __typename: 'VocabularyTerm', id: string }
          | { __typename: 'WorkGroup', id: string }
         | null }>, links: Array<{ __typename: 'PlanLink', id: string, type: PlanLinkedObject, object:
          | { __typename: 'Action', id: string }
          | { __typename: 'ApiToken', id: string }
          | { __typename: 'AuditEntry', id: string }
          | { __typename: 'Comment', id: string }
          | { __typename: 'CurriculumImport', id: string }
          | { __typename: 'CurriculumThread', id: string }
          | { __typename: 'Department', id: string }
          | { __typename: 'DevelopmentPlan', id: string }
          | { __typename: 'Evidence', id: string }
          | { __typename: 'Hub', id: string }
          | { __typename: 'InboxItem', id: string }
          | { __typename: 'Invitation', id: string }
          | { __typename: 'LessonSequence', title: string, id: string }
          | { __typename: 'Membership', id: string }
          | { __typename: 'Milestone', id: string }
          | { __typename: 'Misconception', id: string }
          | { __typename: 'Person', id: string }
          | { __typename: 'PlanReview', id: string }
          | { __typename: 'Post', id: string, author: { __typename: 'Person', id: string, name: string } | null, thread: { __typename: 'Thread', id: string, title: string } }
          | { __typename: 'PostReport', id: string }
          | { __typename: 'Priority', id: string }
          | { __typename: 'Programme', id: string }
          | { __typename: 'SchemeOfWork', title: string, id: string }
          | { __typename: 'School', id: string }
          | { __typename: 'SharingGrant', id: string }
          | { __typename: 'Step', title: string, id: string, sequence: { __typename: 'LessonSequence', id: string } }
          | { __typename: 'SuccessCriterion', id: string }
          | { __typename: 'Thread', title: string, id: string }
          | { __typename: 'Unit', title: string, id: string }
          | { __typename: 'UnitPlacement', id: string }
          | { __typename: 'VocabularyTerm', id: string }
          | { __typename: 'WorkGroup', id: string }
         | null }>, viewerCan: { __typename: 'PlanItemViewerCan', edit: boolean, editActions: boolean } }>, links: Array<{ __typename: 'PlanLink', id: string, type: PlanLinkedObject, object:
        | { __typename: 'Action', id: string }
        | { __typename: 'ApiToken', id: string }
        | { __typename: 'AuditEntry', id: string }
        | { __typename: 'Comment', id: string }
        | { __typename: 'CurriculumImport', id: string }
        | { __typename: 'CurriculumThread', id: string }
        | { __typename: 'Department', id: string }
        | { __typename: 'DevelopmentPlan', id: string }
        | { __typename: 'Evidence', id: string }
        | { __typename: 'Hub', id: string }
        | { __typename: 'InboxItem', id: string }
        | { __typename: 'Invitation', id: string }
        | { __typename: 'LessonSequence', title: string, id: string }
        | { __typename: 'Membership', id: string }
        | { __typename: 'Milestone', id: string }
        | { __typename: 'Misconception', id: string }
        | { __typename: 'Person', id: string }
        | { __typename: 'PlanReview', id: string }
        | { __typename: 'Post', id: string, author: { __typename: 'Person', id: string, name: string } | null, thread: { __typename: 'Thread', id: string, title: string } }
        | { __typename: 'PostReport', id: string }
        | { __typename: 'Priority', id: string }
        | { __typename: 'Programme', id: string }
        | { __typename: 'SchemeOfWork', title: string, id: string }
        | { __typename: 'School', id: string }
        | { __typename: 'SharingGrant', id: string }
        | { __typename: 'Step', title: string, id: string, sequence: { __typename: 'LessonSequence', id: string } }
        | { __typename: 'SuccessCriterion', id: string }
        | { __typename: 'Thread', title: string, id: string }
        | { __typename: 'Unit', title: string, id: string }
        | { __typename: 'UnitPlacement', id: string }
        | { __typename: 'VocabularyTerm', id: string }
        | { __typename: 'WorkGroup', id: string }
       | null }>, viewerCan: { __typename: 'PlanItemViewerCan', edit: boolean, editActions: boolean } }>, actions: Array<{ __typename: 'Action', id: string, title: string, note: string | null, status: ActionStatus, dueOn: string | null, dueHalfTerm: HalfTermName | null, startsOn: string | null, startHalfTerm: HalfTermName | null, releaseHalfDays: number | null, cost: number | null, lasting: boolean | null, carriedReason: string | null, owner: { __typename: 'Person', id: string, name: string }, supporter: { __typename: 'Person', id: string, name: string } | null, priority: { __typename: 'Priority', id: string } | null, criterion: { __typename: 'SuccessCriterion', id: string } | null, dependsOn: Array<{ __typename: 'Action', id: string }>, evidence: Array<{ __typename: 'Evidence', id: string, kind: EvidenceKind, title: string, note: string | null, at: string, linkType: PlanLinkedObject | null, file: { __typename: 'AttachedFile', id: string, name: string } | null, addedBy: { __typename: 'Person', id: string, name: string }, object:
        | { __typename: 'Action', id: string }
        | { __typename: 'ApiToken', id: string }
        | { __typename: 'AuditEntry', id: string }
        | { __typename: 'Comment', id: string }
        | { __typename: 'CurriculumImport', id: string }
        | { __typename: 'CurriculumThread', id: string }
        | { __typename: 'Department', id: string }
        | { __typename: 'DevelopmentPlan', id: string }
        | { __typename: 'Evidence', id: string }
        | { __typename: 'Hub', id: string }
        | { __typename: 'InboxItem', id: string }
        | { __typename: 'Invitation', id: string }
        | { __typename: 'LessonSequence', title: string, id: string }
        | { __typename: 'Membership', id: string }
        | { __typename: 'Milestone', id: string }
        | { __typename: 'Misconception', id: string }
        | { __typename: 'Person', id: string }
        | { __typename: 'PlanReview', id: string }
        | { __typename: 'Post', id: string, author: { __typename: 'Person', id: string, name: string } | null, thread: { __typename: 'Thread', id: string, title: string } }
        | { __typename: 'PostReport', id: string }
        | { __typename: 'Priority', id: string }
        | { __typename: 'Programme', id: string }
        | { __typename: 'SchemeOfWork', title: string, id: string }
        | { __typename: 'School', id: string }
        | { __typename: 'SharingGrant', id: string }
        | { __typename: 'Step', title: string, id: string, sequence: { __typename: 'LessonSequence', id: string } }
        | { __typename: 'SuccessCriterion', id: string }
        | { __typename: 'Thread', title: string, id: string }
        | { __typename: 'Unit', title: string, id: string }
        | { __typename: 'UnitPlacement', id: string }
        | { __typename: 'VocabularyTerm', id: string }
        | { __typename: 'WorkGroup', id: string }
       | null }>, links: Array<{ __typename: 'PlanLink', id: string, type: PlanLinkedObject, object:
        | { __typename: 'Action', id: string }
        | { __typename: 'ApiToken', id: string }
        | { __typename: 'AuditEntry', id: string }
        | { __typename: 'Comment', id: string }
        | { __typename: 'CurriculumImport', id: string }
        | { __typename: 'CurriculumThread', id: string }
        | { __typename: 'Department', id: string }
        | { __typename: 'DevelopmentPlan', id: string }
        | { __typename: 'Evidence', id: string }
        | { __typename: 'Hub', id: string }
        | { __typename: 'InboxItem', id: string }
        | { __typename: 'Invitation', id: string }
        | { __typename: 'LessonSequence', title: string, id: string }
        | { __typename: 'Membership', id: string }
        | { __typename: 'Milestone', id: string }
        | { __typename: 'Misconception', id: string }
        | { __typename: 'Person', id: string }
        | { __typename: 'PlanReview', id: string }
        | { __typename: 'Post', id: string, author: { __typename: 'Person', id: string, name: string } | null, thread: { __typename: 'Thread', id: string, title: string } }
        | { __typename: 'PostReport', id: string }
        | { __typename: 'Priority', id: string }
        | { __typename: 'Programme', id: string }
        | { __typename: 'SchemeOfWork', title: string, id: string }
        | { __typename: 'School', id: string }
        | { __typename: 'SharingGrant', id: string }
        | { __typename: 'Step', title: string, id: string, sequence: { __typename: 'LessonSequence', id: string } }
        | { __typename: 'SuccessCriterion', id: string }
        | { __typename: 'Thread', title: string, id: string }
        | { __typename: 'Unit', title: string, id: string }
        | { __typename: 'UnitPlacement', id: string }
        | { __typename: 'VocabularyTerm', id: string }
        | { __typename: 'WorkGroup', id: string }
       | null }>, thread: { __typename: 'Thread', id: string, title: string } | null, post: { __typename: 'Post', id: string } | null, viewerCan: { __typename: 'ActionViewerCan', edit: boolean, update: boolean } }>, reviews: Array<{ __typename: 'PlanReview', id: string, term: Term, body: unknown, text: string, at: string, author: { __typename: 'Person', id: string, name: string } }>, views: Array<{ __typename: 'PlanView', id: string, name: string, view: PlanViewKind, filter: unknown }>, viewerCan: { __typename: 'PlanViewerCan', edit: boolean, editActions: boolean, lead: boolean, signOff: boolean, history: boolean, comment: boolean } };

export type PlanPageQueryVariables = Exact<{
  id: string;
}>;


export type PlanPageQuery = { plan: { __typename: 'DevelopmentPlan', id: string, title: string, academicYear: number, status: PlanStatus, signedOffAt: string | null, signedOffNote: string | null, warnings: Array<string>, sharing: Array<{ __typename: 'SharingGrant', id: string, level: GrantLevel, grantedAt: string, revokedAt: string | null, grantedBy: { __typename: 'Person', id: string, name: string }, recipient:
        | { __typename: 'Department', id: string, name: string, school: { __typename: 'School', id: string, name: string } }
        | { __typename: 'Hub', id: string, name: string }
        | { __typename: 'WorkGroup', id: string, title: string, kind: WorkGroupKind, academicYearLabel: string }
       | null, viewerCan: { __typename: 'SharingGrantViewerCan', revoke: boolean } }> | null, commentCounts: { __typename: 'CommentCounts', open: number, unread: number }, signedOffBy: { __typename: 'Person', id: string, name: string } | null, owner: { __typename: 'Person', id: string, name: string }, basedOn: { __typename: 'DevelopmentPlan', id: string, title: string } | null, department: { __typename: 'Department', id: string, name: string, school: { __typename: 'School', id: string, name: string } }, document: { __typename: 'DocumentRef', id: string }, halfTerms: Array<{ __typename: 'HalfTerm', name: HalfTermName, label: string, startsOn: string, endsOn: string }>, priorities: Array<{ __typename: 'Priority', id: string, title: string, owner: { __typename: 'Person', id: string, name: string } | null, milestones: Array<{ __typename: 'Milestone', id: string, halfTerm: HalfTermName, rag: Rag, comment: string | null, at: string, by: { __typename: 'Person', id: string, name: string } }>, criteria: Array<{ __typename: 'SuccessCriterion', id: string, title: string, expectedEvidence: string | null, state: CriterionState, weight: number, outlasts: boolean, answersFor: { __typename: 'Person', id: string, name: string } | null, evidence: Array<{ __typename: 'Evidence', id: string, kind: EvidenceKind, title: string, note: string | null, at: string, linkType: PlanLinkedObject | null, file: { __typename: 'AttachedFile', id: string, name: string } | null, addedBy: { __typename: 'Person', id: string, name: string }, object:
            | { __typename: 'Action', id: string }
            | { __typename: 'ApiToken', id: string }
            | { __typename: 'AuditEntry', id: string }
            | { __typename: 'Comment', id: string }
            | { __typename: 'CurriculumImport', id: string }
            | { __typename: 'CurriculumThread', id: string }
            | { __typename: 'Department', id: string }
            | { __typename: 'DevelopmentPlan', id: string }
            | { __typename: 'Evidence', id: string }
            | { __typename: 'Hub', id: string }
            | { __typename: 'InboxItem', id: string }
            | { __typename: 'Invitation', id: string }
            | { __typename: 'LessonSequence', title: string, id: string }
            | { __typename: 'Membership', id: string }
            | { __typename: 'Milestone', id: string }
            | { __typename: 'Misconception', id: string }
            | { __typename: 'Person', id: string }
            | { __typename: 'PlanReview', id: string }
            | { __typename: 'Post', id: string, author: { __typename: 'Person', id: string, name: string } | null, thread: { __typename: 'Thread', id: string, title: string } }
            | { __typename: 'PostReport', id: string }
            | { __typename: 'Priority', id: string }
            | { __typename: 'Programme', id: string }
            | { __typename: 'SchemeOfWork', title: string, id: string }
            | { __typename: 'School', id: string }
            | { __typename: 'SharingGrant', id: string }
            | { __typename: 'Step', title: string, id: string, sequence: { __typename: 'LessonSequence', id: string } }
            | { __typename: 'SuccessCriterion', id: string }
            | { __typename: 'Thread', title: string, id: string }
            | { __typename: 'Unit', title: string, id: string }
            | { __typename: 'UnitPlacement', id: string }
            | { __typename: 'VocabularyTerm', id: string }
            | { __typename: 'WorkGroup', id: string }
           | null }>, links: Array<{ __typename: 'PlanLink', id: string, type: PlanLinkedObject, object:
            | { __typename: 'Action', id: string }
            | { __typename: 'ApiToken', id: string }
            | { __typename: 'AuditEntry', id: string }
            | { __typename: 'Comment', id: string }
            | { __typename: 'CurriculumImport', id: string }
            | { __typename: 'CurriculumThread', id: string }
            | { __typename: 'Department', id: string }
            | { __typename: 'DevelopmentPlan', id: string }
            | { __typename: 'Evidence', id: string }
            | { __typename: 'Hub', id: string }
            | { __typename: 'InboxItem', id: string }
            | { __typename: 'Invitation', id: string }
            | { __typename: 'LessonSequence', title: string, id: string }
            | { __typename: 'Membership', id: string }
            | { __typename: 'Milestone', id: string }
            | { __typename: 'Misconception', id: string }
            | { __typename: 'Person', id: string }
            | { __typename: 'PlanReview', id: string }
            | { __typename: 'Post', id: string, author: { __typename: 'Person', id: string, name: string } | null, thread: { __typename: 'Thread', id: string, title: string } }
            | { __typename: 'PostReport', id: string }
            | { __typename: 'Priority', id: string }
            | { __typename: 'Programme', id: string }
            | { __typename: 'SchemeOfWork', title: string, id: string }
            | { __typename: 'School', id: string }
            | { __typename: 'SharingGrant', id: string }
            | { __typename: 'Step', title: string, id: string, sequence: { __typename: 'LessonSequence', id: string } }
            | { __typename: 'SuccessCriterion', id: string }
            | { __typename: 'Thread', title: string, id: string }
            | { __typename: 'Unit', title: string, id: string }
            | { __typename: 'UnitPlacement', id: string }
            | { __typename: 'VocabularyTerm', id: string }
            | { __typename: 'WorkGroup', id: string }
           | null }>, viewerCan: { __typename: 'PlanItemViewerCan', edit: boolean, editActions: boolean } }>, links: Array<{ __typename: 'PlanLink', id: string, type: PlanLinkedObject, object:
          | { __typename: 'Action', id: string }
          | { __typename: 'ApiToken', id: string }
          | { __typename: 'AuditEntry', id: string }
          | { __typename: 'Comment', id: string }
          | { __typename: 'CurriculumImport', id: string }
          | { __typename: 'CurriculumThread', id: string }
          | { __typename: 'Department', id: string }
          | { __typename: 'DevelopmentPlan', id: string }
          | { __typename: 'Evidence', id: string }
          | { __typename: 'Hub', id: string }
          | { __typename: 'InboxItem', id: string }
          | { __typename: 'Invitation', id: string }
          | { __typename: 'LessonSequence', title: string, id: string }
          | { __typename: 'Membership', id: string }
          | { __typename: 'Milestone', id: string }
          | { __typename: 'Misconception', id: string }
          | { __typename: 'Person', id: string }
          | { __typename: 'PlanReview', id: string }
          | { __typename: 'Post', id: string, author: { __typename: 'Person', id: string, name: string } | null, thread: { __typename: 'Thread', id: string, title: string } }
          | { __typename: 'PostReport', id: string }
          | { __typename: 'Priority', id: string }
          | { __typename: 'Programme', id: string }
          | { __typename: 'SchemeOfWork', title: string, id: string }
          | { __typename: 'School', id: string }
          | { __typename: 'SharingGrant', id: string }
          | { __typename: 'Step', title: string, id: string, sequence: { __typename: 'LessonSequence', id: string } }
          | { __typename: 'SuccessCriterion', id: string }
          | { __typename: 'Thread', title: string, id: string }
          | { __typename: 'Unit', title: string, id: string }
          | { __typename: 'UnitPlacement', id: string }
          | { __typename: 'VocabularyTerm', id: string }
          | { __typename: 'WorkGroup', id: string }
         | null }>, viewerCan: { __typename: 'PlanItemViewerCan', edit: boolean, editActions: boolean } }>, actions: Array<{ __typename: 'Action', id: string, title: string, note: string | null, status: ActionStatus, dueOn: string | null, dueHalfTerm: HalfTermName | null, startsOn: string | null, startHalfTerm: HalfTermName | null, releaseHalfDays: number | null, cost: number | null, lasting: boolean | null, carriedReason: string | null, owner: { __typename: 'Person', id: string, name: string }, supporter: { __typename: 'Person', id: string, name: string } | null, priority: { __typename: 'Priority', id: string } | null, criterion: { __typename: 'SuccessCriterion', id: string } | null, dependsOn: Array<{ __typename: 'Action', id: string }>, evidence: Array<{ __typename: 'Evidence', id: string, kind: EvidenceKind, title: string, note: string | null, at: string, linkType: PlanLinkedObject | null, file: { __typename: 'AttachedFile', id: string, name: string } | null, addedBy: { __typename: 'Person', id: string, name: string }, object:
          | { __typename: 'Action', id: string }
          | { __typename: 'ApiToken', id: string }
          | { __typename: 'AuditEntry', id: string }
          | { __typename: 'Comment', id: string }
          | { __typename: 'CurriculumImport', id: string }
          | { __typename: 'CurriculumThread', id: string }
          | { __typename: 'Department', id: string }
          | { __typename: 'DevelopmentPlan', id: string }
          | { __typename: 'Evidence', id: string }
          | { __typename: 'Hub', id: string }
          | { __typename: 'InboxItem', id: string }
          | { __typename: 'Invitation', id: string }
          | { __typename: 'LessonSequence', title: string, id: string }
          | { __typename: 'Membership', id: string }
          | { __typename: 'Milestone', id: string }
          | { __typename: 'Misconception', id: string }
          | { __typename: 'Person', id: string }
          | { __typename: 'PlanReview', id: string }
          | { __typename: 'Post', id: string, author: { __typename: 'Person', id: string, name: string } | null, thread: { __typename: 'Thread', id: string, title: string } }
          | { __typename: 'PostReport', id: string }
          | { __typename: 'Priority', id: string }
          | { __typename: 'Programme', id: string }
          | { __typename: 'SchemeOfWork', title: string, id: string }
          | { __typename: 'School', id: string }
          | { __typename: 'SharingGrant', id: string }
          | { __typename: 'Step', title: string, id: string, sequence: { __typename: 'LessonSequence', id: string } }
          | { __typename: 'SuccessCriterion', id: string }
          | { __typename: 'Thread', title: string, id: string }
          | { __typename: 'Unit', title: string, id: string }
          | { __typename: 'UnitPlacement', id: string }
          | { __typename: 'VocabularyTerm', id: string }
          | { __typename: 'WorkGroup', id: string }
         | null }>, links: Array<{ __typename: 'PlanLink', id: string, type: PlanLinkedObject, object:
          | { __typename: 'Action', id: string }
          | { __typename: 'ApiToken', id: string }
          | { __typename: 'AuditEntry', id: string }
          | { __typename: 'Comment', id: string }
          | { __typename: 'CurriculumImport', id: string }
          | { __typename: 'CurriculumThread', id: string }
          | { __typename: 'Department', id: string }
          | { __typename: 'DevelopmentPlan', id: string }
          | { __typename: 'Evidence', id: string }
          | { __typename: 'Hub', id: string }
          | { __typename: 'InboxItem', id: string }
          | { __typename: 'Invitation', id: string }
          | { __typename: 'LessonSequence', title: string, id: string }
          | { __typename: 'Membership', id: string }
          | { __typename: 'Milestone', id: string }
          | { __typename: 'Misconception', id: string }
          | { __typename: 'Person', id: string }
          | { __typename: 'PlanReview', id: string }
          | { __typename: 'Post', id: string, author: { __typename: 'Person', id: string, name: string } | null, thread: { __typename: 'Thread', id: string, title: string } }
          | { __typename: 'PostReport', id: string }
          | { __typename: 'Priority', id: string }
          | { __typename: 'Programme', id: string }
          | { __typename: 'SchemeOfWork', title: string, id: string }
          | { __typename: 'School', id: string }
          | { __typename: 'SharingGrant', id: string }
          | { __typename: 'Step', title: string, id: string, sequence: { __typename: 'LessonSequence', id: string } }
          | { __typename: 'SuccessCriterion', id: string }
          | { __typename: 'Thread', title: string, id: string }
          | { __typename: 'Unit', title: string, id: string }
          | { __typename: 'UnitPlacement', id: string }
          | { __typename: 'VocabularyTerm', id: string }
          | { __typename: 'WorkGroup', id: string }
         | null }>, thread: { __typename: 'Thread', id: string, title: string } | null, post: { __typename: 'Post', id: string } | null, viewerCan: { __typename: 'ActionViewerCan', edit: boolean, update: boolean } }>, reviews: Array<{ __typename: 'PlanReview', id: string, term: Term, body: unknown, text: string, at: string, author: { __typename: 'Person', id: string, name: string } }>, views: Array<{ __typename: 'PlanView', id: string, name: string, view: PlanViewKind, filter: unknown }>, viewerCan: { __typename: 'PlanViewerCan', edit: boolean, editActions: boolean, lead: boolean, signOff: boolean, history: boolean, comment: boolean } } | null };

export type PlanPeopleQueryVariables = Exact<{
  departmentId: string;
}>;


export type PlanPeopleQuery = { department: { __typename: 'Department', id: string, members: { __typename: 'MembershipConnection', nodes: Array<{ __typename: 'Membership', id: string, role: Role, endsOn: string | null, person: { __typename: 'Person', id: string, name: string } }> } | null } | null };

export type PlanChangeCountQueryVariables = Exact<{
  id: string;
  halfTerm?: HalfTermName | null | undefined;
}>;


export type PlanChangeCountQuery = { plan: { __typename: 'DevelopmentPlan', id: string, changeCount: number | null } | null };

export type PlanChangesQueryVariables = Exact<{
  id: string;
  halfTerm?: HalfTermName | null | undefined;
  since?: string | null | undefined;
  after?: string | null | undefined;
}>;


export type PlanChangesQuery = { plan: { __typename: 'DevelopmentPlan', id: string, changes: { __typename: 'PlanChangeConnection', nodes: Array<{ __typename: 'PlanChange', id: string, field: string, before: unknown, after: unknown, at: string, restorable: boolean, by: { __typename: 'Person', id: string, name: string }, beforePerson: { __typename: 'Person', id: string, name: string } | null, afterPerson: { __typename: 'Person', id: string, name: string } | null, object:
          | { __typename: 'Action', title: string, removedAt: string | null, id: string }
          | { __typename: 'ApiToken', id: string }
          | { __typename: 'AuditEntry', id: string }
          | { __typename: 'Comment', id: string }
          | { __typename: 'CurriculumImport', id: string }
          | { __typename: 'CurriculumThread', id: string }
          | { __typename: 'Department', id: string }
          | { __typename: 'DevelopmentPlan', title: string, id: string }
          | { __typename: 'Evidence', title: string, removedAt: string | null, id: string }
          | { __typename: 'Hub', id: string }
          | { __typename: 'InboxItem', id: string }
          | { __typename: 'Invitation', id: string }
          | { __typename: 'LessonSequence', id: string }
          | { __typename: 'Membership', id: string }
          | { __typename: 'Milestone', halfTerm: HalfTermName, id: string, priority: { __typename: 'Priority', id: string, title: string } }
          | { __typename: 'Misconception', id: string }
          | { __typename: 'Person', id: string }
          | { __typename: 'PlanReview', term: Term, id: string }
          | { __typename: 'Post', id: string }
          | { __typename: 'PostReport', id: string }
          | { __typename: 'Priority', title: string, removedAt: string | null, id: string }
          | { __typename: 'Programme', id: string }
          | { __typename: 'SchemeOfWork', id: string }
          | { __typename: 'School', id: string }
          | { __typename: 'SharingGrant', id: string }
          | { __typename: 'Step', id: string }
          | { __typename: 'SuccessCriterion', title: string, removedAt: string | null, id: string }
          | { __typename: 'Thread', id: string }
          | { __typename: 'Unit', id: string }
          | { __typename: 'UnitPlacement', id: string }
          | { __typename: 'VocabularyTerm', id: string }
          | { __typename: 'WorkGroup', id: string }
         | null }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null } | null };

export type ActionsWaitingQueryVariables = Exact<{
  id: string;
}>;


export type ActionsWaitingQuery = { plan: { __typename: 'DevelopmentPlan', id: string, waitingActions: Array<{ __typename: 'Action', id: string, title: string, dueOn: string | null, owner: { __typename: 'Person', id: string, name: string }, thread: { __typename: 'Thread', id: string, title: string } | null, post: { __typename: 'Post', id: string } | null }> } | null };

export type PostsToLinkQueryVariables = Exact<{
  threadId: string;
}>;


export type PostsToLinkQuery = { thread: { __typename: 'Thread', id: string, posts: { __typename: 'PostConnection', nodes: Array<{ __typename: 'Post', id: string, text: string, deletedAt: string | null, note: PostNote, author: { __typename: 'Person', id: string, name: string } | null }> } } | null };

export type TakeUpIntoQueryVariables = Exact<{
  actionId: string;
}>;


export type TakeUpIntoQuery = { node:
    | { __typename: 'Action', id: string, takeUpInto: Array<{ __typename: 'DevelopmentPlan', id: string, title: string, department: { __typename: 'Department', id: string, school: { __typename: 'School', id: string, name: string } }, priorities: Array<{ __typename: 'Priority', id: string, title: string, viewerCan: { __typename: 'PlanItemViewerCan', editActions: boolean }, criteria: Array<{ __typename: 'SuccessCriterion', id: string, title: string, viewerCan: { __typename: 'PlanItemViewerCan', editActions: boolean } }> }> }> }
    | { __typename: 'ApiToken' }
    | { __typename: 'AuditEntry' }
    | { __typename: 'Comment' }
    | { __typename: 'CurriculumImport' }
    | { __typename: 'CurriculumThread' }
    | { __typename: 'Department' }
    | { __typename: 'DevelopmentPlan' }
    | { __typename: 'Evidence' }
    | { __typename: 'Hub' }
    | { __typename: 'InboxItem' }
    | { __typename: 'Invitation' }
    | { __typename: 'LessonSequence' }
    | { __typename: 'Membership' }
    | { __typename: 'Milestone' }
    | { __typename: 'Misconception' }
    | { __typename: 'Person' }
    | { __typename: 'PlanReview' }
    | { __typename: 'Post' }
    | { __typename: 'PostReport' }
    | { __typename: 'Priority' }
    | { __typename: 'Programme' }
    | { __typename: 'SchemeOfWork' }
    | { __typename: 'School' }
    | { __typename: 'SharingGrant' }
    | { __typename: 'Step' }
    | { __typename: 'SuccessCriterion' }
    | { __typename: 'Thread' }
    | { __typename: 'Unit' }
    | { __typename: 'UnitPlacement' }
    | { __typename: 'VocabularyTerm' }
    | { __typename: 'WorkGroup' }
   | null };

export type PlanTemplatesQueryVariables = Exact<{ [key: string]: never; }>;


export type PlanTemplatesQuery = { planTemplates: Array<{ __typename: 'PlanTemplate', key: string, title: string, purpose: string, priorityTitles: Array<string> }> };

export type PlansOfDepartmentQueryVariables = Exact<{
  id: string;
}>;


export type PlansOfDepartmentQuery = { department: { __typename: 'Department', id: string, name: string, school: { __typename: 'School', id: string, name: string }, plans: Array<{ __typename: 'DevelopmentPlan', id: string, title: string, academicYear: number, status: PlanStatus, updatedAt: string, signedOffAt: string | null, progress: { __typename: 'PlanProgress', percent: number, notStarted: number, inProgress: number, notMet: number, partiallyMet: number, met: number }, priorities: Array<{ __typename: 'Priority', id: string, title: string, rag: Rag | null }> }>, viewerCan: { __typename: 'DepartmentViewerCan', createPlan: boolean } } | null };

export type PlanLineFragment = { __typename: 'DevelopmentPlan', id: string, title: string, academicYear: number, status: PlanStatus, updatedAt: string, signedOffAt: string | null, progress: { __typename: 'PlanProgress', percent: number, notStarted: number, inProgress: number, notMet: number, partiallyMet: number, met: number }, priorities: Array<{ __typename: 'Priority', id: string, title: string, rag: Rag | null }> };

export type PlanOutlineFragment = { __typename: 'PlanSummary', title: string, academicYear: number, status: PlanStatus, signedOffAt: string | null, atRisk: boolean, silentDays: number, lastChangedAt: string, nextDueOn: string | null, overdue: number, progress: { __typename: 'PlanProgress', percent: number, notStarted: number, inProgress: number, notMet: number, partiallyMet: number, met: number }, priorities: Array<{ __typename: 'PrioritySummary', title: string, rag: Rag | null, overdue: number, nextDueOn: string | null, milestones: Array<{ __typename: 'RagAtHalfTerm', halfTerm: HalfTermName, rag: Rag }>, progress: { __typename: 'PlanProgress', percent: number, notStarted: number, inProgress: number, notMet: number, partiallyMet: number, met: number } }>, department: { __typename: 'Department', id: string, name: string, school: { __typename: 'School', id: string, name: string } }, plan: { __typename: 'DevelopmentPlan', id: string } | null };

export type ComparedPlanFragment = { __typename: 'DevelopmentPlan', id: string, title: string, halfTerms: Array<{ __typename: 'HalfTerm', name: HalfTermName, label: string, startsOn: string, endsOn: string }>, priorities: Array<{ __typename: 'Priority', id: string, title: string, owner: { __typename: 'Person', id: string, name: string } | null, words: Array<{ __typename: 'PriorityWords', field: string, text: string }>, milestones: Array<{ __typename: 'Milestone', id: string, halfTerm: HalfTermName, rag: Rag, comment: string | null }>, progress: { __typename: 'PlanProgress', percent: number, notStarted: number, inProgress: number, notMet: number, partiallyMet: number, met: number }, criteria: Array<{ __typename: 'SuccessCriterion', id: string, title: string, state: CriterionState, evidence: Array<{ __typename: 'Evidence', id: string, kind: EvidenceKind }>, links: Array<{ __typename: 'PlanLink', id: string, object:
          | { __typename: 'Action', id: string }
          | { __typename: 'ApiToken', id: string }
          | { __typename: 'AuditEntry', id: string }
          | { __typename: 'Comment', id: string }
          | { __typename: 'CurriculumImport', id: string }
          | { __typename: 'CurriculumThread', id: string }
          | { __typename: 'Department', id: string }
          | { __typename: 'DevelopmentPlan', id: string }
          | { __typename: 'Evidence', id: string }
          | { __typename: 'Hub', id: string }
          | { __typename: 'InboxItem', id: string }
          | { __typename: 'Invitation', id: string }
          | { __typename: 'LessonSequence', title: string, id: string }
          | { __typename: 'Membership', id: string }
          | { __typename: 'Milestone', id: string }
          | { __typename: 'Misconception', id: string }
          | { __typename: 'Person', id: string }
          | { __typename: 'PlanReview', id: string }
          | { __typename: 'Post', id: string, author: { __typename: 'Person', id: string, name: string } | null, thread: { __typename: 'Thread', id: string, title: string } }
          | { __typename: 'PostReport', id: string }
          | { __typename: 'Priority', id: string }
          | { __typename: 'Programme', id: string }
          | { __typename: 'SchemeOfWork', title: string, id: string }
          | { __typename: 'School', id: string }
          | { __typename: 'SharingGrant', id: string }
          | { __typename: 'Step', title: string, id: string, sequence: { __typename: 'LessonSequence', id: string } }
          | { __typename: 'SuccessCriterion', id: string }
          | { __typename: 'Thread', title: string, id: string }
          | { __typename: 'Unit', title: string, id: string }
          | { __typename: 'UnitPlacement', id: string }
          | { __typename: 'VocabularyTerm', id: string }
          | { __typename: 'WorkGroup', id: string }
         | null }> }>, actions: Array<{ __typename: 'Action', id: string, title: string, status: ActionStatus, dueOn: string | null, dueHalfTerm: HalfTermName | null, owner: { __typename: 'Person', id: string, name: string }, evidence: Array<{ __typename: 'Evidence', id: string, kind: EvidenceKind }>, links: Array<{ __typename: 'PlanLink', id: string, object:
          | { __typename: 'Action', id: string }
          | { __typename: 'ApiToken', id: string }
          | { __typename: 'AuditEntry', id: string }
          | { __typename: 'Comment', id: string }
          | { __typename: 'CurriculumImport', id: string }
          | { __typename: 'CurriculumThread', id: string }
          | { __typename: 'Department', id: string }
          | { __typename: 'DevelopmentPlan', id: string }
          | { __typename: 'Evidence', id: string }
          | { __typename: 'Hub', id: string }
          | { __typename: 'InboxItem', id: string }
          | { __typename: 'Invitation', id: string }
          | { __typename: 'LessonSequence', title: string, id: string }
          | { __typename: 'Membership', id: string }
          | { __typename: 'Milestone', id: string }
          | { __typename: 'Misconception', id: string }
          | { __typename: 'Person', id: string }
          | { __typename: 'PlanReview', id: string }
          | { __typename: 'Post', id: string, author: { __typename: 'Person', id: string, name: string } | null, thread: { __typename: 'Thread', id: string, title: string } }
          | { __typename: 'PostReport', id: string }
          | { __typename: 'Priority', id: string }
          | { __typename: 'Programme', id: string }
          | { __typename: 'SchemeOfWork', title: string, id: string }
          | { __typename: 'School', id: string }
          | { __typename: 'SharingGrant', id: string }
          | { __typename: 'Step', title: string, id: string, sequence: { __typename: 'LessonSequence', id: string } }
          | { __typename: 'SuccessCriterion', id: string }
          | { __typename: 'Thread', title: string, id: string }
          | { __typename: 'Unit', title: string, id: string }
          | { __typename: 'UnitPlacement', id: string }
          | { __typename: 'VocabularyTerm', id: string }
          | { __typename: 'WorkGroup', id: string }
         | null }> }>, links: Array<{ __typename: 'PlanLink', id: string, object:
        | { __typename: 'Action', id: string }
        | { __typename: 'ApiToken', id: string }
        | { __typename: 'AuditEntry', id: string }
        | { __typename: 'Comment', id: string }
        | { __typename: 'CurriculumImport', id: string }
        | { __typename: 'CurriculumThread', id: string }
        | { __typename: 'Department', id: string }
        | { __typename: 'DevelopmentPlan', id: string }
        | { __typename: 'Evidence', id: string }
        | { __typename: 'Hub', id: string }
        | { __typename: 'InboxItem', id: string }
        | { __typename: 'Invitation', id: string }
        | { __typename: 'LessonSequence', title: string, id: string }
        | { __typename: 'Membership', id: string }
        | { __typename: 'Milestone', id: string }
        | { __typename: 'Misconception', id: string }
        | { __typename: 'Person', id: string }
        | { __typename: 'PlanReview', id: string }
        | { __typename: 'Post', id: string, author: { __typename: 'Person', id: string, name: string } | null, thread: { __typename: 'Thread', id: string, title: string } }
        | { __typename: 'PostReport', id: string }
        | { __typename: 'Priority', id: string }
        | { __typename: 'Programme', id: string }
        | { __typename: 'SchemeOfWork', title: string, id: string }
        | { __typename: 'School', id: string }
        | { __typename: 'SharingGrant', id: string }
        | { __typename: 'Step', title: string, id: string, sequence: { __typename: 'LessonSequence', id: string } }
        | { __typename: 'SuccessCriterion', id: string }
        | { __typename: 'Thread', title: string, id: string }
        | { __typename: 'Unit', title: string, id: string }
        | { __typename: 'UnitPlacement', id: string }
        | { __typename: 'VocabularyTerm', id: string }
        | { __typename: 'WorkGroup', id: string }
       | null }> }> };

export type GroupYearQueryVariables = Exact<{
  id: string;
}>;


export type GroupYearQuery = { workGroup: { __typename: 'WorkGroup', id: string, title: string, academicYear: number } | null };

export type ComparePlansQueryVariables = Exact<{
  id: string;
  year: number;
}>;


export type ComparePlansQuery = { workGroup: { __typename: 'WorkGroup', id: string, title: string, academicYear: number, departments: Array<{ __typename: 'Department', id: string, name: string, school: { __typename: 'School', id: string, name: string }, planOfYear: { __typename: 'DevelopmentPlan', id: string, title: string, halfTerms: Array<{ __typename: 'HalfTerm', name: HalfTermName, label: string, startsOn: string, endsOn: string }>, priorities: Array<{ __typename: 'Priority', id: string, title: string, owner: { __typename: 'Person', id: string, name: string } | null, words: Array<{ __typename: 'PriorityWords', field: string, text: string }>, milestones: Array<{ __typename: 'Milestone', id: string, halfTerm: HalfTermName, rag: Rag, comment: string | null }>, progress: { __typename: 'PlanProgress', percent: number, notStarted: number, inProgress: number, notMet: number, partiallyMet: number, met: number }, criteria: Array<{ __typename: 'SuccessCriterion', id: string, title: string, state: CriterionState, evidence: Array<{ __typename: 'Evidence', id: string, kind: EvidenceKind }>, links: Array<{ __typename: 'PlanLink', id: string, object:
                | { __typename: 'Action', id: string }
                | { __typename: 'ApiToken', id: string }
                | { __typename: 'AuditEntry', id: string }
                | { __typename: 'Comment', id: string }
                | { __typename: 'CurriculumImport', id: string }
                | { __typename: 'CurriculumThread', id: string }
                | { __typename: 'Department', id: string }
                | { __typename: 'DevelopmentPlan', id: string }
                | { __typename: 'Evidence', id: string }
                | { __typename: 'Hub', id: string }
                | { __typename: 'InboxItem', id: string }
                | { __typename: 'Invitation', id: string }
                | { __typename: 'LessonSequence', title: string, id: string }
                | { __typename: 'Membership', id: string }
                | { __typename: 'Milestone', id: string }
                | { __typename: 'Misconception', id: string }
                | { __typename: 'Person', id: string }
                | { __typename: 'PlanReview', id: string }
                | { __typename: 'Post', id: string, author: { __typename: 'Person', id: string, name: string } | null, thread: { __typename: 'Thread', id: string, title: string } }
                | { __typename: 'PostReport', id: string }
                | { __typename: 'Priority', id: string }
                | { __typename: 'Programme', id: string }
                | { __typename: 'SchemeOfWork', title: string, id: string }
                | { __typename: 'School', id: string }
                | { __typename: 'SharingGrant', id: string }
                | { __typename: 'Step', title: string, id: string, sequence: { __typename: 'LessonSequence', id: string } }
                | { __typename: 'SuccessCriterion', id: string }
                | { __typename: 'Thread', title: string, id: string }
                | { __typename: 'Unit', title: string, id: string }
                | { __typename: 'UnitPlacement', id: string }
                | { __typename: 'VocabularyTerm', id: string }
                | { __typename: 'WorkGroup', id: string }
               | null }> }>, actions: Array<{ __typename: 'Action', id: string, title: string, status: ActionStatus, dueOn: string | null, dueHalfTerm: HalfTermName | null, owner: { __typename: 'Person', id: string, name: string }, evidence: Array<{ __typename: 'Evidence', id: string, kind: EvidenceKind }>, links: Array<{ __typename: 'PlanLink', id: string, object:
                | { __typename: 'Action', id: string }
                | { __typename: 'ApiToken', id: string }
                | { __typename: 'AuditEntry', id: string }
                | { __typename: 'Comment', id: string }
                | { __typename: 'CurriculumImport', id: string }
                | { __typename: 'CurriculumThread', id: string }
                | { __typename: 'Department', id: string }
                | { __typename: 'DevelopmentPlan', id: string }
                | { __typename: 'Evidence', id: string }
                | { __typename: 'Hub', id: string }
                | { __typename: 'InboxItem', id: string }
                | { __typename: 'Invitation', id: string }
                | { __typename: 'LessonSequence', title: string, id: string }
                | { __typename: 'Membership', id: string }
                | { __typename: 'Milestone', id: string }
                | { __typename: 'Misconception', id: string }
                | { __typename: 'Person', id: string }
                | { __typename: 'PlanReview', id: string }
                | { __typename: 'Post', id: string, author: { __typename: 'Person', id: string, name: string } | null, thread: { __typename: 'Thread', id: string, title: string } }
                | { __typename: 'PostReport', id: string }
                | { __typename: 'Priority', id: string }
                | { __typename: 'Programme', id: string }
                | { __typename: 'SchemeOfWork', title: string, id: string }
                | { __typename: 'School', id: string }
                | { __typename: 'SharingGrant', id: string }
                | { __typename: 'Step', title: string, id: string, sequence: { __typename: 'LessonSequence', id: string } }
                | { __typename: 'SuccessCriterion', id: string }
                | { __typename: 'Thread', title: string, id: string }
                | { __typename: 'Unit', title: string, id: string }
                | { __typename: 'UnitPlacement', id: string }
                | { __typename: 'VocabularyTerm', id: string }
                | { __typename: 'WorkGroup', id: string }
               | null }> }>, links: Array<{ __typename: 'PlanLink', id: string, object:
              | { __typename: 'Action', id: string }
              | { __typename: 'ApiToken', id: string }
              | { __typename: 'AuditEntry', id: string }
              | { __typename: 'Comment', id: string }
              | { __typename: 'CurriculumImport', id: string }
              | { __typename: 'CurriculumThread', id: string }
              | { __typename: 'Department', id: string }
              | { __typename: 'DevelopmentPlan', id: string }
              | { __typename: 'Evidence', id: string }
              | { __typename: 'Hub', id: string }
              | { __typename: 'InboxItem', id: string }
              | { __typename: 'Invitation', id: string }
              | { __typename: 'LessonSequence', title: string, id: string }
              | { __typename: 'Membership', id: string }
              | { __typename: 'Milestone', id: string }
              | { __typename: 'Misconception', id: string }
              | { __typename: 'Person', id: string }
              | { __typename: 'PlanReview', id: string }
              | { __typename: 'Post', id: string, author: { __typename: 'Person', id: string, name: string } | null, thread: { __typename: 'Thread', id: string, title: string } }
              | { __typename: 'PostReport', id: string }
              | { __typename: 'Priority', id: string }
              | { __typename: 'Programme', id: string }
              | { __typename: 'SchemeOfWork', title: string, id: string }
              | { __typename: 'School', id: string }
              | { __typename: 'SharingGrant', id: string }
              | { __typename: 'Step', title: string, id: string, sequence: { __typename: 'LessonSequence', id: string } }
              | { __typename: 'SuccessCriterion', id: string }
              | { __typename: 'Thread', title: string, id: string }
              | { __typename: 'Unit', title: string, id: string }
              | { __typename: 'UnitPlacement', id: string }
              | { __typename: 'VocabularyTerm', id: string }
              | { __typename: 'WorkGroup', id: string }
             | null }> }> } | null }>, planOverview: Array<{ __typename: 'PlanSummary', title: string, academicYear: number, status: PlanStatus, signedOffAt: string | null, atRisk: boolean, silentDays: number, lastChangedAt: string, nextDueOn: string | null, overdue: number, progress: { __typename: 'PlanProgress', percent: number, notStarted: number, inProgress: number, notMet: number, partiallyMet: number, met: number }, priorities: Array<{ __typename: 'PrioritySummary', title: string, rag: Rag | null, overdue: number, nextDueOn: string | null, milestones: Array<{ __typename: 'RagAtHalfTerm', halfTerm: HalfTermName, rag: Rag }>, progress: { __typename: 'PlanProgress', percent: number, notStarted: number, inProgress: number, notMet: number, partiallyMet: number, met: number } }>, department: { __typename: 'Department', id: string, name: string, school: { __typename: 'School', id: string, name: string } }, plan: { __typename: 'DevelopmentPlan', id: string } | null }> | null } | null };

export type GroupsOfDepartmentQueryVariables = Exact<{
  id: string;
}>;


export type GroupsOfDepartmentQuery = { department: { __typename: 'Department', id: string, workGroups: Array<{ __typename: 'WorkGroup', id: string, title: string, academicYear: number, status: WorkGroupStatus }> } | null };

export type PrioritiesServedByUnitQueryVariables = Exact<{
  id: string;
}>;


export type PrioritiesServedByUnitQuery = { unit: { __typename: 'Unit', id: string, servesPriorities: Array<{ __typename: 'Priority', id: string, title: string, rag: Rag | null, plan: { __typename: 'DevelopmentPlan', id: string, academicYear: number, title: string } }> } | null };

export type SharingOfPlanQueryVariables = Exact<{
  id: string;
}>;


export type SharingOfPlanQuery = { plan: { __typename: 'DevelopmentPlan', id: string, title: string, sharing: Array<{ __typename: 'SharingGrant', id: string, level: GrantLevel, grantedAt: string, revokedAt: string | null, grantedBy: { __typename: 'Person', id: string, name: string }, recipient:
        | { __typename: 'Department', id: string, name: string, school: { __typename: 'School', id: string, name: string } }
        | { __typename: 'Hub', id: string, name: string }
        | { __typename: 'WorkGroup', id: string, title: string, kind: WorkGroupKind, academicYearLabel: string }
       | null, viewerCan: { __typename: 'SharingGrantViewerCan', revoke: boolean } }> | null } | null };

export type CreatePlanMutationVariables = Exact<{
  input: CreatePlanInput;
}>;


export type CreatePlanMutation = { createPlan:
    | { __typename: 'ConflictProblem', code: ProblemCode, message: string }
    | { __typename: 'ForbiddenProblem', code: ProblemCode, message: string }
    | { __typename: 'InvalidInputProblem', code: ProblemCode, message: string, field: string | null }
    | { __typename: 'NotFoundProblem', code: ProblemCode, message: string }
    | { __typename: 'PlanChanged', plan: { __typename: 'DevelopmentPlan', id: string, title: string, academicYear: number } }
   };

export type EditPlanMutationVariables = Exact<{
  input: EditPlanInput;
}>;


export type EditPlanMutation = { editPlan:
    | { __typename: 'ConflictProblem', code: ProblemCode, message: string }
    | { __typename: 'ForbiddenProblem', code: ProblemCode, message: string }
    | { __typename: 'InvalidInputProblem', code: ProblemCode, message: string, field: string | null }
    | { __typename: 'NotFoundProblem', code: ProblemCode, message: string }
    | { __typename: 'PlanChanged', plan: { __typename: 'DevelopmentPlan', id: string, title: string, status: PlanStatus } }
   };

export type ArchivePlanMutationVariables = Exact<{
  input: PlanInput;
}>;


export type ArchivePlanMutation = { archivePlan:
    | { __typename: 'ConflictProblem', code: ProblemCode, message: string }
    | { __typename: 'ForbiddenProblem', code: ProblemCode, message: string }
    | { __typename: 'InvalidInputProblem', code: ProblemCode, message: string }
    | { __typename: 'NotFoundProblem', code: ProblemCode, message: string }
    | { __typename: 'PlanChanged', plan: { __typename: 'DevelopmentPlan', id: string, status: PlanStatus } }
   };

export type SignOffPlanMutationVariables = Exact<{
  input: SignOffPlanInput;
}>;


export type SignOffPlanMutation = { signOffPlan:
    | { __typename: 'ConflictProblem', code: ProblemCode, message: string }
    | { __typename: 'ForbiddenProblem', code: ProblemCode, message: string }
    | { __typename: 'InvalidInputProblem', code: ProblemCode, message: string, field: string | null }
    | { __typename: 'NotFoundProblem', code: ProblemCode, message: string }
    | { __typename: 'PlanChanged', plan: { __typename: 'DevelopmentPlan', id: string, signedOffAt: string | null, signedOffNote: string | null, signedOffBy: { __typename: 'Person', id: string, name: string } | null } }
   };

export type RollOverPlanMutationVariables = Exact<{
  input: RollOverPlanInput;
}>;


export type RollOverPlanMutation = { rollOverPlan:
    | { __typename: 'ConflictProblem', code: ProblemCode, message: string }
    | { __typename: 'ForbiddenProblem', code: ProblemCode, message: string }
    | { __typename: 'InvalidInputProblem', code: ProblemCode, message: string, field: string | null }
    | { __typename: 'NotFoundProblem', code: ProblemCode, message: string }
    | { __typename: 'PlanRolledOver', plan: { __typename: 'DevelopmentPlan', id: string, title: string, academicYear: number } }
   };

export type WriteReviewMutationVariables = Exact<{
  input: WriteReviewInput;
}>;


export type WriteReviewMutation = { writeReview:
    | { __typename: 'ConflictProblem', code: ProblemCode, message: string }
    | { __typename: 'ForbiddenProblem', code: ProblemCode, message: string }
    | { __typename: 'InvalidInputProblem', code: ProblemCode, message: string, field: string | null }
    | { __typename: 'NotFoundProblem', code: ProblemCode, message: string }
    | { __typename: 'ReviewWritten', plan: { __typename: 'DevelopmentPlan', id: string }, review: { __typename: 'PlanReview', id: string, term: Term, body: unknown, text: string, at: string, author: { __typename: 'Person', id: string, name: string } } }
   };

export type RestoreChangeMutationVariables = Exact<{
  input: RestoreChangeInput;
}>;


export type RestoreChangeMutation = { restoreChange:
    | { __typename: 'ConflictProblem', code: ProblemCode, message: string }
    | { __typename: 'ForbiddenProblem', code: ProblemCode, message: string }
    | { __typename: 'InvalidInputProblem', code: ProblemCode, message: string }
    | { __typename: 'NotFoundProblem', code: ProblemCode, message: string }
    | { __typename: 'PlanItemChanged', plan: { __typename: 'DevelopmentPlan', id: string } }
   };

export type SavePlanViewMutationVariables = Exact<{
  input: SavePlanViewInput;
}>;


export type SavePlanViewMutation = { savePlanView:
    | { __typename: 'ConflictProblem', code: ProblemCode, message: string }
    | { __typename: 'ForbiddenProblem', code: ProblemCode, message: string }
    | { __typename: 'InvalidInputProblem', code: ProblemCode, message: string, field: string | null }
    | { __typename: 'NotFoundProblem', code: ProblemCode, message: string }
    | { __typename: 'PlanViewsChanged', plan: { __typename: 'DevelopmentPlan', id: string, views: Array<{ __typename: 'PlanView', id: string, name: string, view: PlanViewKind, filter: unknown }> } }
   };

export type DeletePlanViewMutationVariables = Exact<{
  input: DeletePlanViewInput;
}>;


export type DeletePlanViewMutation = { deletePlanView:
    | { __typename: 'ConflictProblem', code: ProblemCode, message: string }
    | { __typename: 'ForbiddenProblem', code: ProblemCode, message: string }
    | { __typename: 'InvalidInputProblem', code: ProblemCode, message: string }
    | { __typename: 'NotFoundProblem', code: ProblemCode, message: string }
    | { __typename: 'PlanViewsChanged', plan: { __typename: 'DevelopmentPlan', id: string, views: Array<{ __typename: 'PlanView', id: string, name: string, view: PlanViewKind, filter: unknown }> } }
   };

export type AddPriorityMutationVariables = Exact<{
  input: AddPriorityInput;
}>;


export type AddPriorityMutation = { addPriority:
    | { __typename: 'ConflictProblem', code: ProblemCode, message: string }
    | { __typename: 'ForbiddenProblem', code: ProblemCode, message: string }
    | { __typename: 'InvalidInputProblem', code: ProblemCode, message: string, field: string | null }
    | { __typename: 'NotFoundProblem', code: ProblemCode, message: string }
    | { __typename: 'PriorityChanged', priority: { __typename: 'Priority', id: string } }
   };

export type EditPriorityMutationVariables = Exact<{
  input: EditPriorityInput;
}>;


export type EditPriorityMutation = { editPriority:
    | { __typename: 'ConflictProblem', code: ProblemCode, message: string }
    | { __typename: 'ForbiddenProblem', code: ProblemCode, message: string }
    | { __typename: 'InvalidInputProblem', code: ProblemCode, message: string, field: string | null }
    | { __typename: 'NotFoundProblem', code: ProblemCode, message: string }
    | { __typename: 'PriorityChanged', priority: { __typename: 'Priority', id: string } }
   };

export type MovePriorityMutationVariables = Exact<{
  input: MovePriorityInput;
}>;


export type MovePriorityMutation = { movePriority:
    | { __typename: 'ConflictProblem', code: ProblemCode, message: string }
    | { __typename: 'ForbiddenProblem', code: ProblemCode, message: string }
    | { __typename: 'InvalidInputProblem', code: ProblemCode, message: string }
    | { __typename: 'NotFoundProblem', code: ProblemCode, message: string }
    | { __typename: 'PriorityChanged', priority: { __typename: 'Priority', id: string } }
   };

export type AddCriterionMutationVariables = Exact<{
  input: AddCriterionInput;
}>;


export type AddCriterionMutation = { addCriterion:
    | { __typename: 'ConflictProblem', code: ProblemCode, message: string }
    | { __typename: 'CriterionChanged', criterion: { __typename: 'SuccessCriterion', id: string } }
    | { __typename: 'ForbiddenProblem', code: ProblemCode, message: string }
    | { __typename: 'InvalidInputProblem', code: ProblemCode, message: string, field: string | null }
    | { __typename: 'NotFoundProblem', code: ProblemCode, message: string }
   };

export type EditCriterionMutationVariables = Exact<{
  input: EditCriterionInput;
}>;


export type EditCriterionMutation = { editCriterion:
    | { __typename: 'ConflictProblem', code: ProblemCode, message: string }
    | { __typename: 'CriterionChanged', criterion: { __typename: 'SuccessCriterion', id: string } }
    | { __typename: 'ForbiddenProblem', code: ProblemCode, message: string }
    | { __typename: 'InvalidInputProblem', code: ProblemCode, message: string, field: string | null }
    | { __typename: 'NotFoundProblem', code: ProblemCode, message: string }
   };

export type MoveCriterionMutationVariables = Exact<{
  input: MoveCriterionInput;
}>;


export type MoveCriterionMutation = { moveCriterion:
    | { __typename: 'ConflictProblem', code: ProblemCode, message: string }
    | { __typename: 'CriterionChanged', criterion: { __typename: 'SuccessCriterion', id: string } }
    | { __typename: 'ForbiddenProblem', code: ProblemCode, message: string }
    | { __typename: 'InvalidInputProblem', code: ProblemCode, message: string }
    | { __typename: 'NotFoundProblem', code: ProblemCode, message: string }
   };

export type AddPlanActionMutationVariables = Exact<{
  input: AddActionInput;
}>;


export type AddPlanActionMutation = { addAction:
    | { __typename: 'ConflictProblem', code: ProblemCode, message: string }
    | { __typename: 'ForbiddenProblem', code: ProblemCode, message: string }
    | { __typename: 'InvalidInputProblem', code: ProblemCode, message: string, field: string | null }
    | { __typename: 'NotFoundProblem', code: ProblemCode, message: string }
    | { __typename: 'PlanActionChanged', action: { __typename: 'Action', id: string } }
   };

export type EditPlanActionMutationVariables = Exact<{
  input: EditActionInput;
}>;


export type EditPlanActionMutation = { editAction:
    | { __typename: 'ConflictProblem', code: ProblemCode, message: string }
    | { __typename: 'ForbiddenProblem', code: ProblemCode, message: string }
    | { __typename: 'InvalidInputProblem', code: ProblemCode, message: string, field: string | null }
    | { __typename: 'NotFoundProblem', code: ProblemCode, message: string }
    | { __typename: 'PlanActionChanged', action: { __typename: 'Action', id: string } }
   };

export type MovePlanActionMutationVariables = Exact<{
  input: MoveActionInput;
}>;


export type MovePlanActionMutation = { moveAction:
    | { __typename: 'ConflictProblem', code: ProblemCode, message: string }
    | { __typename: 'ForbiddenProblem', code: ProblemCode, message: string }
    | { __typename: 'InvalidInputProblem', code: ProblemCode, message: string }
    | { __typename: 'NotFoundProblem', code: ProblemCode, message: string }
    | { __typename: 'PlanActionChanged', action: { __typename: 'Action', id: string } }
   };

export type TakeUpActionMutationVariables = Exact<{
  input: TakeUpActionInput;
}>;


export type TakeUpActionMutation = { takeUpAction:
    | { __typename: 'ConflictProblem', code: ProblemCode, message: string }
    | { __typename: 'ForbiddenProblem', code: ProblemCode, message: string }
    | { __typename: 'InvalidInputProblem', code: ProblemCode, message: string, field: string | null }
    | { __typename: 'NotFoundProblem', code: ProblemCode, message: string }
    | { __typename: 'PlanActionChanged', action: { __typename: 'Action', id: string, title: string, dueOn: string | null, status: ActionStatus, owner: { __typename: 'Person', id: string, name: string }, plan: { __typename: 'DevelopmentPlan', id: string } | null, takeUpInto: Array<{ __typename: 'DevelopmentPlan', id: string }>, viewerCan: { __typename: 'ActionViewerCan', update: boolean } } }
   };

export type SetActionStatusMutationVariables = Exact<{
  input: SetActionStatusInput;
}>;


export type SetActionStatusMutation = { setActionStatus:
    | { __typename: 'ConflictProblem', code: ProblemCode, message: string }
    | { __typename: 'ForbiddenProblem', code: ProblemCode, message: string }
    | { __typename: 'InvalidInputProblem', code: ProblemCode, message: string, field: string | null }
    | { __typename: 'NotFoundProblem', code: ProblemCode, message: string }
    | { __typename: 'PlanActionChanged', action: { __typename: 'Action', id: string, status: ActionStatus } }
   };

export type SetDependenciesMutationVariables = Exact<{
  input: SetDependenciesInput;
}>;


export type SetDependenciesMutation = { setDependencies:
    | { __typename: 'ConflictProblem', code: ProblemCode, message: string }
    | { __typename: 'ForbiddenProblem', code: ProblemCode, message: string }
    | { __typename: 'InvalidInputProblem', code: ProblemCode, message: string, field: string | null }
    | { __typename: 'NotFoundProblem', code: ProblemCode, message: string }
    | { __typename: 'PlanActionChanged', action: { __typename: 'Action', id: string } }
   };

export type SetMilestoneMutationVariables = Exact<{
  input: SetMilestoneInput;
}>;


export type SetMilestoneMutation = { setMilestone:
    | { __typename: 'ConflictProblem', code: ProblemCode, message: string }
    | { __typename: 'ForbiddenProblem', code: ProblemCode, message: string }
    | { __typename: 'InvalidInputProblem', code: ProblemCode, message: string, field: string | null }
    | { __typename: 'MilestoneSet', milestone: { __typename: 'Milestone', id: string } }
    | { __typename: 'NotFoundProblem', code: ProblemCode, message: string }
   };

export type AddEvidenceMutationVariables = Exact<{
  input: AddEvidenceInput;
}>;


export type AddEvidenceMutation = { addEvidence:
    | { __typename: 'ConflictProblem', code: ProblemCode, message: string }
    | { __typename: 'EvidenceAdded', evidence: { __typename: 'Evidence', id: string, kind: EvidenceKind, title: string, note: string | null, at: string, linkType: PlanLinkedObject | null, file: { __typename: 'AttachedFile', id: string, name: string } | null, addedBy: { __typename: 'Person', id: string, name: string }, object:
          | { __typename: 'Action', id: string }
          | { __typename: 'ApiToken', id: string }
          | { __typename: 'AuditEntry', id: string }
          | { __typename: 'Comment', id: string }
          | { __typename: 'CurriculumImport', id: string }
          | { __typename: 'CurriculumThread', id: string }
          | { __typename: 'Department', id: string }
          | { __typename: 'DevelopmentPlan', id: string }
          | { __typename: 'Evidence', id: string }
          | { __typename: 'Hub', id: string }
          | { __typename: 'InboxItem', id: string }
          | { __typename: 'Invitation', id: string }
          | { __typename: 'LessonSequence', title: string, id: string }
          | { __typename: 'Membership', id: string }
          | { __typename: 'Milestone', id: string }
          | { __typename: 'Misconception', id: string }
          | { __typename: 'Person', id: string }
          | { __typename: 'PlanReview', id: string }
          | { __typename: 'Post', id: string, author: { __typename: 'Person', id: string, name: string } | null, thread: { __typename: 'Thread', id: string, title: string } }
          | { __typename: 'PostReport', id: string }
          | { __typename: 'Priority', id: string }
          | { __typename: 'Programme', id: string }
          | { __typename: 'SchemeOfWork', title: string, id: string }
          | { __typename: 'School', id: string }
          | { __typename: 'SharingGrant', id: string }
          | { __typename: 'Step', title: string, id: string, sequence: { __typename: 'LessonSequence', id: string } }
          | { __typename: 'SuccessCriterion', id: string }
          | { __typename: 'Thread', title: string, id: string }
          | { __typename: 'Unit', title: string, id: string }
          | { __typename: 'UnitPlacement', id: string }
          | { __typename: 'VocabularyTerm', id: string }
          | { __typename: 'WorkGroup', id: string }
         | null } }
    | { __typename: 'ForbiddenProblem', code: ProblemCode, message: string }
    | { __typename: 'InvalidInputProblem', code: ProblemCode, message: string, field: string | null }
    | { __typename: 'NotFoundProblem', code: ProblemCode, message: string }
   };

export type LinkPlanItemMutationVariables = Exact<{
  input: LinkPlanItemInput;
}>;


export type LinkPlanItemMutation = { linkPlanItem:
    | { __typename: 'ConflictProblem', code: ProblemCode, message: string }
    | { __typename: 'ForbiddenProblem', code: ProblemCode, message: string }
    | { __typename: 'InvalidInputProblem', code: ProblemCode, message: string, field: string | null }
    | { __typename: 'NotFoundProblem', code: ProblemCode, message: string }
    | { __typename: 'PlanItemChanged', plan: { __typename: 'DevelopmentPlan', id: string } }
   };

export type UnlinkPlanItemMutationVariables = Exact<{
  input: UnlinkPlanItemInput;
}>;


export type UnlinkPlanItemMutation = { unlinkPlanItem:
    | { __typename: 'ConflictProblem', code: ProblemCode, message: string }
    | { __typename: 'ForbiddenProblem', code: ProblemCode, message: string }
    | { __typename: 'InvalidInputProblem', code: ProblemCode, message: string }
    | { __typename: 'NotFoundProblem', code: ProblemCode, message: string }
    | { __typename: 'PlanItemChanged', plan: { __typename: 'DevelopmentPlan', id: string } }
   };

export type RemovePlanItemMutationVariables = Exact<{
  input: PlanItemInput;
}>;


export type RemovePlanItemMutation = { removePlanItem:
    | { __typename: 'ConflictProblem', code: ProblemCode, message: string }
    | { __typename: 'ForbiddenProblem', code: ProblemCode, message: string }
    | { __typename: 'InvalidInputProblem', code: ProblemCode, message: string }
    | { __typename: 'NotFoundProblem', code: ProblemCode, message: string }
    | { __typename: 'PlanItemChanged', plan: { __typename: 'DevelopmentPlan', id: string } }
   };

export type RestorePlanItemMutationVariables = Exact<{
  input: PlanItemInput;
}>;


export type RestorePlanItemMutation = { restorePlanItem:
    | { __typename: 'ConflictProblem', code: ProblemCode, message: string }
    | { __typename: 'ForbiddenProblem', code: ProblemCode, message: string }
    | { __typename: 'InvalidInputProblem', code: ProblemCode, message: string }
    | { __typename: 'NotFoundProblem', code: ProblemCode, message: string }
    | { __typename: 'PlanItemChanged', plan: { __typename: 'DevelopmentPlan', id: string } }
   };

export type PlanEventsSubscriptionVariables = Exact<{
  planId: string;
  after?: string | null | undefined;
}>;


export type PlanEventsSubscription = { planEvents:
    | { __typename: 'AccessEnded', reason: string }
    | { __typename: 'EventsOpened', cursor: string }
    | { __typename: 'ResyncRequired', reason: string }
    | { __typename: 'ScopeEvent', cursor: string, previousCursor: string, name: string, at: string, node:
        | { __typename: 'Action', id: string, title: string, note: string | null, status: ActionStatus, dueOn: string | null, dueHalfTerm: HalfTermName | null, startsOn: string | null, startHalfTerm: HalfTermName | null, releaseHalfDays: number | null, cost: number | null, lasting: boolean | null, carriedReason: string | null, owner: { __typename: 'Person', id: string, name: string }, supporter: { __typename: 'Person', id: string, name: string } | null, priority: { __typename: 'Priority', id: string } | null, criterion: { __typename: 'SuccessCriterion', id: string } | null, dependsOn: Array<{ __typename: 'Action', id: string }>, evidence: Array<{ __typename: 'Evidence', id: string, kind: EvidenceKind, title: string, note: string | null, at: string, linkType: PlanLinkedObject | null, file: { __typename: 'AttachedFile', id: string, name: string } | null, addedBy: { __typename: 'Person', id: string, name: string }, object:
              | { __typename: 'Action', id: string }
              | { __typename: 'ApiToken', id: string }
              | { __typename: 'AuditEntry', id: string }
              | { __typename: 'Comment', id: string }
              | { __typename: 'CurriculumImport', id: string }
              | { __typename: 'CurriculumThread', id: string }
              | { __typename: 'Department', id: string }
              | { __typename: 'DevelopmentPlan', id: string }
              | { __typename: 'Evidence', id: string }
              | { __typename: 'Hub', id: string }
              | { __typename: 'InboxItem', id: string }
              | { __typename: 'Invitation', id: string }
              | { __typename: 'LessonSequence', title: string, id: string }
              | { __typename: 'Membership', id: string }
              | { __typename: 'Milestone', id: string }
              | { __typename: 'Misconception', id: string }
              | { __typename: 'Person', id: string }
              | { __typename: 'PlanReview', id: string }
              | { __typename: 'Post', id: string, author: { __typename: 'Person', id: string, name: string } | null, thread: { __typename: 'Thread', id: string, title: string } }
              | { __typename: 'PostReport', id: string }
              | { __typename: 'Priority', id: string }
              | { __typename: 'Programme', id: string }
              | { __typename: 'SchemeOfWork', title: string, id: string }
              | { __typename: 'School', id: string }
              | { __typename: 'SharingGrant', id: string }
              | { __typename: 'Step', title: string, id: string, sequence: { __typename: 'LessonSequence', id: string } }
              | { __typename: 'SuccessCriterion', id: string }
              | { __typename: 'Thread', title: string, id: string }
              | { __typename: 'Unit', title: string, id: string }
              | { __typename: 'UnitPlacement', id: string }
              | { __typename: 'VocabularyTerm', id: string }
              | { __typename: 'WorkGroup', id: string }
             | null }>, links: Array<{ __typename: 'PlanLink', id: string, type: PlanLinkedObject, object:
              | { __typename: 'Action', id: string }
              | { __typename: 'ApiToken', id: string }
              | { __typename: 'AuditEntry', id: string }
              | { __typename: 'Comment', id: string }
              | { __typename: 'CurriculumImport', id: string }
              | { __typename: 'CurriculumThread', id: string }
              | { __typename: 'Department', id: string }
              | { __typename: 'DevelopmentPlan', id: string }
              | { __typename: 'Evidence', id: string }
              | { __typename: 'Hub', id: string }
              | { __typename: 'InboxItem', id: string }
              | { __typename: 'Invitation', id: string }
              | { __typename: 'LessonSequence', title: string, id: string }
              | { __typename: 'Membership', id: string }
              | { __typename: 'Milestone', id: string }
              | { __typename: 'Misconception', id: string }
              | { __typename: 'Person', id: string }
              | { __typename: 'PlanReview', id: string }
              | { __typename: 'Post', id: string, author: { __typename: 'Person', id: string, name: string } | null, thread: { __typename: 'Thread', id: string, title: string } }
              | { __typename: 'PostReport', id: string }
              | { __typename: 'Priority', id: string }
              | { __typename: 'Programme', id: string }
              | { __typename: 'SchemeOfWork', title: string, id: string }
              | { __typename: 'School', id: string }
              | { __typename: 'SharingGrant', id: string }
              | { __typename: 'Step', title: string, id: string, sequence: { __typename: 'LessonSequence', id: string } }
              | { __typename: 'SuccessCriterion', id: string }
              | { __typename: 'Thread', title: string, id: string }
              | { __typename: 'Unit', title: string, id: string }
              | { __typename: 'UnitPlacement', id: string }
              | { __typename: 'VocabularyTerm', id: string }
              | { __typename: 'WorkGroup', id: string }
             | null }>, thread: { __typename: 'Thread', id: string, title: string } | null, post: { __typename: 'Post', id: string } | null, viewerCan: { __typename: 'ActionViewerCan', edit: boolean, update: boolean } }
        | { __typename: 'ApiToken', id: string }
        | { __typename: 'AuditEntry', id: string }
        | { __typename: 'Comment', id: string, root: string | null, kind: CommentKind | null, tags: Array<BigIdea>, body: unknown, text: string, createdAt: string, editedAt: string | null, deletedAt: string | null, resolvedAt: string | null, parent: { __typename: 'Comment', id: string, root: string | null, kind: CommentKind | null, tags: Array<BigIdea>, body: unknown, text: string, createdAt: string, editedAt: string | null, deletedAt: string | null, resolvedAt: string | null, replies: Array<{ __typename: 'Comment', id: string, root: string | null, kind: CommentKind | null, tags: Array<BigIdea>, body: unknown, text: string, createdAt: string, editedAt: string | null, deletedAt: string | null, resolvedAt: string | null, step: { __typename: 'Step', id: string } | null, planItem:
                | { __typename: 'Action', id: string }
                | { __typename: 'Evidence', id: string }
                | { __typename: 'Milestone', id: string }
                | { __typename: 'PlanReview', id: string }
                | { __typename: 'Priority', id: string }
                | { __typename: 'SuccessCriterion', id: string }
               | null, parent: { __typename: 'Comment', id: string } | null, author: { __typename: 'Person', id: string, name: string }, authorDepartment: { __typename: 'Department', id: string, name: string, school: { __typename: 'School', id: string, name: string } } | null, resolvedBy: { __typename: 'Person', id: string, name: string } | null, mentions: Array<{ __typename: 'Person', id: string, name: string }>, reactions: Array<{ __typename: 'ReactionCount', kind: ReactionKind, count: number, viewerReacted: boolean }>, passage: { __typename: 'CommentPassage', state: AnchorState, quote: string, from: number | null, to: number | null, seq: number | null } | null, suggestion: { __typename: 'Suggestion', id: string, original: string, replacement: string, status: SuggestionStatus, decidedAt: string | null, decidedBy: { __typename: 'Person', id: string, name: string } | null } | null, viewerCan: { __typename: 'CommentViewerCan', edit: boolean, delete: boolean, resolve: boolean, reply: boolean, accept: boolean, reattach: boolean }, inboxItems: Array<{ __typename: 'InboxItem', id: string, readAt: string | null }> }>, step: { __typename: 'Step', id: string } | null, planItem:
              | { __typename: 'Action', id: string }
              | { __typename: 'Evidence', id: string }
              | { __typename: 'Milestone', id: string }
              | { __typename: 'PlanReview', id: string }
              | { __typename: 'Priority', id: string }
              | { __typename: 'SuccessCriterion', id: string }
             | null, parent: { __typename: 'Comment', id: string } | null, author: { __typename: 'Person', id: string, name: string }, authorDepartment: { __typename: 'Department', id: string, name: string, school: { __typename: 'School', id: string, name: string } } | null, resolvedBy: { __typename: 'Person', id: string, name: string } | null, mentions: Array<{ __typename: 'Person', id: string, name: string }>, reactions: Array<{ __typename: 'ReactionCount', kind: ReactionKind, count: number, viewerReacted: boolean }>, passage: { __typename: 'CommentPassage', state: AnchorState, quote: string, from: number | null, to: number | null, seq: number | null } | null, suggestion: { __typename: 'Suggestion', id: string, original: string, replacement: string, status: SuggestionStatus, decidedAt: string | null, decidedBy: { __typename: 'Person', id: string, name: string } | null } | null, viewerCan: { __typename: 'CommentViewerCan', edit: boolean, delete: boolean, resolve: boolean, reply: boolean, accept: boolean, reattach: boolean }, inboxItems: Array<{ __typename: 'InboxItem', id: string, readAt: string | null }> } | null, replies: Array<{ __typename: 'Comment', id: string, root: string | null, kind: CommentKind | null, tags: Array<BigIdea>, body: unknown, text: string, createdAt: string, editedAt: string | null, deletedAt: string | null, resolvedAt: string | null, step: { __typename: 'Step', id: string } | null, planItem:
              | { __typename: 'Action', id: string }
              | { __typename: 'Evidence', id: string }
              | { __typename: 'Milestone', id: string }
              | { __typename: 'PlanReview', id: string }
              | { __typename: 'Priority', id: string }
              | { __typename: 'SuccessCriterion', id: string }
             | null, parent: { __typename: 'Comment', id: string } | null, author: { __typename: 'Person', id: string, name: string }, authorDepartment: { __typename: 'Department', id: string, name: string, school: { __typename: 'School', id: string, name: string } } | null, resolvedBy: { __typename: 'Person', id: string, name: string } | null, mentions: Array<{ __typename: 'Person', id: string, name: string }>, reactions: Array<{ __typename: 'ReactionCount', kind: ReactionKind, count: number, viewerReacted: boolean }>, passage: { __typename: 'CommentPassage', state: AnchorState, quote: string, from: number | null, to: number | null, seq: number | null } | null, suggestion: { __typename: 'Suggestion', id: string, original: string, replacement: string, status: SuggestionStatus, decidedAt: string | null, decidedBy: { __typename: 'Person', id: string, name: string } | null } | null, viewerCan: { __typename: 'CommentViewerCan', edit: boolean, delete: boolean, resolve: boolean, reply: boolean, accept: boolean, reattach: boolean }, inboxItems: Array<{ __typename: 'InboxItem', id: string, readAt: string | null }> }>, step: { __typename: 'Step', id: string } | null, planItem:
            | { __typename: 'Action', id: string }
            | { __typename: 'Evidence', id: string }
            | { __typename: 'Milestone', id: string }
            | { __typename: 'PlanReview', id: string }
            | { __typename: 'Priority', id: string }
            | { __typename: 'SuccessCriterion', id: string }
           | null, author: { __typename: 'Person', id: string, name: string }, authorDepartment: { __typename: 'Department', id: string, name: string, school: { __typename: 'School', id: string, name: string } } | null, resolvedBy: { __typename: 'Person', id: string, name: string } | null, mentions: Array<{ __typename: 'Person', id: string, name: string }>, reactions: Array<{ __typename: 'ReactionCount', kind: ReactionKind, count: number, viewerReacted: boolean }>, passage: { __typename: 'CommentPassage', state: AnchorState, quote: string, from: number | null, to: number | null, seq: number | null } | null, suggestion: { __typename: 'Suggestion', id: string, original: string, replacement: string, status: SuggestionStatus, decidedAt: string | null, decidedBy: { __typename: 'Person', id: string, name: string } | null } | null, viewerCan: { __typename: 'CommentViewerCan', edit: boolean, delete: boolean, resolve: boolean, reply: boolean, accept: boolean, reattach: boolean }, inboxItems: Array<{ __typename: 'InboxItem', id: string, readAt: string | null }> }
        | { __typename: 'CurriculumImport', id: string }
        | { __typename: 'CurriculumThread', id: string }
        | { __typename: 'Department', id: string }
        | { __typename: 'DevelopmentPlan', id: string }
        | { __typename: 'Evidence', id: string }
        | { __typename: 'Hub', id: string }
        | { __typename: 'InboxItem', id: string }
        | { __typename: 'Invitation', id: string }
        | { __typename: 'LessonSequence', id: string }
        | { __typename: 'Membership', id: string }
        | { __typename: 'Milestone', id: string, halfTerm: HalfTermName, rag: Rag, comment: string | null, at: string, of: { __typename: 'Priority', id: string }, by: { __typename: 'Person', id: string, name: string } }
        | { __typename: 'Misconception', id: string }
        | { __typename: 'Person', id: string }
        | { __typename: 'PlanReview', id: string }
        | { __typename: 'Post', id: string }
        | { __typename: 'PostReport', id: string }
        | { __typename: 'Priority', id: string }
        | { __typename: 'Programme', id: string }
        | { __typename: 'SchemeOfWork', id: string }
        | { __typename: 'School', id: string }
        | { __typename: 'SharingGrant', id: string }
        | { __typename: 'Step', id: string }
        | { __typename: 'SuccessCriterion', id: string, title: string, expectedEvidence: string | null, state: CriterionState, weight: number, outlasts: boolean, of: { __typename: 'Priority', id: string }, answersFor: { __typename: 'Person', id: string, name: string } | null, evidence: Array<{ __typename: 'Evidence', id: string, kind: EvidenceKind, title: string, note: string | null, at: string, linkType: PlanLinkedObject | null, file: { __typename: 'AttachedFile', id: string, name: string } | null, addedBy: { __typename: 'Person', id: string, name: string }, object:
              | { __typename: 'Action', id: string }
              | { __typename: 'ApiToken', id: string }
              | { __typename: 'AuditEntry', id: string }
              | { __typename: 'Comment', id: string }
              | { __typename: 'CurriculumImport', id: string }
              | { __typename: 'CurriculumThread', id: string }
              | { __typename: 'Department', id: string }
              | { __typename: 'DevelopmentPlan', id: string }
              | { __typename: 'Evidence', id: string }
              | { __typename: 'Hub', id: string }
              | { __typename: 'InboxItem', id: string }
              | { __typename: 'Invitation', id: string }
              | { __typename: 'LessonSequence', title: string, id: string }
              | { __typename: 'Membership', id: string }
              | { __typename: 'Milestone', id: string }
              | { __typename: 'Misconception', id: string }
              | { __typename: 'Person', id: string }
              | { __typename: 'PlanReview', id: string }
              | { __typename: 'Post', id: string, author: { __typename: 'Person', id: string, name: string } | null, thread: { __typename: 'Thread', id: string, title: string } }
              | { __typename: 'PostReport', id: string }
              | { __typename: 'Priority', id: string }
              | { __typename: 'Programme', id: string }
              | { __typename: 'SchemeOfWork', title: string, id: string }
              | { __typename: 'School', id: string }
              | { __typename: 'SharingGrant', id: string }
              | { __typename: 'Step', title: string, id: string, sequence: { __typename: 'LessonSequence', id: string } }
              | { __typename: 'SuccessCriterion', id: string }
              | { __typename: 'Thread', title: string, id: string }
              | { __typename: 'Unit', title: string, id: string }
              | { __typename: 'UnitPlacement', id: string }
              | { __typename: 'VocabularyTerm', id: string }
              | { __typename: 'WorkGroup', id: string }
             | null }>, links: Array<{ __typename: 'PlanLink', id: string, type: PlanLinkedObject, object:
              | { __typename: 'Action', id: string }
              | { __typename: 'ApiToken', id: string }
              | { __typename: 'AuditEntry', id: string }
              | { __typename: 'Comment', id: string }
              | { __typename: 'CurriculumImport', id: string }
              | { __typename: 'CurriculumThread', id: string }
              | { __typename: 'Department', id: string }
              | { __typename: 'DevelopmentPlan', id: string }
              | { __typename: 'Evidence', id: string }
              | { __typename: 'Hub', id: string }
              | { __typename: 'InboxItem', id: string }
              | { __typename: 'Invitation', id: string }
              | { __typename: 'LessonSequence', title: string, id: string }
              | { __typename: 'Membership', id: string }
              | { __typename: 'Milestone', id: string }
              | { __typename: 'Misconception', id: string }
              | { __typename: 'Person', id: string }
              | { __typename: 'PlanReview', id: string }
              | { __typename: 'Post', id: string, author: { __typename: 'Person', id: string, name: string } | null, thread: { __typename: 'Thread', id: string, title: string } }
              | { __typename: 'PostReport', id: string }
              | { __typename: 'Priority', id: string }
              | { __typename: 'Programme', id: string }
              | { __typename: 'SchemeOfWork', title: string, id: string }
              | { __typename: 'School', id: string }
              | { __typename: 'SharingGrant', id: string }
              | { __typename: 'Step', title: string, id: string, sequence: { __typename: 'LessonSequence', id: string } }
              | { __typename: 'SuccessCriterion', id: string }
              | { __typename: 'Thread', title: string, id: string }
              | { __typename: 'Unit', title: string, id: string }
              | { __typename: 'UnitPlacement', id: string }
              | { __typename: 'VocabularyTerm', id: string }
              | { __typename: 'WorkGroup', id: string }
             | null }>, viewerCan: { __typename: 'PlanItemViewerCan', edit: boolean, editActions: boolean } }
        | { __typename: 'Thread', id: string }
        | { __typename: 'Unit', id: string }
        | { __typename: 'UnitPlacement', id: string }
        | { __typename: 'VocabularyTerm', id: string }
        | { __typename: 'WorkGroup', id: string }
       | null, actor: { __typename: 'Person', id: string, name: string } | null }
    | { __typename: 'ScopePresenceUpdated' }
    | { __typename: 'ThreadsWithNews' }
   };

export type SchemeListItemFragment = { __typename: 'SchemeOfWork', id: string, title: string, academicYear: number, academicYearLabel: string, status: SchemeStatus, attribution: string | null, updatedAt: string };

export type ContentRightsFragment = { __typename: 'ContentViewerCan', edit: boolean, comment: boolean, share: boolean, agree: boolean };

export type MapUnitFragment = { __typename: 'Unit', id: string, title: string, curriculumThreads: Array<{ __typename: 'CurriculumThread', id: string, name: string, strand: Strand }> };

export type MapPlacementFragment = { __typename: 'UnitPlacement', id: string, halfTerm: HalfTermName, weeks: number, position: string, unit: { __typename: 'Unit', id: string, title: string, curriculumThreads: Array<{ __typename: 'CurriculumThread', id: string, name: string, strand: Strand }> } };

export type MapProgrammeFragment = { __typename: 'Programme', id: string, yearGroup: number, tier: Tier | null, placements: Array<{ __typename: 'UnitPlacement', id: string, halfTerm: HalfTermName, weeks: number, position: string, unit: { __typename: 'Unit', id: string, title: string, curriculumThreads: Array<{ __typename: 'CurriculumThread', id: string, name: string, strand: Strand }> } }> };

export type SchemeHeadFragment = { __typename: 'SchemeOfWork', id: string, title: string, academicYear: number, academicYearLabel: string, status: SchemeStatus, attribution: string | null, viewerCan: { __typename: 'ContentViewerCan', edit: boolean, comment: boolean, share: boolean, agree: boolean } };

export type SchemeMapFragment = { __typename: 'SchemeOfWork', id: string, title: string, academicYear: number, academicYearLabel: string, status: SchemeStatus, attribution: string | null, department: { __typename: 'Department', id: string, name: string, school: { __typename: 'School', id: string, name: string } }, halfTerms: Array<{ __typename: 'HalfTerm', name: HalfTermName, label: string, startsOn: string, endsOn: string, weeks: number }>, programmes: Array<{ __typename: 'Programme', id: string, yearGroup: number, tier: Tier | null, placements: Array<{ __typename: 'UnitPlacement', id: string, halfTerm: HalfTermName, weeks: number, position: string, unit: { __typename: 'Unit', id: string, title: string, curriculumThreads: Array<{ __typename: 'CurriculumThread', id: string, name: string, strand: Strand }> } }> }>, unplacedUnits: Array<{ __typename: 'Unit', id: string, title: string, curriculumThreads: Array<{ __typename: 'CurriculumThread', id: string, name: string, strand: Strand }> }>, viewerCan: { __typename: 'ContentViewerCan', edit: boolean, comment: boolean, share: boolean, agree: boolean } };

export type SchemePageQueryVariables = Exact<{
  id: string;
}>;


export type SchemePageQuery = { schemeOfWork: { __typename: 'SchemeOfWork', id: string, title: string, academicYear: number, academicYearLabel: string, status: SchemeStatus, attribution: string | null, department: { __typename: 'Department', id: string, name: string, school: { __typename: 'School', id: string, name: string } }, halfTerms: Array<{ __typename: 'HalfTerm', name: HalfTermName, label: string, startsOn: string, endsOn: string, weeks: number }>, programmes: Array<{ __typename: 'Programme', id: string, yearGroup: number, tier: Tier | null, placements: Array<{ __typename: 'UnitPlacement', id: string, halfTerm: HalfTermName, weeks: number, position: string, unit: { __typename: 'Unit', id: string, title: string, curriculumThreads: Array<{ __typename: 'CurriculumThread', id: string, name: string, strand: Strand }> } }> }>, unplacedUnits: Array<{ __typename: 'Unit', id: string, title: string, curriculumThreads: Array<{ __typename: 'CurriculumThread', id: string, name: string, strand: Strand }> }>, viewerCan: { __typename: 'ContentViewerCan', edit: boolean, comment: boolean, share: boolean, agree: boolean } } | null };

type MapNode_Action_Fragment = { __typename: 'Action', id: string };

type MapNode_ApiToken_Fragment = { __typename: 'ApiToken', id: string };

type MapNode_AuditEntry_Fragment = { __typename: 'AuditEntry', id: string };

type MapNode_Comment_Fragment = { __typename: 'Comment', id: string };

type MapNode_CurriculumImport_Fragment = { __typename: 'CurriculumImport', id: string };

type MapNode_CurriculumThread_Fragment = { __typename: 'CurriculumThread', id: string };

type MapNode_Department_Fragment = { __typename: 'Department', id: string };

type MapNode_DevelopmentPlan_Fragment = { __typename: 'DevelopmentPlan', id: string };

type MapNode_Evidence_Fragment = { __typename: 'Evidence', id: string };

type MapNode_Hub_Fragment = { __typename: 'Hub', id: string };

type MapNode_InboxItem_Fragment = { __typename: 'InboxItem', id: string };

type MapNode_Invitation_Fragment = { __typename: 'Invitation', id: string };

type MapNode_LessonSequence_Fragment = { __typename: 'LessonSequence', id: string };

type MapNode_Membership_Fragment = { __typename: 'Membership', id: string };

type MapNode_Milestone_Fragment = { __typename: 'Milestone', id: string };

type MapNode_Misconception_Fragment = { __typename: 'Misconception', id: string };

type MapNode_Person_Fragment = { __typename: 'Person', id: string };

type MapNode_PlanReview_Fragment = { __typename: 'PlanReview', id: string };

type MapNode_Post_Fragment = { __typename: 'Post', id: string };

type MapNode_PostReport_Fragment = { __typename: 'PostReport', id: string };

type MapNode_Priority_Fragment = { __typename: 'Priority', id: string };

type MapNode_Programme_Fragment = { __typename: 'Programme', id: string, yearGroup: number, tier: Tier | null, placements: Array<{ __typename: 'UnitPlacement', id: string, halfTerm: HalfTermName, weeks: number, position: string, unit: { __typename: 'Unit', id: string, title: string, curriculumThreads: Array<{ __typename: 'CurriculumThread', id: string, name: string, strand: Strand }> } }> };

type MapNode_SchemeOfWork_Fragment = { __typename: 'SchemeOfWork', id: string, title: string, academicYear: number, academicYearLabel: string, status: SchemeStatus, attribution: string | null, viewerCan: { __typename: 'ContentViewerCan', edit: boolean, comment: boolean, share: boolean, agree: boolean } };

type MapNode_School_Fragment = { __typename: 'School', id: string };

type MapNode_SharingGrant_Fragment = { __typename: 'SharingGrant', id: string };

type MapNode_Step_Fragment = { __typename: 'Step', id: string };

type MapNode_SuccessCriterion_Fragment = { __typename: 'SuccessCriterion', id: string };

type MapNode_Thread_Fragment = { __typename: 'Thread', id: string };

type MapNode_Unit_Fragment = { __typename: 'Unit', id: string, title: string, placements: Array<{ __typename: 'UnitPlacement', id: string, halfTerm: HalfTermName, weeks: number, position: string, programme: { __typename: 'Programme', id: string } | null }>, curriculumThreads: Array<{ __typename: 'CurriculumThread', id: string, name: string, strand: Strand }> };

type MapNode_UnitPlacement_Fragment = { __typename: 'UnitPlacement', id: string };

type MapNode_VocabularyTerm_Fragment = { __typename: 'VocabularyTerm', id: string };

type MapNode_WorkGroup_Fragment = { __typename: 'WorkGroup', id: string };

export type MapNodeFragment =
  | MapNode_Action_Fragment
  | MapNode_ApiToken_Fragment
  | MapNode_AuditEntry_Fragment
  | MapNode_Comment_Fragment
  | MapNode_CurriculumImport_Fragment
  | MapNode_CurriculumThread_Fragment
  | MapNode_Department_Fragment
  | MapNode_DevelopmentPlan_Fragment
  | MapNode_Evidence_Fragment
  | MapNode_Hub_Fragment
  | MapNode_InboxItem_Fragment
  | MapNode_Invitation_Fragment
  | MapNode_LessonSequence_Fragment
  | MapNode_Membership_Fragment
  | MapNode_Milestone_Fragment
  | MapNode_Misconception_Fragment
  | MapNode_Person_Fragment
  | MapNode_PlanReview_Fragment
  | MapNode_Post_Fragment
  | MapNode_PostReport_Fragment
  | MapNode_Priority_Fragment
  | MapNode_Programme_Fragment
  | MapNode_SchemeOfWork_Fragment
  | MapNode_School_Fragment
  | MapNode_SharingGrant_Fragment
  | MapNode_Step_Fragment
  | MapNode_SuccessCriterion_Fragment
  | MapNode_Thread_Fragment
  | MapNode_Unit_Fragment
  | MapNode_UnitPlacement_Fragment
  | MapNode_VocabularyTerm_Fragment
  | MapNode_WorkGroup_Fragment
;

export type SchemeMapEventsSubscriptionVariables = Exact<{
  schemeId: string;
  after?: string | null | undefined;
}>;


export type SchemeMapEventsSubscription = { schemeEvents:
    | { __typename: 'AccessEnded', reason: string }
    | { __typename: 'EventsOpened', cursor: string }
    | { __typename: 'ResyncRequired', reason: string }
    | { __typename: 'ScopeEvent', cursor: string, previousCursor: string, name: string, at: string, node:
        | { __typename: 'Action', id: string }
        | { __typename: 'ApiToken', id: string }
        | { __typename: 'AuditEntry', id: string }
        | { __typename: 'Comment', id: string }
        | { __typename: 'CurriculumImport', id: string }
        | { __typename: 'CurriculumThread', id: string }
        | { __typename: 'Department', id: string }
        | { __typename: 'DevelopmentPlan', id: string }
        | { __typename: 'Evidence', id: string }
        | { __typename: 'Hub', id: string }
        | { __typename: 'InboxItem', id: string }
        | { __typename: 'Invitation', id: string }
        | { __typename: 'LessonSequence', id: string }
        | { __typename: 'Membership', id: string }
        | { __typename: 'Milestone', id: string }
        | { __typename: 'Misconception', id: string }
        | { __typename: 'Person', id: string }
        | { __typename: 'PlanReview', id: string }
        | { __typename: 'Post', id: string }
        | { __typename: 'PostReport', id: string }
        | { __typename: 'Priority', id: string }
        | { __typename: 'Programme', id: string, yearGroup: number, tier: Tier | null, placements: Array<{ __typename: 'UnitPlacement', id: string, halfTerm: HalfTermName, weeks: number, position: string, unit: { __typename: 'Unit', id: string, title: string, curriculumThreads: Array<{ __typename: 'CurriculumThread', id: string, name: string, strand: Strand }> } }> }
        | { __typename: 'SchemeOfWork', id: string, title: string, academicYear: number, academicYearLabel: string, status: SchemeStatus, attribution: string | null, viewerCan: { __typename: 'ContentViewerCan', edit: boolean, comment: boolean, share: boolean, agree: boolean } }
        | { __typename: 'School', id: string }
        | { __typename: 'SharingGrant', id: string }
        | { __typename: 'Step', id: string }
        | { __typename: 'SuccessCriterion', id: string }
        | { __typename: 'Thread', id: string }
        | { __typename: 'Unit', id: string, title: string, placements: Array<{ __typename: 'UnitPlacement', id: string, halfTerm: HalfTermName, weeks: number, position: string, programme: { __typename: 'Programme', id: string } | null }>, curriculumThreads: Array<{ __typename: 'CurriculumThread', id: string, name: string, strand: Strand }> }
        | { __typename: 'UnitPlacement', id: string }
        | { __typename: 'VocabularyTerm', id: string }
        | { __typename: 'WorkGroup', id: string }
       | null, actor: { __typename: 'Person', id: string, name: string } | null }
    | { __typename: 'ScopePresenceUpdated', all: boolean, people: Array<{ __typename: 'PresentPerson', colour: string, state: unknown, person: { __typename: 'Person', id: string, name: string } }> }
    | { __typename: 'ThreadsWithNews' }
   };

export type PlaceTakenFragment = { __typename: 'UnitPlacement', id: string, halfTerm: HalfTermName, weeks: number, position: string, programme: { __typename: 'Programme', id: string } | null };

export type PlaceUnitMutationVariables = Exact<{
  input: PlaceUnitInput;
}>;


export type PlaceUnitMutation = { placeUnit:
    | { __typename: 'ConflictProblem', code: ProblemCode, message: string }
    | { __typename: 'ForbiddenProblem', code: ProblemCode, message: string }
    | { __typename: 'InvalidInputProblem', code: ProblemCode, message: string, field: string | null }
    | { __typename: 'NotFoundProblem', code: ProblemCode, message: string }
    | { __typename: 'UnitPlaced', placement: { __typename: 'UnitPlacement', id: string, halfTerm: HalfTermName, weeks: number, position: string, programme: { __typename: 'Programme', id: string } | null } }
   };

export type MoveUnitPlacementMutationVariables = Exact<{
  input: MoveUnitPlacementInput;
}>;


export type MoveUnitPlacementMutation = { moveUnitPlacement:
    | { __typename: 'ConflictProblem', code: ProblemCode, message: string }
    | { __typename: 'ForbiddenProblem', code: ProblemCode, message: string }
    | { __typename: 'InvalidInputProblem', code: ProblemCode, message: string, field: string | null }
    | { __typename: 'NotFoundProblem', code: ProblemCode, message: string }
    | { __typename: 'UnitPlacementMoved', placement: { __typename: 'UnitPlacement', id: string, halfTerm: HalfTermName, weeks: number, position: string, programme: { __typename: 'Programme', id: string } | null } }
   };

export type SetUnitWeeksMutationVariables = Exact<{
  input: SetUnitWeeksInput;
}>;


export type SetUnitWeeksMutation = { setUnitWeeks:
    | { __typename: 'ConflictProblem', code: ProblemCode, message: string }
    | { __typename: 'ForbiddenProblem', code: ProblemCode, message: string }
    | { __typename: 'InvalidInputProblem', code: ProblemCode, message: string, field: string | null }
    | { __typename: 'NotFoundProblem', code: ProblemCode, message: string }
    | { __typename: 'UnitWeeksSet', placement: { __typename: 'UnitPlacement', id: string, halfTerm: HalfTermName, weeks: number, position: string, programme: { __typename: 'Programme', id: string } | null } }
   };

export type RemoveUnitPlacementMutationVariables = Exact<{
  input: RemoveUnitPlacementInput;
}>;


export type RemoveUnitPlacementMutation = { removeUnitPlacement:
    | { __typename: 'ConflictProblem', code: ProblemCode, message: string }
    | { __typename: 'ForbiddenProblem', code: ProblemCode, message: string }
    | { __typename: 'InvalidInputProblem', code: ProblemCode, message: string, field: string | null }
    | { __typename: 'NotFoundProblem', code: ProblemCode, message: string }
    | { __typename: 'UnitPlacementRemoved', unit: { __typename: 'Unit', id: string } }
   };

export type CreateSchemeMutationVariables = Exact<{
  input: CreateSchemeInput;
}>;


export type CreateSchemeMutation = { createScheme:
    | { __typename: 'ConflictProblem', code: ProblemCode, message: string }
    | { __typename: 'ForbiddenProblem', code: ProblemCode, message: string }
    | { __typename: 'InvalidInputProblem', code: ProblemCode, message: string, field: string | null }
    | { __typename: 'NotFoundProblem', code: ProblemCode, message: string }
    | { __typename: 'SchemeCreated', scheme: { __typename: 'SchemeOfWork', id: string, title: string, academicYear: number, academicYearLabel: string, status: SchemeStatus, attribution: string | null, updatedAt: string, department: { __typename: 'Department', id: string, schemes: Array<{ __typename: 'SchemeOfWork', id: string }> } } }
   };

export type RenameSchemeMutationVariables = Exact<{
  input: RenameSchemeInput;
}>;


export type RenameSchemeMutation = { renameScheme:
    | { __typename: 'ConflictProblem', code: ProblemCode, message: string }
    | { __typename: 'ForbiddenProblem', code: ProblemCode, message: string }
    | { __typename: 'InvalidInputProblem', code: ProblemCode, message: string, field: string | null }
    | { __typename: 'NotFoundProblem', code: ProblemCode, message: string }
    | { __typename: 'SchemeRenamed', scheme: { __typename: 'SchemeOfWork', id: string, title: string, academicYear: number, academicYearLabel: string, status: SchemeStatus, attribution: string | null, updatedAt: string } }
   };

export type AgreeSchemeMutationVariables = Exact<{
  input: AgreeSchemeInput;
}>;


export type AgreeSchemeMutation = { agreeScheme:
    | { __typename: 'ConflictProblem', code: ProblemCode, message: string }
    | { __typename: 'ForbiddenProblem', code: ProblemCode, message: string }
    | { __typename: 'InvalidInputProblem', code: ProblemCode, message: string, field: string | null }
    | { __typename: 'NotFoundProblem', code: ProblemCode, message: string }
    | { __typename: 'SchemeAgreed', scheme: { __typename: 'SchemeOfWork', id: string, title: string, academicYear: number, academicYearLabel: string, status: SchemeStatus, attribution: string | null, updatedAt: string, viewerCan: { __typename: 'ContentViewerCan', edit: boolean, comment: boolean, share: boolean, agree: boolean } } }
   };

export type AddProgrammeMutationVariables = Exact<{
  input: AddProgrammeInput;
}>;


export type AddProgrammeMutation = { addProgramme:
    | { __typename: 'ConflictProblem', code: ProblemCode, message: string }
    | { __typename: 'ForbiddenProblem', code: ProblemCode, message: string }
    | { __typename: 'InvalidInputProblem', code: ProblemCode, message: string, field: string | null }
    | { __typename: 'NotFoundProblem', code: ProblemCode, message: string }
    | { __typename: 'ProgrammeAdded', programme: { __typename: 'Programme', id: string } }
   };

export type AddUnitMutationVariables = Exact<{
  input: AddUnitInput;
}>;


export type AddUnitMutation = { addUnit:
    | { __typename: 'ConflictProblem', code: ProblemCode, message: string }
    | { __typename: 'ForbiddenProblem', code: ProblemCode, message: string }
    | { __typename: 'InvalidInputProblem', code: ProblemCode, message: string, field: string | null }
    | { __typename: 'NotFoundProblem', code: ProblemCode, message: string }
    | { __typename: 'UnitAdded', unit: { __typename: 'Unit', id: string }, placement: { __typename: 'UnitPlacement', id: string } }
   };

export type SchemeEventsSubscriptionVariables = Exact<{
  schemeId: string;
  after?: string | null | undefined;
}>;


export type SchemeEventsSubscription = { schemeEvents:
    | { __typename: 'AccessEnded', reason: string }
    | { __typename: 'EventsOpened', cursor: string }
    | { __typename: 'ResyncRequired', reason: string }
    | { __typename: 'ScopeEvent', cursor: string, previousCursor: string, name: string, at: string, actor: { __typename: 'Person', id: string, name: string } | null, node:
        | { __typename: 'Action', id: string }
        | { __typename: 'ApiToken', id: string }
        | { __typename: 'AuditEntry', id: string }
        | { __typename: 'Comment', id: string }
        | { __typename: 'CurriculumImport', id: string }
        | { __typename: 'CurriculumThread', id: string }
        | { __typename: 'Department', id: string }
        | { __typename: 'DevelopmentPlan', id: string }
        | { __typename: 'Evidence', id: string }
        | { __typename: 'Hub', id: string }
        | { __typename: 'InboxItem', id: string }
        | { __typename: 'Invitation', id: string }
        | { __typename: 'LessonSequence', id: string }
        | { __typename: 'Membership', id: string }
        | { __typename: 'Milestone', id: string }
        | { __typename: 'Misconception', id: string }
        | { __typename: 'Person', id: string }
        | { __typename: 'PlanReview', id: string }
        | { __typename: 'Post', id: string }
        | { __typename: 'PostReport', id: string }
        | { __typename: 'Priority', id: string }
        | { __typename: 'Programme', id: string }
        | { __typename: 'SchemeOfWork', id: string }
        | { __typename: 'School', id: string }
        | { __typename: 'SharingGrant', id: string }
        | { __typename: 'Step', id: string }
        | { __typename: 'SuccessCriterion', id: string }
        | { __typename: 'Thread', id: string }
        | { __typename: 'Unit', id: string }
        | { __typename: 'UnitPlacement', id: string }
        | { __typename: 'VocabularyTerm', id: string }
        | { __typename: 'WorkGroup', id: string }
       | null }
    | { __typename: 'ScopePresenceUpdated' }
    | { __typename: 'ThreadsWithNews' }
   };

export type MisconceptionRowFragment = { __typename: 'Misconception', id: string, position: string, removedAt: string | null };

export type StepRowFragment = { __typename: 'Step', id: string, title: string, position: string, removedAt: string | null, removedBy: { __typename: 'Person', id: string, name: string } | null, misconceptions: Array<{ __typename: 'Misconception', id: string, position: string, removedAt: string | null }>, removedMisconceptions: Array<{ __typename: 'Misconception', id: string, position: string, removedAt: string | null }> };

export type SequenceStepsFragment = { __typename: 'LessonSequence', id: string, title: string, updatedAt: string, steps: Array<{ __typename: 'Step', id: string, title: string, position: string, removedAt: string | null, removedBy: { __typename: 'Person', id: string, name: string } | null, misconceptions: Array<{ __typename: 'Misconception', id: string, position: string, removedAt: string | null }>, removedMisconceptions: Array<{ __typename: 'Misconception', id: string, position: string, removedAt: string | null }> }>, removedSteps: Array<{ __typename: 'Step', id: string, title: string, position: string, removedAt: string | null, removedBy: { __typename: 'Person', id: string, name: string } | null, misconceptions: Array<{ __typename: 'Misconception', id: string, position: string, removedAt: string | null }>, removedMisconceptions: Array<{ __typename: 'Misconception', id: string, position: string, removedAt: string | null }> }> };

export type SequencePageQueryVariables = Exact<{
  id: string;
}>;


export type SequencePageQuery = { lessonSequence: { __typename: 'LessonSequence', attribution: string | null, id: string, title: string, updatedAt: string, department: { __typename: 'Department', id: string, name: string, school: { __typename: 'School', id: string, name: string } }, unit: { __typename: 'Unit', id: string, title: string, document: { __typename: 'DocumentRef', id: string }, placement: { __typename: 'UnitPlacement', id: string, halfTerm: HalfTermName, programme: { __typename: 'Programme', id: string, yearGroup: number, tier: Tier | null } | null } | null, scheme: { __typename: 'SchemeOfWork', id: string, title: string, academicYearLabel: string } | null } | null, document: { __typename: 'DocumentRef', id: string }, viewerCan: { __typename: 'ContentViewerCan', edit: boolean, comment: boolean, share: boolean, agree: boolean }, steps: Array<{ __typename: 'Step', id: string, title: string, position: string, removedAt: string | null, removedBy: { __typename: 'Person', id: string, name: string } | null, misconceptions: Array<{ __typename: 'Misconception', id: string, position: string, removedAt: string | null }>, removedMisconceptions: Array<{ __typename: 'Misconception', id: string, position: string, removedAt: string | null }> }>, removedSteps: Array<{ __typename: 'Step', id: string, title: string, position: string, removedAt: string | null, removedBy: { __typename: 'Person', id: string, name: string } | null, misconceptions: Array<{ __typename: 'Misconception', id: string, position: string, removedAt: string | null }>, removedMisconceptions: Array<{ __typename: 'Misconception', id: string, position: string, removedAt: string | null }> }> } | null };

export type RenameLessonSequenceMutationVariables = Exact<{
  input: RenameLessonSequenceInput;
}>;


export type RenameLessonSequenceMutation = { renameLessonSequence:
    | { __typename: 'ConflictProblem', code: ProblemCode, message: string }
    | { __typename: 'ForbiddenProblem', code: ProblemCode, message: string }
    | { __typename: 'InvalidInputProblem', code: ProblemCode, message: string, field: string | null }
    | { __typename: 'LessonSequenceRenamed', sequence: { __typename: 'LessonSequence', id: string, title: string, updatedAt: string } }
    | { __typename: 'NotFoundProblem', code: ProblemCode, message: string }
   };

export type AddStepMutationVariables = Exact<{
  input: AddStepInput;
}>;


export type AddStepMutation = { addStep:
    | { __typename: 'ConflictProblem', code: ProblemCode, message: string }
    | { __typename: 'ForbiddenProblem', code: ProblemCode, message: string }
    | { __typename: 'InvalidInputProblem', code: ProblemCode, message: string, field: string | null }
    | { __typename: 'NotFoundProblem', code: ProblemCode, message: string }
    | { __typename: 'StepAdded', step: { __typename: 'Step', id: string }, sequence: { __typename: 'LessonSequence', id: string, title: string, updatedAt: string, steps: Array<{ __typename: 'Step', id: string, title: string, position: string, removedAt: string | null, removedBy: { __typename: 'Person', id: string, name: string } | null, misconceptions: Array<{ __typename: 'Misconception', id: string, position: string, removedAt: string | null }>, removedMisconceptions: Array<{ __typename: 'Misconception', id: string, position: string, removedAt: string | null }> }>, removedSteps: Array<{ __typename: 'Step', id: string, title: string, position: string, removedAt: string | null, removedBy: { __typename: 'Person', id: string, name: string } | null, misconceptions: Array<{ __typename: 'Misconception', id: string, position: string, removedAt: string | null }>, removedMisconceptions: Array<{ __typename: 'Misconception', id: string, position: string, removedAt: string | null }> }> } }
   };

export type RenameStepMutationVariables = Exact<{
  input: RenameStepInput;
}>;


export type RenameStepMutation = { renameStep:
    | { __typename: 'ConflictProblem', code: ProblemCode, message: string }
    | { __typename: 'ForbiddenProblem', code: ProblemCode, message: string }
    | { __typename: 'InvalidInputProblem', code: ProblemCode, message: string, field: string | null }
    | { __typename: 'NotFoundProblem', code: ProblemCode, message: string }
    | { __typename: 'StepRenamed', step: { __typename: 'Step', id: string, title: string } }
   };

export type MoveStepMutationVariables = Exact<{
  input: MoveStepInput;
}>;


export type MoveStepMutation = { moveStep:
    | { __typename: 'ConflictProblem', code: ProblemCode, message: string }
    | { __typename: 'ForbiddenProblem', code: ProblemCode, message: string }
    | { __typename: 'InvalidInputProblem', code: ProblemCode, message: string, field: string | null }
    | { __typename: 'NotFoundProblem', code: ProblemCode, message: string }
    | { __typename: 'StepMoved', step: { __typename: 'Step', id: string }, sequence: { __typename: 'LessonSequence', id: string, title: string, updatedAt: string, steps: Array<{ __typename: 'Step', id: string, title: string, position: string, removedAt: string | null, removedBy: { __typename: 'Person', id: string, name: string } | null, misconceptions: Array<{ __typename: 'Misconception', id: string, position: string, removedAt: string | null }>, removedMisconceptions: Array<{ __typename: 'Misconception', id: string, position: string, removedAt: string | null }> }>, removedSteps: Array<{ __typename: 'Step', id: string, title: string, position: string, removedAt: string | null, removedBy: { __typename: 'Person', id: string, name: string } | null, misconceptions: Array<{ __typename: 'Misconception', id: string, position: string, removedAt: string | null }>, removedMisconceptions: Array<{ __typename: 'Misconception', id: string, position: string, removedAt: string | null }> }> } }
   };

export type RemoveStepMutationVariables = Exact<{
  input: StepInput;
}>;


export type RemoveStepMutation = { removeStep:
    | { __typename: 'ConflictProblem', code: ProblemCode, message: string }
    | { __typename: 'ForbiddenProblem', code: ProblemCode, message: string }
    | { __typename: 'InvalidInputProblem', code: ProblemCode, message: string, field: string | null }
    | { __typename: 'NotFoundProblem', code: ProblemCode, message: string }
    | { __typename: 'StepRemoved', step: { __typename: 'Step', id: string }, sequence: { __typename: 'LessonSequence', id: string, title: string, updatedAt: string, steps: Array<{ __typename: 'Step', id: string, title: string, position: string, removedAt: string | null, removedBy: { __typename: 'Person', id: string, name: string } | null, misconceptions: Array<{ __typename: 'Misconception', id: string, position: string, removedAt: string | null }>, removedMisconceptions: Array<{ __typename: 'Misconception', id: string, position: string, removedAt: string | null }> }>, removedSteps: Array<{ __typename: 'Step', id: string, title: string, position: string, removedAt: string | null, removedBy: { __typename: 'Person', id: string, name: string } | null, misconceptions: Array<{ __typename: 'Misconception', id: string, position: string, removedAt: string | null }>, removedMisconceptions: Array<{ __typename: 'Misconception', id: string, position: string, removedAt: string | null }> }> } }
   };

export type RestoreStepMutationVariables = Exact<{
  input: StepInput;
}>;


export type RestoreStepMutation = { restoreStep:
    | { __typename: 'ConflictProblem', code: ProblemCode, message: string }
    | { __typename: 'ForbiddenProblem', code: ProblemCode, message: string }
    | { __typename: 'InvalidInputProblem', code: ProblemCode, message: string, field: string | null }
    | { __typename: 'NotFoundProblem', code: ProblemCode, message: string }
    | { __typename: 'StepRestored', step: { __typename: 'Step', id: string }, sequence: { __typename: 'LessonSequence', id: string, title: string, updatedAt: string, steps: Array<{ __typename: 'Step', id: string, title: string, position: string, removedAt: string | null, removedBy: { __typename: 'Person', id: string, name: string } | null, misconceptions: Array<{ __typename: 'Misconception', id: string, position: string, removedAt: string | null }>, removedMisconceptions: Array<{ __typename: 'Misconception', id: string, position: string, removedAt: string | null }> }>, removedSteps: Array<{ __typename: 'Step', id: string, title: string, position: string, removedAt: string | null, removedBy: { __typename: 'Person', id: string, name: string } | null, misconceptions: Array<{ __typename: 'Misconception', id: string, position: string, removedAt: string | null }>, removedMisconceptions: Array<{ __typename: 'Misconception', id: string, position: string, removedAt: string | null }> }> } }
   };

export type AddMisconceptionMutationVariables = Exact<{
  input: StepInput;
}>;


export type AddMisconceptionMutation = { addMisconception:
    | { __typename: 'ConflictProblem', code: ProblemCode, message: string }
    | { __typename: 'ForbiddenProblem', code: ProblemCode, message: string }
    | { __typename: 'InvalidInputProblem', code: ProblemCode, message: string, field: string | null }
    | { __typename: 'MisconceptionAdded', misconception: { __typename: 'Misconception', id: string }, step: { __typename: 'Step', id: string, title: string, position: string, removedAt: string | null, removedBy: { __typename: 'Person', id: string, name: string } | null, misconceptions: Array<{ __typename: 'Misconception', id: string, position: string, removedAt: string | null }>, removedMisconceptions: Array<{ __typename: 'Misconception', id: string, position: string, removedAt: string | null }> } }
    | { __typename: 'NotFoundProblem', code: ProblemCode, message: string }
   };

export type RemoveMisconceptionMutationVariables = Exact<{
  input: MisconceptionInput;
}>;


export type RemoveMisconceptionMutation = { removeMisconception:
    | { __typename: 'ConflictProblem', code: ProblemCode, message: string }
    | { __typename: 'ForbiddenProblem', code: ProblemCode, message: string }
    | { __typename: 'InvalidInputProblem', code: ProblemCode, message: string, field: string | null }
    | { __typename: 'MisconceptionRemoved', misconception: { __typename: 'Misconception', id: string }, step: { __typename: 'Step', id: string, title: string, position: string, removedAt: string | null, removedBy: { __typename: 'Person', id: string, name: string } | null, misconceptions: Array<{ __typename: 'Misconception', id: string, position: string, removedAt: string | null }>, removedMisconceptions: Array<{ __typename: 'Misconception', id: string, position: string, removedAt: string | null }> } }
    | { __typename: 'NotFoundProblem', code: ProblemCode, message: string }
   };

export type RestoreMisconceptionMutationVariables = Exact<{
  input: MisconceptionInput;
}>;


export type RestoreMisconceptionMutation = { restoreMisconception:
    | { __typename: 'ConflictProblem', code: ProblemCode, message: string }
    | { __typename: 'ForbiddenProblem', code: ProblemCode, message: string }
    | { __typename: 'InvalidInputProblem', code: ProblemCode, message: string, field: string | null }
    | { __typename: 'MisconceptionRestored', misconception: { __typename: 'Misconception', id: string }, step: { __typename: 'Step', id: string, title: string, position: string, removedAt: string | null, removedBy: { __typename: 'Person', id: string, name: string } | null, misconceptions: Array<{ __typename: 'Misconception', id: string, position: string, removedAt: string | null }>, removedMisconceptions: Array<{ __typename: 'Misconception', id: string, position: string, removedAt: string | null }> } }
    | { __typename: 'NotFoundProblem', code: ProblemCode, message: string }
   };

export type SequenceEventsSubscriptionVariables = Exact<{
  sequenceId: string;
  after?: string | null | undefined;
}>;


export type SequenceEventsSubscription = { sequenceEvents:
    | { __typename: 'AccessEnded', reason: string }
    | { __typename: 'EventsOpened', cursor: string }
    | { __typename: 'ResyncRequired', reason: string }
    | { __typename: 'ScopeEvent', cursor: string, previousCursor: string, name: string, at: string, node:
        | { __typename: 'Action', id: string }
        | { __typename: 'ApiToken', id: string }
        | { __typename: 'AuditEntry', id: string }
        | { __typename: 'Comment', id: string, root: string | null, kind: CommentKind | null, tags: Array<BigIdea>, body: unknown, text: string, createdAt: string, editedAt: string | null, deletedAt: string | null, resolvedAt: string | null, parent: { __typename: 'Comment', id: string, root: string | null, kind: CommentKind | null, tags: Array<BigIdea>, body: unknown, text: string, createdAt: string, editedAt: string | null, deletedAt: string | null, resolvedAt: string | null, replies: Array<{ __typename: 'Comment', id: string, root: string | null, kind: CommentKind | null, tags: Array<BigIdea>, body: unknown, text: string, createdAt: string, editedAt: string | null, deletedAt: string | null, resolvedAt: string | null, step: { __typename: 'Step', id: string } | null, planItem:
                | { __typename: 'Action', id: string }
                | { __typename: 'Evidence', id: string }
                | { __typename: 'Milestone', id: string }
                | { __typename: 'PlanReview', id: string }
                | { __typename: 'Priority', id: string }
                | { __typename: 'SuccessCriterion', id: string }
               | null, parent: { __typename: 'Comment', id: string } | null, author: { __typename: 'Person', id: string, name: string }, authorDepartment: { __typename: 'Department', id: string, name: string, school: { __typename: 'School', id: string, name: string } } | null, resolvedBy: { __typename: 'Person', id: string, name: string } | null, mentions: Array<{ __typename: 'Person', id: string, name: string }>, reactions: Array<{ __typename: 'ReactionCount', kind: ReactionKind, count: number, viewerReacted: boolean }>, passage: { __typename: 'CommentPassage', state: AnchorState, quote: string, from: number | null, to: number | null, seq: number | null } | null, suggestion: { __typename: 'Suggestion', id: string, original: string, replacement: string, status: SuggestionStatus, decidedAt: string | null, decidedBy: { __typename: 'Person', id: string, name: string } | null } | null, viewerCan: { __typename: 'CommentViewerCan', edit: boolean, delete: boolean, resolve: boolean, reply: boolean, accept: boolean, reattach: boolean }, inboxItems: Array<{ __typename: 'InboxItem', id: string, readAt: string | null }> }>, step: { __typename: 'Step', id: string } | null, planItem:
              | { __typename: 'Action', id: string }
              | { __typename: 'Evidence', id: string }
              | { __typename: 'Milestone', id: string }
              | { __typename: 'PlanReview', id: string }
              | { __typename: 'Priority', id: string }
              | { __typename: 'SuccessCriterion', id: string }
             | null, parent: { __typename: 'Comment', id: string } | null, author: { __typename: 'Person', id: string, name: string }, authorDepartment: { __typename: 'Department', id: string, name: string, school: { __typename: 'School', id: string, name: string } } | null, resolvedBy: { __typename: 'Person', id: string, name: string } | null, mentions: Array<{ __typename: 'Person', id: string, name: string }>, reactions: Array<{ __typename: 'ReactionCount', kind: ReactionKind, count: number, viewerReacted: boolean }>, passage: { __typename: 'CommentPassage', state: AnchorState, quote: string, from: number | null, to: number | null, seq: number | null } | null, suggestion: { __typename: 'Suggestion', id: string, original: string, replacement: string, status: SuggestionStatus, decidedAt: string | null, decidedBy: { __typename: 'Person', id: string, name: string } | null } | null, viewerCan: { __typename: 'CommentViewerCan', edit: boolean, delete: boolean, resolve: boolean, reply: boolean, accept: boolean, reattach: boolean }, inboxItems: Array<{ __typename: 'InboxItem', id: string, readAt: string | null }> } | null, replies: Array<{ __typename: 'Comment', id: string, root: string | null, kind: CommentKind | null, tags: Array<BigIdea>, body: unknown, text: string, createdAt: string, editedAt: string | null, deletedAt: string | null, resolvedAt: string | null, step: { __typename: 'Step', id: string } | null, planItem:
              | { __typename: 'Action', id: string }
              | { __typename: 'Evidence', id: string }
              | { __typename: 'Milestone', id: string }
              | { __typename: 'PlanReview', id: string }
              | { __typename: 'Priority', id: string }
              | { __typename: 'SuccessCriterion', id: string }
             | null, parent: { __typename: 'Comment', id: string } | null, author: { __typename: 'Person', id: string, name: string }, authorDepartment: { __typename: 'Department', id: string, name: string, school: { __typename: 'School', id: string, name: string } } | null, resolvedBy: { __typename: 'Person', id: string, name: string } | null, mentions: Array<{ __typename: 'Person', id: string, name: string }>, reactions: Array<{ __typename: 'ReactionCount', kind: ReactionKind, count: number, viewerReacted: boolean }>, passage: { __typename: 'CommentPassage', state: AnchorState, quote: string, from: number | null, to: number | null, seq: number | null } | null, suggestion: { __typename: 'Suggestion', id: string, original: string, replacement: string, status: SuggestionStatus, decidedAt: string | null, decidedBy: { __typename: 'Person', id: string, name: string } | null } | null, viewerCan: { __typename: 'CommentViewerCan', edit: boolean, delete: boolean, resolve: boolean, reply: boolean, accept: boolean, reattach: boolean }, inboxItems: Array<{ __typename: 'InboxItem', id: string, readAt: string | null }> }>, step: { __typename: 'Step', id: string } | null, planItem:
            | { __typename: 'Action', id: string }
            | { __typename: 'Evidence', id: string }
            | { __typename: 'Milestone', id: string }
            | { __typename: 'PlanReview', id: string }
            | { __typename: 'Priority', id: string }
            | { __typename: 'SuccessCriterion', id: string }
           | null, author: { __typename: 'Person', id: string, name: string }, authorDepartment: { __typename: 'Department', id: string, name: string, school: { __typename: 'School', id: string, name: string } } | null, resolvedBy: { __typename: 'Person', id: string, name: string } | null, mentions: Array<{ __typename: 'Person', id: string, name: string }>, reactions: Array<{ __typename: 'ReactionCount', kind: ReactionKind, count: number, viewerReacted: boolean }>, passage: { __typename: 'CommentPassage', state: AnchorState, quote: string, from: number | null, to: number | null, seq: number | null } | null, suggestion: { __typename: 'Suggestion', id: string, original: string, replacement: string, status: SuggestionStatus, decidedAt: string | null, decidedBy: { __typename: 'Person', id: string, name: string } | null } | null, viewerCan: { __typename: 'CommentViewerCan', edit: boolean, delete: boolean, resolve: boolean, reply: boolean, accept: boolean, reattach: boolean }, inboxItems: Array<{ __typename: 'InboxItem', id: string, readAt: string | null }> }
        | { __typename: 'CurriculumImport', id: string }
        | { __typename: 'CurriculumThread', id: string }
        | { __typename: 'Department', id: string }
        | { __typename: 'DevelopmentPlan', id: string }
        | { __typename: 'Evidence', id: string }
        | { __typename: 'Hub', id: string }
        | { __typename: 'InboxItem', id: string }
        | { __typename: 'Invitation', id: string }
        | { __typename: 'LessonSequence', id: string }
        | { __typename: 'Membership', id: string }
        | { __typename: 'Milestone', id: string }
        | { __typename: 'Misconception', id: string }
        | { __typename: 'Person', id: string }
        | { __typename: 'PlanReview', id: string }
        | { __typename: 'Post', id: string }
        | { __typename: 'PostReport', id: string }
        | { __typename: 'Priority', id: string }
        | { __typename: 'Programme', id: string }
        | { __typename: 'SchemeOfWork', id: string }
        | { __typename: 'School', id: string }
        | { __typename: 'SharingGrant', id: string }
        | { __typename: 'Step', id: string }
        | { __typename: 'SuccessCriterion', id: string }
        | { __typename: 'Thread', id: string }
        | { __typename: 'Unit', id: string }
        | { __typename: 'UnitPlacement', id: string }
        | { __typename: 'VocabularyTerm', id: string }
        | { __typename: 'WorkGroup', id: string }
       | null, actor: { __typename: 'Person', id: string, name: string } | null }
    | { __typename: 'ScopePresenceUpdated' }
    | { __typename: 'ThreadsWithNews' }
   };

export type ViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerQuery = { viewer: { __typename: 'Viewer', email: string, sharedComputer: boolean, inboxUnread: number, today: { __typename: 'CalendarDay', date: string, academicYear: number, halfTerm: HalfTermName | null, week: number | null, label: string }, person: { __typename: 'Person', id: string, name: string }, memberships: Array<{ __typename: 'Membership', id: string, role: Role, advocateProfile: AdvocateProfile | null, department: { __typename: 'Department', id: string } | null, school: { __typename: 'School', id: string } | null, hub: { __typename: 'Hub', id: string } | null }>, departments: Array<{ __typename: 'Department', id: string, name: string, school: { __typename: 'School', id: string, name: string }, viewerCan: { __typename: 'DepartmentViewerCan', createScheme: boolean, invite: boolean }, schemes: Array<{ __typename: 'SchemeOfWork', id: string, title: string, academicYear: number, academicYearLabel: string, status: SchemeStatus, attribution: string | null, updatedAt: string }> }>, workGroups: Array<{ __typename: 'WorkGroup', id: string, title: string, kind: WorkGroupKind, academicYear: number, academicYearLabel: string, status: WorkGroupStatus }>, hubs: Array<{ __typename: 'Hub', id: string, name: string, viewerCan: { __typename: 'HubViewerCan', manage: boolean, invite: boolean } }> } | null };

export type GrantRowFragment = { __typename: 'SharingGrant', id: string, level: GrantLevel, grantedAt: string, revokedAt: string | null, grantedBy: { __typename: 'Person', id: string, name: string }, recipient:
    | { __typename: 'Department', id: string, name: string, school: { __typename: 'School', id: string, name: string } }
    | { __typename: 'Hub', id: string, name: string }
    | { __typename: 'WorkGroup', id: string, title: string, kind: WorkGroupKind, academicYearLabel: string }
   | null, viewerCan: { __typename: 'SharingGrantViewerCan', revoke: boolean } };

export type SharedWorkFragment = { __typename: 'SharingGrant', id: string, level: GrantLevel, grantedAt: string, grantedBy: { __typename: 'Person', id: string, name: string }, department: { __typename: 'Department', id: string, name: string, school: { __typename: 'School', id: string, name: string } }, object:
    | { __typename: 'DevelopmentPlan', id: string, title: string, academicYear: number }
    | { __typename: 'LessonSequence', id: string, title: string, updatedAt: string, unit: { __typename: 'Unit', id: string, title: string, placement: { __typename: 'UnitPlacement', id: string, halfTerm: HalfTermName, programme: { __typename: 'Programme', id: string, yearGroup: number, tier: Tier | null } | null } | null, scheme: { __typename: 'SchemeOfWork', id: string, title: string, academicYearLabel: string } | null } | null }
    | { __typename: 'SchemeOfWork', id: string, title: string, academicYearLabel: string }
    | { __typename: 'Unit', id: string, title: string, placement: { __typename: 'UnitPlacement', id: string, halfTerm: HalfTermName, programme: { __typename: 'Programme', id: string, yearGroup: number, tier: Tier | null } | null } | null }
   | null, recipient:
    | { __typename: 'Department', id: string, name: string, school: { __typename: 'School', id: string, name: string } }
    | { __typename: 'Hub', id: string, name: string }
    | { __typename: 'WorkGroup', id: string, title: string }
   | null };

export type SharingOfSequenceQueryVariables = Exact<{
  id: string;
}>;


export type SharingOfSequenceQuery = { lessonSequence: { __typename: 'LessonSequence', id: string, title: string, sharing: Array<{ __typename: 'SharingGrant', id: string, level: GrantLevel, grantedAt: string, revokedAt: string | null, grantedBy: { __typename: 'Person', id: string, name: string }, recipient:
        | { __typename: 'Department', id: string, name: string, school: { __typename: 'School', id: string, name: string } }
        | { __typename: 'Hub', id: string, name: string }
        | { __typename: 'WorkGroup', id: string, title: string, kind: WorkGroupKind, academicYearLabel: string }
       | null, viewerCan: { __typename: 'SharingGrantViewerCan', revoke: boolean } }> | null, unit: { __typename: 'Unit', id: string, title: string, sharing: Array<{ __typename: 'SharingGrant', id: string, level: GrantLevel, grantedAt: string, revokedAt: string | null, grantedBy: { __typename: 'Person', id: string, name: string }, recipient:
          | { __typename: 'Department', id: string, name: string, school: { __typename: 'School', id: string, name: string } }
          | { __typename: 'Hub', id: string, name: string }
          | { __typename: 'WorkGroup', id: string, title: string, kind: WorkGroupKind, academicYearLabel: string }
         | null, viewerCan: { __typename: 'SharingGrantViewerCan', revoke: boolean } }> | null, scheme: { __typename: 'SchemeOfWork', id: string, title: string, sharing: Array<{ __typename: 'SharingGrant', id: string, level: GrantLevel, grantedAt: string, revokedAt: string | null, grantedBy: { __typename: 'Person', id: string, name: string }, recipient:
            | { __typename: 'Department', id: string, name: string, school: { __typename: 'School', id: string, name: string } }
            | { __typename: 'Hub', id: string, name: string }
            | { __typename: 'WorkGroup', id: string, title: string, kind: WorkGroupKind, academicYearLabel: string }
           | null, viewerCan: { __typename: 'SharingGrantViewerCan', revoke: boolean } }> | null } | null } | null } | null };

export type SharingOfUnitQueryVariables = Exact<{
  id: string;
}>;


export type SharingOfUnitQuery = { unit: { __typename: 'Unit', id: string, title: string, sharing: Array<{ __typename: 'SharingGrant', id: string, level: GrantLevel, grantedAt: string, revokedAt: string | null, grantedBy: { __typename: 'Person', id: string, name: string }, recipient:
        | { __typename: 'Department', id: string, name: string, school: { __typename: 'School', id: string, name: string } }
        | { __typename: 'Hub', id: string, name: string }
        | { __typename: 'WorkGroup', id: string, title: string, kind: WorkGroupKind, academicYearLabel: string }
       | null, viewerCan: { __typename: 'SharingGrantViewerCan', revoke: boolean } }> | null, scheme: { __typename: 'SchemeOfWork', id: string, title: string, sharing: Array<{ __typename: 'SharingGrant', id: string, level: GrantLevel, grantedAt: string, revokedAt: string | null, grantedBy: { __typename: 'Person', id: string, name: string }, recipient:
          | { __typename: 'Department', id: string, name: string, school: { __typename: 'School', id: string, name: string } }
          | { __typename: 'Hub', id: string, name: string }
          | { __typename: 'WorkGroup', id: string, title: string, kind: WorkGroupKind, academicYearLabel: string }
         | null, viewerCan: { __typename: 'SharingGrantViewerCan', revoke: boolean } }> | null } | null } | null };

export type SharingOfSchemeQueryVariables = Exact<{
  id: string;
}>;


export type SharingOfSchemeQuery = { schemeOfWork: { __typename: 'SchemeOfWork', id: string, title: string, sharing: Array<{ __typename: 'SharingGrant', id: string, level: GrantLevel, grantedAt: string, revokedAt: string | null, grantedBy: { __typename: 'Person', id: string, name: string }, recipient:
        | { __typename: 'Department', id: string, name: string, school: { __typename: 'School', id: string, name: string } }
        | { __typename: 'Hub', id: string, name: string }
        | { __typename: 'WorkGroup', id: string, title: string, kind: WorkGroupKind, academicYearLabel: string }
       | null, viewerCan: { __typename: 'SharingGrantViewerCan', revoke: boolean } }> | null } | null };

export type PossibleRecipientsQueryVariables = Exact<{
  departmentId: string;
}>;


export type PossibleRecipientsQuery = { department: { __typename: 'Department', id: string, workGroups: Array<{ __typename: 'WorkGroup', id: string, title: string, kind: WorkGroupKind, academicYearLabel: string, hub: { __typename: 'Hub', id: string, name: string }, departments: Array<{ __typename: 'Department', id: string, name: string, school: { __typename: 'School', id: string, name: string } }> }> } | null };

export type GiveSharingGrantMutationVariables = Exact<{
  input: GiveSharingGrantInput;
}>;


export type GiveSharingGrantMutation = { giveSharingGrant:
    | { __typename: 'ConflictProblem', code: ProblemCode, message: string }
    | { __typename: 'ForbiddenProblem', code: ProblemCode, message: string }
    | { __typename: 'InvalidInputProblem', code: ProblemCode, message: string, field: string | null }
    | { __typename: 'NotFoundProblem', code: ProblemCode, message: string }
    | { __typename: 'SharingGrantGiven', grant: { __typename: 'SharingGrant', id: string, level: GrantLevel, grantedAt: string, revokedAt: string | null, grantedBy: { __typename: 'Person', id: string, name: string }, recipient:
          | { __typename: 'Department', id: string, name: string, school: { __typename: 'School', id: string, name: string } }
          | { __typename: 'Hub', id: string, name: string }
          | { __typename: 'WorkGroup', id: string, title: string, kind: WorkGroupKind, academicYearLabel: string }
         | null, viewerCan: { __typename: 'SharingGrantViewerCan', revoke: boolean } } }
   };

export type RevokeSharingGrantMutationVariables = Exact<{
  input: RevokeSharingGrantInput;
}>;


export type RevokeSharingGrantMutation = { revokeSharingGrant:
    | { __typename: 'ConflictProblem', code: ProblemCode, message: string }
    | { __typename: 'ForbiddenProblem', code: ProblemCode, message: string }
    | { __typename: 'InvalidInputProblem', code: ProblemCode, message: string, field: string | null }
    | { __typename: 'NotFoundProblem', code: ProblemCode, message: string }
    | { __typename: 'SharingGrantRevoked', grant: { __typename: 'SharingGrant', id: string, level: GrantLevel, grantedAt: string, revokedAt: string | null, grantedBy: { __typename: 'Person', id: string, name: string }, recipient:
          | { __typename: 'Department', id: string, name: string, school: { __typename: 'School', id: string, name: string } }
          | { __typename: 'Hub', id: string, name: string }
          | { __typename: 'WorkGroup', id: string, title: string, kind: WorkGroupKind, academicYearLabel: string }
         | null, viewerCan: { __typename: 'SharingGrantViewerCan', revoke: boolean } } }
   };

export type NavNewsQueryVariables = Exact<{ [key: string]: never; }>;


export type NavNewsQuery = { viewer: { __typename: 'Viewer', newsInSpaces: { __typename: 'ThreadConnection', nodes: Array<{ __typename: 'Thread', id: string, workGroup: { __typename: 'WorkGroup', id: string } | null, department: { __typename: 'Department', id: string } | null, hub: { __typename: 'Hub', id: string } }> } } | null };

export type UnitBreadcrumbFragment = { __typename: 'Unit', id: string, title: string, placement: { __typename: 'UnitPlacement', id: string, halfTerm: HalfTermName, programme: { __typename: 'Programme', id: string, yearGroup: number, tier: Tier | null } | null } | null, scheme: { __typename: 'SchemeOfWork', id: string, title: string, academicYearLabel: string } | null };

export type UnitPageQueryVariables = Exact<{
  id: string;
}>;


export type UnitPageQuery = { unit: { __typename: 'Unit', stepCount: number, id: string, title: string, department: { __typename: 'Department', id: string, name: string, school: { __typename: 'School', id: string, name: string } }, placement: { __typename: 'UnitPlacement', id: string, weeks: number, halfTerm: HalfTermName, programme: { __typename: 'Programme', id: string, yearGroup: number, tier: Tier | null } | null } | null, curriculumThreads: Array<{ __typename: 'CurriculumThread', id: string, name: string, strand: Strand }>, vocabulary: Array<{ __typename: 'VocabularyTerm', id: string, term: string, meaning: string }>, sequences: Array<{ __typename: 'LessonSequence', id: string, title: string, updatedAt: string, steps: Array<{ __typename: 'Step', id: string, title: string }> }>, document: { __typename: 'DocumentRef', id: string }, viewerCan: { __typename: 'ContentViewerCan', edit: boolean, comment: boolean, share: boolean, agree: boolean }, scheme: { __typename: 'SchemeOfWork', id: string, attribution: string | null, title: string, academicYearLabel: string } | null } | null };

export type UnitSequenceFragment = { __typename: 'LessonSequence', id: string, title: string, updatedAt: string, steps: Array<{ __typename: 'Step', id: string, title: string }> };

export type RenameUnitMutationVariables = Exact<{
  input: RenameUnitInput;
}>;


export type RenameUnitMutation = { renameUnit:
    | { __typename: 'ConflictProblem', code: ProblemCode, message: string }
    | { __typename: 'ForbiddenProblem', code: ProblemCode, message: string }
    | { __typename: 'InvalidInputProblem', code: ProblemCode, message: string, field: string | null }
    | { __typename: 'NotFoundProblem', code: ProblemCode, message: string }
    | { __typename: 'UnitRenamed', unit: { __typename: 'Unit', id: string, title: string } }
   };

export type AddLessonSequenceMutationVariables = Exact<{
  input: AddLessonSequenceInput;
}>;


export type AddLessonSequenceMutation = { addLessonSequence:
    | { __typename: 'ConflictProblem', code: ProblemCode, message: string }
    | { __typename: 'ForbiddenProblem', code: ProblemCode, message: string }
    | { __typename: 'InvalidInputProblem', code: ProblemCode, message: string, field: string | null }
    | { __typename: 'LessonSequenceAdded', unit: { __typename: 'Unit', id: string, sequences: Array<{ __typename: 'LessonSequence', id: string }> }, sequence: { __typename: 'LessonSequence', id: string, title: string, updatedAt: string, steps: Array<{ __typename: 'Step', id: string, title: string }> } }
    | { __typename: 'NotFoundProblem', code: ProblemCode, message: string }
   };

export type ThreadChoicesQueryVariables = Exact<{
  schemeId: string;
}>;


export type ThreadChoicesQuery = { schemeOfWork: { __typename: 'SchemeOfWork', id: string, curriculumThreads: Array<{ __typename: 'CurriculumThread', id: string, name: string, strand: Strand }>, viewerCan: { __typename: 'ContentViewerCan', edit: boolean, comment: boolean, share: boolean, agree: boolean } } | null };

export type SetUnitThreadsMutationVariables = Exact<{
  input: SetUnitThreadsInput;
}>;


export type SetUnitThreadsMutation = { setUnitThreads:
    | { __typename: 'ConflictProblem', code: ProblemCode, message: string }
    | { __typename: 'ForbiddenProblem', code: ProblemCode, message: string }
    | { __typename: 'InvalidInputProblem', code: ProblemCode, message: string, field: string | null }
    | { __typename: 'NotFoundProblem', code: ProblemCode, message: string }
    | { __typename: 'UnitThreadsSet', unit: { __typename: 'Unit', id: string, curriculumThreads: Array<{ __typename: 'CurriculumThread', id: string, name: string, strand: Strand }> } }
   };

export type WorkGroupPageQueryVariables = Exact<{
  id: string;
}>;


export type WorkGroupPageQuery = { workGroup: { __typename: 'WorkGroup', id: string, title: string, kind: WorkGroupKind, academicYear: number, academicYearLabel: string, theme: string | null, keyStage: number | null, meetingModel: string | null, status: WorkGroupStatus, hub: { __typename: 'Hub', id: string, name: string }, specialists: Array<{ __typename: 'Person', id: string, name: string }>, departments: Array<{ __typename: 'Department', id: string, name: string, school: { __typename: 'School', id: string, name: string } }>, sharedWork: { __typename: 'SharingGrantConnection', nodes: Array<{ __typename: 'SharingGrant', id: string, level: GrantLevel, grantedAt: string, grantedBy: { __typename: 'Person', id: string, name: string }, department: { __typename: 'Department', id: string, name: string, school: { __typename: 'School', id: string, name: string } }, object:
          | { __typename: 'DevelopmentPlan', id: string, title: string, academicYear: number }
          | { __typename: 'LessonSequence', id: string, title: string, updatedAt: string, unit: { __typename: 'Unit', id: string, title: string, placement: { __typename: 'UnitPlacement', id: string, halfTerm: HalfTermName, programme: { __typename: 'Programme', id: string, yearGroup: number, tier: Tier | null } | null } | null, scheme: { __typename: 'SchemeOfWork', id: string, title: string, academicYearLabel: string } | null } | null }
          | { __typename: 'SchemeOfWork', id: string, title: string, academicYearLabel: string }
          | { __typename: 'Unit', id: string, title: string, placement: { __typename: 'UnitPlacement', id: string, halfTerm: HalfTermName, programme: { __typename: 'Programme', id: string, yearGroup: number, tier: Tier | null } | null } | null }
         | null, recipient:
          | { __typename: 'Department', id: string, name: string, school: { __typename: 'School', id: string, name: string } }
          | { __typename: 'Hub', id: string, name: string }
          | { __typename: 'WorkGroup', id: string, title: string }
         | null }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } }, threads: { __typename: 'ThreadConnection', nodes: Array<{ __typename: 'Thread', id: string, title: string, state: ThreadState, opensAt: string, closesAt: string | null, closedAt: string | null, outcomeText: string | null, pinned: boolean, onePer: OnePer | null, mustPostFirst: boolean, postCount: number, unreadCount: number, lastPostAt: string | null, workGroup: { __typename: 'WorkGroup', id: string } | null, department: { __typename: 'Department', id: string } | null, hub: { __typename: 'Hub', id: string }, template: { __typename: 'ThreadTemplateName', key: string, title: string } | null, summary: { __typename: 'ThreadSummary', id: string, at: string } | null, decisions: Array<{ __typename: 'Decision', id: string, status: DecisionStatus, decidedAt: string | null, reviewOn: string | null }>, viewerCan: { __typename: 'ThreadViewerCan', facilitate: boolean } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean } }, planOverview: Array<{ __typename: 'PlanSummary', title: string, academicYear: number, status: PlanStatus, signedOffAt: string | null, atRisk: boolean, silentDays: number, lastChangedAt: string, nextDueOn: string | null, overdue: number, progress: { __typename: 'PlanProgress', percent: number, notStarted: number, inProgress: number, notMet: number, partiallyMet: number, met: number }, priorities: Array<{ __typename: 'PrioritySummary', title: string, rag: Rag | null, overdue: number, nextDueOn: string | null, milestones: Array<{ __typename: 'RagAtHalfTerm', halfTerm: HalfTermName, rag: Rag }>, progress: { __typename: 'PlanProgress', percent: number, notStarted: number, inProgress: number, notMet: number, partiallyMet: number, met: number } }>, department: { __typename: 'Department', id: string, name: string, school: { __typename: 'School', id: string, name: string } }, plan: { __typename: 'DevelopmentPlan', id: string } | null }> | null, viewerCan: { __typename: 'WorkGroupViewerCan', manage: boolean, openThread: boolean } } | null };

export type WorkGroupEventsSubscriptionVariables = Exact<{
  workGroupId: string;
  after?: string | null | undefined;
}>;


export type WorkGroupEventsSubscription = { workGroupEvents:
    | { __typename: 'AccessEnded', reason: string }
    | { __typename: 'EventsOpened', cursor: string }
    | { __typename: 'ResyncRequired', reason: string }
    | { __typename: 'ScopeEvent', cursor: string, previousCursor: string, name: string, at: string, actor: { __typename: 'Person', id: string, name: string } | null, node:
        | { __typename: 'Action', id: string }
        | { __typename: 'ApiToken', id: string }
        | { __typename: 'AuditEntry', id: string }
        | { __typename: 'Comment', id: string }
        | { __typename: 'CurriculumImport', id: string }
        | { __typename: 'CurriculumThread', id: string }
        | { __typename: 'Department', id: string }
        | { __typename: 'DevelopmentPlan', id: string }
        | { __typename: 'Evidence', id: string }
        | { __typename: 'Hub', id: string }
        | { __typename: 'InboxItem', id: string }
        | { __typename: 'Invitation', id: string }
        | { __typename: 'LessonSequence', id: string }
        | { __typename: 'Membership', id: string }
        | { __typename: 'Milestone', id: string }
        | { __typename: 'Misconception', id: string }
        | { __typename: 'Person', id: string }
        | { __typename: 'PlanReview', id: string }
        | { __typename: 'Post', id: string }
        | { __typename: 'PostReport', id: string }
        | { __typename: 'Priority', id: string }
        | { __typename: 'Programme', id: string }
        | { __typename: 'SchemeOfWork', id: string }
        | { __typename: 'School', id: string }
        | { __typename: 'SharingGrant', id: string }
        | { __typename: 'Step', id: string }
        | { __typename: 'SuccessCriterion', id: string }
        | { __typename: 'Thread', id: string }
        | { __typename: 'Unit', id: string }
        | { __typename: 'UnitPlacement', id: string }
        | { __typename: 'VocabularyTerm', id: string }
        | { __typename: 'WorkGroup', id: string }
       | null }
    | { __typename: 'ScopePresenceUpdated' }
    | { __typename: 'ThreadsWithNews' }
   };

export * from './documents/api-tokens.ts';
export * from './documents/comments.ts';
export * from './documents/departments.ts';
export * from './documents/discussions.ts';
export * from './documents/facilitation.ts';
export * from './documents/graphql.ts';
export * from './documents/home.ts';
export * from './documents/hubs.ts';
export * from './documents/imports.ts';
export * from './documents/inbox.ts';
export * from './documents/plans.ts';
export * from './documents/schemes.ts';
export * from './documents/sequences.ts';
export * from './documents/session.ts';
export * from './documents/sharing.ts';
export * from './documents/shell.ts';
export * from './documents/units.ts';
export * from './documents/work-groups.ts';
