import type { FileModel, PostFileModel } from '../generated/prisma/models.ts';
import type { Tx } from '../platform/database.ts';
import { oneAtATime } from '../platform/one-at-a-time.ts';

/** A file with those of its posts that the reader sees; row-level security leaves out the rest. */
export function readableFile(tx: Tx, id: string): Promise<(FileModel & { posts: PostFileModel[] }) | null> {
  return tx.file.findUnique({ where: { id }, include: { posts: true } });
}

/** How many files of somebody no post holds yet. */
export function waitingOf(tx: Tx, personId: string): Promise<number> {
  return tx.file.count({ where: { uploaderId: personId, threadId: null, planId: null } });
}

/** Takes one file that neither a post nor a plan holds and that was uploaded before then, and keeps it from being put into a post until the transaction ends. */
export async function takeAbandoned(tx: Tx, before: Date): Promise<{ id: string; storageKey: string } | null> {
  const rows = await tx.$queryRaw<{ id: string; storageKey: string }[]>`
    SELECT id, storage_key AS "storageKey" FROM file
     WHERE created_at < ${before}::timestamptz AND NOT EXISTS (SELECT FROM post_file p WHERE p.file_id = file.id)
       AND NOT EXISTS (SELECT FROM evidence e WHERE e.file_id = file.id)
     ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED`;
  return rows[0] ?? null;
}

/** Bytes of all files that count for a school or hub. Others' are seen by the service role alone. Whoever asks in a transaction keeps others from adding until it ends. */
export async function takenRoom(tx: Tx, service: Tx, countsFor: string): Promise<number> {
  await oneAtATime(tx, `files of ${countsFor}`);
  const { _sum } = await service.file.aggregate({ where: { countsFor }, _sum: { bytes: true } });
  return _sum.bytes ?? 0;
}
