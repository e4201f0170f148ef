import { parentPort, workerData } from 'node:worker_threads';
import { Pool } from 'pg';
import type { CompactionAnswer, CompactionRequest, CompactionTarget } from './compaction-thread.ts';
import { compactDocument } from './compaction.ts';
import { createPostgresDocumentLog } from './document-log.store.ts';
import { startAfresh } from './fresh-document.ts';

const port = parentPort!;
const pool = new Pool({ ...(workerData as CompactionTarget), max: 1, connectionTimeoutMillis: 5_000, idleTimeoutMillis: 5_000 });
// A connection that breaks while idle is replaced on next use.
pool.on('error', () => undefined);
const log = createPostgresDocumentLog(pool);

port.on('message', (request: CompactionRequest) => {
  const answer = (message: CompactionAnswer) => port.postMessage(message);
  const done = request.task === 'compact' ? compactDocument(log, request.documentId, request.at).then(() => null) : startAfresh(log, request);
  done.then(
    (status) => answer({ status }),
    (error: unknown) => answer({ failure: error instanceof Error ? error.message : String(error) }),
  );
});
