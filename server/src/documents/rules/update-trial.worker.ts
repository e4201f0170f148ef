import { parentPort } from 'node:worker_threads';
import * as Y from 'yjs';
import type { TrialAnswer, TrialRequest } from './update-trial.ts';

const port = parentPort!;
const answer = (message: TrialAnswer) => port.postMessage(message);

port.on('message', ({ base, update }: TrialRequest) => {
  const doc = new Y.Doc();
  for (const known of base) Y.applyUpdate(doc, known);
  answer('loaded');
  Y.applyUpdate(doc, update);
  const isWhole = doc.store.pendingStructs === null && doc.store.pendingDs === null;
  doc.destroy();
  answer(isWhole ? 'whole' : 'pending');
});
