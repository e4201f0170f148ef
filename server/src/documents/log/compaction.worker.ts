import { constants, platform, setPriority } from 'node:os';

// Nobody waits for a snapshot: where cores are short, the thread that takes words in goes first. Only Linux knows a thread's priority.
if (platform() === 'linux') setPriority(constants.priority.PRIORITY_LOW);
await import('./compaction.task.ts');
