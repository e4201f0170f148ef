import type { FieldNode } from 'graphql';
import { limitRule } from './limit-rule.ts';
import { isIntrospection, largest } from './measure.ts';

/** Levels that every connection has and nobody can do without. */
const FREE = new Set(['edges', 'node']);

/** How deep an operation may nest; `edges` and `node` add nothing, nor does introspection. */
export const depthRule = (most: number) =>
  limitRule({
    most,
    measure: {
      field: (node: FieldNode, inside) => (isIntrospection(node) ? 0 : inside + (FREE.has(node.name.value) ? 0 : 1)),
      together: largest,
    },
    says: (found) => `This operation is ${found} levels deep; ${most} are allowed.`,
  });
