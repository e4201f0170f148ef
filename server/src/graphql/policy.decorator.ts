import { Extensions } from 'type-graphql';
import type { FieldRule } from '../policy/field-rules.ts';

/**
 * Says which rule guards a type (its default) or a field that differs from its type; kept in the schema's extensions,
 * emitted to schema/policy.json and enforced by `applyPolicies`. A field without a rule of its own or of its type fails the build.
 */
export function Policy(rule: FieldRule): MethodDecorator & PropertyDecorator & ClassDecorator {
  return Extensions({ policy: rule });
}
