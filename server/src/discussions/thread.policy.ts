import {
  either,
  every,
  handedOver,
  inDepartmentAs,
  inMemberDepartmentAs,
  inSpace,
  invitedByName,
  inHubAs,
  seniorLeaderOfAMember,
  specialistOfADepartmentsGroup,
  specialistOfTheGroup,
  themselves,
  withinHubAs,
} from '../policy/conditions.ts';
import type { Rule } from '../policy/evaluator.ts';

const TALKS = [
  inSpace('DEPARTMENT', inDepartmentAs('TEACHER', 'MASTERY_ADVOCATE', 'SUBJECT_LEAD')),
  inSpace('DEPARTMENT', invitedByName, specialistOfADepartmentsGroup),
  inSpace('WORK_GROUP', inMemberDepartmentAs('MASTERY_ADVOCATE', 'SUBJECT_LEAD')),
  inSpace('WORK_GROUP', invitedByName, inMemberDepartmentAs('TEACHER')),
  inSpace('WORK_GROUP', specialistOfTheGroup),
  inSpace('HUB', withinHubAs('TEACHER', 'MASTERY_ADVOCATE', 'SUBJECT_LEAD', 'MASTERY_SPECIALIST', 'HUB_LEAD', 'ASSISTANT_HUB_LEAD')),
] as const;

const LISTENS = [
  inSpace('WORK_GROUP', seniorLeaderOfAMember),
  inSpace('WORK_GROUP', inHubAs('HUB_LEAD', 'ASSISTANT_HUB_LEAD')),
  inSpace('HUB', withinHubAs('SENIOR_LEADER')),
] as const;

const LEADS = [
  inSpace('DEPARTMENT', inDepartmentAs('SUBJECT_LEAD')),
  inSpace('WORK_GROUP', specialistOfTheGroup),
  inSpace('HUB', inHubAs('MASTERY_SPECIALIST', 'HUB_LEAD', 'ASSISTANT_HUB_LEAD')),
] as const;

/**
 * Who talks where (domain.md, "Who may do what"). Of threads and of the spaces they are in alike: a space has nobody invited
 * and was handed over to nobody. Of a post the resource's person is its author.
 */
export const threadPolicy = {
  'thread.view': { allow: [...TALKS, ...LISTENS], otherwise: 'Only people who talk here see this.' },
  'thread.post': { allow: [...TALKS], otherwise: 'You may read here, not write.' },
  'thread.facilitate': {
    allow: [...LEADS, every(handedOver, either(...TALKS, ...LISTENS))],
    otherwise: 'Only those who facilitate this thread do that.',
  },
  'thread.open': { allow: [...LEADS], otherwise: 'Only specialists, the subject lead or the hub lead of this space open threads in it.' },
  'post.edit': { allow: [every(themselves, either(...TALKS))], otherwise: 'Only its author changes a post, while they may write here.' },
  'post.delete': { allow: [every(themselves, either(...TALKS, ...LISTENS))], otherwise: 'Only its author deletes a post; facilitators hide it, with a reason.' },
} as const satisfies Record<string, Rule>;
