import { parseRoot } from '../../../schema/document/roots.ts';
import type { BigIdea, CommentKind } from '../graphql/generated/graphql.ts';
import { ALL_FIELDS } from '../sequences/step-fields.ts';

export const KINDS = ['NOTICE', 'WONDER', 'SUGGEST'] as const satisfies CommentKind[];

export const KIND_LABEL: Readonly<Record<CommentKind, string>> = { NOTICE: 'notice', WONDER: 'wonder', SUGGEST: 'suggest' };

export const IDEAS = ['COHERENCE', 'REPRESENTATION_AND_STRUCTURE', 'MATHEMATICAL_THINKING', 'FLUENCY', 'VARIATION'] as const satisfies BigIdea[];

export const IDEA_LABEL: Readonly<Record<BigIdea, string>> = {
  COHERENCE: 'coherence',
  REPRESENTATION_AND_STRUCTURE: 'representation and structure',
  MATHEMATICAL_THINKING: 'mathematical thinking',
  FLUENCY: 'fluency',
  VARIATION: 'variation',
};

interface Place {
  readonly stepId: string | null;
  readonly root: string | null;
}

interface PlaceNames {
  readonly steps: readonly { readonly id: string; readonly title: string; readonly misconceptions?: readonly { readonly id: string }[] }[];
}

/** Where something was said, in a few words: "Step 2 · Variation", "Step 2", "The whole sequence". */
export function placeWords({ steps }: PlaceNames, { stepId, root }: Place): string {
  if (stepId === null) return 'The whole sequence';
  const number = steps.findIndex(({ id }) => id === stepId) + 1;
  const step = number === 0 ? 'A removed step' : `Step ${number}`;
  if (root === null) return step;
  const parsed = parseRoot('SEQUENCE', root);
  const field = parsed?.part === 'response' ? 'Response' : parsed?.part ? 'Misconception' : ALL_FIELDS.find((one) => one.field === parsed?.field)?.label;
  return field ? `${step} · ${field}` : step;
}
