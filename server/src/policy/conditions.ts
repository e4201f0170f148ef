import type { GrantLevel, Role } from '../generated/prisma/enums.ts';
import type { Actor } from './actor.ts';
import type { GrantFact, Resource } from './resource.ts';

/** One reason for which something is allowed; its name says it in words and stands in tests and refusals. */
export interface Condition {
  readonly name: string;
  readonly holds: (actor: Actor, resource: Resource) => boolean;
}

const LEVELS: readonly GrantLevel[] = ['VIEW', 'COMMENT', 'CO_DESIGN'];

/** Holds one of the roles in the resource's own department. */
export function inDepartmentAs(...roles: Role[]): Condition {
  return {
    name: `in the department as ${roles.join(', ')}`,
    holds: (actor, { departmentId }) =>
      departmentId !== undefined && actor.roles.some((held) => held.departmentId === departmentId && roles.includes(held.role)),
  };
}

/** Holds one of the roles in the resource's own school. */
export function inSchoolAs(...roles: Role[]): Condition {
  return {
    name: `in the school as ${roles.join(', ')}`,
    holds: (actor, { schoolId }) =>
      schoolId !== undefined && actor.roles.some((held) => held.schoolId === schoolId && roles.includes(held.role)),
  };
}

/** Holds one of the roles in the resource's own hub. */
export function inHubAs(...roles: Role[]): Condition {
  return {
    name: `in the hub as ${roles.join(', ')}`,
    holds: (actor, { hubId }) => hubId !== undefined && actor.roles.some((held) => held.hubId === hubId && roles.includes(held.role)),
  };
}

/** Holds one of the roles, wherever that is. */
export function anywhereAs(...roles: Role[]): Condition {
  return {
    name: `anywhere as ${roles.join(', ')}`,
    holds: (actor) => actor.roles.some((held) => roles.includes(held.role)),
  };
}

/** Belongs to the resource's hub in whatever role. */
export const ofTheHub: Condition = {
  name: 'of the hub',
  holds: (actor, { hubId }) => hubId !== undefined && actor.hubIds.has(hubId),
};

/** Belongs to the work group: through a department, or as its specialist. */
export const ofTheWorkGroup: Condition = {
  name: 'of the work group',
  holds: (actor, { workGroupId }) => workGroupId !== undefined && actor.workGroupIds.has(workGroupId),
};

/** Looks after a school, as senior leader, of which a department takes part in the work group. */
export const seniorLeaderOfAMember: Condition = {
  name: 'senior leader of a member school',
  holds: (actor, { workGroupId }) => workGroupId !== undefined && actor.schoolWorkGroupIds.has(workGroupId),
};

/** It is their own. */
export const themselves: Condition = {
  name: 'themselves',
  holds: (actor, { personId }) => personId === actor.personId,
};

/** Several at once. */
export function every(...conditions: readonly Condition[]): Condition {
  return {
    name: conditions.map(({ name }) => name).join(' and '),
    holds: (actor, resource) => conditions.every((condition) => condition.holds(actor, resource)),
  };
}

/** Whether a grant, while it holds, reaches somebody. */
export function receives(actor: Actor, grant: Omit<GrantFact, 'level'>): boolean {
  if (grant.recipientDepartmentId !== null) return actor.departmentIds.has(grant.recipientDepartmentId);
  if (grant.recipientWorkGroupId !== null) return actor.workGroupIds.has(grant.recipientWorkGroupId);
  return grant.recipientHubId !== null && actor.recipientHubIds.has(grant.recipientHubId);
}

/** Receives a live grant of at least this level, on the thing itself or on what holds it. */
export function grantedAtLeast(level: GrantLevel): Condition {
  return {
    name: `granted at least ${level}`,
    holds: (actor, { grants = [] }) =>
      grants.some((grant) => LEVELS.indexOf(grant.level) >= LEVELS.indexOf(level) && receives(actor, grant)),
  };
}
