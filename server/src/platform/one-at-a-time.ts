import type { Tx } from './database.ts';

/** Lets one transaction after the other do something that no row can be locked for, until each ends. @param what names it, such as `files of <id>` */
export async function oneAtATime(tx: Tx, what: string): Promise<void> {
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${what}, 0))::text`;
}
