import type { BigIdea, CommentKind } from '../../../server/src/generated/prisma/enums.ts';
import type { PlanField } from '../../../schema/document/roots.ts';
import type { PersonKey } from '../community/people.ts';
import type { SchoolKey } from '../community/schools.ts';
import { tex } from './scheme.types.ts';

/** What somebody said, that many days ago at most. */
interface SaidData {
  readonly by: PersonKey;
  readonly daysAgo: number;
  readonly text: string;
  readonly mentions?: readonly PersonKey[];
}

/** On a sequence, a step of it (by its title), or a field of the step. */
interface OnSequence {
  readonly of: SchoolKey;
  readonly sequence: string;
  readonly step?: string;
  readonly field?: 'representationAndStructure' | 'variation' | 'keyQuestion' | 'check' | 'fluency';
}

/** On a department's plan, an action or criterion of it (by its title), or a field of the plan. */
interface OnPlan {
  readonly plan: SchoolKey;
  readonly item?: string;
  readonly field?: PlanField;
}

/** A thread on a sequence or a plan, or on words in a field of it. */
export type ThreadData = (OnSequence | OnPlan) & SaidOfWords;

interface SaidOfWords extends SaidData {
  /** Words of the field as it stands, formulas between dollars. */
  readonly words?: string;
  /** What the words would read instead. */
  readonly replacement?: string;
  /** What became of that, and by whom. */
  readonly decided?: { readonly as: 'DECLINED'; readonly by: PersonKey; readonly daysAgo: number };
  readonly kind?: CommentKind;
  readonly tags?: readonly BigIdea[];
  readonly replies?: readonly SaidData[];
}

const RATIO = { of: 'hollinLane', sequence: 'Ratio as a constant multiplier' } as const;

/** What the departments of the Embedding group have said about one another's ratio sequences. */
export const CONVERSATION: readonly ThreadData[] = [
  {
    ...RATIO, step: '“For every” as a bar model', field: 'representationAndStructure', words: 'Push the counters together by colour.',
    by: 'aisha.khan', daysAgo: 6, kind: 'NOTICE', tags: ['REPRESENTATION_AND_STRUCTURE'], mentions: ['tom.okafor'],
    text: 'This is where mine went quiet and then all talked at once. Tom, do you leave the groups on the table while they push, or take them away?',
    replies: [
      { by: 'tom.okafor', daysAgo: 5, text: 'They stay. We photograph the groups first, so that both pictures are on the board together.' },
      { by: 'nia.whitby', daysAgo: 4, text: 'We tried the photograph on Thursday with 8B. It saved the whole “is it still four groups?” argument.', mentions: ['tom.okafor'] },
    ],
  },
  {
    ...RATIO, step: 'Equivalent ratios share one multiplier', field: 'keyQuestion', by: 'nia.whitby', daysAgo: 3, kind: 'WONDER', tags: ['COHERENCE', 'VARIATION'], mentions: ['priya.rao', 'tom.okafor'],
    text: tex`Would “what stays the same?” come too early for pupils who only know scaling by whole numbers? Ours met $\times \frac{3}{2}$ here for the first time.`,
    replies: [{ by: 'priya.rao', daysAgo: 2, text: 'Good question. Fractions as multipliers are in Summer 2 of Year 7 with us; it may be that yours come later.', mentions: ['nia.whitby'] }],
  },
  {
    ...RATIO, step: '“For every” as a bar model', field: 'variation', words: 'only the labels change', replacement: 'the labels change, and nothing else',
    by: 'aisha.khan', daysAgo: 2, kind: 'SUGGEST', tags: ['VARIATION'], text: 'So that it reads like the line above it.',
  },
  {
    ...RATIO, step: '“For every” as a bar model', field: 'keyQuestion', words: 'and how do you know', replacement: 'and who can prove it',
    by: 'joe.marsden', daysAgo: 5, kind: 'SUGGEST', text: 'Mine answer “how do you know” with “because I drew it”.',
    decided: { as: 'DECLINED', by: 'priya.rao', daysAgo: 3 },
  },
  {
    of: 'eastmere', sequence: 'Ratio on the double number line', step: 'Two lines, one zero', by: 'tom.okafor', daysAgo: 1, kind: 'NOTICE', tags: ['REPRESENTATION_AND_STRUCTURE'], mentions: ['nia.whitby'],
    text: 'The elastic is lovely. May we take it into our second step, with your name on it?',
  },
];
