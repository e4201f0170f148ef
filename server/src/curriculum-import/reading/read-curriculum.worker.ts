import { parentPort, workerData } from 'node:worker_threads';
import { DomainProblem } from '../../platform/errors.ts';
import type { TurtleFile } from '../published-curriculum.ts';
import type { ReadMessage } from './read-curriculum-in-worker.ts';
import { readCurriculum } from './read-curriculum.ts';

const port = parentPort!;
const post = (message: ReadMessage) => port.postMessage(message);

try {
  const { files } = workerData as { files: TurtleFile[] };
  post({ type: 'read', curriculum: readCurriculum(files, (share) => post({ type: 'progress', share })) });
} catch (error) {
  // A DomainProblem would lose its class on the way to the other thread.
  if (!(error instanceof DomainProblem)) throw error;
  post({ type: 'problem', code: error.code, message: error.message, field: error.field });
}
