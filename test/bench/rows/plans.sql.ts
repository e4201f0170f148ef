import { READER } from './pages.fixture.ts';
import { PLACE } from '../people.ts';

const MINE = `SELECT m.department_id FROM membership m WHERE m.person_id = '${READER.person}' AND m.starts_on <= current_date
  AND (m.ends_on IS NULL OR current_date < m.ends_on) AND m.ended_at IS NULL AND m.department_id IS NOT NULL`;
const SEEN = (id: string, of: string) => `${of}.plan_id = '${id}' AND ${of}.department_id IN (${MINE})`;

/** What somebody would write who wanted these pages and nothing else. */
export const PLANS_BY_HAND = {
  PlanPage: (id: string) => [
    `SELECT p.*, o.name AS owner, s.name AS signed_off_by, d.name AS department, c.id AS school_id, c.name AS school, x.id AS document_id FROM development_plan p JOIN person o ON o.id = p.owner_id
      LEFT JOIN person s ON s.id = p.signed_off_by_id JOIN department d ON d.id = p.department_id JOIN school c ON c.id = d.school_id JOIN document x ON x.object_id = p.id
      WHERE p.id = '${id}' AND p.department_id IN (${MINE})`,
    `SELECT h.* FROM development_plan p JOIN department d ON d.id = p.department_id JOIN school c ON c.id = d.school_id
      JOIN half_term h ON (h.hub_id = c.hub_id OR h.school_id = c.id) AND h.academic_year = p.academic_year WHERE p.id = '${id}'`,
    `SELECT r.*, o.name AS owner FROM priority r LEFT JOIN person o ON o.id = r.owner_id WHERE ${SEEN(id, 'r')} ORDER BY r.position, r.id`,
    `SELECT r.*, o.name AS owner FROM success_criterion r LEFT JOIN person o ON o.id = r.owner_id WHERE ${SEEN(id, 'r')} ORDER BY r.position, r.id`,
    `SELECT r.*, o.name AS owner, s.name AS supporter FROM action r JOIN person o ON o.id = r.owner_id LEFT JOIN person s ON s.id = r.supporter_id WHERE ${SEEN(id, 'r')} ORDER BY r.position, r.id`,
    `SELECT r.*, o.name AS added_by, f.name AS file FROM evidence r JOIN person o ON o.id = r.added_by_id LEFT JOIN file f ON f.id = r.file_id WHERE ${SEEN(id, 'r')} ORDER BY r.id`,
    `SELECT r.*, o.name AS by_name FROM milestone r JOIN person o ON o.id = r.by_id WHERE ${SEEN(id, 'r')} ORDER BY r.half_term`,
    `SELECT r.*, o.name AS author FROM plan_review r JOIN person o ON o.id = r.author_id WHERE ${SEEN(id, 'r')} AND NOT EXISTS (SELECT 1 WHERE false)`,
    `SELECT r.*, u.title FROM plan_link r LEFT JOIN unit u ON u.id = r.object_id WHERE ${SEEN(id, 'r')} AND NOT EXISTS (SELECT 1 WHERE false)`,
    `SELECT r.* FROM action_dependency r WHERE ${SEEN(id, 'r')} AND NOT EXISTS (SELECT 1 WHERE false)`,
    `SELECT v.* FROM plan_view v WHERE v.plan_id = '${id}' AND v.person_id = '${READER.person}' AND NOT EXISTS (SELECT 1 WHERE false)`,
    `SELECT g.* FROM sharing_grant g WHERE g.object_id = '${id}' AND g.revoked_at IS NULL AND NOT EXISTS (SELECT 1 WHERE false)`,
  ],
  PlansOfWorkGroup: () => {
    const plans = `SELECT p.id FROM development_plan p JOIN participation a ON a.department_id = p.department_id AND a.left_at IS NULL JOIN work_group w ON w.id = a.work_group_id AND w.academic_year = p.academic_year
      WHERE w.id = '${PLACE.workGroup}' AND p.status <> 'ARCHIVED' AND EXISTS (SELECT 1 FROM membership m WHERE m.person_id = '${READER.person}' AND m.hub_id = w.hub_id AND m.role = 'HUB_LEAD' AND m.ended_at IS NULL)`;
    return [
      `SELECT p.*, d.name AS department, c.id AS school_id, c.name AS school FROM development_plan p JOIN department d ON d.id = p.department_id JOIN school c ON c.id = d.school_id WHERE p.id IN (${plans})`,
      `SELECT p.id AS plan_id, h.* FROM development_plan p JOIN department d ON d.id = p.department_id JOIN school c ON c.id = d.school_id
        JOIN half_term h ON (h.hub_id = c.hub_id OR h.school_id = c.id) AND h.academic_year = p.academic_year WHERE p.id IN (${plans})`,
      `SELECT r.id, r.plan_id, r.title FROM priority r WHERE r.plan_id IN (${plans}) AND r.removed_at IS NULL ORDER BY r.position, r.id`,
      `SELECT r.priority_id, r.state, r.weight FROM success_criterion r WHERE r.plan_id IN (${plans}) AND r.removed_at IS NULL`,
      `SELECT r.priority_id, r.due_on, r.due_half_term FROM action r WHERE r.plan_id IN (${plans}) AND r.removed_at IS NULL AND r.status IN ('NOT_STARTED', 'IN_PROGRESS')`,
      `SELECT r.priority_id, r.half_term, r.rag FROM milestone r WHERE r.plan_id IN (${plans}) ORDER BY r.half_term`,
    ];
  },
} as const;
