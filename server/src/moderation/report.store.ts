import type { PostReportModel } from '../generated/prisma/models.ts';
import type { Tx } from '../platform/database.ts';

/** Reports shown of one space. */
const MOST_REPORTS = 100;

/** Reports in threads of a work group, a department or a hub that nobody has settled, the oldest first; row-level security leaves to facilitators what is theirs. */
export function openReportsIn(tx: Tx, spaceId: string): Promise<PostReportModel[]> {
  return tx.$queryRaw<PostReportModel[]>`
    SELECT r.id, r.post_id AS "postId", r.thread_id AS "threadId", r.reporter_id AS "reporterId", r.reason, r.at,
      r.settled_at AS "settledAt", r.settled_by_id AS "settledById", r.settlement
    FROM post_report r JOIN discussion d ON d.id = r.thread_id
    WHERE r.settled_at IS NULL AND coalesce(d.work_group_id, d.department_id, d.hub_id) = ${spaceId}
    ORDER BY r.id LIMIT ${MOST_REPORTS}`;
}
