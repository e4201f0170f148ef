import { inDepartmentAs, inHubAs } from '../policy/conditions.ts';
import type { Rule } from '../policy/evaluator.ts';

export const membershipPolicy = {
  'membership.end': {
    allow: [inDepartmentAs('SUBJECT_LEAD'), inHubAs('HUB_LEAD', 'ASSISTANT_HUB_LEAD')],
    otherwise: 'Only the subject lead and the hub lead end a membership.',
  },
} as const satisfies Record<string, Rule>;
