import { every, grantedAtLeast, inDepartmentAs, inHubAs, inSchoolAs, ownsItOrWhatHoldsIt, specialistOfADepartmentsGroup, specialistOfTheGroup } from '../policy/conditions.ts';
import type { Rule } from '../policy/evaluator.ts';

const members = inDepartmentAs('TEACHER', 'MASTERY_ADVOCATE', 'SUBJECT_LEAD');
const lead = inDepartmentAs('SUBJECT_LEAD');
const seniorLeader = inSchoolAs('SENIOR_LEADER');
/** Owners edit what is theirs and below, never above: the resource names the owners of the thing and of what holds it. */
const owner = every(members, ownsItOrWhatHoldsIt);

/** Plans and what is in them (domain.md, "own development plan, evidence"); the resource's grants are those on the plan. */
export const planPolicy = {
  'plan.view': { allow: [members, seniorLeader, grantedAtLeast('VIEW')], otherwise: 'This plan is not shared with you.' },
  'plan.summary': {
    allow: [members, seniorLeader, grantedAtLeast('VIEW'), specialistOfADepartmentsGroup, inHubAs('HUB_LEAD', 'ASSISTANT_HUB_LEAD')],
    otherwise: 'This plan is not shared with you.',
  },
  /** Of a work group: the plans of all who take part in it, in outline. */
  'plan.overview': { allow: [specialistOfTheGroup, inHubAs('HUB_LEAD', 'ASSISTANT_HUB_LEAD')], otherwise: 'Only those who lead the work group see all of its plans in outline.' },
  /** Senior leaders, too: they sign it off. */
  'plan.comment': { allow: [members, seniorLeader, grantedAtLeast('COMMENT')], otherwise: 'You may read this plan, not comment on it.' },
  'plan.edit': { allow: [lead, owner], otherwise: 'Only the subject lead and whoever owns this change it.' },
  /** Of what an action is: the resource's owners are those of what holds it. */
  'plan.editAction': {
    allow: [lead, inDepartmentAs('MASTERY_ADVOCATE'), owner],
    otherwise: 'Only the subject lead, advocates and whoever owns what it is part of change an action. You may say how far your own have come.',
  },
  /** Of how far an action has come, with its evidence: the resource's owners are its own, too. */
  'plan.updateAction': {
    allow: [lead, inDepartmentAs('MASTERY_ADVOCATE'), owner],
    otherwise: 'Only whoever took this action on, advocates and the subject lead say how far it has come.',
  },
  /** Making, sharing, reviewing, restoring, putting away and rolling over. */
  'plan.lead': { allow: [lead], otherwise: 'Only the subject lead does this with the department’s plan.' },
  'plan.signOff': { allow: [seniorLeader], otherwise: 'Only a senior leader of the school signs a plan off.' },
  'plan.history': { allow: [members, seniorLeader], otherwise: 'A plan’s history stays in its school.' },
} as const satisfies Record<string, Rule>;
