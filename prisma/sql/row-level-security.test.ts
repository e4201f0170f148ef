import pg from 'pg';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../test/testkit/database.ts';

/** Ashby (d1) owns everything; Brook (d2) and Calder (d3) are departments of two other schools of the same hub. */
const world = `
  INSERT INTO hub (id, name, created_at) VALUES ('h1', 'North', now()), ('h2', 'South', now());
  INSERT INTO school (id, hub_id, name, urn, local_authority, created_at) VALUES
    ('s1', 'h1', 'Ashby', '100001', 'Leeds', now()), ('s2', 'h1', 'Brook', '100002', 'Leeds', now()), ('s3', 'h2', 'Calder', '100003', 'Leeds', now());
  INSERT INTO department (id, school_id, name, created_at) VALUES ('d1', 's1', 'Maths', now()), ('d2', 's2', 'Maths', now()), ('d3', 's3', 'Maths', now());
  INSERT INTO person (id, name, created_at)
    SELECT id, id, now() FROM unnest(ARRAY['ann', 'ben', 'cat', 'head1', 'head2', 'spec', 'lead', 'left', 'soon', 'cut']) AS id;
  INSERT INTO membership (id, person_id, role, department_id, school_id, hub_id, starts_on, ends_on, ended_at) VALUES
    ('m1', 'ann', 'TEACHER', 'd1', NULL, NULL, '2026-09-01', NULL, NULL),
    ('m2', 'ben', 'SUBJECT_LEAD', 'd2', NULL, NULL, '2026-09-01', NULL, NULL),
    ('m3', 'cat', 'TEACHER', 'd3', NULL, NULL, '2026-09-01', NULL, NULL),
    ('m4', 'head1', 'SENIOR_LEADER', NULL, 's1', NULL, '2026-09-01', NULL, NULL),
    ('m5', 'head2', 'SENIOR_LEADER', NULL, 's2', NULL, '2026-09-01', NULL, NULL),
    ('m6', 'spec', 'MASTERY_SPECIALIST', NULL, NULL, 'h1', '2026-09-01', NULL, NULL),
    ('m7', 'lead', 'HUB_LEAD', NULL, NULL, 'h1', '2026-09-01', NULL, NULL),
    ('m8', 'left', 'TEACHER', 'd1', NULL, NULL, '2025-09-01', '2026-11-21', NULL),
    ('m9', 'soon', 'TEACHER', 'd1', NULL, NULL, '2026-11-22', NULL, NULL),
    ('m10', 'cut', 'TEACHER', 'd1', NULL, NULL, '2026-09-01', NULL, now());
  INSERT INTO work_group (id, hub_id, kind, title, academic_year, status, created_at) VALUES ('w1', 'h1', 'EMBEDDING', 'Ratio', 2026, 'RUNNING', now());
  INSERT INTO work_group_specialist VALUES ('w1', 'spec');
  INSERT INTO participation (id, work_group_id, department_id, joined_at) VALUES ('pa1', 'w1', 'd1', now()), ('pa2', 'w1', 'd2', now());
  INSERT INTO scheme_of_work (id, department_id, academic_year, title, created_at, updated_at) VALUES ('scheme', 'd1', 2026, 'Ours', now(), now());
  INSERT INTO programme (id, scheme_id, department_id, year_group) VALUES ('programme', 'scheme', 'd1', 8);
  INSERT INTO unit (id, scheme_id, department_id, title, created_at, updated_at) VALUES ('unit1', 'scheme', 'd1', 'Ratio', now(), now()), ('unit2', 'scheme', 'd1', 'Angles', now(), now());
  INSERT INTO unit_placement (id, programme_id, unit_id, scheme_id, department_id, half_term, weeks, position) VALUES
    ('placement1', 'programme', 'unit1', 'scheme', 'd1', 'AUTUMN_1', 2, 'a0'), ('placement2', 'programme', 'unit2', 'scheme', 'd1', 'AUTUMN_2', 2, 'a0');
  INSERT INTO curriculum_thread (id, scheme_id, department_id, name, strand) VALUES ('thread1', 'scheme', 'd1', 'Ratio', 'RATIO'), ('thread2', 'scheme', 'd1', 'Shape', 'GEOMETRY');
  INSERT INTO unit_curriculum_thread (unit_id, thread_id, department_id, scheme_id) VALUES ('unit1', 'thread1', 'd1', 'scheme'), ('unit2', 'thread2', 'd1', 'scheme');
  INSERT INTO vocabulary_term (id, unit_id, department_id, scheme_id, term, meaning, position) VALUES ('term1', 'unit1', 'd1', 'scheme', 'ratio', '…', 'a0'), ('term2', 'unit2', 'd1', 'scheme', 'angle', '…', 'a0');
  INSERT INTO lesson_sequence (id, unit_id, scheme_id, department_id, title, position, created_at, updated_at) VALUES
    ('sequence1', 'unit1', 'scheme', 'd1', 'A', 'a0', now(), now()), ('sequence1b', 'unit1', 'scheme', 'd1', 'B', 'a1', now(), now()), ('sequence2', 'unit2', 'scheme', 'd1', 'C', 'a0', now(), now());
  INSERT INTO step (id, sequence_id, unit_id, scheme_id, department_id, title, position, created_at) VALUES
    ('step1', 'sequence1', 'unit1', 'scheme', 'd1', 'For every', 'a0', now()), ('step2', 'sequence2', 'unit2', 'scheme', 'd1', 'Turn', 'a0', now());
  INSERT INTO misconception (id, step_id, sequence_id, unit_id, scheme_id, department_id, position) VALUES
    ('misconception1', 'step1', 'sequence1', 'unit1', 'scheme', 'd1', 'a0'), ('misconception2', 'step2', 'sequence2', 'unit2', 'scheme', 'd1', 'a0');
  INSERT INTO document (id, kind, object_id, department_id, scheme_id, unit_id, epoch, created_at) VALUES
    ('document1', 'SEQUENCE', 'sequence1', 'd1', 'scheme', 'unit1', 'e1', now()), ('document2', 'SEQUENCE', 'sequence2', 'd1', 'scheme', 'unit2', 'e1', now()),
    ('documentU1', 'UNIT', 'unit1', 'd1', 'scheme', 'unit1', 'e1', now());
  INSERT INTO document_field (document_id, root, text, seq, at) SELECT id, 'root', 'What stays the same', 1, now() FROM document;
  INSERT INTO comment (id, place_id, sequence_id, unit_id, scheme_id, department_id, author_id, body, text, anchor_state, created_at) VALUES
    ('comment1', 'sequence1', 'sequence1', 'unit1', 'scheme', 'd1', 'ann', '{}', 'Said', 'PLACE', now()), ('comment2', 'sequence2', 'sequence2', 'unit2', 'scheme', 'd1', 'ann', '{}', 'Said', 'PLACE', now());
  INSERT INTO comment_version (id, comment_id, body, text, at) VALUES ('version1', 'comment1', '{}', 'Before', now()), ('version2', 'comment2', '{}', 'Before', now());
  INSERT INTO suggestion (id, comment_id, root, original, replacement, status) VALUES ('suggestion1', 'comment1', 'r', 'a', 'b', 'OPEN'), ('suggestion2', 'comment2', 'r', 'a', 'b', 'OPEN');
  INSERT INTO comment_reaction (comment_id, person_id, kind, at) VALUES ('comment1', 'ann', 'AGREE', now()), ('comment2', 'ann', 'AGREE', now());
  INSERT INTO comment_mention (comment_id, person_id) VALUES ('comment1', 'ann'), ('comment2', 'ann');
  INSERT INTO place_read (person_id, place_id, read_at) VALUES ('ann', 'sequence1', now()), ('ben', 'sequence1', now());
  INSERT INTO curriculum_import (id, department_id, requested_by_id, title, academic_year, status, created_at, updated_at) VALUES ('import', 'd1', 'ann', 'Oak', 2026, 'DONE', now(), now());
`;

