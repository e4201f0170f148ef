import type { DiscussionSpace } from '../generated/prisma/enums.ts';
import type { Tx } from '../platform/database.ts';
import type { Resource } from '../policy/resource.ts';

/** What the rules need of a thread. */
export interface ThreadFacts extends Resource {
  readonly id: string;
  readonly space: DiscussionSpace;
  readonly hubId: string;
}

interface FactRow {
  id: string;
  space: DiscussionSpace;
  hub_id: string;
  work_group_id: string | null;
  department_id: string | null;
  school_id: string | null;
  facilitator_id: string | null;
  members: string[];
  groups: string[];
  invited: string[];
}

/** The facts of threads, in one statement. Read as the service role: the policy decides on the truth, not on what another wall lets through. */
export async function loadThreadFacts(service: Tx, ids: readonly string[]): Promise<Map<string, ThreadFacts>> {
  const rows = await service.$queryRaw<FactRow[]>`
    SELECT d.id, d.space, d.hub_id, d.work_group_id, d.department_id, department.school_id, d.facilitator_id,
      ARRAY(SELECT p.department_id FROM participation p WHERE p.work_group_id = d.work_group_id AND p.left_at IS NULL) AS members,
      ARRAY(SELECT p.work_group_id FROM participation p WHERE p.department_id = d.department_id AND p.left_at IS NULL) AS groups,
      ARRAY(SELECT i.person_id FROM discussion_invitation i WHERE i.thread_id = d.id) AS invited
    FROM discussion d LEFT JOIN department ON department.id = d.department_id WHERE d.id = ANY(${ids})`;
  return new Map(rows.map((row) => [row.id, factsOf(row)]));
}

/** The facts of spaces, by the id of the work group, department or hub. */
export async function loadSpaceFacts(service: Tx, ids: readonly string[]): Promise<Map<string, ThreadFacts>> {
  const rows = await service.$queryRaw<Omit<FactRow, 'facilitator_id' | 'invited'>[]>`
    SELECT w.id, 'WORK_GROUP' AS space, w.hub_id, w.id AS work_group_id, NULL AS department_id, NULL AS school_id,
      ARRAY(SELECT p.department_id FROM participation p WHERE p.work_group_id = w.id AND p.left_at IS NULL) AS members, ARRAY[]::text[] AS groups
    FROM work_group w WHERE w.id = ANY(${ids})
    UNION ALL
    SELECT d.id, 'DEPARTMENT', s.hub_id, NULL, d.id, d.school_id, ARRAY[]::text[],
      ARRAY(SELECT p.work_group_id FROM participation p WHERE p.department_id = d.id AND p.left_at IS NULL)
    FROM department d JOIN school s ON s.id = d.school_id WHERE d.id = ANY(${ids})
    UNION ALL
    SELECT h.id, 'HUB', h.id, NULL, NULL, NULL, ARRAY[]::text[], ARRAY[]::text[] FROM hub h WHERE h.id = ANY(${ids})`;
  return new Map(rows.map((row) => [row.id, factsOf({ ...row, facilitator_id: null, invited: [] })]));
}

function factsOf(row: FactRow): ThreadFacts {
  return {
    id: row.id,
    space: row.space,
    hubId: row.hub_id,
    ...(row.work_group_id !== null && { workGroupId: row.work_group_id }),
    ...(row.department_id !== null && { departmentId: row.department_id }),
    ...(row.school_id !== null && { schoolId: row.school_id }),
    memberDepartmentIds: row.members,
    groupIds: row.groups,
    invitedIds: row.invited,
    facilitatorId: row.facilitator_id,
  };
}
