import { createHash } from 'node:crypto';
import type pg from 'pg';
import { signed } from '../database.ts';
import { PLACE } from '../people.ts';

/** An id as the product makes them, from a name. */
export function idOf(prefix: string, name: string): string {
  return `${prefix}_${createHash('md5').update(name).digest('hex')}`;
}

const TOKEN = 'session-of-the-reader-of-pages-000000000';

/** Who looks at the pages, in a department of their own. */
export const READER = { person: idOf('person', 'reader'), department: idOf('department', 'reader'), partner: idOf('department', 'partner'), cookie: `coherence=${signed(TOKEN)}` } as const;

/** The reader, their department with half-terms, a group of three departments, and what comes from a colleague's. */
export async function createReader(admin: pg.Pool): Promise<void> {
  const names = ['AUTUMN_1', 'AUTUMN_2', 'SPRING_1', 'SPRING_2', 'SUMMER_1', 'SUMMER_2'];
  const dates = names.map((name, i) => `('half_term_${i}', '${PLACE.hub}', 2026, '${name}', date '2026-09-01' + ${i * 50}, date '2026-09-01' + ${i * 50 + 40})`);
  await admin.query(`
    INSERT INTO half_term (id, hub_id, academic_year, name, starts_on, ends_on) VALUES ${dates.join(', ')};
    INSERT INTO school (id, hub_id, name, urn, local_authority, created_at) SELECT 'school_' || md5(n::text), '${PLACE.hub}', 'School ' || n, (100001 + n)::text, 'Northshire', now() FROM generate_series(0, 1) n;
    INSERT INTO department (id, school_id, name, created_at) VALUES ('${READER.department}', 'school_' || md5('0'), 'Mathematics', now()), ('${READER.partner}', 'school_' || md5('1'), 'Mathematics', now());
    INSERT INTO auth_user (id, name, email, email_verified, created_at, updated_at) VALUES ('user_pages', 'Reader', 'reader@bench.example', true, now(), now());
    INSERT INTO auth_session (id, token, user_id, expires_at, created_at, updated_at) VALUES ('session_pages', '${TOKEN}', 'user_pages', now() + interval '1 day', now(), now());
    INSERT INTO person (id, auth_user_id, name, created_at) VALUES ('${READER.person}', 'user_pages', 'Reader', now());
    INSERT INTO membership (id, person_id, role, department_id, starts_on) VALUES ('membership_pages', '${READER.person}', 'SUBJECT_LEAD', '${READER.department}', '2020-01-01');
    INSERT INTO work_group (id, hub_id, kind, title, academic_year, status, created_at) VALUES ('${PLACE.workGroup}', '${PLACE.hub}', 'EMBEDDING', 'Embedding group', 2026, 'RUNNING', now());
    INSERT INTO participation (id, work_group_id, department_id, joined_at)
      SELECT 'participation_' || md5(d), '${PLACE.workGroup}', d, now() FROM unnest(ARRAY['${READER.department}', '${READER.partner}', '${PLACE.department}']) d;
    INSERT INTO work_group_specialist (work_group_id, person_id) SELECT '${PLACE.workGroup}', id FROM person WHERE id <> '${READER.person}' ORDER BY id LIMIT 2`);
}

export interface SchemeSize {
  readonly programmes: number;
  readonly unitsEach: number;
  readonly sequencesEach: number;
  readonly steps: number;
}

