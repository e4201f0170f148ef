import type { Role } from '../graphql/generated/graphql.ts';

/** Roles a person can be invited to in a department, the commonest first. */
export const DEPARTMENT_ROLES: readonly Role[] = ['TEACHER', 'MASTERY_ADVOCATE', 'SUBJECT_LEAD', 'SENIOR_LEADER'];

/** Roles a person can be invited to at a hub. */
export const HUB_ROLES: readonly Role[] = ['MASTERY_SPECIALIST', 'SPECIALIST_IN_TRAINING', 'ASSISTANT_HUB_LEAD', 'HUB_LEAD'];
