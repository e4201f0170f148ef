import { inHubAs, ofTheHub } from '../policy/conditions.ts';
import type { Rule } from '../policy/evaluator.ts';

export const hubPolicy = {
  'hub.view': { allow: [ofTheHub], otherwise: 'Only people of this hub see it.' },
  'hub.manage': {
    allow: [inHubAs('HUB_LEAD', 'ASSISTANT_HUB_LEAD')],
    otherwise: 'Only the hub lead and assistant hub leads set up schools and work groups.',
  },
  'hub.invite': { allow: [inHubAs('HUB_LEAD', 'ASSISTANT_HUB_LEAD')], otherwise: 'Only the hub lead invites people to the hub.' },
} as const satisfies Record<string, Rule>;
