/**
 * Names of a document's roots (D21), part of the public contract:
 * `<stepId>/<field>`, `<unitId>/<field>`, and `<stepId>/misconceptions/<itemId>/<part>` for the repeated field, whose items are rows.
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

export const MISCONCEPTION_PARTS = ['misconception', 'response'] as const;
export type MisconceptionPart = (typeof MISCONCEPTION_PARTS)[number];

export type DocumentKind = 'SEQUENCE' | 'UNIT';

/** The root of a step's field. */
export function stepRoot(stepId: string, field: StepField): string {
  return `${stepId}/${field}`;
}

/** The root of a unit's field. */
export function unitRoot(unitId: string, field: UnitField): string {
  return `${unitId}/${field}`;
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

/** What the ids inside a root name are made of. */
const ID = /^[\w-]{1,64}$/;

/** Takes a root name apart, or answers null where it is none that a document of this kind may have. */
export function parseRoot(kind: DocumentKind, root: string): ParsedRoot | null {
  const [objectId, field, itemId, part, ...rest] = root.split('/');
  if (!objectId || !ID.test(objectId) || !field || rest.length > 0) return null;
  if (itemId === undefined) {
    const fields: readonly string[] = kind === 'SEQUENCE' ? STEP_FIELDS : UNIT_FIELDS;
    return fields.includes(field) ? { objectId, field } : null;
  }
  if (kind !== 'SEQUENCE' || field !== 'misconceptions' || !ID.test(itemId)) return null;
  if (!(MISCONCEPTION_PARTS as readonly string[]).includes(part ?? '')) return null;
  return { objectId, field, itemId, part: part as MisconceptionPart };
}
