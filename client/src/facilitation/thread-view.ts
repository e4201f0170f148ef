import type { HalfTermName, Tier } from '../graphql/generated/graphql.ts';

/** What the screens of facilitating know of a thread and its posts. */

export type ThreadStateName = 'SCHEDULED' | 'OPEN' | 'LOCKED' | 'CLOSED';
export type Anonymity = 'OFF' | 'MEMBERS' | 'FULL';
export type OnePer = 'PERSON' | 'ADVOCATE' | 'SCHOOL';

export interface Named {
  readonly id: string;
  readonly name: string;
}

/** A part of a thread's course: by date, or by the clock where a group meets over it. */
export interface Stage {
  readonly title: string;
  readonly purpose?: string | null;
  /** How long it takes by the clock. */
  readonly minutes?: number | null;
  /** yyyy-MM-dd. */
  readonly opensOn?: string | null;
}

export interface SummaryView {
  readonly version: number;
  readonly body: unknown;
  readonly text: string;
  readonly author?: Named | null;
  readonly at: string;
}

export type Stance = 'CONSENT' | 'CONCERN' | 'OBJECTION';

export interface DecisionView {
  readonly id: string;
  readonly question: string;
  readonly status: 'OPEN' | 'AGREED' | 'NOT_AGREED';
  readonly options: readonly { readonly id: string; readonly title: string }[];
  /** Without a person where names are hidden. */
  readonly voices: readonly { readonly person?: Named | null; readonly stance: Stance; readonly optionId?: string | null; readonly note?: string | null }[];
  readonly resultOptionId?: string | null;
  readonly resultText?: string | null;
  readonly reviewOn?: string | null;
  readonly decidedAt?: string | null;
  readonly viewerCan: { readonly voice: boolean; readonly settle: boolean };
}

export type ActionStatus = 'NOT_STARTED' | 'IN_PROGRESS' | 'DONE' | 'DROPPED';

export interface ActionView {
  readonly id: string;
  readonly title: string;
  readonly owner?: Named | null;
  /** yyyy-MM-dd. */
  readonly dueOn?: string | null;
  readonly status: ActionStatus;
  /** The plan that has taken it up, where one sees that. */
  readonly plan?: { readonly id: string } | null;
  /** Plans that one may take it up into. */
  readonly takeUpInto: readonly { readonly id: string }[];
  readonly viewerCan: { readonly update: boolean };
}

interface DepartmentName {
  readonly id: string;
  readonly school: { readonly name: string };
}

/** Somebody, or a department, from whom the thread hopes for a post. */
export interface Expected {
  readonly person?: Named | null;
  readonly department?: DepartmentName | null;
  readonly posted: boolean;
  readonly read: boolean;
  readonly nudgedAt?: string | null;
}

interface LinkedUnit {
  readonly id: string;
  readonly title: string;
  readonly department?: DepartmentName;
  readonly placement?: { readonly halfTerm: HalfTermName; readonly programme?: { readonly yearGroup: number; readonly tier?: Tier | null } | null } | null;
}

interface LinkedSequence {
  readonly id: string;
  readonly department: DepartmentName;
  readonly unit?: LinkedUnit | null;
  readonly steps: readonly { readonly id: string }[];
}

/** Something shown beside the thread; its title is null to those who may not see it. */
export interface LinkView {
  readonly id: string;
  readonly type: 'SCHEME' | 'UNIT' | 'SEQUENCE' | 'STEP';
  readonly title?: string | null;
  readonly scheme?: { readonly id: string; readonly academicYearLabel: string; readonly department: DepartmentName } | null;
  readonly unit?: LinkedUnit | null;
  readonly sequence?: Omit<LinkedSequence, 'steps'> | null;
  readonly step?: { readonly id: string; readonly sequence: LinkedSequence; readonly words: readonly { readonly field: string; readonly text: string }[] } | null;
}

export interface FacilitatedThread {
  readonly id: string;
  readonly title: string;
  readonly workGroup?: { readonly id: string; readonly departments: readonly DepartmentName[] } | null;
  readonly department?: { readonly id: string } | null;
  readonly hub: { readonly id: string };
  readonly promptText: string;
  readonly stages: readonly Stage[];
  readonly stage: number;
  readonly stageSince?: string | null;
  readonly opensAt: string;
  readonly closesAt?: string | null;
  readonly closedAt?: string | null;
  readonly closedBy?: Named | null;
  readonly state: ThreadStateName;
  readonly anonymity: Anonymity;
  readonly pinned: boolean;
  readonly mustPostFirst: boolean;
  readonly postCount: number;
  readonly outcomeParts: readonly string[];
  readonly outcome?: unknown;
  readonly outcomeText?: string | null;
  readonly facilitators: readonly Named[];
  readonly createdBy: Named;
  readonly invited: readonly { readonly person: Named }[];
  readonly summary?: SummaryView | null;
  readonly links: readonly LinkView[];
  readonly heardFrom: readonly { readonly department: DepartmentName; readonly count: number }[];
  readonly expected?: readonly Expected[] | null;
  readonly decisions: readonly DecisionView[];
  readonly actions: readonly ActionView[];
  readonly viewerCan: { readonly facilitate: boolean };
}

/** What facilitating needs to know of a post. */
export interface PostInThread {
  readonly id: string;
  readonly text: string;
  /** Editor JSON; null where it was deleted. */
  readonly body?: unknown;
  readonly author?: Named | null;
  readonly mine?: boolean;
  readonly hidden?: { readonly reason: string } | null;
  readonly viewerCan: { readonly makeAction: boolean; readonly report: boolean; readonly hide: boolean; readonly move: boolean };
}

export type SpaceKind = 'WORK_GROUP' | 'DEPARTMENT' | 'HUB';

/** The place a thread belongs to. */
export interface Space {
  readonly kind: SpaceKind;
  readonly id: string;
}

/** A kind of conversation, as a hub offers it. */
export interface TemplateView {
  readonly key: string;
  readonly title: string;
  readonly purpose: string;
  readonly promptText: string;
  readonly stages: readonly Stage[];
  readonly outcomeParts: readonly string[];
  readonly onePer: OnePer | null;
  readonly postBeforeSeeing: boolean;
  readonly anonymity: Anonymity;
  /** Whether the product comes with one of this key. */
  readonly shipped: boolean;
  /** Whether these are the hub's own words. */
  readonly edited: boolean;
  readonly viewerCan: { readonly edit: boolean };
}

/** That somebody reported a post, and why. */
export interface ReportView {
  readonly id: string;
  readonly reason: string;
  readonly at: string;
  readonly reporter: Named;
  readonly post?: { readonly id: string; readonly text: string; readonly author?: Named | null; readonly authorLabel: string } | null;
  readonly thread?: { readonly id: string; readonly title: string } | null;
}