const said1 = ['comment comment1', 'comment_mention comment1', 'comment_reaction comment1', 'comment_version version1', 'suggestion suggestion1'];
const everything = [
  ...said1, ...said1.map((row) => row.replace('1', '2')),
  'curriculum_import import', 'curriculum_thread thread1', 'curriculum_thread thread2',
  'document document1', 'document document2', 'document documentU1',
  'document_field document1', 'document_field document2', 'document_field documentU1',
  'lesson_sequence sequence1', 'lesson_sequence sequence1b', 'lesson_sequence sequence2',
  'misconception misconception1', 'misconception misconception2', 'programme programme', 'scheme_of_work scheme',
  'step step1', 'step step2', 'unit unit1', 'unit unit2',
  'unit_curriculum_thread thread1', 'unit_curriculum_thread thread2',
  'unit_placement placement1', 'unit_placement placement2', 'vocabulary_term term1', 'vocabulary_term term2',
].toSorted();
const wholeUnit1 = [
  ...said1,
  'curriculum_thread thread1', 'document document1', 'document documentU1', 'document_field document1', 'document_field documentU1',
  'lesson_sequence sequence1', 'lesson_sequence sequence1b',
  'misconception misconception1', 'step step1', 'unit unit1', 'unit_curriculum_thread thread1', 'unit_placement placement1', 'vocabulary_term term1',
].toSorted();
const wholeSequence1 = [...said1, 'document document1', 'document_field document1', 'lesson_sequence sequence1', 'misconception misconception1', 'step step1'].toSorted();
const visibleTables = [...new Set(everything.map((row) => row.split(' ')[0] as string))];

