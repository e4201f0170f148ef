import type { ActionStatus, CriterionState, EvidenceKind, HalfTermName, PlanStatus, Rag, Term } from '../../../server/src/generated/prisma/enums.ts';
import type { PersonKey } from '../community/people.ts';
import type { SchoolKey } from '../community/schools.ts';
import type { WorkGroupKey } from '../community/work-groups.ts';

export interface PlanEvidenceData {
  readonly kind: EvidenceKind;
  readonly title: string;
  readonly note?: string;
  readonly by: PersonKey;
  readonly daysAgo: number;
  /** Of the department's own, by its title. */
  readonly sequence?: string;
}

export interface PlanActionData {
  readonly title: string;
  readonly owner: PersonKey;
  readonly supporter?: PersonKey;
  readonly status: ActionStatus;
  readonly start?: HalfTermName;
  /** A half-term, or days from today: minus for days ago. */
  readonly due?: HalfTermName | number;
  readonly releaseHalfDays?: number;
  /** Pence. */
  readonly cost?: number;
  readonly lasting?: true;
  readonly note?: string;
  /** What it waits for, by title, among those of its priority. */
  readonly after?: string;
  /** The unit being rewritten. */
  readonly unit?: string;
  readonly evidence?: readonly PlanEvidenceData[];
}

export interface PlanCriterionData {
  readonly title: string;
  readonly expectedEvidence: string;
  readonly state: CriterionState;
  readonly weight?: number;
  readonly lasting?: true;
  readonly owner?: PersonKey;
  readonly evidence?: readonly PlanEvidenceData[];
  readonly actions: readonly PlanActionData[];
}

export interface PlanPriorityData {
  readonly title: string;
  readonly owner?: PersonKey;
  readonly rationale: string;
  readonly impact?: string;
  readonly milestones: readonly { readonly halfTerm: HalfTermName; readonly rag: Rag; readonly comment: string }[];
  readonly criteria: readonly PlanCriterionData[];
}

/** A department's plan for the current year. */
export interface PlanData {
  readonly of: SchoolKey;
  readonly owner: PersonKey;
  readonly status: PlanStatus;
  readonly vision: string;
  readonly whereWeAreNow: string;
  readonly signedOff?: { readonly by: PersonKey; readonly daysAgo: number; readonly note: string };
  readonly reviews?: readonly { readonly term: Term; readonly text: string; readonly daysAgo: number }[];
  readonly sharedWith?: { readonly workGroup: WorkGroupKey; readonly level: 'VIEW' | 'COMMENT'; readonly daysAgo: number };
  /** Days since anybody touched it. */
  readonly silentDays: number;
  readonly priorities: readonly PlanPriorityData[];
}
