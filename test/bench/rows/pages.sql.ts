import { PLACE } from '../people.ts';
import { READER } from './pages.fixture.ts';

const MINE = `SELECT m.department_id FROM membership m WHERE m.person_id = '${READER.person}' AND m.starts_on <= current_date
  AND (m.ends_on IS NULL OR current_date < m.ends_on) AND m.ended_at IS NULL`;
const GRANTED = `SELECT g.* FROM sharing_grant g JOIN participation p ON p.work_group_id = g.recipient_work_group_id AND p.left_at IS NULL
  WHERE g.revoked_at IS NULL AND p.department_id IN (${MINE})`;
const OF_SEQUENCE = `q.id, q.title, q.updated_at, u.id AS unit_id, u.title AS unit, s.id AS scheme_id, s.title AS scheme, s.academic_year,
  l.id AS placement_id, l.half_term, p.id AS programme_id, p.year_group, p.tier, d.id AS department_id, d.name AS department, c.id AS school_id, c.name AS school`;
const AROUND_SEQUENCE = `JOIN unit u ON u.id = q.unit_id JOIN scheme_of_work s ON s.id = q.scheme_id
  LEFT JOIN unit_placement l ON l.unit_id = u.id LEFT JOIN programme p ON p.id = l.programme_id
  JOIN department d ON d.id = q.department_id JOIN school c ON c.id = d.school_id`;

const WORK = `SELECT g.id, g.level, g.granted_at, g.object_type, y.id AS by_id, y.name AS by_name, ${OF_SEQUENCE} FROM (${GRANTED} AND g.recipient_work_group_id = '${PLACE.workGroup}' ORDER BY g.granted_at DESC, g.id DESC LIMIT LATEST) g
  JOIN person y ON y.id = g.granted_by_id JOIN lesson_sequence q ON q.id = g.object_id ${AROUND_SEQUENCE} ORDER BY g.granted_at DESC, g.id DESC`;
const PEOPLE_OF = (groups: string) => [
  `SELECT p.work_group_id, d.id, d.name, c.id AS school_id, c.name AS school FROM participation p JOIN department d ON d.id = p.department_id JOIN school c ON c.id = d.school_id WHERE p.left_at IS NULL AND p.work_group_id IN (${groups})`,
  `SELECT w.work_group_id, y.id, y.name FROM work_group_specialist w JOIN person y ON y.id = w.person_id WHERE w.work_group_id IN (${groups})`,
];

/** What somebody would write who wanted these pages and nothing else: the same rows, by joins, with who may see them in one condition each. */
export const HAND_WRITTEN = {
  SchemePage: (id: string) => [
    `SELECT s.*, d.name AS department, c.id AS school_id, c.name AS school FROM scheme_of_work s JOIN department d ON d.id = s.department_id JOIN school c ON c.id = d.school_id
      WHERE s.id = '${id}' AND s.department_id IN (${MINE})`,
    `SELECT h.* FROM scheme_of_work s JOIN department d ON d.id = s.department_id JOIN school c ON c.id = d.school_id
      JOIN half_term h ON (h.hub_id = c.hub_id OR h.school_id = c.id) AND h.academic_year = s.academic_year WHERE s.id = '${id}'`,
    `SELECT p.id, p.year_group, p.tier, l.id AS placement_id, l.half_term, l.weeks, l.position, u.id AS unit_id, u.title
      FROM programme p LEFT JOIN unit_placement l ON l.programme_id = p.id LEFT JOIN unit u ON u.id = l.unit_id
      WHERE p.scheme_id = '${id}' AND p.department_id IN (${MINE}) ORDER BY p.year_group, p.tier, p.id, l.half_term, l.position, l.id`,
    `SELECT x.unit_id, t.id, t.name, t.strand FROM unit_curriculum_thread x JOIN curriculum_thread t ON t.id = x.thread_id
      WHERE t.scheme_id = '${id}' AND t.department_id IN (${MINE}) ORDER BY t.name`,
    `SELECT u.id, u.title FROM unit u WHERE u.scheme_id = '${id}' AND u.department_id IN (${MINE})
      AND NOT EXISTS (SELECT 1 FROM unit_placement l WHERE l.unit_id = u.id) ORDER BY u.title, u.id`,
  ],
  SequencePage: (id: string) => [
    `SELECT ${OF_SEQUENCE}, s.attribution, o.id AS document_id, w.id AS unit_document_id FROM lesson_sequence q ${AROUND_SEQUENCE}
      JOIN document o ON o.object_id = q.id JOIN document w ON w.object_id = u.id WHERE q.id = '${id}' AND q.department_id IN (${MINE})`,
    `SELECT t.id, t.title, t.position, t.removed_at, y.id AS by_id, y.name AS by_name, m.id AS item_id, m.position AS item_position, m.removed_at AS item_removed_at
      FROM step t LEFT JOIN misconception m ON m.step_id = t.id LEFT JOIN person y ON y.id = t.removed_by_id
      WHERE t.sequence_id = '${id}' AND t.department_id IN (${MINE}) ORDER BY t.position, t.id, m.position, m.id`,
  ],
  Home: () => [
    `SELECT d.id, d.name, c.id AS school_id, c.name AS school, s.id AS scheme_id, s.title, s.status, s.academic_year, s.attribution, s.updated_at
      FROM department d JOIN school c ON c.id = d.school_id LEFT JOIN scheme_of_work s ON s.department_id = d.id
      WHERE d.id IN (${MINE}) ORDER BY c.name, d.name, s.academic_year DESC, s.created_at`,
    `SELECT ${OF_SEQUENCE} FROM (SELECT * FROM lesson_sequence q WHERE q.department_id IN (${MINE}) OR q.id IN (SELECT g.object_id FROM (${GRANTED}) g)
      ORDER BY q.updated_at DESC, q.id DESC LIMIT 9) q ${AROUND_SEQUENCE} ORDER BY q.updated_at DESC, q.id DESC`,
    WORK.replace('LATEST', '13'),
    `SELECT w.* FROM work_group w WHERE w.id IN (SELECT p.work_group_id FROM participation p WHERE p.left_at IS NULL AND p.department_id IN (${MINE}))`,
    ...PEOPLE_OF(`SELECT p.work_group_id FROM participation p WHERE p.left_at IS NULL AND p.department_id IN (${MINE})`),
  ],
  WorkGroupPage: (id: string) => [
    `SELECT w.*, h.name AS hub FROM work_group w JOIN hub h ON h.id = w.hub_id WHERE w.id = '${id}'
      AND EXISTS (SELECT 1 FROM participation p WHERE p.work_group_id = w.id AND p.left_at IS NULL AND p.department_id IN (${MINE}))`,
    ...PEOPLE_OF(`'${id}'`),
    WORK.replace('LATEST', '51'),
  ],
} as const;
