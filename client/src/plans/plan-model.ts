import type { HalfTermName } from '../graphql/generated/graphql.ts';

/** A person, as far as a plan names them. */
export interface Named {
  readonly id: string;
  readonly name: string;
}

export type ActionStatus = 'NOT_STARTED' | 'IN_PROGRESS' | 'DONE' | 'DROPPED';
export type CriterionState = 'NOT_STARTED' | 'IN_PROGRESS' | 'NOT_MET' | 'PARTIALLY_MET' | 'MET';
export type Rag = 'RED' | 'AMBER' | 'GREEN';
export type EvidenceKind = 'WORK_SAMPLE' | 'PUPIL_VOICE' | 'LEARNING_WALK' | 'DATA_SUMMARY' | 'TRG_FINDING' | 'MINUTE';
export type Term = 'AUTUMN' | 'SPRING' | 'SUMMER';

/** A half-term of the plan's year; days as yyyy-MM-dd. */
export interface PlanHalfTerm {
  readonly name: HalfTermName;
  readonly label: string;
  readonly startsOn: string;
  readonly endsOn: string;
}

export interface PlanEvidence {
  readonly id: string;
  readonly kind: EvidenceKind;
  readonly title: string;
  readonly note: string | null;
  readonly file: { readonly id: string; readonly name: string } | null;
  /** What in the product it comes from, as far as one sees that. */
  readonly from: PlanObject | null;
  readonly addedBy: Named | null;
  readonly at: string;
}

/** Something of the product that a plan leads to or has evidence from. */
export interface PlanObject {
  readonly objectId: string;
  readonly title: string;
  readonly to: string | null;
  /** What it is, in words: "Lesson sequence", "Post by Tom Okafor". */
  readonly kind: string;
  /** Whether it is talk, not work. */
  readonly talk: boolean;
}

/** What an item of the plan leads to. */
export interface PlanLink extends PlanObject {
  readonly id: string;
}

/** When something begins or is due: on a day (yyyy-MM-dd), in a half-term, or unsaid; never both. */
export interface When {
  readonly on: string | null;
  readonly halfTerm: HalfTermName | null;
}

export interface PlanAction {
  readonly id: string;
  readonly priorityId: string;
  readonly criterionId: string | null;
  readonly title: string;
  readonly note: string | null;
  readonly owner: Named | null;
  readonly supporter: Named | null;
  readonly start: When;
  readonly due: When;
  readonly releaseHalfDays: number | null;
  /** Pence. */
  readonly cost: number | null;
  readonly status: ActionStatus;
  /** It changes a system, a policy or a way of learning together (R18). */
  readonly lasting: boolean;
  readonly carriedReason: string | null;
  /** The discussion that it was taken up from, where one sees that. */
  readonly from: { readonly title: string; readonly to: string } | null;
  /** Ids of the actions that it waits for. */
  readonly dependsOn: readonly string[];
  readonly evidence: readonly PlanEvidence[];
  readonly links: readonly PlanLink[];
  /** `update`: how far it has come, its note and evidence; `edit`: everything. */
  readonly can: { readonly edit: boolean; readonly update: boolean };
}

export interface PlanCriterion {
  readonly id: string;
  readonly priorityId: string;
  readonly title: string;
  readonly expectedEvidence: string | null;
  readonly state: CriterionState;
  readonly weight: number;
  readonly lasting: boolean;
  readonly owner: Named | null;
  readonly evidence: readonly PlanEvidence[];
  readonly links: readonly PlanLink[];
  /** `editActions`: add actions to it, too. */
  readonly can: { readonly edit: boolean; readonly editActions: boolean };
}

export interface PlanMilestone {
  /** Once the server has it. */
  readonly id?: string;
  readonly halfTerm: HalfTermName;
  readonly rag: Rag;
  readonly comment: string | null;
  readonly by: Named | null;
  readonly at: string;
}

export interface PlanPriority {
  readonly id: string;
  readonly title: string;
  readonly owner: Named | null;
  readonly criteria: readonly PlanCriterion[];
  readonly milestones: readonly PlanMilestone[];
  readonly links: readonly PlanLink[];
  readonly can: { readonly edit: boolean; readonly editActions: boolean };
}

/** A plan as its four views show it. Actions in the order of their priority. */
export interface PlanModel {
  readonly id: string;
  readonly title: string;
  readonly halfTerms: readonly PlanHalfTerm[];
  readonly priorities: readonly PlanPriority[];
  readonly actions: readonly PlanAction[];
  readonly can: { readonly edit: boolean };
}

/** Nothing said about when. */
export const NO_DAY: When = { on: null, halfTerm: null };
