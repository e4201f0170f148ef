import type { ActionStatus, Anonymity, OnePer, ReactionKind, Stance } from '../../../server/src/generated/prisma/enums.ts';
import type { PersonKey } from '../community/people.ts';
import type { SchoolKey } from '../community/schools.ts';
import type { WorkGroupKey } from '../community/work-groups.ts';

/** What somebody wrote, that many days ago at most: a line a paragraph, formulas between dollars. */
interface WrittenData {
  readonly by: PersonKey;
  readonly daysAgo: number;
  readonly text: string;
}

export interface ReplyData extends WrittenData {
  readonly mentions?: readonly PersonKey[];
  readonly reactions?: Partial<Record<ReactionKind, readonly PersonKey[]>>;
  /** Words of the post it answers. */
  readonly quotes?: string;
  /** What was made of it to do. */
  readonly action?: { readonly title: string; readonly owner: PersonKey; readonly dueInDays: number; readonly status: ActionStatus };
}

export interface PostData extends ReplyData {
  readonly replies?: readonly ReplyData[];
}

export interface DecisionData {
  readonly by: PersonKey;
  readonly daysAgo: number;
  readonly question: string;
  readonly options: readonly string[];
  readonly voices: readonly { readonly by: PersonKey; readonly stance: Stance; readonly option: number; readonly note?: string }[];
  readonly settled?: { readonly daysAgo: number; readonly option: number; readonly text: string; readonly reviewInDays: number };
}

/** A thread of the demo. Days ago count back from the clock, `inDays` on from it. */
export interface TalkData {
  readonly space: { readonly workGroup: WorkGroupKey } | { readonly department: SchoolKey } | { readonly hub: true };
  readonly title: string;
  readonly template?: string;
  readonly purpose?: string;
  readonly prompt: string;
  readonly stages?: readonly { readonly title: string; readonly purpose?: string; readonly inDays?: number; readonly minutes?: number }[];
  readonly stage?: number;
  readonly outcomeParts?: readonly string[];
  readonly by: PersonKey;
  readonly daysAgo: number;
  readonly closesInDays?: number;
  readonly anonymity?: Anonymity;
  readonly postBeforeSeeing?: true;
  readonly onePer?: OnePer;
  readonly pinned?: true;
  readonly handedTo?: PersonKey;
  readonly invited?: readonly PersonKey[];
  /** A sequence, or a step of it by its title. */
  readonly links?: readonly { readonly of: SchoolKey; readonly sequence: string; readonly step?: string }[];
  readonly summaries?: readonly WrittenData[];
  readonly posts: readonly PostData[];
  readonly decisions?: readonly DecisionData[];
  readonly closed?: { readonly daysAgo: number; readonly outcome: readonly { readonly part: string; readonly text: string }[] };
  /** How many of its posts people have read; whoever wrote has read as far as their last. */
  readonly read?: Partial<Record<PersonKey, number>>;
}
