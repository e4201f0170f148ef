import { limitRule } from './limit-rule.ts';
import { isIntrospection, sum } from './measure.ts';

/** How many aliases an operation may have, `__typename` and every spread of a fragment counted. */
export const aliasesRule = (most: number) =>
  limitRule({
    most,
    measure: {
      field: (node, inside) => (node.alias ? 1 : 0) + (isIntrospection(node) ? 0 : inside),
      together: sum,
    },
    says: (found) => `This operation has ${found} aliases; ${most} are allowed.`,
  });
