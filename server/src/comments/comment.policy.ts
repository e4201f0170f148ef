import { every, grantedAtLeast, inDepartmentAs, inSchoolAs, ownsItOrWhatHoldsIt, themselves } from '../policy/conditions.ts';
import type { Rule } from '../policy/evaluator.ts';

const members = inDepartmentAs('TEACHER', 'MASTERY_ADVOCATE', 'SUBJECT_LEAD');

/** Whoever may change the text: the resource's owners are the plan's and, in a priority's field, the priority's. What owners of other items change is no text. */
const planWriters = [inDepartmentAs('SUBJECT_LEAD'), every(members, ownsItOrWhatHoldsIt)];
const authorOnPlan = [every(themselves, members), every(themselves, inSchoolAs('SENIOR_LEADER')), every(themselves, grantedAtLeast('COMMENT'))];

/**
 * What may be done to a comment; the resource's person is its author. Reading and writing comments are `content.view` and
 * `content.comment` of the sequence they are about, accepting a suggestion is `content.edit`; on a plan `plan.view`, `plan.comment`
 * and `plan.edit`, which is asked of the field (`field-owners.ts`). Where plans differ from sequences, their rule is beside it.
 */
export const commentPolicy = {
  'comment.edit': {
    allow: [every(themselves, members), every(themselves, grantedAtLeast('COMMENT'))],
    otherwise: 'Only its author changes a comment, while they may comment here.',
  },
  'planComment.edit': { allow: authorOnPlan, otherwise: 'Only its author changes a comment, while they may comment here.' },
  'comment.reattach': {
    allow: [every(themselves, grantedAtLeast('COMMENT')), members, grantedAtLeast('CO_DESIGN')],
    otherwise: 'Only its author and whoever may change the text say which words a comment is about.',
  },
  'planComment.reattach': { allow: [...authorOnPlan, ...planWriters], otherwise: 'Only its author and whoever may change the text say which words a comment is about.' },
  /** Words that could not be merged; the resource's person wrote them. */
  'parkedEdit.view': {
    allow: [every(themselves, grantedAtLeast('COMMENT')), members, grantedAtLeast('CO_DESIGN')],
    otherwise: 'These words wait for their author and for whoever may change the text.',
  },
  'planParkedEdit.view': { allow: [...authorOnPlan, ...planWriters], otherwise: 'These words wait for their author and for whoever may change the text.' },
  'comment.delete': { allow: [themselves, inDepartmentAs('SUBJECT_LEAD')], otherwise: 'Only its author or the subject lead deletes a comment.' },
  'comment.resolve': { allow: [members], otherwise: 'The department whose work this is decides what is resolved.' },
} as const satisfies Record<string, Rule>;
