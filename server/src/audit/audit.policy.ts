import { anywhereAs, inDepartmentAs, inHubAs, inSchoolAs } from '../policy/conditions.ts';
import type { Rule } from '../policy/evaluator.ts';

/** Who reads which part of the audit log (domain.md); specialists none of it. */
export const auditPolicy = {
  'audit.own': {
    allow: [anywhereAs('TEACHER', 'MASTERY_ADVOCATE', 'SUBJECT_LEAD', 'SENIOR_LEADER', 'HUB_LEAD', 'ASSISTANT_HUB_LEAD')],
    otherwise: 'Only people of a department, senior leaders and hub leads have a log of their own.',
  },
  'audit.department': { allow: [inDepartmentAs('SUBJECT_LEAD')], otherwise: 'Only the subject lead reads the department’s log.' },
  'audit.school': { allow: [inSchoolAs('SENIOR_LEADER')], otherwise: 'Only senior leaders read the school’s log.' },
  'audit.hub': { allow: [inHubAs('HUB_LEAD', 'ASSISTANT_HUB_LEAD')], otherwise: 'Only the hub lead and assistant hub leads read the hub’s log.' },
} as const satisfies Record<string, Rule>;