let database: TestDatabase;
let owner: pg.Client;
let app: pg.Client;

beforeAll(async () => {
  database = await createTestDatabase();
  owner = new pg.Client({ connectionString: database.url });
  app = new pg.Client({ connectionString: database.url, options: '-c role=coherence_app' });
  await Promise.all([owner.connect(), app.connect()]);
  await owner.query(world);
});

afterAll(async () => {
  await Promise.all([owner.end(), app.end()]);
  await database.drop();
});

beforeEach(() => owner.query('DELETE FROM sharing_grant').then(() => undefined));

async function as<T>(person: string, work: () => Promise<T>): Promise<T> {
  await app.query('BEGIN');
  try {
    await app.query(`SELECT set_config('app.person_id', $1, true), set_config('app.today', '2026-11-21', true)`, [person]);
    return await work();
  } finally {
    await app.query('ROLLBACK');
  }
}

/** Every content row that reaches a person, as "table id". */
function seenBy(person: string): Promise<string[]> {
  return as(person, readAll);
}

async function readAll(): Promise<string[]> {
  const keys: Record<string, string> = { unit_curriculum_thread: 'thread_id', document_field: 'document_id', comment_reaction: 'comment_id', comment_mention: 'comment_id' };
  const key = (table: string) => keys[table] ?? 'id';
  const selects = visibleTables.map((table) => `SELECT '${table} ' || ${key(table)} AS row FROM ${table}`);
  const { rows } = await app.query<{ row: string }>(`${selects.join(' UNION ALL ')} ORDER BY 1`);
  return rows.map(({ row }) => row).sort();
}

/** @returns the id of a grant to one of department, work_group, hub */
async function share(type: 'SCHEME' | 'UNIT' | 'SEQUENCE', object: string, recipient: string, id: string): Promise<string> {
  const grant = `grant-${type}-${recipient}`;
  await owner.query(
    `INSERT INTO sharing_grant (id, department_id, object_type, object_id, level, recipient_${recipient}_id, granted_by_id, granted_at)
     VALUES ($1, 'd1', $2, $3, 'VIEW', $4, 'ann', now())`,
    [grant, type, object, id],
  );
  return grant;
}

test('a member sees all of their own department', async () => {
  expect(await seenBy('ann')).toEqual(everything);
});

test('a senior leader sees the departments of their school, and of no other', async () => {
  expect(await seenBy('head1')).toEqual(everything);
  expect(await seenBy('head2')).toEqual([]);
});

test('without a viewer there is nothing to see', async () => {
  expect(await readAll()).toEqual([]);
  expect(await seenBy('')).toEqual([]);
  expect(await seenBy('nobody')).toEqual([]);
});

test.each(['ben', 'cat', 'spec', 'lead'])('somebody outside (%s) sees nothing of a department that shared nothing', async (person) => {
  expect(await seenBy(person)).toEqual([]);
});

test.each([
  ['left', 'on the day it no longer holds'],
  ['soon', 'before its first day'],
  ['cut', 'once somebody ended it'],
])('a membership gives nothing (%s) %s', async (person) => {
  expect(await seenBy(person)).toEqual([]);
});

