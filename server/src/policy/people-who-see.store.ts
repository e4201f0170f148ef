import { londonDay } from '../platform/calendar-day.ts';
import type { Tx } from '../platform/database.ts';
import type { ContentFacts } from './facts.store.ts';

export interface NamedPerson {
  readonly id: string;
  readonly name: string;
}

/** Among whom: people with these ids, or whose names hold this text. */
export interface Among {
  readonly ids?: readonly string[];
  readonly search?: string;
  readonly most: number;
}

/**
 * Who sees a piece of content now, by name: `content.view` asked of everybody at once. The wall compares the two for its whole cast.
 * Read as the service role, since nobody sees all of these memberships.
 */
export function peopleWhoSee(db: Tx, { departmentId, schoolId, grants = [] }: ContentFacts, now: Date, { ids, search, most }: Among): Promise<NamedPerson[]> {
  const to = (column: 'recipientDepartmentId' | 'recipientWorkGroupId' | 'recipientHubId') => grants.flatMap((grant) => grant[column] ?? []);
  const [departments, groups, hubs] = [to('recipientDepartmentId'), to('recipientWorkGroupId'), to('recipientHubId')];
  const today = londonDay(now);
  const like = `%${(search ?? '').replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
  return db.$queryRaw<NamedPerson[]>`
    SELECT DISTINCT person.name, person.id FROM membership m
    JOIN person ON person.id = m.person_id
    LEFT JOIN department d ON d.id = m.department_id
    LEFT JOIN school s ON s.id = d.school_id
    WHERE m.ended_at IS NULL AND m.starts_on <= ${today}::date AND (m.ends_on IS NULL OR m.ends_on > ${today}::date)
      AND (${ids === undefined} OR person.id = ANY(${ids ?? []})) AND person.name ILIKE ${like}
      AND ((m.department_id = ${departmentId} AND m.role IN ('TEACHER', 'MASTERY_ADVOCATE', 'SUBJECT_LEAD'))
        OR (m.school_id = ${schoolId ?? null} AND m.role = 'SENIOR_LEADER')
        OR m.department_id = ANY(${departments})
        OR m.department_id IN (SELECT department_id FROM participation WHERE left_at IS NULL AND work_group_id = ANY(${groups}))
        OR (m.role = 'MASTERY_SPECIALIST' AND EXISTS (SELECT FROM work_group_specialist w JOIN work_group g ON g.id = w.work_group_id
             WHERE w.person_id = m.person_id AND g.hub_id = m.hub_id AND g.id = ANY(${groups})))
        OR (m.school_id IS NULL AND coalesce(m.hub_id, s.hub_id) = ANY(${hubs})))
    ORDER BY person.name, person.id LIMIT ${most}`;
}
