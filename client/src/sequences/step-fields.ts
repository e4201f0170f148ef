import { parseRoot, type StepField } from '../../../schema/document/roots.ts';

export interface StepFieldWords {
  readonly field: StepField;
  readonly label: string;
  /** What to write here, for somebody who meets the field for the first time. */
  readonly placeholder: string;
}

/** A step's fields in reading order; misconceptions come between the two parts. */
export const FIELDS_BEFORE_MISCONCEPTIONS: readonly StepFieldWords[] = [
  { field: 'pupilOutcome', label: 'Pupils will', placeholder: 'What will pupils see, say or do by the end of this step?' },
  { field: 'keyQuestion', label: 'Key question', placeholder: 'The one question this step turns on' },
  { field: 'representationAndStructure', label: 'Representation and structure', placeholder: 'Which picture shows the structure, and what does it make visible?' },
  { field: 'variation', label: 'Variation', placeholder: 'What stays the same, what changes, and what should pupils notice?' },
  { field: 'fluency', label: 'Fluency', placeholder: 'What must be quick and sure here?' },
  { field: 'mathematicalThinking', label: 'Mathematical thinking', placeholder: 'What do pupils reason about, generalise or prove?' },
];

export const FIELDS_AFTER_MISCONCEPTIONS: readonly StepFieldWords[] = [
  { field: 'stemSentences', label: 'Stem sentences', placeholder: 'For every … there are …' },
  { field: 'keyLearningPoints', label: 'Key learning points', placeholder: 'What pupils take with them' },
  { field: 'tasksAndLinks', label: 'Tasks and links', placeholder: 'Tasks, pages, files elsewhere' },
  { field: 'check', label: 'Check', placeholder: 'How do you know that they have it?' },
];

export const ALL_FIELDS: readonly StepFieldWords[] = [...FIELDS_BEFORE_MISCONCEPTIONS, ...FIELDS_AFTER_MISCONCEPTIONS];

const PART_LABEL = { misconception: 'Misconception', response: 'Response' };

/** A field by its root, as people know it: "Simplest form · Variation". Null for one that no step here has. */
export function rootLabel(steps: readonly { readonly id: string; readonly title: string }[], root: string): string | null {
  const parsed = parseRoot('SEQUENCE', root);
  const step = steps.find((one) => one.id === parsed?.objectId);
  const label = parsed?.part ? PART_LABEL[parsed.part] : ALL_FIELDS.find(({ field }) => field === parsed?.field)?.label;
  return step && label ? `${step.title} · ${label}` : null;
}
