import type { DiscussionSpace, GrantLevel, Role } from '../generated/prisma/enums.ts';
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

/** It is, or is in, a space of this kind, and the conditions hold. */
export function inSpace(space: DiscussionSpace, ...conditions: readonly Condition[]): Condition {
  return {
    name: `in a ${space} thread: ${conditions.map(({ name }) => name).join(' and ')}`,
    holds: (actor, resource) => resource.space === space && conditions.every((condition) => condition.holds(actor, resource)),
  };
}

/** Holds one of the roles in a department that takes part in the work group. */
export function inMemberDepartmentAs(...roles: Role[]): Condition {
  return {
    name: `in a member department as ${roles.join(', ')}`,
    holds: (actor, { memberDepartmentIds = [] }) =>
      actor.roles.some((held) => held.departmentId !== null && memberDepartmentIds.includes(held.departmentId) && roles.includes(held.role)),
  };
}

/** Holds one of the roles in the hub, or in a school or department of it. */
export function withinHubAs(...roles: Role[]): Condition {
  return {
    name: `within the hub as ${roles.join(', ')}`,
    holds: (actor, { hubId }) => hubId !== undefined && actor.roles.some((held) => held.hubOfPlace === hubId && roles.includes(held.role)),
  };
}

/** Is a specialist of the work group. */
export const specialistOfTheGroup: Condition = {
  name: 'specialist of the work group',
  holds: (actor, { workGroupId }) => workGroupId !== undefined && actor.specialistOf.has(workGroupId),
};

/** Is a specialist of a work group that the department takes part in. */
export const specialistOfADepartmentsGroup: Condition = {
  name: 'specialist of a group of the department',
  holds: (actor, { groupIds = [] }) => groupIds.some((id) => actor.specialistOf.has(id)),
};

/** Was let in by name. */
export const invitedByName: Condition = {
  name: 'invited by name',
  holds: (actor, { invitedIds = [] }) => invitedIds.includes(actor.personId),
};

/** It was handed over to them. */
export const handedOver: Condition = {
  name: 'handed over to them',
  holds: (actor, { facilitatorId }) => facilitatorId === actor.personId,
};

/** One of several. */
export function either(...conditions: readonly Condition[]): Condition {
  return {
    name: conditions.map(({ name }) => name).join(' or '),
    holds: (actor, resource) => conditions.some((condition) => condition.holds(actor, resource)),
  };
}

/** Owns the thing, or something that holds it. */
export const ownsItOrWhatHoldsIt: Condition = {
  name: 'owns it or what holds it',
  holds: (actor, { ownerIds = [] }) => ownerIds.includes(actor.personId),
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
