/**
 * Names of a document's roots (D21), part of the public contract:
 * `<stepId>/<field>`, `<unitId>/<field>`, `<planId>/<field>`, `<priorityId>/<field>`, and `<stepId>/misconceptions/<itemId>/<part>` for the
 * repeated field, whose items are rows.
 */
export const STEP_FIELDS = [
  'pupilOutcome',
  'keyQuestion',
  'representationAndStructure',
  'variation',
  'fluency',
  'mathematicalThinking',
  'stemSentences',
  'keyLearningPoints',
  'tasksAndLinks',
  'check',
] as const;
export type StepField = (typeof STEP_FIELDS)[number];

export const UNIT_FIELDS = ['whyThisWhyNow', 'priorKnowledge'] as const;
export type UnitField = (typeof UNIT_FIELDS)[number];

/** Of a plan as a whole. */
export const PLAN_FIELDS = ['vision', 'whereWeAreNow'] as const;
export type PlanField = (typeof PLAN_FIELDS)[number];

export const PRIORITY_FIELDS = ['rationale', 'impact'] as const;
export type PriorityField = (typeof PRIORITY_FIELDS)[number];

export const MISCONCEPTION_PARTS = ['misconception', 'response'] as const;
export type MisconceptionPart = (typeof MISCONCEPTION_PARTS)[number];

export type DocumentKind = 'SEQUENCE' | 'UNIT' | 'PLAN';

const FIELDS: Readonly<Record<DocumentKind, readonly string[]>> = { SEQUENCE: STEP_FIELDS, UNIT: UNIT_FIELDS, PLAN: [...PLAN_FIELDS, ...PRIORITY_FIELDS] };

/** The root of a step's field. */
export function stepRoot(stepId: string, field: StepField): string {
  return `${stepId}/${field}`;
}

/** The root of a unit's field. */
export function unitRoot(unitId: string, field: UnitField): string {
  return `${unitId}/${field}`;
}

/** The root of a field of a plan as a whole. */
export function planRoot(planId: string, field: PlanField): string {
  return `${planId}/${field}`;
}

/** The root of a priority's field, in its plan's document. */
export function priorityRoot(priorityId: string, field: PriorityField): string {
  return `${priorityId}/${field}`;
}

/** The root of one part of a misconception. */
export function misconceptionRoot(stepId: string, itemId: string, part: MisconceptionPart): string {
  return `${stepId}/misconceptions/${itemId}/${part}`;
}

/** A root name taken apart; `itemId` and `part` only where the field is repeated. */
export interface ParsedRoot {
  readonly objectId: string;
  readonly field: string;
  readonly itemId?: string;
  readonly part?: MisconceptionPart;
}

/** The object whose field a root is: what stands before the first `/` of its name. */
export function objectOfRoot(root: string): string {
  return root.slice(0, root.indexOf('/'));
}

/** What the ids inside a root name are made of. */
const ID = /^[\w-]{1,64}$/;

/** Takes a root name apart, or answers null where it is none that a document of this kind may have. */
export function parseRoot(kind: DocumentKind, root: string): ParsedRoot | null {
  const [objectId, field, itemId, part, ...rest] = root.split('/');
  if (!objectId || !ID.test(objectId) || !field || rest.length > 0) return null;
  if (itemId === undefined) {
    return FIELDS[kind].includes(field) ? { objectId, field } : null;
  }
  if (kind !== 'SEQUENCE' || field !== 'misconceptions' || !ID.test(itemId)) return null;
  if (!(MISCONCEPTION_PARTS as readonly string[]).includes(part ?? '')) return null;
  return { objectId, field, itemId, part: part as MisconceptionPart };
}
