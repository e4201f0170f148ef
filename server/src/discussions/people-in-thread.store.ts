import { londonDay } from '../platform/calendar-day.ts';
import type { Tx } from '../platform/database.ts';
import type { Among, NamedPerson } from '../policy/people-who-see.store.ts';
import type { ThreadFacts } from './thread-facts.store.ts';

/**
 * Who sees a thread now, by name: `thread.view` asked of everybody at once. Read as the service role, since nobody sees all of
 * these memberships.
 */
export function peopleInThread(service: Tx, facts: ThreadFacts, now: Date, { ids, search, most }: Among): Promise<NamedPerson[]> {
  const today = londonDay(now);
  const { space, departmentId = null, workGroupId = null, hubId, memberDepartmentIds = [], groupIds = [], invitedIds = [] } = facts;
  const like = `%${(search ?? '').replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
  return service.$queryRaw<NamedPerson[]>`
    SELECT DISTINCT person.name, person.id FROM membership m
    JOIN person ON person.id = m.person_id
    LEFT JOIN department d ON d.id = m.department_id
    LEFT JOIN school s ON s.id = coalesce(d.school_id, m.school_id)
    WHERE m.ended_at IS NULL AND m.starts_on <= ${today}::date AND (m.ends_on IS NULL OR m.ends_on > ${today}::date)
      AND (${ids === undefined} OR person.id = ANY(${ids ?? []})) AND person.name ILIKE ${like}
      AND CASE ${space}
        WHEN 'DEPARTMENT' THEN (m.department_id = ${departmentId} AND m.role IN ('TEACHER', 'MASTERY_ADVOCATE', 'SUBJECT_LEAD'))
          OR (person.id = ANY(${[...invitedIds]}) AND m.role = 'MASTERY_SPECIALIST' AND EXISTS (SELECT FROM work_group_specialist w
               JOIN work_group g ON g.id = w.work_group_id WHERE w.person_id = m.person_id AND g.hub_id = m.hub_id AND g.id = ANY(${[...groupIds]})))
        WHEN 'WORK_GROUP' THEN (m.department_id = ANY(${[...memberDepartmentIds]})
              AND (m.role IN ('MASTERY_ADVOCATE', 'SUBJECT_LEAD') OR (m.role = 'TEACHER' AND person.id = ANY(${[...invitedIds]}))))
          OR (m.role = 'MASTERY_SPECIALIST' AND m.hub_id = ${hubId}
              AND EXISTS (SELECT FROM work_group_specialist w WHERE w.person_id = m.person_id AND w.work_group_id = ${workGroupId}))
          OR (m.role = 'SENIOR_LEADER' AND m.school_id IN (SELECT school_id FROM department WHERE id = ANY(${[...memberDepartmentIds]})))
          OR (m.role IN ('HUB_LEAD', 'ASSISTANT_HUB_LEAD') AND m.hub_id = ${hubId})
        ELSE coalesce(m.hub_id, s.hub_id) = ${hubId} AND m.role <> 'SPECIALIST_IN_TRAINING'
      END
    ORDER BY person.name, person.id LIMIT ${most}`;
}