test('a shared scheme shows everything in it but how it was imported', async () => {
  await share('SCHEME', 'scheme', 'department', 'd2');
  expect(await seenBy('ben')).toEqual(everything.filter((row) => row !== 'curriculum_import import'));
  expect(await seenBy('cat')).toEqual([]);
});

test('a shared unit shows what is in it, and not the scheme or programme around it', async () => {
  await share('UNIT', 'unit1', 'department', 'd2');
  expect(await seenBy('ben')).toEqual(wholeUnit1);
});

test('a shared sequence shows its steps and document, and not its unit', async () => {
  await share('SEQUENCE', 'sequence1', 'department', 'd2');
  expect(await seenBy('ben')).toEqual(wholeSequence1);
});

test('a work group is its departments and its specialists, not their senior leaders', async () => {
  await share('SEQUENCE', 'sequence1', 'work_group', 'w1');
  expect(await seenBy('ben')).toEqual(wholeSequence1);
  expect(await seenBy('spec')).toEqual(wholeSequence1);
  for (const person of ['cat', 'lead', 'head2']) expect(await seenBy(person)).toEqual([]);
});

test('a specialist whose membership of the hub has ended loses what was shared with their work group', async () => {
  await share('SEQUENCE', 'sequence1', 'work_group', 'w1');
  await owner.query(`UPDATE membership SET ended_at = now() WHERE id = 'm6'`);
  expect(await seenBy('spec')).toEqual([]);
  await owner.query(`UPDATE membership SET ended_at = NULL WHERE id = 'm6'`);
});

test('a department that left the work group loses what was shared with it', async () => {
  await share('SEQUENCE', 'sequence1', 'work_group', 'w1');
  await owner.query(`UPDATE participation SET left_at = now() WHERE id = 'pa2'`);
  expect(await seenBy('ben')).toEqual([]);
  await owner.query(`UPDATE participation SET left_at = NULL WHERE id = 'pa2'`);
});

test('a hub is the departments of its schools and its own people', async () => {
  await share('SEQUENCE', 'sequence1', 'hub', 'h1');
  expect(await seenBy('ben')).toEqual(wholeSequence1);
  for (const person of ['lead', 'spec']) expect(await seenBy(person)).toEqual(wholeSequence1);
  for (const person of ['cat', 'head2']) expect(await seenBy(person)).toEqual([]);
});

test('revoking a grant hides its object at once', async () => {
  const grant = await share('SCHEME', 'scheme', 'department', 'd2');
  expect(await seenBy('ben')).not.toEqual([]);
  await owner.query('UPDATE sharing_grant SET revoked_at = now() WHERE id = $1', [grant]);
  expect(await seenBy('ben')).toEqual([]);
});

test('a grant itself is seen by who gave it and by whom it reaches while it holds', async () => {
  const grant = await share('SEQUENCE', 'sequence1', 'department', 'd2');
  const grants = (person: string) => as(person, async () => (await app.query('SELECT id FROM sharing_grant')).rows);
  expect(await grants('ann')).toEqual([{ id: grant }]);
  expect(await grants('ben')).toEqual([{ id: grant }]);
  expect(await grants('cat')).toEqual([]);
  await owner.query('UPDATE sharing_grant SET revoked_at = now()');
  expect(await grants('ann')).toEqual([{ id: grant }]);
  expect(await grants('ben')).toEqual([]);
});

test('nobody writes a row that they could not read', async () => {
  const step = (id: string) => `INSERT INTO step (id, sequence_id, unit_id, scheme_id, department_id, title, position, created_at)
    VALUES ('${id}', 'sequence1', 'unit1', 'scheme', 'd1', 'New', 'a5', now())`;
  await as('ann', () => app.query(step('by-ann')));
  await expect(as('cat', () => app.query(step('by-cat')))).rejects.toThrow('row-level security');
  const renamed = await as('cat', () => app.query(`UPDATE step SET title = 'mine'`));
  expect(renamed.rowCount).toBe(0);
  const givenAway = as('ann', () => app.query(`UPDATE step SET department_id = 'd3'`));
  await expect(givenAway).rejects.toThrow('row-level security');
});

test('[D15] what is read off the log is written by the service role alone', async () => {
  for (const write of [`UPDATE document_field SET text = ''`, 'DELETE FROM document_field']) {
    await expect(as('ann', () => app.query(write))).rejects.toThrow('permission denied');
  }
});

