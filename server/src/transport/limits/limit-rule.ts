import { GraphQLError, Kind, type ASTVisitor, type OperationDefinitionNode, type ValidationContext } from 'graphql';
import { measureOperation, type Measure } from './measure.ts';

export interface Limit {
  readonly most: number;
  readonly measure: Measure;
  /** Of the operation itself, beside what it selects. */
  readonly own?: (operation: OperationDefinitionNode) => number;
  readonly says: (found: number, most: number, operation: OperationDefinitionNode) => string;
  /** Operations it does not hold for. */
  readonly skips?: (operation: OperationDefinitionNode) => boolean;
}

/** What an operation over a limit is refused with. */
export function overLimit(message: string, operation: OperationDefinitionNode): GraphQLError {
  return new GraphQLError(message, { nodes: operation, extensions: { code: 'LIMIT_EXCEEDED' } });
}

/** Makes a validation rule of a limit on every operation of a document. */
export function limitRule({ most, measure, own, says, skips }: Limit) {
  return (context: ValidationContext): ASTVisitor => ({
    Document(document) {
      for (const operation of document.definitions) {
        if (operation.kind !== Kind.OPERATION_DEFINITION || skips?.(operation)) continue;
        const found = measureOperation(context.getSchema(), document, operation, measure) + (own?.(operation) ?? 0);
        if (found > most) context.reportError(overLimit(says(found, most, operation), operation));
      }
    },
  });
}
