import { inHubAs, ofTheWorkGroup, seniorLeaderOfAMember } from '../policy/conditions.ts';
import type { Rule } from '../policy/evaluator.ts';

export const workGroupPolicy = {
  'workGroup.view': {
    allow: [ofTheWorkGroup, seniorLeaderOfAMember, inHubAs('HUB_LEAD', 'ASSISTANT_HUB_LEAD')],
    otherwise: 'Only its departments and their senior leaders, its specialists and the hub lead see a work group.',
  },
  'workGroup.manage': {
    allow: [inHubAs('HUB_LEAD', 'ASSISTANT_HUB_LEAD')],
    otherwise: 'Only the hub lead and assistant hub leads change a work group.',
  },
} as const satisfies Record<string, Rule>;
