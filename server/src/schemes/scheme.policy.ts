import { grantedAtLeast, inDepartmentAs, inSchoolAs } from '../policy/conditions.ts';
import type { Rule } from '../policy/evaluator.ts';

const members = inDepartmentAs('TEACHER', 'MASTERY_ADVOCATE', 'SUBJECT_LEAD');

/** Schemes, units, sequences and steps share one table: the resource's grants are those on it and on what holds it. */
export const schemePolicy = {
  'content.view': {
    allow: [members, inSchoolAs('SENIOR_LEADER'), grantedAtLeast('VIEW')],
    otherwise: 'This is not shared with you.',
  },
  'content.comment': { allow: [members, grantedAtLeast('COMMENT')], otherwise: 'You may read this, not comment on it.' },
  'content.edit': {
    allow: [members, grantedAtLeast('CO_DESIGN')],
    otherwise: 'You may read this, not change it. Ask its subject lead for co-design.',
  },
  'content.share': { allow: [inDepartmentAs('SUBJECT_LEAD')], otherwise: 'Only the subject lead decides what leaves the department.' },
  'content.agree': { allow: [inDepartmentAs('SUBJECT_LEAD')], otherwise: 'Only the subject lead agrees a scheme of work.' },
} as const satisfies Record<string, Rule>;
