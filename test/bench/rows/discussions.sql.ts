/** What somebody would write who wanted a long thread's head and fifty posts around the first unread one, and nothing else; `postIds` are those fifty, as the page's own statement has just said. */
export function threadByHand(threadId: string, personId: string, postIds: readonly string[]): string[] {
  const mine = `SELECT m.department_id FROM membership m WHERE m.person_id = '${personId}' AND m.starts_on <= current_date AND (m.ends_on IS NULL OR current_date < m.ends_on) AND m.ended_at IS NULL`;
  const seen = `p.thread_id = '${threadId}' AND EXISTS (SELECT FROM discussion d WHERE d.id = p.thread_id AND d.department_id IN (${mine}))`;
  const unread = `${seen} AND p.seq > coalesce((SELECT r.seq FROM discussion_read r WHERE r.thread_id = '${threadId}' AND r.person_id = '${personId}'), 0)
    AND p.note = 'POST' AND p.deleted_at IS NULL AND p.hidden_at IS NULL AND p.author_id <> '${personId}'`;
  const onPage = `post_id IN ('${postIds.join("','")}')`;
  const first = `SELECT p.root_id, p.parent_id IS NOT NULL AS answers, p.id FROM post p WHERE ${unread} ORDER BY p.root_id, p.parent_id IS NOT NULL, p.id LIMIT 1`;
  const words = `p.*, a.name AS author, d.name AS department, c.id AS school_id, c.name AS school`;
  const joins = `JOIN person a ON a.id = p.author_id LEFT JOIN department d ON d.id = p.author_department_id LEFT JOIN school c ON c.id = d.school_id`;
  const order = (down: string) => `p.root_id ${down}, p.parent_id IS NOT NULL ${down}, p.id ${down}`;
  const around = `WITH f AS MATERIALIZED (${first}),
    before AS (SELECT p.id FROM post p, f WHERE ${seen} AND p.root_id <= f.root_id AND (p.root_id, p.parent_id IS NOT NULL, p.id) < (f.root_id, f.answers, f.id) ORDER BY ${order('DESC')} LIMIT 17),
    after AS (SELECT p.id FROM post p, f WHERE ${seen} AND p.root_id >= f.root_id AND (p.root_id, p.parent_id IS NOT NULL, p.id) >= (f.root_id, f.answers, f.id) ORDER BY ${order('')} LIMIT 35),
    page AS (SELECT id FROM before UNION ALL SELECT id FROM after)`;
  return [
    `SELECT d.*, y.name AS by_name, m.name AS department, c.id AS school_id, c.name AS school, r.seq, r.read_at, r.before_at FROM discussion d JOIN person y ON y.id = d.created_by_id
      JOIN department m ON m.id = d.department_id JOIN school c ON c.id = m.school_id LEFT JOIN discussion_read r ON r.thread_id = d.id AND r.person_id = '${personId}'
      WHERE d.id = '${threadId}' AND d.department_id IN (${mine})`,
    `SELECT count(*) FROM post p WHERE ${unread}`,
    first,
    `SELECT p.author_department_id, d.name, c.name, count(*) FROM post p JOIN department d ON d.id = p.author_department_id JOIN school c ON c.id = d.school_id
      WHERE ${seen} AND p.note = 'POST' AND p.deleted_at IS NULL AND p.hidden_at IS NULL GROUP BY 1, 2, 3`,
    `SELECT * FROM post_draft WHERE thread_id = '${threadId}' AND person_id = '${personId}'`,
    `SELECT s.*, y.name FROM discussion_summary s JOIN person y ON y.id = s.author_id WHERE s.thread_id = '${threadId}' ORDER BY s.version DESC LIMIT 1`,
    `SELECT * FROM discussion_link WHERE thread_id = '${threadId}'`,
    `SELECT i.*, y.name FROM discussion_invitation i JOIN person y ON y.id = i.person_id WHERE i.thread_id = '${threadId}'`,
    `SELECT * FROM decision WHERE thread_id = '${threadId}'`,
    `SELECT * FROM action WHERE thread_id = '${threadId}'`,
    `${around} SELECT ${words} FROM page JOIN post p ON p.id = page.id ${joins} ORDER BY ${order('')}`,
    `SELECT * FROM post_reaction WHERE ${onPage}`,
    `SELECT x.post_id, y.id, y.name FROM post_mention x JOIN person y ON y.id = x.person_id WHERE ${onPage}`,
    `SELECT x.post_id, y.* FROM post_file x JOIN file y ON y.id = x.file_id WHERE ${onPage}`,
  ];
}
