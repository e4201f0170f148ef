import type { BigIdea, CommentKind } from '../graphql/generated/graphql.ts';

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
