import { inHubAs } from '../policy/conditions.ts';
import type { Rule } from '../policy/evaluator.ts';

/** Who words the templates of a hub. */
export const templatePolicy = {
  'template.save': {
    allow: [inHubAs('MASTERY_SPECIALIST', 'HUB_LEAD', 'ASSISTANT_HUB_LEAD')],
    otherwise: 'Only specialists and hub leads word the templates of their hub.',
  },
} as const satisfies Record<string, Rule>;
