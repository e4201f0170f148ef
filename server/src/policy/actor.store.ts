import type { Actor, ActorRole } from './actor.ts';
import { londonDay, londonMidnight } from '../platform/calendar-day.ts';
import type { Tx } from '../platform/database.ts';

interface ActorRow {
  access_version: bigint;
  roles: (ActorRole & { endsOn: string | null })[];
  groups: { id: string; as: 'member' | 'specialist' | 'leader' }[];
}

/** Reads who a person is at this moment: live roles, groups and hubs. Null where there is no such person. */
export async function loadActor(db: Tx, personId: string, now: Date): Promise<Actor | null> {
  const today = londonDay(now);
  const rows = await db.$queryRaw<ActorRow[]>`
    WITH live AS (
      SELECT m.role, m.department_id, m.school_id, m.hub_id, m.ends_on, coalesce(m.hub_id, s.hub_id) AS hub_of_place
      FROM membership m
      LEFT JOIN department d ON d.id = m.department_id
      LEFT JOIN school s ON s.id = coalesce(d.school_id, m.school_id)
      WHERE m.person_id = ${personId} AND m.ended_at IS NULL
        AND m.starts_on <= ${today}::date AND (m.ends_on IS NULL OR m.ends_on > ${today}::date)
    ), belongs AS (
      SELECT p.work_group_id AS id, 'member' AS kind FROM participation p
      JOIN live ON live.department_id = p.department_id WHERE p.left_at IS NULL
      UNION SELECT p.work_group_id, 'leader' FROM participation p
      JOIN department d ON d.id = p.department_id JOIN live ON live.school_id = d.school_id WHERE p.left_at IS NULL
      UNION SELECT w.work_group_id, 'specialist' FROM work_group_specialist w JOIN work_group g ON g.id = w.work_group_id
      JOIN live ON live.hub_id = g.hub_id AND live.role = 'MASTERY_SPECIALIST' WHERE w.person_id = ${personId}
    )
    SELECT person.access_version,
      coalesce((SELECT json_agg(json_build_object('role', role, 'departmentId', department_id, 'schoolId', school_id,
        'hubId', hub_id, 'endsOn', ends_on, 'hubOfPlace', hub_of_place)) FROM live), '[]') AS roles,
      coalesce((SELECT json_agg(json_build_object('id', id, 'as', kind)) FROM belongs), '[]') AS groups
    FROM person WHERE id = ${personId}`;
  return rows[0] === undefined ? null : toActor(personId, rows[0]);
}

function toActor(personId: string, row: ActorRow): Actor {
  const groups = (...kinds: string[]) => new Set(row.groups.filter((group) => kinds.includes(group.as)).map(({ id }) => id));
  const ends = row.roles.flatMap(({ endsOn }) => (endsOn === null ? [] : [londonMidnight(new Date(`${endsOn}T00:00:00Z`)).getTime()]));
  return {
    personId,
    roles: row.roles,
    departmentIds: new Set(row.roles.flatMap(({ departmentId }) => departmentId ?? [])),
    workGroupIds: groups('member', 'specialist'),
    specialistOf: groups('specialist'),
    schoolWorkGroupIds: groups('leader'),
    hubIds: new Set(row.roles.map(({ hubOfPlace }) => hubOfPlace)),
    recipientHubIds: new Set(row.roles.filter(({ schoolId }) => schoolId === null).map(({ hubOfPlace }) => hubOfPlace)),
    accessVersion: row.access_version,
    expiresAt: ends.length === 0 ? null : new Date(Math.min(...ends)),
  };
}
