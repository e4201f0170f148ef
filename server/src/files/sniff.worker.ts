import { parentPort, workerData } from 'node:worker_threads';
import type { SniffMessage } from './sniff-in-worker.ts';
import { sniff } from './sniff.ts';

const say = (message: SniffMessage) => parentPort!.postMessage(message);

say('loaded');
say({ type: await sniff(workerData as Uint8Array).catch(() => null) });
