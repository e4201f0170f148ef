import { afterEach } from 'vitest';
import { latestComplaints } from './complaints.ts';
import './patience.ts';

/** Clients are told no more than that something went wrong on our side: a test that fails says beside it what its servers logged meanwhile. */
afterEach(({ task }) => {
  const said = latestComplaints();
  if (task.result?.state !== 'fail') return;
  for (const complaint of said) console.error(`The server, while this failed: ${complaint}`);
});
