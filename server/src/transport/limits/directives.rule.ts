import { limitRule } from './limit-rule.ts';
import { sum } from './measure.ts';

/** How many directives an operation may have, every spread of a fragment counted. */
export const directivesRule = (most: number) =>
  limitRule({
    most,
    own: ({ directives, variableDefinitions }) => (directives?.length ?? 0) + sum((variableDefinitions ?? []).map((variable) => variable.directives?.length ?? 0)),
    measure: {
      field: ({ directives }, inside) => (directives?.length ?? 0) + inside,
      fragment: ({ directives }, inside) => (directives?.length ?? 0) + inside,
      together: sum,
    },
    says: (found) => `This operation has ${found} directives; ${most} are allowed.`,
  });
