import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import type { Asker } from '../asker.ts';
import { createCoarseIds } from '../discussions/coarse-time.ts';
import type { FileModel } from '../generated/prisma/models.ts';
import type { Deps } from '../platform/deps.ts';
import { DomainProblem, forbidden, invalid, notFound } from '../platform/errors.ts';
import { idPrefix } from '../platform/ids.ts';
import { addJob } from '../platform/jobs.ts';
import { seePlan } from '../plans/plan-access.ts';
import type { Storage } from '../platform/storage.ts';
import { fileName, typeByName } from './file-name.ts';
import { TYPES_IN_WORDS, type FileType } from './file-types.ts';
import { SWEEP_TASK, SWEEP_AFTER_MS } from './file-sweep.ts';
import { checkRoom, roomOf } from './file-room.ts';
import { readableFile, waitingOf } from './file.store.ts';
import type { Upload } from './read-upload.ts';

/** Files of one person that no post holds yet. */
const MOST_WAITING = 30;

export interface FileParts {
  readonly storage: Storage;
  /** The room that the files of one school have, in bytes. */
  readonly room: number;
  /** What bytes are; null for what is not taken. */
  readonly sniff: (bytes: Uint8Array) => Promise<FileType | null>;
  /** Whether the asker may read the words of a post now. */
  readonly mayReadWords: (asker: Asker, postId: string) => Promise<boolean>;
}

/** Files that go with posts: their uploader's alone until a post holds them, and then read by whoever reads that post. */
export function createFileService({ db, clock }: Deps, { storage, room, sniff, mayReadWords }: FileParts) {
  // A file may come to stand in a thread where nobody is to be known by the time.
  const coarseIds = createCoarseIds(clock);

  return {
    /**
     * Keeps an upload for a post that is to come; what no post holds a day later is gone.
     * @throws DomainProblem INVALID_INPUT for what is not taken, RATE_LIMITED where too many wait, NO_ROOM where the school has none left
     */
    async upload(asker: Asker, { bytes, name }: Upload): Promise<FileModel> {
      const { actor } = asker;
      if (actor.roles.length === 0) throw forbidden('Only people of a hub upload files. Nothing was kept.');
      if (bytes.length === 0) throw invalid('This file is empty. Nothing was kept.', 'file');
      const found = await sniff(bytes);
      if (found === null) throw invalid(`This is none of the files that can be shared here: ${TYPES_IN_WORDS}. Nothing was kept; save it as one of them, or share a link.`, 'file');
      const mediaType = typeByName(found, name);
      const counts = await roomOf(asker);
      const id = coarseIds.next('file');
      const file = {
        id,
        uploaderId: actor.personId,
        name: fileName(name, mediaType),
        mediaType,
        bytes: bytes.length,
        sha256: createHash('sha256').update(bytes).digest('hex'),
        storageKey: `${id.slice(-2)}/${id}`,
        countsFor: counts.id,
        createdAt: clock.now(),
      };
      const row = await db.write(actor.personId, async (tx) => {
        // Holds back everybody else of the school, oneself in another tab too.
        await checkRoom(tx, db.service, counts, bytes.length, room);
        if ((await waitingOf(tx, actor.personId)) >= MOST_WAITING) {
          throw new DomainProblem('RATE_LIMITED', `${MOST_WAITING} of your files wait for a post. Post or discard them first; this one was not kept.`, 'file');
        }
        return tx.file.create({ data: file });
      });
      // The row is first: bytes without one would never be found again, a row without bytes is swept.
      try {
        await storage.put(file.storageKey, bytes, mediaType);
      } catch (error) {
        await db.service.file.deleteMany({ where: { id } });
        throw error;
      }
      await db.serve((tx) => addJob(tx, SWEEP_TASK, {}, { key: SWEEP_TASK, runAt: new Date(clock.now().getTime() + SWEEP_AFTER_MS) }));
      return row;
    },

    /** A file and its bytes, for whoever may read it at this moment. @throws DomainProblem NOT_FOUND */
    async open(asker: Asker, fileId: string): Promise<{ file: FileModel; stream: Readable }> {
      const found = idPrefix(fileId) === 'file' ? await asker.reader.run((tx) => readableFile(tx, fileId)) : null;
      if (found === null) throw notFound('This file');
      const { posts, ...file } = found;
      const own = file.threadId === null && file.planId === null && file.uploaderId === asker.actor.personId;
      const held = await Promise.all(posts.map(({ postId }) => mayReadWords(asker, postId)));
      const evidence = file.planId !== null && (await seePlan(asker, file.planId)) !== null;
      if (!own && !evidence && !held.includes(true)) throw notFound('This file');
      const stream = await storage.get(file.storageKey);
      if (stream === null) throw notFound('This file');
      return { file, stream };
    },
  };
}

export type FileService = ReturnType<typeof createFileService>;