/** A scheme with everything in it, two curriculum threads through each unit; its first units are shared with the group where it is the partner's. */
export async function createScheme(admin: pg.Pool, name: string, departmentId: string, { programmes, unitsEach, sequencesEach, steps }: SchemeSize, shared = 0): Promise<void> {
  const schemeId = idOf('scheme', name);
  const of = `'${schemeId}', '${departmentId}'`;
  const id = (prefix: string, of: string) => `'${prefix}_' || md5('${name}/' || ${of})`;
  const unit = `p || '/' || u`;
  await admin.query(`
    INSERT INTO scheme_of_work (id, department_id, academic_year, title, created_at, updated_at) VALUES (${of}, 2026, 'Scheme ${name}', now(), now());
    INSERT INTO programme (id, scheme_id, department_id, year_group) SELECT ${id('programme', 'p')}, ${of}, 6 + p FROM generate_series(1, ${programmes}) p;
    INSERT INTO unit (id, scheme_id, department_id, title, created_at, updated_at)
      SELECT ${id('unit', unit)}, ${of}, 'Unit ' || u || ' of Year ' || 6 + p, now(), now() FROM generate_series(1, ${programmes}) p, generate_series(1, ${unitsEach}) u;
    INSERT INTO unit_placement (id, programme_id, unit_id, scheme_id, department_id, half_term, weeks, position)
      SELECT ${id('placement', unit)}, ${id('programme', 'p')}, ${id('unit', unit)}, ${of},
        (ARRAY['AUTUMN_1','AUTUMN_2','SPRING_1','SPRING_2','SUMMER_1','SUMMER_2'])[1 + u % 6]::half_term_name, 2, 'a' || u
      FROM generate_series(1, ${programmes}) p, generate_series(1, ${unitsEach}) u;
    INSERT INTO curriculum_thread (id, scheme_id, department_id, name, strand) SELECT ${id('thread', 't')}, ${of}, 'Thread ' || t, 'RATIO' FROM generate_series(0, 11) t;
    INSERT INTO unit_curriculum_thread (unit_id, thread_id, scheme_id, department_id)
      SELECT ${id('unit', unit)}, ${id('thread', '(p + u + k) % 12')}, ${of} FROM generate_series(1, ${programmes}) p, generate_series(1, ${unitsEach}) u, generate_series(0, 1) k;
    INSERT INTO lesson_sequence (id, unit_id, scheme_id, department_id, title, position, created_at, updated_at)
      SELECT 'sequence_' || md5(u.id || '/' || s), u.id, ${of}, 'Sequence ' || s, 'a' || s, now(), now() - s * interval '1 minute' FROM unit u, generate_series(1, ${sequencesEach}) s WHERE u.scheme_id = '${schemeId}';
    INSERT INTO document (id, kind, object_id, scheme_id, department_id, unit_id, epoch, created_at)
      SELECT 'document_' || md5(q.id), 'SEQUENCE'::document_kind, q.id, ${of}, q.unit_id, 'epoch', now() FROM lesson_sequence q WHERE q.scheme_id = '${schemeId}'
      UNION ALL SELECT 'document_' || md5(u.id), 'UNIT'::document_kind, u.id, ${of}, u.id, 'epoch', now() FROM unit u WHERE u.scheme_id = '${schemeId}';
    INSERT INTO step (id, sequence_id, unit_id, scheme_id, department_id, title, position, created_at)
      SELECT 'step_' || md5(q.id || '/' || n), q.id, q.unit_id, ${of}, 'Step ' || n, 'a' || n, now() FROM lesson_sequence q, generate_series(1, ${steps}) n WHERE q.scheme_id = '${schemeId}';
    INSERT INTO misconception (id, step_id, sequence_id, unit_id, scheme_id, department_id, position)
      SELECT replace(t.id, 'step', 'misconception'), t.id, t.sequence_id, t.unit_id, ${of}, 'a0' FROM step t WHERE t.scheme_id = '${schemeId}';
    INSERT INTO sharing_grant (id, department_id, object_type, object_id, level, recipient_work_group_id, granted_by_id, granted_at)
      SELECT 'grant_' || md5(q.id), '${departmentId}', 'SEQUENCE', q.id, 'COMMENT', '${PLACE.workGroup}', '${READER.person}', now() FROM lesson_sequence q WHERE q.scheme_id = '${schemeId}' ORDER BY q.id LIMIT ${shared};
    ANALYZE`);
}

/** The first sequence of a scheme's first unit. */
export function firstSequence(name: string): string {
  return idOf('sequence', `${idOf('unit', `${name}/1/1`)}/1`);
}
