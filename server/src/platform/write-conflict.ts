import { Prisma } from '../generated/prisma/client.ts';

/** Whether Postgres gave a transaction up for another's sake, a deadlock or a conflict of what both wrote: nothing of it was done, and it may be done again. */
export function isWriteConflict(error: unknown): boolean {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return false;
  // Of SQL of one's own the error is kept as the driver gave it.
  const { driverAdapterError } = (error.meta ?? {}) as { driverAdapterError?: { cause?: { kind?: string } } };
  return error.code === 'P2034' || driverAdapterError?.cause?.kind === 'TransactionWriteConflict';
}
