import { OperationTypeNode } from 'graphql';
import { limitRule } from './limit-rule.ts';
import { sum } from './measure.ts';

/** How many root fields a query may have, and how many things one operation may change. */
export const rootFieldsRule = (kind: OperationTypeNode.QUERY | OperationTypeNode.MUTATION, most: number) =>
  limitRule({
    most,
    skips: ({ operation }) => operation !== kind,
    measure: { field: () => 1, together: sum },
    says: (found) =>
      kind === OperationTypeNode.MUTATION
        ? `This operation has ${found} mutations; send them one by one.`
        : `This operation has ${found} root fields; ${most} are allowed.`,
  });
