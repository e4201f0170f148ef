import { every, grantedAtLeast, inDepartmentAs, themselves } from '../policy/conditions.ts';
import type { Rule } from '../policy/evaluator.ts';

const members = inDepartmentAs('TEACHER', 'MASTERY_ADVOCATE', 'SUBJECT_LEAD');

/**
 * What may be done to a comment; the resource's person is its author. Reading and writing comments are `content.view` and
 * `content.comment` of what they are about, accepting a suggestion is `content.edit`.
 */
export const commentPolicy = {
  'comment.edit': {
    allow: [every(themselves, members), every(themselves, grantedAtLeast('COMMENT'))],
    otherwise: 'Only its author changes a comment, while they may comment here.',
  },
  'comment.reattach': {
    allow: [every(themselves, grantedAtLeast('COMMENT')), members, grantedAtLeast('CO_DESIGN')],
    otherwise: 'Only its author and whoever may change the text say which words a comment is about.',
  },
  /** Words that could not be merged; the resource's person wrote them. */
  'parkedEdit.view': {
    allow: [every(themselves, grantedAtLeast('COMMENT')), members, grantedAtLeast('CO_DESIGN')],
    otherwise: 'These words wait for their author and for whoever may change the text.',
  },
  'comment.delete': { allow: [themselves, inDepartmentAs('SUBJECT_LEAD')], otherwise: 'Only its author or the subject lead deletes a comment.' },
  'comment.resolve': { allow: [members], otherwise: 'The department whose sequence this is decides what is resolved.' },
} as const satisfies Record<string, Rule>;
