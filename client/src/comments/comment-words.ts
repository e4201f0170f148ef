import { parseRoot } from '../../../schema/document/roots.ts';
import type { BigIdea, CommentKind, ReactionKind } from '../graphql/generated/graphql.ts';
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

export const REACTIONS = ['AGREE', 'TRIED_IT', 'WANT_TO_TRY'] as const satisfies ReactionKind[];

export const REACTION_LABEL: Readonly<Record<ReactionKind, string>> = { AGREE: 'Agree', TRIED_IT: 'Tried it', WANT_TO_TRY: 'Want to try' };

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

/** Up to two letters of a name, without its title. */
export function initialsOf(name: string): string {
  const words = name.replace(/^(?:Mr|Mrs|Ms|Miss|Mx|Dr)\.? /i, '').split(/\s+/).filter(Boolean);
  return (words.length > 1 ? `${words[0]![0]}${words.at(-1)![0]}` : (words[0] ?? '?').slice(0, 2)).toUpperCase();
}

/** Dark enough for white letters. */
const COLOURS = ['#3767aa', '#8a4fa3', '#8a4f08', '#0f7362', '#a8456b', '#616875'];

/** A person's colour, the same everywhere in the rail. */
export function colourOf(personId: string): string {
  let sum = 0;
  for (const letter of personId) sum = (sum * 31 + letter.charCodeAt(0)) % 9973;
  return COLOURS[sum % COLOURS.length]!;
}
