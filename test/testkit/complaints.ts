import { createLog, type Log } from '../../server/src/platform/log.ts';

const complaints: string[] = [];

/** A log that keeps what went wrong, for whichever test it made fail. */
export function complainingLog(): Log {
  return createLog('error', { write: (line) => void complaints.push(line) });
}

/** What servers have complained of since this was asked last, the latest five, each with its stack. */
export function latestComplaints(): string[] {
  return complaints.splice(0).slice(-5).map((line) => {
    const { msg, err } = JSON.parse(line) as { msg: string; err?: { message: string; stack?: string } };
    return `${msg}: ${err?.stack ?? err?.message ?? line}`.slice(0, 2_000);
  });
}