test('nobody says anything in another’s name, and nobody sees what another has read', async () => {
  const comment = (author: string) => `INSERT INTO comment (id, place_id, sequence_id, unit_id, scheme_id, department_id, author_id, body, text, anchor_state, created_at)
    VALUES ('new', 'sequence1', 'sequence1', 'unit1', 'scheme', 'd1', '${author}', '{}', 'Said', 'PLACE', now())`;
  await as('ann', () => app.query(comment('ann')));
  await expect(as('ann', () => app.query(comment('ben')))).rejects.toThrow('row-level security');
  await expect(as('ann', () => app.query(`INSERT INTO comment_reaction VALUES ('comment1', 'ben', 'AGREE', now())`))).rejects.toThrow('row-level security');
  await expect(as('ann', () => app.query(`DELETE FROM comment`))).rejects.toThrow('permission denied');
  for (const person of ['ann', 'ben', 'cat']) {
    const { rows } = await as(person, () => app.query<{ person_id: string }>('SELECT person_id FROM place_read'));
    expect(rows).toEqual(person === 'cat' ? [] : [{ person_id: person }]);
  }
});

test('a comment stands in one place, where its thread stands, and a passage in a field', async () => {
  const bad = (columns: string, values: string) => as('ann', () => app.query(`INSERT INTO comment (id, place_id, sequence_id, unit_id, scheme_id, department_id, author_id, body, text, created_at, ${columns})
    VALUES ('new', 'sequence1', 'sequence1', 'unit1', 'scheme', 'd1', 'ann', '{}', 'Said', now(), ${values})`));
  for (const [columns, values] of [
    ['anchor_state, parent_id, kind', `'PLACE', 'comment1', 'NOTICE'`], ['anchor_state, root', `'PLACE', 'step1/variation'`], ['anchor_state', `'FOUND'`], ['anchor_state, quote', `'FOUND', 'words'`],
    ['anchor_state, step_id, root, quote, anchor_from, anchor_to', `'FOUND', 'step1', 'step1/variation', 'words', 5, 2`],
    // Of a sequence and of a plan at once.
    ['anchor_state, plan_id', `'PLACE', 'plan1'`], ['anchor_state, plan_item_id', `'PLACE', 'action1'`],
  ] as const) await expect(bad(columns, values)).rejects.toThrow('check constraint');
});

test('a recipient can neither widen a grant nor make one', async () => {
  const grant = await share('SEQUENCE', 'sequence1', 'department', 'd2');
  const widened = await as('ben', () => app.query(`UPDATE sharing_grant SET level = 'CO_DESIGN' WHERE id = $1`, [grant]));
  expect(widened.rowCount).toBe(0);
  const forged = `INSERT INTO sharing_grant (id, department_id, object_type, object_id, level, recipient_department_id, granted_by_id, granted_at)
    VALUES ('forged', 'd1', 'SCHEME', 'scheme', 'VIEW', 'd2', 'ben', now())`;
  await expect(as('ben', () => app.query(forged))).rejects.toThrow('row-level security');
});

test.each([
  'document_update', 'document_client', 'document_snapshot', 'document_parked_edit', 'document_lost_words', 'document_projection',
  'event', 'event_scope', 'curriculum_import_file', 'invitation', 'auth_user', 'auth_session', 'auth_account', 'auth_verification', '_prisma_migrations',
])('the application role cannot touch %s', async (table) => {
  await expect(as('ann', () => app.query(`SELECT 1 FROM ${table}`))).rejects.toThrow('permission denied');
});

test('every table is behind row-level security, or on the list of those that are not', async () => {
  const { rows } = await owner.query<{ relname: string }>(
    `SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'
      AND NOT (relrowsecurity AND relforcerowsecurity) ORDER BY 1`,
  );
  expect(rows.map(({ relname }) => relname)).toEqual([
    '_prisma_migrations', 'department', 'half_term', 'hub', 'membership', 'participation', 'person', 'school', 'work_group', 'work_group_specialist',
  ]);
});

test('the sets behind the policies are made once a statement, whatever the number of rows', async () => {
  const plan = await as('ann', async () => {
    const { rows } = await app.query<{ 'QUERY PLAN': string }>('EXPLAIN SELECT * FROM step');
    return rows.map((row) => row['QUERY PLAN']).join('\n');
  });
  expect(plan).toContain('hashed SubPlan');
});
