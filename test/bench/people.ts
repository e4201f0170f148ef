import type pg from 'pg';

export interface BenchPerson {
  readonly id: string;
  /** Of their session. */
  readonly token: string;
}

const number = (i: number) => String(i).padStart(32, '0');

/** Where the fixtures are. */
export const PLACE = { hub: `hub_${number(0)}`, school: `school_${number(0)}`, department: `department_${number(0)}`, workGroup: `workgroup_${number(0)}` } as const;

/** One department in one hub, and people in it who are signed in; the first leads it. */
export async function createPeople(admin: pg.Pool, count: number): Promise<BenchPerson[]> {
  const people = Array.from({ length: count }, (_, i) => ({ id: `person_${number(i)}`, token: `session-of-the-benchmark-${number(i)}` }));
  await admin.query(`
    INSERT INTO hub (id, name, created_at) VALUES ('${PLACE.hub}', 'Bench Hub', now());
    INSERT INTO school (id, hub_id, name, urn, local_authority, created_at) VALUES ('${PLACE.school}', '${PLACE.hub}', 'Bench School', '100000', 'Northshire', now());
    INSERT INTO department (id, school_id, name, created_at) VALUES ('${PLACE.department}', '${PLACE.school}', 'Mathematics', now())`);
  const values = [people.map(({ id }) => id), people.map(({ token }) => token)];
  await admin.query({
    text: `WITH input AS (SELECT id, token, ord FROM unnest($1::text[], $2::text[]) WITH ORDINALITY AS i(id, token, ord)),
      users AS (INSERT INTO auth_user (id, name, email, email_verified, created_at, updated_at)
        SELECT replace(id, 'person', 'user'), 'Person ' || ord, 'person' || ord || '@bench.example', true, now(), now() FROM input),
      sessions AS (INSERT INTO auth_session (id, token, user_id, expires_at, created_at, updated_at)
        SELECT replace(id, 'person', 'session'), token, replace(id, 'person', 'user'), now() + interval '1 day', now(), now() FROM input),
      persons AS (INSERT INTO person (id, auth_user_id, name, created_at)
        SELECT id, replace(id, 'person', 'user'), 'Person ' || ord, now() FROM input)
      INSERT INTO membership (id, person_id, role, department_id, starts_on)
        SELECT replace(id, 'person', 'membership'), id, (CASE ord WHEN 1 THEN 'SUBJECT_LEAD' ELSE 'TEACHER' END)::role, '${PLACE.department}', '2020-01-01' FROM input`,
    values,
  });
  return people;
}
