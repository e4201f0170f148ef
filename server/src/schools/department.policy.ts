import { inDepartmentAs, inHubAs, inSchoolAs, ofTheHub } from '../policy/conditions.ts';
import type { Rule } from '../policy/evaluator.ts';

const members = inDepartmentAs('TEACHER', 'MASTERY_ADVOCATE', 'SUBJECT_LEAD');

export const departmentPolicy = {
  // Name and school of a department are known within its hub: people choose it to share with.
  'department.view': { allow: [ofTheHub], otherwise: 'Only people of its hub see this department.' },
  'department.members': {
    allow: [members, inSchoolAs('SENIOR_LEADER'), inHubAs('HUB_LEAD', 'ASSISTANT_HUB_LEAD')],
    otherwise: 'Only the department, its senior leaders and its hub lead see who belongs to it.',
  },
  'department.imports': { allow: [members, inSchoolAs('SENIOR_LEADER')], otherwise: 'Only the department sees its imports.' },
  'department.invite': {
    allow: [inDepartmentAs('SUBJECT_LEAD'), inHubAs('HUB_LEAD', 'ASSISTANT_HUB_LEAD')],
    otherwise: 'Only the subject lead and the hub lead invite people to a department.',
  },
  'scheme.create': { allow: [members], otherwise: 'Only teachers, advocates and the subject lead of the department write its schemes.' },
} as const satisfies Record<string, Rule>;
