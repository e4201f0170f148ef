import type { Actor } from './actor.ts';
import type { Condition } from './conditions.ts';
import type { Resource } from './resource.ts';

/** One line of a domain's table: allowed when any condition holds, otherwise refused with this sentence. */
export interface Rule {
  readonly allow: readonly Condition[];
  readonly otherwise: string;
}

export type Decision = { readonly allowed: true } | { readonly allowed: false; readonly reason: string };

const ALLOWED: Decision = { allowed: true };

/** Decides by one rule: deny by default, no exceptions, no side effects. */
export function decide(rule: Rule, actor: Actor | null, resource: Resource): Decision {
  if (actor !== null && rule.allow.some((condition) => condition.holds(actor, resource))) return ALLOWED;
  return { allowed: false, reason: rule.otherwise };
}
