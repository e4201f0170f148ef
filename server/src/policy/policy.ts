import { actionPolicy } from '../actions/action.policy.ts';
import { apiTokenPolicy } from '../api-tokens/api-token.policy.ts';
import { auditPolicy } from '../audit/audit.policy.ts';
import { commentPolicy } from '../comments/comment.policy.ts';
import { departmentPolicy } from '../schools/department.policy.ts';
import { hubPolicy } from '../schools/hub.policy.ts';
import { membershipPolicy } from '../people/membership.policy.ts';
import { schemePolicy } from '../schemes/scheme.policy.ts';
import { planPolicy } from '../plans/plan.policy.ts';
import { workGroupPolicy } from '../work-groups/work-group.policy.ts';
import { threadPolicy } from '../discussions/thread.policy.ts';
import { templatePolicy } from '../facilitation/template.policy.ts';
import type { Actor } from './actor.ts';
import { decide, type Decision, type Rule } from './evaluator.ts';
import type { Resource } from './resource.ts';

/** Every domain's table in one: what may be done, and by whom. */
export const POLICY = {
  ...hubPolicy,
  ...departmentPolicy,
  ...membershipPolicy,
  ...schemePolicy,
  ...commentPolicy,
  ...workGroupPolicy,
  ...threadPolicy,
  ...templatePolicy,
  ...actionPolicy,
  ...planPolicy,
  ...auditPolicy,
  ...apiTokenPolicy,
} as const satisfies Record<string, Rule>;

export type Action = keyof typeof POLICY;

/** May this person do this to that? Pure: everything it needs is in its arguments. */
export function can(actor: Actor | null, action: Action, resource: Resource): Decision {
  return decide(POLICY[action], actor, resource);
}
