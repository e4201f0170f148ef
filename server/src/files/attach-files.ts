import type { Asker } from '../asker.ts';
import { startOfDay } from '../discussions/coarse-time.ts';
import type { Tx } from '../platform/database.ts';
import { invalid } from '../platform/errors.ts';

/** The most files of one post. */
export const MOST_FILES = 10;

const gone = () => invalid('A file of this post is not there any more. Take it out or upload it again; nothing was posted.', 'fileIds');

/** What matters of the thread that a post is in. */
export interface ThreadOfFile {
  readonly id: string;
  readonly hubId: string;
  readonly anonymity: 'OFF' | 'MEMBERS' | 'FULL';
}

/**
 * Puts files that the asker uploaded into their post, in this order, and takes out those it holds no more; in the post's own transaction,
 * once its row is there. Where nobody is to be known, nothing says any more who uploaded them, or when to the minute.
 * @throws DomainProblem INVALID_INPUT where one is not the asker's, or in another post
 */
export async function attachFiles(tx: Tx, { actor }: Asker, thread: ThreadOfFile, postId: string, given: readonly string[] | null | undefined): Promise<void> {
  const fileIds = [...new Set(given)];
  if (fileIds.length > MOST_FILES) throw invalid(`A post carries ${MOST_FILES} files at most. Nothing was posted.`, 'fileIds');
  const before = await tx.postFile.findMany({ where: { postId } });
  const held = new Set(before.map(({ fileId }) => fileId));
  const added = fileIds.filter((id) => !held.has(id));
  const own = await tx.file.findMany({ where: { id: { in: added }, uploaderId: actor.personId, threadId: null, planId: null }, select: { id: true, createdAt: true } });
  // Taken first: what somebody puts into two posts at the same moment goes into one, and what is being swept into none.
  const { count } = await tx.file.updateMany({ where: { id: { in: added }, uploaderId: actor.personId, threadId: null, planId: null }, data: { threadId: thread.id, hubId: thread.hubId } });
  if (count !== added.length) throw gone();
  await tx.postFile.deleteMany({ where: { postId, fileId: { notIn: fileIds } } });
  for (const [position, fileId] of fileIds.entries()) {
    await tx.postFile.upsert({ where: { postId_fileId: { postId, fileId } }, create: { postId, fileId, position }, update: { position } });
  }
  if (thread.anonymity !== 'FULL') return;
  for (const { id, createdAt } of own) await tx.file.updateMany({ where: { id }, data: { uploaderId: null, countsFor: null, createdAt: startOfDay(createdAt) } });
}
