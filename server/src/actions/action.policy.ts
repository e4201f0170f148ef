import { every, handedOver, inDepartmentAs, inHubAs, inSpace, specialistOfTheGroup, themselves } from '../policy/conditions.ts';
import type { Rule } from '../policy/evaluator.ts';

/** Who changes an action made from a post; the resource is its thread's, its person is the owner. Whoever sees the thread sees it. */
export const actionPolicy = {
  'action.update': {
    allow: [
      themselves,
      inSpace('DEPARTMENT', inDepartmentAs('SUBJECT_LEAD')),
      inSpace('WORK_GROUP', specialistOfTheGroup),
      inSpace('HUB', inHubAs('MASTERY_SPECIALIST', 'HUB_LEAD', 'ASSISTANT_HUB_LEAD')),
      every(handedOver),
    ],
    otherwise: 'Only whoever took it on and those who facilitate the thread change an action.',
  },
} as const satisfies Record<string, Rule>;
