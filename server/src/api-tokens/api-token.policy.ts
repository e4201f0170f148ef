import { themselves } from '../policy/conditions.ts';
import type { Rule } from '../policy/evaluator.ts';

/** Who makes, sees and revokes personal API tokens: their owner, never anybody above them. */
export const apiTokenPolicy = {
  'apiToken.own': { allow: [themselves], otherwise: 'Only its owner may do that with a token.' },
} as const satisfies Record<string, Rule>;
