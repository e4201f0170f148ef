import { parentPort, workerData } from 'node:worker_threads';
import { sniff } from './sniff.ts';

parentPort!.postMessage(await sniff(workerData as Uint8Array).catch(() => null));
