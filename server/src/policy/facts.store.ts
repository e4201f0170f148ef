import type { Tx } from '../platform/database.ts';
import type { GrantFact, Resource } from './resource.ts';

/** The facts of a piece of content, with its department's access version for the wall around its document. */
export interface ContentFacts extends Resource {
  readonly id: string;
  readonly departmentId: string;
  readonly accessVersion: bigint;
  /** Of a plan, its document and comments on it: the plan's owner. Absent of all other content. */
  readonly ownerIds?: readonly string[];
  /** Of the same: the plan was put away, and is read only until it is taken out again. */
  readonly putAway?: true;
}

interface FactRow {
  id: string;
  department_id: string;
  school_id: string;
  hub_id: string;
  access_version: bigint;
  owner_id: string | null;
  put_away: boolean | null;
  grants: GrantFact[];
}

/**
 * Reads what the rules need of schemes, units, sequences, steps, misconceptions, comments, plans and documents, whatever their mixture, in one statement.
 * Read as the service role: the policy decides on the truth, not on what another wall lets through.
 */
export async function loadContentFacts(db: Tx, ids: readonly string[]): Promise<Map<string, ContentFacts>> {
  const rows = await db.$queryRaw<FactRow[]>`
    WITH object AS (
      SELECT id, department_id, ARRAY[id] AS holders, NULL AS plan_id FROM scheme_of_work WHERE id = ANY(${ids})
      UNION ALL SELECT id, department_id, ARRAY[scheme_id], NULL FROM programme WHERE id = ANY(${ids})
      UNION ALL SELECT id, department_id, ARRAY[unit_id, scheme_id], NULL FROM unit_placement WHERE id = ANY(${ids})
      UNION ALL SELECT id, department_id, ARRAY[id, scheme_id], NULL FROM unit WHERE id = ANY(${ids})
      UNION ALL SELECT id, department_id, ARRAY[id, unit_id, scheme_id], NULL FROM lesson_sequence WHERE id = ANY(${ids})
      UNION ALL SELECT id, department_id, ARRAY[sequence_id, unit_id, scheme_id], NULL FROM step WHERE id = ANY(${ids})
      UNION ALL SELECT id, department_id, ARRAY[sequence_id, unit_id, scheme_id], NULL FROM misconception WHERE id = ANY(${ids})
      UNION ALL SELECT id, department_id, ARRAY[place_id, unit_id, scheme_id], plan_id FROM comment WHERE id = ANY(${ids})
      UNION ALL SELECT id, department_id, ARRAY[object_id, unit_id, scheme_id], object_id FROM document WHERE id = ANY(${ids})
      UNION ALL SELECT id, department_id, ARRAY[id], id FROM development_plan WHERE id = ANY(${ids})
    )
    SELECT object.id, object.department_id, plan.owner_id, plan.status = 'ARCHIVED' AS put_away, department.school_id, school.hub_id, department.access_version,
      coalesce((SELECT json_agg(json_build_object('level', g.level, 'recipientDepartmentId', g.recipient_department_id,
          'recipientWorkGroupId', g.recipient_work_group_id, 'recipientHubId', g.recipient_hub_id))
        FROM sharing_grant g WHERE g.object_id = ANY(object.holders) AND g.revoked_at IS NULL), '[]') AS grants
    FROM object JOIN department ON department.id = object.department_id JOIN school ON school.id = department.school_id
      LEFT JOIN development_plan plan ON plan.id = object.plan_id`;
  return new Map(
    rows.map((row) => [
      row.id,
      {
        id: row.id,
        departmentId: row.department_id,
        schoolId: row.school_id,
        hubId: row.hub_id,
        accessVersion: row.access_version,
        grants: row.grants,
        ...(row.owner_id !== null && { ownerIds: [row.owner_id] }),
        ...(row.put_away === true && { putAway: true as const }),
      },
    ]),
  );
}

/** The same of departments. */
export async function loadDepartmentFacts(db: Tx, ids: readonly string[]): Promise<Map<string, Resource>> {
  const rows = await db.department.findMany({ where: { id: { in: [...ids] } }, select: { id: true, schoolId: true, school: { select: { hubId: true } } } });
  return new Map(rows.map((row) => [row.id, { departmentId: row.id, schoolId: row.schoolId, hubId: row.school.hubId }]));
}
