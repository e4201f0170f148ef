import { londonDay } from '../platform/calendar-day.ts';
import type { Tx } from '../platform/database.ts';
import type { NamedPerson } from '../policy/people-who-see.store.ts';
import type { SeenThread } from '../discussions/thread-access.ts';

type ThreadFacts = SeenThread['facts'];

/** Nothing tells any more who wrote what in a thread of full anonymity. */
export async function destroyKey(tx: Tx, threadId: string): Promise<void> {
  await tx.$queryRaw`SELECT destroy_discussion_key(${threadId})::text`;
}

/** Somebody whose post a thread hopes for, and the department they would speak for. */
export interface Talker extends NamedPerson {
  readonly departmentId: string | null;
  readonly isAdvocate: boolean;
}

const like = (search: string) => `%${search.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;

/**
 * Who may be let into a thread by name: in a work group the teachers of its departments, in a department the specialists of its groups;
 * nobody in a hub, whose people see its threads anyway. Read as the service role, since nobody sees all of these memberships.
 */
export function invitablePeople(service: Tx, { space, hubId, memberDepartmentIds = [], groupIds = [], invitedIds = [] }: ThreadFacts, now: Date, among: { ids?: readonly string[]; search?: string; most: number }): Promise<NamedPerson[]> {
  const today = londonDay(now);
  return service.$queryRaw<NamedPerson[]>`
    SELECT DISTINCT person.name, person.id FROM membership m JOIN person ON person.id = m.person_id
    WHERE m.ended_at IS NULL AND m.starts_on <= ${today}::date AND (m.ends_on IS NULL OR m.ends_on > ${today}::date)
      AND (${among.ids === undefined} OR person.id = ANY(${among.ids ?? []})) AND person.name ILIKE ${like(among.search ?? '')}
      AND NOT person.id = ANY(${[...invitedIds]})
      AND CASE ${space}
        WHEN 'WORK_GROUP' THEN m.role = 'TEACHER' AND m.department_id = ANY(${[...memberDepartmentIds]})
          AND NOT EXISTS (SELECT FROM membership o WHERE o.person_id = m.person_id AND o.ended_at IS NULL AND o.department_id = ANY(${[...memberDepartmentIds]})
                AND o.role IN ('MASTERY_ADVOCATE', 'SUBJECT_LEAD'))
        WHEN 'DEPARTMENT' THEN m.role = 'MASTERY_SPECIALIST' AND m.hub_id = ${hubId} AND EXISTS (SELECT FROM work_group_specialist w
          WHERE w.person_id = m.person_id AND w.work_group_id = ANY(${[...groupIds]}))
        ELSE false END
    ORDER BY person.name, person.id LIMIT ${among.most}`;
}

/** Who writes in a thread, with those departments they would speak for; not those who only read. Ordered by name. */
export function talkersIn(service: Tx, { space, hubId, departmentId, memberDepartmentIds = [], groupIds = [], invitedIds = [] }: ThreadFacts, now: Date, most: number): Promise<Talker[]> {
  const today = londonDay(now);
  return service.$queryRaw<Talker[]>`
    SELECT person.id, person.name, min(m.department_id) AS "departmentId", bool_or(m.role = 'MASTERY_ADVOCATE') AS "isAdvocate"
    FROM membership m JOIN person ON person.id = m.person_id
    LEFT JOIN department d ON d.id = m.department_id LEFT JOIN school s ON s.id = d.school_id
    WHERE m.ended_at IS NULL AND m.starts_on <= ${today}::date AND (m.ends_on IS NULL OR m.ends_on > ${today}::date)
      AND CASE ${space}
        WHEN 'DEPARTMENT' THEN (m.department_id = ${departmentId ?? null} AND m.role IN ('TEACHER', 'MASTERY_ADVOCATE', 'SUBJECT_LEAD'))
          OR (person.id = ANY(${[...invitedIds]}) AND m.role = 'MASTERY_SPECIALIST' AND m.hub_id = ${hubId} AND EXISTS (SELECT FROM work_group_specialist w
                WHERE w.person_id = m.person_id AND w.work_group_id = ANY(${[...groupIds]})))
        WHEN 'WORK_GROUP' THEN m.department_id = ANY(${[...memberDepartmentIds]})
          AND (m.role IN ('MASTERY_ADVOCATE', 'SUBJECT_LEAD') OR (m.role = 'TEACHER' AND person.id = ANY(${[...invitedIds]})))
        ELSE s.hub_id = ${hubId} AND m.role IN ('TEACHER', 'MASTERY_ADVOCATE', 'SUBJECT_LEAD') END
    GROUP BY person.id, person.name ORDER BY person.name, person.id LIMIT ${most}`;
}

/** Who has posted in a thread under their name, and for which departments. */
export async function postersIn(tx: Tx, threadId: string): Promise<{ people: ReadonlySet<string>; departments: ReadonlySet<string> }> {
  const rows = await tx.post.findMany({
    where: { threadId, note: 'POST', deletedAt: null, authorId: { not: null } },
    distinct: ['authorId', 'authorDepartmentId'],
    select: { authorId: true, authorDepartmentId: true },
  });
  return { people: new Set(rows.flatMap(({ authorId }) => authorId ?? [])), departments: new Set(rows.flatMap(({ authorDepartmentId }) => authorDepartmentId ?? [])) };
}
