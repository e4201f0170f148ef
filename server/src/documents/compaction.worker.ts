import { parentPort, workerData } from 'node:worker_threads';
import { Pool } from 'pg';
import type { CompactionAnswer, CompactionRequest, CompactionTarget } from './compaction-thread.ts';
import { compactDocument } from './compaction.ts';
import { createPostgresDocumentLog } from './document-log.store.ts';

const port = parentPort!;
const pool = new Pool({ ...(workerData as CompactionTarget), max: 1, connectionTimeoutMillis: 5_000, idleTimeoutMillis: 5_000 });
// A connection that breaks while idle is replaced on next use.
pool.on('error', () => undefined);
const log = createPostgresDocumentLog(pool);

port.on('message', ({ documentId, at }: CompactionRequest) => {
  const answer = (message: CompactionAnswer) => port.postMessage(message);
  compactDocument(log, documentId, at).then(
    () => answer({ failure: null }),
    (error: unknown) => answer({ failure: error instanceof Error ? error.message : String(error) }),
  );
});
