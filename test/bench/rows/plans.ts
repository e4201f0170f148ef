import type pg from 'pg';
import type { Bench } from '../contestants.ts';
import { PLACE } from '../people.ts';
import type { Row } from '../table.ts';
import { besideHand, ours } from './pages.ts';
import { createReader, createScheme, idOf, READER } from './pages.fixture.ts';
import { HAND_WRITTEN } from './pages.sql.ts';
import { PLANS_BY_HAND } from './plans.sql.ts';

/** Of a plan: as the year's largest is, and as the smallest. */
const LARGE = { priorities: 3, criteria: 4, actions: 5, evidence: 200 } as const;
const SMALL = { priorities: 1, criteria: 1, actions: 2, evidence: 2 } as const;
/** Departments whose plans a specialist looks over. */
const PLANS = 12;

/** Plans: what one costs inside Postgres, and what all of a work group do in outline. */
export async function plans(bench: Bench): Promise<Row[]> {
  const { admin } = bench.database;
  const { port } = bench.contestants[0]!.server;
  const times = bench.quick ? 10 : 40;
  const { rows: [known] } = await admin.query(`SELECT 1 FROM person WHERE id = '${READER.person}'`);
  // Measured alone: the group has shared work then, too.
  if (known === undefined) {
    await createReader(admin);
    await createScheme(admin, 'smallshared', READER.partner, { programmes: 1, unitsEach: 2, sequencesEach: 2, steps: 2 }, 2);
  }
  await admin.query(`INSERT INTO membership (id, person_id, role, hub_id, starts_on) VALUES ('membership_plans', '${READER.person}', 'HUB_LEAD', '${PLACE.hub}', '2020-01-01')`);
  const [small, large] = [idOf('plan', 'small'), idOf('plan', 'large')];
  await createPlan(admin, 'small', READER.department, 2025, SMALL);
  await createPlan(admin, 'large', READER.department, 2026, LARGE);
  const few = { page: await ours(admin, port, 'PlanPage', small, 5), group: await ours(admin, port, 'WorkGroupPage', PLACE.workGroup, 5) };
  for (let n = 1; n < PLANS; n++) {
    const department = idOf('department', `plan ${n}`);
    await admin.query(`
      INSERT INTO department (id, school_id, name, created_at) VALUES ('${department}', 'school_' || md5('1'), 'Mathematics ${n}', now());
      INSERT INTO participation (id, work_group_id, department_id, joined_at) VALUES ('${idOf('participation', `plan ${n}`)}', '${PLACE.workGroup}', '${department}', now())`);
    await createPlan(admin, `of ${n}`, department, 2026, LARGE);
  }
  await admin.query('ANALYZE');
  return [
    await besideHand(admin, port, { title: 'a plan of 3 priorities, 12 criteria, 60 actions, 200 pieces of evidence', operation: 'PlanPage', id: large, hand: PLANS_BY_HAND.PlanPage(large), few: few.page.statements, times }),
    await besideHand(admin, port, { title: `a work group with the outlines of ${PLANS} plans`, operation: 'WorkGroupPage', id: PLACE.workGroup, hand: [...HAND_WRITTEN.WorkGroupPage(PLACE.workGroup), ...PLANS_BY_HAND.PlansOfWorkGroup()], few: few.group.statements, times }),
  ];
}

async function createPlan(admin: pg.Pool, name: string, department: string, year: number, size: { priorities: number; criteria: number; actions: number; evidence: number }): Promise<void> {
  const planId = idOf('plan', name);
  const of = `'${planId}', '${department}'`;
  const id = (prefix: string, of: string) => `'${prefix}_' || md5('${name}/' || ${of})`;
  const each = `generate_series(1, ${size.priorities}) p, generate_series(1, ${size.criteria}) c`;
  const by = `'${READER.person}'`;
  await admin.query(`
    INSERT INTO development_plan (id, department_id, academic_year, title, status, owner_id, created_at, updated_at) VALUES (${of}, ${year}, 'Plan', 'AGREED', ${by}, now(), now());
    INSERT INTO document (id, kind, object_id, department_id, epoch, created_at) VALUES ('${idOf('document', name)}', 'PLAN', ${of}, 'epoch', now());
    INSERT INTO priority (id, plan_id, department_id, title, owner_id, position) SELECT ${id('priority', 'p')}, ${of}, 'Priority ' || p, ${by}, 'a' || p FROM generate_series(1, ${size.priorities}) p;
    INSERT INTO success_criterion (id, plan_id, department_id, priority_id, title, expected_evidence, state, position)
      SELECT ${id('criterion', `p || '/' || c`)}, ${of}, ${id('priority', 'p')}, 'Criterion ' || c, repeat('What will show it. ', 5), 'IN_PROGRESS', 'a' || c FROM ${each};
    INSERT INTO action (id, hub_id, plan_id, department_id, priority_id, criterion_id, title, owner_id, due_half_term, status, created_by_id, created_at, position)
      SELECT ${id('action', `p || '/' || c || '/' || a`)}, '${PLACE.hub}', ${of}, ${id('priority', 'p')}, ${id('criterion', `p || '/' || c`)}, 'Action ' || a, ${by},
        (ARRAY['AUTUMN_1','AUTUMN_2','SPRING_1','SPRING_2','SUMMER_1','SUMMER_2'])[1 + a % 6]::half_term_name, 'IN_PROGRESS', ${by}, now(), 'a' || lpad((c * 10 + a)::text, 3, '0') FROM ${each}, generate_series(1, ${size.actions}) a;
    INSERT INTO evidence (id, plan_id, department_id, action_id, kind, title, note, added_by_id, at)
      SELECT ${id('evidence', 'n')}, ${of}, (array_agg(x.id))[1 + n % count(*)::int], 'WORK_SAMPLE', 'Evidence ' || n, repeat('What it shows. ', 5), ${by}, now() FROM generate_series(1, ${size.evidence}) n, action x WHERE x.plan_id = '${planId}' GROUP BY n;
    INSERT INTO milestone (id, plan_id, department_id, priority_id, half_term, rag, by_id, at) SELECT ${id('milestone', `p || '/' || h`)}, ${of}, ${id('priority', 'p')}, h::half_term_name, 'AMBER', ${by}, now()
      FROM generate_series(1, ${size.priorities}) p, unnest(ARRAY['AUTUMN_1','AUTUMN_2']) h;
    ANALYZE`);
}
